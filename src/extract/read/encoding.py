"""The bytes of a text source into text, and how its encoding is known."""

import codecs

from extract.errors import EmptyFileError, EncodingError, NotAReportError
from extract.profile import SourceFile

WESTERN = frozenset("àâäáãåçéèêëîïíìôöóòõùûüúÿñœæßÀÂÄÁÇÉÈÊËÎÏÍÔÖÓÙÛÜÚŒÆÑ«»’‘“”–—…°€£§©®ºª·¿¡\u00a0")
"""What text in the languages of Western Europe holds beside ASCII."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, source: SourceFile) -> tuple[str, str, str]:
    """Return the text, its encoding, and how that is known.

    The basis is declared, byte_order_mark, valid_utf8 or detected. The text is as in the file: no
    newline is changed. Raises `EmptyFileError`, `EncodingError` (not in the declared encoding, or
    in none that can be told) and `NotAReportError` (binary data).
    """
    if not data.strip():
        raise EmptyFileError(
            "the file holds nothing.", file=source.file, remedy="Obtain the file again."
        )
    if source.encoding is not None:
        return _as_declared(data, source, source.encoding)
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(data, source, encoding), encoding, "byte_order_mark"
    if b"\x00" in data:
        _refuse_unmarked_utf16(data, source)
        raise NotAReportError(
            "the file is neither a PDF nor text: it holds zero bytes.",
            file=source.file,
            remedy="Give a PDF or a text file.",
        )
    try:
        return data.decode("utf-8"), "utf-8", "valid_utf8"
    except UnicodeDecodeError:
        return _detected(data, source)


def _as_declared(data: bytes, source: SourceFile, encoding: str) -> tuple[str, str, str]:
    try:
        return _strict(data, source, encoding), encoding, "declared"
    except (LookupError, ValueError) as unknown:
        raise EncodingError(
            f"no encoding of text is called {encoding!r}.",
            file=source.file,
            remedy="Mend `encoding` in the sidecar or profile.",
        ) from unknown


def _refuse_unmarked_utf16(data: bytes, source: SourceFile) -> None:
    """Raise `EncodingError` where zero bytes stand where UTF-16 has them: at every other place."""
    half = len(data) // 2
    first, second = data[::2].count(0), data[1::2].count(0)
    if len(data) % 2 or max(first, second) < 0.4 * half or min(first, second) > 0.05 * half:
        return
    encoding = "utf-16-be" if first > second else "utf-16-le"
    raise EncodingError(
        f"the file looks like UTF-16 ({encoding}), but has no byte order mark.",
        file=source.file,
        remedy=f'State the encoding in its sidecar (encoding = "{encoding}").',
    )


def _strict(data: bytes, source: SourceFile, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as wrong:
        raise EncodingError(
            f"not {encoding}: byte {wrong.start} ({data[wrong.start : wrong.start + 4]!r}).",
            file=source.file,
            remedy='State the file\'s encoding in its sidecar (encoding = "...").',
        ) from wrong


def _western(data: bytes) -> str | None:
    """Return `data` as Windows-1252, if nearly all it holds beside ASCII is Western European."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    beside = [char for char in text if ord(char) > 127]
    return text if sum(char in WESTERN for char in beside) >= 0.95 * len(beside) else None


def _detected(data: bytes, source: SourceFile) -> tuple[str, str, str]:
    western = _western(data)
    if western is not None:
        return western, "cp1252", "detected"
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise EncodingError(
            "the encoding cannot be told.",
            file=source.file,
            remedy='State the file\'s encoding in its sidecar (encoding = "...").',
        )
    return data.decode(best.encoding), best.encoding, "detected"

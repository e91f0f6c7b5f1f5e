"""The sources as PDFium alone reads them: characters with their boxes, page by page.

This is not the reader that made the tables: it is written for the audit, knows nothing of words or
lines, and asks PDFium for each character and where it stands, as the page is displayed.
"""

import ctypes
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from extract.audit.release import Release, Row, is_pdf
from extract.audit.verdict import Check
from extract.errors import MissingFileError
from extract.model.counting import UNMAPPED, normalized


class Mark(NamedTuple):
    """A character as PDFium sees it, its box on the page as displayed, where its text runs.

    `text` is normalized. `along` is where it begins in the direction its text runs in.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    along: float


@dataclass(frozen=True)
class Witnesses:
    """The PDFs of a release by source id, open in PDFium, and the check of what they are."""

    documents: dict[str, Any]
    checks: tuple[Check, ...]

    def page_count(self, source_id: str) -> int:
        """Return how many pages PDFium can load; a page tree can promise more."""
        import pypdfium2.raw as raw

        document, size = self.documents[source_id], raw.FS_SIZEF()
        sizes = range(len(document))
        return sum(bool(raw.FPDF_GetPageSizeByIndexF(document, at, size)) for at in sizes)

    def marks(self, source_id: str, page: int) -> list[Mark]:
        """Return the characters of a page, spaces and what PDFium adds itself left out."""
        document = self.documents[source_id]
        if not 1 <= page <= len(document):
            return []
        loaded = document[page - 1]
        text = loaded.get_textpage()
        try:
            return list(_marks(loaded, text))
        finally:
            text.close()
            loaded.close()


def open_witnesses(release: Release, root: Path, files: Sequence[Path] = ()) -> Witnesses:
    """Open every PDF of the release, and check that it is the one the tables are of.

    A source is looked for in `raw/`, else among `files`, where it is known by its sha256. Raises
    `MissingFileError` for one of `files` that cannot be read.
    """
    loose = {hashlib.sha256(data).hexdigest(): data for data in map(_read, files)}
    pdfs = [row for row in release.rows("sources") if is_pdf(row)]
    check = Check("sources", "files", expected=bool(release.sources))
    documents: dict[str, Any] = {}
    for row in release.rows("sources"):
        check.look()
        data = _data(root, row, check, loose)
        if data is not None and row in pdfs:
            _open(row, data, documents, check)
    return Witnesses(documents, (check,))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as refused:
        raise MissingFileError(
            f"the file cannot be read: {refused.strerror}.",
            file=path.name,
            remedy="Name a file that the tables were made from.",
        ) from refused


def _data(root: Path, row: Row, check: Check, loose: Mapping[str, bytes]) -> bytes | None:
    folder: Path = root / "raw" / row["document_id"]
    path = folder / row["file"]
    if path.parent != folder or not path.is_file():
        if row["sha256"] not in loose:
            check.fault(
                f"{row['source_id']}: the file is not in raw/{row['document_id']}. Name it: "
                f"extract check {row['file']}."
            )
        return loose.get(row["sha256"])
    data: bytes = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != row["sha256"]:
        check.fault(f"{row['source_id']}: the file is not the one the tables were made from.")
        return None
    return data


def _open(row: Row, data: bytes, documents: dict[str, Any], check: Check) -> None:
    import pypdfium2

    try:
        documents[row["source_id"]] = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as refused:
        check.fault(f"{row['source_id']}: PDFium cannot open it ({refused}).")


def _marks(page: Any, text: Any) -> Iterator[Mark]:
    import pypdfium2.raw as raw

    turn, edges = raw.FPDFPage_GetRotation(page) % 4, raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, edges)
    loose, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(raw.FPDFText_CountChars(text)):
        chars = _characters(text, index)
        if not chars:
            continue
        raw.FPDFText_GetLooseCharBox(text, index, loose)
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetMatrix(text, index, matrix)
        x0, y0 = _shown(loose.left, loose.top, edges, turn)
        x1, y1 = _shown(loose.right, loose.bottom, edges, turn)
        start = _shown(x.value, y.value, edges, turn)
        ahead = _shown(x.value + matrix.a, y.value + matrix.b, edges, turn)
        across, down = ahead[0] - start[0], ahead[1] - start[1]
        along = (start[0] if across > 0 else -start[0]) if abs(across) >= abs(down) else None
        if along is None:
            along = start[1] if down > 0 else -start[1]
        yield Mark(chars, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), along)


def _characters(text: Any, index: int) -> str:
    """Return one entry of PDFium's list, normalized; empty for spaces and what it adds itself."""
    import pypdfium2.raw as raw

    if raw.FPDFText_IsGenerated(text, index) == 1:
        return ""
    if raw.FPDFText_IsHyphen(text, index) == 1:
        return "-"
    code = raw.FPDFText_GetUnicode(text, index)
    if raw.FPDFText_HasUnicodeMapError(text, index) == 1 or code in (0xFFFE, 0xFFFF):
        return UNMAPPED
    return normalized(chr(code))


def _shown(x: float, y: float, edges: Any, turn: int) -> tuple[float, float]:
    """Return where a point of the page's own space stands on the page as displayed."""
    if turn == 1:
        return y - edges.bottom, x - edges.left
    if turn == 2:
        return edges.right - x, y - edges.bottom
    if turn == 3:
        return edges.top - y, edges.right - x
    return x - edges.left, edges.top - y

"""A text source from the disk: its bytes, its hash, its encoding, its lines."""

import hashlib
from dataclasses import replace

from extract.errors import DamagedFileError, HashError, LimitError, MissingFileError
from extract.model.page import Reading
from extract.profile import Limits, SourceFile
from extract.read.encoding import decode
from extract.read.text_layer import read_text
from extract.vocabulary import Vocabulary


def read_text_file(source: SourceFile, *, limits: Limits, vocabulary: Vocabulary) -> Reading:
    """Read a text source; see `extract.read.read` for the errors."""
    data = _bytes(source, limits)
    found = hashlib.sha256(data).hexdigest()
    if source.sha256 is not None and found != source.sha256:
        raise HashError(
            f"the file's sha256 is {found}, its sidecar says {source.sha256}.",
            file=source.file,
            remedy="Restore the file, or, if the change is meant, state the new sha256 in its "
            "sidecar and check the corrections made against the old text.",
        )
    text, encoding, basis = decode(data, source)
    return replace(
        read_text(text, vocabulary),
        encoding=encoding,
        encoding_basis=basis,
        byte_count=len(data),
        sha256=found,
    )


def _bytes(source: SourceFile, limits: Limits) -> bytes:
    try:
        size = source.path.stat().st_size
        if size > min(limits.max_bytes, 4 * limits.max_text):
            raise LimitError(
                f"the file has {size:,} bytes.",
                file=source.file,
                remedy="Raise the limit on bytes and text if the file is what it should be.",
            )
        return source.path.read_bytes()
    except FileNotFoundError as gone:
        raise MissingFileError(
            "the file is not there.", file=source.file, remedy="Restore it, or correct its name."
        ) from gone
    except OSError as unreadable:
        raise DamagedFileError(
            f"the file cannot be read: {unreadable.strerror}.",
            file=source.file,
            remedy="Check the file's permissions and the disk.",
        ) from unreadable

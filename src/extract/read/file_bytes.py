"""The bytes of a source from the disk, and whether they are those its sidecar describes."""

import hashlib
import stat
from typing import TYPE_CHECKING

from extract.errors import (
    DamagedFileError,
    EmptyFileError,
    HashError,
    LimitError,
    MissingFileError,
    NotAReportError,
)

if TYPE_CHECKING:
    from extract.profile import Limits, SourceFile

_BLANKS = b"\0\t\n\f\r "


def whole_bytes(source: "SourceFile", limits: "Limits", *, most: int | None = None) -> bytes:
    """Return the file's bytes: no more than the limit on bytes, and than `most` where given.

    Raises MissingFileError, NotAReportError (a folder, a device), LimitError, EmptyFileError, and
    DamagedFileError where the disk or its permissions refuse.
    """
    try:
        data = _bytes(source, limits.max_bytes if most is None else min(most, limits.max_bytes))
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
    if not data.strip(_BLANKS):
        raise EmptyFileError(
            "the file is empty." if not data else "the file holds nothing but blanks.",
            file=source.file,
            remedy="Obtain the file again.",
        )
    return data


def _bytes(source: "SourceFile", most: int) -> bytes:
    if not stat.S_ISREG(source.path.stat().st_mode):
        raise NotAReportError(
            "this is no file but a folder or a device.",
            file=source.file,
            remedy="Name a PDF or text file.",
        )
    with source.path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise LimitError(
            f"the file has more than {most:,} bytes.",
            file=source.file,
            remedy="Raise --max-bytes (for a text, also the limit on text) if the file is what it "
            "should be.",
        )
    return data


def checked_hash(source: "SourceFile", data: bytes) -> str:
    """Return the sha256 of `data`; raise HashError where the sidecar states another."""
    found = hashlib.sha256(data).hexdigest()
    if source.sha256 is not None and found != source.sha256.lower():
        raise HashError(
            f"the file's sha256 is {found}, its sidecar says {source.sha256}.",
            file=source.file,
            remedy="Restore the file, or, if the change is meant, state the new sha256 in its "
            "sidecar and check the corrections made against the old text.",
        )
    return found

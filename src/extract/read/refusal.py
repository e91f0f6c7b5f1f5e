"""What a PDF is refused for before any page of it is read."""

import hashlib
import stat
from typing import TYPE_CHECKING

from extract.errors import (
    DamagedFileError,
    EmptyFileError,
    ExtractError,
    HashError,
    LimitError,
    MissingFileError,
    NoPagesError,
    NotAReportError,
    PasswordError,
)
from extract.read.readers import ENCRYPTED, Readers

if TYPE_CHECKING:
    from extract.profile import Limits, SourceFile

_BLANKS = b"\0\t\n\f\r "
_HEADER = 1024
"""Readers look for "%PDF-" in this many first bytes."""


def whole_bytes(source: "SourceFile", limits: "Limits") -> bytes:
    """Return the file's bytes.

    Raises MissingFileError, NotAReportError (a folder, a device), LimitError, EmptyFileError, and
    DamagedFileError where the disk or its permissions refuse.
    """
    try:
        data = _bytes(source, limits)
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


def _bytes(source: "SourceFile", limits: "Limits") -> bytes:
    if not stat.S_ISREG(source.path.stat().st_mode):
        raise NotAReportError(
            "this is no file but a folder or a device.",
            file=source.file,
            remedy="Name a PDF or text file.",
        )
    with source.path.open("rb") as file:
        data = file.read(limits.max_bytes + 1)
    if len(data) > limits.max_bytes:
        raise LimitError(
            f"the file has more than {limits.max_bytes:,} bytes.",
            file=source.file,
            remedy="Raise --max-bytes if the file is what it should be.",
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


def refusal(
    source: "SourceFile", data: bytes, readers: Readers, password: str | None
) -> ExtractError:
    """Name why neither reader gives a page of the file."""
    troubles = (readers.pdfium_trouble, readers.plumber_trouble)
    if ENCRYPTED in troubles:
        given = "the password given does not open the file."
        return PasswordError(
            given if password else "the file is encrypted, and no password was given.",
            file=source.file,
            remedy="Give its password in a file (--password-file) or in EXTRACT_PASSWORD.",
        )
    if b"%PDF" not in data[:_HEADER]:
        return NotAReportError(
            "the file is not a PDF: it does not begin with %PDF.",
            file=source.file,
            remedy="Name a PDF, or give a text file the suffix .txt.",
        )
    if readers.plumber or not any(troubles):
        return NoPagesError(
            "the PDF opens and no page is found in it.",
            file=source.file,
            remedy="Obtain the file again, or open it in a viewer and save it as a new PDF.",
        )
    return DamagedFileError(
        f"neither reader can open it (PDFium: {troubles[0] or 'no page'}; pdfplumber: "
        f"{troubles[1] or 'no page'}).",
        file=source.file,
        remedy="Obtain the file again, or open it in a viewer and save it as a new PDF.",
    )

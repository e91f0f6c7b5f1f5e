"""What a PDF is refused for before any page of it is read."""

from typing import TYPE_CHECKING

from extract.errors import (
    DamagedFileError,
    ExtractError,
    NoPagesError,
    NotAReportError,
    PasswordError,
)
from extract.read.file_bytes import checked_hash, whole_bytes
from extract.read.readers import ENCRYPTED, Readers

if TYPE_CHECKING:
    from extract.profile import SourceFile

__all__ = ["checked_hash", "refusal", "whole_bytes"]

_HEADER = 1024
"""Readers look for "%PDF-" in this many first bytes."""


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

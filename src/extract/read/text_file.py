"""A text source from the disk: its bytes, its hash, its encoding, its lines."""

from dataclasses import replace

from extract.model.page import Note, Reading
from extract.profile import Limits, SourceFile
from extract.read.encoding import decode
from extract.read.file_bytes import checked_hash, whole_bytes
from extract.read.text_layer import read_text
from extract.vocabulary import Vocabulary

BYTES_PER_CHARACTER = 4
"""No encoding of text takes more bytes for a character."""


def read_text_file(source: SourceFile, *, limits: Limits, vocabulary: Vocabulary) -> Reading:
    """Read a text source; see `extract.read.read` for the errors."""
    data = whole_bytes(source, limits, most=BYTES_PER_CHARACTER * limits.max_text)
    found = checked_hash(source, data)
    text, encoding, basis = decode(data, source)
    reading = read_text(text, vocabulary)
    return replace(
        reading,
        notes=(*_notes(encoding, basis), *reading.notes),
        encoding=encoding,
        encoding_basis=basis,
        byte_count=len(data),
        sha256=found,
    )


def _notes(encoding: str, basis: str) -> tuple[Note, ...]:
    if basis != "detected":
        return ()
    return (
        Note(
            "encoding_detected",
            "info",
            "cannot_be_checked",
            f"The encoding is not stated and was taken to be {encoding} by the file's bytes; state "
            "it in the sidecar if that is so, or if it is another.",
        ),
    )

"""Read: a file into one canonical text with its pages, lines, grids and furniture.

In: a source file (PDF or text), its limits, the vocabularies of print. Out: a `Reading`, in which
every glyph of every page is in the canonical text once or listed with the reason why not. Refused,
each by a named error: a file that is missing, empty, damaged, encrypted, without pages or without a
text layer, not the one its sidecar describes, or of which PDFium sees more than we do.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.model.page import Reading

if TYPE_CHECKING:
    from extract.profile import Limits, SourceFile
    from extract.vocabulary import Vocabulary


def read(
    source: "SourceFile",
    *,
    limits: "Limits",
    vocabulary: "Vocabulary",
    password: str | None = None,
) -> Reading:
    """Read one source.

    `password` opens an encrypted PDF. Raises the named errors of `extract.errors` that the
    module's docstring lists.
    """
    if source.media_type == "application/pdf":
        from extract.read.pdf import read_pdf

        reading = read_pdf(source, limits=limits, vocabulary=vocabulary, password=password)
    else:
        from extract.read.text_file import read_text_file

        reading = read_text_file(source, limits=limits, vocabulary=vocabulary)
    from extract.read.labels import labelled

    return replace(reading, pages=labelled(reading.pages, reading.lines, reading.text, vocabulary))

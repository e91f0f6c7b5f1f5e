"""Segment: the lines of a reading into the tree of passages, tables with cells, notes with calls.

In: a `Reading`, the report's profile, the vocabularies of print. Out: a `Segmentation`: sections,
numbered paragraphs, list items, sentences, footnotes and their calls, tables and cells, languages,
and the partition of the canonical text that shows that no character was dropped. Refused: to drop
one; what no rule can place becomes a finding that fails the check.
"""

from typing import TYPE_CHECKING

from extract.model.block import Segmentation
from extract.model.page import Reading

if TYPE_CHECKING:
    from extract.profile import Report, SourceFile
    from extract.vocabulary import Vocabulary


def segment(
    reading: Reading, source: "SourceFile", report: "Report", vocabulary: "Vocabulary"
) -> Segmentation:
    """Segment one source."""
    from extract.segment.document import Document, joined
    from extract.segment.strands import strands_of

    documents = []
    for strand in strands_of(reading):
        document = Document(strand, source, report, vocabulary)
        document.exclude()
        document.set_notes_apart()
        document.find_tables()
        document.find_units()
        document.grow_tree()
        document.add_detail()
        documents.append(document)
    return joined(documents).rows()

"""Text that looks like the cells of a table, one below the other, and was not read as one.

What plain `pdftotext` leaves of a table are short blocks, none of which ends as a sentence does or
begins with a number or a bullet: so many of them in a row are neither headings nor paragraphs.
"""

from collections.abc import Iterator, Sequence

from extract.model.page import Line
from extract.segment.blocks import FINISHED
from extract.segment.markers import marker_of
from extract.vocabulary import Vocabulary

LEAST = 9
"""So many blocks are rows of a table, and no address or list of headings."""

LONG = 40
"""A cell has at most so many words."""

Block = Sequence[Line]


def cells_unread(
    blocks: Sequence[Block], text: str, vocabulary: Vocabulary
) -> Iterator[Sequence[Block]]:
    """Yield the runs of blocks that follow each other in the text and look like cells."""
    run: list[Block] = []
    for block in blocks:
        if not _is_like_cell(block, text, vocabulary):
            if len(run) >= LEAST:
                yield run
            run = []
        else:
            run.append(block)
    if len(run) >= LEAST:
        yield run


def _is_like_cell(block: Block, text: str, vocabulary: Vocabulary) -> bool:
    printed = " ".join(text[line.start : line.end] for line in block)
    return (
        len(printed.split()) <= LONG
        and not printed.isupper()
        and not FINISHED.search(printed.rstrip(")0123456789"))
        and marker_of(printed, vocabulary) is None
        and vocabulary.part(printed) is None
    )

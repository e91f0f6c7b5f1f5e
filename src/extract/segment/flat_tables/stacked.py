"""Headers whose headings stand one below the other, as plain `pdftotext` writes the cells of a row.

Each heading is a block of its own, the first perhaps the last lines of the title above it.
"""

import re
from collections.abc import Sequence

from extract.model.page import Line
from extract.model.text import fold
from extract.vocabulary import Vocabulary

MOST = 8
"""A table has at most so many columns whose headings are told so."""

_GUTTER = re.compile(r"\S {2,}\S")

Block = Sequence[Line]


def with_headings_joined(blocks: Sequence[Block], text: str, vocabulary: Vocabulary) -> list[Block]:
    """Return `blocks` with the headings of a table, each a block of its own, in one block."""
    found: list[Block] = []
    index = 0
    while index < len(blocks):
        above, header, count = _header(blocks[index : index + MOST], text, vocabulary)
        found += [part for part in (above, header) if part]
        index += count
    return found


def _header(blocks: Sequence[Block], text: str, vocabulary: Vocabulary) -> tuple[Block, Block, int]:
    """Return what stands above the header in the first block, the header, and its blocks' number.

    Without one that is nothing, and the first block.
    """
    first = blocks[0]
    for at in range(min(len(first), 2)):
        opening = first[len(first) - 1 - at :]
        run = [opening]
        for block in blocks[1:]:
            if block[0].page != first[0].page or not _is_heading(block, text, vocabulary):
                break
            run.append(block)
        if len(run) < 2 or not _is_heading(opening, text, vocabulary):
            continue
        while len(run) > 1 and not _are_cut(run, text, vocabulary):
            run.pop()
        if len(run) > 1:
            joined = [line for block in run for line in block]
            return first[: len(first) - 1 - at], joined, len(run)
    return [], first, 1


def _words(block: Block, text: str) -> list[str]:
    return " ".join(text[line.start : line.end] for line in block).split()


def _is_heading(block: Block, text: str, vocabulary: Vocabulary) -> bool:
    """Whether a block is one heading: no name that ends in the word for a subject, no figure."""
    words = _words(block, text)
    name = [word for word in words if not word.startswith("(")]
    is_name = len(name) > 1 and fold(name[-1]) in vocabulary.subject_headings
    has_figure = any(char.isdigit() for word in words for char in word)
    has_columns = any(_GUTTER.search(text, line.start, line.end) for line in block)
    is_whole = not (is_name or has_figure or has_columns)
    return is_whole and vocabulary.is_column_heading(words)


def _are_cut(run: Sequence[Block], text: str, vocabulary: Vocabulary) -> bool:
    """Whether the words of all blocks, as one line, would be cut into just these headings."""
    words = [_words(block, text) for block in run]
    starts = [sum(map(len, words[:number])) for number in range(len(words))]
    return vocabulary.column_cuts([word for part in words for word in part]) == starts

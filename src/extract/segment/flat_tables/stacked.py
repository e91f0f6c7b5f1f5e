"""Headers whose headings stand one below the other, as plain `pdftotext` writes the cells of a row.

Each heading is a block of its own, the first perhaps the last lines of the title above it. They are
known headings; above two of them the first may be any, for what its rows are of can have any name.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extract.model.page import Line
from extract.model.text import fold
from extract.segment.blocks import FINISHED
from extract.vocabulary import Vocabulary

MOST = 8
"""A table has at most so many columns whose headings are told so."""

LONG = 16
"""The heading above what rows are of has at most so many words."""

_GUTTER = re.compile(r"\S {2,}\S")

Block = Sequence[Line]


class Stacked(NamedTuple):
    """Blocks, and by its first character each header of headings, with where those begin."""

    blocks: list[Block]
    cuts: Mapping[int, list[int]]


def with_headings_joined(blocks: Sequence[Block], text: str, vocabulary: Vocabulary) -> Stacked:
    """Return `blocks` with the headings of a table, each a block of its own, in one block."""
    found: list[Block] = []
    cuts: dict[int, list[int]] = {}
    headings: list[list[str]] = []
    index = 0
    while index < len(blocks):
        above, header = _header(blocks[index : index + MOST], text, vocabulary)
        repeat = _glued(blocks[index : index + MOST], headings, text) if not header else []
        if header:
            headings = [_words(heading, text) for heading in header]
        if repeat:
            header = [block[:count] for block, count in zip(blocks[index:], repeat, strict=False)]
            cuts[header[0][0].start] = [heading[0].start for heading in header]
            found.append([x for heading in header for x in heading])
            rest = zip(blocks[index:], repeat, strict=False)
            found += [block[count:] for block, count in rest]
        elif header:
            cuts[header[0][0].start] = [heading[0].start for heading in header]
            found += [part for part in (above, [x for heading in header for x in heading]) if part]
        else:
            found.append(blocks[index])
        index += max(len(header), 1)
    return Stacked(found, cuts)


def _header(
    blocks: Sequence[Block], text: str, vocabulary: Vocabulary
) -> tuple[Block, Sequence[Block]]:
    """Return what stands above the header in the first block, and its headings; none without."""
    known: list[Block] = []
    for block in blocks[1:]:
        if block[0].page != blocks[0][0].page or not _is_heading(block, text, vocabulary):
            break
        known.append(block)
    first = blocks[0]
    for above, opening in _openings(first, text):
        if _is_heading(opening, text, vocabulary):
            run = [opening, *known]
            while len(run) > 1 and not _are_cut(run, text, vocabulary) and len(run) < 3:
                run.pop()
            if len(run) > 1:
                return above, run
    for above, opening in _openings(first, text):
        is_part = vocabulary.part(" ".join(_words(opening, text))) is not None
        if len(known) > 1 and not is_part and _may_be_heading(opening, text):
            return above, [opening, *known]
    return [], []


def _glued(blocks: Sequence[Block], headings: Sequence[list[str]], text: str) -> list[int]:
    """Return how many lines of each block are a heading printed again above a cell, or none."""
    counts: list[int] = []
    for words, block in zip(headings, blocks, strict=False):
        ends = range(1, len(block))
        count = next((end for end in ends if _words(block[:end], text) == words), 0)
        if not count:
            return []
        counts.append(count)
    return counts if len(counts) == len(headings) else []


def _openings(first: Block, text: str) -> Iterator[tuple[Block, Block]]:
    """Yield the ways to part a block into a title and the heading at its end."""
    is_title = [text[line.start : line.end].isupper() for line in first]
    least = len(first) - is_title[::-1].index(True) if any(is_title[:-1]) else 0
    begins = [len(first) - 1 - at for at in range(min(len(first) - least, 2))]
    for begin in dict.fromkeys([*begins, least]):
        yield first[:begin], first[begin:]


def _words(block: Block, text: str) -> list[str]:
    return " ".join(text[line.start : line.end] for line in block).split()


def _is_heading(block: Block, text: str, vocabulary: Vocabulary) -> bool:
    """Whether a block is one heading: no name that ends in the word for a subject, no figure.

    Nor is it a line of several headings with blanks between them.
    """
    words = _words(block, text)
    name = [word for word in words if not word.startswith("(")]
    is_name = len(name) > 1 and fold(name[-1]) in vocabulary.subject_headings
    has_figure = any(char.isdigit() for word in words for char in word)
    has_columns = any(_GUTTER.search(text, line.start, line.end) for line in block)
    is_whole = not (is_name or has_figure or has_columns)
    return is_whole and vocabulary.is_column_heading(words)


def _may_be_heading(block: Block, text: str) -> bool:
    """Whether a block could be a heading, whatever it says: a few words, no sentence, no figure."""
    words = _words(block, text)
    printed = " ".join(words)
    is_short = 0 < len(words) <= LONG and printed[0].isupper() and not printed.isupper()
    return is_short and not FINISHED.search(printed) and not any(c.isdigit() for c in printed)


def _are_cut(run: Sequence[Block], text: str, vocabulary: Vocabulary) -> bool:
    """Whether the words of all blocks, as one line, would be cut into just these headings."""
    words = [_words(block, text) for block in run]
    starts = [sum(map(len, words[:number])) for number in range(len(words))]
    return vocabulary.column_cuts([word for part in words for word in part]) == starts

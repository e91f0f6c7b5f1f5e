"""The header line of a table that lost its columns, cut into its headings."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.model.page import Line
from extract.model.text import fold
from extract.vocabulary import Vocabulary

MAX_WORDS = 36
"""A header has at most this many words."""


def header_cuts(
    lines: Sequence[Line],
    text: str,
    vocabulary: Vocabulary,
    profiled: Sequence[tuple[str, ...]],
) -> tuple[list[int], str] | None:
    """Return where the headings of a header begin (canonical offsets), and the derivation.

    The words of `lines` must be exactly a table's headings as a profile gives them (lookup), or be
    cut, word by word, into two or more stretches that each end in a known column heading
    (inferred); a stretch in brackets belongs to the heading before it. None: this is no header.
    """
    words = [
        (line.start + m.start(), m.group())
        for line in lines
        for m in re.finditer(r"\S+", text[line.start : line.end])
    ]
    if not 2 <= len(words) <= MAX_WORDS or re.search(r"[.;:,]$", words[-1][1]):
        return None
    for columns in profiled:
        cuts = _profiled_cuts(words, columns)
        if cuts is not None:
            return cuts, "lookup"
    found = vocabulary.column_cuts([word for _, word in words])
    return None if found is None else ([words[index][0] for index in found], "inferred")


def _profiled_cuts(words: Sequence[tuple[int, str]], columns: Sequence[str]) -> list[int] | None:
    wanted = [column.split() for column in columns]
    if [fold(word) for _, word in words] != [fold(word) for column in wanted for word in column]:
        return None
    cuts: list[int] = []
    at = 0
    for column in wanted:
        cuts.append(words[at][0])
        at += len(column)
    return cuts


def stretches(cuts: Sequence[int], lines: Sequence[Line], text: str) -> list[list[Line]]:
    """Return, for each heading, the parts of `lines` that stand between its cut and the next."""
    bounds = [*cuts, lines[-1].end]
    return [parts_between(lines, start, end, text) for start, end in pairwise(bounds)]


def parts_between(lines: Sequence[Line], start: int, end: int, text: str) -> list[Line]:
    """Return the parts of `lines` within [start, end), without outer blanks."""
    parts: list[Line] = []
    for line in lines:
        left, right = max(line.start, start), min(line.end, end)
        printed = text[left:right]
        left += len(printed) - len(printed.lstrip())
        right -= len(printed) - len(printed.rstrip())
        if left < right:
            is_whole = left == line.start and right == line.end
            parts.append(line if is_whole else replace(line, start=left, end=right))
    return parts

"""Columns of blanks that move from row to row where no blank line parts the rows.

Tools that keep the columns of a page as blanks set each line of it for itself: where a table's rows
follow each other without a blank line, no gutter runs through all of them. How many columns there
are its headings say; where they begin, each line that fills all of them, and the nearest such line
to each of the others.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from extract.model.page import Line
from extract.segment.flat_tables.gaps import SHIFT, Gaps, line_start

LEAST = 3
"""So many lines at least fill all columns."""

Starts = tuple[int, ...]
"""Where the columns of a line begin, in characters from its start."""


def moving_gaps(block: Sequence[Line], text: str, columns: int) -> dict[int, Gaps]:
    """Return the gutters of each line of `block` (by its start), none where it has not `columns`.

    The first line is that of the headings, which may stand amid their columns.
    """
    starts = [_starts(line, text) for line in block]
    below = list(enumerate(starts))[1:]
    full = {at: found for at, found in below if len(found) == columns and not found[0]}
    usual = [median_low(column) for column in zip(*full.values(), strict=True)]
    full = {
        at: found
        for at, found in full.items()
        if all(abs(one - other) <= SHIFT for one, other in zip(found, usual, strict=True))
    }
    if len(full) < LEAST:
        return {}
    gaps = {block[0].start: _between(block[0], text)}
    for at, line in enumerate(block[1:], start=1):
        here = full.get(at) or _nearest(at, starts[at], full)
        gaps[line.start] = [(start - 1, start) for start in here[1:]]
    return gaps if len(gaps[block[0].start]) == columns - 1 else {}


def _starts(line: Line, text: str) -> Starts:
    """Return where the stretches of a line begin that several blanks part."""
    shift = line.start - line_start(line, text)
    found = re.finditer(r"\S+(?: \S+)*", text[line.start : line.end])
    return tuple(shift + match.start() for match in found)


def _between(line: Line, text: str) -> Gaps:
    """Return the blanks between the stretches of a line."""
    shift = line.start - line_start(line, text)
    found = re.finditer(r"\S+(?: \S+)*", text[line.start : line.end])
    spans = [(shift + match.start(), shift + match.end()) for match in found]
    return [(left[1], right[0]) for left, right in pairwise(spans)]


def _nearest(at: int, starts: Starts, full: dict[int, Starts]) -> Starts:
    """Return the columns of the full line above or below that a line keeps to best."""
    above = [full[one] for one in sorted(full) if one < at][-1:]
    below = [full[one] for one in sorted(full) if one > at][:1]
    return min([*above, *below], key=lambda like: sum(_off(start, like) for start in starts))


def _off(start: int, like: Starts) -> int:
    return min(abs(start - column) for column in like)

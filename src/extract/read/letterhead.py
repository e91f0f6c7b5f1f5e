"""The head of a document: who issues it on the left, its symbol, date and language on the right.

The two sides stand in the same lines and are not read across. A line of the right side begins
beyond the middle of the page, after a wide gap or with nothing before it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.model.page import Line

LINES = 10
"""The head of a document is within its first lines, at most so many."""

MOST = 6
"""More lines of two sides than these are a table's."""

DATES = 3
"""So many dates on the right are those of a table: a head has its own."""

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d$")
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")


class Sides(NamedTuple):
    """Whether a line has text on the left and on the right, and whether a blank stands above it.

    `is_tabular`: it has more than two parts. `is_dated`: the right one ends with a year.
    """

    left: bool
    right: bool
    is_apart: bool
    is_tabular: bool = False
    is_dated: bool = False


def head_of(lines: Sequence[Sides]) -> int:
    """Return how many of the first lines of a document are its head; 0 where it has no two sides.

    The head ends with the lines of its right side below the last line of two. Lines of two sides
    that go on below it are a table that begins there, and so are several with a date each.
    """
    both = [at for at, line in enumerate(lines[:LINES]) if line.left and line.right]
    if not both or len(both) > MOST or _is_of_table(lines, both[-1]):
        return 0
    if sum(lines[at].is_dated for at in both) >= DATES:
        return 0
    lines = lines[:LINES]
    if any(line.is_tabular for line in lines[: both[-1] + 2]):
        return 0
    end = both[-1] + 1
    while end < len(lines) and lines[end] == Sides(left=False, right=True, is_apart=False):
        end += 1
    return end


def _is_of_table(lines: Sequence[Sides], at: int) -> bool:
    """Whether a line of two sides stands among more of them, without a blank, than a head has."""
    begin, end = at, at + 1
    while begin and not lines[begin].is_apart and lines[begin - 1].left and lines[begin - 1].right:
        begin -= 1
    while end < len(lines) and not lines[end].is_apart and lines[end].left and lines[end].right:
        end += 1
    return end - begin > MOST


def with_sides_apart(text: str, lines: Sequence[Line]) -> list[Line]:
    """Return the `lines` of a text file with those of its head parted, its left side first."""
    first = [line for line in lines[: 2 * LINES] if line.page == 1 and line.role == "body"]
    begins = [_begin(text, line) for line in first]
    widths = [at.end - begin for at, begin in zip(first, begins, strict=True)][:LINES]
    middle = max(widths, default=0) / 2
    parts = [_parts(text, *pair, middle) for pair in zip(first, begins, strict=True)]
    ends = [0, *(line.end for line in first)]
    count = head_of(
        [
            Sides(
                bool(left),
                bool(right),
                text.count("\n", end, begin) > 1,
                _is_tabular(text, line),
                is_dated=_YEAR.search(text[line.start : line.end]) is not None,
            )
            for (left, right), line, end, begin in zip(parts, first, ends, begins, strict=False)
        ]
    )
    if not count:
        return list(lines)
    head = [part for side in (0, 1) for pair in parts[:count] for part in pair[side]]
    places = {line.start for line in first[:count]}
    return [*head, *(line for line in lines if line.start not in places)]


def _begin(text: str, line: Line) -> int:
    """Return where the printed line begins, with its blanks."""
    return max(text.rfind(sign, 0, line.start) for sign in "\n\r\f") + 1


def _is_tabular(text: str, line: Line) -> bool:
    return len(_GAP.findall(text[line.start : line.end])) > 1


def _parts(text: str, line: Line, begin: int, middle: float) -> tuple[list[Line], list[Line]]:
    """Return what of a line stands on the left side and on the right; all on one where it can."""
    gaps = list(_GAP.finditer(text[line.start : line.end]))
    if not gaps and line.start - begin >= middle:
        return [], [line]
    if len(gaps) != 1 or line.start + gaps[0].end() - begin < middle:
        return [line], []
    left, right = line.start + gaps[0].start(), line.start + gaps[0].end()
    return [replace(line, end=left)], [replace(line, start=right)]

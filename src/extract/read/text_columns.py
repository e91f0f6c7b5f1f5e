"""Columns of running text that a text layer keeps side by side in its lines.

Tools that keep the layout of a page as blanks print two columns in one line each. The gutter is
where a run of lines leaves the same characters blank; the left column is read before the right.
A table of two columns of text looks alike, but its rows begin on both sides at once, and shorter
cells leave several lines blank: columns of prose are parted each where its own paragraphs end.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median

from extract.model.page import Line
from extract.vocabulary import Vocabulary

GUTTER = 2
"""A gutter is at least this many blanks wide in every line."""

LEAST_LINES = 5
"""So many lines of a run have text on both sides,"""

LEAST_SHARE = 0.3
"""and this share of them, at least: a text beside short lines is no column."""

PROSE_WORDS = 4
"""Median of the words in a line of a column of running text, at least."""

LISTED = 0.3
"""Where a greater share of the lines of a side open with a bullet, it is a cell with a list."""

_BULLET = re.compile("[•●▪◦‣∙·*–—-] +")
_GAP = re.compile(rf"(?<=\S) {{{GUTTER},}}(?=\S)")
_WIDE = re.compile(r"\S {3,}\S")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line, the character of its row at which it begins, and where its parts begin after gaps."""

    line: Line
    left: int
    printed: str
    starts: tuple[int, ...]

    def is_free(self, x: int) -> bool:
        """Whether nothing is printed in the gutter that ends before the character at `x`."""
        return not self.printed[max(0, x - GUTTER - self.left) : max(0, x - self.left)].strip()

    def sides(self, x: int) -> tuple[str, str]:
        """Return what is printed left and right of the gutter that ends at `x`."""
        at = max(0, x - self.left)
        return self.printed[:at].strip(), self.printed[at:].strip()


def with_columns_apart(text: str, lines: Sequence[Line], vocabulary: Vocabulary) -> list[Line]:
    """Return the `lines` of a text file with those of columns side by side parted, left first.

    What stands below the headings of a table on its page is left as it is.
    """
    found: list[Line] = []
    for (_, role), group in groupby(lines, key=lambda line: (line.page, line.role)):
        here = list(group)
        rows = [_row(text, line) for line in here] if role == "body" else []
        gapped = (at for at, row in enumerate(rows) if _WIDE.search(row.printed))
        end = next((at for at in gapped if _heads_table(rows[at], vocabulary)), len(rows))
        found += [*_of_page(rows[:end], text), *here[end:]]
    return found


def _heads_table(row: _Row, vocabulary: Vocabulary) -> bool:
    return vocabulary.column_cuts(row.printed.split()) is not None


def _row(text: str, line: Line) -> _Row:
    begin = max(text.rfind(sign, 0, line.start) for sign in "\n\r\f") + 1
    printed, left = text[line.start : line.end], line.start - begin
    starts = tuple(left + gap.end() for gap in _GAP.finditer(printed))
    return _Row(line, left, printed, (left, *starts))


def _of_page(rows: Sequence[_Row], text: str) -> list[Line]:
    found = _columns(rows, text)
    if found is None:
        return [row.line for row in rows]
    first, last, x = found
    parts = [_parted(row, x) for row in rows[first:last]]
    return [
        *_of_page(rows[:first], text),
        *(part for side in (0, 1) for pair in parts for part in pair[side]),
        *_of_page(rows[last:], text),
    ]


def _columns(rows: Sequence[_Row], text: str) -> tuple[int, int, int] | None:
    """Return the run [first, last) of rows with the most text on both sides, and its gutter."""
    begun = Counter(start for row in rows if len(row.starts) > 1 for start in row.starts)
    best = (0, 0, 0, 0)
    for x in (x for x, count in begun.items() if count >= LEAST_LINES):
        for first, last in _free_runs(rows, x):
            both = sum(all(row.sides(x)) for row in rows[first:last])
            if both > best[0] and _are_columns(rows[first:last], x, both, text):
                best = (both, first, last, x)
    return best[1:] if best[0] else None


def _free_runs(rows: Sequence[_Row], x: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of rows that leave a gutter free, between those with text on its right."""
    ends = [-1, *(at for at, row in enumerate(rows) if not row.is_free(x)), len(rows)]
    for before, after in pairwise(ends):
        right = [at for at in range(before + 1, after) if rows[at].sides(x)[1]]
        if len(right) >= LEAST_LINES:
            yield right[0], right[-1] + 1


def _are_columns(rows: Sequence[_Row], x: int, both: int, text: str) -> bool:
    """Whether rows are two columns of prose: many words in a line, few gaps, parted each alone."""
    if both < LEAST_LINES or both < LEAST_SHARE * len(rows):
        return False
    columns = list(zip(*(row.sides(x) for row in rows), strict=True))
    printed = [[side for side in column if side] for column in columns]
    if any(median(len(side.split()) for side in column) < PROSE_WORDS for column in printed):
        return False
    if any(sum(map(bool, map(_BULLET.match, c))) > LISTED * len(c) for c in printed):
        return False
    if 4 * sum(bool(_WIDE.search(side)) for column in printed for side in column) > len(rows):
        return False
    runs = [
        (full, len(list(run))) for column in columns for full, run in groupby(map(bool, column))
    ]
    alone = sum(length == 1 for full, length in runs if not full)
    longer = sum(length > 1 for full, length in runs if not full)
    return alone >= longer + _blank_lines(rows, text)


def _blank_lines(rows: Sequence[_Row], text: str) -> int:
    """Return how many blank lines part both sides at once, as they part the rows of a table."""
    between = (text[a.line.end : b.line.start] for a, b in pairwise(rows))
    return sum(len(re.findall("\r\n?|\n", signs)) > 1 for signs in between)


def _parted(row: _Row, x: int) -> tuple[list[Line], list[Line]]:
    left, right = row.sides(x)
    line = row.line
    if not (left and right):
        return ([line], []) if left else ([], [line])
    return (
        [replace(line, end=line.start + len(left))],
        [replace(line, start=line.end - len(right))],
    )

"""Tables that no frame of lines holds: from alignment, with hairlines where there are any."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from extract.model.geometry import Box, overlap
from extract.model.page import Grid, Word
from extract.read.tables.cells import table_in
from extract.read.tables.ladders import between_tables, reach_of
from extract.read.tables.lattice import Lattice
from extract.read.tables.lines import Line, lines_of
from extract.read.tables.refine import refined
from extract.read.tables.regions import Cut, cut, runs
from extract.read.tables.rulings import MOST, Ruling, lines_over
from extract.read.tables.tops import foot_of, top_of
from extract.read.tables.zones import zones

WIDE = 1.5
"""Lines that break off for more than this many type sizes belong to tables side by side."""

_DRAWN = re.compile(r"^([-‐–—=])\1{2,}$|^_{3,}$")


def aligned_tables(
    words: Sequence[Word], across: Sequence[Ruling], unit: float, *, goes_on: bool = False
) -> list[Grid]:
    """Return the tables among `words`, which stand outside ruled tables.

    Where a table of the page before `goes_on`, they may begin with rows of it.
    """
    drawn = [word for word in words if _DRAWN.match(word.text)]
    across = [*across, *(Ruling(_height(word), word.x0, word.x1) for word in drawn)]
    found: list[Grid] = []
    for zone in zones([word for word in words if not _DRAWN.match(word.text)], unit, across):
        page = cut(lines_of(zone), unit)
        breaks = between_tables(page, across)
        floor = 0
        for start, run_end in _one_by_one(page, breaks):
            if start < floor:
                continue
            first = top_of(page, start, run_end, floor, across, goes_on=goes_on)
            end = foot_of(page, first, run_end, across)
            first, end = reach_of(page, first, end, floor, across, breaks=breaks, goes_on=goes_on)
            floor = end
            lines, box = page.lines[first:end], page.box(first, end)
            parts = _parted([word for line in lines for word in line.words], box, across, unit)
            if len(parts) > 1:
                found += [grid for part in parts for grid in aligned_tables(part, across, unit)]
            elif (grid := _table(lines, box, across)) is not None:
                found.append(grid)
    return found


def _one_by_one(page: Cut, breaks: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Yield first and end of the runs of lines that may be rows, parted where a table has ended."""
    for start, end in runs(page):
        first = start
        for at in range(start + 1, end):
            above, below = page.lines[at - 1], page.lines[at]
            if any(above.baseline < y < below.baseline for y in breaks):
                yield first, at
                first = next((i for i in range(at, end) if len(page.pieces[i]) > 1), end)
        if first < end:
            yield first, end


def _parted(
    words: Sequence[Word], box: Box, across: Sequence[Ruling], unit: float
) -> list[list[Word]]:
    """Part the words of tables side by side, where all long lines over them break off."""
    rows: dict[int, list[Ruling]] = {}
    for rule in across:
        if box.top - unit < rule.at < box.bottom + unit and overlap(*rule[1:], box.x0, box.x1):
            rows.setdefault(round(rule.at / unit), []).append(rule)
    breaks = [
        [(a.end, b.start) for a, b in pairwise(sorted(rules, key=lambda r: r.start))]
        for rules in rows.values()
        if sum(overlap(*r[1:], box.x0, box.x1) for r in rules) > MOST * box.width
    ]
    for start, end in breaks[0] if len(breaks) > 1 else []:
        x = (start + end) / 2
        if all(any(a < x < b and b - a > WIDE * unit for a, b in held) for held in breaks):
            left, right = [w for w in words if w.x1 <= x], [w for w in words if w.x0 >= x]
            if left and right and len(left) + len(right) == len(words):
                return [left, right]
    return [list(words)]


def _height(word: Word) -> float:
    """Return the y of a line drawn with characters."""
    return word.baseline + (0.1 if word.text[0] == "_" else -0.25) * word.size


def _table(lines: Sequence[Line], box: Box, across: Sequence[Ruling]) -> Grid | None:
    words = [word for line in lines for word in line.words]
    unit = max(median(word.size for word in words), 1.0)
    rules = [y for y in lines_over(across, box, unit) if box.top - unit < y < box.bottom + unit]
    if _strikes(lines, rules):
        return None
    middles = [(line.top + line.bottom) / 2 for line in lines]
    between = {bisect_left(middles, y): y for y in rules if middles[0] < y < middles[-1]}
    lattice = Lattice(
        (box.x0 - 0.1, box.x1 + 0.1),
        (box.top, *between.values(), box.bottom),
        frozenset(),
        frozenset((row, 0) for row in range(len(between))),
        is_framed=False,
        hairlines=frozenset(between.values()),
    )
    basis = "hairlines" if between or len(rules) > 1 else "alignment"
    return table_in(refined(lattice, words, unit, _short(across, box, unit)), words, unit, basis)


def _short(across: Sequence[Ruling], box: Box, unit: float) -> list[Ruling]:
    """Return the lines within `box` that are too short to part rows."""
    return [
        rule
        for rule in across
        if box.top < rule.at < box.bottom
        and box.x0 - unit < rule.start
        and rule.end < box.x1 + unit
        and rule.length < MOST * box.width
    ]


def _strikes(lines: Sequence[Line], rules: Sequence[float]) -> bool:
    """Whether most of the lines at `rules` run through text, as a chart's grid does."""
    struck = sum(
        any(
            abs(y - (line.top + line.bottom) / 2) < 0.2 * (line.bottom - line.top) for line in lines
        )
        for y in rules
    )
    return 2 * struck > len(rules)

"""Tables that no frame of lines holds: from alignment, with hairlines where there are any."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from statistics import median

from extract.model.geometry import Box
from extract.model.page import Grid, Word
from extract.read.tables.cells import table_in
from extract.read.tables.lattice import Lattice
from extract.read.tables.lines import Line, lines_of
from extract.read.tables.refine import refined
from extract.read.tables.regions import cut, runs
from extract.read.tables.rulings import MOST, Ruling, lines_over
from extract.read.tables.tops import top_of
from extract.read.tables.zones import zones

_DRAWN = re.compile(r"^([-‐–—=])\1{2,}$|^_{3,}$")


def aligned_tables(words: Sequence[Word], across: Sequence[Ruling], unit: float) -> list[Grid]:
    """Return the tables among `words`, which stand outside ruled tables."""
    drawn = [word for word in words if _DRAWN.match(word.text)]
    across = [*across, *(Ruling(_height(word), word.x0, word.x1) for word in drawn)]
    found: list[Grid] = []
    for zone in zones([word for word in words if not _DRAWN.match(word.text)], unit):
        page = cut(lines_of(zone), unit)
        floor = 0
        for start, end in runs(page):
            first = top_of(page, start, end, floor, across)
            grid = _table(page.lines[first:end], page.box(first, end), across)
            floor = end
            if grid is not None:
                found.append(grid)
    return found


def _height(word: Word) -> float:
    """Return the y of a line drawn with characters."""
    return word.baseline + (0.1 if word.text[0] == "_" else -0.25) * word.size


def _table(lines: Sequence[Line], box: Box, across: Sequence[Ruling]) -> Grid | None:
    words = [word for line in lines for word in line.words]
    unit = median(word.size for word in words)
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
    basis = "hairlines" if rules else "alignment"
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
        any(0.3 < (y - line.top) / (line.bottom - line.top) < 0.7 for line in lines) for y in rules
    )
    return 2 * struck > len(rules)

"""Tables that no frame of lines holds: from alignment, with hairlines where there are any."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from statistics import median

from extract.model.page import Grid, Word
from extract.read.tables.lattice import Lattice
from extract.read.tables.lines import lines_of
from extract.read.tables.refine import refined
from extract.read.tables.regions import Run, runs_of
from extract.read.tables.ruled import table_in
from extract.read.tables.rulings import MOST, Ruling, lines_over
from extract.read.tables.zones import zones


_DRAWN = re.compile(r"^([-‐–—=])\1{2,}$|^_{3,}$")


def text_tables(words: Sequence[Word], across: Sequence[Ruling], unit: float) -> list[Grid]:
    """Return the tables among `words`, which stand outside ruled tables."""
    drawn = [word for word in words if _DRAWN.match(word.text)]
    across = [*across, *(Ruling(_height(word), word.x0, word.x1) for word in drawn)]
    found: list[Grid] = []
    for zone in zones([word for word in words if not _DRAWN.match(word.text)], unit):
        for run in runs_of(lines_of(zone), across, unit):
            sizes = [word.size for line in run.lines for word in line.words]
            grid = _table(run, across, median(sizes))
            if grid is not None:
                found.append(grid)
    return found


def _height(word: Word) -> float:
    """Return the y of a line drawn with characters."""
    return word.baseline + (0.1 if word.text[0] == "_" else -0.25) * word.size


def _table(run: Run, across: Sequence[Ruling], unit: float) -> Grid | None:
    box = run.box
    rules = [y for y in lines_over(across, box, unit) if box.top - unit < y < box.bottom + unit]
    if _strikes(run, rules):
        return None
    words = [word for line in run.lines for word in line.words]
    middles = [(line.top + line.bottom) / 2 for line in run.lines]
    inner = list({bisect_left(middles, y): y for y in rules if middles[0] < y < middles[-1]}.values())
    ys = (box.top, *inner, box.bottom)
    below = frozenset((row, 0) for row in range(len(inner)))
    lattice = Lattice((box.x0 - 0.1, box.x1 + 0.1), ys, frozenset(), below, is_framed=False, hairlines=frozenset(inner))
    short = [
        rule
        for rule in across
        if box.top < rule.at < box.bottom
        and box.x0 - unit < rule.start
        and rule.end < box.x1 + unit
        and rule.length < MOST * box.width
    ]
    basis = "hairlines" if rules else "alignment"
    return table_in(refined(lattice, words, unit, short), words, unit, basis)


def _strikes(run: Run, rules: Sequence[float]) -> bool:
    """Whether most of the lines at `rules` run through text, as a chart's grid does."""
    struck = sum(
        any(0.3 < (y - line.top) / (line.bottom - line.top) < 0.7 for line in run.lines)
        for y in rules
    )
    return 2 * struck > len(rules)

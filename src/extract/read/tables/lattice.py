"""A frame of rulings as rows and columns, and which of its places no line divides.

The lattice of a frame has a boundary wherever a line runs; a line that is missing between two
places makes them one cell (merged cells, spanning headers), unless the words say otherwise: where
two pieces of text stand on both sides of a missing vertical line, well apart, they are two cells
(partial rulings). A frame may be open to the left, the right, above and below, as in tables that
are ruled inside only; its horizontal lines then say how far it reaches.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf, nextafter
from typing import NamedTuple

from extract.model.geometry import Box, overlap
from extract.model.page import GridCell, Word
from extract.read.tables.rulings import SAME, SNAP, TOUCH, Frame, Ruling

APART = 1.0
"""Text further apart than this share of the type size is two pieces, not two words of one."""


MOST_PLACES = 10_000
"""A lattice with more places than this is a drawing."""

SLIVER = 1.5
"""A strip without words that is narrower than this share of the type size is no row or column."""


class Span(NamedTuple):
    """A cell as places of the lattice: rows [row, last_row], columns [column, last_column]."""

    row: int
    column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Lattice:
    """Boundaries from left to right and from top to bottom, and where a line runs along them.

    `right` holds (row, column) of each place with a line on its right, `below` with one below.
    `is_framed` tells a frame of lines from the area of a text that has `hairlines` at most.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    right: frozenset[tuple[int, int]]
    below: frozenset[tuple[int, int]]
    is_framed: bool = True
    hairlines: frozenset[float] = frozenset()

    @property
    def rows(self) -> int:
        """How many rows of places."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """How many columns of places."""
        return len(self.xs) - 1

    @property
    def lined(self) -> list[int]:
        """The rows with a hairline right below, from top to bottom."""
        return [row for row, y in enumerate(self.ys[1:-1]) if y in self.hairlines]

    @property
    def box(self) -> Box:
        """The box around all places."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def place(self, word: Word) -> tuple[int, int] | None:
        """Return the (row, column) in which the centre of `word` lies, if any."""
        row = bisect_left(self.ys, (word.top + word.bottom) / 2) - 1
        column = bisect_left(self.xs, (word.x0 + word.x1) / 2) - 1
        if 0 <= row < self.rows and 0 <= column < self.columns:
            return row, column
        return None

    def cell(self, span: Span) -> GridCell:
        """Return `span` with its box.

        A place holds its right and lower edges, not its left and upper ones: boxes share no point.
        """
        left, top = self.xs[span.column], self.ys[span.row]
        return GridCell(
            row=span.row,
            column=span.column,
            row_span=span.last_row - span.row + 1,
            column_span=span.last_column - span.column + 1,
            box=Box(
                nextafter(left, inf) if span.column else left,
                nextafter(top, inf) if span.row else top,
                self.xs[span.last_column + 1],
                self.ys[span.last_row + 1],
            ),
        )


def lattice_of(frame: Frame, words: Sequence[Word], unit: float) -> Lattice | None:
    """Return the lattice of `frame`, opened to as far as its lines reach past each other.

    Boundaries with no room for a word between them are one: double lines, and the edges of a
    shading within the borders of its cell. None for a drawing, which has more places than a table.
    """
    box = frame.box
    inside = [w.box for w in words if box.holds(w.box)]
    across, down = [(w.x0, w.x1) for w in inside], [(w.top, w.bottom) for w in inside]
    xs = _opened(_boundaries(frame.verticals, across, unit), box.x0, box.x1, across)
    ys = _opened(_boundaries(frame.horizontals, down, unit), box.top, box.bottom, down)
    if len(xs) * len(ys) > MOST_PLACES:
        return None
    below = {(r, c) for c, r in _covered(frame.horizontals, ys, xs, unit)}
    right = _covered(frame.verticals, xs, ys, unit)
    return _without_idle(Lattice(xs, ys, frozenset(right), frozenset(below)))


def _boundaries(
    lines: Sequence[Ruling], extents: Sequence[tuple[float, float]], unit: float
) -> tuple[float, ...]:
    """Return one boundary for each bundle of `lines`: the place at which most line is drawn."""
    bundles: list[list[Ruling]] = []
    for line in sorted(lines):
        if bundles and (
            line.at - bundles[-1][-1].at <= SNAP * unit
            or (
                line.at - bundles[-1][0].at <= SLIVER * unit
                and not _fits(extents, bundles[-1][-1].at, line.at, unit)
            )
        ):
            bundles[-1].append(line)
        else:
            bundles.append([line])
    return tuple(_main_place(bundle, SAME * unit) for bundle in bundles)


def _main_place(bundle: Sequence[Ruling], near: float) -> float:
    """Return the place within `near` of which most line is drawn; `bundle` is in order."""
    places = [line.at for line in bundle]
    lengths = [0.0, *accumulate(line.length for line in bundle)]

    def drawn(place: float) -> float:
        around = bisect_left(places, place - near), bisect_right(places, place + near)
        return lengths[around[1]] - lengths[around[0]]

    return max((drawn(place), place) for place in places)[1]


def _fits(extents: Sequence[tuple[float, float]], start: float, end: float, unit: float) -> bool:
    """Whether any of `extents` lies between `start` and `end`."""
    slack = SNAP * unit
    return any(start - slack <= a and b <= end + slack for a, b in extents)


def _opened(
    boundaries: tuple[float, ...],
    start: float,
    end: float,
    extents: Sequence[tuple[float, float]],
) -> tuple[float, ...]:
    """Add `start` and `end` where words stand outside the outermost boundaries."""
    before = (start,) if any(a + b < 2 * boundaries[0] for a, b in extents) else ()
    after = (end,) if any(a + b > 2 * boundaries[-1] for a, b in extents) else ()
    return (*before, *boundaries, *after)


def _covered(
    lines: Iterable[Ruling], across: Sequence[float], along: Sequence[float], unit: float
) -> set[tuple[int, int]]:
    """Return (place along, place before the boundary) for each stretch that a line covers.

    A line covers a stretch when it runs along more than half of it. Where most lines of the frame
    touch the lines at both ends of their stretches, one that falls short at both is the edge of a
    shading and covers nothing.
    """
    slack = SNAP * unit
    runs: dict[tuple[int, int], list[Ruling]] = {}
    for line in lines:
        before = _nearest(across, line.at) - 1
        for place in range(max(bisect_left(along, line.start) - 1, 0), len(along) - 1):
            if along[place] >= line.end - slack:
                break
            if line.start >= along[place + 1] - slack:
                continue
            runs.setdefault((place, before), []).append(line)
    covered, touching = set(), set()
    for (place, before), pieces in runs.items():
        start, end = along[place], along[place + 1]
        if sum(overlap(p.start, p.end, start, end) for p in pieces) > 0.5 * (end - start):
            covered.add((place, before))
        first, last = min(p.start for p in pieces), max(p.end for p in pieces)
        if first <= start + TOUCH * unit or last >= end - TOUCH * unit:
            touching.add((place, before))
    touching &= covered
    return touching if 2 * len(touching) > len(covered) else covered


def _nearest(boundaries: Sequence[float], place: float) -> int:
    """Return the index of the boundary nearest to `place`."""
    after = bisect_left(boundaries, place)
    around = [i for i in (after - 1, after) if 0 <= i < len(boundaries)]
    return min(around, key=lambda i: abs(boundaries[i] - place))


def _without_idle(lattice: Lattice) -> Lattice:
    """Drop the boundaries along which no line is left."""
    used_rows = {r for r, _ in lattice.below}
    used_columns = {c for _, c in lattice.right}
    rows = [r for r in range(lattice.rows) if r in used_rows or r == lattice.rows - 1]
    columns = [c for c in range(lattice.columns) if c in used_columns or c == lattice.columns - 1]
    row_of = {r: i for i, r in enumerate(rows)}
    column_of = {c: i for i, c in enumerate(columns)}
    spread_rows = [bisect_left(rows, r) for r in range(lattice.rows)]
    spread_columns = [bisect_left(columns, c) for c in range(lattice.columns)]
    return Lattice(
        (lattice.xs[0], *(lattice.xs[c + 1] for c in columns)),
        (lattice.ys[0], *(lattice.ys[r + 1] for r in rows)),
        frozenset((spread_rows[r], column_of[c]) for r, c in lattice.right if c in column_of),
        frozenset((row_of[r], spread_columns[c]) for r, c in lattice.below if r in row_of),
    )

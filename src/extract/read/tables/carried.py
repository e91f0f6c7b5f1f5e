"""Rows carried over: what a page begins with of a table that the page before has not ended.

Two rows of text without lines or header are no table by themselves. Below the rows of the page
before they are: their text keeps to that table's columns and begins where its lines begin. So rows
are told as they would be if the page had not ended, with the columns' widths and the space between
rows of the whole table.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from extract.model.geometry import Box, hull
from extract.model.page import Grid, Rule, Word
from extract.read.tables.cells import spans_of
from extract.read.tables.lattice import Lattice
from extract.read.tables.lines import Line, Piece, lines_of, pieces_of
from extract.read.tables.regions import APART, REACH
from extract.read.tables.rows import LOOSE, Band, bands_of, row_starts
from extract.read.tables.rulings import joined, lines_over

ALIGNED = 0.5
"""Text begins within this many type sizes of where other lines of its column begin."""

DOUBT = "its rows go on with a table of the page before"
"""What a person should look at."""

LINED = 0.8
"""Lines drawn under this share of the rows of a table part all of them."""


@dataclass(frozen=True, slots=True)
class Unended:
    """The last table of a page, after which nothing of the text follows there.

    `words` are its words, column by column from the left; `frame` is the size of the page in the
    direction of its text.
    """

    grid: Grid
    words: tuple[tuple[Word, ...], ...]
    frame: tuple[float, float]

    @property
    def unit(self) -> float:
        """The size most of it is set in."""
        return max(median(word.size for column in self.words for word in column), 1.0)

    @property
    def xs(self) -> tuple[float, ...]:
        """The boundaries of its columns."""
        columns = range(self.grid.column_count)
        starts = [min(c.box.x0 for c in self.grid.cells if c.column == n) for n in columns]
        return (*starts, self.grid.box.x1)


def carried_over(
    table: Unended, words: Sequence[Word], rules: Sequence[Rule], grids: Sequence[Grid]
) -> Grid | None:
    """Return the grid of the rows at the top of a page that go on with `table`, or None.

    `words` are those of the page that stand in no column of prose, `grids` its tables found so far.
    A table there that has a header set apart, or all these rows in as many columns, is left to what
    it is.
    """
    unit, xs = table.unit, table.xs
    lines = _lines_kept(table, lines_of(words), xs, unit)
    if not lines:
        return None
    kept = [word for line in lines for word in line.words]
    box = hull(word.box for word in kept)
    for grid in grids:
        is_met = grid.box.top < box.bottom and grid.box.bottom > box.top
        if is_met and (_is_own(grid, lines, xs, unit) or grid.box.bottom > box.bottom + unit):
            return None
    return _grid(table, kept, xs, rules, _printed_again(table, lines))


def _printed_again(table: Unended, lines: Sequence[Line]) -> float:
    """Return the foot of the header that `lines` begin with, as the page before does; or 0."""
    tops = [c.box for c in table.grid.cells if c.row < max(table.grid.header_rows, 1)]
    words = [word for column in table.words for word in column]
    header = Counter(word.text for word in words if any(box.holds(word.box) for box in tops))
    said: Counter[str] = Counter()
    for line in lines:
        said += Counter(word.text for word in line.words)
        if said == header:
            return line.bottom
    return 0.0


def with_rows_below(
    found: Grid, grids: Sequence[Grid], table: Unended, words: Sequence[Word]
) -> list[Grid]:
    """Return `found` with the rows of the first of `grids` below it, if they go on with it too.

    A header that is printed again stands apart from them: alone it is what goes on with `table`.
    """
    below = min(grids, key=lambda grid: grid.box.top, default=None)
    if below is None or below.header_rows or not _is_next(found, below, table, words):
        return [found, *grids]
    moved = tuple(cell._replace(row=cell.row + found.row_count) for cell in below.cells)
    box = hull([found.box, below.box])
    joined_grid = replace(found, box=box, cells=(*found.cells, *moved))
    return [joined_grid, *(grid for grid in grids if grid is not below)]


def _is_next(found: Grid, below: Grid, table: Unended, words: Sequence[Word]) -> bool:
    """Whether `below` follows `found` with no word between, and keeps to the columns of `table`."""
    xs, unit = table.xs, table.unit
    if below.column_count != len(xs) - 1:
        return False
    if any(found.box.bottom < word.box.middle < below.box.top for word in words):
        return False
    return all(
        xs[cell.column] - unit < word.x0 and word.x1 < xs[cell.column + cell.column_span] + unit
        for cell in below.cells
        for word in words
        if cell.box.holds(word.box)
    )


def _is_own(grid: Grid, lines: Sequence[Line], xs: Sequence[float], unit: float) -> bool:
    """Whether a table of the page is one by itself, and not the rest of what `lines` are.

    Lines drawn above and below the second row of a page make a header of it that is none: it stands
    as close below the first one as other rows do, and is no bolder. A caption begins at the left.
    """
    above = [line for line in lines if (line.top + line.bottom) / 2 < grid.box.top]
    below = lines[len(above) :]
    if not above or not below:
        return grid.header_rows > 0 or grid.column_count == len(xs) - 1
    gaps = [b.top - a.bottom for a, b in pairwise(lines)]
    is_loose = gaps.pop(len(above) - 1) > max(gaps, default=0.0) + LOOSE * unit
    is_bold = all(word.bold for word in below[0].words) and not all(w.bold for w in above[-1].words)
    pieces = pieces_of(above[-1].words, APART * unit)
    is_caption = bool(pieces) and len(pieces) < len(xs) - 1 and pieces[0].x0 < xs[1]
    return is_loose or is_bold or is_caption


def _lines_kept(
    table: Unended, lines: Sequence[Line], xs: Sequence[float], unit: float
) -> Sequence[Line]:
    """Return the lines from the top that keep to the columns, the last ones of several pieces."""
    starts = [sorted(line.words[0].x0 for line in lines_of(column)) for column in table.words]
    usual = _usual_gap(table)
    end, last = 0, 0
    for index, line in enumerate(lines):
        gap = (line.top - lines[index - 1].bottom) / unit if index else 0.0
        pieces = pieces_of(line.words, APART * unit)
        if gap > REACH or not all(_keeps(piece, xs, starts, unit) for piece in pieces):
            break
        columns = {bisect_left(xs, piece.x0 + 0.1) for piece in pieces}
        if len(columns) > 1:
            end = last = index + 1
        elif last == index and end and gap <= usual / unit + LOOSE:
            last = index + 1
    return lines[:last]


def _usual_gap(table: Unended) -> float:
    """Return the space between lines of a cell: what a quarter of all lines have at most."""
    gaps = sorted(
        below.top - above.bottom
        for column in table.words
        for above, below in pairwise(lines_of(column))
    )
    return gaps[len(gaps) // 4] if gaps else 0.0


def _keeps(
    piece: Piece, xs: Sequence[float], starts: Sequence[Sequence[float]], unit: float
) -> bool:
    """Whether a piece lies within one column and begins where a line of that column does."""
    column = bisect_left(xs, (piece.x0 + piece.x1) / 2) - 1
    if not 0 <= column < len(xs) - 1:
        return False
    is_within = piece.x0 > xs[column] - unit and piece.x1 < xs[column + 1] + unit
    return is_within and any(abs(piece.x0 - x) < ALIGNED * unit for x in starts[column])


def _grid(
    table: Unended,
    words: Sequence[Word],
    xs: tuple[float, ...],
    rules: Sequence[Rule],
    header_foot: float,
) -> Grid:
    """Return the grid of `words`, with rows as in the table they go on with.

    Its header, printed again down to `header_foot`, is one row.
    """
    unit = table.unit
    bands = bands_of(words, xs, unit)
    starts = [
        begins if above.top >= header_foot else below.top >= header_foot
        for begins, (above, below) in zip(
            _starts(table, bands, xs, rules, unit), pairwise(bands), strict=True
        )
    ]
    cuts = [
        (a.bottom + b.top) / 2
        for a, b, begins in zip(bands, bands[1:], starts, strict=False)
        if begins
    ]
    lattice = Lattice(
        xs,
        (min(word.top for word in words), *cuts, max(word.bottom for word in words)),
        frozenset((row, c) for row in range(len(cuts) + 1) for c in range(len(xs) - 2)),
        frozenset((row, c) for row in range(len(cuts)) for c in range(len(xs) - 1)),
        is_framed=False,
    )
    cells = tuple(lattice.cell(span) for span in spans_of(lattice, {}, unit))
    return Grid(lattice.box, cells, table.grid.basis, DOUBT)


def _starts(
    table: Unended, bands: Sequence[Band], xs: Sequence[float], rules: Sequence[Rule], unit: float
) -> list[bool]:
    """Return which of `bands`, the first aside, begin a row; where lines part all rows, they tell.

    The bands are judged among those of the page before, as if they stood below them.
    """
    across, _ = joined(rules, unit)
    lines = lines_over(across, Box(xs[0], bands[0].top, xs[-1], bands[-1].bottom), unit)
    ruled = [_between(lines, a, b) for a, b in pairwise(bands)]
    above = bands_of([word for column in table.words for word in column], xs, unit)
    is_lined = table.grid.basis != "alignment"
    edges = [cell.box.top for cell in table.grid.cells]
    ruled_above = [is_lined and _between(edges, a, b) for a, b in pairwise(above)]
    if is_lined and sum(ruled_above) >= LINED * (table.grid.row_count - 1) > 0:
        return ruled
    height = table.frame[1]
    moved = [band._replace(top=band.top + height, bottom=band.bottom + height) for band in bands]
    whole = row_starts([*above, *moved], [False, *ruled_above, True, *ruled], unit)
    return whole[len(above) + 1 :]


def _between(places: Sequence[float], above: Band, below: Band) -> bool:
    return any(above.top < y < below.top for y in places)

"""A header in boxes or on a shade of its own, right above rows that have only lines between them.

Its lines make one frame, and what stands below is found by alignment: both are one table.
"""

from collections.abc import Sequence
from dataclasses import replace

from extract.model.geometry import Box, hull, overlap
from extract.model.page import Grid, GridCell, Word

TOUCH = 1.5
"""Header and rows are no further apart than this many type sizes."""

DEEPEST = 2
"""Such a header has at most this many rows."""


def with_headers(grids: Sequence[Grid], words: Sequence[Word], unit: float) -> list[Grid]:
    """Return `grids`, from top to bottom, each made one with the header that it goes on from."""
    found: list[Grid] = []
    for grid in sorted(grids, key=lambda grid: grid.box.top):
        header = next((above for above in found if _heads(above, grid, words, unit)), None)
        if header is None:
            found.append(grid)
        else:
            found[found.index(header)] = _joined(header, grid)
    return found


def opening_header(grids: Sequence[Grid], words: Sequence[Word]) -> tuple[Grid | None, list[Grid]]:
    """Return the header without rows that a page begins with, or None, and its other grids."""
    first = min(grids, key=lambda grid: grid.box.top, default=None)
    if first is None or first.row_count > DEEPEST or first.column_count < 2 or first.header_rows:
        return None, list(grids)
    if any(word.box.middle < first.box.top for word in words):
        return None, list(grids)
    return first, [grid for grid in grids if grid is not first]


def _heads(above: Grid, grid: Grid, words: Sequence[Word], unit: float) -> bool:
    """Whether `above` is the header of `grid`: right above it, of the same columns.

    Columns at its end that hold no word, here as there, are none of the rows below.
    """
    if above.row_count > DEEPEST or not _are_headed(above, grid, words):
        return False
    gap = Box(above.box.x0, above.box.bottom, above.box.x1, grid.box.top)
    if not -0.1 * unit <= gap.height <= TOUCH * unit:
        return False
    if overlap(above.box.x0, above.box.x1, grid.box.x0, grid.box.x1) < 0.8 * grid.box.width:
        return False
    return _share_columns(above, grid, words) and not any(gap.holds(word.box) for word in words)


def _are_headed(above: Grid, grid: Grid, words: Sequence[Word]) -> bool:
    """Whether `above` has a place for each column of `grid`, and no word elsewhere."""
    inside = [word for word in words if above.box.holds(word.box)]
    last = max((c.column for w in inside for c in above.cells if c.box.holds(w.box)), default=-1)
    return last < grid.column_count <= above.column_count


def _share_columns(above: Grid, grid: Grid, words: Sequence[Word]) -> bool:
    """Whether all words of each column of `grid` stand below the same column of `above`."""
    ends = {cell.column + cell.column_span - 1: cell.box.x1 for cell in above.cells}
    inside = [word for word in words if grid.box.holds(word.box)]
    return all(
        (column == 0 or ends.get(column - 1, 0.0) <= word.box.centre)
        and word.box.centre <= ends.get(column, above.box.x1)
        for word in inside
        for column in [_column(grid, word)]
        if column is not None
    )


def _column(grid: Grid, word: Word) -> int | None:
    """Return the column of the cell that holds `word`; None where it spans several."""
    cell = next((cell for cell in grid.cells if cell.box.holds(word.box)), None)
    return cell.column if cell is not None and cell.column_span == 1 else None


def _joined(header: Grid, grid: Grid) -> Grid:
    """Return both as one; what `header` has below its own header rows is of the body."""
    above = _as_one_row(header, grid.column_count)
    rows = max(cell.row + cell.row_span for cell in above)
    below = tuple(cell._replace(row=cell.row + rows) for cell in grid.cells)
    return replace(
        grid,
        box=hull([header.box, grid.box]),
        cells=(*above, *below),
        header_rows=header.header_rows or rows,
    )


def _as_one_row(header: Grid, width: int) -> tuple[GridCell, ...]:
    """Return the cells over the first `width` columns; rows that only its text parts are one."""
    cells = tuple(
        cell._replace(column_span=min(cell.column_span, width - cell.column))
        for cell in header.cells
        if cell.column < width
    )
    if header.header_rows or any(cell.column_span > 1 or cell.row_span > 1 for cell in cells):
        return cells
    columns = [[cell for cell in cells if cell.column == column] for column in range(width)]
    return tuple(
        GridCell(0, column, 1, 1, hull([cell.box for cell in parts]))
        for column, parts in enumerate(columns)
    )

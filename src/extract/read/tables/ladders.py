"""How far lines drawn under each row say that a table reaches.

Lines across that begin and end at the same places, one below the other, are the rungs of a ladder.
What stands between two of them and keeps to the columns is of the table, also where its lines of
text are no full rows: cells set in the middle of their row, the last lines of a long cell.
"""

from collections.abc import Sequence

from extract.model.geometry import Box, overlap
from extract.read.tables.lines import Piece
from extract.read.tables.regions import Cut
from extract.read.tables.rulings import Ruling, lines_over

RUNGS = 3
"""A ladder has at least this many rungs, two of them in or around the rows found."""


def reach_of(
    page: Cut, start: int, end: int, floor: int, across: Sequence[Ruling]
) -> tuple[int, int]:
    """Return first and end of the lines, from `floor` on, of the table with rows [start, end)."""
    ys = _rungs(page.box(start, end), across, page.unit)
    if not ys:
        return start, end
    below = [y for y in ys if y > page.lines[end - 1].baseline]
    for y in below:
        last = end
        while last < len(page.lines) and page.lines[last].baseline < y:
            last += 1
        if last > end and not _keeps(page, (start, end), range(end, last)):
            break
        end = last
    above = [y for y in reversed(ys) if y < page.lines[start].baseline]
    for y in above:
        first = start
        while first > floor and page.lines[first - 1].baseline > y:
            first -= 1
        added = range(first, start)
        full = any(len(page.pieces[index]) > 1 for index in added)
        if added and not (full and _keeps(page, (start, end), added)):
            break
        start = first
    return start, end


def _rungs(box: Box, across: Sequence[Ruling], unit: float) -> list[float]:
    """Return the heights of lines that begin and end as two in or around `box` do."""
    over = [rule for rule in across if lines_over([rule], box, unit)]
    around = [r for r in over if box.top - unit < r.at < box.bottom + unit]
    for rule in around:
        alike = [r for r in over if _is_alike(r, rule, unit)]
        if len(alike) >= RUNGS and sum(r in around for r in alike) >= RUNGS - 1:
            return sorted(r.at for r in alike)
    return []


def _is_alike(one: Ruling, other: Ruling, unit: float) -> bool:
    return max(abs(one.start - other.start), abs(one.end - other.end)) < unit / 2


def _keeps(page: Cut, rows: tuple[int, int], added: range) -> bool:
    """Whether no piece of the `added` lines reaches over two pieces of a line of the rows.

    Where columns stand close together it may, beside another piece, if a word of it begins where
    the second one does.
    """
    return not any(
        len(pieces) == 1 or _runs_through(piece, other, page.unit)
        for line in page.pieces[slice(*rows)]
        for pieces in (page.pieces[index] for index in added)
        for piece in pieces
        for other in _met(piece, line)[1:]
    )


def _met(piece: Piece, line: Sequence[Piece]) -> list[Piece]:
    return [other for other in line if overlap(piece.x0, piece.x1, other.x0, other.x1) > 0]


def _runs_through(piece: Piece, other: Piece, unit: float) -> bool:
    """Whether no word of `piece` begins where `other` does."""
    return not any(abs(word.x0 - other.x0) < unit / 4 for word in piece.words)

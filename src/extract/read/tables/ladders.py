"""How far lines drawn under each row say that a table reaches.

Lines across that begin and end at the same places, one below the other, are the rungs of a ladder.
What stands between two of them and keeps to the columns is of the table, also where its lines of
text are no full rows: cells set in the middle of their row, the last lines of a long cell.
"""

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise

from extract.model.geometry import Box, overlap
from extract.read.tables.lines import Piece, is_value
from extract.read.tables.regions import Cut
from extract.read.tables.rulings import Ruling, lines_over

RUNGS = 3
"""A ladder has at least this many rungs, two of them in or around the rows found."""


def reach_of(
    page: Cut,
    start: int,
    end: int,
    floor: int,
    across: Sequence[Ruling],
    *,
    breaks: Sequence[float] = (),
    goes_on: bool = False,
) -> tuple[int, int]:
    """Return first and end of the lines, from `floor` on, of the table with rows [start, end).

    It reaches over none of the `breaks` between tables. The page may begin with one cell alone
    where a table of the page before `goes_on`.
    """
    ys = _rungs(page.box(start, end), across, page.unit)
    if not ys:
        return start, end
    below = [y for y in ys if y > page.lines[end - 1].baseline]
    for y in below:
        if any(page.lines[end - 1].baseline < at < y for at in breaks):
            break
        last = end
        while last < len(page.lines) and page.lines[last].baseline < y:
            last += 1
        if last > end and not _keeps(page, (start, end), range(end, last)):
            break
        end = last
    above = [y for y in reversed(ys) if y < page.lines[start].baseline]
    for y in above:
        if any(y < at < page.lines[start].baseline for at in breaks):
            break
        first = start
        while first > floor and page.lines[first - 1].baseline > y:
            first -= 1
        added = range(first, start)
        full = (goes_on and first == 0) or any(len(page.pieces[index]) > 1 for index in added)
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


def between_tables(page: Cut, across: Sequence[Ruling]) -> list[float]:
    """Return the heights at which one table has ended and another begins.

    The lines across of the one above are not drawn under each of its rows. Below its last one there
    is nothing but space up to the next, of the same width; or a caption, and then a header.
    """
    middles = [(line.top + line.bottom) / 2 for line in page.lines]
    ladders: dict[tuple[int, int], list[float]] = {}
    for rule in sorted(across):
        ends = (round(rule.start / page.unit), round(rule.end / page.unit))
        ladders.setdefault(ends, []).append(rule.at)
    found: list[float] = []
    for ys in ladders.values():
        indices = [bisect(middles, y) for y in ys]
        bands = [page.pieces[first:end] for first, end in pairwise(indices)]
        for at, between in enumerate(bands[1:-1], start=1):
            upper, lower = ys[at], ys[at + 1]
            if lower - upper <= page.unit or _in_columns(bands[at - 1]) < 2:
                continue
            if not between or (not _in_columns(between) and _is_header(bands[at + 1 :])):
                found.append(upper)
    return found


def _in_columns(lines: Sequence[Sequence[Piece]]) -> int:
    """Count the lines of more than one piece."""
    return sum(len(pieces) > 1 for pieces in lines)


def _is_header(bands: Sequence[Sequence[Sequence[Piece]]]) -> bool:
    """Whether the first band between lines across holds headings, and the second one rows."""
    header = bands[0]
    return (
        0 < _in_columns(header) == len(header)
        and not any(is_value(piece.text) for pieces in header for piece in pieces)
        and len(bands) > 1
        and _in_columns(bands[1]) > 0
    )


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

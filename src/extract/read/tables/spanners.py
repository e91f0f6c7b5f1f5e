"""Headings that stand over several columns.

A heading spans what the line under it spans. Without one it spans the columns it lies across, and
the others around it when only so it stands in the middle.
"""

from collections.abc import Sequence

from extract.model.geometry import overlap
from extract.read.tables.lines import Piece
from extract.read.tables.rulings import Ruling

CENTRED = 0.75
"""A heading is in the middle of its columns when it is so within this many type sizes."""

EXACT = 0.25
"""So it is, within this, even when it begins or ends with fewer columns."""

Extent = tuple[float, float]
Group = tuple[int, int]


def spanned(
    pieces: Sequence[Piece], columns: Sequence[Extent], rules: Sequence[Ruling], unit: float
) -> list[Group]:
    """Return, for each piece of a line of a header, the first and the last column it is over.

    `columns` are the extents of the columns' text, `rules` short lines right below the header's
    line.
    """
    shared = _shared_out(pieces, columns, unit) if len(pieces) > 1 else None
    homes = [_home(piece, columns) for piece in pieces]
    found: list[Group] = []
    for index, piece in enumerate(pieces):
        ruled = _under_rule(piece, columns, rules, unit)
        if ruled is not None:
            found.append(ruled)
            continue
        if shared is not None:
            found.append(shared[index])
            continue
        first = homes[index - 1][1] + 1 if index else 0
        last = homes[index + 1][0] - 1 if index + 1 < len(pieces) else len(columns) - 1
        found.append(_centred(piece, homes[index], (first, last), columns, unit))
    return found


def _shared_out(
    pieces: Sequence[Piece], columns: Sequence[Extent], unit: float
) -> list[Group] | None:
    """Give each column to the nearest piece; None unless each then stands amid its columns."""
    middles = [(piece.x0 + piece.x1) / 2 for piece in pieces]
    first = 0 if pieces[0].x0 < columns[0][1] else 1
    owners = [
        min(range(len(pieces)), key=lambda i: abs(middles[i] - sum(columns[c]) / 2))
        for c in range(first, len(columns))
    ]
    groups: list[Group] = []
    for index, middle in enumerate(middles):
        held = [c for c, owner in enumerate(owners, first) if owner == index]
        if index == 0:
            held = _best_run([held[i:] for i in range(len(held))], middle, columns)
        if index == len(middles) - 1:
            held = _best_run([held[: i + 1] for i in range(len(held))], middle, columns)
        if not held or (len(held) > 1 and _off(held, middle, columns) > CENTRED * unit):
            return None
        groups.append((held[0], held[-1]))
    return groups if any(last > first for first, last in groups) else None


def _best_run(options: Sequence[list[int]], middle: float, columns: Sequence[Extent]) -> list[int]:
    """Return the run of columns in whose middle `middle` lies best."""
    return min(options, key=lambda held: _off(held, middle, columns), default=[])


def _off(held: Sequence[int], middle: float, columns: Sequence[Extent]) -> float:
    return abs(columns[held[0]][0] + columns[held[-1]][1] - 2 * middle) / 2


def _home(piece: Piece, columns: Sequence[Extent]) -> Group:
    """Return the columns a piece lies over, or the nearest one."""
    over = [i for i, (a, b) in enumerate(columns) if overlap(piece.x0, piece.x1, a, b) > 0]
    if over:
        return over[0], over[-1]
    middle = (piece.x0 + piece.x1) / 2
    near = min(range(len(columns)), key=lambda i: abs(sum(columns[i]) / 2 - middle))
    return near, near


def _under_rule(
    piece: Piece, columns: Sequence[Extent], rules: Sequence[Ruling], unit: float
) -> Group | None:
    middle = (piece.x0 + piece.x1) / 2
    for rule in rules:
        if rule.start <= middle <= rule.end:
            over = [
                i
                for i, (a, b) in enumerate(columns)
                if rule.start - unit <= (a + b) / 2 <= rule.end + unit
            ]
            if over:
                return over[0], over[-1]
    return None


def _centred(
    piece: Piece, home: Group, limits: Group, columns: Sequence[Extent], unit: float
) -> Group:
    """Widen `home` within `limits` when the piece then stands in the middle, and did not before."""
    if _beside(piece, home, columns) < CENTRED * unit:
        return home
    options = [
        (_beside(piece, (a, b), columns), a, b)
        for a in range(max(limits[0], min(home[0], 1)), home[0] + 1)
        for b in range(home[1], limits[1] + 1)
    ]
    off, first, last = min(options, default=(unit, *home))
    enough = EXACT if aligns(piece, home, columns, unit) else CENTRED
    return (first, last) if off < enough * unit else home


def _beside(piece: Piece, group: Group, columns: Sequence[Extent]) -> float:
    """Return how far the middle of a piece is from that of its columns."""
    return abs(columns[group[0]][0] + columns[group[1]][1] - piece.x0 - piece.x1) / 2


def aligns(piece: Piece, home: Group, columns: Sequence[Extent], unit: float) -> bool:
    """Whether a piece begins, ends or centres with the columns it lies over."""
    left, right = columns[home[0]][0], columns[home[1]][1]
    slack = CENTRED * unit
    return (
        abs(piece.x0 - left) < slack
        or abs(piece.x1 - right) < slack
        or abs(piece.x0 + piece.x1 - left - right) < 2 * slack
    )

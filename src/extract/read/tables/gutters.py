"""Columns of text: the vertical gutters that the lines of a table leave free.

The projection profile of a table's text has a valley wherever its lines agree on a gutter (Rus and
Summers, "Using White Space for Automated Document Structuring", 1994; pdf2table and Nurminen's
text edges ask the same question of pieces and of their ends). Deep valleys tell which pieces lie
across several columns, spanning headers above all; the union of all other pieces then shows every
gutter, also those of columns that have text in few rows.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from extract.model.geometry import overlap
from extract.read.tables.lines import Piece, is_value

DEEP = 0.2
"""In a valley, at most this share of the lines that reach over it have text."""

ACROSS = 0.6
"""A piece over this share of the width of a valley lies across it."""

FULL = 0.6
"""Lines with this share of the most pieces that a line has show where the valleys are."""


def gutters(lines: Sequence[Sequence[Piece]]) -> list[float]:
    """Return the x of each boundary between two columns of `lines`, from left to right."""
    pieces = [piece for line in lines for piece in line]
    most = max((len(line) for line in lines), default=0)
    full = [line for line in lines if len(line) >= FULL * most]
    valleys = _valleys(full if len(full) > 1 else lines)
    kept = [
        p for p in pieces if all(overlap(p.x0, p.x1, a, b) < ACROSS * (b - a) for a, b in valleys)
    ]
    columns = _without_strays(_without_heads(merged_extents(kept), lines), lines)
    return [_least_crossed(left, right, pieces) for (_, left), (right, _) in pairwise(columns)]


def _valleys(lines: Sequence[Sequence[Piece]]) -> list[tuple[float, float]]:
    """Return the intervals with the least text between columns that most lines keep to."""
    steps: dict[float, tuple[int, int]] = {}
    for line in lines:
        for piece in line:
            _step(steps, piece.x0, 1, 0)
            _step(steps, piece.x1, -1, 0)
        if line:
            _step(steps, line[0].x0, 0, 1)
            _step(steps, line[-1].x1, 0, -1)
    xs = sorted(steps)
    covers = list(accumulate(steps[x][0] for x in xs))
    reaches = list(accumulate(steps[x][1] for x in xs))
    found: list[tuple[float, float]] = []
    least = 0
    for a, b, cover, reach in zip(xs, xs[1:], covers, reaches, strict=False):
        limit = max(1, DEEP * reach) if reach > 2 else 0
        if cover > limit:
            least = -1
        elif least < 0 or cover < least:
            if least > cover and found:
                found.pop()
            found.append((a, b))
            least = cover
        elif cover == least and found and found[-1][1] == a:
            found[-1] = (found[-1][0], b)
        elif cover == least:
            found.append((a, b))
    return found


def _step(steps: dict[float, tuple[int, int]], x: float, cover: int, reach: int) -> None:
    old = steps.get(x, (0, 0))
    steps[x] = (old[0] + cover, old[1] + reach)


def merged_extents(pieces: Sequence[Piece]) -> list[tuple[float, float]]:
    """Return the intervals that the union of `pieces` covers."""
    found: list[tuple[float, float]] = []
    for piece in sorted(pieces, key=lambda p: p.x0):
        if found and piece.x0 <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], piece.x1))
        else:
            found.append((piece.x0, piece.x1))
    return found


def _without_strays(
    columns: list[tuple[float, float]], lines: Sequence[Sequence[Piece]]
) -> list[tuple[float, float]]:
    """Join a column that one line alone has text in to a neighbour in which that line has none.

    The heading of a column may stand beside all that is below it.
    """
    held = [{i for i, c in enumerate(columns) if _inside(line, c)} for line in lines]
    for index in reversed(range(len(columns))):
        users = [places for places in held if index in places]
        if len(users) != 1 or len(columns) < 3:
            continue
        options = [i for i in (index - 1, index + 1) if 0 <= i < len(columns)]
        options = [i for i in options if i not in users[0]]
        if options:
            near = min(options, key=lambda i: _distance(columns[i], columns[index]))
            low, high = min(near, index), max(near, index)
            columns[low : high + 1] = [(columns[low][0], columns[high][1])]
            held = [{i for i, c in enumerate(columns) if _inside(line, c)} for line in lines]
    return columns


def _without_heads(
    columns: list[tuple[float, float]], lines: Sequence[Sequence[Piece]]
) -> list[tuple[float, float]]:
    """Join what stands over a column, and beside all that is in it, to the column."""
    first = next((i for i, line in enumerate(lines) if any(is_value(p.text) for p in line[1:])), 0)
    found: list[tuple[float, float]] = []
    only_head: list[bool] = []
    only_body: list[bool] = []
    for column in columns:
        head = any(_inside(line, column) for line in lines[:first])
        body = any(_inside(line, column) for line in lines[first:])
        if found and (
            (only_head[-1] and body and not head) or (only_body[-1] and head and not body)
        ):
            found[-1] = (found[-1][0], column[1])
            only_head[-1] = only_body[-1] = False
        else:
            found.append(column)
            only_head.append(head and not body)
            only_body.append(body and not head)
    return found


def _inside(line: Sequence[Piece], column: tuple[float, float]) -> bool:
    return any(column[0] <= (piece.x0 + piece.x1) / 2 <= column[1] for piece in line)


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return max(one[0], other[0]) - min(one[1], other[1])


def _least_crossed(left: float, right: float, pieces: Sequence[Piece]) -> float:
    """Return the place between `left` and `right` that the fewest pieces lie across."""
    inside = [p for p in pieces if p.x0 < right and p.x1 > left]
    places = {left, right}
    places |= {x for p in inside for x in (p.x0, p.x1) if left < x < right}
    cuts = sorted(places)
    strips = pairwise(cuts)
    best = min(
        strips, key=lambda s: (sum(p.x0 < s[1] and p.x1 > s[0] for p in inside), s[0] - s[1])
    )
    return (best[0] + best[1]) / 2

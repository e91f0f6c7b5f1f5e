"""The columns in which a page's prose is set, so that a table within one is seen alone.

A gutter between columns of prose has, line for line, several words on both sides. So has the
gutter of a table with long texts; but its rows begin at one height on both sides, after space that
runs through, and prose in columns has no such strips (the X-Y cut of Nagy and Seth, 1984, asked
both ways).
"""

from collections.abc import Sequence
from itertools import pairwise

from extract.model.page import Word
from extract.read.tables.lattice import APART
from extract.read.tables.lines import Line, is_figure, lines_of, pieces_of
from extract.read.tables.rows import LOOSE
from extract.read.tables.rulings import Ruling

PROSE_WORDS = 4
"""A piece with at least this many words, most of them no figures, is prose."""

LEAST = 6
"""Lines with prose on both sides that make a gutter."""


FILLING = 0.75
"""Most lines of prose reach over this share of the width of their column."""

NEAR = 1.5
"""Type sizes from lines of text within which a line drawn belongs to them."""


def zones(
    words: Sequence[Word], unit: float, across: Sequence[Ruling] = (), depth: int = 3
) -> list[list[Word]]:
    """Part the words of a page into zones whose lines run over one column of prose at most.

    Where a line `across` is drawn over the gutter, the columns are a table's.
    """
    lines = lines_of(words)
    found = _gutter(lines, unit, across) if depth else None
    if found is None:
        return [list(words)] if words else []
    first, last, x = found
    middle = [word for line in lines[first:last] for word in line.words]
    parts = [
        [word for line in lines[:first] for word in line.words],
        [word for word in middle if word.x1 <= x],
        [word for word in middle if word.x1 > x],
        [word for line in lines[last:] for word in line.words],
    ]
    return [zone for part in parts for zone in zones(part, unit, across, depth - 1)]


def _gutter(
    lines: Sequence[Line], unit: float, across: Sequence[Ruling]
) -> tuple[int, int, float] | None:
    """Return the run of lines [first, last) that a gutter at x divides into columns of prose."""
    gaps: list[tuple[int, float, float]] = []
    for index, line in enumerate(lines):
        pieces = pieces_of(line.words, APART * unit)
        for left, right in pairwise(pieces):
            if _is_prose(left.words) and _is_prose(right.words):
                gaps.append((index, left.x1, right.x0))
    if len(gaps) < LEAST:
        return None
    x = max(
        (right - 0.2 * unit for _, _, right in gaps),
        key=lambda x: sum(a < x < b for _, a, b in gaps),
    )
    pairs = [index for index, a, b in gaps if a < x < b]
    if len(pairs) < LEAST:
        return None
    run = _free_run(lines, x, pairs, unit)
    if run is None or _is_crossed(lines[slice(*run)], x, unit, across):
        return None
    between = lines[slice(*run)]
    return None if _is_tabular(between, x, unit) or _is_listed(between, x, unit) else (*run, x)


def _is_crossed(lines: Sequence[Line], x: float, unit: float, across: Sequence[Ruling]) -> bool:
    top, bottom = lines[0].top - NEAR * unit, lines[-1].bottom + NEAR * unit
    return any(
        rule.start < x - unit and rule.end > x + unit and top < rule.at < bottom for rule in across
    )


def _is_prose(words: Sequence[Word]) -> bool:
    texts = [word.text for word in words]
    return len(texts) >= PROSE_WORDS and 2 * sum(is_figure(text) for text in texts) < len(texts)


def _free_run(
    lines: Sequence[Line], x: float, pairs: Sequence[int], unit: float
) -> tuple[int, int] | None:
    """Return the run of lines no word of which crosses x that holds the most of `pairs`."""
    best: tuple[int, int] | None = None
    start = 0
    for index in range(len(lines) + 1):
        crossed = index == len(lines) or any(
            w.x0 < x and w.x1 > x - 0.5 * unit for w in lines[index].words
        )
        if crossed:
            run = (start, index)
            if best is None or _count(pairs, run) > _count(pairs, best):
                best = run
            start = index + 1
    return best if best and _count(pairs, best) >= LEAST else None


def _count(pairs: Sequence[int], run: tuple[int, int]) -> int:
    return sum(run[0] <= index < run[1] for index in pairs)


def _is_tabular(lines: Sequence[Line], x: float, unit: float) -> bool:
    """Whether strips of space that part one side into rows run through the other as well."""
    words = [word for line in lines for word in line.words]
    left = _strips([w for w in words if w.x1 <= x], unit)
    right = _strips([w for w in words if w.x1 > x], unit)
    shared = sum(
        any(min(bottom, other[1]) - max(top, other[0]) > LOOSE * unit for other in right)
        for top, bottom in left
    )
    return shared >= 2 and shared >= 0.7 * min(len(left), len(right))


def _is_listed(lines: Sequence[Line], x: float, unit: float) -> bool:
    """Whether what stands left of x seldom fills its column, and short text stands beyond.

    A column of names has ragged lines where prose has full ones, and dates or numbers behind the
    column beside it.
    """
    rows = [pieces_of(line.words, APART * unit) for line in lines]
    lefts = [piece for pieces in rows for piece in pieces if piece.x1 <= x]
    pairs = [pieces for pieces in rows if pieces and pieces[0].x1 <= x < pieces[-1].x1]
    start = min(piece.x0 for piece in lefts)
    full = start + FILLING * (max(piece.x1 for piece in lefts) - start)
    behind = sum(len(row) > 2 and not _is_prose(row[-1].words) for row in pairs)
    return 2 * sum(p.x1 >= full for p in lefts) < len(lefts) and 2 * behind > len(pairs)


def _strips(words: Sequence[Word], unit: float) -> list[tuple[float, float]]:
    """Return top and bottom of each strip of space wider than that between most lines."""
    lines = lines_of(words)
    gaps = [(a.bottom, b.top) for a, b in pairwise(lines)]
    usual = sorted(bottom - top for top, bottom in gaps)[len(gaps) // 2] if gaps else 0.0
    return [(top, bottom) for top, bottom in gaps if bottom - top > usual + LOOSE * unit]

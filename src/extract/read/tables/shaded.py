"""Shaded rows: boxes painted behind the cells of every other row, which frame no table each.

Seen alone, each is a table of one row. Where text between two of them stands in their columns, they
are rows of one table, whose other rows nothing is painted behind; what they part is rows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.model.page import Word
from extract.read.tables.lines import lines_of, pieces_of
from extract.read.tables.regions import APART, REACH
from extract.read.tables.rulings import SAME, Frame


def without_shaded_rows(found: Sequence[Frame], words: Sequence[Word], unit: float) -> list[Frame]:
    """Return the frames of a page but for those that are shaded rows of a table.

    A frame of one row is one too where text right above it stands in its columns.
    """
    shaded = {
        id(frame)
        for held in _alike(found, unit)
        for above, below in pairwise(sorted(held, key=lambda frame: frame.box.top))
        if _in_columns(above, above.box.bottom, below.box.top, words, unit)
        for frame in (above, below)
    }
    return [
        frame for frame in found if id(frame) not in shaded and not _goes_on(frame, words, unit)
    ]


def _goes_on(frame: Frame, words: Sequence[Word], unit: float) -> bool:
    """Whether a frame of one row has a row of the same columns right above it."""
    top = frame.box.top
    is_row = len({round(h.at / (SAME * unit)) for h in frame.horizontals}) == 2
    return is_row and _in_columns(frame, top - REACH * unit, top, words, unit)


def _alike(found: Sequence[Frame], unit: float) -> Iterator[list[Frame]]:
    """Yield the frames whose columns are the same: two at least, in frames one below the other."""
    groups: dict[tuple[int, ...], list[Frame]] = {}
    for frame in found:
        sides = tuple(sorted({round(v.at / (SAME * unit)) for v in frame.verticals}))
        if len(sides) > 2:
            groups.setdefault(sides, []).append(frame)
    yield from groups.values()


def _in_columns(
    frame: Frame, top: float, bottom: float, words: Sequence[Word], unit: float
) -> bool:
    """Whether text from `top` to `bottom` stands in several columns of a frame and across none."""
    xs = sorted(v.at for v in frame.verticals)
    held = [w for w in words if top <= w.box.middle <= bottom and xs[0] <= w.x0 <= xs[-1]]
    pieces = [p for line in lines_of(held) for p in pieces_of(line.words, APART * unit)]
    ends = [(bisect_right(xs, piece.x0), bisect_left(xs, piece.x1)) for piece in pieces]
    return len({start for start, _ in ends}) > 1 and all(start == end for start, end in ends)

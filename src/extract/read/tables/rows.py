"""Rows of text: which of a table's lines begin a row and which go on with the one above.

A line that a cell's text was broken into is told from a new row as a reader tells it. A break was
forced when the first word of the lower line would not have fitted behind the upper one; a lower
case letter or a hyphen says that the text goes on; figures one above the other are two figures; a
line without a stub rarely begins a row. Where rows are set apart by space, space alone decides.
Kieninger and Dengel (T-Recs, 1998) and Hassan and Baumgartner ("Table Recognition and
Understanding from PDF Files", 2007) judge the same evidence by other means.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.model.page import Word
from extract.model.wrapping import begins_afresh, goes_on
from extract.read.tables.lines import Line, extent_of, is_day, is_figure, lines_of, text_of

OVERLAP = 0.15
"""Lines that overlap by more than this share of the type size cannot be in different rows."""

LOOSE = 0.25
"""Space between rows exceeds that between lines of a cell by at least this share of the size."""

GUTTER = 1.0
"""The space that a full line leaves before the next column, in type sizes."""

AFRESH = 3
"""Where text begins afresh in all of at least so many columns, so does a row."""

FILLED = 0.55
"""A word alone on its line was only forced there when it fills this share of its column."""

WELL_FILLED = 0.8
"""So does any line of the last column, of which nobody knows how wide it could be."""

BULLETS = "•●▪◦‣∙·*–—-"
"""Signs that open an item of a list."""


class Band(NamedTuple):
    """Lines that no boundary can part, and the lines of each column they are made of."""

    top: float
    bottom: float
    cells: dict[int, list[Line]]

    @property
    def words(self) -> list[Word]:
        """All words of the band."""
        return [word for lines in self.cells.values() for line in lines for word in line.words]


class Column(NamedTuple):
    """How wide a line of a column can be, whether it is the last, and has figures, or days.

    The width of the last one is that of its widest line.
    """

    width: float
    is_last: bool
    has_figures: bool
    has_days: bool


UNFINISHED = (",", "(")
"""No cell ends so."""


def bands_of(words: Sequence[Word], xs: Sequence[float], unit: float) -> list[Band]:
    """Part `words`, in columns with boundaries `xs`, into bands from top to bottom."""
    bands: list[list[Line]] = []
    for line in lines_of(words):
        if bands and line.top < max(x.bottom for x in bands[-1]) - OVERLAP * unit:
            bands[-1].append(line)
        else:
            bands.append([line])
    return [_band(lines, xs) for lines in bands]


def _band(lines: Sequence[Line], xs: Sequence[float]) -> Band:
    parts: dict[int, list[Word]] = {}
    for line in lines:
        for word in line.words:
            column = bisect_left(xs, (word.x0 + word.x1) / 2) - 1
            parts.setdefault(min(max(column, 0), len(xs) - 2), []).append(word)
    return Band(
        min(line.top for line in lines),
        max(line.bottom for line in lines),
        {column: lines_of(part) for column, part in parts.items()},
    )


def row_starts(bands: Sequence[Band], ruled: Sequence[bool], unit: float) -> list[bool]:
    """Return, for each band, whether it begins a row; `ruled[i]` tells of a line above band i."""
    columns = _columns(bands, unit)
    pairs = list(pairwise(bands))
    first = next((i for i, band in enumerate(bands) if 0 in band.cells), 0)
    votes = [_vote(*pair, columns, begun=i >= first) for i, pair in enumerate(pairs)]
    gaps = [below.top - above.bottom for above, below in pairs]
    threshold, alone = _spacing(gaps, votes, ruled[1:], unit)
    return [True] + [
        line or gap > threshold or (vote > 0 and not alone)
        for gap, vote, line in zip(gaps, votes, ruled[1:], strict=True)
    ]


def stacks_figures(above: Band, below: Band) -> bool:
    """Whether figures stand one above the other beside the stub."""
    return any(
        is_figure(text_of(above.cells[column][-1])) and is_figure(text_of(below.cells[column][0]))
        for column in above.cells.keys() & below.cells.keys()
        if column
    )


def _columns(bands: Sequence[Band], unit: float) -> dict[int, Column]:
    """Return what each column is like; a line can be as wide as to the next, less a gutter."""
    lines: dict[int, list[Line]] = {}
    for band in bands:
        for column, held in band.cells.items():
            lines.setdefault(column, []).extend(held)
    starts = {column: min(extent_of(x)[0] for x in held) for column, held in lines.items()}
    order = sorted(lines)
    found: dict[int, Column] = {}
    for column, following in zip(order, [*order[1:], None], strict=True):
        width = max(extent_of(x)[1] for x in lines[column]) - starts[column]
        if following is not None:
            width = max(width, starts[following] - starts[column] - GUTTER * unit)
        figures = sum(is_figure(text_of(line)) for line in lines[column])
        days = sum(is_day(text_of(line)) for line in lines[column])
        count = len(lines[column])
        found[column] = Column(width, following is None, 4 * figures >= 3 * count, 2 * days > count)
    return found


def _vote(above: Band, below: Band, columns: Mapping[int, Column], *, begun: bool) -> int:
    """Return how much more speaks for a new row at `below` than against it.

    Text above the first stub goes on to it, where stubs stand in the middle of their rows (`begun`
    tells whether a stub came before). A row of a table of days has its day.
    """
    shared = above.cells.keys() & below.cells.keys()
    if not shared:
        return 1 if 0 in below.cells and len(below.cells) > 1 else -1
    if stacks_figures(above, below):
        return 2
    pairs = {c: (above.cells[c][-1], below.cells[c][0]) for c in shared}
    if any(c and columns[c].has_figures and _differ(*pairs[c]) for c in shared):
        return 2
    if 0 not in below.cells or not begun:
        return -1
    if len(below.cells) == len(columns) >= AFRESH and _begins_day(below, columns):
        return 2
    if len(columns) >= AFRESH and _ends_stub(above) and len(below.cells) == len(columns):
        return 1
    if len(columns) >= AFRESH and _ends_stub(below) and len(above.cells) < len(columns):
        return -1
    texts = [(text_of(line), text_of(following)) for line, following in pairs.values()]
    if any(text.endswith(UNFINISHED) for text, _ in texts):
        return -1
    if len(shared) == len(columns) >= AFRESH and all(begins_afresh(*both) for both in texts):
        return 1
    breaks = [_break_vote(*pairs[c], columns[c]) for c in shared]
    days = {c for c in columns if columns[c].has_days}
    if days and not days & below.cells.keys() and min(breaks) < 0:
        return -1
    return (1 if 0 in above.cells else 2) + sum(breaks)


def _ends_stub(band: Band) -> bool:
    """Whether a band is a line of the stub alone, in small letters: the end of a name above."""
    return set(band.cells) == {0} and text_of(band.cells[0][0])[:1].islower()


def _begins_day(band: Band, columns: Mapping[int, Column]) -> bool:
    """Whether a band has a day in a column of days, of which a row has one."""
    return any(
        column and columns[column].has_days and is_day(text_of(lines[0]))
        for column, lines in band.cells.items()
    )


def _differ(above: Line, below: Line) -> bool:
    """Whether one of two lines is a figure and the other is not."""
    return is_figure(text_of(above)) != is_figure(text_of(below))


def _break_vote(above: Line, below: Line, column: Column) -> int:
    """Return 2 where text need not have been broken, less the more it looks as if it went on.

    An item of a list says nothing: the next one may be of the same row.
    """
    if is_bulleted(below):
        return 0
    if goes_on(text_of(above), text_of(below)):
        return -2
    return -1 if _forced(above, below, column) else 2


def is_bulleted(line: Line) -> bool:
    """Whether a line opens an item of a list with a bullet or a dash."""
    first = line.words[0].text
    return len(line.words) > 1 and len(first) == 1 and first in BULLETS


def _forced(above: Line, below: Line, column: Column) -> bool:
    """Whether the first word of `below` would not have fitted behind `above`."""
    start, end = extent_of(above)
    used = end - start
    if column.is_last and used < WELL_FILLED * column.width:
        return False
    if len(above.words) == 1 and used < FILLED * column.width:
        return False
    first = below.words[0]
    return used + 0.25 * first.size + first.x1 - first.x0 > column.width


def _spacing(
    gaps: Sequence[float], votes: Sequence[int], ruled: Sequence[bool], unit: float
) -> tuple[float, bool]:
    """Return the gap above which a row begins, and whether nothing else tells where rows begin.

    Space alone tells where gaps are of two kinds and what stands closely together goes on.
    """
    free = sorted(gap for gap, line in zip(gaps, ruled, strict=True) if not line)
    jumps = [(b - a, (a + b) / 2) for a, b in pairwise(free)]
    if not jumps or max(jumps)[0] < LOOSE * unit:
        return float("inf"), False
    threshold = max(jumps)[1]
    tight = [vote for gap, vote in zip(gaps, votes, strict=True) if gap <= threshold]
    return threshold, sum(vote > 0 for vote in tight) <= 0.35 * len(tight)

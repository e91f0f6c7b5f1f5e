"""The charts: numbers in rows and columns, bars, a timeline."""

from collections.abc import Callable, Sequence

from extract.audit.site.overview.canvas import (
    BLUE,
    GREEN,
    LINE,
    ORANGE,
    PURPLE,
    QUIET,
    SHEET,
    SIZE,
    SKY,
    VERMILION,
    Canvas,
    Leads,
)
from extract.audit.site.overview.grid import Grid
from extract.audit.site.overview.naming import cut
from extract.audit.site.overview.timeline import STATUSES, UNDATED_ROW, Event, Timeline

Lead = Callable[[int, int], Leads]
"""Where the mark at a row and a column leads."""

_EM, _WIDE = 0.56, 0.85
"""About how wide a letter is, and a wide one, in heights."""

_SLANT = 50

ALARMS = frozenset({"conflict"})
"""Columns whose marks stand out however few they count."""


def _width(texts: Sequence[str], least: float = 0) -> float:
    return max([least, *(_long(text) for text in texts)])


def _long(text: str) -> float:
    """Return about how long a text is drawn, in pixels, rather too long than too short."""
    wide = sum(letter.isupper() or letter in "mwMW@%" or letter > "\u2e7f" for letter in text)
    return SIZE * (_EM * (len(text) - wide) + _WIDE * wide) + 4


def number_grid(slug: str, label: str, grid: Grid, lead: Lead) -> str:
    """Draw each number in a square that is the stronger, the higher the number."""
    rows, columns = [cut(name) for name in grid.rows], [cut(name, 28) for name in grid.columns]
    left, cell, high = _width(rows) + 16, 44.0, 27.0
    top = _width(columns) * 0.8 + 16
    right = _width(columns[-1:]) * 0.65 + 10
    canvas = Canvas(slug, left + cell * len(columns) + right, top + high * len(rows) + 6)
    for column, name in enumerate(columns):
        x = left + (column + 0.5) * cell
        canvas.text(x + 3, top - 7, name, colour=QUIET, angle=_SLANT)
    for row, name in enumerate(rows):
        y = top + (row + 0.5) * high
        canvas.text(left - 10, y, name, align="right")
        canvas.line(left, y + high / 2, left + cell * len(columns), y + high / 2, LINE, 0.6)
    for (row, column), mark in sorted(grid.marks.items()):
        x, y = left + column * cell, top + row * high
        shade = round(0.14 + 0.86 * mark.value / grid.highest, 3)
        colour, alpha = (VERMILION, 0.45) if grid.columns[column] in ALARMS else (SKY, shade)
        to = lead(row, column)
        canvas.rectangle(x + 1.5, y + 1.5, cell - 3, high - 3, colour, alpha=alpha, leads=to)
        canvas.text(x + cell / 2, y + high / 2, f"{mark.value:,}", align="center")
    return canvas.svg(label)


_FILLS = (
    (BLUE, ""), (BLUE, "///"), (GREEN, ""), (GREEN, "///"), (ORANGE, "..."), (QUIET, "|||"),
    (PURPLE, "xxx"),
)  # fmt: skip
"""Colour and pattern of a bar's parts, in their order."""


def bars(slug: str, label: str, grid: Grid, lead: Lead) -> str:
    """Draw a bar per row, of the row's own whole, its parts told apart by pattern and colour."""
    rows = [cut(name) for name in grid.rows]
    left, length, high = _width(rows) + 16, 600.0, 38.0
    shown = [
        c for c in range(len(grid.columns)) if any((r, c) in grid.marks for r in range(len(rows)))
    ]
    legend = _legend_rows([grid.columns[column] for column in shown], left + length)
    top = 26.0 * (legend[-1][1] + 1) + 12 if legend else 12
    canvas = Canvas(slug, left + length + 20, top + high * len(rows) + 6)
    for column, (x, line) in zip(shown, legend, strict=True):
        colour, hatch = _FILLS[column % len(_FILLS)]
        canvas.rectangle(x, 26 * line + 6, 18, 14, colour, hatch=hatch)
        canvas.text(x + 25, 26 * line + 13, grid.columns[column])
    for row, name in enumerate(rows):
        y, x = top + row * high, left
        whole = sum(m.value for (at, _), m in grid.marks.items() if at == row)
        canvas.text(left - 10, y + high / 2, name, align="right")
        for column in shown:
            mark = grid.marks.get((row, column))
            if mark is None:
                continue
            wide = length * mark.value / whole
            colour, hatch = _FILLS[column % len(_FILLS)]
            to = lead(row, column)
            canvas.rectangle(x, y + 5, wide, high - 10, colour, hatch=hatch, leads=to)
            if wide > 44:
                share = f"{mark.value / whole:.0%}"
                canvas.rectangle(x + wide / 2 - 19, y + 9, 38, high - 18, SHEET, leads=to)
                canvas.text(x + wide / 2, y + high / 2, share, align="center")
            x += wide
    return canvas.svg(label)


def _legend_rows(names: Sequence[str], width: float) -> list[tuple[float, int]]:
    """Return where the entries of a legend begin: pixels from the left, and line."""
    found, x, line = [], 4.0, 0
    for name in names:
        wide = _long(name) + 46
        if x + wide > width and x > 4:
            x, line = 4.0, line + 1
        found.append((x, line))
        x += wide
    return found


SHAPES = {
    "held": ("o", BLUE, True, "held"),
    "begun": (">", GREEN, True, "begun"),
    "ongoing": ("s", GREEN, False, "ongoing"),
    "planned": ("D", VERMILION, False, "planned"),
    "not_stated": ("X", QUIET, True, "not stated whether held"),
}
"""Shape, colour, whether filled, and name of each status."""

_YEARS_WIDE, _LEVEL, _UNDATED = 680.0, 16.0, 78.0


def time_chart(slug: str, label: str, line: Timeline, lead: Callable[[Event], Leads]) -> str:
    """Draw a lane per process, years across, a mark per event; a period is a line with a mark."""
    lanes = [cut(name) for name in line.lanes]
    left, first, last = _width(lanes) + 20, *(line.years or (0, 1))
    heights = [line.levels(n) * _LEVEL + 12 for n in range(len(lanes))]
    tops = [70 + sum(heights[:n]) for n in range(len(lanes))]
    bottom = 70 + sum(heights)
    edge = left + (_YEARS_WIDE if line.years else 0) + 24
    canvas = Canvas(slug, edge + _UNDATED + 10, bottom + 8)

    def at(year: float) -> float:
        return left + _YEARS_WIDE * (year - first) / (last - first)

    _legend(canvas, line)
    if line.years:
        _years(canvas, first, last, at, (62, bottom))
    if any(event.begin is None for event in line.events):
        canvas.text(edge + _UNDATED / 2, 52, "no date", align="center", colour=QUIET)
    for number, name in enumerate(lanes):
        canvas.text(left - 12, tops[number] + heights[number] / 2, name, align="right")
        foot = tops[number] + heights[number]
        canvas.line(left, foot, edge + _UNDATED, foot, LINE, 0.8)
    undated = [0] * len(lanes)
    for event in line.events:
        y = tops[event.lane] + 6 + (event.level + 0.5) * _LEVEL
        shape, colour, filled, _ = SHAPES[event.status]
        if event.begin is None or event.end is None:
            x = edge + 14 + 17 * (undated[event.lane] % UNDATED_ROW)
            undated[event.lane] += 1
        else:
            x = at(event.begin)
            if event.end > event.begin:
                canvas.line(x, y, at(event.end), y, colour, 4)
        canvas.marker(x, y, shape, colour, filled=filled, leads=lead(event))
    return canvas.svg(label)


def _legend(canvas: Canvas, line: Timeline) -> None:
    used = [status for status in STATUSES if any(e.status == status for e in line.events)]
    x = 12.0
    for status in used:
        shape, colour, filled, name = SHAPES[status]
        canvas.marker(x, 16, shape, colour, filled=filled)
        canvas.text(x + 14, 16, name)
        x += _long(name) + 44


def _years(
    canvas: Canvas, first: int, last: int, at: Callable[[float], float], span: tuple[float, float]
) -> None:
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 1000) if (last - first) / s <= _TICKS)
    for year in range(-(-first // step) * step, last + 1, step):
        canvas.line(at(year), span[0], at(year), span[1], LINE, 0.8)
        canvas.text(at(year), 52, str(year), align="center", colour=QUIET)


_TICKS = 15

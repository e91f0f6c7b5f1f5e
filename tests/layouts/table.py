"""Tables into strips: a row each, or a line each where rows may be split over pages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from .breaking import break_lines, tokens_of
from .document import Box, Table
from .fonts import bullet_style, style_of
from .layout import Layout
from .strip import Band, Mark, Strip, Stroke, join, set_line

PADDING = 4.0
"""Points between a cell's border and its text."""


def table_strips(table: Table, width: float, layout: Layout) -> Iterator[Strip]:
    """Yield the header, then the rows; each row carries the header for the top of a new page.

    A row of one cell reaches over all columns.
    """
    shares = sum(table.shares)
    edges = [0.0, *accumulate(width * share / shares for share in table.shares)]
    header = list(_row(table.header, edges, layout, header=True))
    header = [replace(_shaded(strip, width, layout), keep=True) for strip in header]
    repeat = tuple(replace(s, calls=()) for s in header) if layout.header_repeated else ()
    yield Strip(0.5 * layout.size, keep=True)
    yield from header
    for index, row in enumerate(table.rows):
        across = [edges[0], edges[-1]] if len(row) == 1 else edges
        for strip in _row(row, across, layout, last=index == len(table.rows) - 1):
            yield replace(_shaded(strip, width, layout, row=index), repeat=repeat)
    yield Strip(0.8 * layout.size)


def _shaded(strip: Strip, width: float, layout: Layout, row: int = 1) -> Strip:
    """Put the header (the default) and every second row on grey, where the layout does."""
    if layout.tables != "shaded" or row % 2 == 0:
        return strip
    return replace(strip, bands=(Band(0.0, 0.0, width, strip.height),))


def _row(
    row: Sequence[Box],
    edges: Sequence[float],
    layout: Layout,
    *,
    header: bool = False,
    last: bool = False,
) -> Iterator[Strip]:
    """Yield one strip, or one per printed line where rows may be split."""
    leading = 1.17 * layout.table_size
    cells = [
        _cell(box, right - left - 2 * PADDING, layout, header=header)
        for box, left, right in zip(row, edges, edges[1:], strict=False)
    ]
    count = max(len(cell) for cell in cells)
    drop = 0.5 * leading if layout.cells == "middle" else 0.0
    strips = []
    for at in range(count):
        above = PADDING if at == 0 else 0.0
        below = PADDING if at == count - 1 else 0.0
        baseline = above + leading - 0.25 * layout.table_size
        marks = [
            mark.moved(left + PADDING, baseline + drop * (count - len(cell)))
            for cell, left in zip(cells, edges, strict=False)
            for mark in (cell[at][0] if at < len(cell) else ())
        ]
        calls = tuple(call for cell in cells if at < len(cell) for call in cell[at][1])
        strips.append(Strip(above + leading + below, tuple(marks), calls=calls))
    strips = [
        _bordered(strip, edges, layout, (header, last, at == 0, at == count - 1))
        for at, strip in enumerate(strips)
    ]
    if header or not layout.rows_split:
        yield join(strips)
    else:
        yield from strips


def _cell(
    box: Box, width: float, layout: Layout, *, header: bool
) -> list[tuple[list[Mark], list[str]]]:
    """Return a cell's lines: marks from the cell's inner left edge at y = 0, and calls."""
    size = layout.table_size
    regular, bold = style_of(layout, size, bold=header), style_of(layout, size, bold=True)
    indent = 1.1 * size if box.is_list else 0.0
    found: list[tuple[list[Mark], list[str]]] = []
    for prose in box.proses:
        tokens = tokens_of(
            prose,
            regular,
            bold,
            ligatures=layout.ligatures,
            bracketed=layout.note_marks == "bracketed",
        )
        room = width - indent
        lines = break_lines(tokens, room, room, hyphenated=layout.hyphenated and not header)
        for index, line in enumerate(lines):
            align = "centre" if header else "left"
            marks = set_line(line, indent, room, 0.0, align=align, spaces=layout.spaces_drawn)
            if box.is_list and index == 0:
                marks.insert(0, Mark(0.0, 0.0, layout.bullet, bullet_style(layout, size)))
            found.append((marks, [p.call for t in line.tokens for p in t.pieces if p.call]))
    return found


def _bordered(
    strip: Strip, edges: Sequence[float], layout: Layout, place: tuple[bool, bool, bool, bool]
) -> Strip:
    """Draw the borders of one line of a row, and note what closes it at the end of a page.

    `place` tells: of the header, of the last row, its row's first line, its row's last line.
    """
    header, last, begins, ends = place
    top = Stroke(edges[0], 0.0, edges[-1], 0.0)
    bottom = Stroke(edges[0], strip.height, edges[-1], strip.height)
    if layout.tables in ("bare", "shaded"):
        return strip
    if layout.tables == "ruled":
        sides = tuple(Stroke(x, 0.0, x, strip.height) for x in edges)
        found = sides + ((top,) if begins else ()) + ((bottom,) if ends else ())
        return replace(strip, strokes=found, closing=(bottom,))
    above = (top,) if header and begins else ()
    is_ruled_below = ends and (header or last or layout.tables == "rows")
    return replace(strip, strokes=above + ((bottom,) if is_ruled_below else ()))

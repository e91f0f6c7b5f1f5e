"""Strips into pages: columns are filled, footnotes stand where they are called."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from .document import Document, Heading, Part, Table, Title
from .flow import block_strips, note_strips
from .fonts import style_of, width_of
from .layout import PAPERS, Layout
from .strip import Band, Mark, Strip, Stroke

GUTTER = 22.0
"""Points between two columns."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page as displayed, the area its text may fill, and how many columns that has.

    `turn` is none, page (wide paper), rotate (a /Rotate entry) or sideways (the area's content is
    set for a width of the area's height and turned a quarter to the left).
    """

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    columns: int
    turn: str

    @property
    def room(self) -> tuple[float, float]:
        """Width and height of the content, before it is turned."""
        across, down = self.right - self.left, self.bottom - self.top
        return (down, across) if self.turn == "sideways" else (across, down)

    @property
    def column_width(self) -> float:
        """The width of one column."""
        return (self.room[0] - (self.columns - 1) * GUTTER) / self.columns


@dataclass(slots=True)
class Sheet:
    """A page being filled: content from the top left of its frame, heads from that of the page."""

    frame: Frame
    part: Part
    number: int
    marks: list[Mark] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    bands: list[Band] = field(default_factory=list)
    head: list[Mark] = field(default_factory=list)
    head_strokes: list[Stroke] = field(default_factory=list)
    column: int = 0
    column_top: float = 0.0
    depth: float = 0.0
    y: float = 0.0
    notes: list[Strip] = field(default_factory=list)
    closing: tuple[Stroke, ...] = ()

    @property
    def is_column_empty(self) -> bool:
        """Whether nothing stands in the current column yet."""
        return self.y == self.column_top


def compose(document: Document, layout: Layout) -> list[Sheet]:
    """Return the pages of `document` in this layout, running heads included."""
    sheets: list[Sheet] = []
    for part in document.parts:
        frame = frame_of(part, layout)
        fresh = not sheets or layout.parts_on_new_pages or sheets[-1].frame != frame
        if fresh:
            _end_part(sheets, layout)
            number = 1 if layout.running_heads or not sheets else sheets[-1].number + 1
            sheets.append(Sheet(frame, part, number))
        _fill(sheets, part, document, layout)
    if layout.notes_at == "end":
        _set_endnotes(sheets, document, layout)
    _end_part(sheets, layout)
    for index, sheet in enumerate(sheets):
        sheet.head = list(_head(sheet, index + 1, len(sheets), layout))
        sheet.head += _line_numbers(sheet, layout)
        if layout.head_rule:
            y = sheet.frame.top - 4.0
            sheet.head_strokes.append(Stroke(sheet.frame.left, y, sheet.frame.right, y))
        if layout.column_rule and sheet.column:
            x = sheet.frame.column_width + 0.5 * GUTTER
            sheet.strokes.append(Stroke(x, sheet.column_top, x, sheet.frame.room[1]))
    return sheets


def frame_of(part: Part, layout: Layout) -> Frame:
    """Return the frame of a part's pages; a part that holds a table has one column."""
    width, height = PAPERS[layout.paper]
    turn = layout.landscape if part.has_table else "none"
    if turn in ("page", "rotate"):
        width, height = height, width
    margin = layout.margin
    head = 3 * layout.leading + 8 if layout.running_heads else 0.0
    return Frame(
        width,
        height,
        left=margin,
        top=0.65 * margin + head,
        right=width - margin,
        bottom=height - margin,
        columns=1 if part.has_table and not layout.spanning_tables else layout.columns,
        turn=turn,
    )


def _fill(sheets: list[Sheet], part: Part, document: Document, layout: Layout) -> None:
    """Set a part: its opening headings over all columns, then the rest column by column."""
    frame = sheets[-1].frame
    opening = 0
    if frame.columns > 1 and sheets[-1].column == 0 and sheets[-1].is_column_empty:
        spanning = (Title, Heading)
        opening = next(
            (
                i
                for i, block in enumerate(part.blocks)
                if not (isinstance(block, spanning) and _spans(block))
            ),
            0,
        )
        strips = [s for b in part.blocks[:opening] for s in block_strips(b, frame.room[0], layout)]
        for strip in strips:
            _put(sheets[-1], strip, 0.0)
        sheets[-1].notes += _notes(strips, sheets[-1], document, layout)
        sheets[-1].y += layout.leading
        sheets[-1].column_top = sheets[-1].y
    for is_spanning, run in groupby(
        part.blocks[opening:], key=lambda block: frame.columns > 1 and isinstance(block, Table)
    ):
        width = frame.room[0] if is_spanning else frame.column_width
        strips = [strip for block in run for strip in block_strips(block, width, layout)]
        if is_spanning:
            _span(sheets, strips, layout)
            continue
        for chunk in _chunks(strips):
            _place(sheets, chunk, document, layout)


def _span(sheets: list[Sheet], strips: Sequence[Strip], layout: Layout) -> None:
    """Set tables over all columns, at the top of a page; the columns go on below them."""
    sheet = sheets[-1]
    if sheet.column or not sheet.is_column_empty:
        sheet = _next_page(sheets, layout)
    for chunk in _chunks(strips):
        if sheet.y + sum(s.before + s.height for s in chunk) > sheet.frame.room[1]:
            sheet = _next_page(sheets, layout)
            for strip in chunk[0].repeat:
                _put(sheet, strip, 0.0)
        for strip in chunk:
            _put(sheet, strip, 0.0)
    sheet.strokes += sheet.closing
    sheet.closing = ()
    sheet.y = sheet.column_top = sheet.y + layout.leading


def _spans(block: Title | Heading) -> bool:
    return isinstance(block, Title) or block.level == "part"


def _chunks(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Group strips that must stand on one page."""
    keys: list[int] = []
    group = 0
    for strip in strips:
        keys.append(group)
        group += not strip.keep
    for _, pairs in groupby(zip(keys, strips, strict=True), key=lambda pair: pair[0]):
        yield [strip for _, strip in pairs]


def _place(sheets: list[Sheet], chunk: Sequence[Strip], document: Document, layout: Layout) -> None:
    """Put a chunk where it and its footnotes fit: in this column or at the top of the next."""
    sheet = sheets[-1]
    notes = _notes(chunk, sheet, document, layout)
    empty = sheet.is_column_empty
    need = sum(s.before + s.height for s in chunk) - (chunk[0].before if empty else 0.0)
    floor = sheet.frame.room[1] - notes_height([*sheet.notes, *notes], layout)
    if (sheet.y + need > floor and not empty) or sheet.depth > floor:
        is_full = sheet.depth > floor
        sheet = _next_page(sheets, layout) if is_full else _next_column(sheets, layout)
        notes = _notes(chunk, sheet, document, layout)
        held = notes_height([*sheet.notes, *notes], layout)
        if sheet.depth > sheet.frame.room[1] - held:
            sheet = _next_page(sheets, layout)
        for strip in chunk[0].repeat:
            _put(sheet, strip, _column_x(sheet))
    for strip in chunk:
        _put(sheet, strip, _column_x(sheet))
    sheet.notes += notes


def _notes(chunk: Sequence[Strip], sheet: Sheet, document: Document, layout: Layout) -> list[Strip]:
    if layout.notes_at == "end":
        return []
    width = sheet.frame.room[0] if layout.notes_at == "page" else sheet.frame.column_width
    return [
        strip
        for called in chunk
        for number in called.calls
        for strip in note_strips(number, document.notes[number], width, layout)
    ]


def notes_height(notes: Sequence[Strip], layout: Layout) -> float:
    """Return the height of a column's notes with the rule above them and the space around it.

    Where a layout limits them, the lines beyond are left for the next column.
    """
    held = notes[: layout.note_lines] if layout.note_lines else notes
    return layout.leading + sum(note.before + note.height for note in held) if held else 0.0


def _column_x(sheet: Sheet) -> float:
    return sheet.column * (sheet.frame.column_width + GUTTER)


def _put(sheet: Sheet, strip: Strip, x: float) -> None:
    if not sheet.is_column_empty:
        sheet.y += strip.before
    sheet.marks += [mark.moved(x, sheet.y) for mark in strip.marks]
    sheet.strokes += [stroke.moved(x, sheet.y) for stroke in strip.strokes]
    sheet.bands += [band.moved(x, sheet.y) for band in strip.bands]
    sheet.closing = tuple(stroke.moved(x, sheet.y) for stroke in strip.closing)
    sheet.y += strip.height


def _next_column(sheets: list[Sheet], layout: Layout) -> Sheet:
    sheet = sheets[-1]
    if sheet.column + 1 == sheet.frame.columns:
        return _next_page(sheets, layout)
    if layout.notes_at == "page":
        sheet.depth = max(sheet.depth, sheet.y)
    else:
        sheet.notes = _end_column(sheet, layout)
    sheet.column += 1
    sheet.y = sheet.column_top
    return sheet


def _next_page(sheets: list[Sheet], layout: Layout) -> Sheet:
    last = sheets[-1]
    carried = _end_column(last, layout)
    sheets.append(Sheet(last.frame, last.part, last.number + 1, notes=carried))
    return sheets[-1]


def _end_part(sheets: list[Sheet], layout: Layout) -> None:
    """Close the last column of a part; notes that are carried over get pages of their own."""
    while sheets and _has_open_column(sheets[-1]):
        carried = _end_column(sheets[-1], layout)
        if carried:
            sheet = sheets[-1]
            sheets.append(Sheet(sheet.frame, sheet.part, sheet.number + 1, notes=carried))


def _has_open_column(sheet: Sheet) -> bool:
    return bool(sheet.notes or sheet.closing)


def _end_column(sheet: Sheet, layout: Layout) -> list[Strip]:
    """Close what is open at the foot of the current column and set its footnotes there.

    Gives the lines of notes that the next column has to take.
    """
    sheet.strokes += sheet.closing
    sheet.closing = ()
    if not sheet.notes:
        return []
    held = sheet.notes[: layout.note_lines or None]
    x = 0.0 if layout.notes_at == "page" else _column_x(sheet)
    y = sheet.frame.room[1] - notes_height(sheet.notes, layout) + 0.6 * layout.leading
    if layout.note_rule:
        sheet.strokes.append(Stroke(x, y, x + min(130.0, 0.5 * sheet.frame.column_width), y))
    y += 0.4 * layout.leading
    for note in held:
        y += note.before
        sheet.marks += [mark.moved(x, y) for mark in note.marks]
        y += note.height
    carried = sheet.notes[len(held) :]
    sheet.notes = []
    return carried


def _set_endnotes(sheets: list[Sheet], document: Document, layout: Layout) -> None:
    """Set all notes after the last part, in its columns, under a short rule."""
    width = sheets[-1].frame.column_width
    rule = Stroke(0.0, 0.0, min(130.0, 0.5 * width), 0.0)
    strips = [Strip(0.5 * layout.leading, strokes=(rule,), before=layout.leading, keep=True)]
    for number in sorted(document.notes, key=int):
        strips += note_strips(number, document.notes[number], width, layout)
    if document.notes:
        for chunk in _chunks(strips):
            _place(sheets, chunk, document, layout)


def _line_numbers(sheet: Sheet, layout: Layout) -> Iterator[Mark]:
    """Yield the numbers of lines in the margin; each page begins anew."""
    lines = sorted({round(m.y, 1) for m in sheet.marks if m.style.size >= 0.95 * layout.size})
    style = style_of(layout, 0.7 * layout.size)
    for number, y in enumerate(lines, start=1):
        if layout.line_numbers and number % layout.line_numbers == 0:
            yield Mark(sheet.frame.left - 24.0, sheet.frame.top + y, str(number), style)


def _head(sheet: Sheet, page: int, count: int, layout: Layout) -> Iterator[Mark]:
    """Yield the running head and the page number, in points from the top left of the page."""
    style = style_of(layout, 0.9 * layout.size)
    frame = sheet.frame
    if layout.running_heads and layout.heads == "alternating":
        *symbols, number = sheet.part.head
        said = number.format(page=sheet.number) if layout.page_numbers == "head" else ""
        sides = (" · ".join(symbols), said)
        left, right = sides if page % 2 else sides[::-1]
        yield Mark(frame.left, 0.65 * layout.margin, left, style)
        yield Mark(frame.right - width_of(right, style), 0.65 * layout.margin, right, style)
    elif layout.running_heads:
        y = 0.65 * layout.margin
        for line in sheet.part.head:
            if "{page}" in line and layout.page_numbers != "head":
                continue
            yield Mark(frame.left, y, line.format(page=sheet.number), style)
            y += layout.leading
    low = frame.height - 0.5 * layout.margin
    if layout.page_numbers == "dashes":
        text = f"- {page} -"
        yield Mark((frame.width - width_of(text, style)) / 2, low, text, style)
    if layout.page_numbers == "of_total":
        text = f"{page}/{count}"
        yield Mark(frame.right - width_of(text, style), low, text, style)

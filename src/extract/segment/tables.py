"""Grids on pages into tables: header, rows, cells; a table that runs over pages is one table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from extract.model.page import Line, Note, Reading
from extract.segment.grids import (
    Sheet,
    repeats_of,
    sheets_of,
    with_headings_apart,
    without_empty_rows,
)

YEAR = re.compile(r"\b\d{4}\b")
"""What a day and month break off before."""

MANY = 8
"""A column that so many rows fill is filled in every row of its table."""


@dataclass(frozen=True, slots=True)
class DraftCell:
    """A cell with its lines; `derivation` is stated (by geometry) or inferred (without it).

    `page` is that of its grid, which an empty cell has too; of flat tables, that of their header.
    """

    page: int
    row: int
    column: int
    row_span: int
    column_span: int
    is_header: bool
    is_repeat: bool
    lines: tuple[Line, ...]
    derivation: str = "stated"


@dataclass(frozen=True, slots=True)
class DraftTable:
    """A table: its cells row by row, where it begins in the text, and what is doubtful."""

    cells: tuple[DraftCell, ...]
    start: int
    column_count: int
    notes: tuple[Note, ...] = ()

    @property
    def lines(self) -> list[Line]:
        """All its lines, in the order of the text."""
        return sorted((line for cell in self.cells for line in cell.lines), key=_start)


def tables_of(reading: Reading) -> list[DraftTable]:
    """Return the tables of a source that has grids, in the order of the text."""
    sheets = [without_empty_rows(sheet) for sheet in sheets_of(reading) if sheet.lines]
    groups: list[list[Sheet]] = []
    for sheet in sheets:
        if groups and _continues(groups[-1][-1], groups[-1][0], sheet, reading):
            groups[-1].append(sheet)
        else:
            groups.append([sheet])
    return [_table(group, reading.text) for group in groups]


def _start(line: Line) -> int:
    return line.start


def _continues(last: Sheet, first: Sheet, sheet: Sheet, reading: Reading) -> bool:
    """Whether `sheet` goes on with the table whose latest part is `last`."""
    if not _follows(last, sheet, reading) or _text_between(last, sheet, reading):
        return False
    heads = _header_rows(first, reading.text)
    if heads and sheet.printed(0, reading.text) == first.printed(0, reading.text):
        return True
    if sheet.columns != last.columns:
        return False
    is_headed = _has_bold_header(sheet) and not _begins_with_part(sheet)
    return not is_headed and _same_columns(last, sheet)


def _follows(last: Sheet, sheet: Sheet, reading: Reading) -> bool:
    """Whether two grids stand on pages that follow each other, those of another text apart."""
    before, page = last.place.page, sheet.place.page
    if page == before + 1:
        return True
    is_of_two = any(line.strand for lines in sheet.lines.values() for line in lines)
    body = (line for line in reading.lines if line.role == "body")
    return is_of_two and page == before + 2 and not any(before < line.page < page for line in body)


def _same_columns(last: Sheet, sheet: Sheet) -> bool:
    """Whether the columns of two grids begin at the same distances from the left.

    Where no lines part them, a column is as wide as the rows of its page, and texts may tell it.
    """
    slack = 0.06 * (last.place.x1 - last.place.x0)
    is_drawn = "rulings" in (last.place.basis, sheet.place.basis)
    return any(
        all(abs(a - b) <= slack for a, b in zip(starts(last), starts(sheet), strict=True))
        for starts in ((_column_starts,) if is_drawn else (_column_starts, _text_starts))
    )


def _column_starts(sheet: Sheet) -> list[float]:
    starts = [float("inf")] * sheet.columns
    for cell in sheet.cells:
        starts[cell.column] = min(starts[cell.column], cell.x0 - sheet.place.x0)
    return [0.0 if start == float("inf") else start for start in starts]


def _text_starts(sheet: Sheet) -> list[float]:
    """Return where the text of each column begins, from where that of the first one does."""
    starts = [float("inf")] * sheet.columns
    for (_, column), lines in sheet.lines.items():
        starts[column] = min([starts[column], *(line.lefts[0] for line in lines if line.lefts)])
    return [start - min(starts) for start in starts]


def _text_between(last: Sheet, sheet: Sheet, reading: Reading) -> bool:
    """Whether text of the flow, other than small notes at the foot, stands between two grids."""
    sizes = [line.size for lines in last.lines.values() for line in lines]
    usual = max(sizes, default=0.0)
    return any(
        line.role == "body"
        and line.grid is None
        and last.start < line.start < sheet.start
        and (line.page == sheet.place.page or line.size >= 0.97 * usual)
        for line in reading.lines
    )


def _header_rows(sheet: Sheet, text: str) -> int:
    """Return how many rows at the top are the header.

    What the grid says, or one row that is bold where the rest is not, or one of short texts whose
    cells are all filled and none of which is a number. A title across all columns may stand above.
    """
    if sheet.place.header_rows < 2 and _has_title_above(sheet):
        return 2
    if sheet.place.header_rows or sheet.rows < 2:
        return sheet.place.header_rows
    if _has_bold_header(sheet):
        return 1
    texts = sheet.row(0, text)
    filled = all(texts) and not any(char.isdigit() for cell in texts for char in cell)
    return 1 if filled and max(map(len, texts)) < 60 else 0


def _has_bold_header(sheet: Sheet) -> bool:
    first = [line for (row, _), lines in sheet.lines.items() if row == 0 for line in lines]
    rest = [line for (row, _), lines in sheet.lines.items() if row > 0 for line in lines]
    return (
        bool(first and rest)
        and all(line.bold > 0.9 for line in first)
        and sum(line.bold for line in rest) < 0.5 * len(rest)
    )


def _begins_with_part(sheet: Sheet) -> bool:
    """Whether the first row has text in one column alone, and no headings are below it."""
    filled = [column for row, column in sheet.lines if row == 0]
    return len(filled) == 1 < sheet.columns and not _has_title_above(sheet)


def _has_title_above(sheet: Sheet) -> bool:
    """Whether the first row is one cell across all columns, and the next one has bold headings."""
    title, *more = [cell for cell in sheet.cells if cell.row == 0]
    heads = [lines for (row, _), lines in sheet.lines.items() if row == 1]
    is_across = not more and title.column_span == sheet.columns > 1
    bold = all(line.bold > 0.9 for lines in heads for line in lines)
    return is_across and sheet.rows > 2 and len(heads) > 1 and bold and _has_bold_header(sheet)


def _table(group: Sequence[Sheet], text: str) -> DraftTable:
    heads = _header_rows(group[0], text)
    cells: list[DraftCell] = []
    offset = 0
    for number, found in enumerate(group):
        sheet = with_headings_apart(found, group[0].row(0, text), text) if heads == 1 else found
        repeats = repeats_of(sheet, group[0], heads, text)
        rows = [row for row in range(sheet.rows) if row not in repeats]
        for place in sorted(sheet.cells, key=lambda cell: (cell.row, cell.column)):
            is_repeat = place.row in repeats
            is_header = is_repeat or (number == 0 and place.row < heads)
            lines = tuple(sheet.lines.get((place.row, place.column), ()))
            row = repeats[place.row] if is_repeat else rows.index(place.row) + offset
            cells.append(
                DraftCell(
                    sheet.place.page,
                    row,
                    place.column,
                    place.row_span,
                    place.column_span,
                    is_header,
                    is_repeat,
                    lines,
                    "stated" if sheet.place.basis == "rulings" else "inferred",
                )
            )
        offset += len(rows)
    return DraftTable(
        tuple(_with_broken_rows_joined(cells, text)),
        group[0].start,
        max(sheet.columns for sheet in group),
        tuple(_doubt(sheet) for sheet in group if sheet.place.doubt),
    )


def _with_broken_rows_joined(cells: Sequence[DraftCell], text: str) -> list[DraftCell]:
    """Join a row that a page break cut in two.

    The part on the new page leaves a column empty that every other row of the table fills, the
    first one or one of many rows. Or its first cell is empty, and some cell goes on in small
    letters or after a comma. Or its first cell goes on in small letters or with a bracket, which no
    other row of the table begins with, or a cell of the row above breaks off and goes on, as no
    other row's does.
    """
    rows: dict[int, list[DraftCell]] = {}
    for cell in cells:
        if not cell.is_repeat:
            rows.setdefault(cell.row, []).append(cell)
    opening = [number for number in rows if _opens_page(rows.get(number - 1, []), rows[number])]
    others = [row for number, row in rows.items() if number not in opening]
    full = {cell.column for cell in chain(*others)}
    full -= {cell.column for cell in chain(*others) if not cell.lines}
    full &= {0} if len(others) < MANY else full
    moved = {
        number: number - 1
        for number in opening
        if (
            _lacks(rows[number], full)
            or _stub_goes_on(rows, number, opening, text)
            or _is_cut(rows, number, opening, text)
            if rows[number][0].lines
            else _lacks(rows[number], full) or _goes_on(rows[number - 1], rows[number], text)
        )
    }
    return _merged(cells, moved) if moved else list(cells)


def _lacks(row: Sequence[DraftCell], full: set[int]) -> bool:
    return any(cell.column in full and not cell.lines for cell in row)


def _stub_goes_on(
    rows: dict[int, list[DraftCell]], number: int, opening: Sequence[int], text: str
) -> bool:
    """Whether the first cell of a row reads on from the page before, as no other row's does."""
    above, stub = rows[number - 1][0], rows[number][0]
    begun = [rows[n][0].lines for n in rows if n not in opening and not rows[n][0].is_header]
    return (
        bool(above.lines)
        and _is_middle(text[stub.lines[0].start])
        and not any(_is_middle(text[lines[0].start]) for lines in begun if lines)
    )


def _is_cut(
    rows: dict[int, list[DraftCell]], number: int, opening: Sequence[int], text: str
) -> bool:
    """Whether a cell before the page break ends in the middle of what goes on in the one below.

    No cell does in its column of the rows that end on the page they stand on; or the cell below
    begins in small letters, as none in its column does of the rows that begin on theirs; or it is
    the year that the one above lacks.
    """
    body = {n: cells for n, cells in rows.items() if not cells[0].is_header}
    broken = {c.column for c in rows[number - 1] if _breaks_off(c, text)}
    broken -= {
        c.column for n in body if n + 1 not in opening for c in body[n] if _breaks_off(c, text)
    }
    small = {c.column for c in rows[number] if _is_small(c, text)}
    small -= {c.column for n in body if n not in opening for c in body[n] if _is_small(c, text)}
    above = {c.column: _printed(c, text) for c in rows[number - 1] if c.lines}
    below = {c.column: _printed(c, text) for c in rows[number] if c.lines}
    years = {n for n in below if YEAR.fullmatch(below[n]) and not YEAR.search(above.get(n, "0000"))}
    return bool((broken | small | years) & above.keys() & below.keys())


def _breaks_off(cell: DraftCell, text: str) -> bool:
    """Whether a cell ends with a comma, a hyphen or an open bracket."""
    printed = _printed(cell, text)
    return printed.endswith((",", "-", "\u2010", "(")) or printed.count("(") > printed.count(")")


def _printed(cell: DraftCell, text: str) -> str:
    return " ".join(text[line.start : line.end] for line in cell.lines)


def _is_small(cell: DraftCell, text: str) -> bool:
    return bool(cell.lines) and text[cell.lines[0].start].islower()


def _is_middle(char: str) -> bool:
    """Whether a text that begins so begins in the middle of a name."""
    return char.islower() or char == "("


def _opens_page(above: Sequence[DraftCell], below: Sequence[DraftCell]) -> bool:
    """Whether body row `below` stands on a later page than the body row before it."""
    last = [line.page for cell in above for line in cell.lines]
    first = [line.page for cell in below for line in cell.lines]
    if not last or not first or any(cell.is_header for cell in above):
        return False
    return max(last) < min(first)


def _goes_on(above: Sequence[DraftCell], below: Sequence[DraftCell], text: str) -> bool:
    endings = {cell.column: _ending(cell, text) for cell in above}
    return any(
        text[cell.lines[0].start].islower() or endings.get(cell.column, "") in ",-"
        for cell in below
        if cell.lines and endings.get(cell.column)
    )


def _ending(cell: DraftCell, text: str) -> str:
    return text[cell.lines[-1].end - 1] if cell.lines else ""


def _merged(cells: Sequence[DraftCell], moved: dict[int, int]) -> list[DraftCell]:
    places: dict[tuple[int, int], int] = {}
    merged: list[DraftCell] = []
    for cell in cells:
        if cell.is_repeat:
            merged.append(cell)
            continue
        shift = sum(number <= cell.row for number in moved)
        cell = replace(cell, row=cell.row - shift)
        known = places.get((cell.row, cell.column))
        if known is None:
            places[cell.row, cell.column] = len(merged)
            merged.append(cell)
        else:
            whole = merged[known]
            merged[known] = replace(whole, lines=(*whole.lines, *cell.lines))
    return merged


def _doubt(sheet: Sheet) -> Note:
    lines = sorted((line for lines in sheet.lines.values() for line in lines), key=_start)
    return Note(
        "table_structure",
        "warning",
        "cannot_be_checked",
        f"The table on page {sheet.place.page} is uncertain: {sheet.place.doubt}.",
        (lines[0].start,),
        (lines[0].end,),
    )

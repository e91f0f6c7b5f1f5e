"""The grids of pages: cells with their lines, and headings that are printed again among them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extract.model.page import GridCellPlace, GridPlace, Line, Reading


@dataclass(slots=True)
class Sheet:
    """One grid on its page, with the lines of each cell."""

    place: GridPlace
    cells: list[GridCellPlace]
    lines: dict[tuple[int, int], list[Line]] = field(default_factory=dict)

    def row(self, number: int, text: str) -> tuple[str, ...]:
        """Return the texts of the cells of a row."""
        return tuple(
            " ".join(text[line.start : line.end] for line in self.lines.get((number, c.column), []))
            for c in self.cells
            if c.row == number
        )

    def printed(self, number: int, text: str) -> tuple[str, ...]:
        """Return the texts of the cells of a row that are not empty."""
        return tuple(filter(None, self.row(number, text)))

    @property
    def columns(self) -> int:
        """The number of its columns."""
        return max(cell.column + cell.column_span for cell in self.cells)

    @property
    def rows(self) -> int:
        """The number of its rows."""
        return max(cell.row + cell.row_span for cell in self.cells)

    @property
    def start(self) -> int:
        """Where its first word stands in the text."""
        return min(line.start for lines in self.lines.values() for line in lines)


def without_empty_rows(sheet: Sheet) -> Sheet:
    """Leave out rows of which no cell holds a word: they say nothing and have no place."""
    kept = sorted({row for (row, _), lines in sheet.lines.items() if lines})
    new = {row: number for number, row in enumerate(kept)}
    return Sheet(
        replace(sheet.place, header_rows=sum(row < sheet.place.header_rows for row in kept)),
        [
            replace(
                cell,
                row=new[cell.row],
                row_span=sum(cell.row <= row < cell.row + cell.row_span for row in kept),
            )
            for cell in sheet.cells
            if cell.row in new
        ],
        {(new[row], column): lines for (row, column), lines in sheet.lines.items() if lines},
    )


def sheets_of(reading: Reading) -> list[Sheet]:
    """Return the grids of a source, in the order of the text."""
    sheets = {place.grid: Sheet(place, []) for place in reading.grids}
    for cell in reading.grid_cells:
        sheets[cell.grid].cells.append(cell)
    for line in reading.lines:
        if line.grid is not None and line.row is not None and line.column is not None:
            sheets[line.grid].lines.setdefault((line.row, line.column), []).append(line)
    return [sheets[number] for number in sorted(sheets)]


def with_headings_apart(sheet: Sheet, headings: Sequence[str], text: str) -> Sheet:
    """Part the headings from the row that goes on below them, where no line is drawn between.

    Some typesetters print a header again above the rest of a row and leave out what parts them.
    """
    cut = [
        _head_lines(sheet.lines.get((0, c), []), words, text) for c, words in enumerate(headings)
    ]
    below = [sheet.lines.get((0, c), [])[end or 0 :] for c, end in enumerate(cut)]
    if None in cut or not any(cut) or not any(below) or sheet.columns != len(headings):
        return sheet
    lines = {(row + 1, column): found for (row, column), found in sheet.lines.items() if row}
    for column, end in enumerate(cut):
        lines[(0, column)] = sheet.lines.get((0, column), [])[:end]
        lines[(1, column)] = below[column]
    places = [cell for cell in sheet.cells if cell.row == 0]
    shifted = [replace(cell, row=cell.row + 1) for cell in sheet.cells]
    return Sheet(sheet.place, [*places, *shifted], lines)


def _head_lines(lines: Sequence[Line], words: str, text: str) -> int | None:
    """Return how many of the first lines of a cell say `words`, None where they do not."""
    for end in range(len(lines) + 1):
        if " ".join(text[line.start : line.end] for line in lines[:end]) == words:
            return end
    return None


def repeats_of(sheet: Sheet, first: Sheet, heads: int, text: str) -> dict[int, int]:
    """Return the rows that print the header of the table again, each with the row that it is.

    That is at the top of a page; a header of one row, wherever a typesetter repeats it.
    """
    header = [first.printed(number, text) for number in range(heads)]
    if sheet is not first and heads and [sheet.printed(i, text) for i in range(heads)] == header:
        found = {row: row for row in range(heads)}
    else:
        found = {}
    if heads == 1 and len(header[0]) > 1:
        below = range(1, sheet.rows)
        found |= {row: 0 for row in below if sheet.row(row, text) == first.row(0, text)}
    return found

"""Tables drawn with signs in plain text: "| A | B |", with or without lines between the rows.

So write Markdown, reStructuredText, and the clients of databases. The first row is the header.
Where lines are drawn between the rows below it, those part the rows; elsewhere each printed line is
one, but for lines without a first cell, which go on with the row above.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.model.page import Line, Note
from extract.segment.flat_tables.header import parts_between
from extract.segment.tables import DraftCell, DraftTable

SIDE = "table_side"
"""The rule of the vocabulary by which what is drawn between cells is in none."""

LEAST = 2
"""Of so many printed lines and columns at least is a table."""

_SIDE = re.compile(r"[|│║]")
_BLANK = re.compile(r"\n[ \t\r]*\n")
_RULED = re.compile(r"[-=─═]{3}")


@dataclass(frozen=True, slots=True)
class Drawn:
    """The tables, and the signs between their cells."""

    tables: tuple[DraftTable, ...]
    sides: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Cut:
    """A printed line, its cells, the signs between them; `is_ruled`: a line is drawn above it."""

    line: Line
    cells: list[list[Line]]
    sides: list[Line]
    is_ruled: bool


def drawn_tables(lines: Sequence[Line], text: str) -> Drawn:
    """Return the tables drawn among the lines of a text source."""
    tables: list[DraftTable] = []
    sides: list[Line] = []
    for run in _runs(lines, text):
        rows = _rows(run)
        if len(rows) >= LEAST:
            tables.append(_table(rows, text))
            sides += [side for cut in run for side in cut.sides]
    return Drawn(tuple(tables), tuple(sides))


def _runs(lines: Sequence[Line], text: str) -> list[list[_Cut]]:
    """Return the lines, one after the other, that are cut into as many cells."""
    runs: list[list[_Cut]] = []
    last: Line | None = None
    for line in lines:
        cut = _cut(line, last, text)
        is_next = last is not None and bool(runs) and runs[-1][-1].line is last
        is_next = is_next and _BLANK.search(text, runs[-1][-1].line.end, line.start) is None
        if len(cut.cells) < LEAST:
            pass
        elif is_next and len(runs[-1][-1].cells) == len(cut.cells):
            runs[-1].append(cut)
        else:
            runs.append([cut])
        last = line
    return runs


def _cut(line: Line, last: Line | None, text: str) -> _Cut:
    printed = text[line.start : line.end]
    at = [line.start + match.start() for match in _SIDE.finditer(printed)]
    bounds = [line.start - 1, *at, line.end]
    parts = [parts_between([line], a + 1, b, text) for a, b in pairwise(bounds)]
    inner = parts[
        bool(at and at[0] == line.start) : len(parts) - bool(at and at[-1] == line.end - 1)
    ]
    between = text[last.end if last is not None else 0 : line.start]
    sides = [replace(line, start=place, end=place + 1) for place in at]
    return _Cut(line, inner, sides, _RULED.search(between) is not None)


def _rows(run: Sequence[_Cut]) -> list[list[list[Line]]]:
    """Return the rows, each the parts of lines in its cells."""
    first = next((n for n, cut in enumerate(run) if n and cut.is_ruled), len(run))
    are_ruled = any(cut.is_ruled for cut in run[first + 1 :])
    rows: list[list[list[Line]]] = []
    for number, cut in enumerate(run):
        is_new = cut.is_ruled if are_ruled or number < first < len(run) else bool(cut.cells[0])
        if is_new or not rows:
            rows.append([[] for _ in cut.cells])
        rows[-1] = [[*above, *here] for above, here in zip(rows[-1], cut.cells, strict=True)]
    return rows


def _table(rows: Sequence[list[list[Line]]], text: str) -> DraftTable:
    header = _printed(rows[0], text)
    cells: list[DraftCell] = []
    number = 0
    for place, row in enumerate(rows):
        is_header = _printed(row, text) == header
        number += not is_header
        page = next(part.page for cell in row for part in cell)
        cells += [
            DraftCell(
                page,
                0 if is_header else number,
                column,
                1,
                1,
                is_header,
                is_header and place > 0,
                tuple(parts),
                "inferred",
            )
            for column, parts in enumerate(row)
        ]
    start = min(part.start for cell in rows[0] for part in cell)
    return DraftTable(tuple(cells), start, len(rows[0]), (_note(rows[0]),))


def _printed(row: Sequence[Sequence[Line]], text: str) -> list[str]:
    return [" ".join(text[part.start : part.end] for part in cell) for cell in row]


def _note(header: Sequence[Sequence[Line]]) -> Note:
    parts = [part for cell in header for part in cell]
    return Note(
        "table_structure",
        "info",
        "cannot_be_checked",
        "The cells of a table were read between signs drawn in a text layer.",
        (parts[0].start,),
        (parts[-1].end,),
    )

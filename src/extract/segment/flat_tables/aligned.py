"""Tables of a text layer that kept its columns as blanks, as `pdftotext -layout` writes them.

The columns are the stretches between the gutters that every line of the table leaves blank (the
vertical projection of Rus and Summers, 1994, counted in characters). `aligned_rows` tells where a
row ends; what a page break parts is one row where the first column is blank or goes on in small
letters.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.model.page import Line, Note
from extract.model.text import fold
from extract.segment.blocks import FINISHED
from extract.segment.flat_tables.aligned_rows import Cells, Printed, rows_of_lines
from extract.segment.flat_tables.header import parts_between
from extract.segment.tables import DraftCell, DraftTable
from extract.vocabulary import Vocabulary

GUTTER = 2
"""A gutter is at least this many blanks wide in every line."""

NAMED = 2
"""A header right above its rows has at least this many known headings."""

ROWS = 2
"""A table has at least this many rows under its header."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """A table, and how many blocks it is made of."""

    table: DraftTable
    blocks: int


def aligned_table(
    blocks: Sequence[Sequence[Line]], text: str, vocabulary: Vocabulary
) -> Aligned | None:
    """Return the table whose header is the first of `blocks`, or begins it, or None.

    Its columns must be named as columns are, two of them at least, or be three of running rows.
    """
    taken, gutters = _area(blocks, text, vocabulary)
    if not gutters:
        return None
    cut = [[_cut(line, gutters, text) for line in block] for block in blocks[:taken]]
    header, body = _header(cut, text, vocabulary)
    names = [_printed(cell, text) for cell in header]
    lines = rows_of_lines(body, text)
    found = [*map(_united_lines, lines)]
    full = [row for row in found if sum(map(bool, row)) > 1]
    if not all(names) or len(full) < ROWS or 2 * len(full) < len(found):
        return None
    if len(names) < 3 and not all(_is_named(name, vocabulary) for name in names):
        return None
    rows, repeats = _rows(found, header, text)
    if len(rows) < ROWS:
        return None
    cells = [*_drafts(0, header, is_header=True, is_repeat=False)]
    for repeat in repeats:
        cells += _drafts(0, repeat, is_header=True, is_repeat=True)
    headings = {row[0].cells[0][0].start for row in lines if row[0].is_lone}
    for number, row in enumerate(rows, start=1):
        if row[0] and row[0][0].start in headings:
            cells.append(_heading(number, row))
        else:
            cells += _drafts(number, row, is_header=False, is_repeat=False)
    start = blocks[0][0].start
    return Aligned(DraftTable(tuple(cells), start, len(names), (_note(blocks[0]),)), taken)


def _header(
    cut: Sequence[Sequence[Printed]], text: str, vocabulary: Vocabulary
) -> tuple[Cells, Sequence[Sequence[Printed]]]:
    """Return the headings, and the lines under them: the first block, or its first lines.

    Of its first lines as many as give the most headings with a known name.
    """
    first = cut[0]
    best, count = 0, len(first)
    for end in range(1, len(first) + 1):
        if first[end - 1].is_lone:
            break
        names = [_printed(cell, text) for cell in _united_lines(first[:end])]
        goes_on = end < len(first) and not first[end].cells[0]
        named = sum(_is_named(name, vocabulary) for name in names)
        if named >= max(best, NAMED) and all(names) and not goes_on:
            best, count = named, end
    return _united_lines(first[:count]), [first[count:], *cut[1:]] if first[count:] else cut[1:]


def _united_lines(lines: Sequence[Printed]) -> Cells:
    """Return the cells of a row that is printed on several lines."""
    columns = range(len(lines[0].cells))
    return [[part for line in lines for part in line.cells[column]] for column in columns]


def _is_named(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a heading ends with a known name of a column, or begins with it."""
    return vocabulary.is_column_heading(name.split())


def _area(
    blocks: Sequence[Sequence[Line]], text: str, vocabulary: Vocabulary
) -> tuple[int, list[tuple[int, int]]]:
    """Return how many blocks keep to the columns of the first, and the gutters between them.

    A line without a gap at the left edge keeps to none; such a line may stand over rows that do.
    """
    gutters = _gutters(_kept(blocks[0], blocks[0], text), text, None)
    if not gutters:
        return 0, []
    taken = 1
    for number, block in enumerate(blocks[1:], start=2):
        printed = " ".join(text[line.start : line.end] for line in block)
        if vocabulary.part(printed) is not None:
            break
        kept = _kept(block, blocks[0], text)
        if not kept:
            if len(block) > 1 or FINISHED.search(printed):
                break
            continue
        narrowed = _gutters(kept, text, gutters)
        if len(narrowed) < len(gutters):
            break
        gutters = narrowed
        taken = number
    return taken, gutters


def _kept(block: Sequence[Line], first: Sequence[Line], text: str) -> list[Line]:
    """Return the lines of a block that have a gap, or stand apart from the left edge."""
    edge = min(line.start - _line_start(line, text) for line in first)
    return [line for line in block if not _is_lone(line, edge, text)]


def _is_lone(line: Line, edge: int, text: str) -> bool:
    at_edge = line.start - _line_start(line, text) <= edge
    return at_edge and not re.search(r"\S {2,}\S", text[line.start : line.end])


def _gutters(
    block: Sequence[Line], text: str, within: Sequence[tuple[int, int]] | None
) -> list[tuple[int, int]]:
    """Return the columns of characters [start, end), in the line, that a block leaves blank.

    Without `within`, between its outermost words; otherwise what it leaves of each.
    """
    spans = [
        (
            line.start - _line_start(line, text) + m.start(),
            line.start - _line_start(line, text) + m.end(),
        )
        for line in block
        for m in re.finditer(r"\S+(?: \S+)*", text[line.start : line.end])
    ]
    covered = _united(spans)
    if within is None:
        gaps = [(a[1], b[0]) for a, b in pairwise(covered)]
        return [gap for gap in gaps if gap[1] - gap[0] >= GUTTER]
    found: list[tuple[int, int]] = []
    for start, end in within:
        free = start
        best = (start, start)
        for first, last in [*covered, (end, end)]:
            if last <= start or first > end:
                continue
            best = max(best, (free, min(first, end)), key=lambda gap: gap[1] - gap[0])
            free = max(free, last)
        if best[1] - best[0] >= GUTTER:
            found.append(best)
    return found


def _united(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _line_start(line: Line, text: str) -> int:
    """Return where the printed line of a part begins, with its blanks."""
    return max(text.rfind(sign, 0, line.start) for sign in "\n\r\f") + 1


def _cut(line: Line, gutters: Sequence[tuple[int, int]], text: str) -> Printed:
    """Cut a line at the gutters; one whose words run over them is left whole."""
    begin = _line_start(line, text)
    cuts = [begin, *(begin + (a + b) // 2 for a, b in gutters), max(line.end, begin)]
    words = re.finditer(r"\S+(?: \S+)*", text[line.start : line.end])
    spans = [(line.start + m.start(), line.start + m.end()) for m in words]
    if any(start < cut < end for start, end in spans for cut in cuts[1:-1]):
        return Printed([[line], *([] for _ in gutters)], is_lone=True)
    return Printed([parts_between([line], start, end, text) for start, end in pairwise(cuts)])


def _rows(body: Sequence[Cells], header: Cells, text: str) -> tuple[list[Cells], list[Cells]]:
    """Return the rows, those that a page break parts made whole, and the repeated headers."""
    names = [fold(_printed(cell, text)) for cell in header]
    rows: list[Cells] = []
    repeats: list[Cells] = []
    page = header[0][0].page
    for cells in body:
        here = next(cell[0].page for cell in cells if cell)
        if [fold(_printed(cell, text)) for cell in cells] == names:
            repeats.append(cells)
            continue
        stub = _printed(cells[0], text)
        if rows and here != page and (not stub or stub[0].islower() or stub[0] == "("):
            rows[-1] = [[*above, *below] for above, below in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
        page = max(part.page for cell in cells for part in cell)
    return rows, repeats


def _heading(number: int, row: Cells) -> DraftCell:
    """Return a heading among the rows: one cell over all columns."""
    page = row[0][0].page
    return DraftCell(page, number, 0, 1, len(row), False, False, tuple(row[0]), "inferred")


def _printed(cell: Sequence[Line], text: str) -> str:
    return " ".join(text[part.start : part.end] for part in cell)


def _drafts(number: int, row: Cells, *, is_header: bool, is_repeat: bool) -> list[DraftCell]:
    page = next(cell[0].page for cell in row if cell)
    return [
        DraftCell(page, number, column, 1, 1, is_header, is_repeat, tuple(parts), "inferred")
        for column, parts in enumerate(row)
    ]


def _note(header: Sequence[Line]) -> Note:
    return Note(
        "table_structure",
        "info",
        "cannot_be_checked",
        "The columns of a table were read from blanks in a text layer.",
        (header[0].start,),
        (header[-1].end,),
    )

"""Tables of a text layer, which kept the words and lost the columns.

A header is a line of known column headings; its rows are the blocks that follow, up to a heading or
running prose. All that is found here is inferred, and says so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.model.page import Line, Note
from extract.model.text import fold
from extract.profile import Report
from extract.segment.blocks import FINISHED
from extract.segment.flat_tables.aligned import aligned_table
from extract.segment.flat_tables.header import header_cuts, stretches
from extract.segment.flat_tables.items import column_of_items, item_rows
from extract.segment.flat_tables.rows import rows_of_blocks
from extract.segment.markers import marker_of
from extract.segment.tables import DraftCell, DraftTable
from extract.vocabulary import Vocabulary

PROSE_WORDS = 25
"""A block of finished sentences of more words than this ends a table."""


@dataclass(frozen=True, slots=True)
class _Area:
    """A header and the blocks under it; `sheets` are cut where the header is printed again."""

    header: Sequence[Line]
    cuts: list[int]
    derivation: str
    repeats: list[Sequence[Line]]
    sheets: list[list[Sequence[Line]]]


def flat_tables(
    lines: Sequence[Line], text: str, report: Report, vocabulary: Vocabulary
) -> list[DraftTable]:
    """Find the tables in the flow of a text source (`lines`: no furniture, no notes)."""
    blocks = _blocks(lines, text)
    profiled = [table.columns for table in report.tables]
    tables: list[DraftTable] = []
    index = 0
    while index < len(blocks):
        aligned = aligned_table(blocks[index:], text, vocabulary)
        if aligned is not None:
            tables.append(aligned.table)
            index += aligned.blocks
            continue
        found = header_cuts(blocks[index], text, vocabulary, profiled)
        if found is None:
            index += 1
            continue
        area, index = _area(blocks, index, found, text, vocabulary)
        table = _table(area, blocks, text, vocabulary)
        if table is not None:
            tables.append(table)
    return tables


def _blocks(lines: Sequence[Line], text: str) -> list[Sequence[Line]]:
    blocks: list[list[Line]] = []
    for line in lines:
        last = blocks[-1][-1] if blocks else None
        is_apart = last is None or last.page != line.page
        if not is_apart and last is not None:
            between = re.sub("\r\n?", "\n", text[last.end : line.start])
            is_apart = between.count("\n") > 1
        if is_apart:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return list(blocks)


def _printed(block: Sequence[Line], text: str) -> str:
    return " ".join(text[line.start : line.end] for line in block)


def _area(
    blocks: Sequence[Sequence[Line]],
    index: int,
    found: tuple[list[int], str],
    text: str,
    vocabulary: Vocabulary,
) -> tuple[_Area, int]:
    header = blocks[index]
    area = _Area(header, found[0], found[1], [], [[]])
    index += 1
    while index < len(blocks) and not _ends(blocks[index], text, vocabulary):
        if fold(_printed(blocks[index], text)) == fold(_printed(header, text)):
            area.repeats.append(blocks[index])
            area.sheets.append([])
        else:
            area.sheets[-1].append(blocks[index])
        index += 1
    return area, index


def _ends(block: Sequence[Line], text: str, vocabulary: Vocabulary) -> bool:
    printed = _printed(block, text)
    marker = marker_of(printed, vocabulary)
    return (
        vocabulary.part(printed) is not None
        or (printed.upper() == printed and len(printed) > 10)
        or (marker is not None and marker.kind == "number")
        or (bool(FINISHED.search(printed)) and len(printed.split()) > PROSE_WORDS)
    )


def _table(
    area: _Area, blocks: Sequence[Sequence[Line]], text: str, vocabulary: Vocabulary
) -> DraftTable | None:
    columns = len(area.cuts)
    body = [block for sheet in area.sheets for block in sheet]
    sentences = [block for block in body if FINISHED.search(_printed(block, text))]
    if 2 * len(sentences) > len(body):
        return None
    bulleted = any(
        (marker := marker_of(text[line.start : line.end], vocabulary)) is not None
        and marker.kind == "bullet"
        for block in body
        for line in block
    )
    if bulleted:
        rows, doubts = _bulleted(body, columns, text, _pairs(blocks, body, text), vocabulary)
    else:
        rows, doubts = _blockwise(area.sheets, columns, text)
    if not rows:
        return None
    cells = _header_cells(area, text)
    cells += [
        DraftCell(area.header[0].page, number, column, 1, 1, False, False, tuple(lines), "inferred")
        for number, row in enumerate(rows, start=1)
        for column, lines in enumerate(row)
    ]
    return DraftTable(tuple(cells), area.header[0].start, columns, tuple(doubts))


def _header_cells(area: _Area, text: str) -> list[DraftCell]:
    cells: list[DraftCell] = []
    for number, header in enumerate([area.header, *area.repeats]):
        shift = header[0].start - area.header[0].start
        parts = stretches([cut + shift for cut in area.cuts], header, text)
        cells += [
            DraftCell(
                header[0].page, 0, column, 1, 1, True, number > 0, tuple(lines), area.derivation
            )
            for column, lines in enumerate(parts)
        ]
    return cells


def _pairs(
    blocks: Sequence[Sequence[Line]], body: Sequence[Sequence[Line]], text: str
) -> frozenset[tuple[str, str]]:
    """Return the pairs of neighbouring words within the lines and paragraphs of the document."""
    pairs: set[tuple[str, str]] = set()
    for block in blocks:
        words = [fold(word) for word in re.findall(r"\w+", _printed(block, text))]
        pairs.update(pairwise(words))
    return frozenset(pairs)


def _bulleted(
    body: Sequence[Sequence[Line]],
    columns: int,
    text: str,
    pairs: frozenset[tuple[str, str]],
    vocabulary: Vocabulary,
) -> tuple[list[list[list[Line]]], list[Note]]:
    found = item_rows(body, text, pairs, vocabulary)
    places, doubtful = column_of_items(found, columns - 1, text, vocabulary)
    rows: list[list[list[Line]]] = []
    for row, columns_of in zip(found, places, strict=True):
        cells: list[list[Line]] = [row.stub, *([] for _ in range(columns - 1))]
        for item, column in zip(row.items, columns_of, strict=True):
            cells[column + 1] += item.lines
        rows.append(cells)
    return rows, [
        _doubt(found[index].stub, "which items stand in which column is told by their words alone")
        for index in sorted(doubtful)
    ]


def _blockwise(
    sheets: Sequence[Sequence[Sequence[Line]]], columns: int, text: str
) -> tuple[list[list[list[Line]]], list[Note]]:
    """Read the sheets one after the other: a row never runs over a repeated header."""
    rows: list[list[list[Line]]] = []
    doubts: list[Note] = []
    for sheet in sheets:
        reading = rows_of_blocks(sheet, columns, text)
        if reading is None:
            continue
        for index, row in enumerate(reading.rows):
            if index in reading.run_together:
                doubts.append(
                    _doubt(row[0], "two cells run together in the text; where to cut is inferred")
                )
            rows.append(row)
    return rows, doubts


def _doubt(lines: Sequence[Line], reason: str) -> Note:
    return Note(
        "table_structure",
        "warning",
        "cannot_be_checked",
        f"A row of a table without columns is uncertain: {reason}.",
        tuple(line.start for line in lines),
        tuple(line.end for line in lines),
    )

"""Tables of a text layer, which kept the words and lost the columns.

A header is a line of known column headings, or a block of each; its rows are the blocks that
follow, up to a heading or running prose. All that is found here is inferred, and says so.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.model.page import Line, Note
from extract.model.text import fold
from extract.profile import Report
from extract.segment.blocks import FINISHED
from extract.segment.flat_tables.aligned import aligned_table
from extract.segment.flat_tables.bullets import with_bullets_in_place
from extract.segment.flat_tables.doubtful import cells_unread
from extract.segment.flat_tables.header import header_cuts, stretches
from extract.segment.flat_tables.headings import are_title, opens_columns
from extract.segment.flat_tables.items import column_of_items, item_rows
from extract.segment.flat_tables.rows import rows_of_blocks
from extract.segment.flat_tables.sheets import sheet_table
from extract.segment.flat_tables.stacked import with_headings_joined
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
) -> tuple[list[DraftTable], list[Note]]:
    """Find the tables in the flow of a text source (`lines`: no furniture, no notes).

    The notes are of headers under which no rows could be read.
    """
    parted = with_bullets_in_place(_blocks(lines, text, vocabulary), text, vocabulary)
    blocks, stacked = with_headings_joined(parted, text, vocabulary)
    profiled = [table.columns for table in report.tables]
    tables: list[DraftTable] = []
    notes: list[Note] = []
    index = 0
    unread: list[Sequence[Line]] = []
    while index < len(blocks):
        aligned = aligned_table(blocks[index:], text, vocabulary)
        if aligned is not None:
            tables.append(aligned.table)
            index += aligned.blocks
            continue
        sheet = sheet_table(blocks[index:], text, vocabulary)
        if sheet is not None:
            tables.append(sheet[0])
            index += sheet[1]
            continue
        found = header_cuts(blocks[index], text, vocabulary, profiled)
        cuts = stacked.get(blocks[index][0].start)
        if cuts is not None and (found is None or found[1] == "inferred"):
            found = cuts, "inferred"
        if found is None:
            unread.append(blocks[index])
            index += 1
            continue
        area, index = _area(blocks, index, found, stacked, text, vocabulary)
        table = _table(area, blocks, text, vocabulary)
        if table is not None:
            tables.append(table)
        elif not _is_mostly_prose(area, text):
            notes.append(_unread(area.header))
    return tables, [*notes, *(_like_cells(run) for run in cells_unread(unread, text, vocabulary))]


def _blocks(lines: Sequence[Line], text: str, vocabulary: Vocabulary) -> list[Sequence[Line]]:
    """Part `lines` at blank lines and page ends, and headings of columns from a title over them."""
    blocks: list[list[Line]] = []
    for line in lines:
        last = blocks[-1][-1] if blocks else None
        is_apart = last is None or last.page != line.page
        if not is_apart and opens_columns(line, text, vocabulary):
            is_apart = are_title(blocks[-1], line, text)
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
    stacked: Mapping[int, list[int]],
    text: str,
    vocabulary: Vocabulary,
) -> tuple[_Area, int]:
    header = blocks[index]
    area = _Area(header, found[0], found[1], [], [[]])
    index += 1
    while index < len(blocks):
        is_repeat = fold(_printed(blocks[index], text)) == fold(_printed(header, text))
        is_header = blocks[index][0].start in stacked
        if not is_repeat and (is_header or _ends(blocks[index], text, vocabulary)):
            break
        if is_repeat:
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
        or vocabulary.part(text[block[0].start : block[0].end]) is not None
        or header_cuts(block, text, vocabulary, ()) is not None
        or (printed.upper() == printed and len(printed) > 10)
        or (marker is not None and marker.kind == "number")
        or (_is_finished(printed, vocabulary) and len(printed.split()) > PROSE_WORDS)
    )


def _is_finished(printed: str, vocabulary: Vocabulary) -> bool:
    """Whether a text ends as a sentence does, and not as a list may: "; ", "etc."."""
    last = printed.split()[-1].strip(".,;()").lower()
    is_list = printed.endswith(";") or last in vocabulary.abbreviations_that_may_end
    return bool(FINISHED.search(printed)) and not is_list


def _table(
    area: _Area, blocks: Sequence[Sequence[Line]], text: str, vocabulary: Vocabulary
) -> DraftTable | None:
    columns = len(area.cuts)
    body = [block for sheet in area.sheets for block in sheet]
    if _is_mostly_prose(area, text):
        return None
    if any(_bulleted_lines(body, text, vocabulary)):
        rows, doubts = _of_lists(area, columns, text, vocabulary)
        if not rows:
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


def _is_mostly_prose(area: _Area, text: str) -> bool:
    """Whether nothing, or for the most part finished sentences, stand under a header."""
    body = [block for sheet in area.sheets for block in sheet]
    sentences = [block for block in body if FINISHED.search(_printed(block, text))]
    return 2 * len(sentences) > len(body) or not body


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


def _bulleted_lines(
    blocks: Sequence[Sequence[Line]], text: str, vocabulary: Vocabulary
) -> list[bool]:
    """Tell of each line of `blocks` whether a bullet opens it."""
    markers = [marker_of(text[line.start : line.end], vocabulary) for b in blocks for line in b]
    return [marker is not None and marker.kind == "bullet" for marker in markers]


def _of_lists(
    area: _Area, columns: int, text: str, vocabulary: Vocabulary
) -> tuple[list[list[list[Line]]], list[Note]]:
    """Read blocks as rows where each is a whole cell: a list, or words without any bullet.

    Only after a page end may a block begin in the middle of a list.
    The first column is of names, each of the others has lists in it; else no rows are found.
    """
    page = area.header[0].page
    for block in (block for sheet in area.sheets for block in sheet):
        opening, *others = _bulleted_lines([block], text, vocabulary)
        if any(others) and not opening and block[0].page == page:
            return [], []
        page = block[-1].page
    rows, doubts = _blockwise(area.sheets, columns, text)
    lists = [[any(_bulleted_lines([cell], text, vocabulary)) for cell in row] for row in rows]
    stubs, *rest = zip(*lists, strict=True) if lists else ((True,),)
    is_so = not any(stubs) and all(any(column) for column in rest)
    return (rows, doubts) if is_so else ([], [])


def _blockwise(
    sheets: Sequence[Sequence[Sequence[Line]]], columns: int, text: str
) -> tuple[list[list[list[Line]]], list[Note]]:
    """Read the blocks as rows, and doubt those in which a block was cut or two were joined."""
    reading = rows_of_blocks(sheets, columns, text)
    if reading is None:
        return [], []
    doubts = [
        _doubt(reading.rows[index][0], reason)
        for found, reason in (
            (reading.run_together, "two cells run together in the text; where to cut is inferred"),
            (reading.parted, "that one cell goes on after the end of a page is inferred"),
        )
        for index in sorted(found)
    ]
    return reading.rows, doubts


def _doubt(lines: Sequence[Line], reason: str) -> Note:
    return _note(lines, f"A row of a table without columns is uncertain: {reason}.")


def _unread(header: Sequence[Line]) -> Note:
    return _note(header, "What stands under this header of a table could not be read as its rows.")


def _like_cells(run: Sequence[Sequence[Line]]) -> Note:
    words = (
        "look like the cells of a table whose headings are not known: they are kept as paragraphs"
    )
    return _note(run[0], f"This and the {len(run) - 1} blocks of text after it {words}.")


def _note(lines: Sequence[Line], message: str) -> Note:
    return Note(
        "table_structure",
        "warning",
        "cannot_be_checked",
        message,
        tuple(line.start for line in lines),
        tuple(line.end for line in lines),
    )

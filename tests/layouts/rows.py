"""The rows two renditions of a report must share: passages, cells, footnote calls."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from extract.model.block import Passage, Segmentation

from .document import Block, Document, Heading, Paragraph, Part, Prose, Table, Title

FURNITURE = ("header", "footer")
TABULAR = ("table", "table_row")


class PassageRow(NamedTuple):
    """A passage but for its place; `text` is empty for a table and its rows, see their cells."""

    kind: str
    section: str
    number: str
    text: str


class CellRow(NamedTuple):
    """A cell that is not empty; `table` counts the tables of the document from 1."""

    table: int
    row: int
    column: int
    text: str


class CallRow(NamedTuple):
    """A footnote call, the section it stands in, and whether it leads to a note."""

    number: str
    section: str
    leads: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows of a document in its order; notes and their sentences have no fixed place."""

    passages: tuple[PassageRow, ...]
    cells: tuple[CellRow, ...]
    calls: tuple[CallRow, ...]
    flow: tuple[PassageRow, ...]


def plain(text: str) -> str:
    """Write every run of white space as one blank."""
    return re.sub(r"\s+", " ", text).strip()


def rows_of_document(document: Document) -> Rows:
    """Return the rows that `document` must give, from what its author wrote down."""
    flow = [row for part in document.parts for row in _part_rows(part)]
    calls = [call for part in document.parts for call in _part_calls(part)]
    sections = {call.number: call.section for call in calls}
    notes = [
        row
        for number, prose in document.notes.items()
        for row in _prose_rows("footnote", sections[number], number, prose)
    ]
    tables = [b for part in document.parts for b in part.blocks if isinstance(b, Table)]
    cells = [
        CellRow(index, at, column, plain("\n".join(prose.text for prose in box.proses)))
        for index, table in enumerate(tables, 1)
        for at, boxes in enumerate((table.header, *table.rows))
        for column, box in enumerate(boxes)
        if box.proses
    ]
    return Rows((*flow, *notes), tuple(cells), tuple(calls), tuple(flow))


def rows_of_segmentation(segmentation: Segmentation) -> Rows:
    """Return the rows that were read, running heads and repeated table headers aside."""
    passages = {p.passage_id: p for p in segmentation.passages}
    rows = [p for p in segmentation.passages if p.kind not in FURNITURE]
    rows.sort(key=lambda p: p.ordinal)
    flow = [_row(p) for p in rows if not _is_of_note(p, passages)]
    tables = {p.passage_id: None for p in rows if p.kind == "table"}
    numbers = {table_id: index for index, table_id in enumerate(tables, 1)}
    cells = [
        CellRow(numbers.get(c.table_id, 0), c.row_index, c.column_index, plain(c.text))
        for c in segmentation.cells
        if not c.is_repeat and plain(c.text)
    ]
    calls = [
        CallRow(c.number, passages[c.from_passage_id].section, c.to_passage_id is not None)
        for c in segmentation.calls
    ]
    return Rows(tuple(_row(p) for p in rows), tuple(cells), tuple(calls), tuple(flow))


def _row(passage: Passage) -> PassageRow:
    text = "" if passage.kind in TABULAR else plain(passage.text)
    return PassageRow(passage.kind, passage.section, passage.number or "", text)


def _is_of_note(passage: Passage, passages: dict[str, Passage]) -> bool:
    here: Passage | None = passage
    while here is not None:
        if here.kind == "footnote":
            return True
        here = passages.get(here.parent_id or "")
    return False


def _part_rows(part: Part) -> Iterator[PassageRow]:
    section = part.section
    for block in part.blocks:
        if isinstance(block, Heading):
            section = block.section
            yield PassageRow("section", section, block.number, plain(block.prose.text))
            yield PassageRow("heading", section, "", plain(block.prose.text))
        elif isinstance(block, Title):
            yield PassageRow("title", section, "", plain(block.prose.text))
        elif isinstance(block, Paragraph):
            yield from _prose_rows("paragraph", section, block.number or "", block.prose)
            for item in block.items:
                yield from _prose_rows("list_item", section, "", item)
        else:
            yield PassageRow("table", section, "", "")
            for _ in (block.header, *block.rows):
                yield PassageRow("table_row", section, "", "")


def _prose_rows(kind: str, section: str, number: str, prose: Prose) -> Iterator[PassageRow]:
    yield PassageRow(kind, section, number, plain(prose.text))
    for sentence in prose.sentences:
        yield PassageRow("sentence", section, "", plain(sentence))
        for title in prose.foreign:
            if title in sentence:
                yield PassageRow("title", section, "", plain(title))


def _part_calls(part: Part) -> Iterator[CallRow]:
    section = part.section
    for block in part.blocks:
        if isinstance(block, Heading):
            section = block.section
        for prose in _proses(block):
            yield from (CallRow(call.number, section, leads=True) for call in prose.calls)


def proses_of(document: Document) -> Iterator[Prose]:
    """Yield every text of `document`, its notes last."""
    for part in document.parts:
        for block in part.blocks:
            yield from _proses(block)
    yield from document.notes.values()


def _proses(block: Block) -> Iterator[Prose]:
    if isinstance(block, Table):
        for row in (block.header, *block.rows):
            for box in row:
                yield from box.proses
        return
    yield block.prose
    if isinstance(block, Paragraph):
        yield from block.items

"""The document behind a report of `raw/`: made again from the tables of its text source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.model.block import Cell, FootnoteCall, Passage, Segmentation
from extract.profile import Limits, load_report
from extract.read import read
from extract.segment import segment

from .check import ROOT, vocabulary
from .document import Block, Box, Call, Document, Heading, Paragraph, Part, Prose, Table, Title
from .rows import Rows, rows_of_segmentation

REPORT = "mc_inf_266"
"""The report that is typeset again."""

_DECLARATION = re.compile(r"\S+ (?P<part>\S+) \(.+\)")


@dataclass(frozen=True, slots=True)
class Source:
    """The canonical text of the text source and what was segmented of it."""

    text: str
    tables: Segmentation

    def prose(self, passage: Passage) -> Prose:
        """Return the passage's text with its calls; what stands before a dash is run in bold."""
        calls = [
            Call(self._place(call, passage), call.number)
            for call in self.tables.calls
            if self._holder(call) == passage.passage_id
        ]
        is_item = passage.kind == "list_item"
        bold = passage.text.find(" – ") if is_item else -1
        return Prose(passage.text, tuple(sorted(calls)), max(bold, 0))

    def _holder(self, call: FootnoteCall) -> str:
        """Return the id of the passage that is typeset as one and that holds the call."""
        passages = {p.passage_id: p for p in self.tables.passages}
        here = passages[call.from_passage_id]
        while here.kind == "sentence" and here.parent_id is not None:
            here = passages[here.parent_id]
        return here.passage_id

    def _place(self, call: FootnoteCall, passage: Passage) -> int:
        """Return before which character of the readable text the call stands.

        Letters and digits are counted, which cleaning neither adds nor takes away; the signs that
        stand between the last of them and the call come before it too.
        """
        others = [
            range(other.starts[0], other.ends[-1])
            for other in self.tables.calls
            if other.call_id != call.call_id
        ]
        before = [
            self.text[at]
            for start, end in zip(passage.starts, passage.ends, strict=True)
            for at in range(start, min(end, call.starts[0]))
            if not any(at in other for other in others)
        ]
        return _after_same_letters("".join(before), passage.text)


def _after_same_letters(raw: str, text: str) -> int:
    """Return the end of the shortest beginning of `text` that has the letters of `raw`.

    `raw` may begin with a number or bullet that `text` has not.
    """
    wanted = [char for char in raw if char.isalnum()]
    there = "".join(char for char in text if char.isalnum())
    while wanted and not there.startswith("".join(wanted)):
        wanted.pop(0)
    place = 0
    for _ in wanted:
        while not text[place].isalnum():
            place += 1
        place += 1
    tail = re.search(r"[^\w\s]*$", raw)
    signs = tail.group() if tail else ""
    while place < len(text) and text[place] in signs:
        place += 1
    return place


def rebuilt_report() -> tuple[Document, Rows]:
    """Return the report's document and the rows of its text source."""
    report = load_report(ROOT, REPORT)
    source = next(one for one in report.sources if one.media_type == "text/plain")
    reading = read(source, limits=Limits(), vocabulary=vocabulary())
    tables = segment(reading, source, report, vocabulary())
    return rebuilt(reading.text, tables), rows_of_segmentation(tables)


def rebuilt(text: str, tables: Segmentation) -> Document:
    """Return the document that `tables`, made from the canonical `text`, describe."""
    source = Source(text, tables)
    passages = sorted(tables.passages, key=lambda p: p.ordinal)
    heads = [
        text[start:end].strip()
        for p in passages
        if p.kind == "header" and p.parent_id is None
        for start, end in zip(p.starts, p.ends, strict=True)
    ]
    parts = [
        Part(
            _head(heads, run[0]),
            run[0].section.split("/")[0] if index else "",
            tuple(_blocks(run, source)),
        )
        for index, run in enumerate(_runs(passages))
    ]
    notes = {p.number or "": source.prose(p) for p in passages if p.kind == "footnote"}
    return Document(tuple(parts), notes)


def _is_part(passage: Passage) -> bool:
    match = vocabulary().part_heading.match(passage.text)
    return passage.kind == "section" and match is not None


def _runs(passages: Sequence[Passage]) -> list[list[Passage]]:
    """Cut the passages that are typeset into parts: the body, and one for each annex.

    A section is its heading; a title in another language is part of its sentence.
    """
    kinds = {"title", "section", "paragraph", "list_item", "table"}
    sentences = {p.passage_id for p in passages if p.kind == "sentence"}
    runs: list[list[Passage]] = [[]]
    for passage in passages:
        if passage.kind in kinds and passage.parent_id not in sentences:
            if _is_part(passage) and runs[-1]:
                runs.append([])
            runs[-1].append(passage)
    return runs


def _head(heads: Sequence[str], first: Passage) -> tuple[str, ...]:
    """Return a part's running head, after the ones that the text source shows."""
    symbol, page = heads[:1], "Page {page}"
    declared = [match for line in heads if (match := _DECLARATION.fullmatch(line))]
    if not declared or not _is_part(first):
        return (*symbol, page)
    line, (start, end) = declared[0].string, declared[0].span("part")
    return (*symbol, line[:start] + (first.number or "") + line[end:], page)


def _blocks(run: Sequence[Passage], source: Source) -> Iterator[Block]:
    for passage in run:
        prose = source.prose(passage)
        if passage.kind == "title":
            yield Title(prose)
        elif passage.kind == "section":
            yield Heading(prose, passage.section, _level(passage), passage.number or "")
        elif passage.kind == "table":
            yield _table(passage, source)
        elif passage.kind == "paragraph":
            items = (p for p in run if p.kind == "list_item" and p.parent_id == passage.passage_id)
            yield Paragraph(passage.number, prose, tuple(source.prose(item) for item in items))


def _level(passage: Passage) -> str:
    if _is_part(passage):
        return "part"
    return "capitals" if passage.text.isupper() else "mixed"


def _table(passage: Passage, source: Source) -> Table:
    cells = [c for c in source.tables.cells if c.table_id == passage.passage_id and not c.is_repeat]
    width = 1 + max(cell.column_index for cell in cells)
    height = 1 + max(cell.row_index for cell in cells)
    places = {(cell.row_index, cell.column_index): cell for cell in cells}
    rows = [
        tuple(_box(places.get((row, column))) for column in range(width)) for row in range(height)
    ]
    shares = {3: (0.3, 0.36, 0.34)}.get(width, (1.0 / width,) * width)
    return Table(rows[0], tuple(rows[1:]), shares)


def _box(cell: Cell | None) -> Box:
    """Return a cell's content; a text of several lines is a list of bulleted items."""
    if cell is None or not cell.text:
        return Box(())
    items = cell.text.split("\n")
    return Box(tuple(Prose(item) for item in items), is_list=len(items) > 1)

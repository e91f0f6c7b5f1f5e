"""One document on its way from lines to rows: each step leaves what the next one needs."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extract.model.block import Coverage, Segmentation
from extract.model.identity import Identities
from extract.model.page import Line, Note, Reading
from extract.model.text import MappedText, Span
from extract.profile import Report, SourceFile
from extract.segment.blocks import blocks_of
from extract.segment.calls import Call, calls_of
from extract.segment.cleaning import cleaned
from extract.segment.coverage import coverage_of
from extract.segment.detail import (
    add_foreign_titles,
    add_languages,
    add_sentences,
    table_node,
)
from extract.segment.flat_tables import flat_tables
from extract.segment.flat_tables.drawn import SIDE, drawn_tables
from extract.segment.footnotes import FootnoteText, footnotes_of
from extract.segment.hyphens import Hyphens, guessed, hyphens_of
from extract.segment.rows import add_calls, rows_of
from extract.segment.tables import DraftTable, tables_of
from extract.segment.tree import Node, tree_of
from extract.segment.units import Unit, units_of
from extract.vocabulary import Vocabulary


@dataclass(slots=True)
class Document:
    """A source between `read` and its rows."""

    reading: Reading
    source: SourceFile
    report: Report
    vocabulary: Vocabulary
    flow: list[Line] = field(default_factory=list)
    footnotes: list[FootnoteText] = field(default_factory=list)
    tables: list[DraftTable] = field(default_factory=list)
    excluded: list[tuple[Line, str]] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    tops: list[Node] = field(default_factory=list)
    note_nodes: list[Node] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    hyphens: Hyphens | None = None

    def exclude(self) -> None:
        """Begin the flow (no furniture, no grid) without the lines that a rule keeps out."""
        for line in self.reading.lines:
            if line.role != "body" or line.grid is not None:
                continue
            printed = self.reading.text[line.start : line.end]
            rule = next((r for r in self.vocabulary.exclusions if r.pattern.match(printed)), None)
            if rule is None:
                self.flow.append(line)
            else:
                self.excluded.append((line, rule.rule_id))

    def set_notes_apart(self) -> None:
        """Part the flow into the run of the text and the footnotes."""
        self.footnotes = footnotes_of(self.reading, self.flow)
        noted = {line.start for note in self.footnotes for line in note.lines}
        self.flow = [line for line in self.flow if line.start not in noted]

    def find_tables(self) -> None:
        """Find the tables: by their grids, or in a text layer by header and blocks."""
        self.tables = tables_of(self.reading)
        if self.reading.encoding is not None:
            drawn = drawn_tables(self.flow, self.reading.text)
            self.excluded += [(side, SIDE) for side in drawn.sides]
            self.flow = _without(self.flow, [line for t in drawn.tables for line in t.lines])
            found, doubts = flat_tables(self.flow, self.reading.text, self.report, self.vocabulary)
            self.tables += sorted([*drawn.tables, *found], key=lambda table: table.start)
            self.notes += doubts
            taken = [line for table in found for line in table.lines]
            self.flow = _without(self.flow, taken)
        self.notes += [note for table in self.tables for note in table.notes]

    def find_units(self) -> None:
        """Find headings, paragraphs and items, and the calls that stand in them."""
        text = self.reading.text
        blocks = blocks_of(self.flow, text, self.vocabulary)
        breaks = [table.start for table in self.tables]
        self.units = units_of(blocks, breaks, self.vocabulary)
        printed = [line for table in self.tables for line in table.lines]
        lines = sorted([*self.flow, *printed], key=lambda line: line.start)
        self.calls, doubts = calls_of(self.reading, lines, self.footnotes, self.vocabulary.units)
        self.notes += doubts
        noted = [line for note in self.footnotes for line in note.lines]
        self.hyphens = hyphens_of(
            (text[line.start : line.end] for line in [*self.flow, *noted, *printed]),
            self.vocabulary,
        )

    def grow_tree(self) -> None:
        """Put units, tables, notes and furniture into one tree."""
        units = [(unit, self._clean(unit.lines, unit.skip)) for unit in self.units]
        tables = [
            (table, table_node(table, self._clean, self.reading.text, self.vocabulary))
            for table in self.tables
        ]
        self.tops = tree_of(units, tables)
        self._hang_notes()
        for role in ("header", "footer"):
            self.tops += self._furniture(role)

    def _clean(self, lines: Sequence[Line], skip: int) -> MappedText:
        hyphens = self.hyphens or hyphens_of((), self.vocabulary)
        self.notes += guessed(lines, self.reading.text, hyphens)
        return cleaned(
            lines,
            self.reading.text,
            self.vocabulary,
            hyphens,
            dropped=_calls_in(lines, self.calls),
            skip=skip,
        )

    def _hang_notes(self) -> None:
        """Hang each note under the section from which it is called."""
        sections = _sections(self.tops)
        starts = [node.lines[0].start for node in sections]
        first: dict[int | None, Call] = {}
        for call in self.calls:
            first.setdefault(call.note, call)
        for index, note in enumerate(self.footnotes):
            at = first[index].span.start if index in first else note.lines[0].start
            place = bisect_right(starts, at)
            owner = sections[place - 1] if place else None
            mapped = self._clean(note.lines, note.skip)
            section = owner.section if owner else ""
            node = Node("footnote", section, mapped, note.lines, number=note.number)
            self.note_nodes.append(node)
            if owner:
                owner.add(node)
            else:
                self.tops.append(node)

    def _furniture(self, role: str) -> list[Node]:
        pages: dict[int, list[Line]] = {}
        for line in self.reading.lines:
            if line.role == role:
                pages.setdefault(line.page, []).append(line)
        return [Node(role, "", self._clean(lines, 0), tuple(lines)) for lines in pages.values()]

    def add_detail(self) -> None:
        """Add sentences, languages, and titles in another language."""
        add_sentences(self.tops, self.vocabulary)
        add_languages(self.tops, self.reading, self.vocabulary)
        add_foreign_titles(self.tops, self.vocabulary)

    def rows(self) -> Segmentation:
        """Write the tree as rows, with the partition of the text."""
        ids = Identities(self.source.source_id)
        rows = rows_of(self.tops, self.reading.text, ids)
        pairs = [(cell, rows.row_of_cell[cell.cell_id]) for cell in rows.cells]
        coverage = coverage_of(self.reading.text, rows.passages, pairs, self.excluded)
        add_calls(rows, self.calls, self.note_nodes, coverage, ids)
        return Segmentation(
            passages=tuple(rows.passages),
            cells=tuple(rows.cells),
            calls=tuple(rows.calls),
            coverage=tuple(coverage),
            notes=(*self.reading.notes, *self.notes, *_unplaced(coverage)),
        )


def joined(documents: Sequence[Document]) -> Document:
    """Return the texts of one source, each on its way to rows, as one: one after the other."""
    whole, *others = documents
    for other in others:
        shift = len(whole.note_nodes)
        whole.calls += [
            call if call.note is None else replace(call, note=call.note + shift)
            for call in other.calls
        ]
        whole.tops += other.tops
        whole.note_nodes += other.note_nodes
        whole.excluded += other.excluded
        whole.notes += other.notes
    return whole


def _without(lines: Sequence[Line], taken: Sequence[Line]) -> list[Line]:
    """Return the lines of which no part is among `taken`."""
    starts = sorted(line.start for line in taken)
    return [
        line for line in lines if bisect_left(starts, line.start) == bisect_left(starts, line.end)
    ]


def _calls_in(lines: Sequence[Line], calls: Sequence[Call]) -> list[Span]:
    """Return where calls stand in `lines`; `calls` are in order."""
    starts = [call.span.start for call in calls]
    return [
        calls[at].span
        for line in lines
        for at in range(bisect_left(starts, line.start), bisect_left(starts, line.end))
    ]


def _sections(tops: Sequence[Node]) -> list[Node]:
    """Return the sections of the tree in the order in which their headings are printed."""
    found = [node for top in tops for node in top.walk() if node.kind == "section"]
    return sorted(found, key=lambda node: node.lines[0].start)


def _unplaced(coverage: Sequence[Coverage]) -> list[Note]:
    return [
        Note(
            "unplaced_text",
            "error",
            "fails",
            "Characters of the text are in no passage and no cell.",
            (part.char_start,),
            (part.char_end,),
        )
        for part in coverage
        if part.rule_id == "unplaced"
    ]

"""The tree into rows: ids that survive, fragments, cells, calls."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extract.model.block import Cell, Coverage, FootnoteCall, Passage
from extract.model.identity import Identities
from extract.segment.calls import Call
from extract.segment.detail import fragments
from extract.segment.tables import DraftCell
from extract.segment.tree import Node

CONTAINERS = {"section", "table"}
"""Kinds that are known by their place in the document, not by all their words."""


@dataclass(slots=True)
class Rows:
    """The rows of one source in the making; `ids` finds a node's passage."""

    passages: list[Passage] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    calls: list[FootnoteCall] = field(default_factory=list)
    ids: dict[int, str] = field(default_factory=dict)
    row_of_cell: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Flow:
    """The readable text of a section, piece after piece, and where each node stands in it."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    places: dict[int, tuple[int, int]] = field(default_factory=dict)

    def add(self, key: int, piece: str) -> None:
        self.places[key] = (self.length, self.length + len(piece))
        self.text += [piece, "\n"]
        self.length += len(piece) + 1


def rows_of(tops: Sequence[Node], text: str, ids: Identities) -> Rows:
    """Write the tree as passages and cells, in reading order."""
    flows = _flows(tops)
    rows = Rows()
    for top in tops:
        for node in top.walk():
            _add_passage(rows, node, flows, text, ids)
    return rows


def _flows(tops: Iterable[Node]) -> dict[str, tuple[str, dict[int, tuple[int, int]]]]:
    """Return, by section, its readable text, notes and furniture last, and its nodes' places."""
    flows: dict[str, _Flow] = {}
    nodes = [node for top in tops for node in top.walk()]
    for node in sorted(nodes, key=_is_aside):
        flow = flows.setdefault(_flow_name(node), _Flow())
        if node.cells:
            first = flow.length
            for cell, mapped in node.cells:
                flow.add(id(cell), mapped.text)
            flow.places[id(node)] = (first, flow.length - 1)
        elif node.bounds is None and node.kind not in CONTAINERS:
            flow.add(id(node), node.mapped.text)
    for node in nodes:
        if node.bounds is not None and node.parent is not None:
            _place_within(node, flows[_flow_name(node)])
    return {name: ("".join(flow.text), flow.places) for name, flow in flows.items()}


def _is_aside(node: Node) -> int:
    """Order what stands outside the run of the text after it, so that its ids do not hang on it."""
    return {"footnote": 1, "header": 2, "footer": 2}.get(node.kind, 0)


def _flow_name(node: Node) -> str:
    return f"{node.kind}s" if node.kind in ("header", "footer") else node.section


def _place_within(node: Node, flow: _Flow) -> None:
    """Place a sentence in its paragraph, or a title in its sentence."""
    parent = node.parent
    if parent is None:
        return
    first, _ = flow.places[id(parent)]
    length = len(node.mapped.text)
    known = bisect_left(parent.mapped.starts, node.mapped.starts[0])
    flow.places[id(node)] = (first + known, first + known + length)


def _add_passage(
    rows: Rows,
    node: Node,
    flows: dict[str, tuple[str, dict[int, tuple[int, int]]]],
    text: str,
    ids: Identities,
) -> None:
    if node.kind in CONTAINERS:
        passage_id = ids.of(node.kind, node.section, node.mapped.text)
    else:
        flow, places = flows[_flow_name(node)]
        passage_id = ids.of_quote(node.kind, node.section, flow, *places[id(node)])
    rows.ids[id(node)] = passage_id
    spans = fragments(node.lines, node.bounds, text)
    rows.passages.append(
        Passage(
            passage_id=passage_id,
            parent_id=rows.ids[id(node.parent)] if node.parent else None,
            kind=node.kind,
            section=node.section,
            number=node.number,
            language=node.language,
            language_basis=node.language_basis,
            text=node.mapped.text,
            ordinal=len(rows.passages) + 1,
            starts=tuple(span.start for span in spans),
            ends=tuple(span.end for span in spans),
            origins=node.mapped.packed(),
        )
    )
    if node.cells:
        for cell in _cells(rows, node, *flows[_flow_name(node)], text, ids):
            rows.cells.append(cell)
            rows.row_of_cell[cell.cell_id] = passage_id


def _cells(
    rows: Rows, row: Node, flow: str, places: dict[int, tuple[int, int]], text: str, ids: Identities
) -> Iterator[Cell]:
    """Yield the cells of a row; a body cell carries the headings above it."""
    table = row.parent or row
    headings = _headings(table)
    for cell, mapped in row.cells:
        spans = fragments(cell.lines, None, text)
        heading = None if cell.is_header else _heading(headings, cell)
        yield Cell(
            cell_id=ids.of_quote(f"cell {cell.column}", row.section, flow, *places[id(cell)]),
            table_id=rows.ids[id(table)],
            row_index=cell.row,
            column_index=cell.column,
            row_span=cell.row_span,
            column_span=cell.column_span,
            cell_role="header" if cell.is_header else "body",
            header=heading,
            text=mapped.text,
            derivation=cell.derivation,
            is_repeat=cell.is_repeat,
            starts=tuple(span.start for span in spans),
            ends=tuple(span.end for span in spans),
            origins=mapped.packed(),
        )


def _headings(table: Node) -> dict[tuple[int, int], list[str]]:
    """Return the column headings of a table by (page, column); each page prints its own.

    A title across all columns heads none of them where others do.
    """
    headings: dict[tuple[int, int], list[str]] = {}
    heads = [each for row in table.children for each in row.cells if each[0].is_header]
    width = max((cell.column + cell.column_span for cell, _ in heads), default=0)
    columns = [each for each in heads if each[0].column_span < width]
    for cell, mapped in columns or heads:
        if mapped.text:
            for column in range(cell.column, cell.column + cell.column_span):
                headings.setdefault((cell.page, column), []).append(mapped.text)
    return headings


def _heading(headings: dict[tuple[int, int], list[str]], cell: DraftCell) -> str | None:
    """Return the heading above a cell: as printed on its page, or else where the table begins."""
    pages = {page for page, _ in headings}
    page = cell.page if cell.page in pages else min(pages, default=0)
    return " / ".join(headings.get((page, cell.column), [])) or None


def add_calls(
    rows: Rows,
    calls: Sequence[Call],
    notes: Sequence[Node],
    coverage: Sequence[Coverage],
    ids: Identities,
) -> None:
    """Add the calls of footnotes, each from the deepest passage in which it stands."""
    starts = [part.char_start for part in coverage]
    for call in calls:
        here = coverage[bisect_right(starts, call.span.start) - 1].passage_id
        if here is None:
            continue
        target = rows.ids[id(notes[call.note])] if call.note is not None else None
        rows.calls.append(
            FootnoteCall(
                call_id=ids.of("call", here, call.number),
                number=call.number,
                from_passage_id=here,
                to_passage_id=target,
                starts=(call.span.start,),
                ends=(call.span.end,),
            )
        )

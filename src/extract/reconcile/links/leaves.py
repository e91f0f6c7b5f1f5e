"""The passages that are linked: sentences and other leaves of the tree, and rows of tables."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extract.model.block import Passage, Segmentation
from extract.reconcile.ledger import Ledger, Words

TEXTS = frozenset({"sentence", "paragraph", "list_item", "footnote"})


class Leaf(NamedTuple):
    """A passage without parts, or a table row; `before` is the sentence before in its paragraph."""

    source_id: str
    passage: Passage
    before: str | None
    above: str | None

    @property
    def passage_id(self) -> str:
        """The id of the passage."""
        return self.passage.passage_id

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.passage.kind == "table_row"


@dataclass(frozen=True, slots=True)
class Leaves:
    """Leaves of independent sources: those in the document's first language, and the others."""

    left: Sequence[Leaf]
    right: Sequence[Leaf]
    _starts: Mapping[str, Sequence[int]]
    _ids: Mapping[str, Sequence[str]]

    def at(self, source_id: str, offset: int) -> str | None:
        """Return the id of the passage that holds a character of a source, a title's sentence."""
        starts = self._starts.get(source_id, ())
        at = bisect_right(starts, offset) - 1
        return self._ids[source_id][at] if at >= 0 else None

    def under(self, words: Words) -> list[str]:
        """Return the ids of the passages that words stand in, each once, in their order."""
        found = (self.at(words.source_id, span.start) for span in words.spans)
        return list(dict.fromkeys(passage for passage in found if passage))


def leaves_of(ledger: Ledger) -> Leaves:
    """Return the leaves of a document; left is the language that its profile names first."""
    left: list[Leaf] = []
    right: list[Leaf] = []
    starts: dict[str, list[int]] = {}
    ids: dict[str, list[str]] = {}
    first = ledger.report.sources[0].language if ledger.report.sources else None
    for testimony in ledger.independent():
        source_id, segmentation = testimony.source_id, testimony.segmentation
        held = [s for s in segmentation.coverage if s.passage_id]
        texts = _texts(segmentation)
        starts[source_id] = [s.char_start for s in held]
        ids[source_id] = [texts[s.passage_id or ""] for s in held]
        for leaf in _leaves(source_id, segmentation):
            if leaf.passage.language:
                (left if leaf.passage.language == first else right).append(leaf)
    return Leaves(left, right, starts, ids)


def _leaves(source_id: str, segmentation: Segmentation) -> list[Leaf]:
    passages = {p.passage_id: p for p in segmentation.passages}
    parents = {p.parent_id for p in segmentation.passages if p.kind in TEXTS}
    bodies = {(c.table_id, c.row_index) for c in segmentation.cells if c.cell_role != "header"}
    rows = _row_numbers(segmentation)
    found: list[Leaf] = []
    last: dict[str | None, str] = {}
    for passage in segmentation.passages:
        if passage.kind == "table_row":
            if (passage.parent_id, rows.get(passage.passage_id)) in bodies:
                found.append(Leaf(source_id, passage, None, None))
        elif passage.kind in TEXTS and passage.passage_id not in parents:
            above = passages.get(passage.parent_id or "")
            before = last.get(passage.parent_id) if passage.kind == "sentence" else None
            found.append(Leaf(source_id, passage, before, above.passage_id if above else None))
            last[passage.parent_id] = passage.passage_id
    return found


def _texts(segmentation: Segmentation) -> dict[str, str]:
    """Return for each passage itself, for a title within a sentence the sentence."""
    kinds = {p.passage_id: p.kind for p in segmentation.passages}
    return {
        p.passage_id: p.parent_id
        if p.kind not in TEXTS and kinds.get(p.parent_id or "") in TEXTS and p.parent_id
        else p.passage_id
        for p in segmentation.passages
    }


def _row_numbers(segmentation: Segmentation) -> dict[str, int]:
    """Return the row that each table_row passage is: the row of the first cell that it holds."""
    starts = {c.starts[0]: c.row_index for c in segmentation.cells if c.starts}
    numbers: dict[str, int] = {}
    for passage in segmentation.passages:
        if passage.kind == "table_row":
            inside = [n for s, n in starts.items() if _holds(passage, s)]
            if inside:
                numbers[passage.passage_id] = min(inside)
    return numbers


def _holds(passage: Passage, offset: int) -> bool:
    spans = zip(passage.starts, passage.ends, strict=True)
    return any(start <= offset < end for start, end in spans)

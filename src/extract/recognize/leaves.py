"""The texts in which names and facts are looked for: passages without their parts, and cells."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extract.model.block import Cell, Passage, Segmentation
from extract.model.text import MappedText, Span

BLOCKS = frozenset({"title", "heading", "paragraph", "list_item", "footnote", "other"})
"""Kinds of passages that are read as one text; sentences are parts of them."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a leaf: [start, end) of its text."""

    passage_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A passage or a cell that is read as one text, with the way back to the canonical text.

    `parent_id` is the passage above; for a cell, its table.
    """

    passage_id: str
    parent_id: str | None
    cell: Cell | None
    kind: str
    section: str
    number: str | None
    language: str | None
    mapped: MappedText
    sentences: tuple[Sentence, ...]
    text: str = field(init=False)
    """The cleaned text: that of `mapped`, at hand as it is asked for everywhere."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.mapped.text)

    @property
    def cell_id(self) -> str | None:
        """The cell's id; None for a passage."""
        return self.cell.cell_id if self.cell else None

    def sentence_at(self, at: int) -> Sentence:
        """Return the sentence in which the character `at` stands; the whole leaf if none does."""
        for sentence in self.sentences:
            if sentence.start <= at < sentence.end:
                return sentence
        return Sentence(self.passage_id, 0, len(self.text))

    def back(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the canonical spans of [start, end) of the text."""
        return tuple(self.mapped.back(start, end))


def leaves_of(segmentation: Segmentation, language: str | None) -> list[Leaf]:
    """Return the leaves in reading order; `language` is that of a text that does not tell."""
    passages = {passage.passage_id: passage for passage in segmentation.passages}
    sentences = defaultdict(list)
    for passage in segmentation.passages:
        if passage.kind == "sentence" and passage.parent_id:
            sentences[passage.parent_id].append(passage)
    spoken = _languages(segmentation.passages, language)
    found = [
        _leaf(passage, sentences[passage.passage_id], spoken)
        for passage in segmentation.passages
        if passage.kind in BLOCKS and not _is_within_sentence(passage, passages)
    ]
    rows = _rows_by_start(segmentation.passages)
    found += [_cell_leaf(cell, passages, rows, spoken) for cell in segmentation.cells]
    return sorted(found, key=lambda leaf: leaf.mapped.starts[0] if len(leaf.text) else -1)


def _is_within_sentence(passage: Passage, passages: dict[str, Passage]) -> bool:
    parent = passages.get(passage.parent_id or "")
    return (
        parent is not None
        and parent.kind in ("sentence", "paragraph", "list_item", "footnote")
        and passage.kind == "title"
    )


def _leaf(passage: Passage, parts: Sequence[Passage], spoken: dict[str, str | None]) -> Leaf:
    mapped = MappedText.unpacked(passage.text, passage.origins)
    sentences = []
    for part in parts:
        first = part.origins[1] if part.origins else part.starts[0]
        at = bisect_left(mapped.starts, first)  # they never decrease
        at = at if at < len(mapped.starts) else 0
        sentences.append(Sentence(part.passage_id, at, at + len(part.text)))
    return Leaf(
        passage.passage_id,
        passage.parent_id,
        None,
        passage.kind,
        passage.section,
        passage.number,
        passage.language or spoken[_top(passage.section)],
        mapped,
        tuple(sentences),
    )


def _cell_leaf(
    cell: Cell,
    passages: dict[str, Passage],
    rows: dict[str, list[tuple[int, str]]],
    spoken: dict[str, str | None],
) -> Leaf:
    table = passages[cell.table_id]
    listed = rows.get(cell.table_id, [])
    at = bisect_right([start for start, _ in listed], cell.starts[0] if cell.starts else -1)
    row_id = listed[max(0, at - 1)][1] if listed else cell.table_id
    return Leaf(
        row_id,
        cell.table_id,
        cell,
        "cell",
        table.section,
        None,
        spoken[_top(table.section)],
        MappedText.unpacked(cell.text, cell.origins),
        (),
    )


def _rows_by_start(passages: Iterable[Passage]) -> dict[str, list[tuple[int, str]]]:
    rows: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for passage in passages:
        if passage.kind in ("table_row", "header") and passage.parent_id and passage.starts:
            rows[passage.parent_id].append((passage.starts[0], passage.passage_id))
    return {table: sorted(found) for table, found in rows.items()}


def _languages(passages: Iterable[Passage], language: str | None) -> dict[str, str | None]:
    """Return the language of each part of the document: the one most of its text is in."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    tops = {"": None}
    for passage in passages:
        top = _top(passage.section)
        tops.setdefault(top, None)
        if passage.language and passage.kind in (*BLOCKS, "table_row"):
            counts[top][passage.language] += len(passage.text)
    return {top: counts[top].most_common(1)[0][0] if counts[top] else language for top in tops}


def _top(section: str) -> str:
    return section.split("/")[0]

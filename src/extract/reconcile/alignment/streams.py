"""The languages of a document as streams of blocks: each source's text, language by language."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.model.block import Cell, Passage
from extract.model.text import MappedText, Span
from extract.reconcile.alignment.numerals import NumberWords, numerals
from extract.reconcile.alignment.units import (
    COUNT,
    DATE,
    NAME,
    NUMBER,
    Block,
    Stated,
    Unit,
    block_of,
    with_anchors,
)
from extract.reconcile.testimony import Testimony

if TYPE_CHECKING:
    from extract.model.statement import Mention

HEADINGS = frozenset({"title", "heading"})
NOTE, TABLE, ROW, HEADER_ROW = "footnote", "table", "table_row", "header_row"

_WHOLE = 0.9
"""The share of a source's text from which on all of it is taken to be in one language."""

_LEAST = 0.05
"""A language with less of a source's text than this is one of quotations and titles."""


@dataclass(frozen=True, slots=True, eq=False)
class Stream:
    """The text of one source in one language: blocks in reading order, footnotes apart."""

    source_id: str
    language: str
    body: tuple[Block, ...]
    notes: tuple[Block, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks, those of the body first."""
        return self.body + self.notes


def streams_of(testimony: Testimony, words: NumberWords) -> list[Stream]:
    """Return the streams of a source; that of its declared language first."""
    blocks = list(_Source(testimony, words).blocks())
    sizes: Counter[str] = Counter()
    for language, block in blocks:
        sizes[language] += block.length
    whole = sum(sizes.values())
    kept = [language for language, size in sizes.items() if size >= _LEAST * whole and language]
    main = [language for language in kept if sizes[language] >= _WHOLE * whole]
    if main:
        return [_stream(testimony, main[0], [block for _, block in blocks])]
    kept.sort(key=lambda language: language != testimony.source.language)
    return [_stream(testimony, code, [b for own, b in blocks if own == code]) for code in kept]


def _stream(testimony: Testimony, language: str, blocks: Sequence[Block]) -> Stream:
    body = tuple(block for block in blocks if block.kind != NOTE)
    notes = tuple(block for block in blocks if block.kind == NOTE)
    return Stream(testimony.source_id, language, body, notes)


class _Source:
    """Makes the blocks of one source."""

    def __init__(self, testimony: Testimony, words: NumberWords) -> None:
        self._source_id = testimony.source_id
        self._default = testimony.source.language or ""
        self._words = words
        segmentation = testimony.segmentation
        self._passages = {p.passage_id: p for p in segmentation.passages}
        self._ordered = sorted(segmentation.passages, key=lambda p: p.ordinal)
        self._cells = sorted((c for c in segmentation.cells if c.starts), key=lambda c: c.starts)
        self._cell_starts = [c.starts[0] for c in self._cells]
        self._header_starts = {c.starts[0] for c in self._cells if c.cell_role == "header"}
        self._mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in testimony.recognition.mentions:
            owner = self._owner(mention.passage_id)
            if owner:
                self._mentions[owner].append(mention)

    def _owner(self, passage_id: str) -> str | None:
        """Return the unit that a passage is, or stands in."""
        here = self._passages.get(passage_id)
        found = None
        while here is not None:
            if here.kind in (*HEADINGS, "sentence", ROW):
                found = here.passage_id
            here = self._passages.get(here.parent_id or "")
        return found

    def blocks(self) -> Iterator[tuple[str, Block]]:
        """Return blocks in reading order, each with its language."""
        of_block: dict[str, list[Passage]] = defaultdict(list)
        for passage in self._ordered:
            if self._owner(passage.passage_id) == passage.passage_id:
                holder = passage.parent_id if passage.kind in ("sentence", ROW) else None
                of_block[holder or passage.passage_id].append(passage)
        before = self._default
        for block_id, leaves in of_block.items():
            holder_of = self._passages[block_id]
            language = holder_of.language or leaves[0].language or before
            before = language
            units = [self._unit(leaf, language) for leaf in leaves]
            marker = holder_of.number
            if holder_of.kind in HEADINGS and holder_of.parent_id:
                marker = marker or self._passages[holder_of.parent_id].number
            yield language, block_of(block_id, holder_of.kind, marker, units)

    def _unit(self, passage: Passage, language: str) -> Unit:
        kind = passage.kind
        if kind == ROW and passage.starts and passage.starts[0] in self._header_starts:
            kind = HEADER_ROW
        cell = self._cell_at(passage.starts[0]) if kind in (ROW, HEADER_ROW) else None
        return with_anchors(
            Unit(
                passage.passage_id,
                self._source_id,
                language,
                kind,
                passage.text,
                tuple(self._stated(passage, language)),
                tuple(map(Span, passage.starts, passage.ends)),
                cell.cell_id if cell else None,
                passage.origins,
            )
        )

    def _stated(self, passage: Passage, language: str) -> list[Stated]:
        """Return dates, names and numbers, those in names and dates aside, in printed order."""
        found = []
        taken: set[int] = set()
        for mention in self._mentions[passage.passage_id]:
            spans = tuple(map(Span, mention.starts, mention.ends))
            kind = DATE if mention.mention_kind == DATE else NAME
            value = mention.date if kind == DATE else mention.entity_id
            if value:
                taken.update(at for span in spans for at in range(*span))
                found.append(self._value(kind, value, mention.text, passage, spans))
        numbers = numerals(passage.text, language, self._words)
        mapped = MappedText.unpacked(passage.text, passage.origins if numbers else ())
        for numeral in numbers:
            spans = tuple(mapped.back(numeral.start, numeral.end))
            if any(at in taken for span in spans for at in range(*span)):
                continue
            printed = passage.text[numeral.start : numeral.end]
            kind = NUMBER if numeral.firm else COUNT
            found.append(self._value(kind, numeral.value, printed, passage, spans))
        return sorted(_once(found), key=lambda one: one.spans[0] if one.spans else Span(0, 0))

    def _value(
        self, kind: str, value: str, printed: str, passage: Passage, spans: tuple[Span, ...]
    ) -> Stated:
        cell = self._cell_at(spans[0].start) if passage.kind == ROW and spans else None
        column = cell.column_index if cell else None
        return Stated(kind, value, printed, cell.cell_id if cell else None, column, spans)

    def _cell_at(self, start: int) -> Cell | None:
        at = bisect_right(self._cell_starts, start) - 1
        return self._cells[at] if at >= 0 else None


def _once(found: Sequence[Stated]) -> list[Stated]:
    """Leave out what is found twice in the same words."""
    kept: dict[tuple[str, str, tuple[Span, ...]], Stated] = {}
    for one in found:
        kept.setdefault((one.kind, one.value, one.spans), one)
    return list(kept.values())

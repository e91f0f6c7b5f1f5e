"""Where a source prints its text, and what was read in the text put where the source prints it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from extract.model.block import FootnoteCall, Segmentation
from extract.model.identity import Identities
from extract.model.page import Note
from extract.model.statement import Mention, Name, Recognition, Statement, Value
from extract.model.text import Span
from extract.nomenclature import Nomenclature
from extract.profile import SourceFile
from extract.recognize.datelines import under_dates
from extract.recognize.dates import DateWords
from extract.recognize.leaves import Leaf, leaves_of
from extract.recognize.sheets import unfolded
from extract.recognize.statements import in_order
from extract.recognize.text import Call, Numbers, Text, unplaced, written

_GAP = 1
"""How many offsets lie between two leaves: words of both are never one stretch."""

_BEHIND = 9
"""How many signs may stand between a text and the call of its footnote."""

_Offsets = tuple[tuple[int, ...], tuple[int, ...]]
_Row = TypeVar("_Row", Name, Note)


@dataclass(frozen=True)
class Printed:
    """A source's `text`, and where it is printed.

    `places` are the leaves of the source in reading order, each with the number of the leaf of the
    text that has its words: a heading of a column that is printed again has that of the first.
    `begins` has the offset of each leaf of the text, `ids` the ids of the source by number.
    """

    source_id: str
    text: Text
    places: tuple[tuple[int, Leaf], ...]
    begins: tuple[int, ...]
    ids: tuple[str, ...]
    _known: dict[_Offsets, _Offsets] = field(default_factory=dict, init=False, compare=False)

    @classmethod
    def of(
        cls,
        segmentation: Segmentation,
        source: SourceFile,
        nomenclature: Nomenclature,
        dates: DateWords,
    ) -> "Printed":
        """Cut a source into leaves, and part what they say from where they stand."""
        leaves = under_dates(leaves_of(segmentation, source.language), dates)
        cut, sheets = unfolded(leaves, nomenclature)
        places = tuple(_numbered(cut))
        ids, begins, said = Numbers(), [0], list[Leaf]()
        for number, leaf in places:
            if number == len(said):
                said.append(unplaced(leaf, begins[-1], ids))
                begins.append(begins[-1] + len(leaf.text) + _GAP)
        text = Text(
            tuple(said),
            tuple(map(written, said)),
            tuple(_calls(segmentation, places, ids)),
            tuple(number for number, leaf in places if any(leaf is first for first in sheets)),
        )
        return cls(source.source_id, text, places, tuple(begins), tuple(ids))

    def placed(self, read: Recognition) -> Recognition:
        """Return what was read in the text with the places and ids of the source."""
        return replace(
            read,
            mentions=tuple(self._mentions(read.mentions)),
            names=tuple(self._back(name) if name.starts else name for name in read.names),
            statements=tuple(map(self._statement, read.statements)),
            values=tuple(self._value(value) if value.starts else value for value in read.values),
            notes=tuple(self._back(note) if note.starts else note for note in read.notes),
        )

    def _mentions(self, read: Sequence[Mention]) -> list[Mention]:
        """Return mentions in the order of the source’s text; those of a heading each time.

        A date above several passages is mentioned once.
        """
        ids = Identities(self.source_id)
        by_leaf: dict[int, list[Mention]] = defaultdict(list)
        for mention in read:
            by_leaf[self._leaf_at(mention.starts[0])].append(mention)
        found = [
            _mention(mention, leaf, self.begins[number], ids)
            for number, leaf in self.places
            for mention in by_leaf[number]
        ]
        once = {(m.starts, m.ends, m.mention_kind): m for m in reversed(found)}
        return [once[key] for key in sorted(once)]

    def _statement(self, statement: Statement) -> Statement:
        starts, ends = self._offsets(statement.starts, statement.ends)
        if len(starts) > 1:
            starts, ends = _columns(in_order(map(Span, starts, ends)))
        cell_id = statement.cell_id
        return Statement(
            statement.number,
            statement.table,
            statement.row_id,
            self.ids[int(statement.passage_id)],
            self.ids[int(cell_id)] if cell_id else None,
            statement.language,
            statement.derivation,
            statement.rule_id,
            starts,
            ends,
        )

    def _value(self, value: Value) -> Value:
        offsets = self._offsets(value.starts, value.ends)
        return Value(value.number, value.field, value.value, *offsets)

    def _back(self, row: _Row) -> _Row:
        """Return a row with the places in the source of its words."""
        starts, ends = self._offsets(row.starts, row.ends)
        return replace(row, starts=starts, ends=ends)

    def _offsets(self, starts: tuple[int, ...], ends: tuple[int, ...]) -> _Offsets:
        """Return where the source prints what stands at these offsets of the text."""
        known = self._known.get((starts, ends))
        if known is None:
            spans: list[Span] = []
            for start, end in zip(starts, ends, strict=True):
                number = self._leaf_at(start)
                begin = self.begins[number]
                spans += self._leaves[number].back(start - begin, end - begin)
            known = self._known[starts, ends] = _columns(spans)
        return known

    def _leaf_at(self, offset: int) -> int:
        """Return the number of the leaf in which an offset of the text lies."""
        return bisect_right(self.begins, offset) - 1

    @cached_property
    def _leaves(self) -> dict[int, Leaf]:
        """The leaf of the source, the first where there are several, by its number."""
        return dict(reversed(self.places))


def _columns(spans: Sequence[Span]) -> _Offsets:
    return tuple(span.start for span in spans), tuple(span.end for span in spans)


def _numbered(leaves: Sequence[Leaf]) -> Iterator[tuple[int, Leaf]]:
    headings: dict[tuple[str, int, str], int] = {}
    count = 0
    for leaf in leaves:
        cell = leaf.cell
        key = (cell.table_id, cell.column_index, cell.text) if cell else None
        if cell and key and cell.is_repeat and key in headings:
            yield headings[key], leaf
            continue
        if key and cell and cell.cell_role == "header":
            headings.setdefault(key, count)
        yield count, leaf
        count += 1


def _mention(read: Mention, leaf: Leaf, begin: int, ids: Identities) -> Mention:
    start, end = read.starts[0] - begin, read.ends[0] - begin
    spans = leaf.back(start, end)
    return Mention(
        ids.of_quote(f"mention {read.mention_kind}", leaf.section, leaf.text, start, end),
        leaf.passage_id if leaf.cell else leaf.sentence_at(start).passage_id,
        leaf.cell_id,
        read.mention_kind,
        read.text,
        read.language,
        read.entity_id,
        read.iso3,
        read.date,
        read.date_start,
        read.date_end,
        read.date_precision,
        read.resolution,
        read.rule_id,
        *_columns(spans),
    )


def _calls(
    segmentation: Segmentation, places: Sequence[tuple[int, Leaf]], ids: Numbers
) -> Iterator[Call]:
    passages = {passage.passage_id: passage for passage in segmentation.passages}
    around = [
        (leaf.mapped.starts[0], leaf.mapped.ends[-1], number, leaf)
        for number, leaf in places
        if leaf.text and leaf.kind != "footnote"
    ]
    for call in segmentation.calls:
        origin = passages[call.from_passage_id]
        leaf, at = _leaf_of(call, around)
        yield Call(
            ids[call.to_passage_id] if call.to_passage_id else None,
            ids[origin.passage_id],
            origin.kind,
            origin.section,
            leaf,
            at,
        )


def _leaf_of(
    call: FootnoteCall, around: Sequence[tuple[int, int, int, Leaf]]
) -> tuple[int | None, int]:
    """Return the number of the leaf in which a call stands, or which ends right before it."""
    at = call.starts[0] if call.starts else -1
    near = [
        (max(0, at - end), len(leaf.text), number, leaf)
        for start, end, number, leaf in around
        if start <= at <= end + _BEHIND
    ]
    if not near:
        return None, 0
    *_, number, leaf = min(near, key=lambda found: found[:2])
    return number, bisect_left(leaf.mapped.starts, at)

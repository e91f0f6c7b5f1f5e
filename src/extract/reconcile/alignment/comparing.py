"""Comparisons of what aligned passages state, those aside that merging by identity has made."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extract.model.fact import Comparison
from extract.model.identity import digest
from extract.model.interval import relation
from extract.model.statement import Statement, Value
from extract.model.text import Span
from extract.reconcile.alignment.differences import (
    AGREE,
    ONLY_LEFT,
    ONLY_RIGHT,
    Difference,
    Named,
    differences,
)
from extract.reconcile.alignment.links import TRANSLATION, group_of
from extract.reconcile.alignment.ordered import Pairing
from extract.reconcile.alignment.units import NAME, Stated, Unit
from extract.reconcile.ledger import Ledger, Words
from extract.reconcile.merging import DATES
from extract.reconcile.testimony import Testimony

_CODES = ("_iso3", "list_id", "in_id")
"""Fields that say again what a name says, or of what a whole table speaks."""

_Told = tuple[Statement, Mapping[str, Value]]


@dataclass(slots=True)
class Comparer:
    """Compares what the two sides of a document state; the rows go into its ledger."""

    ledger: Ledger
    agree: Mapping[str, frozenset[str]]
    _entities: dict[str, Named] = field(default_factory=dict)
    _spoken: set[tuple[str, str]] = field(default_factory=set)
    _places: dict[str, list[tuple[Span, Unit]]] = field(default_factory=dict)
    _covered: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        """Note what is compared already, and what is known of the things named."""
        for entity in self.ledger.merged.entities:
            names = tuple(self.ledger.names(entity.entity_id))
            self._entities[entity.entity_id] = Named(entity.kind, entity.key is not None, names)
        self._spoken = {(c.subject_id, c.predicate) for c in self.ledger.comparisons.values()}
        for span in self.ledger.quotes:
            if span.table == "comparisons":
                self._covered[span.source_id].update(range(span.start, span.end))

    def know(self, units: Iterable[Unit]) -> None:
        """Note where the passages stand that are compared."""
        for unit in units:
            places = self._places.setdefault(unit.source_id, [])
            places.extend((span, unit) for span in unit.spans)
        for places in self._places.values():
            places.sort(key=lambda place: place[0])

    def compare_statements(
        self, left: Testimony, right: Testimony, languages: tuple[str, str]
    ) -> None:
        """Compare the facts that both sources state, field by field, as far as they print them."""
        mine, theirs = _told(left, languages[0]), _told(right, languages[1])
        for key in mine:
            if key in theirs:
                for name in sorted(self.agree.get(key[0], ())):
                    if not name.endswith(_CODES):
                        self._compare_field(left, right, mine[key], theirs[key], name)

    def _compare_field(
        self, left: Testimony, right: Testimony, one: _Told, other: _Told, name: str
    ) -> None:
        sides = ((left, one), (right, other))
        values = [told[1].get(name) for _, told in sides]
        if not any(value is not None and value.starts for value in values):
            return
        if any(_is_inferred(told[1], name) for _, told in sides):
            return
        predicate = f"{one[0].table}.{name}"
        for (testimony, _), value in zip(sides, values, strict=True):
            if value is not None:
                self._cover(testimony.source_id, map(Span, value.starts, value.ends))
        if (one[0].row_id, predicate) in self._spoken:
            return
        how = _how(name, *values)
        if how is None:
            return
        shown = [
            self._told_by(testimony.source_id, told[0], value)
            for (testimony, told), value in zip(sides, values, strict=True)
        ]
        self._add(one[0].row_id, predicate, how, shown)

    def _told_by(self, source_id: str, statement: Statement, value: Value | None) -> "_Shown":
        """Return a side as it is shown, with the passage in which the value's words stand."""
        words = _words(statement, value)
        passage_id, cell_id = statement.passage_id, statement.cell_id
        holder = self._holder(source_id, words[0].start) if words else None
        if holder is not None and holder.passage_id != passage_id:
            passage_id, cell_id = holder.passage_id, holder.cell_id
        given = value.value if value is not None else None
        return given, statement.language, source_id, passage_id, cell_id, words

    def _holder(self, source_id: str, at: int) -> Unit | None:
        places = self._places.get(source_id, [])
        before = bisect_right(places, at, key=lambda place: place[0].start) - 1
        return places[before][1] if before >= 0 and at < places[before][0].end else None

    def _cover(self, source_id: str, spans: "Iterator[Span]") -> None:
        self._covered[source_id].update(at for span in spans for at in range(*span))

    def compare_units(self, pairing: Pairing[Unit]) -> None:
        """Compare dates, numbers and names of passages that translate each other."""
        if not pairing.left or not pairing.right:
            return
        subject = group_of(self.ledger.report.document_id, pairing)
        for found in differences(pairing.left, pairing.right, self._entities):
            sides = ((pairing.left, found.left), (pairing.right, found.right))
            if any(one is not None and self._is_covered(units, one) for units, one in sides):
                continue
            shown = [self._shown(units, one, found) for units, one in sides]
            self._add(subject, f"{TRANSLATION}.{found.kind}", found.relation, shown)

    def _is_covered(self, units: Sequence[Unit], one: Stated) -> bool:
        covered = self._covered[units[0].source_id]
        return any(at in covered for span in one.spans for at in range(*span))

    def _shown(self, units: Sequence[Unit], one: Stated | None, found: Difference) -> "_Shown":
        holder = next((u for u in units if one is not None and one in u.stated), units[0])
        spans = one.spans if one is not None and one.spans else holder.spans
        value = None if one is None else one.printed if found.kind == NAME else one.value
        cell_id = one.cell_id if one is not None and one.cell_id else holder.cell_id
        return value, holder.language, holder.source_id, holder.passage_id, cell_id, spans

    def _add(self, subject: str, predicate: str, how: str, shown: "Sequence[_Shown]") -> None:
        (value, language, source, passage, cell, spans), right = shown
        key = (subject, predicate, value or "", right[0] or "", right[2])
        comparison_id = digest(self.ledger.report.document_id, "comparison", *key)
        self.ledger.comparisons[comparison_id] = Comparison(
            comparison_id,
            subject,
            predicate,
            value,
            language,
            source,
            right[0],
            right[1],
            right[2],
            how,
            passage,
            cell,
            right[3],
            right[4],
        )
        for side, where, stretch in (("left", source, spans), ("right", right[2], right[5])):
            self.ledger.quote("comparisons", comparison_id, side, Words(where, stretch))


_Shown = tuple[str | None, str | None, str, str, str | None, tuple[Span, ...]]
"""A side of a comparison: value, language, source, passage, cell, words."""


def _told(testimony: Testimony, language: str) -> dict[tuple[str, str], _Told]:
    """Return what a source states in a language, by table and row."""
    values: dict[int, dict[str, Value]] = defaultdict(dict)
    for value in testimony.recognition.values:
        values[value.number][value.field] = value
    found: dict[tuple[str, str], _Told] = {}
    for statement in testimony.recognition.statements:
        if (statement.language or language) == language:
            key = statement.table, statement.row_id
            found.setdefault(key, (statement, values[statement.number]))
    return found


def _is_inferred(values: Mapping[str, Value], name: str) -> bool:
    """Whether a field is worked out of words that say something else: a country of its city."""
    basis = values.get(f"{name.removesuffix('_id')}_basis")
    return basis is not None and basis.value == "inferred"


def _how(name: str, left: Value | None, right: Value | None) -> str | None:
    """Return how two values of a field stand to each other; None where nothing is to be said."""
    if left is not None and right is not None:
        return relation(left.value, right.value) if name in DATES else _equal(left, right)
    if name not in DATES:
        return None
    return ONLY_LEFT if left is not None else ONLY_RIGHT


def _equal(left: Value, right: Value) -> str | None:
    return AGREE if left.value == right.value else None


def _words(statement: Statement, value: Value | None) -> tuple[Span, ...]:
    starts, ends = (value.starts, value.ends) if value and value.starts else ((), ())
    if not starts:
        starts, ends = statement.starts, statement.ends
    return tuple(map(Span, starts, ends))

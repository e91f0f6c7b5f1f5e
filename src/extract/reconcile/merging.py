"""Merging by identity: statements with the id of one row become that row."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.model.fact import (
    Comparison,
    Discrepancy,
    Fact,
    FactSpan,
    FactValue,
    Reconciliation,
    Witness,
)
from extract.model.identity import digest
from extract.model.interval import relation
from extract.model.statement import Code, Entity, Name, Statement, Value
from extract.reconcile.testimony import Testimony

DATES = frozenset({"date", "since", "as_of"})
"""Fields that are compared as intervals."""

NARROWER, BROADER, CONFLICT = "narrower", "broader", "conflict"

_Key = tuple[str, str]


class _Said(NamedTuple):
    testimony: Testimony
    statement: Statement
    value: Value


@dataclass(slots=True)
class Merger:
    """The facts of a document in the making."""

    document_id: str
    agree: Mapping[str, frozenset[str]]
    testimonies: list[Testimony] = field(default_factory=list)
    first: dict[_Key, tuple[Testimony, Statement]] = field(default_factory=dict)
    said: dict[tuple[str, str, str], list[_Said]] = field(default_factory=lambda: defaultdict(list))
    spans: dict[FactSpan, None] = field(default_factory=dict)
    quotes: dict[FactSpan, None] = field(default_factory=dict)
    values: list[FactValue] = field(default_factory=list)
    witnesses: dict[Witness, None] = field(default_factory=dict)
    comparisons: list[Comparison] = field(default_factory=list)
    discrepancies: list[Discrepancy] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)
    names: dict[tuple[str, str, str | None, str], Name] = field(default_factory=dict)
    codes: dict[tuple[str, str, str, str], Code] = field(default_factory=dict)

    def hear(self, testimony: Testimony) -> None:
        """Take in what a source says."""
        self.testimonies.append(testimony)
        recognition = testimony.recognition
        values = defaultdict(list)
        for value in recognition.values:
            values[value.number].append(value)
        for statement in recognition.statements:
            self._hear_statement(testimony, statement, values[statement.number])
        for entity in recognition.entities:
            self.entities.setdefault(entity.entity_id, entity)
        for name in recognition.names:
            key = (name.entity_id, name.name, name.language, name.basis)
            self.names.setdefault(key, name)
        for code in recognition.codes:
            self.codes.setdefault((code.entity_id, code.scheme, code.code, code.valid_from), code)

    def _hear_statement(
        self, testimony: Testimony, statement: Statement, values: list[Value]
    ) -> None:
        table, row_id, source_id = statement.table, statement.row_id, testimony.source_id
        self.first.setdefault((table, row_id), (testimony, statement))
        for start, end in zip(statement.starts, statement.ends, strict=True):
            self.spans[FactSpan(table, row_id, "", source_id, start, end)] = None
        for value in values:
            self.said[table, row_id, value.field].append(_Said(testimony, statement, value))
            for start, end in zip(value.starts, value.ends, strict=True):
                self.spans[FactSpan(table, row_id, value.field, source_id, start, end)] = None

    def settle(self) -> None:
        """Give each field the value that its witnesses agree on."""
        for (table, row_id, name), said in self.said.items():
            for one in said:
                if one.testimony.derived_from_id is None:
                    witness = Witness(
                        table,
                        row_id,
                        name,
                        one.testimony.source_id,
                        one.statement.language,
                        one.value.value,
                    )
                    self.witnesses[witness] = None
            value = self._settled(table, row_id, name, said)
            if value is not None:
                self.values.append(FactValue(table, row_id, name, value))
            else:
                self.values.append(FactValue(table, row_id, f"{name}_missing", "conflict"))

    def _settled(self, table: str, row_id: str, name: str, said: list[_Said]) -> str | None:
        """Return the value of a field, None where independent witnesses are in conflict."""
        own = [one for one in said if one.testimony.derived_from_id is None] or said
        value = own[0].value.value
        if name not in self.agree.get(table, ()):
            return value
        settled: str | None = value
        for other in own[1:]:
            how = self._relation(name, value, other.value.value)
            if how == "agree":
                continue
            self._compare(table, row_id, name, own[0], other, how)
            if how == CONFLICT:
                settled = None
            elif how == BROADER and settled is not None:
                settled = other.value.value
        return settled

    @staticmethod
    def _relation(name: str, left: str, right: str) -> str:
        if name in DATES:
            return relation(left, right)
        return "agree" if left == right else CONFLICT

    def _compare(
        self, table: str, row_id: str, name: str, left: _Said, right: _Said, how: str
    ) -> None:
        predicate = f"{table}.{name}"
        key = (row_id, predicate, left.value.value, right.value.value, right.testimony.source_id)
        comparison_id = digest(self.document_id, "comparison", *key)
        self.comparisons.append(
            Comparison(
                comparison_id,
                row_id,
                predicate,
                left.value.value,
                left.statement.language,
                left.testimony.source_id,
                right.value.value,
                right.statement.language,
                right.testimony.source_id,
                how,
                left.statement.passage_id,
                left.statement.cell_id,
                right.statement.passage_id,
                right.statement.cell_id,
            )
        )
        for side, one in (("left", left), ("right", right)):
            starts, ends = one.value.starts, one.value.ends
            if not starts:
                starts, ends = one.statement.starts, one.statement.ends
            source_id = one.testimony.source_id
            for start, end in zip(starts, ends, strict=True):
                self.quotes[FactSpan("comparisons", comparison_id, side, source_id, start, end)] = (
                    None
                )

    def compare_derived(self) -> None:
        """Note what a derived source gives and its origin does not, and the other way round."""
        by_source = {t.source_id: self._facts_of(t) for t in self.testimonies}
        for testimony in self.testimonies:
            origin = testimony.derived_from_id
            if origin is None or origin not in by_source:
                continue
            mine, theirs = by_source[testimony.source_id], by_source[origin]
            for table, row_id, name, value in sorted(mine ^ theirs):
                where = testimony.source_id if (table, row_id, name, value) in mine else origin
                self.discrepancies.append(
                    Discrepancy(
                        table,
                        row_id,
                        name,
                        where,
                        f"Only {where} gives {table}.{name} = {value!r}.",
                    )
                )

    @staticmethod
    def _facts_of(testimony: Testimony) -> set[tuple[str, str, str, str]]:
        numbers = {s.number: s for s in testimony.recognition.statements}
        return {
            (numbers[v.number].table, numbers[v.number].row_id, v.field, v.value)
            for v in testimony.recognition.values
        }

    def result(self) -> Reconciliation:
        """Return all facts."""
        facts = [
            Fact(
                table,
                row_id,
                testimony.source_id,
                statement.passage_id,
                statement.cell_id,
                statement.language,
                statement.derivation,
                statement.rule_id,
            )
            for (table, row_id), (testimony, statement) in self.first.items()
        ]
        return Reconciliation(
            tuple(facts),
            tuple(self.values),
            tuple(self.spans),
            tuple(self.witnesses),
            tuple({c.comparison_id: c for c in self.comparisons}.values()),
            tuple(self.discrepancies),
            tuple(self.entities.values()),
            tuple(self.names.values()),
            tuple(self.codes.values()),
            quotes=tuple(self.quotes),
        )

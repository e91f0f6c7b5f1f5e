"""Corrections in order: first what changes rows, then, once they are merged, what confirms them."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from extract.model.correction import (
    ALREADY_RIGHT,
    APPLIED,
    CONFLICTING,
    LAPSED,
    ORPHANED,
    Correction,
    Outcome,
)
from extract.model.fact import Reconciliation
from extract.model.identity import digest
from extract.profile import Report
from extract.reconcile.corrections.adding import add_row, split_row
from extract.reconcile.corrections.board import Board, RowKey
from extract.reconcile.corrections.identities import (
    merge_entities,
    split_name,
    split_relation,
)
from extract.reconcile.corrections.lines import ADD, CONFIRM, DELETE, MERGE, SET
from extract.reconcile.corrections.names import Directory
from extract.reconcile.corrections.place import Texts
from extract.reconcile.corrections.rows import Desk, Result, delete_row, merge_rows, set_field
from extract.reconcile.corrections.signing import Signatures, confirm
from extract.reconcile.ledger import Ledger
from extract.reconcile.testimony import Testimony
from extract.schema import Table

FAILING = frozenset({ORPHANED, CONFLICTING})
"""Outcomes that a person must settle before the tables can be relied on."""

_SAID = {
    APPLIED: "is applied",
    ALREADY_RIGHT: "finds the row right already",
    ORPHANED: "finds no row",
    CONFLICTING: "conflicts with what is there",
    LAPSED: "no longer holds",
}


class Corrections(NamedTuple):
    """The corrections of a report, and what it takes to apply them: its texts and the schema."""

    lines: tuple[Correction, ...]
    texts: Mapping[str, str]
    schema: Mapping[str, Table]


@dataclass(slots=True)
class Correcting:
    """A document whose corrections are being applied."""

    report: Report
    corrections: Corrections
    desk: Desk
    results: dict[int, Result] = field(default_factory=dict)
    reviews: dict[RowKey, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        report: Report,
        testimonies: Sequence[Testimony],
        corrections: Corrections,
        agree: Mapping[str, frozenset[str]],
        vocabulary: Path,
    ) -> "Correcting":
        """Lay out what the sources of a document state."""
        directory = Directory(report.document_id, report.document_date, testimonies, vocabulary)
        board = Board(report.document_id, testimonies, agree)
        return cls(report, corrections, Desk(board, Texts(corrections.texts), directory))

    def change(self) -> list[Testimony]:
        """Apply all corrections but sign-offs, and return what the sources state then."""
        for number, correction in enumerate(self.corrections.lines):
            if correction.operation != CONFIRM:
                self.results[number] = self._changed(correction)
        return [
            testimony._replace(
                recognition=self.desk.directory.applied(testimony.recognition, is_first=number == 0)
            )
            for number, testimony in enumerate(self.desk.board.result())
        ]

    def _changed(self, correction: Correction) -> Result:
        name, table = correction.operation, correction.selector.table_name
        if name == SET:
            return set_field(self.desk, correction)
        if name == DELETE:
            return delete_row(self.desk, correction)
        if name == ADD:
            return add_row(self.desk, correction, self.corrections.schema[table])
        if name == MERGE:
            is_entity = table == "entities"
            return (merge_entities if is_entity else merge_rows)(self.desk, correction)
        if table == "names":
            return split_name(self.desk, correction)
        if table == "relations":
            return split_relation(self.desk, correction)
        return split_row(self.desk, correction, self.corrections.schema[table])

    def sign(self, merged: Reconciliation) -> Reconciliation:
        """Give each fact its review, now that they are merged, and say what became of all lines."""
        lines = self.corrections.lines
        reviews: dict[RowKey, str] = {}
        if any(one.operation == CONFIRM for one in lines):
            hashes = Signatures.of(merged, self.corrections.texts, self.corrections.schema)
            for number, correction in enumerate(lines):
                if correction.operation == CONFIRM:
                    self.results[number], holds = confirm(self.desk, correction, hashes)
                    reviews.update(holds)
        reviews |= self.desk.board.reviews
        facts = (
            replace(fact, review=reviews.get((fact.table, fact.row_id), fact.review))
            for fact in merged.facts
        )
        return replace(
            merged,
            facts=tuple(facts),
            corrections=tuple(self._outcomes()),
            identities=tuple(self.desk.directory.identities),
        )

    def _outcomes(self) -> list[Outcome]:
        seen: Counter[tuple[str, ...]] = Counter()
        made = []
        for number, correction in enumerate(self.corrections.lines):
            result = self.results[number]
            selector = json.dumps(correction.selector._asdict(), ensure_ascii=False)
            old, new = _plain(correction.old_value), _plain(correction.new_value)
            said = (correction.operation, selector, correction.field or "", old or "", new or "")
            key = (*said, correction.author, correction.made_on)
            seen[key] += 1
            made.append(
                Outcome(
                    digest(self.report.document_id, "correction", *key, str(seen[key])),
                    correction.file,
                    correction.line,
                    correction.operation,
                    selector,
                    correction.selector.table_name,
                    result.row_id,
                    result.supersedes,
                    correction.field,
                    old,
                    new,
                    correction.reason,
                    correction.author,
                    correction.made_on,
                    result.outcome,
                    result.message,
                )
            )
        return made


def _plain(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value or None
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def note_outcomes(ledger: Ledger, outcomes: Sequence[Outcome]) -> None:
    """Make a finding of every correction that did not come to rest."""
    for outcome in outcomes:
        if outcome.outcome in FAILING or outcome.outcome == LAPSED:
            what = f"the correction in {outcome.file}, line {outcome.line} ({outcome.operation})"
            ledger.add_check(
                f"correction_{outcome.outcome}",
                "fails",
                f"{what[0].upper()}{what[1:]} {_SAID[outcome.outcome]}. {outcome.message}".strip(),
                about=(outcome.correction_id,),
                quotes={},
                severity="error" if outcome.outcome in FAILING else "warning",
                subject_id=outcome.row_id,
                stated=outcome.old_value,
                found=outcome.new_value,
            )

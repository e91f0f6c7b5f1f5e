"""What `reconcile` gives: one row per fact of a document, with all that state it."""

from dataclasses import dataclass
from typing import NamedTuple

from extract.model.correction import Identity, Outcome
from extract.model.statement import Code, Entity, Name


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of `table`; its first witness says where a person looks it up."""

    table: str
    row_id: str
    source_id: str
    passage_id: str
    cell_id: str | None
    language: str | None
    derivation: str
    rule_id: str
    review: str = "unreviewed"


@dataclass(frozen=True, slots=True)
class FactValue:
    """The value of a field of a fact."""

    table: str
    row_id: str
    field: str
    value: str


class FactSpan(NamedTuple):
    """Words that a fact, or one of its fields, stands on in a source; the field '' is the row."""

    table: str
    row_id: str
    field: str
    source_id: str
    start: int
    end: int


class Witness(NamedTuple):
    """What one source, in one language, gives for a field of a fact."""

    table: str
    row_id: str
    field: str
    source_id: str
    language: str | None
    value: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two witnesses say of one thing, and how the left stands to the right.

    A side that says nothing is null as a whole.
    """

    comparison_id: str
    subject_id: str
    predicate: str
    left_value: str | None
    left_language: str | None
    left_source_id: str | None
    right_value: str | None
    right_language: str | None
    right_source_id: str | None
    relation: str
    left_passage_id: str | None
    left_cell_id: str | None
    right_passage_id: str | None
    right_cell_id: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages about the same; one is null where a passage has no counterpart.

    Passages aligned n to m share a `group_id`. `basis` says in words what they share.
    """

    link_id: str
    group_id: str
    left_passage_id: str | None
    right_passage_id: str | None
    relation: str
    entity_id: str | None
    facet: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class Check:
    """Something that was checked in the document, with its verdict: a row of `findings`.

    `stated` and `found` are what the text says and what was counted or read elsewhere.
    """

    finding_id: str
    source_id: str | None
    check_name: str
    severity: str
    verdict: str
    subject_id: str | None
    claim_id: str | None
    stated: str | None
    found: str | None
    message: str


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A fact that a derived source gives and its origin does not, or the other way round."""

    table: str
    row_id: str
    field: str
    source_id: str
    message: str


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """All facts of one document, and what comparing them has shown.

    `quotes` are the words that links, comparisons and checks speak of; no fact stands on them.
    """

    facts: tuple[Fact, ...]
    values: tuple[FactValue, ...]
    spans: tuple[FactSpan, ...]
    witnesses: tuple[Witness, ...]
    comparisons: tuple[Comparison, ...]
    discrepancies: tuple[Discrepancy, ...]
    entities: tuple[Entity, ...]
    names: tuple[Name, ...]
    codes: tuple[Code, ...]
    links: tuple[Link, ...] = ()
    checks: tuple[Check, ...] = ()
    quotes: tuple[FactSpan, ...] = ()
    corrections: tuple[Outcome, ...] = ()
    identities: tuple[Identity, ...] = ()

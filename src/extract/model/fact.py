"""What `reconcile` gives: one row per fact of a document, with all that state it."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class FactValue:
    """The value of a field of a fact."""

    table: str
    row_id: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class FactSpan:
    """Words that a fact, or one of its fields, stands on in a source; the field '' is the row."""

    table: str
    row_id: str
    field: str
    source_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Witness:
    """What one source, in one language, gives for a field of a fact."""

    table: str
    row_id: str
    field: str
    source_id: str
    language: str | None
    value: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two witnesses of one field that do not say the same."""

    comparison_id: str
    subject_id: str
    predicate: str
    left_value: str
    left_language: str | None
    left_source_id: str
    right_value: str
    right_language: str | None
    right_source_id: str
    relation: str


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
    """All facts of one document."""

    facts: tuple[Fact, ...]
    values: tuple[FactValue, ...]
    spans: tuple[FactSpan, ...]
    witnesses: tuple[Witness, ...]
    comparisons: tuple[Comparison, ...]
    discrepancies: tuple[Discrepancy, ...]
    entities: tuple[Entity, ...]
    names: tuple[Name, ...]
    codes: tuple[Code, ...]

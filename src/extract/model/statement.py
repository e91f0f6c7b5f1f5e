"""What `recognize` gives: names and dates, entities, and facts as one source states them.

A fact is a `Statement`: the table it belongs to, the id its natural key gives it, and its `Value`s,
all texts, each with the words it was read from. Merging needs to know nothing about the tables.
"""

from dataclasses import dataclass

from extract.model.identity import digest
from extract.model.page import Note


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or a calendar expression in a passage or a cell.

    `date` is EDTF; `date_start` and `date_end` its first and last day, closed; null for an open end
    and for an expression without a value. `iso3` is the code in force at the document's date.
    """

    mention_id: str
    passage_id: str
    cell_id: str | None
    mention_kind: str
    text: str
    language: str | None
    entity_id: str | None
    iso3: str | None
    date: str | None
    date_start: str | None
    date_end: str | None
    date_precision: str | None
    resolution: str
    rule_id: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with a name; `key` is its key in the vocabularies, null without any."""

    entity_id: str
    kind: str
    key: str | None
    parent_id: str | None
    characterization: str | None


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an entity: from a vocabulary, or from words of the text (then with their place).

    `rule_id` is the rule by which what is called so in one language was taken for the entity that
    has another name in the other; null for a name that is its own evidence.
    """

    entity_id: str
    name: str
    language: str | None
    form: str
    basis: str
    valid_from: str | None = None
    valid_to: str | None = None
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    rule_id: str | None = None

    @property
    def name_id(self) -> str:
        """The id of its row in `names`."""
        return digest(self.entity_id, self.name, self.language or "", self.basis)


@dataclass(frozen=True, slots=True)
class Code:
    """A code of an entity in a scheme, with its validity."""

    entity_id: str
    scheme: str
    code: str
    valid_from: str
    valid_to: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact as one source states it: a row of `table` known by `row_id`.

    `passage_id` and `cell_id` say where it is read; `starts` and `ends` the words of the row.
    """

    number: int
    table: str
    row_id: str
    passage_id: str
    cell_id: str | None
    language: str | None
    derivation: str
    rule_id: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One field of the statement of this `number`; its words, where they are not the row's."""

    number: int
    field: str
    value: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Recognition:
    """All that `recognize` gives of one source.

    `document_date` is the day that codes and names are of, in EDTF: as declared of the document, or
    else as the source states it, in the words of `document_date_source`.
    """

    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    names: tuple[Name, ...]
    codes: tuple[Code, ...]
    statements: tuple[Statement, ...]
    values: tuple[Value, ...]
    notes: tuple[Note, ...]
    document_date: str | None = None
    document_date_source: str | None = None

"""What auditors correct: the lines of `pipeline/corrections/`, and what became of each."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from extract.model.statement import Mention, Name
from extract.model.text import fold

APPLIED = "applied"
ALREADY_RIGHT = "already_right"
ORPHANED = "orphaned"
CONFLICTING = "conflicting"
LAPSED = "lapsed"


class Selector(NamedTuple):
    """What a correction is about: words in their context, and the row that stands on them.

    `quote`, `prefix` and `suffix` are those of a TextQuoteSelector of the W3C Web Annotation model.
    """

    quote: str
    prefix: str
    suffix: str
    source_id: str | None
    table_name: str
    row_id: str | None


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of a file of corrections; `file` and `line` say where a person finds it."""

    file: str
    line: int
    operation: str
    selector: Selector
    field: str | None
    old_value: Any
    new_value: Any
    reason: str
    author: str
    made_on: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a correction: a row of `corrections`.

    `row_id` is the row that it is now about, `supersedes` the id which that row had before, where
    the correction changed it. Selector and values are texts; those that are none, as JSON.
    """

    correction_id: str
    file: str
    line: int
    operation: str
    selector: str
    table_name: str
    row_id: str | None
    supersedes: str | None
    field: str | None
    old_value: str | None
    new_value: str | None
    reason: str
    author: str
    made_on: str
    outcome: str
    message: str


@dataclass(frozen=True, slots=True)
class Identity:
    """What is called `name` (empty: anything) and was taken for `entity_id` is `new_id`.

    `iso3` is the code of the new one in force at the document's date.
    """

    entity_id: str
    name: str
    new_id: str
    iso3: str | None


def identified(entity_id: str, name: str, identities: Iterable[Identity]) -> str:
    """Return what something called `name`, taken for `entity_id`, is after corrections."""
    for identity in identities:
        if entity_id == identity.entity_id and plain(identity.name) in ("", plain(name)):
            entity_id = identity.new_id
    return entity_id


def renamed(name: Name, identities: Iterable[Identity]) -> Name:
    """Return a name as one of what it is a name of after corrections."""
    entity_id = identified(name.entity_id, name.name, identities)
    return name if entity_id == name.entity_id else replace(name, entity_id=entity_id)


def mentioned(mention: Mention, identities: Iterable[Identity]) -> Mention:
    """Return a mention of what it is after corrections, with its code."""
    if mention.entity_id is None:
        return mention
    entity_id = identified(mention.entity_id, mention.text, identities)
    if entity_id == mention.entity_id:
        return mention
    codes = {identity.new_id: identity.iso3 for identity in identities}
    return replace(mention, entity_id=entity_id, iso3=codes[entity_id])


def plain(name: str) -> str:
    """Return a name as names are compared: without case, accents and kinds of white space."""
    return " ".join(fold(name).split())

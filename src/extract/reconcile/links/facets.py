"""In what respect a recognized fact speaks of a thing."""

from collections.abc import Iterator
from typing import NamedTuple

from extract.reconcile.ledger import Ledger, Row

IDENTITY, ROLE, FOUNDING, DATE_PLACE, MEMBERS, FUNCTION = (
    "identity",
    "role",
    "founding",
    "date_place",
    "members",
    "function",
)
FACETS = (IDENTITY, ROLE, FOUNDING, DATE_PLACE, MEMBERS, FUNCTION)

_OF_TABLE = {
    "roles": ROLE,
    "participations": MEMBERS,
    "lists": MEMBERS,
    "themes": FUNCTION,
}
_OF_ATTRIBUTE = {
    "label_year": FOUNDING,
    "initiated": FOUNDING,
    "launched": FOUNDING,
    "delegation": MEMBERS,
    "outcome": FUNCTION,
    "funding": ROLE,
}
_OF_EVENT = {"foundation": FOUNDING, "meeting": DATE_PLACE}
FIRST = "1"
"""The ordinal of the meeting with which a series begins."""

_COUNTED_MEMBERS = frozenset({"country", "state", "member", "participant", "member state"})


class Respect(NamedTuple):
    """A fact speaks of a thing in one respect."""

    row: Row
    thing_id: str
    facet: str


def respects(ledger: Ledger) -> Iterator[Respect]:
    """Return what every fact of the document says of which thing, and in what respect."""
    for table, facet in _OF_TABLE.items():
        for row in ledger.rows(table):
            is_vacant = table == "roles" and not row.get("actor_id")  # that says where a seat is
            if not is_vacant:
                yield Respect(row, row.values["in_id"], facet)
    for row in ledger.rows("attributes"):
        if facet_of := _OF_ATTRIBUTE.get(row.values["attribute"]):
            yield Respect(row, row.values["in_id"], facet_of)
    for row in ledger.rows("groupings"):
        yield Respect(row, row.values["entity_id"], IDENTITY)
    for row in ledger.rows("claims"):
        if row.values["measure"] in _COUNTED_MEMBERS:
            yield Respect(row, row.values["in_id"], MEMBERS)
    yield from _of_events(ledger)


def _of_events(ledger: Ledger) -> Iterator[Respect]:
    for row in ledger.rows("events"):
        facet = _OF_EVENT.get(row.values["event_class"], FUNCTION)
        named, frame = ledger.named(row.values["title"]), row.get("in_id")
        yield Respect(row, named or row.row_id, facet)
        if frame and facet != FOUNDING:  # the founding of an office is not that of its owner
            yield Respect(row, frame, facet)
            if facet == DATE_PLACE and row.get("ordinal") == FIRST:
                yield Respect(row, frame, FOUNDING)

"""In what respect a recognized fact speaks of a thing."""

from collections.abc import Iterator
from typing import NamedTuple

from extract.model.interval import interval
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

ANY = "*"
"""What is said in a respect of no thing in particular, or of any: it meets every other detail."""

ALL = "all"
"""What is said of the members together: not what a row of a table says of one of them."""

_COUNTED_MEMBERS = frozenset({"country", "state", "member", "participant", "member state"})


class Respect(NamedTuple):
    """A fact speaks of a thing in one respect, of one detail: a member, the third meeting.

    `words` is the field whose words say so; the whole fact's where it is empty.
    """

    row: Row
    thing_id: str
    facet: str
    detail: str = ANY
    words: str = ""


def respects(ledger: Ledger) -> Iterator[Respect]:
    """Return what every fact of the document says of which thing, and in what respect."""
    for table, facet in _OF_TABLE.items():
        for row in ledger.rows(table):
            yield Respect(row, row.values["in_id"], facet)
    yield from _of_roles(ledger)
    yield from _of_members(ledger)
    for row in ledger.rows("attributes"):
        if facet_of := _OF_ATTRIBUTE.get(row.values["attribute"]):
            yield Respect(row, row.values["in_id"], facet_of)
    for row in ledger.rows("groupings"):
        yield Respect(row, row.values["entity_id"], IDENTITY)
    for row in ledger.rows("claims"):
        if row.values["measure"] in _COUNTED_MEMBERS and row.get("in_id"):
            yield Respect(row, row.values["in_id"], MEMBERS, ALL)
    yield from _of_events(ledger)


def _of_roles(ledger: Ledger) -> Iterator[Respect]:
    """Return what is said of who does what: of each actor, and of each office.

    A role without an actor says where a seat is.
    """
    for row in ledger.rows("roles"):
        if actor := row.get("actor_id"):
            office = row.values["role"].removeprefix("joint_").removeprefix("technical_")
            for detail in (actor, office):
                yield Respect(row, row.values["in_id"], ROLE, detail)


def _of_members(ledger: Ledger) -> Iterator[Respect]:
    """Return what lists and their entries say: of all where an entry stands among others."""
    for row in ledger.rows("lists"):
        yield Respect(row, row.values["in_id"], MEMBERS, ALL)
    for row in ledger.rows("participations"):
        party = row.get("party_id") or row.values["party"]
        yield Respect(row, row.values["in_id"], MEMBERS, party, "party")


def _of_events(ledger: Ledger) -> Iterator[Respect]:
    founded = _founded(ledger)
    for row in ledger.rows("events"):
        facet = _OF_EVENT.get(row.values["event_class"], FUNCTION)
        named, frame = ledger.named(row.values["title"]), row.get("in_id")
        ordinal, date = row.get("ordinal"), row.get("date")
        yield Respect(row, named or row.row_id, facet)
        if frame and facet != FOUNDING:  # the founding of an office is not that of its owner
            which = [detail for detail in (ordinal, date) if detail and facet == DATE_PLACE]
            for detail in which or [ANY]:
                yield Respect(row, frame, facet, detail)
            if facet == DATE_PLACE and ordinal == FIRST and not _follows(row, founded.get(frame)):
                yield Respect(row, frame, FOUNDING)


def _founded(ledger: Ledger) -> dict[str | None, str]:
    """Return the date of founding of each thing that has one."""
    return {
        ledger.named(row.values["title"]): row.values["date"]
        for row in ledger.rows("events")
        if row.values["event_class"] == "foundation" and row.get("date")
    }


def _follows(meeting: Row, founding: str | None) -> bool:
    """Whether a meeting was wholly after a founding: then it is not how a series began."""
    met, began = (interval(edtf) if edtf else None for edtf in (meeting.get("date"), founding))
    return met is not None and began is not None and met[0] > began[1]

"""How many a list has, under each reading that an entry allows.

"France (New Caledonia)" is one entry, one party, and two of those who meet. A reading is offered
only where it gives another number than the ones before it.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from extract.reconcile.ledger import Row

STATES = frozenset({"state", "government"})


class Reading(NamedTuple):
    """A number of things, and what was counted to get it."""

    number: int
    what: str


def readings(
    parties: Sequence[Row], kinds: Mapping[str, str], office: str | None = None
) -> list[Reading]:
    """Return the counts of the `parties` of one list, the plainest reading first.

    `kinds` has the kind of each entity. What is counted differs: entries that are members or
    observers, where the list says so and `office` asks for them; printed entries; parties; parties
    and the territories that one takes part for; only States; only States and territories.
    """
    called = {r.values["entry_id"] for r in parties if r.get("participation_status") == office}
    apart = {r.values["party_id"] for r in parties} | {
        r.values["in_respect_of_id"] for r in parties if r.get("in_respect_of_id")
    }
    named = {r.values["party_id"] for r in parties}
    countries = {party for party in apart if kinds.get(party) in STATES | {"territory"}}
    offered = (
        Reading(len(called), f"entries called {office}s"),
        Reading(len({r.values["entry_id"] for r in parties}), "entries as printed"),
        Reading(len(named), "parties, each once"),
        Reading(len(apart), "parties and the territories named with them, each once"),
        Reading(len(countries & named), "States and territories without organizations"),
        Reading(len(countries), "States and territories, those in brackets too"),
        Reading(sum(kinds.get(p) in STATES for p in named), "States without territories"),
    )
    found: dict[int, Reading] = {}
    for reading in offered:
        if reading.number:
            found.setdefault(reading.number, reading)
    return list(found.values())

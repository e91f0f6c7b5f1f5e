"""Who takes part in what: parties by processes, and how many parties two processes share."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from extract.audit.site.dossier import Dossier
from extract.audit.site.items import Item
from extract.audit.site.overview.grid import Grid, Mark, fact_mark
from extract.audit.site.overview.naming import distinct, full_name, short_name

LETTERS = {
    "participant": "P",
    "member": "M",
    "party": "C",
    "observer": "O",
    "attended": "A",
    "invited": "I",
    "requesting": "R",
    "covered": "V",
    "other": "X",
}
"""What a cell of the matrix shows for a `participation_status`, those that say most first."""

TAKES_PART = frozenset({"participant", "member", "party", "observer"})
"""The statuses that say that a party belongs or takes part; the questions count the same."""

MOST = 40
"""How many processes the matrix shows; the others are in the list of participations."""


@dataclass(frozen=True)
class Participation:
    """The participations of a document by what they are in and by party."""

    dossier: Dossier

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The rows of `participations`."""
        return tuple(item for item in self.dossier.facts if item.table == "participations")

    @cached_property
    def processes(self) -> tuple[str, ...]:
        """The ids of what somebody takes part in: meetings last, then those with most parties."""
        parties: dict[str, set[str]] = defaultdict(set)
        kinds: dict[str, str] = {}
        for item in self.items:
            parties[item.row["in_id"]].add(party_of(item))
            kinds[item.row["in_id"]] = item.row["in_kind"]
        order = sorted(
            parties,
            key=lambda i: (kinds[i] == "event", -len(parties[i]), self.name(i), i),
        )
        return tuple(order)

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """The processes for which the matrix has room."""
        return self.processes[:MOST]

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The processes shown that are no single meeting."""
        events = {item.row["in_id"] for item in self.items if item.row["in_kind"] == "event"}
        return tuple(process for process in self.shown if process not in events)

    @cached_property
    def by_party(self) -> dict[str, dict[str, list[Item]]]:
        """The rows by party and process; parties in the order of their names."""
        found: dict[str, dict[str, list[Item]]] = defaultdict(lambda: defaultdict(list))
        for item in self.items:
            found[party_of(item)][item.row["in_id"]].append(item)
        order = sorted(found, key=lambda party: (self.party_name(party).casefold(), party))
        return {party: dict(found[party]) for party in order}

    @cached_property
    def _printed(self) -> dict[str, tuple[str, str]]:
        """What is printed of a process or party, by id: as a process, as a party."""
        found: dict[str, tuple[str, str]] = {}
        for item in self.items:
            found.setdefault(item.row["in_id"], (str(item.row["in_name"] or ""), ""))
            found.setdefault(party_of(item), ("", str(item.row["party"] or "")))
        return found

    def name(self, process: str) -> str:
        """Return what a process is called."""
        return full_name(self.dossier, process, self._printed[process][0])

    def short(self, process: str) -> str:
        """Return what a process is called where there is little room."""
        return short_name(self.dossier, process, self._printed[process][0])

    def party_name(self, party: str) -> str:
        """Return what a party is called."""
        return full_name(self.dossier, party, self._printed[party][1])

    def taking_part(self, process: str) -> dict[str, list[Item]]:
        """Return the rows that say that a party takes part in `process`, by party."""
        found = {
            party: [i for i in rows[process] if i.row["participation_status"] in TAKES_PART]
            for party, rows in self.by_party.items()
            if process in rows
        }
        return {party: items for party, items in found.items() if items}


def party_of(item: Item) -> str:
    """Return what names a party: its id, or the words where it is not resolved."""
    return str(item.row["party_id"] or item.row["party"])


def in_document(participation: Participation) -> Grid:
    """Count the parties of every process in one column, whatever their status."""
    dossier = participation.dossier
    marks: dict[tuple[int, int], Mark] = {}
    for at, process in enumerate(participation.processes):
        rows = [row[process] for row in participation.by_party.values() if process in row]
        marks[at, 0] = fact_mark(dossier, len(rows), (item for items in rows for item in items))
    names = distinct([participation.name(process) for process in participation.processes])
    return Grid(tuple(names), ("parties",), marks)


def overlap(participation: Participation) -> Grid:
    """Count the parties that two processes share; with itself, a process has all of its own.

    Only parties that are said to take part, and only processes with one: being invited, or
    attending a meeting, is no participation. A party counts once, in whatever capacity it acts.
    """
    taking = {process: participation.taking_part(process) for process in participation.bodies}
    processes = [process for process in taking if taking[process]]
    marks: dict[tuple[int, int], Mark] = {}
    if len(processes) == 1:
        return Grid((), (), marks)
    for row, one in enumerate(processes):
        for column, other in enumerate(processes[: row + 1]):
            shared = [party for party in taking[one] if party in taking[other]]
            if shared:
                items = [i for p in shared for side in (one, other) for i in taking[side][p]]
                marks[row, column] = fact_mark(participation.dossier, len(shared), items)
    names = tuple(distinct([participation.short(process) for process in processes]))
    return Grid(names, names, marks)

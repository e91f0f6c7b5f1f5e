"""Of what a count is one: the process or event that the sentence says, or that is spoken of."""

from dataclasses import dataclass

from extract.recognize.claims.phrases import KIND, Counted
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.spoken import process_of
from extract.recognize.clauses.units import Unit

OWN = "own"
"""The shape of nouns that an organization has: missions, offices, staff."""

LANDS = frozenset(("country", "state", "member state", "region", "province", "city", "government"))
"""What is counted that lies in a region, named or not: "countries of the South Caucasus"."""

MEMBERS = frozenset(("member", "member state", "observer", "state party", "party", "signatory"))
"""What organizations have, where they are named right behind: "members of the African Union"."""


def _thing(unit: Unit) -> Unit | None:
    """Return what counts are of: a process or event."""
    return unit if unit.letter in "pe" else None


@dataclass(frozen=True, slots=True)
class Owners:
    """Finds of what the counts of one clause are.

    `counts` are those of the clause, each with where its words begin in the leaf.
    """

    clause: Clause
    counts: tuple[tuple[int, Counted], ...]

    def of(self, start: int, counted: Counted) -> Unit | None:
        """Return of what a count is one whose words begin at `start` of the leaf."""
        first, last = self._plain(start), self._plain(counted.end)
        if counted.saying.shape == OWN:
            actors = self.clause.within(0, last, "o")
            if actors:
                return actors[-1]
        near = self.clause.said("count_in").match(self.clause.plain, last)
        if near:
            return self.clause.within(*near.span(), "pew")[-1]
        body = (
            self.clause.said("of_body").match(self.clause.plain, last)
            if counted.saying.means in MEMBERS
            else None
        )
        if body:
            return self.clause.units[int(body[1])]
        if self._counts_what_follows(last, counted) or self._is_of_another(last, counted):
            return None
        if self.clause.said("its_before").search(self.clause.plain[:first]):
            return self.clause.spoken.possessor(first)
        if counted.saying.shape == KIND:
            return None
        return self._spoken_of(first, last)

    def _plain(self, at: int) -> int:
        """Return the place in the plain text of a place in the leaf."""
        offsets = self.clause.offsets
        return next((i for i, offset in enumerate(offsets) if offset >= at), len(offsets))

    def _counts_what_follows(self, last: int, counted: Counted) -> bool:
        """Whether the processes listed behind are what is counted: "three bodies: A, B, C"."""
        lead = self.clause.said("are_listed").match(self.clause.plain, last)
        if lead is None:
            return False
        if counted.saying.shape == KIND:
            return True
        listed = self.clause.within(lead.end(), len(self.clause.plain), "p")
        return len({unit.thing_id for unit in listed}) > 1

    def _is_of_another(self, last: int, counted: Counted) -> bool:
        """Whether what is counted is of something that nothing resolves: "copies of the Atlas"."""
        whose = self.clause.said("of_phrase").match(self.clause.plain, last)
        if whose is None or counted.saying.means in LANDS:
            return False
        return self.clause.units[int(whose[1])].entity_id is None

    def _opens(self, first: int) -> bool:
        """Whether a count that begins at `first` is the subject of its sentence."""
        return self.clause.said("opens").match(self.clause.plain[:first]) is not None

    def _is_of_several(self) -> bool:
        """Whether several processes are the subject: "the three processes share 12 members"."""
        kinds = (start for start, counted in self.counts if counted.saying.shape == KIND)
        return any(self._opens(self._plain(start)) for start in kinds)

    def _spoken_of(self, first: int, last: int) -> Unit | None:
        clause = self.clause
        joined = clause.said("joined").search(clause.plain)
        if joined and (joined.end() <= first or self._opens(first)):
            return None
        if clause.said("part_of").match(clause.plain[:first]):
            return None
        organs = (process_of(unit) for unit in clause.all("g"))
        named = clause.spoken.of(first, last, _thing) or next(filter(None, organs), None)
        return named or (None if self._is_of_several() else self._topic(first, last))

    def _topic(self, first: int, last: int) -> Unit | None:
        spoken = self.clause.spoken
        if spoken.is_of_unknown() and not self._opens(first):
            return None
        is_attended = self.clause.said("attends").match(self.clause.plain, last)
        meetings = (unit for unit in spoken.before() if unit.letter == "e" and is_attended)
        return next(meetings, None) or spoken.topic()

"""Of what a count is one: the process or event that the sentence says, or that is spoken of."""

from dataclasses import dataclass

from extract.model.text import fold
from extract.recognize.claims.phrases import KIND, Counted
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.spoken import Fits, process_of
from extract.recognize.clauses.units import Unit

OWN = "own"
"""The shape of nouns that an organization has: missions, offices, staff."""

WITHIN = "within"
"""The shape of nouns that stand in the frame of a process, seldom of a meeting: working groups."""

LANDS = frozenset(("country", "state", "member state", "region", "province", "city", "government"))
"""What is counted that lies in a region, named or not: "countries of the South Caucasus"."""

MEMBERS = frozenset(("member", "member state", "observer", "state party", "party", "signatory"))
"""What organizations have, where they are named right behind: "members of the African Union"."""


@dataclass(frozen=True, slots=True)
class Owners:
    """Finds of what the counts of one clause are.

    `counts` are those of the clause, each with where its words begin in the leaf. `main_id` is the
    body that the document is of, which has what is counted as a process has.
    """

    clause: Clause
    counts: tuple[tuple[int, Counted], ...]
    main_id: str | None = None

    def of(self, start: int, counted: Counted) -> Unit | None:
        """Return of what a count is one whose words begin at `start` of the leaf."""
        first, last = self._plain(start), self._plain(counted.end)
        if counted.noun.shape == OWN:
            actors = self.clause.within(0, last, "o")
            if actors:
                return actors[-1]
        near = self.clause.said("count_in").match(self.clause.plain, last)
        named = self.clause.within(first, near.end() if near else last, "pew")
        if named:
            return self._frame(named[-1], counted)
        body = (
            self.clause.said("of_body").match(self.clause.plain, last)
            if counted.noun.means in MEMBERS
            else None
        )
        if body:
            return self.clause.units[int(body[1])]
        if self._counts_what_follows(last, counted) or self._is_of_another(last, counted):
            return None
        if self.clause.said("its_before").search(self.clause.plain[:first]):
            return self.clause.spoken.possessor(first)
        if counted.noun.shape == KIND:
            return None
        beside = self._beside(first)
        if beside is not None:
            return self.of(*beside)
        return self._body(first) or self._organ(first) or self._spoken_of(first, last, counted)

    def _beside(self, first: int) -> tuple[int, Counted] | None:
        """Return the count that another is joined to: "nine members and three observers"."""
        before = [(start, counted) for start, counted in self.counts if self._plain(start) < first]
        if not before:
            return None
        between = self.clause.plain[self._plain(before[-1][1].end) : first]
        return before[-1] if self.clause.said("and_more").fullmatch(between) else None

    def _is_named_organ(self, unit: Unit) -> bool:
        """Whether an organ has a name of its own, as no secretariat has: "the Drafting Group"."""
        words = unit.words.text
        is_seat = self.clause.sayings.names_one_of("seats", fold(words))
        return unit.letter == "g" and unit.entity_id is not None and not is_seat

    def _organ(self, first: int) -> Unit | None:
        """Return the organ that a sentence begins with: "the Steering Committee has held two".

        One without more than its noun is no thing of its own: what the Secretariat has the process
        has.
        """
        subjects = self.clause.spoken.subjects(first)
        is_organ = len(subjects) == 1 and subjects[0].letter == "g"
        return subjects[0] if is_organ and " " in subjects[0].words.text.strip() else None

    def _frame(self, unit: Unit, counted: Counted) -> Unit:
        """Return what a count is of that is said to be of `unit`: the process, if it is of one."""
        is_of_process = counted.noun.shape == WITHIN and unit.letter == "e"
        return (process_of(unit) or unit) if is_of_process else unit

    def _body(self, first: int) -> Unit | None:
        """Return the organization that is said to have what is counted: "the Union has nine"."""
        has = self.clause.said("has_parts").search(self.clause.plain[:first])
        return self.clause.units[int(has[1])] if has else None

    def _plain(self, at: int) -> int:
        """Return the place in the plain text of a place in the leaf."""
        offsets = self.clause.offsets
        return next((i for i, offset in enumerate(offsets) if offset >= at), len(offsets))

    def _counts_what_follows(self, last: int, counted: Counted) -> bool:
        """Whether the processes listed behind are what is counted: "three bodies: A, B, C"."""
        lead = self.clause.said("are_listed").match(self.clause.plain, last)
        if lead is None:
            return False
        if counted.noun.shape == KIND:
            return True
        listed = self.clause.within(lead.end(), len(self.clause.plain), "p")
        return len({unit.thing_id for unit in listed}) > 1

    def _is_of_another(self, last: int, counted: Counted) -> bool:
        """Whether what is counted is of something that nothing resolves: "copies of the Atlas"."""
        whose = self.clause.said("of_phrase").match(self.clause.plain, last)
        if whose is None or counted.noun.means in LANDS:
            return False
        return self.clause.units[int(whose[1])].entity_id is None

    def _opens(self, first: int) -> bool:
        """Whether a count that begins at `first` is the subject of its sentence."""
        return self.clause.said("opens").match(self.clause.plain[:first]) is not None

    def _is_of_several(self) -> bool:
        """Whether several processes are the subject: "the three processes share 12 members"."""
        kinds = (start for start, counted in self.counts if counted.noun.shape == KIND)
        return any(self._opens(self._plain(start)) for start in kinds)

    def _spoken_of(self, first: int, last: int, counted: Counted) -> Unit | None:
        clause = self.clause
        subjects = clause.spoken.subjects(first)

        def thing(unit: Unit) -> Unit | None:
            """Return what counts are of: a process or event, or the body of the document."""
            is_main = unit.letter == "o" and unit.entity_id == self.main_id
            if unit.letter in "peq":
                return unit if unit in subjects else self._frame(unit, counted)
            return unit if is_main or self._is_named_organ(unit) else None

        joined = clause.said("joined").search(clause.plain)
        if joined and (joined.end() <= first or self._opens(first)):
            return None
        if clause.said("part_of").match(clause.plain[:first]):
            return None
        organs = (process_of(unit) for unit in clause.all("g"))
        named = (
            self._antecedent(first, thing)
            or clause.spoken.of(first, last, thing)
            or next(filter(None, organs), None)
        )
        return named or (None if self._is_of_several() else self._topic(first, last, thing))

    def _antecedent(self, first: int, thing: Fits) -> Unit | None:
        """Return what a relative clause before a count is about: "the X, to which six belong"."""
        relative = self.clause.said("relative").search(self.clause.plain[:first])
        before = self.clause.within(0, relative.start()) if relative else []
        return next(filter(None, map(thing, reversed(before))), None)

    def _topic(self, first: int, last: int, thing: Fits) -> Unit | None:
        spoken = self.clause.spoken
        if spoken.is_of_unknown() and not self._opens(first):
            return None
        if self.clause.said("attends").match(self.clause.plain, last):
            meeting = next((unit for unit in spoken.before() if unit.letter == "e"), None)
            meeting = meeting or self.clause.known.record
            if meeting is not None:
                return meeting
        subject, latter = self.clause.known.subject, self.clause.said("the_latter")
        is_latter = latter.search(self.clause.plain, last) is not None
        is_past = any(unit.letter == "e" for unit in subject) and spoken.is_lasting
        is_subject = len(subject) == 1 and thing(subject[0]) is not None and not is_latter
        is_subject = is_subject and not is_past
        topic = subject[0] if is_subject else spoken.topic() or self._far(first)
        return thing(topic) if topic else None

    def _far(self, first: int) -> Unit | None:
        """Return what the section is about, if all unknown names stand behind `first`."""
        known = self.clause.known
        here = self.clause.within(first, len(self.clause.plain), "x")
        if not self._opens(first) or any(unit not in here for unit in known.unknown):
            return None
        far = (unit for units in (known.around, known.recent) for unit in reversed(units))
        return next((unit for unit in far if unit.letter in "pe"), None)

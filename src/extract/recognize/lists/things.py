"""What parties are said to take part in: what stands beside the words, or was spoken of before.

A meeting is what people attend; a process, initiative or treaty has members and parties; programmes
are carried out in countries. What a saying cannot be said of is passed over, and where a sentence
names something else right there ("joined the working group"), nothing is found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from extract.model.text import fold
from extract.phrases import Saying
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.units import Event, Unit
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists import organs
from extract.recognize.lists.meetings import of_paragraph_before
from extract.recognize.lists.rolls import LASTING
from extract.recognize.lists.runs import runs_in
from extract.recognize.names.register import PROCESSES
from extract.recognize.statements import Words

_GENERIC = frozenset({"process", "processus", "meeting", "reunion", "session"})
"""Nouns that mean a process or meeting whatever its name."""

_MEETING = _GENERIC - {"process", "processus"}  # a meeting, never the body that meets

_OBJECT = re.compile(r"[^\w<]*(?:(?:an?|the|une?|la|le|d)\b[^\w<]*)*<e")
"""A meeting as the object of a verb: "requested an extraordinary session"."""

_SUMMIT = frozenset({"summit", "sommet"})
"""Nouns that mean a meeting of heads of State."""


class Thing(NamedTuple):
    """What somebody takes part in, and the words that name it; `is_event` for meetings."""

    in_id: str
    in_kind: str
    words: Words
    is_event: bool


class _Found(NamedTuple):
    """What stands beside the words; no `thing` where that is something else."""

    thing: Thing | None


@dataclass(frozen=True, slots=True)
class Things:
    """Finds what the ways of saying in the clauses of one source are about.

    `record` is the meeting that the document is the record of.
    """

    context: Context
    record: Event | None = None

    def of(
        self, saying: Saying, clause: Clause, match: re.Match[str], said: Thing | None = None
    ) -> Thing | None:
        """Return what a saying is about: beside its words, or spoken of before.

        `said` is what the clause said last that others take part in: likeliest meant.
        """
        behind = clause.within(match.end(), len(clause.plain), "e")
        is_asked_for = saying.at_event == "requesting" and bool(behind)
        is_next = saying.parties == "after" or _OBJECT.match(clause.plain, match.end())
        if is_asked_for and is_next:
            return self._fit(saying, behind[0])
        if saying.status in LASTING and organs.are_members(clause, match):
            return None
        if saying.at_event == "attended" and organs.is_of_its_meetings(self.context, clause, match):
            organ = clause.spoken.possessor(match.start(), "g")
            return self._fit(saying, organ, is_named=True) if organ else None
        beside = self._beside(saying, clause, match)
        if beside is not None:
            return beside.thing
        if self.record is not None and self._were_there(saying, clause, match):
            return self._of_record(saying)
        is_lasting = bool(saying.since) and saying.status in LASTING
        if said is not None and is_lasting and said.in_kind not in ("event", "treaty"):
            return said
        meeting = self._meeting(saying, clause, match)
        for unit in (
            *meeting,
            *self._taken_up(clause, match),
            *self._before(clause, match.start()),
        ):
            found = self._fit(saying, unit)
            is_other = unit.leaf is not clause.leaf and unit.leaf.kind == "list_item"
            if found is not None and not (is_other and saying.since == "accession"):
                return found
        if is_asked_for:
            return self._fit(saying, behind[0])
        return (
            self._organization(saying, clause, match)
            or self._of_record(saying)
            or self._of_main(saying, clause)
        )

    def _of_main(self, saying: Saying, clause: Clause) -> Thing | None:
        """Return what the document is of, where neither clause nor section names anything else."""
        known, main = clause.known, self.context.main
        nouns = self.context.words.lists.things | self.context.words.sayings.words["things"]
        is_other = (
            clause.all("peqxg") or known.unknown or not nouns.isdisjoint(clause.plain.split())
        )
        if main is None or not saying.status or is_other or any(known.around):
            return None
        if any(unit.letter in "peqg" for unit in known.before):
            return None
        leaf, name = main
        return self._of_entity(
            saying, name.entity_id, Words(leaf, name.start, name.end), is_named=True
        )

    def _were_there(self, saying: Saying, clause: Clause, match: re.Match[str]) -> bool:
        """Whether a record tells who came as observers, and its sentence names nothing else."""
        is_past = self.context.words.lists.around["came"].search(match.group()) is not None
        is_observing = saying.status == "observer" and saying.at_event == "attended"
        return is_observing and is_past and not clause.within(0, match.start(), "peq")

    def _of_record(self, saying: Saying) -> Thing | None:
        """Return the meeting of record as what somebody attended."""
        meeting = self.record
        if meeting is None or saying.at_event != "attended":
            return None
        words = Words(meeting.leaf, meeting.start, meeting.end)
        return Thing(meeting.event_id, "event", words, is_event=True)

    def _meeting(self, saying: Saying, clause: Clause, match: re.Match[str]) -> list[Unit]:
        """Return the meeting of the clause at which observers were, whatever body is named too."""
        is_said = saying.parties == "after" and saying.status == "observer" and saying.at_event
        return found if is_said and len(found := clause.within(0, match.start(), "e")) == 1 else []

    def _taken_up(self, clause: Clause, match: re.Match[str]) -> list[Unit]:
        """Return what the sentence before begins with, where a pronoun takes it up."""
        is_said = clause.said("part_pronoun").search(match.group()) is not None
        subject = [unit for unit in clause.known.subject if unit.letter in "pewqo"]
        is_meant = is_said and len(subject) == 1 and not clause.within(0, match.start())
        return subject if is_meant else of_paragraph_before(clause, match) if is_said else []

    def _organization(self, saying: Saying, clause: Clause, match: re.Match[str]) -> Thing | None:
        """Return the organization that paragraph or document is about, if a pronoun means it.

        An organization has members too: "L’Union ... Deux États en sont devenus membres". Or if the
        sentence before begins with it alone: "The Fund met in May. Its members are A and B".
        """
        if saying.status not in ("member", "observer", "participant"):
            return None
        known = clause.known
        is_meant = clause.said("part_pronoun").search(match.group()) is not None
        nearest = [*(known.before or known.paragraph)[:1], *known.recent] if is_meant else []
        begun = known.subject or known.around
        nearest += begun if saying.of_organizations and len(begun) == 1 else []
        for unit in [] if known.unknown else nearest:
            kind = self.context.register.kind(unit.entity_id) if unit.entity_id else ""
            if unit.entity_id and kind == "organization":
                return Thing(unit.entity_id, kind, unit.words, is_event=False)
        return None

    def _beside(self, saying: Saying, clause: Clause, match: re.Match[str]) -> _Found | None:
        """Return what is named within, before or behind the words; None where nothing is."""
        within = clause.within(*match.span(), "pewq" if saying.has_subject else "pewqo")
        marked = clause.marked(match, "thing")
        if marked is not None:
            return _Found(self._fit(saying, marked, is_named=True))
        if within:
            return _Found(self._fit(saying, within[0], is_named=True))
        if saying.has_subject:
            return self._subject(saying, clause, match.start())
        if saying.parties == "after" or saying.respects:
            return self._body(saying, clause, match.start())
        if clause.said("part_with").match(clause.plain[match.end() :]):
            return None
        named = clause.said("part_in").match(clause.plain, match.end())
        if named:
            unit = clause.units[int(named[2])]
            if unit.letter in "oc" and unit.is_reference:
                return None
            if unit.letter in "xm":
                return _Found(self._by_word(saying, clause, match.start(), fold(unit.words.text)))
            return _Found(self._fit(saying, unit, is_named=True))
        if clause.said("part_in_nothing").match(clause.plain[match.end() :]):
            return None
        word = clause.said("part_in_noun").match(clause.plain, match.end())
        return _Found(self._by_noun(saying, clause, match.start(), word["noun"]) if word else None)

    def _subject(self, saying: Saying, clause: Clause, at: int) -> _Found | None:
        """Return the subject of the words at `at`; None where a pronoun stands for it.

        It is that of the verb before where another follows: "It is run by X and covers Y". Where a
        pronoun seems to mean what the words cannot be said of, something else is meant.
        """
        match = clause.said("part_subject").search(clause.plain[:at])
        if match is None and clause.said("part_coordinated").search(clause.plain[:at]):
            opening = clause.said("part_opening").match(clause.plain)
            match = clause.said("part_subject").search(opening.group()) if opening else None
        if match is None:
            return None if clause.spoken.goes_on(at) else _Found(None)
        if match["number"]:
            unit = clause.units[int(match["number"])]
            fitting = self._fit(saying, unit)
            return None if fitting is None and unit.is_reference else _Found(fitting)
        if match["noun"]:
            return _Found(self._by_noun(saying, clause, match.start(), match["noun"]))
        return None

    def _body(self, saying: Saying, clause: Clause, at: int) -> _Found | None:
        """Return the organization that a sentence begins with: "The Fund has 24 members: A, B"."""
        subject = clause.spoken.subjects(at)
        is_body = len(subject) == 1 and subject[0].letter == "o"
        if not is_body or clause.within(0, at, "pewqo") != subject:
            return None
        thing = self._fit(saying, subject[0], is_named=True)
        return _Found(thing) if thing else None

    def _by_noun(self, saying: Saying, clause: Clause, at: int, noun: str) -> Thing | None:
        """Return the last thing before that a noun can mean: "the Process", "the plenary"."""
        if noun in self.context.words.lists.things:
            return self._by_word(saying, clause, at, noun)
        main = self.context.main
        unit = Unit("p", main[0], main[1].start, main[1].end, main[1].entity_id) if main else None
        is_main = unit is not None and noun in self._names(unit).split()
        return self._fit(saying, unit) if unit and is_main else None

    def _by_word(self, saying: Saying, clause: Clause, at: int, noun: str) -> Thing | None:
        """Return the last thing before with a word in its name: "the Circle"."""
        is_meeting = noun in _MEETING and bool(saying.at_event)
        for unit in self._before(clause, at):
            found = self._fit(saying, unit)
            if (
                found is not None
                and (found.is_event or not is_meeting)
                and (
                    noun in _GENERIC
                    or noun.removesuffix("s") in self._names(unit)
                    or (noun in _SUMMIT and self._heads.search(self._names(unit)))
                )
            ):
                return found
        is_of_record = self.record is not None and noun in fold(self.record.title).split()
        return self._of_record(saying) if is_of_record or noun in _GENERIC else None

    @property
    def _heads(self) -> re.Pattern[str]:
        return self.context.words.lists.around["of_heads"]

    def _names(self, unit: Unit) -> str:
        if unit.event is not None:
            return fold(unit.event.title)
        names = self.context.register.full_names(unit.entity_id or "")
        return fold(" | ".join([unit.words.text, *names]))

    def _before(self, clause: Clause, at: int) -> Iterator[Unit]:
        """Return what was spoken of before a place, what is likelier meant first.

        Where something of which nothing is known is spoken of ("a training workshop"), it is only
        what the clause itself names.
        """
        nouns = self.context.words.lists.things | self.context.words.sayings.words["things"]
        if any(word[1] in nouns for word in clause.said("introduces").finditer(clause.plain[:at])):
            yield from reversed(clause.within(0, at))
        else:
            yield from clause.spoken.before(at)

    def _fit(self, saying: Saying, unit: Unit, *, is_named: bool = False) -> Thing | None:
        """Return a unit as what a saying is about, if that can be said of it."""
        event = unit.event
        if event is not None:
            event_class = getattr(event, "event_class", "meeting")
            if _is_said_of_event(saying, event_class):
                return Thing(event.event_id, "event", unit.words, event_class == "meeting")
            if event_class != "meeting" or unit.of_id is None:
                return None
            return self._of_entity(saying, unit.of_id, unit.words, is_named=False)
        if unit.letter == "g" and saying.joins and saying.has_subject:
            return self._of_owner(saying, unit)
        if unit.entity_id is None:
            return None
        return self._of_entity(saying, unit.entity_id, unit.words, is_named=is_named)

    def _of_owner(self, saying: Saying, organ: Unit) -> Thing | None:
        """Return what an organ is of: "the Council admitted X" to the organization."""
        main = self.context.main[1].entity_id if self.context.main else None
        owner = organ.of_id or main
        return self._of_entity(saying, owner, organ.words, is_named=True) if owner else None

    def _of_entity(
        self, saying: Saying, entity_id: str, words: Words, *, is_named: bool
    ) -> Thing | None:
        kind = self.context.register.kind(entity_id)
        is_acceded = saying.since == "accession" and saying.joins
        if kind == "treaty" and saying.lapses:
            is_said = False
        elif kind == "treaty" and (is_acceded or (saying.status == "other" and not saying.lapses)):
            is_said = True
        elif saying.status in ("party", "covered"):
            treaties = {"treaty"} if saying.since else PROCESSES - {"programme"}
            is_sheet = saying.of_organizations and entity_id == self.context.main_id
            covering = PROCESSES if is_sheet else {"programme"}
            is_said = kind in {"party": treaties, "covered": covering}[saying.status]
        elif kind in PROCESSES - {"treaty", "programme"} or self._is_process(entity_id):
            return Thing(entity_id, kind, words, is_event=False) if saying.status else None
        elif kind == "organ":
            is_said = is_named and saying.at_event == "attended"
        else:
            is_said = is_named and kind == "organization" and saying.of_organizations
        return Thing(entity_id, kind, words, kind == "organ") if is_said else None

    def _is_process(self, entity_id: str) -> bool:
        """Whether it is what the document is of, or a treaty whose noun is a process's."""
        return entity_id == self.context.main_id or self._may_be_process(entity_id)

    def _may_be_process(self, entity_id: str) -> bool:
        """Whether it is a treaty whose noun is a process's: a pact may be either."""
        register = self.context.register
        if register.kind(entity_id) != "treaty":
            return False
        kinds = self.context.words.nomenclature.kinds
        both = {noun for noun, kind, _ in kinds if kind == "treaty"}
        both &= {noun for noun, kind, _ in kinds if kind in PROCESSES - {"treaty", "programme"}}
        return any(noun in fold(n).split() for n in register.full_names(entity_id) for noun in both)

    def said_of(self, thing: Thing, saying: Saying) -> Saying:
        """Return a saying as it is meant of a thing: who accedes to a treaty is a party from a day.

        Not to one whose noun is a process's.
        """
        is_acceded = saying.since == "accession" and saying.joins and thing.in_kind == "treaty"
        if is_acceded and not self._may_be_process(thing.in_id):
            return replace(saying, status="party", period="at")
        return saying

    def status(self, saying: Saying, clause: Clause, thing: Thing) -> str:
        """Return what parties take part as; who joins a body of members is one."""
        if thing.is_event:
            return saying.at_event
        if not (saying.joins or saying.period == "until"):
            return saying.status
        if saying.status not in ("participant", "member"):
            return saying.status
        if thing.in_kind in ("organization", "organ") or self._has_members(clause, thing):
            return "member"
        has_others = any(key[:2] == (thing.in_id, "participant") for key in self.context.listed)
        return "participant" if saying.joins and has_others else saying.status

    def _has_members(self, clause: Clause, thing: Thing) -> bool:
        """Whether what is joined has members: in a list before, or by the words of the section."""
        if any(key[:2] == (thing.in_id, "member") for key in self.context.listed):
            return True
        around = [
            leaf
            for leaf in self.context.prose()
            if leaf.section == clause.leaf.section
            and leaf.kind not in ("footnote", "heading", "title")
        ]
        wholes = (
            " ".join(self.context.even(leaf) for leaf in one) for one in ([clause.leaf], around)
        )
        for told in (clause.plain, *wholes):
            if clause.said("has_members").search(told) or clause.said("has_participants").search(
                told
            ):
                return not clause.said("has_participants").search(told)
        return False

    def items_below(self, leaf: Leaf) -> list[Leaf]:
        """Return the list items that follow a leaf."""
        leaves = self.context.leaves
        at = next(i for i, each in enumerate(leaves) if each is leaf)
        found: list[Leaf] = []
        for each in leaves[at + 1 :]:
            if each.kind == "list_item" and each.text:
                found.append(each)
            elif each.kind != "footnote":
                is_list = not found and each.text and self._is_list(each)
                return [each] if is_list else found
        return found

    def _is_list(self, leaf: Leaf) -> bool:
        """Whether a leaf is nothing but names side by side."""
        run = next(runs_in(self.context, leaf, 0, len(leaf.text)), None)
        is_whole = run is not None and not leaf.text[run.end :].strip(" .")
        return is_whole and run is not None and len(run.names) > 1 and run.start <= len("the ")


def _is_said_of_event(saying: Saying, event_class: str) -> bool:
    """Whether a saying can be about an event of a class: meetings, projects, instruments."""
    if event_class == "meeting":
        return bool(saying.at_event) and saying.status != "covered"
    if event_class == "project":
        return saying.status == "covered"
    return event_class == "instrument" and saying.status in ("party", "other")

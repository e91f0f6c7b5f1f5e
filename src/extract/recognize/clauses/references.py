"""What "it" and "the Conference" refer to, where that is not in doubt.

A pronoun in the place of a subject takes up the organization named before it in its sentence, or
else the subject of the sentence before. "The seminar" takes up the last event or process whose name
has the noun. "A conference" is the event that the next sentence begins with: "The Conference,
entitled ...". Everything else refers to nothing here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.model.text import fold
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.counted import Told
from extract.recognize.clauses.descriptions import described
from extract.recognize.clauses.spoken import process_of
from extract.recognize.clauses.units import Event, Unit

if TYPE_CHECKING:
    from extract.recognize.names.register import Register

MOST_LEFT = 48
"""Signs before a noun that tell whether it refers to something."""

_PRONOUN = re.compile(r"(it|they|elles?|ils?)\b(?!-)")
_MANY = ("they", "ils", "elles")
_SUBJECT_PLACE = re.compile(r"(?:^|[,;:] |\b(?:that|and|et|when|which|as|lorsqu'|qu'|dont|que) ?)$")
_NOUN = re.compile(r"[a-z][a-z-]+")
_THE = re.compile(
    r"(?:^|[ '(])(?:the|this|that|its|le|la|ce|cette|cet|l'|au|du)"
    r"(?: (?:dialogue|consultative|regional))? ?$"
)
_A = re.compile(r"(?:^|[ '(])an? (?:[a-z-]+ ){0,3}$")
_UN = re.compile(r"(?:^|[ '(])une? (?:[a-z-]+ ){0,3}$")
"""An article of its language: French "a" is a verb."""

_TAIL = re.compile(r" (?:of|on|for|de|du|des|sur|d'|pour) ?(?:the |la |le |les |l')?")
_THE_PLACE = re.compile(r"(?:^|[ '(])the <x(\d+)> $")
_AT_PLACE = re.compile(r" (?:in|at|of|a|de|d'|au|en) ?")
_ENTITLED = (
    r"(?:entitled|titled|called|named|on the theme of|intitulee?|denommee?|sur le theme(?: de)?)"
)
_ARTICLE_NEXT = re.compile(r"\s*(?:the|la|le|l'|cette|ce) ?")
_TOLD_NEXT = re.compile(rf"s?,? {_ENTITLED},? [“\"«]? ?")
_OPENING_PARTICIPLE = re.compile(
    r"(?:created|launched|founded|established|set up|initiated|inaugurated|started|born|held|"
    r"convened|"
    r"organi[sz]ed|adopted|cree|fonde|lance|etabli|institue|initie|inaugure|mis sur pied|"
    r"mise sur pied|ne|"
    r"tenu|organise|convoque|reuni)(?:e|s|es)? [^;.]*, $"
)
_ANY_ORGAN = ("group", "groupe")
_GENDER = re.compile(r"\b(la|une|cette|sa|le|un|ce|du|au) $")
_FEMININE = ("la", "une", "cette", "sa")
_PROCESS = ("process", "processus")
_PROCESS_KINDS = ("process", "conference_series", "initiative")


def _agrees(unit: Unit, pronoun: str) -> bool:
    """Whether the article before a French name, if it tells, has the gender of a pronoun."""
    article = _GENDER.search(fold(unit.leaf.text[max(0, unit.start - 6) : unit.start]))
    if article is None or not pronoun.startswith(("il", "elle")):
        return True
    return pronoun.startswith("elle") == (article[1] in _FEMININE)


@dataclass(frozen=True, slots=True)
class References:
    """Finds what the words of a clause refer to.

    `plain` is the folded text of the leaf, `events` are those that the leaf names, `known` and
    `meetings` the processes and meetings named anywhere before.
    """

    register: "Register"
    clause: Clause
    plain: str
    events: Sequence[Event]
    known: Sequence[Unit]
    meetings: Sequence[Unit]
    told: Told

    @property
    def _text(self) -> str:
        return self.clause.leaf.text

    def may_stand_at(self, at: int) -> bool:
        """Whether a word begins at `at`."""
        return self.plain[at].isalpha() and not (at and self.plain[at - 1].isalnum())

    def at(self, at: int, out: Sequence[str], own: dict[int, Unit]) -> Unit | None:
        """Return what the word that begins at `at` refers to.

        `out` is what the clause reads before it, sign by sign, `own` all units of the clause by
        where they begin.
        """
        pronoun = _PRONOUN.match(self.plain, at, self.clause.end)
        if pronoun:
            return self._who(pronoun, "".join(out))
        word = _NOUN.match(self.plain, at, self.clause.end)
        noun = self._noun(word.group()) if word else None
        is_organ = word is not None and word.group() in self.clause.sayings.words["organ_nouns"]
        if word is None or (noun is None and not is_organ):
            return None
        left = "".join(out[-MOST_LEFT:])
        organ = self._organ(word) if is_organ and _THE.search(left) else None
        if organ is not None or noun is None:
            return organ
        is_french = (self.clause.leaf.language or "").startswith("fr")
        if (_UN if is_french else _A).search(left):
            return self._told_next(noun)
        held = self._held_there(noun, word, left, own)
        if held is not None:
            return held
        tail = _TAIL.match(self.plain, word.end())
        if tail and (tail.end() in own or self._text[tail.end() : tail.end() + 1].isupper()):
            return None
        is_small = self._text[at].islower()
        known = self._the(noun) or self._told(noun) if _THE.search(left) else None
        if known is None and _THE.search(left):
            known = self._of_record(word.group()) if is_small else self._short_name(noun)
        return known or (
            described(self.register, self.plain, word, left, own) if is_small else None
        )

    def _noun(self, word: str) -> str | None:
        singular = word.removesuffix("s")
        return next(
            (each for each in (word, singular) if each in self.clause.sayings.words["things"]), None
        )

    def _who(self, pronoun: re.Match[str], left: str) -> Unit | None:
        is_nobody = self.clause.said("nobody").match(self.plain, pronoun.start(), self.clause.end)
        if is_nobody or not _SUBJECT_PLACE.search(left):
            return None
        units = [] if _OPENING_PARTICIPLE.match(left) else self.clause.units
        fit = [u for u in units if self._may_be(u, pronoun[1])]
        near = [u for u in fit if u.letter != "x"] or fit
        who = near[:1] or self.clause.spoken.opening()
        is_many = pronoun[1] in _MANY
        is_plural = len(who) > 1 or (bool(who) and self._is_plural(who[0]))
        if is_many and not is_plural:
            plural = (u for u in self.clause.spoken.before() if self._is_plural(u))
            who, is_plural = [*plural][:1], True
        elif not is_many and (is_plural or not all(_agrees(u, pronoun[1]) for u in who)):
            who, is_plural = self._other(pronoun[1]), False
        elif not is_many and self._is_said_of_thing(pronoun, who):
            who = self._other(pronoun[1]) or who
        who = self._meeting(pronoun, who) or who
        return replace(who[0], is_reference=True) if who and is_many == is_plural else None

    def _meeting(self, pronoun: re.Match[str], who: Sequence[Unit]) -> list[Unit]:
        """Return the only meeting of the sentence before, where just that is said of a meeting.

        "The Network held a symposium in Graz. It drew 120 participants": no process draws them.
        """
        known = self.clause.known
        said = self.clause.said("of_meeting").match(self.plain, pronoun.start(), self.clause.end)
        if said is None or any(unit.letter == "e" for unit in who):
            return []
        met = [unit for unit in known.last if unit.letter == "e" and _agrees(unit, pronoun[1])]
        return met if len(met) == 1 else []

    def _is_said_of_thing(self, pronoun: re.Match[str], who: Sequence[Unit]) -> bool:
        """Whether a pronoun would mean a State of which only a thing's predicate is said."""
        said = self.clause.said("of_thing").match(self.plain, pronoun.start(), self.clause.end)
        return said is not None and [unit.letter for unit in who] == ["c"]

    def _other(self, pronoun: str) -> list[Unit]:
        """Return what a pronoun means that cannot be the subject of the sentence before.

        It is the first thing of that sentence that fits, or the last of those before it.
        """
        known = self.clause.known
        units = (*known.last, *reversed(known.before))
        return [unit for unit in units if self._may_be(unit, pronoun, "pe")][:1]

    def _may_be(self, unit: Unit, pronoun: str, letters: str = "opgxe") -> bool:
        """Whether a pronoun can mean a thing: a place is spoken of otherwise."""
        is_place = self.register.is_place(unit.entity_id)
        return unit.letter in letters and not is_place and _agrees(unit, pronoun)

    def _is_plural(self, unit: Unit) -> bool:
        """Whether one thing has a name in the plural: "the Lima Consultations"."""
        if unit.letter != "p":
            return False
        nouns = self.clause.sayings.words["things"]
        heads = re.findall(r"[a-z]+", fold(self._names(unit)))
        return any(h.endswith("s") and h[:-1] in nouns and h not in nouns for h in heads)

    def _before(self) -> Iterator[Unit]:
        yield from reversed(self.clause.units)
        yield from self.clause.spoken.before()

    def _the(self, noun: str) -> Unit | None:
        """Return what "the Forum" is: what was named last with that noun, or whose event was."""
        for unit in self._before():
            process = process_of(unit) if unit.letter in "pe" else None
            if process is not None and noun in fold(self._names(process)):
                is_event = unit.event and noun in self._without_name(unit.event.title, process)
                return replace(unit if is_event else process, is_reference=True)
            if unit.event and unit.letter == "e" and noun in fold(unit.event.title):
                return replace(unit, is_reference=True)
            known = self.register.entities.get(process.entity_id or "") if process else None
            if noun in _PROCESS and known and known.kind in _PROCESS_KINDS:
                return replace(process or unit, is_reference=True)
        return None

    def _of_record(self, noun: str) -> Unit | None:
        """Return the meeting that the document is the record of, if a noun can mean it."""
        record = self.clause.known.record
        is_meant = record is not None and noun in fold(self._names(record)).split()
        return record if is_meant else None

    def _told(self, noun: str, where: str = "") -> Unit | None:
        """Return the only meeting that a noun tells, of the text or of those at a place."""
        event = self.told.meeting(noun, where)
        if event is None:
            return None
        of_id, place = getattr(event, "in_id", None), (event.leaf, event.start, event.end)
        return Unit("e", *place, event=event, of_id=of_id, is_reference=True)

    def _held_there(
        self, noun: str, word: re.Match[str], left: str, own: dict[int, Unit]
    ) -> Unit | None:
        """Return what "the Lima seminar" or "the seminar in Lima" is, told by noun and place."""
        before = _THE_PLACE.search(left)
        behind = _AT_PLACE.match(self.plain, word.end())
        unit = self.clause.units[int(before[1])] if before else None
        if unit is None and behind and _THE.search(left):
            unit = own.get(behind.end())
        is_place = unit is not None and unit.letter in "xc"
        return self._told(noun, unit.words.text) if unit and is_place else None

    def _without_name(self, title: str, process: Unit) -> str:
        """Return the folded title of an event without the names of its process."""
        plain = fold(title)
        for name in self.register.full_names(process.entity_id or ""):
            plain = plain.replace(fold(name), "")
        return plain

    def _organ(self, word: re.Match[str]) -> Unit | None:
        """Return the organ named last whose name has the noun: "the group" here."""
        if _TAIL.match(self.plain, word.end()) or not self._text[word.start()].islower():
            return None
        for unit in self._before():
            is_said = word.group() in (*_ANY_ORGAN, *fold(unit.words.text).split())
            if unit.letter == "g" and is_said:
                return replace(unit, is_reference=True)
        return None

    def _short_name(self, noun: str) -> Unit | None:
        """Return the only process of the text whose name has the noun: "the Forum".

        Or else the only meeting, or that of which the text speaks first, as a report of it does.
        """
        for known in (self.known, self.meetings):
            found = {u.thing_id: u for u in known if noun in fold(self._names(u)).split()}
            if len(found) == 1 or (found and next(iter(found.values())) is self.meetings[0]):
                return replace(next(iter(found.values())), is_reference=True)
        return None

    def _names(self, unit: Unit) -> str:
        if unit.event:
            return unit.event.title
        words = [] if unit.is_reference else [unit.words.text]
        return " | ".join([*words, *self.register.full_names(unit.entity_id or "")])

    def _told_next(self, noun: str) -> Unit | None:
        article = _ARTICLE_NEXT.match(self.plain, self.clause.end)
        if article is None or not self.plain.startswith(noun, article.end()):
            return None
        told = _TOLD_NEXT.match(self.plain, article.end() + len(noun))
        event = next((e for e in self.events if told and abs(e.start - told.end()) <= 2), None)
        if event is None:
            return None
        return Unit("e", self.clause.leaf, event.start, event.end, event=event, is_reference=True)

"""Of what an attribute is said: a thing named near, spoken of, or that heads a section."""

import re
from dataclasses import dataclass

from extract.model.text import fold
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.clauses.spoken import process_of
from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context
from extract.recognize.statements import Words

_THEIR_OWN = re.compile(
    r"(?:the |les |all |each |every |chaque )?(?:members?|membres?|states?|etats?|countries|"
    r"country|pays|participants?|parties|governments?|gouvernements?|delegations?|<m\d+>) "
    r"(?!.*\b(?:its|son|sa)\b)"
)
"""A clause whose "their" is that of its own subject: "members pay for their own travel"."""

_PROGRAMME = re.compile(r"\bprogramme\b")
_PROJECT = re.compile(r"proje[ct]t?s?\b")


@dataclass(frozen=True, slots=True)
class Owners:
    """Finds of what the attributes of one clause are said."""

    context: Context
    clause: Clause
    sayings: Sayings

    def id_of(self, unit: Unit) -> str | None:
        """Return the id of what is spoken of; an organ with a name of its own has its own."""
        if unit.thing_id or unit.letter not in "gx":
            return unit.thing_id
        name = " ".join(unit.words.text.split())
        is_unnamed = len(name.split()) == 1 or name.islower()
        if unit.letter == "g" and is_unnamed:
            return unit.of_id or self.topic_id()
        words = self.clause.with_owner(unit) if unit.letter == "g" else unit.words
        return self._named(words, "organ" if unit.letter == "g" else "organization")

    def named_organ(self, words: Words) -> str:
        """Return the id of an organ that the text names in small letters: "steering committee"."""
        return self._named(words, "organ")

    def _named(self, words: Words, default: str) -> str:
        name = " ".join(words.text.split())
        register = self.context.register
        known = register.by_name(name) or register.by_declared_name(name)
        if known is None:
            kind = self.context.words.nomenclature.kind_of(name, default)
            known = register.learnt(kind, name)
            register.named(known, name, words.leaf.language, "full", words.back())
        return known

    def topic_id(self) -> str | None:
        """Return the id of the process named first in the clause, or else spoken of."""
        named = self.clause.all("p")
        topic = named[0] if named else self.clause.spoken.topic()
        return topic.thing_id if topic else None

    def is_spoken_of(self, unit: Unit) -> bool:
        """Whether something can have attributes: a body or unresolved phrase only if an office."""
        is_office = self.sayings.names_one_of("seats", fold(unit.words.text))
        if unit.letter == "x":
            return is_office and unit.entity_id is None
        return unit.letter in "pgqew" or (unit.letter == "o" and is_office)

    def process(self, start: int, end: int) -> Unit | str | None:
        """Return the process that the remark [start, end) is about: named near, or spoken of."""
        clause = self.clause
        return clause.spoken.of(start, end, process_of) or clause.spoken.process()

    def meeting(self, start: int, end: int) -> Unit | str | None:
        """Return what meets as often as [start, end) says: its subject, an organ or a process.

        An organ without a name of its own is not the process.
        """
        organ = self.clause.said("organ_subject").search(self.clause.plain[:start])
        small = self.clause.said("small_organ").search(self.clause.plain[:start])
        if small is not None:
            return self.named_organ(self.clause.words(*small.span("name")))
        if organ is None:
            is_unnamed = self.clause.said("unnamed").match(self.clause.plain, 0, start) is not None
            return None if is_unnamed else self.process(start, end)
        unit = self.clause.units[int(organ[1])]
        if not unit.words.text.islower():
            is_short = unit.letter == "g" and " " not in unit.words.text and not unit.is_reference
            return self.named_organ(unit.words) if is_short else unit
        return self.named_organ(unit.words) if " " in unit.words.text else None

    def each(self, at: int) -> list[Unit]:
        """Return the processes that a statement at `at` is made of together; none of one alone.

        They are listed before it ("the X, the Y and the Z take no decisions"), or those of the
        sentences before ("none of the three", "all of them").
        """
        listed = self._listed(at)
        if listed:
            return listed
        match = self.clause.said("several").match(self.clause.plain)
        if match is None:
            return []
        number = self.sayings.numbers.get(match["number"] or "")
        if number is None and not self.clause.said("distributive").match(self.clause.plain):
            return []
        named = {unit.thing_id: unit for unit in self.clause.known.before if unit.letter == "p"}
        last = list(named.values())
        wanted = number or len(last)
        return last[-wanted:] if len(last) >= max(wanted, 2) else []

    def _listed(self, at: int) -> list[Unit]:
        match = self.clause.said("listed").search(self.clause.plain[:at])
        return self.clause.within(*match.span("all"), "p") if match else []

    def _subject(self, end: int) -> list[Unit]:
        """Return what a sentence begins with, unless it is said to be something of another."""
        match = self.clause.said("begins").match(self.clause.plain, 0, end)
        if match is None or self.clause.said("is_its").match(self.clause.plain, match.end()):
            return []
        return [u for u in self.clause.within(*match.span()) if self.is_spoken_of(u)]

    def payee(self, start: int, end: int) -> Unit | str | None:
        """Return what the clause [start, end) on money is about; None for a meeting or a study.

        It is named in the clause, or "its" says that it is what the sentence before was about.
        """
        clause = self.clause
        named = [u for u in clause.within(start, end, "pgqewx") if self.is_spoken_of(u)]
        if named:
            return named[0] if _has_budget(named[0]) else None
        is_theirs = _THEIR_OWN.match(clause.plain, start) is not None
        if not is_theirs and clause.said("its").search(clause.plain, start, end):
            own = self._subject(start) or [u for u in clause.known.subject if self.is_spoken_of(u)]
            if len(own) == 1:
                return own[0] if _has_budget(own[0]) else None
            begins = clause.said("begins").match(clause.plain)
            is_known = any(unit.letter == "p" for unit in clause.known.before)
            if begins and (not is_known or clause.said("is_its").match(clause.plain, begins.end())):
                return None
        if (
            start > 0
            and clause.said("its").search(clause.plain, 0, start)
            and not _PROGRAMME.search(clause.plain, start)
        ):
            return self.payee(0, start)
        earlier = clause.within(0, start, "p")
        topic = clause.spoken.topic()
        if not earlier and topic is not None and topic.letter == "e":
            return None
        return earlier[-1] if earlier else clause.spoken.process()


def _has_budget(unit: Unit) -> bool:
    """Whether what pays for a thing is said of it: of a programme, not of a meeting or study.

    Nor of a project: who pays for it has a role in it.
    """
    is_programme = getattr(unit.event, "event_kind", "") == "programme"
    is_project = unit.letter in "pq" and _PROJECT.match(fold(unit.words.text)) is not None
    return is_programme or (unit.letter not in "ew" and not is_project)

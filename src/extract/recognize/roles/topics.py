"""What a verb is about that names nothing itself: said before it, or spoken of."""

import re
from dataclasses import dataclass

from extract.recognize.clauses.arguments import MOST_WORDS, Arguments
from extract.recognize.clauses.clauses import Clause
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.stating import SERVICES

_HELP = frozenset({"technical_support", "funder", "sponsor"})
_DEFINITE = re.compile(r"\b(?:the|its|each of the|les|ses|chacune? des) (?:[a-z]+ ){0,3}$")
_A_PROCESS = re.compile(
    r" (?:an?|une?) (?:[a-z-]+ ){0,3}?(?:dialogue|process|forum|initiative|processus)\b"
)
_APPOSITION = re.compile(r", (?:the |le |la |l')?<p(\d+)>(?:,|\.|$)")
_ITS = re.compile(r"\b(?:its|their|ses|leurs) (?:[a-z-]+ ){0,3}$")
_AUXILIARIES = re.compile(r"(?: [a-z]+){0,4} $")


@dataclass(frozen=True, slots=True)
class Topics:
    """Finds what the verbs of one clause are about."""

    sayings: Sayings
    clause: Clause
    arguments: Arguments

    def last(self) -> list[Unit]:
        """Return what the sentences before are about, if anything."""
        topic = self.clause.topic()
        return [topic] if topic else []

    def spoken_of(self, found: Found, working: Found | None) -> list[Unit]:
        """Return what a verb without a named object is about.

        `working` is what the clause has said of who works in an organ.
        """
        plain, means = self.clause.plain, found.saying.means
        if working and means in _HELP and working.actors == found.actors:
            return working.things
        role = self.sayings.patterns["role_of"].search(plain[: found.start])
        if role:
            return self.clause.within(*role.span(), "p")[:1]
        rest = plain[found.end : self.arguments.limit(found.end)]
        is_bare = re.match(r"\s?[.,;]|$", rest) is not None
        opening = {u.thing_id: u for u in self.clause.within(0, found.start, "p")}
        if is_bare and means in _HELP and len(opening) == 1 and re.match(r"[^<]*<p\d+>", plain):
            return list(opening.values())
        apposition = _APPOSITION.search(plain, found.end)
        if apposition and _A_PROCESS.match(rest):
            return [self.clause.units[int(apposition[1])]]
        if found.organ is not None and means != "by_organ":
            return []
        is_of_it = re.search(r"\b(?:en|y|lui|leur) $", plain[: found.start]) is not None
        if means in SERVICES or is_of_it or (means == "chair" and is_bare):
            named = [u for u in self.clause.within(0, found.start, "p") if u not in found.actors]
            return named[-1:] or self.last()
        if means == "coordinator" and found.actors and found.actors[0].letter == "g":
            return self.last()
        return self._by_meetings(found, rest)

    def _by_meetings(self, found: Found, rest: str) -> list[Unit]:
        """Return what "the three seminars" right after a verb are of: the process spoken of."""
        nouns = self.sayings.patterns["event_nouns"].search(rest)
        if nouns is None or found.saying.means not in {*_HELP, "organizer"}:
            return []
        before = rest[: nouns.start()]
        is_near = len(before.split()) <= MOST_WORDS // 2
        found.of_meetings = is_near and _DEFINITE.search(before) is not None
        return self.last() if found.of_meetings else []

    def before_passive(self, at: int) -> Unit | None:
        """Return what "its annual meetings" before a passive verb at `at` are of."""
        left = self.clause.plain[:at]
        nouns = list(self.sayings.patterns["event_nouns"].finditer(left))
        if not nouns or not _AUXILIARIES.fullmatch(left[nouns[-1].end() :]):
            return None
        return self.clause.topic() if _ITS.search(left[: nouns[-1].start()]) else None

"""What a verb is about that names nothing itself: said before it, or spoken of."""

import re
from dataclasses import dataclass, replace
from functools import cache

from extract.expressions import any_word
from extract.model.text import fold
from extract.recognize.clauses.arguments import MOST_WORDS, Arguments
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.stating import SERVICES
from extract.recognize.roles.tense import is_project

STANDING = SERVICES | {"coordinator", "chair", "lead_agency", "member_of_organ"}
"""Roles of those who serve a process rather than a meeting of it."""

HELPS = frozenset({"technical_support", "funder", "sponsor"})
_SEATS = ("chair", "lead_agency", "coordinator")
_AT_MEETINGS = ("host", "organizer", "chair")
_OWNED = HELPS | {"coordinator", "implementing_partner", "organizer"}
_RELATIVE_OWNER = re.compile(
    r"<[peg](\d+)>,? (?:whose|dont|(?:of|for) which|duquel|de laquelle)(?: the| le| la| les)? ?"
    r"(?:l')?(?:[a-z-]+ ){0,2}$"
)
_POSSESSIVE = re.compile(r"\b(?:its|their|son|sa|ses|leurs?) ")
_SOMETHING_ELSE = re.compile(
    r"(?:The|A|Le|La|Un|Une|L’)\s?(?:projet|project|programme|étude|study)\b"
)
_ITS_HELPER = re.compile(
    r"\b(?:its|their|son|sa|ses|leurs?) (?:[a-z]+ )*"
    r"(?:partner|agency|donor|funder|contributor|bailleur|donateur|contributeur|partenaire|organisme)"
)
_ENDS_POSSESSIVE = re.compile(r"\b(?:its|their|son|sa|ses|leurs?) ?$")
_SEAT_NOUN = re.compile(
    r"\b(?:chair|chairmanship|presidency|presidence|co-?chair|chairperson|co-?ordination|"
    r"co-?ordinator|coordon?nat(?:eur|rice))$"
)
_CLAUSE_START = re.compile(r"^|, |; |\b(?:and|et|whereas|while|tandis que|that|que) ")
_DEFINITE = re.compile(r"\b(?:the|its|each of the|les|ses|chacune? des) (?:[a-z]+ ){0,3}$")
_A_PROCESS = re.compile(
    r" (?:an?|une?) (?:[a-z-]+ ){0,3}?(?:dialogue|process|forum|initiative|processus)\b"
)
_APPOSITION = re.compile(r", (?:the |le |la |l')?<p(\d+)>(?:,|\.|$)")
_BARE = re.compile(
    r"(?: (?:on request|as required|free of charge|sur demande|gratuitement))?"
    r"(?:\s?[.,;]|\s?$| (?:and|et) (?:the |le |la |l')?<[ocx]\d+> [a-z])"
)
_DATED = re.compile(r",? (?:(?:in|from|for|en|de|pour|pendant|during) )?<d\d+>")
_ITS = re.compile(r"\b(?:its|their|ses|leurs) (?:[a-z-]+ ){0,3}$")
_AUXILIARIES = re.compile(r"(?: [a-z]+){0,4} $")


@dataclass(frozen=True, slots=True)
class Topics:
    """Finds what the verbs of one clause are about."""

    sayings: Sayings
    clause: Clause
    arguments: Arguments

    def last(self, means: str = "") -> list[Unit]:
        """Return what the sentences before are about, if anything.

        What a secretariat, a chair, a coordinator serves is a process, though a meeting of it was
        named last.
        """
        if self._is_on_something_else():
            return []
        topic = self._undertaking() if means in STANDING else None
        if topic is None and means in STANDING:
            topic = self.clause.spoken.nearest_process()
        topic = topic or self.clause.spoken.topic()
        return [topic] if topic else []

    def _undertaking(self) -> Unit | None:
        """Return the project or programme with which the paragraph begins."""
        named = [u for u in self.clause.known.before if u.leaf is self.clause.leaf]
        first = next((u for u in named if u.letter in "peqgo"), None)
        return first if first and (first.letter == "q" or is_project(first)) else None

    def _is_on_something_else(self) -> bool:
        """Whether the paragraph began with a project or study that nothing resolves."""
        earlier = self.clause.leaf.text[: self.clause.start]
        is_other = _SOMETHING_ELSE.search(earlier) is not None
        before = self.clause.known.before
        return is_other and not any(u.letter in "eq" or u.is_study for u in before)

    def owner(self, found: Found) -> list[Unit]:
        """Return whose secretariat, chair or costs the words of `found` speak of.

        Named within the words, or right before "whose", or earlier in the clause, or spoken of.
        """
        plain = self.clause.plain
        named = self.clause.within(*found.span, "pe")
        whose = _RELATIVE_OWNER.search(plain[: found.start])
        if named or whose:
            return named[:1] or [self.clause.units[int(whose[1])]] if whose else named[:1]
        earlier = self._earlier(found.start) or self.session(found)
        return earlier or self.last(found.saying.means)

    def session(self, found: Found) -> list[Unit]:
        """Return the meeting that the sentence before began with, if its chair is told of.

        "Mali took the chair" behind it tells of it; "Mali has held the chair since 2010" does not.
        """
        said = f"{found.verb} {self.clause.plain[found.start : found.end]}"
        subject = self.clause.known.subject
        is_past = self.sayings.patterns["past"].search(said)
        is_of_chair = self.sayings.patterns["chair"].search(said) or (
            found.saying.means in _AT_MEETINGS
        )
        if not (is_past and is_of_chair) or self.clause.within(
            found.start, len(self.clause.plain), "d"
        ):
            return []
        if [unit.letter for unit in subject] == ["e"]:
            return subject
        here = self.clause.within(0, found.start, "e")
        is_body = all(unit.letter in "gpo" for unit in subject)
        sitting = here[-1:] or self._sitting() if is_body else []
        if sitting:
            return sitting
        named = self.clause.within(0, found.start, "peq")
        is_told = bool(self.clause.known.before) or bool(named)
        record = self.clause.known.record
        return [record] if record and not is_told else []

    def _sitting(self) -> list[Unit]:
        """Return the only meeting that the paragraph, its heading or the one before named."""
        known = self.clause.known
        for units in (known.before, known.around, known.paragraph):
            held = {u.thing_id: u for u in units if u.letter == "e"}
            if held:
                return list(held.values()) if len(held) == 1 else []
        return []

    def _earlier(self, at: int) -> list[Unit]:
        """Return the only process or event that the clause names before `at`."""
        for letter in "ep":
            found = {u.thing_id: u for u in self.clause.within(0, at, letter)}
            if found:
                return list(found.values()) if len(found) == 1 else []
        return []

    def own(self, rest: str) -> list[Unit]:
        """Return what "the work programme", "four fifths of its budget" right here is of."""
        words = self.sayings.words
        things, costs = (_own(words[name]).match(rest) for name in ("own_things", "costs"))
        if (things and _POSSESSIVE.search(things[0])) or (costs and not things):
            return self._just_named()
        process = self.clause.spoken.nearest_process() if things else None
        return [process] if process else []

    def _its(self, found: Found) -> list[Unit]:
        """Return whose "its principal donors" are: the clause's own subject, or what was named."""
        for unit in self.clause.spoken.subjects():
            if unit in found.actors:
                continue
            if unit.letter in "peqg":
                return [unit]
            if self.sayings.names_one_of("seats", fold(unit.words.text)):
                return [replace(unit, letter="g")]
        return self._just_named()

    def _just_named(self) -> list[Unit]:
        """Return the process, event, programme or study named last in the sentences before."""
        if self._is_on_something_else():
            return []
        if self.clause.known.subject and self.clause.known.subject[0].letter == "g":
            return self.clause.known.subject[:1]
        before = self.clause.known.before
        named = [unit for unit in before if unit.letter in "peq" or unit.is_study]
        own = {unit.words for unit in named if unit.letter != "p"}
        named = [unit for unit in named if unit.letter != "p" or unit.words not in own]
        return named[-1:] or self.last()

    def spoken_of(self, found: Found, working: Found | None) -> list[Unit]:
        """Return what a verb without a named object is about.

        `working` is what the clause has said of who works in an organ.
        """
        plain, means = self.clause.plain, found.saying.means
        is_own = working is not None and working.actors == found.actors and means in HELPS
        is_here = working is not None and "." not in plain[working.end : found.start]
        if working and (is_own or (means in _SEATS and is_here)):
            return working.things
        role = self.sayings.patterns["role_of"].search(plain[: found.start])
        if role:
            return self.clause.within(*role.span(), "p")[:1]
        rest = plain[found.end : self.arguments.limit(found.end)]
        if _ITS_HELPER.search(plain[found.start : found.end]):
            return self._its(found)
        apposition = _APPOSITION.search(plain, found.end)
        if apposition and _A_PROCESS.match(rest):
            return [self.clause.units[int(apposition[1])]]
        is_bare = _BARE.match(rest) is not None
        if is_bare and means in HELPS:
            return self._helped(found)
        if found.organ is not None and means != "by_organ":
            return []
        return (
            self._owned(found, rest)
            or self._of_seat(found, is_bare=is_bare)
            or (self._by_meetings(found, rest))
        )

    def _helped(self, found: Found) -> list[Unit]:
        """Return what "X provides technical support." is about: the process named before."""
        here = self.clause.within(0, found.start)
        is_paid = found.saying.means == "funder"
        own = {u.thing_id: u for u in here if is_paid and (u.letter in "eq" or u.is_study)}
        named = own or {u.thing_id: u for u in here if u.letter == "p"}
        if named:
            return list(named.values()) if len(named) == 1 else []
        subject = self.clause.known.subject
        is_one = [u.letter for u in subject] in (["e"], ["q"], ["g"])
        is_meeting = [unit.letter for unit in subject] == ["e"]
        if (is_paid or is_meeting) and is_one and not any(u.letter in "wx" for u in here):
            return subject
        return [] if found.organ else [u for u in self.last() if u.letter == "p"]

    def _owned(self, found: Found, rest: str) -> list[Unit]:
        """Return what the work programme or the costs right after a verb are of."""
        if found.saying.means not in _OWNED:
            return []
        here = {u.thing_id: u for u in self.clause.within(0, found.start, "e")}
        if len(here) == 1 and _own(self.sayings.words["costs"]).match(rest):
            return list(here.values())
        its = _ENDS_POSSESSIVE.search(self.clause.plain[found.start : found.end])
        return self.own(f"{its[0]}{rest}" if its else rest)

    def _of_seat(self, found: Found, *, is_bare: bool) -> list[Unit]:
        """Return what "X chairs", "X holds the chair", "X en assure la présidence" are about."""
        plain, means = self.clause.plain, found.saying.means
        is_of_it = re.search(r"\b(?:en|y|lui|leur) $", plain[: found.start]) is not None
        if (is_bare or is_of_it) and means in _AT_MEETINGS:
            events = {u.thing_id: u for u in self.clause.within(0, found.start, "e")}
            if len(events) == 1:
                return list(events.values())
        if is_of_it and means not in STANDING:
            process = self.clause.spoken.nearest_process() if means == "initiator" else None
            return [process] if process else self.last()
        subject = self.clause.known.subject
        if is_of_it and means in _SEATS and [unit.letter for unit in subject] == ["g"]:
            return subject
        is_seat = _SEAT_NOUN.search(plain[found.start : found.end]) is not None
        is_bare = is_bare or _DATED.match(plain, found.end) is not None
        if means in SERVICES or is_of_it or (means in _SEATS and (is_bare or is_seat)):
            named = [u for u in self.clause.within(0, found.start, "p") if u not in found.actors]
            topic = [] if is_seat or means in SERVICES else self.last()
            return named[-1:] or self.session(found) or topic or self.last(means)
        if is_bare and means in ("host", "organizer"):
            return self.session(found)
        if means == "coordinator" and found.actors and found.actors[0].letter == "g":
            return self.last()
        return []

    def _by_meetings(self, found: Found, rest: str) -> list[Unit]:
        """Return what "the three seminars" right after a verb are of: the process spoken of."""
        nouns = self.sayings.patterns["event_nouns"].search(rest)
        if nouns is None or found.saying.means not in {*HELPS, "organizer"}:
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
        return self.clause.spoken.topic() if _ITS.search(left[: nouns[-1].start()]) else None

    def own_before_passive(self, at: int) -> Unit | None:
        """Return what "the work programme" before a passive verb at `at` is of."""
        left = self.clause.plain[:at]
        for match in reversed(list(_CLAUSE_START.finditer(left))):
            if "<" not in left[match.end() :] and (own := self.own(left[match.end() :])):
                return own[0]
        return None


@cache
def _own(words: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of a phrase with a noun of `words` and no name before it."""
    listed = any_word(words)
    return re.compile(rf"\s*(?:[a-z%0-9'-]+ ){{0,6}}?(?:[ld]')?(?:{listed})\b")

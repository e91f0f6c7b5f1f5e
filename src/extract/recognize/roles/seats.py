"""Seats and who holds them: organs and their members, offices held, nouns for those in a role."""

import re
from dataclasses import dataclass, replace

from extract.model.text import fold
from extract.recognize.clauses.arguments import Arguments
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.persons import person_before
from extract.recognize.roles.stating import Stating
from extract.recognize.roles.topics import Topics

_SEAT = Saying("organ_in_bracket", "by_organ", "seat")
_CHAIR_OF = re.compile(
    r"(?:[a-z-]+ )?(?:chair|presidency|presidence|coordinator|secretariat)[a-z ]* "
    r"(?:of|de|du|de la) (?:the )?<p\d+>"
)
_HELD_BY = Saying("organ_is_held_by", "secretariat", "held")
_ORGAN = re.compile(r"<g\d+>")
_FORMER = re.compile(r"(?:previous|former|outgoing|ancien|ancienne|precedente?) ")
_SHARED = re.compile(r"\b(?:jointly|conjointement|en commun|shared)\b")
_TAKEN_ON = re.compile(
    r"\b(?:was|were|has been|have been|a ete|ont ete) (?:[a-z]+ )?(?:assumed|taken over|"
    r"entrusted|assigned|"
    r"confiee?s?|attribuee?s?|devolue?s?)\b"
)
_WAS = re.compile(r"\b(?:was|were|had|etait|etaient|avait|will|sera)\b")
_SEAT_ALONE = re.compile(
    r"(?:the )?(?:current )?(?:co-?)?(?:chair|chairman|chairperson|president|presidente|"
    r"presidency|presidence|"
    r"co-?ordinator|coordon?nateur|coordination|secretariat)(?: in office| en exercice)?"
)
_BEFORE_RELATIVE = re.compile(r"<g(\d+)>(?: (?:of|du|de la|de)(?: the)? ?(?:l')?<p\d+>)?,? $")
_HELD = re.compile(r"\b(?:is|are|was|were|has|have|will|est|sont|a|etait|sera)\b")


@dataclass(frozen=True, slots=True)
class Seats:
    """Reads the shapes of one clause in which an organ, a seat or a noun says the role."""

    sayings: Sayings
    clause: Clause
    arguments: Arguments
    topics: Topics
    stating: Stating

    def _words(self, found: Found) -> str:
        return self.clause.plain[found.start : found.end]

    def organ(self, found: Found) -> None:
        """Read "the Steering Committee consists of A and B"."""
        found.things = self.clause.within(found.start, found.end, "g")[:1]
        reach = self.arguments.actors_after(found.end)
        found.actors, found.stop, found.verb = reach.units, reach.stop, self._words(found)
        is_seat = self._words(found).endswith(":") and self.stating.parts.role_of(found.things[0])
        if found.actors and not is_seat:
            self.stating.state(found)

    def held(self, found: Found) -> None:
        """Read "the secretariat of the Y is provided by X"."""
        words = self._words(found)
        organs = self.clause.within(found.start, found.end, "g")
        role = self.stating.parts.role_in(words) or (
            self.stating.parts.role_of(organs[0]) if organs else None
        )
        named = self.clause.within(found.start, found.end, "pe")
        if role == "secretariat" and _SHARED.search(words):
            role = "joint_secretariat"
        found.things = named[:1] or organs[:1] or self.topics.owner(replace(found, saying=_HELD_BY))
        found.organ = organs[0] if organs else None
        titled = self._titled(found)
        if titled:
            found.things, found.organ = titled, None
        reach = self.arguments.actors_after(found.end)
        found.actors, found.stop = reach.units, reach.stop
        held = _HELD.search(words)
        found.verb = words[held.start() :] if held else "is "
        if organs and _FORMER.match(fold(organs[0].words.text)):
            found.verb, found.organ, found.things = "was ", None, self._whose(found)
        elif _TAKEN_ON.search(words):
            found.begins, found.verb = True, "is "
        if found.actors and found.things and role:
            self.stating.state(found, role)

    def _titled(self, found: Found) -> list[Unit]:
        """Return the meeting, project or organ that a line with labels begins with."""
        if not self._words(found).endswith(":"):
            return []
        leaf, before = self.clause.leaf, self.clause.known.before
        here = [u for u in before if u.leaf is leaf and u.letter in "egq"]
        return [u for u in here if u.letter != "g" or not self.stating.parts.role_of(u)][:1]

    def _whose(self, found: Found) -> list[Unit]:
        return self.topics.owner(replace(found, saying=_HELD_BY))

    def holders(self, found: Found) -> None:
        """Read "donors of the Y include A and B", "the co-chairs are A and B"."""
        organs = self.clause.within(*found.span, "g")
        named = organs or self._titled(found) or self.topics.owner(found)
        reach = self.arguments.actors_after(found.end)
        found.things, found.actors, found.stop = named[:1], reach.units, reach.stop
        held = _HELD.search(self._words(found))
        found.verb = self._words(found)[held.start() :] if held else "is "
        if found.actors and found.things:
            self.stating.state(found)

    def seat(self, found: Found) -> None:
        """Read "the current Coordinator and Secretariat are based in ...": nobody is named."""
        for organ in self.clause.within(found.start, found.end, "g"):
            words = self._words(found)
            here = replace(found, things=[organ], verb=words if _WAS.search(words) else "is ")
            role = self.stating.parts.role_of(organ)
            if role:
                self.stating.state(here, role)

    def sits(self, found: Found) -> None:
        """Read "a committee, on which A, B and C sit", in French with the verb first."""
        match = _BEFORE_RELATIVE.search(self.clause.plain[: found.start])
        reach = self.arguments.actors_after(found.end)
        if match and reach.units:
            found.things = [self.clause.units[int(match[1])]]
            found.actors, found.stop, found.verb = reach.units, reach.stop, self._words(found)
            self.stating.state(found)

    def posted(self, found: Found) -> None:
        """Read "one senior X official has been seconded to the secretariat of Y"."""
        person = person_before(self.sayings, self.clause, found.start)
        organs = self.clause.within(found.end, len(self.clause.plain), "g")
        if person and organs:
            found.actors, found.things, found.verb = [person], organs[:1], self._words(found)
            self.stating.state(found)

    def bracket(self, host: Unit) -> None:
        """Read "(rotating chair of the Lima Process)" behind the name of an organ."""
        plain = self.clause.plain
        if host.letter in "ocx" and (_SEAT_ALONE.fullmatch(plain) or _ORGAN.fullmatch(plain)):
            self._seat_in_bracket(host)
            return
        match = _CHAIR_OF.fullmatch(self.clause.plain)
        role = self.stating.parts.role_of(host) if host.letter == "g" else None
        if match and role:
            things = self.clause.all("p")[:1]
            end = match.end()
            self.stating.state(Found(_SEAT, 0, end, end, things=things, organ=host), role)

    def _seat_in_bracket(self, host: Unit) -> None:
        """Read "a bureau of Nepal (Chair), India and ...", the host being Nepal."""
        organs = [u for u in self.clause.known.before if u.letter == "g" and u.leaf is host.leaf]
        process = self.clause.spoken.nearest_process()
        things = organs[-1:] or ([process] if process else [])
        role = self.stating.parts.role_in(fold(self.clause.words(0, len(self.clause.plain)).text))
        if things and role:
            end = len(self.clause.plain)
            self.stating.state(Found(_SEAT, 0, end, end, [host], things, verb="is "), role)

"""How the parts of a role stand around the words that tell of it, shape by shape.

The subject before an active verb, "by" after a passive one, the rest of the sentence for "with the
support of": see `roles.toml`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.model.text import fold
from extract.recognize.clauses.arguments import ACTORS, Arguments
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.handing import Handing
from extract.recognize.roles.listing import Announced, announces
from extract.recognize.roles.seats import Seats
from extract.recognize.roles.stating import SERVICES, Stating
from extract.recognize.roles.topics import HELPS, Topics

_ANY_BODY = frozenset({"secretariat", "joint_secretariat", "technical_secretariat", "chair"})
_MAIN = frozenset({"organizer", "host", "initiator", "technical_support"})
_ORDER = {"active": 0, "passive": 0, "companion": 2, "inside": 2}
_BE = re.compile(
    r"\b(?:is|are|was|were|been|being|be|est|sont|ete|etait|etaient|fut|sera|seront)\b"
)
_PARTICIPLE = re.compile(
    r"[a-z-]+ed|(?:organis|lanc|initi|financ|parrain|soutenu|appuy|coordonn|presid|convoqu|"
    r"accueilli)(?:e|s|es|ee)?"
)
_PURPOSE = re.compile(r"<g\d+> (?:(?:so as |in order )?to|pour|afin de|afin d'|en vue de) $")
_DENIED = re.compile(
    r"(?:\b(?:not(?! only)|no longer|never|nor|neither|no|ne|ni|sans|aucune?) |\bn')[^,;<>]{0,25}$"
)
_ACUTE = re.compile(r"[^\W_]{3}é(?:e?s?)$")
_NEXT = re.compile(r" ?(?:for |the |le |la |l'|du |de la )*<[ox](\d+)>")
_INCOMING = re.compile(r"\b(?:incoming|next)\b")
_FUNDING = re.compile(r"(?:funding|financing|financement) ?: ")
_JOINED = re.compile(r"(?:, |,? (?:and|et) )(?:[a-z]+ )?")


@dataclass(slots=True)
class Shapes:
    """Reads one clause; what its main verbs are about serves their companions."""

    sayings: Sayings
    clause: Clause
    arguments: Arguments
    topics: Topics
    stating: Stating
    announced: Announced | None = None

    def read(self) -> None:
        """Find the ways of saying in the clause, the main verbs first, and state their roles."""
        parts = (self.sayings, self.clause, self.arguments, self.topics, self.stating)
        seats, handing = Seats(*parts), Handing(*parts)
        shapes = {
            "active": self._active,
            "passive": self._passive,
            "companion": self._companion,
            "inside": self._inside,
            "beside": self._beside,
            "organ": seats.organ,
            "held": seats.held,
            "holders": seats.holders,
            "seat": seats.seat,
            "posted": seats.posted,
            "meeting": self._meeting,
            "handed": handing.handed,
            "outgoing": handing.outgoing,
            "houses": self._houses,
            "sits": seats.sits,
            "begins": self._begins,
            "leads": self._leads,
        }
        hits = [
            Found(saying, match.start(), match.end(), match.end())
            for saying in self.sayings.roles
            for match in saying.pattern.finditer(self.clause.plain)
            if not _DENIED.search(self.clause.plain[: match.start()])
        ]
        hits = [hit for hit in hits if not _is_within_service(hit, hits)]
        for found in sorted(hits, key=lambda f: (_ORDER.get(f.saying.shape, 1), f.start)):
            shapes[found.saying.shape](found)

    def _words(self, found: Found) -> str:
        return self.clause.plain[found.start : found.end]

    def _active(self, found: Found) -> None:
        """Read "X has organized the Y"."""
        self._find_subject(found)
        first = self._words(found).split(" ")[0]
        auxiliaries = found.verb.removesuffix(first)
        if not found.actors or (_PARTICIPLE.fullmatch(first) and _BE.search(auxiliaries)):
            return
        found.things = self.arguments.relative_object(found.start)
        if not found.things:
            self._find_objects(found)
        organs = self.clause.within(found.start, found.end, "g")
        found.organ = organs[0] if organs else None
        found.things = found.things or self.topics.spoken_of(found, self._working())
        if found.begins and not self.sayings.patterns["planned"].search(found.verb):
            found.verb = "is"
        if _INCOMING.search(self._words(found)):
            found.verb = "will"
        if found.things or found.organ:
            self.stating.state(found)
        elif announces(self.sayings, self.clause, found.end, found.stop):
            words = self.clause.words(*found.span)
            self.announced = Announced(found.saying, found.actors, found.verb, words, self.clause)

    def _find_subject(self, found: Found) -> None:
        done = [
            m
            for m in self.stating.main
            if m.saying.shape in ("active", "beside") and m.start < found.start
        ]
        earlier = max(done, key=lambda m: m.start).actors if done else []
        subject = self.arguments.subject(found.start, earlier)
        working = self._working()
        if not subject.actors and working and _PURPOSE.search(self.clause.plain[: found.start]):
            subject = replace(subject, actors=working.actors)
        found.actors = subject.actors
        found.verb = subject.auxiliaries + self._words(found).split(" ")[0]
        if not subject.auxiliaries and self._is_french_participle(found):
            found.verb = f"a {found.verb}"

    def _is_french_participle(self, found: Found) -> bool:
        """Whether the accent tells it: "a notamment: organisé à Lima ..."."""
        first = self.clause.words(*found.span).text.split()[0]
        return _ACUTE.search(first) is not None

    def _working(self) -> Found | None:
        """Return what the clause has said of who works in an organ, if it has."""
        return next((m for m in self.stating.main if m.saying.means == "member_of_organ"), None)

    def _find_objects(self, found: Found) -> None:
        any_of = "o" if found.saying.means in _ANY_BODY else ""
        reach = self.arguments.objects(found.end, any_of=any_of)
        found.things, found.stop = reach.units, reach.stop
        if not reach.units and found.saying.means in HELPS:
            found.things = self._office_after(found.end)

    def _office_after(self, at: int) -> list[Unit]:
        """Return the office right behind a verb: "pays for the Joint Liaison Office"."""
        match = _NEXT.match(self.clause.plain, at)
        unit = self.clause.units[int(match[1])] if match else None
        if unit is None or not self.sayings.names_one_of("seats", fold(unit.words.text)):
            return []
        return [replace(unit, letter="o", entity_id=self.stating.parts.actor_id(unit))]

    def _passive(self, found: Found) -> None:
        """Read "the Y, organized by X"."""
        reach = self.arguments.actors_after(found.end)
        is_for = self.sayings.patterns["on_behalf"].search(self._words(found))
        within = [] if is_for else self.clause.within(*found.span, "pe")
        thing = within[0] if within else self._joined_thing(found)
        thing = thing or self.arguments.thing_before(found.start)
        thing = thing or self.arguments.fronted(*found.span)
        if thing is None:
            thing = self.topics.before_passive(found.start)
            found.of_meetings = thing is not None
        if thing is None and found.start == 0 and found.saying.means == "initiator":
            thing = next(iter(self.topics.last("secretariat")), None)
        if thing is None and found.saying.means in HELPS and _FUNDING.match(self.clause.plain):
            thing = self.clause.spoken.nearest_process()
        if thing is None and found.saying.means in HELPS:
            thing = self.topics.own_before_passive(found.start)
        if not reach.units or thing is None:
            return
        found.actors, found.stop = reach.units, reach.stop
        found.things = [replace(thing, letter="e", event=thing.inner) if thing.inner else thing]
        found.verb = self._auxiliaries(found) + self._words(found)
        self.stating.state(found)

    def _joined_thing(self, found: Found) -> Unit | None:
        """Return the thing of "carried out for the Process by X and financed" before "by Y"."""
        done = [
            m for m in self.stating.main if m.saying.shape == "passive" and m.stop <= found.start
        ]
        if not done or not done[-1].things:
            return None
        between = self.clause.plain[done[-1].stop : found.start]
        return done[-1].things[0] if _JOINED.fullmatch(between) else None

    def _auxiliaries(self, found: Found) -> str:
        """Return the auxiliaries of a passive verb: its own, or of the one it is joined to."""
        own = self.arguments.auxiliaries_before(found.start)
        main = self.stating.main[-1:]
        is_joined = re.search(r"\b(?:and|et) (?:[a-z-]+ )?$", self.clause.plain[: found.start])
        if not own and is_joined and main and main[0].saying.shape == "passive":
            return main[0].verb + " "
        is_told = _BE.search(self._words(found)) is not None
        if not own and not is_told and found.things[0].letter == "e":
            return self._past_predicate()
        return own

    def _past_predicate(self) -> str:
        """Return the verb of the sentence if it tells when: "X, chaired by Y, was held"."""
        verb = self.arguments.predicate()
        tenses = self.sayings.patterns
        is_past = tenses["past"].search(verb) and not tenses["planned"].search(verb)
        is_planned = tenses["planned"].search(verb)
        return f"{verb} " if is_past or is_planned else ""

    def _companion(self, found: Found) -> None:
        """Read "with the support of X", "in conjunction with X"."""
        reach = self.arguments.actors_after(found.end)
        subjects = [actor for m in self.stating.main for actor in m.actors]
        found.actors = [actor for actor in reach.units if actor not in subjects]
        found.stop = reach.stop
        if not found.actors:
            return
        organ = self.arguments.thing_before(found.start)
        if found.saying.means == "coordinator" and organ is not None and organ.letter == "g":
            found.things, found.verb = [organ], self.arguments.auxiliaries_before(found.start)
            self.stating.state(found)
            return
        if found.saying.means != "same":
            self._with_main(found)
            return
        main = next((m for m in self.stating.main if m.saying.means in ("organizer", "host")), None)
        if main and not any(actor in found.actors for actor in main.actors):
            found.things, found.verb = main.things, main.verb
            self.stating.state(found, main.saying.means)

    def _inside(self, found: Found) -> None:
        """Read "included X as a lead agency", "with X's assistance"."""
        found.actors = self.clause.within(found.start, found.end, ACTORS)
        organs = self.clause.within(0, found.start, "g")
        if organs:
            found.organ, found.things = organs[-1], organs[-1:]
            found.verb = self.arguments.auxiliaries_before(found.start)
            self.stating.state(found)
        else:
            self._with_main(found)

    def _with_main(self, found: Found) -> None:
        """State a companion's role in what the rest of the sentence is about."""
        found.verb = " ".join(m.verb for m in self.stating.main[:1]) or self.arguments.predicate()
        main = next((m for m in self.stating.main if m.things and m.saying.means in _MAIN), None)
        events = {u.thing_id: u for u in self.clause.all("ew") if u.letter == "e" or u.is_study}
        processes = {u.thing_id: u for u in self.clause.all("p") if u not in found.actors}
        named = list((events or processes).values())
        found.things = main.things if main else named or self.topics.last()
        if found.saying.key == "in_the_chair":
            found.things = [thing for thing in found.things if thing.letter == "e"]
            main = None
        if main or len(found.things) == 1:
            self.stating.state(found)

    def _beside(self, found: Found) -> None:
        """Read "X, as lead agency for the Y, ..."."""
        self._find_subject(found)
        self._find_objects(found)
        found.things = found.things or self.topics.last()
        if found.actors and found.things:
            self.stating.state(found)

    def _meeting(self, found: Found) -> None:
        """Read "the meeting was held at the invitation of X"; of a process it says nothing."""
        thing = self.arguments.thing_before(found.start)
        if thing is not None and thing.letter == "e":
            self._passive(found)

    def _houses(self, found: Found) -> None:
        """Read "X houses the secretariat": of a State or government it tells the seat alone."""
        self._find_subject(found)
        bodies = [u for u in found.actors if u.letter in "oqx" and not self._governs(u)]
        if bodies and bodies == found.actors:
            self._active(found)

    def _governs(self, unit: Unit) -> bool:
        return self.sayings.names_one_of("governments", fold(unit.words.text))

    def _begins(self, found: Found) -> None:
        """Read "X took over the chairmanship": it holds it since."""
        found.begins = True
        self._active(found)

    def _leads(self, found: Found) -> None:
        """Read "the working group is led by X"; of anything else it says too little."""
        thing = self.arguments.thing_before(found.start)
        if thing is not None and thing.letter == "g":
            self._passive(found)


def _is_within_service(hit: Found, hits: Sequence[Found]) -> bool:
    """Whether words only repeat part of longer ones about a secretariat: "jointly provide the"."""
    return hit.saying.means in SERVICES and any(
        other.start <= hit.start and hit.end <= other.end and other.span != hit.span
        for other in hits
        if other.saying.means in SERVICES and other.saying is not hit.saying
    )

"""How the parts of a role stand around the words that tell of it, shape by shape.

The subject before an active verb, "by" after a passive one, the rest of the sentence for "with the
support of": see `roles.toml`.
"""

import re
from dataclasses import dataclass, replace

from extract.recognize.clauses.arguments import ACTORS, Arguments
from extract.recognize.clauses.clauses import Clause
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.listing import Announced, announces
from extract.recognize.roles.persons import person_before
from extract.recognize.roles.stating import Stating
from extract.recognize.roles.topics import Topics

_ANY_BODY = frozenset({"secretariat", "joint_secretariat", "technical_secretariat", "chair"})
_MAIN = frozenset({"organizer", "host", "initiator", "technical_support"})
_ORDER = {"active": 0, "passive": 0, "companion": 2, "inside": 2}
_SEAT = Saying("organ_in_bracket", "by_organ", "seat", re.compile(""))
_BE = re.compile(
    r"\b(?:is|are|was|were|been|being|be|est|sont|ete|etait|etaient|fut|sera|seront)\b"
)
_PARTICIPLE = re.compile(
    r"[a-z-]+ed|(?:organis|lanc|initi|financ|parrain|soutenu|appuy|coordonn|presid|convoqu|"
    r"accueilli)(?:e|s|es|ee)?"
)
_CHAIR_OF = re.compile(
    r"(?:[a-z-]+ )?(?:chair|presidency|presidence|coordinator|secretariat)[a-z ]* "
    r"(?:of|de|du|de la) (?:the )?<p\d+>"
)
_PURPOSE = re.compile(r"<g\d+> (?:(?:so as |in order )?to|pour|afin de|afin d'|en vue de) $")
_HELD = re.compile(r"\b(?:is|are|was|were|has|have|will|est|sont|a|etait|sera)\b")


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
        shapes = {
            "active": self._active,
            "passive": self._passive,
            "companion": self._companion,
            "inside": self._inside,
            "beside": self._beside,
            "organ": self._organ,
            "held": self._held,
            "holders": self._holders,
            "seat": self._seat,
            "posted": self._posted,
        }
        hits = [
            Found(saying, match.start(), match.end(), match.end())
            for saying in self.sayings.roles
            for match in saying.pattern.finditer(self.clause.plain)
        ]
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

    def _working(self) -> Found | None:
        """Return what the clause has said of who works in an organ, if it has."""
        return next((m for m in self.stating.main if m.saying.means == "member_of_organ"), None)

    def _find_objects(self, found: Found) -> None:
        any_of = "o" if found.saying.means in _ANY_BODY else ""
        reach = self.arguments.objects(found.end, any_of=any_of)
        found.things, found.stop = reach.units, reach.stop

    def _passive(self, found: Found) -> None:
        """Read "the Y, organized by X"."""
        reach = self.arguments.actors_after(found.end)
        within = self.clause.within(*found.span, "pe")
        thing = within[0] if within else self.arguments.thing_before(found.start)
        thing = thing or self.arguments.fronted(*found.span)
        if thing is None:
            thing = self.topics.before_passive(found.start)
            found.of_meetings = thing is not None
        if not reach.units or thing is None:
            return
        found.actors, found.stop = reach.units, reach.stop
        found.things = [replace(thing, letter="e", event=thing.inner) if thing.inner else thing]
        found.verb = self._auxiliaries(found) + self._words(found)
        self.stating.state(found)

    def _auxiliaries(self, found: Found) -> str:
        """Return the auxiliaries of a passive verb: its own, or of the one it is joined to."""
        own = self.arguments.auxiliaries_before(found.start)
        main = self.stating.main[-1:]
        is_joined = re.search(r"\b(?:and|et) (?:[a-z-]+ )?$", self.clause.plain[: found.start])
        if not own and is_joined and main and main[0].saying.shape == "passive":
            return main[0].verb + " "
        if not own and found.things[0].letter == "e":
            return self._past_predicate()
        return own

    def _past_predicate(self) -> str:
        """Return the verb of the sentence if it tells of the past: "X, chaired by Y, was held"."""
        verb = self.arguments.predicate()
        tenses = self.sayings.patterns
        is_past = tenses["past"].search(verb) and not tenses["planned"].search(verb)
        return f"{verb} " if is_past else ""

    def _companion(self, found: Found) -> None:
        """Read "with the support of X", "in conjunction with X"."""
        reach = self.arguments.actors_after(found.end)
        subjects = [actor for m in self.stating.main for actor in m.actors]
        found.actors = [actor for actor in reach.units if actor not in subjects]
        found.stop = reach.stop
        if not found.actors:
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
        events = {u.thing_id: u for u in self.clause.all("e")}
        processes = {u.thing_id: u for u in self.clause.all("p") if u not in found.actors}
        named = list((events or processes).values())
        found.things = main.things if main else named or self.topics.last()
        if main or len(found.things) == 1:
            self.stating.state(found)

    def _beside(self, found: Found) -> None:
        """Read "X, as lead agency for the Y, ..."."""
        self._find_subject(found)
        self._find_objects(found)
        found.things = found.things or self.topics.last()
        if found.actors and found.things:
            self.stating.state(found)

    def _organ(self, found: Found) -> None:
        """Read "the Steering Committee consists of A and B"."""
        found.things = self.clause.within(found.start, found.end, "g")[:1]
        reach = self.arguments.actors_after(found.end)
        found.actors, found.stop, found.verb = reach.units, reach.stop, self._words(found)
        if found.actors:
            self.stating.state(found)

    def _held(self, found: Found) -> None:
        """Read "the secretariat of the Y is provided by X"."""
        words = self._words(found)
        organs = self.clause.within(found.start, found.end, "g")
        role = self.stating.parts.role_in(words) or (
            self.stating.parts.role_of(organs[0]) if organs else None
        )
        named = self.clause.within(found.start, found.end, "pe")
        found.things = named[:1] or organs[:1] or self.topics.last()
        found.organ = organs[0] if organs else None
        reach = self.arguments.actors_after(found.end)
        found.actors, found.stop = reach.units, reach.stop
        held = _HELD.search(words)
        found.verb = words[held.start() :] if held else "is "
        if found.actors and found.things and role:
            self.stating.state(found, role)

    def _holders(self, found: Found) -> None:
        """Read "donors of the Y include A and B", "the co-chairs are A and B"."""
        named = self.clause.within(*found.span, "pe") or self.topics.last()
        reach = self.arguments.actors_after(found.end)
        found.things, found.actors, found.stop = named[:1], reach.units, reach.stop
        held = _HELD.search(self._words(found))
        found.verb = self._words(found)[held.start() :] if held else "is "
        if found.actors and found.things:
            self.stating.state(found)

    def _seat(self, found: Found) -> None:
        """Read "the current Coordinator and Secretariat are based in ...": nobody is named."""
        for organ in self.clause.within(found.start, found.end, "g"):
            here = replace(found, things=[organ], verb=self._words(found))
            role = self.stating.parts.role_of(organ)
            if role:
                self.stating.state(here, role)

    def _posted(self, found: Found) -> None:
        """Read "one senior X official has been seconded to the secretariat of Y"."""
        person = person_before(self.sayings, self.clause, found.start)
        organs = self.clause.within(found.end, len(self.clause.plain), "g")
        if person and organs:
            found.actors, found.things, found.verb = [person], organs[:1], self._words(found)
            self.stating.state(found)

    def bracket(self, host: Unit) -> None:
        """Read "(rotating chair of the Lima Process)" behind the name of an organ."""
        match = _CHAIR_OF.fullmatch(self.clause.plain)
        role = self.stating.parts.role_of(host) if host.letter == "g" else None
        if match and role:
            things = self.clause.all("p")[:1]
            end = match.end()
            self.stating.state(Found(_SEAT, 0, end, end, things=things, organ=host), role)

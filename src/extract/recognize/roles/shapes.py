"""How the parts of a role stand around the words that tell of it, shape by shape.

The subject before an active verb, "by" after a passive one, the rest of the sentence for "with the
support of": see `roles.toml`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.model.text import fold
from extract.recognize.clauses.arguments import ACTORS, Arguments
from extract.recognize.clauses.clauses import Clause
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.listing import Announced, announces
from extract.recognize.roles.persons import person_before
from extract.recognize.roles.stating import SERVICES, Stating
from extract.recognize.roles.topics import HELPS, STANDING, Topics

MOST_BETWEEN = 6
"""Words that may stand between "took over the chairmanship" and "from"."""

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
_HELD_BY = Saying("organ_is_held_by", "secretariat", "held", re.compile(""))
_JOINTLY = re.compile(r"\b(?:jointly|conjointement|en commun)\b")
_DENIED = re.compile(
    r"(?:\b(?:not(?! only)|no longer|never|nor|neither|no|ne|ni|sans|aucune?) |\bn')[^,;<>]{0,25}$"
)
_ACUTE = re.compile(r"[^\W_]{3}é(?:e?s?)$")
_TAKEN_ON = re.compile(
    r"\b(?:was|were|has been|have been|a ete|ont ete) (?:[a-z]+ )?(?:assumed|taken over|entrusted|assigned|"
    r"confiee?s?|attribuee?s?|devolue?s?)\b"
)
_WAS = re.compile(r"\b(?:was|were|had|etait|etaient|avait|will|sera)\b")
_NEXT = re.compile(r" ?(?:for |the |le |la |l'|du |de la )*<[ox](\d+)>")
_SEAT_ALONE = re.compile(
    r"(?:the )?(?:current )?(?:co-?)?(?:chair|chairman|chairperson|president|presidente|presidency|presidence|"
    r"co-?ordinator|coordon?nateur|coordination|secretariat)(?: in office| en exercice)?"
)
_JOINED = re.compile(r"(?:, |,? (?:and|et) )(?:[a-z]+ )?")
_WHEN_IT = re.compile(
    r"^(?:when|whereupon|after which|date a laquelle)\b.*\b(?:pass|passes|goes|passe) "
)
_NOUN_FIRST = re.compile(r"(?:chair|presid|secretariat|coordination|<g)")
_BEFORE_RELATIVE = re.compile(r"<g(\d+)>,? $")
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
            "meeting": self._meeting,
            "handed": self._handed,
            "outgoing": self._outgoing,
            "houses": self._houses,
            "sits": self._sits,
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
        within = self.clause.within(*found.span, "pe")
        thing = within[0] if within else self._joined_thing(found)
        thing = thing or self.arguments.thing_before(found.start)
        thing = thing or self.arguments.fronted(*found.span)
        if thing is None:
            thing = self.topics.before_passive(found.start)
            found.of_meetings = thing is not None
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
        events = {u.thing_id: u for u in self.clause.all("e")}
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
        if role == "secretariat" and _JOINTLY.search(words):
            role = "joint_secretariat"
        found.things = named[:1] or organs[:1] or self.topics.owner(replace(found, saying=_HELD_BY))
        found.organ = organs[0] if organs else None
        reach = self.arguments.actors_after(found.end)
        found.actors, found.stop = reach.units, reach.stop
        held = _HELD.search(words)
        found.verb = words[held.start() :] if held else "is "
        if _TAKEN_ON.search(words):
            found.begins, found.verb = True, "is "
        if found.actors and found.things and role:
            self.stating.state(found, role)

    def _holders(self, found: Found) -> None:
        """Read "donors of the Y include A and B", "the co-chairs are A and B"."""
        organs = self.clause.within(*found.span, "g")
        named = organs or self.topics.owner(found)
        reach = self.arguments.actors_after(found.end)
        found.things, found.actors, found.stop = named[:1], reach.units, reach.stop
        held = _HELD.search(self._words(found))
        found.verb = self._words(found)[held.start() :] if held else "is "
        if found.actors and found.things:
            self.stating.state(found)

    def _seat(self, found: Found) -> None:
        """Read "the current Coordinator and Secretariat are based in ...": nobody is named."""
        for organ in self.clause.within(found.start, found.end, "g"):
            words = self._words(found)
            here = replace(found, things=[organ], verb=words if _WAS.search(words) else "is ")
            role = self.stating.parts.role_of(organ)
            if role:
                self.stating.state(here, role)

    def _meeting(self, found: Found) -> None:
        """Read "the Third Meeting was held at the invitation of X"; of a process it says nothing."""
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

    def _handed(self, found: Found) -> None:
        """Read "the chair passed from X to Y", "X will pass it to Y in 2012"."""
        words = self._words(found)
        role = self.stating.parts.role_in(words) or self._handed_role()
        reach = self.arguments.actors_after(found.end)
        if not role or not reach.units:
            return
        main = self.stating.main[-1:]
        things = main[0].things if main else self.topics.owner(replace(found, saying=_HELD_BY))
        verb = self.arguments.auxiliaries_before(found.start) + words
        is_planned = bool(self.sayings.patterns["planned"].search(verb) or _WHEN_IT.search(words))
        found.things, found.actors, found.stop = things[:1], reach.units[:1], reach.stop
        found.verb, found.begins = ("will" if is_planned else "is "), True
        if not found.things:
            return
        self.stating.state(found, role)
        if main:
            self.stating.end(main[0], role)
        givers = self.clause.within(*found.span, "ocgx") or (
            [] if main or _NOUN_FIRST.match(words) else self._subject_of(found)
        )
        if givers and not is_planned:
            self.stating.state(
                replace(found, actors=givers[:1], verb="was", begins=False, ends=True), role
            )

    def _subject_of(self, found: Found) -> list[Unit]:
        return self.arguments.subject(found.start, []).actors

    def _handed_role(self) -> str:
        """Return the role that "it" in "will pass it to" stands for: the one said last."""
        return self.stating.roles[-1].role if self.stating.main and self.stating.roles else ""

    def _begins(self, found: Found) -> None:
        """Read "X took over the chairmanship": it holds it since."""
        found.begins = True
        self._active(found)

    def _leads(self, found: Found) -> None:
        """Read "the working group is led by X"; of anything else it says too little."""
        thing = self.arguments.thing_before(found.start)
        if thing is not None and thing.letter == "g":
            self._passive(found)

    def _outgoing(self, found: Found) -> None:
        """Read "X took over the chair from Y", "succeeding Y": what Y was."""
        main = next((m for m in reversed(self.stating.main) if m.role in STANDING), None)
        reach = self.arguments.actors_after(found.end)
        if main is None or not reach.units:
            return
        between = self.clause.plain[main.end : found.start]
        is_from = found.saying.key == "takes_over_from"
        if is_from and (main.saying.shape != "begins" or len(between.split()) > MOST_BETWEEN):
            return
        said = max(main.end, main.stop) if main.stop <= found.start else main.end
        if not self.clause.within(said, found.start, ACTORS):
            found.actors, found.things, found.stop = reach.units[:1], main.things, reach.stop
            found.verb, found.ends = "was", is_from
            self.stating.state(found, main.role)

    def _sits(self, found: Found) -> None:
        """Read "a committee, on which A, B and C sit", in French with the verb first."""
        match = _BEFORE_RELATIVE.search(self.clause.plain[: found.start])
        reach = self.arguments.actors_after(found.end)
        if match and reach.units:
            found.things = [self.clause.units[int(match[1])]]
            found.actors, found.stop, found.verb = reach.units, reach.stop, self._words(found)
            self.stating.state(found)

    def _posted(self, found: Found) -> None:
        """Read "one senior X official has been seconded to the secretariat of Y"."""
        person = person_before(self.sayings, self.clause, found.start)
        organs = self.clause.within(found.end, len(self.clause.plain), "g")
        if person and organs:
            found.actors, found.things, found.verb = [person], organs[:1], self._words(found)
            self.stating.state(found)

    def _seat_in_bracket(self, host: Unit) -> None:
        """Read "a bureau of Nepal (Chair), India and ...", the host being Nepal."""
        organs = [u for u in self.clause.before if u.letter == "g" and u.leaf is host.leaf]
        process = self.clause.process()
        things = organs[-1:] or ([process] if process else [])
        role = self.stating.parts.role_in(self.clause.plain)
        if things and role:
            end = len(self.clause.plain)
            self.stating.state(Found(_SEAT, 0, end, end, [host], things, verb="is "), role)

    def bracket(self, host: Unit) -> None:
        """Read "(rotating chair of the Lima Process)" behind the name of an organ."""
        if host.letter in "ocx" and _SEAT_ALONE.fullmatch(self.clause.plain):
            self._seat_in_bracket(host)
            return
        match = _CHAIR_OF.fullmatch(self.clause.plain)
        role = self.stating.parts.role_of(host) if host.letter == "g" else None
        if match and role:
            things = self.clause.all("p")[:1]
            end = match.end()
            self.stating.state(Found(_SEAT, 0, end, end, things=things, organ=host), role)


def _is_within_service(hit: Found, hits: Sequence[Found]) -> bool:
    """Whether words only repeat part of longer ones about a secretariat: "jointly provide the"."""
    return hit.saying.means in SERVICES and any(
        other.start <= hit.start and hit.end <= other.end and other.span != hit.span
        for other in hits
        if other.saying.means in SERVICES and other.saying is not hit.saying
    )

"""Who plays which role in a process, event or organ, as sentences state it.

A way of saying it (`roles.toml`) is found in a clause; its shape then says where the actors and the
things stand: the subject before an active verb, "by" after a passive one, the rest of the sentence
for "with the support of". A role without a named process or event is no row.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extract.model.text import slug
from extract.recognize.clauses.arguments import ACTORS, MOST_WORDS, Arguments
from extract.recognize.clauses.clauses import Clause, clauses_of, declared
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Event, Unit
from extract.recognize.context import Context
from extract.recognize.roles.listing import Announced, announces, named_in
from extract.recognize.roles.parts import RoleParts
from extract.recognize.roles.persons import person_before
from extract.recognize.roles.rows import Role, state_roles
from extract.recognize.roles.tense import Tense
from extract.recognize.statements import Words

LONGEST = 5_000
"""A clause of more characters is no sentence, and is not read."""

_SERVICES = frozenset({"secretariat", "joint_secretariat", "technical_secretariat", "by_organ"})
_ANY_BODY = frozenset({"secretariat", "joint_secretariat", "technical_secretariat", "chair"})
_HELP = frozenset({"technical_support", "funder", "sponsor"})
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
_DEFINITE = re.compile(r"\b(?:the|its|each of the|les|ses|chacune? des) (?:[a-z]+ ){0,3}$")
_A_PROCESS = re.compile(
    r" (?:an?|une?) (?:[a-z-]+ ){0,3}?(?:dialogue|process|forum|initiative|processus)\b"
)
_APPOSITION = re.compile(r", (?:the |le |la |l')?<p(\d+)>(?:,|\.|$)")
_CHAIR_OF = re.compile(
    r"(?:[a-z-]+ )?(?:chair|presidency|presidence|coordinator|secretariat)[a-z ]* "
    r"(?:of|de|du|de la) (?:the )?<p\d+>"
)
_PURPOSE = re.compile(r"<g\d+> (?:(?:so as |in order )?to|pour|afin de|afin d'|en vue de) $")
_HELD = re.compile(r"\b(?:is|are|was|were|has|have|will|est|sont|a|etait|sera)\b")


@dataclass(slots=True)
class Found:
    """A way of saying found in a clause, with its parts in the making.

    `verb` are the words that tell past from present; `stop` is where its parts end; `words` are
    those that say it, where they stand in another clause; `of_meetings`: what it says of a process
    it says of its meetings.
    """

    saying: Saying
    start: int
    end: int
    stop: int
    actors: list[Unit] = field(default_factory=list)
    things: list[Unit] = field(default_factory=list)
    organ: Unit | None = None
    verb: str = ""
    words: Words | None = None
    of_meetings: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Where the words stand in the clause."""
        return self.start, self.end


def read_roles(context: Context, events: Sequence[Event], sayings: Sayings | None = None) -> None:
    """State the roles that the prose tells of."""
    known = sayings or declared(context)
    roles: list[Role] = []
    announced: Announced | None = None
    for clause in clauses_of(context, events, known):
        parts = RoleParts(context, known, clause)
        reader = _Reader(context, known, clause, Arguments(clause, known), parts, roles)
        if clause.host is None:
            announced = reader.go_on(announced)
        reader.read()
        announced = reader.announced or announced
    state_roles(context, roles)


@dataclass(slots=True)
class _Reader:
    """Reads one clause; what its main verbs are about serves their companions."""

    context: Context
    sayings: Sayings
    clause: Clause
    arguments: Arguments
    parts: RoleParts
    roles: list[Role]
    main: list[Found] = field(default_factory=list)
    announced: Announced | None = None

    def go_on(self, announced: Announced | None) -> Announced | None:
        """State what was announced of the meetings that this clause names; return it if it did."""
        things = named_in(self.sayings, announced, self.clause) if announced else []
        if announced is None or not things:
            return None
        found = Found(announced.saying, 0, 0, 0, list(announced.actors), things)
        found.verb, found.words = announced.verb, announced.words
        self._state(found)
        self.main.clear()
        return announced

    def read(self) -> None:
        """Find the ways of saying in the clause, the main verbs first, and state their roles."""
        if self.clause.host is not None:
            self._bracket(self.clause.host)
            return
        if len(self.clause.plain) > LONGEST:
            return
        shapes = {
            "active": self._active,
            "passive": self._passive,
            "companion": self._companion,
            "inside": self._inside,
            "beside": self._beside,
            "organ": self._organ,
            "held": self._held,
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

    def _topic(self) -> list[Unit]:
        topic = self.clause.topic()
        return [topic] if topic else []

    # ------------------------------------------------------------------ shapes

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
        found.things = found.things or self._spoken_of(found)
        if found.things or found.organ:
            self._state(found)
        elif announces(self.sayings, self.clause, found.end, found.stop):
            words = self.clause.words(*found.span)
            self.announced = Announced(found.saying, found.actors, found.verb, words, self.clause)

    def _find_subject(self, found: Found) -> None:
        done = [
            m for m in self.main if m.saying.shape in ("active", "beside") and m.start < found.start
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
        return next((m for m in self.main if m.saying.means == "member_of_organ"), None)

    def _find_objects(self, found: Found) -> None:
        any_of = "o" if found.saying.means in _ANY_BODY else ""
        reach = self.arguments.objects(found.end, any_of=any_of)
        found.things, found.stop = reach.units, reach.stop

    def _spoken_of(self, found: Found) -> list[Unit]:
        """Return what a verb without a named object is about: said before it, or spoken of."""
        plain, means = self.clause.plain, found.saying.means
        working = self._working()
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
        if means in _SERVICES or (means == "chair" and is_bare):
            named = [u for u in self.clause.within(0, found.start, "p") if u not in found.actors]
            return named[-1:] or self._topic()
        if means == "coordinator" and found.actors and found.actors[0].letter == "g":
            return self._topic()
        nouns = self.sayings.patterns["event_nouns"].search(rest)
        if nouns is None or means not in {*_HELP, "organizer"}:
            return []
        before = rest[: nouns.start()]
        is_near = len(before.split()) <= MOST_WORDS // 2
        found.of_meetings = is_near and _DEFINITE.search(before) is not None
        return self._topic() if found.of_meetings else []

    def _passive(self, found: Found) -> None:
        """Read "the Y, organized by X"."""
        reach = self.arguments.actors_after(found.end)
        thing = self.arguments.thing_before(found.start) or self.arguments.fronted(*found.span)
        if not reach.units or thing is None:
            return
        found.actors, found.stop = reach.units, reach.stop
        found.things = [replace(thing, letter="e", event=thing.inner) if thing.inner else thing]
        found.verb = self.arguments.auxiliaries_before(found.start) + self._words(found)
        self._state(found)

    def _companion(self, found: Found) -> None:
        """Read "with the support of X", "in conjunction with X"."""
        reach = self.arguments.actors_after(found.end)
        found.actors, found.stop = reach.units, reach.stop
        if not found.actors:
            return
        if found.saying.means != "same":
            self._with_main(found)
            return
        main = next((m for m in self.main if m.saying.means in ("organizer", "host")), None)
        if main and not any(actor in found.actors for actor in main.actors):
            found.things, found.verb = main.things, main.verb
            self._state(found, main.saying.means)

    def _inside(self, found: Found) -> None:
        """Read "included X as a lead agency", "with X's assistance"."""
        found.actors = self.clause.within(found.start, found.end, ACTORS)
        organs = self.clause.within(0, found.start, "g")
        if organs:
            found.organ, found.things = organs[-1], organs[-1:]
            found.verb = self.arguments.auxiliaries_before(found.start)
            self._state(found)
        else:
            self._with_main(found)

    def _with_main(self, found: Found) -> None:
        """State a companion's role in what the rest of the sentence is about."""
        found.verb = " ".join(m.verb for m in self.main[:1]) or self.arguments.predicate()
        main = next((m for m in self.main if m.things and m.saying.means in _MAIN), None)
        events = {u.thing_id: u for u in self.clause.all("e")}
        processes = {u.thing_id: u for u in self.clause.all("p") if u not in found.actors}
        named = list((events or processes).values())
        found.things = main.things if main else named or self._topic()
        if main or len(found.things) == 1:
            self._state(found)

    def _beside(self, found: Found) -> None:
        """Read "X, as lead agency for the Y, ..."."""
        self._find_subject(found)
        self._find_objects(found)
        found.things = found.things or self._topic()
        if found.actors and found.things:
            self._state(found)

    def _organ(self, found: Found) -> None:
        """Read "the Steering Committee consists of A and B"."""
        found.things = self.clause.within(found.start, found.end, "g")[:1]
        reach = self.arguments.actors_after(found.end)
        found.actors, found.stop, found.verb = reach.units, reach.stop, self._words(found)
        if found.actors:
            self._state(found)

    def _held(self, found: Found) -> None:
        """Read "the secretariat of the Y is provided by X"."""
        words = self._words(found)
        organs = self.clause.within(found.start, found.end, "g")
        role = self.parts.role_in(words) or (self.parts.role_of(organs[0]) if organs else None)
        named = self.clause.within(found.start, found.end, "pe")
        found.things = named[:1] or organs[:1] or self._topic()
        found.organ = organs[0] if organs else None
        reach = self.arguments.actors_after(found.end)
        found.actors, found.stop = reach.units, reach.stop
        held = _HELD.search(words)
        found.verb = words[held.start() :] if held else "is "
        if found.actors and found.things and role:
            self._state(found, role)

    def _seat(self, found: Found) -> None:
        """Read "the current Coordinator and Secretariat are based in ...": nobody is named."""
        for organ in self.clause.within(found.start, found.end, "g"):
            here = replace(found, things=[organ], verb=self._words(found))
            role = self.parts.role_of(organ)
            if role:
                self._state(here, role)

    def _posted(self, found: Found) -> None:
        """Read "one senior X official has been seconded to the secretariat of Y"."""
        person = person_before(self.sayings, self.clause, found.start)
        organs = self.clause.within(found.end, len(self.clause.plain), "g")
        if person and organs:
            found.actors, found.things, found.verb = [person], organs[:1], self._words(found)
            self._state(found)

    def _bracket(self, host: Unit) -> None:
        """Read "(rotating chair of the Lima Process)" behind the name of an organ."""
        match = _CHAIR_OF.fullmatch(self.clause.plain)
        role = self.parts.role_of(host) if host.letter == "g" else None
        if match and role:
            things = self.clause.all("p")[:1]
            end = match.end()
            self._state(Found(_SEAT, 0, end, end, things=things, organ=host), role)

    # -------------------------------------------------------------- statements

    def _state(self, found: Found, means: str = "") -> None:
        """State the role for each thing and actor, and keep it for its companions."""
        self.main.append(found)
        role, organ = means or found.saying.means, found.organ
        if organ and role in _SERVICES and not means and organ.words.text.islower():
            role = self.parts.role_of(organ) or role
            organ = None
        if role == "member_of_organ" and self._is_shared(found):
            role, organ = "joint_secretariat", found.things[0]
        if role == "by_organ":
            role = (self.parts.role_of(organ) if organ else None) or ""
        if not role:
            return
        things = found.things or ([organ] if organ else [])
        organs_in = {self.parts.of(thing) for thing in things if thing.letter == "g"}
        for thing in things:
            in_id = self.parts.of(thing) if thing.letter == "g" else thing.thing_id
            if in_id is None or (thing.letter == "p" and in_id in organs_in):
                continue
            in_organ = thing if thing.letter == "g" and found.organ is None else organ
            actors: list[Unit | None] = [*found.actors] or [None]
            for actor in actors:
                if actor is None or actor.thing_id is None or actor.thing_id != in_id:
                    self._row(found, role, actor, (in_id, thing), in_organ)

    def _is_shared(self, found: Found) -> bool:
        """Whether who belongs to an organ has its role: a joint secretariat is its members."""
        return bool(found.things) and self.parts.role_of(found.things[0]) == "joint_secretariat"

    def _row(
        self,
        found: Found,
        role: str,
        actor: Unit | None,
        place: tuple[str, Unit],
        organ: Unit | None,
    ) -> None:
        in_id, thing = place
        tense = Tense(self.context, self.sayings)
        of_meetings = found.of_meetings
        self.roles.append(
            Role(
                role,
                tense.status(found.saying, found.verb, role, thing, of_meetings=of_meetings),
                in_id,
                thing,
                found.words or self.clause.words(*found.span),
                f"role_{found.saying.key}",
                actor,
                self.parts.actor_id(actor) if actor else None,
                organ,
                (self.parts.role_of(organ) or slug(organ.words.text)) if organ else "",
                self._date(found, thing),
            )
        )

    def _date(self, found: Found, thing: Unit) -> tuple[str, Words] | None:
        """Return the date that is stated for a role.

        That of an event is the event's own, and that of a seat belongs to its place.
        """
        if thing.letter == "e" or found.words or found.saying.shape == "seat":
            return None
        return self.parts.date(found.start, max(found.stop, found.end))

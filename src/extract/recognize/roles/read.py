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
from extract.recognize.roles.parts import RoleParts
from extract.recognize.statements import Stated, Words, stated

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
_HELD = re.compile(r"\b(?:is|are|was|were|has|have|will|est|sont|a|etait|sera)\b")

Dates = dict[tuple[str, ...], tuple[str, Words]]
"""Dates of roles stated so far: a role told again without its date is the same row."""


@dataclass(slots=True)
class Found:
    """A way of saying found in a clause, with its parts in the making.

    `verb` are the words that tell past from present; `stop` is where its parts end.
    """

    saying: Saying
    start: int
    end: int
    stop: int
    actors: list[Unit] = field(default_factory=list)
    things: list[Unit] = field(default_factory=list)
    organ: Unit | None = None
    verb: str = ""

    @property
    def span(self) -> tuple[int, int]:
        """Where the words stand in the clause."""
        return self.start, self.end


def read_roles(context: Context, events: Sequence[Event], sayings: Sayings | None = None) -> None:
    """State the roles that the prose tells of."""
    known = sayings or declared(context)
    dates: Dates = {}
    for clause in clauses_of(context, events, known):
        parts = RoleParts(context, known, clause)
        _Reader(context, known, clause, Arguments(clause, known), parts, dates).read()


@dataclass(slots=True)
class _Reader:
    """Reads one clause; what its main verbs are about serves their companions."""

    context: Context
    sayings: Sayings
    clause: Clause
    arguments: Arguments
    parts: RoleParts
    dates: Dates
    main: list[Found] = field(default_factory=list)

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

    def _find_subject(self, found: Found) -> None:
        done = [
            m for m in self.main if m.saying.shape in ("active", "beside") and m.start < found.start
        ]
        earlier = max(done, key=lambda m: m.start).actors if done else []
        subject = self.arguments.subject(found.start, earlier)
        found.actors = subject.actors
        found.verb = subject.auxiliaries + self._words(found).split(" ")[0]

    def _find_objects(self, found: Found) -> None:
        any_of = "o" if found.saying.means in _ANY_BODY else ""
        reach = self.arguments.objects(found.end, any_of=any_of)
        found.things, found.stop = reach.units, reach.stop

    def _spoken_of(self, found: Found) -> list[Unit]:
        """Return what a verb without a named object is about: said before it, or spoken of."""
        plain, means = self.clause.plain, found.saying.means
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
        nouns = self.sayings.patterns["event_nouns"].search(rest)
        if nouns is None or means not in {*_HELP, "organizer"}:
            return []
        before = rest[: nouns.start()]
        is_near = len(before.split()) <= MOST_WORDS // 2
        return self._topic() if is_near and _DEFINITE.search(before) else []

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
        if role == "by_organ":
            role = (self.parts.role_of(organ) if organ else None) or ""
        if not role:
            return
        for thing in found.things or ([organ] if organ else []):
            in_id = self.parts.of(thing) if thing.letter == "g" else thing.thing_id
            if in_id is None:
                continue
            in_organ = thing if thing.letter == "g" and found.organ is None else organ
            actors: list[Unit | None] = [*found.actors] or [None]
            for actor in actors:
                if actor is None or actor.thing_id is None or actor.thing_id != in_id:
                    self._row(found, role, actor, (in_id, thing), in_organ)

    def _row(
        self,
        found: Found,
        role: str,
        actor: Unit | None,
        place: tuple[str, Unit],
        organ: Unit | None,
    ) -> None:
        in_id, thing = place
        actor_id = self.parts.actor_id(actor) if actor else None
        organ_slug = slug(organ.words.text) if organ else ""
        key = (actor_id or "", role, in_id, organ_slug)
        date = self._date(found, thing) or self.dates.get(key)
        if date:
            self.dates[key] = date
        status = self.parts.status(found.saying, found.verb, role, thing)
        if date and date[0].endswith("/..") and status == "past":
            status = "current"
        statements = self.context.statements
        verb = self.clause.words(found.start, found.end)
        row_id = statements.id_of(
            "roles", actor_id, role, in_id, organ_slug, date[0] if date else None
        )
        fields: list[tuple[str, Stated | str | int | None]] = [
            ("actor_id", Stated(actor_id, actor.words) if actor and actor_id else None),
            ("actor", stated(actor.words) if actor else None),
            ("role", Stated(role, verb)),
            ("in_id", Stated(in_id, thing.words)),
            ("organ", stated(organ.words) if organ else None),
            ("date", Stated(*date) if date else None),
            ("role_status", Stated(status, verb)),
        ]
        units = [unit for unit in (actor, thing, organ) if unit]
        statements.add(
            "roles",
            row_id,
            [verb, *(unit.words for unit in units)],
            fields,
            rule_id=f"role_{found.saying.key}",
            derivation="inferred" if any(unit.is_reference for unit in units) else "stated",
        )

    def _date(self, found: Found, thing: Unit) -> tuple[str, Words] | None:
        """Return the date that is stated for a role; that of an event is the event's own."""
        if thing.letter == "e":
            return None
        if found.saying.shape == "seat":
            return self.parts.date_in_bracket(found.start)
        return self.parts.date(found.start, max(found.stop, found.end))

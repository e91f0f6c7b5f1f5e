"""How the parts of a role stand around the words that tell of it, shape by shape.

The subject before an active verb, "by" after a passive one, the rest of the sentence for "with the
support of": see `roles.toml`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from extract.model.text import fold
from extract.recognize.clauses.arguments import ACTORS
from extract.recognize.clauses.units import Unit
from extract.recognize.roles import following, handing, seats
from extract.recognize.roles.found import Found
from extract.recognize.roles.gapped import gapped
from extract.recognize.roles.listing import Announced, announces
from extract.recognize.roles.reading import Reading
from extract.recognize.roles.stating import SERVICES
from extract.recognize.roles.taken_up import subject_taken_up, taken_up
from extract.recognize.roles.topics import HELPS

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
_BESIDE = re.compile(
    r"(?:pren|apport|vers|support|assum|couvr|financ)ant|(?:pay|bear|meet|cover|fund)ing"
)
_SET_UP = re.compile(r"(?:mise?s? sur pied|set up|mise?s? en place)\b")
_SAT = re.compile(r"\b(?:sat|served|met|worked|siegeai(?:en)?t|travaillaient) $")
_OF_SOMETHING = re.compile(
    r"\b[a-z]+,? (?:dont|whose) (?:the |le |la |l'|les )?(?:[a-z]+ )?<[ocx]\d+> (?:[a-z]+ )*$"
)
"""Before a verb: it is about a noun that nothing resolves, as in "a depot, whose costs X bears"."""
_NO_MEETING = re.compile(
    r" (?:an? |une? |the |la |le )?(?:[a-z]+ )?(?:receptions?|dinners?|lunch|lunches|visits?|"
    r"exhibitions?|delegations?|visites?|diners?|dejeuners?|expositions?)\b"
)
"""What is hosted for the members of a process, and is not the process."""
_WORK = re.compile(
    r"\b(?:stud(?:y|ies)|projects?|handbooks?|brochures?|books?|surveys?|publications?|etudes?|"
    r"projets?|manuels?|enquetes?|ouvrages?|reports?|rapports?)\b"
)
_JOINED = re.compile(r"(?:, |,? (?:and|et) )(?:[a-z]+ )?")


def read_shapes(reading: Reading) -> None:
    """Find the ways of saying in the clause, the main verbs first, and state their roles."""
    hits = [
        Found(saying, match.start(), match.end(), match.end())
        for saying in reading.sayings.roles.within(reading.clause.plain)
        for match in saying.pattern.finditer(reading.clause.plain)
        if not _DENIED.search(reading.clause.plain[: match.start()])
    ]
    hits = [hit for hit in hits if not _is_within_service(hit, hits)]
    for found in sorted(hits, key=lambda f: (_ORDER.get(f.saying.shape, 1), f.start)):
        _SHAPES[found.saying.shape](reading, found)


def _active(reading: Reading, found: Found) -> None:
    """Read "X has organized the Y"."""
    _find_subject(reading, found)
    first = reading.words(found).split(" ")[0]
    auxiliaries = found.verb.removesuffix(first)
    if not found.actors or (_PARTICIPLE.fullmatch(first) and _BE.search(auxiliaries)):
        return
    is_cost = found.saying.means == "funder"
    if is_cost and _OF_SOMETHING.search(reading.clause.plain[: found.start]):
        return
    found.things = _near(reading, found) or reading.arguments.relative_object(found.start)
    if not found.things:
        _find_objects(reading, found)
    organs = reading.clause.within(found.start, found.end, "g")
    found.organ = organs[0] if organs else None
    found.things = found.things or reading.topics.spoken_of(found, _working(reading))
    if found.begins and not reading.sayings.patterns["planned"].search(found.verb):
        found.verb = "is"
    if _BESIDE.fullmatch(first) and not auxiliaries:
        found.verb = reading.arguments.predicate() or found.verb
    if _INCOMING.search(reading.words(found)):
        found.verb = "will"
    if found.things or found.organ:
        reading.stating.state(found)
    elif announces(reading.sayings, reading.clause, found.end, found.stop):
        words = reading.clause.words(*found.span)
        reading.stating.announced = Announced(
            found.saying, found.actors, found.verb, words, reading.clause
        )


def _near(reading: Reading, found: Found) -> list[Unit]:
    """Return the thing among the words of a verb, or that the pronoun beside it stands for."""
    within = reading.clause.within(*found.span, "peq")
    if within or found.saying.means in SERVICES:
        return within
    return taken_up(reading.sayings, reading.clause, found)


def _find_subject(reading: Reading, found: Found) -> None:
    done = [
        m
        for m in reading.stating.main
        if m.saying.shape in ("active", "beside") and m.start < found.start
    ]
    earlier = max(done, key=lambda m: m.start).actors if done else []
    subject = reading.arguments.subject(found.start, earlier)
    working = _working(reading)
    if not subject.actors and working and _PURPOSE.search(reading.clause.plain[: found.start]):
        subject = replace(subject, actors=working.actors)
    found.actors = subject.actors
    found.verb = subject.auxiliaries + reading.words(found).split(" ")[0]
    if not subject.auxiliaries and _is_french_participle(reading, found):
        found.verb = f"a {found.verb}"


def _is_french_participle(reading: Reading, found: Found) -> bool:
    """Whether the accent tells it: "a notamment: organisé à Lima ..."."""
    first = reading.clause.words(*found.span).text.split()[0]
    return _ACUTE.search(first) is not None


def _working(reading: Reading) -> Found | None:
    """Return what the clause has said of who works in an organ, if it has."""
    return next((m for m in reading.stating.main if m.saying.means == "member_of_organ"), None)


def _find_objects(reading: Reading, found: Found) -> None:
    any_of = "o" if found.saying.means in _ANY_BODY and not found.begins else ""
    reach = reading.arguments.objects(found.end, any_of=any_of)
    found.things, found.stop = reach.units, reach.stop
    if found.saying.means == "host" and _NO_MEETING.match(reading.clause.plain, found.end):
        found.things = []
    if not reach.units and found.saying.means in HELPS:
        found.things = _office_after(reading, found.end)


def _office_after(reading: Reading, at: int) -> list[Unit]:
    """Return the office right behind a verb: "pays for the Joint Liaison Office"."""
    match = _NEXT.match(reading.clause.plain, at)
    unit = reading.clause.units[int(match[1])] if match else None
    if unit is None or not reading.sayings.names_one_of("seats", fold(unit.words.text)):
        return []
    return [replace(unit, letter="o", entity_id=reading.stating.parts.actor_id(unit))]


def _passive(reading: Reading, found: Found) -> None:
    """Read "the Y, organized by X"."""
    reach = reading.arguments.actors_after(found.end)
    is_for = reading.sayings.patterns["on_behalf"].search(reading.words(found))
    within = [] if is_for else reading.clause.within(*found.span, "pe")
    thing = within[0] if within else _joined_thing(reading, found)
    thing = thing or reading.arguments.thing_before(found.start)
    thing = thing or reading.arguments.fronted(*found.span)
    if thing is None:
        thing = reading.topics.before_passive(found.start)
        found.of_meetings = thing is not None
    if thing is None and found.start == 0 and found.saying.means == "initiator":
        thing = next(iter(reading.topics.last("secretariat")), None)
    if thing is None and found.saying.means in HELPS and _FUNDING.match(reading.clause.plain):
        thing = reading.clause.spoken.nearest_process()
    if thing is None and found.saying.means in HELPS:
        thing = reading.topics.own_before_passive(found.start)
    if thing is None and found.start == 0:
        thing = next((u for u in reading.clause.known.subject if u.letter in "eqg"), None)
    if thing is None:
        thing = subject_taken_up(reading.sayings, reading.clause)
    if not reach.units or thing is None:
        return
    if thing.letter == "e" and _is_set_up(reading, found):
        return
    found.actors, found.stop = reach.units, reach.stop
    found.things = [replace(thing, letter="e", event=thing.inner) if thing.inner else thing]
    found.verb = _auxiliaries(reading, found) + reading.words(found)
    reading.stating.state(found)
    more = gapped(reading.clause, reading.arguments, found.stop)
    if more is not None:
        thing, actors, stop = more
        reading.stating.state(replace(found, things=[thing], actors=actors, stop=stop))


def _is_set_up(reading: Reading, found: Found) -> bool:
    """Whether words that tell of a founding tell of a meeting who organized it."""
    is_founding = found.saying.means == "initiator"
    return is_founding and _SET_UP.match(reading.words(found)) is not None


def _joined_thing(reading: Reading, found: Found) -> Unit | None:
    """Return the thing of "carried out for the Process by X and financed" before "by Y"."""
    done = [
        m for m in reading.stating.main if m.saying.shape == "passive" and m.stop <= found.start
    ]
    if not done or not done[-1].things:
        return None
    between = reading.clause.plain[done[-1].stop : found.start]
    return done[-1].things[0] if _JOINED.fullmatch(between) else None


def _auxiliaries(reading: Reading, found: Found) -> str:
    """Return the auxiliaries of a passive verb: its own, or of the one it is joined to."""
    own = reading.arguments.auxiliaries_before(found.start)
    main = reading.stating.main[-1:]
    is_joined = re.search(r"\b(?:and|et) (?:[a-z-]+ )?$", reading.clause.plain[: found.start])
    if not own and is_joined and main and main[0].saying.shape == "passive":
        return main[0].verb + " "
    is_told = _BE.search(reading.words(found)) is not None
    if not own and not is_told and found.things[0].letter == "e":
        return _past_predicate(reading)
    return own or ("was " if _SAT.search(reading.clause.plain[: found.start]) else "")


def _past_predicate(reading: Reading) -> str:
    """Return the verb of the sentence if it tells when: "X, chaired by Y, was held"."""
    verb = reading.arguments.predicate()
    tenses = reading.sayings.patterns
    is_past = tenses["past"].search(verb) and not tenses["planned"].search(verb)
    is_planned = tenses["planned"].search(verb)
    return f"{verb} " if is_past or is_planned else ""


def _companion(reading: Reading, found: Found) -> None:
    """Read "with the support of X", "in conjunction with X"."""
    reach = reading.arguments.actors_after(found.end)
    subjects = [actor for m in reading.stating.main for actor in m.actors]
    found.actors = [actor for actor in reach.units if actor not in subjects]
    found.stop = reach.stop
    if not found.actors:
        return
    organ = reading.arguments.thing_before(found.start)
    if found.saying.means == "coordinator" and organ is not None and organ.letter == "g":
        found.things, found.verb = (
            [organ],
            reading.arguments.auxiliaries_before(found.start),
        )
        reading.stating.state(found)
        return
    if found.saying.means != "same":
        _with_main(reading, found)
        return
    main = next((m for m in reading.stating.main if m.saying.means in ("organizer", "host")), None)
    if main and not any(actor in found.actors for actor in main.actors):
        found.things, found.verb = main.things, main.verb
        reading.stating.state(found, main.saying.means)


def _inside(reading: Reading, found: Found) -> None:
    """Read "included X as a lead agency", "with X's assistance"."""
    found.actors = reading.clause.within(found.start, found.end, ACTORS)
    organs = reading.clause.within(0, found.start, "g")
    if organs:
        found.organ, found.things = organs[-1], organs[-1:]
        found.verb = reading.arguments.auxiliaries_before(found.start)
        reading.stating.state(found)
    else:
        _with_main(reading, found)


def _with_main(reading: Reading, found: Found) -> None:
    """State a companion's role in what the rest of the sentence is about."""
    found.verb = " ".join(m.verb for m in reading.stating.main[:1]) or reading.arguments.predicate()
    main = next((m for m in reading.stating.main if m.things and m.saying.means in _MAIN), None)
    events = {u.thing_id: u for u in reading.clause.all("ew") if u.letter == "e" or u.is_study}
    processes = {u.thing_id: u for u in reading.clause.all("p") if u not in found.actors}
    if not events and _WORK.search(reading.clause.plain[: found.start]):
        return
    named = list((events or processes).values())
    found.things = main.things if main else named or reading.topics.last()
    if found.saying.key == "in_the_chair":
        found.things = [thing for thing in found.things if thing.letter == "e"]
        main = None
    if main or len(found.things) == 1:
        reading.stating.state(found)


def _beside(reading: Reading, found: Found) -> None:
    """Read "X, as lead agency for the Y, ..."."""
    _find_subject(reading, found)
    _find_objects(reading, found)
    found.things = found.things or reading.topics.last()
    if found.actors and found.things:
        reading.stating.state(found)


def _meeting(reading: Reading, found: Found) -> None:
    """Read "the meeting was held at the invitation of X"; of a process it says nothing."""
    thing = reading.arguments.thing_before(found.start)
    if thing is not None and thing.letter == "e":
        _passive(reading, found)


def _founded(reading: Reading, found: Found) -> None:
    """Read "the process was the brainchild of X"; of a meeting it says nothing."""
    thing = reading.arguments.thing_before(found.start)
    if thing is not None and thing.letter == "p":
        _passive(reading, found)


def _houses(reading: Reading, found: Found) -> None:
    """Read "X houses the secretariat": of a State or government it tells the seat alone."""
    _find_subject(reading, found)
    bodies = [u for u in found.actors if u.letter in "oqx" and not _governs(reading, u)]
    if bodies and bodies == found.actors:
        _active(reading, found)


def _governs(reading: Reading, unit: Unit) -> bool:
    return reading.sayings.names_one_of("governments", fold(unit.words.text))


def _begins(reading: Reading, found: Found) -> None:
    """Read "X took over the chairmanship": it holds it since."""
    found.begins = True
    _active(reading, found)
    givers = [u for u in reading.clause.within(*found.span, "ocx") if u not in found.actors]
    if givers and found.role:
        given = replace(found, actors=givers[:1], begins=False, ends=True, verb="was")
        reading.stating.state(given, found.role)


def _capacity(reading: Reading, found: Found) -> None:
    """Read "A and B sit on the Committee, the latter as its coordinator"."""
    units = reading.clause.within(0, found.start, "ocx")
    organs = reading.clause.within(0, found.start, "g")
    if organs and units and reading.clause.plain[: found.start].endswith("> "):
        found.actors, found.things, found.verb = units[-1:], organs[-1:], "is"
        reading.stating.state(found)


def _leads(reading: Reading, found: Found) -> None:
    """Read "the working group is led by X"; of anything else it says too little."""
    thing = reading.arguments.thing_before(found.start)
    if thing is not None and thing.letter == "g":
        _passive(reading, found)


def _is_within_service(hit: Found, hits: Sequence[Found]) -> bool:
    """Whether words only repeat part of longer ones about a secretariat: "jointly provide the"."""
    return hit.saying.means in SERVICES and any(
        other.start <= hit.start and hit.end <= other.end and other.span != hit.span
        for other in hits
        if other.saying.means in SERVICES and other.saying is not hit.saying
    )


_SHAPES: dict[str, Callable[[Reading, Found], None]] = {
    "active": _active,
    "passive": _passive,
    "companion": _companion,
    "inside": _inside,
    "beside": _beside,
    "organ": seats.organ,
    "held": seats.held,
    "holders": seats.holders,
    "seat": seats.seat,
    "posted": seats.posted,
    "meeting": _meeting,
    "handed": handing.handed,
    "outgoing": handing.outgoing,
    "founded": _founded,
    "houses": _houses,
    "sits": seats.sits,
    "begins": _begins,
    "leads": _leads,
    "capacity": _capacity,
    "follows": following.follows,
    "followed": following.followed,
    "replaced": following.replaced,
}
"""What reads the sayings of each shape; see `roles.toml`."""

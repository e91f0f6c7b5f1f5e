"""Who stands beside: "with the support of X", "X, as lead agency", "with X in the chair"."""

import re

from extract.recognize.clauses.actors import ACTORS
from extract.recognize.roles.active import find_objects, find_subject
from extract.recognize.roles.found import Found
from extract.recognize.roles.reading import Reading

_PUT_IN = re.compile(r", (?:the |an? |le |la |l'|une? )?<[eq](\d+)>")
"""What words between commas are of: "will hold A and, with the support of X, B"."""

_PRONOUN = re.compile(r"(?:it|elle|il) ")
_HAD = re.compile(r"\b(?:had|avait|avaient) (?:the |le |la |l')?$")
"""Before whoever was in an office: "the panel had Kenya as its chair"."""

_MAIN = frozenset({"organizer", "host", "initiator", "technical_support", "implementing_partner"})


def companion(reading: Reading, found: Found) -> None:
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
        before = reading.clause.plain[: found.start]
        is_organized = reading.said("organized_with").search(before) is not None
        reading.stating.state(found, "organizer" if is_organized else main.saying.means)


def inside(reading: Reading, found: Found) -> None:
    """Read "included X as a lead agency", "with X's assistance"."""
    found.actors = [
        unit
        for unit in reading.clause.within(found.start, found.end, ACTORS)
        if unit.letter != "g" or not reading.stating.parts.role_of(unit)
    ]
    organs = reading.clause.within(0, found.start, "ge")[-1:]
    if organs and organs[0].letter == "g":
        found.organ, found.things = organs[-1], organs[-1:]
        main = reading.stating.main[-1].verb if reading.stating.main else ""
        found.verb = reading.arguments.auxiliaries_before(found.start) or main
        if _HAD.search(reading.clause.plain[: found.start]):
            found.verb = "was"
        reading.stating.state(found, reading.role(found))
    elif found.saying.means != "by_organ":
        _with_main(reading, found)


def _with_main(reading: Reading, found: Found) -> None:
    """State a companion's role in what the rest of the sentence is about."""
    found.verb = _verb(reading)
    main = next((m for m in reading.stating.main if m.things and m.saying.means in _MAIN), None)
    events = {u.thing_id: u for u in reading.clause.all("ew") if u.letter == "e" or u.is_study}
    processes = {u.thing_id: u for u in reading.clause.all("p") if u not in found.actors}
    if not (main or events) and reading.said("work_nouns").search(
        reading.clause.plain[: found.start]
    ):
        return
    named = list((events or processes).values())
    begun = [u for u in reading.clause.spoken.subjects(found.start) if u.letter == "q"]
    if not named and _PRONOUN.match(reading.clause.plain):
        begun = begun or [unit for unit in reading.clause.known.last if unit.is_study][-1:]
    found.things = main.things if main else begun or named or reading.topics.last()
    put_in = _PUT_IN.match(reading.clause.plain, found.stop)
    if put_in and reading.clause.plain[: found.start].endswith((" and, ", " et, ")):
        found.things = [reading.clause.units[int(put_in[1])]]
    if found.saying.key == "in_the_chair":
        found.things = [thing for thing in found.things if thing.letter == "e"]
        main = None
    if main or len(found.things) == 1:
        reading.stating.state(found)


def _verb(reading: Reading) -> str:
    """Return the verb of the sentence: of a participle alone, "carried out by", its predicate."""
    main = next(iter(reading.stating.main), None)
    if main is None:
        return reading.arguments.predicate()
    is_bare = main.saying.shape == "executed" and main.verb == reading.words(main)
    return "is" if is_bare else main.verb


def beside(reading: Reading, found: Found) -> None:
    """Read "X, as lead agency for the Y, ..."."""
    find_subject(reading, found)
    find_objects(reading, found)
    found.things = found.things or reading.topics.last()
    if found.actors and found.things:
        reading.stating.state(found)


def capacity(reading: Reading, found: Found) -> None:
    """Read "A and B sit on the Committee, the latter as its coordinator"."""
    units = reading.clause.within(0, found.start, "ocx")
    organs = reading.clause.within(0, found.start, "g")
    if organs and units and reading.clause.plain[: found.start].endswith("> "):
        found.actors, found.things, found.verb = units[-1:], organs[-1:], "is"
        reading.stating.state(found)

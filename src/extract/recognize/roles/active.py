"""Active verbs: who before the words, in what after them ("X has organized the Y")."""

import re
from dataclasses import replace

from extract.model.text import fold
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.listing import Announced, announces
from extract.recognize.roles.reading import Reading
from extract.recognize.roles.seats import turns_behind
from extract.recognize.roles.stating import SERVICES
from extract.recognize.roles.taken_up import taken_up
from extract.recognize.roles.topics import HELPS

_ANY_BODY = frozenset({"secretariat", "joint_secretariat", "technical_secretariat", "chair"})
_PARTICIPLE = re.compile(
    r"[a-z-]+ed|(?:organis|lanc|initi|financ|parrain|soutenu|appuy|coordonn|presid|convoqu|"
    r"accueilli)(?:e|s|es|ee)?"
)
_ACUTE = re.compile(r"[^\W_]{3}é(?:e?s?)$")
_OF_IT = re.compile(r"\ben $")
_NEXT = re.compile(r" ?(?:for |the |le |la |l'|du |de la )*<[ox](\d+)>")


def active(reading: Reading, found: Found) -> None:
    """Read "X has organized the Y"."""
    find_subject(reading, found)
    first = reading.words(found).split(" ")[0]
    auxiliaries = found.verb.removesuffix(first)
    if not found.actors or (
        _PARTICIPLE.fullmatch(first) and reading.said("being").search(auxiliaries)
    ):
        return
    is_cost = found.saying.means == "funder"
    if is_cost and reading.said("of_something").search(reading.clause.plain[: found.start]):
        return
    found.things = _near(reading, found) or reading.arguments.relative_object(found.start)
    if not found.things:
        find_objects(reading, found)
    organs = reading.clause.within(found.start, found.end, "g")
    found.organ = organs[0] if organs else None
    found.things = found.things or reading.topics.spoken_of(found, _working(reading))
    if found.begins and not reading.sayings.patterns["planned"].search(found.verb):
        found.verb = "is"
    if reading.said("paying_beside").fullmatch(first) and not auxiliaries:
        found.verb = reading.arguments.predicate() or found.verb
    if reading.said("incoming").search(reading.words(found)):
        found.verb = "will"
    if found.things or found.organ:
        reading.stating.state(found)
        turns_behind(reading, found)
    elif announces(reading.sayings, reading.clause, found.end, found.stop):
        words = reading.clause.words(*found.span)
        reading.stating.announced = Announced(
            found.saying, found.actors, found.verb, words, reading.clause
        )


def _near(reading: Reading, found: Found) -> list[Unit]:
    """Return the thing among the words of a verb, or that the pronoun beside it stands for."""
    at_work = _working(reading)
    if at_work and _OF_IT.search(reading.clause.plain[: found.start]):
        return at_work.things  # "A et B le composent, et B en assure la coordination"
    within = reading.clause.within(*found.span, "peq")
    if within or found.saying.means in SERVICES:
        return within
    return taken_up(reading.sayings, reading.clause, found)


def find_subject(reading: Reading, found: Found) -> None:
    """Find who does what the words of `found` say, and their verb with its auxiliaries."""
    done = [
        m
        for m in reading.stating.main
        if m.saying.shape in ("active", "beside") and m.start < found.start
    ]
    earlier = max(done, key=lambda m: m.start).actors if done else []
    subject = reading.arguments.subject(found.start, earlier)
    at_work = _working(reading)
    if (
        not subject.actors
        and at_work
        and reading.said("purpose").search(reading.clause.plain[: found.start])
    ):
        subject = replace(subject, actors=at_work.actors)
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


def find_objects(reading: Reading, found: Found) -> None:
    """Find what the words of `found` are about, behind them."""
    is_any = found.saying.means in _ANY_BODY or found.saying.key == "is_donor"
    any_of = "o" if is_any and not found.begins else ""
    reach = reading.arguments.objects(found.end, any_of=any_of)
    found.things, found.stop = reach.units, reach.stop
    if found.saying.means == "host" and reading.said("no_meeting").match(
        reading.clause.plain, found.end
    ):
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


def houses(reading: Reading, found: Found) -> None:
    """Read "X houses the secretariat": of a State or government it tells the seat alone."""
    find_subject(reading, found)
    bodies = [u for u in found.actors if u.letter in "oqx" and not _governs(reading, u)]
    if bodies and bodies == found.actors:
        active(reading, found)


def _governs(reading: Reading, unit: Unit) -> bool:
    return reading.sayings.names_one_of("governments", fold(unit.words.text))


def begins(reading: Reading, found: Found) -> None:
    """Read "X took over the chairmanship": it holds it since."""
    found.begins = True
    active(reading, found)
    givers = [u for u in reading.clause.within(*found.span, "ocx") if u not in found.actors]
    if givers and found.role:
        given = replace(found, actors=givers[:1], begins=False, ends=True, verb="was")
        reading.stating.state(given, found.role)

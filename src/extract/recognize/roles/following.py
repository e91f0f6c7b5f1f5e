"""Who has a seat next, after one of whom the words say that he holds it: "Mali will take over"."""

import re
from dataclasses import replace

from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.reading import Reading
from extract.recognize.statements import Words

_SEATS = frozenset({"chair", "secretariat", "joint_secretariat", "coordinator", "lead_agency"})
_RIGHT_BEFORE = re.compile(r"<[ocx](\d+)> (?:[a-z]+ ){0,2}$")
_REACH, _BEHIND = 40, 8
"""Characters before and behind the words in which "thereafter", "since" and the like may stand."""


def follows(reading: Reading, found: Found) -> None:
    """Read "..., and Mali has held it since 2010", "on which day Mali will take over"."""
    subject = reading.arguments.subject(found.start, [])
    right_before = _RIGHT_BEFORE.search(reading.clause.plain[: found.start])
    found.actors = subject.actors
    if not found.actors and right_before:
        found.actors = [reading.clause.units[int(right_before[1])]]
    found.verb = subject.auxiliaries + reading.words(found)
    held = _held_before(reading, found)
    if held:
        _take(reading, found, held)


def followed(reading: Reading, found: Found) -> None:
    """Read "held by Kenya until 2011, thereafter by Mali"."""
    reach = reading.arguments.actors_after(found.end)
    held = _held_before(reading, found)
    found.actors, found.stop, found.verb = reach.units, reach.stop, "is"
    it = reading.clause.within(found.start, found.start + 1 + reading.words(found).find(" "))
    if it and not it[0].is_reference:
        return
    if held and not reading.clause.within(held.end, found.start, "peq"):
        _take(reading, found, held)


def replaced(reading: Reading, found: Found) -> None:
    """Read "in the chair Kenya was replaced by Mali in 2010": both have their date."""
    held = _held_here(reading, found)
    if held:
        reach = reading.arguments.actors_after(found.end)
        found.actors, found.stop, found.verb = reach.units, reach.stop, reading.words(found)
        _take(reading, found, held)
        return
    role = reading.stating.parts.role_in(reading.clause.plain[: found.start])
    process = reading.clause.spoken.nearest_process()
    reach = reading.arguments.actors_after(found.end)
    if role is None or process is None or not reach.units:
        return
    found.things, found.actors, found.stop = [process], reach.units, reach.stop
    found.begins, found.verb = True, "is"
    reading.stating.state(found, role)
    givers = reading.arguments.subject(found.start, []).actors
    if givers:
        given = replace(found, actors=givers[:1], begins=False, ends=True, verb="was")
        reading.stating.state(given, role)


def _held_before(reading: Reading, found: Found) -> Found | None:
    """Return what says who has the seat before: in this clause, or in the sentence before."""
    here = _held_here(reading, found) or _named_here(reading, found)
    if here:
        return here
    last = reading.stating.roles[-1] if reading.stating.roles else None
    if last is None or last.role not in _SEATS or last.verb.leaf is not reading.clause.leaf:
        return None
    actors = [last.actor] if last.actor else []
    place = Found(found.saying, 0, 0, 0, actors, [last.thing], last.organ)
    return replace(place, role=last.role)


def _held_here(reading: Reading, found: Found) -> Found | None:
    """Return what the clause says of who has a seat before the words of `found`."""
    main = [m for m in reading.stating.main if m.role in _SEATS and m.start < found.start]
    return max(main, key=lambda m: m.start) if main else None


def _named_here(reading: Reading, found: Found) -> Found | None:
    """Return the seat that the clause names before without its holder: "the chair rotates"."""
    left = reading.clause.plain[: found.start]
    role = reading.stating.parts.role_in(left)
    things = reading.whose(found) if role in _SEATS else []
    return replace(found, things=things[:1], actors=[], role=role or "") if things else None


def _take(reading: Reading, found: Found, held: Found) -> None:
    """State that the actors have what was held, from their own date or from its end."""
    if not found.actors or found.actors == held.actors:
        return
    is_term = reading.said("holds_it").search(reading.words(found)) is not None
    found.things, found.organ, found.begins = held.things, held.organ, not is_term
    found.verb = "will" if reading.sayings.patterns["planned"].search(found.verb) else "is"
    until = _until(reading, held)
    behind = reading.clause.plain[found.end : found.end + _BEHIND]
    said = reading.clause.plain[max(held.end, found.start - _REACH) : found.end] + behind
    own = reading.stating.parts.date_behind(max(found.stop, found.end))
    if until and not own and reading.said("from_then").search(said):
        found.dated = (f"{until[0].removeprefix('../')}/..", until[1])
    reading.stating.state(found, held.role)
    if not is_term:
        reading.stating.end(held, held.role)


def _until(reading: Reading, held: Found) -> tuple[str, Words] | None:
    """Return the date to which the seat is held, if the words say so."""
    holders: set[str | None] = {_actor_id(reading, actor) for actor in held.actors}
    for role in reversed(reading.stating.roles):
        if role.role == held.role and role.actor_id in holders and role.date:
            until = role.date[0].rpartition("/")[2] if "/" in role.date[0] else ".."
            return (f"../{until}", role.date[1]) if until != ".." else None
    return None


def _actor_id(reading: Reading, actor: Unit) -> str | None:
    return reading.stating.parts.actor_id(actor)

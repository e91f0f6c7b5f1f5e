"""Roles that pass from one to another: "the chair passed from X to Y", "succeeding Y"."""

import re
from dataclasses import replace

from extract.recognize.clauses.actors import ACTORS
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.reading import Reading
from extract.recognize.roles.topics import STANDING

MOST_BETWEEN = 6
"""Words that may stand between "took over the chairmanship" and "from"."""

_WHEN_IT = re.compile(
    r"^(?:when|whereupon|after which|date a laquelle)\b.*\b(?:pass|passes|goes|passe) "
)
_ITS = re.compile(r"\b(?:its|sa|son) (?:[a-z]+ )?$")
_NOUN_FIRST = re.compile(r"(?:chair|presid|secretariat|coordination|<g)")


def handed(reading: Reading, found: Found) -> None:
    """Read "the chair passed from X to Y", "X will pass it to Y in 2012"."""
    words = reading.words(found)
    organs = reading.clause.within(*found.span, "g")
    named = reading.stating.parts.role_of(organs[0]) if organs else None
    role = named or reading.stating.parts.role_in(words) or _handed_role(reading)
    reach = reading.arguments.actors_after(found.end)
    if not role or not reach.units or reach.units[0].is_resolved_phrase:
        return
    main = [m for m in reading.stating.main if m.saying.shape != "outgoing"][-1:]
    things = main[0].things if main else _its(reading, found) or reading.whose(found)
    verb = reading.arguments.auxiliaries_before(found.start) + words
    is_planned = bool(reading.sayings.patterns["planned"].search(verb) or _WHEN_IT.search(words))
    found.things, found.actors, found.stop = things[:1], reach.units[:1], reach.stop
    found.verb, found.begins = ("will" if is_planned else "is "), True
    if not found.things:
        return
    reading.stating.state(found, role)
    if main:
        reading.stating.end(main[0], role)
    told = [actor for each in main for actor in each.actors]
    givers = [u for u in reading.clause.within(*found.span, "ocx") if u not in told] or (
        [] if main or _NOUN_FIRST.match(words) else _subject_of(reading, found)
    )
    if givers and not (is_planned and main):
        given = replace(found, actors=givers[:1], begins=False, ends=True)
        reading.stating.state(replace(given, verb="is" if is_planned else "was"), role)


def _its(reading: Reading, found: Found) -> list[Unit]:
    """Return the organ of "its chairmanship" right after a sentence that began with it alone."""
    subject = reading.clause.known.subject
    is_its = _ITS.search(reading.clause.plain[: found.start]) is not None
    return subject if is_its and [unit.letter for unit in subject] == ["g"] else []


def _subject_of(reading: Reading, found: Found) -> list[Unit]:
    return reading.arguments.subject(found.start, []).actors


def _handed_role(reading: Reading) -> str:
    """Return the role that "it" in "will pass it to" stands for: the one said last."""
    return reading.stating.roles[-1].role if reading.stating.main and reading.stating.roles else ""


def outgoing(reading: Reading, found: Found) -> None:
    """Read "X took over the chair from Y", "succeeding Y": what Y was."""
    main = next((m for m in reversed(reading.stating.main) if m.role in STANDING), None)
    reach = reading.arguments.actors_after(found.end)
    if main is None or not reach.units:
        return
    between = reading.clause.plain[main.end : found.start]
    is_from = found.saying.key == "takes_over_from"
    is_begun = main.saying.shape == "begins" or reading.words(found) != "from"
    if is_from and (not is_begun or len(between.split()) > MOST_BETWEEN):
        return
    said = max(main.end, main.stop) if main.stop <= found.start else main.end
    if not reading.clause.within(said, found.start, ACTORS):
        found.actors, found.things, found.stop = reach.units[:1], main.things, reach.stop
        found.verb, found.ends = "was", is_from and reading.words(found) == "from"
        date = reading.stating.parts.date(reach.stop, reach.stop)
        if date and "/" not in date[0] and not is_from:
            reading.stating.begin(main, main.role, (f"{date[0]}/..", date[1]))
            found.dated = (f"../{date[0]}", date[1])
        reading.stating.state(found, main.role)

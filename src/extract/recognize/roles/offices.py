"""Offices whose holder stands within the words, and ends of terms: "the chair Mali holds"."""

import re
from dataclasses import replace

from extract.recognize.clauses.spoken import process_of
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.reading import Reading

_BODIES = "ocx"
_OF_UNKNOWN = re.compile(r"[a-z], dont $")
"""What the words are said of is a noun that nothing resolves."""

_WHICH = re.compile(r"(?:of|for) which\b")


def relative(reading: Reading, found: Found) -> None:
    """Read "the chair, which Mali holds", "of which Mali is chair", "elected Mali to the chair"."""
    role = reading.role(found)
    found.actors = reading.clause.within(*found.span, _BODIES)
    same = [main for main in reading.stating.main if main.role == role]
    found.things = (
        _of_it(reading, found) or (same[-1].things if same else []) or reading.whose(found)
    )
    is_put_in = found.saying.key.endswith("holder_put_in")
    is_since = bool(reading.clause.within(*found.span, "d"))
    is_told = is_put_in and not is_since
    found.verb = reading.clause.plain[found.end :] if is_told else reading.words(found)
    is_chosen = found.saying.key.endswith("elects_holder")
    if is_chosen:
        found.begins = _is_dated(reading, found)
        found.verb = "is" if found.begins else "was"
    until = reading.said("until_then").search(found.verb)
    if until and reading.stating.roles:
        begun = reading.stating.roles[-1].date
        if begun and begun[0].endswith("/.."):
            found.dated = (f"../{begun[0].removesuffix('/..')}", begun[1])
    is_of_unknown = _OF_UNKNOWN.search(reading.clause.plain[: found.start])
    if is_chosen and _is_term(reading, found):
        owners = [process_of(thing) for thing in found.things if thing.letter == "e"]
        found.things = [each for each in owners if each is not None] or found.things
        found.verb = "is"
    if role and found.actors and found.things and not is_of_unknown:
        reading.stating.state(found, role)


def _of_it(reading: Reading, found: Found) -> list[Unit]:
    """Return the organ or meeting that "of which", or who elects its chair, stands for."""
    if _WHICH.search(reading.words(found)):
        return reading.clause.within(0, found.start, "geq")[-1:]
    if not found.saying.key.endswith("elects_holder"):
        return []
    chooser = reading.arguments.thing_before(found.start)
    begun = [chooser] if chooser else reading.clause.known.subject
    return [unit for unit in begun if unit.letter in "eg"][:1]


def _is_dated(reading: Reading, found: Found) -> bool:
    known = reading.stating.parts.date(found.start, found.end)
    return known is not None or bool(reading.clause.within(*found.span, "d"))


def _is_term(reading: Reading, found: Found) -> bool:
    """Whether somebody is chosen for a period or until a date: for what lasts, not a meeting."""
    known = reading.stating.parts.date(found.start, found.end)
    return known is not None and "/" in known[0]


def gives_up(reading: Reading, found: Found) -> None:
    """Read "Kenya gave up the chair on 1 May in favour of Mali": both have their date."""
    role = reading.role(found)
    found.actors = (
        reading.clause.within(*found.span, _BODIES)
        or reading.arguments.subject(found.start, []).actors
    )
    found.things, found.verb, found.ends = reading.whose(found)[:1], "was", True
    if not role or not found.actors or not found.things:
        return
    reading.stating.state(found, role)
    taker = reading.said("in_favour_of").search(reading.clause.plain, found.end)
    reach = reading.arguments.actors_after(taker.end()) if taker else None
    if reach and reach.units and ";" not in reading.clause.plain[found.end : reach.stop]:
        taken = replace(found, actors=reach.units[:1], ends=False, begins=True, verb="is")
        reading.stating.state(taken, role)


def term(reading: Reading, found: Found) -> None:
    """Read "whose term expires on 30 June": the role stated last ends on that date."""
    dates = reading.clause.within(found.end, len(reading.clause.plain), "d")
    date = dates[0].date if dates else None
    if date is None or date.edtf is None or not reading.stating.main:
        return
    reading.stating.end_last(date.edtf.removeprefix("../"), dates[0].words)


def too(reading: Reading, found: Found) -> None:
    """Read "Kenya sits on the Bureau, as do Mali and Ghana": what was said last holds for them."""
    reach = reading.arguments.actors_after(found.end)
    if reading.stating.main and reach.units:
        main = reading.stating.main[-1]
        reading.stating.state(replace(main, actors=reach.units, stop=reach.stop), main.role)


def that_of(reading: Reading, found: Found) -> None:
    """Read "A met under the chairmanship of Kenya, B under that of Mali": the same is said of B."""
    thing = reading.arguments.thing_before(found.start)
    reach = reading.arguments.actors_after(found.end)
    said = [main for main in reading.stating.main if main.role and main.saying.means != "same"]
    main = said[-1] if said else None
    if main is None or thing is None or thing in main.things or not reach.units:
        return
    told = replace(main, things=[thing], actors=reach.units[:1], stop=reach.stop, words=None)
    reading.stating.state(told, main.role)


def taken_over(reading: Reading, found: Found) -> None:
    """Read "is Mali, which took over the task from Kenya": Kenya had what was stated last."""
    main = next((m for m in reversed(reading.stating.main) if m.role), None)
    reach = reading.arguments.actors_after(found.end)
    if main is None or not reach.units:
        return
    found.actors, found.things, found.organ = reach.units[:1], main.things, main.organ
    found.stop, found.verb, found.ends = reach.stop, "was", True
    begun = reading.stating.roles[-1].date if reading.stating.roles else None
    if begun and begun[0].endswith("/.."):
        found.dated = (f"../{begun[0].removesuffix('/..')}", begun[1])
    reading.stating.state(found, main.role)

"""Where an organ has its seat: "based in Canberra", "moved from Lima to Quito in 2009"."""

import re
from collections.abc import Iterator

from extract.recognize.attributes.found import Found
from extract.recognize.attributes.located import subject_of
from extract.recognize.attributes.owners import Owners
from extract.recognize.attributes.seated import (
    dated_before,
    dated_behind,
    is_place,
    moved_on,
    opened_at,
    seated,
    within_house,
)
from extract.recognize.clauses.sayings import Saying
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import Stated, Words, stated

_RUNS_IT = re.compile(r"[a-z]+ it ")


def seats(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return the seat that "based in Canberra, Australia" or "Kyiv-based Secretariat" tells."""
    clause = owners.clause
    places = clause.within(*match.span(), "xc")
    owner: Unit | str | None
    if saying.key == "based_here":
        owner, places = clause.within(*match.span())[-1], places[:1]
    else:
        inside = clause.within(*match.span(), "pog")
        owner = _of_secretariat(inside[0]) if inside else clause.host
        owner = owner or (_run(owners, match) or seated(owners, match.start()))
        places = within_house(owners, places, match.end())
    is_process = isinstance(owner, Unit) and owner.letter in "pe"
    is_left = any(
        move.pattern.search(clause.plain, match.end()) and opened_at(owners, match.end()) == places
        for move in owners.sayings.attributes
        if move.shape == "move"
    )
    if not places or is_left or (is_process and re.match(r".*\b(?:established|etabli)", match[0])):
        return
    date = dated_behind(owners, places[-1].end) or dated_before(owners, match.start())
    yield _seat(saying, owner, places, date or _installed_on(owners, match))


def _installed_on(owners: Owners, match: re.Match[str]) -> Stated | None:
    """Return since when a seat is where somebody "has installed it in Lima in 2010"."""
    said = owners.clause.said("installed").search(owners.clause.plain, 0, match.end())
    date = moved_on(owners, match.end(), match.end()) if said else None
    is_closed = date is not None and "/" not in date.value
    return date._replace(value=f"{date.value}/..") if date and is_closed else None


def _of_secretariat(unit: Unit) -> Unit | str | None:
    """Return the process of a secretariat that is taken up: "runs it out of Lima"."""
    return unit.of_id if unit.letter == "g" and unit.is_reference and unit.of_id else unit


def _run(owners: Owners, match: re.Match[str]) -> Unit | None:
    """Return the secretariat that "took over the secretariat and runs it out of Lima" tells of."""
    if not _RUNS_IT.match(match[0]) or not owners.clause.within(0, match.start(), "gp"):
        return None
    clause = owners.clause
    return next(iter(clause.within(0, match.start(), "p") or clause.within(0, match.start(), "g")))


def seats_there(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return the seat of "was set up at Lima in 1985 and has its seat in that city"."""
    clause = owners.clause
    places = [unit for unit in clause.within(0, match.start(), "x") if is_place(owners, unit)]
    things = [unit for unit in clause.within(0, match.start(), "pogx") if unit not in places]
    if places and things:
        yield _seat(saying, things[0], places[-1:], None)


def offices_had(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return the seat of "the process has a small secretariat in Lima"."""
    clause = owners.clause
    before = clause.within(0, match.start(), "p")
    places = clause.within(*match.span(), "xc")
    if before and places:
        yield _seat(saying, before[-1], places, dated_behind(owners, places[-1].end))


def offices(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return where a body or a process has an office: "a branch was opened in Lima in 2010"."""
    clause = owners.clause
    places = [unit for unit in clause.within(*match.span(), "x") if is_place(owners, unit)]
    named = clause.within(*match.span(), "p") or clause.within(0, match.start(), "p")
    owner: Unit | str | None = named[-1] if named else owners.topic_id()
    if places:
        date = dated_behind(owners, places[-1].end) or _opened_on(owners, match)
        yield _seat(saying, owner, places[-1:], date)


def _opened_on(owners: Owners, match: re.Match[str]) -> Stated | None:
    """Return the open date from which an office was there that was opened on a day."""
    if not owners.clause.said("was_opened").search(match[0]):
        return None
    date = moved_on(owners, match.end(), match.end())
    is_day = date is not None and "/" not in date.value
    return date._replace(value=f"{date.value}/..") if date and is_day else None


def moves(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return the old and the new seat that "moved from Lima to Quito in 2009" tells."""
    owner = seated(owners, match.start()) or subject_of(owners)
    date = moved_on(owners, *match.span()) or _day_within(owners, match)
    for name, form in (("old", "../{}"), ("new", "{}/..")):
        places = owners.clause.within(*match.span(name), "xc") if match[name] else []
        since = None
        if name == "old" and not places:
            places = opened_at(owners, match.start())
            since = dated_behind(owners, places[-1].end) if places else None
        if places and owner is not None:
            when = Stated(form.format(date.value), date.words) if date else None
            if since and when and since.value.endswith("/.."):
                when = when._replace(value=since.value.removesuffix("..") + when.value[3:])
            yield _seat(saying, owner, places, when)


def _day_within(owners: Owners, match: re.Match[str]) -> Stated | None:
    """Return the day of "transferred in March 1998 from Lima to Quito"."""
    for unit in owners.clause.within(*match.span(), "d"):
        if unit.date and unit.date.edtf:
            return Stated(unit.date.edtf, unit.words)
    return None


def formerly(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return the seat before: "has been in Quito since 2009; it was previously in Lima"."""
    clause = owners.clause
    things = clause.within(0, match.start(), "gqpo") or clause.all("gqpo")
    since = [u for u in clause.all("d") if u.date and (u.date.edtf or "").endswith("/..")]
    places = clause.within(*match.span("old"), "xc")
    if things and places and len(since) == 1 and since[0].date and since[0].date.edtf:
        until = f"../{since[0].date.edtf.removesuffix('/..')}"
        yield _seat(saying, things[0], places, Stated(until, since[0].words))


def _seat(
    saying: Saying, owner: Unit | str | None, places: list[Unit], date: Stated | None
) -> Found:
    words = Words(places[0].leaf, places[0].start, places[-1].end)
    return Found(saying, owner, stated(words), date, places[0].entity_id)

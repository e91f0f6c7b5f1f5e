"""Where an office is, said of it as subject: "the seed bank, in Lima until 2007, is now in Quito".

The subject begins the clause: a body, or a noun of what has a seat. Each place behind a word of
being or housing is its seat, at the date that stands with it; one that it has "now" since the end
of the one before. A secretariat, seat or office without a name is that of the process.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.recognize.attributes.found import Found
from extract.recognize.attributes.owners import Owners
from extract.recognize.attributes.seated import is_place
from extract.recognize.clauses.sayings import Saying
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import Stated, Words, stated

_SAYING = Saying("located", "seat", "located")


class _Seat(NamedTuple):
    """A place with the date said of it, in EDTF; `is_now`: it is said to be the present one."""

    place: Unit
    date: Stated | None
    is_now: bool


def located(owners: Owners) -> Iterator[Found]:
    """Return the seats that a clause tells of its subject."""
    clause = owners.clause
    subject = clause.said("located_subject").match(clause.plain)
    if subject is None or clause.host is not None:
        return
    owner = _owner(owners, subject)
    if owner is None:
        return
    seats = list(_seats(owners, subject))
    for index, seat in enumerate(seats):
        date = seat.date
        before = seats[index - 1].date if index else None
        if date is None and seat.is_now and before is not None:
            date = _from_end(before)
        words = Words(seat.place.leaf, seat.place.start, _with_country(owners, seat.place))
        yield Found(_SAYING, owner, stated(words), date, seat.place.entity_id)


def subject_of(owners: Owners) -> Unit | str | None:
    """Return the office that a clause begins with, if it does."""
    subject = owners.clause.said("located_subject").match(owners.clause.plain)
    return _owner(owners, subject) if subject else None


def _seats(owners: Owners, subject: re.Match[str]) -> Iterator[_Seat]:
    clause = owners.clause
    here = subject.end()
    fronted = subject["fronted"]
    while True:
        match = clause.said("located_in").match(clause.plain, here)
        if match is None or (match["verb"] is None and match["participle"] is None):
            return
        place = clause.units[int(match["place"])]
        is_known = is_place(owners, place)
        is_of_name = subject["noun"] is None
        if not is_known or (is_of_name and match["participle"] is None):
            return
        dates = [match["since"], match["behind"], fronted]
        date = next((clause.units[int(d)] for d in dates if d), None)
        fronted = None
        is_now = clause.said("located_now").search(match.group()) is not None
        yield _Seat(place, _lasting(date), is_now)
        here = match.end()


def _with_country(owners: Owners, place: Unit) -> int:
    """Return the end of a place with the country behind its comma: "Lima, Peru"."""
    behind = (unit for unit in owners.clause.units if unit.letter == "c" and unit.start > place.end)
    country = next(behind, None)
    is_next = country is not None and place.leaf.text[place.end : country.start] == ", "
    return country.end if country is not None and is_next else place.end


def _lasting(date: Unit | None) -> Stated | None:
    """Return a period or open time; a seat is not somewhere on a day."""
    edtf = date.date.edtf if date and date.date else None
    return Stated(edtf, date.words) if date and edtf and "/" in edtf else None


def _from_end(before: Stated) -> Stated | None:
    """Return the time from the end of another on."""
    end = before.value.partition("/")[2]
    return Stated(f"{end}/..", before.words) if end and end != ".." else None


def _owner(owners: Owners, subject: re.Match[str]) -> Unit | str | None:
    """Return what the subject is: a body, or the process whose secretariat or seat it is."""
    clause = owners.clause
    if subject["unit"]:
        unit = clause.units[int(subject["unit"])]
        return unit if owners.is_spoken_of(unit) or unit.letter == "o" else None
    if clause.said("bare_seat_noun").fullmatch(subject["noun"]):
        return clause.units[int(subject["of"])] if subject["of"] else owners.topic_id()
    return owners.named_organ(clause.words(*subject.span("noun")))

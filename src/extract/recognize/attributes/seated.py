"""What has its seat where a sentence says, and since or until when."""

import re

from extract.model.text import fold
from extract.recognize.attributes.owners import Owners
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import Stated, Words

_MOST_BETWEEN, _MOST_DATE = 12, 30


def is_place(owners: Owners, unit: Unit) -> bool:
    """Whether a unit is a city or region that a vocabulary knows, or a town of the world."""
    if unit.entity_id is not None:
        return owners.context.register.is_place(unit.entity_id)
    return unit.letter == "x" and owners.context.country_of_town(fold(unit.words.text)) is not None


def seated(owners: Owners, at: int) -> Unit | str | None:
    """Return what has its seat at the place said at `at`.

    Organs named together stand for their process, and so does one without a name of its own.
    """
    clause = owners.clause
    left = clause.plain[:at]
    first = clause.said("organ_and_is").match(left)
    if first:
        return clause.units[int(first[1])] if first[1] else owners.topic_id()
    found = clause.said("seated").search(left)
    units = clause.within(*found.span("all"), "opqgx") if found else []
    is_by = bool(units) and found is not None and _is_not_subject(owners, left, found)
    is_by |= bool(units) and units[-1].letter == "o" and _is_taken_up(owners, left, units[-1])
    if not units or is_by or is_place(owners, units[-1]):
        first = clause.said("organ_first").match(left)
        if first:
            return clause.units[int(first[1])]
        is_small = (
            clause.said("bare_seat").search(left)
            or clause.said("bare_seat_first").match(left)
            or clause.said("latter").search(left)
        )
        return _possessor(owners, left) or (owners.topic_id() if is_small else _it(owners, left))
    if len(units) > 1 and all(unit.letter == "g" for unit in units):
        return next((unit.of_id for unit in units if unit.of_id), None) or owners.topic_id()
    return units[-1]


def _is_not_subject(owners: Owners, left: str, found: re.Match[str]) -> bool:
    """Whether what a verb follows is no subject: "the secretariat, provided by X, was moved"."""
    is_by = owners.clause.said("by").search(left[: found.start()]) is not None
    return is_by and owners.clause.said("goes_on").match(left, found.end("all")) is not None


def _is_taken_up(owners: Owners, left: str, unit: Unit) -> bool:
    """Whether "it" rather takes up the secretariat that a sentence begins with."""
    said = owners.clause.said
    is_small = said("bare_seat_first").match(left) or said("latter").search(left)
    return unit.is_reference and is_small is not None


def _possessor(owners: Owners, left: str) -> Unit | str | None:
    """Return whose seat "its secretariat is in ..." tells of: what was spoken of last."""
    if not owners.clause.said("possessive").search(left):
        return None
    own = owners.clause.within(0, len(left), "pog") or owners.clause.known.subject
    return own[0] if len(own) == 1 else owners.topic_id()


def _it(owners: Owners, left: str) -> Unit | None:
    """Return what "it" takes up that no reference resolves: "since 2012 it has been based in"."""
    if not owners.clause.said("it").search(left):
        return None
    before = [u for u in owners.clause.within(0, len(left), "go") if not u.is_reference]
    before = before or list(owners.clause.known.subject)
    return before[0] if len(before) == 1 else None


def within_house(owners: Owners, places: list[Unit], end: int) -> list[Unit]:
    """Return the city of "in the Ministry of Labour in Lima"; no place for a house alone."""
    if not places or places[0].entity_id or places[0].letter != "x":
        return places
    city = owners.clause.said("in_city").match(owners.clause.plain, end)
    if city and is_place(owners, owners.clause.units[int(city[1])]):
        return [owners.clause.units[int(city[1])]]
    words, has = fold(places[0].words.text), owners.sayings.names_one_of
    return [] if has("governments", words) or has("offices", words) else places


def dated_behind(owners: Owners, at: int) -> Stated | None:
    """Return the date right behind a place that ends at `at`: "(since May 2004)"."""
    leaf = owners.clause.leaf
    match = owners.clause.said("dated_behind").match(leaf.text, at)
    if match is None:
        return None
    dates = owners.context.dates_in(leaf, at, min(match.end() + _MOST_DATE, len(leaf.text)))
    first = dates[0] if dates else None
    if first is None or first.edtf is None or first.start - match.start() > _MOST_BETWEEN:
        return None
    if "/" not in first.edtf:
        return None
    return Stated(first.edtf, Words(leaf, first.start, first.end))


def dated_before(owners: Owners, at: int) -> Stated | None:
    """Return the period of "since 2004, the secretariat has been based in ..."."""
    match = owners.clause.said("dated_before").search(owners.clause.plain[:at])
    found = _stated(owners.clause.units[int(match[1])]) if match else None
    return found if found and "/" in found.value else None


def moved_on(owners: Owners, start: int, end: int) -> Stated | None:
    """Return the day of the move that [start, end) tells: said behind it, or before."""
    plain = owners.clause.plain
    match = owners.clause.said("moved_on").match(plain, end) or owners.clause.said(
        "moved_before"
    ).search(plain[:start])
    found = _stated(owners.clause.units[int(match[1])]) if match else None
    return found._replace(value=found.value.removesuffix("/..")) if found else None


def opened_at(owners: Owners, end: int) -> list[Unit]:
    """Return the place where what has moved was opened: "opened in Lima and moved to Quito"."""
    match = owners.clause.said("opened").search(owners.clause.plain[:end])
    return [owners.clause.units[int(match[1])]] if match else []


def _stated(unit: Unit) -> Stated | None:
    return Stated(unit.date.edtf, unit.words) if unit.date and unit.date.edtf else None

"""Fields that follow from others: who a printed party is, its codes, the days of a date."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from extract.model.correction import plain
from extract.model.interval import interval
from extract.reconcile.corrections.keys import Values
from extract.reconcile.corrections.names import Directory

Fields = Mapping[str, str | None]


class _Bundle(NamedTuple):
    """The columns that speak of one thing: its id, its printed name, its codes.

    `is_named` says that the printed name is always of a thing, known to a vocabulary or not.
    """

    entity: str
    printed: str = ""
    code: str = ""
    current: str = ""
    is_named: bool = False


_BUNDLES = {
    "participations": (
        _Bundle("party_id", "party", "party_iso3", "party_iso3_current", is_named=True),
        _Bundle("in_respect_of_id", code="in_respect_of_iso3"),
    ),
    "groupings": (_Bundle("entity_id", "name", is_named=True),),
    "events": (_Bundle("country_id", code="country_iso3"),),
    "roles": (_Bundle("actor_id", "actor", is_named=True),),
    "attributes": (_Bundle("value_id", "value"),),
    "lists": (_Bundle("attributed_to_id"),),
}


class UnknownNameError(Exception):
    """A name or code, the argument, that means nothing that is known, or several things."""


def completed(
    table: str, stated: Fields, before: Values, directory: Directory, language: str | None
) -> dict[str, str | None]:
    """Return the fields `stated` of a row with all that follow from them.

    What an id column states may be an id, a name or a code. Raises `UnknownNameError`.
    """
    made = dict(stated)
    for bundle in _BUNDLES.get(table, ()):
        made |= _of_bundle(bundle, stated, before, directory, language)
    about = stated.get("in_id")
    if about:
        made["in_id"] = directory.resolve(about, language) or about
    if table == "events" and "date" in stated:
        made |= _days(stated["date"])
    return made


def _of_bundle(
    bundle: _Bundle,
    stated: Fields,
    before: Values,
    directory: Directory,
    language: str | None,
) -> dict[str, str | None]:
    for column in (bundle.entity, bundle.code):
        if column and stated.get(column):
            found = directory.resolve(str(stated[column]), language)
            if found is None:
                raise UnknownNameError(stated[column])
            return _spelled(bundle, found, directory)
    if bundle.entity in stated:
        return _spelled(bundle, None, directory)
    printed = stated.get(bundle.printed) if bundle.printed else None
    if not printed or plain(printed) == plain(before.get(bundle.printed, "")):
        return {}
    named = directory.resolve(printed, language)
    if named is None and bundle.is_named:
        named = directory.learnt(printed, language)
    return _spelled(bundle, named, directory)


def _spelled(bundle: _Bundle, entity_id: str | None, directory: Directory) -> dict[str, str | None]:
    made = {bundle.entity: entity_id}
    if bundle.code:
        made[bundle.code] = directory.iso3(entity_id)
    if bundle.current:
        made[bundle.current] = directory.current_iso3(entity_id)
    return made


def _days(edtf: str | None) -> dict[str, str | None]:
    """Return the first and the last day of a date; an open end has none."""
    days = interval(edtf) if edtf else None
    first, last = days or (date.min, date.max)
    return {
        "date_start": None if first == date.min else first.isoformat(),
        "date_end": None if last == date.max else last.isoformat(),
    }


def spelled(table: str, column: str, entity_id: str, directory: Directory) -> dict[str, str | None]:
    """Return a column that names an entity, with the codes beside it."""
    for bundle in _BUNDLES.get(table, ()):
        if bundle.entity == column:
            return _spelled(bundle, entity_id, directory)
    return {column: entity_id}


def printed_field(table: str, name: str) -> str:
    """Return the printed column whose words a column of `table` is read from, '' for none."""
    for bundle in _BUNDLES.get(table, ()):
        if bundle.printed and name in (bundle.entity, bundle.code, bundle.current):
            return bundle.printed
    return ""

"""Entities of the vocabularies: the ids that they have in every document, their names and codes."""

from collections.abc import Iterator
from functools import cache

from extract.countries import Countries
from extract.model.identity import digest
from extract.model.statement import Code, Entity, Name
from extract.nomenclature import Entry

_FORMS = {"short": "short", "full": "full", "abbreviation": "acronym"}


@cache
def country_id(key: str) -> str:
    """Return the id of the state or territory `key`."""
    return digest("entity", "country", key)


@cache
def declared_id(key: str) -> str:
    """Return the id of the thing `key` of the nomenclature."""
    return digest("entity", "declared", key)


def country(countries: Countries, key: str) -> Entity:
    """Return the state or territory `key`; its parent is the one of today."""
    parent = countries.parent(key, None)
    parent_id = country_id(parent) if parent else None
    return Entity(country_id(key), countries.kind(key), key, parent_id, None)


def country_names(countries: Countries, key: str) -> Iterator[Name]:
    """Return every name of a country, with its validity."""
    for form in countries.names_of(key):
        kind = _FORMS.get(form.form, "alias")
        yield Name(
            country_id(key),
            form.name,
            form.language,
            kind,
            "vocabulary",
            form.valid_from,
            form.valid_to,
        )


def country_codes(countries: Countries, key: str) -> Iterator[Code]:
    """Return every code of a country, with its validity."""
    for code in countries.codes_of(key):
        yield Code(
            country_id(key),
            code.scheme,
            code.code,
            code.valid_from or "",
            code.valid_to,
            code.source,
        )


def declared(entry: Entry) -> Entity:
    """Return a thing of the nomenclature."""
    parent_id = declared_id(entry.parent) if entry.parent else None
    return Entity(declared_id(entry.key), entry.kind, entry.key, parent_id, None)


def declared_names(entry: Entry) -> Iterator[Name]:
    """Return every name of a thing of the nomenclature."""
    for name in entry.names:
        yield Name(declared_id(entry.key), name.text, name.language, name.form, "vocabulary")

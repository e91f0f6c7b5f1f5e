"""Cities and islands in which meetings are held, treaties signed and organizations have their seat.

`pipeline/vocabulary/places.csv`, which a subject expert corrects by hand. `country` is the ISO
alpha-3 code of today's country, whatever the date; it is empty where two well-known cities share
the name, and where it is disputed in whose country the city lies. `name_fr` is given where it
differs; `aliases` are other spellings and former names, with a semicolon between them. A name that
is an ordinary word, a person's or a country's is left out. Names are as printed: in small letters
some are words ("qu'il vienne"), so letter case counts where they are looked for.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.errors import VocabularyError
from extract.model.text import slug
from extract.prepared import kept

FILE = "places.csv"
COLUMNS = ("key", "name_en", "name_fr", "country", "aliases", "source")

_COUNTRY = re.compile(r"(?:[A-Z]{3})?")


@dataclass(frozen=True, slots=True)
class Place:
    """A city or island with its names, each with its language: None for one that any may use.

    The English name comes first; it is of no language where the French one is not another.
    """

    key: str
    names: tuple[tuple[str, str | None], ...]
    country: str | None


@kept
def load(folder: Path) -> tuple[Place, ...]:
    """Read `places.csv`, in the order of the file, once in a process.

    Raises `VocabularyError` for a file that is missing or has other columns, and for a row whose
    key is not the slug of its English name, whose country is no code, that lacks a name or source,
    or that gives a name of an earlier row.
    """
    found: list[Place] = []
    owners: dict[str, int] = {}
    for line, row in _rows(folder / FILE):
        if len(row) != len(COLUMNS):
            raise _error(f"line {line}: {','.join(row)!r} has not {len(COLUMNS)} fields.")
        values = dict(zip(COLUMNS, row, strict=True))
        if fault := _fault(values):
            raise _error(f"line {line}: {fault}.")
        place = _place(values)
        for name, _ in place.names:
            first = owners.setdefault(slug(name), line)
            if first != line:
                raise _error(f"line {line}: {name!r} is a name of line {first} already.")
        found.append(place)
    return tuple(found)


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line it ends on, after the heading."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            rows = [(reader.line_num, row) for row in reader if row]
    except FileNotFoundError as missing:
        raise _error("the file is not there.", "Restore it from the repository.") from missing
    except (UnicodeDecodeError, csv.Error) as broken:
        raise _error(f"not CSV: {broken}.", "Save it as CSV in UTF-8.") from broken
    if not rows or tuple(rows[0][1]) != COLUMNS:
        raise _error("line 1: other columns.", f"Write {','.join(COLUMNS)}.")
    yield from rows[1:]


def _fault(values: dict[str, str]) -> str | None:
    """Say what is wrong with a row."""
    key, country, name = values["key"], values["country"], values["name_en"]
    if not slug(name):
        return f"{name!r} is no name"
    if key != slug(name):
        return f"the key {key!r} is not {slug(name)!r}, as {name!r} is written in small letters"
    if not _COUNTRY.fullmatch(country):
        return f"{country!r} is no code of three capitals"
    if values["aliases"] and not all(map(slug, values["aliases"].split(";"))):
        return f"{values['aliases']!r} has an alias without a letter"
    return None if values["source"] else f"{key!r} has no source"


def _place(values: dict[str, str]) -> Place:
    english, french = values["name_en"], values["name_fr"]
    names: list[tuple[str, str | None]] = [(english, "en" if french else None)]
    if french:
        names.append((french, "fr"))
    names += [(alias.strip(), None) for alias in values["aliases"].split(";") if alias]
    return Place(values["key"], tuple(names), values["country"] or None)


def _error(message: str, remedy: str = "Mend or remove this line.") -> VocabularyError:
    return VocabularyError(message, file=FILE, remedy=remedy)

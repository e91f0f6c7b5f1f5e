"""Regions that counts and lists speak of, and the countries in them.

`pipeline/vocabulary/regions.csv`, which a subject expert corrects by hand: the regions of the
United Nations' M49 standard, and those of common usage. `members` are ISO alpha-3 codes (none for
what lies between regions); names and adjectives have a bar between them. A region's name that is
also a country's is left out.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from extract.errors import VocabularyError
from extract.expressions import Expression, Gated
from extract.model.text import fold
from extract.prepared import kept

FILE = "regions.csv"
COLUMNS = ("key", "names_en", "names_fr", "adjectives_en", "adjectives_fr", "members", "source")

_CODE = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Region:
    """A region: its names by language; `pattern` finds names and adjectives in folded text."""

    key: str
    names: Mapping[str, tuple[str, ...]]
    members: frozenset[str]
    pattern: Expression

    @property
    def name(self) -> str:
        """The first of its names."""
        return next(name for names in self.names.values() for name in names)


@kept
def load(folder: Path) -> Gated[Region]:
    """Read `regions.csv`, once in a process.

    Raises `VocabularyError` for other columns, no name or a wrong code.
    """
    path = folder / FILE
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as broken:
        raise _error(f"cannot be read: {broken}.") from broken
    if not rows or tuple(rows[0]) != COLUMNS:
        raise _error(f"the columns are not {','.join(COLUMNS)}.")
    return Gated(_region(row) for row in rows)


def region_in(regions: Gated[Region], words: str) -> Region | None:
    """Return the region that `words` name: the one with the longest name there."""
    found = list(_named(regions, words))
    return max(found, key=lambda item: item[0])[1] if found else None


def regions_in(regions: Gated[Region], words: str) -> list[Region]:
    """Return all regions that `words` name; one within the name of another does not count."""
    return [region for _, region in _named(regions, words)]


def _named(regions: Gated[Region], words: str) -> Iterator[tuple[int, Region]]:
    """Yield the regions whose names lie in no longer one, each with the length of its name."""
    folded = fold(words)
    found = [(match.span(), region) for region, match in regions.matches(folded)]
    for (start, end), region in found:
        if not any(s <= start and end <= e and (s, e) != (start, end) for (s, e), _ in found):
            yield end - start, region


def _region(row: dict[str, str]) -> Region:
    names = {language: _terms(row[f"names_{language}"]) for language in ("en", "fr")}
    adjectives = [term for code in names for term in _terms(row[f"adjectives_{code}"])]
    terms = [*names["en"], *names["fr"], *adjectives]
    members = frozenset((row["members"] or "").split())
    if not any(names.values()) or not all(map(_CODE.fullmatch, members)):
        raise _error(f"{row['key']!r} lacks a name, or has a member that is no ISO alpha-3 code.")
    longest_first = sorted((re.escape(fold(term)) for term in terms), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")
    return Region(row["key"], names, members, Expression.of(pattern))


def _terms(value: str | None) -> tuple[str, ...]:
    return tuple(term for term in (value or "").split("|") if term.strip())


def _error(message: str) -> VocabularyError:
    return VocabularyError(message, file=FILE, remedy="Mend this line.")

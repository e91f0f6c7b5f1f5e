"""The names that are declared: organizations, processes, nouns of kinds, meanings of columns.

Read from `pipeline/vocabulary/`; countries have a module of their own.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.declared import Key, check_table, read_toml
from extract.errors import VocabularyError
from extract.expressions import any_word
from extract.model.text import fold

LANGUAGES = ("en", "fr")

_NAMES = Key(list, each=str)
_ENTRY = {
    "kind": Key(str, required=True),
    "parent": Key(str),
    **{f"{form}{code}": _NAMES for form in ("", "short_", "acronyms_") for code in LANGUAGES},
}
_KIND = {code: Key(list, each=str, required=True) for code in LANGUAGES}
_COLUMN = {"words": Key(list, each=str, required=True), "status": Key(str)}


@dataclass(frozen=True, slots=True)
class DeclaredName:
    """A name that a vocabulary gives; `form` is full, short, acronym or alias."""

    text: str
    language: str
    form: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing with names in both languages; the first full name is the one that tables give."""

    key: str
    kind: str
    parent: str | None
    names: tuple[DeclaredName, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """What a column is about, the words of its headings, the status that it gives a party."""

    meaning: str
    pattern: re.Pattern[str]
    status: str | None


_BEHIND_HEAD = re.compile(
    r"\s(?:of|on|for|in|to|de|du|des|d'|sur|pour|en|a|au|aux"
    r"|(?:establish|constitut|creat|institut)ing|instituant|constituant|creant|portant)\s"
)
"""What follows the head noun of a name: "Agreement Constituting the Fund" is an agreement."""


@dataclass(frozen=True, slots=True)
class Nomenclature:
    """All declared names but those of countries."""

    entries: Mapping[str, Entry]
    kinds: tuple[tuple[str, str, str], ...]
    nouns: tuple[tuple[str, str, str], ...]
    columns: tuple[Column, ...]
    marks: frozenset[str]

    def kind_of(self, name: str, default: str) -> str:
        """Return the kind of a thing by the head noun of its `name`: the last in English order.

        The noun that stands before the first preposition is the head ("Conference" in "Regional
        Conference on Migration"), or else the first of the list that the name contains.
        """
        plain = fold(name)
        opening = [
            (len(n), kind)
            for n, kind, _ in self.kinds
            if plain.startswith(n) and plain.startswith(" ", len(n))
        ]
        if opening and " de " in plain[: max(opening)[0]]:  # "Groupe de travail"
            return max(opening)[1]
        head = _BEHIND_HEAD.split(plain)[0]
        for part in (head, plain) if head != plain else (plain,):
            found = [
                (match.end(), len(noun), kind)
                for noun, kind, _ in self.kinds
                if noun in part  # most are not, and need no pattern
                for match in re.finditer(rf"\b{re.escape(noun)}\b", part)
            ]
            if found:
                return max(found)[2]
        return default

    def about(self, meaning: str) -> Column:
        """Return the column that is about this, whatever its heading."""
        return next(column for column in self.columns if column.meaning == meaning)

    def column(self, heading: str) -> Column | None:
        """Return what a column with this heading is about, None where its words do not say.

        The words that stand first say it, of those that begin at one place the longest.
        """
        plain = fold(heading).replace("’", "'")
        found = [
            ((m.start(), -m.end()), column)
            for column in self.columns
            if (m := column.pattern.search(plain))
        ]
        return min(found, key=lambda each: each[0])[1] if found else None


def load(folder: Path) -> Nomenclature:
    """Read organizations, processes, kinds and columns; raises `VocabularyError`."""
    entries: dict[str, Entry] = {}
    for file in ("organizations", "processes"):
        for key, plain in _read(folder, file).items():
            check_table(plain, _ENTRY, file=f"{file}.toml", where=f"[{key}]", error=VocabularyError)
            if key in entries:
                _refuse(f"{key!r} is declared twice.", file)
            entries[key] = _entry(key, plain)
    for entry in entries.values():
        if entry.parent and entry.parent not in entries:
            _refuse(f"the parent of {entry.key!r} is not declared: {entry.parent!r}.", "processes")
    columns = _read(folder, "columns")
    marks = frozenset(columns.pop("marks", {}).get("words", ()))
    nouns = _kinds(folder)
    kinds = tuple((fold(noun), kind, code) for noun, kind, code in nouns)
    return Nomenclature(entries, kinds, nouns, _columns(columns), marks)


def _read(folder: Path, name: str) -> dict[str, Any]:
    path = folder / f"{name}.toml"
    if not path.exists():
        _refuse("the file is not there.", name)
    return read_toml(path, error=VocabularyError)


def _refuse(message: str, file: str) -> None:
    raise VocabularyError(message, file=f"{file}.toml", remedy="Mend pipeline/vocabulary/.")


def _entry(key: str, plain: Mapping[str, Any]) -> Entry:
    names = [
        DeclaredName(text, code, form)
        for form, prefix in (("full", ""), ("short", "short_"), ("acronym", "acronyms_"))
        for code in LANGUAGES
        for text in plain.get(f"{prefix}{code}", ())
    ]
    return Entry(key, plain["kind"], plain.get("parent"), tuple(names))


def _kinds(folder: Path) -> tuple[tuple[str, str, str], ...]:
    kinds = _read(folder, "kinds")
    for kind, plain in kinds.items():
        check_table(plain, _KIND, file="kinds.toml", where=f"[{kind}]", error=VocabularyError)
    return tuple(
        (noun, kind, code)
        for kind, plain in kinds.items()
        for code in LANGUAGES
        for noun in plain[code]
    )


def _columns(declared: Mapping[str, Any]) -> tuple[Column, ...]:
    found = []
    for meaning, plain in declared.items():
        check_table(
            plain, _COLUMN, file="columns.toml", where=f"[{meaning}]", error=VocabularyError
        )
        words = any_word(plain["words"])
        found.append(Column(meaning, re.compile(rf"(?<!\w)(?:{words})(?!\w)"), plain.get("status")))
    return tuple(found)

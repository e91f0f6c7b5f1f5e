"""Declared phrases: patterns with the examples that they must and must not match.

Patterns are written for text that `even` has folded: offsets in it are those of the text itself.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.declared import Key, check_table, read_toml
from extract.errors import VocabularyError
from extract.model.text import even

_LIST = Key(list, each=str, required=True)
_PATTERNS = {"patterns": _LIST, "must_match": _LIST, "must_not_match": _LIST}


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a phrase means, and how it is written."""

    meaning: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class ListWords:
    """The words around lists of parties (`participation.toml`)."""

    separators: frozenset[str]
    articles: tuple[str, ...]
    ditto: frozenset[str]
    closures: tuple[Pattern, ...]
    statuses: tuple[Pattern, ...]


def list_words(folder: Path) -> ListWords:
    """Read `participation.toml`; raises `VocabularyError`."""
    file = "participation.toml"
    plain = read_toml(folder / file, error=VocabularyError)
    try:
        return ListWords(
            separators=frozenset(map(even, plain["separators"]["words"])),
            articles=tuple(map(even, plain["articles"]["words"])),
            ditto=frozenset(plain["ditto"]["signs"]),
            closures=patterns(plain["closure"], file),
            statuses=patterns(plain["status"], file),
        )
    except KeyError as missing:
        raise VocabularyError(
            f"a key is missing: {missing}.", file=file, remedy="Add it."
        ) from missing


def patterns(declared: Mapping[str, Any], file: str) -> tuple[Pattern, ...]:
    """Return the patterns of a table of tables; refuses one that fails its own examples."""
    found = []
    for meaning, plain in declared.items():
        check_table(plain, _PATTERNS, file=file, where=f"[{meaning}]", error=VocabularyError)
        try:
            pattern = re.compile("|".join(f"(?:{part})" for part in plain["patterns"]))
        except re.error as broken:
            raise VocabularyError(
                f"a pattern of {meaning!r} cannot be read: {broken}.", file=file, remedy="Mend it."
            ) from broken
        wrong = [text for text in plain["must_match"] if not pattern.search(even(text))]
        wrong += [text for text in plain["must_not_match"] if pattern.search(even(text))]
        if wrong:
            raise VocabularyError(
                f"the patterns of {meaning!r} do not do what the example says: {wrong[0]!r}.",
                file=file,
                remedy="Mend the pattern or the example.",
            )
        found.append(Pattern(meaning, pattern))
    return tuple(found)

"""Nouns that are counted: those of `claims.toml`, and any English plural by its form.

Of a noun in French the vocabulary has to say what it is in English. An English one says it itself:
"geologists" counts geologists, whatever a geologist is.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from extract.model.text import even

OF = "of"
"""The shape of nouns that are counted of what is spoken of; unlisted ones have it."""

_WORD = re.compile(r"[\w-]+(?<!-)")
_PLURAL = re.compile(r"[a-z-]{2,}(?:[^aisu'-]|[^aiou'-]u|[e-y]a|[a-z]i)s")
_ENDINGS = (
    (re.compile(r"([^aeiou])ies$"), r"\1y"),
    (re.compile(r"(potato|tomato|cargo|ch|sh|ss|zz|[^aeio]x|[ao]x|[bir]us)es$"), r"\1"),
    (re.compile(r"(analys|hypothes|synthes|parenthes)es$"), r"\1is"),
    (re.compile(r"men$"), "man"),
    (re.compile(r"s$"), ""),
)


class Noun(NamedTuple):
    """A counted noun: its measure, in the English singular, and what it is usually counted of."""

    means: str
    shape: str


@dataclass(frozen=True, slots=True)
class Nouns:
    """The counted nouns by their first word, English plurals without s, and what is no count."""

    listed: Mapping[str, tuple[tuple[str, Noun], ...]]
    irregular: Mapping[str, str]
    uncounted: frozenset[str]

    @classmethod
    def of(
        cls,
        shapes: Mapping[str, Mapping[str, list[str]]],
        irregular: Mapping[str, str],
        uncounted: list[str],
    ) -> "Nouns":
        """Arrange what is declared: measures with their plurals, by shape."""
        listed: defaultdict[str, list[tuple[str, Noun]]] = defaultdict(list)
        for shape, measures in shapes.items():
            for measure, plurals in measures.items():
                for plural in map(even, plurals):
                    first = _WORD.match(plural)
                    if first:
                        listed[first.group()].append((plural, Noun(measure, shape)))
        found = {word: tuple(nouns) for word, nouns in listed.items()}
        return cls(found, irregular, frozenset(map(even, uncounted)))

    def at(self, plain: str, at: int, limit: int) -> tuple[int, Noun] | None:
        """Return the longest listed noun that begins at `at` of a folded text, with its end."""
        word = _WORD.match(plain, at, limit)
        fitting = [
            (at + len(plural), noun)
            for plural, noun in (self.listed.get(word.group(), ()) if word else ())
            if plain.startswith(plural, at) and _ends(plain, at + len(plural), limit)
        ]
        return max(fitting, key=lambda each: each[0], default=None)

    def plural_at(self, plain: str, at: int, limit: int) -> tuple[int, Noun] | None:
        """Return the English word at `at` if it is a plural by its form, with its end."""
        match = _WORD.match(plain, at, limit)
        if match is None or not _ends(plain, match.end(), limit) or plain[match.end() :][:1] == "'":
            return None
        word = match.group()
        if word in self.uncounted or not (word in self.irregular or _PLURAL.fullmatch(word)):
            return None
        return match.end(), Noun(self.irregular.get(word) or singular(word), OF)


def singular(plural: str) -> str:
    """Return the singular of a regular English plural.

    >>> [singular(word) for word in ("keepers", "studies", "branches", "buses", "courses")]
    ['keeper', 'study', 'branch', 'bus', 'course']
    """
    for ending, instead in _ENDINGS:
        changed = ending.sub(instead, plural)
        if changed != plural:
            return changed
    return plural


def _ends(plain: str, at: int, limit: int) -> bool:
    return at <= limit and not (at < len(plain) and (plain[at].isalnum() or plain[at] in "-_"))

"""Texts as words: one tokenizer that is the same for every language.

Words are runs of letters and digits; every other sign is a word of its own, so that "l’OIM",
"(RCM)" and "S.S.R." come apart alike in French and English. White space is a word where it is more
than one blank: no name stands on both sides of a gap. What names are matched by is the norm of a
word, its text without case and accents.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.model.text import fold

_TOKEN = re.compile(r"\w+|[^\w\s]|\s{2,}|[^\S ]")
_APOSTROPHES = {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "‐": "-", "‑": "-", "–": "-"}


_SPELT_S = re.compile(r"is(ations?)$")


@lru_cache(maxsize=2**16)
def norm(word: str) -> str:
    """Return what a word is matched by: "Organisation" as "Organization"."""
    return _APOSTROPHES.get(word) or _SPELT_S.sub(r"iz\1", fold(word))


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text, as printed and as norms; word i is [starts[i], ends[i]) of the text."""

    words: tuple[str, ...]
    norms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def tokenized(text: str) -> Tokens:
    """Cut `text` into words."""
    found = list(_TOKEN.finditer(text))
    words = tuple(match.group() for match in found)
    return Tokens(
        words,
        tuple(map(norm, words)),
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
    )


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name, as printed."""
    return tuple(_TOKEN.findall(name))

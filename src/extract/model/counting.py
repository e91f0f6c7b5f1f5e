"""How printed characters are counted, so that two readers of one page can be compared.

Readers spell the same print differently. Before they are compared, and before anything is counted,
characters are normalized: compatibility decomposition (NFKD: ligatures and full-width forms written
out, accents set apart), spaces of every width dropped, every hyphen that reads as one (soft,
non-breaking, U+2010) written "-", and every glyph without a character ("(cid:7)", controls, halves
of surrogate pairs, U+FFFD) written U+FFFD.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

UNMAPPED = "\N{REPLACEMENT CHARACTER}"
"""Stands for a glyph that no table of its font maps to a character."""

_HYPHENS = frozenset("\u00ad\u2010\u2011")


@lru_cache(maxsize=16384)
def normalized(text: str) -> str:
    """Return the characters of `text` as they are counted (see the module's docstring).

    >>> normalized("ﬁn \u00ad")
    'fin-'
    """
    if text.startswith("(cid:") and text.endswith(")") and text[5:-1].isdigit():
        return UNMAPPED
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(_plain(char) for char in decomposed if not is_space(char))


def is_space(char: str) -> bool:
    """Whether a character is printed as nothing but room: spaces and line ends, no control."""
    return char in "\t\n\r" or (char.isspace() and unicodedata.category(char) != "Cc")


def _plain(char: str) -> str:
    if char in _HYPHENS:
        return "-"
    return UNMAPPED if unicodedata.category(char) in ("Cc", "Cs") else char


def tally(texts: Iterable[str]) -> Counter[str]:
    """Count the normalized characters of `texts`, each text normalized by itself."""
    found: Counter[str] = Counter()
    for text, count in Counter(texts).items():
        for char in normalized(text):
            found[char] += count
    return found

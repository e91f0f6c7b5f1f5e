"""Texts as spaCy documents: one vocabulary, one tokenizer that is the same for every language.

Words are runs of letters and digits; every other sign is a word of its own, so that "l’OIM",
"(RCM)" and "S.S.R." come apart alike in French and English. White space is a word where it is more
than one blank: no name stands on both sides of a gap. `spacy.blank("fr")` would spend seconds on
its list of exceptions, which names in reports do not need. What names are matched by is the norm of
a word, its text without case and accents.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, pairwise

from spacy.attrs import NORM
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.model.text import fold

_TOKEN = re.compile(r"\w+|[^\w\s]|\s{2,}|[^\S ]")
_APOSTROPHES = {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "‐": "-", "‑": "-", "–": "-"}


_SPELT_S = re.compile(r"is(ations?)$")


@lru_cache(maxsize=2**16)
def norm(word: str) -> str:
    """Return what a word is matched by: "Organisation" as "Organization"."""
    return _APOSTROPHES.get(word) or _SPELT_S.sub(r"iz\1", fold(word))


VOCAB = Vocab(lex_attr_getters={NORM: norm})
"""The vocabulary of all documents and matchers: its words have their folded form as norm."""


Start = tuple[str, ...]
"""What a name may begin with: a word, or two that follow each other."""


@dataclass(frozen=True)
class Tokens:
    """The words of a text, as printed and as norms; word i is [starts[i], ends[i]) of the text."""

    words: tuple[str, ...]
    norms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @cached_property
    def doc(self) -> Doc:
        """The same words, for matchers; it does not keep the blanks between them."""
        return document(self.words)

    @cached_property
    def word_starts(self) -> frozenset[Start]:
        """What may begin a name in the text, as printed."""
        return frozenset(chain(zip(self.words, strict=True), pairwise(self.words)))

    @cached_property
    def norm_starts(self) -> frozenset[Start]:
        """What may begin a name in the text, as norms."""
        return frozenset(chain(zip(self.norms, strict=True), pairwise(self.norms)))


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


def document(words: Sequence[str]) -> Doc:
    """Return the document of these words, for matchers."""
    return Doc(VOCAB, words=list(words))


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name, as printed."""
    return tuple(_TOKEN.findall(name))

"""Texts as spaCy documents: one vocabulary, a tokenizer that is the same for every language.

Words are runs of letters and digits; every other sign is a token of its own, so that "l’OIM",
"(RCM)" and "S.S.R." come apart alike in French and English. `spacy.blank("fr")` would spend seconds
on its list of exceptions, which names in reports do not need. The norm of a token is its text
without case and accents: what names are matched by.
"""

import re

from spacy.attrs import NORM
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.model.text import fold

_TOKEN = re.compile(r"\w+|[^\w\s]")
_APOSTROPHES = {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "‐": "-", "‑": "-", "–": "-"}


def vocabulary() -> Vocab:
    """Return an empty vocabulary whose words have their folded form as norm."""
    return Vocab(lex_attr_getters={NORM: _norm})


def _norm(text: str) -> str:
    return _APOSTROPHES.get(text) or fold(text)


def tokenized(text: str, vocab: Vocab) -> Doc:
    """Return `text` as a document; `token.idx` are offsets in `text`.

    White space before a token beyond one blank is a token of its own, as in spaCy.
    """
    words: list[str] = []
    spaces: list[bool] = []
    here = 0
    for match in _TOKEN.finditer(text):
        gap = text[here : match.start()]
        if gap and not words:
            words.append(gap)
            spaces.append(False)
        elif gap:
            spaces[-1] = gap[0] == " "
            rest = gap[1:] if gap[0] == " " else gap
            if rest:
                words.append(rest)
                spaces.append(False)
        words.append(match.group())
        spaces.append(False)
        here = match.end()
    tail = text[here:]
    if tail and words and tail[0] == " ":
        spaces[-1] = True
        tail = tail[1:]
    if tail:
        words.append(tail)
        spaces.append(False)
    return Doc(vocab, words=words, spaces=spaces)

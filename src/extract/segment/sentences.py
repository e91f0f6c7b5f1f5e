"""Sentences: where one ends and the next begins, in French and English prose.

A sentence ends at a full stop, question or exclamation mark, with the quotes and brackets that
close on it, before white space and something that can begin a sentence; not after an abbreviation,
an initial, or inside brackets that are still open.
"""

import re
from collections.abc import Iterator

from extract.vocabulary import Vocabulary

END = re.compile(
    r"(?P<stop>[.!?…]+)(?P<close>(?:[ \u00a0\u202f]?[”’»\")\]])*)\s+(?=[“‘«\"(\[]*[^\W_])"
)
NEAR = 40
"""Characters beside a mark that tell whether it ends a sentence."""

FAR = 400
"""A bracket that was opened further back, in characters, was forgotten."""

WORD_BEFORE = re.compile(r"(?P<word>[\w.’'-]+)$")


def sentences_of(text: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Return the half-open stretches of the sentences of `text`; what is between is white space."""
    found: list[tuple[int, int]] = []
    start = 0
    for stop, following in _ends(text, vocabulary):
        found.append((start, stop))
        start = following
    if text[start:].strip():
        found.append((start, len(text)))
    return found


def _ends(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    start = 0
    for end in END.finditer(text):
        following = text[end.end() : end.end() + NEAR].lstrip('“‘«"([')
        if following[:1].islower() or _is_open(
            text[max(start, end.end("close") - FAR) : end.end()]
        ):
            continue
        before = text[max(start, end.start() - NEAR) : end.start()]
        if end["stop"] == "." and _is_abbreviation(before, following, vocabulary):
            continue
        yield end.end("close"), end.end()
        start = end.end()


def _is_open(text: str) -> bool:
    """Whether a bracket opened in `text` is still open."""
    return text.count("(") > text.count(")") or text.count("[") > text.count("]")


def _is_abbreviation(before: str, following: str, vocabulary: Vocabulary) -> bool:
    match = WORD_BEFORE.search(before)
    if match is None:
        return False
    word = match["word"].split("’")[-1].split("'")[-1]
    if re.fullmatch(r"[A-Z]|(?:[A-Z]\.)+[A-Z]", word):
        return vocabulary.part(" ".join(before.split()[-2:])) is None
    if word.lower() not in vocabulary.abbreviations:
        return False
    ends = vocabulary.abbreviations_that_may_end
    return not (following[:1].isupper() and word.lower() in ends)

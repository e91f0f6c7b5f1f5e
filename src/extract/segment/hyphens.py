"""Hyphens at line ends: undone where the printer broke a word, kept where the word has one.

The document itself is asked first: does the word stand unbroken elsewhere, with or without its
hyphen? Where it does not tell, capitals and the prefixes of compounds do; then whether this
document breaks words at all.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.model.page import Line, Note
from extract.model.text import fold
from extract.vocabulary import Vocabulary

HYPHENS = "-\u2010"
STRANGE = 4
"""So many line ends of which neither half is a known word tell that the printer breaks words."""

LEAST = 4
"""Letters of a word before a second part: "unlike" and "dislike" are no compounds."""

ENDING = 2
"""Letters by which forms of one word differ: "interrégional" and "interrégionaux"."""

WORD = rf"[^\W\d_]+(?:[{HYPHENS}][^\W\d_]+)*"
BROKEN = re.compile(rf"(?P<left>{WORD})(?P<sign>[{HYPHENS}])\Z")
INSERTED = "\u2010"
"""The hyphen with which what prints HTML breaks words; typed ones are plain there."""
NEXT = re.compile(rf"(?P<right>{WORD}(?:[’'](?=\w))?)")


@dataclass(frozen=True, slots=True)
class Hyphens:
    """What the document tells of its words: those seen whole, and whether it breaks words."""

    words: frozenset[str]
    breaks_words: bool
    prefixes: frozenset[str]
    whole_words: frozenset[str]
    function_words: frozenset[str] = frozenset()
    seconds: frozenset[str] = frozenset()
    tells_inserted: bool = False

    def is_kept(self, left: str, right: str, sign: str = "-") -> bool:
        """Whether the hyphen between `left` (line end) and `right` (next line) is the word's.

        `right` ends in the apostrophe of an elision where one follows: no word is broken there.
        `sign` is the hyphen that is printed.
        """
        told = self.told(left, right, sign)
        if told is not None:
            return told
        head, tail = re.split(rf"[{HYPHENS}]", fold(left))[-1], fold(right)
        akin = self._akin(head, tail)
        if akin is not None:
            return akin
        if head in self.whole_words or self._is_before_second(left, head, tail):
            return True
        if not self.breaks_words:
            return True
        if tail not in self.words:
            return False
        return head in self.prefixes or (head in self.words and min(len(head), len(tail)) > 3)

    def told(self, left: str, right: str, sign: str = "-") -> bool | None:
        """Return what the print itself tells of the hyphen; None where one has to guess."""
        if self.tells_inserted:
            return sign != INSERTED
        if right[-1:] in "’'" or (right[:1].isupper() and not left.isupper()):
            return True
        if _is_acronym(re.split(rf"[{HYPHENS}]", left)[-1]) and right[:1].islower():
            return True
        if self._is_in_compound(left, right):
            return True
        return _told(self.words, left, right)

    def _akin(self, head: str, tail: str) -> bool | None:
        """Whether the document prints a word that ends otherwise with its hyphen, or without."""
        if len(tail) <= LEAST:
            return None
        for joint, is_kept in (("-", True), ("", False)):
            stem = f"{head}{joint}{tail}"[:-ENDING]
            if any(word.startswith(stem) for word in self.words):
                return is_kept
        return None

    def _is_before_second(self, left: str, head: str, tail: str) -> bool:
        """Whether a word of the document, or a name, stands before a second part of compounds."""
        is_name = left[:1].isupper() or head in self.words
        is_word = left.isupper() or (is_name and len(head) >= LEAST)
        return is_word and re.split(rf"[{HYPHENS}]", tail)[0] in self.seconds

    def _is_in_compound(self, left: str, right: str) -> bool:
        """Whether a small word stands between two hyphens: "Turques-" and "et-Caïques"."""
        before, after = (re.split(rf"[{HYPHENS}]", fold(part)) for part in (left, right))
        if before[-1] + after[0] in self.words:
            return False
        return (len(after) > 1 and after[0] in self.function_words) or (
            len(before) > 1 and before[-1] in self.function_words
        )


def broken(line: str) -> re.Match[str] | None:
    """Match the word that the end of `line` breaks off, as `left`."""
    # every word of the line would be tried for one that ends it
    return BROKEN.search(line) if line.endswith(tuple(HYPHENS)) else None


def hyphens_of(lines: Iterable[str], vocabulary: Vocabulary) -> Hyphens:
    """Learn from the printed lines of a document, in reading order."""
    texts = list(lines)
    words: set[str] = set()
    is_rest = False
    for text in texts:
        whole = NEXT.sub("", text.lstrip(), count=1) if is_rest else text
        is_rest = broken(text.rstrip()) is not None
        rest = broken(whole.rstrip())
        found = re.findall(WORD, whole[: rest.start()] if rest else whole)
        words.update(found)
    known = frozenset(map(fold, words))
    signs = Counter(match["sign"] for text in texts if (match := broken(text.rstrip())))
    is_typed = any(INSERTED in word for word in known)
    joined, strange = 0, 0
    for above, below in pairwise(texts):
        left, right = broken(above.rstrip()), NEXT.match(below.lstrip())
        if not left or not right:
            continue
        told = _told(known, left["left"], right["right"])
        joined += told is False
        strange += told is None and not {fold(left["left"]), fold(right["right"])} & known
    return Hyphens(
        known,
        joined > 0 or strange >= STRANGE,
        vocabulary.hyphen_prefixes,
        vocabulary.hyphen_words,
        known & frozenset().union(*vocabulary.function_words.values()),
        vocabulary.hyphen_seconds,
        tells_inserted=signs[INSERTED] >= STRANGE and not is_typed,
    )


def guessed(lines: Sequence[Line], text: str, hyphens: Hyphens) -> list[Note]:
    """Return a note for each line end in `lines` at which a hyphen had to be guessed."""
    notes: list[Note] = []
    for above, below in pairwise(lines):
        left = broken(text[above.start : above.end])
        right = NEXT.match(text[below.start : below.end])
        if (
            not left
            or not right
            or hyphens.told(left["left"], right["right"], left["sign"]) is not None
        ):
            continue
        kept = "kept" if hyphens.is_kept(left["left"], right["right"], left["sign"]) else "undone"
        notes.append(
            Note(
                "line_end_hyphen",
                "info",
                "cannot_be_checked",
                f"The hyphen between “{left['left']}” and “{right['right']}” is {kept} by guess.",
                (above.start + left.start(), below.start),
                (above.end, below.start + right.end()),
            )
        )
    return notes


def _is_acronym(word: str) -> bool:
    """Whether letters are all capitals: such a word is never broken ("EU-compatible")."""
    return len(word) > 1 and word.isupper()


def _told(words: frozenset[str], left: str, right: str) -> bool | None:
    """Whether the document prints the word with its hyphen (True), without (False), or neither."""
    head, tail = fold(left), fold(right)
    if f"{head}-{tail}" in words:
        return True
    if f"{head}{tail}" in words:
        return False
    return None

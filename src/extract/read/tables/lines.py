"""Words into printed lines, and lines into pieces that wide gaps set apart.

The pieces are what the literature calls chunks or segments (Kieninger and Dengel, "The T-Recs
Table Recognition and Analysis System", 1998; Yildiz, Kaiser and Miksch, "pdf2table", 2005). Dots
that lead from a stub to its figures are no text: they count as a gap.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.model.page import Word

BASELINE = 0.3
"""Words whose baselines differ by less than this share of their size stand on one line."""

ASCENT, DESCENT = 0.7, 0.2
"""What of the type size letters take above and below their baseline."""

BULLET_GAP = 2.0
"""The text of an item begins within this many type sizes of its bullet."""

ROUND = "•●▪◦‣∙"
"""Bullets that are nothing else; a dash may stand for a figure."""

PRICE_GAP = 6.0
"""A figure stands within this many type sizes of the sign of its currency."""

SPACE, APART = 0.4, 0.05
"""A blank is at most so wide where letters are set apart by at least so much, in type sizes."""

MOST_OF_DAY = 4
"""A day has at most this many words, a mark behind it among them."""

_LEADER = re.compile(r"^(?:[.·…_=-]{3,}|[.·…])$")
_FIGURE = re.compile(
    r"""^[\W_]*(?:
        \d[\d\W_]*(?:[a-zA-Z]{1,2}[\W_]*)?  # digits and signs, with a unit or a note's letter
        |[-–—.…*:]+|n\.?\s?[ad]\.?|x          # or a mark for none
        )$""",
    re.VERBOSE | re.IGNORECASE,
)
_BROKEN_OFF = re.compile(r"^[^\W\d_]{3,}\.? [0-3]?\d,$")
_IN_DIGITS = re.compile(
    r"^\d{1,2}([./-])(?:\d{1,2}|[IVX]{1,4})\1\d{4}$|^\d{4}([./-])\d{1,2}\2\d{1,2}$"
)
_YEAR = re.compile(r"^\W*(1[5-9]|20)\d\d([-/–]\d{2,4})?\W*$")


class Piece(NamedTuple):
    """Words of one line with no wide gap between them."""

    words: tuple[Word, ...]
    x0: float
    x1: float

    @property
    def text(self) -> str:
        """The words with a space between each two."""
        return " ".join(word.text for word in self.words)


class Line(NamedTuple):
    """Words of one baseline from left to right, and how far their letters reach up and down."""

    words: tuple[Word, ...]
    baseline: float
    top: float
    bottom: float


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Group words by baseline, from top to bottom."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.baseline, w.x0)):
        last = groups[-1][0] if groups else None
        if last and word.baseline - last.baseline <= BASELINE * min(word.size, last.size):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [_line(group) for group in groups]


def _line(words: Sequence[Word]) -> Line:
    return Line(
        tuple(sorted(words, key=lambda w: w.x0)),
        words[0].baseline,
        min(w.baseline - ASCENT * w.size for w in words),
        max(w.baseline + DESCENT * w.size for w in words),
    )


def pieces_of(words: Sequence[Word], gap: float) -> list[Piece]:
    """Cut the words of a line wherever they stand more than `gap` points apart."""
    runs: list[list[Word]] = []
    for word in words:
        if is_leader(word):
            continue
        last = runs[-1] if runs else None
        space = word.x0 - _text_end(last[-1]) if last else 0.0
        if last and (space <= gap or space <= max(_hang(last, word), _blank(last[-1], word))):
            last.append(word)
        else:
            runs.append([word])
    return [Piece(tuple(run), run[0].x0, max(_text_end(w) for w in run)) for run in runs]


def is_leader(word: Word) -> bool:
    """Whether a word is a run of dots (or dashes) that leads the eye, or one dot of such a run."""
    return bool(_LEADER.match(word.text))


def _hang(run: Sequence[Word], following: Word) -> float:
    """Return how far from a bullet or the sign of a currency what it belongs to may begin."""
    mark = run[0].text
    if len(run) > 1 or len(mark) > 1 or mark.isalnum():
        return 0.0
    if mark in "$£€¥":
        return PRICE_GAP * run[0].size if is_figure(following.text) else 0.0
    is_item = following.text[:1].isalpha() or mark in ROUND
    return BULLET_GAP * run[0].size if is_item else 0.0


def _blank(left: Word, right: Word) -> float:
    """Return how wide one blank is at most in a typewriter's face, 0 in most others.

    All its characters are as wide as a blank, which is wider than a space elsewhere; and so is a
    blank between words whose letters are set apart.
    """
    if right.x0 - left.x1 > right.size:
        return 0.0
    widths = [glyph.x1 - glyph.x0 for word in (left, right) for glyph in word.glyphs]
    least, most = min(widths, default=0.0), max(widths, default=0.0)
    apart = min((b[1] - a[3] for w in (left, right) for a, b in pairwise(w.glyphs)), default=0.0)
    if apart > APART * right.size:
        return SPACE * right.size + 2 * apart
    return 1.1 * most if most - least < 0.02 * most else 0.0


def _text_end(word: Word) -> float:
    """Return where the letters of a word end, before the dots that lead on from it."""
    if not word.text.endswith("..."):
        return word.x1
    letters = [glyph for glyph in word.glyphs if glyph.text.strip(".·…_ ")]
    return letters[-1].x1 if letters else word.x1


def text_of(line: Line) -> str:
    """Return the words of a line, without leading dots, with a space between each two."""
    return " ".join(word.text for word in line.words if not is_leader(word))


def in_bold(line: Line) -> bool:
    """Whether all words of a line are in bold."""
    return all(word.bold for word in line.words)


def extent_of(line: Line) -> tuple[float, float]:
    """Return where the text of a line begins and ends, leading dots apart."""
    words = [word for word in line.words if not is_leader(word)] or list(line.words)
    return words[0].x0, max(_text_end(word) for word in words)


def is_figure(text: str) -> bool:
    """Whether `text` is a number with its signs and unit, or a mark that stands for none."""
    return bool(_FIGURE.match(text)) and not text.endswith(",")


def is_value(text: str) -> bool:
    """Whether `text` is a figure but no year: years head columns."""
    return is_figure(text) and not _YEAR.match(text)


def is_day(text: str) -> bool:
    """Whether `text` is a day of the calendar; or breaks off before the year.

    In digits its three numbers are tied by signs ("1969-05-21", "21.V.1969"). With its month in
    letters two numbers, one of them a year, stand with one word ("21 May 1969", "1er mai 1969
    (a)"), a label with a colon apart ("Accession: May 21, 1969").
    """
    words = text.split()
    if words and words[0].endswith(":"):
        words = words[1:]
    if len(words) == 1 and _IN_DIGITS.match(words[0]):
        return True
    if not 2 <= len(words) <= MOST_OF_DAY:
        return False
    numbers = [word for word in words if any(char.isdigit() for char in word)]
    letters = [word for word in words if word not in numbers and len(word.strip(".()")) > 2]
    if len(letters) > 1:
        return False
    if len(numbers) == 1:
        return len(words) == 2 and bool(letters) and bool(_BROKEN_OFF.match(text))
    return len(numbers) == 2 and bool(letters) and any(_YEAR.match(word) for word in numbers)

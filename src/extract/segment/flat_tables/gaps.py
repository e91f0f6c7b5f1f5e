"""Where the columns of blanks of a text layer part, block by block.

Tools that keep the columns of a page as blanks set each page, and often each row, for itself: a
column may begin some characters further left or right than in the row above, and one blank may be
all that is left of a gutter where a line is full.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from extract.model.page import Line

GUTTER = 2
"""A gutter is at least this many blanks wide in every line of a block that shows the columns."""

SHIFT = 6
"""A column moves by at most so many characters from one row to the next."""

FULL = 10
"""In a line that fills all columns a column begins at most so many characters further on."""

NARROW = 8
"""A first column of fewer characters is for numbers, or labels as short."""

FAR = 0.1
"""What each character that a column moved costs, as a share of the lines that show it."""

INDENT, INDENTED = 4, 1.5
"""Text is indented by at most so many characters, and shows so well where a column begins."""

NAMED = 0.5
"""What a word after a capitalized one shows, if one after small letters or a sign shows 1."""

WORTH = 3.0
"""So many characters further away a word may stand that looks as if a cell began with it."""

_DATE = r"\d{1,2}(?:er|st|nd|rd|th)? +[^\W\d_]{3,10}\.?,? +(?:1[89]|20)\d\d(?!\d)"
"""A day whose month and year stand in columns of their own: "14 February     2000"."""

_WORDS = re.compile(rf"(?:{_DATE}|\S+)(?: (?:{_DATE}|\S+))*")

_BULLET = re.compile("[•●▪◦‣∙·*–—-] +")
_YEAR = re.compile(r"[12]\d{3}\b")
_ITEMS = re.compile(rf"(?:{_BULLET.pattern})?(?:{_DATE}|\S+)")
"""Words, an item's bullet with its first."""

Gaps = list[tuple[int, int]]
"""Columns of characters [start, end), in the line, that every line of a block leaves blank."""


def line_start(line: Line, text: str) -> int:
    """Return where the printed line of a part begins, with its blanks."""
    return max(text.rfind(sign, 0, line.start) for sign in "\n\r\f") + 1


def gaps_of(block: Sequence[Line], text: str) -> Gaps:
    """Return the gutters of a block between its outermost words."""
    covered = _united(span for line in block for span in _spans(line, text, _WORDS))
    gaps = [(a[1], b[0]) for a, b in pairwise(covered)]
    return [gap for gap in gaps if gap[1] - gap[0] >= GUTTER]


def gaps_like(block: Sequence[Line], text: str, gaps: Gaps) -> Gaps | None:
    """Return the gutters of a block under one that has `gaps`: each near its like, or all anew.

    None where the block does not keep to as many columns.
    """
    words = [_spans(line, text, _ITEMS) for line in block]
    opening = [
        {start: _opening(line, text, start) for start, _ in spans}
        for line, spans in zip(block, words, strict=True)
    ]
    found: Gaps = []
    for like in gaps:
        start = _column_start(words, opening, like, found[-1][1] if found else 0)
        if start is None:
            break
        free = sum(_is_free(start - 1, spans) for spans in words)
        end = start
        while start > 0 and sum(_is_free(start - 1, spans) for spans in words) >= free:
            start -= 1
        found.append((max(start, found[-1][1] + 1 if found else 0), end))
    if len(found) == len(gaps):
        return found
    anew = gaps_of(block, text)
    return anew if len(anew) == len(gaps) else None


def support(block: Sequence[Line], text: str, gaps: Gaps) -> float:
    """Return how well the lines of a block keep to `gaps`."""
    total = 0.0
    for line in block:
        spans = _spans(line, text, _ITEMS)
        for _, end in gaps:
            total += _is_free(end - 1, spans) or _ends(end, spans)
            total += _begins(end, spans, _opening(line, text, end) if _is_begun(end, spans) else 0)
    return total


def _is_begun(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start == at for start, _ in spans)


def _column_start(
    words: Sequence[Sequence[tuple[int, int]]],
    opening: Sequence[Mapping[int, float]],
    like: tuple[int, int],
    after: int,
) -> int | None:
    """Return where most lines of a block begin in the column after a gutter `like` that above.

    Words count most that begin there after more than one blank; then lines with a blank before
    it. A word after one blank counts where the column above begins, if it begins as cells do
    (`opening`): elsewhere it is one of a text. None where no place near is blank in most lines.
    """
    best: tuple[float, int] | None = None
    for at in range(max(like[0] - SHIFT, after) + 1, like[1] + SHIFT + 1):
        free = sum(_is_free(at - 1, spans) or _ends(at, spans) for spans in words)
        if 2 * free <= len(words):
            continue
        is_like = abs(at - like[1]) <= SHIFT
        begun = [
            _begins(at, spans, starts.get(at, 0.0) if is_like else 0.0)
            for spans, starts in zip(words, opening, strict=True)
        ]
        if 2.0 not in begun:  # nothing from which text could be indented
            begun = [0.0 if one == INDENTED else one for one in begun]
        away = max(like[0] + 1 - at, at - like[1], 0)
        score = free + sum(begun) - FAR * away * sum(map(bool, begun))
        if best is None or score >= best[0]:
            best = (score, at)
    return None if best is None else best[1]


def _ends(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the last word of a line reaches only a little into the column that begins at `at`."""
    return bool(spans) and spans[-1][0] < at - 1 and spans[-1][1] <= at + INDENT


def _begins(at: int, spans: Sequence[tuple[int, int]], alone: float) -> float:
    """Return how far a line shows that a column begins at a place.

    Most where a word begins there after several blanks, less where one is indented there; after one
    blank as much as `alone` says.
    """
    start = min((start for start, _ in spans if start >= at), default=at + INDENT + 1)
    before = max((end for begin, end in spans if begin < at), default=-GUTTER)
    if start > at + INDENT or before > at - 1:
        return 0.0
    if start - before < GUTTER:
        return alone if start == at else 0.0
    return 2.0 if start == at else INDENTED


def cuts_of(line: Line, text: str, gaps: Gaps) -> list[int] | None:
    """Return where in a line (in characters from its start) its columns part.

    That is amid each gutter, or at the blank nearest to it where the line has a word there, one of
    several or before a word that begins as a cell does, if there is one; None where it is far.
    """
    words = _spans(line, text, _ITEMS)
    opening = {start - 1: _opening(line, text, start) for start, _ in words}
    cuts: list[int] = []
    for start, end in gaps:
        free = [at for at in range(start - SHIFT, end + SHIFT) if _is_free(at, words)]
        several = {at for at in free if _is_free(at - 1, words) or _is_free(at + 1, words)}
        weights = {at: 2.0 if at in several else opening.get(at, 0.0) for at in free}
        inside = [at for at in free if start <= at < end]
        near = [at for at in free if not cuts or at > cuts[-1]]
        if not near:
            return None
        if inside:
            cuts.append(max(inside, key=lambda at: (at in several, at)))
        else:
            away = {at: max(start - at, at - end, 0) for at in near}
            cuts.append(min(near, key=lambda at: away[at] - WORTH * weights[at]))
    return cuts


def full_cuts(line: Line, text: str, gaps: Gaps) -> list[int] | None:
    """Return where a line without any wide gap parts whose words fill all columns, or None.

    It reaches into the last column, and a word that begins as a cell does is near where each
    column begins. No text fills a narrow first column: those are for numbers.
    """
    starts = [start for start, _ in _spans(line, text, _ITEMS) if _opening(line, text, start)]
    cuts: list[int] = []
    for _, end in gaps:
        least = max(end - FULL, cuts[-1] + 2 if cuts else 1)
        near = [start - 1 for start in starts if least <= start <= end + FULL]
        if not near:
            return None
        cuts.append(min(near, key=lambda at: abs(at + 1 - end)))
    return cuts if cuts and cuts[0] >= NARROW else None


_DAY = re.compile(r"\d{1,2}(?:er|st|nd|rd|th)?")


def _opening(line: Line, text: str, start: int) -> float:
    """Return how much a word looks as if a cell began with it: 2 for an item, 0 in a date.

    0 for small letters too, and less where a capitalized word is before it: both may be a name.
    """
    begin = line_start(line, text)
    at = begin + start
    if _BULLET.match(text, at):
        return 2.0
    before = "".join(text[begin:at].split()[-1:])
    is_year = _YEAR.match(text, at) and re.search(r"[^\W\d_]$|^\d{1,2},$", before)
    is_month = text[at].isalpha() and _DAY.fullmatch(before)
    if text[at].islower() or is_year or is_month:
        return 0.0
    return NAMED if before[:1].isupper() and before[-1].isalpha() else 1.0


def _is_free(at: int, words: Sequence[tuple[int, int]]) -> bool:
    return not any(start <= at < end for start, end in words)


def _spans(line: Line, text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    shift = line.start - line_start(line, text)
    found = pattern.finditer(text[line.start : line.end])
    return [(shift + m.start(), shift + m.end()) for m in found]


def _united(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found

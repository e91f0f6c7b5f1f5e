"""Where the columns of blanks of a text layer part, block by block.

Tools that keep the columns of a page as blanks set each page, and often each row, for itself: a
column may begin some characters further left or right than in the row above, and one blank may be
all that is left of a gutter where a line is full.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extract.model.page import Line

GUTTER = 2
"""A gutter is at least this many blanks wide in every line of a block that shows the columns."""

SHIFT = 6
"""A column moves by at most so many characters from one row to the next."""

FAR = 0.1
"""What each character that a column moved costs, as a share of the lines."""

_DATE = r"\d{1,2}(?:er|st|nd|rd|th)? +[^\W\d_]{3,10}\.?,? +(?:1[89]|20)\d\d(?!\d)"
"""A day whose month and year stand in columns of their own: "14 February     2000"."""

_WORDS = rf"(?:{_DATE}|\S+)(?: (?:{_DATE}|\S+))*"

ITEMS = rf"(?:[•●▪◦‣∙·*–—-] +)?(?:{_DATE}|\S+)"
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
    words = [_spans(line, text, ITEMS) for line in block]
    found: Gaps = []
    for like in gaps:
        start = _column_start(words, like, found[-1][1] if found else 0)
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


def _column_start(
    words: Sequence[Sequence[tuple[int, int]]], like: tuple[int, int], after: int
) -> int | None:
    """Return where most lines of a block begin in the column after a gutter `like` that above.

    Words count most that begin there after more than one blank; then lines with a blank before
    it. None where no place near is blank in most lines.
    """
    best: tuple[float, int] | None = None
    for at in range(max(like[0] - SHIFT, after) + 1, like[1] + SHIFT + 1):
        free = sum(_is_free(at - 1, spans) for spans in words)
        if 2 * free <= len(words):
            continue
        begun = sum(_begins(at, spans) for spans in words)
        away = max(like[0] + 1 - at, at - like[1], 0)
        score = free + begun - FAR * away * len(words)
        if best is None or score >= best[0]:
            best = (score, at)
    return None if best is None else best[1]


def _begins(at: int, spans: Sequence[tuple[int, int]]) -> int:
    """Return 2 where a word begins at a place after several blanks, 1 after one, else 0."""
    before = max((end for start, end in spans if end <= at), default=-GUTTER)
    is_there = any(start == at for start, _ in spans)
    return is_there + (is_there and at - before >= GUTTER)


def cuts_of(line: Line, text: str, gaps: Gaps) -> list[int] | None:
    """Return where in a line (in characters from its start) its columns part.

    That is amid each gutter, or at the blank nearest to it where the line has a word there; None
    where that blank is far.
    """
    words = _spans(line, text, rf"{_DATE}|\S+")
    cuts: list[int] = []
    for start, end in gaps:
        free = [at for at in range(start - SHIFT, end + SHIFT) if _is_free(at, words)]
        inside = [at for at in free if start <= at < end]
        near = inside or [at for at in free if not cuts or at > cuts[-1]]
        if not near:
            return None
        middle = (start + end) / 2
        cuts.append(min(near, key=lambda at: (max(start - at, at - end, 0), abs(at - middle))))
    return cuts


def _is_free(at: int, words: Sequence[tuple[int, int]]) -> bool:
    return not any(start <= at < end for start, end in words)


def _spans(line: Line, text: str, pattern: str) -> list[tuple[int, int]]:
    shift = line.start - line_start(line, text)
    found = re.finditer(pattern, text[line.start : line.end])
    return [(shift + m.start(), shift + m.end()) for m in found]


def _united(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found

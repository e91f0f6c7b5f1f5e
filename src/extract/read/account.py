"""Every glyph of a page accounted for: kept once or lost with a reason, and counted by two readers.

All counts are of characters as `extract.model.counting` normalizes them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import product
from operator import itemgetter
from typing import TYPE_CHECKING

from extract.model.counting import UNMAPPED, tally
from extract.model.page import Glyph, LostGlyph

if TYPE_CHECKING:
    from extract.read.characters import PageContent

DOUBLE = 0.15
"""The same character within this share of its size is one, printed twice to look bold."""

_REACH = 8.0
"""Points that lie between two that are one at most, however large they are."""

_CELL = 32.0
"""Points across a square of the page: far more than most glyphs reach, few glyphs of one text."""

_text = itemgetter(0)

_Squares = defaultdict[tuple[str, float, float], list[Glyph]]
"""Glyphs by their text and square: the numbers of its column and row."""


@dataclass(frozen=True, slots=True)
class Account:
    """How two readers count one page.

    `glyph_count` is what we keep, `lost_count` what we list as lost, `witness_count` what PDFium
    sees (None where it cannot open the page). `missing` is what PDFium sees and we neither keep
    nor list; `extra` is what we keep and PDFium does not see.
    """

    glyph_count: int
    lost_count: int
    witness_count: int | None
    missing: Counter[str]
    extra: Counter[str]

    @property
    def is_exact(self) -> bool:
        """Whether the two readers see the same, character for character."""
        return not self.missing and not self.extra

    @property
    def is_whole(self) -> bool:
        """Whether we have all that PDFium sees; a glyph it has no character for counts as had."""
        return not any(char != UNMAPPED for char in self.missing)


def account(
    kept: Iterable[Glyph], lost: Iterable[LostGlyph], witness: Iterable[str] | None
) -> Account:
    """Count a page's kept and lost glyphs against the characters of the witness."""
    ours = tally(map(_text, kept))
    gone = tally(glyph.text for glyph in lost)
    if witness is None:
        return Account(ours.total(), gone.total(), None, Counter(), Counter())
    seen = tally(witness)
    return Account(ours.total(), gone.total(), seen.total(), seen - (ours + gone), ours - seen)


def settle(number: int, content: "PageContent") -> tuple["PageContent", tuple[LostGlyph, ...]]:
    """Take from page `number` the glyphs that nobody reads, and say which and why.

    What is printed twice on a page that otherwise is not counts as bold: that is what it is for.
    """
    kept: list[Glyph] = []
    lost: list[LostGlyph] = []
    struck: set[Glyph] = set()
    squares: _Squares = defaultdict(list)
    width, height = content.width, content.height
    for glyph in content.glyphs:
        text, x0, top, x1, bottom, size = glyph[:6]
        if text == " ":
            kept.append(glyph)
            continue
        if not text or not size > 0:
            reason = "invisible"
        elif x1 > 0 and bottom > 0 and x0 < width and top < height:
            square = squares[text, x0 // _CELL, top // _CELL]
            reach = DOUBLE * size if DOUBLE * size < _REACH else _REACH
            is_inside = reach <= x0 % _CELL < _CELL - reach and reach <= top % _CELL < _CELL - reach
            near = square if is_inside else _around(glyph, reach, squares)
            other = _covered(glyph, near, reach) if near else None
            if other is None:
                square.append(glyph)
                kept.append(glyph)
                continue
            struck.add(other)
            reason = "duplicate"
        else:  # or its place is no number
            reason = "off_page"
        lost.append(LostGlyph(number, text, reason, x0, top, x1, bottom))
    if 0 < len(struck) < len(kept) / 2:
        kept = [glyph._replace(bold=True) if glyph in struck else glyph for glyph in kept]
    return (replace(content, glyphs=tuple(kept)) if lost else content), tuple(lost)


def _around(glyph: Glyph, reach: float, squares: _Squares) -> list[Glyph]:
    """Return the same characters in the squares that lie within `reach` of where it stands."""
    text, x, y = glyph[:3]
    across = {(x - reach) // _CELL, (x + reach) // _CELL}
    down = {(y - reach) // _CELL, (y + reach) // _CELL}
    return [other for place in product((text,), across, down) for other in squares.get(place, ())]


def _covered(glyph: Glyph, others: Iterable[Glyph], reach: float) -> Glyph | None:
    """Return the first of `others`, of the same text, that lies on `glyph`.

    Not one that only stands beside it ("ll").
    """
    _, x0, top, x1, bottom, *_ = glyph
    for other in others:
        across, down = abs(x0 - other[1]), abs(top - other[2])
        is_near = across <= reach >= down and 2 * across <= x1 - x0 and 2 * down <= bottom - top
        if is_near and glyph.turn == other.turn:
            return other
    return None

"""Every glyph of a page accounted for: kept once or lost with a reason, and counted by two readers.

All counts are of characters as `extract.model.counting` normalizes them.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import product
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
    ours = tally(glyph.text for glyph in kept)
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
    seen: dict[tuple[str, float, float], list[Glyph]] = {}
    width, height = content.width, content.height
    for glyph in content.glyphs:
        if glyph[0] == " ":
            kept.append(glyph)
            continue
        reason = _unseen(glyph, width, height)
        other = None if reason else _doubled(glyph, seen)
        if other is not None:
            struck.add(other)
            reason = "duplicate"
        if reason:
            lost.append(LostGlyph(number, glyph.text, reason, *glyph[1:5]))
        else:
            kept.append(glyph)
    if 0 < len(struck) < len(kept) / 2:
        kept = [glyph._replace(bold=True) if glyph in struck else glyph for glyph in kept]
    return (replace(content, glyphs=tuple(kept)) if lost else content), tuple(lost)


def _unseen(glyph: Glyph, width: float, height: float) -> str:
    """Return why a glyph cannot be seen; empty where it can. Places that are no number are off."""
    text, x0, top, x1, bottom, size = glyph[:6]
    if not text or not size > 0:
        return "invisible"
    on_page = x1 > 0 and bottom > 0 and x0 < width and top < height
    return "" if on_page else "off_page"


def _doubled(glyph: Glyph, seen: dict[tuple[str, float, float], list[Glyph]]) -> Glyph | None:
    """Return the same character that stands at this place already, or remember this one."""
    text, x, y, _, _, size = glyph[:6]
    reach = min(DOUBLE * size, _REACH)
    left, right = (x - reach) // _CELL, (x + reach) // _CELL
    above, below = (y - reach) // _CELL, (y + reach) // _CELL
    own = (text, x // _CELL, y // _CELL)
    is_within = left == right and above == below
    for place in (own,) if is_within else product((text,), {left, right}, {above, below}):
        for other in seen.get(place, ()):
            if _covers(glyph, other, reach):
                return other
    seen.setdefault(own, []).append(glyph)
    return None


def _covers(glyph: Glyph, other: Glyph, reach: float) -> bool:
    """Whether two glyphs of one text lie on each other, not merely side by side ("ll")."""
    across, down = abs(glyph.x0 - other.x0), abs(glyph.top - other.top)
    return (
        glyph.turn == other.turn
        and across <= min(reach, (glyph.x1 - glyph.x0) / 2)
        and down <= min(reach, (glyph.bottom - glyph.top) / 2)
    )

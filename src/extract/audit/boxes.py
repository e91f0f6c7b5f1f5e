"""Whether what PDFium reads inside each fragment's box is the fragment's quote."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extract.audit.release import Row, place
from extract.audit.verdict import Check
from extract.audit.witness import Mark
from extract.model.counting import UNMAPPED, normalized

DOUBLE = 0.15
"""The same character within this share of its height was printed twice."""

_EDGES = ("x0", "top", "x1", "bottom")


def check_boxes(check: Check, rows: Sequence[Row], marks: Sequence[Mark]) -> None:
    """Check the fragments `rows` of one page: the `marks` whose middle lies in each one's box.

    Spaces and the spelling of hyphens and ligatures play no part; a glyph for which PDFium has no
    character stands for any few.
    """
    check.look(len(rows))
    shelf = Shelf(marks)
    once = {(*(row[edge] for edge in _EDGES), row["quote"]): row for row in rows}
    for row in once.values():
        _check_box(check, row, shelf)


def _check_box(check: Check, row: Row, shelf: "Shelf") -> None:
    if any(row[edge] is None for edge in _EDGES):
        check.fault(f"{place(row)}: it has no box.")
        return
    marks = shelf.within(row["x0"], row["top"], row["x1"], row["bottom"])
    quote = normalized(row["quote"])
    if not any(reads(found, quote) for found in (marks, _once(marks))):
        seen = "".join(mark.text for mark in marks)
        check.fault(f"{place(row)}: quotes {quote!r}, in its box PDFium reads {seen!r}.")


def reads(marks: Sequence[Mark], quote: str) -> bool:
    """Whether `marks` in their order are `quote`, both normalized."""
    seen = "".join(mark.text for mark in marks)
    if seen == quote:
        return True
    if UNMAPPED not in seen:
        return False
    pattern = "".join(".{1,4}" if char == UNMAPPED else re.escape(char) for char in seen)
    return re.fullmatch(pattern, quote, re.DOTALL) is not None


class Shelf:
    """The marks of a page by the height of their middle."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.top + mark.bottom)
        self._middles = [(mark.top + mark.bottom) / 2 for mark in self._marks]

    def within(self, x0: float, top: float, x1: float, bottom: float) -> list[Mark]:
        """Return the marks whose middle lies in a box, in the direction of their text."""
        first, last = bisect_left(self._middles, top), bisect_right(self._middles, bottom)
        found = [m for m in self._marks[first:last] if 2 * x0 <= m.x0 + m.x1 <= 2 * x1]
        return sorted(found, key=lambda mark: mark.along)


def _once(marks: Sequence[Mark]) -> list[Mark]:
    """Leave out marks that repeat an earlier one at its place (print made bold)."""
    kept: list[Mark] = []
    for mark in marks:
        reach = DOUBLE * max(mark.bottom - mark.top, mark.x1 - mark.x0)
        if not any(
            mark.text == other.text
            and abs(mark.x0 - other.x0) <= reach
            and abs(mark.top - other.top) <= reach
            for other in kept[-4:]
        ):
            kept.append(mark)
    return kept

"""Where fragments of a canonical text stand: their pages and boxes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extract.model.geometry import Box
from extract.model.page import Line, Reading
from extract.model.text import Span


class Place(NamedTuple):
    """A fragment on its page, its words as they stand there; the box is null for a text source."""

    page: int
    start: int
    end: int
    quote: str
    x0: float | None = None
    top: float | None = None
    x1: float | None = None
    bottom: float | None = None


class Places:
    """Finds the places of fragments in the lines and pages of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._lines = [line for line in reading.lines if line.lefts]
        self._line_starts = [line.start for line in self._lines]
        self._pages = reading.pages
        self._page_starts = [page.start for page in reading.pages]
        self._known: dict[Span, tuple[Place, ...]] = {}

    def of(self, fragments: Iterable[Span]) -> Iterator[Place]:
        """Return the places of `fragments`, in order.

        A fragment of a PDF that runs over several lines is cut at their ends, one of a text where
        a page ends. White space at the cuts belongs to no fragment.
        """
        for fragment in fragments:
            found = self._known.get(fragment)
            if found is None:  # many rows stand on the same words
                found = self._known[fragment] = tuple(self._places(fragment))
            yield from found

    def _places(self, fragment: Span) -> Iterator[Place]:
        for page_number, part in self._on_pages(fragment):
            if self._lines:
                yield from self._on_lines(page_number, part)
            else:
                yield Place(page_number, *part, self._text[slice(*part)])

    def _on_pages(self, fragment: Span) -> Iterator[tuple[int, Span]]:
        first = max(0, bisect_right(self._page_starts, fragment.start) - 1)
        stop = bisect_left(self._page_starts, fragment.end)
        for page in self._pages[first:stop]:
            whole = Span(max(fragment.start, page.start), min(fragment.end, page.end))
            part = whole if whole == fragment else self._trimmed(whole)
            if part.end > part.start:
                yield page.number, part

    def _on_lines(self, page: int, fragment: Span) -> Iterator[Place]:
        first = max(0, bisect_right(self._line_starts, fragment.start) - 1)
        stop = bisect_left(self._line_starts, fragment.end)
        for line in self._lines[first:stop]:
            part = Span(max(fragment.start, line.start), min(fragment.end, line.end))
            if part.end > part.start:
                x0, top, x1, bottom = box_of(line, part)
                # to a thousandth of a point, far below what can be seen or printed
                sides = round(x0, 3), round(top, 3), round(x1, 3), round(bottom, 3)
                yield Place(page, *part, self._text[slice(*part)], *sides)

    def _trimmed(self, span: Span) -> Span:
        words = self._text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        return Span(start, max(start, span.end - len(words) + len(words.rstrip())))


def box_of(line: Line, part: Span) -> Box:
    """Return the box around the characters [start, end) of `line`'s canonical text.

    Along the line it reaches from edge to edge of the characters, across it as far as the line.
    """
    first, last = part.start - line.start, part.end - line.start
    edges = (*line.lefts[first:last], *line.rights[first:last])
    low, high = min(edges), max(edges)
    x0, top, x1, bottom = line.x0 or 0.0, line.top or 0.0, line.x1 or 0.0, line.bottom or 0.0
    return Box(low, top, high, bottom) if line.turn in (0, 180) else Box(x0, low, x1, high)

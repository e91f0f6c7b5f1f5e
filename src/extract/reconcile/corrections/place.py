"""Where quoted words stand in a text: by their context, white space aside, never by similarity.

The quote must stand there whole, between its prefix and its suffix (a TextQuoteSelector of the W3C
Web Annotation model). Where the report has changed on one side of it, the other side will do, as
long as that leaves one place.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from extract.model.correction import Selector
from extract.model.text import Span

_SPACE = re.compile(r"\s+")


class Place(NamedTuple):
    """The words [start, end) of the canonical text of a source."""

    source_id: str
    start: int
    end: int


class Text:
    """A canonical text in which words are found whatever white space stands between them."""

    def __init__(self, canonical: str) -> None:
        self._canonical = canonical

    @cached_property
    def _evened(self) -> tuple[str, list[int], list[int]]:
        """The text with one space for each run of white space, and the way back at each of them."""
        pieces: list[str] = []
        at, origins = [0], [0]
        here = length = 0
        for run in _SPACE.finditer(self._canonical):
            pieces += (self._canonical[here : run.start()], " ")
            length += run.start() - here + 1
            here = run.end()
            at.append(length)
            origins.append(here)
        pieces.append(self._canonical[here:])
        return "".join(pieces), at, origins

    def _back(self, offset: int) -> int:
        _, at, origins = self._evened
        run = bisect_right(at, offset) - 1
        return origins[run] + offset - at[run]

    def find(self, quote: str, prefix: str = "", suffix: str = "") -> list[Span]:
        """Return where `quote` stands between `prefix` and `suffix`.

        Without any such place: where it stands beside one of them, if that is one place alone.
        """
        text, _, _ = self._evened
        wanted, before, after = (" ".join(words.split()) for words in (quote, prefix, suffix))
        whole: list[Span] = []
        beside: list[Span] = []
        for at in _occurrences(text, wanted):
            end = at + len(wanted)
            is_after = text[max(0, at - len(before) - 1) : at].rstrip().endswith(before)
            is_before = text[end : end + len(after) + 1].lstrip().startswith(after)
            span = Span(self._back(at), self._back(end - 1) + 1)
            if is_after and is_before:
                whole.append(span)
            elif (is_after and before) or (is_before and after):
                beside.append(span)
        return whole or (beside if len(beside) == 1 else [])


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


class Texts:
    """The canonical texts of the sources of a document."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = {source_id: Text(text) for source_id, text in texts.items()}
        self._canonical = texts

    def places(self, selector: Selector) -> list[Place]:
        """Return where the quoted words stand: in the source named, or else in any.

        Of the sources that have them, the first one's places are given.
        """
        named = [selector.source_id] if selector.source_id in self._texts else []
        for source_id in (*named, *(s for s in self._texts if s not in named)):
            found = self.places_in(source_id, selector)
            if found:
                return found
        return []

    def places_in(self, source_id: str, selector: Selector) -> list[Place]:
        """Return where the quoted words stand in one source."""
        spans = self._texts[source_id].find(selector.quote, selector.prefix, selector.suffix)
        return [Place(source_id, *span) for span in spans]

    def within(self, place: Place, words: str) -> Span | None:
        """Return where `words` first stand within a place, None where they do not."""
        found = Text(self._canonical[place.source_id][place.start : place.end]).find(words)
        return Span(place.start + found[0].start, place.start + found[0].end) if found else None

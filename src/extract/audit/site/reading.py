"""A page as it is read: its text in stretches by use, and where its words stand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from extract.audit.release import Row
from extract.audit.site.dossier import Dossier
from extract.audit.site.intervals import Intervals

CONTEXT = 32
"""Characters on each side of a quote by which it is found again."""

USES = ("fact", "mention", "unread", "furniture", "whitespace", "excluded")
"""What became of a stretch: a fact stands on it; a name or date without a fact; text without
either; page furniture; white space; left out by a rule."""

Box = tuple[float, float, float, float]


class Stretch(NamedTuple):
    """Characters [start, end) of a source's text, their use, the items that stand on them."""

    start: int
    end: int
    use: str
    items: tuple[int, ...]


class Words(NamedTuple):
    """Characters [start, end) in one line of print, their box, the items that stand on them."""

    start: int
    end: int
    box: Box | None
    items: tuple[int, ...]


@dataclass(frozen=True)
class ReadPage:
    """A page of a source: `before` and `after` are the characters around its text."""

    row: Row
    before: str
    after: str
    stretches: tuple[Stretch, ...]
    words: tuple[Words, ...]
    lines: tuple[Words, ...]

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return int(self.row["char_start"])

    def text(self, start: int, end: int) -> str:
        """Return the characters [start, end) of the source's text, which lie on this page."""
        return str(self.row["text"])[start - self.start : end - self.start]


class Reader:
    """Reads the pages of one source."""

    def __init__(self, dossier: Dossier, source: Row) -> None:
        self._dossier, self._source = dossier, source
        self._text = dossier.release.texts.get(source["source_id"], "")

    def pages(self) -> Iterator[ReadPage]:
        """Yield every page, in order."""
        for row in self._dossier.release.pages.get(self._source["source_id"], ()):
            page, start, end = row["page"], row["char_start"], row["char_end"]
            words = self._words[page]
            yield ReadPage(
                row,
                self._text[max(0, start - CONTEXT) : start],
                self._text[end : end + CONTEXT],
                tuple(self._stretches(row, words)),
                tuple(words),
                tuple(self._lines[page]),
            )

    @cached_property
    def _words(self) -> dict[int, list[Words]]:
        """The fragments of all items, each once, by page."""
        items: dict[tuple[int, int, int, Box | None], set[int]] = defaultdict(set)
        for item in self._dossier.items:
            for row in item.spans:
                if row["source_id"] == self._source["source_id"]:
                    key = (row["page"], row["char_start"], row["char_end"], box_of(row))
                    items[key].add(item.number)
        found: dict[int, list[Words]] = defaultdict(list)
        for (page, start, end, box), numbers in sorted(items.items(), key=lambda e: e[0][:3]):
            found[page].append(Words(start, end, box, tuple(sorted(numbers))))
        return found

    @cached_property
    def _lines(self) -> dict[int, list[Words]]:
        """The fragments of passages and cells, by page: where any character is printed."""
        found: dict[int, set[Words]] = defaultdict(set)
        for (table, row_id), spans in self._dossier.spans.items():
            if table == "cells" or (table == "passages" and self._is_line(row_id)):
                for row in spans:
                    if row["source_id"] == self._source["source_id"]:
                        words = Words(row["char_start"], row["char_end"], box_of(row), ())
                        found[row["page"]].add(words)
        return defaultdict(list, {page: sorted(words) for page, words in found.items()})

    def _is_line(self, passage_id: str) -> bool:
        passage = self._dossier.release.passages.get(passage_id)
        return passage is not None and passage["kind"] not in ("section", "table", "table_row")

    @cached_property
    def _claims(self) -> Intervals[object]:
        """The mentions of the source, and what became of each of its characters."""
        found: Intervals[object] = Intervals()
        for (table, _), spans in self._dossier.spans.items():
            for row in spans if table == "mentions" else ():
                if row["source_id"] == self._source["source_id"]:
                    found.add(row["char_start"], row["char_end"], "mention")
        for row in self._dossier.rows("coverage"):
            if row["source_id"] == self._source["source_id"]:
                found.add(row["char_start"], row["char_end"], {"part": row["part"]})
        return found

    def _stretches(self, page: Row, words: Iterable[Words]) -> Iterator[Stretch]:
        """Cut a page's text wherever anything begins or ends, and say what stands on each cut."""
        start, end = page["char_start"], page["char_end"]
        facts = self._fact_numbers
        claims: list[tuple[int, int, object]] = [(w.start, w.end, w.items) for w in words]
        claims += self._claims.over(start, end)
        for a, b, holds in swept(claims, start, end):
            items = sorted({n for held in holds if isinstance(held, tuple) for n in held})
            part = next((held["part"] for held in holds if isinstance(held, dict)), "passage")
            use = part if part in USES else "unread"
            if any(number in facts for number in items):
                use = "fact"
            elif use == "unread" and ("mention" in holds or items):
                use = "mention"
            yield Stretch(a, b, use, tuple(items))

    @cached_property
    def _fact_numbers(self) -> frozenset[int]:
        return frozenset(item.number for item in self._dossier.facts)


def swept(
    claims: Iterable[tuple[int, int, object]], start: int, end: int
) -> Iterator[tuple[int, int, list[object]]]:
    """Yield [start, end) cut wherever one of `claims` begins or ends, with what holds on each cut.

    A claim is (start, end, what), half-open; parts outside [start, end) are left away.
    """
    opening: dict[int, list[int]] = defaultdict(list)
    closing: dict[int, list[int]] = defaultdict(list)
    kept: list[object] = []
    for a, b, what in claims:
        a, b = max(a, start), min(b, end)
        if a < b:
            opening[a].append(len(kept))
            closing[b].append(len(kept))
            kept.append(what)
    holding: dict[int, object] = {}
    at = start
    for cut in sorted({*opening, *closing, end}):
        if cut > at:
            yield at, cut, list(holding.values())
            at = cut
        for number in closing[cut]:
            holding.pop(number)
        for number in opening[cut]:
            holding[number] = kept[number]


def box_of(row: Row) -> Box | None:
    """Return the box of a fragment; None for text."""
    if row["x0"] is None:
        return None
    return (row["x0"], row["top"], row["x1"], row["bottom"])

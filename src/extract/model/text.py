"""Spans of a canonical text, and texts made from it that keep the way back.

Offsets are code points; spans are half-open. Cleaning never loses where a character came from: a
`MappedText` carries, for each of its characters, the stretch of canonical text it stands for.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import compress, count, pairwise
from operator import gt, ne
from typing import NamedTuple


class Span(NamedTuple):
    """The half-open stretch [start, end) of a canonical text."""

    start: int
    end: int


class Edit(NamedTuple):
    """Replace [start, end) of a `MappedText` by `replacement`."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class MappedText:
    """A text whose character i stands for [starts[i], ends[i]) of the canonical text.

    Neither `starts` nor `ends` ever decreases. A character that stands for nothing (the gap between
    two lines) has `starts[i] == ends[i]`.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    _cuts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, canonical: str, spans: Iterable[Span]) -> "MappedText":
        """Join `spans` of `canonical`, in order, with one newline for each gap between two."""
        pieces: list[str] = []
        starts, ends = array("q"), array("q")
        for number, span in enumerate(spans):
            if number:
                pieces.append("\n")
                starts.append(ends[-1] if ends else span.start)
                ends.append(starts[-1])
            pieces.append(canonical[span.start : span.end])
            starts.extend(_in_a_row(span.start, span.end))
            ends.extend(_in_a_row(span.start + 1, span.end + 1))
        return cls("".join(pieces), starts, ends)

    @classmethod
    def numbered(cls, text: str, begin: int) -> "MappedText":
        """Return a text whose characters stand for as many, one after the other, from `begin`."""
        end = begin + len(text)
        made = cls(text, range(begin, end), range(begin + 1, end + 1))
        made._cuts.append(len(text))
        return made

    def edited(self, edits: Iterable[Edit]) -> "MappedText":
        """Apply `edits`, which must not overlap, and keep the way back.

        A replacement as long as what it replaces maps character by character; any other maps each
        of its characters to the whole of what was replaced.
        """
        in_order = sorted(edits)
        if not in_order:
            return self
        pieces: list[str] = []
        starts, ends = array("q"), array("q")
        here = 0
        for edit in in_order:
            if edit.start < here:
                raise ValueError(f"edits overlap at {edit.start}")
            pieces.append(self.text[here : edit.start])
            starts.extend(self.starts[here : edit.start])
            ends.extend(self.ends[here : edit.start])
            self._replace(edit, pieces, starts, ends)
            here = edit.end
        pieces.append(self.text[here:])
        starts.extend(self.starts[here:])
        ends.extend(self.ends[here:])
        return MappedText("".join(pieces), starts, ends)

    def _replace(
        self, edit: Edit, pieces: list[str], starts: "array[int]", ends: "array[int]"
    ) -> None:
        pieces.append(edit.replacement)
        if len(edit.replacement) == edit.end - edit.start:
            starts.extend(self.starts[edit.start : edit.end])
            ends.extend(self.ends[edit.start : edit.end])
            return
        if edit.end > edit.start:
            start, end = self.starts[edit.start], self.ends[edit.end - 1]
        else:
            start = end = self.ends[edit.start - 1] if edit.start else self._first()
        starts.extend([start] * len(edit.replacement))
        ends.extend([end] * len(edit.replacement))

    def _first(self) -> int:
        return self.starts[0] if len(self.starts) else 0

    def part(self, start: int, end: int) -> "MappedText":
        """Return the stretch [start, end) of this text, with its way back."""
        return MappedText(self.text[start:end], self.starts[start:end], self.ends[start:end])

    def back(self, start: int, end: int) -> list[Span]:
        """Return the canonical spans that [start, end) of this text stands for, in order.

        Characters that stand next to each other in the canonical text share a span.
        """
        end = min(end, len(self.text))
        cuts = self._known_cuts()
        inner = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
        return [
            Span(self.starts[first], self.ends[stop - 1])
            for first, stop in pairwise((start, *inner, end))
            if first < stop and self.starts[first] < self.ends[stop - 1]
        ]

    def _known_cuts(self) -> list[int]:
        """Return the characters before which something of the canonical text is left out.

        Worked out when first asked for; the last is the end of the text.
        """
        if not self._cuts:
            self._cuts.extend(compress(count(1), map(gt, self.starts[1:], self.ends)))
            self._cuts.append(len(self.text))
        return self._cuts

    def packed(self) -> tuple[int, ...]:
        """Return the way back as few numbers: (at, start, length) wherever a new run begins.

        In a run every character stands for the one after that of its neighbour; the first of a run
        has the `length` given, the others one.
        """
        first, size = self._first(), len(self.text)
        row = _in_a_row(first, first + size + 1)
        if size and self.starts == row[:-1] and self.ends == row[1:]:
            return 0, first, 1  # as most texts are
        # characters that do not stand for one character, and those before which some are left out
        others = set(compress(count(), map(ne, self.ends, map((1).__add__, self.starts))))
        gaps = compress(count(1), map(ne, self.starts[1:], self.ends))
        begins = {0, *gaps, *others, *(at + 1 for at in others)}
        numbers: list[int] = []
        for at in sorted(begins):
            if at < len(self.text):
                numbers += (at, self.starts[at], self.ends[at] - self.starts[at])
        return tuple(numbers)

    @classmethod
    def unpacked(cls, text: str, numbers: Sequence[int]) -> "MappedText":
        """Return the text whose way back `packed` wrote out."""
        starts, ends = array("q"), array("q")
        runs = list(zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True))
        stops = [*(at for at, _, _ in runs[1:]), len(text)] if runs else []
        for (at, start, length), stop in zip(runs, stops, strict=True):
            starts.append(start)
            ends.append(start + length)
            rest = stop - at - 1
            starts.extend(_in_a_row(start + length, start + length + rest))
            ends.extend(_in_a_row(start + length + 1, start + length + 1 + rest))
        return cls(text, starts, ends)

    def at(self, span: Span) -> Span:
        """Return the shortest stretch of this text that stands for all it holds of `span`.

        Empty, at the place where it would stand, when nothing of `span` is left in this text.
        """
        first, stop = bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)
        if first < stop:
            return Span(first, stop)
        here = bisect_left(self.starts, span.start)
        return Span(here, here)


def _in_a_row(start: int, end: int) -> "array[int]":
    """Return the offsets from `start` to `end`, copied from those that were asked for before."""
    if end > len(_OFFSETS):
        _OFFSETS.extend(range(len(_OFFSETS), max(end, 2 * len(_OFFSETS))))
    return _OFFSETS[start:end]


_OFFSETS = array("q")


def fold(text: str) -> str:
    """Lower-case `text` without its accents and with its ligatures written out."""
    if text.isascii():
        return text.lower()
    text = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae")
    return _without_marks(unicodedata.normalize("NFKD", text.casefold()))


def _without_marks(decomposed: str) -> str:
    """Drop the combining characters, each kind at once: a text has few kinds."""
    for char in set(decomposed):
        if unicodedata.combining(char):
            decomposed = decomposed.replace(char, "")
    return decomposed


def even(text: str) -> str:
    """Fold `text` character by character, so that offsets in it stay the same.

    A ligature becomes its first letter; typographic apostrophes and hyphens become plain ones.

    >>> even("L’Œuvre – Été")
    "l'ouvre - ete"
    """
    return text.translate(_EVEN)


class _Even(dict[int, str]):
    """What `even` writes for each character; worked out when the character is first met."""

    def __missing__(self, point: int) -> str:
        self[point] = fold(chr(point))[:1] or " "
        return self[point]


_EVEN = _Even(
    {ord(sign): "'" for sign in "’‘ʼ"}
    | {ord(sign): "-" for sign in "–—‐‑"}
    | {ord(sign): " " for sign in "\n\xa0"}
)


def unaccented(text: str) -> str:
    """Return `text` without accents, letter case kept; as long as it was where letters compose.

    >>> unaccented("Pièce Jointe")
    'Piece Jointe'
    """
    return text if text.isascii() else _without_marks(unicodedata.normalize("NFD", text))


def slug(text: str) -> str:
    """Fold `text` and write every run of anything but letters and digits as one hyphen.

    >>> slug("Côte d’Ivoire: l’œuvre")
    'cote-d-ivoire-l-oeuvre'
    """
    return re.sub(r"[\W_]+", "-", fold(text)).strip("-")

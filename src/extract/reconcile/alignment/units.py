"""What is aligned: leaf passages in their blocks, rows in their tables, and what they state.

A unit is a sentence, a heading, a title or a row of a table; a block is the paragraph, list item
or footnote that its sentences stand in, or the heading, or the table. What stands in a unit and can
be expected in its translation are its anchors: dates by value, names by the thing they name,
numbers, the sign of a list item, and words by their first letters.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from extract.model.text import MappedText, Span, fold

Anchor = tuple[str, str]
"""A kind of anchor and its value."""

DATE, NUMBER, COUNT, NAME = "date", "number", "count", "name"
MARKER, ITEM, WORD = "marker", "item", "word"
"""The kinds of anchors: a count is a number in words, an item the sign of a list item."""

COGNATE = 4
"""Letters by which words of two languages are held to be the same: Simard, Foster, Isabelle (1992),
Using Cognates to Align Sentences in Bilingual Corpora."""


class Stated(NamedTuple):
    """A date, number or name that a unit states; `value` is what two languages have in common.

    `cell_id` and `column` are those of the cell in which it stands, None in running text.
    """

    kind: str
    value: str
    printed: str
    cell_id: str | None
    column: int | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A leaf passage or a row of a table; `cell_id` is that of the row's first cell.

    `origins` is the way back of its text (see `MappedText.packed`).
    """

    passage_id: str
    source_id: str
    language: str
    kind: str
    text: str
    stated: tuple[Stated, ...]
    spans: tuple[Span, ...]
    cell_id: str | None = None
    origins: tuple[int, ...] = ()
    anchors: Mapping[Anchor, int] = field(default_factory=Counter)

    @property
    def length(self) -> int:
        """Characters of its text."""
        return len(self.text)

    def back(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the canonical spans of [start, end) of the text."""
        return tuple(MappedText.unpacked(self.text, self.origins).back(start, end))


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Units that stand together: `kind` is that of their passage, `marker` its sign or number."""

    passage_id: str
    kind: str
    marker: str | None
    units: tuple[Unit, ...]
    anchors: Mapping[Anchor, int]

    @property
    def length(self) -> int:
        """Characters of its units."""
        return sum(len(unit.text) for unit in self.units)


def with_anchors(unit: Unit) -> Unit:
    """Return a unit with the anchors that its text and what it states give."""
    anchors = Counter((one.kind, one.value) for one in unit.stated)
    anchors.update((WORD, word) for word in cognates(unit.text))
    return replace(unit, anchors=anchors)


def block_of(passage_id: str, kind: str, marker: str | None, units: Sequence[Unit]) -> Block:
    """Return a block with the anchors of its units and its own."""
    anchors: Counter[Anchor] = Counter()
    for unit in units:
        anchors.update(unit.anchors)
    plain = re.sub(r"[^0-9a-z]", "", fold(marker or ""))
    if plain:
        anchors[ITEM if kind == "list_item" else MARKER, plain] += 1
    return Block(passage_id, kind, plain or None, tuple(units), anchors)


def cognates(text: str) -> list[str]:
    """Return the beginnings of the longer words of a text, folded.

    >>> cognates("La Convention de Varsovie")
    ['conv', 'vars']
    """
    return [word[:COGNATE] for word in re.findall(r"[^\W\d_]{4,}", fold(text))]

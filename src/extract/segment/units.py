"""Blocks into units: what each is, and paragraphs made whole over pages, columns and notes."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.model.page import Line
from extract.segment.blocks import INDENT, LEADERS, Block
from extract.segment.fields import is_labelled
from extract.segment.markers import Marker, marker_of
from extract.vocabulary import Vocabulary

HEADING_WORDS = 40
"""A heading has at most this many words."""

SYMBOL = re.compile(r"[^\W\d_]\S*/\S*\d\S*")
"""The symbol of a document ("CA.43/INF/6"), which is no heading."""

LARGER = 1.08
"""A heading may be told by print larger than this many times the text's."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a heading is set; the greater of two stands higher in the tree."""

    size: float
    is_capitals: bool
    is_bold: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A heading, caption (of a table or picture), paragraph or list item with all its lines.

    `skip` counts the characters of the marker at its start; `number` is the marker's. `rank` is
    that of a heading that names a part of the document: an annex (0) may hold parts (1). `depth`
    counts the lists around a list item.
    """

    kind: str
    lines: tuple[Line, ...]
    text: str
    number: str | None = None
    skip: int = 0
    style: Style | None = None
    rank: int | None = None
    depth: int = 0

    @property
    def is_part(self) -> bool:
        """Whether it is a heading that names a part of the document ("Annex I")."""
        return self.rank is not None

    @property
    def start(self) -> int:
        """Where it begins in the canonical text."""
        return self.lines[0].start


def units_of(blocks: Sequence[Block], breaks: Sequence[int], vocabulary: Vocabulary) -> list[Unit]:
    """Join blocks that continue each other and say what each is.

    `breaks` are canonical offsets (of tables) over which nothing is joined.
    """
    body = _Body.of(blocks)
    joined = _joined(blocks, set(breaks), body, vocabulary)
    units: list[Unit] = []
    for index, block in enumerate(joined):
        following = joined[index + 1] if index + 1 < len(joined) else None
        around = _Around(joined[index - 1] if index else None, following, units[-1:])
        units.append(_unit(block, around, body, vocabulary))
    return units


@dataclass(frozen=True, slots=True)
class _Around:
    """The blocks before and after a block, and what became of the one before."""

    previous: Block | None
    following: Block | None
    unit: Sequence[Unit]

    @property
    def is_after_heading(self) -> bool:
        return bool(self.unit) and self.unit[0].kind == "heading"


@dataclass(frozen=True, slots=True)
class _Body:
    """How the text of the document is set: its size, and whether its headings are marked by type.

    Where some are bold or larger, capitals alone make no heading (names are set so too).
    """

    size: float
    marks_headings: bool

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> "_Body":
        sizes: Counter[float] = Counter()
        for block in blocks:
            sizes[round(block.size, 1)] += len(block.text)
        size = sizes.most_common(1)[0][0] if sizes else 0.0
        marked = [block for block in blocks if size and _is_marked(block, size)]
        return cls(size, any(len(block.text.split()) <= HEADING_WORDS for block in marked))


def _is_marked(block: Block, size: float) -> bool:
    return (block.size > 0 and block.is_bold) or block.size > LARGER * size > 0


def _joined(
    blocks: Sequence[Block], breaks: set[int], body: _Body, vocabulary: Vocabulary
) -> list[Block]:
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last is not None and _continues(last, block, breaks, body, vocabulary):
            joined[-1] = Block(
                (*last.lines, *block.lines),
                f"{last.text} {block.text}",
                last.marker,
                last.is_first,
                last.is_apart,
                block.has_full_end,
            )
        else:
            joined.append(block)
    return joined


def _continues(
    last: Block, block: Block, breaks: set[int], body: _Body, vocabulary: Vocabulary
) -> bool:
    if last.marker and len(last.text.strip()) <= last.marker.length and not block.marker:
        return True
    if not block.is_first or (block.marker and not block.marker.is_weak):
        return False
    if any(last.start < offset < block.start for offset in breaks):
        return False
    if _is_styled(last, body) or _is_styled(block, body) or _part(block, vocabulary):
        return False
    if is_labelled(last.text) and is_labelled(block.text):
        return False
    if last.size and abs(last.size - block.size) > 0.06 * last.size:
        return False
    if LEADERS.search(last.text) or LEADERS.search(block.text):
        return False
    if block.text[:1].islower() or last.has_full_end:
        return block.text[:1].islower() or not last.is_ended or _runs_on(last, block)
    return not last.is_ended and len(last.lines) > 1


def _runs_on(last: Block, block: Block) -> bool:
    """Whether a page ended between two sentences of one paragraph: with a full, whole line.

    A first line that is indented opens a paragraph all the same.
    """
    first, second = block.lines[0], block.lines[1] if len(block.lines) > 1 else block.lines[0]
    is_indented = (first.x0 or 0.0) - (second.x0 or 0.0) > INDENT * first.size > 0
    return last.has_full_end and not is_indented


def _is_styled(block: Block, body: _Body) -> bool:
    """Whether the block is set like a heading: bold, larger than the text, or in capitals."""
    if _is_marked(block, body.size):
        return True
    return block.is_capitals and len(block.text) > 3 and not body.marks_headings


def _part(block: Block, vocabulary: Vocabulary) -> re.Match[str] | None:
    match = vocabulary.part(block.text)
    named = match is not None and (match["number"] is not None or len(block.text.split()) == 1)
    return match if named else None


def _unit(block: Block, around: _Around, body: _Body, vocabulary: Vocabulary) -> Unit:
    style = Style(round(block.size, 1), block.is_capitals, block.size > 0 and block.is_bold)
    marker = block.marker
    if LEADERS.search(block.text):
        return Unit("list_item", block.lines, block.text)
    part = _part(block, vocabulary)
    if part is not None and block.is_apart:
        rank = vocabulary.part_rank(part["word"])
        return Unit("heading", block.lines, block.text, style=style, rank=rank)
    if _is_heading(block, around, body, vocabulary):
        if vocabulary.is_caption(block.text):
            return Unit("caption", block.lines, block.text)
        marker = marker or _heading_number(block, vocabulary)
        number = marker.number if marker and marker.kind != "bullet" else None
        skip = marker.length if marker and number else 0
        return Unit("heading", block.lines, block.text, number, skip, style)
    if marker is None:
        return Unit("paragraph", block.lines, block.text)
    if marker.kind == "number":
        return Unit("paragraph", block.lines, block.text, marker.number, marker.length)
    if marker.is_weak and not _is_in_list(block, around):
        return Unit("paragraph", block.lines, block.text)
    unit = Unit("list_item", block.lines, block.text, marker.number, marker.length)
    return replace(unit, depth=marker.depth)


def _heading_number(block: Block, vocabulary: Vocabulary) -> Marker | None:
    """Return the number of a heading, which need not go on from the paragraphs' numbers.

    Headings are also numbered with capitals: "II. Methods", "A. Legal framework", not "H. E. Mr B".
    """
    marker = marker_of(block.text, vocabulary)
    if marker and marker.kind == "number":
        return marker
    capital = re.match(r"([IVXLC]{1,6}|[A-Z])\.\s+(?=\S)(?![A-Z]\.)", block.text)
    return Marker("number", capital[1], capital.end()) if capital else None


def _is_in_list(block: Block, around: _Around) -> bool:
    """Whether a sign that may be a dash stands in a row of such signs, or after a colon."""
    neighbours = [b.marker for b in (around.previous, around.following) if b and b.marker]
    return any(marker == block.marker for marker in neighbours) or bool(
        around.previous and around.previous.text.rstrip().endswith(":")
    )


def _is_heading(block: Block, around: _Around, body: _Body, vocabulary: Vocabulary) -> bool:
    words = block.text.split()
    if len(words) > HEADING_WORDS or not any(c.isalpha() for c in block.text):
        return False
    if block.marker and block.marker.kind == "bullet":
        return False
    if SYMBOL.fullmatch(block.text):
        return False
    if _is_styled(block, body):
        return not re.search(r"[.;,:]$", block.text.rstrip()) or block.is_capitals
    if block.size or (block.marker and block.marker.kind != "number"):
        return False
    return _stands_alone(block, around, vocabulary)


def _is_line(block: Block) -> bool:
    """Whether a block is one line that ends no sentence."""
    return not block.is_finished and len(block.lines) == 1


def _stands_alone(block: Block, around: _Around, vocabulary: Vocabulary) -> bool:
    """Whether a block of a text layer, which has no style, reads like a heading.

    A short line set apart that ends no sentence; with a number, not one of a list of such lines.
    """
    previous, following = around.previous, around.following
    marker = block.marker or _heading_number(block, vocabulary)
    name = block.text[marker.length :] if marker else block.text
    if following is None or not (block.is_apart and following.is_apart):
        return False
    if len(block.lines) > 2 or len(name.split()) > 15 or not name[:1].isupper():
        return False
    is_cut = block.text.rstrip().endswith((",", "-", "\u2010"))  # within a sentence or a word
    if block.is_finished or is_cut or following.text[:1].islower():
        return False
    after = following.marker if _is_line(following) else None
    if marker and after and after.kind != "bullet":
        return after.number != marker.number and (
            (after.number or "").count(".") > (marker.number or "").count(".")
        )
    return (
        previous is None or previous.is_finished or previous.is_capitals or around.is_after_heading
    )

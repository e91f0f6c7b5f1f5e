"""Running text beside running text: blocks first, then the sentences within them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.reconcile.alignment.lists import reordered
from extract.reconcile.alignment.ordered import Pairing, Scale, align_pieces
from extract.reconcile.alignment.streams import HEADINGS, TABLE, Stream
from extract.reconcile.alignment.units import Block, Unit

HEADING_AND_TEXT, ITEM_AND_TEXT = 4.0, 1.5
"""What it costs, in nats, that a heading answers running text, and a list item a paragraph."""

MERGED_ITEM = 2.0
"""What it costs, for each of them, that list items answer something else together."""


_FAMILIES = dict.fromkeys(HEADINGS, "heading")


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """Two streams beside each other: their blocks, tables among them, and units of text."""

    left: Stream
    right: Stream
    blocks: tuple[Pairing[Block], ...]
    units: tuple[Pairing[Unit], ...]


def align_texts(left: Stream, right: Stream) -> Alignment:
    """Return the blocks and the sentences of two streams, footnotes apart from the text."""
    blocks = [
        pairing
        for mine, theirs in ((left.body, right.body), (left.notes, right.notes))
        for pairing in _blocks(mine, theirs)
    ]
    scale = Scale(_units(left.blocks), _units(right.blocks))
    units = [one for pairing in blocks for one in _sentences(pairing, scale)]
    return Alignment(left, right, tuple(blocks), tuple(units))


def _blocks(left: Sequence[Block], right: Sequence[Block]) -> list[Pairing[Block]]:
    scale = Scale(left, right)

    def score(mine: Sequence[Block], theirs: Sequence[Block]) -> float:
        unlike = kinds_cost(mine, theirs)
        if math.isinf(unlike):
            return -unlike
        return scale.score(mine, theirs, sized=mine[0].kind != TABLE) - unlike

    return reordered(align_pieces(left, right, score), left, right, score)


def kinds_cost(left: Sequence[Block], right: Sequence[Block]) -> float:
    """Return what it costs that blocks of these kinds answer each other; infinite for some."""
    if len(left) == len(right) == 1 and left[0].kind == right[0].kind:
        return 0.0
    kinds = {_FAMILIES.get(block.kind, block.kind) for block in (*left, *right)}
    if TABLE in kinds and kinds != {TABLE}:
        return math.inf
    if "heading" in kinds and kinds != {"heading"}:
        return HEADING_AND_TEXT if len(left) == len(right) == 1 else math.inf
    if len(left) == len(right) == 1:
        return ITEM_AND_TEXT if len(kinds) > 1 else 0.0
    items = [block for side in (left, right) if len(side) > 1 for block in side]
    merged = MERGED_ITEM * sum(block.kind == "list_item" for block in items)
    return merged + (ITEM_AND_TEXT if len(kinds) > 1 else 0.0)


def _sentences(pairing: Pairing[Block], scale: Scale) -> Iterator[Pairing[Unit]]:
    left, right = _units(pairing.left), _units(pairing.right)
    if any(block.kind == TABLE for block in (*pairing.left, *pairing.right)):
        return
    if len(left) == len(right) == 1:
        yield Pairing(tuple(left), tuple(right), pairing.is_moved)
        return
    for found in align_pieces(left, right, scale.score):
        yield Pairing(found.left, found.right, found.is_moved or pairing.is_moved)


def _units(blocks: Sequence[Block]) -> list[Unit]:
    return [unit for block in blocks for unit in block.units]

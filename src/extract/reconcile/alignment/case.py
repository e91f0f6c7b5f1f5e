"""Parallel or comparable: whether one text translates the other, or is about the same things.

Decided from the texts alone, never from what is declared of them. Two texts that translate each
other can be laid beside each other in order, almost whole, and what a translation keeps (dates,
numbers, names) then stands beside its like. Texts about the same things share dates and names, but
not in order; unrelated texts share few.
"""

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Literal

from extract.reconcile.alignment.ordered import Pairing
from extract.reconcile.alignment.similarity import HARD, pooled
from extract.reconcile.alignment.texts import Alignment
from extract.reconcile.alignment.units import WORD, Anchor, Block

Case = Literal["parallel", "comparable"]

COVERED = 0.6
"""The least share of the characters of both texts that stand beside something, where parallel."""

SUPPORTED = 0.5
"""The least share of dates, numbers and names that stand beside their like, where parallel."""

STRUCTURED = 0.8
"""The least share of blocks that stand beside one of their kind, where little else can be asked."""

FEW = 4
"""With fewer dates, numbers and names than this on a side, the structure must speak as well."""

AKIN = 0.4
"""Of the words that begin alike in both texts, the least share beside its like, where parallel."""

RARE = 3
"""Beginnings of words that more blocks of a text have say little."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an alignment shows, all shares from 0 to 1.

    `covered` is the share of characters that stand beside something; `kept` counts the dates,
    numbers and names that stand beside their like (once for each side), `hard` all of them;
    `alike` the blocks beside one block of their kind, `blocks` all of them; `words` the share of
    longer words that stand beside one that begins like them, `possible` the most that it could be,
    both of words whose beginnings few blocks have.
    """

    covered: float
    kept: int
    hard: int
    alike: int
    blocks: int
    words: float
    possible: float

    @property
    def support(self) -> float:
        """The share of dates, numbers and names that stand beside their like."""
        return self.kept / self.hard if self.hard else 0.0


def decide(evidence: Evidence) -> Case:
    """Return which case two texts are.

    Parallel: at least `COVERED` of the characters stand beside something, `SUPPORTED` of dates,
    numbers and names beside their like, and `AKIN` of the words that begin alike in both (languages
    without such words are not asked for them). Texts with fewer than `FEW` dates, numbers and names
    a side must be alike in structure instead (`STRUCTURED` of the blocks), and have such words.
    """
    if evidence.covered < COVERED or evidence.words < AKIN * evidence.possible:
        return "comparable"
    if evidence.hard >= 2 * FEW:
        return "parallel" if evidence.support >= SUPPORTED else "comparable"
    is_alike = evidence.blocks > 0 and evidence.alike / evidence.blocks >= STRUCTURED
    return "parallel" if is_alike and evidence.words > 0 else "comparable"


def weigh(alignment: Alignment) -> Evidence:
    """Return what the alignment of two texts shows."""
    pairs = [p for p in alignment.blocks if p.left and p.right and _is_in_order(p)]
    blocks = [b for p in alignment.blocks for b in (*p.left, *p.right)]
    size = sum(b.length for b in blocks)
    inside = sum(b.length for p in pairs for b in (*p.left, *p.right))
    alike = [
        p for p in pairs if len(p.left) == len(p.right) == 1 and p.left[0].kind == p.right[0].kind
    ]
    hard = {anchor for b in blocks for anchor in b.anchors if anchor[0] in HARD}
    left, right = alignment.left.blocks, alignment.right.blocks
    rare = _rare(left) & _rare(right)
    every = _count(blocks, rare)
    beside = 2 * sum(_both(p.left, p.right, rare) for p in pairs)
    return Evidence(
        covered=inside / size if size else 0.0,
        kept=2 * sum(_both(p.left, p.right, hard) for p in pairs),
        hard=_count(blocks, hard),
        alike=2 * len(alike),
        blocks=len(blocks),
        words=beside / every if every else 0.0,
        possible=2 * _both(left, right, rare) / every if every else 0.0,
    )


def _rare(blocks: Iterable[Block]) -> set[Anchor]:
    """Return the beginnings of words that few blocks have; others have their like everywhere."""
    found = Counter(anchor for b in blocks for anchor in b.anchors if anchor[0] == WORD)
    return {anchor for anchor, count in found.items() if count <= RARE}


def _is_in_order(pairing: Pairing[Block]) -> bool:
    """Whether two blocks stand at their place of the order; lists have one of their own."""
    return not pairing.is_moved or pairing.left[0].kind == "list_item"


def _both(left: Iterable[Block], right: Iterable[Block], kept: Container[Anchor]) -> int:
    bags = [Counter(pooled([b.anchors for b in side])) for side in (left, right)]
    return sum(n for anchor, n in (bags[0] & bags[1]).items() if anchor in kept)


def _count(blocks: Iterable[Block], kept: Container[Anchor]) -> int:
    return sum(n for b in blocks for anchor, n in b.anchors.items() if anchor in kept)

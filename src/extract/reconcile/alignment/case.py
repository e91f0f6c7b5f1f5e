"""Parallel or comparable: whether one text translates the other, or is about the same things.

Decided from the texts alone, never from what is declared of them. Two texts that translate each
other can be laid beside each other in order, almost whole, and what a translation keeps (dates,
numbers, names) then stands beside its like. Texts about the same things share dates and names, but
not in order; unrelated texts share few.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from extract.reconcile.alignment.ordered import Pairing
from extract.reconcile.alignment.similarity import HARD, pooled
from extract.reconcile.alignment.texts import Alignment
from extract.reconcile.alignment.units import Block

Case = Literal["parallel", "comparable"]

COVERED = 0.6
"""The least share of the characters of both texts that stand beside something, where parallel."""

SUPPORTED = 0.5
"""The least share of dates, numbers and names that stand beside their like, where parallel."""

STRUCTURED = 0.8
"""The least share of blocks that stand beside one of their kind, where little else can be asked."""

FEW = 4
"""Below so many dates, numbers and names on either side, the structure decides as well."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an alignment shows, all shares from 0 to 1.

    `covered` is the share of characters that stand beside something; `kept` counts the dates,
    numbers and names that stand beside their like (twice, once for each side), `hard` all of them;
    `alike` the blocks beside one block of their kind and sign, `blocks` all of them; `words` the
    share of longer words that stand beside one that begins like them, `chance` the same share if
    each block stood beside the next one but two.
    """

    covered: float
    kept: int
    hard: int
    alike: int
    blocks: int
    words: float
    chance: float

    @property
    def support(self) -> float:
        """The share of dates, numbers and names that stand beside their like."""
        return self.kept / self.hard if self.hard else 0.0


def decide(evidence: Evidence) -> Case:
    """Return which case two texts are.

    Parallel: at least `COVERED` of the characters and `SUPPORTED` of dates, numbers and names stand
    beside their like. Texts that hold fewer than `FEW` of these must be alike in structure instead
    (`STRUCTURED` of the blocks), and share more words than by chance.
    """
    if evidence.covered < COVERED:
        return "comparable"
    if evidence.hard >= 2 * FEW:
        return "parallel" if evidence.support >= SUPPORTED else "comparable"
    is_alike = evidence.blocks > 0 and evidence.alike / evidence.blocks >= STRUCTURED
    is_akin = evidence.words >= 2 * evidence.chance and evidence.words > 0
    return "parallel" if is_alike and is_akin else "comparable"


def weigh(alignment: Alignment) -> Evidence:
    """Return what the alignment of two texts shows."""
    pairs = [p for p in alignment.blocks if p.left and p.right]
    blocks = [b for p in alignment.blocks for b in (*p.left, *p.right)]
    size = sum(b.length for b in blocks)
    inside = sum(b.length for p in pairs for b in (*p.left, *p.right))
    alike = [p for p in pairs if len(p.left) == len(p.right) == 1 and _is_alike(p)]
    lefts, rights = [p.left for p in pairs], [p.right for p in pairs]
    shift = 3 if len(rights) > 3 else 1
    return Evidence(
        covered=inside / size if size else 0.0,
        kept=2 * sum(_both(p.left, p.right, HARD) for p in pairs),
        hard=_count(blocks, HARD),
        alike=2 * len(alike),
        blocks=len(blocks),
        words=_share(lefts, rights),
        chance=_share(lefts, rights[shift:] + rights[:shift]),
    )


def _is_alike(pairing: Pairing[Block]) -> bool:
    (left,), (right,) = pairing.left, pairing.right
    return left.kind == right.kind and left.marker == right.marker


def _share(lefts: list[tuple[Block, ...]], rights: list[tuple[Block, ...]]) -> float:
    words = frozenset({"word"})
    both = 2 * sum(_both(a, b, words) for a, b in zip(lefts, rights, strict=True))
    every = sum(_count(side, words) for side in (*lefts, *rights))
    return both / every if every else 0.0


def _both(left: Iterable[Block], right: Iterable[Block], kinds: frozenset[str]) -> int:
    bags = [Counter(pooled([b.anchors for b in side])) for side in (left, right)]
    return sum(n for (kind, _), n in (bags[0] & bags[1]).items() if kind in kinds)


def _count(blocks: Iterable[Block], kinds: frozenset[str]) -> int:
    return sum(n for b in blocks for (kind, _), n in b.anchors.items() if kind in kinds)

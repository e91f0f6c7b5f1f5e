"""Two sequences in the same order beside each other, whatever they are made of.

Costs are lengths after Gale and Church (1993), and what the two sides share. What the order leaves
without a counterpart, or pairs against all that it says, is then looked for out of order: a list
in alphabetical order has another order in each language.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

from extract.reconcile.alignment.beads import Bead, align, length_cost
from extract.reconcile.alignment.similarity import Similarity, pooled
from extract.reconcile.alignment.units import Anchor

LEAST = 2.5
"""The score, in nats, from which on two stretches are the same text whatever their places."""

BETTER = 2.0
"""By how much a pair out of order must beat every other one of either of the two."""

_AS_LONG = 1000
"""So many characters are added to both texts when their lengths are compared: what one side leaves
out of a short text says little of how long translations are."""


class Piece(Protocol):
    """What can be aligned: it has anchors and a length in characters."""

    @property
    def anchors(self) -> Mapping[Anchor, int]:
        """What it shares with its translation."""

    @property
    def length(self) -> int:
        """Its characters."""


P = TypeVar("P", bound=Piece)


@dataclass(frozen=True, slots=True, eq=False)
class Pairing(Generic[P]):
    """Pieces that translate each other; one side is empty where there is no counterpart.

    `is_moved` if they stand at different places of the order.
    """

    left: tuple[P, ...]
    right: tuple[P, ...]
    is_moved: bool = False


class Scale:
    """How pieces are compared: what is common in these two texts, and how long translations are."""

    def __init__(self, left: Sequence[Piece], right: Sequence[Piece]) -> None:
        self.similarity = Similarity([p.anchors for p in left], [p.anchors for p in right])
        mine, theirs = sum(p.length for p in left), sum(p.length for p in right)
        self.ratio = (theirs + _AS_LONG) / (mine + _AS_LONG)

        self._stretches: dict[tuple[int, int], _Stretch] = {}

    def score(self, left: Sequence[Piece], right: Sequence[Piece], *, sized: bool = True) -> float:
        """Return how much speaks for it that two stretches translate each other, in nats.

        A stretch is one piece, or pieces that follow each other.
        """
        mine, theirs = self._stretch(left), self._stretch(right)
        shared = 0.0
        if not mine.known.isdisjoint(theirs.known):  # most pairs share nothing
            shared = self.similarity.shared(mine.anchors, theirs.anchors)
        score = shared - mine.alone - theirs.alone
        return score - length_cost(mine.length, theirs.length, self.ratio) if sized else score

    def _stretch(self, pieces: Sequence[Piece]) -> "_Stretch":
        key = (id(pieces[0]), len(pieces))
        found = self._stretches.get(key)
        if found is None:
            anchors = pooled([piece.anchors for piece in pieces])
            length = sum(piece.length for piece in pieces)
            alone = self.similarity.alone(anchors)
            found = _Stretch(pieces[0], anchors, frozenset(anchors), alone, length)
            self._stretches[key] = found
        return found


class _Stretch(NamedTuple):
    """What is asked of pieces again and again; `first` keeps them alive, and so their key."""

    first: Piece
    anchors: Mapping[Anchor, int]
    known: frozenset[Anchor]
    alone: float
    length: int


def align_pieces(
    left: Sequence[P], right: Sequence[P], score: Callable[[Sequence[P], Sequence[P]], float]
) -> list[Pairing[P]]:
    """Return two sequences beside each other: first in order, then what stands out of order.

    `score` is what speaks for two stretches; minus infinity for two that cannot be a pair.
    """

    def cost(bead: Bead) -> float:
        mine = left[bead.left_start : bead.left_end]
        theirs = right[bead.right_start : bead.right_end]
        return -score(mine, theirs) if mine and theirs else 0.0

    in_order = [
        Pairing(tuple(left[b.left_start : b.left_end]), tuple(right[b.right_start : b.right_end]))
        for b in align(len(left), len(right), cost)
    ]
    pairings = [one for pairing in in_order for one in _crossed(pairing, score)]
    while (moved := _with_moved(pairings, score)) is not None:
        pairings = moved
    return pairings


def _crossed(
    pairing: Pairing[P], score: Callable[[Sequence[P], Sequence[P]], float]
) -> list[Pairing[P]]:
    """Return two beside two as two pairs that cross, if each of the two speaks for that."""
    if len(pairing.left) != 2 or len(pairing.right) != 2:
        return [pairing]
    (a, b), (c, d) = pairing.left, pairing.right
    across = (score([a], [d]), score([b], [c]))
    if min(across) < LEAST or sum(across) < score([a], [c]) + score([b], [d]) + BETTER:
        return [pairing]
    return [Pairing((a,), (d,), is_moved=True), Pairing((b,), (c,), is_moved=True)]


def _with_moved(
    pairings: Sequence[Pairing[P]], score: Callable[[Sequence[P], Sequence[P]], float]
) -> list[Pairing[P]] | None:
    """Return the pairings with one more that is out of order; None where there is no more."""
    held = {at: score(p.left, p.right) for at, p in enumerate(pairings) if _is_pair(p)}
    loose = [
        at
        for at, p in enumerate(pairings)
        if not p.is_moved and len(p.left) + len(p.right) <= 1 + (held.get(at, 1.0) < 0)
    ]
    scores = {
        (a, b): score(pairings[a].left, pairings[b].right)
        for a in loose
        for b in loose
        if a != b and pairings[a].left and pairings[b].right
    }
    for (a, b), value in sorted(scores.items(), key=lambda each: (-each[1], each[0])):
        if value < LEAST:
            return None
        rivals = [s for (x, y), s in scores.items() if (x == a) != (y == b)]
        if value >= max([*rivals, held.get(a, 0.0), held.get(b, 0.0)], default=0.0) + BETTER:
            return _moved(pairings, a, b)
    return None


def _is_pair(pairing: Pairing[P]) -> bool:
    return len(pairing.left) == len(pairing.right) == 1


def _moved(pairings: Sequence[Pairing[P]], a: int, b: int) -> list[Pairing[P]]:
    """Pair the left of one pairing with the right of another; what they leave stands alone."""
    found: list[Pairing[P]] = []
    for at, pairing in enumerate(pairings):
        if at == a:
            found.append(Pairing(pairing.left, pairings[b].right, is_moved=True))
            if pairing.right:
                found.append(Pairing((), pairing.right))
        elif at == b:
            if pairing.left:
                found.append(Pairing(pairing.left, ()))
        else:
            found.append(pairing)
    return found

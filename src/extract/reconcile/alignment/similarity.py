"""How much more probable what two stretches share is if one translates the other than by chance."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from extract.reconcile.alignment.units import (
    COUNT,
    DATE,
    ITEM,
    MARKER,
    NAME,
    NUMBER,
    WORD,
    Anchor,
)

KEPT = {DATE: 0.9, NUMBER: 0.9, COUNT: 0.6, NAME: 0.75, MARKER: 0.8, ITEM: 0.8, WORD: 0.2}
"""How probable it is that a translation has the anchor of its original, by kind."""

HARD = frozenset({DATE, NUMBER, NAME})
"""Anchors that a translation keeps, and that say little by chance."""

_FEWEST = 30
"""In a text of fewer units, a single occurrence is not taken for more probable than in so many."""


_PLACES = {kind: 0.2 if kind == ITEM else 0.0 for kind in KEPT}
"""How often an anchor is right by chance at least: the sign of an item is only its place."""


_LOSS = {kind: -math.log(1 - kept) / 2 for kind, kept in KEPT.items()} | {ITEM: 0.0}
"""What an anchor on one side alone costs: half the odds against, as each side counts its own.

Another sign of an item costs nothing: it says that the item stands at another place."""


class Similarity:
    """Scores pairs of stretches by what they share, given how common each anchor is.

    The score is a log likelihood ratio, in nats: above 0 speaks for a translation.
    """

    def __init__(
        self, left: Sequence[Mapping[Anchor, int]], right: Sequence[Mapping[Anchor, int]]
    ) -> None:
        size = max(len(left), len(right), _FEWEST)
        found: Counter[Anchor] = Counter()
        for side in (left, right):
            own: Counter[Anchor] = Counter()
            for anchors in side:
                own.update(anchors.keys())
            for anchor, count in own.items():
                found[anchor] = max(found[anchor], count)
        self._gains = {
            anchor: math.log(KEPT[anchor[0]] / min(1.0, max(count / size, _PLACES[anchor[0]])))
            + 2 * _LOSS[anchor[0]]
            for anchor, count in found.items()
        }

    def score(self, left: Mapping[Anchor, int], right: Mapping[Anchor, int]) -> float:
        """Return the score of two bags of anchors."""
        return self.shared(left, right) - self.alone(left) - self.alone(right)

    def shared(self, left: Mapping[Anchor, int], right: Mapping[Anchor, int]) -> float:
        """Return what the anchors that two bags share are worth."""
        gains, score = self._gains, 0.0
        for anchor in left.keys() & right.keys():
            score += gains[anchor] * min(left[anchor], right[anchor])
        return score

    @staticmethod
    def alone(anchors: Mapping[Anchor, int]) -> float:
        """Return what it costs if a translation has none of these anchors."""
        return sum(_LOSS[kind] * count for (kind, _), count in anchors.items())


def shared(left: Mapping[Anchor, int], right: Mapping[Anchor, int]) -> Counter[str]:
    """Return how many anchors of each kind two bags have in common."""
    found: Counter[str] = Counter()
    for anchor in left.keys() & right.keys():
        found[anchor[0]] += min(left[anchor], right[anchor])
    return found


def pooled(bags: Sequence[Mapping[Anchor, int]]) -> Mapping[Anchor, int]:
    """Return the anchors of several units as one bag."""
    if len(bags) == 1:
        return bags[0]
    found: Counter[Anchor] = Counter()
    for bag in bags:
        found.update(bag)
    return found

"""Monotone alignment by dynamic programming, after Gale and Church (1993).

W. A. Gale, K. W. Church: A Program for Aligning Sentences in Bilingual Corpora. Computational
Linguistics 19(1), 1993. Two sequences are cut into beads, each of up to a few units of either, so
that the sum of the costs of all beads is least. Costs are negative logarithms of probabilities.
"""

import math
from collections.abc import Callable
from typing import NamedTuple

PRIORS = {
    (1, 1): 0.89,
    (1, 0): 0.0099,
    (0, 1): 0.0099,
    (2, 1): 0.0445,
    (1, 2): 0.0445,
    (2, 2): 0.011,
    (3, 1): 0.004,
    (1, 3): 0.004,
    (4, 1): 0.0015,
    (1, 4): 0.0015,
}
"""How probable a bead of so many units is: Gale and Church's table 5, longer merges added."""

VARIANCE = 6.8
"""Variance of the length of a translation, per character of what is translated (ibid.)."""

_WIDE = 100
"""How far from the diagonal alignments are looked for, besides the difference of the lengths."""

_WORST = 12.0
"""The most that lengths alone can cost."""


class Bead(NamedTuple):
    """Units [left_start, left_end) beside units [right_start, right_end); one may be none."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int


def align(
    left: int, right: int, cost: Callable[[Bead], float], *, is_merging: bool = True
) -> list[Bead]:
    """Return the beads of least cost, in order, of sequences of `left` and `right` units.

    `cost` is that of a bead without its prior; infinite for one that is refused.
    """
    shapes = {
        shape: -math.log(prior) for shape, prior in PRIORS.items() if is_merging or max(shape) == 1
    }
    best: dict[tuple[int, int], tuple[float, Bead | None]] = {(0, 0): (0.0, None)}
    for i in range(left + 1):
        for j in _near(i, left, right):
            for (rows, columns), prior in shapes.items():
                before = best.get((i - rows, j - columns))
                if before is None:
                    continue
                bead = Bead(i - rows, i, j - columns, j)
                total = before[0] + prior + cost(bead)
                if total < best.get((i, j), (math.inf, None))[0]:
                    best[i, j] = (total, bead)
    return _path(best, left, right)


def _near(i: int, left: int, right: int) -> range:
    wide = _WIDE + abs(left - right)
    middle = round(i * right / left) if left else 0
    return range(
        max(0, middle - wide) if left else 0, min(right, middle + wide) + 1 if left else right + 1
    )


def _path(
    best: dict[tuple[int, int], tuple[float, Bead | None]], left: int, right: int
) -> list[Bead]:
    found: list[Bead] = []
    bead = best[left, right][1]
    while bead is not None:
        found.append(bead)
        bead = best[bead.left_start, bead.right_start][1]
    return found[::-1]


def length_cost(left: int, right: int, ratio: float) -> float:
    """Return -log of how probable it is that `right` characters translate `left` ones.

    `ratio` is how many characters of the right language stand for one of the left.
    """
    mean = (left + right / ratio) / 2
    if mean <= 0:
        return 0.0
    deviation = abs(right - left * ratio) / math.sqrt(mean * VARIANCE)
    probability = math.erfc(deviation / math.sqrt(2))
    return min(_WORST, -math.log(probability)) if probability > 0 else _WORST

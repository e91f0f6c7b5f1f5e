"""Monotone alignment by dynamic programming."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.reconcile.alignment.beads import Bead, align, length_cost

LENGTHS = st.lists(st.integers(5, 200), max_size=8)


def by_length(left: list[int], right: list[int]) -> list[Bead]:
    def cost(bead: Bead) -> float:
        mine = left[bead.left_start : bead.left_end]
        theirs = right[bead.right_start : bead.right_end]
        if not mine or not theirs:
            return 0.0
        return length_cost(sum(mine), sum(theirs), 1.0)

    return align(len(left), len(right), cost)


@given(LENGTHS, LENGTHS)
def test_beads_hold_every_unit_once_and_in_order(left: list[int], right: list[int]) -> None:
    beads = by_length(left, right)
    assert [at for b in beads for at in range(b.left_start, b.left_end)] == list(range(len(left)))
    assert [at for b in beads for at in range(b.right_start, b.right_end)] == list(
        range(len(right))
    )


@pytest.mark.parametrize(
    ("left", "right", "shapes"),
    [
        ([50, 80, 30], [52, 79, 31], [(1, 1), (1, 1), (1, 1)]),
        ([60, 40, 90], [101, 88], [(2, 1), (1, 1)]),
        ([100, 90], [61, 42, 91], [(1, 2), (1, 1)]),
        ([30, 30, 40, 200], [102, 198], [(3, 1), (1, 1)]),
        ([90, 220, 150], [92, 148], [(1, 1), (1, 0), (1, 1)]),
        ([], [40], [(0, 1)]),
    ],
)
def test_lengths_alone_show_merged_and_missing_units(
    left: list[int], right: list[int], shapes: list[tuple[int, int]]
) -> None:
    found = [
        (b.left_end - b.left_start, b.right_end - b.right_start) for b in by_length(left, right)
    ]
    assert found == shapes


def test_length_cost_grows_with_the_difference_and_has_an_end() -> None:
    costs = [length_cost(100, right, 1.0) for right in (100, 110, 150, 10000)]
    assert costs == sorted(costs)
    assert costs[0] == pytest.approx(0.0)
    assert math.isfinite(costs[-1])


def test_refused_bead_is_never_made() -> None:
    def cost(bead: Bead) -> float:
        both = bead.left_end > bead.left_start and bead.right_end > bead.right_start
        return math.inf if both else 0.0

    assert all(
        b.left_end == b.left_start or b.right_end == b.right_start for b in align(3, 3, cost)
    )

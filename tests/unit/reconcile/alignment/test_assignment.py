"""Optimal assignment."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from extract.reconcile.alignment.assignment import assign

GAINS = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(-5, 20), max_size=14
)


def best_sum(gains: dict[tuple[int, int], int]) -> int:
    """The best sum, by trying all."""
    return max(
        sum(max(0, gains.get((row, column), 0)) for row, column in enumerate(columns))
        for columns in permutations(range(5))
    )


@given(GAINS)
def test_assignment_has_the_best_sum_of_all(gains: dict[tuple[int, int], int]) -> None:
    found = assign({pair: float(gain) for pair, gain in gains.items()})
    assert len(set(found.values())) == len(found)
    assert all(gains[pair] > 0 for pair in found.items())
    assert sum(gains[pair] for pair in found.items()) == best_sum(gains)


def test_second_best_for_one_is_best_for_all() -> None:
    assert assign({(0, 0): 5.0, (0, 1): 4.0, (1, 0): 4.5}) == {0: 1, 1: 0}


def test_nothing_gives_nothing() -> None:
    assert assign({}) == {}
    assert assign({(0, 0): -1.0}) == {}

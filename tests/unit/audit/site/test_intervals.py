"""Intervals over another one."""

from hypothesis import given
from hypothesis import strategies as some

from extract.audit.site.intervals import Intervals

PAIRS = some.lists(some.tuples(some.integers(0, 20), some.integers(0, 20)))


@given(PAIRS, some.integers(0, 20), some.integers(0, 20))
def test_those_that_share_a_character_are_found(
    pairs: list[tuple[int, int]], start: int, end: int
) -> None:
    intervals: Intervals[int] = Intervals()
    for number, (a, b) in enumerate(pairs):
        intervals.add(a, b, number)
    found = {number for _, _, number in intervals.over(start, end)}
    assert found == {n for n, (a, b) in enumerate(pairs) if max(a, start) < min(b, end)}


def test_what_is_added_later_is_found_too() -> None:
    intervals: Intervals[str] = Intervals()
    intervals.add(5, 9, "late")
    assert [holds for *_, holds in intervals.over(0, 10)] == ["late"]
    intervals.add(0, 2, "early")
    assert [holds for *_, holds in intervals.over(0, 10)] == ["early", "late"]

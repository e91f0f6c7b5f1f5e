"""Stretches of a text with what they hold, asked for those over another stretch."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Intervals(Generic[T]):
    """Half-open intervals, each with what it holds; the longest decides how far back one looks."""

    def __init__(self) -> None:
        self._all: list[tuple[int, int, T]] = []
        self._starts: list[int] = []
        self._longest = 0

    def add(self, start: int, end: int, holds: T) -> None:
        """Add an interval."""
        self._all.append((start, end, holds))
        self._longest = max(self._longest, end - start)

    def over(self, start: int, end: int) -> Iterator[tuple[int, int, T]]:
        """Yield those that share a character with [start, end), by their start."""
        if len(self._starts) != len(self._all):
            self._all.sort(key=lambda interval: interval[:2])
            self._starts = [interval[0] for interval in self._all]
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        for interval in self._all[first:last]:
            if max(interval[0], start) < min(interval[1], end):
                yield interval

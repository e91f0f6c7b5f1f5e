"""Boxes on a page.

All coordinates are points of the page as displayed: after its rotation, from its crop box, origin
at the top left, y growing downwards.
"""

from collections.abc import Iterable
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle; `x0 <= x1` and `top <= bottom`."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Points from left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The y of the horizontal centre line."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """The x of the vertical centre line."""
        return (self.x0 + self.x1) / 2

    def holds(self, other: "Box") -> bool:
        """Whether the centre of `other` lies in this box."""
        return self.x0 <= other.centre <= self.x1 and self.top <= other.middle <= self.bottom


def hull(boxes: Iterable[tuple[float, float, float, float]]) -> Box:
    """Return the smallest box around `boxes`, of which there must be at least one."""
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return Box(min(x0s), min(tops), max(x1s), max(bottoms))


def overlap(a0: float, a1: float, b0: float, b1: float) -> float:
    """Return the length that [a0, a1] and [b0, b1] share (0 when they do not meet)."""
    return max(0.0, min(a1, b1) - max(a0, b0))

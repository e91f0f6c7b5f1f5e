"""Bullets that are drawn: small filled or outlined shapes before a line, which no font has printed.

Browsers draw the discs, circles and squares of lists so. They are no characters, and stand nowhere
in the canonical text; the line knows of its bullet.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from extract.model.geometry import Box

if TYPE_CHECKING:
    from pdfminer.layout import LTCurve

SIDES = (1.5, 9.0)
"""The least and the greatest side of a bullet, in points."""

SQUARE = 1.3
"""A bullet is at most so many times as wide as high, or as high as wide."""

SHARE = (0.15, 0.75)
"""Its height, of the size of the text behind it."""

GAP = 2.5
"""It stands at most so many sizes before the text."""


def is_dot(curve: "LTCurve") -> bool:
    """Whether a painted path is small and about as wide as high."""
    width, height = curve.x1 - curve.x0, curve.y1 - curve.y0
    low, high = SIDES
    return low <= width <= high and low <= height <= high and 1 / SQUARE <= width / height <= SQUARE


def dots(curves: Iterable["LTCurve"], dx: float, dy: float) -> list[Box]:
    """Return the boxes of small shapes, moved to x + dx, dy - y; none that stands in a row of them.

    A dotted line is no series of bullets.
    """
    found = [
        Box(curve.x0 + dx, dy - curve.y1, curve.x1 + dx, dy - curve.y0)
        for curve in curves
        if is_dot(curve)
    ]
    return [dot for dot in found if not any(_is_beside(dot, other) for other in found)]


def _is_beside(dot: Box, other: Box) -> bool:
    """Whether another shape follows so closely that the two belong to one line or drawing."""
    across = max(dot.x0, other.x0) - min(dot.x1, other.x1)
    down = max(dot.top, other.top) - min(dot.bottom, other.bottom)
    is_same = dot == other or (across < 0 and down < 0)
    return not is_same and max(across, down) < 2 * dot.width and min(across, down) < 0


def is_bulleted(line: Box, size: float, dots: Sequence[Box]) -> bool:
    """Whether one of `dots` stands before a line of text of this size."""
    low, high = SHARE
    return any(
        0 < line.x0 - dot.x1 <= GAP * size
        and line.top < dot.middle < line.bottom
        and low * size <= dot.height <= high * size
        for dot in dots
    )

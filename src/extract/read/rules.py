"""Painted paths into the straight lines a reader sees.

A line is a rule, and so is a rectangle too thin to hold text (most writers draw rulings as those),
each straight side of a larger rectangle and of any other path. The same stretch painted twice, by
two cells that share a border or by cells one after the other, is one rule.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

from extract.model.page import Rule
from extract.read.dots import is_dot

if TYPE_CHECKING:
    from pdfminer.layout import LTCurve

MAX_RULE_THICKNESS = 3.0
"""A shape thinner than this many points is one ruling."""

SKEW = 0.5
"""A line whose ends differ by less than this many points is straight across or straight down."""

SAME = 0.4
"""Parallel rules nearer than this many points are one; real double rules stand further apart."""

JOIN = 0.75
"""Rules of one line with a smaller gap than this many points between them are one."""


def strokes(curves: "Iterable[LTCurve]", dx: float, dy: float) -> Iterator[Rule]:
    """Yield the straight parts of painted paths, moved to x + dx, dy - y."""
    for curve in curves:
        if _is_unseen(curve) or is_dot(curve):
            continue
        x0, x1 = curve.x0 + dx, curve.x1 + dx
        top, bottom = dy - curve.y1, dy - curve.y0
        if min(x1 - x0, bottom - top) <= MAX_RULE_THICKNESS:
            yield _along(x0, top, x1, bottom)
        else:
            yield from _sides(curve, dx, dy)


def _is_unseen(curve: "LTCurve") -> bool:
    """Whether a path is filled with white and has no outline: a background, not a line."""
    color = curve.non_stroking_color
    parts = color if isinstance(color, tuple | list) else (color,)
    white = {1: (1,), 3: (1, 1, 1), 4: (0, 0, 0, 0)}.get(len(parts))
    return bool(curve.fill) and not curve.stroke and white == tuple(parts)


def _along(x0: float, top: float, x1: float, bottom: float) -> Rule:
    """Return the middle line of a thin box, along its longer side."""
    if x1 - x0 >= bottom - top:
        y = (top + bottom) / 2
        return Rule(x0, y, x1, y)
    x = (x0 + x1) / 2
    return Rule(x, top, x, bottom)


def _sides(curve: "LTCurve", dx: float, dy: float) -> Iterator[Rule]:
    here = first = (0.0, 0.0)
    for operator, *points in cast("list[tuple[Any, ...]]", curve.original_path or ()):
        x, y = first if operator == "h" else points[-1]
        there = (float(x), float(y))
        if operator == "m":
            first = there
        elif operator in "lh":
            yield from _side(here, there, dx, dy)
        here = there


def _side(
    here: tuple[float, float], there: tuple[float, float], dx: float, dy: float
) -> Iterator[Rule]:
    width, height = abs(here[0] - there[0]), abs(here[1] - there[1])
    if min(width, height) > SKEW or max(width, height) <= SKEW:
        return
    x0, x1 = sorted((here[0] + dx, there[0] + dx))
    top, bottom = sorted((dy - here[1], dy - there[1]))
    yield _along(x0, top, x1, bottom)


def merged(rules: Iterable[Rule]) -> list[Rule]:
    """Join rules that lie on one line and touch or overlap; horizontal ones come first."""
    across, down = [], []
    for rule in rules:
        if rule.is_horizontal:
            across.append((rule.top, rule.x0, rule.x1))
        else:
            down.append((rule.x0, rule.top, rule.bottom))
    return [Rule(a, at, b, at) for at, a, b in _joined(across)] + [
        Rule(at, a, at, b) for at, a, b in _joined(down)
    ]


def _joined(segments: list[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Join segments (place, from, to) of nearly one place, band by band."""
    found: list[tuple[float, float, float]] = []
    band: list[tuple[float, float, float]] = []
    for segment in sorted(segments):
        if band and segment[0] - band[0][0] > SAME:
            found += _joined_band(band)
            band = []
        band.append(segment)
    return found + (_joined_band(band) if band else [])


def _joined_band(band: list[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    found: list[tuple[float, float, float]] = []
    for at, start, end in sorted(band, key=lambda s: s[1:]):
        if found and start <= found[-1][2] + JOIN:
            last = found[-1]
            found[-1] = (last[0], last[1], max(last[2], end))
        else:
            found.append((at, start, end))
    return found

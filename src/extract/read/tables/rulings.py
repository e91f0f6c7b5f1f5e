"""Printed lines as a table sees them: pieces joined, doubles made one, crossing ones grouped.

What a person sees as one line a PDF often draws as the two sides of a thin rectangle, as the
borders of neighbouring cells, or as dashes. Joining them is the first step of every line-based
method (Nurminen, "Algorithmic Extraction of Data in Tables in PDF Documents", 2013); all
tolerances are shares of the page's type size.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extract.model.geometry import Box, overlap
from extract.model.page import Rule

SNAP = 0.35
"""Parallel lines closer than this share of the type size are one line: no row fits between."""

SAME = 0.1
"""Pieces whose places differ by less than this share of the type size lie on one line."""

JOIN = 0.35
"""Lines and dashes closer than this share of the type size hang together."""

TOUCH = 0.12
"""A line that ends within this share of the type size of another touches it."""


MOST = 0.6
"""A line over more than this share of the width of a table parts its rows."""

BEGINS = 2.0
"""It begins within this many type sizes of the table's left edge."""

NEAR = 3.0
"""A line as wide as a frame and within this many type sizes of it belongs to it."""


class Ruling(NamedTuple):
    """A line at y (horizontal) or x (vertical) = `at`, from `start` to `end`."""

    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        """Points from end to end."""
        return self.end - self.start


class Frame(NamedTuple):
    """Rulings that hang together because they cross or touch."""

    horizontals: tuple[Ruling, ...]
    verticals: tuple[Ruling, ...]

    @property
    def box(self) -> Box:
        """The box around all of them."""
        rows, columns = self.horizontals, self.verticals
        return Box(
            min([*(h.start for h in rows), *(v.at for v in columns)]),
            min([*(h.at for h in rows), *(v.start for v in columns)]),
            max([*(h.end for h in rows), *(v.at for v in columns)]),
            max([*(h.at for h in rows), *(v.end for v in columns)]),
        )


def joined(rules: Iterable[Rule], unit: float) -> tuple[list[Ruling], list[Ruling]]:
    """Return the horizontal and the vertical lines of a page whose type size is `unit` points."""
    across = [Ruling(r.top, r.x0, r.x1) for r in rules if r.is_horizontal]
    down = [Ruling(r.x0, r.top, r.bottom) for r in rules if not r.is_horizontal]
    return _joined(across, unit), _joined(down, unit)


def _joined(pieces: Iterable[Ruling], unit: float) -> list[Ruling]:
    lines: list[Ruling] = []
    bundle: list[Ruling] = []
    for piece in sorted(set(pieces)):
        if bundle and piece.at - bundle[0].at > SAME * unit:
            lines.extend(_bridged(bundle, unit))
            bundle = []
        bundle.append(piece)
    lines.extend(_bridged(bundle, unit))
    return [line for line in lines if line.length >= unit]


def _bridged(bundle: Sequence[Ruling], unit: float) -> list[Ruling]:
    """Join the pieces of one bundle of (nearly) collinear lines end to end, dashes over gaps."""
    found: list[list[Ruling]] = []
    reach = float("-inf")
    for piece in sorted(bundle, key=lambda p: p.start):
        gap = (JOIN if piece.length < unit else TOUCH) * unit
        if piece.start - reach > gap:
            found.append([])
            reach = piece.end
        found[-1].append(piece)
        reach = max(reach, piece.end)
    return [
        Ruling(_middle(run), min(p.start for p in run), max(p.end for p in run)) for run in found
    ]


def _middle(run: Sequence[Ruling]) -> float:
    return (min(p.at for p in run) + max(p.at for p in run)) / 2


def frames(across: Sequence[Ruling], down: Sequence[Ruling], unit: float) -> list[Frame]:
    """Group lines that touch, from top to bottom; a line that touches none is no frame."""
    slack = JOIN * unit
    down = sorted(down)
    places = [line.at for line in down]
    parent = list(range(len(across) + len(down)))
    for index, line in enumerate(across):
        first = bisect_left(places, line.start - slack)
        last = bisect_right(places, line.end + slack)
        for other in range(first, last):
            if down[other].start - slack <= line.at <= down[other].end + slack:
                _unite(parent, index, len(across) + other)
    groups: dict[int, tuple[list[Ruling], list[Ruling]]] = {}
    for index, line in enumerate([*across, *down]):
        rows, columns = groups.setdefault(_root(parent, index), ([], []))
        (rows if index < len(across) else columns).append(line)
    found = [Frame(tuple(r), tuple(c)) for r, c in groups.values() if r and c]
    loose = [r[0] for r, c in groups.values() if len(r) == 1 and not c]
    found = [_with_loose(frame, loose, unit) for frame in found]
    return sorted(found, key=lambda f: (f.box.top, f.box.x0))


def _with_loose(frame: Frame, loose: Sequence[Ruling], unit: float) -> Frame:
    """Add the lines right above and below that are as wide as the frame: a header's, a total's."""
    box = frame.box
    lines = [
        line
        for line in loose
        if max(abs(line.start - box.x0), abs(line.end - box.x1)) < unit
        and min(abs(line.at - box.top), abs(line.at - box.bottom)) < NEAR * unit
    ]
    return Frame((*frame.horizontals, *lines), frame.verticals)


def _root(parent: list[int], index: int) -> int:
    while parent[index] != index:
        parent[index] = parent[parent[index]]
        index = parent[index]
    return index


def _unite(parent: list[int], one: int, other: int) -> None:
    parent[_root(parent, one)] = _root(parent, other)


def lines_over(across: Iterable[Ruling], box: Box, unit: float) -> list[float]:
    """Return the y of each line, whole or in pieces, that runs over most of the width of `box`."""
    found: list[float] = []
    bundle: list[Ruling] = []
    for ruling in [*sorted(across), None]:
        if bundle and (ruling is None or ruling.at - bundle[0].at > SAME * unit):
            length = sum(overlap(r.start, r.end, box.x0, box.x1) for r in bundle)
            begins = min(r.start for r in bundle) < box.x0 + BEGINS * unit
            if begins and length > MOST * box.width:
                found.append(_middle(bundle))
            bundle = []
        if ruling is not None:
            bundle.append(ruling)
    return found

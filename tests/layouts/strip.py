"""What a page is filled with: strips of set text and rules that no page break may part."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .breaking import SetLine
from .fonts import Style, width_of


class Mark(NamedTuple):
    """Characters whose first stands at x on the baseline y; y grows downwards."""

    x: float
    y: float
    text: str
    style: Style

    def moved(self, dx: float, dy: float) -> "Mark":
        """Return this mark elsewhere."""
        return self._replace(x=self.x + dx, y=self.y + dy)


class Stroke(NamedTuple):
    """A straight line; y grows downwards."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float = 0.6

    def moved(self, dx: float, dy: float) -> "Stroke":
        """Return this stroke elsewhere."""
        return Stroke(self.x0 + dx, self.y0 + dy, self.x1 + dx, self.y1 + dy, self.width)


class Band(NamedTuple):
    """A grey rectangle behind text; y grows downwards."""

    x0: float
    y0: float
    x1: float
    y1: float

    def moved(self, dx: float, dy: float) -> "Band":
        """Return this band elsewhere."""
        return Band(self.x0 + dx, self.y0 + dy, self.x1 + dx, self.y1 + dy)


@dataclass(frozen=True, slots=True)
class Strip:
    """Marks and strokes from the strip's top left corner.

    `before` is the space above, dropped at the top of a column. `keep` ties the strip to the next
    one. `calls` are the footnotes called in it. `repeat` is printed first where the strip comes to
    stand at the top of a column (a table's header); `closing` is drawn where it ends a column.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    bands: tuple[Band, ...] = ()
    before: float = 0.0
    keep: bool = False
    calls: tuple[str, ...] = ()
    repeat: tuple["Strip", ...] = ()
    closing: tuple[Stroke, ...] = ()


def set_line(
    line: SetLine, x: float, width: float, baseline: float, *, align: str, spaces: bool
) -> list[Mark]:
    """Place the tokens of `line` between x and x + width: left, centre or justified.

    With `spaces`, each space between two words is drawn with the word before it.
    """
    gaps = [width_of(" ", t.pieces[0].style) if t.spaced else 0.0 for t in line.tokens[1:]]
    slack = width - sum(t.width for t in line.tokens) - sum(gaps)
    stretch = 0.0
    if align == "justified" and not line.is_last and any(gaps):
        stretch = slack / sum(gap > 0 for gap in gaps)
    if align == "centre":
        x += slack / 2
    marks: list[Mark] = []
    for token, gap in zip(line.tokens, (*gaps, 0.0), strict=True):
        for piece in token.pieces:
            marks.append(Mark(x, baseline - piece.rise, piece.text, piece.style))
            x += width_of(piece.text, piece.style)
        if gap and spaces:
            marks[-1] = marks[-1]._replace(text=marks[-1].text + " ")
        x += gap + (stretch if gap else 0.0)
    return marks


def join(strips: Sequence[Strip]) -> Strip:
    """Stack `strips` into one that cannot be parted."""
    y = 0.0
    marks: list[Mark] = []
    strokes: list[Stroke] = []
    bands: list[Band] = []
    for strip in strips:
        y += strip.before
        marks += [mark.moved(0, y) for mark in strip.marks]
        strokes += [stroke.moved(0, y) for stroke in strip.strokes]
        bands += [band.moved(0, y) for band in strip.bands]
        y += strip.height
    calls = tuple(call for strip in strips for call in strip.calls)
    return Strip(y, tuple(marks), tuple(strokes), tuple(bands), calls=calls)

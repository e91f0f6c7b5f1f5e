"""Pages set sideways: glyphs turned so that their text runs from left to right, and boxes back.

Only the layout is found in the turned frame; every box that leaves `read` is on the page as
displayed.
"""

from extract.model.geometry import Box
from extract.model.page import Glyph


def upright(glyph: Glyph, turn: int, width: float, height: float) -> Glyph:
    """Turn a glyph of a page of `width` by `height` so that text of this `turn` reads upright."""
    if turn == 0:
        return glyph
    box = _turned(Box(glyph.x0, glyph.top, glyph.x1, glyph.bottom), turn, width, height)
    return glyph._replace(
        x0=box.x0,
        top=box.top,
        x1=box.x1,
        bottom=box.bottom,
        turn=(glyph.turn - turn) % 360,
        baseline=box.bottom,
    )


def upright_box(box: Box, turn: int, width: float, height: float) -> Box:
    """Turn a box in the same way."""
    return _turned(box, turn, width, height) if turn else box


def displayed(box: Box, turn: int, width: float, height: float) -> Box:
    """Return where a box found in the frame of `turn` stands on the page as displayed.

    `width` and `height` are those of the page as displayed.
    """
    if turn in (90, 270):
        return _turned(box, 360 - turn, height, width)
    return _turned(box, turn, width, height) if turn else box


def size_of(turn: int, width: float, height: float) -> tuple[float, float]:
    """Return width and height of the page in the frame of `turn`."""
    return (height, width) if turn in (90, 270) else (width, height)


def _turned(box: Box, turn: int, width: float, height: float) -> Box:
    """Turn `box` counter-clockwise by `turn` degrees with its page of `width` by `height`."""
    if turn == 90:
        return Box(box.top, width - box.x1, box.bottom, width - box.x0)
    if turn == 180:
        return Box(width - box.x1, height - box.bottom, width - box.x0, height - box.top)
    return Box(height - box.bottom, box.x0, height - box.top, box.x1)

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from extract.model.geometry import Box
from extract.read.dots import dots, is_bulleted

if TYPE_CHECKING:
    from pdfminer.layout import LTCurve


def painted(*boxes: tuple[float, float, float, float]) -> "list[LTCurve]":
    """Paths as pdfminer.six gives them: y grows upwards."""
    curves = [SimpleNamespace(x0=b[0], y0=b[1], x1=b[2], y1=b[3]) for b in boxes]
    return cast("list[LTCurve]", curves)


@pytest.mark.parametrize(
    ("shapes", "count", "remark"),
    [
        ([(50, 700, 53, 703)], 1, "a disc of three points"),
        ([(50, 700, 53, 703), (50, 680, 53, 683)], 2, "one below the other, lines apart"),
        ([(50, 700, 53, 703), (50, 700, 53, 703)], 2, "one painted over itself: fill and outline"),
        ([(50, 700, 53, 703), (56, 700, 59, 703), (62, 700, 65, 703)], 0, "a dotted line"),
        ([(50, 700, 51, 701)], 0, "a speck"),
        ([(50, 700, 53, 720)], 0, "a bar"),
        ([(50, 700, 90, 740)], 0, "a picture"),
    ],
)
def test_a_bullet_is_a_small_shape_that_stands_alone(
    shapes: list[tuple[float, float, float, float]], count: int, remark: str
) -> None:
    assert len(dots(painted(*shapes), 0, 800)) == count, remark


def test_a_shape_is_moved_to_the_page_as_displayed() -> None:
    assert dots(painted((50, 700, 53, 703)), 10, 800) == [Box(60, 97, 63, 100)]


@pytest.mark.parametrize(
    ("dot", "bulleted", "remark"),
    [
        (Box(48, 104, 51, 107), True, "before the line, at half its height"),
        (Box(20, 104, 23, 107), False, "far in the margin"),
        (Box(48, 90, 51, 93), False, "before the line above"),
        (Box(61, 104, 64, 107), False, "within the line"),
        (Box(41, 101, 50, 110), False, "as high as a letter"),
    ],
)
def test_a_bullet_stands_before_its_line(dot: Box, bulleted: bool, remark: str) -> None:
    assert is_bulleted(Box(60, 100, 300, 111), 11.0, [dot]) is bulleted, remark

"""The faces a layout is set in: the standard Type 1 ones, or the TrueType ones of reportlab.

reportlab writes the bullet of a standard face as code 127, which WinAnsiEncoding leaves unused and
which therefore means a bullet (ISO 32000-1, annex D.2, note 3); not every reader knows. The
TrueType faces and Symbol have ordinary bullets.
"""

from functools import cache
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from .layout import Layout

_FACES = {
    "times": ("Times-Roman", "Times-Bold"),
    "helvetica": ("Helvetica", "Helvetica-Bold"),
    "courier": ("Courier", "Courier-Bold"),
    "vera": ("Vera", "VeraBd"),
}


class Style(NamedTuple):
    """How characters are set: face, size in points, and whether they are struck twice."""

    face: str
    size: float
    twice: bool = False


@cache
def register() -> None:
    """Make the TrueType faces known; once for all."""
    for face in _FACES["vera"]:
        pdfmetrics.registerFont(TTFont(face, f"{face}.ttf"))


def style_of(layout: Layout, size: float, *, bold: bool = False) -> Style:
    """Return the style of regular or bold text of this layout."""
    register()
    regular, strong = _FACES[layout.family]
    if bold and layout.bold == "struck_twice":
        return Style(regular, size, twice=True)
    return Style(strong if bold else regular, size)


def bullet_style(layout: Layout, size: float) -> Style:
    """Return the style of this layout's bullets."""
    if layout.bullet_face == "text":
        return style_of(layout, size)
    return Style(layout.bullet_face, size)


def width_of(text: str, style: Style) -> float:
    """Return the width of `text` in points; a character the face lacks is refused."""
    if style.face.startswith(("Times", "Helvetica", "Courier")):
        text.encode("cp1252")
    return float(pdfmetrics.stringWidth(text, style.face, style.size))

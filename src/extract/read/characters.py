"""The one source of characters: what stands on a PDF page, as pdfplumber reports it.

`PageContent` is all the rest of `read` knows of a PDF page, so that another source of characters
can take this one's place.
"""

import math
from dataclasses import dataclass
from typing import Any

from extract.model.page import Glyph, Rule

MAX_RULE_THICKNESS = 3.0
"""A filled rectangle thinner than this many points is a ruling."""


@dataclass(frozen=True, slots=True)
class PageContent:
    """Glyphs (spaces included) and rules of a page, in points as displayed, from the crop box."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]


def page_content(page: Any) -> PageContent:
    """Return what stands on `page`, a pdfplumber page."""
    return PageContent(
        width=float(page.width),
        height=float(page.height),
        glyphs=tuple(_glyph(char) for char in page.chars),
        rules=tuple(_rules(page)),
    )


def _glyph(char: dict[str, Any]) -> Glyph:
    a, b, _, _, _, origin = char["matrix"]
    font = char["fontname"].lower()
    turn = round(-math.degrees(math.atan2(b, a)) / 90) % 4 * 90
    return Glyph(
        text=char["text"],
        x0=char["x0"],
        top=char["top"],
        x1=char["x1"],
        bottom=char["bottom"],
        size=char["size"],
        bold="bold" in font or "black" in font or "heavy" in font,
        italic="italic" in font or "oblique" in font,
        turn=turn,
        baseline=char["bottom"] - (origin - char["y0"]) if turn == 0 else char["bottom"],
    )


def _rules(page: Any) -> list[Rule]:
    found: list[Rule] = []
    for edge in page.edges:
        if edge["orientation"] == "h":
            y = (edge["top"] + edge["bottom"]) / 2
            found.append(Rule(edge["x0"], y, edge["x1"], y))
        else:
            x = (edge["x0"] + edge["x1"]) / 2
            found.append(Rule(x, edge["top"], x, edge["bottom"]))
    return found

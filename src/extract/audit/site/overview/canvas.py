"""A sheet in pixels on which marks are drawn by matplotlib, and its SVG."""

import io
import warnings
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from extract.audit.site.overview.svg import for_page, printable

SIZE = 13.0
"""The height of letters, in pixels."""

INK, QUIET, LINE, SHEET = "#1f1e1b", "#5d5a53", "#d9d5cb", "#ffffff"
BLUE, SKY, GREEN, ORANGE, VERMILION, PURPLE = (
    "#0072b2", "#56b4e9", "#009e73", "#e69f00", "#d55e00", "#cc79a7",
)  # fmt: skip
"""Colours that can be told apart with any kind of colour vision.

Okabe, M. and Ito, K., Color Universal Design (2008).
"""

COLOURS = {
    INK: "ink", QUIET: "quiet", LINE: "line", SHEET: "sheet", BLUE: "blue", SKY: "sky",
    GREEN: "green", ORANGE: "orange", VERMILION: "vermilion", PURPLE: "purple",
}  # fmt: skip
"""The names by which the style sheet changes a colour for a dark page."""

_LINES, _AREA, _SHAPES, _TEXT = 1, 2, 3, 4
"""What is drawn over what."""

_SETTINGS = {
    "svg.fonttype": "none",
    "text.parse_math": False,
    "font.size": SIZE,
    "font.family": "sans-serif",
    "hatch.linewidth": 1.2,
    "path.simplify": False,
}


@dataclass(frozen=True, slots=True)
class Leads:
    """Where a mark leads, and what it says when pointed at."""

    href: str
    title: str


_TO_BASELINE = 0.36
"""From the middle of letters down to the line on which they stand, in heights."""


class Canvas:
    """A sheet of `width` by `height` pixels, origin top left; texts are drawn as they are."""

    def __init__(self, slug: str, width: float, height: float) -> None:
        from matplotlib.figure import Figure

        self._slug, self._width, self._height = slug, width, height
        self._titles: dict[str, str] = {}
        self._figure = Figure(figsize=(width / 72, height / 72))
        self._axes: Any = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)

    def rectangle(
        self, x: float, y: float, width: float, height: float, colour: str,
        *, leads: Leads | None = None, alpha: float = 1.0, hatch: str = "", edge: str = "none",
    ) -> None:  # fmt: skip
        """Fill a rectangle, or with `hatch` draw lines of the colour on the sheet's."""
        from matplotlib.patches import Rectangle

        face = SHEET if hatch else colour
        patch = Rectangle(
            (x, y), width, height, facecolor=face, edgecolor=colour if hatch else edge,
            hatch=hatch or None, linewidth=1 if hatch or edge != "none" else 0, alpha=alpha,
            clip_on=False, zorder=_AREA,
        )  # fmt: skip
        self._axes.add_patch(self._marked(patch, leads))

    def text(
        self, x: float, y: float, text: str, *, align: str = "left", colour: str = INK,
        angle: float = 0,
    ) -> None:  # fmt: skip
        """Write a text on one line, its middle at the height `y`; turned, it begins there."""
        self._axes.text(
            x, y if angle else y + SIZE * _TO_BASELINE, printable(text), ha=align, va="baseline",
            color=colour, fontsize=SIZE, rotation=angle, rotation_mode="anchor", clip_on=False,
            parse_math=False, zorder=_TEXT,
        )  # fmt: skip

    def line(self, x0: float, y0: float, x1: float, y1: float, colour: str, width: float) -> None:
        """Draw a line, beneath everything else."""
        self._axes.plot(
            [x0, x1], [y0, y1], color=colour, linewidth=width, clip_on=False,
            solid_capstyle="round", zorder=_LINES,
        )  # fmt: skip

    def marker(
        self, x: float, y: float, shape: str, colour: str,
        *, leads: Leads | None = None, filled: bool = True, size: float = 11,
    ) -> None:  # fmt: skip
        """Draw a shape of matplotlib's markers, filled or in outline."""
        artist = self._axes.scatter(
            [x], [y], s=size**2, marker=shape, linewidths=1.8, clip_on=False,
            facecolors=colour if filled else SHEET, edgecolors=colour, zorder=_SHAPES,
        )  # fmt: skip
        if leads:
            artist.set_urls([leads.href])
        self._marked(artist, leads)

    def svg(self, label: str) -> str:
        """Return the sheet as an element for a page; `label` is what it shows, in a few words."""
        written = io.BytesIO()
        with warnings.catch_warnings():
            # Letters are set by the browser: that matplotlib's own font lacks some is no matter.
            warnings.filterwarnings("ignore", message="Glyph .* missing from font")
            warnings.filterwarnings("ignore", message="Matplotlib currently does not support")
            with settled(self._slug):
                self._figure.savefig(
                    written,
                    format="svg",
                    transparent=True,
                    metadata={"Date": None, "Creator": None, "Type": None, "Format": None},
                )
        size = (round(self._width), round(self._height))
        return for_page(written.getvalue().decode(), self._slug, label, size, COLOURS, self._titles)

    def _marked(self, artist: Any, leads: Leads | None) -> Any:
        if leads:
            name = f"mark-{len(self._titles)}"
            self._titles[name] = printable(leads.title)
            artist.set_gid(name)
            artist.set_url(leads.href)
        return artist


def settled(slug: str) -> AbstractContextManager[None]:
    """Give matplotlib's own settings, whatever the user's are, while something is drawn."""
    import matplotlib

    defaults: Any = matplotlib.rcParamsDefault
    own = {name: value for name, value in defaults.items() if name not in _NOT_RESET}
    settings: Any = own | _SETTINGS | {"svg.hashsalt": slug}
    return matplotlib.rc_context(settings)


_NOT_RESET = frozenset({"backend", "backend_fallback", "interactive", "toolbar", "timezone"})
"""Settings that are of no drawing, and that complain when they are set."""

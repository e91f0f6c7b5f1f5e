"""The one source of characters: what stands on a PDF page, as pdfplumber's reader finds it.

`PageContent` is all the rest of `read` knows of a PDF page, so that another source of characters
can take this one's place. pdfplumber opens the file; the page's content stream is run, by
pdfminer.six beneath it, into a device that writes glyphs at once. That takes half the time of
`page.chars` and keeps what the dictionaries lack: the font's size and descent, and the rise.

Space. pdfminer.six turns the page by its /Rotate and puts the origin at the media box's first
corner; here it moves to the top left of the visible box (the crop box within the media box) and y
grows downwards.
"""

import math
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTCurve
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter

from extract.errors import LimitError
from extract.model.counting import UNMAPPED, is_space
from extract.model.geometry import Box
from extract.model.page import Glyph, Rule
from extract.read.content import read_ahead
from extract.read.dots import dots
from extract.read.rules import merged, strokes

if TYPE_CHECKING:
    from pdfminer.pdffont import PDFFont

_LETTER = (0.0, 0.0, 612.0, 792.0)
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|slanted", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageContent:
    """Glyphs (spaces included) and rules of a page, in points as displayed, from the crop box.

    `dots` are small shapes that may be bullets.
    """

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    has_images: bool = False
    dots: tuple[Box, ...] = ()


def page_content(page: Any, most: int) -> PageContent:
    """Return what stands on `page`, a pdfplumber page.

    Raises whatever pdfminer.six raises, and LimitError for more than `most` glyphs.
    """
    read_ahead()
    frame = frame_of(page.page_obj)
    device = _GlyphDevice(page.pdf.rsrcmgr, frame, most)
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    rules = merged(strokes(device.curves, frame.dx, frame.dy))
    return PageContent(
        frame.width,
        frame.height,
        tuple(device.glyphs),
        tuple(rules),
        device.has_images,
        tuple(dots(device.curves, frame.dx, frame.dy)),
    )


def too_many_glyphs(most: int) -> LimitError:
    """Return the error for a page of more than `most` glyphs; who knows the page names it."""
    return LimitError(
        f"the page has more than {most:,} glyphs.",
        remedy="Raise --max-glyphs if the file is what it should be.",
    )


def font_style(name: str) -> tuple[bool, bool]:
    """Return whether the font of this name is bold and whether it is italic."""
    return bool(_BOLD.search(name)), bool(_ITALIC.search(name))


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible box of a page as displayed, and the way to it: x + dx, dy - y."""

    width: float
    height: float
    dx: float
    dy: float


def frame_of(page: Any) -> Frame:
    """Return the frame of a pdfminer.six page: its crop box within its media box, turned."""
    left, bottom, right, top = _visible(page.mediabox, page.cropbox)
    x0, y0, x1, y1 = page.mediabox
    if page.rotate == 90:
        return Frame(top - bottom, right - left, y0 - bottom, x1 - left)
    if page.rotate == 180:
        return Frame(right - left, top - bottom, right - x1, y1 - bottom)
    if page.rotate == 270:
        return Frame(top - bottom, right - left, top - y1, right - x0)
    return Frame(right - left, top - bottom, x0 - left, top - y0)


def _visible(media: Any, crop: Any) -> tuple[float, float, float, float]:
    """Return the crop box within the media box, as PDFium does.

    Where they do not meet it is the media box; where that has no area, letter paper.
    """
    m0, n0, m1, n1 = _sorted(media)
    c0, d0, c1, d1 = _sorted(crop)
    x0, y0, x1, y1 = max(m0, c0), max(n0, d0), min(m1, c1), min(n1, d1)
    if x0 < x1 and y0 < y1:
        return x0, y0, x1, y1
    return (m0, n0, m1, n1) if m0 < m1 and n0 < n1 else _LETTER


def _sorted(box: Any) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = box
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


@dataclass(slots=True)
class _Face:
    """What a font says of all its glyphs; `known` holds text and width by character code."""

    font: Any
    bold: bool
    italic: bool
    descent: float
    vertical: bool
    known: dict[int, tuple[str, float]]


class _GlyphDevice(PDFLayoutAnalyzer):
    """Collects glyphs and painted paths while pdfminer.six runs a page's content."""

    def __init__(self, manager: Any, frame: Frame, most: int) -> None:
        super().__init__(manager)
        self.glyphs: list[Glyph] = []
        self.curves: list[LTCurve] = []
        self.has_images = False
        self._frame = frame
        self._most = most
        self._faces: dict[int, _Face] = {}

    def begin_page(self, page: Any, ctm: Any) -> None:
        self.cur_item = _Paths(self.curves)  # type: ignore[assignment]

    def end_page(self, page: Any) -> None: ...

    def begin_figure(self, name: str, bbox: Any, matrix: Any) -> None: ...

    def end_figure(self, _: str) -> None: ...

    def render_image(self, name: str, stream: Any) -> None:
        self.has_images = True

    def render_string_horizontal(
        self,
        seq: Any,
        matrix: Any,
        pos: tuple[float, float],
        font: "PDFFont",
        fontsize: float,
        scaling: float,
        charspace: float,
        wordspace: float,
        rise: float,
        dxscale: float,
        ncs: Any,
        graphicstate: Any,
    ) -> tuple[float, float]:
        """Do as pdfminer.six does; what the glyphs of an upright string share, once for all."""
        a, b, c, d, e, f = matrix
        if not (b == 0 == c and a > 0 < d and fontsize > 0):
            return super().render_string_horizontal(
                seq, matrix, pos, font, fontsize, scaling, charspace, wordspace, rise, dxscale,
                ncs, graphicstate,
            )  # fmt: skip
        face = self._faces.get(id(font)) or self._face(font)
        known, glyphs, most = face.known, self.glyphs, self._most
        made = tuple.__new__  # what `Glyph` does, in half the time
        dx, baseline = self._frame.dx, self._frame.dy - (pos[1] * d + f)
        low = face.descent * fontsize + rise
        top, bottom = baseline - (low + fontsize) * d, baseline - low * d
        size, baseline = fontsize * d, baseline - rise * d
        x, is_first = pos[0], True
        for part in seq:
            if isinstance(part, bytes):
                cids = font.decode(part)
                if len(glyphs) + len(part) > most:  # a glyph takes a byte or more
                    cids = tuple(cids)
                    if len(glyphs) + len(cids) > most:
                        raise too_many_glyphs(most)
                for cid in cids:
                    text, width = known.get(cid) or _known(face, cid)
                    if not is_first:
                        x += charspace
                    left, advance = x * a + e, width * fontsize * scaling
                    right = left + a * advance + dx
                    glyph = (
                        text, left + dx, top, right, bottom, size, face.bold, face.italic, 0,
                        baseline,
                    )  # fmt: skip
                    glyphs.append(made(Glyph, glyph))
                    x += advance
                    if cid == 32 and wordspace:
                        x += wordspace
                    is_first = False
            elif isinstance(part, (int, float)):
                x -= part * dxscale
                is_first = False
        return x, pos[1]

    def render_char(
        self,
        matrix: Any,
        font: "PDFFont",
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        face = self._faces.get(id(font)) or self._face(font)
        text, width = face.known.get(cid) or _known(face, cid)
        if len(self.glyphs) >= self._most:
            raise too_many_glyphs(self._most)
        advance = width * fontsize * scaling
        made = (
            _vertical(face, text, matrix, fontsize, rise, advance, cid, self._frame)
            if face.vertical
            else _turned(face, text, matrix, fontsize, rise, advance, self._frame)
        )
        self.glyphs.append(made)
        return advance

    def _face(self, font: "PDFFont") -> _Face:
        name = font.fontname
        bold, italic = font_style(name if isinstance(name, str) else str(name))
        face = _Face(font, bold, italic, font.get_descent(), font.is_vertical(), {})
        self._faces[id(font)] = face
        return face


class _Paths:
    """Stands where pdfminer.six adds its objects, and keeps the paths."""

    def __init__(self, curves: list[LTCurve]) -> None:
        self._curves = curves

    def add(self, item: Any) -> None:
        if isinstance(item, LTCurve):
            self._curves.append(item)


def _known(face: _Face, cid: int) -> tuple[str, float]:
    try:
        text = printed(face.font.to_unichr(cid))
    except PDFUnicodeNotDefined:
        text = UNMAPPED
    known = face.known[cid] = (text, face.font.char_width(cid))
    return known


def printed(text: str) -> str:
    """Return what a glyph prints: one space for any, U+FFFD for what is no character.

    Nothing but a space glyph holds a space, so that words can be cut at those.
    """
    if not text:
        return UNMAPPED
    if all(map(is_space, text)):
        return " "
    kept = "".join(char for char in text if not is_space(char))
    if kept.isprintable():
        return kept
    whole = kept.strip("\0")
    return "".join(
        UNMAPPED if unicodedata.category(char) in ("Cc", "Cs") else char for char in whole or kept
    )


def _turned(
    face: _Face, text: str, matrix: Any, fontsize: float, rise: float, advance: float, frame: Frame
) -> Glyph:
    """Make a glyph whose text does not run straight to the right."""
    low = face.descent * fontsize + rise
    corners = ((0.0, low), (advance, low), (0.0, low + fontsize), (advance, low + fontsize))
    a, b, c, d, _, _ = matrix
    ahead = -1.0 if fontsize < 0 else 1.0
    return _placed(
        text,
        matrix,
        corners,
        rise,
        frame,
        size=abs(fontsize) * math.hypot(c, d),
        style=(face.bold, face.italic),
        turn=_turn(ahead * a, ahead * b),
    )


def _vertical(
    face: _Face,
    text: str,
    matrix: Any,
    fontsize: float,
    rise: float,
    advance: float,
    cid: int,
    frame: Frame,
) -> Glyph:
    """Make a glyph of a font that is written from top to bottom."""
    disp = face.font.char_disp(cid)
    vx, vy = disp if isinstance(disp, tuple) else (None, disp)
    left = -fontsize * (0.5 if vx is None else vx * 0.001)
    high = (1000 - vy) * fontsize * 0.001 + rise
    corners = ((left, high + advance), (left + fontsize, high))
    a, b, c, d, _, _ = matrix
    return _placed(
        text,
        matrix,
        corners,
        rise,
        frame,
        size=abs(fontsize) * math.hypot(a, b),
        style=(face.bold, face.italic),
        turn=_turn(-c, -d),
    )


def _placed(
    text: str,
    matrix: Any,
    corners: tuple[tuple[float, float], ...],
    rise: float,
    frame: Frame,
    *,
    size: float,
    style: tuple[bool, bool],
    turn: int,
) -> Glyph:
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e + frame.dx for x, y in corners]
    ys = [frame.dy - (b * x + d * y + f) for x, y in corners]
    upright = turn in (0, 180)
    baseline = frame.dy - (d * rise + f) if upright else c * rise + e + frame.dx
    return Glyph(text, min(xs), min(ys), max(xs), max(ys), size, *style, turn, baseline)


def _turn(a: float, b: float) -> int:
    """Return the direction (a, b), y upwards, to the nearest right angle, clockwise."""
    return round(-math.degrees(math.atan2(b, a)) / 90) % 4 * 90

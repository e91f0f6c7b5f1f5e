"""PDFium's view of a PDF: the witness every page is counted against, and the second reader.

Nothing of a document is run or fetched: no form environment is made (so no script starts), no
link is followed, no attachment is opened.

What PDFium does to a page's text, which `account` allows for: it writes ligatures out, gives
U+0002 for a hyphen at a line end, puts /ActualText in place of what is printed, and drops text that
repeats an earlier piece at nearly the same place.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.model.counting import UNMAPPED
from extract.model.page import Glyph
from extract.read.characters import PageContent, font_style, too_many_glyphs

_NAME_BYTES = 256
_SPACES = frozenset((0x09, 0x0A, 0x0D, 0x20, 0xA0))
_ODD = re.compile("[^ -~\xa1-\ud7ff\ue000-\ufffd]")
"""What PDFium has to be asked about."""


@dataclass(frozen=True, slots=True)
class PdfiumFile:
    """An open PDF. Pages count from 1, as everywhere. Any call may raise `PdfiumError`."""

    document: Any
    page_count: int

    def loadable(self) -> tuple[int, ...]:
        """Return the numbers of the pages that are there; a page tree can promise more."""
        size = raw.FS_SIZEF()
        return tuple(
            index + 1
            for index in range(self.page_count)
            if raw.FPDF_GetPageSizeByIndexF(self.document, index, size)
        )

    def characters(self, number: int, most: int) -> str:
        """Return a page's characters in PDFium's order, those it adds between words included.

        Raises LimitError for a page of more than `most`.
        """
        with _Text(self.document, number) as text:
            if text.count > most:
                raise too_many_glyphs(most)
            whole = _whole(text)
            if whole is None:
                return "".join(_quick(text.raw, index) for index in range(text.count))
            return _ODD.sub(lambda found: _quick(text.raw, found.start()), whole)

    def content(self, number: int) -> PageContent:
        """Return what stands on a page; rules are none, for PDFium is asked for text alone."""
        with _Text(self.document, number) as text:
            frame = _frame(text.page)
            return PageContent(frame.width, frame.height, tuple(_glyphs(text, frame)), ())

    def has_images(self, number: int) -> bool:
        """Whether a page shows a picture, be it inside a form."""
        page = self.document[number - 1]
        try:
            return next(iter(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,))), None) is not None
        finally:
            page.close()

    def label(self, number: int) -> str | None:
        """Return a page's label as the document declares it, or None."""
        return self.document.get_page_label(number - 1) or None

    def close(self) -> None:
        """Let go of the file."""
        self.document.close()


def open_pdfium(data: bytes, password: str | None) -> PdfiumFile:
    """Open a PDF. Raises `pypdfium2.PdfiumError`, whose `err_code` tells a wrong password."""
    document = pdfium.PdfDocument(data, password=password)
    return PdfiumFile(document, len(document))


class _Text:
    """A page and its text, loaded for the length of a `with`."""

    def __init__(self, document: Any, number: int) -> None:
        self.page = document[number - 1]
        try:
            self.raw = self.page.get_textpage()
        except BaseException:
            self.page.close()
            raise
        self.count: int = raw.FPDFText_CountChars(self.raw)

    def __enter__(self) -> "_Text":
        return self

    def __exit__(self, *_: object) -> None:
        self.raw.close()
        self.page.close()


def _whole(text: _Text) -> str | None:
    """Return all of a page's text as PDFium gives it at once, a hundred times as fast as by parts.

    None where that is not one unit per character: for characters that it leaves out, or of two.
    """
    units = ctypes.create_string_buffer(2 * text.count + 2)
    place = ctypes.cast(units, ctypes.POINTER(ctypes.c_ushort))
    if raw.FPDFText_GetText(text.raw, 0, text.count, place) != text.count + 1:
        return None
    whole = units.raw[:-2].decode("utf-16-le", "surrogatepass")
    return whole if len(whole) == text.count else None


def _quick(text: Any, index: int) -> str:
    """Return one character; for those below the printable ones, ask PDFium what it is."""
    return _shown(text, index, raw.FPDFText_GetUnicode(text, index))


def _shown(text: Any, index: int, code: int) -> str:
    if code > 0xA0 and not 0xD800 <= code <= 0xDFFF and code < 0xFFFE:
        return chr(code)
    if 0x20 <= code < 0x7F:
        return chr(code)
    return _odd(text, index, code)


def _odd(text: Any, index: int, code: int) -> str:
    """Return the character for a code that is none, or a space, or above the basic plane."""
    if code in _SPACES:
        return " "
    if raw.FPDFText_IsHyphen(text, index) == 1:
        return "-"
    return chr(code) if 0x10000 <= code <= 0x10FFFF else UNMAPPED


def _character(text: Any, index: int) -> str:
    """Return one character; U+FFFD where the font's tables give none and PDFium its code."""
    if raw.FPDFText_HasUnicodeMapError(text, index) == 1:
        return UNMAPPED
    return _quick(text, index)


@dataclass(frozen=True, slots=True)
class _Frame:
    """From PDF user space to the page as displayed: x = a*X + c*Y + e, y = b*X + d*Y + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, left: float, bottom: float, right: float, top: float) -> list[float]:
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return [min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)]


def _frame(page: Any) -> _Frame:
    rect = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, ctypes.byref(rect))
    left, top, right, bottom = rect.left, rect.top, rect.right, rect.bottom
    width, height = right - left, top - bottom
    match raw.FPDFPage_GetRotation(page) % 4:
        case 1:
            return _Frame(0, 1, 1, 0, -bottom, -left, height, width)
        case 2:
            return _Frame(-1, 0, 0, 1, right, -bottom, width, height)
        case 3:
            return _Frame(0, -1, -1, 0, top, right, height, width)
        case _:
            return _Frame(1, 0, 0, -1, -left, top, width, height)


@dataclass(slots=True)
class _Char:
    """One entry of PDFium's list: the character, its origin and its boxes, in user space."""

    text: str
    x: float
    y: float
    loose: tuple[float, float, float, float]
    tight: tuple[float, float, float, float]
    matrix: tuple[float, float, float, float]
    size: float
    style: tuple[bool, bool]


def _glyphs(text: _Text, frame: _Frame) -> Iterator[Glyph]:
    """Yield glyphs; the characters of a ligature, which share one box, are one glyph again."""
    last: _Char | None = None
    for char in _chars(text):
        if last and (char.x, char.y, char.tight) == (last.x, last.y, last.tight):
            last.text += char.text
            continue
        if last:
            yield _glyph(last, frame)
        if last and (char.x, char.y) == (last.x, last.y):
            char.loose = char.tight
        last = char
    if last:
        yield _glyph(last, frame)


def _chars(text: _Text) -> Iterator[_Char]:
    tight = [ctypes.c_double() for _ in range(4)]
    loose, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    styles: dict[bytes, tuple[bool, bool]] = {}
    for index in range(text.count):
        if raw.FPDFText_IsGenerated(text.raw, index) == 1:
            continue
        raw.FPDFText_GetLooseCharBox(text.raw, index, loose)
        raw.FPDFText_GetCharBox(text.raw, index, tight[0], tight[2], tight[1], tight[3])
        raw.FPDFText_GetMatrix(text.raw, index, matrix)
        raw.FPDFText_GetCharOrigin(text.raw, index, x, y)
        yield _Char(
            _character(text.raw, index),
            x.value,
            y.value,
            (loose.left, loose.bottom, loose.right, loose.top),
            (tight[0].value, tight[1].value, tight[2].value, tight[3].value),
            (matrix.a, matrix.b, matrix.c, matrix.d),
            raw.FPDFText_GetFontSize(text.raw, index),
            _style(text.raw, index, styles),
        )


def _glyph(char: _Char, frame: _Frame) -> Glyph:
    """Place a character; it begins at its origin, for PDFium's box includes what overhangs."""
    x0, top, x1, bottom = frame.box(*char.loose)
    a, b, c, d = char.matrix
    across, down = frame.a * a + frame.c * b, frame.b * a + frame.d * b
    turn = round(math.degrees(math.atan2(down, across)) / 90) % 4 * 90
    x, y = frame.point(char.x, char.y)
    if char.loose != char.tight:
        x0 = x if turn == 0 and x < x1 else x0
        x1 = x if turn == 180 and x > x0 else x1
        top = y if turn == 90 and y < bottom else top
        bottom = y if turn == 270 and y > top else bottom
    size = abs(char.size) * math.hypot(c, d)
    baseline = y if turn in (0, 180) else x
    return Glyph(char.text, x0, top, x1, bottom, size, *char.style, turn, baseline)


def _style(text: Any, index: int, styles: dict[bytes, tuple[bool, bool]]) -> tuple[bool, bool]:
    """Return whether a character's font is bold and italic, by the font's name."""
    name = ctypes.create_string_buffer(_NAME_BYTES)
    raw.FPDFText_GetFontInfo(text, index, name, _NAME_BYTES, ctypes.c_int())
    if name.value not in styles:
        styles[name.value] = font_style(name.value.decode("utf-8", "replace"))
    return styles[name.value]

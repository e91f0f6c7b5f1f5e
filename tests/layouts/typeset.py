"""A document and a layout into a PDF."""

import random
from collections.abc import Iterable
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from .compose import Sheet, compose
from .document import Document
from .fonts import style_of
from .layout import Layout
from .strip import Mark, Stroke


def typeset(document: Document, layout: Layout, path: Path) -> int:
    """Write `document` in this layout to `path` and return how many pages it has."""
    sheets = compose(document, layout)
    canvas = Canvas(str(path), invariant=1, pageCompression=1)
    for sheet in sheets:
        _draw(canvas, sheet, layout)
        canvas.showPage()
    canvas.save()
    return len(sheets)


def _draw(canvas: Canvas, sheet: Sheet, layout: Layout) -> None:
    """Draw one page; its crop box lies `bleed` inside its media box.

    A canvas takes the size of a rotated page as displayed, and its content as not displayed.
    """
    frame, bleed = sheet.frame, layout.bleed
    is_rotated = frame.turn == "rotate"
    size = (frame.height, frame.width) if is_rotated else (frame.width, frame.height)
    canvas.setPageSize((frame.width + 2 * bleed, frame.height + 2 * bleed))
    canvas.setPageRotation(90 if is_rotated else 0)
    if bleed:
        canvas.setCropBox((bleed, bleed, bleed + size[0], bleed + size[1]))
    if layout.slug:
        style = style_of(layout, 7.0)
        _marks(canvas, [Mark(bleed, 0.0, f"proof {sheet.number} of the press", style)], bleed - 10)
    canvas.translate(bleed, bleed)
    if is_rotated:
        canvas.transform(0, 1, -1, 0, size[0], 0)
    _strokes_and_marks(canvas, sheet.head_strokes, sheet.head, frame.height, layout)
    top = 0.0 if frame.turn == "sideways" else frame.height - frame.top
    if frame.turn == "sideways":
        canvas.translate(frame.left, frame.height - frame.bottom)
        canvas.rotate(90)
    else:
        canvas.translate(frame.left, 0)
    canvas.setFillGray(0.88)
    for band in sheet.bands:
        canvas.rect(band.x0, top - band.y1, band.x1 - band.x0, band.y1 - band.y0, stroke=0, fill=1)
    canvas.setFillGray(0.0)
    _strokes_and_marks(canvas, sheet.strokes, sheet.marks, top, layout)


def _strokes_and_marks(
    canvas: Canvas, strokes: Iterable[Stroke], marks: Iterable[Mark], top: float, layout: Layout
) -> None:
    for stroke in strokes:
        canvas.setLineWidth(stroke.width)
        canvas.line(stroke.x0, top - stroke.y0, stroke.x1, top - stroke.y1)
    drawn = list(marks)
    if layout.stream == "shuffled":
        random.Random(len(drawn)).shuffle(drawn)  # noqa: S311 an order, no secret
    _marks(canvas, drawn, top)


def _marks(canvas: Canvas, marks: Iterable[Mark], top: float) -> None:
    for mark in marks:
        canvas.setFont(mark.style.face, mark.style.size)
        canvas.drawString(mark.x, top - mark.y, mark.text)
        if mark.style.twice:
            canvas.drawString(mark.x + 0.3, top - mark.y, mark.text)

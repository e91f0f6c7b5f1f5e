"""A list of meetings as a text layer or a PDF."""

import textwrap
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from .entries import Chronology, Line

WIDTH, DAY, PAGE = 84, 20, 50
"""Characters of a line and of the column of days; lines of a page."""

_BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=13.5, spaceAfter=6)
_HEAD = ParagraphStyle("head", _BODY, fontName="Times-Bold", spaceBefore=8, keepWithNext=1)
_TITLE = ParagraphStyle("title", _HEAD, alignment=1, fontSize=12, spaceAfter=10)
_SIGNS = {"bullets": "• ", "pdf_bullets": "• ", "dashes": "– "}
_HEADINGS = {"en": ("Date", "Meeting", "Place"), "fr": ("Date", "Réunion", "Lieu")}


def write(report: Chronology, folder: Path) -> Path:
    """Write a report into `folder` and return the file's path."""
    folder.mkdir(parents=True, exist_ok=True)
    if report.form.startswith("pdf"):
        path = folder / f"{report.name}.pdf"
        margins = dict.fromkeys(
            ("leftMargin", "rightMargin", "topMargin", "bottomMargin"), 2.5 * cm
        )
        document = SimpleDocTemplate(str(path), pagesize=A4, invariant=1, **margins)
        document.build(list(_flow(report)))
        return path
    path = folder / f"{report.name}.txt"
    path.write_text(_pages(list(_blocks(report))), encoding="utf-8")
    return path


def _whole(line: Line) -> str:
    """Return an entry behind its day: the title, its place and what else is said."""
    stop = "" if line.place.endswith(".") else "."
    return f"{line.title}, {line.place}{stop} {line.more}".strip()


def _blocks(report: Chronology) -> Iterator[list[str]]:
    """Yield the lines of each block; entries of a hanging indent stand close together."""
    for at, text in enumerate(report.opening):
        wrapped = textwrap.wrap(text, WIDTH if at == 1 else WIDTH - 20)
        yield ["", *(wrapped if at == 1 else [line.center(WIDTH).rstrip() for line in wrapped]), ""]
    for number, line in enumerate(report.lines):
        if line.heading:
            yield ["", line.title, ""]
        elif report.form == "hanging":
            body = textwrap.wrap(_whole(line), WIDTH - DAY)
            yield [line.day.ljust(DAY) + body[0], *(" " * DAY + more for more in body[1:])]
        else:
            sign = f"{number}. " if report.form == "numbers" else _SIGNS.get(report.form, "")
            joint = " " if report.form == "lines" else ": "
            text = f"{sign}{line.day}{joint}{_whole(line)}"
            yield [*textwrap.wrap(text, WIDTH, subsequent_indent=" " * len(sign)), ""]


def _pages(blocks: list[list[str]]) -> str:
    pages: list[list[str]] = [[]]
    for block in blocks:
        for line in block:
            if len(pages[-1]) == PAGE:
                pages.append([f"AG/INF/31{'page':>60} {len(pages) + 1}", ""])
            pages[-1].append(line)
    return "\n\f".join("\n".join(page) for page in pages) + "\n"


def _flow(report: Chronology) -> Iterator[Flowable]:
    for at, text in enumerate(report.opening):
        yield Paragraph(escape(text), _BODY if at == 1 else _TITLE)
    tabular = ("pdf_columns", "pdf_table", "pdf_places")
    rows: list[Line] = []
    for number, line in enumerate(report.lines):
        if report.form in tabular and not line.heading:
            rows.append(line)
            continue
        yield from _table(report, rows)
        rows = []
        yield _heading(line) if line.heading else _entry(report, number, line)
    yield from _table(report, rows)


def _heading(line: Line) -> Flowable:
    return Paragraph(escape(line.title), _HEAD)


def _entry(report: Chronology, number: int, line: Line) -> Flowable:
    if report.form == "pdf_hanging":
        style = ParagraphStyle("hanging", _BODY, leftIndent=3.5 * cm, bulletIndent=0)
        return Paragraph(escape(_whole(line)), style, bulletText=line.day)
    sign = f"{number}. " if report.form == "numbers" else _SIGNS.get(report.form, "")
    return Paragraph(escape(f"{sign}{line.day}: {_whole(line)}"), _BODY)


def _table(report: Chronology, rows: list[Line]) -> Iterator[Flowable]:
    """Yield the entries under one heading as a table of two columns, or of three with lines."""
    if not rows:
        return
    texts: list[tuple[str, ...]] = [(line.day, _whole(line)) for line in rows]
    widths, style = [4.6 * cm, 11.4 * cm], TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")])
    if report.form == "pdf_places":
        texts = [(line.day, f"{line.title}. {line.more}".strip(), line.place) for line in rows]
        widths = [3.2 * cm, 9 * cm, 3.8 * cm]
        texts.insert(0, _HEADINGS[report.language])
    if report.form != "pdf_columns":
        style.add("GRID", (0, 0), (-1, -1), 0.5, "black")
    cells = [[Paragraph(escape(text), _BODY) for text in row] for row in texts]
    yield Table(cells, widths, style=style, repeatRows=int(report.form == "pdf_places"))
    yield Spacer(1, 6)

"""Lines, vocabularies and documents for tests, built by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extract.model.block import Segmentation
from extract.model.page import (
    Glyph,
    GridCellPlace,
    GridPlace,
    Line,
    Reading,
    Separator,
    Word,
)
from extract.profile import Report, SourceFile, TableProfile
from extract.read.text_layer import read_text
from extract.read.words import words_of
from extract.segment import segment
from extract.vocabulary import Vocabulary, load

ROOT = Path(__file__).resolve().parents[2]
VOCABULARY: Vocabulary = load(ROOT / "pipeline" / "vocabulary")


def source(name: str = "report.txt", media_type: str = "text/plain") -> SourceFile:
    return SourceFile(
        document_id="report",
        source_id=f"report/{name}",
        file=name,
        path=Path(name),
        media_type=media_type,
    )


def text_lines(text: str) -> list[Line]:
    """The lines of a text source, blank ones left out."""
    return list(read_text(text, VOCABULARY).lines)


def segmented(text: str, *tables: TableProfile) -> Segmentation:
    """A text source, read and segmented."""
    reading = replace(read_text(text, VOCABULARY), encoding="utf-8")
    report = Report(document_id="report", sources=(source(),), tables=tables)
    return segment(reading, source(), report, VOCABULARY)


@dataclass(frozen=True, slots=True)
class Print:
    """A line as `typeset` sets it: every character half its size wide.

    `raised` holds starts and ends of superscripts within `text`; `cell` is (grid, row, column).
    """

    text: str
    x0: float = 50.0
    bottom: float = 100.0
    size: float = 10.0
    bold: float = 0.0
    page: int = 1
    zone: int = 1
    role: str = "body"
    raised: tuple[int, ...] = ()
    cell: tuple[int, int, int] | None = None


def typeset(*prints: Print, separators: tuple[Separator, ...] = ()) -> Reading:
    """Lines of a PDF, in the order given, one below the other in the canonical text."""
    text = ""
    lines: list[Line] = []
    for printed in prints:
        wide = printed.size / 2
        lefts = tuple(printed.x0 + wide * i for i in range(len(printed.text)))
        grid, row, column = printed.cell or (None, None, None)
        lines.append(
            Line(
                page=printed.page,
                start=len(text),
                end=len(text) + len(printed.text),
                role=printed.role,
                zone=printed.zone,
                grid=grid,
                row=row,
                column=column,
                x0=printed.x0,
                top=printed.bottom - printed.size,
                x1=printed.x0 + wide * len(printed.text),
                bottom=printed.bottom,
                size=printed.size,
                bold=printed.bold,
                lefts=lefts,
                rights=tuple(x + wide for x in lefts),
                raised=tuple(len(text) + at for at in printed.raised),
            )
        )
        text += printed.text + "\n"
    return Reading(text=text, pages=(), lines=tuple(lines), separators=separators)


def below(*texts: str, page: int = 1, top: float = 100.0, **style: Any) -> list[Print]:
    """Lines 12 points one below the other; an empty text leaves a line's room free."""
    return [
        Print(text, bottom=top + 12.0 * number, page=page, zone=page, **style)
        for number, text in enumerate(texts)
        if text
    ]


def segmented_print(reading: Reading) -> Segmentation:
    """A PDF's reading, segmented."""
    file = source("report.pdf", "application/pdf")
    return segment(reading, file, Report(document_id="report", sources=(file,)), VOCABULARY)


def glyphs(
    text: str, x0: float, baseline: float, *, size: float = 10.0, bold: bool = False, turn: int = 0
) -> list[Glyph]:
    """Characters from left to right, half their size wide, blanks among them."""
    wide = size / 2
    return [
        Glyph(
            text=char,
            x0=x0 + wide * number,
            top=baseline - 0.8 * size,
            x1=x0 + wide * (number + 1),
            bottom=baseline + 0.2 * size,
            size=size,
            bold=bold,
            italic=False,
            turn=turn,
            baseline=baseline,
        )
        for number, char in enumerate(text)
    ]


def words(*rows: tuple[str, float, float]) -> list[Word]:
    """Words of a page: (text, x0, baseline) per line."""
    return words_of(glyph for text, x0, baseline in rows for glyph in glyphs(text, x0, baseline))


def sheets(*pages: Sequence[Sequence[str]], header_rows: int = 0, bold: bool = False) -> Reading:
    """A ruled grid on each page, its rows given as texts of cells, columns 100 points apart.

    `header_rows` is what each grid says of itself; `bold` sets the first row of the first in bold.
    """
    prints: list[Print] = []
    places: list[GridPlace] = []
    cells: list[GridCellPlace] = []
    for grid, rows in enumerate(pages):
        wide = 100.0 * len(rows[0])
        places.append(
            GridPlace(grid, grid + 1, "rulings", "", header_rows, 50, 100, 50 + wide, 700)
        )
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                x0, top = 50 + 100.0 * column, 100 + 20.0 * row
                cells.append(GridCellPlace(grid, row, column, 1, 1, x0, top, x0 + 100, top + 20))
                weight = 1.0 if bold and grid == row == 0 else 0.0
                prints += [
                    Print(part, x0, top + 12, 10, weight, grid + 1, grid + 1, "body", (), place)
                    for part in text.split("\n")
                    if part
                    for place in [(grid, row, column)]
                ]
    return replace(typeset(*prints), grids=tuple(places), grid_cells=tuple(cells))

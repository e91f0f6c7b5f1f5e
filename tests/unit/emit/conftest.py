from pathlib import Path

import pytest

from extract.emit.declared import Declared, load_declared
from extract.emit.rows import Part
from extract.model.block import Cell, Coverage, FootnoteCall, Passage, Segmentation
from extract.model.page import Line, LostGlyph, Note, Page, Reading
from extract.model.statement import Recognition
from extract.profile import Report, SourceFile
from extract.schema import Table, load


@pytest.fixture(scope="session")
def schema() -> dict[str, Table]:
    return load(Path(__file__).resolve().parents[3] / "pipeline" / "schema")


@pytest.fixture(scope="session")
def declared() -> Declared:
    return load_declared(Path(__file__).resolve().parents[3] / "pipeline" / "schema")


@pytest.fixture
def part() -> Part:
    """A source of two lines: a paragraph with a call, and a table of one cell."""
    source = SourceFile("d", "d/a.pdf", "a.pdf", Path("raw/d/a.pdf"), "application/pdf")
    reading = Reading(
        text="one1\ntwo\n",
        pages=(Page(1, 0, 9, "page", 100.0, 200.0, glyph_count=7, lost_count=1, witness_count=8),),
        lines=(
            Line(1, 0, 4, x0=0, top=0, x1=4, bottom=9, lefts=(0, 1, 2, 3), rights=(1, 2, 3, 4)),
            Line(1, 5, 8, x0=0, top=10, x1=3, bottom=19, lefts=(0, 1, 2), rights=(1, 2, 3)),
        ),
        lost=(LostGlyph(1, "x", "duplicate", 0.0, 0.0, 1.0, 1.0),),
        characters_from="pdfplumber",
        byte_count=10,
        sha256="0" * 64,
    )
    segmentation = Segmentation(
        passages=(
            Passage("p", None, "paragraph", "", "1", "en", "detected", "one", 0, (0,), (4,)),
            Passage("t", None, "table", "", None, None, None, "two", 1, (5,), (8,)),
        ),
        cells=(Cell("c", "t", 0, 0, 1, 1, "body", None, "two", "stated", False, (5,), (8,)),),
        calls=(FootnoteCall("f", "1", "p", None, (3,), (4,)),),
        coverage=(
            Coverage(0, 4, "passage", "p", None),
            Coverage(4, 5, "whitespace", None, None),
            Coverage(5, 8, "cell", "t", None),
            Coverage(8, 9, "whitespace", None, None),
        ),
        notes=(Note("footnote_call", "warning", "fails", "no note 1", (3,), (4,)),),
    )
    return Part(source, reading, segmentation, Recognition((), (), (), (), (), (), ()))


@pytest.fixture
def report(part: Part) -> Report:
    return Report("d", (part.source,), title="T")

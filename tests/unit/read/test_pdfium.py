"""PDFium's view of a page, which must be the other reader's but for what is said here."""

import io

import pdfplumber
import pypdfium2
import pytest

from extract.errors import LimitError
from extract.model.counting import UNMAPPED
from extract.read.characters import page_content
from extract.read.pdfium import PdfiumFile, open_pdfium
from tests.unit.pdfs import pdf, show


def opened(data: bytes) -> PdfiumFile:
    return open_pdfium(data, None)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("box", ["", "/CropBox [40 30 390 280]", "/MediaBox [-20 50 380 350]"])
@pytest.mark.parametrize("matrix", ["1 0 0 1", "0 1 -1 0"])
def test_both_readers_see_a_glyph_at_one_place(rotate: int, box: str, matrix: str) -> None:
    data = pdf(f"BT /F2 10 Tf {matrix} 100 150 Tm (Ab) Tj ET", page=f"/Rotate {rotate} {box}")
    with pdfplumber.open(io.BytesIO(data)) as file:
        ours = page_content(file.pages[0], 10)
    theirs = opened(data).content(1)
    assert (theirs.width, theirs.height) == pytest.approx((ours.width, ours.height))
    for one, other in zip(ours.glyphs, theirs.glyphs, strict=True):
        assert (one.text, one.turn, one.bold, one.italic) == (
            other.text,
            other.turn,
            other.bold,
            other.italic,
        )
        assert one.size == pytest.approx(other.size)
        assert one.baseline == pytest.approx(other.baseline, abs=0.05)
        middle = (one.x0 + one.x1) / 2, (one.top + one.bottom) / 2
        assert other.x0 < middle[0] < other.x1
        assert other.top < middle[1] < other.bottom


def test_a_hyphen_at_a_line_end_is_a_hyphen() -> None:
    data = pdf(show("Asia-", 100, 150) + show("Pacific", 100, 138))
    assert "-" in opened(data).characters(1, 99)
    assert "-" in [glyph.text for glyph in opened(data).content(1).glyphs]


def test_spaces_and_line_ends_that_are_not_printed_are_no_glyphs() -> None:
    data = pdf(show("one", 100, 150) + show("two", 150, 150) + show("three", 100, 100))
    assert [glyph.text for glyph in opened(data).content(1).glyphs] == list("onetwothree")
    assert opened(data).characters(1, 99).split() == ["one", "two", "three"]


def test_the_letters_of_a_ligature_are_one_glyph() -> None:
    ligature = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 1 /LastChar 1 "
        "/Widths [600] /Encoding << /Type /Encoding /Differences [1 /fi] >> >>"
    )
    data = pdf("BT /L 10 Tf 100 150 Td <01> Tj ET", fonts={"L": ligature})
    assert [glyph.text for glyph in opened(data).content(1).glyphs] == ["fi"]


def test_a_glyph_without_a_character_is_told() -> None:
    nameless = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 600] /FontMatrix [.001 0 0 .001 0 0] "
        "/FirstChar 1 /LastChar 1 /Widths [600] /CharProcs << /g1 3 0 R >> "
        "/Encoding << /Type /Encoding /Differences [1 /g1] >> >>"
    )
    box = "600 0 0 0 600 600 d1 0 0 500 500 re f"
    data = pdf(
        "BT /N 10 Tf 100 150 Td <01> Tj ET",
        fonts={"N": nameless},
        extra=[f"<< /Length {len(box)} >>\nstream\n{box}\nendstream"],
    )
    assert opened(data).characters(1, 99) == UNMAPPED


def test_pages_that_a_tree_promises_and_does_not_have_are_told() -> None:
    data = pdf(show("A", 10, 10)).replace(b"/Count 1", b"/Count 5")
    file = opened(data)
    assert (file.page_count, file.loadable()) == (5, (1,))


def test_labels_are_those_that_the_document_declares() -> None:
    labels = "/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /P (A-) >>] >>"
    file = opened(pdf(*[show("A", 10, 10)] * 3, catalog=labels))
    assert [file.label(number) for number in (1, 2, 3)] == ["i", "A-1", "A-2"]
    assert opened(pdf(show("A", 10, 10))).label(1) is None


def test_a_picture_is_noticed() -> None:
    image = "q 50 0 0 50 100 100 cm\nBI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI\nQ"
    assert opened(pdf(image)).has_images(1)
    assert not opened(pdf(show("A", 10, 10))).has_images(1)


def test_a_page_of_too_many_characters_is_given_up() -> None:
    with pytest.raises(LimitError, match="more than 3 glyphs"):
        opened(pdf(show("ABCD", 10, 10))).characters(1, 3)


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        opened(b"Not a PDF.")

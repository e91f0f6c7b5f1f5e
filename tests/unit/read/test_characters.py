"""What pdfplumber's reader gives of a page, in points as displayed."""

import io

import pdfplumber
import pytest

from extract.errors import LimitError
from extract.model.counting import UNMAPPED
from extract.model.page import Glyph
from extract.read.characters import PageContent, font_style, page_content, printed
from tests.unit.pdfs import pdf, show


def content(data: bytes, most: int = 1000) -> PageContent:
    with pdfplumber.open(io.BytesIO(data)) as file:
        return page_content(file.pages[0], most)


def only(data: bytes) -> Glyph:
    (glyph,) = content(data).glyphs
    return glyph


def near(*values: float) -> object:
    return pytest.approx(values, abs=0.01)


def test_a_glyph_stands_where_it_is_printed() -> None:
    glyph = only(pdf(show("A", 100, 250)))
    assert (glyph.x0, glyph.x1, glyph.baseline) == near(100, 106, 50)
    assert glyph.bottom - glyph.top == pytest.approx(10)
    assert (glyph.size, glyph.turn) == (10, 0)


@pytest.mark.parametrize(
    ("rotate", "width", "height", "x0", "top", "turn"),
    [
        (90, 300, 400, 250, 100, 90),  # 250 up the page is 250 from the left once it is turned
        (180, 400, 300, 294, 250, 180),
        (270, 300, 400, 50, 294, 270),
        (-90, 300, 400, 50, 294, 270),
    ],
)
def test_a_turned_page_is_read_as_displayed(
    rotate: int, width: float, height: float, x0: float, top: float, turn: int
) -> None:
    found = content(pdf(show("A", 100, 250), page=f"/Rotate {rotate}"))
    (glyph,) = found.glyphs
    assert (found.width, found.height) == (width, height)
    assert glyph.turn == turn
    along = glyph.top if turn in (90, 270) else glyph.x0
    assert along == pytest.approx(top if turn in (90, 270) else x0, abs=0.01)
    assert glyph.baseline == pytest.approx(x0 if turn in (90, 270) else top, abs=0.01)
    assert glyph.size == pytest.approx(10)


def test_the_origin_is_the_crop_box() -> None:
    found = content(pdf(show("A", 100, 250), page="/CropBox [40 30 390 280]"))
    (glyph,) = found.glyphs
    assert (found.width, found.height) == (350, 250)
    assert (glyph.x0, glyph.baseline) == near(60, 30)


def test_the_crop_box_of_a_turned_page_turns_with_it() -> None:
    found = content(pdf(show("A", 100, 250), page="/Rotate 90 /CropBox [40 30 390 280]"))
    (glyph,) = found.glyphs
    assert (found.width, found.height) == (250, 350)
    assert (glyph.baseline, glyph.top) == near(220, 60)


@pytest.mark.parametrize("box", ["[0 0 400 300]", "[400 300 0 0]", "[0 300 400 0]"])
def test_a_media_box_may_name_any_two_corners(box: str) -> None:
    glyph = only(pdf(show("A", 100, 250), page=f"/MediaBox {box}"))
    assert (glyph.x0, glyph.baseline) == near(100, 50)


def test_a_media_box_may_begin_anywhere() -> None:
    glyph = only(pdf(show("A", 100, 250), page="/MediaBox [-20 50 380 350]"))
    assert (glyph.x0, glyph.baseline) == near(120, 100)


def test_a_crop_box_beside_the_page_is_no_crop_box() -> None:
    found = content(pdf(show("A", 100, 250), page="/CropBox [900 900 990 990]"))
    assert (found.width, found.height) == (400, 300)


@pytest.mark.parametrize(
    ("matrix", "turn"),
    [("1 0 0 1", 0), ("0 -1 1 0", 90), ("-1 0 0 -1", 180), ("0 1 -1 0", 270), ("1 .1 -.1 1", 0)],
)
def test_text_in_another_direction_says_so(matrix: str, turn: int) -> None:
    glyph = only(pdf(f"BT /F1 10 Tf {matrix} 100 150 Tm (A) Tj ET"))
    assert glyph.turn == turn
    assert glyph.size == pytest.approx(10, abs=0.1)


def test_a_font_size_below_zero_turns_the_matrix_back() -> None:
    glyph = only(pdf("BT /F1 -10 Tf -1 0 0 -1 100 150 Tm (A) Tj ET"))
    assert (glyph.turn, glyph.size) == (0, 10)


def test_a_raised_glyph_sits_on_a_higher_baseline() -> None:
    low, high = content(pdf("BT /F1 10 Tf 100 150 Td (A) Tj 4 Ts (1) Tj ET")).glyphs
    assert low.baseline - high.baseline == pytest.approx(4)
    assert low.bottom - high.bottom == pytest.approx(4)


def test_a_glyph_can_stand_for_several_characters() -> None:
    ligature = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Own /FirstChar 1 /LastChar 1 "
        "/Widths [600] /Encoding << /Type /Encoding /Differences [1 /f_f_i] >> >>"
    )
    glyph = only(pdf("BT /L 10 Tf 100 150 Td <01> Tj ET", fonts={"L": ligature}))
    assert glyph.text == "ffi"
    assert glyph.x1 - glyph.x0 == pytest.approx(6)


@pytest.mark.parametrize(
    ("name", "style"),
    [
        ("ABCDEF+TimesNewRomanPS-BoldMT", (True, False)),
        ("Arial,BoldItalic", (True, True)),
        ("Helvetica-Oblique", (False, True)),
        ("MyriadPro-Semibold", (True, False)),
        ("Frutiger-Black", (True, False)),
        ("Courier", (False, False)),
    ],
)
def test_a_font_tells_its_style_by_its_name(name: str, style: tuple[bool, bool]) -> None:
    assert font_style(name) == style


@pytest.mark.parametrize(
    ("text", "stands_for"),
    [
        ("a", "a"),
        ("ﬁ", "ﬁ"),
        ("\u00ad", "\u00ad"),
        ("\u00a0", " "),
        ("\r\n", " "),
        ("f i", "fi"),  # a space within would cut the word in two
        ("", UNMAPPED),
        ("\x07", UNMAPPED),
        ("\x1f", UNMAPPED),  # which Python takes for white space
        ("A\0", "A"),
        ("\ud800", UNMAPPED),
    ],
)
def test_a_glyph_prints_a_space_or_what_holds_none(text: str, stands_for: str) -> None:
    assert printed(text) == stands_for


def test_a_page_of_too_many_glyphs_is_given_up() -> None:
    with pytest.raises(LimitError, match="more than 3 glyphs"):
        content(pdf(show("ABCD", 10, 10)), most=3)


def test_a_picture_is_noticed() -> None:
    image = "BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI"
    assert content(pdf(f"q 50 0 0 50 100 100 cm\n{image}\nQ")).has_images
    assert not content(pdf(show("A", 10, 10))).has_images


def test_text_within_a_form_is_read() -> None:
    form = show("B", 10, 10)
    data = pdf(
        "q 1 0 0 1 90 100 cm /X Do Q",
        xobjects="/XObject << /X 3 0 R >>",
        extra=[
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 99 99] /Length {len(form)} /Resources "
            "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> >> >>\n"
            f"stream\n{form}\nendstream"
        ],
    )
    glyph = only(data)
    assert (glyph.x0, glyph.baseline) == near(100, 190)

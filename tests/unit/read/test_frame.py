import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.geometry import Box
from extract.read.frame import displayed, size_of, upright, upright_box
from tests.unit.printed import glyphs

WIDTH, HEIGHT = 600.0, 800.0
TURNS = (0, 90, 180, 270)


@pytest.mark.parametrize(
    ("turn", "box", "remark"),
    [
        (0, (10, 20, 40, 30), "text that runs to the right: as it stands"),
        (90, (20, 560, 30, 590), "text that runs down: its left is the page's top"),
        (180, (560, 770, 590, 780), "text upside down: its left is the page's right"),
        (270, (770, 10, 780, 40), "text that runs up: its left is the page's foot"),
    ],
)
def test_a_glyph_is_turned_so_that_its_text_reads_upright(
    turn: int, box: tuple[float, float, float, float], remark: str
) -> None:
    glyph = glyphs("x", 0, 0, turn=turn)[0]._replace(x0=10, top=20, x1=40, bottom=30)
    found = upright(glyph, turn, WIDTH, HEIGHT)
    assert (found.x0, found.top, found.x1, found.bottom) == box, remark
    assert found.turn == 0, remark
    if turn:
        assert found.baseline == found.bottom, remark


def test_text_in_the_frame_of_another_keeps_the_difference_of_directions() -> None:
    assert upright(glyphs("x", 0, 0, turn=90)[0], 270, WIDTH, HEIGHT).turn == 180


@pytest.mark.parametrize("turn", TURNS)
def test_a_rule_along_the_text_becomes_horizontal(turn: int) -> None:
    along = Box(100, 300, 500, 300) if turn in (0, 180) else Box(300, 100, 300, 500)
    assert upright_box(along, turn, WIDTH, HEIGHT).height == 0


def test_a_page_on_its_side_is_as_wide_as_it_was_high() -> None:
    assert [size_of(turn, WIDTH, HEIGHT) for turn in TURNS] == [
        (600, 800),
        (800, 600),
        (600, 800),
        (800, 600),
    ]


@given(
    st.sampled_from(TURNS),
    st.floats(1, 2000),
    st.floats(1, 2000),
    st.tuples(*[st.floats(0, 1)] * 4),
)
def test_a_box_turned_and_turned_back_is_where_it_was(
    turn: int, width: float, height: float, shares: tuple[float, float, float, float]
) -> None:
    left, right = sorted(shares[:2])
    top, bottom = sorted(shares[2:])
    box = Box(left * width, top * height, right * width, bottom * height)
    glyph = glyphs("x", 0, 0, turn=turn)[0]._replace(
        x0=box.x0, top=box.top, x1=box.x1, bottom=box.bottom
    )
    there = upright(glyph, turn, width, height)
    frame = size_of(turn, width, height)
    turned = Box(there.x0, there.top, there.x1, there.bottom)
    assert -1e-6 <= turned.x0 <= turned.x1 <= frame[0] + 1e-6
    assert -1e-6 <= turned.top <= turned.bottom <= frame[1] + 1e-6
    assert displayed(turned, turn, width, height) == pytest.approx(box, abs=1e-6)
    assert upright_box(box, turn, width, height) == turned

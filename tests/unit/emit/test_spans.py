"""Fragments on their pages, with boxes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.emit.spans import Place, Places, box_of
from extract.model.geometry import Box
from extract.model.page import Line, Page, Reading
from extract.model.text import Span

TEXT = "one two\nthree\n"
LINES = (
    Line(1, 0, 7, x0=10, top=100, x1=80, bottom=110,
         lefts=(10, 20, 30, 40, 50, 60, 70), rights=(20, 30, 40, 50, 60, 70, 80)),
    Line(2, 8, 13, x0=5, top=50, x1=55, bottom=60,
         lefts=(5, 15, 25, 35, 45), rights=(15, 25, 35, 45, 55)),
)  # fmt: skip
PDF = Reading(TEXT, (Page(1, 0, 8, "page"), Page(2, 8, 14, "page")), LINES)
PLAIN = Reading(
    TEXT,
    (Page(1, 0, 8, "file_start"), Page(2, 8, 14, "form_feed")),
    (Line(1, 0, 7), Line(2, 8, 13)),
)


def places(reading: Reading, *fragments: tuple[int, int]) -> list[Place]:
    return list(Places(reading).of(Span(*fragment) for fragment in fragments))


def test_box_reaches_from_the_first_to_the_last_character() -> None:
    assert places(PDF, (4, 7)) == [Place(1, 4, 7, "two", 50, 100, 80, 110)]


def test_fragment_over_two_lines_is_cut_at_the_line_end() -> None:
    assert places(PDF, (4, 11)) == [
        Place(1, 4, 7, "two", 50, 100, 80, 110),
        Place(2, 8, 11, "thr", 5, 50, 35, 60),
    ]


def test_text_has_pages_but_no_boxes() -> None:
    assert places(PLAIN, (0, 3), (8, 13)) == [Place(1, 0, 3, "one"), Place(2, 8, 13, "three")]


def test_fragment_of_a_text_is_cut_where_the_page_ends() -> None:
    assert places(PLAIN, (4, 13)) == [Place(1, 4, 7, "two"), Place(2, 8, 13, "three")]


def test_fragment_of_nothing_but_a_line_end_has_no_place_in_a_pdf() -> None:
    assert places(PDF, (7, 8)) == []


@pytest.mark.parametrize(
    ("turn", "lefts", "rights", "box"),
    [
        (0, (10.0, 20.0), (20.0, 30.0), Box(10, 100, 30, 110)),
        (180, (30.0, 20.0), (20.0, 10.0), Box(10, 100, 30, 110)),  # runs from right to left
        (90, (100.0, 110.0), (110.0, 120.0), Box(5, 100, 15, 120)),  # runs down
        (270, (120.0, 110.0), (110.0, 100.0), Box(5, 100, 15, 120)),  # runs up
    ],
)
def test_box_of_text_in_any_direction(
    turn: int, lefts: tuple[float, ...], rights: tuple[float, ...], box: Box
) -> None:
    line = Line(1, 0, 2, x0=5, top=100, x1=15, bottom=110, turn=turn, lefts=lefts, rights=rights)
    assert box_of(line, Span(0, 2)) == box


@given(st.tuples(st.integers(0, 14), st.integers(0, 14)).map(sorted))
def test_every_printed_character_of_a_fragment_has_one_place(bounds: list[int]) -> None:
    start, end = bounds
    for reading in (PDF, PLAIN):
        found = places(reading, (start, end))
        covered = [at for place in found for at in range(place.start, place.end)]
        assert len(covered) == len(set(covered))
        assert {at for at in range(start, end) if not TEXT[at].isspace()} <= set(covered)
        assert set(covered) <= set(range(start, end))

"""Printed lines."""

from extract.model.geometry import Box
from extract.model.page import Rule
from extract.read.tables.rulings import Ruling, frames, joined, lines_over


def test_pieces_end_to_end_are_one_line() -> None:
    across, _ = joined([Rule(0, 10, 50, 10), Rule(50.5, 10.2, 100, 10.2)], unit=10)
    assert across == [Ruling(10.1, 0, 100)]


def test_dashes_are_one_line() -> None:
    across, _ = joined([Rule(x, 10, x + 3, 10) for x in range(0, 100, 5)], unit=10)
    assert [(line.start, line.end) for line in across] == [(0, 98)]


def test_lines_with_room_for_text_between_their_ends_stay_two() -> None:
    across, _ = joined([Rule(0, 10, 50, 10), Rule(60, 10, 100, 10)], unit=10)
    assert len(across) == 2


def test_specks_are_no_lines() -> None:
    assert joined([Rule(0, 10, 5, 10), Rule(5, 0, 5, 8)], unit=10) == ([], [])


def test_lines_that_cross_make_a_frame_and_a_lone_line_none() -> None:
    across = [Ruling(0, 0, 100), Ruling(50, 0, 100), Ruling(300, 0, 100)]
    (frame,) = frames(across, [Ruling(50, 0, 50)], unit=10)
    assert frame.box == Box(0, 0, 100, 50)


def test_a_line_as_wide_as_the_frame_and_near_belongs_to_it() -> None:
    across = [Ruling(0, 0, 100), Ruling(50, 0, 100), Ruling(70, 0, 100)]
    (frame,) = frames(across, [Ruling(50, 0, 50)], unit=10)
    assert frame.box.bottom == 70


def test_a_line_in_pieces_over_the_columns_runs_over_the_table() -> None:
    pieces = [Ruling(20, 0, 30), Ruling(20, 35, 65), Ruling(20, 70, 100)]
    assert lines_over(pieces, Box(0, 0, 100, 50), unit=10) == [20]


def test_a_line_over_some_columns_does_not() -> None:
    assert lines_over([Ruling(20, 30, 100)], Box(0, 0, 100, 50), unit=10) == []

"""Painted paths into rulings."""

import io

import pdfplumber

from extract.model.page import Rule
from extract.read.characters import page_content
from extract.read.rules import merged
from tests.unit.pdfs import pdf


def rules(paths: str) -> list[tuple[float, ...]]:
    """The rules of a page 400 wide and 300 high that `paths` are painted on, in whole points."""
    with pdfplumber.open(io.BytesIO(pdf(paths))) as file:
        found = page_content(file.pages[0], 10).rules
    return [tuple(round(edge, 2) for edge in rule) for rule in found]


def test_a_line_is_a_rule() -> None:
    assert rules("50 200 m 150 200 l S") == [(50, 100, 150, 100)]


def test_a_thin_filled_rectangle_is_one_rule() -> None:
    assert rules("50 200 100 1 re f") == [(50, 99.5, 150, 99.5)]
    assert rules("50 200 .5 60 re f") == [(50.25, 40, 50.25, 100)]


def test_a_cell_border_is_four_rules() -> None:
    found = rules("50 200 100 40 re S")
    assert found == [
        (50, 60, 150, 60),
        (50, 100, 150, 100),
        (50, 60, 50, 100),
        (150, 60, 150, 100),
    ]


def test_cells_that_share_a_border_share_its_rule() -> None:
    found = rules("50 200 100 40 re S 150 200 100 40 re S")
    assert found == [
        (50, 60, 250, 60),
        (50, 100, 250, 100),
        (50, 60, 50, 100),
        (150, 60, 150, 100),
        (250, 60, 250, 100),
    ]


def test_the_straight_sides_of_a_curve_are_rules() -> None:
    """A box with round corners: four sides a little shorter than the box."""
    found = rules(
        "60 200 m 140 200 l 146 200 150 204 150 210 c 150 230 l 150 236 146 240 140 240 c "
        "60 240 l 54 240 50 236 50 230 c 50 210 l 50 204 54 200 60 200 c S"
    )
    assert found == [
        (60, 60, 140, 60),
        (60, 100, 140, 100),
        (50, 70, 50, 90),
        (150, 70, 150, 90),
    ]


def test_a_slanting_line_is_no_rule() -> None:
    assert rules("50 200 m 150 240 l S") == []


def test_a_path_that_only_clips_is_no_rule() -> None:
    assert rules("50 200 100 40 re W n") == []


def test_rules_that_touch_are_joined_and_others_not() -> None:
    pieces = [Rule(50, 10, 80, 10), Rule(80.5, 10.2, 120, 10.2), Rule(130, 10, 150, 10)]
    assert merged(pieces) == [Rule(50, 10, 120, 10), Rule(130, 10, 150, 10)]


def test_a_double_rule_stays_double() -> None:
    pieces = [Rule(50, 10, 80, 10), Rule(50, 11.5, 80, 11.5)]
    assert merged(pieces) == pieces

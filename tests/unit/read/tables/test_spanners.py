"""Headings over several columns."""

from extract.read.tables.lines import Piece
from extract.read.tables.rulings import Ruling
from extract.read.tables.spanners import spanned

COLUMNS = [(0.0, 50.0), (100.0, 120.0), (150.0, 170.0), (200.0, 220.0), (250.0, 270.0)]


def heading(x0: float, x1: float) -> Piece:
    return Piece((), x0, x1)


def test_a_heading_over_one_column_spans_it_alone() -> None:
    assert spanned([heading(102, 118)], COLUMNS, [], 10) == [(1, 1)]


def test_a_heading_amid_two_columns_spans_both() -> None:
    assert spanned([heading(125, 145)], COLUMNS, [], 10) == [(1, 2)]


def test_headings_share_the_columns_out_when_each_is_amid_its_own() -> None:
    headings = [heading(120, 150), heading(220, 250)]
    assert spanned(headings, COLUMNS, [], 10) == [(1, 2), (3, 4)]


def test_the_line_under_a_heading_says_what_it_spans() -> None:
    rules = [Ruling(5, 98, 222)]
    assert spanned([heading(100, 120)], COLUMNS, rules, 10) == [(1, 3)]

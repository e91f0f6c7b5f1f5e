"""Columns of text."""

from extract.read.tables.gutters import gutters
from extract.read.tables.lines import lines_of, pieces_of

from .drawn import page


def columns(drawing: str) -> list[float]:
    """Boundaries, in characters from the left margin."""
    words, _ = page(drawing)
    found = gutters([pieces_of(line.words, 6.0) for line in lines_of(words)])
    return [(x - 40.0) / 4.0 for x in found]


def test_a_gutter_is_what_all_lines_leave_free() -> None:
    first, second = columns("Maine     12    13\nOhio       2     3\nUtah     112   113")
    assert 5 <= first <= 9
    assert 12 <= second <= 15


def test_text_over_several_columns_hides_no_gutter() -> None:
    drawing = "          Number of persons\nMaine     12           13\nOhio       2            3\n"
    assert len(columns(drawing + "Utah     112          113")) == 2


def test_a_heading_beside_its_column_makes_no_column() -> None:
    drawing = "   Region     1990    1995\nA              12      13\nB              22      23"
    assert len(columns(drawing)) == 2


def test_a_column_with_text_in_one_row_under_its_heading_is_one() -> None:
    drawing = (
        "Region     1990    1995    2000\nA            12      13\nB            22      23    24"
    )
    assert len(columns(drawing)) == 3

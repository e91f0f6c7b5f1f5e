"""Which lines begin a row."""

from extract.model.wrapping import goes_on
from extract.read.tables.rows import bands_of, row_starts

from .drawn import page


def starts(drawing: str, *boundaries: int) -> list[bool]:
    """Row starts of a drawing with columns that begin at these characters."""
    words, _ = page(drawing)
    xs = [30.0, *(40.0 + 4.0 * b for b in boundaries), 1000.0]
    bands = bands_of(words, xs, 10.0)
    return row_starts(bands, [False] * len(bands), 10.0)


def test_figures_one_above_the_other_are_two_rows() -> None:
    assert starts("Maine    12\nOhio     13\nUtah     14", 7) == [True, True, True]


def test_a_line_without_stub_goes_on() -> None:
    assert starts("Maine     first part of it\n          and the second\nOhio      text", 9) == [
        True,
        False,
        True,
    ]


def test_a_figure_without_stub_begins_a_row() -> None:
    assert starts("Maine     12\n          13\nOhio      14", 9) == [True, True, True]


def test_a_line_broken_for_want_of_room_goes_on() -> None:
    drawing = "Consultations on Migration   12\nPolicies\nOhio                         14"
    assert starts(drawing, 27)[1] is False


def test_a_line_broken_with_room_to_spare_begins_a_row() -> None:
    drawing = (
        "Consultations on Migration             12\nOhio\nUtah                                   14"
    )
    assert starts(drawing, 37)[1] is True


def test_space_between_rows_tells_them_even_when_all_columns_go_on() -> None:
    drawing = """
Process of the       Austria and Belgium
Consultations        Denmark

Second Meeting       France and Germany
Conferences          Italy
"""
    assert starts(drawing, 19) == [True, False, True, False]


def test_lines_at_half_the_distance_are_of_one_row() -> None:
    words, _ = page("Maine    first")
    low = [w._replace(top=w.top + 6, bottom=w.bottom + 6, baseline=w.baseline + 6) for w in words]
    assert len(bands_of([words[0], low[1]], [30.0, 70.0, 200.0], 10.0)) == 1


def test_signs_and_small_letters_go_on() -> None:
    assert goes_on("September 23,", "1949")
    assert goes_on("Maison", "(Paris)")
    assert goes_on("Bureau", "of mines")
    assert not goes_on("low", "high")
    assert not goes_on("-", "12")


def test_a_day_begins_a_row_in_a_column_of_days() -> None:
    drawing = """
Arland, Democratic         Arland, Democratic         May 30, 1961
People's Republic of       People's Republic of
Arland, Republic of        Arland, Republic of        May 11, 1967
Borland, State of          Borland, State of          May 9, 1975"""
    assert starts(drawing, 27, 54) == [True, False, True, True]


def test_a_line_without_a_day_goes_on_where_one_of_its_cells_was_broken() -> None:
    drawing = """
Upper Arland's          Upper Arland's          1949-07-19
Democratic Republic     Democratic Republic
Borland                 Borland                 1943-11-22"""
    assert starts(drawing, 24, 48) == [True, False, True]


def test_a_row_may_lack_one_of_its_days() -> None:
    drawing = """
Borland              14 June 2006     19 January 2007      1 March 2008
Republic of Arland                    11 March 2011 (a)    1 June 2011
Cyprania             2 October 2006   5 December 2007      1 March 2008"""
    assert starts(drawing, 21, 38, 59) == [True, True, True]

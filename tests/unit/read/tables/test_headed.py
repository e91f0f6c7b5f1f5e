from dataclasses import replace

import pytest

from extract.model.geometry import Box
from extract.model.page import Grid, GridCell
from extract.read.tables.headed import opening_header, with_headers
from extract.read.words import words_of
from tests.unit.printed import glyphs


def grid(top: float, rows: int, starts: tuple[float, ...] = (50, 200), height: float = 20) -> Grid:
    edges = (*starts, 350.0)
    cells = tuple(
        GridCell(
            row,
            column,
            1,
            1,
            Box(edges[column], top + height * row, edges[column + 1], top + height * (row + 1)),
        )
        for row in range(rows)
        for column in range(len(starts))
    )
    return Grid(Box(starts[0], top, 350, top + height * rows), cells, "rulings")


@pytest.mark.parametrize(
    ("above", "below", "joined", "remark"),
    [
        (grid(100, 1), grid(120, 4), True, "a header right above its rows"),
        (grid(100, 1), grid(124, 4), True, "a little apart"),
        (grid(100, 1), grid(150, 4), False, "far apart"),
        (grid(100, 4), grid(180, 4), False, "a table above a table"),
        (grid(100, 1, (50, 190)), grid(120, 4), True, "its columns begin a little before"),
        (grid(100, 1, (50, 250)), grid(120, 4), False, "other columns"),
        (grid(100, 1, (50, 120, 200)), grid(120, 4), False, "more columns"),
    ],
)
def test_a_header_in_boxes_and_the_rows_below_it_are_one_table(
    above: Grid, below: Grid, joined: bool, remark: str
) -> None:
    words = words_of(
        [*glyphs("Rows", 60, below.box.top + 12), *glyphs("1999", 210, below.box.top + 12)]
    )
    found = with_headers([above, below], words, 10.0)
    assert len(found) == (1 if joined else 2), remark
    if joined:
        assert (found[0].header_rows, found[0].row_count) == (1, 5), remark
        assert found[0].box == Box(50, 100, 350, below.box.bottom), remark


def test_text_between_parts_a_header_from_rows() -> None:
    words = words_of(glyphs("A caption", 60, 123, size=2))
    assert len(with_headers([grid(100, 1), grid(126, 4)], words, 10.0)) == 2


def test_a_page_may_begin_with_a_header_that_has_no_rows() -> None:
    header, other = grid(100, 1), grid(300, 4)
    assert opening_header([other, header], []) == (header, [other])
    assert opening_header([other], []) == (None, [other])
    above = words_of(glyphs("Text above", 60, 90))
    assert opening_header([header, other], above) == (None, [header, other])


def test_columns_of_a_header_that_nothing_stands_in_are_none() -> None:
    header = grid(100, 1, (50, 200, 280, 320))
    words = words_of([*glyphs("Party", 60, 112), *glyphs("Date", 210, 112)])
    (found,) = with_headers([header, grid(120, 4)], words, 10.0)
    assert (found.column_count, found.row_count, found.header_rows) == (2, 5, 1)


def test_rows_in_the_frame_of_a_header_are_rows_of_the_table() -> None:
    header = replace(grid(100, 2), header_rows=1)
    (found,) = with_headers([header, grid(140, 4)], [], 10.0)
    assert (found.row_count, found.header_rows) == (6, 1)


def test_a_header_that_its_text_alone_parts_into_rows_is_one_row() -> None:
    (found,) = with_headers([grid(100, 2), grid(140, 4)], [], 10.0)
    assert (found.row_count, found.header_rows) == (5, 1)
    assert found.cells[0] == GridCell(0, 0, 1, 1, Box(50, 100, 200, 140))

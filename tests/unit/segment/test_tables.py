from collections.abc import Sequence
from dataclasses import replace

import pytest

from extract.model.page import GridCellPlace, Reading
from extract.segment.tables import DraftTable, tables_of
from tests.unit.printed import Print, below, sheets, typeset

HEAD = ["River", "Mouth", "Countries"]
ALPHA, BETA, GAMMA = (
    ["Alpha", "North", "Arland"],
    ["Beta", "South", "Borland"],
    ["Gamma", "West", "Cy"],
)


def table(*pages: Sequence[Sequence[str]], header_rows: int = 0, bold: bool = False) -> DraftTable:
    (found,) = tables_of(sheets(*pages, header_rows=header_rows, bold=bold))
    return found


def grid(found: DraftTable, reading: Reading) -> list[list[str]]:
    """The texts of the rows, repeated headers left out."""
    rows: dict[int, list[str]] = {}
    for cell in found.cells:
        if not cell.is_repeat:
            said = " ".join(reading.text[line.start : line.end] for line in cell.lines)
            rows.setdefault(cell.row, []).append(said)
    return [rows[number] for number in sorted(rows)]


def grids(*pages: Sequence[Sequence[str]], bold: bool = False) -> list[list[list[str]]]:
    reading = sheets(*pages, bold=bold)
    return [grid(found, reading) for found in tables_of(reading)]


@pytest.mark.parametrize(
    ("first", "header_rows", "bold", "heads", "remark"),
    [
        (HEAD, 0, False, 3, "short texts without figures, all filled"),
        (["1999", "2000", "2001"], 0, False, 0, "numbers are no headings"),
        (["River", "", "Mouth"], 0, False, 0, "a heading is missing"),
        (["River" * 13, "Mouth", "Sea"], 0, False, 0, "too long for a heading"),
        (["1999", "", "2001"], 0, True, 3, "bold over print that is not"),
        (["1999", "", "2001"], 1, False, 3, "what the grid says"),
    ],
)
def test_the_header_of_a_table(
    first: list[str], header_rows: int, bold: bool, heads: int, remark: str
) -> None:
    found = table([first, ALPHA, BETA], header_rows=header_rows, bold=bold)
    assert sum(cell.is_header for cell in found.cells) == heads, remark


def test_a_header_printed_again_on_the_next_page_is_a_repeat_and_no_row() -> None:
    pages = [[HEAD, ALPHA], [HEAD, BETA, GAMMA]]
    assert grids(*pages) == [[HEAD, ALPHA, BETA, GAMMA]]
    repeats = [cell for cell in table(*pages).cells if cell.is_repeat]
    assert [(cell.page, cell.row, cell.is_header) for cell in repeats] == [(2, 0, True)] * 3


def test_a_table_goes_on_without_its_header() -> None:
    assert grids([HEAD, ALPHA], [BETA, GAMMA]) == [[HEAD, ALPHA, BETA, GAMMA]]


def test_a_table_may_run_over_three_pages() -> None:
    assert grids([HEAD, ALPHA], [HEAD, BETA], [HEAD, GAMMA]) == [[HEAD, ALPHA, BETA, GAMMA]]


@pytest.mark.parametrize(
    ("above", "rest", "joined", "remark"),
    [
        (["Beta", "South", "Borland,"], ["", "", "Cy"], True, "after a comma"),
        (["Beta", "South", "Borland and"], ["", "", "also Cy"], True, "in small letters"),
        (["Beta", "South", "Borland"], ["", "", "Cy"], True, "every other row begins with a name"),
        (["Beta", "South", "Borland"], ["Delta", "", "Cy"], False, "a row of its own"),
        (["Beta", "South", "12 May"], ["S.B.", "S.R.", "1999"], True, "the year of a day"),
        (["Beta", "South", "12 May 1999"], ["Delta", "S.R.", "1999"], False, "a day with its year"),
    ],
)
def test_a_row_broken_by_the_page_is_made_whole(
    above: list[str], rest: list[str], joined: bool, remark: str
) -> None:
    (rows,) = grids([HEAD, ALPHA, above], [HEAD, rest, GAMMA])
    assert len(rows) == (4 if joined else 5), remark
    if joined:
        whole = [f"{one} {other}".strip() for one, other in zip(above, rest, strict=True)]
        assert rows[2] == whole, remark


def test_a_row_that_lacks_what_all_of_many_rows_have_goes_on_with_the_page_before() -> None:
    many = [[f"State {n}", f"Land {n}", f"{n} May 1999"] for n in range(1, 10)]
    (rows,) = grids(
        [HEAD, *many, ["Upper", "Upper", "12 May 1999"]], [["Volta", "Volta", ""], BETA]
    )
    assert rows[-2] == ["Upper Volta", "Upper Volta", "12 May 1999"]


@pytest.mark.parametrize(
    ("above", "other", "joined", "remark"),
    [
        (["Pact of the", "South", "Arland,"], BETA, True, "a cell ends with a comma"),
        (["Pact of the", "South (and", "Arland"], BETA, True, "a bracket is open"),
        (["Pact of the", "South", "Arland"], BETA, False, "nothing breaks off"),
        (["Pact", "South", "Arland,"], ["Beta", "North", "Borland,"], False, "other cells end so"),
    ],
)
def test_a_row_whose_every_cell_goes_on_is_made_whole(
    above: list[str], other: list[str], joined: bool, remark: str
) -> None:
    rest = ["North (2002)", "West)", "Borland"]
    (rows,) = grids([HEAD, ALPHA, other, above], [rest, GAMMA])
    assert len(rows) == (5 if joined else 6), remark


@pytest.mark.parametrize(
    ("other", "joined", "remark"),
    [
        (BETA, True, "no other cell of its column begins in small letters"),
        (["Beta", "South", "borders"], False, "another cell does"),
    ],
)
def test_a_row_of_which_one_cell_goes_on_in_small_letters_is_made_whole(
    other: list[str], joined: bool, remark: str
) -> None:
    above, rest = ["Pact of the", "South", "Labour"], ["North (2002)", "West", "migration"]
    (rows,) = grids([HEAD, ALPHA, other, above], [HEAD, rest, GAMMA])
    assert len(rows) == (5 if joined else 6), remark


def test_where_first_cells_are_often_empty_a_row_is_not_joined_without_a_sign() -> None:
    gap = ["", "East", "Ny"]
    (rows,) = grids([HEAD, ALPHA, gap, BETA], [HEAD, gap, GAMMA])
    assert rows == [HEAD, ALPHA, gap, BETA, gap, GAMMA]


@pytest.mark.parametrize(
    ("second", "remark"),
    [
        ([["Lake", "Depth"], ["Deep", "90"]], "other columns"),
        ([["Lake", "Depth", "Area"], ["Deep", "90", "4"]], "a bold header of its own"),
    ],
)
def test_another_table_on_the_next_page_is_another_table(
    second: list[list[str]], remark: str
) -> None:
    reading = sheets([HEAD, ALPHA], second, bold=True)
    lines = tuple(
        replace(line, bold=1.0) if line.page == 2 and line.row == 0 else line
        for line in reading.lines
    )
    assert len(tables_of(replace(reading, lines=lines))) == 2, remark


def test_the_name_of_a_part_in_bold_at_the_top_of_a_page_is_no_header() -> None:
    reading = sheets([HEAD, ALPHA], [["Basin", "", ""], BETA], bold=True)
    lines = [
        replace(line, bold=1.0) if line.page == 2 and line.row == 0 else line
        for line in reading.lines
    ]
    (found,) = tables_of(replace(reading, lines=tuple(lines)))
    assert sum(cell.is_header for cell in found.cells) == 3


def test_columns_that_begin_elsewhere_make_another_table() -> None:
    reading = sheets([HEAD, ALPHA], [BETA, GAMMA])
    cells = tuple(
        replace(cell, x0=cell.x0 + 40) if cell.grid == 1 and cell.column == 1 else cell
        for cell in reading.grid_cells
    )
    assert len(tables_of(replace(reading, grid_cells=cells))) == 2


def test_a_page_between_parts_two_tables() -> None:
    assert len(grids([HEAD, ALPHA], [["", "", ""]], [HEAD, BETA])) == 2


def between(printed: Print) -> list[DraftTable]:
    """The tables of two pages with a line of the flow between them."""
    reading = sheets([HEAD, ALPHA], [HEAD, BETA])
    inside = [line for line in reading.lines if line.page == 1]
    shift = len(printed.text) + 1
    (line,) = typeset(printed).lines
    at = inside[-1].end + 1
    moved = [
        replace(other, start=other.start + shift, end=other.end + shift)
        for other in reading.lines
        if other.page == 2
    ]
    text = f"{reading.text[:at]}{printed.text}\n{reading.text[at:]}"
    placed = replace(line, start=at, end=at + shift - 1)
    return tables_of(replace(reading, text=text, lines=(*inside, placed, *moved)))


def test_text_between_two_grids_parts_them() -> None:
    assert len(between(*below("Some text of the flow.", top=750))) == 2


def test_small_notes_below_a_grid_do_not() -> None:
    assert len(between(Print("1 A note.", bottom=750, size=8))) == 1


def test_rows_without_a_word_are_left_out() -> None:
    assert grids([HEAD, ["", "", ""], ALPHA]) == [[HEAD, ALPHA]]


def test_spans_of_columns_and_rows_are_kept() -> None:
    reading = sheets([["Rivers", "", "Sea"], ["a", "b", "c"], ["d", "e", ""]])
    wide = GridCellPlace(0, 0, 0, 1, 2, 50, 100, 250, 120)
    tall = GridCellPlace(0, 1, 2, 2, 1, 250, 120, 350, 160)
    kept = [
        cell
        for cell in reading.grid_cells
        if (cell.row, cell.column) not in {(0, 0), (0, 1), (1, 2), (2, 2)}
    ]
    (found,) = tables_of(replace(reading, grid_cells=(wide, tall, *kept)))
    spans = {(cell.row, cell.column): (cell.row_span, cell.column_span) for cell in found.cells}
    assert (spans[0, 0], spans[1, 2], spans[1, 0]) == ((1, 2), (2, 1), (1, 1))


def under_title(*, bold: bool) -> DraftTable:
    """A table whose first row is a title across all its columns, over headings set like it."""
    reading = sheets([["The rivers", "", ""], HEAD, ALPHA, BETA])
    title = GridCellPlace(0, 0, 0, 1, 3, 50, 100, 350, 120)
    cells = tuple(cell for cell in reading.grid_cells if cell.row > 0)
    weights = {0: 1.0, 1: 1.0 if bold else 0.0}
    lines = tuple(replace(line, bold=weights.get(line.row or 0, 0.0)) for line in reading.lines)
    (found,) = tables_of(replace(reading, grid_cells=(title, *cells), lines=lines))
    return found


def test_a_title_across_all_columns_stands_above_their_headings() -> None:
    heads = [(cell.row, cell.column) for cell in under_title(bold=True).cells if cell.is_header]
    assert heads == [(0, 0), (1, 0), (1, 1), (1, 2)]
    assert sum(cell.is_header for cell in under_title(bold=False).cells) == 1


@pytest.mark.parametrize(
    ("basis", "derivation"),
    [("rulings", "stated"), ("alignment", "inferred"), ("hairlines", "inferred")],
)
def test_only_a_ruled_cell_is_stated(basis: str, derivation: str) -> None:
    reading = sheets([HEAD, ALPHA])
    places = tuple(replace(place, basis=basis) for place in reading.grids)
    (found,) = tables_of(replace(reading, grids=places))
    assert {cell.derivation for cell in found.cells} == {derivation}


def test_what_the_reader_doubts_is_a_note_at_the_table() -> None:
    reading = sheets([HEAD, ALPHA])
    places = tuple(replace(place, doubt="columns overlap") for place in reading.grids)
    (found,) = tables_of(replace(reading, grids=places))
    (note,) = found.notes
    assert "columns overlap" in note.message
    assert reading.text[note.starts[0] : note.ends[0]] == "River"


def test_every_line_of_a_grid_is_in_one_cell() -> None:
    reading = sheets([HEAD, ALPHA, ["Beta", "S\nouth", "x,"]], [HEAD, ["", "", "y"], GAMMA])
    (found,) = tables_of(reading)
    assert found.lines == list(reading.lines)


def test_a_header_printed_again_amid_a_page_is_no_row() -> None:
    assert grids([HEAD, ALPHA, HEAD, BETA]) == [[HEAD, ALPHA, BETA]]


def test_headings_with_no_line_below_them_are_parted_from_the_rest_of_a_row() -> None:
    rest = ["River\nbeyond", "Mouth\nof it", "Countries\ntoo"]
    assert grids([HEAD, ALPHA, GAMMA], [rest, BETA]) == [
        [HEAD, ALPHA, ["Gamma beyond", "West of it", "Cy too"], BETA]
    ]

"""Tables that lines rule."""

from extract.model.page import Rule
from extract.read.tables import find_tables

from .drawn import page, rows, tables

GRID = """
+---------+-------+-------+
| Country |  1990 |  1995 |
+---------+-------+-------+
| Austria |    12 |    13 |
+---------+-------+-------+
| Belgium |    22 |    23 |
+---------+-------+-------+
"""


def test_a_full_grid_gives_its_cells() -> None:
    assert rows(GRID) == [
        [["Country", "1990", "1995"], ["Austria", "12", "13"], ["Belgium", "22", "23"]]
    ]


def test_a_ruled_table_says_so_and_names_its_header() -> None:
    (grid,) = tables(GRID)
    assert (grid.basis, grid.header_rows, grid.doubt) == ("rulings", 1, "")


def test_a_missing_line_merges_cells() -> None:
    (grid,) = tables(
        """
+---------+---------------+
| Country |     Share     |
|         +-------+-------+
|         |  1990 |  1995 |
+---------+-------+-------+
| Austria |    12 |    13 |
+---------+-------+-------+
| Belgium |    22 |    23 |
+---------+-------+-------+
"""
    )
    spans = {(c.row, c.column): (c.row_span, c.column_span) for c in grid.cells}
    assert spans[0, 0] == (2, 1)
    assert spans[0, 1] == (1, 2)
    assert grid.header_rows == 2


def test_a_cell_of_several_lines_is_one_cell() -> None:
    assert rows(
        """
+------------+--------------------+
| Process    | Participants       |
+------------+--------------------+
| First      | Austria, Belgium,  |
| process    | Denmark and the    |
|            | Netherlands        |
+------------+--------------------+
| Second     | Finland            |
+------------+--------------------+
"""
    ) == [
        [
            ["Process", "Participants"],
            ["First process", "Austria, Belgium, Denmark and the Netherlands"],
            ["Second", "Finland"],
        ]
    ]


def test_items_of_a_list_in_a_cell_are_one_cell_even_when_it_is_the_only_row() -> None:
    (found,) = rows(
        """
+---------------+------------------+------------------+
| Region        | Focus            | Interest         |
+---------------+------------------+------------------+
| Interregional | • First process  | • Second group   |
|               | • Third process  | • Fourth group   |
|               | • Fifth process  | • Sixth group    |
|               | • Last process   | • Eighth group   |
+---------------+------------------+------------------+
"""
    )
    assert [len(row) for row in found] == [3, 3]


def test_rows_without_lines_between_them_are_told_by_their_figures() -> None:
    (found,) = rows(
        """
+---------+-------+-------+
| Country |  1990 |  1995 |
+---------+-------+-------+
| Austria |    12 |    13 |
| Belgium |    22 |    23 |
| Denmark |    32 |    33 |
| Finland |    42 |    43 |
+---------+-------+-------+
| Total   |   108 |   112 |
+---------+-------+-------+
"""
    )
    assert [row[0] for row in found] == [
        "Country",
        "Austria",
        "Belgium",
        "Denmark",
        "Finland",
        "Total",
    ]


def test_columns_without_lines_between_them_are_told_by_their_gutters() -> None:
    (found,) = rows(
        """
+---------+----------------------+
| Assets  |  1990    1995   2000 |
+---------+----------------------+
| Kept    |    12      13     14 |
| Sold    |    22      23     24 |
| Lost    |    32      33     34 |
| Found   |    42      43     44 |
+---------+----------------------+
"""
    )
    assert found[1] == ["Kept", "12", "13", "14"]


def test_a_table_may_be_open_at_its_sides() -> None:
    (found,) = rows(
        """
+-------------------------+
  Country |  1990 |  1995
+-------------------------+
  Austria |    12 |    13
+-------------------------+
  Belgium |    22 |    23
+-------------------------+
"""
    )
    assert found[2] == ["Belgium", "22", "23"]


def test_one_row_of_three_cells_is_the_doubtful_end_of_a_table() -> None:
    (grid,) = tables(
        """
+---------------+------------------+------------------+
| Interregional | First process    | Second group     |
+---------------+------------------+------------------+
"""
    )
    assert "one row alone" in grid.doubt


def test_a_box_of_text_is_no_table() -> None:
    assert not tables(
        """
+----------------------------------------+
| This is a box with some text in it, as |
| reports have them, and nothing else.   |
+----------------------------------------+
"""
    )


def test_a_grid_with_few_words_is_a_chart() -> None:
    lines = [Rule(100, y, 400, y) for y in range(100, 301, 20)]
    lines += [Rule(x, 100, x, 300) for x in range(100, 401, 30)]
    words, _ = page("\n" * 8 + " " * 30 + "Legend\n" + " " * 30 + "Other")
    assert find_tables(words, lines, width=600, height=800) == []


def test_shading_inside_a_cell_divides_nothing() -> None:
    words, rules = page(GRID)
    band = [Rule(123.0, 104.5, 150.0, 104.5), Rule(123.0, 96.0, 123.0, 104.5)]
    (grid,) = find_tables(words, [*rules, *band], width=600, height=800)
    assert len(grid.cells) == 9


def test_no_cell_ends_with_a_comma() -> None:
    drawing = """
+---------------------+--------------------------+--------------------------+
|@Process             |@Participants             |@Main_areas               |
+---------------------+--------------------------+--------------------------+
|Five Seas Dialogue   |Algeria, France, Italy,   |Migration and co-         |
|on Work in the       |Libyan Arab Jamahiriya,   |development, the role of  |
|Western              |Malta, Mauritania,        |diaspora, labour          |
|Mediterranean 2002   |Morocco, Portugal, Spain  |migration, integration of |
|                     |and Tunisia               |migrants, local           |
|                     |                          |cooperation and rights of |
|                     |                          |migrants                  |
+---------------------+--------------------------+--------------------------+
"""
    (table,) = rows(drawing)
    assert [row[0] for row in table] == [
        "Process",
        "Five Seas Dialogue on Work in the Western Mediterranean 2002",
    ]


def test_lists_in_a_frame_whose_rows_no_line_parts_are_those_of_their_stubs() -> None:
    (table,) = rows("""
+----------+----------------+----------------+
|Region    |Focus           |Interest        |
+----------+----------------+----------------+
|North     |• Arland Pact   |• Dorland Fund  |
|          |• Borland Group |• Estmark Forum |

|South     |• Kalmar Talks  |• Lorland Union |
|          |• Morland Forum |• Norland Bank  |

|West      |• Orland Group  |• Porland Pact  |
+----------+----------------+----------------+
""")
    assert [row[0] for row in table] == ["Region", "North", "South", "West"]

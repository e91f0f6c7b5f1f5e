"""Every other row painted: a box behind each of its cells, none behind those of the others."""

from .drawn import rows

SHADED = """
@Basin          @Members           @Themes
+--------------+------------------+------------+
|Orne          |Arland and        |locks       |
|              |Borland           |            |
+--------------+------------------+------------+
 Estuary        Gorland, Harmark   tolls and
                and Ingria         pilots
+--------------+------------------+------------+
|Delta         |Kalmar            |fishing     |
+--------------+------------------+------------+
 Lagoon         Lorland            dumping
"""


def test_shaded_rows_and_those_between_them_are_one_table() -> None:
    assert rows(SHADED) == [
        [
            ["Basin", "Members", "Themes"],
            ["Orne", "Arland and Borland", "locks"],
            ["Estuary", "Gorland, Harmark and Ingria", "tolls and pilots"],
            ["Delta", "Kalmar", "fishing"],
            ["Lagoon", "Lorland", "dumping"],
        ]
    ]


def test_a_row_in_bold_above_an_unshaded_one_is_the_header_of_both() -> None:
    first = SHADED.replace("@Themes\n", "@Themes\n Source         Norland            springs\n", 1)
    (table,) = rows(first)
    assert table[:2] == [["Basin", "Members", "Themes"], ["Source", "Norland", "springs"]]
    assert len(table) == 6


def test_boxes_parted_by_text_across_their_columns_are_tables_of_their_own() -> None:
    apart = """
+--------------+------------------+------------+
|Basin         |Members           |Themes      |
+--------------+------------------+------------+
|Orne          |Arland            |locks       |
+--------------+------------------+------------+
 What follows was agreed by all of the members later.
+--------------+------------------+------------+
|Basin         |Members           |Themes      |
+--------------+------------------+------------+
|Delta         |Kalmar            |fishing     |
+--------------+------------------+------------+
"""
    assert [len(table) for table in rows(apart)] == [2, 2]


def test_a_row_painted_between_two_that_are_not_is_of_their_table() -> None:
    one = """
@Basin          @Members           @Themes
 Estuary        Gorland, Harmark   tolls
+--------------+------------------+------------+
|Delta         |Kalmar            |fishing     |
+--------------+------------------+------------+
 Lagoon         Lorland            dumping
"""
    (table,) = rows(one)
    assert [row[0] for row in table] == ["Basin", "Estuary", "Delta", "Lagoon"]

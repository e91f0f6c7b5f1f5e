"""Tables of names and days without lines, as official lists print them."""

import pytest

from extract.read.tables.lines import is_day

from .drawn import rows, tables

LIST = """
State           Territories               Date of entry

Norway          Norway                    May 2, 1960
Peru            Peru                      June 14, 1961
Spain           Spain and its islands     March 3, 1959
"""


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("21 May 1969", True),
        ("1er août 1963", True),
        ("30 Mar 2001 a", True),
        ("Accession: November 29, 1995", True),
        ("December 27,", True),
        ("May 1969", False),
        ("Table 3", False),
        ("two of the 14 States in 1990", False),
    ],
)
def test_a_day_has_its_month_in_letters(text: str, is_one: bool) -> None:
    assert is_day(text) is is_one


def test_plain_headings_over_days_are_a_header() -> None:
    (grid,) = tables(LIST)
    assert grid.header_rows == 1


def test_the_last_line_of_a_paragraph_is_no_row() -> None:
    (found,) = rows(
        """
The States that are parties to it and the day from which it binds
each of them.

"""
        + LIST.strip("\n")
    )
    assert found[0] == ["State", "Territories", "Date of entry"]


def test_a_line_set_apart_above_all_headings_is_none_of_them() -> None:
    (found,) = rows("\nStatus: 7 May\n\n" + LIST.strip("\n"))
    assert found[0] == ["State", "Territories", "Date of entry"]


def test_a_heading_and_a_caption_begin_another_table() -> None:
    second = LIST.strip("\n").replace("Territories ", "Possessions ")
    found = rows(
        LIST.strip("\n")
        + "\n\n                 PART TWO\nThe States that have taken up the other instrument\n\n"
        + second
    )
    assert [table[0][1] for table in found] == ["Territories", "Possessions"]


def test_the_end_of_a_name_on_a_line_of_its_own_goes_with_the_row_above() -> None:
    (found,) = rows(
        """
State             Territories               Date of entry
Korea, People’s   Korea, People’s           May 30, 1961
republic          republic of
of the
Costa Rica        Costa Rica                May 9, 1984
Cuba              Cuba                      June 7, 1964
"""
    )
    assert [row[0] for row in found[1:]] == [
        "Korea, People’s republic of the",
        "Costa Rica",
        "Cuba",
    ]

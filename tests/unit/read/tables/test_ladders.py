"""Tables with a line drawn under each of their rows."""

import pytest

from extract.read.tables import find_tables
from extract.read.tables.ladders import reach_of
from extract.read.tables.lines import lines_of
from extract.read.tables.regions import cut
from extract.read.tables.rulings import joined

from .drawn import page, rows, tables, texts

MIDDLE = """
============================================================
Process               Participants          Themes
============================================================
                      Chad, Egypt, Mali,
Alma Forum            Oman, Peru, Qatar,    Visas, return
                      Togo and Yemen
============================================================
Lima Process          Chad, Egypt, Mali,    Remittances
on ports              Oman, Peru, Qatar,
                      Togo, Yemen, Cuba,
                      Fiji, Ghana, Haiti,
                      India, Jordan, Peru,
                      Laos, Malta, Nauru,
                      Palau, Rwanda, Spain,
                      Tonga, Uganda, Samoa,
                      Benin, Canada, Korea,
                      Gabon, Greece, Nepal,
                      Japan and Kenya
============================================================

A line of prose runs on below the table over the whole width.
"""


def test_what_stands_above_the_lowest_line_is_of_the_table() -> None:
    (found,) = rows(MIDDLE)
    assert found == [
        ["Process", "Participants", "Themes"],
        ["Alma Forum", "Chad, Egypt, Mali, Oman, Peru, Qatar, Togo and Yemen", "Visas, return"],
        ["Lima Process on ports", found[2][1], "Remittances"],
    ]
    assert found[2][1].endswith("Greece, Nepal, Japan and Kenya")


def test_a_heading_set_in_the_middle_is_the_header_although_wider_than_its_column() -> None:
    (found,) = rows(
        """
============================================================
  Parties to the Lima
  Agreement on Ports                 Since
============================================================
Chad                               1 May 1960
============================================================
Cuba                               2 June 1961
============================================================
Fiji                               3 July 1962
============================================================
"""
    )
    assert found[0] == ["Parties to the Lima Agreement on Ports", "Since"]
    assert len(found) == 4


def test_prose_between_lines_of_one_width_is_no_row() -> None:
    drawing = MIDDLE + "=" * 60 + "\n"
    (grid,) = tables(drawing)
    assert grid.row_count == 3


def test_a_row_whose_lines_look_like_rows_is_one_among_ruled_ones() -> None:
    (found,) = rows(
        """
============================================================
Process               Participants          Themes
============================================================
Alma Forum on Crews   Chad, Egypt, Mali,    Visas, return
                      Oman and Peru
============================================================
Forum for Nurses      • Chad                • Visas
Abroad (FNA or Lima   • Laos                • Return
Group)                • Mali                • Asylum
============================================================
Lima Process          Cuba, Fiji, Ghana,    Remittances
                      Haiti and India
============================================================
"""
    )
    assert [row[0] for row in found] == [
        "Process",
        "Alma Forum on Crews",
        "Forum for Nurses Abroad (FNA or Lima Group)",
        "Lima Process",
    ]


def test_a_word_in_brackets_far_from_what_follows_is_no_number_of_it() -> None:
    (found,) = rows(
        """
============================================================
Process               Themes                Participants
============================================================
Alma Forum            Visas, return         Chad, Egypt
============================================================
Consultations on      Remittances           Fiji, Ghana,
(CT)                                        Haiti
============================================================
"""
    )
    assert found[2] == ["Consultations on (CT)", "Remittances", "Fiji, Ghana, Haiti"]


@pytest.mark.parametrize(
    ("name", "end", "remark"),
    [
        ("Lima Forum", 4, "a word begins where the column does, beside another cell"),
        ("          ", 2, "one piece alone, which may be a note"),
    ],
)
def test_a_last_row_whose_columns_stand_close_together_is_of_the_table(
    name: str, end: int, remark: str
) -> None:
    words, rules = page(
        f"""
=================================================
Alma Forum      Chad, Egypt          Visas, return
=================================================
Nile Forum      Chad, Mali           Remittances
=================================================
{name}      Oman, Peru and Qatar Remittances of
{name}      Togo, Yemen and Cuba seamen, ports
=================================================
"""
    )
    drawn = cut(lines_of(words), 10.0)
    assert reach_of(drawn, 0, 2, 0, joined(rules, 10.0)[0]) == (0, end), remark


@pytest.mark.parametrize("between", ["", "\n", "\n\n", "\nTable 2. Observers\n\n"])
def test_tables_of_three_lines_below_each_other_are_two(between: str) -> None:
    first, second = rows(
        f"""
============================================================
Member             Since               Authority
============================================================
Chad               7 May 1991          Ministry of Ports
                                       and Roads
Cuba               1992                Harbour office
Fiji               3 June 1993         Ministry of Trade
============================================================
{between}
============================================================
Observer           Since               Authority
============================================================
Ghana              1994                Ministry of Ports
Haiti              1995                Ministry of Trade
============================================================
"""
    )
    assert [row[0] for row in first] == ["Member", "Chad", "Cuba", "Fiji"]
    assert [row[0] for row in second] == ["Observer", "Ghana", "Haiti"]


def test_a_row_without_text_ends_no_table_with_a_line_under_each_row() -> None:
    (found,) = rows(
        """
============================================================
Member             Since               Authority
============================================================
Chad               7 May 1991          Ministry of Ports
============================================================

============================================================
Cuba               1992                Harbour office
============================================================
Fiji               3 June 1993         Ministry of Trade
============================================================
"""
    )
    assert [row[0] for row in found if row[0]] == ["Member", "Chad", "Cuba", "Fiji"]


def test_a_header_in_bold_above_the_first_line_stands_above_the_name_of_a_part_in_bold() -> None:
    (found,) = rows(
        """
Parties to the agreements

@Country             @Capacity             @Since
============================================================
@Alma
============================================================
Chad                Member              1992
============================================================
Cuba                Observer            1993
============================================================
@Lima
============================================================
Fiji                Member              1994
============================================================
"""
    )
    assert found[0] == ["Country", "Capacity", "Since"]
    assert [row[0] for row in found[1:]] == ["Alma", "Chad", "Cuba", "Lima", "Fiji"]


PLAIN = """
Table 1. Parties to the agreements, as at 1 June 2012

Country             Capacity            Since
============================================================
Alma Dialogue
============================================================
Chad                Member              May 1992
============================================================
Cuba                Observer            June 1993
============================================================
Lima Dialogue
============================================================
Fiji                Member              July 1994
============================================================
"""

BARE = PLAIN[PLAIN.index("Country") :]


def found_in(drawing: str, *, goes_on: bool) -> list[str]:
    """What the first row of the one table of a page says."""
    words, rules = page(drawing)
    (grid,) = find_tables(words, rules, width=600, height=800, goes_on=goes_on)
    return texts(grid, words)[0]


@pytest.mark.parametrize(
    ("drawing", "goes_on", "remark"),
    [
        (PLAIN, False, "below a caption"),
        (PLAIN, True, "below a caption, whatever the page before has"),
        (BARE, False, "at the top of a page"),
    ],
)
def test_a_header_above_rows_with_a_line_under_each_need_not_be_bold(
    drawing: str, goes_on: bool, remark: str
) -> None:
    assert found_in(drawing, goes_on=goes_on) == ["Country", "Capacity", "Since"], remark


@pytest.mark.parametrize(
    ("drawing", "remark"),
    [
        (BARE, "at the top of the page"),
        (PLAIN.replace("2012\n", "2012\n\n\n\n"), "below what does not belong to it"),
        (PLAIN.replace("Since", "1 May 1990"), "with a day"),
    ],
)
def test_a_row_of_the_table_before_above_the_first_line_drawn_is_no_header(
    drawing: str, remark: str
) -> None:
    assert found_in(drawing, goes_on=True)[0] == "Alma Dialogue", remark


@pytest.mark.parametrize("goes_on", [True, False])
def test_the_name_of_a_part_at_the_top_of_a_page_is_a_row_of_the_table_that_goes_on(
    goes_on: bool,
) -> None:
    drawing = "=" * 60 + "\n" + PLAIN[PLAIN.index("Lima Dialogue") :]
    drawing = drawing.replace(
        "Fiji", "Cuba                Observer            June 1993\n" + "=" * 60 + "\nFiji"
    )
    assert found_in(drawing, goes_on=goes_on)[0] == ("Lima Dialogue" if goes_on else "Cuba")


def test_a_caption_below_a_table_in_a_frame_is_no_row_of_the_one_that_goes_on() -> None:
    drawing = """
+-----------------------------------------------------------+
|Alma                |Chad                |May 1992         |
+-----------------------------------------------------------+
|Lima                |Cuba                |June 1993        |
+-----------------------------------------------------------+





Table 2. Meetings
============================================================
Title               Place               Since
============================================================
First meeting       Alma                1 May 1994
============================================================
Second meeting      Lima                2 June 1995
============================================================
"""
    words, rules = page(drawing)
    grids = find_tables(words, rules, width=600, height=800, goes_on=True)
    assert texts(grids[-1], words)[0] == ["Title", "Place", "Since"]

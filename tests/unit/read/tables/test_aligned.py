"""Tables that alignment shows, with hairlines or without any line."""

import pytest

from extract.read.tables import find_tables
from extract.read.tables.lines import lines_of
from extract.read.tables.regions import cut

from .drawn import SIZE, page, rows, tables, texts


def test_columns_of_figures_make_a_table() -> None:
    drawing = """
Sales grew in all of the regions over the year, more than anybody had thought they would.

Region          2001     2002     2003
Maine              8        9       10
Ohio              55       56       57
Illinois         101      102      103

The growth came from the larger states, with Illinois first and Ohio second in the list.
"""
    (grid,) = tables(drawing)
    assert (grid.basis, grid.header_rows) == ("alignment", 1)
    assert rows(drawing)[0][2] == ["Ohio", "55", "56", "57"]


def test_the_header_between_hairlines_is_found_and_the_caption_left_out() -> None:
    drawing = """
Table 1. Deaths by age: United States, 2005

===========================================
Age                      Male    Female
===========================================
Under 1 year .........  16018     12422
1-4 years ............   2765      1991
===========================================
"""
    (grid,) = tables(drawing)
    assert (grid.basis, grid.header_rows, grid.row_count) == ("hairlines", 1, 3)
    assert rows(drawing)[0][0] == ["Age", "Male", "Female"]


def test_rows_set_apart_by_space_may_have_cells_of_several_lines() -> None:
    assert [
        row[0]
        for row in rows(
            """
@State                 @Territories                        @Date

Australia             Australia and all territories       October
                      subject to the authority of         30, 1935
                      Australia

German Democratic     German Democratic Republic          March 1,
Republic                                                  1953

Norway                Norway                              May 2,
                                                          1960
"""
        )[0]
    ] == ["State", "Australia", "German Democratic Republic", "Norway"]


def test_a_stub_may_go_on_below_its_figures() -> None:
    (found,) = rows(
        """
                                  1990     1995     2000
Persons receiving assistance     1,234    2,345    3,456
   under the program
Persons receiving no             5,432    6,543    7,654
   assistance
All                              6,789    9,122   11,455
"""
    )
    assert found[2] == ["Persons receiving no assistance", "5,432", "6,543", "7,654"]


def test_a_stub_may_begin_above_its_figures() -> None:
    (found,) = rows(
        """
                                  1990     1995     2000
Persons receiving assistance
   under the program             1,234    2,345    3,456
Persons receiving no
   assistance                    5,432    6,543    7,654
All                              6,789    9,122   11,455
"""
    )
    assert found[1] == ["Persons receiving assistance under the program", "1,234", "2,345", "3,456"]


def test_headings_within_a_table_are_rows_of_it() -> None:
    (found,) = rows(
        """
Region                  2001     2002     2003
Northeast
  Connecticut             12       13       14
  Maine                    8        9       10
Midwest
  Illinois               101      102      103
  Ohio                    55       56       57
"""
    )
    assert [row[0] for row in found][:3] == ["Region", "Northeast", "Connecticut"]


def test_a_heading_spans_what_the_line_under_it_spans() -> None:
    (grid,) = tables(
        """
===========================================================
                     Public schools       Private schools
                  ===================   ===================
Year               Total    Per pupil    Total    Per pupil
===========================================================
1990               1,000          5.1    2,000          6.1
1991               1,100          5.3    2,150          6.2
1992               1,200          5.2    2,200          6.5
===========================================================
"""
    )
    spans = {(c.row, c.column): c.column_span for c in grid.cells}
    assert (spans[0, 1], spans[0, 3], grid.header_rows) == (2, 2, 2)


def test_a_header_of_several_lines_is_one_row() -> None:
    (found,) = rows(
        """
                     Number of      Share of       Average
                       persons         total      earnings
Country                  (000)           (%)         (EUR)

Austria                  1,234          12.3         2,345
Belgium                  2,234          13.3         2,445
Denmark                  3,234          14.3         2,545
"""
    )
    assert found[0] == [
        "Country",
        "Number of persons (000)",
        "Share of total (%)",
        "Average earnings (EUR)",
    ]


def test_columns_with_text_in_few_rows_are_columns() -> None:
    (found,) = rows(
        """
Country          1990      1995      2000      2005
Austria            12                  14
Belgium                      23
Denmark            32        33        34        35
Finland                                          45
"""
    )
    assert found[2] == ["Belgium", "", "23", "", ""]


def test_the_sign_of_a_currency_stands_with_its_figure() -> None:
    (found,) = rows(
        """
                                2007          2006
Revenue                     $  1,234      $  1,111
Cost of sales                    934           901
Gross profit                     300           210
"""
    )
    assert found[1] == ["Revenue", "$ 1,234", "$ 1,111"]


def test_tables_one_after_the_other_are_two() -> None:
    found = rows(
        """
Table 1. Exports by country
Country          1990      1995      2000
Austria            12        13        14
Belgium            22        23        24
Denmark            32        33        34

Table 2. Imports by country
Country          1990      1995      2000
Austria            17        18        19
Belgium            27        28        29
Denmark            37        38        39
"""
    )
    assert [table[0][0] for table in found] == ["Country", "Country"]


def test_lines_that_break_off_part_tables_side_by_side() -> None:
    found = rows(
        """
==================================      ==================================
State              2001      2002       Country            2001      2002
==================================      ==================================
Maine                 1         2       France                1         2
Ohio                 11        12       Germany              11        12
Utah                111       113       Italy               111       114
==================================      ==================================
"""
    )
    assert [table[0][0] for table in found] == ["State", "Country"]


def test_a_table_within_a_column_of_prose_is_seen_alone() -> None:
    (found,) = rows(
        """
The growth came mostly from the larger         smaller states grew faster in relation
states, with Illinois first and Ohio           to their size and will probably do so
second, although the smaller states            for some time yet. Nobody could say
grew faster in relation to their size          whether this is good or bad for them.
and will probably do so for a while.
What follows is the second paragraph           State         2001    2002    2003
of the left column of this page, and           Maine            1       2       3
it goes on for some lines as well,             Ohio            11      12      13
until it ends here. And then there is          Utah           111     112     114
yet another paragraph that nobody is
going to read, because it is here for          The committee did not wish to discuss
the sake of the length only, which is          the matter any further at this time.
a pity.                                        It will come back to it in the spring
"""
    )
    assert found[1] == ["Maine", "1", "2", "3"]


def test_text_in_columns_is_a_table_and_doubtful() -> None:
    (grid,) = tables(
        """
@Country          @Capital          @Language           @Currency
Austria          Vienna           German             Schilling
Belgium          Brussels         Dutch, French      Franc
Denmark          Copenhagen       Danish             Krone
Finland          Helsinki         Finnish            Markka
"""
    )
    assert (grid.row_count, grid.column_count) == (5, 4)
    assert "without lines or figures" in grid.doubt


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(
            """
The growth came mostly from the larger         smaller states grew faster in relation
states, with Illinois first and Ohio           to their size and will probably do so
second, although the smaller states            for some time yet. Nobody could say
grew faster in relation to their size          whether this is good or bad for them.
and will probably do so for a while.           The committee did not wish to discuss
What follows is the second paragraph           the matter any further at this time.
of the left column of this page, and           It will come back to it in the spring
""",
            id="prose in two columns",
        ),
        pytest.param(
            """
The following items were discussed at length by the members of the committee in May:

(a)   The budget for the coming year, with the changes that the secretariat proposed
      to the members in its letter of January
(b)   The programme of work, as it had been sent to all members
1.    The first numbered point
2.    The second numbered point, which goes on until the end of the line is reached
      and then continues
""",
            id="numbered paragraphs",
        ),
        pytest.param(
            """
•    The first of the items, which goes on until the end of the line is reached
     and then continues
•    The second item
•    The third item, which is also a long one and does not end on its first line
     but on its second
""",
            id="a list with hanging bullets",
        ),
        pytest.param(
            """
1     See the report of the committee, page 12, and the letter of 12 May 1999 from the
      secretariat to the members.
2     Ibid., page 13.
3     The figures are from the annual report.
""",
            id="footnotes",
        ),
        pytest.param(
            """
1 Introduction .................................  1
2 Methods ......................................  5
3 Results of the survey ........................ 12
References ..................................... 31
""",
            id="contents with leading dots",
        ),
        pytest.param(
            """
Introduction                                      1
Methods                                           5
Results of the survey                            12
References                                       31
""",
            id="contents without dots",
        ),
        pytest.param(
            """
Name:           John Smith
Address:        12 High Street
Telephone:      555 1234
""",
            id="a form",
        ),
        pytest.param(
            """
John Smith                Mary Jones                Ann Brown
Chairman                  Secretary                 Treasurer
""",
            id="signatures",
        ),
        pytest.param(
            """
Abkhazia            Ghana               Romania
Albania             Hungary             Senegal
Austria             Kenya               Togo
Belgium             Malta               Uganda
""",
            id="an alphabetical list in columns",
        ),
        pytest.param(
            """
400            400
300            300
200            200
100            100
0                0
""",
            id="the axes of charts",
        ),
    ],
)
def test_what_only_looks_like_a_table_is_none(drawing: str) -> None:
    assert tables(drawing) == []


def test_headings_beside_their_columns_are_joined_each_to_its_own() -> None:
    (found,) = rows(
        """
===============================================================
       Stub heading              Territories            Date
===============================================================
Chad                     Chad                       1 May 1960
Cuba                     Cuba                       2 June 1961
Fiji                     Fiji                       3 July 1962
===============================================================
"""
    )
    assert found[0] == ["Stub heading", "Territories", "Date"]
    assert found[1] == ["Chad", "Chad", "1 May 1960"]


STACKED = """
===========================================================================
@Member                @Territories                  @Since
===========================================================================
Arland                 The northern islands          3 May 1990
===========================================================================
Borland                The whole of the southern R   4 May 1991
                       islands
===========================================================================
R = by ratification; A = by accession. See also page 1 under the heading of the members.

              @Table @2. @The @last @meetings

===========================================================================
@Meeting                  @Place                   @Date
===========================================================================
First Annual Meeting      Lorme, Arland            3-9 May 2001
Second Annual Meeting     Pointe Basse, Borland    4-7 June 2002
Seventeenth Meeting       Grand Marais, Cyprania   15-19 June 2003
===========================================================================
"""


def test_a_table_below_a_note_and_a_caption_is_another_table() -> None:
    first, second = rows(STACKED)
    assert [row[0] for row in first] == ["Member", "Arland", "Borland"]
    assert [row[0] for row in second] == [
        "Meeting",
        "First Annual Meeting",
        "Second Annual Meeting",
        "Seventeenth Meeting",
    ]


def test_text_that_fills_its_column_does_not_run_into_the_next_one() -> None:
    drawing = """
@Member                @Territories                 @How
===========================================================================
Arland                 The northern islands         accession
Borland                The whole of the southernly  ratification
Cyprania               The western islands          accession
"""
    (table,) = rows(drawing.replace("southernly  ratification", "southernly1 ratification"))
    assert table[2] == ["Borland", "The whole of the southernly1", "ratification"]


def test_a_heading_set_apart_over_a_header_in_bold_begins_another_table() -> None:
    drawing = """
@Committee        @Chair         @Other @members

Data Committee    Mauria         Arland, Kenmark
Audit Panel       Seymark        Kenmark, Madland



Annex C

Calendar of the meetings

@Date             @Meeting                     @Place

22-23 May         Fifth Session of Data        Port Lorme
8-19 September    Second Course on Gauges      Grand Marais
"""
    first, second = rows(drawing)
    assert [row[0] for row in first] == ["Committee", "Data Committee", "Audit Panel"]
    assert [row[0] for row in second] == ["Date", "22-23 May", "8-19 September"]


def test_a_header_in_bold_with_a_line_below_it_and_none_above_is_the_first_row() -> None:
    drawing = """
@Process               @Ports                      @Matters
==============================================================
Forum of Locks         Cendrel, Fermeuse           Tolls, low water
==============================================================
Delta Dialogue         Salines and Yvel            Salt water
==============================================================
Ice Watch              Lorme, Irel                 Ice charts
==============================================================
"""
    assert [row[0] for row in rows(drawing)[0]] == [
        "Process",
        "Forum of Locks",
        "Delta Dialogue",
        "Ice Watch",
    ]


def test_two_columns_of_short_texts_below_a_header_are_a_table() -> None:
    drawing = """
@Party             @In_respect_of
Arland            Arland
Borland           Borland
Cyprania          Cyprania
Dorland           Dorland
"""
    (table,) = rows(drawing)
    assert table[3] == ["Cyprania", "Cyprania"]
    assert rows(drawing.replace("Borland           Borland", "Borland")) == []
    assert rows("\n".join(drawing.split("\n")[2:])) == []


def test_text_that_fills_its_cell_ends_where_the_next_column_begins() -> None:
    below = """
Arland              The northern islands       accession
Borland             The southern islands       ratification
Cyprania            The western islands        accession
Eastland            The eastern islands        accession
Farland             The islands far out        ratification
Garland             The garden islands         accession
Dorland             Dorland and all the isles  accession
                    that are subject to it
"""
    words, _ = page(below)
    near = [word if word.text != "isles" else word._replace(x1=word.x1 + 1.2) for word in words]
    (grid,) = find_tables(near, [], width=600, height=800)
    assert texts(grid, near)[-1] == [
        "Dorland",
        "Dorland and all the isles that are subject to it",
        "accession",
    ]


def test_a_column_of_names_beside_long_texts_and_dates_is_no_prose() -> None:
    (table,) = rows(
        """
@State                        @Territories_in_respect_of_which       @Date
Arland                        Arland and all of its own islands     3 May 1935
United Kingdom of Borland     Borland and all islands and lands     4 May 1935
and of the Northern Isles     that are subject to the authority
                              of the Crown of the Isles
Cyprania and the Outer Isles  Cyprania and the Outer Isles          5 May 1935
Dorland                       Dorland and all of its own islands    6 May 1935
The Kingdom of the Eastlands  Eastlands and all of its islands      7 May 1935
The Republic of the Far West  The Far West and all its islands      8 May 1935
Farland                       Farland and all of its own islands    9 May 1935
The Union of the Grey Isles   The Grey Isles and its own lands      1 June 1935
The Duchy of the High Moors   The High Moors and its own lands      2 June 1935
"""
    )
    assert {len(row) for row in table} == {3}
    assert [row[2] for row in table[1:3]] == ["3 May 1935", "4 May 1935"]


def test_a_bullet_belongs_to_the_centred_text_behind_it() -> None:
    words, _ = page("North       •     Moor Forum      •    Estmark      –     4")
    (pieces,) = cut(lines_of(words), SIZE).pieces
    assert [piece.text for piece in pieces] == ["North", "• Moor Forum", "• Estmark", "–", "4"]


def test_a_line_of_leaders_above_a_table_has_no_piece_and_spoils_nothing() -> None:
    drawing = """
....................................
                         Years
Region          2001     2002     2003
Maine              8        9       10
Ohio              55       56       57
Illinois         101      102      103
"""
    (found,) = rows(drawing)
    assert found[-3:] == [
        ["Maine", "8", "9", "10"],
        ["Ohio", "55", "56", "57"],
        ["Illinois", "101", "102", "103"],
    ]

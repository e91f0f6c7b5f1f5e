"""Columns of blanks as tools write them that set each page, and each row, for itself."""

from tests.unit.printed import segmented
from tests.unit.segment.test_flat_tables import rows_of

SHIFTED = """\
        Process                 Participating States       Themes

Alma Forum on Crews       Chad; Egypt; Mali; Oman;     Visas, return
(AFC) (2001)              Peru

Lima Process for      Cuba; Fiji; Ghana; Haiti;    Asylum, data
Border Posts          India                        collection

Kigoma Round Table    Laos; Malta; Nauru; Palau; Borders
on Ports              Qatar                      and crews
"""


def test_columns_may_begin_elsewhere_in_each_row() -> None:
    assert rows_of(segmented(SHIFTED))[1:] == [
        ["Alma Forum on Crews (AFC) (2001)", "Chad; Egypt; Mali; Oman; Peru", "Visas, return"],
        [
            "Lima Process for Border Posts",
            "Cuba; Fiji; Ghana; Haiti; India",
            "Asylum, data collection",
        ],
        [
            "Kigoma Round Table on Ports",
            "Laos; Malta; Nauru; Palau; Qatar",
            "Borders and crews",
        ],
    ]


def test_one_blank_may_be_all_of_a_gutter_where_a_line_is_full() -> None:
    text = SHIFTED.replace(
        "(AFC) (2001)              Peru",
        "on Ports and in Harbours  Peru; Qatar;\n"
        "(AFC) (2001) and the rest Togo                         Asylum",
    )
    assert rows_of(segmented(text))[1][:2] == [
        "Alma Forum on Crews on Ports and in Harbours (AFC) (2001) and the rest",
        "Chad; Egypt; Mali; Oman; Peru; Qatar; Togo",
    ]


def test_a_header_printed_again_on_another_page_sets_the_columns_anew() -> None:
    text = (
        SHIFTED
        + """\
\f     Process                         Participating States            Themes

Porto Compact                    Togo; Tuvalu; Yemen             Visas
"""
    )
    assert rows_of(segmented(text))[-1] == ["Porto Compact", "Togo; Tuvalu; Yemen", "Visas"]


def test_an_item_begins_with_its_bullet_whatever_blanks_follow_it() -> None:
    text = """\
        Region                 Main Themes                Side Themes

Northern Seas        •   Fishing boats          •   Songs of old
                     •   Trade routes           •   Dances

Andes                •   Visas                  •   Songs of war
                     •   Return                 •   Masks
"""
    assert rows_of(segmented(text))[1] == [
        "Northern Seas",
        "Fishing boats\nTrade routes",
        "Songs of old\nDances",
    ]


def test_a_name_that_would_have_fitted_opens_no_row_where_blank_lines_part_them() -> None:
    text = """\
Process                  Participating States       Themes

Regional Conference      Chad; Egypt; Mali;         Visas
on Ports (RCP or         Oman; Peru
Lima)                    Togo; Yemen

Alma Forum               Cuba; Fiji; Ghana;         Return
                         Haiti

Kigoma Round Table       Laos; Malta                Borders
                         Nauru
"""
    assert [row[0] for row in rows_of(segmented(text))[1:]] == [
        "Regional Conference on Ports (RCP or Lima)",
        "Alma Forum",
        "Kigoma Round Table",
    ]


BETWEEN_PARAGRAPHS = """\
1.   The office gave three courses in the year under review, and a fourth one is planned in
the port of Lorme.

     Course                             Dates            Venue        Paid by
     ------------------------------------------------------------------------
     Ballast Water for Beginners        4-8 April        Tallinn      Estland
     Spills in Harbours: a Table-top    25-26 July       Moroni       Orland
       Exercise
     Rats on Board Fishing Vessels      14-17 May        Malé         Pomark
     ------------------------------------------------------------------------


2.   The exercise was organized by the office. The course on spills will be given again in
the port of Lorme.
"""


def test_a_table_ends_before_a_numbered_paragraph() -> None:
    found = segmented(BETWEEN_PARAGRAPHS)
    assert rows_of(found)[1:] == [
        ["Ballast Water for Beginners", "4-8 April", "Tallinn", "Estland"],
        ["Spills in Harbours: a Table-top Exercise", "25-26 July", "Moroni", "Orland"],
        ["Rats on Board Fishing Vessels", "14-17 May", "Malé", "Pomark"],
    ]
    assert [one.number for one in found.passages if one.kind == "paragraph"] == ["1", "2"]


def test_a_line_that_fills_all_columns_is_parted_where_cells_may_begin() -> None:
    text = """\
        Process                 Participating States       Themes

Alma Forum on Crews       Chad; Egypt; Mali; Oman;     Visas, return
(AFC) (2001)              Peru

Round Table on Health Work Gabon; Togo; Yemen; Zambia; Asylum, return
(RTN)

Kigoma Forum              Laos; Malta; Nauru; Palau;   Borders and
on Ports                  Qatar                        crews
"""
    assert rows_of(segmented(text))[2] == [
        "Round Table on Health Work (RTN)",
        "Gabon; Togo; Yemen; Zambia;",
        "Asylum, return",
    ]


def test_the_year_of_a_date_begins_no_column() -> None:
    text = """\
Parties                         In respect of                        Entry into force

Peru                            Peru                                 3 May 1961

Democratic Republic of Westland Democratic Republic of Westland 9 December 1966
and Eastland

Togo                            Togo                                 17 July 1962
"""
    assert rows_of(segmented(text))[2] == [
        "Democratic Republic of Westland and Eastland",
        "Democratic Republic of Westland",
        "9 December 1966",
    ]


def test_the_first_row_is_set_like_the_second_and_not_like_a_header_amid_the_columns() -> None:
    text = """\
      Dialogue                   Topics              Member States             Observers

Salalah Initiative for    Return and readmission   Armenia, Comoros      Chad, Georgia, Germany
Border Posts (SIBP)                                (in writing), Congo   and Palau
(1989)                                             and Oman

Technical Conference on   Portability of           Guinea, Netherlands      Tonga, Greenland,
Border Posts (1978)       pensions                 and Switzerland          Mongolia
"""
    assert rows_of(segmented(text))[1][2:] == [
        "Armenia, Comoros (in writing), Congo and Oman",
        "Chad, Georgia, Germany and Palau",
    ]


def test_what_is_indented_below_an_item_begins_no_column() -> None:
    text = """\
Region              Main Themes                                 Side Themes

All regions        • Partnership for Labour and Related         • Songs of old
                     Services                                   • Dances

Horn of Africa     • Ouargla Initiative for the Rights of       • Association of Registrars (AIR)
                     Domestic Workers (OIRDW or Ulaan           • Masks
                     Track)
"""
    assert [row[0] for row in rows_of(segmented(text))[1:]] == ["All regions", "Horn of Africa"]


def test_a_bracket_that_is_open_in_its_name_ends_no_row() -> None:
    text = """\
Process                    Themes            Participating States

Ravenna Group for Herders  Courses           Islands of Orland
and Climate (RGHC or Cebu                    (joined later);
Group)                                       Argentina; Guinea

Alma Forum                 Visas             Cuba; Fiji

Lima Forum                 Return            Peru
"""
    assert [row[0] for row in rows_of(segmented(text))[1:]] == [
        "Ravenna Group for Herders and Climate (RGHC or Cebu Group)",
        "Alma Forum",
        "Lima Forum",
    ]


def test_one_known_heading_is_enough_above_names_and_what_stands_beside_them() -> None:
    text = (
        10 * "The office works with the forums that are named below.\n"
        + """
         Common Endeavour                       Members

Process of Alma (2005)         Chile, Gabon and Peru

Meetings on the mobility       Germany, Niue and Tonga
of crews (2015)

Forum of Lima                  Cuba, Fiji and Malta
"""
    )
    assert rows_of(segmented(text))[2] == [
        "Meetings on the mobility of crews (2015)",
        "Germany, Niue and Tonga",
    ]


def test_a_paragraph_with_two_blanks_in_one_of_its_lines_is_no_header() -> None:
    long = "the forums met again and spoke of the ports of the coast and of what they would cost\n"
    text = f"""18. Building on what was done before,  States of
{long * 3}

19. Within the bounds of what was agreed, Sea and the
{long * 3}

Balkan regions, the office and the forums held seminars
{long * 3}
"""
    assert segmented(text).cells == ()


def test_a_number_before_a_heading_of_a_section_opens_no_table() -> None:
    text = """\
I.   MEMBERSHIP

1.   The Office for Ports was founded at Galle on the coast, on
3 November 2004 by six States: India, Kenya, Maldives, Mauritius
and two others.

2.   At the close of 2016 the Office had Fifteen Members and three
Associates, as set out below.
"""
    assert segmented(text).cells == ()

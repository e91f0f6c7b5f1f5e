"""Columns of blanks under known headings, with no blank line between the rows."""

from tests.unit.printed import segmented
from tests.unit.segment.test_flat_tables import rows_of

CLOSE = """\
        FORUMS AND ROUNDS OF THE COASTS
        Process             Participating States           Themes
Alma Forum on            Chad, Egypt, Mali, Oman,        Visas, return,
Crews (AFC) (2001)       Peru, Cuba, Fiji, Ghana,        rescue, search
                         Haiti
Lima Dialogue for     Cuba, Fiji, Ghana, Haiti, Togo,    Asylum, data
Posts and other Yards India, Nauru, Palau, Qatar,        collection
(2004)                Yemen
South Coast              Laos, Malta, Nauru, Palau,      Borders, crews,
Round Table (2005)       Qatar, Yemen                    harbours
"""


def test_columns_move_from_row_to_row_without_a_blank_line() -> None:
    assert rows_of(segmented(CLOSE))[1:] == [
        [
            "Alma Forum on Crews (AFC) (2001)",
            "Chad, Egypt, Mali, Oman, Peru, Cuba, Fiji, Ghana, Haiti",
            "Visas, return, rescue, search",
        ],
        [
            "Lima Dialogue for Posts and other Yards (2004)",
            "Cuba, Fiji, Ghana, Haiti, Togo, India, Nauru, Palau, Qatar, Yemen",
            "Asylum, data collection",
        ],
        [
            "South Coast Round Table (2005)",
            "Laos, Malta, Nauru, Palau, Qatar, Yemen",
            "Borders, crews, harbours",
        ],
    ]


def test_a_header_right_above_the_rest_of_a_row_is_printed_again() -> None:
    text = (
        CLOSE
        + """\
\f      Process               Participating States           Themes
                         Zambia, Zimbabwe                more
Porto Compact (2009)     Togo, Tuvalu, Yemen             Visas, ports
Sines Compact (2010)     Mali, Niger, Oman               Rescue, ports
"""
    )
    assert rows_of(segmented(text))[3:] == [
        [
            "South Coast Round Table (2005)",
            "Laos, Malta, Nauru, Palau, Qatar, Yemen Zambia, Zimbabwe",
            "Borders, crews, harbours more",
        ],
        ["Porto Compact (2009)", "Togo, Tuvalu, Yemen", "Visas, ports"],
        ["Sines Compact (2010)", "Mali, Niger, Oman", "Rescue, ports"],
    ]

import pytest

from extract.model.block import Segmentation
from extract.profile import TableProfile
from tests.unit.printed import segmented

HEAD = "Process Participating States Themes"
ROWS = [
    ["Alpha Dialogue (1999)", "Kenya, Uganda, Rwanda, Burundi", "Trade, fish"],
    ["Beta Process (2001)", "France, Spain, Italy, Malta, Greece", "Fish, ships"],
    ["Gamma Group (1995)", "Peru, Chile, Bolivia", "Water, trade"],
    ["Delta Forum (2002)", "China, Japan, Mongolia, Viet Nam", "Roads, ships"],
]
ITEMS = "Region Main Themes Side Themes"


def stacked(*rows: list[str]) -> str:
    """Cells one below the other, a blank line between two."""
    return "".join(f"{cell}\n\n" for row in rows for cell in row)


def rows_of(found: Segmentation) -> list[list[str]]:
    """The texts of the rows, repeated headers left out."""
    rows: dict[int, list[str]] = {}
    for cell in found.cells:
        if not cell.is_repeat:
            rows.setdefault(cell.row_index, []).append(cell.text)
    return [rows[number] for number in sorted(rows)]


def doubts(found: Segmentation, text: str) -> list[str]:
    """What the notes on table structure are about, as printed."""
    return [
        " ".join(text[a:b] for a, b in zip(note.starts, note.ends, strict=True))
        for note in found.notes
        if note.check_name == "table_structure"
    ]


def test_blocks_below_a_header_of_known_headings_are_cells() -> None:
    found = segmented(f"{HEAD}\n\n{stacked(*ROWS)}")
    assert rows_of(found) == [["Process", "Participating States", "Themes"], *ROWS]
    assert {cell.derivation for cell in found.cells} == {"inferred"}
    assert found.notes == ()


def test_a_cell_names_the_heading_above_it() -> None:
    found = segmented(f"{HEAD}\n\n{stacked(*ROWS)}")
    last = [cell for cell in found.cells if cell.row_index == 4]
    assert [cell.header for cell in last] == ["Process", "Participating States", "Themes"]
    assert {cell.cell_role for cell in last} == {"body"}


@pytest.mark.parametrize("at", range(4))
def test_a_name_and_a_list_run_together_are_cut_and_doubted(at: int) -> None:
    name, states, themes = ROWS[at]
    joined = [row if row != ROWS[at] else [f"{name} {states}", themes] for row in ROWS]
    text = f"{HEAD}\n\n{stacked(*joined)}"
    found = segmented(text)
    assert rows_of(found)[1:] == ROWS
    assert doubts(found, text) == [name]


def test_a_cell_of_several_lines_is_one_cell() -> None:
    wrapped = [[name, states.replace(", ", ",\n", 1), themes] for name, states, themes in ROWS]
    assert rows_of(segmented(f"{HEAD}\n\n{stacked(*wrapped)}"))[1:] == ROWS


def test_a_header_printed_again_on_the_next_page_is_no_row() -> None:
    first, second = f"{HEAD}\n\n{stacked(*ROWS[:2])}", f" {HEAD}\n\n{stacked(*ROWS[2:])}"
    found = segmented(f"Prose that opens the page.\n\n{first}{second}")
    assert rows_of(found)[1:] == ROWS
    repeats = [cell for cell in found.cells if cell.is_repeat]
    assert [cell.text for cell in repeats] == ["Process", "Participating States", "Themes"]


def test_a_header_at_the_top_of_two_pages_is_no_running_head() -> None:
    text = f"{HEAD}\n\n{stacked(*ROWS[:2])}\f{HEAD}\n\n{stacked(*ROWS[2:])}"
    assert rows_of(segmented(text))[1:] == ROWS


@pytest.mark.parametrize(
    ("end", "remark"),
    [
        ("Annex II", "a part"),
        ("THE NEXT OF THE HEADINGS", "capitals"),
        ("7. The next of the paragraphs.", "a numbered paragraph"),
        (
            "It goes on in prose of some length, which no cell of this table has, and which ends, "
            "as any prose of the kind will, in a full stop: here it is.",
            "running prose",
        ),
    ],
)
def test_a_table_ends_where_the_text_goes_on(end: str, remark: str) -> None:
    found = segmented(f"{HEAD}\n\n{stacked(*ROWS)}{end}\n\nAnd on.\n")
    assert rows_of(found)[1:] == ROWS, remark
    assert all(end not in cell.text for cell in found.cells), remark


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("Process of the themes and the countries.", "a sentence"),
        ("The report names countries, states, regions", "prose that ends in a heading's word"),
        ("Themes", "one heading alone"),
        ("process participating states themes", "small letters"),
        ("Countries of the region", "a heading that ends in no known one"),
        ("Country Names and the Titles of the Persons Who Were There", "too many words"),
        ("Process (held in the States) and Themes", "words between the headings"),
        ("PARTICIPATION IN MAJOR REGIONAL PROCESSES", "a phrase, then the word for a subject"),
        ("Lima Process Alma Dialogue", "two names"),
    ],
)
def test_what_looks_like_a_header_is_none(line: str, remark: str) -> None:
    assert segmented(f"{line}\n\n{stacked(*ROWS)}").cells == (), remark


@pytest.mark.parametrize(
    ("line", "columns", "remark"),
    [
        ("Process Country Date", ["Process", "Country", "Date"], "one word each"),
        ("Name Year\nTotal", ["Name", "Year", "Total"], "over two lines"),
        ("Pays Année", ["Pays", "Année"], "in French, accents aside"),
        ("State Date (of entry into force)", ["State", "Date (of entry into force)"],
         "a stretch in brackets belongs to the heading before it"),
        ("Host Country Start Date", ["Host Country", "Start Date"], "words before a known one"),
        ("Contracting Parties to the Lima Convention on Ports Territories in respect of which it "
         "is in force Entry into Force",
         ["Contracting Parties to the Lima Convention on Ports",
          "Territories in respect of which it is in force", "Entry into Force"],
         "a phrase that defines a known one"),
        ("Parties à la Convention de Lima sur les ports Date d’adhésion",
         ["Parties à la Convention de Lima sur les ports", "Date d’adhésion"],
         "the same in French"),
        ("States Parties to the Lima Convention In Respect of",
         ["States Parties to the Lima Convention", "In Respect of"],
         "no cut within a known heading"),
        ("Dialogue Government Participants Topics",
         ["Dialogue", "Government Participants", "Topics"], "known from the kinds of columns"),
    ],
)  # fmt: skip
def test_a_header_is_cut_by_known_headings(line: str, columns: list[str], remark: str) -> None:
    cells = [["x", "y", "z"][: len(columns)], ["u", "v", "w"][: len(columns)]]
    found = segmented(f"{line}\n\n{stacked(*cells)}")
    assert rows_of(found) == [columns, *cells], remark


def test_a_cell_that_a_page_parts_is_one_and_doubted() -> None:
    name, states, themes = ROWS[1]
    parted = [name, states.replace("Italy, ", "Italy,\f"), themes]
    text = f"{HEAD}\n\n{stacked(ROWS[0], parted, *ROWS[2:])}"
    found = segmented(text)
    assert rows_of(found)[1:] == ROWS
    assert doubts(found, text) == [name]


def test_cells_before_and_after_a_page_end_are_two() -> None:
    text = f"{HEAD}\n\n{stacked(*ROWS[:2])}{ROWS[2][0]}\f{stacked(ROWS[2][1:], ROWS[3])}"
    assert rows_of(segmented(text))[1:] == ROWS


def test_lists_by_semicolons_look_like_lists() -> None:
    rows = [[name, states.replace(",", ";"), themes] for name, states, themes in ROWS]
    joined = [f"{rows[1][0]} {rows[1][1]}", rows[1][2]]
    found = segmented(f"{HEAD}\n\n{stacked(rows[0], joined, *rows[2:])}")
    assert rows_of(found)[1:] == rows


@pytest.mark.parametrize("end", [", etc.", ";"])
def test_a_long_list_ends_no_table(end: str) -> None:
    many = ", ".join(f"Land {number}" for number in range(30))
    rows = [*ROWS[:2], [ROWS[2][0], f"{many}{end}", ROWS[2][2]], ROWS[3]]
    assert rows_of(segmented(f"{HEAD}\n\n{stacked(*rows)}"))[1:] == rows


def test_headings_that_a_profile_gives_are_looked_up() -> None:
    profile = TableProfile("THE BASINS", ("Basin", "Rulers of It"))
    found = segmented(f"Basin Rulers of It\n\n{stacked(['Nile', 'A'], ['Rhine', 'B'])}", profile)
    assert rows_of(found) == [["Basin", "Rulers of It"], ["Nile", "A"], ["Rhine", "B"]]
    roles = {(cell.cell_role, cell.derivation) for cell in found.cells}
    assert roles == {("header", "lookup"), ("body", "inferred")}


def test_blocks_that_come_out_uneven_are_no_table_and_doubted() -> None:
    text = f"{HEAD}\n\nAlpha\n"
    found = segmented(text)
    assert found.cells == ()
    assert doubts(found, text) == [HEAD]
    assert any(passage.text == "Alpha" for passage in found.passages)


def test_bulleted_items_stand_in_the_column_that_a_blank_line_opens() -> None:
    text = (
        f"{ITEMS}\n\nNorth • Fishing boats\n• Trade routes\n\n• Songs of old\n• Dances\n\n"
        "South • Fishing nets\n\n• Songs of spring\n• Dances by night\n"
    )
    found = segmented(text)
    assert rows_of(found) == [
        ["Region", "Main Themes", "Side Themes"],
        ["North", "Fishing boats\nTrade routes", "Songs of old\nDances"],
        ["South", "Fishing nets", "Songs of spring\nDances by night"],
    ]
    assert doubts(found, text) == []


def test_a_wrapped_item_is_one_item() -> None:
    text = f"{ITEMS}\n\nNorth • Fishing boats of\nthe harbour\n• Trade\n\n• Songs\n"
    assert rows_of(segmented(text))[1] == ["North", "Fishing boats of the harbour\nTrade", "Songs"]


def test_a_wrapped_item_explains_no_blank_line_where_others_leave_none() -> None:
    text = (
        f"{ITEMS}\n\nNorth\n\n• Fishing boats of\nthe harbour\n• Trade routes over\nland\n\n"
        "• Songs\n• Dances\n"
    )
    found = segmented(text)
    assert rows_of(found)[1] == [
        "North",
        "Fishing boats of the harbour\nTrade routes over land",
        "Songs\nDances",
    ]
    assert doubts(found, text) == []


def test_where_no_blank_line_tells_the_words_do_and_a_person_should_look() -> None:
    text = (
        f"{ITEMS}\n\nNorth • Fishing boats\n• Trade routes\n\n• Songs of old\n• Dances\n\n"
        "South • Fishing nets of the\n\nharbour\n\n• Songs of spring\n\n"
        "East • Fishing lines\n\n• Trade winds\n\n• Songs of war\n"
    )
    found = segmented(text)
    assert rows_of(found)[3] == ["East", "Fishing lines\nTrade winds", "Songs of war"]
    assert "East" in doubts(found, text)


def test_a_row_may_begin_on_a_line_of_its_own() -> None:
    text = f"{ITEMS}\n\nNorth\n\n• Fishing\n\n• Songs\n\nSouth\n\n• Trade\n\n• Dances\n"
    assert rows_of(segmented(text))[1:] == [
        ["North", "Fishing", "Songs"],
        ["South", "Trade", "Dances"],
    ]


def test_lists_that_are_blocks_of_their_own_may_stand_beside_words() -> None:
    text = (
        f"{ITEMS}\n\nNorth\n\n• Fishing boats\n• Trade AU\n\n• Songs\n\nSouth\n\n• Nets\n\n"
        "Dances by night, and others\n\nEast\n\n• Trade winds\n\n• Songs of war\n"
    )
    found = segmented(text)
    assert rows_of(found)[1:] == [
        ["North", "Fishing boats\nTrade AU", "Songs"],
        ["South", "Nets", "Dances by night, and others"],
        ["East", "Trade winds", "Songs of war"],
    ]
    assert doubts(found, text) == []


def test_a_list_that_a_page_parts_within_an_item_is_one() -> None:
    text = (
        f"{ITEMS}\n\nNorth\n\n• Fishing boats\n• Trade in\n\fwool\n• Ships\n\n• Songs\n\nSouth\n\n"
        "• Nets\n\nDances by night, and others\n\nEast\n\n• Trade winds\n\n• Songs of war\n"
    )
    found = rows_of(segmented(text))
    assert found[1] == ["North", "Fishing boats\nTrade in wool\nShips", "Songs"]
    assert found[2][2] == "Dances by night, and others"


ALIGNED = """\
Process                 Participating States      Main Areas of
                                                  Interest

Alma Forum on Crews     Chad, Egypt and Mali      Visas, return
(AFC) (2001)

Lima Process            Cuba (since               Return
                        1999) and Fiji

A closing sentence of the text runs across all of the columns, and is no row of it.
"""


def test_columns_of_blanks_are_read_column_by_column() -> None:
    assert rows_of(segmented(ALIGNED)) == [
        ["Process", "Participating States", "Main Areas of Interest"],
        ["Alma Forum on Crews (AFC) (2001)", "Chad, Egypt and Mali", "Visas, return"],
        ["Lima Process", "Cuba (since 1999) and Fiji", "Return"],
    ]


def test_row_that_a_page_parts_in_columns_of_blanks_is_one() -> None:
    text = ALIGNED.replace("(AFC) (2001)\n", "\n\f                        and Oman\n")
    assert rows_of(segmented(text))[1][1] == "Chad, Egypt and Mali and Oman"


def test_prose_in_two_columns_of_blanks_is_no_table() -> None:
    prose = "\n\n".join(
        ["The first column of a   paper whose second one", "runs on here   below"] * 3
    )
    assert segmented(prose).cells == ()


LINES = """\
State or organization         Capacity      Since     Focal point

A. Alma Forum on Crews at Sea and in Ports
Chad                          Member        2004      Ministry of the Interior and of
                                                      Transport
Cuba                          Member                  Coast Guard
Intergovernmental Group on    Observer      2006      Secretariat, Division of
Ports (IGP)                                           Crews
Fiji                          Member        2005      Ministry of Ports
B. Lima Process
Egypt                         Member        2004      Ministry of Transport
Mali                          Observer      2009      Harbour Authority

A closing sentence of the text runs across all of the columns, and is no row of it.
"""


def test_rows_without_blank_lines_between_them_are_told_by_their_lines() -> None:
    assert rows_of(segmented(LINES)) == [
        ["State or organization", "Capacity", "Since", "Focal point"],
        ["A. Alma Forum on Crews at Sea and in Ports"],
        ["Chad", "Member", "2004", "Ministry of the Interior and of Transport"],
        ["Cuba", "Member", "", "Coast Guard"],
        [
            "Intergovernmental Group on Ports (IGP)",
            "Observer",
            "2006",
            "Secretariat, Division of Crews",
        ],
        ["Fiji", "Member", "2005", "Ministry of Ports"],
        ["B. Lima Process"],
        ["Egypt", "Member", "2004", "Ministry of Transport"],
        ["Mali", "Observer", "2009", "Harbour Authority"],
    ]


def test_a_heading_among_rows_reaches_over_all_columns() -> None:
    spans = {cell.text: cell.column_span for cell in segmented(LINES).cells}
    assert (spans["B. Lima Process"], spans["Egypt"]) == (4, 1)


def test_rows_may_follow_their_header_at_once() -> None:
    text = LINES.replace("Focal point\n\n", "Focal point\n")
    assert rows_of(segmented(text)) == rows_of(segmented(LINES))


def test_rows_go_on_over_a_page_without_a_header() -> None:
    text = LINES.replace("B. Lima", "\fB. Lima")
    assert rows_of(segmented(text)) == rows_of(segmented(LINES))


def test_items_one_below_the_other_beside_a_name_are_one_cell() -> None:
    text = """\
Process              Participating States      Themes

Alma Forum           Chad                      Visas
                     Egypt                     Return
                     Mali

Lima Process         Chad                      Return
                     Fiji
"""
    assert rows_of(segmented(text))[1:] == [
        ["Alma Forum", "Chad Egypt Mali", "Visas Return"],
        ["Lima Process", "Chad Fiji", "Return"],
    ]


def test_a_heading_with_a_phrase_is_read_to_its_end() -> None:
    text = """\
Parties to the Lima      Territories in           Date of Entry
Convention on Ports      Respect of Which         into Force

Chad                     Chad                     4 May 1960

Cuba                     Cuba                     5 May 1961
"""
    assert rows_of(segmented(text))[:2] == [
        [
            "Parties to the Lima Convention on Ports",
            "Territories in Respect of Which",
            "Date of Entry into Force",
        ],
        ["Chad", "Chad", "4 May 1960"],
    ]


def test_a_short_line_under_a_table_is_no_row() -> None:
    text = LINES.replace("A closing sentence of the text runs", "Annex.\n\nA closing sentence runs")
    assert rows_of(segmented(text)) == rows_of(segmented(LINES))


def test_labels_and_what_stands_beside_them_are_two_columns_without_a_header() -> None:
    sheet = (
        "    Established      3 May 2006\n"
        "    Members (3)      Kenya, Oman,\n"
        "                     Yemen\n"
        "    Chair            Oman\n"
    )
    prose = "This note looks at what is of use to the harbours of the region and beyond it.\n" * 3
    cells = segmented(f"{prose}\n{sheet}\n{prose}").cells
    assert [(c.row_index, c.column_index, c.cell_role, c.text) for c in cells] == [
        (0, 0, "body", "Established"),
        (0, 1, "body", "3 May 2006"),
        (1, 0, "body", "Members (3)"),
        (1, 1, "body", "Kenya, Oman, Yemen"),
        (2, 0, "body", "Chair"),
        (2, 1, "body", "Oman"),
    ]


def test_lines_of_a_letterhead_are_no_sheet() -> None:
    head = (
        "Council of the Tarim Harbours        14 October 2011\n"
        "Forty-third session                  Original: French\n"
        "Berne, 3 and 4 November              CA.43/INF\n"
    )
    assert segmented(f"{head}\nWords of a report that follow it below.\n").cells == ()


def test_headings_that_are_blocks_of_their_own_are_one_header() -> None:
    text = "MEMBERS OF THE FORUMS\nProcess\n\nParticipating States\n\nThemes\n\n" + stacked(*ROWS)
    assert rows_of(segmented(text)) == [["Process", "Participating States", "Themes"], *ROWS]


def test_such_a_header_printed_again_on_the_next_page_is_a_repeat() -> None:
    head = "Process\n\nParticipating States\n\nThemes\n\n"
    text = head + stacked(*ROWS[:2]) + "\f" + head + stacked(*ROWS[2:])
    assert rows_of(segmented(text))[1:] == ROWS


@pytest.mark.parametrize(
    "head",
    [
        "Themes\n\nAlpha Dialogue\n\n",
        "Themes\n\n1999\n\n",
        "Participating States\n\nWhat they spoke of\n\n",
    ],
)
def test_a_heading_above_a_name_or_a_figure_is_no_header(head: str) -> None:
    assert segmented(head + stacked(*ROWS)).cells == ()


def test_a_header_of_another_table_ends_the_first() -> None:
    text = f"{HEAD}\n\n{stacked(*ROWS)}Country Date of accession\n\nPeru\n\n1 May 1990\n\n"
    found = segmented(text)
    assert [cell.text for cell in found.cells if cell.column_index == 0][-2:] == ["Country", "Peru"]
    assert sum(passage.kind == "table" for passage in found.passages) == 2


def test_the_first_of_several_stacked_headings_may_be_any() -> None:
    text = "MEMBERS OF THE FORUMS\nShared Endeavour\n\nParticipating States\n\nThemes\n\n"
    assert rows_of(segmented(text + stacked(*ROWS))) == [
        ["Shared Endeavour", "Participating States", "Themes"],
        *ROWS,
    ]


def test_headings_printed_again_each_above_a_cell_are_a_repeat() -> None:
    head = ["Process", "Participating States", "Themes"]
    glued = "".join(f"{one}\n{cell}\n\n" for one, cell in zip(head, ROWS[2], strict=True))
    text = "".join(f"{one}\n\n" for one in head) + stacked(*ROWS[:2]) + "\f" + glued
    assert rows_of(segmented(text + stacked(*ROWS[3:])))[1:] == ROWS


def test_bullets_put_before_their_items_are_of_them() -> None:
    text = "Process\n\nParticipating States\n\nThemes\n\n" + "".join(
        f"{name}\n\n•\n•\n\nPeru\nIslands of\nOrland\n\n•\n•\n\n{theme}\nreturn of\nothers\n\n"
        for name, theme in (("Lima Forum", "Visas"), ("Alma Forum", "Asylum"), ("Puy", "Crews"))
    )
    assert rows_of(segmented(text))[1] == [
        "Lima Forum",
        "Peru\nIslands of Orland",
        "Visas\nreturn of others",
    ]


def test_cells_under_headings_that_nobody_knows_are_a_finding() -> None:
    head = "Endeavour\n\nWho came along\n\nWhat they spoke of\n\n"
    found = segmented("Words of a report.\n\n" + head + stacked(*ROWS) + "Words that end it.\n")
    assert found.cells == ()
    assert [note.message for note in found.notes if "look like the cells" in note.message]


def test_short_paragraphs_and_lists_are_no_doubtful_cells() -> None:
    text = 12 * "A word was said.\n\n" + "".join(f"{n}. One of them\n\n" for n in range(1, 13))
    assert not [note for note in segmented(text).notes if "look like" in note.message]


def test_lines_of_two_cells_side_by_side_printed_in_turn_are_two_cells_and_doubted() -> None:
    members = [
        "Andorra, Armenia, Barbados,",
        "Colombia, India, Kenya,",
        "Norway, Qatar",
        "and Togo",
    ]
    themes = ["Data collection, rights of others,", "asylum"]
    turns = "\n".join([members[0], themes[0], members[1], themes[1], *members[2:]])
    text = "Process\n\nParticipating States\n\nThemes\n\n" + stacked(*ROWS[:2])
    found = segmented(text + f"Omega Process (1996)\n\n{turns}\n\n" + stacked(*ROWS[2:]))
    assert rows_of(found)[3] == ["Omega Process (1996)", " ".join(members), " ".join(themes)]
    assert any("two cells run together" in note.message for note in found.notes)


def test_headings_in_one_line_are_not_stacked_with_what_stands_above_them() -> None:
    head = "Annex II\n\nMEMBERS AND THEMES OF FORUMS\n\n  Forum      Members       Themes\n\n"
    rows = "Lima      Peru, Chile   Visas\n\nAlma      Cuba, Fiji    Crews\n\n"
    assert rows_of(segmented(f"Words of a report.\n\n{head}{rows}")) == [
        ["Forum", "Members", "Themes"],
        ["Lima", "Peru, Chile", "Visas"],
        ["Alma", "Cuba, Fiji", "Crews"],
    ]


@pytest.mark.parametrize("count", [4, 12])
def test_a_table_of_two_columns_in_the_first_lines_is_no_letterhead(count: int) -> None:
    rows = [[f"Burma {n}", f"{n + 1} April 1957"] for n in range(count)]
    printed = "".join(f"{name:<44}{day}\n" for name, day in [["Country", "In force from"], *rows])
    found = segmented(f"MINISTRY OF TRADE\n\nThe Convention is in force between:\n\n{printed}\n")
    assert rows_of(found) == [["Country", "In force from"], *rows]

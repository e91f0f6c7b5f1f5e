"""Tables of the parties of what the document is of, in parts by as what they take part."""

import pytest

from tests.unit.recognize.made import facts, recognized

OPENING = (
    "TARIM HARBOUR ORGANIZATION",
    "The Tarim Harbour Organization (THO) was founded in 1990.",
)
ROWS = [
    ("State", "Since", "Port"),
    ("A. Members",),
    ("Kenya (a)", "12 May 1998", "Mombasa"),
    ("France (Mayotte)", "1 July 2001", "Mamoudzou"),
    ("Associate Members", "", ""),
    ("Oman", "2003", "Salalah"),
    ("Observers",),
    ("Yemen", "", "Aden"),
]


def test_each_part_is_a_list_with_a_status_of_its_own() -> None:
    found = recognized(*OPENING, "MEMBERS AND OBSERVERS ON 1 MAY 2010", table=ROWS, on="2010-05")
    lists = facts(found, "lists")
    assert [(row["in_id"], row["listed_count"], row.get("as_of")) for row in lists] == [
        ("Tarim Harbour Organization", "2", "2010-05-01"),
        ("Tarim Harbour Organization", "1", "2010-05-01"),
        ("Tarim Harbour Organization", "1", "2010-05-01"),
    ]
    rows = facts(found, "participations")
    assert [
        (r["party"], r["participation_status"], r.get("since"), r["position"], r.get("note"))
        for r in rows
    ] == [
        ("Kenya", "member", "1998-05-12/..", "1", None),
        ("France", "member", "2001-07-01/..", "2", None),
        ("Oman", "participant", "2003/..", "1", "Associate Members"),
        ("Yemen", "observer", None, "1", None),
    ]
    assert rows[1]["in_respect_of_iso3"] == "MYT"


@pytest.mark.parametrize(
    ("above", "status"),
    [
        ("Table 2. Members on 1 May 2010", "member"),
        ("List of Contracting Parties", "party"),
        ("Annexe – Observateurs", "observer"),
        ("Members’ contributions in 2009", None),
        ("Contributions, by member", None),
        ("Trade with members and observers", None),
    ],
)
def test_the_caption_says_as_what_the_states_of_a_table_take_part(
    above: str, status: str | None
) -> None:
    table = (("Country", "Capital"), ("Kenya", "Nairobi"), ("Oman", "Muscat"))
    rows = facts(recognized(*OPENING, above, table=table, on="2010-05"), "participations")
    assert [r["participation_status"] for r in rows] == ([status] * 2 if status else [])


def test_parties_are_parties_to_the_treaty_and_not_to_the_body() -> None:
    found = recognized(
        *OPENING,
        "The Convention on Harbour Pilots entered into force on 1 May 1995.",
        "Table 1. Contracting Parties",
        table=(("Contracting Party", "In force from"), ("Kenya", "1 May 1995"), ("Oman", "2003")),
        on="2010-05",
    )
    rows = facts(found, "participations")
    assert {r["in_id"] for r in rows} == {"Convention on Harbour Pilots"}
    assert [(r["since"], r["since_kind"]) for r in rows] == [
        ("1995-05-01", "entry_into_force"),
        ("2003", "entry_into_force"),
    ]


def test_a_title_names_a_treaty_before_its_colon() -> None:
    found = recognized(
        "The Protocol on Harbour Pilots has been ratified by two States.",
        "PROTOCOL ON HARBOUR PILOTS: PARTIES ON 31 DECEMBER 2009",
        table=(("Party", "Deposited", "In force for the Party"), ("Kenya", "2001", "3 May 2002")),
        on="2010-05",
    )
    (row,) = facts(found, "participations")
    assert (row["in_id"], row["since"]) == ("Protocol on Harbour Pilots", "2002-05-03")


def test_a_table_of_projects_says_which_countries_they_cover() -> None:
    table = (
        ("Projet", "Période", "Pays bénéficiaires"),
        ("Lampes du port", "2006-2009", "Kenya, Oman"),
    )
    found = recognized("Projets en cours", table=table, language="fr", on="2010-05")
    rows = facts(found, "participations")
    assert [(r["party_iso3"], r["participation_status"]) for r in rows] == [
        ("KEN", "covered"),
        ("OMN", "covered"),
    ]


def test_where_a_project_is_carried_out_it_covers_a_country_but_a_meeting_covers_none() -> None:
    rows = (("Harbour Lamps", "Kenya, Oman", "2006"), ("Tide Poles", "Yemen", "2008-2009"))
    projects = recognized("Table 3.", table=(("Project", "Where", "Period"), *rows), on="2010-05")
    assert [(r["party_iso3"], "list_id" in r) for r in facts(projects, "participations")] == [
        ("KEN", True),
        ("OMN", True),
        ("YEM", False),
    ]
    meetings = recognized("Table 3.", table=(("Meeting", "Where", "Period"), *rows), on="2010-05")
    assert facts(meetings, "participations") == []


def test_a_short_name_in_quotes_after_small_words_is_that_of_the_treaty() -> None:
    found = recognized(
        "The Convention on the Exchange of Tide Tables (the “Tide Tables Convention”) entered into "
        "force on 3 March 1987.",
        "PARTIES TO THE TIDE TABLES CONVENTION",
        table=(("Participant", "Entry into force"), ("Kenya", "1 May 1995"), ("Oman", "2003")),
        on="2010-05",
    )
    rows = facts(found, "participations")
    assert {r["in_id"] for r in rows} == {"Convention on the Exchange of Tide Tables"}
    assert {r["participation_status"] for r in rows} == {"party"}


def test_headings_printed_again_are_no_party() -> None:
    table = (
        ("Member", "Since"),
        ("Kenya", "2001"),
        ("Member", "Since"),
        ("Oman", "2003"),
    )
    rows = facts(recognized(*OPENING, "Members", table=table, on="2010-05"), "participations")
    assert [(r["party"], r["position"]) for r in rows] == [("Kenya", "1"), ("Oman", "2")]


@pytest.mark.parametrize(
    ("caption", "day", "status"),
    [
        ("The two members, 1 May 2010", "2010-05-01", "member"),
        ("Composition, May 2010", None, "participant"),
    ],
)
def test_a_caption_may_end_with_the_day_at_which_it_counts_members(
    caption: str, day: str | None, status: str
) -> None:
    rows = [("State", "Port"), ("Kenya", "Mombasa"), ("Oman", "Salalah")]
    found = recognized(*OPENING, caption, table=rows, on="2010-06")
    (listed,) = facts(found, "lists")
    assert listed.get("as_of") == day
    assert {row["participation_status"] for row in facts(found, "participations")} == {status}

"""Events that are the rows of tables: by their headings, in both languages; never from figures."""

from collections.abc import Sequence

import pytest

from tests.unit.recognize.made import Fact, facts, recognized

HEADINGS = ("Title", "Date", "Place")
ROWS = (
    ("Third Meeting of the Tarawa Process", "22–23 November 2001", "Hanoi, Viet Nam"),
    ("Workshop on Reef Permits", "21 May–1 June 2002", "Tarawa (Kiribati)"),
    ("Reading permits, reading people", "3 March 2003", "Room 7"),
)
PROCESS = "The Tarawa Process on Migration (Tarawa Process) has nine members."


def events(
    *paragraphs: str,
    table: Sequence[Sequence[str]],
    language: str = "en",
    on: str | None = "2003-11",
) -> list[Fact]:
    found = recognized(*paragraphs, table=table, language=language, on=on)
    return facts(found, "events")


def test_each_row_is_an_event() -> None:
    rows = events(PROCESS, table=(HEADINGS, *ROWS))
    assert [(r["title"], r["event_kind"], r["date"], r["place"]) for r in rows] == [
        ("Third Meeting of the Tarawa Process", "meeting", "2001-11-22/2001-11-23", "Hanoi"),
        ("Workshop on Reef Permits", "workshop", "2002-05-21/2002-06-01", "Tarawa"),
        ("Reading permits, reading people", "meeting", "2003-03-03", "Room 7"),
    ]
    assert [(r.get("country_iso3"), r.get("country_basis")) for r in rows] == [
        ("VNM", "stated"),
        ("KIR", "stated"),
        (None, None),
    ]
    assert (rows[0]["ordinal"], "Tarawa Process" in rows[0]["in_id"]) == ("3", True)
    assert "Tarawa Process" in rows[1]["in_id"]  # of which the section is
    assert {r["event_status"] for r in rows} == {"held"}


@pytest.mark.parametrize(
    "headings",
    [
        ("Meeting", "Dates", "Venue"),
        ("Event/Workshop/Session", "Dates", "Place"),
        ("Title of the meeting", "Date", "Location"),
    ],
)
def test_headings_of_meetings_need_no_noun_in_the_rows(headings: tuple[str, str, str]) -> None:
    (row,) = events(table=(headings, ("Ports and people", "May 2002", "Lisbon")))
    assert (row["title"], row["event_kind"], row["date"]) == (
        "Ports and people",
        "meeting",
        "2002-05",
    )


def test_french_tables_are_read() -> None:
    table = (
        ("Réunion", "Date", "Lieu"),
        ("Deuxième réunion sur les récifs", "22-23 novembre 2001", "Lisbonne (Portugal)"),
        ("Stage de formation des agents des ports", "3 mai 2002", "Genève, Suisse"),
        ("Cours sur les documents", "3 juin 2002", "Accra"),
    )
    rows = events(table=table, language="fr")
    assert [(r["event_kind"], r["date"], r["place"]) for r in rows] == [
        ("meeting", "2001-11-22/2001-11-23", "Lisbonne"),
        ("training_course", "2002-05-03", "Genève"),
        ("course", "2002-06-03", "Accra"),
    ]
    assert [r.get("country_iso3") for r in rows[:2]] == ["PRT", "CHE"]
    assert rows[0]["ordinal"] == "2"


def test_row_and_prose_name_one_event() -> None:
    rows = events(
        PROCESS,
        "The Third Meeting of the Tarawa Process was held in November 2001.",
        table=(HEADINGS, *ROWS[:1]),
    )
    assert len({(r.get("ordinal"), r["event_kind"]) for r in rows}) == 1
    found = recognized(
        PROCESS,
        "The Third Meeting of the Tarawa Process was held in November 2001.",
        table=(HEADINGS, *ROWS[:1]),
    )
    ids = {s.row_id for s in found.statements if s.table == "events"}
    assert (len(rows), len(ids)) == (2, 1)


def test_launch_of_a_process_is_its_founding() -> None:
    launch = ("Launch of the Tarawa Process", "14 October 2001", "Old Pier, Hanoi")
    rows = events(PROCESS, table=(HEADINGS, launch, *ROWS))
    (row,) = [row for row in rows if row["event_class"] == "foundation"]
    assert (row["title"], row["event_class"], row["date"], row["place"]) == (
        "Tarawa Process",
        "foundation",
        "2001-10-14",
        "Old Pier, Hanoi",
    )


def test_what_comes_after_the_document_is_planned() -> None:
    (row,) = events(table=(("Meeting", "Date"), ("Seminar on reefs", "May 2004")))
    assert row["event_status"] == "planned"


@pytest.mark.parametrize(
    "table",
    [
        (("Country", "Arrivals", "Date"), ("Fiji", "3,100", "3 May 2002")),
        (("Number of meetings", "Date"), ("12", "3 May 2002")),
        (("Meetings", "Date"), ("12", "3 May 2002")),
        (("Meeting", "Participants"), ("Reefs and ports", "40")),
        (("Title", "Date", "Publisher"), ("Reefs and their people", "May 2002", "Reef Press")),
        (("Title", "Date of accession"), ("Reef Meeting Accord", "3 May 2002")),
        (("Titre", "Date", "Éditeur"), ("Les récifs", "mai 2002", "Presses du récif")),
    ],
)
def test_other_tables_list_no_events(table: Sequence[Sequence[str]]) -> None:
    assert events(table=table) == []


@pytest.mark.parametrize(
    ("printed", "place", "country", "basis"),
    [
        ("Kenya", "Kenya", "KEN", "stated"),
        ("Palais des Nations, Geneva", "Palais des Nations, Geneva", "CHE", "inferred"),
        ("Kenya and Uganda", "Kenya and Uganda", None, None),
        ("Old Pier, Zanzibar", "Old Pier, Zanzibar", "TZA", "inferred"),
        ("Online", "Online", None, None),
    ],
)
def test_place_is_what_is_printed_before_the_country(
    printed: str, place: str, country: str | None, basis: str | None
) -> None:
    (row,) = events(table=(HEADINGS, ("Seminar on reefs", "May 2002", printed)))
    assert row["place"] == place
    assert (row.get("country_iso3"), row.get("country_basis")) == (country, basis)


def test_a_cell_of_place_and_date_gives_both() -> None:
    rows = events(
        table=(
            ("Réunion", "Lieu et date"),
            ("Atelier sur les quais", "Accra, 3-5 mai 2002"),
            ("Table ronde « Quais et marées »", "6 mai 2002, Hanoï"),
        ),
        language="fr",
    )
    assert [(r["title"], r["date"], r["place"]) for r in rows] == [
        ("Atelier sur les quais", "2002-05-03/2002-05-05", "Accra"),
        ("Quais et marées", "2002-05-06", "Hanoï"),
    ]


def test_a_noun_at_the_end_of_a_cell_has_no_name_behind_it() -> None:
    (row,) = events(table=(("Meeting", "Date"), ("Third Workshop", "May 2002")))
    assert row["title"] == "Third Workshop"


def test_meetings_are_told_by_their_cells_and_have_the_year_that_stands_above() -> None:
    rows = events(
        "Gatherings of the Tarawa Process on Reefs in 2002",
        table=(
            ("Gathering", "From – to", "Town"),
            ("Seminar on reefs", "3-5 May", "Accra"),
            ("Second plenary meeting", "7 June", "Hanoi, Viet Nam"),
        ),
    )
    assert [(r["title"], r["date"], r["place"], r["country_iso3"]) for r in rows] == [
        ("Seminar on reefs", "2002-05-03/2002-05-05", "Accra", "GHA"),
        ("Second plenary meeting", "2002-06-07", "Hanoi", "VNM"),
    ]


def test_projects_have_their_countries_and_years() -> None:
    rows = events(
        table=(
            ("Project", "Where", "Period"),
            ("Dry Quays", "Fiji and Tonga", "2001-2004"),
            ("Wet Feet", "Kenya", "1999-2001"),
        ),
    )
    fields = ("title", "event_class", "date", "place", "event_status")
    assert [tuple(r.get(field) for field in fields) for r in rows] == [
        ("Dry Quays", "project", "2001/2004", "Fiji and Tonga", "ongoing"),
        ("Wet Feet", "project", "1999/2001", "Kenya", "held"),
    ]


def test_a_bracket_that_opens_among_countries_closes_behind_them() -> None:
    rows = events(
        table=(
            ("Project", "Where", "Period"),
            ("Dry Quays", "Fiji, France (New Caledonia)", "2001-2004"),
            ("Wet Feet", "Kenya", "1999-2001"),
        ),
    )
    assert [row["place"] for row in rows] == ["Fiji, France (New Caledonia)", "Kenya"]


def test_a_heading_of_meetings_is_about_whose_they_are() -> None:
    rows = events(
        "The Lagoon Tide Board (LTB) has nine members.",
        "# Attachment 2. Meetings of the LTB, January 2001 to March 2003",
        table=(("Meeting", "Date", "Place"), ("Third regular meeting", "May 2002", "Lisbon")),
    )
    assert [row["in_id"] for row in rows] == ["Lagoon Tide Board"]

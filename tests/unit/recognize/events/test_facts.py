"""What is said of an event: when, where, whether it has been held."""

import pytest

from tests.unit.recognize.events import Text, en, fr, read

DATES = [
    ("the Seminar on Reefs (2 to 4 September 2003, Oslo) met", "2003-09-02/2003-09-04", "bracket"),
    ("the Seminar on Reefs (Colombia, 2001) met", "2001", "country and year"),
    ("the Seminar on Reefs held in Oslo in December 1996 met", "1996-12", "held in"),
    ("the Seminar on Reefs took place on 16 to 17 October 2003", "2003-10-16/2003-10-17", "verb"),
    ("the 1996 Reef Conference in Oslo adopted rules", "1996", "year in front"),
    ("in October 2002, the first Reef Forum was organized by Fiji", "2002-10", "opens the clause"),
    ("the Declaration of Oslo (October 2000) helped", "2000-10", "instrument"),
    ("the Memorandum of Understanding in May 2000 between A and B", "2000-05", "right behind"),
    ("the Memorandum of Understanding between A and B was signed on 5 May 2000", "2000-05-05", "–"),
    (
        "Fiji organized in Oslo, in May 2001, a seminar on reefs",
        "2001-05",
        "behind the verb",
    ),
]


@pytest.mark.parametrize(("text", "date", "why"), DATES)
def test_the_date_is_found_where_it_stands(text: str, date: str, why: str) -> None:
    rows = read(text[0].upper() + text[1:] + ".").rows
    assert [row["date"] for row in rows] == [date], why


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("La Table ronde sur les récifs de juin 2002 a été utile.", "2002-06"),
        ("Le Colloque sur les récifs a eu lieu le 3 mai 2002 à Lisbonne.", "2002-05-03"),
        ("L’Atelier sur les récifs se tiendra en mai 2011.", "2011-05"),
        ("Fidji a organisé à Lisbonne, en mars 2002, un atelier sur les récifs.", "2002-03"),
        ("Le Protocole d’accord entre Fidji et le Ghana a été signé le 5 mai 1999.", "1999-05-05"),
    ],
)
def test_the_date_is_found_in_french_too(text: str, date: str) -> None:
    assert [row["date"] for row in read(fr(text)).rows] == [date]


def test_two_dates_are_two_events_of_one_title() -> None:
    text = (
        "The Reef Conference (convened on 26 to 28 February 2002 and on 28 to 30 April 2003 "
        "respectively) was useful."
    )
    rows = read(text).rows
    assert [row["date"] for row in rows] == ["2002-02-26/2002-02-28", "2003-04-28/2003-04-30"]
    assert len({row["event_id"] for row in rows}) == 2


def test_the_date_of_something_else_is_not_taken() -> None:
    text = "The Seminar on Reefs was held in Oslo to follow up the decisions of May 2001."
    assert "date" not in read(text).rows[0]


PLACES = [
    ("(Oslo, May 2001)", "Oslo", "NOR", "inferred", "the country of a known city"),
    ("(Oslo, Norway, May 2001)", "Oslo", "NOR", "stated", "the country is printed"),
    ("(Colombia, 2001)", "Colombia", "COL", "stated", "a country alone is the place"),
    ("was held in Accra in May 2001", "Accra", "GHA", "inferred", "behind the verb"),
    ("(May 2001, Rivertown)", "Rivertown", None, None, "an unknown place, where places stand"),
    ("took place in Rivertown, Ghana, in 2001", "Rivertown", "GHA", "stated", "its country tells"),
    ("was held on 3 May 2001 in Rivertown", "Rivertown", None, None, "right behind the date"),
    (
        "(May 2001, Accra), hosted by the Government of Ghana",
        "Accra",
        "GHA",
        "stated",
        "the host is printed",
    ),
]


@pytest.mark.parametrize(("words", "place", "iso3", "basis", "why"), PLACES)
def test_the_place_is_as_printed(
    words: str, place: str, iso3: str | None, basis: str | None, why: str
) -> None:
    row = read(f"The Seminar on Reefs {words}.").rows[0]
    found = (row["place"], row.get("country_iso3"), row.get("country_basis"))
    assert found == (place, iso3, basis), why


def test_a_city_in_a_name_is_no_venue() -> None:
    rows = read("The Oslo Declaration (May 2001) and the Forum on Accra Bay (2002) helped.").rows
    assert [row.get("place") for row in rows] == [None, None]


STATUSES = [
    ("The Seminar on Reefs was held in May 2001.", "held", "said"),
    ("The Seminar on Reefs (May 2001) is known.", "held", "dated before the document"),
    ("The Seminar on Reefs (December 2010) is known.", "planned", "dated after it"),
    ("The Seminar on Reefs will be held in December 2010.", "planned", "said"),
    ("A follow-up seminar is scheduled for November 2011.", "planned", "said"),
    ("It helps in preparation for the Fourth Forum on Reefs.", "planned", "said in front"),
    ("The project “Reefs for All” (begun in 1998 and ongoing) is known.", "ongoing", "bracket"),
    ("The project “Reefs for All” (initiated 2003) is known.", "begun", "bracket"),
    ("The project “Reefs for All” (2008-2012) is known.", "ongoing", "not over yet"),
    ("The project “Reefs for All” (2001-2003) is known.", "held", "over"),
]


@pytest.mark.parametrize(("text", "status", "why"), STATUSES)
def test_the_status_follows_words_then_dates(text: str, status: str, why: str) -> None:
    assert read(text).rows[0]["event_status"] == status, why


def test_each_field_has_its_own_words() -> None:
    context = read("The Seminar on Reefs (Oslo, May 2001) met.").context
    text = context.leaves[0].text
    words = {v.field: text[v.starts[0] : v.ends[0]] for v in context.statements.values if v.starts}
    assert words["date"] == "May 2001"
    assert words["place"] == "Oslo"
    assert words["event_kind"] == "Seminar"


def test_what_happens_at_a_meeting_says_that_it_was_held() -> None:
    text = en("The plan was submitted for comments at the Third Forum on Reefs.")
    assert read(text).rows[0]["event_status"] == "held"


@pytest.mark.parametrize(
    "text",
    [
        en(
            "The second Reef Meeting was organized in Norway in 2003.",
            "In Oslo, the ministers approved two documents: Chair Remarks and a paper, Next Steps.",
        ),
        fr(
            "La deuxième réunion sur les récifs a été organisée en Norvège en 2003.",
            "A Oslo, les ministres ont adopté la Déclaration des Récifs.",
        ),
    ],
)
def test_a_city_that_opens_the_next_sentence_is_where_the_meeting_was(text: Text) -> None:
    found = {(r["place"], r["country_iso3"], r["country_basis"]) for r in read(text).rows}
    assert found == {("Oslo", "NOR", "stated")}


def test_a_city_of_another_country_is_not_where_the_meeting_was() -> None:
    text = en(
        "The second Reef Meeting was organized in Ghana in 2003.",
        "In Oslo, the ministers approved the Reef Declaration.",
    )
    rows = {row["title"]: row for row in read(text).rows}
    assert rows["second Reef Meeting"]["place"] == "Ghana"
    declaration = rows["Reef Declaration"]
    assert (declaration["place"], declaration["country_basis"]) == ("Oslo", "inferred")


@pytest.mark.parametrize(
    ("text", "place", "iso3"),
    [
        ("It runs projects, including: Clean Harbour programmes in Fiji (2001-2003); "
         "and Safe Ships (2002).", "Fiji", "FJI"),
        ("It runs projects, including: Clean Harbour programmes in Fiji and Tonga for sailors "
         "(2001-2003); and Safe Ships (2002).", "Fiji and Tonga", None),
        ("It runs projects, including: Clean Harbour programmes in Southern Africa (2001-2003); "
         "and Safe Ships (2002).", None, None),
    ],
)  # fmt: skip
def test_a_project_takes_place_in_the_countries_its_title_names(
    text: str, place: str | None, iso3: str | None
) -> None:
    row = read(text).rows[0]
    assert (row.get("place"), row.get("country_iso3")) == (place, iso3)


@pytest.mark.parametrize(
    ("text", "event_class"),
    [
        ("The ministers adopted two documents: Chair Remarks and Next Steps.", "instrument"),
        ("The ILO prepared two documents: Chair Remarks and Next Steps.", "study"),
    ],
)
def test_a_document_that_is_adopted_is_an_instrument(text: str, event_class: str) -> None:
    assert {row["event_class"] for row in read(text).rows} == {event_class}


def test_an_entry_of_a_calendar_has_the_date_before_its_colon() -> None:
    text = (
        "January 10-14 January 1994, Oslo: Working Party on Rail, fifty-second session "
        "24-28 January 1994, Accra: Seminar on Ports"
    )
    rows = read(text).rows
    assert [(row["title"], row["date"], row["place"]) for row in rows] == [
        ("fifty-second session", "1994-01-10/1994-01-14", "Oslo"),
        ("Seminar on Ports", "1994-01-24/1994-01-28", "Accra"),
    ]


def test_an_entry_of_a_calendar_has_the_date_behind_its_commas() -> None:
    text = (
        "Symposium on Tides, Oslo, 5 to 8 April 1994 "
        "International Conference on Law, Accra, 5-13 September 1994"
    )
    rows = read(text).rows
    assert [(row["title"], row["date"], row["place"]) for row in rows] == [
        ("Symposium on Tides", "1994-04-05/1994-04-08", "Oslo"),
        ("International Conference on Law", "1994-09-05/1994-09-13", "Accra"),
    ]


def test_what_a_calendar_says_of_a_treaty_is_not_its_date() -> None:
    assert read("21 March 1994: Entry into force of the Framework Convention on Reefs").rows == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A seminar on reefs, which Fiji organized in Oslo in May 2009, was useful.", "held"),
        (
            fr("Elle sera précédée d’un séminaire sur les récifs, que Fidji organisera à Oslo en "
               "mai 2011."),
            "planned",
        ),
    ],
)  # fmt: skip
def test_a_relative_clause_says_who_holds_it_where_and_when(text: Text | str, status: str) -> None:
    rows = read(text).rows
    assert [(row["place"], row["event_status"]) for row in rows] == [("Oslo", status)]

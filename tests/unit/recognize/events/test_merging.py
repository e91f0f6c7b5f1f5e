"""One event named in several places."""

import pytest

from tests.unit.recognize.events import Text, en, fr, read


def test_places_that_agree_on_title_and_date_are_one_row() -> None:
    found = read(
        "The Seminar on Reefs and Rocks was held in 2001.",
        "The Seminar on Reefs and Rocks (Oslo, 3 May 2001) was useful.",
    )
    assert [row["date"] for row in found.rows] == ["2001-05-03"]
    assert len(found.events) == 2
    assert len({event.event_id for event in found.events}) == 1


def test_other_dates_are_other_events() -> None:
    found = read("The Reef Forum (2001) and the Reef Forum (2003) were held.")
    assert [row["date"] for row in found.rows] == ["2001", "2003"]


def test_a_number_in_one_series_is_one_event() -> None:
    found = read(
        "The Third South American Conference on Migration was held in Quito in 2002.",
        "The plan was adopted at the Third South American Conference.",
    )
    assert found.titles == ["Third South American Conference on Migration"]


def test_the_same_event_in_two_languages_is_one_row() -> None:
    found = read(
        fr("On peut citer le Séminaire international sur la sécurité maritime en mer Baltique."),
        "Fiji held the International Seminar on Maritime Security in the Baltic Sea (May 2003).",
    )
    assert found.titles == ["International Seminar on Maritime Security in the Baltic Sea"]
    assert [event.leaf.language for event in found.events] == ["fr", "en"]


def test_instruments_without_a_name_are_told_by_their_frame() -> None:
    found = read(
        "The Manila Process has adopted its Plan of Action.",
        "The Budapest Process has adopted its Plan of Action.",
    )
    assert found.titles == ["Plan of Action", "Plan of Action"]


def test_the_same_source_gives_the_same_ids() -> None:
    text = "The Seminar on Reefs (Oslo, May 2001) met."
    assert read(text).rows == read(text).rows


def test_the_title_is_the_fullest_one_wherever_the_date_stands() -> None:
    found = read(
        "The Lima Process held its fourth Conference in Oslo on 3 May 2001.",
        "The Fourth Conference of Ministers of the Lima Process adopted a plan.",
    )
    assert found.titles[:1] == ["Fourth Conference of Ministers of the Lima Process"]
    assert found.rows[0]["date"] == "2001-05-03"


def test_a_count_behind_a_title_is_no_part_of_it() -> None:
    found = read("At the Sixth Meeting of 2007 21 Parties were there.")
    assert all("21" not in title for title in found.titles)
    found = read("At the Sixth Meeting 21 Parties were represented.")
    assert all("21" not in title for title in found.titles)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            en("The Third Meeting of the Parties (MOP3) to the Oslo Accord was held in May 2009."),
            ["MOP3", "Third Meeting"],
        ),
        (
            fr("La troisième session du Conseil de l’Autorité des ports a eu lieu en mai 2009."),
            ["troisième session", "troisième session du Conseil"],
        ),
        (en("The Workshop on the Law of the Sea (WLS) was held in May 2009."), ["WLS"]),
        (
            en(
                "Fiji hosted the 7th Assembly of the Reef Birds Network (RBN) in May 2009. RBN met."
            ),
            ["7th Assembly"],
        ),
    ],
)
def test_what_else_names_an_event_where_its_title_stands(text: Text, names: list[str]) -> None:
    found = read(text)
    event = found.events[0].event_id
    numbers = {s.number for s in found.context.statements.statements if s.row_id == event}
    values = found.context.statements.values
    assert names == [v.value for v in values if v.number in numbers and v.field == "also_called"]

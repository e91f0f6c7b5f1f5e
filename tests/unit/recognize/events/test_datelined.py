"""The meeting of a line above its place and days."""

import pytest

from tests.unit.recognize.events import Text, fr, read

FORUM = "The Reef Forum on Coastal Work (Reef Forum) brings officials together."


def _heading(words: str) -> Text:
    return Text((words,), kind="heading")


@pytest.mark.parametrize(
    ("line", "below", "date", "place"),
    [
        ("NINTH SESSION", "Lima, Peru, 3-5 May 2010", "2010-05-03/2010-05-05", "Lima"),
        ("Minutes of the Ninth Session", "(Lima, 3-5 May 2010)", "2010-05-03/2010-05-05", "Lima"),
        ("Workshop on Kelp", "Lima, Monday 3 May 2010", "2010-05-03", "Lima"),
    ],
)
def test_a_line_below_says_where_and_when(line: str, below: str, date: str, place: str) -> None:
    rows = read(FORUM, _heading(line), below).rows
    assert [(row.get("date"), row.get("place")) for row in rows] == [(date, place)]


def test_place_and_days_may_take_a_line_each() -> None:
    rows = read(_heading("NINTH SESSION"), "Lima, Peru", "3-5 May 2010", FORUM).rows
    assert [(row["date"], row["place"]) for row in rows] == [("2010-05-03/2010-05-05", "Lima")]


def test_a_label_may_stand_between_at_the_top() -> None:
    texts = (fr("Neuvième session"), fr("Original : français"), fr("Lima, 3-5 mai 2010"))
    assert [row.get("place") for row in read(*texts).rows] == ["Lima"]


@pytest.mark.parametrize(
    "below",
    [
        "The Forum met in Lima, 3-5 May 2010, in good spirits.",
        "Lima, 3 May 2011, 4 May 2012",
        "3-5 May 2010",
    ],
)
def test_a_line_of_anything_else_says_nothing(below: str) -> None:
    assert "NINTH SESSION" not in read(_heading("NINTH SESSION"), below).titles


def test_a_heading_in_capitals_gives_its_place_to_the_name_in_the_text() -> None:
    told = "The Ninth Session of the Reef Forum thanked the host."
    rows = read(FORUM, _heading("NINTH SESSION"), "Lima, Peru, 3-5 May 2010", told).rows
    assert [(row["title"], row["place"]) for row in rows] == [
        ("Ninth Session of the Reef Forum", "Lima")
    ]

"""Meetings told by their places and dates alone, and days that go without their year."""

import pytest

from tests.unit.recognize.events import Text, en, fr, read

REEF = "The Reef Dialogue on Coastal Work (RDCW) brings officials together."
Session = tuple[str, str | None, str, str]


def _sessions(text: Text | str) -> list[Session]:
    rows = read(REEF, text).rows
    return sorted((r["title"], r.get("ordinal"), r["date"], r["place"]) for r in rows)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The RDCW has held sessions in Oslo (2001), Accra (2003) and Hanoi (2005).", "sessions"),
        (
            "The sessions took place in Oslo in 2001, in Accra in 2003 and in Hanoi in 2005.",
            "sessions",
        ),
        (
            "Three technical meetings were held: in Oslo (2001), in Accra (2003), and in Hanoi "
            "(2005).", "technical meetings",
        ),
        (
            "The sessions met three times, in Oslo, Accra and Hanoi in 2001, 2003 and 2005 "
            "respectively.", "sessions",
        ),
        (
            fr("Le RDCW a tenu des sessions à Oslo (2001), Accra (2003) et Hanoi (2005)."),
            "sessions",
        ),
        (
            fr("Trois réunions techniques ont été organisées : à Oslo (2001), à Accra (2003) et à "
               "Hanoi (2005)."), "réunions techniques",
        ),
    ],
)  # fmt: skip
def test_each_place_with_its_date_is_a_meeting(text: Text | str, title: str) -> None:
    assert _sessions(text) == [
        (title, None, "2001", "Oslo"),
        (title, None, "2003", "Accra"),
        (title, None, "2005", "Hanoi"),
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The second and third ministerial meetings took place in Oslo and Accra in 2005 and "
            "2007 respectively.", "second and third ministerial meetings",
        ),
        (
            fr("Les deuxième et troisième réunions ministérielles ont eu lieu respectivement à "
               "Oslo en 2005 et à Accra en 2007."), "deuxième et troisième réunions ministérielles",
        ),
    ],
)  # fmt: skip
def test_numbers_are_told_in_turn(text: Text | str, title: str) -> None:
    assert _sessions(text) == [(title, "2", "2005", "Oslo"), (title, "3", "2007", "Accra")]


@pytest.mark.parametrize(
    "text",
    [
        "Annual sessions may be held in Oslo or Accra, as in 2001.",
        "The RDCW will organize workshops in Oslo and Accra.",
        fr("Des réunions annuelles pourront se tenir à Oslo ou à Accra."),
    ],
)
def test_places_without_their_dates_are_no_meetings(text: Text | str) -> None:
    assert read(REEF, text).rows == []


@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        (
            en("The ninth meeting was held at Oslo on 3 March 2004.",
               "The tenth meeting followed on 11 October in Accra."),
            "tenth meeting", "2004-10-11",
        ),
        (
            en("The Second Forum opened in Oslo on 12 May 2007.",
               "It was preceded by a meeting of officials on 10 and 11 May."),
            "meeting of officials", "2007-05-10/2007-05-11",
        ),
        (
            fr("Le deuxième Forum s’est ouvert à Oslo le 12 mai 2007.",
               "Il avait été précédé d’une réunion des experts les 10 et 11 mai."),
            "réunion des experts", "2007-05-10/2007-05-11",
        ),
    ],
)  # fmt: skip
def test_a_day_without_its_year_is_in_the_year_told_before(
    text: Text, title: str, date: str
) -> None:
    assert next(r for r in read(REEF, text).rows if r["title"] == title)["date"] == date


def test_a_day_before_the_one_told_has_no_year() -> None:
    text = en(
        "The ninth meeting was held at Oslo on 3 May 2004.",
        "The tenth meeting is planned for 4 March.",
    )
    assert "date" not in read(REEF, text).rows[1]

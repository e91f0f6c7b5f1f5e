"""Chronological lists: days under their years, labels that name processes."""

import pytest

from tests.unit.recognize.made import Fact, facts, recognized

TITLE = "Fifth Ordinary Meeting"


def _meeting(*paragraphs: str, language: str = "en", on: str = "2012-11-20") -> Fact:
    """Return the only event of some paragraphs."""
    (found,) = facts(recognized(*paragraphs, language=language, on=on), "events")
    return found


@pytest.mark.parametrize(
    ("paragraphs", "date"),
    [
        (("2008", f"6-7 October Osh Process: {TITLE}, Lima, Peru."), "2008-10-06/2008-10-07"),
        (("2008", f"June: Osh Process: {TITLE}, Lima, Peru."), "2008-06"),
        (("October 2008", f"6–7: Osh Process – {TITLE}, Lima."), "2008-10-06/2008-10-07"),
        (("2008", "October", f"6 Osh Process – {TITLE}, Lima."), "2008-10-06"),
        ((f"28 July 2008: Osh Process: {TITLE}, Lima.",), "2008-07-28"),
    ],
)
def test_a_day_is_of_the_year_and_month_above_it(paragraphs: tuple[str, ...], date: str) -> None:
    """In whatever form they stand above; the label names the process."""
    found = _meeting(*paragraphs)
    assert (found["title"], found["date"], found["in_id"]) == (TITLE, date, "Osh Process")
    assert (found["place"], found["ordinal"], found["event_status"]) == ("Lima", "5", "held")


def test_a_day_is_of_the_year_of_the_entry_before() -> None:
    """Where the year is printed only where it changes."""
    found = facts(
        recognized(
            "6 October 2008: Osh Process: Fifth Meeting, Lima.",
            "12 November: Osh Process: Sixth Meeting, Oslo.",
            on="2012-11-20",
        ),
        "events",
    )
    assert [one["date"] for one in found] == ["2008-10-06", "2008-11-12"]


def test_french_entries_are_read_as_well() -> None:
    """With a blank before the colon and titles in small letters."""
    found = _meeting(
        "2008",
        "8-9 juin Processus d’Och : cinquième réunion plénière, Lima (Pérou).",
        language="fr",
    )
    assert found["in_id"] == "Processus d’Och"
    assert (found["date"], found["place"]) == ("2008-06-08/2008-06-09", "Lima")


def test_a_place_before_a_dash_is_no_process() -> None:
    """It is where the meeting was held."""
    found = _meeting("6 October 2008 – Lima (Peru) – Workshop on Silted Harbours")
    assert (found.get("in_id"), found["place"]) == (None, "Lima")


def test_an_unknown_place_with_its_country_is_no_part_of_a_title() -> None:
    """Also where no vocabulary knows the town."""
    found = _meeting("2008", "May: Osh Process: Sixth Meeting of Senior Officials, Kwaru, Peru.")
    assert (found["title"], found["place"]) == ("Sixth Meeting of Senior Officials", "Kwaru")


def test_a_paragraph_that_begins_with_a_day_has_no_year_without_one_above() -> None:
    """Nothing is guessed."""
    assert "date" not in _meeting(f"6 October: Osh Process: {TITLE}, Lima, Peru.")

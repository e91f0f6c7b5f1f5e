"""Titles of treaties behind or below which stands where and when they were made."""

import pytest

from tests.unit.recognize.made import facts, recognized


@pytest.mark.parametrize(
    ("language", "lines", "title", "date", "place"),
    [
        ("en", ["Convention for the protection of beacons. Done at Lima May 4, 1958; in force."],
         "Convention for the protection of beacons", "1958-05-04", "Lima"),
        ("en", ["7. Convention on the Transit of Wool", "(Geneva, 9 December 1976)"],
         "Convention on the Transit of Wool", "1976-12-09", "Geneva"),
        ("fr", ["Convention relative aux dégâts causés par les loups",
                "Faite à Vienne le 9 mai 1978."],
         "Convention relative aux dégâts causés par les loups", "1978-05-09", "Vienne"),
        ("fr", ["Convention sur la garde des fontaines", "Situation au 3 mai 2010",
                "Ouverture à la signature : Rome, 3 octobre 1985"],
         "Convention sur la garde des fontaines", "1985-10-03", "Rome"),
    ],
)  # fmt: skip
def test_the_treaty_is_named_whole_and_signed_there(
    language: str, lines: list[str], title: str, date: str, place: str
) -> None:
    events = facts(recognized(*lines, language=language, on="2010-05"), "events")
    assert [(e["title"], e["date"], e["place"]) for e in events] == [(title, date, place)]


def test_a_day_in_the_name_is_that_of_the_treaty() -> None:
    line = "Convention of 15 April 1961 on the Service of Notices"
    (event,) = facts(recognized(line, "Entry into force: 24 January 1965"), "events")
    assert (event["title"], event["date"]) == (line, "1961-04-15")


def test_a_bracket_behind_a_title_is_another_name() -> None:
    found = recognized(
        "Accord concernant la répression des fraudes sur les semences (Accord de Lisbonne)",
        "Signé à Lisbonne le 31 octobre 1958.",
        "Sont parties à l’Accord de Lisbonne les États suivants : Cuba, Gabon et Togo.",
        language="fr",
    )
    rows = facts(found, "participations")
    name = "Accord concernant la répression des fraudes sur les semences"
    assert {row["in_id"] for row in rows} == {name}


def test_the_state_of_a_convention_is_no_title_of_one() -> None:
    lines = ("État de la Convention de Rome sur les loups", "(Rome, 3 mai 1950)")
    events = facts(recognized(*lines, language="fr"), "events")
    assert all(event["title"] != lines[0] for event in events)

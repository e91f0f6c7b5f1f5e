"""Lines of fact sheets that begin with what they say."""

import pytest

from tests.unit.recognize.attributes.made import said

_OF = {"en": "The Prague Process is old.", "fr": "Le Processus de Prague est ancien."}


@pytest.mark.parametrize(
    ("language", "line", "attribute", "value", "date"),
    [
        ("en", "Character: informal and State-led.", "character", "informal and State-led", None),
        ("en", "Frequency: once a year, as a rule in autumn.", "frequency", "once a year", None),
        ("en", "Funding: annual subscriptions of members, topped up by Switzerland.",
         "funding", "annual subscriptions of members, topped up by Switzerland", None),
        ("en", "Heads of delegation: directors-general of labour.",
         "delegation", "directors-general of labour", None),
        ("en", "Secretariat: Ministry of the Interior, Warsaw.", "seat", "Warsaw", None),
        ("en", "Seat: Warsaw.", "seat", "Warsaw", None),
        ("en", "Established: May 2009, in Oslo.", "initiated", "Established", "2009-05"),
        ("en", "Year of creation: 2009.", "initiated", "creation", "2009"),
        ("en", "More: www.example.org", "website", "www.example.org", None),
        ("fr", "Siège : Varsovie.", "seat", "Varsovie", None),
        ("fr", "Financement : contributions des membres.",
         "funding", "contributions des membres", None),
        ("fr", "Périodicité : tous les deux ans.", "frequency", "tous les deux ans", None),
        ("fr", "Création : mars 2009.", "initiated", "Création", "2009-03"),
    ],
)  # fmt: skip
def test_a_label_says_what_is_said_of_the_section(
    language: str, line: str, attribute: str, value: str, date: str | None
) -> None:
    found = said(_OF[language], line, language=language)
    assert [each[:4] for each in found] == [("Prague Process", attribute, value, date)]


def test_a_place_is_the_seat_of_a_body_and_not_of_a_programme() -> None:
    assert said("The Prague Process is old.", "Location: Warsaw.", attribute="seat")
    assert not said("The Sava Transit Programme is old.", "Location: Warsaw.", attribute="seat")


def test_a_label_without_a_section_says_nothing() -> None:
    assert said("Funding: annual subscriptions of members.") == []

"""Offices beside the seat, seats before and after, seats said where the secretariat is."""

import pytest

from extract.recognize.attributes.read import read_attributes
from extract.recognize.events.read import read_events
from tests.unit.recognize.roles.builder import context_of, rows

FOUNDED = {
    "en": "The Lagoon Dialogue (LD) was launched in 2004.",
    "fr": "Le Dialogue des lagunes (DL) a été lancé en 2004.",
}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "FAO acts as secretariat from its office in Lima.", {("Lima", "")}),
        ("en", "The World Bank, in Lima, supplies the secretariat.", {("Lima", "")}),
        (
            "en",
            "The secretariat, a unit of three officers in Lima, is provided by FAO.",
            {("Lima", "")},
        ),
        (
            "en",
            "The Secretariat has been based in Lima since 1 July 2006; until then its offices were "
            "in Quito.",
            {("Lima", "2006-07-01/.."), ("Quito", "../2006-07-01")},
        ),
        ("en", "A field station is maintained in Geneva, Switzerland.", {("Geneva", "")}),
        ("en", "A liaison office was opened in Lima in February 2010.", {("Lima", "2010-02/..")}),
        (
            "fr",
            "Un bureau de liaison a été ouvert à Lima en février 2010.",
            {("Lima", "2010-02/..")},
        ),
        (
            "fr",
            "Le secrétariat permanent, établi à Lima depuis 1999, s’installera à Genève le 1er "
            "juillet 2012.",
            {("Lima", "1999/2012-07-01"), ("Genève", "2012-07-01/..")},
        ),
        (
            "fr",
            "D’abord établi à Lima, il a son siège à Genève depuis 2006.",
            {("Lima", "../2006"), ("Genève", "2006/..")},
        ),
        (
            "fr",
            "Son siège, fixé d’abord à Lima, a été transféré à Genève le 1er mai 2010.",
            {("Lima", "../2010-05-01"), ("Genève", "2010-05-01/..")},
        ),
    ],
)
def test_every_seat_is_told_with_its_dates(
    language: str, text: str, wanted: set[tuple[str, str]]
) -> None:
    """Where the offices are, were and will be."""
    context = context_of([FOUNDED[language], text], language=language)
    read_attributes(context, read_events(context))
    told = [row for row in rows(context, "attributes") if row["attribute"] == "seat"]
    assert {(row["value"], row.get("date", "")) for row in told} == wanted


@pytest.mark.parametrize(
    "text", ["The office met in Lima.", "The Secretariat opened the workshop in Lima."]
)
def test_a_meeting_at_a_place_is_no_seat(text: str) -> None:
    """Nothing is said of where the office is."""
    context = context_of([FOUNDED["en"], text])
    read_attributes(context, read_events(context))
    assert [row for row in rows(context, "attributes") if row["attribute"] == "seat"] == []

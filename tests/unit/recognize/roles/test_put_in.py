"""What is put in between an office and its holder, a verb and its thing, a list and its noun."""

import pytest

from extract.recognize.events.read import read_events
from extract.recognize.roles.read import read_roles

from .builder import context_of, rows

FOUNDED = "The Lagoon Dialogue (LD) was launched in 2004."
FONDE = "Le Dialogue des lagunes (DL) a été lancé en 2004."


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "The chair, which Iceland had held from 2005 to 2007, has passed to Japan for the "
            "period 2007-2009.",
            {("Iceland", "chair", "2005/2007"), ("Japan", "chair", "2007/2009")},
        ),
        (
            "en",
            "Its secretariat, which the Kenya Ports Authority ran until 2006, is now with the FAO.",
            {("Kenya Ports Authority", "secretariat", "../2006"), ("FAO", "secretariat", "")},
        ),
        (
            "en",
            "The secretariat, a unit of three officers in Suva, is provided by the FAO.",
            {("FAO", "secretariat", "")},
        ),
        (
            "en",
            "Vanuatu has held the chair since July 2009, and Samoa will hold it in 2013.",
            {("Vanuatu", "chair", "2009-07/.."), ("Samoa", "chair", "2013")},
        ),
        (
            "fr",
            "La présidence, que le Burundi exerçait depuis juin 2005, est passée au Rwanda le 16 "
            "juin 2010.",
            {("Burundi", "chair", "2005-06/2010-06-16"), ("Rwanda", "chair", "2010-06-16/..")},
        ),
        (
            "fr",
            "La présidence du Dialogue, que l’Islande avait exercée de 2005 à 2007, est revenue au "
            "Japon pour la période 2007-2009.",
            {("Islande", "chair", "2005/2007"), ("Japon", "chair", "2007/2009")},
        ),
    ],
)
def test_a_clause_put_in_behind_an_office_leaves_its_holder(
    language: str, text: str, wanted: set[tuple[str, str, str]]
) -> None:
    """Both holders are told, each with the date that its own verb has."""
    assert {(r["actor"], r["role"], r.get("date", "")) for r in _told(language, text)} == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "FAO organized in Lima, on 3 May 2010, a Workshop on Net Sizes, for which Belgium "
            "paid.",
            {("FAO", "organizer", "past"), ("Belgium", "funder", "past")},
        ),
        (
            "en",
            "The Seminar on Buoys, held in Quito in June 2010, was organized by the Dialogue’s "
            "Secretariat with the World Bank and sponsored by Norway.",
            {("Secretariat", "organizer", "past"), ("Norway", "sponsor", "past")},
        ),
        (
            "fr",
            "Le Secrétariat permanent et la FAO organiseront à Kara, du 4 au 6 mars 2012, un "
            "Colloque sur la traçabilité du bétail.",
            {
                ("Secrétariat permanent", "organizer", "planned"),
                ("FAO", "organizer", "planned"),
            },
        ),
        (
            "fr",
            "La vingt-quatrième session ordinaire aura lieu à Kigali, du 13 au 15 juin 2012, à "
            "l’invitation du Rwanda.",
            {("Rwanda", "host", "planned")},
        ),
    ],
)
def test_places_and_days_put_in_leave_the_meeting(
    language: str, text: str, wanted: set[tuple[str, str, str]]
) -> None:
    """The meeting stands behind where and when; what is joined by "and" is said of it too."""
    assert {(r["actor"], r["role"], r["role_status"]) for r in _told(language, text)} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The Lagoon Dialogue (LD) was established by the Castries Agreement of 14 March 1996, "
        "which Kenya, Mali and Peru negotiated and signed.",
        "The Lagoon Dialogue (LD) came into being on 14 March 1996, when Kenya, Mali and Peru "
        "signed the Castries Declaration.",
        "The Lagoon Dialogue (LD) owes its existence to three States, namely Kenya, Mali and "
        "Peru, by whose experts it was set up in Lima on 14 March 1996.",
    ],
)
def test_who_signed_what_a_process_rests_on_began_it(text: str) -> None:
    """With the date of the founding."""
    context = context_of(text)
    read_roles(context, read_events(context))
    told = {(r["actor"], r["role"], r.get("date")) for r in rows(context, "roles")}
    assert told == {(name, "initiator", "1996-03-14") for name in ("Kenya", "Mali", "Peru")}


def test_an_officer_without_a_name_leads_nothing() -> None:
    """A title with an indefinite article is nobody."""
    said = "Its Technical Committee is headed by an Executive Secretary."
    assert [r for r in _told("en", said) if r["role"] == "lead_agency"] == []


def _told(language: str, text: str) -> list[dict[str, str]]:
    context = context_of([FOUNDED if language == "en" else FONDE, text], language=language)
    read_roles(context, read_events(context))
    return list(rows(context, "roles"))

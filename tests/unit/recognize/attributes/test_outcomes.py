"""Documents that meetings adopted."""

import pytest

from extract.recognize.attributes.read import read_attributes
from tests.unit.recognize.attributes.made import said, values
from tests.unit.recognize.events import Text, read
from tests.unit.recognize.roles.builder import rows, sayings


@pytest.mark.parametrize(
    ("language", "sentence", "value"),
    [
        ("en", "The Oslo Seminar, held in May 2010, adopted the Oslo Guidelines on Border Posts "
         "and set up a working group.", "Oslo Guidelines on Border Posts"),
        ("en", "The Oslo Seminar of May 2010 endorsed the Ankara Checklist for Referral at "
         "Borders.", "Ankara Checklist for Referral at Borders"),
        ("en", "The Prague Process adopted the Ankara Checklist for Referral in February 2011.",
         "Ankara Checklist for Referral"),
        ("en", "The Oslo Seminar of May 2010 ended with the adoption of the Oslo Principles.",
         "Oslo Principles"),
        ("en", "The Code of Conduct for Recruiters was adopted by the Oslo Seminar in May 2010.",
         "Code of Conduct for Recruiters"),
        ("en", "The Oslo Seminar, whose outcome was the Oslo Road Map, was held in May 2010.",
         "Oslo Road Map"),
        ("fr", "Le Séminaire d’Oslo, tenu en mai 2010, a adopté les Lignes directrices pour les "
         "bulletins.", "Lignes directrices pour les bulletins"),
        ("fr", "Le Séminaire d’Oslo de mai 2010 a approuvé le Code de conduite des recruteurs et "
         "entendu un exposé.", "Code de conduite des recruteurs"),
        ("fr", "Le Séminaire d’Oslo de mai 2010 a débouché sur la Feuille de route d’Oslo.",
         "Feuille de route d’Oslo"),
    ],
)  # fmt: skip
def test_an_outcome_is_named_by_its_whole_title(language: str, sentence: str, value: str) -> None:
    assert values(sentence, language=language, attribute="outcome") == [value]


def test_an_outcome_is_the_event_that_it_is() -> None:
    found = said("The Oslo Seminar of May 2010 adopted the Oslo Declaration.", attribute="outcome")
    assert [each.names for each in found] == ["Oslo Declaration"]


def test_a_process_adopts_at_its_meeting() -> None:
    found = said(
        "At its seventh session, held in Oslo in May 2010, the Prague Process endorsed the Oslo "
        "Principles.",
        attribute="outcome",
    )
    assert [each[:3] for each in found] == [("seventh session", "outcome", "Oslo Principles")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Oslo Seminar of May 2010 adopted its agenda and elected a chair.",
        "UNHCR published the Oslo Handbook after the Oslo Seminar of May 2010.",
        "The Oslo Seminar of May 2010 adopted resolutions.",
    ],
)
def test_what_has_no_title_or_another_author_is_no_outcome(sentence: str) -> None:
    assert values(sentence, attribute="outcome") == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Il en est sorti un texte, le Plan d’Oslo pour les escortes.",
         "Plan d’Oslo pour les escortes"),
        ("Au terme de ses travaux a été approuvé le Plan d’Oslo pour les escortes.",
         "Plan d’Oslo pour les escortes"),
        ("Il a fait siens les Principes d’Oslo sur les escortes.",
         "Principes d’Oslo sur les escortes"),
    ],
)  # fmt: skip
def test_what_came_of_a_meeting_may_follow_its_verb(sentence: str, value: str) -> None:
    held = "Le séminaire d’Oslo s’est tenu en mai 2010. "
    found = said(held + sentence, language="fr", attribute="outcome")
    assert [each[:3] for each in found] == [("séminaire d’Oslo", "outcome", value)]


def test_a_title_ends_before_another_verb() -> None:
    found = values(
        "The Oslo Seminar of May 2010 adopted Resolution 4/2 on temporary papers and approved the "
        "budget.",
        attribute="outcome",
    )
    assert found == ["Resolution 4/2 on temporary papers"]


@pytest.mark.parametrize(
    ("language", "sentence", "thing", "value"),
    [
        ("en", "The Oslo Code was adopted by the Prague Process at its seventh session, held in "
         "Oslo in May 2010.", "seventh session", "Oslo Code"),
        ("fr", "Le Séminaire d’Oslo, tenu en mai 2010, avait adopté le Code de conduite des "
         "recruteurs.", "Séminaire d’Oslo", "Code de conduite des recruteurs"),
        ("en", "The Oslo Seminar of May 2010 drew up the Oslo Guidelines on Border Posts.",
         "Oslo Seminar", "Oslo Guidelines on Border Posts"),
        ("en", "The Working Group on Levelling brought out the Oslo Handbook on Tides in 2009.",
         "Working Group on Levelling", "Oslo Handbook on Tides"),
    ],
)  # fmt: skip
def test_what_a_meeting_or_a_named_body_drew_up_is_its_outcome(
    language: str, sentence: str, thing: str, value: str
) -> None:
    found = said(sentence, language=language, attribute="outcome")
    assert [(each[0], each[2]) for each in found] == [(thing, value)]


def test_a_list_below_what_adopted_it_is_its_outcome() -> None:
    """ "The Seminar adopted:" leads items, each a text of its own; what follows them is none."""
    found = read(
        "The Oslo Seminar, held in Accra in May 2010, adopted the following texts:",
        Text(("the Oslo Declaration on Visas;",), kind="list_item"),
        Text(("the Oslo Guidelines on Border Posts.",), kind="list_item"),
        "The Oslo Code on Tides is of 2003.",
    )
    read_attributes(found.context, found.events, sayings())
    told = [row["value"] for row in rows(found.context, "attributes")]
    assert told == ["Oslo Declaration on Visas", "Oslo Guidelines on Border Posts"]


def test_the_body_whose_session_a_record_is_of_adopts_there() -> None:
    """ "The Council of Ministers adopted" in the record of its session, and no other council."""
    for body, wanted in (("Council of Ministers", ["Oslo Code on Tides"]), ("World Bank", [])):
        found = read(
            Text(("Minutes of the Third Session of the Council of Ministers",), kind="title"),
            "The Third Session of the Council of Ministers was held in Oslo in May 2010.",
            f"The {body} adopted the Oslo Code on Tides.",
        )
        read_attributes(found.context, found.events, sayings())
        told = [row["value"] for row in rows(found.context, "attributes")]
        assert told == wanted

"""What one thing is called in one text: by its noun, after its place, in a heading, in a list.

The names are made of nouns, subjects and places, so that each way is tried with many words.
"""

from itertools import product

import pytest

from extract.model.statement import Recognition
from extract.recognize.names.brackets import definitions_in
from tests.unit.recognize.lists.test_told import read
from tests.unit.recognize.made import recognized

ENGLISH = [
    ("Convention", "on the Storage of Grain", "Arusha"),
    ("Agreement", "for the Conservation of Reed Beds in the Upper Delta", "Lobito"),
    ("Group", "on Ferries and Quays", "Kivu"),
    ("Commission", "on Tidal Energy", "Malindi"),
]
FRENCH = [
    ("Convention", "relative à la garde des phares", "Lobito"),
    ("Accord", "sur les bacs et les quais", "Kigoma"),
    ("Réseau", "pour la lecture des cartes", "Zinder"),
]
HEREINAFTER = ["(hereinafter “the {}”)", "(the {})", "(hereinafter referred to as the “{}”)"]
CI_APRES = ["(ci-après « la {} »)", "(ci-après dénommée « la {} »)", "(ci-après la {})"]


def _one(found: Recognition, *names: str) -> bool:
    """Whether some thing goes by all these names."""
    ids = [{n.entity_id for n in found.names if n.name == name} for name in names]
    return bool(set.intersection(*ids))


@pytest.mark.parametrize(("thing", "bracket"), list(product(ENGLISH, HEREINAFTER)))
def test_a_bracket_says_by_which_noun_a_thing_is_called(
    thing: tuple[str, str, str], bracket: str
) -> None:
    noun, subject, _ = thing
    found = recognized(f"The {noun} {subject} {bracket.format(noun)} was concluded in 1993.")
    assert _one(found, f"{noun} {subject}", noun)


@pytest.mark.parametrize(("thing", "bracket"), list(product(FRENCH, CI_APRES)))
def test_a_french_bracket_may_stand_behind_place_and_day(
    thing: tuple[str, str, str], bracket: str
) -> None:
    noun, subject, _ = thing
    text = f"Aux termes de l’article 19 de la {noun} {subject}, faite à Bata le 14 juin 1996 "
    found = recognized(f"{text}{bracket.format(noun)}, il y a deux organes.", language="fr")
    assert _one(found, f"{noun} {subject}", noun)


@pytest.mark.parametrize(
    "text",
    [
        "The Kivu Group on Ferries (the Lima Group) met.",
        "The Kivu Group on Ferries (see the Annex) met.",
        "The Kivu Group on Ferries met (with the Secretariat) in May.",
    ],
)
def test_a_bracket_with_another_noun_calls_nothing_so(text: str) -> None:
    assert not [name for name in recognized(text).names if name.form == "alias"]


@pytest.mark.parametrize("thing", FRENCH[:2])
def test_a_title_in_capitals_names_a_treaty_by_its_place(thing: tuple[str, str, str]) -> None:
    noun, subject, place = thing
    title = f"ÉTAT DE LA {noun} DE {place} {subject}".upper()
    text = f"Le Togo est partie à la {noun} {subject}, faite à {place} le 14 juin 1996."
    found = recognized(title, text, language="fr")
    assert _one(found, f"{noun} {subject}", f"{noun} DE {place}".upper())


def test_an_english_name_with_a_place_is_one_with_that_without() -> None:
    found = recognized(
        "Status of the Lobito Convention on the Storage of Grain.",
        "Togo is a party to the Convention on the Storage of Grain.",
    )
    assert _one(found, "Convention on the Storage of Grain", "Lobito Convention")


def test_two_places_make_two_things() -> None:
    found = recognized(
        "Togo is a party to the Lobito Agreement on Grain and to the Arusha Agreement on Grain, "
        "parts of the Agreement on Grain, which entered into force in 1980."
    )
    assert not _one(found, "Lobito Agreement on Grain", "Arusha Agreement on Grain")


@pytest.mark.parametrize(
    ("noun", "place"),
    list(product(["Concertation", "Consultations", "Dialogue"], ["Zinder", "Faya"])),
)
def test_a_heading_names_a_process_by_its_place_alone(noun: str, place: str) -> None:
    name = f"{noun} de {place}"
    found = read(f"2. Le point\n\nIII. {name}\n\n9. La présidence de la {name} est tournante.\n")
    assert any(each.name == name for each in found.names)


def test_a_process_is_found_under_its_name_in_the_other_language() -> None:
    found = recognized(
        "Le Concertation de Zinder sur les caravanes a été créée en 2006. La Concertation de "
        "Zinder se réunit chaque année.",
        "PARTICIPATION IN THE ZINDER CONSULTATIONS",
        languages=["fr", "en"],
    )
    assert _one(found, "Concertation de Zinder", "ZINDER CONSULTATIONS")


@pytest.mark.parametrize(
    "name",
    [
        "Lagoon Industry Development and Mining Organization",
        "Tana Marine and Fisheries Research Institute",
        "Regional Standards and Metrology Agency",
    ],
)
def test_a_body_may_have_and_in_its_name(name: str) -> None:
    found = recognized(f"Ghana, Togo and the {name} attended as guests.")
    assert name in {each.name for each in found.names}


def test_an_acronym_in_a_list_is_that_of_its_last_entry() -> None:
    found = recognized(
        "Observateurs : Iles Féroé, Groenland et Fédération internationale des loueurs (IFLA)",
        language="fr",
    )
    assert _one(found, "Fédération internationale des loueurs", "IFLA")


def test_an_article_is_no_place() -> None:
    found = recognized("Chad came. The Dialogue on Nurses in the Andes (DNA) met in May.")
    assert "The Dialogue" not in {each.name for each in found.names}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            "The Intersessional Group on Fees was set up in 2003.",
            "Intersessional Group on Fees",
        ),
        ("fr", "Les membres du Groupe technique ont siégé.", "Groupe technique"),
    ],
)
def test_a_group_for_a_task_is_an_organ(language: str, text: str, name: str) -> None:
    found = recognized(text, language=language)
    kinds = {e.entity_id: e.kind for e in found.entities}
    assert {kinds[n.entity_id] for n in found.names if n.name == name} <= {"organ"}


def test_a_convention_with_parties_is_a_treaty_however_late_that_is_said() -> None:
    found = recognized(
        "Le Conseil approuve la Convention de Bata sur les bacs.",
        "La Convention compte à ce jour 24 Etats parties.",
        language="fr",
    )
    assert "Convention de Bata sur les bacs" in {n.name for n in found.names}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "le Bureau de l’Autorité des lacs salés « ALS » siège",
            "Autorité des lacs salés",
        ),
        ("the Interstate Council on Sand “ICS” met", "Interstate Council on Sand"),
        ("le programme « PRÉVENIR » de l’Autorité des lacs", None),
        ("the report “NEWS” of the Council", None),
    ],
)
def test_an_acronym_in_quotes_is_that_of_the_words_that_spell_it(
    text: str, name: str | None
) -> None:
    heads = ("autorite", "council", "bureau", "programme")
    found = [text[each.start : each.end] for each in definitions_in(text, heads)]
    assert found == ([name] if name else [])

"""How far names reach that no vocabulary holds, and that they are found at all."""

import pytest

from tests.unit.recognize.made import recognized


def _own_names(text: str, language: str) -> dict[str, str]:
    """The names that a text alone gives, with the kinds of their things."""
    found = recognized(text, language=language)
    kinds = {entity.entity_id: entity.kind for entity in found.entities}
    own = [name for name in found.names if name.basis == "text" and name.form != "acronym"]
    return {name.name: kinds[name.entity_id] for name in own}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "The Convention for the Saving of Crabs in the Central Atlantic has been in force "
            "since 1995.",
            "Convention for the Saving of Crabs in the Central Atlantic",
            "treaty",
        ),
        ("The Alpine Herders Office (AHO) met.", "Alpine Herders Office", "organization"),
        ("The Tirana Talks on Visas began in 2001.", "Tirana Talks on Visas", "process"),
        ("The Chad Herders’ Council was founded.", "Chad Herders’ Council", "organization"),
        ("The Danish Red Cross paid.", "Danish Red Cross", "organization"),
        ("The Assembly of Northern Ports meets each year.", "Assembly of Northern Ports", "organ"),
        (
            "The Baltic Ports’ Partnership on Crew Change was created.",
            "Baltic Ports’ Partnership on Crew Change",
            "process",
        ),
        ("The Three Rivers Compact brings together six States.", "Three Rivers Compact", "process"),
    ],
)
def test_english_names_are_read_whole(text: str, name: str, kind: str) -> None:
    assert _own_names(text, "en").get(name) == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "La Table ronde d’Och sur les pâturages d’été s’est constituée en 2002.",
            "Table ronde d’Och sur les pâturages d’été",
            "process",
        ),
        (
            "L’Entente de Vlore pour la garde des archives sonores et filmées compte dix membres.",
            "Entente de Vlore pour la garde des archives sonores et filmées",
            "process",
        ),
        (
            "La part que prend l’Office international des bergers (OIB) aux travaux croît.",
            "Office international des bergers",
            "organization",
        ),
        ("La Croix-Rouge haïtienne y a pris part.", "Croix-Rouge haïtienne", "organization"),
        (
            "La Conférence des ministres des ports francs se réunit chaque année.",
            "Conférence des ministres des ports francs",
            "conference_series",
        ),
        (
            "La Bibliothèque nationale du Bénin en a la charge.",
            "Bibliothèque nationale du Bénin",
            "organization",
        ),
    ],
)
def test_french_names_are_read_whole(text: str, name: str, kind: str) -> None:
    assert _own_names(text, "fr").get(name) == kind


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        (
            "fr",
            "Les ministres ont demandé au Comité des experts de revoir le barème.",
            "Comité des experts de revoir",
        ),
        (
            "fr",
            "L’Organisation des Nations Unies pour l’éducation, la science et la culture (UNESCO) "
            "y a pris part.",
            "Nations Unies pour l’éducation, la science et la culture",
        ),
        ("en", "The Kivu Network on Ports in June 2001 met.", "Kivu Network on Ports in June"),
    ],
)
def test_names_are_not_read_too_far_nor_cut(language: str, text: str, wrong: str) -> None:
    assert wrong not in _own_names(text, language)


def test_a_programme_is_called_by_its_own_words_too() -> None:
    found = _own_names("The Harbour Mosquito Watch programme has been under way.", "en")
    assert found.keys() == {"Harbour Mosquito Watch programme", "Harbour Mosquito Watch"}


def test_what_a_thing_is_also_called_is_no_second_thing() -> None:
    found = recognized(
        "The Eastern Coast Dialogue on Return, known as the Vlore Dialogue, began in 2001. The "
        "Vlore Dialogue has nine members."
    )
    owners = {name.entity_id for name in found.names if "Dialogue" in name.name}
    assert len(owners) == 1


@pytest.mark.parametrize(
    ("line", "is_named"),
    [
        ("SECTION 2 - WHO TAKES PART", False),
        ("WHO, UNESCO", True),
        ("A meeting of WHO took place", True),
    ],
)
def test_an_acronym_among_words_in_capitals_may_be_an_ordinary_word(
    line: str, is_named: bool
) -> None:
    found = recognized(line, "The State which takes part in it, and who leads that part.")
    names = [m.text for m in found.mentions if m.mention_kind == "organization"]
    assert ("WHO" in names) == is_named

"""One thing named in two languages by one text is one entity."""

import pytest

from extract.model.statement import Name, Recognition
from extract.translations import BY_ACRONYM, BY_TRANSLATION
from tests.unit.recognize.made import recognized

LANGUAGES = ("en", "fr")


def _ids(found: Recognition, *names: str) -> set[str]:
    """The entities that go by these names in the text."""
    return {n.entity_id for n in found.names if n.basis == "text" and n.name in names}


def _named(found: Recognition, name: str) -> Name:
    return next(n for n in found.names if n.name == name and n.basis == "text")


@pytest.mark.parametrize(
    ("english", "french", "names", "rule"),
    [
        (
            "The Lamu Process (LP) met. The Kismayo Process was launched in Kismayo in 2004.",
            "Le Processus de Kismayo a été lancé en 2004.",
            ("Kismayo Process", "Processus de Kismayo"),
            BY_TRANSLATION,
        ),
        (
            "The Zanzibar Dialogue on Coastal Communities (Zanzibar Dialogue) met.",
            "Le Dialogue de Zanzibar s’est réuni.",
            ("Zanzibar Dialogue on Coastal Communities", "Dialogue de Zanzibar"),
            BY_TRANSLATION,
        ),
        (
            "It serves the Tidal Marsh Forum (TMF).",
            "Il sert le Forum des prés salés (TMF).",
            ("Tidal Marsh Forum", "Forum des prés salés"),
            BY_ACRONYM,
        ),
    ],
)
def test_two_languages_name_one_thing(
    english: str, french: str, names: tuple[str, str], rule: str
) -> None:
    found = recognized(english, french, languages=LANGUAGES)
    assert len(_ids(found, *names)) == 1
    assert _ids(found, *names) <= {entity.entity_id for entity in found.entities}
    assert (_named(found, names[0]).rule_id, _named(found, names[1]).rule_id) == (None, rule)
    assert _named(found, names[1]).starts
    mentioned = {m.entity_id for m in found.mentions if m.text in names}
    assert mentioned == _ids(found, *names)


def test_facts_in_either_language_are_of_the_one_thing() -> None:
    found = recognized(
        "The Kismayo Process was launched in Kismayo in May 2004.",
        "Le Processus de Kismayo a été lancé à Kismayo en mai 2005.",
        languages=LANGUAGES,
    )
    (entity_id,) = _ids(found, "Kismayo Process")
    attributes = {s.number for s in found.statements if s.table == "attributes"}
    about = [v.value for v in found.values if v.number in attributes and v.field == "in_id"]
    assert about == [entity_id] * 2


def test_two_things_in_one_language_are_not_joined_to_one_in_the_other() -> None:
    found = recognized(
        "The Kivu Forum on Trade (KFT) and the Kivu Forum on Fisheries (KFF) met.",
        "Le Forum du Kivu (FdK) s’est réuni.",
        languages=LANGUAGES,
    )
    names = ("Kivu Forum on Trade", "Kivu Forum on Fisheries", "Forum du Kivu")
    assert len(_ids(found, *names)) == 3


def test_other_acronyms_are_other_things() -> None:
    found = recognized(
        "The Kivu Forum on Trade (KFT) met.",
        "Le Forum du Kivu sur le commerce (FKC) s’est réuni.",
        languages=LANGUAGES,
    )
    assert len(_ids(found, "Kivu Forum on Trade", "Forum du Kivu sur le commerce")) == 2


def test_a_name_is_of_its_own_language_not_of_the_text_around_it() -> None:
    found = recognized(
        "States call the Processus de Kismayo (PK) informal.",
        "Le Kivu Forum on Trade (KFT) s’est réuni.",
        languages=LANGUAGES,
    )
    assert _named(found, "Processus de Kismayo").language == "fr"
    assert _named(found, "Kivu Forum on Trade").language == "en"


def test_an_organ_of_a_thing_with_two_names_is_one() -> None:
    found = recognized(
        "The Kismayo Process met. The Secretariat of the Kismayo Process writes.",
        "Le Processus de Kismayo se réunit. Le Secrétariat du Processus de Kismayo écrit.",
        languages=LANGUAGES,
    )
    assert sum(entity.kind == "organ" for entity in found.entities) == 1

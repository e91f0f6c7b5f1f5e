"""Treaties that no vocabulary holds, and what else things are said to be called."""

import pytest

from tests.unit.recognize.made import recognized


def _treaties(*paragraphs: str, language: str = "en") -> list[set[str]]:
    found = recognized(*paragraphs, language=language)
    ids = [entity.entity_id for entity in found.entities if entity.kind == "treaty"]
    return [{n.name for n in found.names if n.entity_id == each} for each in ids]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "en",
            "The Convention on Consular Help to Sailors entered into force in 1980.",
            {"Convention on Consular Help to Sailors"},
        ),
        (
            "en",
            "Peru acceded to the Kivu Agreement on Ferries and Quays in 1992.",
            {"Kivu Agreement on Ferries and Quays"},
        ),
        (
            "en",
            "The Protocol relating to the Status of Sailors was opened for signature in Lima.",
            {"Protocol relating to the Status of Sailors"},
        ),
        (
            "en",
            "The Convention on Consular Help to Sailors, which is commonly called the Lima "
            "Convention, entered into force in 1980.",
            {"Convention on Consular Help to Sailors", "Lima Convention"},
        ),
        (
            "fr",
            "La Convention de Lomé sur les marins, dite Convention des Ports, est entrée en "
            "vigueur en 1980.",
            {"Convention de Lomé sur les marins", "Convention des Ports"},
        ),
        (
            "fr",
            "Le Togo a ratifié la Convention relative aux marins étrangers.",
            {"Convention relative aux marins étrangers"},
        ),
    ],
)
def test_a_treaty_is_named_by_what_it_is_about(language: str, text: str, names: set[str]) -> None:
    assert names in _treaties(text, language=language)


@pytest.mark.parametrize(
    "text",
    [
        "The session adopted the Kivu Protocol on Ferries.",
        "An agreement on ferries entered into force in 1980.",
        "The Agreement entered into force in 1980.",
        "They met under the Convention on Monday.",
    ],
)
def test_a_text_that_binds_nobody_is_no_treaty(text: str) -> None:
    assert _treaties(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "States are parties to the Convention for the Unification of Rules by Rail, in force since "
        "1980.",
        "States are parties to the Convention for the Unification of Rules relating to "
        "International Carriage, in force since 1980.",
    ],
)
def test_a_name_that_was_not_read_to_its_end_is_none(text: str) -> None:
    assert _treaties(text) == []

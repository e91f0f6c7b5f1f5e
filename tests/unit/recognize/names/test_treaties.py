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
    assert any(names <= found for found in _treaties(text, language=language))


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
    "name",
    [
        "Convention for the Unification of Rules by Rail",
        "Convention for the Unification of Rules relating to International Carriage",
        "Protocol on Rescue at Sea",
        "Vlore Convention",
        "Treaty of Vlore on the Common Use of the Lakes",
    ],
)
def test_a_name_is_read_to_its_end(name: str) -> None:
    [found] = _treaties(f"States are parties to the {name}, in force since 1980.")
    assert max(found, key=len) == name


@pytest.mark.parametrize("behind", ["by Norway", "in Kenya", "on 3 May 1980", "by the WTO"])
def test_who_bound_itself_when_and_where_is_no_part_of_a_name(behind: str) -> None:
    name = "Convention on Live Cargo"
    found = _treaties(f"The ratification of the {name} {behind} was welcomed.")
    assert found == [{name}]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Galle Convention on Ships, which their envoys signed on that day and which came "
            "into force in 1980, binds them.",
            "Galle Convention on Ships",
        ),
        (
            "The Protocol on Rescue at Sea, adopted in Lima in 1979, gained two further Parties.",
            "Protocol on Rescue at Sea",
        ),
        (
            "La Convention de Vlore sur les bacs lie onze Parties.",
            "Convention de Vlore sur les bacs",
        ),
        (
            "Le Protocole relatif aux secours en mer est entré en vigueur en 1980.",
            "Protocole relatif aux secours en mer",
        ),
        (
            "L’Accord sur le transport par rail des animaux vivants a été ratifié par six États.",
            "Accord sur le transport par rail des animaux vivants",
        ),
    ],
)
def test_it_is_said_in_many_ways_that_a_treaty_binds(text: str, name: str) -> None:
    language = "fr" if text.startswith("L") else "en"
    [found] = _treaties(text, language=language)
    assert max(found, key=len) == name

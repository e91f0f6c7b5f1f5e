"""A thing is found again under the beginning of its name, and under a noun that nobody declared."""

import pytest

from tests.unit.recognize.made import recognized


def _names(*paragraphs: str, language: str = "en") -> list[set[str]]:
    """The names that the text gives to each process, one set for each."""
    found = recognized(*paragraphs, language=language)
    kinds = ("process", "conference_series", "initiative", "programme", "treaty")
    ids = [entity.entity_id for entity in found.entities if entity.kind in kinds]
    return [
        names
        for each in ids
        if (names := {n.name for n in found.names if n.entity_id == each and n.basis == "text"})
    ]


@pytest.mark.parametrize(
    ("language", "text", "title", "name"),
    [
        (
            "en",
            "The Kivu Exchange on Ferries was launched in 2001. Togo joined the Kivu Exchange.",
            "Kivu Exchange",
            "Kivu Exchange on Ferries",
        ),
        (
            "en",
            "The Alma Consultations on Work (ACW) were started in 1994. The Alma Consultations.",
            "Alma Consultations",
            "Alma Consultations on Work",
        ),
        (
            "en",
            "The Volta Meetings on Border Work were set up in 2000. Volta Meetings.",
            "Volta Meetings",
            "Volta Meetings on Border Work",
        ),
        (
            "en",
            "The Chad Conference of the Lake Ports (CCLP) was founded in 1990. At the Chad "
            "Conference all spoke.",
            "Chad Conference",
            "Chad Conference of the Lake Ports",
        ),
        (
            "fr",
            "Le Colloque de Lomé sur les frontaliers (CLF) a été institué en 1979. Le Colloque de "
            "Lomé siège.",
            "Colloque de Lomé",
            "Colloque de Lomé sur les frontaliers",
        ),
        (
            "fr",
            "Le Dialogue de Mindelo relatif aux marins (DMM) est né en 1990. LE DIALOGUE DE "
            "MINDELO est ouvert.",
            "Dialogue de Mindelo",
            "Dialogue de Mindelo relatif aux marins",
        ),
    ],
)
def test_the_beginning_of_a_name_is_another_name(
    language: str, text: str, title: str, name: str
) -> None:
    named = [names for names in _names(text, language=language) if title in names]
    assert len(named) == 1
    assert name in named[0] or language == "fr"


def test_the_beginning_of_two_names_is_a_name_of_neither() -> None:
    named = _names(
        "The Kivu Forum on Ferries was launched in 2001. The Kivu Forum on Roads was launched in "
        "2002. Some call it the Kivu Forum."
    )
    assert all("Kivu Forum" not in names for names in named)


def test_a_beginning_that_tells_nothing_is_no_name() -> None:
    named = _names("The Dialogue on Kivu Ferries (DKF) was launched in 2001. The Dialogue is open.")
    assert all("Dialogue" not in names for names in named)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The Kivu Quartet on Ferries was launched in 2001.", "Kivu Quartet on Ferries"),
        ("en", "At Kivu, Togo became a member of the Kivu Quartet.", "Kivu Quartet"),
        ("en", "The Lima Compass has six members: Togo and others.", "Lima Compass"),
        ("en", "The fourth session of the Volta Hours was held in Volta.", "Volta Hours"),
        (
            "fr",
            "Le Quatuor de Lomé sur les bacs a été lancé en 2001.",
            "Quatuor de Lomé sur les bacs",
        ),
        ("fr", "Les membres du Quatuor de Lomé ont voté.", "Quatuor de Lomé"),
        (
            "fr",
            "Né à Mindelo, le Cénacle de Mindelo est jeune. Le Cénacle de Mindelo compte sept "
            "membres.",
            "Cénacle de Mindelo",
        ),
    ],
)
def test_a_process_is_known_by_what_is_said_of_it(language: str, text: str, name: str) -> None:
    assert {name} in _names(text, language=language)


@pytest.mark.parametrize(
    "text",
    [
        "The Kivu Guidelines on Ferries were launched in 2001.",
        "The Lisbon Quay was set up in 1999.",
        "The Alma Star was launched at Lagos.",
        "Members of the House were there.",
        "The session of the Upper House was short.",
        "Members of the European Parliament came.",
    ],
)
def test_what_is_only_founded_is_no_process(text: str) -> None:
    assert _names(text) == []


@pytest.mark.parametrize(
    ("language", "text", "short"),
    [
        ("en", "The Kotor Process on Grazing was launched in 2003.", "Kotor Process"),
        (
            "fr",
            "Le Processus de Kotor sur les pâturages a été lancé en 2003.",
            "Processus de Kotor",
        ),
        ("en", "The Regional Labour Dialogue on Grazing was launched in 2003.", None),
    ],
)
def test_a_noun_and_a_proper_name_are_a_name_where_not_printed_alone(
    language: str, text: str, short: str | None
) -> None:
    found = recognized(text, language=language)
    assert [n.name for n in found.names if n.form == "short" and n.basis == "text"] == (
        [short] if short else []
    )

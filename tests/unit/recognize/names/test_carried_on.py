"""Undertakings of which no noun is known, named by what is done with them."""

import pytest

from tests.unit.recognize.made import recognized


def _programmes(*paragraphs: str, language: str = "en") -> set[str]:
    found = recognized(*paragraphs, language=language)
    ids = {entity.entity_id for entity in found.entities if entity.kind == "programme"}
    return {n.name for n in found.names if n.entity_id in ids and n.basis == "text"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Bank runs the Small Harbours Window in Mali.", "Small Harbours Window"),
        ("The Rain Ledger is a joint undertaking of Mali and Togo.", "Rain Ledger"),
        ("The Tide Archive, hosted by Chile, receives support from Peru.", "Tide Archive"),
        ("Dusty Mornings (2012-2015). Coordinator: Jordan.", "Dusty Mornings"),
        ("3. CLEARSKY (2012-2015). Donors: Norway and Sweden.", "CLEARSKY"),
        ("Clear Horizons: run by the Lebanese Red Cross in Lebanon.", "Clear Horizons"),
    ],
)
def test_what_is_run_paid_for_or_labelled_is_an_undertaking(text: str, name: str) -> None:
    assert name in _programmes(text)


def test_a_french_title_needs_two_labels() -> None:
    labelled = "Vitrines sans peur. Chef de file : Maroc. Bailleurs de fonds : Italie."
    assert "Vitrines sans peur" in _programmes(labelled, language="fr")
    assert not _programmes("Vitrines sans peur. Chef de file : Maroc.", language="fr")


@pytest.mark.parametrize(
    "text",
    [
        "Mali hosts the Steering Committee, which is run by Togo.",
        "Lima Workshop: run by Togo.",
        "Chair: Mali. Members: Togo and Benin.",
        "It met in the Blue Room of the Ministry.",
        "Working Group on Tides. Chair: Mali.",
    ],
)
def test_organs_meetings_labels_and_rooms_are_none(text: str) -> None:
    assert not _programmes(text)

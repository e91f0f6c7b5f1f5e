"""Themes that prose tells: numbered series, and lines with a label."""

import pytest

from tests.unit.recognize.made import facts, recognized

LAUNCHED = "The Tana Forum was launched in 1999."


def _themes(*paragraphs: str, language: str = "en") -> list[tuple[str, str, str]]:
    rows = facts(recognized(*paragraphs, language=language), "themes")
    return [(row["in_id"], row["theme"], row["position"]) for row in rows]


@pytest.mark.parametrize(
    "series", ["(1) ports; and (2) return", "1) ports; 2) return", "a) ports, and b) return"]
)
def test_a_series_is_marked_by_figures_or_letters(series: str) -> None:
    assert _themes(f"{LAUNCHED} It has two thematic areas: {series}.") == [
        ("Tana Forum", "ports", "1"),
        ("Tana Forum", "return", "2"),
    ]


def test_a_sentence_that_names_nothing_goes_on_about_what_was_named() -> None:
    launched = "L’Initiative de Rusumo a été lancée en 2008."
    series = "1) les crues; et 2) la pêche."
    assert _themes(f"{launched} Elle porte sur deux thèmes: {series}", language="fr") == [
        ("Initiative de Rusumo", "crues", "1"),
        ("Initiative de Rusumo", "pêche", "2"),
    ]


def test_a_labelled_line_tells_the_themes_of_what_its_section_is_about() -> None:
    assert _themes(LAUNCHED, "Areas of work: ports, return") == [
        ("Tana Forum", "ports", "1"),
        ("Tana Forum", "return", "2"),
    ]


def test_a_series_of_anything_else_is_none_of_themes() -> None:
    assert not _themes(f"{LAUNCHED} It has two organs: (1) a bureau; and (2) a staff.")
    assert not _themes(f"{LAUNCHED} It has themes: (1) ports.")


def test_items_of_a_list_are_themes_below_words_that_announce_them() -> None:
    items = ("• ports;", "• return (voluntary return).")
    assert _themes(f"{LAUNCHED} It deals with two themes:", *items, "It met in May.") == [
        ("Tana Forum", "ports", "1"),
        ("Tana Forum", "return", "2"),
        ("Tana Forum", "voluntary return", "1"),
    ]
    assert not _themes(f"{LAUNCHED} It has two organs:", *items)

"""What two languages say of one thing; a change on one side is exactly one conflict."""

import pytest

from extract.reconcile.comparing.names import _relation as names_relation
from extract.reconcile.comparing.placing import _relation as regions_relation
from extract.regions import load, region_in, regions_in
from tests.unit.recognize.made import VOCABULARY

from .made import bilingual, compared

FRENCH = [
    "Asie et Océanie: l’OIM sert de secrétariat au Processus de Manille.",
    "Le Processus de Manille a été lancé en 2004.",
]
ENGLISH = [
    "IOM serves as secretariat of the Manila Process. The Manila Process was launched in 2004."
]
TABLE = [("Region", "Migration Focus"), ("Asia/Pacific", "Manila Process")]
REGIONS = load(VOCABULARY)


def conflicts(french: list[str], english: list[str]) -> set[str]:
    """The predicates on which the two languages contradict each other."""
    made = bilingual(french, english, table=TABLE)
    return {predicate for predicate, _, _, how in compared(made) if how == "conflict"}


def test_texts_that_say_the_same_have_no_conflict() -> None:
    assert conflicts(FRENCH, ENGLISH) == set()


def test_year_changed_on_one_side_is_one_conflict() -> None:
    assert conflicts([FRENCH[0], FRENCH[1].replace("2004", "2005")], ENGLISH) == {"date"}


def test_holder_changed_on_one_side_is_one_conflict() -> None:
    joint = ["IOM and UNHCR serve as a joint secretariat of the Manila Process.", "It is large."]
    assert conflicts(FRENCH, joint) == {"secretariat"}


def test_region_changed_on_one_side_is_one_conflict() -> None:
    assert conflicts([FRENCH[0].replace("Asie et Océanie", "Afrique"), FRENCH[1]], ENGLISH) == {
        "region"
    }


def test_technical_support_beside_secretariat_is_no_conflict() -> None:
    english = ["IOM provides technical support to the Manila Process.", ENGLISH[0].split(". ")[1]]
    made = bilingual(FRENCH, english, table=TABLE)
    roles = {how for predicate, _, _, how in compared(made) if predicate == "role"}
    assert roles == {"not_comparable"}


def test_silence_is_no_conflict() -> None:
    made = bilingual(FRENCH, ["The Manila Process is of use."])
    assert "conflict" not in {how for _, _, _, how in compared(made)}


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        pytest.param("Asie et Océanie", "Asia/Pacific", "agree", id="other words"),
        pytest.param("Afrique", "Africa and the Middle East", "narrower", id="part of it"),
        pytest.param("Europe et ex-Union soviétique", "Europe", "broader", id="more than it"),
        pytest.param("Afrique", "Europe", "conflict", id="elsewhere"),
        pytest.param("Europe", "Interregional", "conflict", id="within and between"),
        pytest.param("Au niveau interrégional", "Interregional", "agree", id="between"),
        pytest.param("Ailleurs", "Europe", None, id="a region that is not known"),
    ],
)
def test_regions_compare_by_their_countries(left: str, right: str, how: str | None) -> None:
    assert regions_relation(REGIONS, left, right) == how


def test_longest_region_is_named() -> None:
    found = region_in(REGIONS, "ten South American countries")
    assert found is not None
    assert found.key == "south-america"
    assert [r.key for r in regions_in(REGIONS, "South-East Asia and Africa")] == [
        "africa",
        "south-eastern-asia",
    ]


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        ("Inter-Governmental Consultations", "Inter Governmental Consultations", "agree"),
        ("Lima Conference", "Lima Conference on Migration", "broader"),
        ("Lima Conference on Migration", "Lima Conference", "narrower"),
        ("Dialogue for West Africa", "Dialogue for Western Africa", "not_comparable"),
    ],
)
def test_names_compare_by_their_words(left: str, right: str, how: str) -> None:
    assert names_relation(left, right) == how

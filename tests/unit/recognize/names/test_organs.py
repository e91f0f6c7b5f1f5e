"""Organs and offices that a text names by a noun with an owner or a purpose."""

import pytest

from extract.model.statement import Recognition
from tests.unit.recognize.made import recognized


def _names(found: Recognition, kind: str) -> set[str]:
    ids = {entity.entity_id for entity in found.entities if entity.kind == kind}
    return {name.name for name in found.names if name.entity_id in ids and name.basis == "text"}


@pytest.mark.parametrize(
    ("text", "language", "name", "why"),
    [
        ("Staff work in the Prague Secretariat.", "en", "Prague Secretariat", "of its process"),
        ("The Almaty-based Prague Secretariat acts.", "en", "Prague Secretariat", "where it is"),
        ("Le Secrétariat Prague agit.", "fr", None, "a noun in front of a name says nothing"),
        ("The Oslo Secretariat acts.", "en", None, "no process of that name"),
        ("The Technical Secretariat acts.", "en", None, "a seat without an owner"),
        ("It helps the Presidency Pro Tempore.", "en", "Presidency Pro Tempore", "a Latin term"),
        ("Il aide la Présidence Pro Tempore.", "fr", "Présidence Pro Tempore", "in French too"),
        ("The Presidency Conclusions were read.", "en", None, "another noun follows"),
        (
            "The Secretariat of the Nairobi Group (NG) on Trade and Ports met the Nairobi Group "
            "on Trade and Ports.",
            "en",
            "Secretariat of the Nairobi Group on Trade and Ports",
            "a name that goes on behind its acronym",
        ),
    ],
)
def test_an_organ_is_named_with_its_owner(
    text: str, language: str, name: str | None, why: str
) -> None:
    names = _names(recognized(text, language=language), "organ")
    assert name in names if name else not names, why


def test_the_owner_may_stand_in_a_bracket() -> None:
    found = recognized("It helps the Presidency Pro Tempore (rotating chair of the RCM).")
    again = recognized("It helps the Presidency Pro Tempore.")
    ids = [{e.entity_id for e in each.entities if e.kind == "organ"} for each in (found, again)]
    assert len(ids[0]) == len(ids[1]) == 1
    assert ids[0] != ids[1]


def test_an_organ_of_a_process_that_the_text_introduces() -> None:
    found = recognized(
        "States set up the Nairobi Dialogue on Seasonal Mobility (NDSM) in 1999.",
        "The NDSM Technical Secretariat writes.",
    )
    assert "NDSM Technical Secretariat" in _names(found, "organ")


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        (["Le Secrétariat conjoint du Processus de Prague.", "The Prague Secretariat acts."], 1),
        (["Le Secrétariat du Processus de Rabat.", "The Prague Secretariat acts."], 2),
        (
            [
                "Le Secrétariat conjoint du Processus de Prague.",
                "Le Secrétariat technique du Processus de Prague.",
                "The Prague Secretariat acts.",
            ],
            3,
        ),
    ],
)
def test_two_languages_name_one_organ_where_each_knows_only_one(
    texts: list[str], count: int
) -> None:
    found = recognized(*texts, languages=["fr"] * (len(texts) - 1) + ["en"])
    assert sum(entity.kind == "organ" for entity in found.entities) == count


@pytest.mark.parametrize(
    ("text", "names", "kind"),
    [
        (
            "Two Missions with Regional Functions (MRF Dakar and MRF Lima) helped.",
            {"MRF Dakar", "MRF Lima"},
            "organization",
        ),
        (
            "Its Regional Offices (RO Nairobi, RO Dakar and RO San José) helped.",
            {"RO Nairobi", "RO Dakar", "RO San José"},
            "organ",
        ),
    ],
)  # fmt: skip
def test_offices_are_listed_by_their_acronym_and_place(
    text: str, names: set[str], kind: str
) -> None:
    assert names <= _names(recognized(text), kind)


def test_names_in_a_bracket_without_the_letters_before_it_are_no_offices() -> None:
    for listed in ("UNX Women and ILX Geneva", "UNX Geneva and UNX Vienna"):
        found = recognized(f"Two Partner Groups ({listed}) helped.")
        assert not set(listed.split(" and ")) & _names(found, "organization")


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("The Pilot Safe Harbour projects run.", "en", {"Pilot Safe Harbour projects"}),
        ("Les programmes Erasmus Mundus continuent.", "fr", {"programmes Erasmus Mundus"}),
        ("The South American programmes continue.", "en", set()),
        ("The United Nations programmes continue.", "en", set()),
        ("The Pilot programmes continue.", "en", set()),
        ("The Sri Lanka programmes continue.", "en", set()),
    ],
)  # fmt: skip
def test_a_programme_may_have_its_noun_in_small_letters(
    text: str, language: str, names: set[str]
) -> None:
    assert _names(recognized(text, language=language), "programme") == names


@pytest.mark.parametrize(
    ("text", "name", "acronyms"),
    [
        (
            "the establishment of a Regional Information System on Tides (SIRM/RIST, begun 2001)",
            "Regional Information System on Tides",
            {"SIRM/RIST", "SIRM", "RIST"},
        ),
        (
            "the Coastal Observation Programme (COP/POC) in 1999",
            "Coastal Observation Programme",
            {"COP/POC", "COP", "POC"},
        ),
    ],
)
def test_a_slash_joins_two_acronyms_of_one_thing(text: str, name: str, acronyms: set[str]) -> None:
    found = recognized(f"It supports {text}.")
    ids = {each.entity_id for each in found.names if each.name == name}
    assert len(ids) == 1
    names = {n.name for n in found.names if n.entity_id in ids and n.form == "acronym"}
    assert names == acronyms


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("The Oslo Process met again.", "en", {"Oslo Process"}),
        ("Le Processus de Quito se réunit.", "fr", {"Processus de Quito"}),
        ("A series was later called the Reef Ports Process.", "en", {"Reef Ports Process"}),
        ("The Oslo Dialogue on Tides was held.", "en", set()),
        ("The Peace Process goes on.", "en", set()),
    ],
)
def test_a_process_is_named_after_a_place_or_by_what_it_is_called(
    text: str, language: str, names: set[str]
) -> None:
    assert _names(recognized(text, language=language), "process") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Evaluation Council for Training and the Norwegian Fisheries Council met.",
            {"Evaluation Council for Training", "Norwegian Fisheries Council"},
        ),
        ("The Irish National Board of Fisheries met.", {"Irish National Board of Fisheries"}),
        ("The Board of Fisheries met.", set()),
    ],
)  # fmt: skip
def test_an_organization_ends_where_the_next_one_begins(text: str, names: set[str]) -> None:
    assert _names(recognized(text), "organization") == names

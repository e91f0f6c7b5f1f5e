"""Lists of parties in sentences: what is said of them, and what they are lists in."""

import pytest

from tests.unit.recognize.made import Fact, facts, recognized


def parties(text: str, language: str = "en") -> list[tuple[str, str]]:
    rows: list[Fact] = facts(recognized(text, language=language), "participations")
    return [(row["party"], row["participation_status"]) for row in rows]


def test_those_represented_attended() -> None:
    text = (
        "The Cairo Seminar on Transit Migration (Cairo, 4 May 2001) brought together officials "
        "representing Chad, Egypt, Libya and academic institutions."
    )
    assert parties(text) == [
        ("Chad", "attended"),
        ("Egypt", "attended"),
        ("Libya", "attended"),
        ("academic institutions", "attended"),
    ]


def test_bracketed_members_and_observers_are_told_apart() -> None:
    text = (
        "They are IOM Member States (Chad, Egypt and Mali) or IOM observer States (Cuba and Fiji)."
    )
    rows = facts(recognized(text), "participations")
    assert [(r["party"], r["participation_status"]) for r in rows] == [
        ("Chad", "member"),
        ("Egypt", "member"),
        ("Mali", "member"),
        ("Cuba", "observer"),
        ("Fiji", "observer"),
    ]


def test_a_bracket_within_a_name_ends_no_list_in_brackets() -> None:
    text = (
        "They are IOM Member States (Chad, Iran (Islamic Republic of), Mali and Togo) or IOM "
        "observer States (Cuba and Fiji)."
    )
    rows = facts(recognized(text), "participations")
    assert [r["party"] for r in rows if r["participation_status"] == "member"] == [
        "Chad",
        "Iran (Islamic Republic of)",
        "Mali",
        "Togo",
    ]


def test_country_invited_since_a_year() -> None:
    (row,) = facts(
        recognized("Since 2002, Fiji is also invited to participate in the Manila Process."),
        "participations",
    )
    assert (row["party"], row["participation_status"], row["since"]) == (
        "Fiji",
        "invited",
        "2002/..",
    )


def test_countries_named_without_a_word_of_taking_part_are_no_list() -> None:
    assert parties("Trade between ports grew. Chad, Egypt, Mali and Cuba are poor.") == []


def test_stated_count_stands_with_its_list() -> None:
    text = (
        "All 3 countries participating in the Cairo Seminar on Transit (Cairo, 4 May 2001), "
        "Chad, Egypt and Mali, agreed."
    )
    rows = facts(recognized(text), "lists")
    assert all(row["stated_count"] == row["listed_count"] == "3" for row in rows)


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "The participants in the AFC are Chad, Egypt and Mali.", "participant"),
        ("en", "The members of the AFC are Chad, Egypt and Mali.", "member"),
        ("en", "Chad, Egypt and Mali are observers in the AFC.", "observer"),
        ("en", "Chad, Egypt and Mali take part in the AFC.", "participant"),
        ("en", "Chad, Egypt and Mali attended the Alma Forum on Crews (AFC).", "attended"),
        ("fr", "Les participants au AFC sont le Tchad, l’Égypte et le Mali.", "participant"),
        ("fr", "Les membres de l’AFC sont le Tchad, l’Égypte et le Mali.", "member"),
        ("fr", "Le Tchad, l’Égypte et le Mali sont observateurs à l’AFC.", "observer"),
        ("fr", "Le Tchad, l’Égypte et le Mali prennent part à l’AFC.", "participant"),
    ],
)
def test_words_that_name_what_parties_take_part_in(language: str, text: str, status: str) -> None:
    """Before the list or behind it; the process is one that the text alone introduces."""
    opening = {"en": "This is the Alma Forum on Crews (AFC).", "fr": "Voici le Forum d’Alma (AFC)."}
    rows = facts(recognized(opening[language], text, language=language), "participations")
    assert [row["party_iso3"] for row in rows] == ["TCD", "EGY", "MLI"]
    assert {row["participation_status"] for row in rows} == {status}
    assert {row["in_id"] for row in rows} <= {"Alma Forum on Crews", "Forum d’Alma"}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "Fiji joined the Manila Process in 2001.", "joined"),
        ("en", "In fact, Fiji has acceded to the Manila Process in 2001.", "accession"),
        ("fr", "Fidji a adhéré au Processus de Manille en 2001.", "accession"),
        ("fr", "Fidji a rejoint le Processus de Manille en 2001.", "joined"),
    ],
)
def test_country_that_joined_in_a_year(language: str, text: str, kind: str) -> None:
    """Membership lasts, so its date is open-ended."""
    (row,) = facts(recognized(text, language=language), "participations")
    assert (row["party_iso3"], row["participation_status"]) == ("FJI", "participant")
    assert (row["since"], row["since_kind"]) == ("2001/..", kind)


@pytest.mark.parametrize(
    "text", ["Fiji joined forces with the Manila Process.", "Fiji joined the United Nations."]
)
def test_joining_what_is_no_process_is_no_participation(text: str) -> None:
    assert parties(text) == []

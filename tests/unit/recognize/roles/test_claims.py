"""Counts that sentences state."""

import pytest

from extract.recognize.claims.read import read_claims
from tests.unit.recognize.roles.builder import context_of, id_of, named, rows, sayings

Counted = tuple[str, str, str]


def counted(*sentences: str, language: str = "en", titles: tuple[str, ...] = ()) -> list[Counted]:
    """Return measure, value and words of all counts of a paragraph."""
    context = context_of(sentences, language=language)
    read_claims(context, named(context, *titles), sayings())
    return [(row["measure"], row["value"], row["text"]) for row in rows(context, "claims")]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "en",
            "The Prague Process has held nine plenary meetings.",
            ("plenary meeting", "9", "nine plenary meetings"),
        ),
        (
            "en",
            "All 23 participating countries of the Prague Process agreed.",
            ("country", "23", "All 23 participating countries"),
        ),
        (
            "en",
            "The Prague Process unites thirty-five member states.",
            ("member state", "35", "thirty-five member states"),
        ),
        (
            "en",
            "The Prague Process covers four countries of the South Caucasus.",
            ("country", "4", "four countries of the South Caucasus"),
        ),
        (
            "fr",
            "Le Processus de Prague compte quatre-vingt-dix-sept membres.",
            ("member", "97", "quatre-vingt-dix-sept membres"),
        ),
        (
            "fr",
            "Le Processus de Prague porte sur trois domaines thématiques.",
            ("thematic area", "3", "trois domaines thématiques"),
        ),
    ],
)
def test_a_count_has_its_noun_its_number_and_its_words(
    language: str, sentence: str, expected: Counted
) -> None:
    assert expected in counted(sentence, language=language)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Prague Process met in 2009 with members.",
        "One of the countries of the Prague Process left.",
        "The Prague Process lasted three years for members.",
        "The Prague Process is on page 12 members should read.",
        "In the Prague Process 40 % countries agreed.",
        "The second meeting of the Prague Process was held.",
        "The Prague Process met from 4 to 6 May 2009.",
    ],
)
def test_not_every_number_counts(sentence: str) -> None:
    assert counted(sentence) == []


def test_a_count_is_of_what_is_named_right_after_it() -> None:
    context = context_of("The Oslo Forum thanked the 14 countries involved in the Prague Process.")
    read_claims(context, named(context, "Oslo Forum"), sayings())
    row = next(rows(context, "claims"))
    assert row["in_id"] == id_of(context, "Prague Process")


def test_a_count_is_of_what_the_paragraph_is_about() -> None:
    context = context_of(["The Oslo Forum met in May.", "There were twelve delegations."])
    events = named(context, "Oslo Forum")
    read_claims(context, events, sayings())
    assert [row["in_id"] for row in rows(context, "claims")] == [events[0].event_id]

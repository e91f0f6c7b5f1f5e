"""Counts that sentences state, of what, and in what words."""

import re

import pytest

from extract.recognize.claims.read import read_claims
from extract.recognize.events.read import read_events
from tests.unit.recognize.roles.builder import context_of, rows, sayings

Counted = tuple[str | None, str, str, str]


def counted(*paragraphs: str, language: str = "en") -> list[Counted]:
    """Return of what, measure, value and words of all counts of paragraphs."""
    parts = (re.split(r"(?<=\.) (?=[A-ZÀ-Ý])", paragraph) for paragraph in paragraphs)
    context = context_of(*parts, language=language)
    events = read_events(context)
    read_claims(context, events, sayings())
    names: dict[str | None, str] = {event.event_id: event.title for event in events}
    for name in context.register.names.values():
        names.setdefault(name.entity_id, name.name)
    return [
        (names.get(row.get("in_id")), row["measure"], row["value"], row["text"])
        for row in rows(context, "claims")
    ]


@pytest.mark.parametrize(
    ("language", "words", "measure", "value"),
    [
        ("en", "46 border officers", "border officer", "46"),
        ("en", "four broad thematic areas", "thematic area", "4"),
        ("en", "two ad hoc Expert Groups", "expert group", "2"),
        ("en", "twelve international organizations", "organization", "12"),
        ("en", "nine participating States", "state", "9"),
        ("en", "five country reports", "country report", "5"),
        ("en", "three labour ministers", "labour minister", "3"),
        ("en", "two delegates per country", "delegate", "2"),
        ("en", "eleven senior officials’ meetings", "meeting", "11"),
        ("en", "1,250 officials", "official", "1250"),
        ("fr", "onze États membres", "member state", "11"),
        ("fr", "quarante-six agents des frontières", "border officer", "46"),
        ("fr", "deux réunions consultatives techniques", "technical consultative meeting", "2"),
        ("fr", "douze pays participants", "country", "12"),
        ("fr", "deux délégués par pays", "delegate", "2"),
        ("fr", "trois groupes de travail", "working group", "3"),
        ("fr", "six hauts fonctionnaires", "senior official", "6"),
        ("fr", "cinq pays d’Asie centrale", "country", "5"),
        ("fr", "deux colloques", "colloquium", "2"),
    ],
)
def test_a_count_is_a_noun_phrase(language: str, words: str, measure: str, value: str) -> None:
    lead = "Le Processus de Prague a" if language == "fr" else "The Prague Process has"
    found = counted(f"{lead} {words}.", language=language)
    assert found == [("Prague Process", measure, value, words)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The Prague Process lasted for ten years and cost 2 million euros."),
        ("en", "Article 5 States of the Prague Process may withdraw."),
        ("en", "Two thirds of the members of the Prague Process voted."),
        ("en", "None of the three takes decisions."),
        ("en", "The Prague Process holds two meetings a year."),
        ("en", "In 40 per cent of members of the Prague Process it failed."),
        ("fr", "Deux tiers des membres du Processus de Prague ont voté."),
        ("fr", "Le Processus de Prague tient deux réunions par an."),
        ("fr", "Le Processus de Prague a duré trois ans."),
    ],
)
def test_durations_money_fractions_and_frequencies_are_no_counts(
    language: str, sentence: str
) -> None:
    assert counted(sentence, language=language) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Three dialogues exist: the Prague Process, the Almaty Process and others."),
        ("en", "This report deals with two bodies: the Prague Process and the Almaty Process."),
        ("en", "There are at present two dialogues in the region."),
        ("fr", "Deux processus existent : le Processus de Prague et le Processus d’Almaty."),
        ("fr", "Les deux secrétariats se réunissent."),
    ],
)
def test_a_count_of_several_processes_is_one_of_none(language: str, sentence: str) -> None:
    found = counted("The Prague Process met.", sentence, language=language)
    assert [each[0] for each in found] == [None]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("The Prague Process is old. Its eleven member States met.", ["Prague Process"]),
        ("The Prague Process is old. It was founded by six States.", ["Prague Process"]),
        ("The Oslo Seminar was held in May 2010. There were 46 delegates.", ["Oslo Seminar"]),
        ("The Prague Process is old. It has 28 members of the European Union.", ["European Union"]),
        ("The Prague Process is old. There are ten copies of the Lima Atlas.", [None]),
        ("The Prague Process is old. The Drina Gathering has nine members.", [None]),
        ("The Prague Process and the Almaty Process have nine members in common.", [None]),
    ],
)
def test_a_count_is_of_what_is_spoken_of(paragraph: str, expected: list[str | None]) -> None:
    assert [each[0] for each in counted(paragraph)] == expected

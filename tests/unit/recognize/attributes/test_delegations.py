"""Who represents the parties."""

import pytest

from tests.unit.recognize.attributes.made import said, values


@pytest.mark.parametrize(
    ("language", "sentence", "value"),
    [
        ("en", "States are represented in the Prague Process by deputy ministers.", None),
        ("en", "The Prague Process met. States are represented by heads of migration services.",
         "heads of migration services"),
        ("en", "Each member of the Prague Process is represented by two delegates from the "
         "ministry.", "two delegates from the ministry"),
        ("en", "The Prague Process met. Governments send secretaries of labour to it.",
         "secretaries of labour"),
        ("fr", "Le Processus de Prague s’est réuni. Chaque État y délègue son directeur de "
         "l’immigration.", "son directeur de l’immigration"),
        ("fr", "Chaque membre du Processus de Prague est représenté par deux délégués du "
         "ministère.", "deux délégués du ministère"),
    ],
)  # fmt: skip
def test_a_delegation_is_who_comes(language: str, sentence: str, value: str | None) -> None:
    found = values(sentence, language=language, attribute="delegation")
    assert found == ([value] if value else [])


def test_how_many_came_to_one_meeting_is_no_delegation() -> None:
    assert said("The Oslo Seminar was attended by 45 experts from twelve countries.") == []
    found = said("The Oslo Seminar was attended by migration experts from twelve countries.")
    assert [each[:3] for each in found] == [
        ("Oslo Seminar", "delegation", "migration experts from twelve countries")
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("fr", "Le séminaire d’Oslo s’est tenu en mai 2010 avec la participation des ministres "
         "des affaires étrangères de six pays.",
         ["ministres des affaires étrangères de six pays"]),
        ("fr", "Le Processus de Prague est ancien. Les membres s’y font représenter par leur "
         "directeur général du travail.", ["leur directeur général du travail"]),
        ("en", "Ministers and senior officials from 40 countries attended the Oslo Seminar of "
         "May 2010.", ["Ministers and senior officials from 40 countries"]),
        ("en", "The Oslo Seminar of May 2010 drew over 800 delegates from 20 countries.", []),
    ],
)  # fmt: skip
def test_who_represents_members_is_told_before_or_behind(
    language: str, sentence: str, expected: list[str]
) -> None:
    assert values(sentence, language=language, attribute="delegation") == expected

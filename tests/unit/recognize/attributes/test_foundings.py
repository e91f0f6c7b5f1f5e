"""When a process or organ was begun."""

import pytest

from tests.unit.recognize.attributes.made import said

_PRAGUE = "Prague Process"


@pytest.mark.parametrize(
    ("language", "sentence", "attribute", "value", "date"),
    [
        ("en", "The Prague Process was set in motion by Poland in May 2009.",
         "initiated", "set in motion", "2009-05"),
        ("en", "The Prague Process came into being in Oslo on 28 April 2009.",
         "initiated", "came into being", "2009-04-28"),
        ("en", "The Prague Process dates back to 2009.", "initiated", "dates back", "2009"),
        ("en", "The Prague Process, whose creation dates from 2009, continues.",
         "initiated", "creation", "2009"),
        ("en", "The Prague Process dates from May 2009, when it was set up by Poland.",
         "initiated", "set up", "2009-05"),
        ("en", "Since its inception in 2009 the Prague Process has met twice.",
         "initiated", "inception", "2009"),
        ("en", "In 2009 Poland launched the Prague Process.", "launched", "launched", "2009"),
        ("en", "It was in April 2009 that the Prague Process was launched.",
         "launched", "launched", "2009-04"),
        ("en", "The Prague Process was initiated by Poland and inaugurated in 2009.",
         "initiated", "inaugurated", "2009"),
        ("en", "The Prague Process began in Oslo in 2009.", "initiated", "began", "2009"),
        ("fr", "Le Processus de Prague a vu le jour à Oslo en avril 2009.",
         "initiated", "a vu le jour", "2009-04"),
        ("fr", "Le Processus de Prague est né en 2009.", "initiated", "est né", "2009"),
        ("fr", "Porté sur les fonts baptismaux en 2009, le Processus de Prague continue.",
         "initiated", "Porté sur les fonts baptismaux", "2009"),
        ("fr", "Le Processus de Prague, institué par la Pologne le 28 avril 2009, continue.",
         "initiated", "institué", "2009-04-28"),
        ("fr", "Depuis sa création, en 2009, le Processus de Prague s’est réuni deux fois.",
         "initiated", "création", "2009"),
        ("fr", "La création du Processus de Prague remonte à 2009.",
         "initiated", "création", "2009"),
        ("fr", "C’est en avril 2009 que le Processus de Prague a été lancé.",
         "launched", "lancé", "2009-04"),
        ("fr", "Le Processus de Prague a démarré en avril 2009.",
         "initiated", "démarré", "2009-04"),
    ],
)  # fmt: skip
def test_a_beginning_has_its_words_and_its_date(
    language: str, sentence: str, attribute: str, value: str, date: str
) -> None:
    found = said(sentence, language=language)
    assert [each[1:4] for each in found] == [(attribute, value, date)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Prague Process grew out of the Budapest Process in 2009.",
        "The Prague Process has been funded since 2009.",
        "The report of the Prague Process is up to date.",
    ],
)
def test_what_is_no_beginning_is_none(sentence: str) -> None:
    assert said(sentence, attribute="initiated") == []


def test_a_named_organ_has_its_own_beginning() -> None:
    found = said("The Secretariat of the Prague Process was created in 2010.")
    assert [each[:4] for each in found] == [
        ("Secretariat of the Prague Process", "initiated", "created", "2010")
    ]


def test_a_secretariat_without_a_name_gives_the_process_no_beginning() -> None:
    assert said("The secretariat of the Prague Process was created in 2010.") == []


def test_it_is_what_the_sentence_before_is_about() -> None:
    found = said("The Prague Process is large. Since its launch in 2009, it has met twice.")
    assert [each[:2] for each in found] == [(_PRAGUE, "launched")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Established in 2009.", [(_PRAGUE, "initiated", "Established", "2009")]),
        ("Launched in Oslo on 9 May 2009.", [(_PRAGUE, "launched", "Launched", "2009-05-09")]),
        ("Established in 2009 were two funds.", []),
    ],
)
def test_a_sentence_of_nothing_but_a_founding_is_of_what_was_spoken_of(
    sentence: str, told: list[tuple[str, str, str, str]]
) -> None:
    found = said(f"The Prague Process is large. {sentence}")
    assert [each[:4] for each in found] == told


@pytest.mark.parametrize(
    ("language", "sentence", "value", "date"),
    [
        ("en", "The Prague Process, to which Greece and Turkey had given birth at Oslo on "
         "14 November 2003, is old.", "given birth", "2003-11-14"),
        ("en", "Greece and Turkey gave birth to the Prague Process on 14 November 2003.",
         "gave birth", "2003-11-14"),
        ("en", "The Prague Process is a voluntary and open forum established in 2002.",
         "established", "2002"),
        ("en", "The Prague Process began life in 1998.", "began life", "1998"),
        ("fr", "C’est à Oslo, le 9 mai 1990, que le Cap-Vert et le Sénégal ont jeté les bases du "
         "Processus de Prague.", "ont jeté les bases", "1990-05-09"),
        ("fr", "Le Processus de Prague est une instance créée en 1998.", "créée", "1998"),
    ],
)  # fmt: skip
def test_a_birth_and_a_description_tell_a_founding(
    language: str, sentence: str, value: str, date: str
) -> None:
    found = said(sentence, language=language, attribute="initiated")
    assert [each[:4] for each in found] == [("Prague Process", "initiated", value, date)]


def test_the_forum_of_a_body_founded_is_not_the_founded() -> None:
    sentence = "The Prague Process is a forum of the body established in 2002."
    assert said(sentence, attribute="initiated") == []

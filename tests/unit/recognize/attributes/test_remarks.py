"""How often things meet, and of what character they are."""

import pytest

from tests.unit.recognize.attributes.made import said, values


@pytest.mark.parametrize(
    ("language", "sentence", "value"),
    [
        ("en", "Members of the Prague Process meet in plenary every eighteen months.",
         "every eighteen months"),
        ("en", "Plenary meetings of the Prague Process are held once a year.", "once a year"),
        ("en", "The Prague Process convenes at two-year intervals.", "at two-year intervals"),
        ("en", "The Prague Process assembles every other year.", "every other year"),
        ("en", "The annual ministerial meeting of the Prague Process was held in May 2010.",
         "annual"),
        ("fr", "Le Processus de Prague se réunit tous les deux mois.", "tous les deux mois"),
        ("fr", "Les réunions du Processus de Prague ont lieu deux fois par an.",
         "deux fois par an"),
        ("fr", "Les fonctionnaires du Processus de Prague se réunissent une fois l’an.",
         "une fois l’an"),
        ("fr", "Le Processus de Prague siège chaque année.", "chaque année"),
    ],
)  # fmt: skip
def test_a_frequency_is_that_of_meetings(language: str, sentence: str, value: str) -> None:
    assert values(sentence, language=language, attribute="frequency") == [value]


def test_two_bodies_of_one_sentence_meet_each_as_often_as_it_says() -> None:
    sentence = (
        "Ministers of the Prague Process gather every second year and its officials every month."
    )
    assert values(sentence, attribute="frequency") == ["every second year", "every month"]


def test_an_organ_meets_for_itself() -> None:
    found = said("The Prague Process is large. Its Steering Committee meets quarterly.")
    assert [each[:3] for each in found] == [("Steering Committee", "frequency", "quarterly")]
    found = said("The Prague Process is large. Its steering committee meets quarterly.")
    assert [each[:3] for each in found] == [("steering committee", "frequency", "quarterly")]


def test_what_is_only_reported_every_year_is_no_meeting() -> None:
    assert said("The Prague Process Secretariat reports annually to members.") == []


@pytest.mark.parametrize(
    ("language", "sentence", "value"),
    [
        ("en", "The Prague Process is voluntary and non-binding in nature.",
         "voluntary and non-binding"),
        ("en", "The Prague Process takes no binding decisions.", "takes no binding decisions"),
        ("en", "The Prague Process takes no decisions that bind its members.",
         "takes no decisions that bind its members"),
        ("en", "The Prague Process has no legal personality.", "has no legal personality"),
        ("en", "The Prague Process is consultative in character.", "consultative"),
        ("fr", "Le Processus de Prague ne prend pas de décisions contraignantes.",
         "ne prend pas de décisions contraignantes"),
        ("fr", "Le Processus de Prague n’a pas de caractère contraignant.",
         "n’a pas de caractère contraignant"),
        ("fr", "Le Processus de Prague est informel et non contraignant.",
         "informel et non contraignant"),
        ("fr", "Le Processus de Prague revêt un caractère consultatif.", "consultatif"),
        ("fr", "La présidence du Processus de Prague est tournante.", "tournante"),
    ],
)  # fmt: skip
def test_a_character_is_given_in_the_words_printed(
    language: str, sentence: str, value: str
) -> None:
    assert values(sentence, language=language, attribute="character") == [value]


@pytest.mark.parametrize(
    ("language", "sentence", "value"),
    [
        ("en", "The Prague Process and the Almaty Process are old. Neither takes decisions that "
         "bind its members.", "Neither takes decisions that bind its members"),
        ("en", "The Prague Process and the Almaty Process are informal.", "informal"),
        ("en", "The Prague Process and the Almaty Process are old. Both are informal.", "informal"),
        ("fr", "Le Processus de Prague et le Processus d’Almaty ne prennent pas de décisions "
         "contraignantes.", "ne prennent pas de décisions contraignantes"),
    ],
)  # fmt: skip
def test_what_is_said_of_several_is_said_of_each(language: str, sentence: str, value: str) -> None:
    found = said(sentence, language=language)
    assert [each[:3] for each in found] == [
        ("Prague Process", "character", value),
        ("Almaty Process", "character", value),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Prague Process is a regional consultative process.",
        "The Prague Process takes decisions by consensus.",
        "Voluntary return is a theme of the Prague Process.",
    ],
)
def test_a_kind_of_process_or_a_theme_is_no_character(sentence: str) -> None:
    assert said(sentence, attribute="character") == []


def test_a_sentence_about_an_unknown_name_says_nothing_of_what_was_spoken_of() -> None:
    assert said("The Prague Process is old. The Drina Gathering is informal.") == []


@pytest.mark.parametrize(
    ("language", "attribute", "sentence", "value"),
    [
        ("en", "character", "The Chair of the Prague Process rotates on an annual basis.",
         "rotates"),
        ("en", "character", "The chairmanship of the Prague Process is held in rotation.",
         "in rotation"),
        ("en", "character", "Informal and flexible, the Prague Process keeps no minutes.",
         "Informal and flexible"),
        ("fr", "character", "Purement consultatif, le Processus de Prague siège à Oslo.",
         "Purement consultatif"),
        ("fr", "character", "Le Processus de Prague, instance purement consultative à laquelle "
         "participent six États, est ancien.", "purement consultative"),
        ("en", "frequency", "The Prague Process holds two meetings each year.",
         "two meetings each year"),
        ("fr", "frequency", "Le Processus de Prague tient deux sessions par an.",
         "deux sessions par an"),
    ],
)  # fmt: skip
def test_a_character_may_open_the_sentence(
    language: str, attribute: str, sentence: str, value: str
) -> None:
    assert values(sentence, language=language, attribute=attribute) == [value]


def test_an_organ_of_one_word_meets_as_often_as_is_said_of_it() -> None:
    """ "The Council meets once a year" is said of the Council, and not of its process."""
    found = said(
        "The Prague Process has a Council. The Council meets once a year.", attribute="frequency"
    )
    assert [(each.of, each.value) for each in found] == [("Council", "once a year")]

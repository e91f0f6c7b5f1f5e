"""What pronouns and short names take up."""

import pytest

from tests.unit.recognize.roles.test_clauses import clauses


@pytest.mark.parametrize(
    ("language", "sentences", "plain"),
    [
        ("en", ("The Prague Process met in Rome; it has five members.",), "it"),
        (
            "fr",
            (
                "Le Processus de Prague échange ses documents avec la Conférence sud-américaine.",
                "Fondée à Rome en 1999 à l’initiative du Pérou et du Chili, elle a cinq membres.",
            ),
            "elle",
        ),
    ],
)
def test_a_pronoun_means_no_place(language: str, sentences: tuple[str, ...], plain: str) -> None:
    last = clauses(*sentences, language=language)[-1]
    meant = [unit for unit in last.units if unit.is_reference]
    assert [unit.letter for unit in meant] == ["p"], plain


def test_a_french_pronoun_has_the_gender_of_what_it_means() -> None:
    last = clauses(
        "Le Processus de Prague échange ses documents avec la Conférence sud-américaine.",
        "Elle a cinq membres.",
        language="fr",
    )[-1]
    assert [unit.words.text for unit in last.units] == ["Conférence sud-américaine"]


def test_it_behind_several_is_what_the_sentence_before_speaks_of() -> None:
    last = clauses(
        "UNHCR held the Oslo Forum in May.",
        "Peru and Chile sent observers.",
        "It closed with a declaration.",
        titles=("Oslo Forum",),
    )[-1]
    assert [unit.letter for unit in last.units] == ["e"]


def test_the_forum_of_a_numbered_session_is_the_process() -> None:
    last = clauses(
        "The ninth session of the Prague Process met in May.",
        "The Process has no budget.",
        titles=("ninth session of the Prague Process",),
    )[-1]
    assert [unit.letter for unit in last.units] == ["p"]

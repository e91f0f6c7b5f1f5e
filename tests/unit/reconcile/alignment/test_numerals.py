"""Numbers have one value in two languages, in figures and in words."""

import pytest

from extract.reconcile.alignment.numerals import numerals

from .made import WORDS


def values(text: str, language: str) -> list[str]:
    return [numeral.value for numeral in numerals(text, language, WORDS)]


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        ("a fund of 1,250 francs", "un fonds de 1 250 francs", ["1250"]),
        ("12,345,678 trees", "12 345 678 arbres", ["12345678"]),
        ("3.5 per cent", "3,5 pour cent", ["3.5"]),
        ("subsection 2(3) of chapter C-14", "paragraphe 2(3) du chapitre C-14", ["2(3)", "C-14"]),
        ("OJ/85-202", "JO/85-202", ["85-202"]),
        ("Parts II and IV", "parties II et IV", ["2", "4"]),
        ("Part I", "partie I", ["1"]),
        ("the 34th year", "la 34e année", ["34"]),
        ("in the thirty-fourth year", "la trente-quatrième année", ["34"]),
        ("the second chapter", "le deuxième chapitre", ["2"]),
        ("twenty-seven members", "vingt-sept membres", ["27"]),
        ("ninety-two members", "quatre-vingt-douze membres", ["92"]),
        ("three hundred and five", "trois cent cinq", ["305"]),
        ("two thousand and three", "deux mille trois", ["2003"]),
        ("twelve states and five observers", "douze États et cinq observateurs", ["12", "5"]),
        ("at 8.15", "à 8 h 15", ["8.15"]),
        ("at 8:15 p.m.", "à 20 h 15", ["20.15"]),
        ("at 9 a.m.", "à 9 h", ["9"]),
        ("the first article", "l’article premier", ["1"]),
        ("one of them", "un d’entre eux", []),
    ],
)
def test_number_has_one_value_in_both_languages(
    english: str, french: str, expected: list[str]
) -> None:
    assert values(english, "en") == expected
    assert values(french, "fr") == expected


@pytest.mark.parametrize("text", ["Here and I agree", "what I saw", "CIVIL MIX", "DIVIDE", "LCD"])
def test_letters_that_are_no_numbers_have_no_value(text: str) -> None:
    assert values(text, "en") == []


def test_a_number_word_of_another_language_is_none() -> None:
    assert values("six mille", "en") == ["6"]
    assert values("mille", "en") == []


def test_figures_are_firm_and_words_are_not() -> None:
    found = numerals("4 boats and four nets", "en", WORDS)
    assert [(one.value, one.firm) for one in found] == [("4", True), ("4", False)]

"""Addresses of web sites, in the words that lead to them."""

import pytest

from tests.unit.recognize.attributes.made import said

_ADDRESS = "www.example.org"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The documents of the Prague Process are available at www.example.org."),
        ("en", "The Prague Process (www.example.org) has fifty members."),
        ("en", "The Prague Process has a site of its own, www.example.org."),
        ("fr", "Les documents du Processus de Prague sont disponibles sur www.example.org."),
        ("fr", "Le site du Processus de Prague est www.example.org."),
        ("fr", "Le Processus de Prague publie ses documents sur www.example.org."),
    ],
)
def test_an_address_is_that_of_what_has_it(language: str, sentence: str) -> None:
    found = said(sentence, language=language, attribute="website")
    assert [each[:3] for each in found] == [("Prague Process", "website", _ADDRESS)]


def test_an_address_with_the_name_of_a_process_is_its_own() -> None:
    found = said(
        "The Almaty Process and the Prague Process met.",
        "More information is available at www.pragueprocess.example.",
    )
    assert [each[:2] for each in found] == [("Prague Process", "website")]


def test_an_address_alone_is_nobodys() -> None:
    assert said("See Smith, Dialogues, www.example.org/smith.") == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "For papers of the Prague Process see www.prague.example."),
        ("en", "Documents of the Prague Process can be downloaded from www.prague.example."),
        ("fr", "Pour plus d’informations sur le Processus de Prague, voir www.prague.example."),
    ],
)
def test_an_address_follows_what_can_be_found_there(language: str, sentence: str) -> None:
    found = said(sentence, language=language, attribute="website")
    assert [each[:3] for each in found] == [("Prague Process", "website", "www.prague.example")]

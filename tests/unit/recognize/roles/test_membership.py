"""Who belongs to an organ, however a sentence puts it: truth known by construction."""

from collections.abc import Iterator
from itertools import product

import pytest

from extract.recognize.roles.read import read_roles

from .builder import context_of, named, rows, sayings

PLACES = {
    "en": (("Kenya", "Mali", "Peru"), "Kenya, Mali and Peru", "Kenya, Mali, Peru"),
    "fr": (
        ("Kenya", "Mali", "Pérou"),
        "le Kenya, le Mali et le Pérou",
        "Kenya, Mali, Pérou",
    ),
}
OF = {"en": "Kenya, Mali and Peru", "fr": "du Kenya, du Mali et du Pérou"}
ORGANS = {
    "en": ("Steering Committee", "working group on buoys", "Advisory Group", "Bureau"),
    "fr": ("Comité directeur", "groupe de travail sur les bouées", "Comité technique"),
}
SAID = {
    "en": (
        "The {organ} is made up of {all}.",
        "The {organ} was set up in 2004 and comprises {all}.",
        "The {organ} consists of {all}.",
        "The {organ}, which prepares the sessions, brings together {all}.",
        "The {organ}, of which Kenya is the coordinator, includes {all}.",
        "The {organ} of six members: {bare}.",
        "The {organ} has {all} as its members.",
        "A {organ} of three ({all}) met twice.",
        "{all} sit on the {organ}.",
        "{all} belong to the {organ}.",
        "{all} were elected members of the {organ}.",
        "{all} are members of the {organ}.",
        "Much falls to the {organ}, on which {all} serve.",
        "The Dialogue has a {organ}, to which {all} belong.",
        "The {organ} meets once a year. {all} sit on it.",
        "The {organ} meets once a year. It is composed of {all}.",
        "The members of the {organ} are {all}.",
    ),
    "fr": (
        "Le {organ} se compose {of}.",
        "Le {organ}, qui prépare les sessions, comprend {all}.",
        "Un {organ}, formé {of}, a été créé en 2004.",
        "Le {organ}, où siègent {all}, a rendu son avis.",
        "Le {organ}, auquel appartiennent {all}, a rendu son avis.",
        "Le {organ}, dont {all} sont membres, a rendu son avis.",
        "Le {organ} a été remanié ; y siègent {all}.",
        "Siègent au {organ} {all}.",
        "Font partie du {organ} {all}.",
        "Direction : {organ} de trois membres : {bare}.",
        "Les membres du {organ} sont {all}.",
    ),
}
INTRODUCED = {
    "en": "The Lagoon Dialogue was launched in 2003.",
    "fr": "Le Dialogue des lagunes a été lancé en 2003.",
}


def _made() -> Iterator[tuple[str, str, str]]:
    for language, ways in SAID.items():
        for organ, said in product(ORGANS[language], ways):
            _, listed, bare = PLACES[language]
            text = said.format(organ=organ, all=listed, bare=bare, of=OF[language])
            yield language, organ, text[0].upper() + text[1:]


@pytest.mark.parametrize(("language", "organ", "text"), list(_made()))
def test_whoever_is_said_to_belong_to_an_organ_is_its_member(
    language: str, organ: str, text: str
) -> None:
    """Each of them, and nobody else, in the organ by the name printed for it."""
    told = _members(language, text)
    assert told == {(party, organ) for party in PLACES[language][0]}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya chairs the Bureau, and Mali is a member of the African Union."),
        ("en", "Three bodies are observers to the Council: FAO, WHO and IMO."),
        ("en", "The Bureau met in Kenya and adopted a plan that includes Mali."),
        ("en", "The Steering Committee thanked Kenya, Mali and Peru."),
        ("fr", "Le Bureau s’est réuni au Kenya, au Mali et au Pérou."),
        ("fr", "Le Bureau se réunit ; y siègent en qualité d’observateurs le Kenya et le Mali."),
    ],
)
def test_whoever_is_only_named_beside_an_organ_is_no_member(language: str, text: str) -> None:
    """Hosts, observers and addressees belong to nothing."""
    assert _members(language, text) == set()


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        ("The Bureau: Kenya (Chair), Mali (Vice-Chair), Peru (Rapporteur).", {"Kenya"}),
        ("A bureau of Kenya (Vice-Chair) and Mali (Chair) prepares the sessions.", {"Mali"}),
    ],
)
def test_a_vice_chair_in_brackets_has_not_the_chair(text: str, chairs: set[str]) -> None:
    """Only whoever the brackets call chair."""
    context = context_of([INTRODUCED["en"], text])
    read_roles(context, named(context), sayings())
    assert {r["actor"] for r in rows(context, "roles") if r["role"] == "chair"} <= chairs


def test_a_term_in_an_organ_has_its_end() -> None:
    """The date behind the verb of a relative clause is that of the membership."""
    said = "Much falls to the Technical Committee, on which Kenya and Mali serve until 2017."
    context = context_of([INTRODUCED["en"], said])
    read_roles(context, named(context), sayings())
    assert {(r["actor"], r["date"]) for r in rows(context, "roles")} == {
        ("Kenya", "../2017"),
        ("Mali", "../2017"),
    }


def _members(language: str, text: str) -> set[tuple[str, str]]:
    context = context_of([INTRODUCED[language], *_sentences(text)], language=language)
    read_roles(context, named(context), sayings())
    told = (row for row in rows(context, "roles") if row["role"] == "member_of_organ")
    return {(row["actor"], row["organ"]) for row in told}


def _sentences(text: str) -> list[str]:
    return [f"{part.rstrip('.')}." for part in text.split(". ")]

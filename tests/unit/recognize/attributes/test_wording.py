"""Ordinary ways of saying what a thing is: who founded it, its character, money, results."""

import pytest

from tests.unit.recognize.attributes.made import said

P, F = "Prague Process", "Processus de Prague"
HAS, COMPTE = f"The {P} has six members.", f"Le {F} compte six membres."


@pytest.mark.parametrize(
    ("language", "text", "attribute", "value", "date"),
    [
        ("en", f"{HAS} Kenya and Mali founded it in March 1996.",
         "initiated", "founded", "1996-03"),
        ("en", f"The {P}, which Kenya and Mali launched in May 2004, has six members.",
         "launched", "launched", "2004-05"),
        ("fr", f"C’est à Lausanne que, le 3 mars 1996, le Kenya et le Mali ont fondé le {F}.",
         "initiated", "fondé", "1996-03-03"),
        ("fr", f"L’OIM est observateur auprès du {F}, que le Kenya a lancé le 10 octobre 2011.",
         "launched", "lancé", "2011-10-10"),
        ("en", f"The {P}, informal and non-binding, has six members.",
         "character", "informal and non-binding", None),
        ("en", f"The {P} is voluntary and consensus-based.",
         "character", "voluntary and consensus-based", None),
        ("en", f"{HAS} Members contribute equal shares of EUR 9,500 a year.",
         "funding", "Members contribute equal shares of EUR 9,500 a", None),
        ("fr", f"{COMPTE} Les projets relèvent de financements extérieurs.",
         "funding", "Les projets relèvent de financements extérieurs", None),
    ],
)  # fmt: skip
def test_an_ordinary_way_of_saying_it(
    language: str, text: str, attribute: str, value: str, date: str | None
) -> None:
    found = said(text, language=language)
    assert [(each.attribute, each.value, each.date) for each in found] == [(attribute, value, date)]


def test_a_seat_until_a_date_is_no_founding() -> None:
    text = f"{COMPTE} Établi à Dori jusqu’en août 2003, le Secrétariat a son siège à Niamey."
    assert [each.attribute for each in said(text, language="fr")] == ["seat"]


def test_what_came_out_of_a_meeting_is_its_outcome() -> None:
    found = said(
        f"The seventh session of the {P} took place in Lima on 3 May 2010. "
        "Out of the session came the Port Louis Code on Crew Contracts."
    )
    assert [(each.attribute, each.value) for each in found] == [
        ("outcome", "Port Louis Code on Crew Contracts")
    ]

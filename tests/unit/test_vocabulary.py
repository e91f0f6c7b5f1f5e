"""Headings of columns: where each begins, whatever order the names are kept in."""

from dataclasses import replace

import pytest

from tests.unit.printed import VOCABULARY


@pytest.mark.parametrize(
    ("header", "cuts"),
    [
        ("Country Date", [0, 1]),
        ("High Contracting Parties Date", [0, 3]),  # "contracting parties" is known too
        ("Hautes Parties Contractantes Date", [0, 3]),
        ("Parties to the Treaty Date of Entry into Force", [0, 4]),
        ("Date d'entrée en vigueur Pays", [0, 4]),
        ("The rivers of the north", None),
    ],
)
def test_header_is_cut_into_headings(header: str, cuts: list[int] | None) -> None:
    assert VOCABULARY.column_cuts(header.split()) == cuts


@pytest.mark.parametrize("words", ["Alpha Beta Gamma", "Gamma Alpha Beta", "River Town Road"])
def test_of_two_known_headings_that_overlap_the_first_begins(words: str) -> None:
    first, second, third = words.lower().split()
    names = {first, f"{first} {second}", f"{second} {third}", "delta"}
    vocabulary = replace(VOCABULARY, column_headings=frozenset(names))
    assert vocabulary.column_cuts([*words.split(), "Delta"]) == [0, 3]

"""Numbers in figures and words."""

import pytest

from extract.model.text import even
from extract.recognize.claims.numbers import numbers_in
from tests.unit.recognize.roles.builder import sayings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("eleven", [11]),
        ("thirty-five", [35]),
        ("two hundred and five", [205]),
        ("three thousand", [3000]),
        ("1,250", [1250]),
        ("1 250", [1250]),
        ("vingt et un", [21]),
        ("quatre-vingt-dix-sept", [97]),
        ("deux cents", [200]),
        ("cent vingt", [120]),
        ("mille deux cents", [1200]),
        ("one", []),
        ("40 %", []),
        ("3.5", []),
        ("5+5", [5, 5]),  # kept off by what stands before and after
    ],
)
def test_a_number_is_read_whole(text: str, expected: list[int]) -> None:
    plain = even(text)
    found = numbers_in(plain, 0, len(plain), sayings().numbers)
    assert [number.value for number in found] == expected

"""Whether the text of a line goes on in the line below it."""

import pytest

from extract.model.wrapping import begins_afresh, goes_on


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("Orne Basin", "of the North", True),
        ("Arland, Borland,", "Cyprania", True),
        ("Orne Basin", "(OB)", True),
        ("Orne Basin", "Estuary", False),
    ],
)
def test_text_goes_on_by_its_signs(above: str, below: str, expected: bool) -> None:
    assert goes_on(above, below) is expected


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("Port Klang", "Toamasina", True),
        ("18-22 January", "4-8 April", True),
        ("Port of", "Spain", False),
        ("Trinidad and", "Tobago", False),
        ("a table-top", "exercise", False),
    ],
)
def test_text_begins_afresh_after_text_that_does_not_break_off(
    above: str, below: str, expected: bool
) -> None:
    assert begins_afresh(above, below) is expected

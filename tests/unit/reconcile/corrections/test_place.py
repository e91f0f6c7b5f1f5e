"""Words are found by what they are and what stands around them, white space aside."""

import pytest

from extract.model.text import Span
from extract.reconcile.corrections.place import Text

TEXT = "In A: Namibia,\nSouth  Africa and Chad.\n\nIn B: Namibia, South Africa and Togo."
FIRST, SECOND = Span(6, 28), Span(46, 67)


@pytest.mark.parametrize(
    ("prefix", "suffix", "places"),
    [
        pytest.param("", "", [FIRST, SECOND], id="no context"),
        pytest.param("In A: ", " and Chad.", [FIRST], id="both sides"),
        pytest.param("In\nB:", "and Togo", [SECOND], id="white space aside"),
        pytest.param("In C: ", " and Togo.", [SECOND], id="one side has changed"),
        pytest.param("In C: ", " and Mali.", [], id="both sides have changed"),
        pytest.param("In C: ", " and", [], id="one side has changed, the other decides nothing"),
    ],
)
def test_places_of_a_quote(prefix: str, suffix: str, places: list[Span]) -> None:
    assert Text(TEXT).find("Namibia, South Africa", prefix, suffix) == places


def test_quote_that_differs_in_a_letter_is_not_found() -> None:
    assert Text(TEXT).find("Namibia, South Afrika", "In A: ", " and Chad") == []

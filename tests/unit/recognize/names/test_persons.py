"""Cities in the names of persons and of longer places are none."""

import pytest

from tests.unit.recognize.made import recognized


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("At the meeting in Lima, Mr O. Lund was elected.", ["Lima"]),
        ("The session was opened by Dr Lima in Lund.", ["Lund"]),
        ("It met in Praia do Norte (Portugal), not in Praia.", ["Praia"]),
    ],
)
def test_a_city_is_named_only_where_its_name_stands_alone(text: str, places: list[str]) -> None:
    found = recognized(text)
    named = [m.text for m in found.mentions if m.mention_kind == "place"]
    assert [name for name in named if name in ("Lima", "Lund", "Praia")] == places

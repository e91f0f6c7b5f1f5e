"""Foundings as reports tell of them."""

import pytest

from tests.unit.recognize.events import Text, read

REEF = "The Reef Dialogue on Coastal Work (RDCW) brings officials together."
SAID = [
    (
        "A training centre is to be opened in Oslo in 2011.",
        "training centre",
        "2011", "Oslo", "planned",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "date", "place", "status"), SAID)
def test_beginnings(text: Text | str, title: str, date: str, place: str, status: str) -> None:
    found = read(REEF, text).rows
    assert [
        (r["title"], r.get("date", ""), r.get("place", ""), r["event_status"]) for r in found
    ] == [(title, date, place, status)]

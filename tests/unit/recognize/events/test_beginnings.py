"""Foundings as reports tell of them."""

import pytest

from tests.unit.recognize.events import Text, fr, read

REEF = "The Reef Dialogue on Coastal Work (RDCW) brings officials together."
SAID = [
    (
        "The Guiana Dialogue on Migrant Miners (GSD), informal and non-binding, was launched in "
        "Oslo on 22 September 2004.",
        "Guiana Dialogue on Migrant Miners",
        "2004-09-22", "Oslo", "held",
    ),
    (
        "The Dialogue’s Permanent Secretariat, which was opened in Oslo in February 2005, moved "
        "to Accra.",
        "Permanent Secretariat",
        "2005-02", "Oslo", "held",
    ),
    (
        fr(
            "C’est à Accra que, le 3 mars 2006, le Ghana et le Kenya ont fondé le Forum de Praia"
            " sur la pêche."
        ),
        "Forum de Praia sur la pêche",
        "2006-03-03", "Accra", "held",
    ),
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

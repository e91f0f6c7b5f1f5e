"""Rolls of those who came, a line for each person: who sent them took part."""

import pytest

from tests.unit.recognize.lists.test_told import read, stated

SESSION = (
    "The Lagoon Dialogue (LAGO) was launched in 1990.\n\n"
    "The third session of LAGO was held in Accra, Ghana, on 9 March 2001. "
)
OPENINGS = [
    "The session was attended by the following Ministers or their representatives:",
    "The following Ministers or their duly accredited representatives attended the session:",
]
ROLLS = [
    (
        "H. E. Mr A. B. Conteh, President of the Republic of Benin\n"
        "H.E. Prof. C, Minister of Foreign Affairs, Trade and Work Abroad of Togo\n"
        "Hon. D, Ambassador of Mali to the Republic of Ghana\n\n"
        "Mr E, former President of Chad, was also present.",
        "BEN TGO MLI",
    ),
    (
        "Benin: H.E. Mr A, President\nTogo : His Excellency Dr. B, Minister\n"
        "DRC: The Rt. Hon. Prime Minister C",
        "BEN TGO COD",
    ),
    ("- H.E. Mr A, President of Benin\n- H.E. Mrs B, Vice-President of Togo", "BEN TGO"),
    ("Mr A, expert\nMrs B, consultant in Togo", ""),
]


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize(("roll", "parties"), ROLLS)
def test_who_sent_the_persons_of_a_roll_attended(opening: str, roll: str, parties: str) -> None:
    rows = stated(read(f"{SESSION}{opening}\n\n" + roll.replace("\n", "\n\n")), "participations")
    assert [row["party_iso3"] for row in rows] == parties.split()
    assert {row["participation_status"] for row in rows} <= {"attended"}
    assert {row["in_kind"] for row in rows} <= {"event"}

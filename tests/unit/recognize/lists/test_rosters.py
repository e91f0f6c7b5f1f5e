"""Lists of participants: delegations over persons, below a sentence or a heading."""

from tests.unit.recognize.lists.test_told import read, stated

SESSION = (
    "The Lagoon Dialogue (LAGO) was launched in 1990.\n\n"
    "The third session of LAGO was held in Accra, Ghana, on 9 March 2001. "
)
ROSTER = """

LIST OF PARTICIPANTS

Third session of LAGO, Accra, 9 March 2001

BENIN

Mr A. Conteh
Director, Ministry of Fisheries

TOGO

Ms C
World Bank

Mr D
Ministry of Mines

OBSERVERS

World Bank

Ms E

SECRETARIAT

Mr F
"""
DELEGATIONS = """The session was attended by the following delegations:

For the Republic of Benin

– Mr A, Director of Fisheries

– Ms B, adviser

For the Kingdom of Morocco (observer)

– Mr C, Head of Division
"""


def test_names_over_persons_are_who_came() -> None:
    """The institution of a person is none, and who serves a meeting has not come for anybody."""
    rows = stated(read(SESSION + ROSTER), "participations")
    assert [(row["party"], str(row["position"])) for row in rows] == [
        ("BENIN", "1"),
        ("TOGO", "2"),
        ("World Bank", "1"),
    ]
    assert {row["participation_status"] for row in rows} == {"attended"}


def test_delegations_below_a_sentence_are_those_for_whom_persons_came() -> None:
    rows = stated(read(SESSION + DELEGATIONS), "participations")
    assert [(row["party"], row.get("note")) for row in rows] == [
        ("Republic of Benin", None),
        ("Kingdom of Morocco", "observer"),
    ]

"""The day at which a list holds, and how many it is said to hold, by what stands around it."""

import pytest

from tests.unit.recognize.lists.test_told import names_of, read, stated

PARTIES = """
Party          Signature      Ratification   In force
Benin          3 May 2001     4 July 2002    1 January 2003
Ghana          3 May 2001     5 July 2002    1 January 2003
Niger          3 May 2001     6 July 2002    1 January 2003
Togo           3 May 2001     7 July 2002    1 January 2003
"""
TITLE = "LOBITO CONVENTION ON TRANSIT\n\n{title}\n\n"
OPENING = (
    "The Lobito Convention on Transit (Lobito Convention) was signed on 3 June 1986. {said}\n\n"
)


def _lists(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (
            row["listed_count"],
            row.get("as_of", ""),
            row.get("stated_count", ""),
            row.get("closure_text", ""),
        )
        for row in stated(read(text), "lists")
    ]


@pytest.mark.parametrize(
    ("title", "said", "heading", "wanted"),
    [
        ("Status as at 1 June 2004", "", "Parties", ("4", "2004-06-01", "", "")),
        ("Report of 1 June 2004", "", "Parties", ("4", "", "", "")),
        ("Report", "", "Parties on 1 June 2004", ("4", "2004-06-01", "", "")),
        (
            "Report",
            "The facts in the tables are those known to us on 31 May 2004.",
            "Parties",
            ("4", "2004-05-31", "", ""),
        ),
        (
            "Report",
            "The tables were discussed at length in Lima on 31 May 2004.",
            "Parties",
            ("4", "", "", ""),
        ),
        (
            "Report",
            "There are now four Parties, which are set out in the annex.",
            "Parties",
            ("4", "", "4", "four Parties"),
        ),
        ("Report", "", "The four Parties", ("4", "", "4", "four Parties")),
        ("Report", "", "The five Parties", ("4", "", "", "")),
        ("Report", "Four Parties met in Lima.", "Parties", ("4", "", "", "")),
    ],
)
def test_a_table_of_parties(
    title: str, said: str, heading: str, wanted: tuple[str, str, str, str]
) -> None:
    text = TITLE.format(title=title) + "1. Introduction\n\n" + OPENING.format(said=said)
    assert _lists(text + f"2. {heading}\n\n{PARTIES}") == [wanted]


def test_a_list_in_a_sentence_holds_at_the_day_of_its_heading() -> None:
    text = (
        "1. The Tana Process\n\n1.1 The Tana Process on Mobility (Tana Process) was launched in "
        "2004.\n\nCOMPOSITION AS AT 31 MAY 2010\n\nThe members of the Tana Process are Benin, "
        "Ghana and Togo.\n"
    )
    assert _lists(text) == [("3", "2010-05-31", "", "")]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Two bodies are members of the Tana Process: Benin and Ghana.", "Two bodies"),
        ("Le Processus de Tana a deux autres membres, le Bénin et le Togo.", "deux autres membres"),
    ],
)
def test_whatever_is_counted(said: str, text: str) -> None:
    opening = "1. Le Processus de Tana\n\n1.1 Le Processus de Tana (PT) a été lancé en 2004. "
    english = "1. The Tana Process\n\n1.1 The Tana Process (TP) was launched in 2004. "
    found = _lists((opening if said.startswith("Le ") else english) + said)
    assert [row[3] for row in found] == [text]


def test_a_list_in_a_sentence_does_not_hold_at_the_day_of_the_title() -> None:
    text = (
        "STATE OF PLAY AS AT 31 MAY 2010\n\n1. The Tana Process\n\nThe Tana Process on Mobility "
        "(Tana Process) was launched in 2004. Its members are Benin, Ghana and Togo.\n"
    )
    assert [row[1] for row in _lists(text)] == [""]


def test_who_attends_the_meetings_of_an_organ_attends_the_organ() -> None:
    text = (
        "1. The Tana Process\n\n1.1 The Tana Process (TP) was launched in 2004.\n\n1.2 A Technical "
        "Committee was set up in 2006. Its Fourth Meeting took place in Accra on 3 May 2010. "
    )
    for said, what in (
        ("Benin and Ghana attend its meetings.", "Technical Committee"),
        ("Benin and Ghana attended the meeting.", "Fourth Meeting"),
    ):
        found = read(text + said)
        names = names_of(found)
        rows = stated(found, "participations")
        assert [what in names[row["in_id"]] for row in rows] == [True, True]

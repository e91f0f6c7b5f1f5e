"""Foundings: what was founded, when and where."""

import pytest

from tests.unit.recognize.events import fr, read

FOUNDINGS = [
    ("UNDP initiated the Reef Dialogue (RD) in May 2000 with Fiji.", "Reef Dialogue", "2000-05"),
    ("Since the inception of the Reef Forum in 1996, it has grown.", "Reef Forum", "1996"),
    ("The Reef Office, initiated in Oslo in 1999, has grown.", "Reef Office", "1999"),
    (
        "The Reef Process, a new process launched by Fiji in 2001, acts.",
        "Reef Process",
        "2001",
    ),
    ("Since its creation in 1998, the Reef Institute has trained many.", "Reef Institute", "1998"),
    ("Established in 1998, the Reef Institute has trained many.", "Reef Institute", "1998"),
]


@pytest.mark.parametrize(("text", "title", "date"), FOUNDINGS)
def test_a_founding_has_a_name_and_a_date(text: str, title: str, date: str) -> None:
    rows = read(text).rows
    assert [(r["title"], r["event_class"], r["date"]) for r in rows] == [
        (title, "foundation", date)
    ]


def test_a_founding_may_have_a_place_alone() -> None:
    rows = read("The Reef Centre (RC) for Asia was established in Oslo to help others.").rows
    assert [(r["title"], r["place"]) for r in rows] == [("Reef Centre for Asia", "Oslo")]


@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        ("Le Centre régional des récifs a été créé en 1998.", "Centre régional des récifs", "1998"),
        ("Créée en 1998, la Commission des Récifs publie.", "Commission des Récifs", "1998"),
    ],
)
def test_a_french_founding(text: str, title: str, date: str) -> None:
    assert [(r["title"], r["date"]) for r in read(fr(text)).rows] == [(title, date)]


@pytest.mark.parametrize(
    "text",
    [
        "UNDP established the Reef Dialogue with Fiji.",
        "The Reef Office launched its website in 2001.",
        "UNDP has assisted the Reef Office since 1999.",
    ],
)
def test_without_date_or_verb_there_is_none(text: str) -> None:
    assert read(text).rows == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Since 1996, when several processes were set up, such as the Colombo Process (CP) in "
            "Asia, the Prague Process and the Rabat Process, it has helped.",
            ["Colombo Process", "Prague Process", "Rabat Process"],
        ),
        (
            "In 1996, several initiatives were launched, including the Prague Process; the Rabat "
            "Process meets yearly.",
            ["Prague Process"],
        ),
    ],
)
def test_several_foundings_in_one_sentence(text: str, titles: list[str]) -> None:
    rows = read(text).rows
    assert [(r["title"], r["event_class"], r["date"]) for r in rows] == [
        (title, "foundation", "1996") for title in titles
    ]


def test_a_founding_told_in_french_has_the_name_that_english_passages_print() -> None:
    found = read(
        fr("Depuis 1996, lorsque des processus ont été créés, comme le Processus de Prague."),
        "It supports the Prague Process.",
    )
    assert [(r["title"], r["date"]) for r in found.rows] == [("Prague Process", "1996")]
    assert {event.leaf.language for event in found.events} == {"en", "fr"}


def test_a_conference_that_was_held_then_is_not_founded_too() -> None:
    found = read(
        "In 1996, several processes were launched, including the CIS Conference.",
        "The 1996 CIS Conference in Oslo adopted rules.",
    )
    assert [row["event_class"] for row in found.rows] == ["meeting"]

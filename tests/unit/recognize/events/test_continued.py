"""What a later sentence says of an event that was named before it, or by the heading above."""

import pytest

from tests.unit.recognize.events import Text, en, fr, read

REEF = "The Reef Dialogue on Coastal Work (RDCW) brings officials together."


@pytest.mark.parametrize(
    ("text", "title", "date", "place"),
    [
        (
            en("The third session of the RDCW was held in Oslo.",
               "It took place from 3 to 5 May 2008."),
            "third session of the RDCW", "2008-05-03/2008-05-05", "Oslo",
        ),
        (
            en("The code was approved by the second session.", "That session had met in Accra on "
               "14 May 2003."),
            "second session", "2003-05-14", "Accra",
        ),
        (
            en("Ministers adopted the Protocol on Crews.",
               "The Protocol was signed in Oslo on 4 May 2004."),
            "Protocol on Crews", "2004-05-04", "Oslo",
        ),
        (
            fr("La troisième session s’est tenue à Oslo.", "Elle a eu lieu du 3 au 5 mai 2008."),
            "troisième session", "2008-05-03/2008-05-05", "Oslo",
        ),
        (
            fr("Les ministres ont adopté le Protocole relatif aux marins.", "Ce protocole, signé à "
               "Accra le 12 juin 2007, lie quatre États."),
            "Protocole relatif aux marins", "2007-06-12", "Accra",
        ),
    ],
)  # fmt: skip
def test_a_later_sentence_tells_the_day_and_the_place(
    text: Text, title: str, date: str, place: str
) -> None:
    rows = read(REEF, text).rows
    row = next(row for row in rows if row["title"] == title)
    assert (row.get("date"), row.get("place")) == (date, place)
    assert [row["title"] for row in rows].count(title) == 1


@pytest.mark.parametrize(
    ("heading", "text", "place"),
    [
        (
            "Third Ministerial Conference",
            en("The Conference was held in Accra on 20 May 2008."), "Accra",
        ),
        (
            "Troisième Conférence ministérielle",
            fr("La Conférence s’est tenue à Oslo (Norvège) le 20 mai 2008."), "Oslo",
        ),
    ],
)  # fmt: skip
def test_a_heading_names_the_meeting_that_its_section_tells(
    heading: str, text: Text, place: str
) -> None:
    row = read(REEF, Text((heading,), "heading", text.language), text).rows[0]
    assert row["title"] == heading
    assert (row["ordinal"], row["date"], row["place"]) == ("3", "2008-05-20", place)


def test_another_day_is_another_meeting() -> None:
    text = en(
        "The session of May 2007 was held in Oslo.", "The session was held in Accra in June 2008."
    )
    assert len(read(REEF, text).rows) == 2


def test_a_pronoun_for_one_of_two_is_left_alone() -> None:
    text = en(
        "The first session met in Oslo and the second session met in Accra.",
        "It took place on 3 May 2008.",
    )
    assert all("date" not in row for row in read(REEF, text).rows)

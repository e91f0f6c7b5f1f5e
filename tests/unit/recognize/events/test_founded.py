"""Foundings told by a pronoun, under a heading, or ahead of time."""

import pytest

from tests.unit.recognize.events import Text, en, fr, read

ANDES = "The Tarma Process on Mountain Labour (TPML) brings officials together."


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        (en("The TPML is young.", "It was founded in Accra on 3 May 2001 by Fiji."), "2001-05-03",
         "Accra"),
        (en("The TPML, an informal body, was started in October 2001 by Fiji."), "2001-10", None),
        (en("The TPML came into existence at Accra in July 2001."), "2001-07", "Accra"),
        (en("The TPML was set in motion by Fiji, Ghana and Kenya in May 2001."), "2001-05", None),
        (en("The TPML dates from May 2001, when Fiji set it up."), "2001-05", None),
        (en("The TPML was launched in Rivertown in May 2001."), "2001-05", "Rivertown"),
    ],
)  # fmt: skip
def test_a_process_is_founded(text: Text, date: str, place: str | None) -> None:
    (row,) = [r for r in read(ANDES, text).rows if r["event_class"] == "foundation"]
    found = (row["title"], row["date"], row.get("place"))
    assert found == ("Tarma Process on Mountain Labour", date, place)


def test_a_participle_before_its_pronoun_takes_up_the_sentence_before() -> None:
    first = fr(
        "Le Processus de Tarma sur le travail (PTT) est jeune.",
        "Lancé à Accra en mai 2001, il aide.",
    )
    (row,) = read(first).rows
    assert (row["date"], row["place"]) == ("2001-05", "Accra")


def test_a_line_without_a_subject_is_of_the_process_of_its_heading() -> None:
    heading = Text(("Tarma Process on Mountain Labour (TPML)",), kind="heading", section="a")
    line = Text(
        ("Set up by Fiji and Ghana in Accra on 3 May 2001.",), kind="list_item", section="a"
    )
    rows = read(ANDES, heading, line).rows
    assert [(r["date"], r["place"]) for r in rows if r["event_class"] == "foundation"] == [
        ("2001-05-03", "Accra")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The TPML intends to open a documentation centre in 2012.",
        "A documentation centre will be opened in 2012.",
        fr("Le TPML compte ouvrir, en 2012, un centre documentaire."),
    ],
)
def test_what_is_to_be_founded_is_planned(text: Text | str) -> None:
    row = read(ANDES, text).rows[-1]
    assert row["title"] in ("documentation centre", "centre documentaire")
    assert (row["event_class"], row["date"], row["event_status"]) == (
        "foundation", "2012", "planned",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        fr("Le secrétariat, établi à Accra, est assuré par l’OIM."),
        en("The Reef Centre was created in 2001 and is based in Accra."),
    ],
)
def test_a_seat_is_no_place_of_founding(text: Text) -> None:
    assert [row.get("place") for row in read(text).rows] in ([], [None])

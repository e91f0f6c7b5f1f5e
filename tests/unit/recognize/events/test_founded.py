"""Foundings told by a pronoun, under a heading, or ahead of time."""

import pytest

from tests.unit.recognize.events import Text, en, fr, read
from tests.unit.recognize.made import recognized

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


LABELS = [
    ("Established: 3 May 2001, Accra, Ghana", "2001-05-03", "Accra"),
    ("Launched: May 2001", "2001-05", None),
    ("Founded: at Accra (Ghana) on 3 May 2001", "2001-05-03", "Accra"),
]


@pytest.mark.parametrize(("line", "date", "place"), LABELS)
def test_a_label_under_a_heading_tells_a_founding(line: str, date: str, place: str | None) -> None:
    heading = Text(("Tarma Process on Mountain Labour",), kind="heading", section="a")
    rows = read(ANDES, heading, Text((line,), section="a")).rows
    assert [
        (r["title"], r["date"], r.get("place")) for r in rows if r["event_class"] == "foundation"
    ] == [("Tarma Process on Mountain Labour", date, place)]


@pytest.mark.parametrize(
    "text",
    [
        "The TPML was launched in Accra, Ghana, on 2 December 2006.",
        "Fiji and Ghana launched the TPML in Accra, Ghana, on 2 December 2006.",
        "On 2 December 2006 in Accra, Ghana, Fiji and Kenya founded the TPML.",
    ],
)
def test_what_was_launched_is_no_meeting_of_itself(text: str) -> None:
    rows = read(ANDES, text).rows
    assert [(r["event_class"], r["date"], r["place"]) for r in rows] == [
        ("foundation", "2006-12-02", "Accra")
    ]


def test_a_seat_since_some_day_is_no_founding() -> None:
    assert read(ANDES, "The Secretariat has been established in Accra since 3 May 2001.").rows == []


def test_one_founding_with_two_dates_in_two_languages_stands_in_both() -> None:
    french = fr("Le Processus de Prague a été lancé à Accra en mai 2005.")
    rows = read("The Prague Process was launched in Accra in May 2004.", french).rows
    assert [(r["title"], r["date"]) for r in rows] == [
        ("Prague Process", "2004-05"),
        ("Processus de Prague", "2005-05"),
    ]


@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        ("A Data Unit was set up in Accra in January 2004; it began with two clerks.", "Data Unit",
         "2004-01"),
        ("The Subgroup on Moss, made up of Fiji and Ghana, had been set up in 2004.",
         "Subgroup on Moss", "2004"),
        ("Fiji is secretariat of the Slate Forum, which Ghana and Kenya launched on 3 May 2004.",
         "Slate Forum", "2004-05-03"),
        ("The database MOSSBASE, in which the returns are kept, was launched in May 2004.",
         "MOSSBASE", "2004-05"),
        (fr("L’Antenne pour les Andes, ouverte à Accra en 2004, emploie six personnes."),
         "Antenne pour les Andes", "2004"),
    ],
)  # fmt: skip
def test_a_part_of_a_process_is_founded(text: Text | str, title: str, date: str) -> None:
    rows = [r for r in read(ANDES, text).rows if r["event_class"] == "foundation"]
    assert [(r["title"], r["date"]) for r in rows] == [(title, date)]


def test_an_acronym_that_names_a_town_is_not_founded() -> None:
    rows = read(ANDES, "The mission to ACCRA was launched in May 2004.").rows
    assert [r for r in rows if r["title"] == "ACCRA"] == []


def test_nothing_is_said_of_a_meeting_that_turned_out_to_be_a_founding() -> None:
    found = recognized(
        "In November 2000 the ILO initiated the Ports Dialogue (PD). The PD Forum on Fees, held in "
        "November 2000, was attended by representatives of the ports."
    )
    things = {entity.entity_id for entity in found.entities}
    things |= {each.row_id for each in found.statements if each.table == "events"}
    assert {value.value for value in found.values if value.field == "in_id"} <= things

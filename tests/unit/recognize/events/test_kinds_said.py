"""Further ways of saying when, where and in whose frame something was held or concluded."""

import pytest

from tests.unit.recognize.events import Text, en, fr, read

REEF = "The Reef Dialogue on Coastal Work (RDCW) brings officials together."
ANDES = "The Tarma Process on Mountain Labour (Tarma Process) brings officials together."


@pytest.mark.parametrize(
    ("text", "title", "date", "place", "status"),
    [
        (
            "The Third Senior Officials’ Meeting, which the Ministry of Fisheries hosted in Oslo "
            "on 16 May 2008, was short.",
            "Third Senior Officials’ Meeting", "2008-05-16", "Oslo", "held",
        ),
        (
            "A workshop on crew lists followed in Accra on 10 July 2008.",
            "workshop on crew lists", "2008-07-10", "Accra", "held",
        ),
        (
            "The first seminar on safety at sea was held in the city of Oslo on 4 May 2008.",
            "first seminar on safety at sea", "2008-05-04", "Oslo", "held",
        ),
        (
            "The Second Forum was hosted by the Union of Ports under the theme “A Compact for "
            "Ports: Fair Fees, Safe Berths and Decent Work for the Crews of Coastal Ships and "
            "their Families at Home” on 4 May 2008 in Accra.",
            "Second Forum", "2008-05-04", "Accra", "held",
        ),
        (
            fr("C’est en octobre 2002 qu’a eu lieu, à Oslo, la première réunion des douaniers."),
            "première réunion des douaniers", "2002-10", "Oslo", "held",
        ),
        (
            fr("Le 12 mars 1999 s’est tenue à Accra la première réunion des experts."),
            "première réunion des experts", "1999-03-12", "Accra", "held",
        ),
        (
            fr("L’atelier sur les visas, qui s’était déroulé à Oslo en juin 2004, a été utile."),
            "atelier sur les visas", "2004-06", "Oslo", "held",
        ),
        (
            fr("La conférence 2009 du RDCW sur le thème « Des ports sûrs » aura lieu du 6 au 8 "
               "octobre 2010 à Oslo."),
            "conférence 2009 du RDCW", "2010-10-06/2010-10-08", "Oslo", "planned",
        ),
        (
            en("The Second Forum is planned for Accra in the first half of 2011."),
            "Second Forum", "2011", "Accra", "planned",
        ),
        (
            en("The Second Forum, intended for Accra in May 2008, had to be put off; it was held "
               "in Oslo on 3 June 2008."),
            "Second Forum", "2008-06-03", "Oslo", "held",
        ),
        (
            en("The Second Forum, which was to be held in Accra in May 2010, has been put off and "
               "will take place there on 9 October 2010."),
            "Second Forum", "2010-10-09", "Accra", "planned",
        ),
        (
            fr("Le Séminaire sur les visas, qui devait se tenir à Oslo en mai 2010, n’a pu avoir "
               "lieu à la date fixée.", "Il se déroulera à Accra en février 2011."),
            "Séminaire sur les visas", "2011-02", "Accra", "planned",
        ),
        (
            fr("La réunion d’imprimeurs annoncée pour mai 2009 à Oslo a été supprimée du "
               "programme."),
            "réunion d’imprimeurs", "2009-05", "Oslo", "not_stated",
        ),
        (
            fr("La deuxième session du RDCW est prévue à Oslo pour le second semestre de 2011."),
            "deuxième session du RDCW", "2011", "Oslo", "planned",
        ),
        (
            Text(("12 March 1999: first meeting of experts, Accra.",)),
            "first meeting of experts", "1999-03-12", "Accra", "held",
        ),
    ],
)  # fmt: skip
def test_a_meeting_is_told(
    text: Text | str, title: str, date: str | None, place: str, status: str
) -> None:
    rows = read(REEF, text).rows
    row = next(row for row in rows if row["title"] == title)
    assert (row.get("date"), row.get("place"), row["event_status"]) == (date, place, status)
    assert len(rows) == 1


def test_what_is_said_of_two_together_is_said_of_each() -> None:
    rows = read(
        REEF,
        "The Third Senior Officials’ Meeting and the Second Forum, held in Oslo on 4 May 2008, "
        "discussed fees.",
    ).rows
    assert [row["title"] for row in rows] == ["Third Senior Officials’ Meeting", "Second Forum"]
    assert {(row["date"], row["place"]) for row in rows} == {("2008-05-04", "Oslo")}


@pytest.mark.parametrize(
    "text",
    [
        "The Forum meets under the theme “A Compact for Ports”.",
        "The opening session heard three speakers.",
        "The Forum ended with a Closing Session.",
        fr("Le Forum se réunit sous le thème « Un Pacte pour les ports »."),
    ],
)
def test_mottos_and_sittings_are_no_events(text: Text | str) -> None:
    assert read(REEF, text).rows == []


@pytest.mark.parametrize(
    ("text", "title", "is_in"),
    [
        (
            "RDCW and the Tarma Process concluded an agreement on statistics in Oslo on 19 May "
            "2008.",
            "agreement on statistics", False,
        ),
        (
            "An agreement on statistics between RDCW and the Coral Circle was signed in Oslo on 19 "
            "May 2008.", "agreement on statistics between RDCW and the Coral Circle", False,
        ),
        (
            fr("Le RDCW a signé à Oslo, le 19 mai 2008, un accord de coopération avec "
               "l’Organisation internationale du travail."),
            "accord de coopération avec l’Organisation internationale du travail", True,
        ),
    ],
)  # fmt: skip
def test_what_two_conclude_is_in_none(text: Text | str, title: str, *, is_in: bool) -> None:
    row = next(row for row in read(ANDES, REEF, text).rows if row["title"] == title)
    assert row["date"] == "2008-05-19"
    assert ("in_id" in row) is is_in


def test_a_conference_that_lasts_is_a_frame() -> None:
    found = read(
        "The Kara Conference on Return Work (KCRW) was launched in Oslo on 26 May 2004.",
        "The second session of the KCRW was held in Accra on 4 May 2006.",
    )
    row = next(row for row in found.rows if row.get("ordinal") == "2")
    full = found.context.register.full_names(row["in_id"])
    assert "Kara Conference on Return Work" in full


def test_those_who_met_are_not_the_process_that_they_are_of() -> None:
    text = "Officials of the Reef Dialogue on Coastal Work met in Oslo on 6 May 2008."
    titles = read(REEF, text).titles
    assert titles == ["Officials of the Reef Dialogue on Coastal Work met"]


def test_the_verb_of_a_relative_clause_has_no_subject_of_its_own() -> None:
    text = "Officials from States that make up the Reef Dialogue met in Oslo on 6 May 2008."
    assert not any(title.startswith("make up") for title in read(REEF, text).titles)


@pytest.mark.parametrize(
    ("text", "title", "date", "place"),
    [
        (
            "Set up by Ghana and Norway in Accra on 7 November 2002, the Coral Forum on Ports is "
            "informal.", "Coral Forum on Ports", "2002-11-07", "Accra",
        ),
        (
            fr("Fondé à Accra (Ghana) le 4 novembre 1974 par le Ghana et la Norvège, le Forum du "
               "corail sur les ports est informel."),
            "Forum du corail sur les ports", "1974-11-04", "Accra",
        ),
        (
            "The Coral Forum on Ports (CFP), to which Ghana and Norway had given birth at Accra, "
            "Ghana, on 14 November 2003, is informal.",
            "Coral Forum on Ports", "2003-11-14", "Accra",
        ),
        (
            "An Executive Office was opened in Oslo in May 2004.",
            "Executive Office", "2004-05", "Oslo",
        ),
    ],
)  # fmt: skip
def test_a_founding_is_told(text: Text | str, title: str, date: str, place: str) -> None:
    row = next(r for r in read(REEF, text).rows if r["event_class"] == "foundation")
    assert (row["title"], row["date"], row["place"]) == (title, date, place)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Second Ministerial Conference opened in Oslo on 12 May 2007.", "Conference"),
        (
            "Opened in Oslo on 7 October 2006, the second session of the RDCW closed on 9 October "
            "2006.", "Reef Dialogue",
        ),
        (
            "This was the sixth RDCW Member States Meeting since its inception in 2003.",
            "Meeting",
        ),
        (fr("Le Bureau a été fondé à Hanoi Sud le 14 octobre 2001."), "Hanoi"),
    ],
)  # fmt: skip
def test_meetings_and_places_are_not_founded(text: Text | str, name: str) -> None:
    founded = [r["title"] for r in read(REEF, text).rows if r["event_class"] == "foundation"]
    assert not any(name in title for title in founded)


def test_rows_of_a_calendar_that_are_ahead_are_planned() -> None:
    heading = Text(("Calendar of meetings",), "heading")
    rows = read(heading, Text(("8 October 2011: Third Forum, Accra",), "list_item")).rows
    assert [(row["title"], row["event_status"]) for row in rows] == [("Third Forum", "planned")]


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        (
            en("The project Safe Harbours started in April 2009.", "It will end in March 2011."),
            "ongoing", "2009-04/2011-03",
        ),
        (
            fr("Le projet Ports sûrs a démarré en avril 2009.", "Il s’achèvera en mars 2011."),
            "ongoing", "2009-04/2011-03",
        ),
    ],
)  # fmt: skip
def test_a_project_is_told_over_two_sentences(text: Text, status: str, date: str) -> None:
    (row,) = read(REEF, text).rows
    assert (row["event_status"], row["date"]) == (status, date)

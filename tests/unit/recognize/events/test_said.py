"""How reports say that something was, or will be, or did not come about."""

import pytest

from tests.unit.recognize.events import Text, en, fr, read

REEF = "The Reef Dialogue on Coastal Work (RDCW) brings officials together."


def _row(text: Text | str, title: str) -> dict[str, str]:
    return next(row for row in read(REEF, text).rows if row["title"] == title)


@pytest.mark.parametrize(
    ("text", "title", "date", "place", "status"),
    [
        (
            "The session of April 2009, which was to be held in Oslo, was called off.",
            "session of April 2009", "2009-04", "Oslo", "not_stated",
        ),
        (
            "The fourth session of the RDCW, planned for May 2009 in Oslo, has been postponed.",
            "fourth session of the RDCW", "2009-05", "Oslo", "not_stated",
        ),
        (
            "The fourth session, set down for Accra in May 2009, was put off and finally took "
            "place in Oslo on 3 June 2009.",
            "fourth session", "2009-06-03", "Oslo", "held",
        ),
        (
            "The workshop on visas which the Sixth Forum had scheduled for Oslo in May 2009 was "
            "cancelled.",
            "workshop on visas", "2009-05", "Oslo", "not_stated",
        ),
        (
            fr("La réunion des experts, qui devait se tenir à Oslo en août 2009, a été annulée."),
            "réunion des experts", "2009-08", "Oslo", "not_stated",
        ),
        (
            "The Third Forum sat in Oslo on 4 May 2009.",
            "Third Forum", "2009-05-04", "Oslo", "held",
        ),
        (
            "The Third Forum is pencilled in for Oslo in May 2011.",
            "Third Forum", "2011-05", "Oslo", "planned",
        ),
        (
            fr("La septième session est fixée au 8 juin 2011 à Accra."),
            "septième session", "2011-06-08", "Accra", "planned",
        ),
        (
            "The Third Forum, chaired by Fiji and Tonga, was duly held at Oslo on 4 May 2009.",
            "Third Forum", "2009-05-04", "Oslo", "held",
        ),
        (
            Text(("Third Forum: Oslo, 4 May 2009.",), kind="list_item"),
            "Third Forum", "2009-05-04", "Oslo", "held",
        ),
        (
            Text(("4 mai 2009 – Accra (Ghana) – Troisième Forum",), "list_item", "fr"),
            "Troisième Forum", "2009-05-04", "Accra", "held",
        ),
        (
            Text(
                ("organisé à Accra (Ghana), le 4 mai 2009, avec l’OIT, un atelier sur les ports",),
                kind="list_item",
                language="fr",
            ),
            "atelier sur les ports", "2009-05-04", "Accra", "held",
        ),
    ],
)  # fmt: skip
def test_meetings(text: Text | str, title: str, date: str, place: str, status: str) -> None:
    row = _row(text, title)
    assert (row["date"], row["place"], row["event_status"]) == (date, place, status)


@pytest.mark.parametrize(
    ("text", "title", "kind", "status"),
    [
        (
            "The secretariats of the ILO and of UNHCR will meet in Oslo on 10 May 2011.",
            "secretariats of the ILO and of UNHCR will meet", "meeting", "planned",
        ),
        (
            "In May 2009, senior officials gathered in Oslo on 3 May 2009.",
            "senior officials gathered", "meeting", "held",
        ),
        (
            fr("Le comité directeur s’est réuni à Accra le 3 mai 2009."),
            "comité directeur s’est réuni", "meeting", "held",
        ),
        (
            "The Brainstorming on Visas was held in Oslo on 3 May 2009.",
            "Brainstorming on Visas", "brainstorming", "held",
        ),
        (
            "The Third Forum endorsed the Oslo Checklist for Employers.",
            "Oslo Checklist for Employers", "checklist", "held",
        ),
        ("The Third Forum adopted the Oslo Guidelines on Visas.", "Oslo Guidelines on Visas",
         "guideline", "held"),
        (
            "Ministers adopted the Oslo Declaration as well as Resolution 8/3 on lost crews.",
            "Resolution 8/3 on lost crews", "resolution", "held",
        ),
    ],
)  # fmt: skip
def test_verbs_alone_and_unknown_nouns(
    text: Text | str, title: str, kind: str, status: str
) -> None:
    row = _row(text, title)
    assert (row["event_kind"], row["event_status"]) == (kind, status)


@pytest.mark.parametrize(
    "text",
    [
        "Elections were held in Ghana on 7 December 2008.",
        "They met in Oslo on 3 May 2009.",
        "The criteria are met by the ports.",
        "The Forum meets every year in Oslo.",
        "Within the framework of the work plan, the strategy was discussed in May 2009.",
        "The Minister approved the European Union budget in May 2009.",
    ],
)
def test_what_is_no_event(text: str) -> None:
    assert read(text).rows == []


@pytest.mark.parametrize(
    ("text", "title", "kind", "date", "status"),
    [
        (
            "The programme Crews Ashore (2008-2012), which is carried out by the ILO, is known.",
            "Crews Ashore", "programme", "2008/2012", "ongoing",
        ),
        (
            "Safe Seasons, the only field project, started in March 2009 and will run until "
            "December 2012.",
            "Safe Seasons", "project", "2009-03/2012-12", "ongoing",
        ),
        (
            fr(
                "Le projet Bornes et puits, que la FAO a lancé en janvier 2009 et qui s’achèvera "
                "en décembre 2012, est exécuté par la BAD."
            ),
            "Bornes et puits", "project", "2009-01/2012-12", "ongoing",
        ),
        (
            "A study of fees, Paying to Work, came out in September 2009.",
            "Paying to Work", "study", "2009-09", "held",
        ),
        (
            "In May 2009 the ILO published Crossing for Work: Seasons Abroad, a study by a team.",
            "Crossing for Work: Seasons Abroad", "study", "2009-05", "held",
        ),
        (
            "The handbook Ashore in Asia, one of its products, was issued in May 2009.",
            "Ashore in Asia", "handbook", "2009-05", "held",
        ),
    ],
)  # fmt: skip
def test_works_and_projects_beside_their_noun(
    text: Text | str, title: str, kind: str, date: str, status: str
) -> None:
    row = _row(text, title)
    assert (row["event_kind"], row["date"], row["event_status"]) == (kind, date, status)


def test_a_footnote_gives_an_instrument_its_day_place_and_process() -> None:
    text = "This report is submitted under paragraph 9 of the Oslo Declaration."
    note = Text(("Adopted by the First Plenary of the RDCW, Accra, 19 May 2004.",), kind="footnote")
    found = read(REEF, text, note, calls=((1, len(text) - 1, 2),))
    row = next(row for row in found.rows if row["title"] == "Oslo Declaration")
    assert (row["date"], row["place"], row["event_status"]) == ("2004-05-19", "Accra", "held")
    assert row["in_id"] == found.context.register.by_name("RDCW")


def test_the_day_of_the_meeting_that_adopted_it_follows_the_meeting_at_once() -> None:
    text = "Oslo Charter, paragraph 3, adopted by the First Plenary, Accra, Ghana, 20 May 2004."
    row = _row(en(text), "Oslo Charter")
    assert (row["date"], row["place"]) == ("2004-05-20", "Accra")
    other = "The First Plenary, held in Accra on 20 May 2004, adopted the Oslo Guidelines on Visas."
    assert "date" not in _row(en(other), "Oslo Guidelines on Visas")

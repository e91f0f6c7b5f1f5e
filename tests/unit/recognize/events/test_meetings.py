"""Meetings as reports tell of them: where date, place and verb stand about the title."""

import pytest

from tests.unit.recognize.events import Text, fr, read

REEF = "The Reef Dialogue on Coastal Work (RDCW) brings officials together."
SAID = [
    (
        "It was in Oslo that the sixth session of the Dialogue took place, from 14 to 16 April "
        "2009.",
        "sixth session of the Dialogue",
        "2009-04-14/2009-04-16", "Oslo", "held",
    ),
    (
        "It was at Oslo, on 3 May 2009, that the fourth session was held.",
        "fourth session",
        "2009-05-03", "Oslo", "held",
    ),
    (
        fr(
            "C’est à Accra que s’est tenue, du 3 au 5 mai 2009, la quatrième session du "
            "Dialogue."
        ),
        "quatrième session du Dialogue",
        "2009-05-03/2009-05-05", "Accra", "held",
    ),
    (
        fr("C’est à Accra, du 3 au 5 mai 2009, que la quatrième session a eu lieu."),
        "quatrième session",
        "2009-05-03/2009-05-05", "Accra", "held",
    ),
    (
        "From 3 to 5 May 2009 Oslo was the venue of the fourth session.",
        "fourth session",
        "2009-05-03/2009-05-05", "Oslo", "held",
    ),
    (
        "Oslo hosted the fourth session from 3 to 5 May 2009.",
        "fourth session",
        "2009-05-03/2009-05-05", "Oslo", "held",
    ),
    (
        fr("Accra a accueilli, du 3 au 5 mai 2009, la quatrième session."),
        "quatrième session",
        "2009-05-03/2009-05-05", "Accra", "held",
    ),
    (
        "The ministers met in Oslo from 3 to 5 May 2009 for the fourth session of the Dialogue.",
        "fourth session of the Dialogue",
        "2009-05-03/2009-05-05", "Oslo", "held",
    ),
    (
        fr(
            "Les ministres se sont retrouvés à Accra, du 3 au 5 mai 2009, pour la quatrième "
            "session du Dialogue."
        ),
        "quatrième session du Dialogue",
        "2009-05-03/2009-05-05", "Accra", "held",
    ),
    (
        "Before then, on 20 January 2009, a meeting of contact points was convened by Ghana in "
        "Oslo.",
        "meeting of contact points",
        "2009-01-20", "Oslo", "held",
    ),
    (
        "Earlier, on 20 January 2011, a meeting of contact points is to be convened by Ghana in "
        "Oslo.",
        "meeting of contact points",
        "2011-01-20", "Oslo", "planned",
    ),
    (
        "On 20 January 2009, in Oslo, the Dialogue held a meeting of contact points.",
        "meeting of contact points",
        "2009-01-20", "Oslo", "held",
    ),
    (
        fr("Le 20 janvier 2009, le Secrétariat a organisé à Accra un atelier sur les visas."),
        "atelier sur les visas",
        "2009-01-20", "Accra", "held",
    ),
    (
        fr("Un atelier sur les visas s’est déroulé à Accra du 3 au 5 mai 2009."),
        "atelier sur les visas",
        "2009-05-03/2009-05-05", "Accra", "held",
    ),
    (
        "The seventh session, in respect of which invitations have gone out to Maldives, is due "
        "to be held in Oslo, Norway, in May 2011.",
        "seventh session",
        "2011-05", "Oslo", "planned",
    ),
    (
        "The seventh session, to which Kenya was invited, took place in Oslo in May 2009.",
        "seventh session",
        "2009-05", "Oslo", "held",
    ),
    (
        "The seventh session, attended by ninety delegates from twelve States, was held in Oslo "
        "in May 2009.",
        "seventh session",
        "2009-05", "Oslo", "held",
    ),
    (
        "The seventh session, the first to be opened to observers, was held in Oslo in May 2009.",
        "seventh session",
        "2009-05", "Oslo", "held",
    ),
    (
        "The anniversary symposium, put off from October 2009, is now to take place in Oslo on 3"
        " March 2011.",
        "anniversary symposium",
        "2011-03-03", "Oslo", "planned",
    ),
    (
        "The second session, originally due to open in Accra in June 2009, was held in Oslo on 3"
        " March 2010.",
        "second session",
        "2010-03-03", "Oslo", "held",
    ),
    (
        fr(
            "La septième session, à laquelle le Kenya avait été convié, s’est tenue à Accra en "
            "mai 2009."
        ),
        "septième session",
        "2009-05", "Accra", "held",
    ),
    (
        fr(
            "La septième session, présidée par le Ghana, s’est ouverte à Accra le 3 mai 2009 "
            "pour s’achever le lendemain."
        ),
        "septième session",
        "2009-05-03/2009-05-04", "Accra", "held",
    ),
    (
        fr(
            "Le colloque sur les métiers de la mer, inscrit au calendrier pour septembre 2009 à "
            "Accra, a dû, lui, être annulé."
        ),
        "colloque sur les métiers de la mer",
        "2009-09", "Accra", "not_stated",
    ),
    (
        fr(
            "Annoncé pour le mois de mai 2009, le Forum des agences d’emploi a dû être repoussé "
            "; il s’est finalement déroulé à Accra les 1er et 2 octobre 2009."
        ),
        "Forum des agences d’emploi",
        "2009-10-01/2009-10-02", "Accra", "held",
    ),
    (
        Text(
            (
                "The Dialogue’s fourth meeting was to have opened in October 2009.",
                "Put off for lack of funds, it was convened by Ghana in Accra, Ghana, on 11 and "
                "12 February 2010.",
            ),
            language="en",
        ),
        "fourth meeting",
        "2010-02-11/2010-02-12", "Accra", "held",
    ),
    (
        "The fourth meeting, which had been scheduled for May 2009, was eventually held in Oslo "
        "from 3 to 5 June 2009.",
        "fourth meeting",
        "2009-06-03/2009-06-05", "Oslo", "held",
    ),
    (
        "The fifth meeting of the Dialogue, arranged jointly by PAHO and the ILO, followed in "
        "Oslo on 9 September 2009.",
        "fifth meeting of the Dialogue",
        "2009-09-09", "Oslo", "held",
    ),
    (
        "The Dialogue held its ninth session at Oslo, Norway, from 30 June to 2 July 2009.",
        "ninth session",
        "2009-06-30/2009-07-02", "Oslo", "held",
    ),
    (
        fr("La quinzième réunion d’experts a eu pour cadre Accra (Ghana), le 4 avril 2009."),
        "quinzième réunion d’experts",
        "2009-04-04", "Accra", "held",
    ),
    (
        "The third meeting wound up in Oslo on 5 May 2009.",
        "third meeting",
        "2009-05-05", "Oslo", "held",
    ),
    (
        "The third meeting was hosted by Norway in Oslo on 5 May 2009.",
        "third meeting",
        "2009-05-05", "Oslo", "held",
    ),
    (
        "The Working Group had held its third meeting in Reni on 12 November 2009.",
        "third meeting",
        "2009-11-12", "Reni", "held",
    ),
    (
        "The third session ran from 3 to 5 May 2009 in Oslo.",
        "third session",
        "2009-05-03/2009-05-05", "Oslo", "held",
    ),
    (
        "The third session lasted from 3 to 5 May 2009 and was held in Oslo.",
        "third session",
        "2009-05-03/2009-05-05", "Oslo", "held",
    ),
    (
        "The third session is expected to be held in Oslo in the second half of 2011.",
        "third session",
        "2011", "Oslo", "planned",
    ),
    (
        "Norway has offered to host the third session in Oslo in May 2011.",
        "third session",
        "2011-05", "Oslo", "planned",
    ),
    (
        "It was agreed that the third session would be held in Oslo in May 2011.",
        "third session",
        "2011-05", "Oslo", "planned",
    ),
    (
        "The Ministers agreed to hold the third session in Oslo in May 2011.",
        "third session",
        "2011-05", "Oslo", "planned",
    ),
    (
        fr("Les Ministres sont convenus de tenir la troisième session à Accra en mai 2011."),
        "troisième session",
        "2011-05", "Accra", "planned",
    ),
    (
        fr("La troisième session se tiendra, à l’invitation du Ghana, à Accra en mai 2011."),
        "troisième session",
        "2011-05", "Accra", "planned",
    ),
    (
        fr("Rendez-vous a été pris à Accra, en mai 2011, pour la troisième session."),
        "troisième session",
        "2011-05", "Accra", "planned",
    ),
    (
        fr("Il a été décidé que la troisième session aurait lieu à Accra en mai 2011."),
        "troisième session",
        "2011-05", "Accra", "planned",
    ),
    (
        fr("La troisième session doit avoir lieu à Accra le 5 novembre 2011."),
        "troisième session",
        "2011-11-05", "Accra", "planned",
    ),
    (
        "Ghana is to preside over the Third Plenary of the Dialogue in the course of 2011.",
        "Third Plenary of the Dialogue",
        "2011", "", "planned",
    ),
    (
        "The third meeting, an online one, was held on 5 May 2009.",
        "third meeting",
        "2009-05-05", "", "held",
    ),
    (
        "The third meeting was held by videoconference on 5 May 2009.",
        "third meeting",
        "2009-05-05", "", "held",
    ),
    (
        fr("La troisième réunion s’est tenue en ligne le 5 mai 2009."),
        "troisième réunion",
        "2009-05-05", "", "held",
    ),
    (
        "Eleven States were present at the third consultations (Oslo, 8 to 10 September 2009).",
        "third consultations",
        "2009-09-08/2009-09-10", "Oslo", "held",
    ),
    (
        "The fourth consultations are expected to be held in Oslo in May 2011.",
        "fourth consultations",
        "2011-05", "Oslo", "planned",
    ),
    (
        "The secretariats of the three dialogues will confer in Oslo in October 2011.",
        "secretariats of the three dialogues will confer",
        "2011-10", "Oslo", "planned",
    ),
    (
        "On 4 December 2010 the ILO will host a meeting of chairmen in Oslo.",
        "meeting of chairmen",
        "2010-12-04", "Oslo", "planned",
    ),
    (
        "Kenya was present at the meeting of experts held in Oslo on 3 July 2009, as were Ghana "
        "and Fiji.",
        "meeting of experts",
        "2009-07-03", "Oslo", "held",
    ),
    (
        "The Dialogue traces its beginnings to a workshop on work permits, which the Office "
        "convened in Oslo, Norway, in October 2003.",
        "workshop on work permits",
        "2003-10", "Oslo", "held",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "date", "place", "status"), SAID)
def test_meetings(text: Text | str, title: str, date: str, place: str, status: str) -> None:
    found = read(REEF, text).rows
    assert [
        (r["title"], r.get("date", ""), r.get("place", ""), r["event_status"]) for r in found
    ] == [(title, date, place, status)]


def test_a_meeting_that_called_for_a_study_has_none_of_its_dates() -> None:
    text = (
        "The study “Wet Hands”, called for at the third session of RDCW, had been completed in "
        "March 2009."
    )
    rows = {r["title"]: r.get("date") for r in read(REEF, text).rows}
    assert rows["Wet Hands"] == "2009-03"
    assert rows.get("third session of RDCW") is None


def test_the_lines_of_a_chronology_have_the_year_above_them_and_their_owner() -> None:
    found = read(
        REEF,
        "2008",
        "6-7 October RDCW: Fifth Ordinary Meeting, Oslo, Norway.",
        "2009",
        "June RDCW: Sixth Ordinary Meeting, Accra, Ghana.",
        "2-4 August 2010 RDCW: Seventh Ordinary Meeting, Zelmar, Ghana.",
    )
    assert [(r["title"], r["date"], r["event_status"]) for r in found.rows] == [
        ("Fifth Ordinary Meeting", "2008-10-06/2008-10-07", "held"),
        ("Sixth Ordinary Meeting", "2009-06", "held"),
        ("Seventh Ordinary Meeting", "2010-08-02/2010-08-04", "planned"),
    ]
    assert len({r["in_id"] for r in found.rows}) == 1


def test_a_year_above_a_heading_gives_no_year_below_it() -> None:
    found = read(
        REEF,
        "2008",
        Text(("Planned",), kind="heading"),
        "6-7 October RDCW: Fifth Ordinary Meeting, Oslo, Norway.",
    )
    assert [r.get("date") for r in found.rows if r["title"] == "Fifth Ordinary Meeting"] == [None]

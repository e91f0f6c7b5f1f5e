"""Projects, studies and instruments as reports tell of them."""

import pytest

from tests.unit.recognize.events import Text, fr, read

REEF = "The Reef Dialogue on Coastal Work (RDCW) brings officials together."
SAID = [
    (
        "“Ropes Ashore”, the Dialogue’s largest project, runs from April 2009 to March 2012.",
        "Ropes Ashore",
        "2009-04/2012-03", "", "ongoing",
    ),
    (
        Text(("Last Watch Out.", "This two-year project was begun in May 2009 in Ghana and Kenya.",
              "Norway finances it.")),
        "Last Watch Out",
        "2009-05/..", "Ghana and Kenya", "ongoing",
    ),
    (
        "The study “Wet Hands, Dry Land”, called for by the members, had been completed by the "
        "University of Oslo in March 2009.",
        "Wet Hands, Dry Land",
        "2009-03", "", "held",
    ),
    (
        fr("Une évaluation à mi-parcours intitulée « Mains mouillées » a été rendue en mai 2009."),
        "Mains mouillées",
        "2009-05", "", "held",
    ),
    (
        fr("Le secrétariat publiera, par ailleurs, en 2011, une étude intitulée Le prix du sel."),
        "Le prix du sel",
        "2011", "", "planned",
    ),
    (
        fr("Le Dialogue s’est félicité du programme « Passerelles », que finance la Suisse."),
        "Passerelles",
        "", "", "ongoing",
    ),
    (
        "Home Port, the programme of the Dialogue for crews laid off abroad, has been under way "
        "in Kiribati and Tuvalu since April 2008.",
        "Home Port",
        "2008-04/..", "Kiribati and Tuvalu", "ongoing",
    ),
    (
        "Under the project Safe Corridor, begun in April 2009 and due to end in March 2012, "
        "offices are being equipped.",
        "Safe Corridor",
        "2009-04/2012-03", "", "ongoing",
    ),
    (
        "The project Safe Corridor, which runs from April 2009 to March 2012, is carried out by "
        "the ILO.",
        "Safe Corridor",
        "2009-04/2012-03", "", "ongoing",
    ),
    (
        "Clean Decks, a project paid for by Norway, had run from May 2006 to April 2009.",
        "Clean Decks",
        "2006-05/2009-04", "", "held",
    ),
    (
        "It will be followed by the project Safe Ramps, which is to start in September 2010 and "
        "to last until the end of 2012.",
        "Safe Ramps",
        "2010-09/2012", "", "planned",
    ),
    (
        fr("Commencé en janvier 2009, le projet Passerelles prendra fin en décembre 2011."),
        "Passerelles",
        "2009-01/2011-12", "", "ongoing",
    ),
    (
        fr(
            "Le projet Passerelles, mis en œuvre de mai 2009 à avril 2012 en Haïti par la "
            "Croix-Rouge, est financé par la Suisse."
        ),
        "Passerelles",
        "2009-05/2012-04", "Haïti", "ongoing",
    ),
    (
        fr("Le programme « Passerelles » (2009-2012) est exécuté au Ghana par l’OIT."),
        "Passerelles",
        "2009/2012", "Ghana", "ongoing",
    ),
    (
        "The Bridges project (2009–2012) is implemented by the ILO in Ghana and Kenya.",
        "Bridges project",
        "2009/2012", "Ghana and Kenya", "ongoing",
    ),
    (
        "Wages Across the Water, a study undertaken on behalf of RDCW by the University of Oslo,"
        " appeared in August 2009.",
        "Wages Across the Water",
        "2009-08", "", "held",
    ),
    (
        "In 2011 RDCW will publish a handbook, Signing On.",
        "Signing On",
        "2011", "", "planned",
    ),
    (
        "A directory, Landing Stages of the Black Sea, had been issued in December 2009.",
        "Landing Stages of the Black Sea",
        "2009-12", "", "held",
    ),
    (
        "A study entitled Moving with Dignity was published in May 2009.",
        "Moving with Dignity",
        "2009-05", "", "held",
    ),
    (
        fr("Un guide de l’OFMP, Partir en règle, est sorti en février 2009."),
        "Partir en règle",
        "2009-02", "", "held",
    ),
    (
        fr("Une étude intitulée « Partir en règle » a paru en février 2009."),
        "Partir en règle",
        "2009-02", "", "held",
    ),
    (
        fr("L’étude Partir en règle, publiée en février 2009, a été réalisée par l’OIT."),
        "Partir en règle",
        "2009-02", "", "held",
    ),
    (
        "Out of the session came the Oslo Code on Crew Contracts.",
        "Oslo Code on Crew Contracts",
        "", "", "held",
    ),
    (
        "The proceedings ended with the adoption of the Oslo Statement on Stranded Passengers.",
        "Oslo Statement on Stranded Passengers",
        "", "", "held",
    ),
    (
        "Its basis is a memorandum signed in Oslo, Norway, on 8 March 2009.",
        "memorandum",
        "2009-03-08", "Oslo", "held",
    ),
    (
        "A memorandum of understanding between the Dialogue and the ILO was signed in Oslo on 12"
        " June 2009.",
        "memorandum of understanding between the Dialogue and the ILO",
        "2009-06-12", "Oslo", "held",
    ),
    (
        fr(
            "À l’issue de ses travaux, la session a adopté la Déclaration d’Accra sur les "
            "pêches."
        ),
        "Déclaration d’Accra sur les pêches",
        "", "", "held",
    ),
    (
        "The Convention on Coastal Labour was opened for signature at Oslo on 3 May 2005 and "
        "entered into force on 1 March 2007.",
        "Convention on Coastal Labour",
        "2005-05-03", "Oslo", "held",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "title", "date", "place", "status"),
    [
        (
            "Cold Hills. Begun in April 2008 in Ghana and Kenya; ends in March 2035. Nine farms "
            "take part.",
            "Cold Hills",
            "2008-04/2035-03", "Ghana and Kenya", "ongoing",
        ),
        (
            "Project Safe Quays covers Ghana. Work on it started in 2001 and will be completed in "
            "2003.",
            "Project Safe Quays",
            "2001/2003", "Ghana", "held",
        ),
        (
            "A course on mould was given at Oslo from 2 to 6 June 2008.",
            "course on mould",
            "2008-06-02/2008-06-06", "Oslo", "held",
        ),
        (
            "The Dialogue opened a liaison office in Oslo in January 2008.",
            "liaison office",
            "2008-01", "Oslo", "held",
        ),
        (
            "The working group on moss was set up in 2008 and has members in Oslo.",
            "working group on moss",
            "2008", "", "held",
        ),
    ],
)  # fmt: skip
def test_projects_and_courses(
    text: Text | str, title: str, date: str, place: str, status: str
) -> None:
    test_works_said(text, title, date, place, status)


@pytest.mark.parametrize(("text", "title", "date", "place", "status"), SAID)
def test_works_said(text: Text | str, title: str, date: str, place: str, status: str) -> None:
    found = read(REEF, text).rows
    assert [
        (r["title"], r.get("date", ""), r.get("place", ""), r["event_status"]) for r in found
    ] == [(title, date, place, status)]

"""One event told in French and in English is one row."""

import pytest

from tests.unit.recognize.events import Text, en, fr, read

REEF = "The Reef Dialogue on Coastal Work (RDCW) brings officials together."


@pytest.mark.parametrize(
    ("english", "french", "titles"),
    [
        (
            en("The Fifth Plenary of the RDCW was held in Accra on 22 November 2009."),
            fr("La cinquième plénière s’est tenue à Accra le 22 novembre 2009."),
            ["Fifth Plenary of the RDCW"],
        ),
        (
            en("The Workshop on Seafarers’ Papers was held in Oslo on 12 March 2009."),
            fr("L’Atelier sur les documents des gens de mer a eu lieu à Oslo le 12 mars 2009."),
            ["Workshop on Seafarers’ Papers"],
        ),
        (
            en("The ministers adopted the Accra Declaration in May 2009."),
            fr("Les ministres ont adopté la Déclaration d’Accra en mai 2009."),
            ["Accra Declaration"],
        ),
        (
            en("The Fifth Plenary of the RDCW was held in Accra on 22 November 2009."),
            fr("La sixième plénière s’est tenue à Accra le 22 novembre 2009."),
            ["Fifth Plenary of the RDCW", "sixième plénière"],
        ),
        (
            en("The Workshop on Seafarers’ Papers was held in Oslo on 12 March 2009."),
            fr("L’Atelier sur les documents des gens de mer a eu lieu à Accra le 12 mars 2009."),
            ["Workshop on Seafarers’ Papers", "Atelier sur les documents des gens de mer"],
        ),
        (
            en("The ministers adopted the Accra Declaration in May 2009."),
            fr("Les ministres ont adopté la Déclaration d’Accra en mai 2007."),
            ["Accra Declaration", "Déclaration d’Accra"],
        ),
    ],
)
def test_number_day_place_and_proper_words_tell(
    english: Text, french: Text, titles: list[str]
) -> None:
    assert read(REEF, english, french).titles == titles


def test_the_place_is_taken_where_it_is_printed_most_fully() -> None:
    found = read(
        "The Third Forum on Reefs met in Oslo on 3 May 2009.",
        "The Third Forum on Reefs (Oslo, Norway, 3 May 2009) was useful.",
    )
    assert [(row["place"], row["country_basis"]) for row in found.rows] == [("Oslo", "stated")]

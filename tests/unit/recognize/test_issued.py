"""The day of a document, as its own words state it where nobody has declared it."""

import pytest

from tests.unit.recognize.made import facts, recognized

TITLE = "Proclamation on the parties to the Buoys Convention"
PARTIES = (
    ("State", "Date of entry into force"),
    ("Norway", "2 May 1960"),
    ("Yugoslavia", "14 June 1961"),
)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Given at Ottawa this third day of May, nineteen hundred and ninety.", "1990-05-03"),
        (
            "fr",
            "À Notre Hôtel du Gouvernement, ce huitième jour de novembre en l’an de grâce mil neuf "
            "cent quatre-vingt-cinq.",
            "1985-11-08",
        ),
        ("fr", "Fait à Paris, le 17 octobre 2007.", "2007-10-17"),
        ("en", "Status as at: 14 June 2005", "2005-06-14"),
        ("en", "Made 11th November 1998", "1998-11-11"),
        ("en", "Geneva, 3 May 1999", "1999-05-03"),
        ("en", "Royal Decree of 12 March 1991 on the state of ratifications", "1991-03-12"),
        ("fr", "Arrêté royal du 12 mars 1991 relatif à l’état des ratifications", "1991-03-12"),
        ("fr", "Pris le 26 février 1974", "1974-02-26"),
        ("fr", "Donné à Bruxelles, le 5 avril 1974.", "1974-04-05"),
        ("en", "DONE this fifth day of June, in the year two thousand and seven.", "2007-06-05"),
        ("en", "Having regard to the Royal Decree of 12 March 1991 on ratifications", None),
        ("en", "The Buoys Convention was signed at Oslo on 3 May 1999.", None),
    ],
)
def test_formulas_and_first_lines_date_a_document(
    language: str, text: str, day: str | None
) -> None:
    found = recognized("Report on buoys", text, language=language, on=None)
    assert found.document_date == day


def test_a_declared_day_is_kept() -> None:
    assert recognized("Geneva, 3 May 1999", on="2003-11").document_date == "2003-11"


def test_below_the_title_of_a_treaty_a_place_and_a_day_are_its_own() -> None:
    found = recognized("Protocol on the Marking of Buoys", "Valletta, 2 April 1979", on=None)
    assert found.document_date is None


def test_codes_are_those_of_the_stated_day() -> None:
    found = recognized(TITLE, "Status as at 3 May 1990", table=PARTIES, on=None)
    codes = {row["party"]: row.get("party_iso3") for row in facts(found, "participations")}
    assert codes == {"Norway": "NOR", "Yugoslavia": "YUG"}

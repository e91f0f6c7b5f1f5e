"""Where an event takes place, and in what country."""

import pytest

from tests.unit.recognize.events import Text, fr, read


@pytest.mark.parametrize(
    ("texts", "place", "iso3", "basis"),
    [
        (
            ("The Forum on Reefs was held in Old Pier, Oslo, on 3 May 2009.",),
            "Old Pier, Oslo", "NOR", "inferred",
        ),
        (
            ("The Forum on Reefs was held in Old Pier, Tanganyika, on 3 May 2009.",),
            "Old Pier, Tanganyika", "TZA", "inferred",
        ),
        (("Ghana hosted the Forum on Reefs in Accra in May 2009.",), "Accra", "GHA", "stated"),
        ((fr("Le Ghana a accueilli le Forum sur les récifs à Accra en mai 2009."),), "Accra", "GHA",
         "stated"),
        (
            ("From 4 to 6 June 2009 many met in Accra, Ghana, for the Third Forum on Reefs.",),
            "Accra", "GHA", "stated",
        ),
        (
            ("The Forum on Reefs will be held in St. Alda’s, Ghana, on 3 May 2009.",),
            "St. Alda’s", "GHA", "stated",
        ),
        (
            ("At the invitation of the Government of Fiji, the Forum on Reefs was held in "
             "Rivertown on 3 May 2009.",),
            "Rivertown", "FJI", "inferred",
        ),
        (
            ("Staff work in Rivertown, Ghana.", "The Forum on Reefs met in Rivertown in May 2009."),
            "Rivertown", "GHA", "inferred",
        ),
    ],
)  # fmt: skip
def test_what_the_text_says_of_a_place(
    texts: tuple[Text | str, ...], place: str, iso3: str, basis: str
) -> None:
    row = read(*texts).rows[0]
    assert (row["place"], row.get("country_iso3"), row.get("country_basis")) == (place, iso3, basis)


@pytest.mark.parametrize(
    "text",
    [
        "The meeting of May 2009, Paying to Work on Both Shores, was useful.",
        "The Forum on Reefs for States in Asia was held in May 2009.",
        "The Forum on Reefs was launched by Fiji, Ghana and Kenya in May 2009.",
    ],
)
def test_titles_regions_and_actors_are_no_places(text: str) -> None:
    assert [row.get("place") for row in read(text).rows] == [None]

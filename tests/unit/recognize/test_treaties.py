"""Treaties that titles name, their parties and their signing."""

import pytest

from tests.unit.recognize.made import facts, recognized

ENGLISH = (
    ("State", "Date of signature", "Date of deposit", "Entry into force"),
    ("Norway", "2 May 1960", "3 June 1961", "1 July 1962"),
    ("Peru", "2 May 1960", "4 August 1963", "1 September 1964"),
)
FRENCH = (
    ("États parties", "Ratification", "Entrée en vigueur"),
    ("Norvège", "3 juin 1961", "1er juillet 1962"),
    ("Pérou", "4 août 1963", "1er septembre 1964"),
)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("PROTOCOL ON BEACONS SIGNED AT OSLO ON 2 MAY 1960", "PROTOCOL ON BEACONS"),
        (
            "Convention of 2 May 1960 on the Return of Buoys: status",
            "Convention of 2 May 1960 on the Return of Buoys",
        ),
    ],
)
def test_a_table_of_parties_is_of_the_treaty_in_the_title(title: str, name: str) -> None:
    rows = facts(recognized(title, table=ENGLISH), "participations")
    assert [(row["in_id"], row["party"], row["since"]) for row in rows] == [
        (name, "Norway", "1962-07-01"),
        (name, "Peru", "1964-09-01"),
    ]


def test_a_french_title_names_it_without_capitals() -> None:
    title = "Publication de la convention relative au marquage des bouées, faite à Oslo"
    rows = facts(recognized(title, table=FRENCH, language="fr"), "participations")
    assert {row["in_id"] for row in rows} == {"convention relative au marquage des bouées"}


def test_a_bare_day_in_brackets_is_since_when_a_party_is_one() -> None:
    text = "The parties to the Convention on Buoys are Norway (2 May 1960) and Peru (3 June 1961)."
    rows = facts(recognized(text), "participations")
    assert [(row["party"], row.get("since"), row.get("note")) for row in rows] == [
        ("Norway", "1960-05-02", None),
        ("Peru", "1961-06-03", None),
    ]


def test_parties_below_an_unknown_one_are_no_territories_of_it() -> None:
    table = (
        ("Parties", "Territories", "Entry into force"),
        ("Norway", "Norway", "1 July 1962"),
        ("Lower Ruritania", "Lower Ruritania", "1 July 1962"),
        ("Peru", "Peru", "1 July 1962"),
        ("Chile", "Chile", "1 July 1962"),
    )
    rows = facts(recognized("Convention on the Marking of Buoys", table=table), "participations")
    assert [row["party"] for row in rows] == ["Norway", "Lower Ruritania", "Peru", "Chile"]


def test_a_treaty_was_signed_where_and_when_the_words_behind_its_name_say() -> None:
    text = "They are parties to the Convention on Tied Buoys, done at Lima on 5 July 1993, and pay."
    (row,) = facts(recognized(text), "events")
    assert (row["title"], row["date"], row["place"]) == (
        "Convention on Tied Buoys",
        "1993-07-05",
        "Lima",
    )


def test_a_table_of_days_of_entry_into_force_is_of_the_treaty_that_the_text_names_first() -> None:
    found = recognized(
        "CONSIDÉRANT QUE la Convention pour la reconnaissance mutuelle des licences de pilote, "
        "signée à Genève le 13 mars 1950, est en vigueur;",
        "FAIT ce premier jour de janvier 1962.",
        table=[
            ("État", "Entrée en vigueur"),
            ("Belgique", "10 juin 1960"),
            ("Chypre", "2 mai 1961"),
        ],
        language="fr",
    )
    (first, second) = facts(found, "participations")
    name = "Convention pour la reconnaissance mutuelle des licences de pilote"
    assert {first["in_id"], second["in_id"]} == {name}
    assert (first["since"], first["since_kind"]) == ("1960-06-10", "entry_into_force")


def test_territories_stand_under_in_respect_of_in_french() -> None:
    found = recognized(
        "Vu la Convention sur la signalisation des bouées, signée à Oslo le 13 juin 1961;",
        table=[
            ("État contractant", "À l’égard de", "Date d’adhésion"),
            ("Australie", "Australie", "12 septembre 1973"),
            ("", "Île Norfolk", "1er avril 1974"),
        ],
        language="fr",
        on="1974-05",
    )
    scopes = [(row["party_iso3"], row["scope"]) for row in facts(found, "participations")]
    assert scopes == [("AUS", "Australie"), ("AUS", "Île Norfolk")]

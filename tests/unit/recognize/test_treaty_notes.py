"""What notes of a depositary, orders and status tables say of who is bound, and since when."""

import pytest

from tests.unit.recognize.made import Fact, facts, recognized

OPENING = "The Convention on Village Archives was signed at Tunis on 5 May 1982."
OUVERTURE = "La Convention sur les moulins a été signée à Bruxelles le 12 avril 1990."


def rows(
    *paragraphs: str, table: list[list[str]] | None = None, language: str = "en"
) -> list[Fact]:
    """Return the participations of a note of 1996."""
    found = recognized(*paragraphs, table=table or (), language=language, on="1996-05-31")
    return facts(found, "participations")


@pytest.mark.parametrize(
    ("language", "told", "party", "status", "since", "kind"),
    [
        ("en", "Iraq denounced the Convention on 7 March 1991; the denunciation took effect on 7"
         " March 1992.", "Iraq", "party", "../1992-03-07", None),
        ("fr", "La Norvège a dénoncé la Convention le 4 mai 1994 avec effet au 4 mai 1995.",
         "Norvège", "party", "../1995-05-04", None),
        ("en", "Oman deposited its instrument of accession on 12 January 1996; the Convention"
         " enters into force for Oman on 11 April 1996.",
         "Oman", "party", "1996-04-11", "entry_into_force"),
        ("fr", "La Croatie a déposé son instrument d’adhésion le 15 mars 1996 ; la Convention"
         " entrera en vigueur à son égard le 1er octobre 1996.",
         "Croatie", "party", "1996-10-01", "entry_into_force"),
        ("en", "It has been signed but not yet ratified by Oman.", "Oman", "other", None, None),
        ("fr", "Elle a été signée, mais non encore ratifiée, par la Grèce.",
         "Grèce", "other", None, None),
        ("en", "The Convention will enter into force for Kyrgyzstan on 1 April 1997.",
         "Kyrgyzstan", "party", "1997-04-01", "entry_into_force"),
    ],
)  # fmt: skip
def test_what_is_said_of_one_party(
    language: str, told: str, party: str, status: str, since: str | None, kind: str | None
) -> None:
    opening = OPENING if language == "en" else OUVERTURE
    (row,) = rows(opening, told, language=language)
    assert row["party"] == party
    assert row["participation_status"] == status
    assert (row.get("since"), row.get("since_kind")) == (since, kind)


ACTS = [
    ["Membres du Conseil de l’Europe", "Signature", "Ratification", "Entrée en vigueur"],
    ["Albanie", "", "", ""],
    ["Allemagne", "3 octobre 1985", "17 août 1987", "1er décembre 1987"],
    ["Pologne", "18 mars 1990", "", ""],
    ["Suède", "3 octobre 1985", "23 novembre 1990", "1er mars 1991"],
]


def test_members_beside_columns_of_acts_are_parties_to_the_treaty_if_they_did_any() -> None:
    found = rows("Convention européenne sur les fontaines", table=ACTS, language="fr")
    assert {row["in_id"] for row in found} == {"Convention européenne sur les fontaines"}
    assert [(r["party"], r["participation_status"], r["position"]) for r in found] == [
        ("Allemagne", "party", "2"),
        ("Pologne", "other", "3"),
        ("Suède", "party", "4"),
    ]


def test_a_sentence_says_what_the_countries_in_a_column_are() -> None:
    table = [
        ["Column 1 Country", "Column 2 Date"],
        ["Fiji", "4 October 1986"],
        ["Nauru", "13 April 1987"],
        ["Tuvalu", "16 January 1986"],
    ]
    told = "A country named in column 1 of the Schedule is a party to the Convention."
    found = rows(OPENING, told, table=table)
    assert [(r["party"], r["participation_status"], r["since"]) for r in found] == [
        ("Fiji", "party", "1986-10-04"),
        ("Nauru", "party", "1987-04-13"),
        ("Tuvalu", "party", "1986-01-16"),
    ]
    assert rows(OPENING, table=table) == []


def test_a_column_of_denunciations_says_until_when() -> None:
    table = [
        ["Party", "Entry into force", "Date of denunciation"],
        ["Fiji", "4 October 1986", ""],
        ["Malta", "13 April 1987", "9 July 1993"],
    ]
    assert [(r["since"], r.get("since_kind")) for r in rows(OPENING, table=table)] == [
        ("1986-10-04", "entry_into_force"),
        ("1987-04-13/1993-07-09", None),
    ]
    ended = [[row[0], row[2]] for row in (table[0], table[2], ["Oman", "", "1 May 1990"])]
    assert [row["since"] for row in rows(OPENING, table=ended)] == [
        "../1993-07-09",
        "../1990-05-01",
    ]


def test_a_line_under_a_table_is_no_territory() -> None:
    table = [
        ["High Contracting Parties", "Territories in respect of which they are parties", "Date"],
        ["Austria", "Austria", "3 March 1963"],
        ["United Kingdom", "United Kingdom", "3 March 1963"],
        ["", "Gibraltar", "1 June 1966"],
        ["", "EXPLANATORY NOTE", ""],
    ]
    found = rows(OPENING, table=table)
    assert [row["scope"] for row in found] == ["Austria", "United Kingdom", "Gibraltar"]


def test_the_title_of_a_statute_names_no_treaty() -> None:
    table = [
        ["High Contracting Parties", "Date"],
        ["Austria", "3 March 1963"],
        ["Fiji", "1 May 1972"],
    ]
    title = "The Carriage by River (Parties to Convention) Order 1967"
    found = rows(title, OPENING, table=table)
    assert {row["in_id"] for row in found} == {"Convention on Village Archives"}

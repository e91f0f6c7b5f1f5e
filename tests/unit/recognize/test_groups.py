"""Parties in rows under the name of what they take part in, with their capacity and since when."""

from tests.unit.recognize.made import facts, recognized

HEADINGS = ("State or organization", "Capacity", "Since")
ROWS = [
    HEADINGS,
    ("A. Tana Forum",),
    ("Ethiopia", "Member", "2004"),
    ("Kenya (chair)", "Member", "May 2006"),
    ("League of Arab States", "Observer", "2009"),
    ("B. Pemba Dialogue",),
    ("France (Mayotte)", "Observer", "2012"),
    ("Comoros", "Founding State", "2011"),
]


def test_each_group_is_a_list_of_its_own() -> None:
    found = recognized("Table 1. Members, as at 1 June 2012", table=ROWS, on="2012-06")
    lists = facts(found, "lists")
    assert [(row["in_id"], row["listed_count"], row.get("as_of")) for row in lists] == [
        ("Tana Forum", "3", "2012-06-01"),
        ("Pemba Dialogue", "2", "2012-06-01"),
    ]


def test_capacity_and_since_are_the_rows_own() -> None:
    rows = facts(recognized("Words.", table=ROWS, on="2012-06"), "participations")
    assert [
        (r["in_id"], r["party"], r["participation_status"], r["since"], r["since_kind"])
        for r in rows
    ] == [
        ("Tana Forum", "Ethiopia", "member", "2004/..", "joined"),
        ("Tana Forum", "Kenya", "member", "2006-05/..", "joined"),
        ("Tana Forum", "League of Arab States", "observer", "2009/..", "joined"),
        ("Pemba Dialogue", "France", "observer", "2012/..", "joined"),
        ("Pemba Dialogue", "Comoros", "participant", "2011/..", "joined"),
    ]


def test_remarks_and_territories_are_kept() -> None:
    rows = {r["party"]: r for r in facts(recognized("W.", table=ROWS, on="2012"), "participations")}
    assert rows["Kenya"]["note"] == "chair"
    assert rows["Comoros"]["note"] == "Founding State"
    assert rows["France"]["in_respect_of_iso3"] == "MYT"


def test_french_table_is_read_alike() -> None:
    table = [
        ("État ou organisation", "Qualité", "Depuis"),
        ("1. Forum de Tana",),
        ("Éthiopie", "Membre", "2004"),
        ("Ligue des États arabes", "Observateur", "mai 2009"),
    ]
    rows = facts(recognized("Mots.", table=table, language="fr", on="2012"), "participations")
    assert [(r["party"], r["participation_status"], r["since"]) for r in rows] == [
        ("Éthiopie", "member", "2004/.."),
        ("Ligue des États arabes", "observer", "2009-05/.."),
    ]


def test_rows_of_one_cell_in_a_table_of_figures_make_no_list() -> None:
    table = [("Region", "Rate", "Year"), ("Africa",), ("Kenya", "12", "2004")]
    assert not facts(recognized("W.", table=table), "participations")

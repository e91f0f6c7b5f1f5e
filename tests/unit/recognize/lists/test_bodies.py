"""Members and observers of organizations: "The Fund has four members: A and B"."""

import pytest

from tests.unit.recognize.lists.test_told import names_of, read, stated

FUND = "The Coral Sea Fund (CSF) was set up in 1990. "
CASES = [
    (
        "The Coral Sea Fund (CSF) has four member States: Benin, Ghana, Togo and Mali.",
        {"Coral Sea Fund": "BEN GHA MLI TGO"},
    ),
    (
        FUND + "It has three members: Benin, Ghana and Togo. Its observers are Mali and Chad.",
        {"Coral Sea Fund": "BEN GHA MLI TCD TGO"},
    ),
    ("CARIBBEAN COMMUNITY\n\nMembers: Belize; Guyana; Haiti.", {"CARICOM": "BLZ GUY HTI"}),
    (
        "CARIBBEAN COMMUNITY\n\nThe Caribbean Community (CARICOM) is a body of States.\n\n"
        "Observers: Aruba, Mexico, Colombia.",
        {"CARICOM": "ABW COL MEX"},
    ),
    (
        "ORGANISATION INTERNATIONALE DE LA FRANCOPHONIE\n\n"
        "Observateurs : Autriche, Croatie, Géorgie.",
        {"OIF": "AUT GEO HRV"},
    ),
    (
        "WORLD BANK\n\nThe Coral Sea Plan was drawn up in 1990.\n\nMembers: Benin, Ghana.",
        {},
    ),
    (
        "The Coral Sea Union assists the Lagoon Dialogue (LAGO), an advisory body, which "
        "has three members: Benin, Ghana and Togo.",
        {"LAGO": "BEN GHA TGO"},
    ),
    (
        "The Lagoon Dialogue (LAGO) was launched in 1990. Members of LAGO are the 28 EU Member "
        "States and three African countries (Benin, Ghana and Togo).",
        {"LAGO": "BEN GHA TGO"},
    ),
    (
        "Le Dialogue sur les lacs (DILA) regroupe les États membres de la CEDEAO. Le Tchad y "
        "participe en qualité d’observateur.",
        {"DILA": "TCD"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_whose_members_are_named(text: str, wanted: dict[str, str]) -> None:
    found = read(text)
    names = names_of(found)
    of: dict[str, list[str]] = {}
    for row in stated(found, "participations"):
        if row.get("party_iso3"):
            thing = next((n for n in wanted if n in names[row["in_id"]]), row["in_name"])
            of.setdefault(thing, []).append(row["party_iso3"])
    assert {thing: " ".join(sorted(parties)) for thing, parties in of.items()} == wanted


def test_a_number_of_two_words_is_not_read_by_half() -> None:
    found = read("1. Le Dialogue sur les lacs (DILA) compte vingt-sept pays membres : Bénin, Togo.")
    assert [row.get("stated_count") for row in stated(found, "lists")] == [None]


def test_names_are_found_with_and_without_hyphens_and_articles() -> None:
    found = read(
        "The Presidents of Guinea Bissau, Burkina-Faso and the Republic of Marshall Islands met."
    )
    named = {(m.text, m.iso3) for m in found.mentions if m.mention_kind == "country"}
    assert named == {
        ("Guinea Bissau", "GNB"),
        ("Burkina-Faso", "BFA"),
        ("Republic of Marshall Islands", "MHL"),
    }

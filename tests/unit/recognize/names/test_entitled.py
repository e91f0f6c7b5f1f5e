"""Names that titles and headings print, and that the text under them takes up by their noun."""

import pytest

from tests.unit.recognize.made import facts, recognized

ENGLISH = [
    ("SOUTHERN RESCUE ASSOCIATION", "The Association (SRA) meets. SRA was set up in 1999.", "SRA"),
    ("TEA BOARD FEDERATION OF EAST LAND", "The Federation has six members.", "six"),
    ("Report on the Tarim Pollen Exchange", "The Exchange has six members.", "six"),
    ("The Zambezi Pollen Exchange: ten years on", "The Exchange has six members.", "six"),
    ("PAN-ISLAND WEIGHTS BUREAU", "The Committee noted that the Bureau has six members.", "six"),
    (
        "CANOE REGISTRY OF THE ISLES",
        "The Registry was opened. The Registry has six members.",
        "six",
    ),
    ("Caviar Labelling Programme (CLP)", "The Programme has six members.", "six"),
    ("Report on the Work of the Bay of Reeds Network", "The Network has six members.", "six"),
]
FRENCH = [
    ("LIGUE DES PHARES DE L’OUEST", "La Ligue, fondée en 1988, compte six membres.", "six"),
    ("BUREAU CENTRAL DES SIGNAUX", "Le Bureau central compte six membres.", "six"),
    (
        "L’Alliance des villes de sel : état des lieux",
        "L’Alliance (AVS) compte six membres.",
        "six",
    ),
    ("CENTRE DE LUTTE CONTRE LES CRIQUETS", "Le CLC compte six membres.", "six"),
]


@pytest.mark.parametrize(
    ("title", "said", "language"),
    [
        *((title, said, "en") for title, said, _ in ENGLISH),
        *((title, said, "fr") for title, said, _ in FRENCH),
    ],
)
def test_a_title_names_what_the_text_takes_up(title: str, said: str, language: str) -> None:
    found = recognized(title, said, language=language)
    learnt = {e.entity_id for e in found.entities if e.key is None}
    names = {n.name.lower() for n in found.names if n.entity_id in learnt}
    start = title.lower().removeprefix("l’").removeprefix("the ")
    assert any(name in title.lower() and (name in start or start in name) for name in names)
    for row in facts(found, "claims"):
        assert row.get("in_id", "").lower() in names


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("REGIONAL DIALOGUES ON LABOUR", "The Office pays. The Office meets. The Office grew."),
        ("Fourth Conference on Ports", "The Conference was opened by the Minister."),
        ("Projects under way", "The Projects are many."),
        ("The Executive Committee", "The Committee met in May 2001."),
        ("PHASE III", "Phase III began in May 2001. Phase III costs much."),
    ],
)
def test_other_titles_name_nothing(title: str, said: str) -> None:
    found = recognized(title, said)
    names = {n.name.lower() for n in found.names if n.basis == "text"}
    assert title.lower() not in names


HEADS = [
    ("SAFFRON COMMISSION  SC:IX/2013/3  15 October 2013",
     "REPORT OF THE SECRETARIAT ON PRICES, GRADES AND MARKETS"),
    ("SAFFRON COMMISSION", "SC/2013/3", "Original: English",
     "REPORT OF THE SECRETARIAT ON PRICES AND MARKETS"),
    ("INTERNATIONAL SAFFRON OFFICE", "SEVENTH ITEM ON THE AGENDA",
     "Programme, composition and agenda of standing bodies"),
    ("SAFFRON COUNCIL FOR INFORMATION", "Date: 12 May 2011", "Report on fees, staff and vessels"),
    ("Saffron Agency", "Report by the Director General on the activities of the Agency"),
    ("Saffron Trade Network", "Steering Committee, fifth meeting", "Agenda item 6: Budget"),
    ("SAFFRON FEDERATION", "Report of the Working Group on Grades on its sixth meeting"),
    ("SAFFRON UNION", "Executive Committee", "Forty-fourth meeting", "Nairobi, 2 February 2011",
     "PROGRESS REPORT BY THE EXECUTIVE DIRECTOR ON PROJECTS, STUDIES AND TRAINING"),
]  # fmt: skip


@pytest.mark.parametrize("head", HEADS, ids=[head[0] for head in HEADS])
def test_the_head_of_a_document_says_of_which_body_it_is(head: tuple[str, ...]) -> None:
    """A report of the secretariat on a subject names no other body."""
    found = recognized(
        *head,
        "The Secretariat submits this report.",
        "The third session was held in Lima on 3 May 2001.",
    )
    held = [row for row in facts(found, "events") if row.get("ordinal") == "3"]
    assert [row.get("in_id", "").lower() in head[0].lower() != "" for row in held] == [True]
    assert all(row.get("in_id") for row in held)


def test_an_acronym_that_numbers_a_meeting_is_that_of_what_holds_the_meetings() -> None:
    found = recognized("Sixth Meeting of the Tarim Gauge Committee (TGC-6)", "TGC has two members.")
    assert [row.get("in_id") for row in facts(found, "claims")] == ["Tarim Gauge Committee"]


def test_an_acronym_behind_an_organ_is_of_whom_its_words_spell() -> None:
    found = recognized("The Board of the Tarim Amber Route (TAR) met. TAR has six members.")
    assert "Tarim Amber Route" in {n.name for n in found.names}


def test_a_treaty_is_named_without_its_signing() -> None:
    found = recognized(
        "The Convention on Ferries, done at Lobito on 3 May 1996 (hereinafter “the Convention”), "
        "has six Parties."
    )
    assert "Convention on Ferries" in {n.name for n in found.names}
    assert not any("done at" in n.name for n in found.names)


def test_what_a_body_adopted_is_of_the_session_that_the_paragraph_spoke_of() -> None:
    found = recognized(
        "TARIM GAUGE COMMISSION",
        "The fourth session of the Tarim Gauge Commission (TGC) was held in Lima on 3 May 2001. "
        "The Commission adopted the Lima Plan of Action.",
    )
    rows = [row for row in facts(found, "attributes") if row["attribute"] == "outcome"]
    held = [n for n in found.statements if n.table == "events"]
    sessions = {s.row_id for s in held}
    assert [row["in_id"] in sessions for row in rows] == [True]


def test_an_acronym_in_a_title_is_no_noun_of_a_thing() -> None:
    """The text speaks of UMO again and again, and of nothing else by its noun."""
    found = recognized(
        "LE ROLE DE L’OMZ DANS LE RENFORCEMENT DES DIALOGUES REGIONAUX",
        "L’OMZ soutient les dialogues. L’OMZ publie un bulletin. Le budget de l’OMZ est modeste.",
        "La troisième session s’est tenue à Lima le 3 mai 2011.",
        language="fr",
    )
    assert {row.get("in_id", "") for row in facts(found, "events")} == {""}

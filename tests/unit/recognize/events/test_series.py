"""Enumerations of events."""

from tests.unit.recognize.events import Text, en, fr, read


def test_items_with_their_own_noun_and_bracket() -> None:
    text = (
        "Its role includes seminars on various matters, including: Workshop on Tides (2000); "
        "Second Forum on Reefs, Rocks, and Sand (March 2002); and Workshop on Ports (June 2003)."
    )
    rows = read(text).rows
    assert [(r["title"], r["event_kind"], r["date"]) for r in rows] == [
        ("Workshop on Tides", "workshop", "2000"),
        ("Second Forum on Reefs, Rocks, and Sand", "forum", "2002-03"),
        ("Workshop on Ports", "workshop", "2003-06"),
    ]


def test_topics_take_the_kind_of_the_noun_that_introduces_them() -> None:
    text = (
        "It supported seminars and workshops held on topics such as: Safe Water (1998); "
        "Women and Fishing (1999); and Ports, Trade and Development (2000)."
    )
    rows = read(text).rows
    assert {row["event_kind"] for row in rows} == {"seminar"}
    assert rows[2]["title"] == "Ports, Trade and Development"


def test_items_without_semicolons_end_behind_their_dates() -> None:
    text = "It made three studies: Trade (2000), Ports and Poverty (2001) and Coastal Roads (2002)."
    assert read(text).titles[-2:] == ["Ports and Poverty", "Coastal Roads"]


def test_a_french_series() -> None:
    text = fr(
        "Plusieurs séminaires ont été organisés, notamment: Eau potable et santé (Lisbonne, 1998); "
        "Lutte contre le bruit (1999); Santé et pauvreté (mai 2000)."
    )
    rows = read(text).rows
    assert [(r["title"], r["date"]) for r in rows] == [
        ("Eau potable et santé", "1998"),
        ("Lutte contre le bruit", "1999"),
        ("Santé et pauvreté", "2000-05"),
    ]


def test_a_pronoun_takes_up_the_noun_of_the_sentence_before() -> None:
    text = en(
        "The plan has a number of projects carried out by UNDP.",
        "These include the Pilot Harbour programmes in Fiji (begun in 1998 and ongoing); a "
        "large project on Clean Coasts for All (2001-2003); the establishment of a Tide Data "
        "System for Asia (TDS, begun in 2001 and ongoing); and Help for Sailors (initiated 2003).",
    )
    rows = read(text).rows
    assert [(r["title"], r["event_kind"], r["event_status"]) for r in rows] == [
        ("Pilot Harbour programmes in Fiji", "programme", "ongoing"),
        ("Clean Coasts for All", "project", "held"),
        ("Tide Data System for Asia", "project", "ongoing"),
        ("Help for Sailors", "project", "begun"),
    ]


def test_titles_without_dates_count_where_a_colon_introduces_them() -> None:
    text = (
        "UNDP prepared documents, including: Analysis of Legal Tools; Observatory of the Seas, "
        "and the Model for Safe Harbours."
    )
    assert read(text).titles == [
        "Analysis of Legal Tools",
        "Observatory of the Seas",
        "Model for Safe Harbours",
    ]


def test_a_number_confirms_how_many_there_are() -> None:
    text = "The ministers approved two documents: Final Remarks and a technical paper, Next Steps."
    rows = read(text).rows
    assert [(r["title"], r["event_kind"], r["event_status"]) for r in rows] == [
        ("Final Remarks", "document", "held"),
        ("Next Steps", "paper", "held"),
    ]


def test_a_list_below_a_colon() -> None:
    found = read(
        "UNDP organized the following training courses in 2002:",
        Text(("Course on Customs, Oslo, 3 to 5 May 2002",), kind="list_item"),
        Text(("“Guarding the Coast”, Accra, 12 July 2002",), kind="list_item"),
    )
    assert [(r["title"], r["event_kind"], r["place"]) for r in found.rows] == [
        ("Course on Customs", "course", "Oslo"),
        ("Guarding the Coast", "training_course", "Accra"),
    ]


def test_a_topic_that_begins_with_the_noun_of_a_paper_is_no_paper() -> None:
    text = "It made studies including: Document Fraud (1998); and Report on Fees (2000)."
    assert {row["title"]: row["event_kind"] for row in read(text).rows} == {
        "Document Fraud": "study",
        "Report on Fees": "report",
    }


def test_a_list_that_hangs_on_a_verb_says_of_all_its_items_that_they_were_adopted() -> None:
    found = read(
        "The Tarma Process on Mountain Labour (TPML) brings officials together.",
        "At its closing sitting the Process approved:",
        Text(("Resolution 4/2009 concerning the price of slate;",), kind="list_item"),
        Text(("the Accra Declaration on Moss.",), kind="list_item"),
    )
    assert [(r["title"], r["event_status"]) for r in found.rows] == [
        ("Resolution 4/2009 concerning the price of slate", "held"),
        ("Accra Declaration on Moss", "held"),
    ]

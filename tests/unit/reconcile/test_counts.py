"""Stated counts, numbering, years and tenses against what the document lists."""

import pytest

from extract.model.fact import Fact
from extract.reconcile.counts.enumerated import items_behind
from extract.reconcile.counts.readings import Reading, readings
from extract.reconcile.counts.verdicts import judge
from extract.reconcile.ledger import Row

from .made import reconciled, verdicts

HEADINGS = ("Process", "Participants")
PROCESS = "Tallinn Process (2009)"


def counted(sentence: str, parties: str, language: str = "en") -> list[tuple[str, str]]:
    """The stated numbers of `sentence` with their verdicts, beside a table of one process."""
    made = reconciled(sentence, table=[HEADINGS, (PROCESS, parties)], language=language, on="2012")
    return [(stated or "", verdict) for stated, verdict, _ in verdicts(made, "stated_count")]


@pytest.mark.parametrize(
    ("sentence", "parties", "expected"),
    [
        pytest.param(
            "The Tallinn Process has four participating countries.",
            "Estonia, Finland, Latvia and Sweden",
            [("4", "holds")],
            id="as printed",
        ),
        pytest.param(
            "The Tallinn Process has five participating countries.",
            "Estonia, Finland, Latvia and Sweden",
            [("5", "fails")],
            id="one too many",
        ),
        pytest.param(
            "The Tallinn Process has 5 participating countries.",
            "Estonia, Finland, Denmark (Greenland) and Sweden",
            [("5", "holds")],
            id="a territory counted beside the State it belongs to",
        ),
        pytest.param(
            "The Tallinn Process has three participating countries.",
            "Estonia, Finland, Latvia and the European Commission",
            [("3", "holds")],
            id="countries without an organization",
        ),
        pytest.param(
            "The Tallinn Process was joined by the three countries of the South Caucasus.",
            "Armenia, Azerbaijan, Estonia, Georgia and Finland",
            [("3", "holds")],
            id="those of a region",
        ),
        pytest.param(
            "The Tallinn Process brings together two South American countries.",
            "Chile, Estonia, Finland, Peru and Uruguay",
            [("2", "fails")],
            id="a region that has more of them in the list",
        ),
        pytest.param(
            "The Tallinn Process was founded by two countries: Estonia and Finland.",
            "Estonia, Finland, Latvia and Sweden",
            [("2", "holds")],
            id="those named right behind the number, not those of the table",
        ),
    ],
)
def test_count_of_parties_is_held_against_the_list(
    sentence: str, parties: str, expected: list[tuple[str, str]]
) -> None:
    assert counted(sentence, parties) == expected


def test_open_list_decides_nothing_from_above() -> None:
    listed = "Estonia, Finland and Latvia plus other interested States"
    assert counted("The Tallinn Process has nine participating countries.", listed) == [
        ("9", "cannot_be_checked")
    ]


def test_count_without_a_list_cannot_be_checked() -> None:
    made = reconciled("The Bali Process has held six plenary meetings.")
    assert [v for _, v, _ in verdicts(made, "stated_count")] == ["cannot_be_checked"]


def test_both_sides_of_a_count_have_their_words() -> None:
    made = reconciled(
        "The Tallinn Process has five participating countries.",
        table=[HEADINGS, (PROCESS, "Estonia, Finland, Latvia and Sweden")],
    )
    (check,) = [c for c in made.checks if c.check_name == "stated_count"]
    fields = {span.field for span in made.quotes if span.row_id == check.finding_id}
    assert fields == {"stated", "found"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param("The aims are: (1) peace; (2) order; and (3) trade.", "holds", id="figures"),
        pytest.param("Les buts sont : (a) la paix ; (b) l’ordre.", "holds", id="letters"),
        pytest.param("The aims are: (1) peace; (2) order; and (4) trade.", "fails", id="a gap"),
        pytest.param("The aims are: (1) peace; (1) order.", "fails", id="a number twice"),
    ],
)
def test_numbers_of_an_enumeration_go_on(text: str, verdict: str) -> None:
    assert [v for _, v, _ in verdicts(reconciled(text), "enumeration_numbering")] == [verdict]


@pytest.mark.parametrize(
    "text", ["See note (1) above.", "As (b) says, it is so.", "In (2) and (3)."]
)
def test_references_in_brackets_are_no_enumeration(text: str) -> None:
    assert not verdicts(reconciled(text), "enumeration_numbering")


def test_planned_event_after_the_document_is_in_order() -> None:
    made = reconciled("A workshop on visas will be held in Riga in May 2004.", on="2003-11-10")
    assert verdicts(made, "event_after_document") == [("2004-05", "holds", "2003-11-10")]


def test_event_told_as_held_after_the_document_is_not() -> None:
    made = reconciled("A workshop on visas was held in Riga in May 2004.", on="2003-11-10")
    assert verdicts(made, "event_after_document") == [("2004-05", "fails", "2003-11-10")]


def test_event_within_the_date_of_the_document_is_not_after_it() -> None:
    made = reconciled("A workshop on visas was held in Riga in May 2004.", on="2004")
    assert not verdicts(made, "event_after_document")


def test_year_beside_a_name_is_held_against_the_prose() -> None:
    table = [HEADINGS, (PROCESS, "Estonia and Finland")]
    same = reconciled("The Tallinn Process was launched in May 2009.", table=table)
    other = reconciled("The Tallinn Process was launched in May 2008.", table=table)
    assert verdicts(same, "years_in_table_and_prose") == [("2009", "holds", "2009-05")]
    assert verdicts(other, "years_in_table_and_prose") == [("2009", "fails", "2008-05")]


def test_party_named_outside_the_list_is_found() -> None:
    made = reconciled(
        "Since 2010, Norway is also invited to participate in the Tallinn Process.",
        table=[HEADINGS, (PROCESS, "Estonia and Finland")],
    )
    assert verdicts(made, "named_outside_list") == [
        ("invited since 2010/..", "fails", "not in the list")
    ]


@pytest.mark.parametrize(
    ("text", "words", "items"),
    [
        pytest.param("its two offices (Riga and Oslo) are", "two offices", 2, id="brackets"),
        pytest.param("two offices (WHO) are", "two offices", 0, id="an acronym in brackets"),
        pytest.param("deux buts : la paix, l’ordre.", "deux buts", 2, id="a colon, French"),
        pytest.param("three aims: (1) a, b; (2) c; (3) d.", "three aims", 3, id="numbers"),
        pytest.param("three aims were named.", "three aims", 0, id="nothing behind it"),
    ],
)
def test_items_behind_a_count(text: str, words: str, items: int) -> None:
    assert len(items_behind(text, words)) == items


def test_first_reading_that_gives_the_number_is_named() -> None:
    judged = judge(38, [Reading(37, "entries as printed"), Reading(38, "parties apart")])
    assert (judged.verdict, "38 are its parties apart" in judged.why) == ("holds", True)


def test_members_are_counted_without_observers() -> None:
    parties = [
        Row(
            Fact("participations", str(number), "s", "p", None, "en", "stated", "r", "unreviewed"),
            {"entry_id": str(number), "party_id": str(number), "participation_status": status},
        )
        for number, status in enumerate(("member", "member", "observer"))
    ]
    kinds = dict.fromkeys("012", "state")
    assert readings(parties, kinds, "member")[0] == Reading(2, "entries called members")
    assert readings(parties, kinds)[0] == Reading(3, "entries as printed")


def test_processes_counted_are_those_that_the_sentence_names() -> None:
    sentence = (
        "Three consultations deal with fish: the Tallinn Process, the Lima Process and the "
        "Budapest Process."
    )
    assert verdicts(reconciled(sentence, on="2012"), "stated_count") == [("3", "holds", "3")]


def test_a_region_in_the_name_of_a_place_counts_nobody() -> None:
    sentence = (
        "Experts of the Tallinn Process from three countries met at the South Caucasus "
        "Institute in Riga."
    )
    assert ("3", "holds") not in counted(sentence, "Armenia, Azerbaijan, Georgia and Finland")


def test_where_people_came_from_need_not_be_in_the_list() -> None:
    sentence = "The Tallinn Process trained 40 officers from three countries in 2011."
    assert ("3", "cannot_be_checked") in counted(sentence, "Estonia and Finland")

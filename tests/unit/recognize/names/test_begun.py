"""A thing is known again under a longer name that begins with its own, and under its heading."""

import pytest

from extract.model.statement import Recognition
from tests.unit.recognize.made import facts, recognized

HEADER = ("Arrangement", "Members")


def _ids(found: Recognition, *names: str) -> set[str]:
    return {n.entity_id for n in found.names if n.basis == "text" and n.name in names}


def test_a_row_goes_on_with_the_name_of_a_thing() -> None:
    found = recognized(
        "The Alma Talks were launched in 2001. The Alma Talks meet twice a year.",
        table=(HEADER, ("Alma Talks on Ferry Crews (2001)", "Kenya, Uganda")),
    )
    assert len(_ids(found, "Alma Talks", "Alma Talks on Ferry Crews")) == 1
    assert [r["party"] for r in facts(found, "participations")] == ["Kenya", "Uganda"]


def test_two_rows_that_begin_alike_are_two_things() -> None:
    found = recognized(
        "The Alma Talks were launched in 2001. The Alma Talks meet twice a year.",
        table=(
            HEADER,
            ("Alma Talks on Ferry Crews (2001)", "Kenya, Uganda"),
            ("Alma Talks on Harbour Dues (2002)", "Kenya, Togo"),
        ),
    )
    assert len(_ids(found, "Alma Talks on Ferry Crews", "Alma Talks on Harbour Dues")) == 2


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Entente de Kotor", "Kotor Understanding"),
        ("Forum de Kotor", "Kotor Forum"),
        ("Entretiens de Kotor", "Kotor Talks"),
    ],
)
def test_a_row_goes_on_with_the_name_in_the_other_language(french: str, english: str) -> None:
    head = french.split()[0]
    verb = "ont été lancés" if head.endswith("s") else "a été lancé"
    article = {"Entente": "L’", "Forum": "Le "}.get(head, "Les ")
    found = recognized(
        f"{article}{french} sur les bacs {verb} en 2001. Le Togo a rejoint l’{french}.",
        f"{english}: second session, Lima.",
        table=(HEADER, (f"{english} on Ferries (2001)", "Kenya, Uganda")),
        languages=("fr", "en"),
    )
    assert len(_ids(found, french, english, f"{english} on Ferries")) == 1


def test_a_month_before_a_name_is_no_part_of_it() -> None:
    found = recognized(
        "The Kotor Process was launched in 2001. The Kotor Process is open.",
        "14 June Kotor Process: third session, Lima.",
        "June Kotor Process: fourth session, Lima.",
    )
    names = {n.name for n in found.names if n.basis == "text"}
    assert "Kotor Process" in names
    assert "June Kotor Process" not in names


def test_a_weekday_behind_a_name_ends_it() -> None:
    found = recognized("Published by the Institute for Marsh Studies Monday, 18 May 2003.")
    names = {n.name for n in found.names if n.basis == "text"}
    assert "Institute for Marsh Studies Monday" not in names


@pytest.mark.parametrize("noun", ["Dialogue", "Arrangement", "Forum"])
def test_a_name_before_a_colon_is_no_event(noun: str) -> None:
    found = recognized(
        f"The Kotor {noun} was launched in 2001. Members of the Kotor {noun} meet.",
        f"24-26 April 2003        Kotor {noun}: Seventh Plenary Meeting, Lima, Peru.",
    )
    titles = {row["title"] for row in facts(found, "events") if row["event_class"] != "foundation"}
    assert f"Kotor {noun}" not in titles


def test_a_process_called_an_understanding_in_english_is_no_instrument() -> None:
    found = recognized(
        "L’Entente de Kotor a été créée en 2001. Les membres de l’Entente de Kotor sont neuf.",
        "24-26 April 2003: Kotor Understanding, Seventh Plenary Meeting, Lima, Peru.",
        languages=("fr", "en"),
    )
    assert len(_ids(found, "Entente de Kotor", "Kotor Understanding")) == 1
    assert "instrument" not in {row["event_class"] for row in facts(found, "events")}

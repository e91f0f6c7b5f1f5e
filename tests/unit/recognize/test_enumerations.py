"""Lists of parties in sentences: what is said of them, and what they are lists in."""

from tests.unit.recognize.made import Fact, facts, recognized


def parties(text: str, language: str = "en") -> list[tuple[str, str]]:
    rows: list[Fact] = facts(recognized(text, language=language), "participations")
    return [(row["party"], row["participation_status"]) for row in rows]


def test_those_represented_attended() -> None:
    text = (
        "The Cairo Seminar on Transit Migration (Cairo, 4 May 2001) brought together officials "
        "representing Chad, Egypt, Libya and academic institutions."
    )
    assert parties(text) == [
        ("Chad", "attended"),
        ("Egypt", "attended"),
        ("Libya", "attended"),
        ("academic institutions", "attended"),
    ]


def test_bracketed_members_and_observers_are_told_apart() -> None:
    text = (
        "They are IOM Member States (Chad, Egypt and Mali) or IOM observer States (Cuba and Fiji)."
    )
    rows = facts(recognized(text), "participations")
    assert [(r["party"], r["participation_status"]) for r in rows] == [
        ("Chad", "member"),
        ("Egypt", "member"),
        ("Mali", "member"),
        ("Cuba", "observer"),
        ("Fiji", "observer"),
    ]


def test_country_invited_since_a_year() -> None:
    (row,) = facts(
        recognized("Since 2002, Fiji is also invited to participate in the Manila Process."),
        "participations",
    )
    assert (row["party"], row["participation_status"], row["since"]) == (
        "Fiji",
        "invited",
        "2002/..",
    )


def test_countries_named_without_a_word_of_taking_part_are_no_list() -> None:
    assert parties("Trade between ports grew. Chad, Egypt, Mali and Cuba are poor.") == []


def test_stated_count_stands_with_its_list() -> None:
    text = (
        "All 3 countries participating in the Cairo Seminar on Transit (Cairo, 4 May 2001), "
        "Chad, Egypt and Mali, agreed."
    )
    rows = facts(recognized(text), "lists")
    assert all(row["stated_count"] == row["listed_count"] == "3" for row in rows)

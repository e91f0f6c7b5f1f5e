"""Offices that are the headings of a table's columns."""

from extract.model.statement import Recognition
from tests.unit.recognize.made import facts, recognized

LEAD = "The Prague Process was launched in 2001. The Prague Process has six members."


def _roles(found: Recognition) -> set[tuple[str | None, ...]]:
    keys = ("actor", "role", "organ", "role_status", "date")
    return {tuple(row.get(key) for key in keys) for row in facts(found, "roles")}


def test_the_chair_and_the_host_of_each_meeting_stand_in_its_row() -> None:
    """What was before the report is past, what comes after it planned; a dash is nobody."""
    found = recognized(
        LEAD,
        table=[
            ["Meeting", "Date", "Chair", "Hosted by"],
            ["Third session of the Prague Process", "3 May 2001", "Kenya", "University of Lima"],
            ["Fourth session of the Prague Process", "5 May 2004", "Mali (twice)", "–"],
        ],
    )
    assert _roles(found) == {
        ("Kenya", "chair", None, "past", None),
        ("University of Lima", "host", None, "past", None),
        ("Mali", "chair", None, "planned", None),
    }


def test_a_process_in_the_first_column_has_its_secretariat_and_chair_beside_it() -> None:
    found = recognized(
        LEAD,
        table=[
            ["Process", "Members", "Chair", "Secretariat"],
            ["Prague Process", "Kenya, Mali", "Kenya (since 2002)", "UNHCR"],
        ],
    )
    assert _roles(found) == {
        ("Kenya", "chair", None, "current", "2002/.."),
        ("UNHCR", "secretariat", None, "current", None),
    }


def test_committees_of_what_a_document_is_of_have_a_chair_and_members() -> None:
    """Members of a committee belong to an organ; a cell that is a sentence names nobody."""
    found = recognized(
        "PRAGUE PROCESS",
        LEAD,
        table=[
            ["Committee", "Chair", "Other members"],
            ["Data Committee", "Kenya", "Mali, Ghana and Peru"],
            ["Editorial Board", "to be elected", "It met on 3 May, with Peru in the chair"],
        ],
    )
    assert _roles(found) == {
        ("Kenya", "chair", "Data Committee", "current", None),
        ("Mali", "member_of_organ", "Data Committee", "current", None),
        ("Ghana", "member_of_organ", "Data Committee", "current", None),
        ("Peru", "member_of_organ", "Data Committee", "current", None),
    }


def test_a_heading_with_more_words_is_no_office() -> None:
    found = recognized(
        LEAD,
        table=[["Process", "Vice-chair", "Host city"], ["Prague Process", "Kenya", "Lima"]],
    )
    assert _roles(found) == set()


def test_marks_below_organs_say_who_belongs_to_which() -> None:
    """Organs across, States down: a mark is a member, "Chair" the chair; no list of parties."""
    found = recognized(
        "PRAGUE PROCESS",
        LEAD,
        table=[
            ["Country", "Finance Committee", "Labour Panel"],
            ["Kenya", "x", ""],
            ["Mali", "x", "x"],
            ["Peru", "", "x"],
            ["Chad", "x", "Chair"],
        ],
    )
    assert _roles(found) == {
        ("Kenya", "member_of_organ", "Finance Committee", "current", None),
        ("Mali", "member_of_organ", "Finance Committee", "current", None),
        ("Mali", "member_of_organ", "Labour Panel", "current", None),
        ("Peru", "member_of_organ", "Labour Panel", "current", None),
        ("Chad", "member_of_organ", "Finance Committee", "current", None),
        ("Chad", "chair", "Labour Panel", "current", None),
    }
    assert facts(found, "participations") == []

"""A report on one organization: what is said of it is said as of a process."""

from tests.unit.recognize.made import Fact, facts, recognized

LEAD = (
    "HARBOUR WATCH ORGANIZATION",
    "The Harbour Watch Organization (HWO) has six members. The HWO meets once a year.",
)


def _roles(*paragraphs: str) -> list[Fact]:
    return facts(recognized(*LEAD, *paragraphs), "roles")


def test_an_organization_that_a_report_is_of_has_founders() -> None:
    found = _roles("The HWO was founded on 3 May 1996 by Kenya, Mali and Ghana.")
    assert [row["actor"] for row in found] == ["Kenya", "Mali", "Ghana"]
    assert {(row["role"], row["date"]) for row in found} == {("initiator", "1996-05-03")}


def test_where_it_opens_a_sentence_that_names_a_process_it_acts_in_that() -> None:
    """The chair that the next sentence tells of is the process's."""
    found = _roles(
        "The Prague Process has six members.",
        "The HWO provides the secretariat of the Prague Process. Kenya chairs it.",
    )
    assert {(row["actor"], row["role"], row["in_id"]) for row in found} == {
        ("HWO", "secretariat", "Prague Process"),
        ("Kenya", "chair", "Prague Process"),
    }

"""The process that a meeting belongs to where its title does not name it."""

import pytest

from tests.unit.recognize.events import Read, Text, en, read

REEF = "The Reef Dialogue on Coastal Work (RDCW) brings officials together."
ANDES = "The Tarma Process on Mountain Labour (Tarma Process) brings officials together."


def _in(found: Read, title: str) -> str | None:
    row = next(row for row in found.rows if row["title"] == title)
    names = found.context.register.names.values()
    return next((name.name for name in names if name.entity_id == row.get("in_id")), None)


@pytest.mark.parametrize(
    ("text", "title", "process"),
    [
        (
            en("The Third Plenary of the RDCW was held in Oslo on 3 May 2009."),
            "Third Plenary of the RDCW",
            "Reef Dialogue on Coastal Work",
        ),
        (
            en("The second meeting of the Process was held in Oslo in 2009."),
            "second meeting of the Process",
            "Tarma Process on Mountain Labour",
        ),
        (
            en("The second meeting of the Dialogue was held in Oslo in 2009."),
            "second meeting of the Dialogue",
            "Reef Dialogue on Coastal Work",
        ),
        (
            en(
                "The Tarma Process is young, like the RDCW.",
                "Its third session met in Oslo in 2009.",
            ),
            "third session",
            "Tarma Process on Mountain Labour",
        ),
    ],
)
def test_names_short_references_and_possessives_tell(text: Text, title: str, process: str) -> None:
    assert _in(read(ANDES, REEF, text), title) == process


def test_a_possessive_takes_up_the_paragraph_before() -> None:
    found = read(ANDES, "Its third session took place in Accra in May 2009.")
    assert _in(found, "third session") == "Tarma Process on Mountain Labour"


def test_headings_above_the_nearest_one_count() -> None:
    section = "tarma"
    texts = (
        Text(("Tarma Process",), kind="heading", section=section),
        Text(("Meetings held",), kind="heading", section=f"{section}/meetings"),
        Text(
            ("The Seminar on Visas was held in Oslo on 2 June 2009.",),
            section=f"{section}/meetings",
        ),
    )
    assert _in(read(ANDES, REEF, *texts), "Seminar on Visas") == "Tarma Process on Mountain Labour"


def test_the_process_of_the_title_of_the_document_frames_what_no_words_frame() -> None:
    title = Text(("TARMA PROCESS ON MOUNTAIN LABOUR",), kind="heading")
    body = "The Tarma Process on Mountain Labour (TPML) and the Reef Process (RP) go on."
    found = read(title, body, "The Seminar on Visas was held in Oslo on 2 June 2009.")
    assert _in(found, "Seminar on Visas") == "Tarma Process on Mountain Labour"


def test_a_meeting_on_the_topic_of_a_process_is_none_of_it() -> None:
    found = read(REEF, ANDES, "The Symposium on Coastal Work was held in Oslo on 3 May 2009.")
    assert _in(found, "Symposium on Coastal Work") is None


def test_a_conference_named_since_is_not_the_process() -> None:
    text = en(
        "A conference was held in Oslo.", "The Conference, entitled “Reefs for All” (2001), met."
    )
    found = read("The Bali Conference (BC) goes on.", text)
    assert all("in_id" not in row for row in found.rows)


def test_what_a_process_grew_out_of_is_in_none() -> None:
    text = "The Tarma Process grew out of a seminar on visas that was held in Oslo in May 2001."
    assert _in(read(ANDES, text), "seminar on visas") is None


@pytest.mark.parametrize(
    "text",
    [
        "The Tarma Process has its roots in a seminar on visas held in Oslo in May 2001.",
        "The Tarma Process was founded in Lima in 2003. A seminar on visas, held in Oslo in May "
        "2001, had prepared the ground.",
        "The Tarma Process was represented at the seminar on visas held in Oslo in May 2001.",
    ],
)
def test_what_came_before_or_is_of_others_is_in_none(text: str) -> None:
    """A meeting out of which a process came, or at which it was a guest, is not its own."""
    assert _in(read(ANDES, text), "seminar on visas") is None


def test_an_agreement_between_the_body_of_the_document_and_another_is_of_the_former() -> None:
    title = Text(("CORAL CHARTING AGENCY (CCA)",), kind="heading")
    body = "The Coral Charting Agency (CCA) has six members."
    text = "A memorandum of understanding between the Agency and NATO was signed on 5 May 2008."
    name = "memorandum of understanding between the Agency and NATO"
    assert _in(read(title, body, text), name) == "CORAL CHARTING AGENCY"

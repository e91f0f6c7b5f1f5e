"""In whose frame an event stands."""

from tests.unit.recognize.events import Read, Text, en, fr, read


def _in(found: Read, number: int = 0) -> str | None:
    wanted = found.rows[number].get("in_id")
    names = found.context.register.names.values()
    return next((name.name for name in names if name.entity_id == wanted), None)


def test_the_name_in_front_of_the_noun() -> None:
    assert _in(read("It joined at the sixth APC plenary.")) is not None


def test_the_process_named_before_in_the_paragraph() -> None:
    text = en("The Budapest Process goes on.", "The Third Review Meeting took place in May 2001.")
    assert _in(read(text)) == "Budapest Process"


def test_the_process_in_whose_framework_it_is() -> None:
    text = fr(
        "Dans le cadre du Processus de Budapest, le Séminaire sur le droit a eu lieu en 2001."
    )
    assert _in(read(text)) == "Budapest Process"


def test_an_actor_is_no_frame() -> None:
    text = "Staff from UNHCR, UNICEF and the Budapest Process met at the Seminar on Law in 2001."
    assert _in(read(text)) is None


def test_a_series_stands_in_the_frame_of_its_introduction() -> None:
    text = (
        "UNDP made studies in the context of the Manila Process, including: Trade Routes (1997); "
        "Ports and Roads (1998)."
    )
    found = read(text)
    assert [_in(found, 0), _in(found, 1)] == ["Manila Process", "Manila Process"]


def test_the_heading_of_a_section_names_the_frame() -> None:
    heading = Text(("Manila Process",), kind="heading", section="manila")
    body = Text(("The Seminar on Visas was held in 2001.",), section="manila")
    assert _in(read(heading, body)) == "Manila Process"


def test_the_outcome_of_a_meeting_stands_in_its_frame() -> None:
    text = en(
        "The Conference on Reefs (Oslo, 2001) met.",
        "The final result of the Conference is the Oslo Declaration.",
    )
    conference, declaration = read(text).rows
    assert declaration["in_id"] == conference["event_id"]
    assert declaration["event_status"] == "held"


def test_the_next_one_stands_in_the_frame_of_the_former_ones() -> None:
    text = en(
        "Fiji organized the Reef Ministerial Consultations for Asia (April 2003, Oslo).",
        "It prepares the next Ministerial Consultation, which will be held in April 2011.",
    )
    former, coming = read(text).rows
    assert coming["in_id"] == former["event_id"]


def test_a_conference_stands_in_the_process_of_its_name() -> None:
    text = en(
        "The Bali Conference (convened on 26 to 28 February 2002) asked for help.",
        "It supports the Bali Process.",
    )
    found = read(text)
    assert found.context.register.by_name("Bali Process") == found.rows[0]["in_id"]

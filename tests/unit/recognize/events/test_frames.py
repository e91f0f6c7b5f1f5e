"""In whose frame an event stands."""

import pytest

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


def test_the_next_one_of_some_meetings_stands_in_none_of_them() -> None:
    text = en(
        "Fiji organized the Reef Ministerial Consultations for Asia (April 2003, Oslo).",
        "It prepares the next Ministerial Consultation, which will be held in April 2011.",
    )
    assert "in_id" not in read(text).rows[1]


def test_a_conference_stands_in_the_process_of_its_name() -> None:
    text = en(
        "The Bali Conference (convened on 26 to 28 February 2002) asked for help.",
        "It supports the Bali Process.",
    )
    found = read(text)
    assert found.context.register.by_name("Bali Process") == found.rows[0]["in_id"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Twelfth Meeting of the Ministers of the African Union was held in May 1991.", "AU"),
        ("The Twelfth Meeting of the Executive Board was held in May 1991.", None),
    ],
)
def test_a_meeting_is_of_the_body_that_its_title_ends_with(text: str, body: str | None) -> None:
    found = read(text)
    known = found.context.register.by_name(body) if body else None
    assert [row.get("in_id") for row in found.rows] == [known]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            en(
                "The ILO works with ASEAN member States on ports.",
                "It follows up the decisions on the Protection of Coastal Waters adopted in 2001.",
            ),
            "ASEAN",
        ),
        (
            en(
                "The ILO works with AU/SADC member States on ports.",
                "It follows up the decisions on the Protection of Coastal Waters adopted in 2001.",
            ),
            "AU",
        ),
        (
            fr("Selon la Constitution de l’OMS, article 2, et la Résolution no 77 du 3 mai 2001."),
            "OMS",
        ),
        (
            fr(
                "Les Etats membres de la CEDEAO se réunissent.",
                "La décision sur la Protection des Eaux Côtières a été adoptée en mai 2001.",
            ),
            "CEDEAO",
        ),
        (
            en(
                "The ILO trains the staff of ASEAN.",
                "It follows up the decisions on the Protection of Coastal Waters adopted in 2001.",
            ),
            None,
        ),
    ],
)
def test_a_decision_is_of_the_organization_whose_members_decide(
    text: Text, body: str | None
) -> None:
    found = read(text)
    wanted = found.context.register.by_name(body) if body else None
    assert found.rows[0].get("in_id") == wanted


@pytest.mark.parametrize(
    "text",
    [
        en(
            "Fiji held the first Seminar on Reefs in Oslo in May 2001.",
            "States met at yearly seminars; the series was later called the Rabat Process.",
        ),
        fr(
            "Fidji a tenu le premier Séminaire sur les récifs en mai 2001.",
            "La série de séminaires a été appelée par la suite Processus de Rabat.",
        ),
    ],
)
def test_a_first_meeting_stands_in_the_process_that_its_series_became(text: Text) -> None:
    found = read(text)
    assert found.rows[0].get("in_id") == found.context.register.by_name("Rabat Process")


def test_meetings_of_another_kind_are_not_those_of_the_series() -> None:
    text = en(
        "Fiji held a round table on Reefs in Oslo in May 2001.",
        "States met at yearly seminars; the series was later called the Rabat Process.",
    )
    assert "in_id" not in read(text).rows[0]


def test_a_conference_with_a_follow_up_process_stands_in_no_frame() -> None:
    assert "in_id" not in read("The 1996 CIS Conference in Oslo adopted rules.").rows[0]


def test_a_numbered_conference_stands_in_its_series() -> None:
    found = read("The Third South American Conference on Migration was held in 2002.")
    assert _in(found) == "South American Conference on Migration"


def test_a_meeting_whose_conclusions_are_a_document_is_not_in_the_frame_of_the_document() -> None:
    text = (
        "UNDP prepared documents for the Manila Process, including: Analysis of Legal Tools; and "
        "the Conclusions of the Forum, Ships for All, which was organized by Fiji in August 2001."
    )
    found = read(text)
    frames = {row["title"]: row.get("in_id") for row in found.rows}
    assert frames["Analysis of Legal Tools"] == found.context.register.by_name("Manila Process")
    assert frames["Forum, Ships for All"] is None


def test_nobody_goes_back_to_a_process_that_is_named_later() -> None:
    meeting = "The Fourth Meeting of Chairs was held in Lima in May 2013."
    process = "The Budapest Process goes on."
    assert _in(read(Text((meeting,)), Text((process,)))) is None
    assert _in(read(Text((process,)), Text((meeting,)))) == "Budapest Process"

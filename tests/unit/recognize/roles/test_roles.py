"""Who plays which role, as sentences state it."""

import pytest

from extract.recognize.context import Context
from extract.recognize.roles.read import read_roles
from tests.unit.recognize.roles.builder import context_of, id_of, named, rows, sayings


def roles_of(context: Context, *titles: str) -> list[tuple[str, str, str]]:
    """Return actor, role and status of every role that the context states."""
    read_roles(context, named(context, *titles), sayings())
    found = rows(context, "roles")
    return [(row.get("actor", ""), row["role"], row["role_status"]) for row in found]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "en",
            "UNHCR acts as the secretariat of the Almaty Process.",
            ("UNHCR", "secretariat", "current"),
        ),
        (
            "fr",
            "Le HCR assure le secrétariat du Processus d’Almaty.",
            ("HCR", "secretariat", "current"),
        ),
        (
            "en",
            "The secretariat of the Rabat Process is provided by UNHCR.",
            ("UNHCR", "secretariat", "current"),
        ),
        (
            "fr",
            "La présidence du Processus de Rabat est assurée par le Mali.",
            ("Mali", "chair", "current"),
        ),
        (
            "en",
            "The Prague Process was launched in 2009 by Poland.",
            ("Poland", "initiator", "past"),
        ),
        (
            "fr",
            "Le Processus de Colombo a été créé en 2003 à l’initiative du HCR.",
            ("HCR", "initiator", "past"),
        ),
        (
            "en",
            "Poland will host the Prague Process in 2012.",
            ("Poland", "host", "planned"),
        ),
        (
            "en",
            "The Khartoum Process has received funding from the European Commission.",
            ("European Commission", "funder", "current"),
        ),
        (
            "fr",
            "Le HCR continue d’apporter un appui technique au Processus de Prague.",
            ("HCR", "technical_support", "current"),
        ),
        (
            "en",
            "UNHCR will assist in the preparations for the Almaty Process.",
            ("UNHCR", "technical_support", "planned"),
        ),
    ],
)
def test_a_role_has_its_actor_and_its_tense(
    language: str, sentence: str, expected: tuple[str, str, str]
) -> None:
    assert expected in roles_of(context_of(sentence, language=language))


def test_coordinated_objects_are_one_row_each() -> None:
    context = context_of(
        "Le HCR sert de secrétariat au Processus de Prague et au Processus de Budapest.",
        language="fr",
    )
    read_roles(context, [], sayings())
    things = [row["in_id"] for row in rows(context, "roles")]
    assert things == [
        id_of(context, "Processus de Prague"),
        id_of(context, "Processus de Budapest"),
    ]


def test_coordinated_subjects_are_one_row_each() -> None:
    context = context_of("UNHCR and the Council of Europe serve as a joint secretariat of SEECP.")
    assert roles_of(context) == [
        ("UNHCR", "joint_secretariat", "current"),
        ("Council of Europe", "joint_secretariat", "current"),
    ]


def test_one_fact_has_one_id_in_both_languages() -> None:
    context = context_of(
        "UNHCR serves as the secretariat of the Almaty Process.",
        "UNHCR acts as secretariat to the Almaty Process.",
    )
    read_roles(context, [], sayings())
    statements = [s for s in context.statements.statements if s.table == "roles"]
    assert len({s.row_id for s in statements}) == 1
    assert len(statements) == 2


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("UNHCR, in cooperation with UNICEF, organized the Oslo Forum.", {"UNHCR", "UNICEF"}),
        ("In cooperation with UNICEF, UNHCR organized the Oslo Forum.", {"UNHCR", "UNICEF"}),
        ("The Oslo Forum was jointly organized by UNHCR and UNICEF.", {"UNHCR", "UNICEF"}),
        ("Organized by UNHCR, the Oslo Forum met in May 2009.", {"UNHCR"}),
        ("The Oslo Forum, which was convened by UNHCR, closed in May.", {"UNHCR"}),
        ("UNHCR’s role includes organizing meetings, including: the Oslo Forum.", {"UNHCR"}),
        ("UNHCR regrets organized crime at the Oslo Forum.", set()),
    ],
)
def test_whoever_organizes_is_found_before_and_after_the_verb(
    sentence: str, expected: set[str]
) -> None:
    found = roles_of(context_of(sentence), "Oslo Forum")
    assert {actor for actor, role, _ in found if role == "organizer"} == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "With the support of UNICEF, UNHCR convened the Oslo Forum.", "technical_support"),
        ("en", "UNHCR convened the Oslo Forum with the sponsorship of UNICEF.", "sponsor"),
        ("en", "UNHCR convened the Oslo Forum with funding from UNICEF.", "funder"),
        ("fr", "Le HCR a organisé l’Oslo Forum avec le soutien de l’UNICEF.", "technical_support"),
        ("fr", "Le HCR a organisé l’Oslo Forum sous l’égide de l’UNICEF.", "sponsor"),
    ],
)
def test_a_companion_has_its_role_in_what_the_sentence_is_about(
    language: str, sentence: str, expected: str
) -> None:
    found = roles_of(context_of(sentence, language=language), "Oslo Forum")
    assert ("UNICEF", expected, "past") in found


def test_members_of_an_organ_are_listed_with_the_organ() -> None:
    context = context_of(
        "The Steering Committee of the Khartoum Process consists of Egypt, Italy and UNHCR."
    )
    read_roles(context, [], sayings())
    found = list(rows(context, "roles"))
    assert [row["actor"] for row in found] == ["Egypt", "Italy", "UNHCR"]
    assert {row["organ"] for row in found} == {"Steering Committee"}
    assert {row["in_id"] for row in found} == {id_of(context, "Khartoum Process")}


def test_a_seat_without_a_holder_is_a_role_without_an_actor() -> None:
    context = context_of("The Prague Process Coordinator and Secretariat are based in Warsaw.")
    read_roles(context, [], sayings())
    found = list(rows(context, "roles"))
    assert [row["role"] for row in found] == ["coordinator", "secretariat"]
    assert all("actor" not in row for row in found)


def test_it_is_the_subject_of_the_sentence_before() -> None:
    context = context_of(["UNHCR leads the work.", "It also supports the Almaty Process."])
    assert roles_of(context) == [("UNHCR", "technical_support", "current")]


def test_it_is_nobody_where_two_are_meant() -> None:
    context = context_of(
        ["UNHCR and UNICEF lead the work.", "It also supports the Almaty Process."]
    )
    assert roles_of(context) == []


def test_the_conference_is_the_last_one_named() -> None:
    context = context_of(
        ["The Oslo Conference on Labour met in 2004.", "Norway hosted the conference."]
    )
    events = named(context, "Oslo Conference on Labour")
    read_roles(context, events, sayings())
    assert [row["in_id"] for row in rows(context, "roles")] == [events[0].event_id]


def test_a_role_without_a_named_thing_is_no_row() -> None:
    context = context_of(
        "UNHCR provides technical assistance to governments in the region.",
        "UNHCR played an important role in the Almaty Process.",
    )
    assert roles_of(context) == []


def test_a_date_belongs_to_the_role() -> None:
    context = context_of("Poland launched the Prague Process in April 2009.")
    read_roles(context, [], sayings())
    assert [row["date"] for row in rows(context, "roles")] == ["2009-04"]


def test_an_open_date_makes_a_perfect_current() -> None:
    context = context_of("Since 2004, UNHCR has supported the Almaty Process.")
    read_roles(context, [], sayings())
    found = list(rows(context, "roles"))
    assert [(row["date"], row["role_status"]) for row in found] == [("2004/..", "current")]


def test_an_actor_no_vocabulary_knows_is_known_by_its_words() -> None:
    context = context_of("The Embassy of Norway in Quito organized the Oslo Forum.")
    read_roles(context, named(context, "Oslo Forum"), sayings())
    row = next(rows(context, "roles"))
    assert row["actor"] == "Embassy of Norway in Quito"
    assert row["actor_id"] == id_of(context, "Embassy of Norway in Quito")


def test_every_field_has_its_words() -> None:
    context = context_of("UNHCR serves as the secretariat of the Almaty Process.")
    read_roles(context, [], sayings())
    text = context.leaves[0].text
    spans = {
        value.field: text[value.starts[0] : value.ends[0]] for value in context.statements.values
    }
    assert spans["actor"] == "UNHCR"
    assert spans["role"] == "serves as the secretariat"
    assert spans["in_id"] == "Almaty Process"


def test_those_with_whom_a_host_organized_are_organizers() -> None:
    sentence = "Hosted by Peru and organized in collaboration with UNHCR, the Oslo Forum met."
    found = roles_of(context_of([sentence]), "Oslo Forum")
    assert {each[:2] for each in found} == {("Peru", "host"), ("UNHCR", "organizer")}

"""Kinds of sentences in which the parts of a role stand in unusual places."""

import pytest

from extract.recognize.context import Context
from extract.recognize.roles.read import read_roles
from tests.unit.recognize.roles.builder import context_of, id_of, named, rows, sayings

Row = dict[str, str]


def stated(*paragraphs: str | list[str], language: str = "en", titles: tuple[str, ...] = ()) -> Row:
    """Return the only role that a context states."""
    found = all_stated(*paragraphs, language=language, titles=titles)
    assert len(found) == 1, found
    return found[0]


def all_stated(
    *paragraphs: str | list[str], language: str = "en", titles: tuple[str, ...] = ()
) -> list[Row]:
    """Return all roles that a context states."""
    context = context_of(*paragraphs, language=language)
    return _read(context, *titles)


def _read(context: Context, *titles: str) -> list[Row]:
    read_roles(context, named(context, *titles), sayings())
    return list(rows(context, "roles"))


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("UNHCR has supported the Almaty Process.", "current"),
        ("UNHCR has served as the secretariat of the Almaty Process.", "current"),
        ("UNHCR supported the Almaty Process.", "past"),
        ("The Almaty Process was supported by UNHCR.", "past"),
        ("UNHCR had supported the Almaty Process.", "past"),
        ("UNHCR has launched the Almaty Process.", "past"),
    ],
)
def test_the_perfect_goes_on_but_for_what_is_done_once(sentence: str, status: str) -> None:
    """Has supported a process: still does; has launched it: did."""
    assert stated(sentence)["role_status"] == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Le HCR a soutenu le Processus d’Almaty.", "past"),
        ("Le HCR soutient le Processus d’Almaty.", "current"),
        ("Le HCR soutiendra le Processus d’Almaty.", "planned"),
    ],
)
def test_the_french_perfect_is_past(sentence: str, status: str) -> None:
    """The passé composé tells what is over."""
    assert stated(sentence, language="fr")["role_status"] == status


def test_what_was_done_for_meetings_is_past() -> None:
    """The meetings were held; the perfect does not make their funding go on."""
    found = stated(
        ["The Almaty Process met often.", "UNHCR has funded each of the five regional seminars."]
    )
    assert (found["role"], found["role_status"]) == ("funder", "past")


def test_a_meeting_after_the_document_is_planned_only_where_the_words_say_so() -> None:
    """A date to come tells nothing of who is at work on it already."""
    found = stated(
        "UNHCR’s role includes organizing the Oslo Forum (June 2012).", titles=("Oslo Forum",)
    )
    assert found["role_status"] == "current"
    found = stated("UNHCR will organize the Oslo Forum (June 2012).", titles=("Oslo Forum",))
    assert found["role_status"] == "planned"


def test_a_meeting_before_the_document_is_over() -> None:
    """A list of what is organized has meetings that were held."""
    found = stated(
        "UNHCR’s role includes organizing the Oslo Forum (June 2009).", titles=("Oslo Forum",)
    )
    assert found["role_status"] == "past"


def test_the_same_role_in_two_languages_is_one_row() -> None:
    """Names, actor and organ are compared by what they mean, not by how they are printed."""
    english = context_of("UNHCR provides the technical secretariat of the Prague Process.")
    french = context_of(
        "Le HCR assure le secrétariat technique du Processus de Prague.", language="fr"
    )
    ids = set()
    for context in (english, french):
        _read(context)
        ids |= {s.row_id for s in context.statements.statements if s.table == "roles"}
    assert len(ids) == 1


@pytest.mark.parametrize("dated_first", [True, False])
def test_a_role_told_again_without_its_date_is_the_same_row(dated_first: bool) -> None:
    """Whichever comes first; only the sentence with the date is a witness of it."""
    told = [
        "UNHCR supports the Almaty Process.",
        "Since 2004, UNHCR has supported the Almaty Process.",
    ]
    context = context_of(*(reversed(told) if dated_first else told))
    _read(context)
    numbers = {s.number: s.row_id for s in context.statements.statements}
    dates = [v.value for v in context.statements.values if v.field == "date"]
    assert len(set(numbers.values())) == 1
    assert len(numbers) == 2
    assert dates == ["2004/.."]


def test_two_dates_are_two_rows() -> None:
    """A chair of two years is two roles."""
    found = all_stated(
        "Poland chaired the Prague Process in 2009.", "Poland chaired the Prague Process in 2011."
    )
    assert [row["date"] for row in found] == ["2009", "2011"]


def test_the_date_of_a_seat_is_not_that_of_the_role() -> None:
    """Since when the secretariat is in a city says nothing of since when there is one."""
    found = stated("The Prague Process Secretariat is based in Warsaw (since May 2009).")
    assert found["role"] == "secretariat"
    assert "date" not in found


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The Prague Process was launched in Prague in 2009 by Poland."),
        ("en", "The Prague Process was created in 2009 at the initiative of Poland."),
        ("fr", "Le Processus de Prague a été créé en 2009 à l’initiative de la Pologne."),
    ],
)
def test_who_began_it_did_so_on_its_date(language: str, sentence: str) -> None:
    """The date stands between the verb and whoever began it."""
    found = stated(sentence, language=language)
    assert (found["role"], found["date"]) == ("initiator", "2009")


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                "UNHCR organized several workshops.",
                "These included the Oslo Forum and the Rome Days.",
            ),
        ),
        (
            "en",
            ("UNHCR organized two seminars.", "Among them were the Oslo Forum and the Rome Days."),
        ),
        (
            "fr",
            (
                "Le HCR a organisé plusieurs réunions.",
                "On peut à cet égard citer l’Oslo Forum et les Rome Days.",
            ),
        ),
        (
            "fr",
            (
                "Le HCR a organisé plusieurs ateliers.",
                "Parmi ceux-ci figurent l’Oslo Forum et les Rome Days.",
            ),
        ),
    ],
)
def test_announced_meetings_are_those_of_the_next_sentence(
    language: str, sentences: tuple[str, ...]
) -> None:
    """What is said of several workshops is said of each that is then named."""
    found = all_stated(list(sentences), language=language, titles=("Oslo Forum", "Rome Days"))
    assert {row["in_id"] for row in found} == {"event Oslo Forum", "event Rome Days"}
    assert {(row["role"], row["role_status"]) for row in found} == {("organizer", "past")}


def test_another_sentence_is_no_list_of_what_was_announced() -> None:
    """Only a sentence that takes the word up names the meetings."""
    found = all_stated(
        ["UNHCR organized several workshops.", "Peru spoke at the Oslo Forum."],
        titles=("Oslo Forum",),
    )
    assert found == []


@pytest.mark.parametrize(
    ("language", "sentence", "actor"),
    [
        (
            "en",
            "Two senior UNHCR officers have been seconded to the Almaty Process Secretariat.",
            "senior UNHCR officers",
        ),
        (
            "fr",
            "Un expert du HCR a été détaché auprès du Secrétariat du Processus d’Almaty.",
            "expert du HCR",
        ),
    ],
)
def test_a_person_without_a_name_is_no_entity(language: str, sentence: str, actor: str) -> None:
    """The words for the person are kept; nobody is made up."""
    context = context_of(sentence, language=language)
    names = set(context.register.names)
    found = _read(context)
    assert [(row["actor"], row["role"]) for row in found] == [(actor, "member_of_organ")]
    assert found[0]["role_status"] == "current"
    assert "actor_id" not in found[0]
    assert found[0]["in_id"] == id_of(context, "Almaty Process")
    assert not [name for name in set(context.register.names) - names if name[1] == actor]


@pytest.mark.parametrize(
    ("language", "sentence", "role"),
    [
        (
            "en",
            "UNHCR participates in the Joint Secretariat of the Almaty Process.",
            "joint_secretariat",
        ),
        (
            "fr",
            "Le HCR participe au Secrétariat conjoint du Processus d’Almaty.",
            "joint_secretariat",
        ),
        (
            "en",
            "UNHCR participates in the Steering Committee of the Almaty Process.",
            "member_of_organ",
        ),
    ],
)
def test_a_joint_secretariat_is_its_members(language: str, sentence: str, role: str) -> None:
    """Whoever belongs to it has its role; to another organ, one is a member."""
    assert stated(sentence, language=language)["role"] == role


def test_who_works_in_an_organ_in_order_to_help_supports_it() -> None:
    """The purpose of the work has the organ as its object."""
    found = all_stated(
        "UNHCR is working in the Almaty Process Secretariat to provide expertise and training."
    )
    assert {(row["role"], row["organ"]) for row in found} == {
        ("member_of_organ", "Almaty Process Secretariat"),
        ("technical_support", "Almaty Process Secretariat"),
    }


def test_an_organ_and_its_own_process_are_one_row() -> None:
    """Support of the working groups and other activities of a process is one role."""
    found = stated(
        "UNHCR supports the Steering Committee and other activities of the Almaty Process."
    )
    assert found["organ"] == "Steering Committee"


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                "The Prague Process has a Permanent Secretariat.",
                "Besides coordinating meetings, the Permanent Secretariat writes reports.",
            ),
        ),
        (
            "fr",
            (
                "Le Processus de Prague a un Secrétariat permanent.",
                "Outre coordonner les réunions, le Secrétariat permanent rédige des rapports.",
            ),
        ),
    ],
)
def test_the_subject_of_an_opening_phrase_is_that_of_its_sentence(
    language: str, sentences: tuple[str, ...]
) -> None:
    """Who coordinates the meetings is named after the comma."""
    found = [
        row
        for row in all_stated(list(sentences), language=language)
        if row["role"] == "coordinator"
    ]
    assert [row["actor"] for row in found] in (["Permanent Secretariat"], ["Secrétariat permanent"])


def test_what_an_organization_acts_through_acts_for_it() -> None:
    """A network of missions, an office without a name of its own."""
    found = stated(
        "UNHCR’s network of missions has assisted the participating countries in the Almaty "
        "Process."
    )
    assert (found["actor"], found["role"]) == ("UNHCR", "technical_support")


def test_an_invitation_is_no_role() -> None:
    """To be invited to support is not to support."""
    assert all_stated("Peru thanked UNHCR and invited it to the Almaty Process.") == []


def test_a_process_is_known_by_what_it_is_and_where() -> None:
    """A noun and a region that only one process here has in its name."""
    context = context_of(
        [
            "UNHCR supports the informal dialogue among the states of the Southern Andes region.",
            "The Dialogue on Nurses in the Southern Andes (DNSA) met in 2004.",
        ]
    )
    assert [row["in_id"] for row in _read(context)] == [id_of(context, "DNSA")]


def test_a_description_that_fits_two_processes_means_neither() -> None:
    """Nothing is chosen between two."""
    found = all_stated(
        [
            "UNHCR supports the informal dialogue among the states of the Southern Andes region.",
            "The Dialogue on Nurses in the Southern Andes (DNSA) met in 2004.",
            "The Dialogue on Teachers in the Southern Andes (DTSA) met in 2005.",
        ]
    )
    assert found == []


def test_a_conference_called_only_by_the_name_of_its_process_is_the_process() -> None:
    """A role in it is a role in what the document tracks under that name."""
    context = context_of("Norway chaired the South American Conference on Migration.")
    found = _read(context, "South American Conference on Migration")
    assert [row["in_id"] for row in found] == [
        id_of(context, "South American Conference on Migration")
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "role", "actors"),
    [
        (
            "en",
            "Donors to the Prague Process include Peru and UNICEF.",
            "funder",
            {"Peru", "UNICEF"},
        ),
        ("en", "Peru is one of the main donors to the Prague Process.", "funder", {"Peru"}),
        (
            "fr",
            "Les bailleurs de fonds du Processus de Prague sont le Pérou et l’UNICEF.",
            "funder",
            {"Pérou", "UNICEF"},
        ),
        ("en", "The co-chairs of the Prague Process are Peru and Mali.", "chair", {"Peru", "Mali"}),
        ("en", "The lead agency for the Prague Process is UNICEF.", "lead_agency", {"UNICEF"}),
        ("en", "The Prague Process is serviced by UNICEF.", "secretariat", {"UNICEF"}),
        ("en", "The costs of the Prague Process are borne by Peru.", "funder", {"Peru"}),
        (
            "fr",
            "Le Processus de Prague bénéficie de l’appui technique de l’UNICEF.",
            "technical_support",
            {"UNICEF"},
        ),
        ("fr", "Le Pérou copréside le Processus de Prague.", "chair", {"Pérou"}),
    ],
)
def test_roles_are_said_with_nouns_too(
    language: str, sentence: str, role: str, actors: set[str]
) -> None:
    """Donors include, is serviced by, the co-chairs are."""
    found = all_stated(sentence, language=language)
    assert {row["actor"] for row in found} == actors
    assert {(row["role"], row["role_status"]) for row in found} == {(role, "current")}

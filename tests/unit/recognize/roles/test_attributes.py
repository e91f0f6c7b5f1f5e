"""What sentences say of a process, organ or event itself."""

import pytest

from extract.recognize.attributes.read import read_attributes
from tests.unit.recognize.roles.builder import context_of, id_of, named, rows, sayings

Said = tuple[str, str, str | None]


def said(*sentences: str, language: str = "en", titles: tuple[str, ...] = ()) -> list[Said]:
    """Return attribute, value and date of all that a paragraph says."""
    context = context_of(sentences, language=language)
    read_attributes(context, named(context, *titles), sayings())
    found = rows(context, "attributes")
    return [(row["attribute"], row["value"], row.get("date")) for row in found]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "en",
            "The Rabat Process, launched in Rabat in 2006, continues.",
            ("launched", "launched", "2006"),
        ),
        (
            "en",
            "Established in 2003, the Colombo Process continues.",
            ("initiated", "Established", "2003"),
        ),
        (
            "fr",
            "Le Processus de Colombo a été créé en 2003.",
            ("initiated", "créé", "2003"),
        ),
        (
            "fr",
            "Plusieurs processus ont été mis sur pied en 1996, comme le Processus de Prague.",
            ("initiated", "mis sur pied", "1996"),
        ),
    ],
)
def test_a_founding_has_its_word_and_its_date(language: str, sentence: str, expected: Said) -> None:
    assert expected in said(sentence, language=language)


def test_a_founding_without_a_date_is_none() -> None:
    assert said("UNHCR launched the Almaty Process.") == []


@pytest.mark.parametrize(
    ("language", "sentence", "value"),
    [
        ("en", "The Almaty Process Secretariat is based in Bishkek.", "Bishkek"),
        ("en", "UNHCR works with the Bishkek-based Almaty Process Secretariat.", "Bishkek"),
        ("fr", "Le Secrétariat du Processus d’Almaty est établi à Bichkek.", "Bichkek"),
    ],
)
def test_a_seat_is_a_place_as_printed(language: str, sentence: str, value: str) -> None:
    assert ("seat", value, None) in said(sentence, language=language)


@pytest.mark.parametrize(
    ("language", "sentence", "value"),
    [
        ("en", "The Prague Process meets every two years.", "every two years"),
        ("en", "The Prague Process holds biennial ministerial meetings.", "biennial"),
        ("fr", "Le Processus de Prague se réunit chaque année.", "chaque année"),
        ("fr", "Le Processus de Prague tient des réunions annuelles.", "annuelles"),
    ],
)
def test_a_frequency_is_of_meetings(language: str, sentence: str, value: str) -> None:
    assert ("frequency", value, None) in said(sentence, language=language)


def test_a_funding_is_the_beginning_of_its_clause() -> None:
    found = said("While small, the Prague Process is funded by contributions of its own members.")
    assert ("funding", "the Prague Process is funded by contributions of", None) in found


@pytest.mark.parametrize(
    ("language", "sentence", "value"),
    [
        ("en", "The Prague Process is an informal dialogue.", "informal"),
        ("fr", "Le Processus de Prague est une enceinte informelle.", "informelle"),
    ],
)
def test_a_character_is_said_of_a_named_process(language: str, sentence: str, value: str) -> None:
    assert ("character", value, None) in said(sentence, language=language)
    assert said("Regional dialogues are informal forums.") == []


def test_a_delegation_is_cut_after_eight_words() -> None:
    found = said(
        "The Oslo Forum brought together senior labour officials from eight countries of the area.",
        titles=("Oslo Forum",),
    )
    assert ("delegation", "senior labour officials from eight countries of the", None) in found


@pytest.mark.parametrize(
    "sentences",
    [
        ("The Oslo Forum adopted the Oslo Declaration.",),
        ("The final outcome of the Oslo Forum was the Oslo Declaration.",),
        ("The Oslo Forum met in May.", "A final document, the Oslo Declaration, was adopted."),
    ],
)
def test_an_outcome_is_a_named_document(sentences: tuple[str, ...]) -> None:
    found = said(*sentences, titles=("Oslo Forum",))
    assert ("outcome", "Oslo Declaration", None) in found


def test_a_web_site_is_that_of_the_name_before_it() -> None:
    context = context_of("The website of the Prague Process is https://www.example.org/prague.")
    read_attributes(context, [], sayings())
    row = next(rows(context, "attributes"))
    assert row["value"] == "https://www.example.org/prague"
    assert row["in_id"] == id_of(context, "Prague Process")


def test_an_address_of_a_cited_paper_is_no_web_site() -> None:
    assert said("On the Prague Process see Smith, Dialogues, http://www.example.org/smith.") == []


def test_a_remark_is_said_of_all_processes_of_the_sentence() -> None:
    context = context_of(
        "Although not formally considered as dialogues, the Prague Process and the Almaty Process "
        "deserve a word."
    )
    read_attributes(context, [], sayings())
    found = [(row["in_id"], row["value"]) for row in rows(context, "attributes")]
    assert found == [
        (id_of(context, "Prague Process"), "not formally considered as dialogues"),
        (id_of(context, "Almaty Process"), "not formally considered as dialogues"),
    ]


def test_a_name_around_a_bracket_is_the_whole_name() -> None:
    context = context_of(
        "The Migration Research Centre (MRC) for Northern Africa was established in Tunis in order "
        "to help."
    )
    read_attributes(context, [], sayings())
    row = next(rows(context, "attributes"))
    assert row["in_id"] == id_of(context, "Migration Research Centre for Northern Africa")
    assert id_of(context, "Migration Research Centre") == row["in_id"]  # its short name


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "The UNHCR Regional Office in Dakar met the press.", ["Dakar"]),
        ("fr", "Le Bureau régional à Tunis a reçu la presse.", ["Tunis"]),
        ("en", "The Embassy of Peru in Oslo met the press.", []),
        ("en", "The UNHCR Regional Office in Southern Africa met the press.", []),
    ],
)
def test_an_office_named_by_a_city_has_its_seat_there(
    language: str, sentence: str, expected: list[str]
) -> None:
    found = said(sentence, language=language)
    assert [value for attribute, value, _ in found if attribute == "seat"] == expected


def test_the_seat_of_an_organ_is_that_of_the_organ_with_its_process() -> None:
    context = context_of(
        "The Permanent Secretariat of the Prague Process is located in Warsaw.",
        "The seat of the Almaty Process is in Almaty.",
    )
    read_attributes(context, [], sayings())
    found = {(row["in_id"], row["value"]) for row in rows(context, "attributes")}
    assert found == {
        (id_of(context, "Permanent Secretariat of the Prague Process"), "Warsaw"),
        (id_of(context, "Almaty Process"), "Almaty"),
    }


def test_what_an_organization_publishes_is_no_outcome_of_the_process_before() -> None:
    assert said("The Prague Process met in May.", "UNHCR published the Oslo Guidelines.") == []
    found = said("The Prague Process published the Oslo Guidelines.")
    assert found == [("outcome", "Oslo Guidelines", None)]


def test_a_conference_called_by_the_name_of_its_process_is_the_process() -> None:
    name = "South American Conference on Migration"
    context = context_of(f"The {name} adopted the Oslo Declaration.")
    read_attributes(context, named(context, name), sayings())
    assert [row["in_id"] for row in rows(context, "attributes")] == [id_of(context, name)]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "en",
            "The Prague Process is co-financed by Peru and Mali.",
            "The Prague Process is co-financed by Peru and",
        ),
        (
            "fr",
            "Le Processus de Prague bénéficie d’un financement suisse.",
            "Le Processus de Prague bénéficie d’un financement suisse",
        ),
    ],
)
def test_a_statement_on_funding_is_the_clause(language: str, sentence: str, expected: str) -> None:
    found = [value for kind, value, _ in said(sentence, language=language) if kind == "funding"]
    assert found == [expected]

"""What pronouns and short names take up."""

import pytest

from tests.unit.recognize.made import facts, recognized
from tests.unit.recognize.roles.test_clauses import clauses


@pytest.mark.parametrize(
    ("language", "sentences", "plain"),
    [
        ("en", ("The Prague Process met in Rome; it has five members.",), "it"),
        (
            "fr",
            (
                "Le Processus de Prague échange ses documents avec la Conférence sud-américaine.",
                "Fondée à Rome en 1999 à l’initiative du Pérou et du Chili, elle a cinq membres.",
            ),
            "elle",
        ),
    ],
)
def test_a_pronoun_means_no_place(language: str, sentences: tuple[str, ...], plain: str) -> None:
    last = clauses(*sentences, language=language)[-1]
    meant = [unit for unit in last.units if unit.is_reference]
    assert [unit.letter for unit in meant] == ["p"], plain


def test_a_french_pronoun_has_the_gender_of_what_it_means() -> None:
    last = clauses(
        "Le Processus de Prague échange ses documents avec la Conférence sud-américaine.",
        "Elle a cinq membres.",
        language="fr",
    )[-1]
    assert [unit.words.text for unit in last.units] == ["Conférence sud-américaine"]


def test_it_behind_several_is_what_the_sentence_before_speaks_of() -> None:
    last = clauses(
        "UNHCR held the Oslo Forum in May.",
        "Peru and Chile sent observers.",
        "It closed with a declaration.",
        titles=("Oslo Forum",),
    )[-1]
    assert [unit.letter for unit in last.units] == ["e"]


def test_the_forum_of_a_numbered_session_is_the_process() -> None:
    last = clauses(
        "The ninth session of the Prague Process met in May.",
        "The Process has no budget.",
        titles=("ninth session of the Prague Process",),
    )[-1]
    assert [unit.letter for unit in last.units] == ["p"]


def counts(*paragraphs: str, language: str = "en") -> list[tuple[str | None, str]]:
    """What the counts of a text are of, and the counts."""
    found = recognized(*paragraphs, language=language)
    return [(fact.get("in_id"), fact["value"]) for fact in facts(found, "claims")]


def test_a_report_on_one_body_speaks_of_it_where_nothing_nearer_is_named() -> None:
    found = counts(
        "UNION FOR THE TEACHING OF MIGRANTS (UTM)",
        "The Union for the Teaching of Migrants (UTM) was founded at Liège in 1974.",
        "Its bureau met in Rome.",
        "At present 23 States take part.",
    )
    assert found == [("UNION FOR THE TEACHING OF MIGRANTS", "23")]


def test_a_body_that_a_vocabulary_knows_reports_on_others() -> None:
    found = counts("INTERNATIONAL ORGANIZATION FOR MIGRATION", "At present 23 States take part.")
    assert found == [(None, "23")]


def test_those_who_came_came_to_the_meeting_of_the_paragraph_before() -> None:
    found = recognized(
        "The Third Conference of the Quito Process on Labour (QPL) was held in Lima in May 2002.",
        "Fifteen members were represented.",
    )
    meetings = {s.row_id for s in found.statements if s.table == "events"}
    assert [fact["in_id"] in meetings for fact in facts(found, "claims")] == [True]


def test_a_body_is_called_by_the_noun_of_its_name() -> None:
    found = clauses("The Andean Development Bank (ADBK) was set up.", "The Bank has paid.")
    assert found[-1].plain == "the <o0> has paid."


def test_of_two_bodies_with_a_noun_neither_is_called_by_it() -> None:
    found = clauses(
        "The Andean Development Bank (ADBK) was set up.",
        "The Nordic Development Bank (NDBK) was set up.",
        "The Bank has paid.",
    )
    assert found[-1].plain == "the <x0> has paid."


@pytest.mark.parametrize(
    ("language", "sentence", "meant"),
    [
        ("en", "A group of Peru, Chile and Kenya met, and the latter has paid.", "Kenya"),
        ("fr", "Un groupe du Pérou et de la Suisse est né ; celle-ci a payé.", "Suisse"),
        ("fr", "L’Autriche a remis la présidence au Pérou ; ce dernier a payé.", "Pérou"),
    ],
)
def test_the_latter_is_what_was_named_last(language: str, sentence: str, meant: str) -> None:
    units = clauses(sentence, language=language)[0].units
    assert [unit.words.text for unit in units if unit.is_reference] == [meant]


def test_the_latter_is_no_country_where_a_bare_secretariat_was_named() -> None:
    units = clauses("Le Pérou sert de secrétariat ; celui-ci est à Lima.", language="fr")[0].units
    assert not [unit for unit in units if unit.is_reference]


def test_a_french_verb_is_no_article() -> None:
    last = clauses(
        "Le Processus de Prague a été lancé en 1999.",
        "Le secrétaire a rappelé que le Processus a cinq membres.",
        language="fr",
    )[-1]
    assert "<p" in last.plain


def test_what_is_put_in_before_a_verb_is_not_its_subject() -> None:
    found = recognized(
        "The Prague Process, set up in Rome under the Bata Agreement on Ferries, has five members. "
        "Chad is a party to the Bata Agreement on Ferries."
    )
    assert [row["in_id"] for row in facts(found, "claims")] == ["Prague Process"]


def test_what_an_office_has_that_nothing_names_is_not_of_the_process_before() -> None:
    assert counts(
        "The Prague Process was launched in 1994 by nine countries.",
        "The Office has 110 field units.",
    ) == [("Prague Process", "9")]


def test_the_meeting_with_no_other_before_it_is_that_of_the_record() -> None:
    found = recognized(
        "Minutes of the Third Meeting of the Quito Process on Labour (QPL), Lima, May 2002",
        "The Quito Process on Labour (QPL) has a secretariat.",
        "Nets are old.",
        "The meeting was co-chaired by Peru and Chile.",
    )
    meetings = {s.row_id for s in found.statements if s.table == "events"}
    assert [fact["in_id"] in meetings for fact in facts(found, "roles")] == [True, True]

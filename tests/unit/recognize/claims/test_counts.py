"""Counts that sentences state, of what, and in what words."""

import re

import pytest

from extract.recognize.claims.read import read_claims
from extract.recognize.clauses.counted import Told
from extract.recognize.events.read import read_events
from extract.recognize.main_thing import main_thing
from tests.unit.recognize.roles.builder import context_of, rows, sayings

Counted = tuple[str | None, str, str, str]


def counted(*paragraphs: str, language: str = "en") -> list[Counted]:
    """Return of what, measure, value and words of all counts of paragraphs."""
    parts = (re.split(r"(?<=\.) (?=[A-ZÀ-Ý])", paragraph) for paragraph in paragraphs)
    context = context_of(*parts, language=language)
    events = read_events(context)
    read_claims(context, events, sayings())
    names: dict[str | None, str] = {event.event_id: event.title for event in events}
    for name in context.register.names.values():
        names.setdefault(name.entity_id, name.name)
    return [
        (names.get(row.get("in_id")), row["measure"], row["value"], row["text"])
        for row in rows(context, "claims")
    ]


@pytest.mark.parametrize(
    ("language", "words", "measure", "value"),
    [
        ("en", "46 border officers", "border officer", "46"),
        ("en", "four broad thematic areas", "thematic area", "4"),
        ("en", "two ad hoc Expert Groups", "expert group", "2"),
        ("en", "twelve international organizations", "organization", "12"),
        ("en", "nine participating States", "state", "9"),
        ("en", "five country reports", "country report", "5"),
        ("en", "three labour ministers", "labour minister", "3"),
        ("en", "nine river police officers", "river police officer", "9"),
        ("en", "23 Contracting Parties", "contracting party", "23"),
        ("en", "three subsidiary bodies", "subsidiary body", "3"),
        ("en", "three annual meetings", "annual meeting", "3"),
        ("en", "27 scientists", "scientist", "27"),
        ("fr", "cinq agents", "staff member", "5"),
        ("fr", "onze pays suivants", "country", "11"),
        ("en", "two delegates per country", "delegate", "2"),
        ("en", "eleven senior officials’ meetings", "meeting", "11"),
        ("en", "1,250 officials", "official", "1250"),
        ("fr", "onze États membres", "member state", "11"),
        ("fr", "quarante-six agents des frontières", "border officer", "46"),
        ("fr", "deux réunions consultatives techniques", "technical consultative meeting", "2"),
        ("fr", "douze pays participants", "country", "12"),
        ("fr", "deux délégués par pays", "delegate", "2"),
        ("fr", "trois groupes de travail", "working group", "3"),
        ("fr", "six hauts fonctionnaires", "senior official", "6"),
        ("fr", "cinq pays d’Asie centrale", "country", "5"),
        ("fr", "deux colloques", "colloquium", "2"),
        ("en", "two ordinary sessions", "ordinary session", "2"),
        ("en", "two ad hoc groups", "ad hoc group", "2"),
        ("en", "four side events", "side event", "4"),
        ("en", "six founders", "founder", "6"),
        ("en", "six regional seminars", "seminar", "6"),
        ("fr", "trois sessions ordinaires", "ordinary session", "3"),
        ("en", "nine roundtable sessions", "roundtable session", "9"),
        ("en", "seventy government officials", "government official", "70"),
        ("en", "80 civil society representatives", "civil society representative", "80"),
        ("en", "two drafting committees", "drafting committee", "2"),
        ("en", "three inter-agency projects", "project", "3"),
        ("en", "six United Nations country teams", "country team", "6"),
        ("en", "19 regional, national and local organizations", "organization", "19"),
        ("en", "66 intergovernmental and non-governmental organizations", "organization", "66"),
        ("en", "thirteen NGOs", "organization", "13"),
        ("en", "ten Asian and African States", "state", "10"),
        ("en", "three Vice-Chairmen", "vice-chair", "3"),
        ("en", "two other countries", "country", "2"),
        ("en", "five working languages", "working language", "5"),
        ("en", "210 staff", "staff", "210"),
        ("fr", "quatre autres pays", "country", "4"),
        ("fr", "57 pays africains et européens", "country", "57"),
        ("fr", "douze pays membres", "member country", "12"),
        ("fr", "sept parties prenantes", "stakeholder", "7"),
        ("fr", "neuf documents de travail", "working paper", "9"),
        ("fr", "dix-sept chefs de délégation", "head of delegation", "17"),
        ("fr", "deux comités de rédaction", "drafting committee", "2"),
        ("fr", "trois grandes conférences", "conference", "3"),
        ("fr", "quatre langues officielles", "official language", "4"),
    ],
)
def test_a_count_is_a_noun_phrase(language: str, words: str, measure: str, value: str) -> None:
    lead = "Le Processus de Prague a" if language == "fr" else "The Prague Process has"
    found = counted(f"{lead} {words}.", language=language)
    assert found == [("Prague Process", measure, value, words)]


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("en", "more than 40 delegates", "40"),
        ("en", "at least six delegates", "6"),
        ("en", "some 1,200 delegates", "1200"),
        ("en", "not more than 15 delegates", "15"),
        ("en", "all 23 delegates", "23"),
        ("en", "two dozen delegates", "24"),
        ("en", "half a dozen delegates", "6"),
        ("fr", "plus de soixante délégués", "60"),
        ("fr", "quelque 350 délégués", "350"),
        ("fr", "au moins six délégués", "6"),
        ("fr", "pas moins de cinq délégués", "5"),
        ("fr", "près de deux cents délégués", "200"),
    ],
)
def test_how_exact_a_number_is_belongs_to_its_words(language: str, words: str, value: str) -> None:
    lead = "Le Processus de Prague a reçu" if language == "fr" else "The Prague Process received"
    found = counted(f"{lead} {words}.", language=language)
    assert found == [("Prague Process", "delegate", value, words)]


@pytest.mark.parametrize(
    ("sentence", "text", "value"),
    [
        ("Le Processus de Prague regroupe une vingtaine de pays.", "vingtaine de pays", "20"),
        ("Le Processus de Prague a une douzaine d’observateurs.", "douzaine d’observateurs", "12"),
        (
            "Le Processus de Prague lie près d’une trentaine d’États.",
            "près d’une trentaine d’États",
            "30",
        ),
        ("Le Processus de Prague, en plus de six pays, a un bureau.", "six pays", "6"),
    ],
)
def test_a_round_number_is_a_noun_in_french(sentence: str, text: str, value: str) -> None:
    assert [each[2:] for each in counted(sentence, language="fr")] == [(value, text)]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "en",
            "11 of the 15 members voted.",
            [("11", "11 of the 15 members"), ("15", "15 members")],
        ),
        ("en", "13 out of 16 members did.", [("13", "13 out of 16 members"), ("16", "16 members")]),
        (
            "fr",
            "Onze des 15 membres ont voté.",
            [("11", "Onze des 15 membres"), ("15", "15 membres")],
        ),
        (
            "fr",
            "13 sur les 16 membres ont voté.",
            [("13", "13 sur les 16 membres"), ("16", "16 membres")],
        ),
        (
            "en",
            "It had 17 members and five observers.",
            [("17", "17 members"), ("5", "five observers")],
        ),
        ("en", "Membership rose from 12 to 15 members.", [("15", "15 members")]),
        ("en", "The number of participants was 87.", [("87", "number of participants was 87")]),
        (
            "en",
            "This brought the total number of member States to 122.",
            [("122", "total number of member States to 122")],
        ),
        ("en", "This brings to 165 the number of members.", [("165", "165 the number of members")]),
        ("en", "It has a staff of 14.", [("14", "staff of 14")]),
        ("en", "Member States (14): Albania, Austria.", [("14", "Member States (14)")]),
        ("fr", "Observateurs (2) : Albanie, Autriche.", [("2", "Observateurs (2)")]),
        ("en", "The members (2) met.", []),
        (
            "fr",
            "Le nombre de participants s’élevait à 87.",
            [("87", "nombre de participants s’élevait à 87")],
        ),
        (
            "fr",
            "Cela porte à vingt-cinq le nombre des membres.",
            [("25", "vingt-cinq le nombre des membres")],
        ),
    ],
)
def test_counts_of_a_part_and_of_a_total(
    language: str, sentence: str, expected: list[tuple[str, str]]
) -> None:
    found = [each[2:] for each in counted(sentence, language=language)]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The Prague Process lasted for ten years and cost 2 million euros."),
        ("en", "Article 5 States of the Prague Process may withdraw."),
        ("en", "Two thirds of the members of the Prague Process voted."),
        ("en", "None of the three takes decisions."),
        ("en", "The Prague Process holds two meetings a year."),
        ("en", "In 40 per cent of members of the Prague Process it failed."),
        ("fr", "Deux tiers des membres du Processus de Prague ont voté."),
        ("fr", "Le Processus de Prague tient deux réunions par an."),
        ("fr", "Le Processus de Prague a duré trois ans."),
        ("en", "Between 20 and 25 members of the Prague Process voted."),
        ("en", "The Prague Process needs 20 to 25 members."),
        ("en", "One or two meetings of the Prague Process will follow."),
        ("fr", "Deux ou trois réunions du Processus de Prague suivront."),
        ("en", "XKCD 7 of the Prague Process included members."),
        ("en", "The first two meetings of the Prague Process failed."),
        ("fr", "Les deux premières réunions du Processus de Prague ont échoué."),
        ("fr", "Les deux n’ont pas tenu de réunions du Processus de Prague."),
        ("fr", "Les deux sur les réunions du Processus de Prague ont paru."),
        ("en", "The five-member committee of the Prague Process set a six-point plan."),
        ("en", "The Prague Process convened under rule 12 members of the board."),
    ],
)
def test_durations_money_fractions_and_frequencies_are_no_counts(
    language: str, sentence: str
) -> None:
    assert counted(sentence, language=language) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Three dialogues exist: the Prague Process, the Almaty Process and others."),
        ("en", "This report deals with two bodies: the Prague Process and the Almaty Process."),
        ("en", "There are at present two dialogues in the region."),
        ("fr", "Deux processus existent : le Processus de Prague et le Processus d’Almaty."),
        ("fr", "Les deux secrétariats se réunissent."),
    ],
)
def test_a_count_of_several_processes_is_one_of_none(language: str, sentence: str) -> None:
    found = counted("The Prague Process met.", sentence, language=language)
    assert [each[0] for each in found] == [None]


@pytest.mark.parametrize(
    ("language", "sentence", "measure"),
    [
        ("en", "Three regional consultative processes exist.", "regional consultative process"),
        ("fr", "Trois dialogues régionaux existent.", "regional dialogue"),
        ("fr", "Trois enceintes existent.", None),
    ],
)
def test_a_kind_of_process_is_told_by_its_region(
    language: str, sentence: str, measure: str | None
) -> None:
    found = [each[1] for each in counted(sentence, language=language)]
    assert found == ([measure] if measure else [])


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("The Prague Process is old. Its eleven member States met.", ["Prague Process"]),
        ("The Prague Process is old. It was founded by six States.", ["Prague Process"]),
        ("The Oslo Seminar was held in May 2010. There were 46 delegates.", ["Oslo Seminar"]),
        ("The Prague Process is old. It has 28 members of the European Union.", ["European Union"]),
        ("The Prague Process is old. There are ten copies of the Lima Atlas.", [None]),
        ("The Prague Process is old. The Drina Gathering has nine members.", [None]),
        ("The Prague Process and the Almaty Process have nine members in common.", [None]),
    ],
)
def test_a_count_is_of_what_is_spoken_of(paragraph: str, expected: list[str | None]) -> None:
    assert [each[0] for each in counted(paragraph)] == expected


MEETING = "The fourth meeting of the Ohrid Process was held in Tirana on 4 May 2003."
RÉUNION = "La quatrième réunion du Processus d’Ohrid s’est tenue à Tirana le 4 mai 2003."


@pytest.mark.parametrize(
    ("language", "paragraph", "expected"),
    [
        ("en", "The Drava Commission has nine members and three observers.", ["Drava Commission"]),
        ("en", "The Drava Commission was founded in 1990 by four States.", ["Drava Commission"]),
        ("en", "The Drava Commission was founded in 1990. It counts six.", []),
        ("en", "The Drava Commission trained six officials.", [None]),
        (
            "fr",
            "La Commission de la Drave compte à ce jour neuf membres.",
            ["Commission de la Drave"],
        ),
    ],
)
def test_an_organization_has_what_it_is_said_to_have(
    language: str, paragraph: str, expected: list[str | None]
) -> None:
    assert sorted({each[0] for each in counted(paragraph, language=language)}, key=str) == expected


@pytest.mark.parametrize(
    ("language", "paragraph", "expected"),
    [
        ("en", f"{MEETING} Two working groups reported to it.", "Ohrid Process"),
        ("en", f"{MEETING} It set up two working groups.", "fourth meeting of the Ohrid Process"),
        (
            "en",
            "Since the fourth meeting of the Ohrid Process (Tirana, 4 May 2003), the Ohrid Process "
            "has held five meetings.",
            "Ohrid Process",
        ),
        (
            "fr",
            "Depuis la quatrième réunion du Processus d’Ohrid (Tirana, 4 mai 2003), le Processus "
            "d’Ohrid a tenu deux réunions, toutes deux d’experts.",
            "Processus d’Ohrid",
        ),
        ("en", f"{MEETING} Nine members sent delegations.", "fourth meeting of the Ohrid Process"),
        (
            "fr",
            f"{RÉUNION} Neuf membres avaient dépêché une délégation.",
            "quatrième réunion du Processus d’Ohrid",
        ),
        (
            "en",
            "Malta having joined the Almaty Process, the Ohrid Process now has nine members.",
            "Ohrid Process",
        ),
        (
            "en",
            "Malta runs the Almaty Process, to which nine States belong, and the Ohrid Process.",
            "Almaty Process",
        ),
        (
            "fr",
            "Le Processus d’Ohrid travaille avec le Processus d’Almaty. Six États composent ce "
            "dernier.",
            "Almaty Process",
        ),
        (
            "en",
            "The Ohrid Process is of 2001, the year of the Almaty Process. Nine States take part.",
            "Ohrid Process",
        ),
    ],
)
def test_a_count_is_of_the_subject_that_its_noun_goes_with(
    language: str, paragraph: str, expected: str
) -> None:
    assert [each[0] for each in counted(paragraph, language=language)] == [expected]


def test_only_the_noun_phrase_of_an_emphasized_number_is_its_words() -> None:
    found = counted("As many as eight States take part in the Prague Process.")
    assert found == [("Prague Process", "state", "8", "eight States")]


def test_of_two_numbers_the_one_that_is_reached_counts() -> None:
    words = "number of members of the Prague Process rose from nine to fourteen"
    assert counted(f"The {words}.") == [("Prague Process", "member", "14", words)]


def test_a_count_after_a_paragraph_of_several_processes_is_of_what_the_document_is_of() -> None:
    """The other process that the paragraph before names too takes nothing away from it."""
    context = context_of(
        "# Report on the Lagoon Process",
        "# Origins",
        ["The Lagoon Process was founded in Lima in 2004, after the Bali Process."],
        ["There are thus eight member States."],
    )
    context.main = main_thing(context)
    assert context.main is not None
    read_claims(context, read_events(context))
    [count] = rows(context, "claims")
    assert count.get("in_id") == context.main[1].entity_id


@pytest.mark.parametrize(
    ("words", "measure", "value"),
    [
        ("nineteen bird keepers", "bird keeper", "19"),
        ("2,300 accessions", "accession", "2300"),
        ("four growers’ cooperatives", "cooperative", "4"),
        ("eleven glass works", "glass work", "11"),
        ("thirty tower churches", "tower church", "30"),
        ("40 sports clubs", "club", "40"),
        ("62 midwives", "midwife", "62"),
        ("three wheat analyses", "wheat analysis", "3"),
    ],
)
def test_any_english_plural_is_counted(words: str, measure: str, value: str) -> None:
    found = counted(f"The Prague Process has {words}.", language="en")
    assert found == [("Prague Process", measure, value, words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Prague Process covered 300 hectares and 40 tonnes.",
        "In the Prague Process the year 2012 stands out.",
        "The Prague Process has two Towers Bridges.",
        "The Prague Process meets in two ways.",
    ],
)
def test_a_unit_a_year_and_a_name_are_not(sentence: str) -> None:
    assert counted(sentence, language="en") == []


@pytest.mark.parametrize(
    ("words", "measure", "value"),
    [
        ("trente-sept écoles", "school", "37"),
        ("12 000 contrats", "contract", "12000"),
        ("vingt-six géologues", "geologist", "26"),
        ("cinq usines", "factory", "5"),
    ],
)
def test_nouns_of_any_field_are_known_in_french(words: str, measure: str, value: str) -> None:
    found = counted(f"Le Processus de Prague a {words}.", language="fr")
    assert found == [("Prague Process", measure, value, words)]


@pytest.mark.parametrize(
    ("language", "words", "measure"),
    [
        ("en", "two sources", "source"),
        ("fr", "deux sources", "spring"),
        ("en", "three questions", "question"),
    ],
)
def test_a_word_of_both_languages_means_what_it_does_in_its_own(
    language: str, words: str, measure: str
) -> None:
    process = {"en": "The Prague Process has", "fr": "Le Processus de Prague a"}[language]
    found = counted(f"{process} {words}.", language=language)
    assert [each[1] for each in found] == [measure]


def test_what_draws_people_is_the_meeting_of_the_sentence_before() -> None:
    """A process is no subject of "it drew 120 participants"; the meeting that it held is."""
    told = "The Lima Forum held a Seminar on Kelp in Lima on 3 May 2010. It drew 120 participants."
    assert ("Seminar on Kelp", "participant", "120", "120 participants") in counted(told)


def test_the_only_meeting_of_its_kind_is_told_by_the_noun() -> None:
    """ "The seminar", paragraphs later, is the only seminar of the text; one of two is not told."""
    first = "The Lima Forum held a Seminar on Kelp in Lima on 3 May 2010."
    other = "The Lima Forum held a Seminar on Salt in Ica on 5 May 2010."
    between = "The Lima Forum has six members."
    last = "The seminar, financed by Peru, brought together 27 scientists."
    wanted = ("Seminar on Kelp", "scientist", "27", "27 scientists")
    assert wanted in counted(first, between, last)
    assert wanted not in counted(first, other, between, last)


@pytest.mark.parametrize(
    "told", ["The Lima seminar drew 46 divers.", "The seminar in Lima brought together 46 divers."]
)
def test_a_meeting_is_told_by_its_noun_and_place(told: str) -> None:
    """ "The Lima seminar" is the one held in Lima, where another was held elsewhere."""
    first = "The Kelp Forum held a Seminar on Kelp in Lima on 3 May 2010."
    other = "The Kelp Forum held a Seminar on Salt in Quito on 5 May 2010."
    assert ("Seminar on Kelp", "diver", "46", "46 divers") in counted(first, other, told)


def test_an_organ_of_more_than_its_noun_has_what_is_counted_of_it() -> None:
    """What the Permanent Secretariat has is its own; the Secretariat is no thing of its own."""
    own = "The Lima Forum has a Permanent Secretariat. The Permanent Secretariat has nine posts."
    assert ("Permanent Secretariat", "post", "9", "nine posts") in counted(own)
    bare = "The Lima Forum has a Secretariat. The Secretariat has nine posts."
    assert [of for of, measure, *_ in counted(bare) if measure == "post"] != ["Secretariat"]


@pytest.mark.parametrize(
    ("title", "noun", "is_told"), [("Round Table", "table", False), ("Seminar", "seminar", True)]
)
def test_a_word_of_a_noun_of_two_does_not_tell_a_meeting(
    title: str, noun: str, *, is_told: bool
) -> None:
    """ "Around the table" is no "Round Table", though the text has one alone."""
    told = f"The Lima Forum held a {title} on Kelp in Lima on 3 May 2010."
    meetings = Told.of(read_events(context_of([told])))
    assert (meetings.meeting(noun) is not None) is is_told

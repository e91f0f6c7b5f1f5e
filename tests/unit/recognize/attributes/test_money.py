"""Who pays for processes, organs and programmes."""

import pytest

from tests.unit.recognize.attributes.made import said, values

_MET = "The Prague Process met in Oslo. "


@pytest.mark.parametrize(
    ("language", "sentence", "value"),
    [
        ("en", "The costs of the Prague Process are shared equally among the members.",
         "The costs of the Prague Process are shared"),
        ("en", "Salaries of the Prague Process are met from contributions.",
         "Salaries of the Prague Process are met from"),
        ("en", "Norway finances the work programme of the Prague Process.",
         "Norway finances the work programme of the Prague"),
        ("en", "Members of the Prague Process pay equal contributions.",
         "Members of the Prague Process pay equal contributions"),
        ("en", "The Prague Process relies on voluntary contributions.",
         "The Prague Process relies on voluntary contributions"),
        ("en", "The Prague Process has no budget of its own.",
         "The Prague Process has no budget of its"),
        ("en", "Participants in the Prague Process meet their own expenses.",
         "Participants in the Prague Process meet their own"),
        ("fr", "Les frais d’interprétation du Processus de Prague sont à la charge de l’Italie.",
         "Les frais d’interprétation du Processus de Prague sont"),
        ("fr", "Le Processus de Prague vit des contributions de ses membres.",
         "Le Processus de Prague vit des contributions de"),
        ("fr", "Le budget du Processus de Prague provient des cotisations des membres.",
         "Le budget du Processus de Prague provient des"),
        ("fr", "L’Italie verse chaque année une subvention au Processus de Prague.",
         "L’Italie verse chaque année une subvention au Processus"),
    ],
)  # fmt: skip
def test_the_first_words_of_a_clause_say_who_pays(language: str, sentence: str, value: str) -> None:
    assert values(sentence, language=language, attribute="funding") == [value]


def test_each_clause_of_a_sentence_is_a_value() -> None:
    sentence = (
        "The costs of the Prague Process are borne by the host country concerned, whereas Finland "
        "finances its secretariat."
    )
    assert values(sentence, attribute="funding") == [
        "The costs of the Prague Process are borne",
        "Finland finances its secretariat",
    ]


def test_its_budget_is_that_of_the_subject_before() -> None:
    found = said(
        "The Prague Process met. The Prague Process Secretariat is small. Its costs are met by "
        "Norway; Poland pays the salaries."
    )
    assert {each.of for each in found} == {"Prague Process Secretariat"}
    assert len(found) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "The fifth meeting of the Prague Process was financed by Sweden.",
        "Norway funded the Oslo Seminar.",
        "Norway has funded the Prague Process since 2009.",
        "A member that is behind with its contribution keeps its seat in the Prague Process.",
    ],
)
def test_money_for_a_meeting_is_no_standing_arrangement(sentence: str) -> None:
    assert values(sentence, attribute="funding") == []


def test_since_when_somebody_pays_is_the_date() -> None:
    found = said(_MET + "Norway has paid its salaries; Poland pays its travel costs since 2010.")
    assert [each.date for each in found if "Poland" in each.value] == ["2010/.."]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Australia bears most of the Process’s expenditure.",
         ["Australia bears most of the Process’s expenditure"]),
        ("en", "Members meet the cost of sessions in proportion to their population.",
         ["Members meet the cost of sessions in proportion"]),
        ("en", "They noted that members pay for their own travel and that Denmark continues to "
         "provide for interpretation.",
         ["members pay for their own travel", "Denmark continues to provide for interpretation"]),
        ("en", "Its secretariat is the Brno Unit, a handful of officials whose salaries "
         "Switzerland pays.", ["whose salaries Switzerland pays"]),
        ("en", "Funding for the Prague Process is provided by Norway.",
         ["Funding for the Prague Process is provided by"]),
        ("en", "It draws its resources from subscriptions.",
         ["It draws its resources from subscriptions"]),
        ("en", "It is funded jointly by its host and by a levy.",
         ["It is funded jointly by its host and"]),
        ("en", "Norway pays half of its budget; the remainder is charged to the members.",
         ["Norway pays half of its budget", "the remainder is charged to the members"]),
        ("en", "It operates on a cost-sharing basis.", ["It operates on a cost-sharing basis"]),
        ("fr", "Les membres se partagent le solde.", ["Les membres se partagent le solde"]),
        ("fr", "Les cotisations des membres fournissent les trois quarts de ses recettes.",
         ["Les cotisations des membres fournissent les trois quarts"]),
        ("fr", "La Suède alimente le programme de travail à hauteur de 40 %, le reste étant à la "
         "charge des membres.",
         ["La Suède alimente le programme de travail à",
          "le reste étant à la charge des membres"]),
        ("fr", "Les frais de secrétariat sont répartis entre les membres, la France apportant "
         "chaque année un complément.",
         ["Les frais de secrétariat sont répartis entre les",
          "la France apportant chaque année un complément"]),
        ("fr", "La Suède et la Norvège contribuent au budget du Processus de Prague.",
         ["La Suède et la Norvège contribuent au budget"]),
        ("fr", "Le Processus de Prague tire ses ressources de dons.",
         ["Le Processus de Prague tire ses ressources de"]),
        ("fr", "La Suède et la Suisse comblent la différence.",
         ["La Suède et la Suisse comblent la différence"]),
    ],
)  # fmt: skip
def test_money_is_spoken_of_in_many_ways(language: str, sentence: str, expected: list[str]) -> None:
    met = "Le Processus de Prague est ancien. " if language == "fr" else _MET
    assert sorted(values(met + sentence, language=language, attribute="funding")) == sorted(
        expected
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The Oslo Seminar was held in May 2010. Norway paid the costs of the Oslo Seminar."),
        ("en", "The Prague Process met in May 2010. The costs were met by Norway."),
        ("en", "The Prague Process met in May 2010. The members met the ministers in Oslo."),
        ("fr", "Le Processus de Prague est ancien. Les dépenses ont été réglées par la Norvège."),
    ],
)
def test_what_was_paid_once_is_no_standing_arrangement(language: str, sentence: str) -> None:
    assert values(sentence, language=language, attribute="funding") == []


@pytest.mark.parametrize(
    ("language", "paragraph"),
    [
        ("en", "The Prague Process met in Oslo. The Prague Process Secretariat is small. Its costs "
         "are met by Norway. Poland and Italy make good the balance."),
        ("fr", "Le Processus de Prague est ancien. Son budget est alimenté par la Norvège. La "
         "Pologne et l’Italie comblent la différence."),
    ],
)  # fmt: skip
def test_the_rest_is_that_of_the_budget_told_before(language: str, paragraph: str) -> None:
    found = said(paragraph, language=language, attribute="funding")
    assert len(found) == 2
    assert len({each.of for each in found}) == 1


def test_their_travel_is_that_of_members() -> None:
    found = said(
        "The Prague Process is old. The International Labour Office does duty as secretariat. "
        "Members meet the cost of sessions in proportion to their population.",
        attribute="funding",
    )
    assert [each.of for each in found] == ["Prague Process"]


@pytest.mark.parametrize(
    ("language", "sentence", "value"),
    [
        ("en", "The Prague Process lives on assessed contributions, which covered two thirds.",
         "The Prague Process lives on assessed contributions, which"),
        ("en", "Gifts in kind are the only source of funds of the Prague Process.",
         "Gifts in kind are the only source of"),
        ("en", "He reminded delegates that the Prague Process is paid for from annual fees.",
         "the Prague Process is paid for from annual"),
        ("fr", "Le fonctionnement du Processus de Prague est couvert par les cotisations.",
         "Le fonctionnement du Processus de Prague est couvert"),
        ("fr", "Le Processus de Prague vit d’une retenue sur les commandes.",
         "Le Processus de Prague vit d’une retenue sur"),
        ("fr", "La trésorière expose que le budget du Processus de Prague est alimenté par un "
         "fonds.",
         "le budget du Processus de Prague est alimenté"),
    ],
)  # fmt: skip
def test_money_is_told_in_many_words(language: str, sentence: str, value: str) -> None:
    assert values(sentence, language=language, attribute="funding") == [value]


def test_what_was_left_of_a_budget_is_told_of_that_of_which_the_rest_was() -> None:
    """One sum that was paid is no standing arrangement; the remainder of a budget is."""
    found = values(
        "The Prague Process lives on annual fees. The remainder was met in 2014 by Norway.",
        attribute="funding",
    )
    assert found[1:] == ["The remainder was met in 2014 by Norway"]

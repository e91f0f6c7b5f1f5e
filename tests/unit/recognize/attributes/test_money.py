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

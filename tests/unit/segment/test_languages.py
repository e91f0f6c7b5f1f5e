from extract.language import detected_language
from extract.segment.languages import declared_language, foreign_titles
from tests.unit.printed import VOCABULARY


def test_a_printed_declaration_names_the_language() -> None:
    assert declared_language("Annexe I (anglais seulement)", VOCABULARY) == "en"
    assert declared_language("Annex 2 (English only)", VOCABULARY) == "en"
    assert declared_language("French only", VOCABULARY) == "fr"


def test_the_language_of_the_original_is_not_the_language_of_the_text() -> None:
    assert declared_language("Original: anglais", VOCABULARY) is None


def test_function_words_tell_the_language() -> None:
    assert detected_language("The aims of the workshop were to analyse", VOCABULARY) == "en"
    assert detected_language("La participation aux consultations est utile", VOCABULARY) == "fr"
    assert detected_language("Los países de la región y sus vecinos", VOCABULARY) == "es"


def test_a_text_without_function_words_has_no_language() -> None:
    assert detected_language("Bangladesh, China, India", VOCABULARY) is None


def test_a_title_in_another_language_is_found_in_its_sentence() -> None:
    sentence = "Pour plus d’informations, voir K. Autor, The Role of Rivers in the Making of Towns."
    found = foreign_titles(sentence, "fr", VOCABULARY)
    assert [(sentence[a:b], language) for a, b, language in found] == [
        ("The Role of Rivers in the Making of Towns", "en")
    ]


def test_a_sentence_in_its_own_language_holds_no_foreign_title() -> None:
    sentence = "La conférence, qui a eu lieu dans la ville, a été utile pour les participants."
    assert foreign_titles(sentence, "fr", VOCABULARY) == []

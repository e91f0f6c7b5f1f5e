"""Which names translate each other, and which things two languages name are one."""

from pathlib import Path

import pytest

from extract.errors import VocabularyError
from extract.translations import BY_ACRONYM, BY_TRANSLATION, Candidate, joins, load

VOCABULARY = Path(__file__).parents[2] / "pipeline" / "vocabulary"
KNOWN = load(VOCABULARY)


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("Lamu Process", "Processus de Lamu"),
        ("Zanzibar Dialogue", "Dialogue de Zanzibar"),
        ("Zanzibar Dialogue on Coastal Communities", "Dialogue de Zanzibar"),
        ("Zanzibar Dialogue", "Dialogue de Zanzibar sur les communautés côtières"),
        (
            "Lamu Process on Mobility in the Horn of Africa",
            "Processus de Lamu sur la mobilité dans la Corne de l’Afrique",
        ),
        (
            "Gulf of Aden Consultation on Labour Migration",
            "Consultation du golfe d’Aden sur les migrations de main-d’œuvre",
        ),
        (
            "Committee of Senior Officials of the Sahel Basin",
            "Comité des hauts fonctionnaires du bassin du Sahel",
        ),
        ("Addis Ababa Forum", "Forum d’Addis-Abeba"),
        ("Muscat Round Table on Ports", "Table ronde de Mascate sur les ports"),
        ("Lake Chad Network", "Réseau du lac Tchad"),
        ("Ministry of Manpower of Oman", "Ministère de la main-d’œuvre d’Oman"),
        (
            "Ministry of Expatriate Affairs of Yemen",
            "Ministère des affaires des expatriés du Yémen",
        ),
        ("Government of Norway", "Gouvernement de la Norvège"),
        ("Red Sea Council", "Conseil de la mer Rouge"),
        ("Southern Africa Partnership", "Partenariat de l’Afrique australe"),
        ("Zambezi Valley Commission", "Commission de la vallée du Zambèze"),
        ("Rwanda Ports Authority", "Autorité rwandaise des ports"),
        ("Kivu Initiative for Women Traders", "Initiative du Kivu pour les femmes commerçantes"),
    ],
)
def test_a_name_is_translated_by_its_head_and_a_proper_name(english: str, french: str) -> None:
    assert KNOWN.fits(english, french)
    assert (KNOWN.language_of(english), KNOWN.language_of(french)) == ("en", "fr")


@pytest.mark.parametrize(
    ("english", "french", "why"),
    [
        ("Lamu Process", "Processus de Lomé", "another place"),
        ("Lamu Process", "Dialogue de Lamu", "another head"),
        ("Greater Lamu Process", "Processus de Lamu", "more of what it is called"),
        ("Sahel Forum", "Forum de Dakar sur le Sahel", "the same word, not in the same place"),
        ("Lake Chad Forum on Fisheries", "Forum du lac Tchad sur l’élevage", "another subject"),
        ("Dialogue on Migration", "Dialogue sur les migrations", "no proper name"),
        ("Ministry of Health of Kenya", "Ministère des zones humides du Kenya", "another ministry"),
        ("Niger Basin Authority", "Autorité du bassin du Nigéria", "names that begin alike"),
        ("Upper Kivu Network", "Réseau du bas Kivu", "the opposite"),
    ],
)
def test_what_differs_in_a_word_that_counts_is_no_translation(
    english: str, french: str, why: str
) -> None:
    assert not KNOWN.fits(english, french), why


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Dialogue de Lamu", "fr"),
        ("Lamu Dialogue", "en"),
        ("Commission on Ports", "en"),
        ("Commission mixte du Kivu", "fr"),
        ("Forum 2000", None),
        ("Kivu", None),
    ],
)
def test_the_language_of_a_name_is_told_by_its_order(name: str, language: str | None) -> None:
    assert KNOWN.language_of(name) == language


def _thing(name: str, *acronyms: str) -> Candidate:
    return Candidate(name, (name,), frozenset(acronyms))


def _joined(english: list[Candidate], french: list[Candidate]) -> list[tuple[str, ...]]:
    return [tuple(join) for join in joins(KNOWN, english, french)]


def test_a_shared_acronym_joins_what_no_word_does() -> None:
    one, other = _thing("Tidal Marsh Forum", "TMF"), _thing("Forum des prés salés", "TMF")
    assert _joined([one], [other]) == [(one.entity_id, other.entity_id, BY_ACRONYM)]


def test_other_heads_are_two_things_under_one_acronym() -> None:
    one = _thing("Central Escarpment Initiative", "CEI")
    other = _thing("Communauté des escarpements isolés", "CEI")
    assert not _joined([one], [other])


def test_other_acronyms_are_two_things_under_one_name() -> None:
    one, other = _thing("Kivu Forum on Trade", "KFT"), _thing("Forum du Kivu sur le commerce", "FK")
    assert not _joined([one], [other])
    assert _joined([one], [_thing("Forum du Kivu sur le commerce")])


def test_two_candidates_are_none() -> None:
    english = [_thing("Kivu Forum")]
    french = [_thing("Forum du Kivu sur le commerce"), _thing("Forum du Kivu sur la pêche")]
    assert not _joined(english, french)
    english = [_thing("Kivu Forum on Trade"), _thing("Kivu Forum on Fisheries")]
    assert [join[2] for join in _joined(english, french)] == [BY_TRANSLATION] * 2


def test_a_line_that_is_no_list_is_refused(tmp_path: Path) -> None:
    text = '[heads]\n"Process" = "Processus"\n[words]\n"lake" = ["lac"]\n'
    (tmp_path / "translations.toml").write_text(text, encoding="utf-8")
    with pytest.raises(VocabularyError, match="heads"):
        load(tmp_path)

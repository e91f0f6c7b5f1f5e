"""Printed themes have the code of the longest phrase that they contain."""

import tomllib
from pathlib import Path

import pytest

from extract.errors import VocabularyError
from extract.themes import load

FOLDER = Path(__file__).resolve().parents[2] / "pipeline" / "vocabulary"
THEMES = load(FOLDER)
DECLARED = tomllib.loads((FOLDER / "themes.toml").read_text(encoding="utf-8"))
PHRASES = [
    (code, phrase) for code, plain in DECLARED.items() for each in plain.values() for phrase in each
]


def written(folder: Path, text: str) -> Path:
    (folder / "themes.toml").write_text(text, encoding="utf-8")
    return folder


def test_every_phrase_has_its_own_code() -> None:
    assert [(code, phrase) for code, phrase in PHRASES if THEMES.code(phrase) != code] == []


def test_every_phrase_is_in_small_letters() -> None:
    assert [phrase for _, phrase in PHRASES if phrase != phrase.lower()] == []


def test_every_theme_has_phrases_in_both_languages() -> None:
    assert [code for code, plain in DECLARED.items() if not (plain["en"] and plain["fr"])] == []


@pytest.mark.parametrize(
    ("theme", "code"),
    [
        pytest.param("Irregular Migration", "irregular-migration", id="letter case"),
        pytest.param("migration IRREGULIERE", "irregular-migration", id="capitals, no accents"),
        pytest.param("migrants’ rights", "migrants-rights", id="a curly apostrophe"),
        pytest.param("capacity\u2011building", "capacity-building", id="another hyphen"),
        pytest.param("labour\n migration", "labour-migration", id="over two lines"),
        pytest.param("the role of diaspora", "diaspora", id="within other words"),
        pytest.param("smuggling/trafficking", "trafficking-and-smuggling", id="beside a stroke"),
        pytest.param("legislative development", "legislation-and-policy", id="the longest counts"),
        pytest.param("regular movements", None, id="part of a phrase"),
        pytest.param("databases", None, id="part of a word"),
        pytest.param("Foster mutual understanding", None, id="none fits"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_code_of_a_printed_theme(theme: str, code: str | None) -> None:
    assert THEMES.code(theme) == code


def test_of_phrases_that_overlap_the_longer_counts(tmp_path: Path) -> None:
    text = '[a]\nen = ["visa policy"]\nfr = []\n[b]\nen = ["policy development"]\nfr = []\n'
    assert load(written(tmp_path, text)).code("visa policy development") == "b"


def test_of_phrases_of_one_length_the_first_counts(tmp_path: Path) -> None:
    text = '[a]\nen = ["entry"]\nfr = []\n[b]\nen = ["visas"]\nfr = []\n'
    assert load(written(tmp_path, text)).code("visas, entry") == "b"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('[a]\nen = ["x"]\n', "'fr' in [a] is missing", id="one language only"),
        pytest.param('[a]\nen = ["x"]\nfr = []\nde = []\n', "unknown key 'de'", id="another one"),
        pytest.param('[a]\nen = [" "]\nfr = []\n', "not a list of phrases", id="an empty phrase"),
        pytest.param('a = "x"\n', "'a' is no theme", id="no table"),
        pytest.param("", "no phrases", id="an empty file"),
        pytest.param(
            '[a]\nen = ["Santé"]\nfr = []\n[b]\nen = []\nfr = ["sante"]\n',
            "'sante' denotes 'b' and 'a'",
            id="one phrase, two themes",
        ),
    ],
)
def test_bad_thesaurus_is_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(VocabularyError) as refused:
        load(written(tmp_path, text))
    assert refused.value.file == "themes.toml"
    assert words in refused.value.message
    assert refused.value.remedy


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="the file is not there"):
        load(tmp_path)

"""The vocabulary of dates, and what it refuses."""

from pathlib import Path

import pytest

from extract.errors import VocabularyError
from extract.recognize.dates import DateWords
from tests.unit.recognize.dates.conftest import VOCABULARY


def copy(folder: Path, old: str = "", new: str = "") -> Path:
    text = (VOCABULARY / "dates.toml").read_text(encoding="utf-8")
    assert old in text
    (folder / "dates.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_vocabulary_does_what_its_examples_say() -> None:
    assert set(DateWords.load(VOCABULARY).languages) == {"en", "fr"}


@pytest.mark.parametrize(
    ("old", "new", "remark"),
    [
        ('"recently", ', "", "an example is not matched any more"),
        ('"since", "ever since"', '"since", "as of"', "a counterexample is matched"),
        ("[weekdays]", "[days_of_the_week]", "a section is missing"),
        ('en = ["since"', "en = [since", "no TOML"),
    ],
)
def test_broken_vocabulary_is_refused(old: str, new: str, remark: str, tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"dates\.toml"):
        DateWords.load(copy(tmp_path, old, new))


def test_missing_vocabulary_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="not there"):
        DateWords.load(tmp_path)

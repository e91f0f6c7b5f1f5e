"""The declared words of events."""

from pathlib import Path

import pytest

from extract.errors import VocabularyError
from extract.recognize.events.words import FILE, EventWords
from tests.unit.recognize.events import VOCABULARY


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("third", 3),
        ("3rd", 3),
        ("2e", 2),
        ("forty-second", 42),
        ("dix-septieme", 17),
        ("one", None),
    ],
)
def test_a_word_states_a_number(word: str, number: int | None) -> None:
    assert EventWords.load(VOCABULARY).ordinal(word) == number


def test_a_pattern_that_fails_its_example_is_refused(tmp_path: Path) -> None:
    text = (VOCABULARY / FILE).read_text(encoding="utf-8")
    (tmp_path / FILE).write_text(text.replace('"which took place on"', '"xyz"'), encoding="utf-8")
    with pytest.raises(VocabularyError, match="xyz"):
        EventWords.load(tmp_path)


def test_an_unknown_class_is_refused_by_name(tmp_path: Path) -> None:
    text = (VOCABULARY / FILE).read_text(encoding="utf-8")
    changed = text.replace('class = "meeting"', 'class = "party"', 1)
    (tmp_path / FILE).write_text(changed, encoding="utf-8")
    with pytest.raises(VocabularyError, match="party"):
        EventWords.load(tmp_path)


def test_every_number_among_words_is_found_where_it_stands() -> None:
    plain = "the 2nd/third joint session, twenty-first of all"
    found = EventWords.load(VOCABULARY).ordinals_in(plain, 4, len(plain))
    assert [(n, plain[start:end]) for n, start, end in found] == [
        (2, "2nd"),
        (3, "third"),
        (21, "twenty-first"),
    ]

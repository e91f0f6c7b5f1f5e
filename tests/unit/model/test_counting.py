"""Characters as they are counted."""

import pytest

from extract.model.counting import UNMAPPED, is_space, normalized, tally


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("abc", "abc"),
        ("a b\u00a0c\u2003d\n", "abcd"),
        ("ﬁ", "fi"),
        ("é", "e\u0301"),
        ("e\u0301", "e\u0301"),
        ("\u00ad\u2010\u2011-", "----"),
        ("–", "–"),  # a dash is no hyphen
        ("(cid:12)", UNMAPPED),
        ("(cid:x)", "(cid:x)"),
        ("\x02", UNMAPPED),
        ("Ａ", "A"),
    ],
)
def test_characters_are_counted_in_one_spelling(text: str, counted: str) -> None:
    assert normalized(text) == counted


def test_a_control_is_no_space() -> None:
    assert [is_space(char) for char in " \n\u00a0\x1f\x02a"] == [True] * 3 + [False] * 3


def test_texts_are_counted_one_by_one() -> None:
    assert tally(["a", "ﬁ", "a"]) == {"a": 2, "f": 1, "i": 1}

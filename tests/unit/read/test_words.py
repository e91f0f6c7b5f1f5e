import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.page import Glyph
from extract.read.words import words_of
from tests.unit.printed import glyphs


def texts(*runs: list[Glyph]) -> list[str]:
    return [word.text for word in words_of(glyph for run in runs for glyph in run)]


def test_a_blank_ends_a_word() -> None:
    assert texts(glyphs("two words", 50, 100)) == ["two", "words"]


@pytest.mark.parametrize(
    ("gap", "count", "remark"),
    [
        (0.0, 1, "glyphs that touch"),
        (1.5, 1, "loose setting"),
        (-1.0, 1, "kerned glyphs overlap"),
        (2.5, 2, "a gap without a blank"),
        (40.0, 2, "the next column"),
    ],
)
def test_a_gap_ends_a_word_without_a_blank(gap: float, count: int, remark: str) -> None:
    assert len(texts(glyphs("ab", 50, 100), glyphs("cd", 60 + gap, 100))) == count, remark


def test_a_run_that_is_printed_back_over_itself_is_another_word() -> None:
    assert texts(glyphs("abc", 50, 100), glyphs("d", 50, 130)) == ["abc", "d"]


def test_words_come_line_by_line_each_from_the_left() -> None:
    below, above = glyphs("c d", 50, 112), glyphs("a b", 50, 100)
    assert texts(below, above) == ["a", "b", "c", "d"]


def test_a_baseline_off_by_a_hair_is_the_same_line() -> None:
    assert texts(glyphs("ab", 50, 100), glyphs("cd", 60, 100.4)) == ["abcd"]


def test_text_that_runs_otherwise_is_left_to_its_own_frame() -> None:
    assert texts(glyphs("up", 50, 100), glyphs("side", 90, 100, turn=90)) == ["up"]


def test_a_superscript_is_a_word_of_its_own_glued_to_the_word_before() -> None:
    found = words_of([*glyphs("word", 50, 100), *glyphs("12", 70, 96, size=6)])
    note = next(word for word in found if word.text == "12")
    assert (note.raised, note.glued, note.baseline) == (True, True, 100)


def test_what_follows_a_superscript_is_no_part_of_it() -> None:
    found = words_of(
        [*glyphs("end", 50, 100), *glyphs("3", 65, 96, size=6), *glyphs(". Then", 68, 100)]
    )
    assert sorted((word.text, word.raised) for word in found) == [
        (".", False),
        ("3", True),
        ("Then", False),
        ("end", False),
    ]


@pytest.mark.parametrize(
    ("size", "baseline", "x0", "raised", "remark"),
    [
        (6, 96, 70, True, "small and high"),
        (6, 96, 72, True, "after a thin gap"),
        (10, 96, 70, False, "as large as the text"),
        (9.7, 96, 70, True, "the number of a note, nearly as large as the text"),
        (9.7, 98, 70, False, "nearly as large, and hardly raised"),
        (6, 100, 70, False, "small on the same baseline"),
        (6, 103, 70, False, "a subscript"),
        (6, 90, 70, False, "as high as the line above"),
        (6, 96, 90, False, "far from any word"),
    ],
)
def test_a_superscript_is_small_high_and_near(
    size: float, baseline: float, x0: float, raised: bool, remark: str
) -> None:
    found = words_of([*glyphs("word", 50, 100), *glyphs("4", x0, baseline, size=size)])
    assert [word.raised for word in found if "4" in word.text] == ([raised]), remark


def test_the_raised_number_of_a_note_hangs_on_the_text_at_its_right() -> None:
    found = words_of([*glyphs("7", 50, 696, size=6), *glyphs("See the annex.", 60, 700)])
    assert [word.text for word in found if word.raised] == ["7"]


def test_raised_words_at_the_right_of_nothing_hang_on_nothing() -> None:
    found = words_of([*glyphs("Small print", 50, 696, size=6), *glyphs("Large", 90, 700)])
    assert not any(word.raised for word in found)


def test_a_word_is_bold_when_most_of_its_glyphs_are() -> None:
    found = words_of(
        [*glyphs("ab", 50, 100, bold=True), *glyphs("c", 60, 100), *glyphs(" d", 65, 100)]
    )
    assert [(word.text, word.bold) for word in found] == [("abc", True), ("d", False)]


def test_the_box_of_a_word_is_that_of_its_glyphs() -> None:
    (word,) = words_of(glyphs("word", 50, 100))
    assert word.box == (50, 92, 70, 102)


@given(
    st.lists(
        st.tuples(
            st.text("ab1. ", min_size=1, max_size=8),
            st.floats(0, 500),
            st.floats(0, 700),
            st.sampled_from([6.0, 10.0, 14.0]),
        ),
        max_size=6,
    ),
    st.randoms(use_true_random=False),
)
def test_every_printed_glyph_is_in_one_word_whatever_the_order_of_the_stream(
    runs: list[tuple[str, float, float, float]], chance: random.Random
) -> None:
    page = [g for text, x0, y, size in runs for g in glyphs(text, x0, y, size=size)]
    found = words_of(page)
    assert sorted(g for word in found for g in word.glyphs) == sorted(
        g for g in page if not g.text.isspace()
    )
    assert all(word.text == "".join(g.text for g in word.glyphs) for word in found)
    mixed = sorted(set(page))
    chance.shuffle(mixed)
    if len(mixed) == len(page) == len({(g.x0, g.baseline) for g in page}):
        assert words_of(mixed) == found


def test_letters_set_apart_are_one_word() -> None:
    apart = [
        glyph._replace(x0=x, x1=x + 5.0)
        for glyph, x in zip(glyphs("High Parties", 50, 100), range(50, 150, 7), strict=False)
    ]
    uneven = [g._replace(x0=g.x0 + 0.5, x1=g.x1 + 0.5) if g.text == "i" else g for g in apart]
    assert texts(uneven) == ["High", "Parties"]


def test_single_letters_apart_that_no_word_is_set_like_are_words() -> None:
    assert texts(glyphs("a", 50, 100), glyphs("b", 62, 100), glyphs("cde", 74, 100)) == [
        "a",
        "b",
        "cde",
    ]

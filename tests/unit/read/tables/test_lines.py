"""Printed lines of text, their pieces, and what a figure is."""

import pytest

from extract.read.tables.lines import is_day, is_figure, is_value, lines_of, pieces_of

from .drawn import page


def pieces(drawing: str) -> list[str]:
    words, _ = page(drawing)
    (line,) = lines_of(words)
    return [piece.text for piece in pieces_of(line.words, gap=6.0)]


def test_wide_gaps_part_pieces_and_spaces_do_not() -> None:
    assert pieces("New Zealand    12   13") == ["New Zealand", "12", "13"]


def typewritten(drawing: str, width: float) -> list[str]:
    """The pieces of a line of which each character, blanks too, is `width` wide."""
    words, _ = page(drawing)
    wide = [
        word._replace(
            x0=word.x0 * width / 4,
            x1=word.x1 * width / 4,
            glyphs=tuple(g._replace(x0=g.x0 * width / 4, x1=g.x1 * width / 4) for g in word.glyphs),
        )
        for word in words
    ]
    return [piece.text for piece in pieces_of(wide, gap=4.5)]


def test_one_blank_of_a_typewriters_face_is_a_space_and_two_are_a_gap() -> None:
    assert typewritten("Upper Basin and  locks", 6.0) == ["Upper Basin and", "locks"]


def test_leading_dots_are_a_gap() -> None:
    assert pieces("Total ......... 12") == ["Total", "12"]


def test_dots_glued_to_a_word_are_no_part_of_its_width() -> None:
    words, _ = page("Total.........  12")
    (line,) = lines_of(words)
    first, _ = pieces_of(line.words, gap=6.0)
    assert first.x1 == first.x0 + 5 * 4.0


def test_a_bullet_stands_with_its_item() -> None:
    assert pieces("•   First item") == ["• First item"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,234", True),
        ("-0.5%", True),
        ("$ 12", True),
        ("(12.3)", True),
        ("1269 (19.9%)", True),
        ("–", True),
        ("n.a.", True),
        ("27.5a", True),
        ("12 May", False),
        ("Austria", False),
        ("1,", False),
    ],
)
def test_a_figure_is_digits_with_signs_or_a_mark_for_none(text: str, expected: bool) -> None:
    assert is_figure(text) is expected


def test_a_year_is_a_figure_but_no_value() -> None:
    assert is_figure("1995")
    assert not is_value("1995")
    assert not is_value("1990-95")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("21 May 1969", True),
        ("1969-05-21", True),
        ("21.05.1969", True),
        ("21.V.1969", True),
        ("21/05/1969", True),
        ("1969", False),
        ("21-05/1969", False),
    ],
)
def test_a_day_has_its_month_in_letters_or_digits(text: str, expected: bool) -> None:
    assert is_day(text) is expected


def test_a_blank_between_letters_set_apart_is_a_space() -> None:
    words, _ = page("High Parties    Date")
    apart = [
        word._replace(
            glyphs=tuple(g._replace(x1=g.x1 - 1.8) for g in word.glyphs), x1=word.x1 - 1.8
        )
        for word in words
    ]
    moved = [apart[0], apart[1]._replace(x0=apart[1].x0 + 1), apart[2]]
    assert [piece.text for piece in pieces_of(moved, gap=4.0)] == ["High Parties", "Date"]

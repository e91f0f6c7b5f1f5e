"""Two languages side by side, on facing pages, or one after the other."""

from collections.abc import Sequence

from extract.read.columns import Row, rows_of
from extract.read.strands import Area, strands_of
from extract.read.words import words_of
from tests.unit.printed import VOCABULARY
from tests.unit.printed import glyphs as run

ENGLISH = (
    "Each of the States that is named in",
    "the list below is a party to the said",
    "convention, which was signed at Lima",
    "and is in force for all of them from",
    "the day that stands beside the name.",
)
FRENCH = (
    "Chacun des États nommés dans la",
    "liste qui suit est une partie à la",
    "dite convention, qui a été signée à",
    "Lima et qui est en vigueur pour tous",
    "du jour qui figure en regard du nom.",
)


def page(left: Sequence[str], right: Sequence[str] = ()) -> list[Row]:
    """The rows of a page with one text, or with two in columns."""
    glyphs = [
        glyph
        for x, lines in ((50.0, left), (330.0, right))
        for number, text in enumerate(lines)
        for glyph in run(text, x0=x, baseline=100.0 + 14 * number)
    ]
    return rows_of(words_of(glyphs))


def said(areas: Sequence[Area]) -> list[tuple[int, str]]:
    return [(area.strand, " ".join(word.text for word in area.words[:2])) for area in areas]


def test_two_languages_in_columns_are_two_texts() -> None:
    pages = {1: page(ENGLISH, FRENCH), 2: page(("Norway", "Peru"), ("Norvège", "Pérou"))}
    strands = strands_of(pages, VOCABULARY)
    assert strands.languages == ("en", "fr")
    for number, rows in pages.items():
        found = said(strands.areas(number, rows, VOCABULARY))
        assert [strand for strand, _ in found] == [1, 2]
    assert said(strands.areas(2, pages[2], VOCABULARY)) == [
        (1, "Norway Peru"),
        (2, "Norvège Pérou"),
    ]


def test_one_language_in_columns_is_one_text() -> None:
    pages = {1: page(ENGLISH, tuple(reversed(ENGLISH)))}
    strands = strands_of(pages, VOCABULARY)
    assert [area.strand for area in strands.areas(1, pages[1], VOCABULARY)] == [0]


def test_pages_that_take_turns_are_two_texts() -> None:
    pages = {1: page(ENGLISH), 2: page(FRENCH), 3: page(ENGLISH), 4: page(FRENCH)}
    strands = strands_of(pages, VOCABULARY)
    assert [strands.areas(n, rows, VOCABULARY)[0].strand for n, rows in pages.items()] == [
        1,
        2,
        1,
        2,
    ]


def test_one_language_after_the_other_is_read_as_it_stands() -> None:
    pages = {1: page(ENGLISH), 2: page(ENGLISH), 3: page(FRENCH), 4: page(FRENCH)}
    strands = strands_of(pages, VOCABULARY)
    assert [strands.areas(n, rows, VOCABULARY)[0].strand for n, rows in pages.items()] == [0] * 4

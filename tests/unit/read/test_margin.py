import pytest

from extract.model.page import Glyph, Word
from extract.read.layout import PageWords
from extract.read.margin import with_margins


def word(text: str, x0: float, line: int, size: float = 10.0) -> Word:
    """A word on the n-th line; every character is half its size wide."""
    y, x1 = 50.0 + 14 * line, x0 + len(text) * size / 2
    glyph = Glyph(text[0], x0, y - size, x1, y, size, False, False, 0, y)
    return Word(text, x0, y - size, x1, y, size, False, False, False, y, (glyph,))


def page(*numbers: Word, number: int = 1, lines: int = 20) -> PageWords:
    """Lines of text with `numbers` beside them."""
    words = [word(text, x, n) for n in range(lines) for text, x in (("Some", 100), ("text", 140))]
    return PageWords(number, 600, 800, 0, (*words, *numbers), (), ())


def margins(*pages: PageWords) -> list[list[str]]:
    return [[w.text for row in page.margin for w in row.words] for page in with_margins(pages)]


@pytest.mark.parametrize(
    ("numbers", "count", "remark"),
    [
        ([word(str(n), 80, n) for n in (5, 10, 15)], 3, "every fifth line, on the left"),
        ([word(str(n), 500, n) for n in (1, 2, 3, 4)], 4, "every line, on the right"),
        ([word(f"{n:>2}".strip(), 85 - 5 * (n > 9), n) for n in (5, 10, 15)], 3, "right-aligned"),
        ([word(str(n), 80, n) for n in (5, 10)], 0, "two on all pages"),
        ([word(str(n), 80, n) for n in (5, 10, 12)], 0, "no one step"),
        ([word(str(n), 80 - 7 * n, n) for n in (1, 2, 3)], 0, "at different places"),
        ([word(f"{n}.", 80, n) for n in (1, 2, 3)], 0, "numbers of paragraphs"),
        ([word(str(n), 100, 20 + n) for n in (1, 2, 3)], 0, "in the column of the text"),
        ([word(str(n), 80, n - 2000) for n in (2001, 2002, 2003)], 0, "years"),
    ],
)
def test_numbers_of_lines_stand_beside_the_text(
    numbers: list[Word], count: int, remark: str
) -> None:
    (found,) = with_margins([page(*numbers)])
    assert len(found.margin) == count, remark
    assert len(found.words) == 40 + len(numbers) - count, remark


def test_a_page_of_few_lines_has_them_at_the_same_place() -> None:
    first = page(*(word(str(n), 80, n) for n in (5, 10, 15)))
    assert margins(first, page(word("5", 80, 5), number=2, lines=7)) == [["5", "10", "15"], ["5"]]
    assert margins(first, page(word("5", 60, 5), number=2, lines=7))[1] == []


@pytest.mark.parametrize(
    ("lines", "raised", "count", "remark"),
    [
        ((0, 3, 5, 8), (), 0, "most notes have several lines"),
        ((0, 1, 2, 4), (), 4, "nearly every line has its number"),
        ((0, 1, 2, 4), ("1", "2", "3", "4"), 0, "all of them are called in the text"),
        ((0, 1, 2, 4), ("1", "2"), 4, "some of them are called in the text"),
    ],
)
def test_numbers_of_notes_that_hang_in_the_margin_are_no_lines(
    lines: tuple[int, ...], raised: tuple[str, ...], count: int, remark: str
) -> None:
    calls = [word(number, 160, 1)._replace(raised=True) for number in raised]
    first = PageWords(1, 600, 800, 0, (word("Some", 100, 1), *calls), (), ())
    notes = page(*(word(str(n), 80, line) for n, line in enumerate(lines, 1)), number=2, lines=10)
    assert len(margins(first, notes)[1]) == count, remark

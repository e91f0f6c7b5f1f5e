"""What holds for all tables found."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model.geometry import overlap
from extract.model.page import Rule, Word
from extract.read.tables import find_tables

from .drawn import page, texts

COUNTS = st.integers(min_value=3, max_value=7)


@settings(max_examples=30)
@given(st.integers(min_value=3, max_value=12), COUNTS, st.randoms(use_true_random=False))
def test_every_table_of_figures_keeps_its_shape_and_words(
    height: int, width: int, random: Random
) -> None:
    body = [[f"{random.randint(1, 99999):,}" for _ in range(width)] for _ in range(height)]
    header = [f"Column{chr(65 + i)}" for i in range(width)]
    drawing = "\n".join(
        f"{stub:12}" + "".join(f"{cell:>12}" for cell in row)
        for stub, row in zip(
            ["Country", *(f"Place{chr(65 + i)}" for i in range(height))],
            [header, *body],
            strict=True,
        )
    )
    words, rules = page(drawing)
    (grid,) = find_tables(words, rules, width=1000, height=800)
    assert [row[1:] for row in texts(grid, words)] == [header, *body]


@settings(max_examples=60)
@given(st.randoms(use_true_random=False))
def test_every_word_of_a_table_lies_in_exactly_one_cell(random: Random) -> None:
    words, rules = _scattered(random)
    for grid in find_tables(words, rules, width=600, height=800):
        for word in words:
            if grid.box.holds(word.box):
                assert sum(cell.box.holds(word.box) for cell in grid.cells) == 1


@settings(max_examples=60)
@given(st.randoms(use_true_random=False))
def test_no_two_tables_overlap(random: Random) -> None:
    grids = find_tables(*_scattered(random), width=600, height=800)
    for one, other in combinations([grid.box for grid in grids], 2):
        assert not (
            overlap(one.x0, one.x1, other.x0, other.x1)
            and overlap(one.top, one.bottom, other.top, other.bottom)
        )


@pytest.mark.parametrize("inset", [0.0, 18.0], ids=["shade", "border"])
def test_what_is_drawn_around_the_whole_page_hides_no_table(inset: float) -> None:
    words, rules = page(
        """
        ==========================
        Parties       Territories
        ==========================
        Cambodia      Cambodia
        ==========================
        Gambia        Gambia
        ==========================
        Ghana         Ghana
        ==========================
        """
    )
    x0, top, x1, bottom = inset, inset, 600 - inset, 800 - inset
    rules += [
        Rule(x0, top, x1, top),
        Rule(x0, bottom, x1, bottom),
        Rule(x0, top, x0, bottom),
        Rule(x1, top, x1, bottom),
    ]
    (grid,) = find_tables(words, rules, width=600, height=800)
    assert (grid.row_count, grid.column_count) == (4, 2)


def _scattered(random: Random) -> tuple[list[Word], list[Rule]]:
    """Words more or less in columns, and lines more or less between them."""
    texts = ["12", "abc", "1,234", "•", "—", "....", "Total....", "$", "1.", "----", "end,", "1990"]
    columns = [random.randrange(20, 500, 4) for _ in range(random.randint(1, 6))]
    words: list[Word] = []
    rules: list[Rule] = []
    for row in range(random.randint(1, 20)):
        y = 40.0 + 12 * row + random.choice((0, 0, 0, 1.5, 6))
        held = random.choice(
            (texts, texts, texts, ["....", "----"], ["Whole sentences, up to there"])
        )
        for x in random.choice((columns, columns, columns[:1], columns[-1:])):
            text = random.choice(held)
            size = random.choice((10.0, 10.0, 8.0, 0.0))
            right = x + 4.0 * len(text)
            words.append(Word(text, x, y - 8, right, y + 2, size, False, False, False, y, ()))
        left, length = random.choice(columns) - 2, random.choice((20, 100, 400))
        if random.random() < 0.3:
            rules.append(Rule(left, y + 4, left + length, y + 4))
        if random.random() < 0.2:
            rules.append(Rule(left, y + 4, left, y + 4 + length))
    return words, rules


def test_a_page_without_words_has_no_table() -> None:
    assert find_tables([], [Rule(0, 0, 100, 0)], width=600, height=800) == []

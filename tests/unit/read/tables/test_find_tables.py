"""What holds for all tables found."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model.page import Rule
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


@settings(max_examples=30)
@given(st.randoms(use_true_random=False))
def test_every_word_of_a_table_lies_in_exactly_one_cell(random: Random) -> None:
    words, _ = page(
        "\n".join(
            "  ".join("".join(random.choices("ab1 ,", k=9)) for _ in range(5)) for _ in range(12)
        )
    )
    lines = [Rule(40, y, 40 + random.choice((80, 160, 240)), y) for y in range(90, 260, 40)]
    lines += [
        Rule(x, 90, x, random.choice((130, 170, 250)))
        for x in random.choices(range(40, 260, 20), k=4)
    ]
    for grid in find_tables(words, lines, width=600, height=800):
        for word in words:
            if grid.box.holds(word.box):
                assert sum(cell.box.holds(word.box) for cell in grid.cells) == 1


def test_a_page_without_words_has_no_table() -> None:
    assert find_tables([], [Rule(0, 0, 100, 0)], width=600, height=800) == []

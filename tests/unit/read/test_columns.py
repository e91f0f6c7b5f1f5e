import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.geometry import Box
from extract.model.page import Grid, Word
from extract.read.columns import Zone, rows_of, zones_of
from extract.read.words import words_of
from tests.unit.printed import glyphs, words

WIDE = "a line of prose that reaches over the whole of the measure of this page and on"
HALF = "half a line of running prose here"
THIRD = "a third of a line here"


def lines(
    text: str, x0: float, count: int, *, top: float = 100.0
) -> list[tuple[str, float, float]]:
    """The same line `count` times, 12 points one below the other, with its number before it."""
    return [(f"{number} {text}", x0, top + 12.0 * number) for number in range(count)]


def printed(zones: list[Zone]) -> list[list[str]]:
    """The texts of the rows of each zone; a grid is "#"."""
    return [
        ["#" if row.grid else " ".join(word.text for word in row.words) for row in zone.rows]
        for zone in zones
    ]


def order(*rows: tuple[str, float, float]) -> list[str]:
    return [text for zone in printed(zones_of(words(*rows), [])) for text in zone]


def test_one_column_is_one_zone_from_top_to_bottom() -> None:
    (zone,) = printed(zones_of(words(*lines(WIDE, 50, 20)), []))
    assert zone == [f"{number} {WIDE}" for number in range(20)]


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = printed(zones_of(words(*lines(HALF, 50, 10), *lines(HALF, 300, 10)), []))
    assert left == right == [f"{number} {HALF}" for number in range(10)]


def test_columns_whose_lines_do_not_stand_level_are_told_all_the_same() -> None:
    zones = zones_of(
        words(*lines(HALF, 50, 10), *lines("right " + HALF[:20], 300, 10, top=106)), []
    )
    assert [len(zone.rows) for zone in zones] == [10, 10]
    assert all("right" in text for text in printed(zones)[1])


def test_three_columns_are_read_from_left_to_right() -> None:
    text = words(*(line for x0 in (50, 220, 390) for line in lines(THIRD, x0, 12)))
    assert [len(zone.rows) for zone in zones_of(text, [])] == [12, 12, 12]


def test_a_heading_over_two_columns_is_read_before_them() -> None:
    found = order(
        ("A heading that runs over both of the columns below", 80, 80),
        *lines(HALF, 50, 10),
        *lines(HALF + " r", 300, 10),
    )
    assert found[0].startswith("A heading")
    assert [text.endswith("r") for text in found[1:]] == [False] * 10 + [True] * 10


def test_a_full_line_between_two_pairs_of_columns_parts_them() -> None:
    found = order(
        *lines("one " + HALF[:20], 50, 6),
        *lines("two " + HALF[:20], 300, 6),
        *lines(WIDE, 50, 3, top=180),
        *lines("three " + HALF[:20], 50, 6, top=230),
        *lines("four " + HALF[:20], 300, 6, top=230),
    )
    names = [text.split()[1] for text in found]
    assert names == ["one"] * 6 + ["two"] * 6 + ["a"] * 3 + ["three"] * 6 + ["four"] * 6


def test_a_last_column_of_a_few_lines_is_a_column() -> None:
    zones = zones_of(words(*lines(HALF, 50, 12), *lines(HALF, 300, 2)), [])
    assert [len(zone.rows) for zone in zones] == [12, 2]


@pytest.mark.parametrize(
    ("sign", "gap", "remark"),
    [
        ("•", 20.0, "hanging bullets"),
        ("12.", 30.0, "hanging numbers of paragraphs"),
        ("(a)", 40.0, "letters set far out"),
        ("¹", 15.0, "numbers of notes"),
    ],
)
def test_what_hangs_at_the_left_makes_no_gutter(sign: str, gap: float, remark: str) -> None:
    rows = [(sign, 50.0, 100 + 12.0 * n) for n in range(14)]
    rows += [(f"{n} {WIDE}", 50 + 5 * len(sign) + gap, 100 + 12.0 * n) for n in range(14)]
    found = zones_of(words(*rows), [])
    assert [len(zone.rows) for zone in found] == [14], remark


def test_a_last_column_is_told_among_the_wide_spaces_of_justified_text() -> None:
    gaps = 3 * (12, 16, 20, 24, 28, 32)
    left = [("w" * gap, 50, 100 + 12.0 * number) for number, gap in enumerate(gaps)]
    spaced = [
        ("of justified text", 50 + 5.0 * gap + 12, 100 + 12.0 * number)
        for number, gap in enumerate(gaps)
    ]
    last = [("the end of the last paragraph", 320, 100), ("and of the page.", 320, 112)]
    found = printed(zones_of(words(*left, *spaced, *last), []))
    assert found[-1] == [text for text, *_ in last]


def test_a_line_is_whole_beside_a_line_of_the_other_column_that_stands_higher() -> None:
    level, raised = 102.25, 97.0
    found = rows_of(
        [
            word
            for text, x0, baseline, size in (
                ("HEADING", 300, 100.0, 7.5),
                ("the end of one.", 50, level, 7.5),
                ("6", 130, level, 4.65),
                ("And another one", 140, level, 7.5),
            )
            for word in words((text, x0, raised))
            for word in [word._replace(baseline=baseline, size=size, raised=text == "6")]
        ]
    )
    assert any(
        " ".join(word.text for word in row.words).startswith("the end of one. 6 And another")
        for row in found
    )


def test_a_few_lines_side_by_side_are_no_columns() -> None:
    found = zones_of(words(*lines(HALF, 50, 3), *lines(HALF, 300, 3)), [])
    assert [len(zone.rows) for zone in found] == [3]


def test_a_grid_is_a_zone_in_its_place() -> None:
    text = words(*lines(WIDE, 50, 3), *lines(WIDE, 50, 3, top=300))
    grid = Grid(Box(50, 150, 450, 280), (), "rulings")
    assert [len(zone) for zone in printed(zones_of(text, [grid]))] == [3, 1, 3]
    assert printed(zones_of(text, [grid]))[1] == ["#"]


def test_a_grid_in_a_column_stays_in_that_column() -> None:
    text = words(*lines(HALF, 50, 16), *lines(HALF, 300, 4), *lines(HALF, 300, 4, top=244))
    grid = Grid(Box(300, 155, 465, 230), (), "rulings")
    assert [len(zone.rows) for zone in zones_of(text, [grid])] == [16, 4, 1, 4]


def test_a_page_of_nothing_has_no_zone() -> None:
    assert zones_of([], []) == []


def test_a_superscript_stands_in_the_row_of_its_word() -> None:
    page = [*glyphs("word", 50, 100), *glyphs("2", 70, 96, size=6), *glyphs("next", 50, 112)]
    assert [[word.text for word in row.words] for row in rows_of(words_of(page))] == [
        ["word", "2"],
        ["next"],
    ]


@given(
    st.lists(
        st.tuples(st.sampled_from([HALF, WIDE, "•", "12."]), st.integers(0, 9), st.integers(0, 30)),
        max_size=60,
        unique_by=lambda place: place[1:],
    ),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 500)), max_size=2),
)
def test_every_word_and_grid_is_read_once(
    places: list[tuple[str, int, int]], corners: list[tuple[int, int]]
) -> None:
    page: list[Word] = words(*((text, 50.0 * x, 12.0 * y + 50) for text, x, y in places))
    grids = [Grid(Box(x, y, x + 100, y + 50), (), "rulings") for x, y in corners]
    zones = zones_of(page, grids)
    rows = [row for zone in zones for row in zone.rows]
    assert sorted(word for row in rows for word in row.words) == sorted(page)
    assert len([row for row in rows if row.grid]) == len(grids)
    assert all(
        above.box.top <= below.box.top
        for zone in zones
        for above, below in zip(zone.rows, zone.rows[1:], strict=False)
        if above.words and below.words and above.words[0].baseline != below.words[0].baseline
    )

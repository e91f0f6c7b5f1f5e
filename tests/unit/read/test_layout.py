from collections.abc import Sequence

import pytest

from extract.model.geometry import Box
from extract.model.page import Glyph, Grid, GridCell, Rule, Word
from extract.read.characters import PageContent
from extract.read.columns import rows_of
from extract.read.frame import displayed
from extract.read.layout import DraftLine, PageLayout, page_layout, page_words
from extract.read.strands import Area
from tests.unit.printed import glyphs

WIDTH, HEIGHT = 600.0, 800.0


def content(*runs: list[Glyph], rules: tuple[Rule, ...] = ()) -> PageContent:
    return PageContent(WIDTH, HEIGHT, tuple(glyph for run in runs for glyph in run), rules)


def laid_out(
    page: PageContent, *, heads: Sequence[str] = (), grids: Sequence[Grid] = ()
) -> PageLayout:
    """The page's layout; rows that begin with a word of `heads` are headers."""

    def find_tables(
        words: Sequence[Word], rules: Sequence[Rule], *, width: float, height: float, goes_on: bool
    ) -> list[Grid]:
        return list(grids)

    found = page_words(1, page)
    roles = [
        (row, "header" if row.words[0].text in heads else "body") for row in rows_of(found.words)
    ]
    asides = [
        (aside, "header" if aside.row.words[0].text in heads else "body") for aside in found.asides
    ]
    body = tuple(word for row, role in roles if role == "body" for word in row.words)
    return page_layout(found, roles, asides, [Area(0, body)], find_tables, {})


def said(lines: Sequence[DraftLine]) -> list[str]:
    return [" ".join(word.text for word in line.words) for line in lines]


def sideways(text: str, *, turn: int, across: float, along: float) -> list[Glyph]:
    """A run of text that goes down (90) or up (270) the page, at x `across`."""
    found: list[Glyph] = []
    for number, char in enumerate(text):
        top = along + 5 * number if turn == 90 else along - 5 * (number + 1)
        found.append(Glyph(char, across, top, across + 10, top + 5, 10, False, False, turn, 0))
    return found


@pytest.mark.parametrize(
    ("turn", "frame", "remark"),
    [
        (0, (600, 800), "an upright page"),
        (90, (800, 600), "text that runs down"),
        (270, (800, 600), "text that runs up"),
    ],
)
def test_the_direction_of_most_text_is_the_pages(
    turn: int, frame: tuple[float, float], remark: str
) -> None:
    long = "most of the text of this page"
    run = sideways(long, turn=turn, across=300, along=400) if turn else glyphs(long, 50, 300)
    found = page_words(1, content(run, glyphs("head", 50, 50)))
    assert (found.turn, found.frame) == (turn, frame), remark
    assert " ".join(word.text for word in found.words if word.text != "head") == long, remark


def test_a_page_without_text_is_upright() -> None:
    found = page_words(1, content())
    assert (found.turn, found.words, found.asides) == (0, (), ())


def test_what_runs_otherwise_is_kept_aside_row_by_row() -> None:
    page = content(
        glyphs("the text of the page", 50, 300), sideways("a stamp", turn=90, across=500, along=90)
    )
    (aside,) = page_words(1, page).asides
    assert aside.turn == 90
    assert [word.text for word in aside.row.words] == ["a", "stamp"]


def test_headers_come_first_then_the_body_then_what_runs_otherwise() -> None:
    page = content(
        glyphs("Body of the page", 50, 300),
        glyphs("Head", 50, 40),
        sideways("stamp", turn=90, across=500, along=90),
    )
    found = laid_out(page, heads=["Head"])
    assert said(found.lines) == ["Head", "Body of the page", "stamp"]
    assert [line.role for line in found.lines] == ["header", "body", "body"]


def test_a_head_that_stands_upright_on_a_sideways_page_is_furniture() -> None:
    page = content(
        sideways("the long text of a table", turn=270, across=300, along=700),
        glyphs("Head", 50, 40),
    )
    found = laid_out(page, heads=["Head"])
    assert [(line.role, line.turn) for line in found.lines] == [("header", 0), ("body", 270)]


def grid_of(columns: Sequence[float], tops: Sequence[float]) -> Grid:
    """A grid between the given edges."""
    cells = [
        GridCell(
            row, column, 1, 1, Box(columns[column], tops[row], columns[column + 1], tops[row + 1])
        )
        for row in range(len(tops) - 1)
        for column in range(len(columns) - 1)
    ]
    return Grid(Box(columns[0], tops[0], columns[-1], tops[-1]), tuple(cells), "rulings")


def test_a_grid_is_read_row_by_row_cell_by_cell_in_its_place_in_the_flow() -> None:
    page = content(
        glyphs("Before", 50, 100),
        glyphs("a1", 60, 160), glyphs("b1", 160, 160), glyphs("b1 too", 160, 172),
        glyphs("a2", 60, 190), glyphs("b2", 160, 190),
        glyphs("After", 50, 300),
    )  # fmt: skip
    found = laid_out(page, grids=[grid_of([50, 150, 250], [150, 178, 200])])
    assert said(found.lines) == ["Before", "a1", "b1", "b1 too", "a2", "b2", "After"]
    assert [(line.grid, line.row, line.column) for line in found.lines[1:-1]] == [
        (0, 0, 0), (0, 0, 1), (0, 0, 1), (0, 1, 0), (0, 1, 1),
    ]  # fmt: skip
    assert found.lines[0].zone < found.lines[1].zone < found.lines[-1].zone


def test_a_word_in_no_cell_of_a_grid_stays_in_the_flow() -> None:
    grid = grid_of([50, 150], [150, 178, 200])
    missing = Grid(grid.box, grid.cells[:1], "rulings")
    page = content(glyphs("in", 60, 160), glyphs("out", 60, 190))
    found = laid_out(page, grids=[missing])
    assert sorted(zip(said(found.lines), [line.grid for line in found.lines], strict=True)) == [
        ("in", 0),
        ("out", None),
    ]


@pytest.mark.parametrize(
    ("rule", "count", "remark"),
    [
        (Rule(50, 600, 120, 600), 1, "a third of the text's width"),
        (Rule(50, 600, 300, 600), 0, "as wide as the text: no rule of notes"),
        (Rule(50, 600, 52, 600), 0, "a speck"),
        (Rule(50, 600, 50, 700), 0, "a vertical one"),
        (Rule(60, 160, 120, 160), 0, "inside a grid"),
    ],
)
def test_short_rules_are_those_that_may_set_notes_apart(
    rule: Rule, count: int, remark: str
) -> None:
    page = content(glyphs("x" * 45, 50, 100), rules=(rule,))
    found = laid_out(page, grids=[grid_of([50, 150], [150, 200])])
    assert len(found.short_rules) == count, remark


def test_a_line_of_a_sideways_page_is_put_back_where_it_is_displayed() -> None:
    found = laid_out(content(sideways("text", turn=90, across=300, along=100)))
    line = found.lines[0]
    box = displayed(line.box, line.turn, found.width, found.height)
    assert box == (300, 100, 310, 120)


def test_a_heading_that_runs_upwards_is_read_in_its_cell() -> None:
    table = grid_of([50, 300, 550], [100, 200, 300])
    found = laid_out(
        content(
            sideways("ports", turn=270, across=60, along=190),
            sideways("since", turn=270, across=310, along=190),
            glyphs("Orne is one of them", 60, 230),
            glyphs("and was so in 1990", 310, 230),
            sideways("stamp", turn=270, across=580, along=700),
        ),
        grids=[table],
    )
    assert [(*said([line]), line.row, line.column) for line in found.lines] == [
        ("ports", 0, 0),
        ("since", 0, 1),
        ("Orne is one of them", 1, 0),
        ("and was so in 1990", 1, 1),
        ("stamp", None, None),
    ]
    assert len({line.zone for line in found.lines}) == 2

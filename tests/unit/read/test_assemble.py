from extract.model.geometry import Box, hull
from extract.model.page import Grid, GridCell, Rule, Word
from extract.read.assemble import Assembled, assemble
from extract.read.layout import DraftLine, PageLayout
from extract.read.words import words_of
from tests.unit.printed import glyphs, words


def draft(found: list[Word], *, zone: int = 1, turn: int = 0, role: str = "body") -> DraftLine:
    return DraftLine(tuple(found), hull(word.box for word in found), turn, zone, role)


def page(
    *lines: DraftLine, number: int = 1, grids: tuple[Grid, ...] = (), rules: tuple[Rule, ...] = ()
) -> PageLayout:
    return PageLayout(number, 600, 800, 0, lines, grids, rules)


def line(text: str, y: float = 100, *, x0: float = 50, zone: int = 1) -> DraftLine:
    return draft(words((text, x0, y)), zone=zone)


def text_of(whole: Assembled) -> str:
    return "".join(whole.pieces)


def test_every_line_ends_in_a_newline_and_knows_its_place() -> None:
    whole = assemble([page(line("One line"), line("and two", 112)), page(line("three"), number=2)])
    text = text_of(whole)
    assert text == "One line\nand two\nthree\n"
    assert [text[found.start : found.end] for found in whole.lines] == text.split("\n")[:-1]
    assert (whole.length, whole.page_ends) == (len(text), [17, 23])
    assert [found.page for found in whole.lines] == [1, 1, 2]


def test_zones_are_numbered_through_the_source() -> None:
    first = page(line("a", zone=1), line("b", zone=2))
    whole = assemble([first, page(line("c", zone=1), number=2)])
    zones = [found.zone for found in whole.lines]
    assert len(set(zones)) == 3
    assert zones == sorted(zones)


def test_a_superscript_is_glued_to_its_word_and_marked() -> None:
    found = words_of(
        [*glyphs("end", 50, 100), *glyphs("3", 65, 96, size=6), *glyphs(". Then", 68, 100)]
    )
    whole = assemble([page(draft(sorted(found, key=lambda word: word.x0)))])
    assert text_of(whole) == "end3. Then\n"
    assert whole.lines[0].raised == (3, 4)


def test_the_raised_number_of_a_note_is_set_off_from_its_text() -> None:
    found = words_of([*glyphs("7", 50, 696, size=6), *glyphs("See", 60, 700)])
    whole = assemble([page(draft(sorted(found, key=lambda word: word.x0)))])
    assert text_of(whole) == "7 See\n"
    assert whole.lines[0].raised == (0, 1)


def test_each_character_has_its_edges_blanks_too() -> None:
    (found,) = assemble([page(line("ab c"))]).lines
    assert found.lefts == (50, 55, 60, 65)
    assert found.rights == (55, 60, 65, 70)


def test_a_glyph_that_stands_for_two_characters_shares_its_width_out() -> None:
    (glyph,) = glyphs("x", 50, 100)
    (found,) = assemble([page(draft(words_of([glyph._replace(text="fi", x1=60)])))]).lines
    assert (found.lefts, found.rights) == ((50, 55), (55, 60))


def test_edges_of_text_that_runs_up_are_measured_on_the_page() -> None:
    (found,) = assemble([page(draft(words(("ab", 50, 100)), turn=270))]).lines
    assert (found.lefts, found.rights) == ((745, 740), (750, 745))
    assert (found.top, found.bottom) == (740, 750)


def test_size_is_that_of_the_text_and_bold_a_share_of_its_letters() -> None:
    found = words_of([*glyphs("bold", 50, 100, bold=True), *glyphs(" plain1", 70, 100, size=8)])
    (made,) = assemble([page(draft(found))]).lines
    assert (made.size, made.bold) == (10, 0.4)


def test_a_rule_becomes_a_separator_before_the_first_line_below_it() -> None:
    whole = assemble(
        [page(line("Text."), line("1 A note.", 700), rules=(Rule(50, 650, 150, 650),))]
    )
    (separator,) = whole.separators
    assert (separator.page, separator.offset, separator.y) == (1, 6, 650)


def test_a_rule_in_another_column_sets_nothing_apart() -> None:
    whole = assemble([page(line("Text.", 700), rules=(Rule(300, 650, 400, 650),))])
    assert whole.separators == []


def test_grids_are_numbered_through_the_source() -> None:
    cell = GridCell(0, 0, 1, 1, Box(50, 100, 150, 120))
    grid = Grid(cell.box, (cell,), "rulings", header_rows=1)
    inside = DraftLine(line("cell").words, cell.box, 0, 1, "body", 0, 0, 0)
    whole = assemble([page(inside, grids=(grid,)), page(inside, number=2, grids=(grid,))])
    assert [(place.grid, place.page, place.header_rows) for place in whole.grids] == [
        (0, 1, 1),
        (1, 2, 1),
    ]
    assert [place.grid for place in whole.grid_cells] == [0, 1]
    assert [found.grid for found in whole.lines] == [0, 1]

"""Rows at the top of a page that go on with a table of the page before."""

import pytest

from extract.read.tables import find_tables
from extract.read.tables.carried import Unended, carried_over, with_rows_below

from .drawn import page, texts

ABOVE = """
@Basin         @Members                     @Themes

Upper Orne     Arland, Borland, Cyprania    locks, dredging and
               and the Free Port            pilots

Lower Orne     Dorland, Estmark and         fees, customs and the
               Farland                      training of pilots

Estuary        Gorland, Harmark, Ingria     tolls and the safety of
               and Jutmark                  ships
"""


def unended() -> Unended:
    words, rules = page(ABOVE)
    (grid,) = find_tables(words, rules, width=600, height=800)
    columns: list[list[object]] = [[], [], []]
    for cell in grid.cells:
        columns[cell.column] += [word for word in words if cell.box.holds(word.box)]
    return Unended(grid, tuple(map(tuple, columns)), (600, 800))  # type: ignore[arg-type] # words


def carried(drawing: str) -> list[list[str]] | None:
    words, rules = page(drawing)
    found = find_tables(words, rules, width=600, height=800, goes_on=True)
    grid = carried_over(unended(), words, rules, found)
    return None if grid is None else texts(grid, words)


def test_one_row_alone_goes_on_with_the_table_above() -> None:
    found = carried("""
Delta          Kalmar, Lorland and          fishing and the dumping
               Morland                      of waste
""")
    assert found == [["Delta", "Kalmar, Lorland and Morland", "fishing and the dumping of waste"]]


def test_rows_are_parted_as_they_are_in_the_table_above() -> None:
    found = carried("""
Delta          Kalmar, Lorland and          fishing and the dumping
               Morland                      of waste

Outer banks    Norland and Ostmark          buoys
""")
    assert found is not None
    assert [row[0] for row in found] == ["Delta", "Outer banks"]


def test_the_rest_of_a_row_may_stand_in_one_column_first() -> None:
    found = carried("""
                                            and wrecks

Outer banks    Norland and Ostmark          buoys
""")
    assert found == [["", "", "and wrecks"], ["Outer banks", "Norland and Ostmark", "buoys"]]


@pytest.mark.parametrize(
    ("drawing", "remark"),
    [
        ("The members of the commission met twice in the year under review.", "a line of text"),
        ("Chapter two\n\nThe members met twice in the year.", "a heading and a line of text"),
        ("Delta", "one word at the left is no row"),
        ("   Chair: Orland          Rapporteur: Pomark", "text that begins elsewhere"),
    ],
)
def test_what_keeps_to_no_columns_is_no_row(drawing: str, remark: str) -> None:
    assert carried(drawing) is None, remark


def test_text_below_the_rows_ends_them() -> None:
    found = carried("""
Delta          Kalmar, Lorland and          fishing

Chapter two

The members of the commission met twice in the year under review, in the port of Estuary.
""")
    assert found == [["Delta", "Kalmar, Lorland and", "fishing"]]


def test_a_table_with_a_header_of_its_own_is_left_to_what_it_is() -> None:
    own = """
@Ship          @Owner                       @Flag     @Tons

Delta          Kalmar Lines                 Arland      120
Echo           Lorland Shipping             Borland     340
Foxtrot        Morland and Sons             Cyprania    560
"""
    assert carried(own) is None


LINED = """
Delta          Kalmar, Lorland              fishing
==============================================================
Echo           Kalmar, Morland              buoys
==============================================================
Foxtrot        Norland                      wrecks
==============================================================
Golf           Ostmark                      tolls
==============================================================
"""


def test_the_first_row_above_a_drawn_line_goes_on_with_those_below_it() -> None:
    found = carried(LINED)
    assert found is not None
    assert [row[0] for row in found] == ["Delta", "Echo", "Foxtrot", "Golf"]


ECHO = f"{'Echo':15}{'Kalmar, Morland':29}buoys"


@pytest.mark.parametrize(
    ("drawing", "remark"),
    [
        (LINED.replace(ECHO, f"{'@Echo':15}{'@Kalmar, @Morland':29}@buoys"), "a header in bold"),
        (LINED.replace("Echo ", "\n\nEcho "), "a header that is set apart"),
        (LINED.replace("fishing", "").replace("Kalmar, Lorland", ""), "a caption above a header"),
    ],
)
def test_a_header_below_rows_of_the_table_above_begins_another_one(
    drawing: str, remark: str
) -> None:
    found = carried(drawing)
    assert found is None or len(found) == 1, remark


def test_the_rest_of_a_cell_at_the_top_is_no_caption_of_the_rows_below() -> None:
    found = carried("""
               Jutmark
===================================================================
Delta          Kalmar, Lorland and          fishing and the dumping
               Morland
===================================================================
Lagoon         Norland                      wrecks

Mouth          Orland                       tolls
""")
    assert found is not None
    assert found[0] == ["", "Jutmark", ""]
    assert [row[0] for row in found] == ["", "Delta", "Lagoon", "Mouth"]


def test_rows_below_a_header_that_is_printed_again_and_set_apart_go_on_with_it() -> None:
    words, rules = page("""
Basin          Members                      Themes


Delta          Kalmar, Lorland              fishing
Echo           Kalmar, Morland              buoys
Foxtrot        Norland                      wrecks
""")
    table, head, rest = unended(), words[:3], words[3:]
    grid = carried_over(table, head, rules, [])
    below = find_tables(rest, rules, width=600, height=800)
    assert grid is not None
    whole, *others = with_rows_below(grid, below, table, words)
    assert others == []
    assert [row[0] for row in texts(whole, words)] == ["Basin", "Delta", "Echo", "Foxtrot"]


def test_rows_in_other_columns_do_not_go_on() -> None:
    words, rules = page("""
Delta          Kalmar, Lorland              fishing


Ship   Flag          Tons
Echo   Arland        120
Fox    Borland       340
""")
    table = unended()
    grid = carried_over(table, words[:4], rules, [])
    below = find_tables(words[4:], rules, width=600, height=800)
    assert grid is not None
    assert with_rows_below(grid, below, table, words) == [grid, *below]

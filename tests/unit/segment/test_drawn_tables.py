"""Tables drawn with signs in plain text."""

from tests.unit.printed import segmented
from tests.unit.segment.test_flat_tables import rows_of

GRID = """
+-----------------+---------------------+
| Basin           | Members             |
+=================+=====================+
| Orne            | Arland, Borland and |
| Commission      | Cyprania            |
+-----------------+---------------------+
| Delta Forum     | Kalmar              |
+-----------------+---------------------+
"""
PIPES = """
| Basin | Members |
|-------|---------|
| Orne Commission | Arland, Borland and Cyprania |
| Delta Forum | Kalmar |
"""
CLIENT = """
 Basin           | Members
-----------------+------------------------------
 Orne Commission | Arland, Borland and Cyprania
 Delta Forum     | Kalmar
"""
ROWS = [
    ["Basin", "Members"],
    ["Orne Commission", "Arland, Borland and Cyprania"],
    ["Delta Forum", "Kalmar"],
]


def test_lines_drawn_between_rows_part_them() -> None:
    assert rows_of(segmented(GRID)) == ROWS


def test_without_lines_between_them_each_printed_line_is_a_row() -> None:
    assert rows_of(segmented(PIPES)) == ROWS
    assert rows_of(segmented(CLIENT)) == ROWS


def test_a_line_without_a_first_cell_goes_on_with_the_row_above() -> None:
    wrapped = PIPES.replace("Borland and Cyprania |", "Borland |\n| | and Cyprania |")
    assert rows_of(segmented(wrapped))[1] == [ROWS[1][0], "Arland, Borland and Cyprania"]


def test_what_is_drawn_is_left_out_by_a_rule_and_nothing_is_unplaced() -> None:
    found = segmented(f"Two bodies meet.\n{GRID}\nThey pay.\n{PIPES}")
    rules = {row.rule_id for row in found.coverage if row.part == "excluded"}
    assert rules == {"table_rule", "table_side"}


def test_a_bar_in_a_sentence_draws_no_table() -> None:
    assert segmented("Press A | B to choose.\n\nThe sign | parts words.").cells == ()

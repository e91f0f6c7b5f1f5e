"""How many parties a table is said to hold, by the words over it and beside it.

A heading or caption says so, "A. The nineteen members"; or a sentence of its section, "The
Convention now has nineteen Parties"; or one that leads to it, "nineteen Parties, which are set out
in the annex". The number is stated of the table only if the table has as many entries.
"""

from collections.abc import Iterator

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.closures import count_stated
from extract.recognize.lists.rolls import Roll
from extract.recognize.tables.captions import caption_of, is_line, section_title, text_above
from extract.recognize.tables.table import Table

FEWEST = 3
"""Fewer parties than that are counted in passing."""


def count_in_words(context: Context, table: Table, rolls: list[Roll]) -> None:
    """Note how many parties the only list of a table is said to have."""
    if len(rolls) != 1 or rolls[0].count < FEWEST or rolls[0].status == "covered":
        return
    for leaf, is_over in _beside(context, table):
        count_stated(context, rolls[0], leaf, is_line=is_over)
        if rolls[0].stated_count is not None:
            return


def _beside(context: Context, table: Table) -> Iterator[tuple[Leaf, bool]]:
    """Yield the lines over a table, the passages of its section, and those that lead to it."""
    for line in (caption_of, text_above, section_title):
        leaf = line(context, table)
        if leaf is not None:
            yield leaf, leaf.kind != "paragraph" or is_line(leaf)
    leads = context.words.lists.around["set_out"]
    for leaf in context.prose():
        is_near = leaf.section == table.cells[0].section if table.cells else False
        if leaf.kind == "paragraph" and (is_near or leads.search(context.even(leaf))):
            yield leaf, False

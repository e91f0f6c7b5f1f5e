"""Whom a sentence announces that ends with a colon: the items below it, or the rows of a table."""

from collections.abc import Iterator
from itertools import takewhile

from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.entries import Party, items_of
from extract.recognize.lists.things import Things
from extract.recognize.roles.tabled import actors_of


def listed_below(context: Context, leaf: Leaf) -> Iterator[Unit]:
    """Yield whom the items behind `leaf` name, or the first column of the table behind it."""
    items = Things(context).items_below(leaf)
    for item in items:
        found = items_of(context, item, 0, len(item.text))
        parties = [each.party for each in found if each.party.words.text[:1].isupper()]
        one = parties[:1] if item.kind == "list_item" else parties
        yield from (_actor(context, party) for party in one)
    if not items:
        for cell in _first_column(context, leaf):
            yield from actors_of(context, cell)


def _actor(context: Context, party: Party) -> Unit:
    words, entity_id = party.words, party.entity_id
    is_state = bool(entity_id) and context.register.mention_kind(entity_id or "") == "country"
    letter = "x" if entity_id is None else "c" if is_state else "o"
    return Unit(letter, words.leaf, words.start, words.end, entity_id)


def _first_column(context: Context, leaf: Leaf) -> Iterator[Leaf]:
    """Yield the cells below the first heading of the table that stands right behind `leaf`."""
    at = next(i for i, each in enumerate(context.leaves) if each is leaf) + 1
    behind = takewhile(lambda each: each.cell is not None, context.leaves[at:])
    cells = [(each, each.cell) for each in behind if each.cell is not None]
    table = cells[0][1].table_id if cells else None
    for each, cell in cells:
        if cell.table_id == table and cell.cell_role == "body" and cell.column_index == 0:
            yield each

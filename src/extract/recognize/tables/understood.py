"""The tables of a source, each understood once for all who read them."""

from collections.abc import Sequence

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.tables.table import Table, table_of
from extract.recognize.tables.years import complete_days


def tables_of(context: Context) -> list[Table]:
    """Return the tables of a source in reading order; days in them have their years."""
    if context.printed is None:
        context.printed = [_understood(context, *cells) for cells in context.tables()]
    return context.printed


def _understood(context: Context, table_id: str, cells: Sequence[Leaf]) -> Table:
    """Return a table; once its days are whole, its columns are understood anew."""
    table = table_of(context, table_id, cells)
    return table_of(context, table_id, cells) if complete_days(context, table) else table

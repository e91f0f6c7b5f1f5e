"""Tables whose rows are meetings: nobody takes part in anything by the countries of their cells."""

from typing import TYPE_CHECKING

from extract.recognize.context import Context
from extract.recognize.tables.contents import held_by, names_meeting
from extract.recognize.tables.table import Table

if TYPE_CHECKING:
    from extract.recognize.leaves import Leaf


def is_of_meetings(context: Context, table: Table) -> bool:
    """Whether a column of titles of meetings stands beside one of dates."""
    columns: dict[int, list[Leaf]] = {}
    for row in table.rows:
        for _, leaf in row.cells if row.only_cell is None else ():
            if leaf.cell is not None and leaf.text.strip():
                columns.setdefault(leaf.cell.column_index, []).append(leaf)
    has_dates = any(held_by(context, cells) == "date" for cells in columns.values())
    titled = (sum(names_meeting(context, leaf) for leaf in c) for c in columns.values())
    sizes = map(len, columns.values())
    return has_dates and any(2 * n >= size for n, size in zip(titled, sizes, strict=True))

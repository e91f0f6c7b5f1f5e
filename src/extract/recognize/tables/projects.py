"""Tables whose rows are projects, with the countries in which each is carried out and when."""

from dataclasses import dataclass

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.tables.contents import is_date
from extract.recognize.tables.table import Row, Table

_WHERE = ("covered", "where", "countries", "participants")


@dataclass(frozen=True, slots=True)
class Project:
    """A row: the cell of the title, that of the countries, that of the years, where it has them."""

    title: Leaf
    where: Leaf | None
    period: Leaf | None


def projects_of(context: Context, table: Table) -> list[Project]:
    """Return the projects of a table, none of any other.

    A heading says that its rows are projects; or else they have countries and a period each, and
    begin with a title under a heading of no known word.
    """
    title = _title(context, table)
    if title is None:
        return []
    found = []
    for row in table.rows:
        leaf = _cell(row, title)
        if leaf is None or row.only_cell is not None:
            continue
        where = next((c for c in row.of(*_WHERE)[:1] if context.countries(c)), None)
        period = next((c for _, c in row.cells if c is not leaf and is_date(context, c)), None)
        found.append(Project(leaf, where, period))
    return found


def _title(context: Context, table: Table) -> int | None:
    """Return the column of the titles of projects."""
    for number, column in sorted(table.columns.items()):
        if column is not None and column.meaning == "project":
            return number
    first = min(table.columns, default=None)
    if first is None or table.columns[first] is not None or not table.has(*_WHERE):
        return None
    periods = [leaf for row in table.rows for _, leaf in row.cells if _lasts(context, leaf)]
    return first if 2 * len(periods) > len(table.rows) else None


def _lasts(context: Context, leaf: Leaf) -> bool:
    """Whether a cell holds a period of years: "2011-2014"."""
    dates = [date for date in context.dates_in(leaf) if date.edtf and "/" in date.edtf]
    return bool(dates) and is_date(context, leaf) and dates[0].precision in ("year", "month", None)


def _cell(row: Row, column: int) -> Leaf | None:
    for _, leaf in row.cells:
        if leaf.cell is not None and leaf.cell.column_index == column and leaf.text.strip():
            return leaf
    return None

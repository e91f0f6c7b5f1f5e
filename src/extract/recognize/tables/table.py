"""What a printed table says: the meaning of its columns from their headings, and its rows.

A column is about what its heading says (`columns.toml`), never about where it stands. A table has
one of four shapes: rows are processes with their parties in a cell; rows are parties to what the
heading names; rows are parties with their processes in a cell; or a matrix of marks.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.nomenclature import Column
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf

PARTIES = frozenset(
    {"parties", "members", "observers", "invited", "participants", "countries", "covered"}
)
"""Meanings of columns that name parties."""


@dataclass(slots=True)
class Row:
    """A body row: its cells with what their columns are about."""

    number: int
    cells: list[tuple[Column | None, Leaf]] = field(default_factory=list)

    def of(self, *meanings: str) -> list[Leaf]:
        """Return the cells, not empty, of columns of these meanings, from left to right."""
        return [
            leaf
            for column, leaf in self.cells
            if column is not None and column.meaning in meanings and leaf.text.strip()
        ]

    @property
    def only_cell(self) -> Leaf | None:
        """The only cell with words, where the row has room for more."""
        filled = [leaf for _, leaf in self.cells if leaf.text.strip()]
        if len(filled) != 1 or filled[0].cell is None:
            return None
        return filled[0] if len(self.cells) > 1 or filled[0].cell.column_span > 1 else None


@dataclass(slots=True)
class Table:
    """A table: the leaves of its headings by column, what its columns are about, its rows."""

    table_id: str
    headings: dict[int, Leaf]
    columns: dict[int, Column | None]
    rows: list[Row]

    def has(self, *meanings: str) -> bool:
        """Whether a column is about one of these."""
        return any(c is not None and c.meaning in meanings for c in self.columns.values())

    def heading(self, *meanings: str) -> Leaf | None:
        """Return the heading of the first column of these meanings."""
        for number, column in sorted(self.columns.items()):
            if column is not None and column.meaning in meanings:
                return self.headings.get(number)
        return None


def table_of(context: Context, table_id: str, cells: Sequence[Leaf]) -> Table:
    """Return a table with its columns understood."""
    headings: dict[int, Leaf] = {}
    printed: dict[int, str] = {}
    rows: dict[int, list[Leaf]] = defaultdict(list)
    for leaf in cells:
        cell = leaf.cell
        if cell is None or cell.is_repeat:
            continue
        if cell.cell_role == "header":
            headings.setdefault(cell.column_index, leaf)
        else:
            rows[cell.row_index].append(leaf)
            if cell.header:
                printed.setdefault(cell.column_index, cell.header)
    columns = {number: context.words.nomenclature.column(text) for number, text in printed.items()}
    return Table(table_id, headings, columns, [_row(context, n, rows[n]) for n in sorted(rows)])


def _row(context: Context, number: int, leaves: Sequence[Leaf]) -> Row:
    row = Row(number)
    for leaf in sorted(leaves, key=lambda leaf: leaf.cell.column_index if leaf.cell else 0):
        heading = leaf.cell.header if leaf.cell else None
        column = context.words.nomenclature.column(heading) if heading else None
        row.cells.append((column, leaf))
    return row

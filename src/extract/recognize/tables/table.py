"""What a printed table says: the meaning of its columns from headings and cells, and its rows.

A column is about what its heading says (`columns.toml`) or what its cells hold, never about where
it stands. A table has one of four shapes: rows are processes with their parties in a cell; rows are
parties to one thing, or to several part by part; rows are parties with their processes in a cell;
or a matrix of marks.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.model.text import even
from extract.nomenclature import Column
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Words
from extract.recognize.tables.contents import meaning_of
from extract.recognize.tables.meanings import PARTIES

__all__ = ["PARTIES", "Row", "Table", "table_of"]


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
    """A table: the leaves of its headings by column, what its columns are about, its rows.

    `thing` is what it is of, once that `is_settled`, with the words that say so. `title` stands in
    it, across all columns above their headings.
    """

    table_id: str
    headings: dict[int, Leaf]
    columns: dict[int, Column | None]
    rows: list[Row]
    thing: tuple[str, Words] | None = None
    is_settled: bool = False
    title: Leaf | None = None

    @property
    def cells(self) -> list[Leaf]:
        """The cells with words in reading order, its title and headings first."""
        body = [leaf for row in self.rows for _, leaf in row.cells]
        title = [self.title] if self.title else []
        return [leaf for leaf in (*title, *self.headings.values(), *body) if leaf.text]

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
    rows: dict[int, list[Leaf]] = defaultdict(list)
    title = _title(cells)
    for leaf in cells:
        cell = leaf.cell
        if cell is None or cell.is_repeat or leaf is title:
            continue
        if cell.cell_role == "header":
            headings.setdefault(cell.column_index, leaf)
        else:
            rows[cell.row_index].append(leaf)
    found = _columns(context, [leaf for number in sorted(rows) for leaf in rows[number]])
    columns: dict[int, Column | None] = {}
    for (number, _), column in found.items():
        columns.setdefault(number, column)
    body = [_row(n, rows[n], found) for n in sorted(rows)]
    return Table(table_id, headings, columns, body, title=title)


def _title(cells: Sequence[Leaf]) -> Leaf | None:
    """Return the header cell across all columns that stands above headings of its own."""
    heads = [leaf for leaf in cells if leaf.cell and leaf.cell.cell_role == "header"]
    rows = {leaf.cell.row_index for leaf in heads if leaf.cell}
    width = max((c.column_index + c.column_span for leaf in cells if (c := leaf.cell)), default=0)
    first = heads[0].cell if heads else None
    return heads[0] if first and len(rows) > 1 and first.column_span == width > 1 else None


_Key = tuple[int, str]
"""A column by its number and its heading: a table may have other headings further down."""


def _key_of(leaf: Leaf) -> _Key:
    return (leaf.cell.column_index, leaf.cell.header or "") if leaf.cell else (0, "")


def _columns(context: Context, leaves: Sequence[Leaf]) -> dict[_Key, Column | None]:
    """Return what columns are about; rows of one cell, which name a part, tell nothing of them."""
    width: dict[int, int] = defaultdict(int)
    for leaf in leaves:
        if leaf.cell and leaf.text.strip():
            width[leaf.cell.row_index] += 1
    is_single = max(width.values(), default=1) == 1
    held: dict[_Key, list[Leaf]] = defaultdict(list)
    for leaf in leaves:
        own = held[_key_of(leaf)]
        if leaf.cell and (is_single or width[leaf.cell.row_index] > 1):
            own.append(leaf)
    return _one_of_parties({key: meaning_of(context, key[1], held[key]) for key in sorted(held)})


def _one_of_parties(found: dict[_Key, Column | None]) -> dict[_Key, Column | None]:
    """Leave to one column alone to be of parties by its cells, without a heading that says so."""
    named = [key for key, c in found.items() if c is not None and c.meaning in PARTIES]
    said = [key for key in named if _says(found[key], key[1])]
    kept = set(said) or set(named[:1])
    return {key: None if key in named and key not in kept else c for key, c in found.items()}


def _says(column: Column | None, heading: str) -> bool:
    return column is not None and column.pattern.search(even(heading)) is not None


def _row(number: int, leaves: Sequence[Leaf], columns: dict[_Key, Column | None]) -> Row:
    row = Row(number)
    for leaf in sorted(leaves, key=lambda leaf: leaf.cell.column_index if leaf.cell else 0):
        row.cells.append((columns[_key_of(leaf)], leaf))
    return row

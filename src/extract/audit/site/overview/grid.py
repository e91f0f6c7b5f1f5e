"""Marks in rows and columns, each with the rows that it counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extract.audit.site.dossier import Dossier
from extract.audit.site.items import Item
from extract.audit.site.listing import Cell, item_link, plain, where_cell

FACT_HEADS = ("", "table", "row", "printed", "where")
"""The columns of `fact_cells`."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A number and the rows behind it; or, with `href`, the page of the document that has them."""

    value: int
    rows: tuple[tuple[Cell, ...], ...] = ()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Marks by row and column, counted from 0; where there is none the tables say nothing.

    `heads` are the columns of the marks' rows.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    marks: Mapping[tuple[int, int], Mark]
    heads: tuple[str, ...] = FACT_HEADS

    def value(self, row: str, column: str) -> int | None:
        """Return the number at a row and a column by their names."""
        mark = self.marks.get((self.rows.index(row), self.columns.index(column)))
        return mark.value if mark else None

    @property
    def highest(self) -> int:
        """The highest number, 0 without any."""
        return max((mark.value for mark in self.marks.values()), default=0)


def fact_cells(dossier: Dossier, item: Item) -> tuple[Cell, ...]:
    """Return a fact as a row of a list: a link to check it, its words and where they stand."""
    return (
        Cell("Check", item_link(item)),
        Cell(item.table),
        Cell(item.label),
        Cell(plain(item.row.get("quote")), language=plain(item.row.get("language"))),
        where_cell(dossier, item),
    )


def fact_mark(dossier: Dossier, value: int, items: Iterable[Item]) -> Mark:
    """Return a mark that stands on facts, each named once and in the order given."""
    rows = dict.fromkeys(fact_cells(dossier, item) for item in items)
    return Mark(value, tuple(rows))

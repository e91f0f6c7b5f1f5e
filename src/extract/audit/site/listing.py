"""Plain tables of anything, for readers with or without scripts."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.audit.release import Row
from extract.audit.site.dossier import Dossier
from extract.audit.site.items import Item

ROWS = 200
"""How many rows one page of a listing shows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, the page it leads to (empty for none), its language (BCP 47), whether a number."""

    text: str
    href: str = ""
    language: str = ""
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of one thing: `total` of `counted` things in all, in rows of cells under columns."""

    slug: str
    title: str
    note: str
    total: int
    counted: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]

    @property
    def page_count(self) -> int:
        """How many pages it has; an empty one has one, which says so."""
        return max(1, -(-len(self.rows) // ROWS))

    def page(self, number: int) -> Sequence[tuple[Cell, ...]]:
        """Return the rows of a page, counted from 1."""
        return self.rows[(number - 1) * ROWS : number * ROWS]

    def file(self, number: int = 1) -> str:
        """Return the name of a page's file."""
        return f"{self.slug}-{number}.html"


def plain(value: object) -> str:
    """Return a value as it is shown; nothing for an empty one."""
    return "" if value is None else str(value)


def number_cell(value: int) -> Cell:
    """Return a number as a cell."""
    return Cell(f"{value:,}", is_number=True)


def item_link(item: Item) -> str:
    """Return where, from a page in a folder of the document, a person checks an item."""
    return f"../index.html#item/{item.table}/{item.row_id}"


def place_link(dossier: Dossier, fragment: Row) -> str:
    """Return where the words of a fragment are lit."""
    source = dossier.place_of[fragment["source_id"]]
    start, end = fragment["char_start"], fragment["char_end"]
    return f"../index.html#at/{source}/{fragment['page']}/{start}-{end}"


def page_link(dossier: Dossier, fragment: Row) -> str:
    """Return the plain page of a source, at the words of a fragment."""
    source = dossier.place_of[fragment["source_id"]]
    return f"../pages/{source}-{fragment['page']}.html#c{fragment['char_start']}"


def where_cell(dossier: Dossier, item: Item) -> Cell:
    """Return where an item is printed, in words, leading to that page."""
    first = item.at()
    if first is None:
        return Cell("")
    words = item.row.get("locator") or "the page"
    return Cell(f"p. {first['page']}, {words}", page_link(dossier, first))

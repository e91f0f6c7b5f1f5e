"""Tables as they are printed: rows over page breaks, repeated headers, footnotes called inside."""

from collections import defaultdict
from dataclasses import dataclass

from extract.audit.release import Row
from extract.audit.site.dossier import Dossier
from extract.audit.site.listing import place_link


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell with the place it leads to, and how many facts stand on it."""

    row: Row
    href: str
    facts: int


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of cells; `page` where a new page begins with it, else None.

    `is_repeat` where it is the header, printed again.
    """

    page: int | None
    is_repeat: bool
    cells: tuple[PrintedCell, ...]


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table: its heading, its source, its rows, the footnotes called in it (number, text)."""

    number: int
    heading: str
    source: Row
    pages: tuple[int, ...]
    rows: tuple[PrintedRow, ...]
    notes: tuple[tuple[str, str], ...]
    inferred: int

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.number}.html"


def tables_of(dossier: Dossier) -> list[PrintedTable]:
    """Return the tables of every source of a document, in reading order."""
    cells: dict[str, list[Row]] = defaultdict(list)
    for row in dossier.rows("cells"):
        cells[row["table_id"]].append(row)
    passages = dossier.release.passages
    order = sorted(
        cells,
        key=lambda t: (
            dossier.place_of[cells[t][0]["source_id"]],
            passages[t]["ordinal"] if t in passages else 0,
        ),
    )
    standing = _standing(dossier)
    notes = _notes(dossier)
    return [
        _table(dossier, number, cells[table_id], standing, notes.get(table_id, ()))
        for number, table_id in enumerate(order, start=1)
    ]


def _table(
    dossier: Dossier,
    number: int,
    cells: list[Row],
    standing: dict[str, list[int]],
    notes: tuple[tuple[str, str], ...] | list[tuple[str, str]],
) -> PrintedTable:
    maker = _Rows(dossier, standing)
    by_row: dict[int, list[Row]] = defaultdict(list)
    for cell in sorted(cells, key=lambda c: (c["row_index"], c["column_index"])):
        if cell["is_repeat"]:
            maker.keep_repeat(cell)
        else:
            by_row[cell["row_index"]].append(cell)
    for members in by_row.values():
        maker.add(members)
    rows, pages = maker.rows, maker.pages
    return PrintedTable(
        number,
        _heading(dossier, cells[0]["table_id"]),
        dossier.sources[dossier.place_of[cells[0]["source_id"]]],
        tuple(pages),
        tuple(rows),
        tuple(notes),
        sum(cell["derivation"] == "inferred" for cell in cells),
    )


class _Rows:
    """The rows of a table as they are made, with the header that a new page prints again."""

    def __init__(self, dossier: Dossier, standing: dict[str, list[int]]) -> None:
        self._dossier, self._standing = dossier, standing
        self._repeats: dict[int, list[Row]] = defaultdict(list)
        self.rows: list[PrintedRow] = []
        self.pages: list[int] = []

    def keep_repeat(self, cell: Row) -> None:
        """Keep a cell of a header that is printed again until its page comes."""
        for place in self._places(cell)[:1]:
            self._repeats[place["page"]].append(cell)

    def add(self, members: list[Row]) -> None:
        """Add a row; before it, if it is the first of its page, the header printed again there."""
        pages = [place["page"] for cell in members for place in self._places(cell)[:1]]
        page = min(pages, default=None)
        is_new = page is not None and page not in self.pages
        if page is None or not is_new:
            self.rows.append(PrintedRow(None, False, self._cells(members)))
            return
        self.pages.append(page)
        repeat = self._cells(self._repeats[page])
        if repeat:
            self.rows.append(PrintedRow(page, True, repeat))
        self.rows.append(PrintedRow(None if repeat else page, False, self._cells(members)))

    def _places(self, cell: Row) -> list[Row]:
        return self._dossier.spans.get(("cells", cell["cell_id"]), [])

    def _cells(self, members: list[Row]) -> tuple[PrintedCell, ...]:
        return tuple(
            PrintedCell(
                cell,
                place_link(self._dossier, places[0]) if places else "",
                _count(self._standing.get(cell["source_id"], []), places),
            )
            for cell in members
            for places in (self._places(cell),)
        )


def _heading(dossier: Dossier, table_id: str) -> str:
    above = dossier.release.lineage(table_id)
    return next((row["text"] for row in above if row["kind"] == "section"), "")


def _standing(dossier: Dossier) -> dict[str, list[int]]:
    """Return where the rows of facts begin, by source, sorted."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for item in dossier.facts:
        for row in item.spans:
            found[row["source_id"]].add((row["char_start"], item.number))
    return {source: sorted(start for start, _ in places) for source, places in found.items()}


def _count(starts: list[int], fragments: list[Row]) -> int:
    from bisect import bisect_left

    return sum(
        bisect_left(starts, row["char_end"]) - bisect_left(starts, row["char_start"])
        for row in fragments
    )


def _notes(dossier: Dossier) -> dict[str, list[tuple[str, str]]]:
    """Return the footnotes called inside each table, by its id."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    passages = dossier.release.passages
    for call in dossier.rows("footnote_calls"):
        for row in dossier.release.lineage(call["from_passage_id"]):
            if row["kind"] == "table":
                note = passages.get(call["to_passage_id"] or "")
                text = note["text"] if note else "(the note is not printed)"
                found[row["passage_id"]].append((call["number"], text))
    return found

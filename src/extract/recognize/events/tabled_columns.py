"""Which columns of a table hold titles of meetings, their days and their places.

A heading says it, or else the cells do: nouns of meetings, days, cities. A heading such as "Title"
could be that of publications: at least half of the rows, or the caption, must then have the noun of
a meeting. Years alone are no days of meetings whose heading does not say that they are.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from extract.model.text import even, fold
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.context import Context
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.tables.captions import caption_of, section_title
from extract.recognize.tables.contents import is_date, is_party, names_meeting
from extract.recognize.tables.meanings import PARTIES
from extract.recognize.tables.parts import parts_of
from extract.recognize.tables.standing import UNSPECIFIED, since_kind
from extract.recognize.tables.table import Table

ANY = "meeting"
"""The kind of meetings of which a heading says no more."""

MOST, HALF = 0.6, 0.5
"""The share of the filled cells that must hold a thing for the column to be of it."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Where a table of meetings has its titles, dates and places; and what stands above it."""

    title: int
    date: int
    place: int | None
    caption: Leaf | None
    kind: str | None = None
    """What the heading of the titles says each to be: "Course"."""


def calendar_of(context: Context, words: EventWords, table: Table) -> Calendar | None:
    """Return the columns of a table of meetings; None of any other."""
    cells = _cells(context, table)
    printed = {
        number: even(" ".join(leaf.cell.header.split()))
        for number, column in cells.items()
        for leaf in column[:1]
        if leaf.cell is not None and leaf.cell.header
    }
    offices = {n for n, text in printed.items() if _is_office(context.words.sayings, text)}

    def headed(meaning: str, but: set[int | None]) -> int | None:
        pattern = words.phrase("table", meaning)
        of = (n for n in sorted(printed) if n not in but and pattern.search(printed[n]))
        return next(of, None)

    def holding(holds: Callable[[Leaf], bool], but: set[int | None], least: float) -> int | None:
        of = (n for n in sorted(cells) if n not in but | offices)
        return next((n for n in of if _share(cells[n], holds) >= least), None)

    caption = caption_of(context, table) or section_title(context, table)
    date = headed("date", set())
    if date is not None and not _share(cells[date], lambda leaf: bool(context.dates_in(leaf))):
        date = None
    if date is None:
        joined = {n for n in cells if since_kind(context, printed.get(n, "")) != UNSPECIFIED}
        date = holding(lambda leaf: _is_day(context, leaf), {*joined}, MOST)
    title = headed("meeting", {date})
    nouns = {n: words.tabled.fullmatch(text) for n, text in printed.items() if n != date}
    noun = next((n for n in sorted(nouns) if nouns[n]), None)
    title = noun if title is None else title
    said = [words.forms[m.group()].noun.kind for n, m in nouns.items() if m and n == title]
    kinds = [kind for kind in said if kind != ANY]
    if title is None and (title := headed("title", {date})) is not None:
        names = _share(cells[title], lambda leaf: names_meeting(context, leaf))
        if names < HALF and not _says_meetings(words, caption):
            return None
    if title is None and not _is_of_parties(context, table, cells):
        title = holding(lambda leaf: names_meeting(context, leaf), {date}, HALF)
    if title is None or date is None:
        return None
    place = headed("place", {title})
    if place is None:
        place = holding(lambda leaf: _is_place(context, leaf), {date, title}, MOST)
    return Calendar(title, date, place, caption, next(iter(kinds), None))


def _cells(context: Context, table: Table) -> dict[int, list[Leaf]]:
    """Return the filled cells of each column, rows that stand alone left out."""
    parts = parts_of(context, table)
    found: dict[int, list[Leaf]] = {}
    for row in table.rows:
        for _, leaf in row.cells if row.number not in parts else ():
            if leaf.cell is not None:
                column = found.setdefault(leaf.cell.column_index, [])
                column += [leaf] if any(map(str.isalnum, leaf.text)) else []
    return found


def _share(cells: list[Leaf], holds: Callable[[Leaf], bool]) -> float:
    return sum(map(holds, cells)) / len(cells) if cells else 0.0


def _is_office(sayings: Sayings, heading: str) -> bool:
    return any(pattern.fullmatch(heading) for pattern in sayings.columns.values())


def _is_of_parties(context: Context, table: Table, cells: Mapping[int, list[Leaf]]) -> bool:
    """Whether rows begin with their party, or with a process that parties take part in."""
    first = min(cells, default=0)
    column = table.columns.get(first)
    if column is not None and column.meaning in PARTIES | {"process"}:
        return True
    return _share(cells.get(first, []), lambda leaf: is_party(context, leaf)) >= MOST


def _says_meetings(words: EventWords, caption: Leaf | None) -> bool:
    return caption is not None and words.tabled.search(even(caption.text)) is not None


def _is_day(context: Context, leaf: Leaf) -> bool:
    dates = [date for date in context.dates_in(leaf) if date.edtf]
    return is_date(context, leaf) and any(date.precision != "year" for date in dates)


def _is_place(context: Context, leaf: Leaf) -> bool:
    """Whether a cell begins with a town, or ends with a country behind a place."""
    pieces = [piece.strip(" ()") for piece in leaf.text.replace("(", ",").split(",")]
    if context.country_of_town(fold(pieces[0])) is not None:
        return True
    countries = context.countries(leaf)
    return len(pieces) > 1 and bool(countries) and countries[-1].start > 0

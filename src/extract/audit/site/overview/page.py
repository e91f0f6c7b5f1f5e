"""What the overview shows: documents with their matrix and charts, and all of them together."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.audit.site.dossier import Dossier
from extract.audit.site.listing import Cell, item_link, plain
from extract.audit.site.overview.canvas import settled
from extract.audit.site.overview.figures import (
    ROWS_FOLDER,
    Figure,
    anchor,
    figures_of,
    process_figure,
)
from extract.audit.site.overview.grid import Grid
from extract.audit.site.overview.naming import cut
from extract.audit.site.overview.participation import LETTERS, Participation

_QUOTE = 160


@dataclass(frozen=True, slots=True)
class Letter:
    """A participation in a cell of the matrix: a letter, its status, its words, its row."""

    letter: str
    status: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Head:
    """A process at the top of the matrix: its short and its whole name, where its rows are."""

    short: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Party:
    """A row of the matrix: a party, its code of the document's day, its letters by process."""

    name: str
    code: str
    count: int
    cells: tuple[tuple[Letter, ...], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A document on the overview; `left_out` is how many processes its matrix has no room for."""

    dossier: Dossier
    heads: tuple[Head, ...]
    parties: tuple[Party, ...]
    statuses: tuple[tuple[str, str], ...]
    left_out: int
    processes: Grid
    figures: tuple[Figure, ...]
    pages: tuple[Figure, ...]
    """The figures whose marks have rows of their own to list."""


def shown(dossier: Dossier) -> Shown:
    """Return what the overview shows of a document."""
    participation = Participation(dossier)
    grid, page = process_figure(dossier, participation)
    with settled(dossier.folder):
        figures = tuple(figures_of(dossier, participation))
    parties = tuple(_party(participation, party) for party in participation.by_party)
    used = {letter.status for party in parties for cell in party.cells for letter in cell}
    return Shown(
        dossier,
        tuple(
            Head(
                cut(participation.short(process), 32),
                participation.name(process),
                f"{dossier.folder}/{ROWS_FOLDER}/processes.html#{anchor(number, 0)}",
            )
            for number, process in enumerate(participation.shown)
        ),
        tuple(sorted(parties, key=lambda party: -party.count)),
        tuple((letter, name.replace("_", " ")) for name, letter in LETTERS.items() if name in used),
        len(participation.processes) - len(participation.shown),
        grid,
        figures,
        tuple(figure for figure in (page, *figures) if figure and figure.sections),
    )


def _party(participation: Participation, party: str) -> Party:
    rows = participation.by_party[party]
    folder = participation.dossier.folder
    cells = tuple(
        tuple(
            Letter(
                LETTERS.get(item.row["participation_status"], LETTERS["other"]),
                status if (status := item.row["participation_status"]) in LETTERS else "other",
                f"{item.label}: “{cut(plain(item.row['quote']), _QUOTE)}”",
                f"{folder}/" + item_link(item).removeprefix("../"),
            )
            for item in rows.get(process, ())
        )
        for process in participation.shown
    )
    first = next(item for items in rows.values() for item in items)
    name = participation.party_name(party)
    return Party(name, plain(first.row["party_iso3"]), len(rows), cells)


@dataclass(frozen=True, slots=True)
class Across:
    """Processes by documents: for each process, by its name, how many parties each one names."""

    processes: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]


def across(documents: Sequence[Shown]) -> Across:
    """Put the processes of several documents beside each other, the same name in one row."""
    found: dict[str, dict[int, Cell]] = {}
    names: dict[str, str] = {}
    for number, document in enumerate(documents):
        for (row, column), mark in sorted(document.processes.marks.items()):
            name = document.processes.rows[row]
            key = " ".join(name.casefold().split())
            names.setdefault(key, name)
            href = f"{document.dossier.folder}/{ROWS_FOLDER}/processes.html#{anchor(row, column)}"
            cell = Cell(f"{mark.value:,}", href, is_number=True)
            found.setdefault(key, {})[number] = cell
    order = sorted(found, key=lambda key: (-len(found[key]), key))
    cells = tuple(
        tuple(found[key].get(n, Cell("", is_number=True)) for n in range(len(documents)))
        for key in order
    )
    return Across(tuple(names[key] for key in order), cells)

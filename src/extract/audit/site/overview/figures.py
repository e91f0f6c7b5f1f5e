"""The charts of a document, each with its words, its table, and the pages of its rows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extract.audit.site.dossier import Dossier
from extract.audit.site.listing import Cell, item_link, number_cell, plain
from extract.audit.site.overview import drawing
from extract.audit.site.overview.canvas import Leads
from extract.audit.site.overview.grid import Grid
from extract.audit.site.overview.naming import full_name
from extract.audit.site.overview.participation import Participation, in_document, overlap
from extract.audit.site.overview.regions import themes_by_region
from extract.audit.site.overview.relations import comparisons, links
from extract.audit.site.overview.timeline import Event, Timeline, timeline
from extract.audit.site.overview.use import use_of_text

ROWS_FOLDER = "overview"
"""Where, in the folder of a document, the rows behind the marks are listed."""


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one mark: its anchor, what it counts, and how many that is."""

    anchor: str
    title: str
    value: int
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart: its drawing, what it shows in a sentence, and the same as a table.

    `sections` are the rows behind its marks, under the columns `heads`; none where the marks lead
    to pages that the site has anyway.
    """

    slug: str
    title: str
    text: str
    note: str
    svg: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    heads: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()


Draw = Callable[[str, str, Grid, drawing.Lead], str]


def figures_of(dossier: Dossier, participation: Participation) -> Iterator[Figure]:
    """Yield the charts for which a document has rows."""
    for slug, title, note, counted, grid, draw in (
        ("overlap", "Which processes share parties", _OVERLAP, "shared parties",
         overlap(participation), drawing.number_grid),
        ("regions", "Themes by region", _REGIONS, "processes",
         themes_by_region(dossier), drawing.number_grid),
        ("comparisons", "What each language or edition says", _COMPARISONS, "values",
         comparisons(dossier), drawing.number_grid),
        ("links", "Passages that are linked", _LINKS, "links",
         links(dossier), drawing.number_grid),
        ("use", "What became of the text", _USE, "characters",
         use_of_text(dossier), drawing.bars),
    ):  # fmt: skip
        if slug == "regions":
            yield from _timeline(dossier)
        if grid.marks:
            yield _figure(dossier, slug, title, note, counted, grid, draw)


_OVERLAP = (
    "How many parties two processes have in common; where a process meets itself, all of its own. "
    "Counted are those said to take part, not those only invited, present or covered."
)
_REGIONS = (
    "How many processes that the report lists under a region name a theme. A process listed under "
    "several regions counts in each."
)
_COMPARISONS = (
    "Fields that two languages, editions or places of the document state, by how they compare. "
    "Where they conflict the published value is empty, and both stand in the list."
)
_LINKS = "Passages about the same, or that translate each other."
_USE = (
    "Every character of every file, by what became of it. Text of which nothing was taken may "
    "hold nothing for these tables, or something that was missed: it is listed."
)
_EVENTS = (
    "One mark per event, in the lane of its process. A date that is only a year or month stands in "
    "its middle; a bar is a period that the report states."
)


def _figure(
    dossier: Dossier, slug: str, title: str, note: str, counted: str, grid: Grid, draw: Draw
) -> Figure:
    def href(row: int, column: int) -> str:
        mark = grid.marks[row, column]
        page = mark.href or f"{ROWS_FOLDER}/{slug}.html#{anchor(row, column)}"
        return f"{dossier.folder}/{page}"

    def lead(row: int, column: int) -> Leads:
        value = grid.marks[row, column].value
        return Leads(href(row, column), f"{about(grid, row, column)}: {value:,} {counted}")

    rows = [
        (
            Cell(name),
            *(
                Cell(f"{grid.marks[row, column].value:,}", href(row, column), is_number=True)
                if (row, column) in grid.marks
                else Cell("", is_number=True)
                for column in range(len(grid.columns))
            ),
        )
        for row, name in enumerate(grid.rows)
    ]
    text = f"{title}. Most {counted}: {_highest(grid)}."
    svg = draw(f"{dossier.folder}-{slug}", text, grid, lead)
    sections = sections_of(grid)
    return Figure(
        slug, title, text, note, svg, ("", *grid.columns), tuple(rows), grid.heads, sections
    )


def sections_of(grid: Grid) -> tuple[Section, ...]:
    """Return the rows behind the marks of a grid, mark by mark."""
    return tuple(
        Section(anchor(row, column), about(grid, row, column), mark.value, mark.rows)
        for (row, column), mark in sorted(grid.marks.items())
        if not mark.href
    )


def anchor(row: int, column: int) -> str:
    """Return the name of a mark's place on the page of its rows."""
    return f"m{row}-{column}"


def about(grid: Grid, row: int, column: int) -> str:
    """Return what a mark is about: its row and its column, once where they are the same."""
    return " · ".join(dict.fromkeys((grid.rows[row], grid.columns[column])))


def _highest(grid: Grid) -> str:
    """Return in words the three highest numbers of a grid, of two things if there are such."""
    crossing = [at for at in grid.marks if grid.rows[at[0]] != grid.columns[at[1]]]
    order = sorted(crossing or grid.marks, key=lambda at: (-grid.marks[at].value, at))
    return "; ".join(f"{about(grid, *at)} ({grid.marks[at].value:,})" for at in order[:3])


def _timeline(dossier: Dossier) -> Iterator[Figure]:
    line = timeline(dossier)
    if not line.events:
        return

    def href(event: Event) -> str:
        return f"{dossier.folder}/" + item_link(event.item).removeprefix("../")

    def lead(event: Event) -> Leads:
        row = event.item.row
        told = (plain(row["title"]), plain(row["date"]) or "no date", _status(row["event_status"]))
        return Leads(href(event), " · ".join(told))

    statuses = [_status(event.item.row["event_status"]) for event in line.events]
    counts = ", ".join(f"{statuses.count(s)} {s}" for s in dict.fromkeys(statuses))
    text = f"Timeline of {len(statuses)} events{_between(line)}: {counts}."
    svg = drawing.time_chart(f"{dossier.folder}-events", text, line, lead)
    rows = tuple(
        (
            Cell(plain(event.item.row["date"])),
            Cell(full_name(dossier, event.item.row["in_id"], "—")),
            Cell(plain(event.item.row["title"]), href(event)),
            Cell(_status(event.item.row["event_class"])),
            Cell(_status(event.item.row["event_status"])),
            Cell(plain(event.item.row["quote"]), language=plain(event.item.row["language"])),
        )
        for event in sorted(line.events, key=lambda e: (e.begin is None, e.begin or 0, e.lane))
    )
    columns = ("date", "in", "event", "class", "status", "printed")
    yield Figure("events", "Meetings and other events", text, _EVENTS, svg, columns, rows)


def _status(value: object) -> str:
    return plain(value).replace("_", " ")


def _between(line: Timeline) -> str:
    return f", {line.years[0]} to {line.years[1] - 1}" if line.years else ""


def process_figure(dossier: Dossier, participation: Participation) -> tuple[Grid, Figure | None]:
    """Return the parties of each process as a grid, and the page that lists them; no drawing."""
    grid = in_document(participation)
    if not grid.marks:
        return grid, None
    rows = tuple(
        (Cell(name), number_cell(grid.marks[n, 0].value)) for n, name in enumerate(grid.rows)
    )
    return grid, Figure(
        "processes", "Processes and their parties", "", "", "", ("process", "parties"), rows,
        grid.heads, sections_of(grid),
    )  # fmt: skip

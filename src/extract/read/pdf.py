"""A PDF from the disk into a reading: open, words, furniture, layout, canonical text."""

from collections.abc import Sequence
from math import inf
from statistics import median

from extract.model.page import Page, Reading
from extract.profile import Limits, SourceFile
from extract.read.assemble import assemble
from extract.read.columns import Row, rows_of
from extract.read.furniture import EdgeLine, furniture
from extract.read.layout import Aside, PageLayout, PageWords, page_layout, page_words
from extract.read.margin import with_margins
from extract.read.opening import open_pages
from extract.read.strands import strands_of
from extract.read.tables import find_tables
from extract.vocabulary import Vocabulary


def read_pdf(
    source: SourceFile, *, limits: Limits, vocabulary: Vocabulary, password: str | None
) -> Reading:
    """Read a PDF source; see `extract.read.read` for the errors."""
    opened = open_pages(source, limits=limits, password=password)
    accounts = tuple(opened.pages)
    words = with_margins([page_words(page.number, page.content) for page in accounts])
    roles = _roles(words, vocabulary)
    strands = strands_of({page: _body(rows) for page, (rows, _) in roles.items()}, vocabulary)
    layouts: list[PageLayout] = []
    above: dict[int, PageLayout] = {}
    for page in words:
        rows, asides = roles[page.number]
        areas = strands.areas(page.number, _body(rows), vocabulary)
        layouts.append(page_layout(page, rows, asides, areas, find_tables, above))
        above |= dict.fromkeys({area.strand for area in areas}, layouts[-1])
    whole = assemble(layouts)
    starts = [0, *whole.page_ends[:-1]]
    return Reading(
        text="".join(whole.pieces),
        pages=tuple(
            Page(
                number=page.number,
                start=start,
                end=end,
                start_basis="page",
                width=page.content.width,
                height=page.content.height,
                label=page.label,
                label_basis="document" if page.label else "none",
                glyph_count=page.glyph_count,
                lost_count=len(page.lost),
                witness_count=page.witness_count,
            )
            for page, start, end in zip(accounts, starts, whole.page_ends, strict=True)
        ),
        lines=tuple(whole.lines),
        grids=tuple(whole.grids),
        grid_cells=tuple(whole.grid_cells),
        separators=tuple(whole.separators),
        lost=tuple(glyph for page in accounts for glyph in page.lost),
        notes=opened.notes,
        characters_from=opened.characters_from,
        byte_count=opened.byte_count,
        sha256=opened.sha256,
    )


def _body(rows: "Rows") -> list[Row]:
    return [row for row, role in rows if role == "body"]


Rows = list[tuple[Row, str]]
Asides = list[tuple[Aside, str]]


def _roles(pages: Sequence[PageWords], vocabulary: Vocabulary) -> dict[int, tuple[Rows, Asides]]:
    """Return each page's rows, from top to bottom, and its asides, each with its role.

    Furniture is looked for in the direction of most of the page, and, where that is another, in
    the upright one: the running head of a page whose table lies on its side.
    """
    rows = {page.number: rows_of(page.words) for page in pages}
    main: list[list[EdgeLine]] = []
    upright: list[list[EdgeLine]] = []
    for page in pages:
        asides = [aside.row for aside in page.asides if aside.turn == 0]
        first = sum(len(found) for found in main) + sum(len(found) for found in upright)
        main.append(_edge_lines(page, rows[page.number], page.frame[1], first))
        upright.append(_edge_lines(page, asides, page.height, first + len(main[-1])))
    found = furniture(main, vocabulary) | furniture(
        [own if own else usual for own, usual in zip(upright, main, strict=True)], vocabulary
    )
    roles: dict[int, tuple[Rows, Asides]] = {}
    for page, own, aside in zip(pages, main, upright, strict=True):
        keys = iter(line.key for line in aside)
        roles[page.number] = (
            [
                (row, found.get(e.key, "body"))
                for row, e in zip(rows[page.number], own, strict=True)
            ],
            [(a, found.get(next(keys), "body") if a.turn == 0 else "body") for a in page.asides],
        )
    return roles


def _edge_lines(
    page: PageWords, rows: Sequence[Row], height: float, first_key: int
) -> list[EdgeLine]:
    boxed = _ruled_area(page)
    notes = _note_rule(page)
    return [
        EdgeLine(
            page=page.number,
            text=_said_once([word.text for word in row.words]),
            place=row.box.middle,
            share=row.box.middle / height,
            is_tabular=_is_tabular(rows, index) or _between(row, boxed),
            key=first_key + index,
            size=median(word.size for word in row.words),
            bold=2 * sum(word.bold for word in row.words) > len(row.words),
            is_note=row.box.top > notes,
        )
        for index, row in enumerate(rows)
    ]


def _said_once(words: Sequence[str]) -> str:
    """Return a row's text; once, if it says the same twice, above each of two columns."""
    half = len(words) // 2
    return " ".join(words[:half] if words[:half] == words[half:] else words)


def _note_rule(page: PageWords) -> float:
    """Return the height of the lowest short rule in the lower half of the page, or infinity."""
    width, height = page.frame
    return max(
        (
            rule.top
            for rule in page.rules
            if rule.is_horizontal
            and rule.top > height / 2
            and 0.05 * width < rule.x1 - rule.x0 < 0.45 * width
        ),
        default=inf,
    )


def _ruled_area(page: PageWords) -> list[float]:
    """Return the heights of the page's long horizontal rules."""
    width, _ = page.frame
    return sorted(
        rule.top for rule in page.rules if rule.is_horizontal and rule.x1 - rule.x0 > 0.3 * width
    )


def _between(row: Row, rules: Sequence[float]) -> bool:
    """Whether the row stands between two long rules no further apart than a few lines."""
    above = [y for y in rules if y <= row.box.middle]
    below = [y for y in rules if y >= row.box.middle]
    return bool(above and below) and below[0] - above[-1] < 5 * row.box.height


def _is_tabular(rows: Sequence[Row], index: int) -> bool:
    """Whether a row of several columns is continued, column by column, by the rows below it."""
    columns = _columns(rows[index])
    if len(columns) < 2:
        return False
    size = rows[index].words[0].size
    below = [_columns(row) for row in rows[index + 1 : index + 4]]
    return any(
        len(found) >= 2 and sum(any(abs(a - b) < size for b in found) for a in columns) >= 2
        for found in below
    )


def _columns(row: Row) -> list[float]:
    """Return where the parts of a row begin that wide gaps set apart."""
    starts = [row.words[0].x0]
    for left, right in zip(row.words, row.words[1:], strict=False):
        if right.x0 - left.x1 > 1.5 * right.size:
            starts.append(right.x0)
    return starts

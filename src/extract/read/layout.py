"""One PDF page: its glyphs into lines in reading order, grids in their place in the flow."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.model.geometry import Box, hull
from extract.model.page import Glyph, Grid, Rule, Word
from extract.read.characters import PageContent
from extract.read.columns import Row, prose_columns, rows_of, zones_of
from extract.read.dots import is_bulleted
from extract.read.frame import displayed, size_of, upright, upright_box
from extract.read.strands import Area
from extract.read.tables.carried import Unended, carried_over, with_rows_below
from extract.read.tables.headed import opening_header, with_headers
from extract.read.words import words_of

TableFinder = Callable[..., list[Grid]]

NOTES = 0.97
"""Print smaller than this share of a table's is notes to it."""


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A line of a page before it has its place in the canonical text.

    The words and `box` are in the frame of `turn`. `grid` indexes the page's grids.
    """

    words: tuple[Word, ...]
    box: Box
    turn: int
    zone: int
    role: str = "body"
    grid: int | None = None
    row: int | None = None
    column: int | None = None
    bulleted: bool = False
    strand: int = 0


@dataclass(frozen=True, slots=True)
class PageLayout:
    """The lines of a page in reading order, its grids (in the main frame) and short rules."""

    number: int
    width: float
    height: float
    turn: int
    lines: tuple[DraftLine, ...]
    grids: tuple[Grid, ...]
    short_rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """A row whose text runs in another direction than most of the page, in its own frame."""

    row: Row
    turn: int


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page in its main direction, and the rows that run otherwise.

    `margin` are the numbers of its lines, which stand beside the text; `dots` are small shapes.
    """

    number: int
    width: float
    height: float
    turn: int
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    asides: tuple[Aside, ...]
    margin: tuple[Row, ...] = ()
    dots: tuple[Box, ...] = ()

    @property
    def frame(self) -> tuple[float, float]:
        """Width and height in the main frame."""
        return size_of(self.turn, self.width, self.height)


def page_words(number: int, content: PageContent) -> PageWords:
    """Find the page's main direction of text and the words that run in it."""
    tally = Counter(glyph[8] for glyph in content.glyphs if glyph[0] != " ")
    turn = tally.most_common(1)[0][0] if tally else 0
    width, height = content.width, content.height
    return PageWords(
        number,
        width,
        height,
        turn,
        tuple(words_of(_running(content, turn))),
        tuple(Rule(*upright_box(Box(*rule), turn, width, height)) for rule in content.rules),
        tuple(_asides(content, turn)),
        dots=tuple(upright_box(dot, turn, width, height) for dot in content.dots),
    )


def _running(content: PageContent, turn: int) -> Iterable[Glyph]:
    """Return the glyphs, turned so that those of this `turn` run from left to right."""
    if turn == 0:
        return content.glyphs
    return (upright(glyph, turn, content.width, content.height) for glyph in content.glyphs)


def _asides(content: PageContent, main: int) -> list[Aside]:
    found: list[Aside] = []
    for turn in sorted({glyph[8] for glyph in content.glyphs} - {main}):
        found += [Aside(row, turn) for row in rows_of(words_of(_running(content, turn)))]
    return found


def page_layout(
    page: PageWords,
    roles: Sequence[tuple[Row, str]],
    asides: Sequence[tuple[Aside, str]],
    areas: Sequence[Area],
    find_tables: TableFinder,
    above: Mapping[int, PageLayout],
) -> PageLayout:
    """Put the words of `page` in reading order: headers, the body with its grids, footers.

    `roles` are the page's rows with their role (header, footer, body), `asides` those that run in
    another direction; of these, what is body is read in its cell of a grid, or last. `areas` are
    those of the body. With a table that the last page `above` of its strand has not ended, an area
    may begin.
    """
    lines = _furniture("header", page, roles, asides, zone=0)
    lines += [_line(row, page.turn, 0, role="header") for row in page.margin]
    grids: list[Grid] = []
    begun: set[int] = set()
    zone = 1
    for area in areas:
        before = None if area.strand in begun else above.get(area.strand)
        begun.add(area.strand)
        found = _grids_in(area, page, find_tables, before)
        for drafts in _zones(area, found, page, len(grids)):
            lines += [replace(line, zone=zone) for line in drafts]
            zone += 1
        grids += found
    for aside, role in asides:
        if role == "body":
            _add_aside(lines, _line(aside.row, aside.turn, zone), grids, page)
    lines += _furniture("footer", page, roles, asides, zone=zone + 1)
    return PageLayout(
        page.number,
        page.width,
        page.height,
        page.turn,
        tuple(_with_bullets(lines, page)),
        tuple(grids),
        tuple(_short_rules(page, grids)),
    )


def _add_aside(
    lines: list[DraftLine], line: DraftLine, grids: Sequence[Grid], page: PageWords
) -> None:
    """Add a line that runs in another direction: where its cell is read (a heading), or last."""
    size = (page.width, page.height)
    box = upright_box(displayed(line.box, line.turn, *size), page.turn, *size)
    places = [
        (number, cell.row, cell.column)
        for number, grid in enumerate(grids)
        for cell in grid.cells
        if cell.box.holds(box)
    ]
    for number, row, column in places[:1]:
        line = replace(line, grid=number, row=row, column=column)
        for at, other in enumerate(lines):
            if other.grid == number and (other.row or 0, other.column or 0) > (row, column):
                lines.insert(at, replace(line, zone=other.zone, strand=other.strand))
                return
    lines.append(replace(line, grid=None, row=None, column=None))


def _grids_in(
    area: Area, page: PageWords, find_tables: TableFinder, above: PageLayout | None
) -> list[Grid]:
    """Return the tables in an area, one that goes on from the page `above` first."""
    width, height = page.frame
    columns = prose_columns(area.words, page.rules)
    in_columns = {word for column in columns for word in column}
    free = [word for word in area.words if word not in in_columns]
    rules = _beside(area, page)
    table = _table_above(page, above, area.strand)
    size = {"width": width, "height": height, "goes_on": table is not None}
    grids = [grid for words in (free, *columns) for grid in find_tables(words, rules, **size)]
    return grids if table is None else _with_carried_over(grids, free, page, table)


def _table_above(page: PageWords, above: PageLayout | None, strand: int) -> Unended | None:
    """Return the table that the page `above` has not ended, if `page` may go on with it."""
    is_alike = above is not None and above.turn == page.turn
    table = _unended(above, strand) if above is not None and is_alike else None
    return table if table is not None and table.frame == page.frame else None


def _beside(area: Area, page: PageWords) -> Sequence[Rule]:
    """Return the lines drawn on a page that do not stand in the column of another text."""
    if not area.strand or not area.words:
        return page.rules
    box = hull(word.box for word in area.words)
    slack = area.words[0].size
    return [r for r in page.rules if r.x0 < box.x1 + slack and r.x1 > box.x0 - slack]


def _zones(
    area: Area, grids: Sequence[Grid], page: PageWords, first_grid: int
) -> Iterator[list[DraftLine]]:
    """Yield the lines of each zone of an area; the page's grids before its own are `first_grid`."""
    placed, inside = _into_cells(area.words, grids)
    for found in zones_of(placed, grids):
        lines: list[DraftLine] = []
        for row in found.rows:
            if row.grid is None:
                lines.append(_line(row, page.turn, 0))
            else:
                number = grids.index(row.grid)
                held = {at[1:]: words for at, words in inside.items() if at[0] == number}
                lines += _grid_lines(first_grid + number, row.grid, held, page.turn)
        yield [replace(line, strand=area.strand) for line in lines]


def _with_bullets(lines: Sequence[DraftLine], page: PageWords) -> list[DraftLine]:
    """Return `lines`, each told whether a bullet is drawn before it."""
    if not page.dots:
        return list(lines)
    return [
        replace(line, bulleted=is_bulleted(line.box, line.words[0].size, page.dots))
        if line.turn == page.turn
        else line
        for line in lines
    ]


def _with_carried_over(
    grids: list[Grid], words: Sequence[Word], page: PageWords, table: Unended
) -> list[Grid]:
    """Return `grids` with the rows at the top of the page that go on with `table`.

    They may stand below the header in boxes that the page begins with.
    """
    header, rest = opening_header(grids, words)
    free = [word for word in words if header is None or not _reaches(header, word)]
    found = carried_over(table, free, page.rules, rest)
    if found is None:
        return grids
    after = [grid for grid in rest if grid.box.top > found.box.bottom]
    found, *after = with_rows_below(found, after, table, free)
    first = [found] if header is None else with_headers([header, found], words, table.unit)
    return [*first, *after]


def _reaches(header: Grid, word: Word) -> bool:
    return word.box.middle <= header.box.bottom


def _unended(page: PageLayout, strand: int) -> Unended | None:
    """Return the table that is the last of a page's text, notes in smaller print aside."""
    body = [
        line
        for line in page.lines
        if line.role == "body" and line.turn == page.turn and line.strand == strand
    ]
    last = next((line.grid for line in reversed(body) if line.grid is not None), None)
    if last is None:
        return None
    columns: list[list[Word]] = [[] for _ in range(page.grids[last].column_count)]
    after: list[DraftLine] = []
    for line in body:
        if line.grid == last and line.column is not None:
            columns[line.column] += line.words
            after.clear()
        elif line.grid is None:
            after.append(line)
    frame = size_of(page.turn, page.width, page.height)
    table = Unended(page.grids[last], tuple(map(tuple, columns)), frame)
    is_ended = any(word.size >= NOTES * table.unit for line in after for word in line.words)
    return None if is_ended else table


def _furniture(
    wanted: str,
    page: PageWords,
    roles: Sequence[tuple[Row, str]],
    asides: Sequence[tuple[Aside, str]],
    *,
    zone: int,
) -> list[DraftLine]:
    lines = [_line(row, page.turn, zone, role=role) for row, role in roles if role == wanted]
    return lines + [_line(a.row, a.turn, zone, role=role) for a, role in asides if role == wanted]


def _line(row: Row, turn: int, zone: int, *, role: str = "body") -> DraftLine:
    return DraftLine(row.words, row.box, turn, zone, role)


def _into_cells(
    words: Sequence[Word], grids: Sequence[Grid]
) -> tuple[list[Word], dict[tuple[int, int, int], list[Word]]]:
    """Part the words that stand in a cell of a grid from those that stand in the flow."""
    free: list[Word] = []
    inside: dict[tuple[int, int, int], list[Word]] = {}
    for word in words:
        box = word.box
        place = next(
            (
                (index, cell.row, cell.column)
                for index, grid in enumerate(grids)
                if grid.box.holds(box)
                for cell in grid.cells
                if cell.box.holds(box)
            ),
            None,
        )
        if place is None:
            free.append(word)
        else:
            inside.setdefault(place, []).append(word)
    return free, inside


def _grid_lines(
    index: int, grid: Grid, inside: Mapping[tuple[int, int], Sequence[Word]], turn: int
) -> list[DraftLine]:
    lines: list[DraftLine] = []
    for cell in sorted(grid.cells, key=lambda c: (c.row, c.column)):
        for row in rows_of(inside.get((cell.row, cell.column), [])):
            line = _line(row, turn, 0)
            lines.append(replace(line, grid=index, row=cell.row, column=cell.column))
    return lines


def _short_rules(page: PageWords, grids: Sequence[Grid]) -> list[Rule]:
    """Return horizontal rules, outside grids, of less than half the width of the text."""
    if not page.words:
        return []
    text = hull(word.box for word in page.words)
    return [
        rule
        for rule in page.rules
        if rule.is_horizontal
        and 0.05 * text.width < rule.x1 - rule.x0 < 0.5 * text.width
        and not any(grid.box.holds(Box(*rule)) for grid in grids)
    ]

"""Pages with their lines into one canonical text, and every line's place in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import repeat

from extract.model.geometry import Box
from extract.model.page import GridCellPlace, GridPlace, Line, Rule, Separator, Word
from extract.read.frame import displayed
from extract.read.layout import DraftLine, PageLayout
from extract.read.words import WORD_GAP

_TO_HUNDREDTHS = repeat(2)


@dataclass(slots=True)
class Assembled:
    """The canonical text of a PDF in the making, with what stands where."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    lines: list[Line] = field(default_factory=list)
    grids: list[GridPlace] = field(default_factory=list)
    grid_cells: list[GridCellPlace] = field(default_factory=list)
    separators: list[Separator] = field(default_factory=list)
    page_ends: list[int] = field(default_factory=list)

    def add(self, piece: str) -> None:
        """Append `piece` to the text."""
        self.pieces.append(piece)
        self.length += len(piece)


def assemble(pages: Sequence[PageLayout]) -> Assembled:
    """Write the lines of all pages one after the other, each ended by a newline."""
    whole = Assembled()
    zones = 0
    for page in pages:
        first_grid = len(whole.grids)
        _add_grids(whole, page)
        waiting = sorted(page.short_rules, key=lambda rule: rule.top)
        for draft in page.lines:
            while waiting and draft.role == "body" and _below(draft, waiting[0]):
                whole.separators.append(_separator(waiting.pop(0), page, whole.length))
            _add_line(whole, page, draft, zones, first_grid)
        whole.page_ends.append(whole.length)
        zones += 1 + max((draft.zone for draft in page.lines), default=0)
    return whole


def _below(draft: DraftLine, rule: Rule) -> bool:
    """Whether `draft` is a line that stands under `rule`, in its column."""
    return draft.box.middle > rule.top and draft.box.x0 < rule.x1 and draft.box.x1 > rule.x0 - 1


def _separator(rule: Rule, page: PageLayout, offset: int) -> Separator:
    box = displayed(Box(*rule), page.turn, page.width, page.height)
    return Separator(page.number, offset, box.x0, box.x1, box.top)


def _add_grids(whole: Assembled, page: PageLayout) -> None:
    for grid in page.grids:
        number = len(whole.grids)
        box = displayed(grid.box, page.turn, page.width, page.height)
        whole.grids.append(
            GridPlace(number, page.number, grid.basis, grid.doubt, grid.header_rows, *box)
        )
        for cell in grid.cells:
            place = displayed(cell.box, page.turn, page.width, page.height)
            whole.grid_cells.append(
                GridCellPlace(
                    number, cell.row, cell.column, cell.row_span, cell.column_span, *place
                )
            )


def _add_line(
    whole: Assembled, page: PageLayout, draft: DraftLine, zones: int, first_grid: int
) -> None:
    start = whole.length
    lefts: list[float] = []
    rights: list[float] = []
    raised: list[int] = []
    for number, word in enumerate(draft.words):
        if number and not _is_glued(draft.words[number - 1], word):
            whole.add(" ")
            lefts.append(draft.words[number - 1].x1)
            rights.append(word.x0)
        if word.raised:
            raised += [whole.length, whole.length + len(word.text)]
        _add_word(whole, word, lefts, rights)
    box = displayed(draft.box, draft.turn, page.width, page.height)
    lefts, rights = _along(draft.turn, lefts, rights, page)
    letters = sum(len(word.text) for word in draft.words) or 1
    whole.lines.append(
        Line(
            page=page.number,
            start=start,
            end=whole.length,
            role=draft.role,
            zone=zones + draft.zone,
            grid=None if draft.grid is None else first_grid + draft.grid,
            row=draft.row,
            column=draft.column,
            x0=box.x0,
            top=box.top,
            x1=box.x1,
            bottom=box.bottom,
            size=max((word.size for word in draft.words if not word.raised), default=0.0),
            bold=sum(len(word.text) for word in draft.words if word.bold) / letters,
            turn=draft.turn,
            lefts=tuple(map(round, lefts, _TO_HUNDREDTHS)),
            rights=tuple(map(round, rights, _TO_HUNDREDTHS)),
            raised=tuple(raised),
            bulleted=draft.bulleted,
            strand=draft.strand,
        )
    )
    whole.add("\n")


def _is_glued(left: Word, right: Word) -> bool:
    """Whether a superscript, or what follows one, hangs on the word before it."""
    gap = right.x0 - left.x1
    return (left.raised or right.raised) and gap <= WORD_GAP * max(left.size, right.size)


def _add_word(whole: Assembled, word: Word, lefts: list[float], rights: list[float]) -> None:
    """Add the word's glyphs; one that stands for several characters shares its width out."""
    for glyph in word.glyphs:
        count, start = len(glyph[0]), glyph[1]
        step = (glyph[3] - start) / count
        if count == 1:
            lefts.append(start)
            rights.append(start + step)
            continue
        lefts += [start + index * step for index in range(count)]
        rights += [start + (index + 1) * step for index in range(count)]
    whole.add(word.text)


def _along(
    turn: int, lefts: list[float], rights: list[float], page: PageLayout
) -> tuple[list[float], list[float]]:
    """Turn edges along the line's own direction into x or y of the page as displayed."""
    if turn in (0, 90):
        return lefts, rights
    length = page.width if turn == 180 else page.height
    return [length - x for x in rights], [length - x for x in lefts]

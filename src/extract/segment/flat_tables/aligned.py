"""Tables of a text layer that kept its columns as blanks, as `pdftotext -layout` writes them.

The columns are the stretches between the gutters that every line of the table leaves blank (the
vertical projection of Rus and Summers, 1994, counted in characters). `aligned_rows` tells where a
row ends; what a page break parts is one row where the first column is blank or goes on in small
letters.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.model.page import Line, Note
from extract.model.text import fold
from extract.segment.blocks import FINISHED
from extract.segment.flat_tables.aligned_rows import (
    Cells,
    Printed,
    rows_of_lines,
    whole_values,
)
from extract.segment.flat_tables.gaps import (
    GUTTER,
    INDENT,
    Gaps,
    cuts_of,
    full_cuts,
    gaps_like,
    gaps_of,
    line_start,
    support,
)
from extract.segment.flat_tables.header import MAX_WORDS, parts_between
from extract.segment.flat_tables.headings import (
    LEAST_BELOW,
    ROWS,
    header_of,
    is_named,
    opens_columns,
    printed_of,
    united_lines,
    without_headings,
)
from extract.segment.flat_tables.moving import moving_gaps
from extract.segment.tables import DraftCell, DraftTable
from extract.vocabulary import Vocabulary

_MARKER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]{1,6}|[A-Za-z])[.)]")
_MARKED = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]{1,6}|[A-Za-z])[.)] +(?P<text>.*)")


@dataclass(frozen=True, slots=True)
class Aligned:
    """A table, and how many blocks it is made of."""

    table: DraftTable
    blocks: int


def aligned_table(
    blocks: Sequence[Sequence[Line]], text: str, vocabulary: Vocabulary
) -> Aligned | None:
    """Return the table whose header is the first of `blocks`, or begins it, or None.

    Its columns must be named as columns are, two of them at least, or be three of running rows; one
    is enough beside dates or above rows that are full.
    """
    gaps, moved = _area(blocks, text, vocabulary)
    taken = len(gaps)
    if not taken:
        return None
    cut = [
        [_cut(line, moved.get(line.start, found), text) for line in block]
        for block, found in zip(blocks, gaps, strict=False)
    ]
    header, body = header_of(cut, text, vocabulary)
    names = [printed_of(cell, text) for cell in header]
    lines = rows_of_lines([*without_headings(body, names, text)], text)
    found = [*map(united_lines, lines)]
    full = [row for row in found if sum(map(bool, row)) > 1]
    is_long = len(" ".join(names).split()) > MAX_WORDS
    if is_long or not all(names) or len(full) < ROWS or 2 * len(full) < len(found):
        return None
    if len(names) < 3 and not _is_of_two(names, body, text, vocabulary):
        return None
    rows, repeats = _rows(found, header, text)
    if len(rows) < ROWS:
        return None
    cells = [*_drafts(0, header, is_header=True, is_repeat=False)]
    for repeat in repeats:
        cells += _drafts(0, repeat, is_header=True, is_repeat=True)
    headings = {row[0].cells[0][0].start for row in lines if row[0].is_lone}
    for number, row in enumerate(rows, start=1):
        if row[0] and row[0][0].start in headings:
            cells.append(_heading(number, row))
        else:
            cells += _drafts(number, row, is_header=False, is_repeat=False)
    start = blocks[0][0].start
    return Aligned(DraftTable(tuple(cells), start, len(names), (_note(blocks[0]),)), taken)


def _is_apart(line: Printed) -> bool:
    """Whether both cells of a line are filled, with a gutter between them and no mere blank."""
    if len(line.filled) < len(line.cells):
        return False
    return line.cells[1][0].start - line.cells[0][-1].end >= GUTTER


def _is_of_two(
    names: Sequence[str], body: Sequence[Sequence[Printed]], text: str, vocabulary: Vocabulary
) -> bool:
    """Whether two columns are a table: both are named, or one beside dates or full rows.

    A number before a heading is that of a section.
    """
    if _MARKED.match(f"{names[0]} x"):
        return False
    known = sum(is_named(name, vocabulary) for name in names)
    lines = [line for block in body for line in block if not line.is_lone]
    if any(map(_MARKER.fullmatch, names)):
        return False  # "II.   Membership" is the heading of a section
    if known == len(names):
        return True
    is_valued = bool(whole_values(lines, text)) and len(lines) >= LEAST_BELOW
    are_full = len(body) >= ROWS and all(_is_apart(block[0]) for block in body)
    return is_valued or (known > 0 and are_full and not any(name.endswith(":") for name in names))


def _moved(block: Sequence[Line], gaps: Gaps, text: str, vocabulary: Vocabulary) -> dict[int, Gaps]:
    """Return the gutters of each line where known headings stand right above rows that move.

    Not where `gaps`, those of the whole block, are as many as the headings say.
    """
    if len(block) <= ROWS or not opens_columns(block[0], text, vocabulary):
        return {}
    names = re.split(r" {2,}", text[block[0].start : block[0].end].strip())
    return moving_gaps(block, text, len(names)) if len(gaps) < len(names) - 1 else {}


def _like(
    block: Sequence[Line],
    first: Sequence[Line],
    gaps: Gaps,
    moved: dict[int, Gaps],
    text: str,
    vocabulary: Vocabulary,
) -> Gaps | None:
    """Return the gutters of a block under one with `gaps` (none: its own), and fill in `moved`."""
    kept = _kept(block, first, text)
    again = _moved(block, gaps_of(kept, text), text, vocabulary)
    if again and len(again[block[0].start]) >= len(gaps):
        moved |= again
        return again[block[-1].start]
    return gaps_like(kept, text, gaps) if gaps else gaps_of(kept, text)


def _area(
    blocks: Sequence[Sequence[Line]], text: str, vocabulary: Vocabulary
) -> tuple[list[Gaps], dict[int, Gaps]]:
    """Return the gutters of each block that keeps to the columns of the first, and of moved lines.

    A line without a gap at the left edge keeps to none; such a line may stand over rows that do.
    As headings may stand amid their columns, rows are set like those below them where they can be.
    """
    moved: dict[int, Gaps] = {}
    gaps = _like(blocks[0], blocks[0], [], moved, text, vocabulary) or []
    if not gaps or vocabulary.is_caption(text[blocks[0][0].start : blocks[0][0].end]):
        return [], {}
    found = [gaps]
    waiting: list[Gaps] = []
    headers = [0]
    header = fold(_words(blocks[0], text))
    for block in blocks[1:]:
        printed = _words(block, text)
        if vocabulary.part(printed) is not None or _opens_anew(block, blocks[0], text, vocabulary):
            break
        kept = _kept(block, blocks[0], text)
        if len(gaps) > 1 and _is_numbered_text(kept, text):
            kept = []
        if not kept:
            is_marked = _MARKED.match(text[block[0].start : block[0].end]) is not None
            full = None if is_marked else _full(block, text, gaps)
            if full is not None:
                found += [*waiting, full]
                waiting = []
                continue
            if len(block) > 1 or FINISHED.search(printed):
                break
            waiting.append(gaps)
            continue
        if waiting and len(gaps_of(kept, text)) > len(gaps):
            break
        is_header = fold(printed) == header
        like = _like(block, blocks[0], [] if is_header else gaps, moved, text, vocabulary)
        if like is None or len(like) < len(gaps):
            break
        gaps = like
        found += [*waiting, gaps]
        waiting = []
        headers += [len(found) - 1] * is_header
    for at in reversed(range(len(found) - 1)):
        kept = _kept(blocks[at], blocks[0], text)
        is_row = kept and not {at, at + 1} & set(headers)
        like = gaps_like(kept, text, found[at + 1]) if is_row else None
        if like is not None and support(kept, text, like) >= support(kept, text, found[at]):
            found[at] = like
    return found, moved


def _opens_anew(
    block: Sequence[Line], first: Sequence[Line], text: str, vocabulary: Vocabulary
) -> bool:
    """Whether a block is the caption of another table, or begins with other headings."""
    opening, header = (text[lines[0].start : lines[0].end] for lines in (block, first))
    if vocabulary.is_caption(opening):
        return True
    is_same = fold(" ".join(opening.split())) == fold(" ".join(header.split()))
    return opens_columns(block[0], text, vocabulary) and not is_same


def _full(block: Sequence[Line], text: str, gaps: Gaps) -> Gaps | None:
    """Return the gutters of a row whose first line fills all columns, the others the first alone.

    None where the block is text of another kind.
    """
    cuts = full_cuts(block[0], text, gaps)
    is_text = FINISHED.search(_words(block, text))
    width = max((line.end - line.start for line in block[1:]), default=0)
    if cuts is None or is_text or width > cuts[0] + INDENT:
        return None
    return [(at, at + 1) for at in cuts]


def _words(block: Sequence[Line], text: str) -> str:
    """Return the words of a block, whatever blanks stand between them."""
    return " ".join(word for line in block for word in text[line.start : line.end].split())


def _kept(block: Sequence[Line], first: Sequence[Line], text: str) -> list[Line]:
    """Return the lines of a block that have a gap, or stand apart from the left edge."""
    edge = min(line.start - line_start(line, text) for line in first)
    return [line for line in block if not _is_lone(line, edge, text)]


def _is_lone(line: Line, edge: int, text: str) -> bool:
    at_edge = line.start - line_start(line, text) <= edge
    return at_edge and not re.search(r"\S {2,}\S", text[line.start : line.end])


def _is_numbered_text(lines: Sequence[Line], text: str) -> bool:
    """Whether the only gap of `lines` is the one after a number that opens them: a paragraph."""
    printed = [text[line.start : line.end] for line in lines]
    marked = _MARKED.match(printed[0]) if printed else None
    return marked is not None and not any("  " in part for part in (marked["text"], *printed[1:]))


def _cut(line: Line, gaps: Gaps, text: str) -> Printed:
    """Cut a line at the gutters; one whose words run over them is left whole.

    Where a wider gap shows that the line keeps to columns, one blank may be all of a gutter.
    """
    begin = line_start(line, text)
    printed = text[line.start : line.end]
    places = cuts_of(line, text, gaps) if "  " in printed or line.start > begin else None
    if places is None:
        places = [end - 1 for _, end in gaps]
        words = re.finditer(r"\S+(?: \S+)*", printed)
        spans = [(line.start - begin + m.start(), line.start - begin + m.end()) for m in words]
        if line.end - begin <= places[0] + INDENT:
            places = [max(at, line.end - begin) for at in places]
        elif any(start < at < end for start, end in spans for at in places):
            full = full_cuts(line, text, gaps)
            if full is None:
                return Printed([[line], *([] for _ in gaps)], is_lone=True)
            places = full
    bounds = [begin, *(begin + at for at in places), max(line.end, begin)]
    return Printed([parts_between([line], start, end, text) for start, end in pairwise(bounds)])


def _rows(body: Sequence[Cells], header: Cells, text: str) -> tuple[list[Cells], list[Cells]]:
    """Return the rows, those that a page break parts made whole, and the repeated headers."""
    names = [fold(printed_of(cell, text)) for cell in header]
    rows: list[Cells] = []
    repeats: list[Cells] = []
    page = header[0][0].page
    for cells in body:
        here = next(cell[0].page for cell in cells if cell)
        if [fold(printed_of(cell, text)) for cell in cells] == names:
            repeats.append(cells)
            continue
        stub = printed_of(cells[0], text)
        if rows and here != page and (not stub or stub[0].islower() or stub[0] == "("):
            rows[-1] = [[*above, *below] for above, below in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
        page = max(part.page for cell in cells for part in cell)
    return rows, repeats


def _heading(number: int, row: Cells) -> DraftCell:
    """Return a heading among the rows: one cell over all columns."""
    page = row[0][0].page
    return DraftCell(page, number, 0, 1, len(row), False, False, tuple(row[0]), "inferred")


def _drafts(number: int, row: Cells, *, is_header: bool, is_repeat: bool) -> list[DraftCell]:
    page = next(cell[0].page for cell in row if cell)
    return [
        DraftCell(page, number, column, 1, 1, is_header, is_repeat, tuple(parts), "inferred")
        for column, parts in enumerate(row)
    ]


def _note(header: Sequence[Line]) -> Note:
    return Note(
        "table_structure",
        "info",
        "cannot_be_checked",
        "The columns of a table were read from blanks in a text layer.",
        (header[0].start,),
        (header[-1].end,),
    )

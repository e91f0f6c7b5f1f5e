"""The places of a lattice and the words in them as the cells of a table."""

from collections.abc import Iterator, Sequence

from extract.model.page import Grid, Word
from extract.read.tables.header import header_rows
from extract.read.tables.judge import Texts, has_figures, is_axes, is_table, is_text_table
from extract.read.tables.lattice import APART, Lattice, Span

OVER = 0.5
"""A word that is further outside its cell than this share of the type size reaches over."""

Places = dict[tuple[int, int], list[Word]]


def table_in(lattice: Lattice, words: Sequence[Word], unit: float, basis: str) -> Grid | None:
    """Return the table that `words` make in the places of `lattice`, or None."""
    if lattice.columns < 2:
        return None
    held: Places = {}
    for word in words:
        place = lattice.place(word)
        if place is not None:
            held.setdefault(place, []).append(word)
    spans = list(spans_of(lattice, held, unit))
    texts = {span: _words_in(held, span) for span in spans}
    if not is_table(spans, {span for span in spans if texts[span]}):
        return None
    header = header_rows(texts, lattice.rows, lattice.lined)
    if is_axes(texts, header):
        return None
    if basis != "rulings" and not is_text_table(texts, header, has_rules=basis == "hairlines"):
        return None
    cells = tuple(lattice.cell(span) for span in spans)
    doubt = "; ".join(_doubts(lattice, texts, header, basis, unit))
    return Grid(lattice.box, cells, basis, doubt, header)


def _doubts(lattice: Lattice, texts: Texts, header: int, basis: str, unit: float) -> Iterator[str]:
    """Yield what a person should look at."""
    if len({span.row for span in texts if texts[span]}) == 1:
        yield "one row alone: it may end a table of the page before"
    elif header == 0:
        yield "no header was found"
    if basis == "alignment" and not has_figures(texts, header):
        yield "text in columns, without lines or figures"
    over = sum(_reaches_over(lattice, span, word, unit) for span in texts for word in texts[span])
    if over:
        yield f"{over} words reach over the edge of their cell"


def _reaches_over(lattice: Lattice, span: Span, word: Word, unit: float) -> bool:
    left, right = lattice.xs[span.column], lattice.xs[span.last_column + 1]
    return word.x0 < left - OVER * unit or word.x1 > right + OVER * unit


def _words_in(held: Places, span: Span) -> list[Word]:
    return [
        word
        for row in range(span.row, span.last_row + 1)
        for column in range(span.column, span.last_column + 1)
        for word in held.get((row, column), [])
    ]


def spans_of(lattice: Lattice, held: Places, unit: float) -> Iterator[Span]:
    """Yield the cells of `lattice`: the largest rectangles that no line divides, row by row."""
    taken: set[tuple[int, int]] = set()
    for row in range(lattice.rows):
        for column in range(lattice.columns):
            if (row, column) in taken:
                continue
            last = column
            while (
                last + 1 < lattice.columns
                and (row, last) not in lattice.right
                and (row, last + 1) not in taken
                and not _apart(held, row, last, lattice.xs[last + 1], unit)
            ):
                last += 1
            end = row
            while end + 1 < lattice.rows and _goes_on(lattice, taken, end, column, last):
                end += 1
            taken |= {(r, c) for r in range(row, end + 1) for c in range(column, last + 1)}
            yield Span(row, column, end, last)


def _goes_on(
    lattice: Lattice, taken: set[tuple[int, int]], row: int, column: int, last: int
) -> bool:
    """Whether the rectangle ending at `row` goes on below without a line across or inside."""
    inside = range(column, last + 1)
    return not any(
        (row, c) in lattice.below
        or (row + 1, c) in taken
        or (c < last and (row + 1, c) in lattice.right)
        for c in inside
    ) and not (
        last + 1 < lattice.columns
        and (row + 1, last) not in lattice.right
        and (row, last) in lattice.right
    )


def _apart(held: Places, row: int, column: int, x: float, unit: float) -> bool:
    """Whether text stands on both sides of the missing line at `x`, well apart."""
    before, after = held.get((row, column), []), held.get((row, column + 1), [])
    if not before or not after:
        return False
    return min(w.x0 for w in after) - max(w.x1 for w in before) > APART * unit

"""Headings of a table whose columns are blanks: above its rows, and again among them."""

import re
from collections.abc import Iterator, Sequence

from extract.model.page import Line
from extract.model.text import fold
from extract.segment.flat_tables.aligned_rows import DATED, OFTEN, Cells, Printed, whole_values
from extract.segment.flat_tables.gaps import line_start
from extract.vocabulary import Vocabulary

NAMED = 2
"""A header right above its rows has at least this many known headings."""

ROWS = 2
"""A table has at least this many rows under its header."""

HEADING_LINES, LEAST_BELOW = 3, 3
"""How many lines headings of no known word take at most, and how many stand below them at least."""

_DIGIT = re.compile(r"\d")


def header_of(
    cut: Sequence[Sequence[Printed]], text: str, vocabulary: Vocabulary
) -> tuple[Cells, Sequence[Sequence[Printed]]]:
    """Return the headings, and the lines under them: the first block, or its first lines.

    Of its first lines as many as give the most headings with a known name, or else those above the
    values of a column, which no heading is one of.
    """
    first = cut[0]
    values = _above_values(first, text) if len(first) > ROWS else 0
    best, count = 0, values or len(first)
    for end in range(1, count + 1):
        if first[end - 1].is_lone:
            break
        names = [printed_of(cell, text) for cell in united_lines(first[:end])]
        goes_on = end < len(first) and not first[end].cells[0]
        named = sum(is_named(name, vocabulary) for name in names)
        if named >= max(best, NAMED) and all(names) and not goes_on:
            best, count = named, end
    while count < len(first) and _goes_on(first[count], text):
        count += 1
    return united_lines(first[:count]), [first[count:], *cut[1:]] if first[count:] else cut[1:]


def _goes_on(line: Printed, text: str) -> bool:
    """Whether a line below headings goes on with them: each of its cells in small letters."""
    printed = [printed_of(cell, text) for cell in line.cells if cell]
    return not line.is_lone and all(cell[0].islower() for cell in printed)


def _above_values(lines: Sequence[Printed], text: str) -> int:
    """Return how many lines stand above a column of dates, or of values that return; 0: none.

    Of all columns something stands above them, which is no such value.
    """
    for end in range(1, min(HEADING_LINES, len(lines) - ROWS) + 1):
        above, below = lines[:end], [line for line in lines[end:] if not is_part(line, text)]
        if above[-1].is_lone or not below:
            return 0
        if not all(united_lines(above)) or not below[0].cells[0]:
            continue
        for column, cell in enumerate(united_lines(above)):
            heading = printed_of(cell, text)
            values = [printed_of(line.cells[column], text) for line in below if line.cells[column]]
            first = printed_of(below[0].cells[column], text)
            dated = [value for value in values if DATED.fullmatch(value)]
            are_dates = first in dated and len(dated) >= max(ROWS, OFTEN * len(values))
            returns = column in whole_values(below, text) and values.count(first) > 1
            is_heading = heading not in values and not _DIGIT.search(heading)
            if is_heading and (are_dates or (returns and len(below) >= LEAST_BELOW)):
                return end
    return 0


def is_part(line: Printed, text: str) -> bool:
    """Whether a line stands over the rows below it: alone, and no end of a heading."""
    return line.is_lone or (line.filled == {0} and not printed_of(line.cells[0], text)[0].islower())


def united_lines(lines: Sequence[Printed]) -> Cells:
    """Return the cells of a row that is printed on several lines."""
    columns = range(len(lines[0].cells))
    return [[part for line in lines for part in line.cells[column]] for column in columns]


def is_named(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a heading ends with a known name of a column, or begins with it."""
    return vocabulary.is_column_heading(name.split())


def without_headings(
    body: Sequence[Sequence[Printed]], names: Sequence[str], text: str
) -> Iterator[Sequence[Printed]]:
    """Yield blocks of rows, and for itself the header that is printed again above the rows of one.

    Its first lines, up to as many as headings take, say then what the header says.
    """
    wanted = [fold(name) for name in names]
    for block in body:
        for end in range(1, min(HEADING_LINES + 1, len(block))):
            if [fold(printed_of(cell, text)) for cell in united_lines(block[:end])] == wanted:
                yield block[:end]
                yield block[end:]
                break
        else:
            yield block


def opens_columns(line: Line, text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is of headings set apart, known ones for the most part."""
    names = re.split(r" {2,}", text[line.start : line.end].strip())
    known = sum(is_named(name, vocabulary) for name in names) if len(names) > 1 else 0
    return known >= NAMED and 2 * known >= len(names)


def are_title(lines: Sequence[Line], header: Line, text: str) -> bool:
    """Whether `lines` are of a title over headings: without gaps, one over half a gutter."""
    begin = line_start(header, text)
    gaps = [m.span() for m in re.finditer(r"(?<=\S) {2,}(?=\S)", text[begin : header.end])]
    is_over = False
    for line in lines:
        if "  " in text[line.start : line.end]:
            return False
        first, last = (at - line_start(line, text) for at in (line.start, line.end))
        is_over = is_over or any(
            2 * (min(last, end) - max(first, start)) >= end - start for start, end in gaps
        )
    return is_over


def printed_of(cell: Sequence[Line], text: str) -> str:
    """Return the words of a cell."""
    return " ".join(text[part.start : part.end] for part in cell)

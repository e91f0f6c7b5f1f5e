"""The rows of a table whose columns are blanks, told line by line.

A line begins a row where something on it shows that the row before is over: its first word would
still have fitted on the line above (no typist wraps before the column is full), or a column of
short whole values (a date, a year, a status that returns) is filled again. Otherwise it goes on.
A line over the columns, or alone above rows or under a number of its own, is a heading of the rows
below it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.model.page import Line
from extract.model.wrapping import begins_afresh

Cells = list[list[Line]]
"""The parts of lines in each column of a row."""

OFTEN = 0.8
"""Values that return, or dates, in so many of a column's lines make it one of whole values."""

AFRESH = 3
"""Where text begins afresh in all of at least so many columns, so does a row."""

LEAST, MOST = 3, 7
"""Blank lines part all rows only where they make so many blocks; lines that a name takes."""

_NUMBERED = re.compile(r"\(?(?:[A-Za-z]|[IVX]{1,5}|\d{1,2})[.)] +\S")

_RETURNS = re.compile("10+1")
"""A stub, lines without, and a stub again."""

_DAY = re.compile(r"\d{1,2}(?:er)?(?: ?[–/-] ?\d{1,2})? [^\W\d_]{3,}\.?(?: (?:19|20)\d\d)?")
"""A day, or days, of a month, perhaps without its year."""

DATED = re.compile(r"\d[\d.,/ –-]*|.*\b(?:1[89]|20)\d\d")
"""Numbers, or words that end with a year."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed line of a table, its parts by column; `is_lone`: it is a heading among rows."""

    cells: Cells
    is_lone: bool = False

    @property
    def filled(self) -> frozenset[int]:
        """The columns in which something stands."""
        return frozenset(n for n, cell in enumerate(self.cells) if cell)


def rows_of_lines(blocks: Sequence[Sequence[Printed]], text: str) -> list[list[Printed]]:
    """Return the lines of each row; a blank line, which parts `blocks`, always ends one."""
    blocks = [_with_headings(block, text) for block in blocks]
    lines = [line for block in blocks for line in block if not line.is_lone]
    whole = whole_values(lines, text)
    width = max((_length(line.cells[0], text) for line in lines), default=0)
    are_rows = _are_rows(blocks) and not any(_has_days(block, text) for block in blocks)
    rows: list[list[Printed]] = []
    for block in blocks:
        rows.append([block[0]])
        for above, line in pairwise(block):
            is_lone = above.is_lone or line.is_lone
            is_open = _is_open(rows[-1], text)
            is_over = not are_rows and not is_open and _is_over(above, line, whole, width, text)
            if is_lone or is_over:
                rows.append([line])
            else:
                rows[-1].append(line)
    return rows


def _is_open(row: Sequence[Printed], text: str) -> bool:
    """Whether a bracket is open at the end of the first cell of a row."""
    stub = " ".join(_words(line.cells[0], text) for line in row)
    return stub.count("(") > stub.count(")")


def _are_rows(blocks: Sequence[Sequence[Printed]]) -> bool:
    """Whether blank lines part all rows: in most blocks of several lines some have no stub.

    A block of more lines with a stub than a name takes is several rows, and so is one in which a
    stub returns below lines without.
    """
    several = [block for block in blocks if len(block) > 1]
    if any(sum(bool(line.cells[0]) for line in block) > MOST for block in several):
        return False
    if any(_RETURNS.search("".join("01"[bool(line.cells[0])] for line in b)) for b in several):
        return False
    without = sum(any(not line.cells[0] for line in block[1:]) for block in several)
    return len(blocks) >= LEAST and 2 * without >= len(several) > 0


def _has_days(block: Sequence[Printed], text: str) -> bool:
    """Whether several lines of a block begin with a day each: they are as many rows."""
    return sum(_is_day(line, text) for line in block) > 1


def _is_day(line: Printed, text: str) -> bool:
    return _DAY.fullmatch(_words(line.cells[0], text)) is not None


def _with_headings(block: Sequence[Printed], text: str) -> list[Printed]:
    """Mark the lines that stand alone above the rows of a block, or under a number."""
    found = []
    for number, line in enumerate(block):
        is_first = number == 0 and len(block) > 1 and len(block[1].filled) > 1
        is_alone = line.filled == {0}
        is_numbered = is_alone and _NUMBERED.match(_words(line.cells[0], text)) is not None
        is_heading = (is_alone and is_first) or is_numbered
        found.append(replace(line, is_lone=True) if is_heading else line)
    return found


def _is_over(above: Printed, line: Printed, whole: frozenset[int], width: int, text: str) -> bool:
    if line.filled & whole or _begins_afresh(above, line, text) or _is_day(line, text):
        return True
    stub, last = line.cells[0], above.cells[0]
    if not stub:
        return False
    if not last:
        return True
    if _runs_on(above, line, text):
        return False
    first = text[stub[0].start : stub[-1].end].split()[0]
    is_middle = first[0].islower() or first[0] == "("
    return not is_middle and _length(last, text) + 1 + len(first) <= width


def _runs_on(above: Printed, line: Printed, text: str) -> bool:
    """Whether in a column but the first a list or a sentence is cut between two lines."""
    columns = list(zip(above.cells, line.cells, strict=True))[1:]
    pairs = [(_words(one, text), _words(other, text)) for one, other in columns if one and other]
    return any(
        one.endswith(",") or (other[0].islower() and not DATED.fullmatch(other))
        for one, other in pairs
    )


def _begins_afresh(above: Printed, line: Printed, text: str) -> bool:
    """Whether in each of several columns the text of a line begins afresh."""
    columns = zip(above.cells, line.cells, strict=True)
    return len(line.filled) == len(above.filled) == len(line.cells) >= AFRESH and all(
        begins_afresh(_words(one, text), _words(other, text)) for one, other in columns
    )


def whole_values(lines: Sequence[Printed], text: str) -> frozenset[int]:
    """Return the columns, the first aside, each line of which holds a value of its own.

    That is a date, or a value that returns.

    Values that return may be items of a list that stands beside one name: they count only where
    each has a name beside it.
    """
    found = set()
    for column in range(1, max((len(line.cells) for line in lines), default=0)):
        filled = [line for line in lines if line.cells[column]]
        values = [_words(line.cells[column], text) for line in filled]
        dates = sum(bool(DATED.fullmatch(value)) for value in values)
        times = Counter(values)
        often = sum(times[value] > 1 or bool(DATED.fullmatch(value)) for value in values)
        is_beside = all(line.cells[0] for line in filled)
        if values and max(dates, often if is_beside else 0) >= OFTEN * len(values):
            found.add(column)
    return frozenset(found)


def _length(cell: Sequence[Line], text: str) -> int:
    return len(_words(cell, text))


def _words(cell: Sequence[Line], text: str) -> str:
    return " ".join(text[part.start : part.end] for part in cell)

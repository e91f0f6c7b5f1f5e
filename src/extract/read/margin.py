"""Numbers of lines in the margin, as drafts, bills and judgments print them: set apart from text.

A number of a line stands beside all text of its page, its like above and below it, and they go up
by one step (1, 2, 3 or 5, 10, 15) as the lines do. The numbers of notes that hang in the margin go
up note by note, and are called in the text.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.model.page import Word
from extract.read.columns import rows_of
from extract.read.layout import PageWords

LEAST = 3
"""So many numbers on one page make a column of them; on other pages they then stand there too."""

ALIGNED = 0.3
"""They end (or begin) at one place, within this share of their size."""


def with_margins(pages: Sequence[PageWords]) -> list[PageWords]:
    """Return `pages` with the numbers of their lines, if there are any, apart from their words."""
    columns = [_numbers(page.words) for page in pages]
    called = {word.text for page in pages for word in page.words if word.raised}
    places = [
        column[0].x1
        for column in columns
        if len(column) >= LEAST and not all(word.text in called for word in column)
    ]
    found = []
    for page, column in zip(pages, columns, strict=True):
        if not any(abs(word.x1 - x) <= word.size for word in column for x in places):
            found.append(page)
            continue
        taken = {id(word) for word in column}
        words = tuple(word for word in page.words if id(word) not in taken)
        found.append(replace(page, words=words, margin=tuple(rows_of(column))))
    return found


def _numbers(words: Sequence[Word]) -> list[Word]:
    """Return the numbers beside all other words of a page that go up by one step, or none."""
    numerals = [word for word in words if word.text.isdecimal() and len(word.text) <= 3]
    if not numerals or len(numerals) == len(words):
        return []
    taken = {id(word) for word in numerals}
    others = [word for word in words if id(word) not in taken]
    left, right = min(w.x0 for w in others), max(w.x1 for w in others)
    for beside in (
        [word for word in numerals if word.x1 < left - ALIGNED * word.size],
        [word for word in numerals if word.x0 > right + ALIGNED * word.size],
    ):
        column = sorted(beside, key=lambda word: word.baseline)
        if column and _is_aligned(column) and _goes_up(column) and _counts(column, others):
            return column
    return []


def _counts(column: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether the numbers go up with the lines of the text, as those of notes and items do not.

    Some lines (a table's, a heading's) may have none.
    """
    rows = [row.words[0].baseline for row in rows_of(others)]
    told = [
        sum(above.baseline + 1 < row <= below.baseline + 1 for row in rows)
        <= int(below.text) - int(above.text)
        for above, below in pairwise(column)
    ]
    return 2 * sum(told) >= len(told)


def _is_aligned(column: Sequence[Word]) -> bool:
    slack = ALIGNED * column[0].size
    return any(
        max(edges) - min(edges) <= slack
        for edges in zip(*((w.x0, w.x1) for w in column), strict=True)
    )


def _goes_up(column: Sequence[Word]) -> bool:
    """Whether the numbers go up by one step, which the first of a page is a multiple of."""
    values = [int(word.text) for word in column]
    steps = {b - a for a, b in pairwise(values)} or {values[0]}
    return len(steps) == 1 and (step := steps.pop()) > 0 and values[0] % step == 0

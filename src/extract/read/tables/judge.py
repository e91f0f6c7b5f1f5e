"""What is a table and what only looks like one: boxes, charts, forms, prose, lists, contents."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from extract.model.geometry import Box
from extract.model.page import Word
from extract.read.tables.lattice import Span
from extract.read.tables.lines import is_figure, is_leader

Texts = Mapping[Span, Sequence[Word]]
"""The words of each cell."""

LIVELY = 0.6
"""The share of its rows, and of its columns, in which a table has words; a chart has few."""

FILLED = 0.25
"""The share of its cells in which a table has words."""

FULL = 0.5
"""The share of its cells that a table of text without lines fills."""

ACROSS = 0.2
"""The share of its rows with text over several columns that such a table has at most."""

ORDERED = 0.9
"""The share of entries of an index that do not come before the entry above them."""

LONG = 6
"""Three rows of text make a table, two with a header or with cells of so many words on average, one
with both: names and addresses stand side by side as well."""

BRIEF = 4
"""Two columns of text below a header are a table where a cell has on average at most so many words
and no row lacks one: longer ones are prose side by side, a stub with a colon is a form's."""

SPARSE = 0.1
"""The share of its area that text covers in a frame, below which it frames a picture."""


def is_table(spans: Sequence[Span], filled: set[Span]) -> bool:
    """Whether cells at `spans`, of which `filled` hold words, make a table.

    A table relates at least two rows to two columns; one row alone, the end of a table on the page
    before, needs three and no blank. A chart's gridlines make cells too, but most of their rows or
    columns are empty; a box of text has one column; a form is mostly blank.
    """
    rows, columns = {s.row for s in spans}, {s.column for s in spans}
    rows_used, columns_used = {s.row for s in filled}, {s.column for s in filled}
    if len(rows_used) == 1:
        return len(columns_used) >= 3 and len(filled) == len(spans)
    return (
        len(columns_used) >= 2
        and len(filled) >= 4
        and len(rows_used) >= LIVELY * len(rows)
        and len(columns_used) >= LIVELY * len(columns)
        and len(filled) >= FILLED * len(spans)
    )


def is_text_table(texts: Texts, header_rows: int, *, has_rules: bool) -> bool:
    """Whether cells that only alignment shows (with hairlines, `has_rules`) make a table.

    Columns of figures make one, or hairlines, or three columns of text; what has two columns of
    text is more often prose, a list or a form, and needs a header and short cells. Contents (text,
    dots, a page) and the axes of charts (figures that count evenly) are none.
    """
    columns = _columns(texts, header_rows)
    stub, *others = columns
    rows = {span.row for span in texts if span.row >= header_rows and texts[span]}
    if not any(others) or _is_contents(texts, columns, has_rules=has_rules):
        return False
    if has_rules:
        return len(rows) >= (1 if header_rows else 2)
    if has_figures(texts, header_rows):
        return len(rows) >= 3 and bool(stub or len(others) > 1)
    lengths = [len(text.split()) for column in columns for text in column]
    few = 3 - bool(header_rows) - (sum(lengths) >= LONG * len(lengths))
    if _is_index(columns) or len(rows) < few:
        return False
    if header_rows and _is_brief(columns, len(rows)):
        return True
    across = {s.row for s in texts if s.row in rows and texts[s] and s.last_column > s.column}
    return (
        sum(len(column) >= min(2, len(rows)) for column in columns) > 2
        and sum(map(len, columns)) >= FULL * len(rows) * len(columns)
        and len(across) <= ACROSS * len(rows)
    )


def has_figures(texts: Texts, header_rows: int) -> bool:
    """Whether at least half of the body's cells beside the stub hold figures."""
    cells = [text for column in _columns(texts, header_rows)[1:] for text in column]
    return 2 * sum(is_figure(text) for text in cells) >= len(cells) > 0


def is_axes(texts: Texts, header_rows: int) -> bool:
    """Whether all columns count at even steps, as the labels beside a chart do."""
    columns = [column for column in _columns(texts, header_rows) if column]
    return all(_counts_evenly(column) for column in columns)


def _columns(texts: Texts, header_rows: int) -> list[list[str]]:
    """Return the texts of the body's cells, column by column, from top to bottom."""
    count = max(span.last_column for span in texts) + 1
    columns: list[list[str]] = [[] for _ in range(count)]
    for span in sorted(texts):
        if span.row >= header_rows and texts[span]:
            columns[span.column].append(" ".join(word.text for word in texts[span]))
    return columns


def _is_brief(columns: Sequence[Sequence[str]], rows: int) -> bool:
    """Whether two columns, full in each of at least three rows, have short cells and no labels."""
    cells = [text for column in columns for text in column]
    return (
        rows > 2
        and [len(column) for column in columns] == [rows, rows]
        and sum(len(text.split()) for text in cells) <= BRIEF * len(cells)
        and not any(text.endswith(":") for text in columns[0])
    )


def _is_contents(texts: Texts, columns: Sequence[Sequence[str]], *, has_rules: bool) -> bool:
    """Whether text is followed by page numbers: dots lead to them, or they never go back.

    A number before the text does not count.
    """
    *before, pages = columns
    figured = [2 * sum(map(is_figure, column)) > len(column) for column in before]
    if len(columns) > 3 or figured[-1] or any(figured[1:]):
        return False
    rows = {span.row for span in texts if texts[span]}
    led = {span.row for span in texts if any(_leads(word) for word in texts[span])}
    if 2 * len(led) > len(rows):
        return True
    numbers = [int(text) for text in pages if text.isdecimal()]
    goes_up = len(numbers) == len(pages) == len(before[-1]) and numbers == sorted(numbers)
    return goes_up and len(numbers) > 2 and not has_rules


def _is_index(columns: Sequence[Sequence[str]]) -> bool:
    """Whether the columns, one after the other, are one list in alphabetical order."""
    lists = [[text.casefold() for text in column] for column in columns if column]
    entries = [text for column in lists for text in column]
    ordered = sum(one <= other for one, other in pairwise(entries))
    goes_on = all(above[-1] <= below[0] for above, below in pairwise(lists))
    return goes_on and ordered > ORDERED * (len(entries) - 1)


def _leads(word: Word) -> bool:
    return is_leader(word) or word.text.endswith("....")


def _counts_evenly(texts: Sequence[str]) -> bool:
    """Whether `texts` are numbers at even steps, as on the axis of a chart."""
    numbers = [re.sub(r"[^\d.-]", "", text) for text in texts if is_figure(text)]
    try:
        values = [float(number) for number in numbers if number]
    except ValueError:
        return False
    steps = {round(b - a, 6) for a, b in pairwise(values)}
    return len(values) > 3 and len(steps) == 1 and 0 not in steps


def is_picture(box: Box, words: Sequence[Word], unit: float) -> bool:
    """Whether a frame that is no table frames a picture: it is large and has few words."""
    if box.width < 8 * unit or box.height < 4 * unit:
        return False
    inked = sum((w.x1 - w.x0) * w.size for w in words if box.holds(w.box))
    return inked < SPARSE * box.width * box.height

"""What is a table and what only looks like one: boxes, charts, forms, prose, lists, contents."""

import re
from collections.abc import Mapping, Sequence

from extract.model.geometry import Box
from extract.model.page import Word
from extract.read.tables.lattice import Span
from extract.read.tables.lines import is_figure, is_leader

LIVELY = 0.6
"""The share of its rows, and of its columns, in which a table has words; a chart has few."""

FILLED = 0.25
"""The share of its cells in which a table has words."""

SPARSE = 0.1
"""The share of its area that text covers in a frame, below which it frames a picture."""


def is_table(spans: Sequence[Span], filled: set[Span]) -> bool:
    """Whether cells at `spans`, of which `filled` hold words, make a table.

    A table relates at least two rows to two columns. A chart's gridlines make cells too, but most
    of their rows or columns are empty; a box of text has one column; a form is mostly blank.
    """
    rows, columns = {s.row for s in spans}, {s.column for s in spans}
    rows_used, columns_used = {s.row for s in filled}, {s.column for s in filled}
    return (
        min(len(rows_used), len(columns_used)) >= 2
        and len(filled) >= 4
        and len(rows_used) >= LIVELY * len(rows)
        and len(columns_used) >= LIVELY * len(columns)
        and len(filled) >= FILLED * len(spans)
    )


def is_text_table(
    texts: Mapping[Span, Sequence[Word]], header_rows: int, *, has_rules: bool
) -> bool:
    """Whether cells that only alignment shows (with hairlines, `has_rules`) make a table.

    Columns of figures make one, or hairlines, or three columns of text; what has two columns of
    text is more often prose, a list or a form. Contents (text, dots, a page) and the axes of
    charts (figures that count evenly) are none.
    """
    columns = _columns(texts, header_rows)
    stub, *others = columns
    cells = [text for column in others for text in column]
    rows = {span.row for span in texts if span.row >= header_rows and texts[span]}
    figures = sum(is_figure(text) for text in cells)
    if not cells or _is_contents(texts):
        return False
    if has_rules:
        return len(rows) >= (1 if header_rows else 2)
    if 2 * figures >= len(cells):
        return len(rows) >= 3 and bool(stub or len(others) > 1)
    return len(rows) >= 2 and sum(len(column) > 1 for column in columns) > 2


def is_axes(texts: Mapping[Span, Sequence[Word]], header_rows: int) -> bool:
    """Whether all columns count at even steps, as the labels beside a chart do."""
    columns = [column for column in _columns(texts, header_rows) if column]
    return all(_counts_evenly(column) for column in columns)


def _columns(texts: Mapping[Span, Sequence[Word]], header_rows: int) -> list[list[str]]:
    """Return the texts of the body's cells, column by column, from top to bottom."""
    count = max(span.last_column for span in texts) + 1
    columns: list[list[str]] = [[] for _ in range(count)]
    for span in sorted(texts):
        if span.row >= header_rows and texts[span]:
            columns[span.column].append(" ".join(word.text for word in texts[span]))
    return columns


def _is_contents(texts: Mapping[Span, Sequence[Word]]) -> bool:
    """Whether there are two columns, and dots lead from most of the first to page numbers."""
    rows = {span.row for span in texts if texts[span]}
    led = {span.row for span in texts if any(_leads(word) for word in texts[span])}
    return max(span.last_column for span in texts) < 2 and 2 * len(led) > len(rows)


def _leads(word: Word) -> bool:
    return is_leader(word) or word.text.endswith("....")


def _counts_evenly(texts: Sequence[str]) -> bool:
    """Whether `texts` are numbers at even steps, as on the axis of a chart."""
    numbers = [re.sub(r"[^\d.-]", "", text) for text in texts if is_figure(text)]
    try:
        values = [float(number) for number in numbers if number]
    except ValueError:
        return False
    steps = {round(b - a, 6) for a, b in zip(values, values[1:], strict=False)}
    return len(values) > 3 and len(steps) == 1 and 0 not in steps


def is_picture(box: Box, words: Sequence[Word], unit: float) -> bool:
    """Whether a frame that is no table frames a picture: it is large and has few words."""
    if box.width < 8 * unit or box.height < 4 * unit:
        return False
    inked = sum((w.x1 - w.x0) * w.size for w in words if box.holds(w.box))
    return inked < SPARSE * box.width * box.height

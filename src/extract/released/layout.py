"""Rows as lines that a person can read."""

from collections.abc import Sequence
from textwrap import shorten
from typing import Any

WIDEST = 48
"""Characters of the widest column on a terminal; longer values are cut at a word."""


def shown(value: Any) -> str:
    """Return `value` on one line; nothing for null."""
    return "" if value is None else " ".join(str(value).split())


def as_table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[str]:
    """Return lines in which the columns stand below one another, numbers to the right."""
    cells = [[shorten(shown(value), WIDEST, placeholder=" …") for value in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
    numeric = [
        any(isinstance(row[at], int | float) for row in rows)
        and all(row[at] is None or isinstance(row[at], int | float) for row in rows)
        for at in range(len(columns))
    ]
    lines = [columns, ["-" * width for width in widths], *cells]
    return [
        "  ".join(
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(line, widths, numeric, strict=True)
        ).rstrip()
        for line in lines
    ]

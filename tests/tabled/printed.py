"""Reports as text layers whose columns are kept by blanks, in several forms."""

import textwrap
from collections.abc import Iterator
from itertools import zip_longest

from tests.layouts.document import Block, Box, Document, Heading, Paragraph, Table, Title

FORMS = ("spaced", "tight", "ruled_text")
"""Rows parted by empty lines; rows one below the other; those with lines of dashes about them."""

WIDTH = 96
PAGE = 54
GAP = 2
"""Characters of a line, lines of a page, least blanks between columns."""


def text_layer(document: Document, form: str) -> str:
    """Write a document as a text layer, in pages that print the header of a table again."""
    pages: list[list[str]] = [[]]
    for part in document.parts:
        for block in part.blocks:
            again = _header(block, form) if isinstance(block, Table) else []
            for lines in _pieces(block, form):
                if len(pages[-1]) + len(lines) > PAGE:
                    number = len(pages) + 1
                    pages.append([part.head[0].ljust(WIDTH - 8) + f"page {number}", ""])
                    pages[-1] += again if lines != again else []
                pages[-1] += lines
            pages[-1].append("")
    return "\n\f".join("\n".join(page) for page in pages) + "\n"


def _pieces(block: Block, form: str) -> Iterator[list[str]]:
    """Yield the lines of a block that stand on one page."""
    if isinstance(block, Table):
        yield _header(block, form)
        for row in block.rows:
            yield _row(block, row, form)
        if form == "ruled_text":
            yield [_rule(block)]
    elif isinstance(block, Title):
        yield [line.center(WIDTH).rstrip() for line in textwrap.wrap(block.prose.text, WIDTH - 10)]
    elif isinstance(block, Heading):
        yield ["", *textwrap.wrap(block.prose.text, WIDTH)]
    elif isinstance(block, Paragraph):
        number = f"{block.number}. " if block.number else ""
        yield textwrap.wrap(number + block.prose.text, WIDTH)


def _header(block: Block, form: str) -> list[str]:
    assert isinstance(block, Table)
    lines = _row(block, block.header, form)
    return [*lines, _rule(block)] if form == "ruled_text" else lines


def _row(table: Table, row: tuple[Box, ...], form: str) -> list[str]:
    widths = _widths(table)
    tail = [""] if form == "spaced" else []
    if len(row) < len(widths):
        return [*textwrap.wrap(_text(row[0]), WIDTH), *tail]
    columns = [
        textwrap.wrap(_text(box), width - GAP, break_long_words=False)
        for box, width in zip(row, widths, strict=True)
    ]
    lines = [
        "".join(part.ljust(width) for part, width in zip(parts, widths, strict=True)).rstrip()
        for parts in zip_longest(*columns, fillvalue="")
    ]
    return [*lines, *tail]


def _rule(table: Table) -> str:
    return "-" * sum(_widths(table))


def _widths(table: Table) -> list[int]:
    """Return the width of each column: what it needs, cut down where the line is too short."""
    cells = [row for row in (table.header, *table.rows) if len(row) == len(table.header)]
    longest = [max(len(_text(row[n])) for row in cells) for n in range(len(table.header))]
    words = [
        max((len(word) for row in cells for word in _text(row[n]).split()), default=1)
        for n in range(len(table.header))
    ]
    widths = [size + GAP for size in longest]
    while sum(widths) > WIDTH:
        widest = max(range(len(widths)), key=lambda n: (widths[n] > words[n] + GAP, widths[n]))
        if widths[widest] <= words[widest] + GAP:
            break
        widths[widest] -= 1
    return widths


def _text(box: Box) -> str:
    return " ".join(one.text for one in box.proses)

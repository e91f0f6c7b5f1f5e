"""Documents as text layers: what extraction tools leave of pages, tables without lines."""

import textwrap
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from tests.layouts.document import Block, Box, Document, Paragraph, Table


def text_layer(document: Document, form: str) -> str:
    """Write a document as extraction tools leave it: no columns (blocks), or columns of blanks."""
    pages: list[str] = []
    for part in document.parts:
        lines = [line for block in part.blocks for line in (*_lines(block, form), "")]
        for number, start in enumerate(range(0, len(lines), 52), start=1):
            head = [line.format(page=number) for line in part.head]
            pages.append("\n".join([*head, "", *lines[start : start + 52]]))
    return "\n\f".join(pages) + "\n"


def _lines(block: Block, form: str) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _blocks(block) if form == "blocks" else _aligned(block)
    elif isinstance(block, Paragraph):
        number = f"{block.number}. " if block.number else ""
        yield from textwrap.wrap(f"{number}{block.prose.text}", 92)
    else:
        yield from textwrap.wrap(block.prose.text, 92)


def _blocks(table: Table) -> Iterator[str]:
    yield " ".join(_text(box) for box in table.header)
    for row in table.rows:
        for box, width in zip(row, _widths(table), strict=True):
            yield ""
            yield from _wrapped(box, width)


def _aligned(table: Table) -> Iterator[str]:
    widths = _widths(table)
    for row in (table.header, *table.rows):
        columns = [_wrapped(box, width - 3) for box, width in zip(row, widths, strict=True)]
        for parts in zip_longest(*columns, fillvalue=""):
            padded = (part.ljust(width) for part, width in zip(parts, widths, strict=True))
            yield "".join(padded).rstrip()
        yield ""


def _widths(table: Table) -> list[int]:
    return [int(130 * share / sum(table.shares)) for share in table.shares]


def _wrapped(box: Box, width: int) -> list[str]:
    mark = "• " if box.is_list else ""
    return [
        line
        for text in _texts(box)
        for line in textwrap.wrap(mark + text, width, break_long_words=False)
    ]


def _texts(box: Box) -> Iterable[str]:
    return (one.text for one in box.proses)


def _text(box: Box) -> str:
    return " ".join(_texts(box))

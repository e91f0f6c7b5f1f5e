"""A document as OpenDocument text in one file, as word processors write it."""

from collections.abc import Iterator
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape

from tests.layouts.document import (
    Block,
    Box,
    Document,
    Heading,
    Part,
    Prose,
    Table,
    Title,
)

from .style import Style, runs_of

_PAPER = {"a4": (210.0, 297.0), "a5": (148.0, 210.0), "letter": (215.9, 279.4)}
_FACES = {"serif": "Liberation Serif", "sans": "DejaVu Sans"}
_BORDERS = {
    "all": 'fo:border="0.5pt solid #000000"',
    "rows": 'fo:border-bottom="0.5pt solid #999999"',
    "none": 'fo:border="none"',
}
_PAGE = '<text:page-number text:select-page="current">1</text:page-number>'


def writer_of(document: Document, style: Style) -> str:
    """Return the file; notes are real footnotes or endnotes."""
    width, height = _PAPER[style.paper]
    frame = Template(Path(__file__).with_suffix(".xml").read_text(encoding="utf-8"))
    return frame.substitute(
        face=_FACES[style.face],
        size=style.size,
        align="justify" if style.justified else "start",
        leading=round(100 * style.spacing / 1.2),
        width=width,
        height=height,
        margin=style.margin,
        head_height=8 if style.heads else 0,
        border=_BORDERS[style.lines],
        vertical="middle" if style.middle else "top",
        together="auto" if style.splits else "always",
        columns="".join(_columns(document, width - 2 * style.margin)),
        head=_head(document) if style.heads else "",
        body="".join(_part(part, at, document, style) for at, part in enumerate(document.parts)),
    )


def _head(document: Document) -> str:
    lines = (escape(document.parts[0].head[0]), f"Page {_PAGE}")
    text = "".join(f'<text:p text:style-name="Standard">{line}</text:p>' for line in lines)
    return f"<style:header>{text}</style:header>"


def _columns(document: Document, room: float) -> Iterator[str]:
    """Yield a style for each width that a column of a table has."""
    tables = [b for part in document.parts for b in part.blocks if isinstance(b, Table)]
    for share in sorted({share for table in tables for share in table.shares}):
        yield (
            f'<style:style style:name="{_column(share)}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{share * room:.1f}mm"/>'
            "</style:style>"
        )


def _column(share: float) -> str:
    return f"W{round(1000 * share)}"


def _part(part: Part, at: int, document: Document, style: Style) -> str:
    blocks = []
    for index, block in enumerate(part.blocks):
        text = "".join(_block(block, document, style))
        if at and not index:
            text = text.replace('"Head2"', '"HeadPart"', 1)
        blocks.append(text)
    if style.columns == 1 or part.has_table:
        return "".join(blocks)
    lead = blocks.pop(0) if at else ""
    return (
        f'{lead}<text:section text:style-name="Columns" text:name="S{at}">{"".join(blocks)}'
        "</text:section>"
    )


def _block(block: Block, document: Document, style: Style) -> Iterator[str]:
    if isinstance(block, Table):
        yield _table(block, document, style)
        return
    text = _inline(block.prose, document, style)
    if isinstance(block, Title):
        yield f'<text:p text:style-name="Head1">{text}</text:p>'
    elif isinstance(block, Heading):
        name = "Head3" if block.level == "mixed" else "Head2"
        yield f'<text:p text:style-name="{name}">{text}</text:p>'
    else:
        number = f"{block.number}.<text:tab/>" if block.number else ""
        yield f'<text:p text:style-name="Text">{number}{text}</text:p>'
        if block.items:
            yield _list(block.items, "Text", document, style)


def _list(items: tuple[Prose, ...], name: str, document: Document, style: Style) -> str:
    found = "".join(
        f'<text:list-item><text:p text:style-name="{name}">{_inline(item, document, style)}'
        "</text:p></text:list-item>"
        for item in items
    )
    return f'<text:list text:style-name="Bullets">{found}</text:list>'


def _table(table: Table, document: Document, style: Style) -> str:
    columns = "".join(
        f'<table:table-column table:style-name="{_column(share)}"/>' for share in table.shares
    )
    header = _row(table.header, "CellHead", document, style)
    rows = "".join(_row(row, "Cell", document, style) for row in table.rows)
    return (
        f"<table:table>{columns}<table:table-header-rows>{header}</table:table-header-rows>{rows}"
        "</table:table>"
    )


def _row(row: tuple[Box, ...], name: str, document: Document, style: Style) -> str:
    cells = "".join(
        f'<table:table-cell table:style-name="Box">{_box(box, name, document, style)}'
        "</table:table-cell>"
        for box in row
    )
    return f'<table:table-row table:style-name="Row">{cells}</table:table-row>'


def _box(box: Box, name: str, document: Document, style: Style) -> str:
    if box.is_list:
        return _list(box.proses, name, document, style)
    text = " ".join(_inline(prose, document, style) for prose in box.proses)
    return f'<text:p text:style-name="{name}">{text}</text:p>'


def _inline(prose: Prose, document: Document, style: Style) -> str:
    pieces = []
    note_class = "footnote" if style.notes == "page" else "endnote"
    for run in runs_of(prose):
        if run.call:
            note = _inline(document.notes[run.call], document, style)
            pieces.append(
                f'<text:note text:note-class="{note_class}"><text:note-citation>{run.call}'
                "</text:note-citation><text:note-body>"
                f'<text:p text:style-name="Footnote">{note}</text:p></text:note-body></text:note>'
            )
        else:
            text = escape(run.text)
            bold = f'<text:span text:style-name="Bold">{text}</text:span>'
            pieces.append(bold if run.is_bold else text)
    return "".join(pieces)

"""A document as HTML, for browsers and for what prints HTML."""

from collections.abc import Iterator
from html import escape

from tests.layouts.document import Block, Box, Document, Heading, Paragraph, Prose, Table, Title

from .style import Style, notes_of, runs_of

_BORDERS = {
    "all": "td,th{border:1px solid black}",
    "rows": "td,th{border-bottom:1px solid #999} th{background:#ddd}",
    "none": "",
}


def html_of(document: Document, style: Style, *, footed: bool) -> str:
    """Return the page; notes stand at its end, or where they are called if `footed`.

    CSS for paged media puts those at the foot of the page (`float: footnote`).
    """
    notes = document.notes if footed and style.notes == "page" else {}
    body: list[str] = []
    for at, part in enumerate(document.parts):
        names = "part" + (" columns" if style.columns > 1 and not part.has_table else "")
        language = "en" if at else "fr"
        body.append(f'<div class="{names}" lang="{language}">')
        for block in part.blocks:
            body += _block(block, notes)
        body.append("</div>")
    if not notes:
        body.append('<hr style="width:30%;margin-left:0">')
        body += [
            f'<div class="note"><sup>{number}</sup> {_inline(note, {})}</div>'
            for number, note in notes_of(document)
        ]
    head = document.parts[0].head[0] if style.heads else ""
    return (
        f"<!doctype html><html lang=fr><meta charset=utf-8><style>{_css(style, head)}</style>"
        + ("\n".join(body))
    )


def _css(style: Style, head: str) -> str:
    face = {"serif": "'Liberation Serif', serif", "sans": "'DejaVu Sans', sans-serif"}[style.face]
    align = "justify;hyphens:auto" if style.justified else "left"
    running = (
        f'@top-left{{content:"{head}"}} @bottom-center{{content:counter(page)}}' if head else ""
    )
    return (
        f"body{{font:{style.size}pt {face};line-height:{style.spacing};margin:0;"
        f"text-align:{align}}}"
        "table{border-collapse:collapse;width:100%}"
        f"td,th{{padding:3px 6px;text-align:left;hyphens:manual;"
        f"vertical-align:{'middle' if style.middle else 'top'}}}"
        f"{_BORDERS[style.lines]}"
        f"h1{{font-size:{1.2 * style.size}pt;text-align:center;hyphens:manual}}"
        f"h2{{font-size:{1.1 * style.size}pt;hyphens:manual}}"
        f"h3{{font-size:{style.size}pt;font-style:italic;hyphens:manual}}"
        ".part+.part{break-before:page}"
        ".columns{column-count:2;column-gap:18px}"
        ".foot{float:footnote;font-weight:normal;text-align:left}"
        f".note,.foot{{font-size:{0.8 * style.size}pt}}"
        f"tr{{break-inside:{'auto' if style.splits else 'avoid'}}}"
        f"@page{{size:{style.paper};margin:{style.margin}mm;{running}}}"
    )


def _block(block: Block, notes: dict[str, Prose]) -> Iterator[str]:
    if isinstance(block, Title):
        yield f"<h1>{_inline(block.prose, notes)}</h1>"
    elif isinstance(block, Heading):
        name = "h3" if block.level == "mixed" else "h2"
        yield f"<{name}>{_inline(block.prose, notes)}</{name}>"
    elif isinstance(block, Paragraph):
        number = f"{block.number}. " if block.number else ""
        yield f"<p>{number}{_inline(block.prose, notes)}</p>"
        if block.items:
            items = "".join(f"<li>{_inline(item, notes)}</li>" for item in block.items)
            yield f"<ul>{items}</ul>"
    else:
        yield _table(block, notes)


def _table(table: Table, notes: dict[str, Prose]) -> str:
    widths = "".join(f'<col style="width:{100 * share:.1f}%">' for share in table.shares)
    header = "".join(f"<th>{_box(box, notes)}</th>" for box in table.header)
    rows = "".join(
        "<tr>" + "".join(f"<td>{_box(box, notes)}</td>" for box in row) + "</tr>"
        for row in table.rows
    )
    return (
        f"<table><colgroup>{widths}</colgroup><thead><tr>{header}</tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def _box(box: Box, notes: dict[str, Prose]) -> str:
    if not box.is_list:
        return " ".join(_inline(prose, notes) for prose in box.proses)
    items = "".join(f"<li>{_inline(prose, notes)}</li>" for prose in box.proses)
    return f'<ul style="margin:0;padding-left:14px">{items}</ul>'


def _inline(prose: Prose, notes: dict[str, Prose]) -> str:
    pieces = []
    for run in runs_of(prose):
        if run.call in notes:
            pieces.append(f'<span class="foot">{_inline(notes[run.call], {})}</span>')
        elif run.call:
            pieces.append(f"<sup>{run.call}</sup>")
        else:
            pieces.append(f"<b>{escape(run.text)}</b>" if run.is_bold else escape(run.text))
    return "".join(pieces)

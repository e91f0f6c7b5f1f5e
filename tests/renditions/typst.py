"""A document as typst: footnotes, columns, repeated headers of tables."""

import re
from collections.abc import Iterator

from tests.layouts.document import Block, Box, Document, Heading, Prose, Table, Title

from .style import Style, notes_of, runs_of

_SPECIAL = re.compile(r"[\\#$*_`<>@~\[\]=+/\-\"'.]")
_PAPER = {"a4": "a4", "a5": "a5", "letter": "us-letter"}
_FACES = {"serif": "Libertinus Serif", "sans": "DejaVu Sans"}
_STROKES = {
    "all": "0.5pt",
    "rows": "(x, y) => (bottom: 0.5pt + gray)",
    "none": "none",
}


def typst_of(document: Document, style: Style) -> str:
    """Return the source; notes are real footnotes, or set at the end as the style says."""
    lines = list(_settings(document, style))
    for at, part in enumerate(document.parts):
        if at:
            lines.append("#pagebreak(weak: true)")
        columns = 1 if part.has_table else style.columns
        lines.append(f"#set page(columns: {columns})")
        lines.append(f'#set text(lang: "{"en" if at else "fr"}")')
        for block in part.blocks:
            lines += _block(block, document, style)
    if style.notes == "end":
        lines.append("#line(length: 30%, stroke: 0.5pt)\n#set text(size: 0.8em)")
        lines += [
            f"#super[{number}] {_inline(note, document, style)}\n"
            for number, note in notes_of(document)
        ]
    return "\n".join(lines)


def _settings(document: Document, style: Style) -> Iterator[str]:
    head = _escaped(document.parts[0].head[0])
    running = f", header: [{head} #h(1fr) Page #context counter(page).display()]"
    yield (
        f'#set page(paper: "{_PAPER[style.paper]}", margin: {style.margin}mm'
        f"{running if style.heads else ''})"
    )
    yield f'#set text(font: "{_FACES[style.face]}", size: {style.size}pt)'
    yield (
        f"#set par(justify: {str(style.justified).lower()}, leading: {style.spacing - 0.6:.2f}em, "
        f"spacing: {style.spacing - 0.1:.2f}em)"
    )
    yield '#set smartquote(enabled: false)\n#set list(marker: "•")'


def _block(block: Block, document: Document, style: Style) -> Iterator[str]:
    if isinstance(block, Table):
        yield _table(block, document, style)
        return
    text = _inline(block.prose, document, style)
    if isinstance(block, Title):
        yield f'#align(center, block(text(size: 1.2em, weight: "bold")[{text}]))\n'
    elif isinstance(block, Heading):
        shape = ', style: "italic"' if block.level == "mixed" else ""
        yield f'#block(sticky: true, above: 1.4em)[#text(weight: "bold"{shape})[{text}]]\n'
    else:
        number = rf"{block.number}\. " if block.number else ""
        yield f"{number}{text}\n"
        if block.items:
            items = ", ".join(f"[{_inline(item, document, style)}]" for item in block.items)
            yield f"#list(indent: 1em, {items})\n"


def _table(table: Table, document: Document, style: Style) -> str:
    shares = ", ".join(f"{share:.2f}fr" for share in table.shares)
    header = ", ".join(f"[*{_box(box, document, style)}*]" for box in table.header)
    cells = ", ".join(f"[{_box(box, document, style)}]" for row in table.rows for box in row)
    align = "horizon + left" if style.middle else "top + left"
    return (
        "#[#set par(justify: false)\n"
        f"#show table.cell: set block(breakable: {str(style.splits).lower()})\n"
        f"#table(columns: ({shares}), stroke: {_STROKES[style.lines]}, align: {align}, "
        f"table.header({header}), {cells})]\n"
    )


def _box(box: Box, document: Document, style: Style) -> str:
    texts = [_inline(prose, document, style) for prose in box.proses]
    if not box.is_list:
        return " ".join(texts)
    return "#list(" + ", ".join(f"[{text}]" for text in texts) + ")"


def _inline(prose: Prose, document: Document, style: Style) -> str:
    pieces = []
    for run in runs_of(prose):
        if run.call and style.notes == "page":
            pieces.append(f"#footnote[{_inline(document.notes[run.call], document, style)}]")
        elif run.call:
            pieces.append(f"#super[{run.call}]")
        else:
            text = _escaped(run.text)
            pieces.append(f"#strong[{text}]" if run.is_bold else text)
    return "".join(pieces)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda m: "\\" + m[0], text)

"""A document as LaTeX: real footnotes, longtable, two columns, hyphens of babel."""

import re
from collections.abc import Iterator

from tests.layouts.document import Block, Box, Document, Heading, Prose, Table, Title

from .style import Style, notes_of, runs_of

_SPECIAL = re.compile(r"[#$%&_{}~^\\]")
_SIGNS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def latex_of(document: Document, style: Style) -> str:
    """Return the source; notes are real footnotes, or endnotes set as the style says."""
    lines = [*_preamble(document, style), r"\begin{document}"]
    for at, part in enumerate(document.parts):
        is_wide = part.has_table or style.columns == 1
        if at:
            lines.append(r"\clearpage")
        lines.append(r"\selectlanguage{%s}" % ("english" if at else "french"))
        lines.append(r"\onecolumn" if is_wide else r"\twocolumn")
        for block in part.blocks:
            lines += _block(block, document, style)
    if style.notes == "end":
        lines.append(r"\bigskip\noindent\rule{4cm}{0.4pt}\par{\footnotesize")
        for number, note in notes_of(document):
            lines.append(
                rf"\noindent\textsuperscript{{{number}}} {_inline(note, document, style)}\par"
            )
        lines.append("}")
    return "\n".join([*lines, r"\end{document}"])


def _preamble(document: Document, style: Style) -> Iterator[str]:
    size = min((10, 11, 12), key=lambda size: abs(size - style.size))
    yield rf"\documentclass[{size}pt,{style.paper}paper]{{article}}"
    yield r"\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{textcomp}"
    yield r"\usepackage[english,french]{babel}\usepackage{longtable,array,booktabs}"
    yield rf"\usepackage[margin={style.margin}mm]{{geometry}}\usepackage{{fancyhdr}}"
    yield r"\usepackage{lmodern}" if style.face == "serif" else r"\usepackage{helvet}"
    yield r"\renewcommand{\familydefault}{\%sdefault}" % ("rm" if style.face == "serif" else "sf")
    yield rf"\linespread{{{style.spacing / 1.2:.2f}}}\setlength\parindent{{0pt}}"
    yield r"\setlength\parskip{0.6em}\emergencystretch=2em"
    yield r"\frenchsetup{StandardLists=true,AutoSpacePunctuation=false,IndentFirst=false,"
    yield r"FrenchFootnotes=false}"
    yield "" if style.justified else r"\raggedright"
    head = _escaped(document.parts[0].head[0])
    yield (
        rf"\pagestyle{{fancy}}\fancyhf{{}}\lhead{{{head}}}\rhead{{Page \thepage}}"
        if style.heads
        else r"\pagestyle{plain}"
    )


def _block(block: Block, document: Document, style: Style) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _table(block, document, style)
        return
    text = _inline(block.prose, document, style)
    if isinstance(block, Title):
        yield rf"\begin{{center}}\large\bfseries {text}\end{{center}}"
    elif isinstance(block, Heading):
        shape = r"\itshape" if block.level == "mixed" else ""
        yield rf"\pagebreak[2]\medskip{{\bfseries{shape} {text}\par}}\nopagebreak"
    else:
        yield (f"{block.number}. " if block.number else "") + text + r"\par"
        if block.items:
            yield r"\begin{itemize}"
            yield from (rf"\item {_inline(item, document, style)}" for item in block.items)
            yield r"\end{itemize}"


def _table(table: Table, document: Document, style: Style) -> Iterator[str]:
    bar = "|" if style.lines == "all" else ""
    kind = "m" if style.middle else "p"
    column = r">{\raggedright\arraybackslash}" + kind
    spec = (
        bar + bar.join(rf"{column}{{{0.93 * share:.3f}\textwidth}}" for share in table.shares) + bar
    )
    line = "" if style.lines == "none" else r"\hline"
    yield rf"\begin{{longtable}}{{{spec}}}" + line
    header = " & ".join(rf"\textbf{{{_box(box, document, style)}}}" for box in table.header)
    yield rf"{header} \\{line}\endhead"
    for row in table.rows:
        cells = " & ".join(_box(box, document, style) for box in row)
        yield rf"{cells} \\" + (line or r"\addlinespace")
    yield r"\end{longtable}"


def _box(box: Box, document: Document, style: Style) -> str:
    texts = [_inline(prose, document, style) for prose in box.proses]
    if not box.is_list:
        return " ".join(texts)
    return r"\newline ".join(rf"\textbullet\ {text}" for text in texts)


def _inline(prose: Prose, document: Document, style: Style) -> str:
    pieces = []
    for run in runs_of(prose):
        if run.call and style.notes == "page":
            note = _inline(document.notes[run.call], document, style)
            pieces.append(rf"\footnote[{run.call}]{{{note}}}")
        elif run.call:
            pieces.append(rf"\textsuperscript{{{run.call}}}")
        else:
            text = _escaped(run.text)
            pieces.append(rf"\textbf{{{text}}}" if run.is_bold else text)
    return "".join(pieces)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda m: _SIGNS.get(m[0], "\\" + m[0]), text)

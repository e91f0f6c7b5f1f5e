"""Blocks of a document into strips: headings, paragraphs, bulleted items, footnotes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .breaking import RAISE, RAISED_SIZE, break_lines, tokens_of
from .document import Block, Heading, Paragraph, Prose, Table, Title
from .fonts import bullet_style, style_of, width_of
from .layout import Layout
from .strip import Mark, Strip, set_line
from .table import table_strips


@dataclass(frozen=True, slots=True)
class Shape:
    """How lines of prose stand in a column: indents from its left edge, size, alignment, label.

    `label` is printed at `label_x` of the first line, raised where `label_raised`; what is in
    capitals may be in small ones behind large initials (`small_capitals`).
    """

    size: float
    leading: float
    first: float = 0.0
    rest: float = 0.0
    align: str = "left"
    bold: bool = False
    label: str = ""
    label_x: float = 0.0
    label_raised: bool = False
    small_capitals: bool = False


def block_strips(block: Block, width: float, layout: Layout) -> Iterator[Strip]:
    """Yield the strips of one block for a column of `width` points."""
    if isinstance(block, Title):
        yield from _display(block.prose, width, layout, align="centre")
    elif isinstance(block, Heading):
        yield from _display(block.prose, width, layout, align="left")
    elif isinstance(block, Paragraph):
        yield from _paragraph(block, width, layout)
    elif isinstance(block, Table):
        yield from table_strips(block, width, layout)


def prose_strips(prose: Prose, width: float, shape: Shape, layout: Layout) -> list[Strip]:
    """Set `prose` line by line; a first and a last line do not stand alone on a page."""
    regular = style_of(layout, shape.size, bold=shape.bold)
    bold = style_of(layout, shape.size, bold=True)
    tokens = tokens_of(
        prose,
        regular,
        bold,
        ligatures=layout.ligatures,
        bracketed=layout.note_marks == "bracketed",
        small_capitals=shape.small_capitals,
    )
    hyphenated = layout.hyphenated and not shape.bold
    lines = break_lines(tokens, width - shape.first, width - shape.rest, hyphenated=hyphenated)
    baseline = shape.leading - 0.25 * shape.size
    strips: list[Strip] = []
    for index, line in enumerate(lines):
        x = shape.rest if index else shape.first
        marks = set_line(
            line, x, width - x, baseline, align=shape.align, spaces=layout.spaces_drawn
        )
        if not index and shape.label:
            marks.insert(0, _label(shape, baseline, layout))
        keep = len(lines) > 1 and index in (0, len(lines) - 2)
        calls = tuple(p.call for t in line.tokens for p in t.pieces if p.call)
        strips.append(Strip(shape.leading, tuple(marks), keep=keep, calls=calls))
    return strips


def note_strips(number: str, prose: Prose, width: float, layout: Layout) -> list[Strip]:
    """Set a footnote line by line."""
    size = layout.note_size
    is_close = layout.note_marks == "close"
    mark = width_of(number, style_of(layout, RAISED_SIZE * size))
    shape = Shape(
        size,
        1.15 * size,
        first=mark + 0.3 * size if is_close else 2.2 * size,
        rest=0.0 if is_close else 2.2 * size,
        align="justified" if layout.justified else "left",
        label=f"[{number}]" if layout.note_marks == "bracketed" else number,
        label_raised=layout.note_marks in ("raised", "close"),
    )
    strips = prose_strips(prose, width, shape, layout)
    return [replace(strips[0], before=0.25 * size), *strips[1:]]


def _label(shape: Shape, baseline: float, layout: Layout) -> Mark:
    if shape.label == layout.bullet:
        return Mark(shape.label_x, baseline, shape.label, bullet_style(layout, shape.size))
    if not shape.label_raised:
        return Mark(shape.label_x, baseline, shape.label, style_of(layout, shape.size))
    small = style_of(layout, RAISED_SIZE * shape.size)
    return Mark(shape.label_x, baseline - RAISE * shape.size, shape.label, small)


def _display(prose: Prose, width: float, layout: Layout, *, align: str) -> list[Strip]:
    larger = layout.headings == "larger"
    size = layout.size * (1.3 if larger else 1.0)
    leading = max(1.2, layout.spacing) * size
    is_small = layout.titles == "small_capitals" and prose.text.isupper()
    shape = Shape(size, leading, align=align, bold=not larger, small_capitals=is_small)
    strips = [replace(strip, keep=True) for strip in prose_strips(prose, width, shape, layout)]
    space = Strip(0.6 * size, keep=True)
    return [replace(strips[0], before=1.2 * size), *strips[1:], space]


def _paragraph(block: Paragraph, width: float, layout: Layout) -> Iterator[Strip]:
    size, leading = layout.size, layout.leading
    indented = layout.paragraphs == "indented"
    label = f"{block.number}." if block.number else ""
    start = 1.5 * size if indented else 0.0
    tab = start + max(2.6 * size, width_of(label + "  ", style_of(layout, size)))
    shape = Shape(
        size,
        leading,
        first=tab if label else start,
        rest=tab if layout.paragraphs == "hanging" and label else 0.0,
        align="justified" if layout.justified else "left",
        label=label,
        label_x=start,
    )
    space = 0.0 if indented else 0.9 * size
    strips = prose_strips(block.prose, width, shape, layout)
    if block.items:
        strips[-1] = replace(strips[-1], keep=True)
    yield replace(strips[0], before=space)
    yield from strips[1:]
    bullet = replace(
        shape, first=tab + 1.4 * size, rest=tab + 1.4 * size, label=layout.bullet, label_x=tab
    )
    for item in block.items:
        lines = prose_strips(item, width, bullet, layout)
        yield replace(lines[0], before=0.7 * space)
        yield from lines[1:]

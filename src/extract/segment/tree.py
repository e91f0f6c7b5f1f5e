"""Units and tables into the tree of passages: sections, paragraphs, items, sentences, rows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extract.model.page import Line
from extract.model.text import MappedText, slug
from extract.segment.tables import DraftCell, DraftTable
from extract.segment.units import Style, Unit

ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(slots=True)
class Node:
    """A passage in the making, with its readable text and the lines it stands on.

    `bounds` are the canonical offsets of its own text when it is only a part of its lines (a
    sentence). `cells` are those of a table row, with their readable texts.
    """

    kind: str
    section: str
    mapped: MappedText
    lines: tuple[Line, ...]
    parent: "Node | None" = None
    number: str | None = None
    bounds: tuple[int, int] | None = None
    children: list["Node"] = field(default_factory=list)
    cells: list[tuple[DraftCell, MappedText]] = field(default_factory=list)
    language: str | None = None
    language_basis: str | None = None

    def add(self, child: "Node") -> "Node":
        """Hang `child` under this node."""
        child.parent = self
        self.children.append(child)
        return child

    def walk(self) -> Iterator["Node"]:
        """Yield this node and all below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(slots=True)
class _Open:
    """A section that is open: its node, its style, and whether only headings stood in it yet."""

    node: Node
    style: Style | None
    rank: int | None
    is_bare: bool = True


def tree_of(
    units: Sequence[tuple[Unit, MappedText]], tables: Iterable[tuple[DraftTable, Node]]
) -> list[Node]:
    """Return the top nodes of the document in reading order.

    `units` come with their readable texts, `tables` as nodes whose rows hang under them. Headings
    open sections: one that names a part ("Annex I") at the top, any other below those set larger,
    in capitals or bolder. The first heading of all, the one right under a part's name, and
    captions are titles.
    """
    tops: list[Node] = []
    stack: list[_Open] = []
    waiting = sorted(tables, key=lambda pair: pair[0].start)
    lead: Node | None = None
    items: list[Node] = []
    titles: list[Unit] = []
    for unit, mapped in units:
        while waiting and waiting[0][0].start < unit.start:
            _place(waiting.pop(0)[1], tops, stack)
            lead = None
        if unit.kind == "heading":
            _open(unit, mapped, tops, stack, titles)
            lead = None
        elif unit.kind == "list_item" and lead is not None:
            item = Node("list_item", lead.section, mapped, unit.lines, number=unit.number)
            del items[unit.depth :]
            (items[-1] if items else lead).add(item)
            items.append(item)
        else:
            kind = "title" if unit.kind == "caption" else unit.kind
            node = Node(kind, "", mapped, unit.lines, number=unit.number)
            _place(node, tops, stack)
            lead = node if unit.kind == "paragraph" else None
            items = []
    for _, node in waiting:
        _place(node, tops, stack)
    return tops


def _place(node: Node, tops: list[Node], stack: list[_Open]) -> None:
    """Hang `node` under the section that is open, or at the top."""
    section = stack[-1].node.section if stack else ""
    for part in node.walk():
        part.section = section
    if stack:
        stack[-1].is_bare = False
        stack[-1].node.add(node)
    else:
        tops.append(node)


def _open(
    unit: Unit, mapped: MappedText, tops: list[Node], stack: list[_Open], titles: list[Unit]
) -> None:
    """Take in a heading: as a title, or as a section that it opens."""
    if not unit.is_part and _is_title(unit, tops, titles):
        titles.append(unit)
        tops.append(Node("title", "", mapped, unit.lines))
        return
    last = stack[-1] if stack else None
    if (
        last
        and last.rank is not None
        and last.is_bare
        and not unit.is_part
        and _lacks_title(last.node)
    ):
        _place(Node("title", "", mapped, unit.lines), tops, stack)
        last.is_bare = True
        return
    if unit.number is not None and unit.rank is None:
        _close_to_numbering(stack, _numbering(unit.number)[0])
    while stack and not _stands_above(stack[-1], unit):
        stack.pop()
    parent = stack[-1].node if stack else None
    path = slug(_numeral_in_figures(mapped.text, is_part=unit.is_part))
    if unit.number is not None:
        path = slug(f"{unit.number} {path}")
    section = f"{parent.section}/{path}" if parent and parent.section else path
    number = _part_number(mapped.text) if unit.is_part else unit.number
    node = Node("section", section, mapped, unit.lines, number=number)
    if parent:
        parent.add(node)
    else:
        tops.append(node)
    node.add(Node("heading", section, mapped, unit.lines, number=unit.number))
    stack.append(_Open(node, unit.style, unit.rank))


def _close_to_numbering(stack: list[_Open], kind: str) -> None:
    """Close what was opened inside the last section that is numbered in the same way."""
    numbered = [
        at
        for at, section in enumerate(stack)
        if section.rank is None
        and section.node.number is not None
        and _numbering(section.node.number)[0] == kind
    ]
    if numbered:
        del stack[numbered[-1] + 1 :]


def _is_title(unit: Unit, tops: Sequence[Node], titles: Sequence[Unit]) -> bool:
    """Whether a heading is the document's title: the first of all, or right after it a larger one.

    What stands above the title (a symbol, an issuer) is set smaller.
    """
    if len(tops) > len(titles) or unit.style is None:
        return False
    if not titles:
        return unit.number is None
    above = titles[-1].style
    return above is not None and unit.number is None and unit.style.size > above.size


def _lacks_title(part: Node) -> bool:
    """Whether the part's heading is its name alone and no title has followed yet."""
    return len(part.mapped.text.split()) <= 2 and all(c.kind == "heading" for c in part.children)


def _stands_above(section: _Open, unit: Unit) -> bool:
    """Whether the heading `unit` opens a section inside `section`."""
    if unit.rank is not None:
        return section.rank is not None and section.rank < unit.rank
    if section.rank is not None:
        return True
    if unit.number is not None and section.node.number is not None:
        here, there = _numbering(unit.number), _numbering(section.node.number)
        if here[0] == there[0]:
            return here[1] > there[1]
        return _order(section.style) >= _order(unit.style)
    if unit.style is None or section.style is None or unit.style == section.style:
        return False
    return _weight(section.style) > _weight(unit.style)


def _numbering(number: str) -> tuple[str, int]:
    """Return how a heading is numbered, and how deep: figures, roman numerals or letters."""
    if number[0].isdigit():
        return "figures", number.count(".")
    return ("roman" if number in "IVX" or len(number) > 1 else "letters"), 0


def _order(style: Style | None) -> tuple[float, bool, bool]:
    return _weight(style) if style else (0.0, False, False)


def _weight(style: Style) -> tuple[float, bool, bool]:
    return (style.size, style.is_capitals, style.is_bold)


def _part_number(heading: str) -> str | None:
    words = heading.split()
    return words[1].rstrip(".:–—-") if len(words) > 1 else None


def _numeral_in_figures(heading: str, *, is_part: bool) -> str:
    """Write the roman numeral after the name of a part in figures: Annex III is annex 3.

    A C or L alone is a letter: no report has a hundred annexes.
    """
    if not is_part:
        return heading
    return re.sub(
        r"^(\w+\s+)(?![CL]\b)([IVXLC]+)\b", lambda m: m[1] + str(_roman(m[2])), heading, count=1
    )


def _roman(numeral: str) -> int:
    values = [ROMAN[char] for char in numeral.lower()]
    return sum(
        -value if any(later > value for later in values[at + 1 : at + 2]) else value
        for at, value in enumerate(values)
    )

"""A report as its author knows it: what is typeset, and the rows it must give.

Nothing here knows of pages. Sections, sentences and bullets are written down by whoever makes the
document, so that what is expected never comes from the code under test.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

_MARKUP = re.compile(r"\*\*(?P<bold>.+?)\*\*|__(?P<foreign>.+?)__|\[\^(?P<call>\d+)\]")


class Call(NamedTuple):
    """A footnote call that stands before the character `at` of its text."""

    at: int
    number: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text, its footnote calls, how much of its beginning is bold.

    `sentences` are its sentences, `foreign` the titles in another language that stand in them.
    """

    text: str
    calls: tuple[Call, ...] = ()
    bold: int = 0
    sentences: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Title:
    """What a report or an annex is called, in capitals; it stands alone and may be centred."""

    prose: Prose


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that opens `section`; `level` is part ("Annex I"), capitals or mixed.

    `number` is a part's, as printed.
    """

    prose: Prose
    section: str
    level: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph and the bulleted items it leads in."""

    number: str | None
    prose: Prose
    items: tuple[Prose, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """The content of a table cell: one text, or bulleted items."""

    proses: tuple[Prose, ...]
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `shares` are the columns' shares of its width."""

    header: tuple[Box, ...]
    rows: tuple[tuple[Box, ...], ...]
    shares: tuple[float, ...]


Block: TypeAlias = Title | Heading | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Part:
    """A body or an annex: its running head ("{page}" is the page's number) and its blocks."""

    head: tuple[str, ...]
    section: str
    blocks: tuple[Block, ...]

    @property
    def has_table(self) -> bool:
        """Whether a table stands in this part."""
        return any(isinstance(block, Table) for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Document:
    """A report: its parts in order, and its footnotes by number."""

    parts: tuple[Part, ...]
    notes: dict[str, Prose]


def prose(*sentences: str) -> Prose:
    """Make a text of `sentences`.

    "**bold**" at its start is bold, "__title__" is in another language, "[^1]" calls footnote 1.
    """
    plain = tuple(_MARKUP.sub(lambda m: m["bold"] or m["foreign"] or "", s) for s in sentences)
    marked = " ".join(sentences)
    text, bold = "", 0
    calls: list[Call] = []
    foreign: list[str] = []
    here = 0
    for match in _MARKUP.finditer(marked):
        text += marked[here : match.start()]
        here = match.end()
        if match["call"]:
            calls.append(Call(len(text), match["call"]))
        elif match["foreign"]:
            text += match["foreign"]
            foreign.append(match["foreign"])
        else:
            text += match["bold"]
            bold = len(text)
    return Prose(text + marked[here:], tuple(calls), bold, plain, tuple(foreign))


def cell(*items: str) -> Box:
    """Make a cell of one text; of bulleted items where each begins with "* "; or an empty one."""
    if items and items[0].startswith("* "):
        return Box(tuple(prose(item.removeprefix("* ")) for item in items), is_list=True)
    return Box(tuple(prose(item) for item in items))

"""How a rendition shall look, in words that every typesetter understands."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tests.layouts.document import Document, Prose


@dataclass(frozen=True, slots=True)
class Style:
    """What a typesetter is asked for; it may have no say in some of it.

    `size` is the text's in points, `spacing` the step of its lines in sizes, `margin` in
    millimetres. `columns` are those of parts without a table. `lines` are those of tables: all,
    rows (one under each row) or none. `notes` stand at the foot of their page or at the end of the
    document; `heads` has running heads with page numbers. Cells may be set in the `middle` of
    their row, and a page may end within a row that `splits`. Editions in two languages are a file
    each, or `together` in one: `beside` each other in columns, or on `facing` pages.
    """

    name: str
    size: float = 11.0
    face: str = "serif"
    paper: str = "a4"
    margin: float = 22.0
    columns: int = 1
    justified: bool = False
    lines: str = "all"
    notes: str = "page"
    heads: bool = False
    spacing: float = 1.2
    middle: bool = False
    splits: bool = False
    together: str = ""


STYLES = {
    style.name: style
    for style in (
        Style("plain"),
        Style("headed", size=12, heads=True, justified=True),
        Style(
            "wide", size=10, face="sans", paper="letter", justified=True, lines="rows", spacing=1.5
        ),
        Style("columns", size=9.5, columns=2, justified=True, margin=20),
        Style("bare", size=10.5, lines="none"),
        Style("pocket", size=8.5, face="sans", paper="a5", margin=14, splits=True),
        Style("endnotes", notes="end", heads=True, margin=28),
        Style("middle", middle=True, justified=True),
        Style("gazette", size=8, paper="a5", margin=12, lines="none", together="beside"),
        Style("facing", size=10, together="facing"),
    )
}


class Run(NamedTuple):
    """Text of one weight, or (with an empty text) a footnote call."""

    text: str
    is_bold: bool = False
    call: str = ""


def notes_of(document: Document) -> list[tuple[str, Prose]]:
    """Return the notes of a document by their numbers."""
    return sorted(document.notes.items(), key=lambda note: int(note[0]))


def runs_of(prose: Prose) -> Iterator[Run]:
    """Yield the runs of a text, in order, calls in their places."""
    calls = sorted(prose.calls)
    cuts = sorted({0, len(prose.text), prose.bold, *(call.at for call in calls)})
    for start, end in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        yield from (Run("", call=call.number) for call in calls if call.at == start)
        if start < end:
            yield Run(prose.text[start:end], start < prose.bold)

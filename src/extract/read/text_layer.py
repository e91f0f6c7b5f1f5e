"""A text file into lines and pages: the file unchanged, with what its print left behind.

A text layer has lost the page: where pages begin is told by form feeds, or else by the single blank
with which extraction tools begin a page, by page numbers that were kept or by the parts of the
document (see `page_breaks`).
Running heads are told by repetition only where form feeds say where every page begins and ends;
elsewhere, only those kept in one block with their page number are told.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from extract.model.page import Line, Note, Page, Reading, Separator
from extract.model.text import fold
from extract.read.furniture import EdgeLine, furniture
from extract.read.letterhead import with_sides_apart
from extract.read.page_breaks import kept_edges, page_starts
from extract.read.text_columns import with_columns_apart
from extract.read.text_rows import Row, heads_notes, is_separator, rows_of_text
from extract.vocabulary import Vocabulary

NEAR = 2
"""Notes begin so many lines below their heading: a running head may stand between."""


def read_text(text: str, vocabulary: Vocabulary) -> Reading:
    """Return the reading of a decoded text file; the canonical text is `text` itself."""
    rows = rows_of_text(text)
    kept = kept_edges(text, rows, vocabulary)
    starts = page_starts(text, rows, kept, vocabulary)
    numbers = _page_numbers(rows, starts)
    roles = _roles(text, rows, numbers, vocabulary)
    for first, (last, role) in kept.items():
        roles |= dict.fromkeys(range(first, last), role)
    roles |= _parts_in_heads(rows, roles, vocabulary)
    lines = [
        _line(text, row, numbers[i], roles.get(i, "body"))
        for i, row in enumerate(rows)
        if not row.is_blank
    ]
    return Reading(
        text=text,
        pages=_pages(text, starts),
        lines=tuple(with_columns_apart(text, with_sides_apart(text, lines), vocabulary)),
        separators=_separators(text, rows, numbers, vocabulary),
        notes=_notes(text),
    )


def _page_numbers(rows: Sequence[Row], starts: Sequence[tuple[int, str]]) -> list[int]:
    places = [start for start, _ in starts]
    return [bisect_right(places, row.start) for row in rows]


def _roles(
    text: str, rows: Sequence[Row], numbers: Sequence[int], vocabulary: Vocabulary
) -> dict[int, str]:
    """Tell running heads and footers by repetition, where form feeds say what a page is."""
    if "\f" not in text:
        return {}
    pages: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        if not row.is_blank:
            pages.setdefault(numbers[index], []).append(index)
    rules = {numbers[i]: i for i, row in enumerate(rows) if is_separator(row, text)}
    edges = [
        [
            EdgeLine(
                page,
                rows[i].text,
                *_place(at, len(found)),
                is_tabular=_is_tabular(rows[i].text, vocabulary),
                key=i,
                is_note=i > rules.get(page, len(rows)),
            )
            for at, i in enumerate(found)
        ]
        for page, found in pages.items()
    ]
    return furniture(edges, vocabulary)


def _parts_in_heads(
    rows: Sequence[Row], roles: dict[int, str], vocabulary: Vocabulary
) -> dict[int, str]:
    """Tell the last lines of running heads that name the part of the document they stand in.

    Such a line stands right below a head, a blank line parts it from the text, and the part is
    named before.
    """
    named: set[str] = set()
    found: dict[int, str] = {}
    for index, row in enumerate(rows):
        match = None if row.is_blank or index in roles else vocabulary.part(row.text)
        if match is None or match["number"] is None or match["title"] is not None:
            continue
        is_last = index + 1 < len(rows) and rows[index + 1].is_blank
        if roles.get(index - 1) == "header" and is_last and fold(row.text) in named:
            found[index] = "header"
        named.add(fold(row.text))
    return found


def _is_tabular(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is the header of a table: known column headings, or three set far apart.

    One known heading may be the first of a header whose headings stand one below the other.
    """
    return (
        fold(text) in vocabulary.column_headings
        or vocabulary.column_cuts(text.split()) is not None
        or bool(re.search(r"\S {3,}\S.* {3,}\S", text))
    )


def _place(at: int, count: int) -> tuple[float, float]:
    """Return a line's place (from the nearer edge, far apart) and its share of the page."""
    return (float(at * 10) if at < count / 2 else float((at - count) * 10), at / max(1, count - 1))


def _line(text: str, row: Row, page: int, role: str) -> Line:
    start = text.index(row.text, row.start) if row.text else row.start
    return Line(page=page, start=start, end=start + len(row.text), role=role, zone=page)


def _pages(text: str, starts: Sequence[tuple[int, str]]) -> tuple[Page, ...]:
    ends = [*(start for start, _ in starts[1:]), len(text)]
    return tuple(
        Page(number, start, end, basis)
        for number, ((start, basis), end) in enumerate(zip(starts, ends, strict=True), start=1)
    )


def _separators(
    text: str, rows: Sequence[Row], numbers: Sequence[int], vocabulary: Vocabulary
) -> tuple[Separator, ...]:
    """Return what stands for a footnote rule: lines of many blanks, or of underscores.

    So does a heading of notes: it ends where they begin, be it at the end of the page before.
    """
    found: list[Separator] = []
    for index, row in enumerate(rows):
        if is_separator(row, text):
            found.append(Separator(numbers[index], row.start))
        elif heads_notes(row, vocabulary):
            below = [at for at in range(index + 1, min(index + 6, len(rows))) if rows[at].text]
            pages = sorted({numbers[at] for at in below[:NEAR]})
            found += [Separator(page, row.end) for page in pages]
    return tuple(found)


def _notes(text: str) -> tuple[Note, ...]:
    lost = list(re.finditer("\ufffd", text))
    if not lost:
        return ()
    return (
        Note(
            "lost_characters",
            "info",
            "cannot_be_checked",
            f"The text layer lost {len(lost)} characters (U+FFFD stands in their place).",
            tuple(m.start() for m in lost[:20]),
            tuple(m.end() for m in lost[:20]),
        ),
    )

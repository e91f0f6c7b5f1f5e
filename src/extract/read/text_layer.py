"""A text file into lines and pages: the file unchanged, with what its print left behind.

A text layer has lost the page: where pages begin is told by form feeds, or else by the single blank
with which extraction tools begin a page, or by a running head that was kept. Which one is recorded.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from extract.model.page import Line, Note, Page, Reading, Separator
from extract.read.furniture import EdgeLine, furniture
from extract.vocabulary import Vocabulary

HEAD_LINES = 4
"""A running head kept in the text has at most this many lines."""

RARE = 0.1
"""A leading blank marks page starts only where fewer lines than this share have one."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the file: [start, end) without its line end; `text` without outer blanks."""

    start: int
    end: int
    text: str

    @property
    def is_blank(self) -> bool:
        return not self.text


def read_text(text: str, vocabulary: Vocabulary) -> Reading:
    """Return the reading of a decoded text file; the canonical text is `text` itself."""
    rows = [
        _Row(m.start(), m.end(), m.group().strip(" \t\ufeff"))
        for m in re.finditer(r"[^\r\n\f]+", text)
    ]
    rows = _with_blanks(rows, text)
    starts = _page_starts(text, rows, vocabulary)
    numbers = _page_numbers(rows, starts)
    roles = _roles(rows, numbers, starts, vocabulary)
    lines = tuple(
        _line(text, row, numbers[i], roles.get(i, "body"))
        for i, row in enumerate(rows)
        if not row.is_blank
    )
    return Reading(
        text=text,
        pages=_pages(text, starts),
        lines=lines,
        separators=_separators(text, rows, numbers),
        notes=_notes(text),
    )


def _with_blanks(rows: Sequence[_Row], text: str) -> list[_Row]:
    """Add an empty row wherever two line ends follow each other."""
    found: list[_Row] = []
    for row in rows:
        previous = found[-1].end if found else 0
        between = re.sub("\r\n?", "\n", text[previous : row.start])
        if between.count("\n") > 1 or "\f" in between:
            found.append(_Row(row.start, row.start, ""))
        found.append(row)
    return found


def _page_starts(text: str, rows: Sequence[_Row], vocabulary: Vocabulary) -> list[tuple[int, str]]:
    """Return the offsets at which pages begin, in order, with how each is known.

    A form feed at the end of the text begins no page; a page between two of them may be empty.
    """
    if "\f" in text:
        feeds = [m.end() for m in re.finditer("\f", text) if text[m.end() :].strip()]
        return [(0, "file_start"), *((end, "form_feed") for end in feeds)]
    starts = {0: "file_start"}
    blank = [row.start for row in rows if re.match(r" \S", text[row.start : row.end])]
    if len(blank) <= max(1, RARE * sum(not row.is_blank for row in rows)):
        starts |= dict.fromkeys(blank, "leading_space")
    heads = [rows[index].start for index in _kept_heads(rows, vocabulary)]
    starts |= dict.fromkeys(heads, "running_head")
    return sorted(starts.items())


def _kept_heads(rows: Sequence[_Row], vocabulary: Vocabulary) -> list[int]:
    """Return where a short block of lines ends in a page number: a running head left in place."""
    found: list[int] = []
    for start, end in _blocks(rows):
        if end - start <= HEAD_LINES and vocabulary.page_number.match(rows[end - 1].text):
            found.append(start)
    return found


def _blocks(rows: Sequence[_Row]) -> list[tuple[int, int]]:
    """Return the runs [start, end) of rows that are not blank."""
    blocks: list[tuple[int, int]] = []
    start: int | None = None
    for index, row in enumerate([*rows, _Row(0, 0, "")]):
        if row.is_blank and start is not None:
            blocks.append((start, index))
            start = None
        elif not row.is_blank and start is None:
            start = index
    return blocks


def _page_numbers(rows: Sequence[_Row], starts: Sequence[tuple[int, str]]) -> list[int]:
    places = [start for start, _ in starts]
    return [bisect_right(places, row.start) for row in rows]


def _roles(
    rows: Sequence[_Row],
    numbers: Sequence[int],
    starts: Sequence[tuple[int, str]],
    vocabulary: Vocabulary,
) -> dict[int, str]:
    """Tell running heads and footers: those kept with their page number, and those repeated."""
    roles: dict[int, str] = {}
    blocks = dict(_blocks(rows))
    for index in _kept_heads(rows, vocabulary):
        roles |= dict.fromkeys(range(index, blocks[index]), "header")
    if not any(basis == "form_feed" for _, basis in starts):
        return roles
    pages: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        if not row.is_blank:
            pages.setdefault(numbers[index], []).append(index)
    edges = [
        [
            EdgeLine(
                page,
                rows[i].text,
                *_place(at, len(found)),
                _is_tabular(rows[i].text, vocabulary),
                i,
            )
            for at, i in enumerate(found)
        ]
        for page, found in pages.items()
    ]
    return furniture(edges, vocabulary) | roles


def _is_tabular(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is the header of a table: known column headings, or three set far apart."""
    return vocabulary.column_cuts(text.split()) is not None or bool(
        re.search(r"\S {3,}\S.* {3,}\S", text)
    )


def _place(at: int, count: int) -> tuple[float, float]:
    """Return a line's place (from the nearer edge, far apart) and its share of the page."""
    return (float(at * 10) if at < count / 2 else float((at - count) * 10), at / max(1, count - 1))


def _line(text: str, row: _Row, page: int, role: str) -> Line:
    start = text.index(row.text, row.start) if row.text else row.start
    return Line(page=page, start=start, end=start + len(row.text), role=role, zone=page)


def _pages(text: str, starts: Sequence[tuple[int, str]]) -> tuple[Page, ...]:
    ends = [*(start for start, _ in starts[1:]), len(text)]
    return tuple(
        Page(number, start, end, basis)
        for number, ((start, basis), end) in enumerate(zip(starts, ends, strict=True), start=1)
    )


def _separators(text: str, rows: Sequence[_Row], numbers: Sequence[int]) -> tuple[Separator, ...]:
    """Return the lines of many blanks, or of underscores, that stand for a footnote rule."""
    found: list[Separator] = []
    for index, row in enumerate(rows):
        if re.fullmatch(r" {20,}", text[row.start : row.end]) or re.fullmatch(r"_{5,}", row.text):
            found.append(Separator(numbers[index], row.start))
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

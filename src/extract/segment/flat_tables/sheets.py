"""Sheets of a text layer: labels in one column, what they stand for in another, no header.

    Established      3 May 2006, Apia
    Participants     Cook Islands, Fiji, Kiribati,
                     Nauru

What stands beside a label begins in one column in all lines; lines without a label go on there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.model.page import Line
from extract.segment.flat_tables.gaps import line_start
from extract.segment.flat_tables.header import parts_between
from extract.segment.tables import DraftCell, DraftTable
from extract.vocabulary import Vocabulary

LABELS = 3
"""A sheet has at least this many labels, and at least half of them are known headings."""

_ENTRY = re.compile(r"(?P<label>[^\W\d_][^\s.;]*(?: [^\s.;]+){0,4}?) {2,}(?=\S)")
_GAP = re.compile(r"\S {2,}\S")
_NUMBER = re.compile(r"[\d\s.,%–-]+")


@dataclass(slots=True)
class _Entry:
    """A label, and the parts of lines beside it."""

    label: Line
    beside: list[Line] = field(default_factory=list)


def sheet_table(
    blocks: Sequence[Sequence[Line]], text: str, vocabulary: Vocabulary
) -> tuple[DraftTable, int] | None:
    """Return the sheet that begins with the first of `blocks`, and of how many blocks it is."""
    entries: list[_Entry] = []
    taken, column = 0, None
    for block in blocks:
        found = _entries(block, text, column)
        if found is None:
            break
        more, column = found
        entries += more
        taken += 1
    if len(entries) < LABELS or not _is_sheet(entries, text, vocabulary):
        return None
    page = entries[0].label.page
    cells = [
        DraftCell(page, row, column, 1, 1, False, False, tuple(lines), "inferred")
        for row, entry in enumerate(entries)
        for column, lines in enumerate(([entry.label], entry.beside))
    ]
    return DraftTable(tuple(cells), blocks[0][0].start, 2), taken


def _entries(
    block: Sequence[Line], text: str, column: int | None
) -> tuple[list[_Entry], int] | None:
    """Return the entries of a block, and in which column what is beside a label begins.

    None where a line keeps to no column, or to another than the one given.
    """
    found: list[_Entry] = []
    for line in block:
        indent = line.start - line_start(line, text)
        printed = text[line.start : line.end]
        match = _ENTRY.match(printed)
        if match and (column is None or indent + match.end() == column):
            column = indent + match.end()
            ends = line.start + match.end("label"), line.start + match.end()
            label, beside = (
                parts_between([line], *span, text)
                for span in ((line.start, ends[0]), (ends[1], line.end))
            )
            found.append(_Entry(label[0], beside))
        elif found and indent == column:
            found[-1].beside.append(line)
        else:
            return None
    return (found, column) if found and column is not None else None


def _is_sheet(entries: Sequence[_Entry], text: str, vocabulary: Vocabulary) -> bool:
    """Whether labels are known ones for the most part, and what is beside them is text."""
    labels = [text[entry.label.start : entry.label.end] for entry in entries]
    known = sum(vocabulary.is_column_heading(label.strip(" :").split()) for label in labels)
    beside = [" ".join(text[p.start : p.end] for p in entry.beside) for entry in entries]
    is_wide = 2 * sum(_GAP.search(words) is not None for words in beside) > len(beside)
    is_counted = 2 * sum(_NUMBER.fullmatch(words) is not None for words in beside) > len(beside)
    is_once = len(set(labels)) == len(labels)
    return 2 * known >= len(labels) and is_once and not is_wide and not is_counted

"""The lines of a text file, blank ones among them, and the blocks that blank lines set apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.model.text import fold
from extract.vocabulary import Vocabulary

BLANKS = "\ufeff" + "".join(filter(str.isspace, map(chr, range(0x3001))))
"""What a line may begin and end with that is no print: white space of every kind."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the file: [start, end) without its line end; `text` without outer blanks.

    `number` counts the lines of the file from 0.
    """

    start: int
    end: int
    text: str
    number: int

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed on the line."""
        return not self.text


def rows_of_text(text: str) -> list[Row]:
    """Return the lines of `text`, with one empty row wherever line ends follow each other."""
    rows: list[Row] = []
    line, at = 0, 0
    for found in re.finditer(r"[^\r\n\f]+", text):
        between = text[at : found.start()]
        ends = len(re.findall(r"\r\n?|\n", between))
        line += ends or ("\f" in between)
        if ends > 1 or "\f" in between:
            rows.append(Row(found.start(), found.start(), "", line))
        rows.append(Row(found.start(), found.end(), found.group().strip(BLANKS), line))
        at = found.end()
    return rows


def is_separator(row: Row, text: str) -> bool:
    """Whether a row of many blanks, or of underscores, stands for a footnote rule."""
    return bool(
        re.fullmatch(r" {20,}", text[row.start : row.end]) or re.fullmatch(r"_{5,}", row.text)
    )


def heads_notes(row: Row, vocabulary: Vocabulary) -> bool:
    """Whether a row is the heading of notes ("Notes", "Endnotes:")."""
    return fold(row.text).rstrip(" :.") in vocabulary.note_headings


def blocks_of(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Return the runs [start, end) of rows that are not blank."""
    blocks: list[tuple[int, int]] = []
    start: int | None = None
    for index, row in enumerate([*rows, Row(0, 0, "", 0)]):
        if row.is_blank and start is not None:
            blocks.append((start, index))
            start = None
        elif not row.is_blank and start is None:
            start = index
    return blocks

"""Tables printed as blocks: a heading names a thing, lines with a label say what columns would.

    Lagoon Forum (1998)
    Participants: Benin, Ghana, Togo
    Themes: visas, seasonal work

Each label is the heading of a column, and the same labels return under several headings.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.subjects import Subject, start_of_name, subject_of
from extract.recognize.tables.table import PARTIES

LEAST = 3
"""At least so many blocks have a line of the same meaning."""

LABEL_WORDS = 5
"""A label has at most so many words."""

NAME_WORDS = 30
"""A name that is set as a paragraph has at most so many words."""

_STOP = re.compile(r"[.;:,]$|:\s")

_LABEL = re.compile(r"(?P<label>[^\W\d_][^:;.]{2,60}?)\s?:\s+(?=\S)")


class Line(NamedTuple):
    """What stands behind a label, from `start` of its leaf on, and what the label means."""

    meaning: str
    leaf: Leaf
    start: int


class Block(NamedTuple):
    """A thing that a heading names, and the lines under it."""

    subject: Subject
    lines: Sequence[Line]


def blocks_of(context: Context) -> list[Block]:
    """Return the blocks of a source that stand for rows of a table."""
    found = [(heading, lines) for heading, lines in _headed(context) if lines]
    often = Counter(meaning for _, lines in found for meaning in {line.meaning for line in lines})
    if often["themes"] < LEAST or max(often[meaning] for meaning in PARTIES) < LEAST:
        return []
    blocks: list[Block] = []
    for heading, lines in found:
        start = start_of_name(heading.text)
        subject = subject_of(context, heading, start, len(heading.text), "process")
        if subject is not None:
            blocks.append(Block(subject, lines))
    return blocks


def _headed(context: Context) -> Iterator[tuple[Leaf, list[Line]]]:
    """Yield the headings, each with the labelled lines right under it."""
    heading: Leaf | None = None
    lines: list[Line] = []
    for leaf in context.prose():
        line = None if leaf.kind == "heading" else _line(context, leaf)
        if line is not None:
            lines.append(line)
        elif leaf.kind != "footnote":
            if heading is not None:
                yield heading, lines
            heading, lines = (leaf if _is_heading(leaf) else None), []
    if heading is not None:
        yield heading, lines


def _is_heading(leaf: Leaf) -> bool:
    """Whether a leaf may name a thing: a heading, or a few words without a stop or colon."""
    is_name = len(leaf.text.split()) <= NAME_WORDS and not _STOP.search(leaf.text)
    return leaf.kind == "heading" or (leaf.kind in ("paragraph", "list_item") and is_name)


def _line(context: Context, leaf: Leaf) -> Line | None:
    match = _LABEL.match(leaf.text)
    column = context.words.nomenclature.column(match["label"]) if match else None
    if match is None or column is None or len(match["label"].split()) > LABEL_WORDS:
        return None
    return Line(column.meaning, leaf, match.end())

"""Whether enumerations within a sentence go on as their numbers say: (1), (2), (3)."""

import re

from extract.model.block import Passage
from extract.model.text import MappedText
from extract.reconcile.counts.verdicts import FAILS, HOLDS
from extract.reconcile.ledger import Ledger, Words

_MARK = re.compile(r"(?<![\w(])\((\d{1,2}|[a-z])\)(?= ?\w)")
LEAST = 2
"""Marks that make a series: one alone may be a reference."""


def check_numbering(ledger: Ledger) -> None:
    """Check the numbers of every series of marks in brackets that begins with (1) or (a)."""
    for testimony in ledger.independent():
        passages = testimony.segmentation.passages
        parents = {passage.parent_id for passage in passages}
        for passage in passages:
            if passage.passage_id not in parents:
                _check(ledger, testimony.source_id, passage)


def _check(ledger: Ledger, source_id: str, passage: Passage) -> None:
    marks = list(_MARK.finditer(passage.text))
    if len(marks) < LEAST or marks[0][1] not in ("1", "a"):
        return
    found = [_place(mark[1]) for mark in marks]
    wanted = list(range(1, len(found) + 1))
    printed = ", ".join(mark[0] for mark in marks)
    text = MappedText.unpacked(passage.text, passage.origins)
    spans = tuple(span for mark in marks for span in text.back(mark.start(), mark.end()))
    holds = found == wanted
    ledger.add_check(
        "enumeration_numbering",
        HOLDS if holds else FAILS,
        f"The enumeration is numbered {printed}"
        + (" without a gap." if holds else f": {len(found)} marks that do not count from one on."),
        about=[passage.passage_id, printed],
        quotes={"stated": Words(source_id, spans)},
        subject_id=passage.passage_id,
        stated=printed,
        found=str(len(found)),
    )


def _place(mark: str) -> int:
    return int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1

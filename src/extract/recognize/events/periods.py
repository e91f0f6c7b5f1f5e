"""Over what time a project runs, and whether it is at work: "began in 2006 and runs until 2008"."""

import re
from dataclasses import replace
from itertools import pairwise

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.facts import BEGUN, HELD, ONGOING, Facts
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words

FARTHEST = 120
"""How far behind the title of a project its period may stand, in characters."""

_GOES_ON = re.compile(r"\s*(?:it|il|elle) ")
_SPAN = re.compile(
    r"\b(?:running|runs?|lasting|covering|spanning|over|court|couvrant|pour) (?:\w+ )?$"
)


def read_period(
    context: Context, words: EventWords, leaf: Leaf, facts: Facts, first: int, tail: int
) -> None:
    """Take in the period of a project that stands behind its title, which ends at `tail`.

    One whose period holds the day of the document is ongoing, if the sentence tells so of it.
    """
    plain = context.even(leaf)
    end = _end(leaf, plain, first)
    near = [d for d in context.dates_in(leaf, tail, min(end, tail + FARTHEST)) if d.edtf]
    period = _between(words, plain, near) or next(
        (d for d in near if d.kind == "range" and _SPAN.search(plain, tail, d.start)), None
    )
    if period is not None:
        facts.dates, facts.has_verb = [period], True
    date = facts.dates[0] if facts.dates else None
    on = context.report.document_date or ""
    start = leaf.sentence_at(first).start
    present = words.phrase("going", "present").search(plain, start, end)
    if date is None or not (date.date_start and date.date_end and on):
        return
    said = Words(leaf, *present.span()) if present else Words(leaf, date.start, date.end)
    if not _is_period(date):
        return
    if date.date_end < on and (facts.status is None or facts.status.value == BEGUN):
        facts.status = Stated(HELD, said)
    elif date.date_start <= on <= date.date_end and present is not None:
        facts.status, facts.has_verb = Stated(ONGOING, said), True


def _end(leaf: Leaf, plain: str, first: int) -> int:
    """Return the end of the sentence, or of the next one that goes on about the project."""
    end = leaf.sentence_at(first).end
    if not _GOES_ON.match(plain, end):
        return end
    return next((s.end for s in leaf.sentences if s.start >= end), end)


def _is_period(date: DateFound) -> bool:
    return date.kind == "range" or "/" in (date.edtf or "")


def _between(words: EventWords, plain: str, dates: list[DateFound]) -> DateFound | None:
    """Return the time from the first date to the second, where words say that it lasts so long."""
    for one, other in pairwise(dates):
        gap = plain[one.end : other.start]
        is_until = len(gap) < FARTHEST and words.phrase("going", "until").search(gap) is not None
        if is_until and one.kind != "range" and other.kind != "range" and one.edtf and other.edtf:
            edtf = f"{one.edtf.removesuffix('/..')}/{other.edtf.removeprefix('../')}"
            return replace(one, end=other.end, edtf=edtf, date_end=other.date_end, kind="range")
    return None

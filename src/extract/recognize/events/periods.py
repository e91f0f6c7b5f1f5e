"""Over what time a project runs, and whether it is at work: "began in 2006 and runs until 2008"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.facts import BEGUN, HELD, NOT_STATED, ONGOING, Facts
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
    if period is None:
        is_open = words.phrase("going", "present").search(plain, tail, end) is not None
        period = next((d for d in near if d.kind == "open" and is_open), None)
    begun = _begun_before(context, words, leaf, first)
    ended = _ended(words, plain, tail, near)
    if period is None and ended is not None:
        period = _spanning(begun, ended) if begun else _up_to(ended)
    if period is not None:
        facts.dates, facts.has_verb = [period], True
    date = facts.dates[0] if facts.dates else None
    on = context.report.document_date or ""
    start = leaf.sentence_at(first).start
    present = words.phrase("going", "present").search(plain, start, end)
    if ended is not None and date is not None and (date.date_end or "9") < on:
        facts.status = Stated(HELD, Words(leaf, date.start, date.end))
    if date is not None and date.kind == "open" and facts.status is None:
        facts.status = Stated(ONGOING, Words(leaf, date.start, date.end))
    if date is None or not (date.date_start and date.date_end and on):
        return
    said = Words(leaf, *present.span()) if present else Words(leaf, date.start, date.end)
    if not _is_period(date):
        return
    if date.date_end < on and (facts.status is None or facts.status.value == BEGUN):
        facts.status = Stated(HELD, said)
    elif date.date_start <= on <= date.date_end and _may_go_on(facts):
        facts.status, facts.has_verb = Stated(ONGOING, said), True


def _may_go_on(facts: Facts) -> bool:
    """Whether nothing says that a project has been given up."""
    return facts.status is None or facts.status.value != NOT_STATED


def _begun_before(context: Context, words: EventWords, leaf: Leaf, first: int) -> DateFound | None:
    """Return the beginning that opens the sentence: "Begun in January 2017, the project"."""
    start = leaf.sentence_at(first).start
    verb = words.phrase("going", "begun").match(context.even(leaf), start, first)
    dates = context.dates_in(leaf, verb.end(), first) if verb else []
    return next((d for d in dates if d.edtf), None)


def _ended(
    words: EventWords, plain: str, tail: int, dates: Sequence[DateFound]
) -> DateFound | None:
    """Return the end of a project, where its verb tells of it: "came to an end in June 2013"."""
    for date in dates[:1]:
        if words.phrase("going", "ended").search(plain[tail : date.start]) and date.edtf:
            return date if date.kind != "range" else None
    return None


def _spanning(one: DateFound, other: DateFound) -> DateFound:
    """Return the time from one date to another."""
    edtf = f"{(one.edtf or '').removesuffix('/..')}/{(other.edtf or '').removeprefix('../')}"
    return replace(one, end=other.end, edtf=edtf, date_end=other.date_end, kind="range")


def _up_to(date: DateFound) -> DateFound:
    """Return the time up to a date."""
    edtf = f"../{(date.edtf or '').removeprefix('../')}"
    return replace(date, edtf=edtf, date_start=None, kind="range")


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
            return _spanning(one, other)
    return None

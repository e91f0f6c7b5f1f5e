"""Days that go without their year: "opened on 12 May 2007; a meeting on 10 and 11 May preceded it".

Such a day is in the year of the date named last, in its sentence or the one before, if it comes
after that date, or if the words say that it came before it or in that year; where none is named, in
the year that the report or the part of it covers. Half a year is coded
by its year. The days of chronological lists have been given their years before.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date as day
from datetime import timedelta
from itertools import pairwise

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.covered import covered_by, in_period
from extract.recognize.dates import DateFound, find_dates
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf

_YEARLESS = "no_year"
_CLAUSE = re.compile(r"[;.:(]| (?:which|who|qui|que|dont|when|after|before|après|avant) ")
_YEAR = re.compile(r"(1[89]|20)\d\d")


@contextmanager
def with_years(context: Context, words: EventWords) -> Iterator[None]:
    """Let the days of a source have their years as long as its events are read."""
    plain = context.dates
    listed = {id(leaf): _listed(context, leaf) for leaf in context.leaves}
    context.dates = {
        id(leaf): _completed(context, words, leaf, dates) if _is_odd(words, leaf, dates) else dates
        for leaf in context.leaves
        if (dates := listed[id(leaf)])
    }
    try:
        yield
    finally:
        context.dates = plain


def _listed(context: Context, leaf: Leaf) -> list[DateFound]:
    """Return the dates of a leaf, those of entries of a chronological list in full."""
    found = context.dates.get(id(leaf), [])
    entries = context.entries.get(id(leaf))
    if not entries:
        return found
    own = [entry.date for entry in entries]
    apart = [d for d in found if not any(d.start < o.end and o.start < d.end for o in own)]
    return sorted([*own, *apart], key=lambda date: date.start)


def _is_odd(words: EventWords, leaf: Leaf, dates: Sequence[DateFound]) -> bool:
    is_followed = words.phrase("year", "next_day").search(even(leaf.text)) is not None
    return is_followed or any(_lacks(date) or _is_half(words, leaf, date) for date in dates)


def _is_half(words: EventWords, leaf: Leaf, date: DateFound) -> bool:
    """Whether a date is half a year: it is coded by its year."""
    text = leaf.text[date.start : date.end].lower()
    is_year = _YEAR.match(date.date_start or "") is not None
    return is_year and words.phrase("year", "half").search(text) is not None


def _whole(date: DateFound) -> DateFound:
    year = (date.date_start or "")[:4]
    days = (f"{year}-01-01", f"{year}-12-31")
    return replace(date, edtf=year, date_start=days[0], date_end=days[1])


def _lacks(date: DateFound) -> bool:
    return date.kind == _YEARLESS


def _completed(
    context: Context, words: EventWords, leaf: Leaf, dates: Sequence[DateFound]
) -> list[DateFound]:
    found: list[DateFound] = []
    for plain in dates:
        date = _whole(plain) if _is_half(words, leaf, plain) else plain
        before = next((d for d in reversed(found) if d.edtf and d.date_start), None)
        full = _with_year(context, words, leaf, date, before) if before and _lacks(date) else None
        if full is None and _lacks(date):
            full = (
                _last(context, words, leaf, date)
                or _listed_with(context, leaf, date, dates)
                or _covered(context, leaf, date, before)
            )
        found.append(_with_next_day(context, words, leaf, full or date))
    return found


def _with_next_day(context: Context, words: EventWords, leaf: Leaf, date: DateFound) -> DateFound:
    """Return a day with the one after it, where what opened then closed "the following day"."""
    if date.kind != "day" or not words.phrase("year", "next_day").match(
        context.even(leaf), date.end
    ):
        return date
    last = (day.fromisoformat(date.date_start or "") + timedelta(days=1)).isoformat()
    return replace(date, edtf=f"{date.edtf}/{last}", date_end=last, kind="range")


def _with_year(
    context: Context, words: EventWords, leaf: Leaf, date: DateFound, before: DateFound
) -> DateFound | None:
    """Return a day in the year of the date before it, if it is in that year."""
    year = _YEAR.match(before.date_start or "")
    text = leaf.text[date.start : date.end]
    entry = context.entry_at(leaf, date.start)
    is_near = (entry is not None and entry.date == before) or _is_near(leaf, before, date)
    is_day = any(c.isdigit() for c in text) or (entry is not None and entry.date == before)
    if year is None or not is_day or not is_near:
        return None
    read = find_dates(f"{text} {year[0]}", leaf.language, context.words.dates)
    whole = read[0] if len(read) == 1 and read[0].edtf and read[0].date_start else None
    if whole is None:
        return None
    plain = context.even(leaf)
    sentence = leaf.sentence_at(date.start)
    told = words.phrase("year", "told").search(plain, sentence.start, sentence.end)
    is_after = (whole.date_start or "") >= (before.date_start or "")
    return replace(whole, start=date.start, end=date.end) if is_after or told else None


def _listed_with(
    context: Context, leaf: Leaf, date: DateFound, dates: Sequence[DateFound]
) -> DateFound | None:
    """Return a day in the year of the one listed with it: "in May, and at Oslo in June 2013"."""
    after = next((d for d in dates if d.start >= date.end and not _lacks(d)), None)
    if (
        after is None
        or not after.date_start
        or leaf.sentence_at(date.start) != leaf.sentence_at(after.start)
    ):
        return None
    if after.kind not in ("day", "month", "range") or _CLAUSE.search(
        leaf.text, date.end, after.start
    ):
        return None
    read = find_dates(
        f"{leaf.text[date.start : date.end]} {_year(after)}", leaf.language, context.words.dates
    )
    is_one = len(read) == 1 and read[0].edtf and (read[0].date_start or "9") <= after.date_start
    return replace(read[0], start=date.start, end=date.end) if is_one else None


def _covered(
    context: Context, leaf: Leaf, date: DateFound, before: DateFound | None
) -> DateFound | None:
    """Return a day or month in the year that is covered, unless a day of another year is near."""
    period = covered_by(context, leaf)
    if period is None:
        return None
    full = in_period(context, leaf, date, period)
    is_day = any(c.isdigit() for c in leaf.text[date.start : date.end])
    years = {(period.date_start or "")[:4], (period.date_end or "")[:4]}
    is_other = before is not None and is_day and _year(before) not in years
    return None if is_other else full


def _year(date: DateFound) -> str:
    return (date.date_start or "")[:4]


def _last(context: Context, words: EventWords, leaf: Leaf, date: DateFound) -> DateFound | None:
    """Return the last such day before the document: "last October", "le 11 mai dernier"."""
    on = context.report.document_date or ""
    plain = context.even(leaf)
    is_last = words.phrase("year", "before").search(plain[: date.start]) or words.phrase(
        "year", "behind"
    ).match(plain, date.end)
    if not on[:4].isdigit() or is_last is None:
        return None
    for year in (int(on[:4]), int(on[:4]) - 1):
        text = f"{leaf.text[date.start : date.end]} {year}"
        read = find_dates(text, leaf.language, context.words.dates)
        if len(read) == 1 and read[0].edtf and (read[0].date_end or "9") <= on:
            return replace(read[0], start=date.start, end=date.end)
    return None


def _is_near(leaf: Leaf, before: DateFound, date: DateFound) -> bool:
    """Whether two dates stand in one sentence, or in two that follow each other."""
    one, other = leaf.sentence_at(before.start), leaf.sentence_at(date.start)
    return one == other or any((a, b) == (one, other) for a, b in pairwise(leaf.sentences))

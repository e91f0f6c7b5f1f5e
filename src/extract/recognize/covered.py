"""The period that a report, or a part of it, covers: its days are printed without their year.

"Activities in 2010" above "a workshop was held on 3 May": the heading gives the year. Where none
does, the titles of the document do: "Annual report 2010", "January to June 2020".
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.recognize.dates import DateFound, find_dates
from extract.recognize.main_thing import first_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.recognize.context import Context
    from extract.recognize.leaves import Leaf

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
MOST_YEARS = 2
"""Years that a period may touch whose days are told by it."""


def covered_by(context: "Context", leaf: "Leaf") -> DateFound | None:
    """Return the period of the nearest heading above a leaf that has one, or of the document."""
    if not context.periods:
        _learn(context)
    section = leaf.section
    while section:
        if (found := context.periods.get(section)) is not None:
            return found
        section = section.rpartition("/")[0]
    return context.periods[""]


def _learn(context: "Context") -> None:
    """Note the periods of all headings by their sections, and that of the document by none."""
    for leaf in context.leaves:
        if leaf.kind == "heading" and leaf.section and _YEAR.search(leaf.text):
            context.periods.setdefault(leaf.section, _period(context, [leaf]))
    context.periods[""] = _period(context, first_lines(context))


def _period(context: "Context", leaves: "Iterable[Leaf]") -> DateFound | None:
    """Return the longest date of some lines; None where they name years apart from each other."""
    dates = [date for leaf in leaves for date in context.dates_in(leaf) if date.date_end]
    dates.sort(key=lambda date: (date.date_start or "", date.date_end or ""))
    years = {year for date in dates for year in _years_of(date)}
    if not dates or len(years) > MOST_YEARS:
        return None
    spans = sorted(dates, key=_length)
    is_one = len(years) == 1 or len(_years_of(spans[-1])) > 1
    return spans[-1] if is_one else None


def _years_of(date: DateFound) -> list[str]:
    first, last = (date.date_start or "")[:4], (date.date_end or "")[:4]
    return [str(year) for year in range(int(first), int(last) + 1)] if first and last else []


def _length(date: DateFound) -> tuple[int, str]:
    """Sort periods by the years that they touch, and by how exact they are."""
    return len(_years_of(date)), str(date.kind in ("range", "year"))


def in_period(
    context: "Context", leaf: "Leaf", date: DateFound, period: DateFound
) -> DateFound | None:
    """Return a day without its year in the year in which it falls into a period."""
    text = leaf.text[date.start : date.end]
    years = _years_of(period)
    read = [find_dates(f"{text} {year}", leaf.language, context.words.dates) for year in years]
    whole = [d[0] for d in read if len(d) == 1 and d[0].edtf and d[0].date_start]
    if len(years) > 1:
        whole = [d for d in whole if _falls(d, period)]
    return replace(whole[0], start=date.start, end=date.end) if len(whole) == 1 else None


def _falls(date: DateFound, period: DateFound) -> bool:
    start, end = period.date_start or "", period.date_end or "9"
    return start <= (date.date_start or "") <= end

"""Settles `03/04/2003` by the other dates of its document, for a writer keeps to one order."""

import re
from collections.abc import Iterable
from dataclasses import replace

from extract.recognize.dates.edtf import Point
from extract.recognize.dates.edtf import at as value_at
from extract.recognize.dates.found import DateFound

_DIGITS = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4})")

WITNESSES = 2
"""So many dates at least, in which a number above 12 is the day, say which order a writer keeps."""


def is_day_first(printed: Iterable[str]) -> bool | None:
    """Return whether dates in digits, as printed, put the day first; None where they do not say.

    One date in the other order, and none of them says anything of those that read both ways.
    """
    pairs = [(int(m[1]), int(m[3])) for text in printed if (m := _DIGITS.fullmatch(text))]
    first = sum(one > 12 >= two for one, two in pairs)
    second = sum(two > 12 >= one for one, two in pairs)
    if min(first, second) > 0 or max(first, second) < WITNESSES:
        return None
    return first > 0


def settled(date: DateFound, printed: str, *, day_first: bool) -> DateFound:
    """Return a date that reads in two ways as its writer's order has it; any other as it is."""
    match = _DIGITS.fullmatch(printed) if date.kind == "ambiguous" else None
    if match is None:
        return date
    one, two = int(match[1]), int(match[3])
    day, month = (one, two) if day_first else (two, one)
    point = Point(int(match[4]), month, day)
    if not point.exists:
        return date
    value = value_at(point)
    return replace(
        date,
        edtf=value.edtf,
        date_start=value.date_start,
        date_end=value.date_end,
        precision=value.precision,
        kind="in_order",
    )

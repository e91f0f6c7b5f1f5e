"""What is found, and how it is made from folded tokens."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from extract.recognize.dates.edtf import DateValue, Point, at
from extract.recognize.dates.points import Reading


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in a text: where it stands, and what it says.

    `start` and `end` are half-open offsets of the expression with its opening word. `edtf`,
    `date_start` and `date_end` (closed days) are null where the text states no date; `date_end` is
    null too where the date has no end yet. `kind` is `day`, `month`, `year`, `decade`, `range` or
    `open`; and without a value `no_year`, `ambiguous` (two readings), `invalid` (no such day, or a
    range that runs backwards), `vague`, `relative` or `recurring`.
    """

    start: int
    end: int
    edtf: str | None
    date_start: str | None
    date_end: str | None
    precision: str | None
    kind: str


Builder = Callable[[Reading, re.Match[str]], list[DateFound] | None]
"""Makes dates of a match on the letters of a reading; None where it is no date after all."""


def found(
    reading: Reading, start: int, end: int, value: DateValue | None, kind: str
) -> list[DateFound]:
    """Return the tokens [start, end) as one date of this value and kind."""
    begin, stop = reading.tokens[start].start, reading.tokens[end - 1].end
    if value is None:
        return [DateFound(begin, stop, None, None, None, None, kind)]
    days = (value.date_start, value.date_end)
    return [DateFound(begin, stop, value.edtf, *days, value.precision, kind)]


def single(reading: Reading, start: int, end: int, point: Point) -> list[DateFound]:
    """Return the tokens [start, end) as a single date, if the calendar has it."""
    if not point.exists:
        return found(reading, start, end, None, "invalid")
    return found(reading, start, end, at(point), point.precision)

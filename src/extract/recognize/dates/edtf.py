"""What a date says: its EDTF form, its first and last day, and how precisely it is stated.

EDTF is the Extended Date/Time Format of ISO 8601-2:2019. Values here stay within its level 1:
`2003-04-02`, `2003-04`, `2003`, `199X`, `2002-09-30/2002-10-04`, `1998/..`, `../2005`.
"""

from calendar import monthrange
from dataclasses import dataclass
from typing import NamedTuple

DECADE, YEAR, MONTH, DAY = "decade", "year", "month", "day"
_PRECISIONS = (DECADE, YEAR, MONTH, DAY)


@dataclass(frozen=True, slots=True)
class DateValue:
    """A stated date: days are ISO and inclusive, null where that end is open."""

    edtf: str
    date_start: str | None
    date_end: str | None
    precision: str


class Point(NamedTuple):
    """A day, month, year or decade of the calendar; month and day are 0 where not stated."""

    year: int
    month: int = 0
    day: int = 0
    is_decade: bool = False

    @property
    def precision(self) -> str:
        """The smallest unit that is stated."""
        if self.is_decade:
            return DECADE
        return _PRECISIONS[1 + bool(self.month) + bool(self.day)]

    @property
    def exists(self) -> bool:
        """Whether the calendar (Gregorian, also before 1582) has it."""
        if not self.month:
            return not self.day
        return self.month <= 12 and self.day <= monthrange(self.year, self.month)[1]

    @property
    def edtf(self) -> str:
        """The point as EDTF."""
        if self.is_decade:
            return f"{self.year // 10}X"
        return "-".join([f"{self.year:04}", *(f"{n:02}" for n in self[1:3] if n)])

    @property
    def first(self) -> str:
        """The first day of it."""
        return f"{self.year:04}-{self.month or 1:02}-{self.day or 1:02}"

    @property
    def last(self) -> str:
        """The last day of it."""
        year = self.year + 9 * self.is_decade
        month = self.month or 12
        return f"{year:04}-{month:02}-{self.day or monthrange(year, month)[1]:02}"


def at(point: Point) -> DateValue:
    """Return the value of a single point."""
    return DateValue(point.edtf, point.first, point.last, point.precision)


def between(start: Point, end: Point) -> DateValue | None:
    """Return the value of a range; None where it runs backwards or has an end of ten years.

    A decade inside a range is level 2 of EDTF, and `1990/..` would say more than "since the 1990s".
    """
    if start.is_decade or end.is_decade or start.first > end.first or start.last > end.last:
        return None
    precision = min(start.precision, end.precision, key=_PRECISIONS.index)
    return DateValue(f"{start.edtf}/{end.edtf}", start.first, end.last, precision)


def since(start: Point) -> DateValue | None:
    """Return the value of what begins at `start` and has not ended."""
    if start.is_decade:
        return None
    return DateValue(f"{start.edtf}/..", start.first, None, start.precision)


def until(end: Point) -> DateValue | None:
    """Return the value of what ends at `end`, its beginning not stated."""
    if end.is_decade:
        return None
    return DateValue(f"../{end.edtf}", None, end.last, end.precision)

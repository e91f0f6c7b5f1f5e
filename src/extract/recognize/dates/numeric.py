"""Dates in digits: which of them say one thing only.

`2003-04-01`, `2003/4/1` and `2003.4.1` are read year first, `12.10.1929` day first, for nobody
writes them otherwise. With slashes or hyphens, day and month are told apart only where one is above
12 or both are equal; `03/04/2003` stays without a value. So does what may be a month or a pair of
years (`2003-04`), or the number of a decision (`2003/4`, `4/2003`). A Roman month stands
between day and year: `12.X.1929`.
"""

import re
from typing import NamedTuple

from extract.recognize.dates.edtf import Point
from extract.recognize.dates.spelled import FIRST_YEAR, LAST_YEAR

Stretch = tuple[Point, Point]
"""The first and the last point of what is stated; the same one for a single date."""

NUMERIC = re.compile(
    r"(?P<year_first>\d{4}(?P<sign>[-./])\d{1,2}(?P=sign)\d{1,2})(?![\d/]|-\d)"
    r"|(?P<year_last>\d{1,2}(?P<mark>[-./])\d{1,2}(?P=mark)\d{4})(?![\d/])"
    r"|(?P<roman>\d{1,2}(?P<point>[-./]) ?(?P<numeral>VI{0,3}|I[VX]|XI{0,2}|I{1,3})"
    r"(?P=point) ?\d{4})(?![\d/])"
    r"|(?P<short>\d{1,2}/\d{1,2}/\d{2})(?![\d/])"
    r"|(?P<month_last>\d{4}(?:[^\S\n]*/[^\S\n]*|[-‐‑–])\d{1,2})(?![\d/-]|\.\d|\w)"
    r"|(?P<month_first>\d{1,2}(?:[^\S\n]*/[^\S\n]*|-)\d{4})(?![\d/-]|\.\d|\w)",
    re.IGNORECASE,
)

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


class Numeric(NamedTuple):
    """What stands in digits: `value` is None where it can be read in two ways."""

    value: Stretch | None


def read(match: re.Match[str]) -> Numeric | None:
    """Return what a match of `NUMERIC` says; None where it can be no date."""
    form = match.lastgroup or ""
    numbers = [int(n) for n in re.findall(r"\d+", match[0])]
    if form == "year_first":
        return _only(*numbers)
    if form == "year_last":
        return _day_and_month(*numbers, dotted="." in match[0])
    if form == "roman":
        return _only(numbers[1], 1 + _ROMAN.index(match["numeral"].lower()), numbers[0])
    if form == "short":
        day, month = sorted(numbers[:2], reverse=True)
        return Numeric(None) if 1 <= month <= 12 and day <= 31 else None
    if form == "month_last":
        return _after_year(match[0], *numbers)
    return _before_year(match[0], *numbers)


def _in_range(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


def _only(year: int, month: int, day: int) -> Numeric | None:
    """One reading: also of a day that does not exist, so that it is seen to be wrong."""
    if not _in_range(year) or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    point = Point(year, month, day)
    return Numeric((point, point))


def _day_and_month(one: int, two: int, year: int, *, dotted: bool) -> Numeric | None:
    day_first, month_first = _only(year, two, one), _only(year, one, two)
    if dotted or one == two or month_first is None:
        return day_first
    return Numeric(None) if day_first else month_first


def _after_year(text: str, year: int, other: int) -> Numeric | None:
    """Read `2003-04`, `2003–04` or `2003/04`: a month, the year after, or one of the two."""
    if not _in_range(year):
        return None
    two_digits, century = text[-2].isdigit(), year - year % 100
    if not two_digits:
        return Numeric(None) if other >= 1 and "–" not in text else None
    last = century + other + 100 * (other == 0 and year % 100 == 99)
    pair = Numeric((Point(year), Point(last))) if last > year else None
    month = _month(year, other)
    if "/" in text:
        is_padded = text[-2] == "0"
        return pair if last == year + 1 else month if is_padded or month is None else Numeric(None)
    if "–" in text or month is None:
        return pair
    return Numeric(None) if pair else month


def _before_year(text: str, month: int, year: int) -> Numeric | None:
    if not _in_range(year):
        return None
    return _month(year, month) if text[1].isdigit() else Numeric(None) if month else None


def _month(year: int, month: int) -> Numeric | None:
    if not 1 <= month <= 12:
        return None
    return Numeric((Point(year, month), Point(year, month)))

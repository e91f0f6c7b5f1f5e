"""Reads ranges and lists, whose first parts borrow from the last: "2 June to 4 July 2002"."""

import re
from itertools import pairwise

from extract.recognize.dates.edtf import Point, between
from extract.recognize.dates.found import DateFound, found, single
from extract.recognize.dates.points import Reading
from extract.recognize.dates.tokens import Token
from extract.recognize.dates.years import is_referred


def range_of_two(reading: Reading, match: re.Match[str]) -> list[DateFound] | None:
    """Read two ends, the first of which may borrow month and year from the second."""
    first, last = reading.tokens[match.start("first")], reading.tokens[match.start("last")]
    end = last.value[1]
    if first.cls not in "PZ" and last.value[0] != end:
        return None
    start = first.value[0] if first.cls in "PZ" else _borrowed(first, end)
    if start is None or _is_number(reading, match.start("first")):
        return None
    return _from_to(reading, match, start, end)


def _from_to(
    reading: Reading, match: re.Match[str], start: Point, end: Point
) -> list[DateFound] | None:
    if not (start.exists and end.exists):
        return found(reading, match.start(), match.end(), None, "invalid")
    if start.is_decade or end.is_decade:
        return found(reading, match.start(), match.end(), None, "vague")
    value = between(start, end)
    if value is None and "~" in match["by"]:
        return None
    is_filler = reading.letters[match.start()] == "e" and match["by"] not in "tu"
    begin = match.start("first") if is_filler else match.start()
    return found(reading, begin, match.end(), value, "range" if value else "invalid")


def _borrowed(token: Token, end: Point) -> Point | None:
    """Complete `token` (D, M or p) from the date it stands before; None where it cannot be.

    "30 December to 4 January 2003" begins the year before: a range runs forwards, and no other
    30 December is nearer.
    """
    if token.cls in "DOd":
        return Point(end.year, end.month, token.value) if end.day else None
    if not end.month:
        return None
    month, day = (token.value, 0) if token.cls in "Mm" else token.value[1:3]
    year = end.year - (month > end.month)
    return Point(year, month, day)


def list_of_dates(reading: Reading, match: re.Match[str]) -> list[DateFound] | None:
    """Read days or months before the last one, which alone has its year.

    "March, April and June 2001" is three months, "5 and 16 June 2002" two days. Days in a row are
    one range, unless the sentence says "respectively".
    """
    last = reading.tokens[match.end() - 1]
    items = [n for n in range(match.start(), match.end() - 1) if reading.tokens[n].cls in "DOdMmp"]
    end = last.value[1]
    if last.value[0] != end or end.is_decade or _is_number(reading, items[0]):
        return None
    points = [_borrowed(reading.tokens[n], end) for n in items]
    known = [point for point in points if point is not None and point.year == end.year]
    if len(known) < len(points):
        return None
    return _each(reading, match, [*items, match.end() - 1], [*known, end])


def days_after_month(reading: Reading, match: re.Match[str]) -> list[DateFound] | None:
    """Read "April 10, 12 and 15, 2003": the year stands after the last day."""
    year, last = reading.tokens[match.end() - 1].value
    if year != last or year.precision != "year":
        return None
    month = reading.tokens[match.start()].value
    days = [n for n in range(match.start() + 1, match.end() - 1) if reading.letters[n] in "DO"]
    points = [Point(year.year, month.month, reading.tokens[n].value) for n in days]
    first = Point(year.year, month.month, month.day)
    return _each(reading, match, [match.start(), *days], [first, *points])


def _each(
    reading: Reading, match: re.Match[str], starts: list[int], points: list[Point]
) -> list[DateFound] | None:
    """Return one date per point, the last up to the end; or the range that days in a row are."""
    if not all(a < b for a, b in pairwise(points)):
        return None
    if _is_stretch(points) and not _is_respective(reading, match.end()):
        return _from_to(reading, match, points[0], points[-1])
    ends = [*(start + 1 for start in starts[:-1]), match.end()]
    dates = zip(starts, ends, points, strict=True)
    return [one for date in dates for one in single(reading, *date)]


def _is_number(reading: Reading, at: int) -> bool:
    """Whether a bare day is the number of an article: "articles 5 and 6 June 2002"."""
    return reading.tokens[at].cls == "D" and is_referred(reading.tokens, at, reading.lexicon)


def _is_stretch(points: list[Point]) -> bool:
    """Whether `points` are days of one month without a gap."""
    first = points[0]
    return all(
        point == (first.year, first.month, first.day + n, False) and point.day
        for n, point in enumerate(points)
    )


def _is_respective(reading: Reading, end: int) -> bool:
    return reading.letters[end : end + 1] == "s"


def range_before(reading: Reading, match: re.Match[str]) -> list[DateFound] | None:
    """Read a range whose year stands after the next one: "5-7 May and 10-12 June 2003"."""
    first, last = reading.tokens[match.start("first")], reading.tokens[match.start("last")]
    lender = reading.tokens[match.start("lender")].value[1]
    if not lender.day or _is_number(reading, match.start("first")):
        return None
    end = Point(lender.year, last.value.month, last.value.day)
    start = _borrowed(first, end)
    if end >= lender or start is None:
        return None
    return _from_to(reading, match, start, end)

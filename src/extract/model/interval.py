"""Dates of two witnesses as intervals: equal, one within the other, or in conflict."""

from datetime import date, timedelta

_FIRST, _LAST = date.min, date.max


def relation(left: str, right: str) -> str:
    """Return how the EDTF date `left` stands to `right`: agree, narrower, broader or conflict.

    >>> relation("2003", "2003-04-01/2003-04-02"), relation("1998-05", "1999")
    ('broader', 'conflict')
    """
    if left == right:
        return "agree"
    one, other = interval(left), interval(right)
    if one is None or other is None:
        return "conflict"
    if one == other:
        return "agree"
    if one[0] <= other[0] and other[1] <= one[1]:
        return "broader"
    if other[0] <= one[0] and one[1] <= other[1]:
        return "narrower"
    return "conflict"


def interval(edtf: str) -> tuple[date, date] | None:
    """Return the first and the last day of an EDTF date; None for one that is not understood."""
    start, _, end = edtf.partition("/")
    try:
        first = _FIRST if start == ".." else _days(start)[0]
        last = _LAST if end == ".." else _days(end or start)[1]
    except ValueError:
        return None
    return first, last


def _days(part: str) -> tuple[date, date]:
    numbers = [int(number) for number in part.strip("~?%").replace("X", "0").split("-")]
    if "X" in part:
        return date(numbers[0], 1, 1), date(numbers[0] + 9, 12, 31)
    if len(numbers) == 1:
        return date(numbers[0], 1, 1), date(numbers[0], 12, 31)
    if len(numbers) == 2:
        year, month = numbers
        after = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), after - timedelta(days=1)
    day = date(*numbers)
    return day, day

"""Folds what stands for one date, or for part of one without its year, into one token.

After this, `P` is a date whose value is its first and last point (two for a quarter), and `p` a
day and month whose year is not stated. What is left (D, M) may borrow from a date beside it.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from extract.model.text import Span
from extract.recognize.dates.edtf import Point
from extract.recognize.dates.lexicon import Lexicon
from extract.recognize.dates.tokens import Token
from extract.recognize.dates.years import announces_year, is_referred, is_year


class Reading(NamedTuple):
    """A text being read: its tokens, and what is known about their language."""

    text: str
    tokens: list[Token]
    letters: str
    lexicon: Lexicon


Builder = Callable[[Reading, int, int], Token | None]
Rules = tuple[tuple[re.Pattern[str], Builder], ...]

WEEKDAY = "(?:Wc?o?)?"
TO_YEAR = "[coe]{0,4}"
YEAR = "[YZ]"
"""Parts of patterns; see the letters in `tokens`."""


def fold(reading: Reading) -> Reading:
    """Return `reading` with each date, as long as can be, as one token."""
    return _folded(_folded(reading, _ANY, _RULES), _ANY_PART, _PARTS)


def _folded(reading: Reading, anything: re.Pattern[str], rules: Rules) -> Reading:
    found: list[Token] = []
    at = 0
    while (seen := anything.search(reading.letters, at)) is not None:
        here = seen.start()
        found += reading.tokens[at:here]
        folded, at = _first(reading, here, rules)
        found.append(folded)
    found += reading.tokens[at:]
    return reading._replace(tokens=found, letters="".join(token.cls for token in found))


def _first(reading: Reading, here: int, rules: Rules) -> tuple[Token, int]:
    """Return what the first pattern that holds at `here` makes, and where it ends."""
    for pattern, build in rules:
        match = pattern.match(reading.letters, here)
        if match is not None:
            token = build(reading, here, match.end())
            if token is not None:
                return token, match.end()
    token = reading.tokens[here]
    return token._replace(cls="x") if token.cls in "YZ" else token, here + 1


def _value(reading: Reading, start: int, end: int, letters: str) -> int:
    """Return the value of the first token of [start, end) with one of `letters`, or 0."""
    for token in reading.tokens[start:end]:
        if token.cls in letters:
            return int(token.value)
    return 0


def _token(reading: Reading, start: int, end: int, cls: str, value: object) -> Token:
    first, last = reading.tokens[start], reading.tokens[end - 1]
    return Token(first.start, last.end, cls, "", value)


def _date(reading: Reading, start: int, end: int) -> Token | None:
    """Make a date of its parts in any order; the number of an article is no day."""
    for at in range(start, end):
        if reading.tokens[at].cls == "D" and is_referred(reading.tokens, at, reading.lexicon):
            return None
    point = Point(
        _value(reading, start, end, YEAR),
        _value(reading, start, end, "Mm"),
        _value(reading, start, end, "DOd"),
    )
    return _token(reading, start, end, "P", (point, point))


def _doubtful_month(reading: Reading, start: int, end: int) -> Token | None:
    """Make a date with a month in small letters that may be another word: "in may 2003"."""
    before = reading.tokens[start - 1] if start else None
    if before is None or before.key not in reading.lexicon.before_month:
        return None
    return _date(reading, start, end)


def _days_of_month(reading: Reading, start: int, end: int) -> Token | None:
    """Make a range of days after their month: "November 10-12, 2003"."""
    year, month = _value(reading, start, end, YEAR), _value(reading, start, end, "M")
    first, last = (
        int(token.value) for token in reading.tokens[start:end] if token.cls in ("D", "O", "d")
    )
    if first >= last:
        return None
    return _token(reading, start, end, "P", (Point(year, month, first), Point(year, month, last)))


def _quarter(reading: Reading, start: int, end: int) -> Token | None:
    """Make a quarter or half of a year: "Q3 2003", "premier semestre 2003"."""
    year = _value(reading, start, end, YEAR)
    size, number = 0, _value(reading, start, end, "DO")
    for token in reading.tokens[start:end]:
        if token.cls == "Q":
            size, number = token.value
        elif token.cls == "q":
            size = 3 * int(token.value)
    if not 1 <= number <= 12 // size:
        return None
    stretch = (Point(year, size * (number - 1) + 1), Point(year, size * number))
    return _token(reading, start, end, "P", stretch)


def _year(reading: Reading, start: int, end: int) -> Token | None:
    """Make one year, or two tied together: "2001-2003", "2000/2001"."""
    if not is_year(reading.tokens, Span(start, end), reading.text, reading.lexicon):
        return None
    first, last = Point(reading.tokens[start].value), Point(reading.tokens[end - 1].value)
    return _token(reading, start, end, "P", (first, last)) if first <= last else None


def _spelled_year(reading: Reading, start: int, end: int) -> Token | None:
    """Make a year of words; a count unless something before says otherwise."""
    token = _year(reading, start, end)
    before = reading.tokens[start - 1] if start else None
    if token is None or (before is not None and announces_year(before, reading.lexicon)):
        return token
    return token._replace(cls="Z")


def _decade(reading: Reading, start: int, end: int) -> Token | None:
    """Make a decade: "1990s", "années 1990"; but "les années 1990 et 1991" are two years."""
    year = _value(reading, start, end, "KYZ")
    if year % 10 or re.match("[cat~-][eo]?[YZ]", reading.letters[end : end + 3]):
        return None
    point = Point(year, is_decade=True)
    return _token(reading, start, end, "P", (point, point))


def _small_decade(reading: Reading, start: int, end: int) -> Token | None:
    """Spot "les années 90", of a century that is not stated."""
    number = _value(reading, start, end, "Dn")
    return None if number % 10 else _token(reading, start, end, "v", "vague")


def _no_year(reading: Reading, start: int, end: int) -> Token | None:
    """Make a day and month of no year."""
    at = next(n for n in range(start, end) if reading.tokens[n].cls in "DOd")
    after = reading.tokens[end] if end < len(reading.tokens) else None
    if is_referred(reading.tokens, at, reading.lexicon):
        return None
    if (
        after is not None
        and at == end - 1
        and (after.cls == "N" or after.key in reading.lexicon.counted_signs)
    ):
        return None
    month, day = _value(reading, start, end, "Mm"), _value(reading, start, end, "DOd")
    return _token(reading, start, end, "p", Point(0, month, day))


def _part(reading: Reading, start: int, end: int) -> Token | None:
    """Give a part of a date the value of the whole: "mid-2003", "fin mars 2003"."""
    whole = reading.tokens[end - 1]
    return _token(reading, start, end, whole.cls, whole.value)


def _numeric(reading: Reading, start: int, end: int) -> Token | None:
    """Keep a date in digits, unless it is a number: "resolution 11/2016", "Act 11/2016"."""
    token = reading.tokens[start]
    is_act = start > 0 and reading.tokens[start - 1].key in reading.lexicon.acts
    is_day = token.value is not None and token.value[0].day
    if is_referred(reading.tokens, start, reading.lexicon) or (is_act and not is_day):
        return token._replace(cls="x")
    return token


_DAY = rf"{WEEKDAY}(?:D[oe]{{0,3}}|[Od][oe]{{1,3}})[Mm]"
_SIMPLE = (
    (rf"{_DAY}{TO_YEAR}{YEAR}", _date),
    (rf"{WEEKDAY}D[-/]M[-/]Y", _date),
    (rf"{WEEKDAY}MB?[oe]?[DOd][t~-][oe]?[DOd]c?[oe]{{0,3}}{YEAR}", _days_of_month),
    (rf"{WEEKDAY}M[coe]?[DOd]c?[oe]{{0,3}}{YEAR}", _date),
    (r"Y[-/]M[-/]D", _date),
    (r"YM[DO](?![coe]*[YZ])", _date),
    (rf"(?:M{TO_YEAR}{YEAR}|M[-/]Y)", _date),
    (rf"m{TO_YEAR}{YEAR}", _doubtful_month),
    (r"(?:[DO]q[coe]{0,3}[YZ]|Q[coe]?Y|Y[coe]{0,2}[DO]q|Yc?Q)", _quarter),
    (r"YM(?![coe]*[DOdYZ-])", _date),
    (r"y[YZ]", _decade),
    (r"y[Dn]", _small_decade),
    (r"K", _decade),
    (r"[PA]", _numeric),
    (r"Y[-/]Y", _year),
    (r"Y", _year),
    (r"Z", _spelled_year),
    (rf"{WEEKDAY}(?:D[oe]{{0,3}}[Mm]|[Od][oe]{{1,3}}M|M[oe]?[DO])", _no_year),
)

_RULES: Rules = tuple((re.compile(pattern), build) for pattern, build in _SIMPLE)
_ANY = re.compile("(?=[WDOdMmYZKyQPA])(?:" + "|".join(p for p, _ in _SIMPLE) + ")")
_ANY_PART = re.compile("k[-oe]{0,3}[PpvZ]")
_PARTS: Rules = ((_ANY_PART, _part),)

"""Reads whole expressions off the folded tokens: ranges, lists, open ends, single dates."""

import re
from collections.abc import Iterator

from extract.recognize.dates.edtf import between, since, until
from extract.recognize.dates.found import Builder, DateFound, found, single
from extract.recognize.dates.points import Reading
from extract.recognize.dates.ranges import (
    days_after_month,
    list_of_dates,
    range_before,
    range_of_two,
)


def expressions(reading: Reading) -> Iterator[DateFound]:
    """Yield what `reading` says of dates, in order and without overlaps."""
    here = 0
    while (seen := _ANY.search(reading.letters, here)) is not None:
        here, dates = _first(reading, seen.start())
        yield from dates


def _first(reading: Reading, here: int) -> tuple[int, list[DateFound]]:
    """Return what the first pattern that holds at `here` reads, and where it ends."""
    for pattern, build in _RULES:
        match = pattern.match(reading.letters, here)
        if match is not None:
            dates = build(reading, match)
            if dates is not None:
                return match.end(), dates
    return here + 1, []


def _date(reading: Reading, match: re.Match[str]) -> list[DateFound]:
    """Read one date, or the two ends of a quarter."""
    first, last = reading.tokens[match.end() - 1].value
    if first == last:
        return single(reading, match.start(), match.end(), first)
    if not (first.exists and last.exists):
        return found(reading, match.start(), match.end(), None, "invalid")
    return found(reading, match.start(), match.end(), between(first, last), "range")


def _open(reading: Reading, match: re.Match[str]) -> list[DateFound] | None:
    """Read what has not ended: "since 1996", "begun in 1998 and ongoing"."""
    token = reading.tokens[match.start("first")]
    if "by" in match.re.groupindex and match["by"] in ("a", "c", "ca"):
        after = reading.tokens[match.end()] if match.end() < len(reading.tokens) else None
        if after is not None and after.key[:1].isalpha() and "b" not in match[0]:
            return None
    start = token.value[0]
    if not start.exists:
        return found(reading, match.start(), match.end(), None, "invalid")
    value = since(start)
    return found(reading, match.start(), match.end(), value, "open" if value else "vague")


def _until(reading: Reading, match: re.Match[str]) -> list[DateFound]:
    end = reading.tokens[match.end() - 1].value[1]
    if not end.exists:
        return found(reading, match.start(), match.end(), None, "invalid")
    value = until(end)
    return found(reading, match.start(), match.end(), value, "open" if value else "vague")


def _no_year(reading: Reading, match: re.Match[str]) -> list[DateFound]:
    return found(reading, match.start(), match.end(), None, "no_year")


def _month_alone(reading: Reading, match: re.Match[str]) -> list[DateFound] | None:
    """Spot "in October"; without such a word before it, a month's name may be anything."""
    before = reading.tokens[match.start() - 1] if match.start() else None
    if before is None or before.key not in reading.lexicon.before_month:
        return None
    return _no_year(reading, match)


def _ambiguous(reading: Reading, match: re.Match[str]) -> list[DateFound]:
    return found(reading, match.start(), match.end(), None, "ambiguous")


def _years_alone(reading: Reading, match: re.Match[str]) -> list[DateFound] | None:
    """Spot "au cours des années", with no year after it."""
    token = reading.tokens[match.start()]
    is_word = reading.text[token.start : token.end].isalpha()
    if is_word or reading.letters[match.end() : match.end() + 1] in ("P", "Z"):
        return None
    return found(reading, match.start(), match.end(), None, "vague")


def _vague(reading: Reading, match: re.Match[str]) -> list[DateFound]:
    kind = reading.tokens[match.end() - 1].value or "vague"
    return found(reading, match.start(), match.end(), None, kind)


_TO = "(?P<by>[tu~/-])[oe]?"
_ITEM = "(?:Wc?o?)?"
_PATTERNS: tuple[tuple[str, Builder], ...] = (
    (rf"(?:[FSe][oe]{{0,2}})?(?P<first>[PZ]){_TO}{_ITEM}(?P<last>[PZ])", range_of_two),
    (rf"B[oe]?(?P<first>[PZ])(?P<by>[at-])[oe]?{_ITEM}(?P<last>[PZ])", range_of_two),
    (rf"(?:[FSe]o?)?{_ITEM}(?P<first>[DOMmp]){_TO}{_ITEM}(?P<last>P)", range_of_two),
    (rf"B[oe]?{_ITEM}(?P<first>[DOMmp])(?P<by>[at-])[oe]?{_ITEM}(?P<last>P)", range_of_two),
    (r"(?:[DMp]c){0,12}[DMp](?P<by>c?a)[oe]{0,2}P", list_of_dates),
    (r"p(?:cD){0,12}(?P<by>c?a)[oe]?[DO]c?[oe]?P", days_after_month),
    (r"b[oe]?(?P<first>P)(?P<by>[ac~-]{0,2})g", _open),
    (r"(?:[FSe]o?)?(?P<first>P)(?:(?P<by>[~-]|ca?|a)g|G|[~-]h)", _open),
    (r"F(?P<first>P)(?:w|[tu]o?h)", _open),
    (r"S[oe]{0,2}(?P<first>P)(?:w|[tu~-]o?h)?", _open),
    (r"u[oe]{0,2}P", _until),
    (r"P", _date),
    (
        rf"(?:F[oe]?)?{_ITEM}(?P<first>[DOp]){_TO}{_ITEM}(?P<last>p)"
        rf"(?=c?a[Foe]{{0,2}}(?:{_ITEM}[DOp][t~-])?{_ITEM}(?P<lender>P))",
        range_before,
    ),
    (r"(?:B[oe]?|[Fe]o?)?(?:[DOMmp](?:[tu~a-][oe]?)|M[/-])p", _no_year),
    (r"(?:B[oe]?|F)?p(?:[tu~a-][oe]?)D", _no_year),
    (r"p", _no_year),
    (r"M", _month_alone),
    (r"y", _years_alone),
    (r"A", _ambiguous),
    (r"[vG]", _vague),
)
_RULES = tuple((re.compile(pattern), build) for pattern, build in _PATTERNS)
_EITHER = "|".join(re.sub(r"\?P<\w+>", "?:", pattern) for pattern, _ in _PATTERNS)
_ANY = re.compile(f"(?=[FSeBWDOMmpPZbuvGyA])(?:{_EITHER})")

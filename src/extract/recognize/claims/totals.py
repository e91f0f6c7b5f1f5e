"""Counts behind what they count: "the number of members was 8", "a staff of 8", "Members (8)"."""

import re
from collections.abc import Iterator

from extract.recognize.claims.numbers import LEAST, Number
from extract.recognize.claims.phrases import Counted, Phrases

MOST_WORDS = 8
"""Words that may stand between what is counted and its number."""

_OF = re.compile(r" of ")
_BRACKET = re.compile(r" \((\d{1,4})\)(?= ?:|\s*$)")


def totals_in(phrases: Phrases, start: int, end: int) -> Iterator[tuple[int, Number, Counted]]:
    """Return the counts in [start, end): where the words begin, the number, what is counted."""
    said = phrases.sayings.patterns
    for match in said["number_of"].finditer(phrases.plain, start, end):
        counted = phrases.behind(match.end(), end)
        number = _reached(phrases, counted.end, end) if counted else None
        if counted and number and not phrases.behind(number.end, end):
            yield match.start(), number, counted._replace(end=number.end)
    label = phrases.behind(start, end) if _BRACKET.search(phrases.plain, start, end) else None
    count = _BRACKET.match(phrases.plain, label.end, end) if label else None
    if label and count and int(count[1]) >= LEAST:
        number = Number(int(count[1]), *count.span(1))
        yield start, number, label._replace(end=count.end())
    for match in said["staff_of"].finditer(phrases.plain, start, end):
        counted = phrases.noun(match.start(), end)
        of = _OF.match(phrases.plain, counted.end) if counted else None
        number = next(phrases.numbers(of.end(), end), None) if of else None
        if counted and of and number and number.start == of.end():
            yield match.start(), number, counted._replace(end=number.end)


def _reached(phrases: Phrases, start: int, end: int) -> Number | None:
    """Return the number behind words like "was" or "rose to"; of "from 9 to 14" the second."""
    says, plain = phrases.sayings.around_counts["amounting"], phrases.plain
    numbers = phrases.numbers(start, end)
    number = next(numbers, None)
    if number and phrases.sayings.patterns["from"].search(plain[: number.start]):
        number = next(numbers, None)
    between = plain[start : number.start].split() if number else []
    is_said = bool(between) and between[-1] in says and len(between) <= MOST_WORDS
    return number if is_said else None

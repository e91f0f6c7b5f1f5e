"""Numbers in figures and words: "1 200", "thirty-five", "quatre-vingt-dix-sept", "two dozen"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from extract.expressions import any_word

LEAST = 2
"""The least number that is a count: "one" is an article as often."""

_FIGURE = r"\d{1,3}(?:[ ,]\d{3}(?!\d))+|\d{1,6}"
_JOIN = r"(?:-et-|-| et | and | )"
_NOT_AFTER = r"(?![\w-]|\.\d|,\d| ?%|\))"
_SCALES = (100, 1000)
NONE: Mapping[str, int] = MappingProxyType({})
"""No collectives."""


class Number(NamedTuple):
    """A number that stands at [start, end) of a folded text."""

    value: int
    start: int
    end: int


def numbers_in(
    plain: str,
    start: int,
    end: int,
    words: Mapping[str, int],
    collectives: Mapping[str, int] = NONE,
    least: int = LEAST,
) -> Iterator[Number]:
    """Return the numbers from `least` on in [start, end) of a folded text, in order.

    `collectives` are nouns that say about how many there are: "une vingtaine", "two dozen".
    """
    for match in number_pattern(tuple(words), tuple(collectives)).finditer(plain, start, end):
        some, times = match["collective"], words.get(match["times"], 1)
        value = times * collectives[some] if some else number_of(match.group(), words)
        if value is not None and value >= least:
            first = match.start("collective" if some and times == 1 else 0)
            yield Number(value, first, match.end())


def number_of(said: str, words: Mapping[str, int]) -> int | None:
    """Return the number of figures or words; None for words that are no one number ("two ten").

    >>> number_of("two hundred and five", {"two": 2, "five": 5, "hundred": 100})
    205
    """
    if said[0].isdigit():
        return int(re.sub(r"[ ,]", "", said))
    whole, part, last = 0, 0, 10**9
    for word in _word_pattern(tuple(words)).findall(said):
        value = words[word]
        if value in _SCALES:
            part, last = max(part, 1) * value, 10**9
            if value == _SCALES[-1]:
                whole, part = whole + part, 0
        else:
            if value >= last or (last < 20 and value):
                return None
            part, last = part + value, value
    return whole + part


@cache
def _word_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(any_word(words))


@cache
def number_pattern(words: tuple[str, ...], collectives: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a number in figures or `words`, or of one of `collectives`."""
    one = f"(?:{_word_pattern(words).pattern})"
    some = f"(?P<collective>{_word_pattern(collectives).pattern if collectives else '(?!)'})"
    return re.compile(
        rf"(?<![\w-])(?<!\d[.,])(?:(?:(?P<times>{one}) )?{some}|{_FIGURE}|{one}(?:{_JOIN}{one})*)"
        rf"{_NOT_AFTER}"
    )

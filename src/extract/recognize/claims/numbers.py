"""Numbers in figures and words: "1 200", "thirty-five", "quatre-vingt-dix-sept", "two hundred"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

LEAST = 2
"""The least number that is a count: "one" is an article as often."""

_FIGURE = r"\d{1,3}(?:[ ,]\d{3}(?!\d))+|\d{1,6}"
_JOIN = r"(?:-et-|-| et | and | )"
_NOT_AFTER = r"(?![\w-]|\.\d|,\d| ?%|\))"
_SCALES = (100, 1000)


class Number(NamedTuple):
    """A number that stands at [start, end) of a folded text."""

    value: int
    start: int
    end: int


def numbers_in(plain: str, start: int, end: int, words: Mapping[str, int]) -> Iterator[Number]:
    """Return the numbers from `LEAST` on in [start, end) of a folded text, in order."""
    for match in _pattern(tuple(words)).finditer(plain, start, end):
        value = number_of(match.group(), words)
        if value is not None and value >= LEAST:
            yield Number(value, match.start(), match.end())


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
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    one = f"(?:{_word_pattern(words).pattern})"
    return re.compile(rf"(?<![\w-])(?<!\d[.,])(?:{_FIGURE}|{one}(?:{_JOIN}{one})*){_NOT_AFTER}")

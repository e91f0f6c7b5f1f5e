"""Numbers in words: all days and years that a language can spell, looked up rather than computed.

Spelling every number out and looking the printed words up accepts exactly what the language writes,
and no heap of number words that merely adds up.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1400, 2199
"""Years are read between these: earlier and later numbers are rarely meant as years."""


class NumberWords(NamedTuple):
    """The number words of a language, folded, joints and hyphens written as single blanks."""

    small: tuple[str, ...]
    tens: tuple[tuple[str, ...], ...]
    long_tens: tuple[str, ...]
    hundred: tuple[str, ...]
    thousand: tuple[str, ...]
    pairs: tuple[str, ...]
    decades: tuple[str, ...]


@lru_cache(maxsize=8)
def below_hundred(words: NumberWords) -> tuple[tuple[str, ...], ...]:
    """Return the spellings of each number from 0 to 99."""
    spelled: list[list[str]] = [[word] for word in words.small] + [[] for _ in range(80)]
    for ten, names in enumerate(words.tens, start=2):
        for name in names:
            reach = 20 if name in words.long_tens else 10
            spelled[10 * ten].append(name)
            for unit in range(1, reach):
                spelled[10 * ten + unit].append(f"{name} {words.small[unit]}")
    return tuple(tuple(names) for names in spelled)


@lru_cache(maxsize=8)
def spelled_years(words: NumberWords) -> dict[str, int]:
    """Return the year that each spelling names: "mil neuf cent quatre vingt cinq" is 1985."""
    found: dict[str, int] = {}
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for head, rest in _parts(words, year):
            found[f"{head} {rest}".rstrip()] = year
    return found


@lru_cache(maxsize=8)
def spelled_decades(words: NumberWords) -> dict[str, int]:
    """Return the first year of each decade in words: "nineteen seventies" is 1970."""
    small = below_hundred(words)
    return {
        f"{century} {name}": 100 * number + 10 * ten
        for ten, name in enumerate(words.decades, start=1)
        for number in range(FIRST_YEAR // 100, LAST_YEAR // 100 + 1)
        for century in (*small[number], *(head for head, _ in _parts(words, 100 * number)))
    }


def _parts(words: NumberWords, year: int) -> Iterator[tuple[str, str]]:
    """Yield each way to write `year` as a head and the number below a hundred after it."""
    small = below_hundred(words)
    thousands, hundreds, rest = year // 1000, year // 100 % 10, year % 100
    tails = small[rest] if rest else ("",)
    heads = [f"{n} {word}" for n in small[thousands] for word in words.thousand]
    if thousands == 1:
        heads += words.thousand
    if hundreds:
        counts = [f"{n} " for n in small[hundreds]] + ([""] if hundreds == 1 else [])
        heads = [f"{head} {n}{word}" for head in heads for n in counts for word in words.hundred]
        heads += [f"{n} {word}" for n in small[year // 100] for word in words.hundred]
    yield from ((head, tail) for head in heads for tail in tails)
    if words.pairs and rest:
        zeros = words.pairs if rest < 10 else ("",)
        for head in small[year // 100]:
            yield from ((head, f"{zero} {tail}".lstrip()) for zero in zeros for tail in tails)

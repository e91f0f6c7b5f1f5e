"""Patterns that are searched only where words of theirs stand.

Vocabularies declare hundreds of patterns, and nearly every sentence has words of only a few. How a
pattern is written tells words of which every match holds one: to look for these in a text takes a
small part of the time of searching it, and less where those of all patterns are looked up at once.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Protocol, TypeVar

_LONG = 8
"""The length from which a longer word is hardly rarer."""

_START = 4
"""How many letters a word is looked up by: enough to be rare, too few to leave many words out."""

_PARTS = re.compile(
    r"(?P<text>[^\\\[(){|*+?.^$]+(?![*+?{]))"
    r"|(?P<shut>\))"
    r"|(?P<bar>\|)"
    r"|(?P<open>\((?:\?:|\?P<\w+>|(?!\?)))"
    r"|(?P<around>\(\?<?[=!])"
    r"|(?P<gap>\\(?:x..|u.{4}|U.{8}|N\{[^}]*\}|\d+|.)|\[\^?\]?(?:\\.|[^\]\\])*\]"
    r"|[.^$]|[*+?]|\{\d*,?\d*\}|[^\\\[(){|*+?.^$])"
    r"|(?P<unknown>.)",
    re.DOTALL,
)
_MAY_LACK = re.compile(r"[*?]|\{[0,]")


_KEPT = 2**16
"""How many searches are remembered: sources of one document have much the same sentences."""


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """A compiled pattern, and `words` of which every match of it holds one.

    Without words every text is searched. The methods give what those of `re.Pattern` give.
    """

    pattern: re.Pattern[str]
    words: tuple[str, ...]

    @classmethod
    def of(cls, pattern: re.Pattern[str]) -> "Expression":
        """Work the words of `pattern` out; it has none where it was compiled with flags."""
        has_flags = pattern.flags & ~re.UNICODE
        return cls(pattern, () if has_flags else words_of(pattern.pattern))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in `text`."""
        return self.pattern.search(text, start, end) if self.may_match(text) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match at `start`."""
        return self.pattern.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match of all of [start, end)."""
        return self.pattern.fullmatch(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Return the matches in `text`; those in all of it are found once and remembered."""
        if not self.may_match(text):
            return iter(())
        if start or end < len(text):
            return self.pattern.finditer(text, start, end)
        return iter(_matches(self, text))

    def may_match(self, text: str) -> bool:
        """Whether `text` holds one of the words."""
        for word in self.words:
            if word in text:
                return True
        return not self.words


@lru_cache(maxsize=_KEPT)
def _matches(expression: Expression, text: str) -> tuple[re.Match[str], ...]:
    return tuple(expression.pattern.finditer(text))


class Expressed(Protocol):
    """What is written in the way of an expression."""

    @property
    def pattern(self) -> Expression:
        """How it is written."""


T = TypeVar("T", bound=Expressed)


class Gated(tuple[T, ...]):
    """Things with expressions; `within` tells those whose words stand in a text.

    The words are looked up by the letters they start with. A thing that has no words, or too short
    a word, is told of every text.
    """

    _always: list[int]
    _by_start: dict[str, list[tuple[str, int]]]
    _all_starts: frozenset[str]

    def __new__(cls, members: Iterable[T]) -> "Gated[T]":
        """Note which words every match of each of `members` holds one of."""
        made = super().__new__(cls, members)
        made._always, made._by_start = [], defaultdict(list)
        for number, member in enumerate(made):
            words = member.pattern.words
            if not words or min(map(len, words)) < _START:
                made._always.append(number)
                continue
            for word in words:
                made._by_start[word[:_START]].append((word, number))
        made._all_starts = frozenset(made._by_start)
        return made

    def within(self, text: str) -> list[T]:
        """Return the members that may match in `text`, in their order."""
        found = set(self._always)
        for start in self._all_starts & _starts(text):
            for word, number in self._by_start[start]:
                if word in text:
                    found.add(number)
        return [self[number] for number in sorted(found)]


@lru_cache(maxsize=2**6)
def _starts(text: str) -> frozenset[str]:
    """Return what a word that stands in `text` can start with."""
    return frozenset(text[at : at + _START] for at in range(len(text) - _START + 1))


@dataclass(slots=True)
class _Alternatives:
    """What is known of alternatives: `words` and their `weight` of those read, `best` of this."""

    is_around: bool = False
    words: tuple[str, ...] = ()
    weight: tuple[int, int] = (_LONG, 0)
    best: tuple[str, ...] = ()
    best_weight: tuple[int, int] = (0, 0)

    def weigh(self, words: tuple[str, ...], weight: tuple[int, int]) -> None:
        """Keep `words`, all of one part of this alternative, if they are the rarest so far."""
        if weight > self.best_weight:
            self.best, self.best_weight = words, weight

    def end_one(self) -> None:
        """Take this alternative to those read; where one has no words, none have."""
        rarest, count = min(self.weight[0], self.best_weight[0]), len(self.words) + len(self.best)
        self.words, self.weight = (*self.words, *self.best), (rarest, -count if rarest else 0)
        self.best, self.best_weight = (), (0, 0)


def any_word(words: Iterable[str]) -> str:
    r"""Return the pattern of any of `words` as they are written, the longest first.

    The order does not depend on that of a set, so that a pattern kept compiled is found again.

    >>> print(any_word({"at", "out", "out of"}))
    out\ of|out|at
    """
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def one_of(sources: Iterable[str]) -> str:
    r"""Return the pattern that any of `sources` matches, the first before the others.

    Of those in a row that begin at the edge of a word, none is tried where there is none.

    >>> print(one_of([r"\bheld|\bmet\b", r"\bsat", "a"]))
    \b(?:held|met\b|sat)|a
    """
    found: list[str] = []
    each = (written for source in sources for written in _alternatives(source))
    for is_edge, group in groupby(each, key=lambda written: written.startswith(r"\b")):
        if is_edge:
            found.append(rf"\b(?:{'|'.join(written[2:] for written in group)})")
        else:
            found += group
    return "|".join(found)


def _alternatives(source: str) -> Iterator[str]:
    """Cut a pattern at the bars that no bracket holds, as far as it is understood."""
    depth, start = 0, 0
    for part in _PARTS.finditer(source):
        kind = part.lastgroup
        if kind in ("open", "around"):
            depth += 1
        elif kind == "shut":
            depth -= 1
        elif kind == "bar" and not depth:
            yield source[start : part.start()]
            start = part.end()
        elif kind == "unknown":
            break
    else:
        yield source[start:]
        return
    yield f"(?:{source[start:]})"


def words_of(source: str) -> tuple[str, ...]:
    r"""Return words of which every match of the pattern `source` holds one, () where it tells none.

    Of the parts that each match must have, the one with the longest words is taken. What stands in
    a lookaround is no part of a match.

    >>> words_of(r"\b(?:chairs|is chairing) (?:the )?<g\d+>|presid(?:es?|ed) over")
    ('chairs', 'is chairing', 'presid')
    """
    outer: list[_Alternatives] = []
    here = _Alternatives()
    for part in _PARTS.finditer(source):
        kind = part.lastgroup
        if kind == "text":
            text = part.group()
            here.weigh((text,), (min(len(text), _LONG), -1))
        elif kind == "bar":
            here.end_one()
        elif kind in ("open", "around"):
            outer.append(here)
            here = _Alternatives(kind == "around")
        elif kind == "shut" and outer:
            here.end_one()
            inner, here = here, outer.pop()
            if not (inner.is_around or _MAY_LACK.match(source, part.end())):
                here.weigh(inner.words, inner.weight)
        elif kind != "gap":
            return ()
    here.end_one()
    return tuple(sorted(set(here.words))) if here.weight[0] and not outer else ()

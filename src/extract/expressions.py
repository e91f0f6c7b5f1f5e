"""Patterns that are searched only where words of theirs stand.

Vocabularies declare hundreds of patterns, and nearly every sentence has words of only a few. How a
pattern is written tells words that stand in every match: to look for these in a text takes a small
part of the time of searching it, and less where those of all patterns are looked up at once.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, groupby
from typing import Protocol, TypeVar

_LONG = 8
"""The length from which a longer word is hardly rarer."""

_START = 4
"""How many letters a word is looked up by: enough to be rare, too few to leave many words out."""

_MOST = 3
"""Of how many parts of a way words are looked for: more are hardly ever all there but the last."""

_PARTS = re.compile(
    r"(?P<text>[^\\\[(){|*+?.^$]+(?![*+?{]))"
    r"|(?P<shut>\))"
    r"|(?P<bar>\|)"
    r"|(?P<open>\((?:\?:|\?P<\w+>|(?!\?)))"
    r"|(?P<around>\(\?<?[=!])"
    r"|(?P<sign>\\[^\w](?![*+?{]))"
    r"|(?P<one_of>\[[^\W\d_]{1,6}\](?![*+?{]))"
    r"|(?P<gap>\\(?:x..|u.{4}|U.{8}|N\{[^}]*\}|\d+|.)|\[\^?\]?(?:\\.|[^\]\\])*\]"
    r"|[.^$]|[*+?]|\{\d*,?\d*\}|[^\\\[(){|*+?.^$])"
    r"|(?P<unknown>.)",
    re.DOTALL,
)
_MAY_LACK = re.compile(r"[*?]|\{[0,]")

Way = tuple[tuple[str, ...], ...]
"""A way of matching: of each of these groups of words one stands in every match."""


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """A compiled pattern, and the `ways` in which it can match.

    Without ways every text is searched. The methods give what those of `re.Pattern` give.
    """

    pattern: re.Pattern[str]
    ways: tuple[Way, ...]

    @classmethod
    def of(cls, pattern: re.Pattern[str]) -> "Expression":
        """Work the ways of `pattern` out; none are known where it was compiled with flags."""
        has_flags = pattern.flags & ~re.UNICODE
        return cls(pattern, () if has_flags else ways_of(pattern.pattern))

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
        """Return the matches in `text`."""
        return self.pattern.finditer(text, start, end) if self.may_match(text) else iter(())

    def may_match(self, text: str) -> bool:
        """Whether `text` holds the words of one of the ways."""
        return not self.ways or _may_match(self, text)


@lru_cache(maxsize=2**12)
def _may_match(expression: Expression, text: str) -> bool:
    for way in expression.ways:
        for word in way[0]:
            if word in text:
                if _stands(way[1:], text):
                    return True
                break
    return False


def _stands(way: Iterable[tuple[str, ...]], text: str) -> bool:
    """Whether `text` holds a word of each group."""
    for words in way:
        for word in words:
            if word in text:
                break
        else:
            return False
    return True


class Expressed(Protocol):
    """What is written in the way of an expression."""

    @property
    def pattern(self) -> Expression:
        """How it is written."""


T = TypeVar("T", bound=Expressed)


class Gated(tuple[T, ...]):
    """Things with expressions; `within` tells those that may match in a text.

    The words of their ways are looked up by the letters they start with, those that are too short
    one by one.
    """

    _always: list[int]
    _by_start: dict[str, dict[str, list[tuple[Way, int]]]]
    _short: list[str]
    _long: frozenset[str]

    def __new__(cls, members: Iterable[T]) -> "Gated[T]":
        """Note by which words each of `members` can match."""
        made = super().__new__(cls, members)
        made._always = [number for number, member in enumerate(made) if not member.pattern.ways]
        made._by_start = {}
        for number, member in enumerate(made):
            for first, *others in member.pattern.ways:
                for word in first:
                    known = made._by_start.setdefault(word[:_START], {})
                    known.setdefault(word, []).append((tuple(others), number))
        made._short = [start for start in made._by_start if len(start) < _START]
        made._long = frozenset(made._by_start).difference(made._short)
        return made

    def within(self, text: str) -> list[T]:
        """Return the members that may match in `text`, in their order."""
        found = set(self._always)
        for start in self._starts_in(text):
            for word, ways in self._by_start[start].items():
                if word in text:
                    for others, number in ways:
                        if number not in found and _stands(others, text):
                            found.add(number)
        return [self[number] for number in sorted(found)]

    def _starts_in(self, text: str) -> Iterable[str]:
        """Return those of the starts that stand in `text`, all of which is cut up only for many."""
        if len(self._by_start) < len(text):
            return [start for start in self._by_start if start in text]
        return chain((s for s in self._short if s in text), self._long & _starts(text))

    def matches(self, text: str) -> Iterator[tuple[T, re.Match[str]]]:
        """Yield the matches of all members in `text`, member by member."""
        for member in self.within(text):
            for match in member.pattern.pattern.finditer(text):
                yield member, match


@lru_cache(maxsize=2**8)
def _starts(text: str) -> set[str]:
    """Return what a word that stands in `text` can start with."""
    return {text[at : at + _START] for at in range(len(text) - _START + 1)}


@dataclass(frozen=True, slots=True)
class _Part:
    """What a part of a pattern tells: its ways, and how rare the words are that they begin with."""

    ways: tuple[Way, ...]
    rarity: tuple[int, int]

    @property
    def words(self) -> tuple[str, ...]:
        """Words of which every match of the part holds one."""
        return _first_words(self.ways)


@dataclass(slots=True)
class _Alternatives:
    """What is known of alternatives: `ways` and their `rarity` of those read, `parts` of this.

    `run` is what was read last can be, one after the other: "organised", "organized".
    """

    is_around: bool = False
    ways: list[Way] = field(default_factory=list)
    rarity: tuple[int, int] = (_LONG, 0)
    parts: list[_Part] = field(default_factory=list)
    run: tuple[str, ...] = ()

    def go_on(self, texts: Iterable[str]) -> None:
        """Read one of `texts`."""
        self.run = tuple(word + text for text in texts for word in self.run or ("",))

    def stop(self) -> None:
        """Read what is not known."""
        if self.run:
            ways = tuple(((word,),) for word in self.run)
            self.parts.append(_Part(ways, (min(_LONG, len(self.run[0])), -len(ways))))
        self.run = ()

    def end_one(self) -> None:
        """Take this alternative to those read; where one has no ways, none have."""
        self.stop()
        parts = sorted(self.parts, key=lambda part: part.rarity, reverse=True)
        if not parts or not self.rarity[0]:
            self.ways, self.rarity = [], (0, 0)
        else:
            more = [part.words for part in parts[1:] if part.rarity[0] > 1]
            self.ways += [(*way, *more)[:_MOST] for way in parts[0].ways]
            self.rarity = min(self.rarity[0], parts[0].rarity[0]), -len(self.ways)
        self.parts = []


def _first_words(ways: Iterable[Way]) -> tuple[str, ...]:
    return tuple(sorted({word for way in ways for word in way[0]}))


def any_word(words: Iterable[str]) -> str:
    r"""Return the pattern of any of `words` as they are written, the longest first.

    The order does not depend on that of a set, so that a pattern kept compiled is found again.

    >>> print(any_word({"at", "out", "out of"}))
    out\ of|out|at
    """
    return _any_word(frozenset(words))


@lru_cache(maxsize=2**8)
def _any_word(words: frozenset[str]) -> str:
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


def ways_of(source: str) -> tuple[Way, ...]:
    r"""Return the ways in which the pattern `source` can match, () where it does not tell.

    Of the parts that a match must have, the one with the longest words comes first. What stands in
    a lookaround is no part of a match.

    >>> ways_of(r"\b(?:chairs|is chairing) (?:the )?<g\d+>|presid(?:es?|ed) over")
    ((('chairs',), ('<g',)), (('is chairing',), ('<g',)), (('presid',), (' over',), ('e', 'ed')))
    """
    outer: list[_Alternatives] = []
    here = _Alternatives()
    for part in _PARTS.finditer(source):
        kind = part.lastgroup
        if kind in ("text", "sign", "one_of"):
            here.go_on(_said(kind, part.group()))
            continue
        if kind == "bar":
            here.end_one()
            continue
        here.stop()
        if kind in ("open", "around"):
            outer.append(here)
            here = _Alternatives(kind == "around")
        elif kind == "shut" and outer:
            here.end_one()
            inner, here = here, outer.pop()
            may_lack = inner.is_around or _MAY_LACK.match(source, part.end())
            if inner.ways and not may_lack:
                here.parts.append(_Part(tuple(inner.ways), inner.rarity))
        elif kind != "gap":
            return ()
    here.end_one()
    return tuple(here.ways) if not outer else ()


def _said(kind: str, written: str) -> Iterable[str]:
    """Return what is matched by a text, an escaped sign, or one of some letters."""
    if kind == "one_of":
        return written[1:-1]
    return (written[1:] if kind == "sign" else written,)

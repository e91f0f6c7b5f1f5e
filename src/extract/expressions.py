"""Patterns that are searched only where words of theirs stand.

Vocabularies declare hundreds of patterns, and nearly every sentence has words of only a few. How a
pattern is written tells words of which every match holds one: to look for these in a text takes a
small part of the time of searching it.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

_LONG = 8
"""The length from which a longer word is hardly rarer."""

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


@dataclass(frozen=True, slots=True)
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

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Return the matches in `text`."""
        return self.pattern.finditer(text, start, end) if self.may_match(text) else iter(())

    def may_match(self, text: str) -> bool:
        """Whether `text` holds one of the words."""
        for word in self.words:
            if word in text:
                return True
        return not self.words


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

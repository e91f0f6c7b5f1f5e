"""What a number counts: the noun phrase behind it, and the measure that its noun is.

"46 border officers from nine countries" counts border officers, "four broad thematic areas"
thematic areas: what kind of person, meeting or body is counted belongs to the measure, other
adjectives do not. English nouns end their phrase, French nouns begin it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from extract.recognize.clauses.sayings import Saying, Sayings

MOST_WORDS = 5
"""Words that may stand between a number and the counted noun."""

_WORD = re.compile(r" ?([\w'-]+)")
_FUNCTION = frozenset(
    (
        *("in", "on", "at", "by", "and", "or", "to", "from", "which", "that", "who", "is", "are"),
        *("was", "were", "has", "have", "with", "during", "between", "as", "per", "than", "for"),
        *("years", "year", "months", "days", "weeks", "percent", "hours", "met", "took", "will"),
        *("million", "billion", "dollars", "euros", "times", "took", "held", "attended", "each"),
        *("dans", "sur", "par", "et", "ou", "qui", "que", "est", "sont", "a", "au", "aux", "avec"),
        *("pendant", "entre", "pour", "ans", "annees", "mois", "jours", "semaines", "heures"),
        *("ont", "fois", "millions", "milliards", "cents", "autres", "tiers", "quarts"),
        *("cinquiemes", "dixiemes", "thirds", "quarters", "fifths", "tenths", "halves"),
    )
)
_FIRST_OF = frozenset(("of", "de", "des", "du", "d'entre"))
_VERB = re.compile(r"[a-z]{2,}[^su'-]s")
_NO_VERB = frozenset(("affairs", "rights", "sports", "news", "works", "arms", "goods", "sales"))
_OF = frozenset(
    (
        "of",
        "de",
        "des",
        "du",
        "its",
        "their",
        "the",
        "les",
        "ses",
        "leurs",
        "our",
        "these",
        "ces",
        "them",
    )
)
_ADJECTIVE = re.compile(
    r".*(?:al|an|ed|ing|ive|ic|ary|ory|ous|ful|ent|ant|ese|ish|[aei]ble|ior|tic|ier|est|ern|less)$"
)
_NO_KIND = frozenset(
    (
        *(
            "key",
            "main",
            "new",
            "more",
            "other",
            "such",
            "major",
            "full",
            "small",
            "large",
            "first",
        ),
        *("last", "next", "past", "big", "core", "ad", "hoc", "joint", "top", "broad", "wide"),
        *("separate", "further", "extra", "short", "long", "common", "formal", "good", "young"),
        *("different", "possible", "active", "diverse", "distinct", "various", "like-minded"),
        *("third", "second", "sister", "priority", "wealthy", "poor", "rich", "close", "female"),
        *("male", "separate", "sub", "fellow", "single", "successive", "free", "open", "of"),
    )
)
_FRENCH_TAIL = re.compile(
    r" (?:[a-z]{2,}(?:aux|ales|iques|ifs|ives|aires|aises|ois|iens|iennes|ains|aines|eurs|euses|"
    r"els|elles|ants|antes|ents|entes|ables|ibles|ists|istes|ieux|eux)|specialise(?:e?s)|"
    r"interesse(?:e?s)|concerne(?:e?s)|associe(?:e?s)|fondateurs|fondatrices|membres|pilotes|tiers)"
    r"(?![\w'-])"
)
_NOT_TAIL = frozenset(("dont", "ayant", "etant", "seraient", "etaient", "devant", "souhaitant"))
_ENGLISH_OF = re.compile(r" of (?:origin|destination|transit|asylum|residence)\b")
_GAP = re.compile(r"'? ")
_EACH = re.compile(
    r" (?:per|par) (?!an\b|annee\b|mois\b|year\b|month\b|semaine\b|week\b|day\b|jour\b|the\b|la\b|"
    r"le\b|les\b|consensus\b)[a-z]+\b"
)


class Counted(NamedTuple):
    """What is counted: the saying of its noun, its measure, and where the noun phrase ends."""

    saying: Saying
    measure: str
    end: int


class _Head(NamedTuple):
    """A counted noun at [start, end)."""

    start: int
    end: int
    saying: Saying


@dataclass(frozen=True, slots=True)
class Phrases:
    """Finds counted nouns in a folded text, in which `text` is as printed."""

    sayings: Sayings
    plain: str
    text: str
    language: str | None

    def behind(self, start: int, limit: int) -> Counted | None:
        """Return what a number that ends at `start` counts in front of `limit`."""
        words: list[re.Match[str]] = []
        for word in self._words(start, limit):
            head = self._head(word.start(1), limit)
            if head is not None:
                last = self._last(head, limit)
                return self._counted(words if last is head else [], last, limit)
            if not self._may_precede(word[1], words):
                return None
            words.append(word)
        return None

    def _words(self, start: int, limit: int) -> Iterator[re.Match[str]]:
        here = start
        for _ in range(MOST_WORDS + 1):
            word = _WORD.match(self.plain, here, limit)
            if word is None or (word.start(1) == start):
                return
            yield word
            here = word.end()

    def _may_precede(self, word: str, before: list[re.Match[str]]) -> bool:
        """Whether a word can stand between a number and its noun, after the words `before`.

        An article only stands behind "of", "de" ("two of the members"); what ends like a verb of
        the third person does not stand there in English.
        """
        if word in _FUNCTION or word.isdigit():
            return False
        if word in _OF:
            is_late = len(before) > MOST_WORDS // 2
            return not is_late and (word in _FIRST_OF or any(w[1] in _FIRST_OF for w in before))
        is_known = word in self.sayings.kinds or self.language == "fr"
        return is_known or _VERB.fullmatch(word) is None or word in _NO_VERB

    def _head(self, at: int, limit: int) -> _Head | None:
        """Return the longest counted noun that begins at `at`."""
        found = [
            _Head(at, match.end(), saying)
            for saying in self.sayings.claims
            if (match := saying.pattern.match(self.plain, at, limit))
        ]
        return max(found, key=lambda head: head.end, default=None)

    def _last(self, head: _Head, limit: int) -> _Head:
        """Return the noun that a noun only qualifies: "experts" in "two experts working groups"."""
        while self.language != "fr":
            gap = _GAP.match(self.plain, head.end, limit)
            after = self._head(gap.end(), limit) if gap else None
            if after is None:
                break
            head = after
        return head

    def _counted(self, words: list[re.Match[str]], head: _Head, limit: int) -> Counted:
        if self.language == "fr":
            kinds, end = self._french(words, head, limit)
        else:
            kinds, end = self._english(words), self._behind(_ENGLISH_OF, head.end, limit)
        end = self._behind(_EACH, end, limit)
        return Counted(head.saying, " ".join([*kinds, head.saying.means]), end)

    def _english(self, words: list[re.Match[str]]) -> list[str]:
        """Return the words that make a kind: declared ones, and a small noun right before."""
        kinds: list[str] = []
        for word in reversed(words):
            known = self.sayings.kinds.get(word[1])
            is_noun = (
                not kinds
                and self.text[word.start(1)].islower()
                and word[1] not in _OF | _NO_KIND
                and not _ADJECTIVE.match(word[1])
                and "'" not in word[1]
            )
            if known is None and not (is_noun and word is words[-1]):
                break
            kinds.insert(0, known or word[1])
        return kinds

    def _french(self, words: list[re.Match[str]], head: _Head, limit: int) -> tuple[list[str], int]:
        """Return the kinds around a French noun, in the English order, and where it all ends."""
        before = [self.sayings.kinds[w[1]] for w in words if w[1] in self.sayings.kinds]
        after: list[str] = []
        end = head.end
        while True:
            kind = self._kind_at(end, limit)
            tail = kind or _FRENCH_TAIL.match(self.plain, end, limit)
            if tail is None or tail.group().strip() in _NOT_TAIL:
                break
            if kind:
                after.insert(0, self.sayings.kinds[kind.group().strip()])
            end = tail.end()
        return [*before, *after], end

    def _kind_at(self, at: int, limit: int) -> re.Match[str] | None:
        return _any_of(tuple(self.sayings.kinds)).match(self.plain, at, limit)

    def _behind(self, pattern: re.Pattern[str], at: int, limit: int) -> int:
        match = pattern.match(self.plain, at, limit)
        return match.end() if match else at


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf" (?:{listed})(?![\w'-])")

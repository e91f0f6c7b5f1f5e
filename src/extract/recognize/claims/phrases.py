"""What a number counts: the noun phrase behind it, and the measure that its noun is.

"46 border officers from nine countries" counts border officers, "four broad thematic areas"
thematic areas: what kind of person, meeting or body is counted belongs to the measure, other
adjectives do not. English nouns end their phrase, French nouns begin it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from extract.expressions import any_word
from extract.recognize.claims.numbers import LEAST, Number, numbers_in
from extract.recognize.clauses.nouns import Noun
from extract.recognize.clauses.sayings import Sayings

KIND = "kind"
"""The shape of nouns that processes are counted by: such a count is of several, so of none."""

MOST_WORDS = 6
"""Words that may stand between a number and the counted noun."""

MOST_BEFORE_UNLISTED = 3
"""Words that may stand between a number and a noun that no vocabulary has."""

_WORD = re.compile(r"(,)? ?(?:[dl]'(?!entre\b))?([\w'-]+)")
_AND = frozenset(("and", "et"))
_ON = "sur"
_ELIDED = re.compile(r" d'(?!entre\b)")
_VERB = re.compile(r"[a-z]{2,}[^su'-]s")
_ADJECTIVE = re.compile(
    r".*(?:al|an|ed|ing|ive|ic|ary|ory|ous|ful|(?<!m)ent|ant|ese|ish|[aei]ble|ior|tic|ier|est|ern|"
    r"less)$|.*-.*"
)
_FRENCH_TAIL = re.compile(
    r"(?P<joined> et|,)? (?!(?:aux|les|des)quel)"
    r"[a-z-]{2,}(?:aux|ales|iques|ifs|ives|aires|aises|ois|iens|iennes|ains|"
    r"aines|eurs|euses|els|elles|ants|antes|ents|entes|ables|ibles|ists|istes|ieux|eux|eens|eennes)"
    r"(?![\w'-])"
)
_YEAR = re.compile(r"(?<![\d.,-])(?:1[89]|20)\d\d$")
_GAP = re.compile(r"'? ")


class Counted(NamedTuple):
    """What is counted: its noun, its measure, and where the noun phrase ends.

    `is_listed`: the vocabulary has the noun.
    """

    noun: Noun
    measure: str
    end: int
    is_listed: bool = True


class _Head(NamedTuple):
    """A counted noun at [start, end), which the vocabulary has or not."""

    start: int
    end: int
    noun: Noun
    is_listed: bool = True


@dataclass(slots=True)
class Phrases:
    """Finds counted nouns in a folded text, in which `text` is as printed."""

    sayings: Sayings
    plain: str
    text: str
    language: str | None

    def numbers(self, start: int, end: int, least: int = LEAST) -> Iterator[Number]:
        """Return the numbers from `least` on in [start, end), in order."""
        known = self.sayings.numbers, self.sayings.collectives
        return numbers_in(self.plain, start, end, *known, least)

    def behind(self, start: int, limit: int) -> Counted | None:
        """Return what a number that ends at `start` counts in front of `limit`.

        "Deux d'experts" are two of what was named before; only "une dizaine d'experts" counts them.
        """
        words: list[re.Match[str]] = []
        if _ELIDED.match(self.plain, start, limit) and not self._ends_collective(start):
            return None
        whole = self.sayings.patterns["total"].match(self.plain, start, limit)
        for word in self._words(whole.end() if whole else start, limit):
            head = None if word[1] else self._head(word.start(2), limit)
            if head is None and not word[1] and self._may_qualify(start, words):
                head = self._unlisted(word.start(2), limit)
            if head is not None:
                if words and words[0][2] == _ON and not any(map(self._is_number, words)):
                    return None
                last = self._last(head, limit)
                return self._counted(words if last is head else [], last, limit)
            if not self._may_precede(word, words):
                return None
            words.append(word)
        return None

    def _may_qualify(self, start: int, words: list[re.Match[str]]) -> bool:
        """Whether few small `words` stand between a number and a noun that no vocabulary has.

        The number ends at `start`, and is none that can be a year: "2012 stands out".
        """
        small = all(self.text[word.start(2)].islower() for word in words)
        is_year = _YEAR.search(self.plain[:start]) is not None
        return small and len(words) <= MOST_BEFORE_UNLISTED and not is_year

    def _ends_collective(self, at: int) -> bool:
        """Whether a noun that says about how many there are ends at `at`."""
        collectives = tuple(self.sayings.collectives)
        return self.plain[:at].removesuffix("s").endswith(collectives)

    def noun(self, start: int, limit: int) -> Counted | None:
        """Return the counted noun that a text begins with at `start`, whatever its number."""
        head = self._head(start, limit)
        return self._counted([], self._last(head, limit), limit) if head else None

    def _words(self, start: int, limit: int) -> Iterator[re.Match[str]]:
        here = start
        for _ in range(MOST_WORDS + 1):
            word = _WORD.match(self.plain, here, limit)
            if word is None or word[2].startswith("'"):
                return
            yield word
            here = word.end()

    def _may_precede(self, match: re.Match[str], before: list[re.Match[str]]) -> bool:
        """Whether a word can stand between a number and its noun, after the words `before`.

        An article only stands behind "of", "de" ("two of the members"), and so does another number
        ("two of the ten members"); "and" and commas join adjectives. What ends like a verb of the
        third person does not stand there in English, and only few adjectives do in French.
        """
        word, around = match[2], self.sayings.around_counts
        follows = around["partitive"] | around["determiners"] | {_ON}
        if self._is_number(match):
            return bool(before) and before[-1][2] in follows
        if word in around["never"]:
            return False
        if word == _ON:
            return not before
        if word in follows:
            is_late = len(before) > MOST_WORDS // 2
            is_first = word in around["partitive"]
            return not is_late and (is_first or any(w[2] in follows for w in before))
        if match[1] or word in _AND:
            return bool(before) and self._is_adjective(before[-1]) and self._joins(match)
        if self.language == "fr":
            return word in self.sayings.kinds or word in around["prenominal"]
        is_known = word in self.sayings.kinds or word in around["no_verbs"]
        is_name = self.text[match.start(2)].isupper()
        return is_known or is_name or _VERB.fullmatch(word) is None

    def _is_number(self, match: re.Match[str]) -> bool:
        known, parts = self.sayings.numbers, match[2].split("-")
        return parts[0] not in _AND and all(p.isdigit() or p in known or p in _AND for p in parts)

    def _is_adjective(self, match: re.Match[str]) -> bool:
        word = match[2]
        is_name = self.text[match.start(2)].isupper()
        return is_name or word in self.sayings.kinds or _ADJECTIVE.fullmatch(word) is not None

    def _joins(self, match: re.Match[str]) -> bool:
        """Whether an adjective follows "and", or a comma."""
        if match[2] not in _AND:
            return self._is_adjective(match)
        word = _WORD.match(self.plain, match.end())
        return word is not None and not word[1] and self._is_adjective(word)

    def _head(self, at: int, limit: int) -> _Head | None:
        """Return the longest counted noun that begins at `at`."""
        listed = self.sayings.nouns.at(self.plain, at, limit)
        french_only = self.sayings.around_counts["french_only"]
        if listed and self.language == "en" and self.plain[at : listed[0]] in french_only:
            return None
        return _Head(at, *listed) if listed else None

    def _unlisted(self, at: int, limit: int) -> _Head | None:
        """Return a word at `at` that is written small and is an English plural by its form."""
        if self.language == "fr" or not self.text[at : at + 1].islower():
            return None
        plural = self.sayings.nouns.plural_at(self.plain, at, limit)
        return _Head(at, *plural, is_listed=False) if plural else None

    def _last(self, head: _Head, limit: int) -> _Head:
        """Return the noun that a noun only qualifies: "experts" in "two experts working groups"."""
        while self.language != "fr":
            gap = _GAP.match(self.plain, head.end, limit)
            after = self._head(gap.end(), limit) if gap else None
            if gap and after is None and not head.is_listed:
                after = self._unlisted(gap.end(), limit)
            if after is None:
                break
            head = after
        return head

    def _counted(self, words: list[re.Match[str]], head: _Head, limit: int) -> Counted:
        known = self.sayings.kinds
        if head.noun.shape == KIND:
            known = known | self.sayings.kinds_of_processes
        if self.language == "fr":
            kinds, end = self._french(words, head, limit, known)
        else:
            kinds, end = self._english(words, known), self._behind("origin", head.end, limit)
        end = self._behind("per", end, limit)
        return Counted(head.noun, " ".join([*kinds, head.noun.means]), end, head.is_listed)

    def _english(self, words: list[re.Match[str]], known: Mapping[str, str]) -> list[str]:
        """Return the words that make a kind: `known` ones, and a small noun right before."""
        kinds: list[str] = []
        for match in reversed(words):
            kind = known.get(match[2])
            if kind is None and not self._is_noun(match):
                break
            kinds.insert(0, kind or match[2])
        return kinds

    def _is_noun(self, match: re.Match[str]) -> bool:
        """Whether a word can be a noun that says of what kind a thing is: "country reports"."""
        word, around = match[2], self.sayings.around_counts
        no_kinds = around["no_kinds"] | around["partitive"] | around["determiners"]
        is_small = self.text[match.start(2)].islower() and "'" not in word
        is_other = word in no_kinds or word == _ON or self._is_number(match)
        return is_small and not is_other and not _ADJECTIVE.fullmatch(word)

    def _french(
        self, words: list[re.Match[str]], head: _Head, limit: int, known: Mapping[str, str]
    ) -> tuple[list[str], int]:
        """Return the kinds around a French noun, in the English order, and where it all ends."""
        before = [known[w[2]] for w in words if w[2] in known]
        after: list[str] = []
        kinds, end = _any_of(tuple(known)), head.end
        while tail := kinds.match(self.plain, end, limit) or self._tail(end, limit, end > head.end):
            kind = known.get(tail.group().strip())
            if kind:
                after.insert(0, kind)
            end = tail.end()
        return [*before, *after], end

    def _tail(self, at: int, limit: int, is_second: bool) -> re.Match[str] | None:
        """Return an adjective behind a French noun, joined by "et" only to one before."""
        around = self.sayings.around_counts
        tail = _any_of(tuple(around["tails"])).match(self.plain, at, limit)
        tail = tail or _FRENCH_TAIL.match(self.plain, at, limit)
        if tail is None or tail.group().split()[-1] in around["no_tails"]:
            return None
        is_joined = tail.re is _FRENCH_TAIL and tail["joined"]
        last = tail.end() - len(tail.group().split()[-1])
        return None if is_joined and (not is_second or self._head(last, limit)) else tail

    def _behind(self, meaning: str, at: int, limit: int) -> int:
        match = self.sayings.patterns[meaning].match(self.plain, at, limit)
        return match.end() if match else at


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf" (?:{any_word(words)})(?![\w'-])")

"""Organs written small: "a special working group on border data", "the reading committee"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extract.expressions import Expression, any_word
from extract.recognize.clauses.units import Unit

if TYPE_CHECKING:
    from extract.recognize.clauses.sayings import Sayings
    from extract.recognize.leaves import Leaf

MOST_TOPIC_WORDS = 4
"""Words that may tell what an organ written small is on."""

_TOKEN = re.compile(r"[\w-]+")
_ORGAN_TOPIC = re.compile(
    r" (?:(?:on|sur)(?: the| la| le| les)? (?:l')?|(?P<of>des |de la |du |de l'))(?=[a-z])"
)
_TOPIC_WORD = re.compile(
    r"(?: |(?<= )|(?<='))(?:(?:and|et|of|de|des|du|de la|de l'|d') ?)?(?P<word>[a-z][a-z-]+)"
)


@dataclass(frozen=True, slots=True)
class SmallOrgans:
    """Finds the organs written small in [start, end) of a leaf, whose folded text is `plain`."""

    sayings: "Sayings"
    leaf: "Leaf"
    plain: str
    start: int
    end: int

    def phrases(self) -> Iterator[Unit]:
        """Return organs written small: "a special working group on border data"."""
        heads = any_of(self.sayings.words["lower_organs"], plural=True)
        for match in heads.finditer(self.plain, self.start, self.end):
            kind = self.sayings.patterns["organ_kind"].match(self.plain, match.end())
            end = self._with_topic(kind.end() if kind else match.end())
            is_small = self.leaf.text[match.start()].islower() or match.start() == self.start
            if is_small or self._is_but_for_capital(match.start(), match.end(), end):
                yield Unit(
                    "g",
                    self.leaf,
                    with_modifiers(self.sayings, self.plain, self.start, match.start()),
                    end,
                )
        for match in self.sayings.patterns["named_small"].finditer(
            self.plain, self.start, self.end
        ):
            if self.leaf.text[match.start() : match.end()].islower():
                yield Unit("g", self.leaf, match.start(), self._with_topic(match.end()))
        numbered = self.sayings.patterns["organ_by_number"]
        for match in numbered.finditer(self.plain, self.start, self.end):
            if self.leaf.text[match.start()].isupper():
                yield Unit("g", self.leaf, *match.span())

    def _is_but_for_capital(self, start: int, noun: int, end: int) -> bool:
        """Whether an organ is small but for its first capital: "Groupe de travail sur les feux"."""
        return end > noun and self.leaf.text[start + 1 : end].islower()

    def _with_topic(self, end: int) -> int:
        """Return where an organ's name ends with the small words for what it is on."""
        lead = _ORGAN_TOPIC.match(self.plain, end, self.end)
        here = lead.end() if lead else end
        if lead and lead["of"] and self._is_of_body(here):
            return end
        for _ in range(MOST_TOPIC_WORDS if lead else 0):
            word = _TOPIC_WORD.match(self.plain, here, self.end)
            if (
                word is None
                or self.sayings.patterns["no_topic"].match(word["word"])
                or word["word"] in self.sayings.numbers
            ):
                break
            if not self.leaf.text[word.start("word")].islower():
                break
            here = end = word.end()
        return end

    def _is_of_body(self, at: int) -> bool:
        """Whether the noun at `at` is of whom an organ is, not what it is on: "du processus".

        A word may stand before it: "de la quatrième session".
        """
        words = [m.group() for m in _TOKEN.finditer(self.plain, at, at + 40)][:2]
        groups = ("things", "generic", "organs", "organ_nouns", "bodies", "bare_organs")
        own = {form for word in words for form in (word, word.removesuffix("s"))}
        whose = {"bodies": set(words)}
        return any(whose.get(group, own) & self.sayings.words[group] for group in groups)


def with_modifiers(sayings: "Sayings", plain: str, first: int, start: int) -> int:
    """Return where an organ's name begins with its small words: "ad hoc Working Group"."""
    words = any_word(sayings.words["organ_modifiers"])
    match = re.search(rf"(?<![\w-])(?:(?:{words}) )+$", plain[first:start])
    return first + match.start() if match else start


@cache
def any_of(words: frozenset[str], *, plural: bool = False) -> Expression:
    """Return the pattern of any of some words, whole."""
    ending = "s?" if plural else ""
    whole = rf"\b(?<!-)(?:{any_word(words)}){ending}(?![\w-])"
    return Expression.of(re.compile(whole))


def compile_words(sayings: "Sayings") -> None:
    """Compile what is looked for in every clause."""
    words = sayings.words
    any_of(words["lower_organs"], plural=True)
    any_of(words["governments"] | words["office_holders"])
    any_of(words["bodies"])

"""The words by which events are known: `events.toml`, compiled, checked by its own examples.

All patterns are matched in text that `even` has folded.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract import regions
from extract.declared import Key, check_table, read_toml
from extract.errors import VocabularyError
from extract.expressions import Expression, Gated, any_word
from extract.model.text import even
from extract.phrases import Pattern, patterns
from extract.regions import Region

FILE = "events.toml"
CLASSES = ("meeting", "project", "study", "instrument")
_LIST = Key(list, each=str)
_NOUN = {
    "class": Key(str, required=True),
    "kind": Key(str),
    "weak": Key(bool),
    "tabled": Key(bool),
    "capital": Key(bool),
    "collective": Key(bool),
    "everyday": Key(bool),
    "en": Key(list, each=str, required=True),
    "fr": Key(list, each=str, required=True),
    "many": _LIST,
}
_WORDS = (
    *("next", "generic", "connectors", "function", "determiners", "small", "common"),
    "delegates",
)
_GROUPS = (
    "stop",
    "status",
    "before",
    "going",
    "series",
    "again",
    "opening",
    "ellipsis",
    "year",
    "entitled",
    "founding",
    "frame",
    "body",
    "outcome",
    "clause",
    "untitled",
    "host",
    "relation",
    "table",
    "undertaking",
    "treaty",
)
_OF = re.compile(r" (?:of|de l[’'])")
_WORD = re.compile(r"[\w-]+")
_DURING = (" au ", " en ")
_MARKS = ("weak", "tabled", "capital", "collective", "everyday")
_NUMBERED = re.compile(r"(\d{1,3})(?:st|nd|rd|th|er|re|e|eme|ere|d|nde?)")

_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = re.compile(rf"(?=[ivx])(?P<tens>x{{0,3}})(?P<units>{'|'.join(_UNITS[::-1])})(?:e|eme|th)")
_NOT_ROMAN = frozenset({"vie", "ie", "xe"})
"""Words and signs that only look like a Roman number."""


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun says of the event it names; `weak`: that it also names standing bodies.

    `tabled`: that it names an event only in a table of meetings; `capital`: only with a capital.
    `collective`: that its plural names one event, too: "the third consultations". `everyday`: that
    it is a word of everyday, which names an event only where more is said of it.
    """

    kind: str
    event_class: str
    is_weak: bool
    is_tabled: bool = False
    is_capital: bool = False
    is_collective: bool = False
    is_everyday: bool = False


@dataclass(frozen=True, slots=True)
class NounForm:
    """A written form of a noun: singular or plural, in which languages."""

    noun: Noun
    languages: frozenset[str]
    is_plural: bool


@dataclass(frozen=True, slots=True)
class EventWords:
    """The vocabulary of events; `tabled` are the nouns of meetings in titles of tables.

    `regions` are those of the world, which are no places of events.
    `bodies` gives what a process is called by for short, form by form: "processus" is `process`.
    """

    forms: Mapping[str, NounForm]
    nouns: re.Pattern[str]
    tabled: re.Pattern[str]
    ordinals: Mapping[str, int]
    tens: Mapping[str, int]
    groups: Mapping[str, frozenset[str]]
    bodies: Mapping[str, str]
    bodies_pattern: re.Pattern[str]
    phrases: Mapping[tuple[str, str], Expression]
    regions: Gated[Region]

    @classmethod
    def load(cls, folder: Path) -> "EventWords":
        """Read `events.toml` in `folder`; raises `VocabularyError`."""
        plain = read_toml(folder / FILE, error=VocabularyError)
        try:
            forms = _forms(plain["nouns"])
            bodies = {even(f): body for body, known in plain["bodies"].items() for f in known}
            return cls(
                forms,
                _any_of(form for form, known in forms.items() if not known.noun.is_tabled),
                _any_of(f for f, known in forms.items() if known.noun.event_class == "meeting"),
                _numbers(plain["ordinals"]),
                _numbers(plain["tens"]),
                {name: frozenset(map(even, plain["words"][name])) for name in _WORDS},
                bodies,
                _any_of(bodies),
                {
                    (group, phrase.meaning): Expression.of(phrase.pattern)
                    for group in _GROUPS
                    for phrase in _phrases(plain, group)
                },
                regions.load(folder),
            )
        except KeyError as missing:
            raise VocabularyError(
                f"a key is missing: {missing}.", file=FILE, remedy="Add it."
            ) from missing

    def names(self, noun: re.Match[str], text: str) -> bool:
        """Whether a noun, found in the folded `text`, is written as one that names an event.

        "In the course of 2003" and "au cours du mois" have the noun of no course, and the label
        "Project type:" names no project.
        """
        if ":" in text and self.phrase("entitled", "label").match(noun.string, noun.end()):
            return False
        known = self.forms[noun.group()].noun
        if known.is_everyday and (
            _OF.match(text, noun.end()) or text[: noun.start()].endswith(_DURING)
        ):
            return False
        return not known.is_capital or text[noun.start()].isupper()

    def phrase(self, group: str, meaning: str) -> Expression:
        """Return the pattern of a meaning within its group."""
        return self.phrases[group, meaning]

    def is_one_of(self, group: str, word: str) -> bool:
        """Whether a folded word belongs to a group of words."""
        return word in self.groups[group]

    def ordinal(self, word: str) -> int | None:
        """Return the number that a folded word states: "third", "3rd", "3e"."""
        match = _NUMBERED.fullmatch(word)
        if (roman := _ROMAN.fullmatch(word)) is not None and word not in _NOT_ROMAN:
            return 10 * len(roman["tens"]) + _UNITS.index(roman["units"])
        if word not in self.ordinals and word.removesuffix("s") in self.ordinals:
            return self.ordinals[word.removesuffix("s")]
        if match is not None:
            return int(match[1])
        tens, _, unit = word.rpartition("-")
        if word not in self.ordinals and tens in self.tens and self.ordinals.get(unit, 10) < 10:
            return self.tens[tens] + self.ordinals[unit]
        return self.ordinals.get(word)

    def ordinals_in(self, plain: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield the numbers that words of [start, end) of folded text state, and where."""
        for word in _WORD.finditer(plain, start, end):
            number = self.ordinal(word.group())
            if number is not None:
                yield number, *word.span()


def _phrases(plain: Mapping[str, Any], group: str) -> Sequence[Pattern]:
    """Return the patterns of a group; `{held}` in one stands for the part of that name."""
    parts: Mapping[str, str] = plain["parts"]
    known = re.compile("|".join(rf"\{{{name}\}}" for name in parts))

    def whole(pattern: str) -> str:
        return known.sub(lambda match: whole(parts[match.group()[1:-1]]), pattern)

    declared = {
        meaning: {**phrase, "patterns": [whole(each) for each in phrase["patterns"]]}
        for meaning, phrase in plain[group].items()
    }
    return patterns(declared, FILE)


def _forms(declared: Mapping[str, Any]) -> dict[str, NounForm]:
    found: dict[str, NounForm] = {}
    for kind, plain in declared.items():
        check_table(plain, _NOUN, file=FILE, where=f"[nouns.{kind}]", error=VocabularyError)
        if plain["class"] not in CLASSES:
            raise VocabularyError(
                f"the class of {kind!r} is not known: {plain['class']!r}.",
                file=FILE,
                remedy=f"Use one of: {', '.join(CLASSES)}.",
            )
        marks = (plain.get(mark, False) for mark in _MARKS)
        noun = Noun(plain.get("kind", kind), plain["class"], *marks)
        for language in ("en", "fr"):
            for form in plain[language]:
                _add(found, form, noun, language, is_plural=False)
                _add(found, f"{form}s", noun, language, is_plural=True)
        for form in plain.get("many", ()):
            _add(found, form, noun, "en", is_plural=True)
            _add(found, form, noun, "fr", is_plural=True)
    return found


def _add(
    found: dict[str, NounForm], form: str, noun: Noun, language: str, *, is_plural: bool
) -> None:
    known = found.get(form)
    languages = {language} | (known.languages if known else set())
    found[form] = NounForm(noun, frozenset(languages), known.is_plural if known else is_plural)


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_word(forms)})(?![^\W\d]|-|\d{{4}})")


def _numbers(declared: Mapping[str, Any]) -> dict[str, int]:
    return {even(word): int(number) for number, written in declared.items() for word in written}

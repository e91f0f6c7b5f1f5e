"""The words of one language, as the tokens ask for them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from typing import Any

from extract.model.text import fold
from extract.recognize.dates.spelled import NumberWords, below_hundred

ANY_NUMBER = "{n}"
Phrase = tuple[str, ...]

CLASSES = {
    "weekdays": "W",
    "fillers": "o",
    "of": "e",
    "years": "y",
    "and": "a",
    "to": "t",
    "until": "u",
    "from": "F",
    "between": "B",
    "since": "S",
    "onwards": "w",
    "begun": "b",
    "ongoing": "g",
    "until_now": "G",
    "present": "h",
    "parts": "k",
    "quarters": "q",
    "respectively": "s",
    "vague": "v",
    "relative": "v",
    "recurring": "v",
    "references": "R",
    "amounts": "R",
    "counted": "N",
}
"""The class letter of the words of each section; `tokens` tells what the letters mean."""

IN_ANY_LANGUAGE = ("references", "amounts", "counted", "and", "acts", "before_a_hyphen")
"""What makes a number no year holds in every language, for a text is read in more than one."""


@dataclass(slots=True)
class Phrases:
    """Phrases by their next word; `cls` and `value` are those of the phrase that ends here."""

    following: dict[str, "Phrases"] = field(default_factory=dict)
    cls: str = ""
    value: str | int | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language, as the vocabulary declares them, folded."""

    phrases: Phrases
    months: dict[str, int]
    month_names: frozenset[str]
    any_months: frozenset[str]
    capitals: frozenset[str]
    cardinals: dict[str, int]
    ordinals: dict[str, int]
    plain_days: dict[str, int]
    number_words: frozenset[str]
    numbers: NumberWords
    joints: frozenset[str]
    suffixes: frozenset[str]
    amount_signs: frozenset[str]
    counted_signs: frozenset[str]
    acts: frozenset[str]
    before_year: frozenset[str]
    before_month: frozenset[str]
    before_hyphen: frozenset[str]
    no_plurals: frozenset[str]


@lru_cache(maxsize=4096)
def key_of(word: str) -> str:
    """Return the form in which words are compared."""
    return word.lower() if word.isascii() else fold(word)


def build(table: dict[str, Any], language: str) -> Lexicon:
    """Compile the vocabulary `table` for `language`; a missing key is a `KeyError`."""
    listed = {name: section[language] for name, section in table.items() if language in section}
    listed |= {name: table[name]["en"] + table[name]["fr"] for name in IN_ANY_LANGUAGE}
    numbers = _number_words(table["numbers"], language)
    ordinals = dict(_numbered(listed["ordinals"]))
    cardinals = {
        name: n for n, names in enumerate(below_hundred(numbers)[:32]) for name in names if n
    }
    plain = {word: ordinals[word] for word in _keys(table["ordinals"]["days"][language])}
    if table["ordinals"]["cardinal_days"][language]:
        plain |= cardinals
    spelled = (*cardinals, *ordinals, *(n for ten in numbers.tens for n in ten))
    spelled += (*numbers.small, *numbers.hundred, *numbers.thousand, *numbers.decades)
    return Lexicon(
        phrases=_phrases(listed, _units(table["units"], language), cardinals),
        months=dict(_numbered(listed["months"])),
        month_names=frozenset(_keys(names[0] for names in listed["months"])),
        any_months=frozenset(
            key_of(name)
            for code in ("en", "fr")
            for names in table["months"][code]
            for name in names
        ),
        capitals=frozenset(_keys(listed["months_in_capitals"])),
        cardinals=cardinals,
        ordinals=ordinals,
        plain_days=plain,
        number_words=frozenset(word for name in spelled for word in name.split())
        | set(numbers.pairs),
        numbers=numbers,
        joints=frozenset(_keys(table["numbers"]["joints"][language])),
        suffixes=frozenset(s for listed in table["ordinals"]["suffixes"].values() for s in listed),
        amount_signs=frozenset(table["references"]["signs"]),
        counted_signs=frozenset(table["counted"]["signs"]),
        acts=frozenset(_keys(listed["acts"])),
        before_year=frozenset(_keys(listed["before_a_year"])),
        before_month=frozenset(_keys(listed["before_a_month"])),
        before_hyphen=frozenset(_keys(listed["before_a_hyphen"])),
        no_plurals=frozenset(_keys(listed["no_plurals"])),
    )


def _number_words(section: dict[str, Any], language: str) -> NumberWords:
    def keys(name: str) -> tuple[str, ...]:
        return tuple(_keys(section[name][language]))

    return NumberWords(
        small=keys("small"),
        tens=tuple(tuple(_keys(names)) for names in section["tens"][language]),
        long_tens=keys("long_tens"),
        hundred=keys("hundred"),
        thousand=keys("thousand"),
        pairs=keys("pairs"),
        decades=keys("decades"),
    )


def _keys(words: Iterable[str]) -> list[str]:
    return [key_of(word) for word in words]


def _numbered(groups: Iterable[Iterable[str]]) -> Iterator[tuple[str, int]]:
    """Yield each word with the number of its group, from 1 on."""
    for number, names in enumerate(groups, start=1):
        yield from ((key_of(name), number) for name in names)


def _units(section: dict[str, Any], language: str) -> dict[str, list[str]]:
    return {"{unit}": section["unit"][language], "{units}": section["units"][language]}


def _phrases(
    listed: dict[str, Any], units: dict[str, list[str]], cardinals: dict[str, int]
) -> Phrases:
    top = Phrases()
    for section, cls in CLASSES.items():
        for number, entry in enumerate(listed[section], start=1):
            is_numbered = isinstance(entry, list)
            value = section if cls == "v" else number if is_numbered else None
            for name in entry if is_numbered else [entry]:
                for words in _spelled_out(name, units):
                    here = top
                    for word in words:
                        key = ANY_NUMBER if word in cardinals else word
                        here = here.following.setdefault(key, Phrases())
                    here.cls, here.value = cls, value
    return top


def _spelled_out(name: str, units: dict[str, list[str]]) -> Iterator[Phrase]:
    """Yield `name` as folded words, once for each word its placeholder stands for."""
    parts = key_of(name).replace("-", " - ").split()
    if "{" not in name:
        yield tuple(parts)
        return
    for chosen in product(*(units.get(part, [part]) for part in parts)):
        yield tuple(word for part in chosen for word in key_of(part).split())

"""Numbers in a text: figures, letters with figures, Roman numerals, and number words.

Figures are read as their language writes them (1,234 and 3.5 in English are 1 234 and 3,5 in
French); "2(3)", "C-14" and "85-202" are kept whole. Number words are those of `dates.toml`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from extract.declared import read_toml
from extract.errors import VocabularyError
from extract.model.text import even
from extract.prepared import kept

_FIGURE = re.compile(
    r"(?<![\w.])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d\w])"
    r"|(?<!\w)(?:[A-Z]{1,3}-)?\d[\d.,/-]*(?:\(\w{1,3}\))*"
)
_CLOCK = re.compile(
    r"(?<![\w.])(\d{1,2})(?: ?h ?(\d\d)(?!\d)| h(?!\w)|[.:](\d\d)(?= ?[ap]\.?m)|:(\d\d)(?!\d))?"
    r"(?: ?([ap])\.?m\b\.?)?"
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|ere|re|eme|e|nde)(?!\w)")
_ROMAN = re.compile(
    r"(?<![\w’'.-])(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,3})(?![\w’'-])"
)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LEAST = 2
"""The least cardinal that is read from a word: "one", "un" are articles and pronouns as often."""

_PER = frozenset({"per", "pour"})
"""Words before the hundred of a percentage."""


class Numeral(NamedTuple):
    """A number at [start, end) of a text; `firm` if in figures, which translations keep."""

    start: int
    end: int
    value: str
    firm: bool


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of each language, folded, with their values.

    `first` are the words with which a cardinal or an ordinal begins.
    """

    cardinals: Mapping[str, Mapping[str, int]]
    ordinals: Mapping[str, Mapping[str, int]]
    joints: Mapping[str, frozenset[str]]
    first: Mapping[str, frozenset[str]]

    @classmethod
    def load(cls, folder: Path) -> "NumberWords":
        """Read `dates.toml` of the vocabularies; raises `VocabularyError`."""
        table = read_toml(folder / "dates.toml", error=VocabularyError)
        try:
            numbers, ordinals = table["numbers"], table["ordinals"]
            languages = tuple(numbers["small"])
            counted = {code: _cardinals(numbers, code) for code in languages}
            ordered = {code: _ordinals(ordinals[code]) for code in languages}
            words = {code: {*counted[code], *ordered[code]} for code in languages}
            return cls(
                counted,
                ordered,
                {code: frozenset(numbers["joints"][code]) for code in languages},
                {code: frozenset(word.split()[0] for word in words[code]) for code in languages},
            )
        except KeyError as missing:
            raise VocabularyError(
                f"a key is missing: {missing}.", file="dates.toml", remedy="Add it."
            ) from missing


@kept
def number_words(folder: Path) -> NumberWords:
    """Return the number words that `folder` declares, read once."""
    return NumberWords.load(folder)


def _cardinals(numbers: Mapping[str, Any], code: str) -> dict[str, int]:
    found = {even(word): value for value, word in enumerate(numbers["small"][code])}
    found |= {
        even(word): value * 10
        for value, words in enumerate(numbers["tens"][code], start=2)
        for word in words
    }
    found |= {even(word): 100 for word in numbers["hundred"][code]}
    return found | {even(word): 1000 for word in numbers["thousand"][code]}


def _ordinals(listed: list[list[str]]) -> dict[str, int]:
    return {even(word): n for n, words in enumerate(listed, start=1) for word in words}


def numerals(text: str, language: str | None, words: NumberWords) -> list[Numeral]:
    """Return the numbers of `text` in order, none within another."""
    found: list[Numeral] = []
    taken = 0
    every = [
        *_hours(text),
        *_figures(text, language),
        *_romans(text, language),
        *_spelled(text, language, words),
    ]
    for one in sorted(every, key=lambda n: (n.start, -n.end)):
        if one.start >= taken:
            found.append(one)
            taken = one.end
    return found


def _hours(text: str) -> Iterator[Numeral]:
    """Return the times of day, as hours and minutes of a day of 24: "8 h 15", "8:15 p.m."."""
    for match in _CLOCK.finditer(text):
        hour, half = match[1], match[5]
        minute = match[2] or match[3] or match[4]
        if match.end() == match.end(1):
            continue
        value = int(hour) % 12 + (12 if half == "p" else 0) if half else int(hour)
        shown = f"{value}.{minute}" if minute and minute != "00" else str(value)
        yield Numeral(match.start(), match.end(), shown, firm=True)


def _figures(text: str, language: str | None) -> Iterator[Numeral]:
    plain = even(text)
    for match in _FIGURE.finditer(text):
        end = match.start() + len(match[0].rstrip(".,/-"))
        suffix = _ORDINAL.match(plain, end)
        value = _figure(text[match.start() : end], language)
        yield Numeral(match.start(), suffix.end() if suffix else end, value, firm=True)


def _figure(printed: str, language: str | None) -> str:
    """Return figures without signs of thousands, a decimal sign as a point."""
    plain = re.sub(r"[ \u00a0\u202f]", "", printed)
    thousands, decimal = (",", ".") if language == "en" else (".", ",")
    if re.fullmatch(rf"\d{{1,3}}(?:\{thousands}\d{{3}})+(?:\{decimal}\d+)?", plain):
        plain = plain.replace(thousands, "")
    if re.fullmatch(rf"\d+\{decimal}\d+", plain):
        plain = plain.replace(decimal, ".")
    return plain.upper()


def _romans(text: str, language: str | None) -> Iterator[Numeral]:
    for match in _ROMAN.finditer(text):
        printed = match[0]
        if not printed or (len(printed) == 1 and not _names_a_part(text, match.start())):
            continue
        values = [_ROMAN_VALUES[char] for char in printed]
        after = [*values[1:], 0]
        total = sum(v if v >= n else -v for v, n in zip(values, after, strict=True))
        yield Numeral(match.start(), match.end(), str(total), firm=True)


def _names_a_part(text: str, start: int) -> bool:
    """Whether a word comes before a single letter: "partie I", "Schedules I" (but not "and I")."""
    before = re.search(r"(\w+)\s+$", text[:start])
    return before is not None and len(before[1]) > len("and") and before[1].lower() not in _CLAUSES


_CLAUSES = frozenset({"that", "which", "when", "what", "whereas", "because", "where", "while"})
"""Words before the English pronoun "I"."""


def _spelled(text: str, language: str | None, words: NumberWords) -> Iterator[Numeral]:
    """Return the numbers in words: runs of cardinals, the last of which may be an ordinal."""
    code = language or ""
    cardinals, ordinals = words.cardinals.get(code, {}), words.ordinals.get(code, {})
    joints, first = (by.get(code, frozenset()) for by in (words.joints, words.first))
    tokens = [(m.start(), m.end(), m[0]) for m in re.finditer(r"[a-z]+", even(text))]
    at = 0
    while at < len(tokens):
        if tokens[at][2] in _PER:
            at += 2
            continue
        if tokens[at][2] not in first:
            at += 1
            continue
        parts: list[int] = []
        stop, is_last = at, False
        while stop < len(tokens) and _touches(text, tokens, at, stop):
            size, value, is_last = _word(tokens, stop, cardinals, ordinals)
            if size:
                parts.append(value)
                stop += size
                if is_last:
                    break
            elif parts and tokens[stop][2] in joints and _continues(tokens, stop, parts, cardinals):
                stop += 1
            else:
                break
        if parts and (is_last or _total(parts) >= _LEAST):
            yield Numeral(tokens[at][0], tokens[stop - 1][1], str(_total(parts)), firm=False)
        at = max(stop, at + 1)


def _touches(text: str, tokens: list[tuple[int, int, str]], first: int, at: int) -> bool:
    """Whether nothing but a blank or a hyphen parts a word from the one before it."""
    if at == first:
        return True
    return re.fullmatch(r"[\s-]+", text[tokens[at - 1][1] : tokens[at][0]]) is not None


def _continues(
    tokens: list[tuple[int, int, str]], at: int, parts: list[int], cardinals: Mapping[str, int]
) -> bool:
    """Whether "and" at `at` stands within a number: after a hundred or ten, before less."""
    after = cardinals.get(tokens[at + 1][2]) if at + 1 < len(tokens) else None
    return after is not None and after < parts[-1] and parts[-1] % 10 == 0


def _word(
    tokens: list[tuple[int, int, str]],
    at: int,
    cardinals: Mapping[str, int],
    ordinals: Mapping[str, int],
) -> tuple[int, int, bool]:
    """Return how many words make a number word at `at`, its value, whether it is an ordinal."""
    for size in (2, 1):
        if at + size <= len(tokens):
            word = " ".join(token for _, _, token in tokens[at : at + size])
            if word in ordinals:
                return size, ordinals[word], True
            if word in cardinals:
                return size, cardinals[word], False
    return 0, 0, False


def _total(parts: list[int]) -> int:
    """Return the number whose words have these values: 1000 and 100 multiply what is before."""
    whole, group = 0, 0
    for part in parts:
        if part == 1000:
            whole, group = whole + max(group, 1) * 1000, 0
        elif part == 100:
            group = max(group, 1) * 100
        else:
            group += part
    return whole + group

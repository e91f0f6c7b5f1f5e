"""The vocabularies of `pipeline/vocabulary/`: validated, compiled, the same for every report."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

from extract.declared import read_toml
from extract.errors import VocabularyError
from extract.expressions import any_word
from extract.model.text import fold, unaccented
from extract.prepared import kept

FILES = ("languages", "headings", "columns", "typography", "furniture", "exclusions")
"""The files of `pipeline/vocabulary/` that are about print and language."""

MAX_HEADING = 6
"""A column heading has, brackets aside, at most this many words."""

MAX_LONG_HEADING = 16
"""One that a phrase defines ("Parties to the Treaty") has at most this many."""

NUMBER = r"(?:\d{1,4}|[ivxlc]{1,7})"
"""A page number as printed: arabic, or small roman."""

_BRACKET = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A rule that keeps text out of the tables, with the reason in words."""

    rule_id: str
    description: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything declared about print and language; names of the subject come in later files."""

    function_words: dict[str, frozenset[str]]
    declarations: tuple[tuple[str, str], ...]
    part_heading: re.Pattern[str]
    part_ranks: dict[str, int]
    caption_heading: re.Pattern[str]
    note_headings: frozenset[str]
    column_headings: frozenset[str]
    subject_headings: frozenset[str]
    units: frozenset[str]
    bullets: frozenset[str]
    ambiguous_bullets: frozenset[str]
    elision_gap: re.Pattern[str]
    split_ligature: re.Pattern[str]
    hyphen_prefixes: frozenset[str]
    hyphen_words: frozenset[str]
    hyphen_seconds: frozenset[str]
    abbreviations: frozenset[str]
    abbreviations_that_may_end: frozenset[str]
    page_number: re.Pattern[str]
    bare_page_number: re.Pattern[str]
    exclusions: tuple[Exclusion, ...]

    def part(self, text: str) -> re.Match[str] | None:
        """Match a heading that names a part ("Annex I"): groups word, number, title."""
        return self.part_heading.match(unaccented(text.strip()))

    def part_rank(self, word: str) -> int:
        """Return how deep a part of this name stands: 0 for an annex, 1 for a part, and so on."""
        return self.part_ranks[fold(word)]

    def is_caption(self, text: str) -> bool:
        """Whether `text` is the caption of a table or picture ("Table 6.1: ...")."""
        return self.caption_heading.match(unaccented(text)) is not None

    def is_column_heading(self, words: Sequence[str]) -> bool:
        """Whether `words` are one heading of a column: a known one, what it is defined by."""
        return bool(words) and self._plainness(words) > 0 and self._column_starts(words)[0]

    def column_cuts(self, words: Sequence[str]) -> list[int] | None:
        """Cut `words` into column headings, as many as possible; return where each begins.

        None where they are not two or more stretches that each end in a known heading, or begin in
        one that a phrase defines ("Parties to the Treaty"). One of them must be plain and more than
        the word for a subject, in which names of subjects end too ("Lima Process"). A stretch in
        brackets belongs to the heading before it. Of cuts alike in number, those with the plainest
        headings are taken.
        """
        begins = self._column_starts(words)
        best: list[tuple[int, int, list[int]] | None] = [(0, 0, [])] + [None] * len(words)
        for end in range(1, len(words) + 1):
            # what stands in brackets behind a heading may be of any length
            longest = end if words[end - 1].endswith(")") else MAX_LONG_HEADING
            for start in range(max(0, end - longest), end):
                before = best[start]
                if before is None or not begins[start]:
                    continue
                plainness = self._plainness(words[start:end])
                if not plainness:
                    continue
                found = (before[0] + 1, before[1] + plainness, [*before[2], start])
                known = best[end]
                if known is None or found[:2] > known[:2]:
                    best[end] = found
        whole = best[-1]
        if whole is None or whole[0] < 2:
            return None
        stretches = [words[a:b] for a, b in pairwise([*whole[2], len(words)])]
        return whole[2] if any(map(self._is_evident, stretches)) else None

    def _column_starts(self, words: Sequence[str]) -> list[bool]:
        """Tell at which words a heading may begin: with a capital, but not amid a known heading."""
        plain = [fold(word) for word in words]
        starts = [
            (word[0].isupper() or word[0].isdigit()) and not self.is_function_word(word)
            for word in words
        ]
        known = [
            (at, end)
            for at in range(len(words))
            for end in range(at + 2, min(at + MAX_HEADING, len(words)) + 1)
            if " ".join(plain[at:end]) in self.column_headings
        ]
        for at, _ in known:
            starts[at] = words[at][0].isupper()
        for at, end in known:  # of two known headings that overlap the first one begins
            starts[at + 1 : end] = [False] * (end - at - 1)
        return starts

    def is_function_word(self, word: str) -> bool:
        """Whether `word` is a function word of one of the languages."""
        small = word.lower()
        return any(small in listed for listed in self.function_words.values())

    def _is_evident(self, words: Sequence[str]) -> bool:
        return self._is_column(words) and fold(words[-1]) not in self.subject_headings

    def _is_column(self, words: Sequence[str]) -> bool:
        kept = fold(" ".join(words))
        kept = _BRACKET.sub("", kept) if kept.endswith(")") else kept
        if "(" in kept or ")" in kept or len(kept.split()) > MAX_HEADING:
            return False
        starts = [0, *(gap.end() for gap in re.finditer("[ '’]", kept))]
        return any(kept[start:] in self.column_headings for start in starts)

    def _plainness(self, words: Sequence[str]) -> int:
        """Return 4 for a known heading, 3 for one that ends in one, 0 for what is none.

        2 where a known heading and a phrase that defines it are all of it ("Parties to the
        Treaty"), 1 where a word stands before them. What names a subject is defined by no phrase.
        """
        if self._is_column(words):
            return 3 + (fold(" ".join(words)) in self.column_headings)
        if not MAX_LONG_HEADING >= len(words) > 2 or self.is_function_word(words[-1]):
            return 0
        heads = [words[:length] for length in (1, 2) if self.is_function_word(words[length])]
        known = [
            fold(" ".join(head)) in self.column_headings
            for head in heads
            if self._is_column(head) and fold(head[-1]) not in self.subject_headings
        ]
        return 1 + max(known) if known else 0


@kept
def load(folder: Path) -> Vocabulary:
    """Read the vocabularies in `folder`.

    Raises `VocabularyError` for a file that is missing, is not TOML, lacks a key, or holds a
    pattern that does not do what its own examples say.
    """
    languages = _table(folder, "languages")
    headings = _table(folder, "headings")
    columns = _table(folder, "columns")
    print_ = _table(folder, "typography")
    numbers = _table(folder, "furniture")["page_numbers"]
    try:
        declaration = languages.pop("declaration")
        parts = headings["parts"]
        return Vocabulary(
            function_words={
                code: frozenset(entry["words"].split()) for code, entry in languages.items()
            },
            declarations=_declarations(declaration, languages),
            part_heading=_checked(folder, parts, _part(chain.from_iterable(parts["ranks"]))),
            part_ranks={word: rank for rank, words in enumerate(parts["ranks"]) for word in words},
            caption_heading=_checked(
                folder, headings["captions"], _caption(headings["captions"]["words"])
            ),
            note_headings=frozenset(map(fold, headings["notes"]["words"])),
            column_headings=frozenset(
                fold(name)
                for words in (
                    headings["columns"]["names"],
                    *(kind["words"] for about, kind in columns.items() if about != "marks"),
                )
                for name in words
            ),
            subject_headings=frozenset(fold(name) for name in columns["process"]["words"]),
            units=frozenset(print_["units"]["words"]),
            bullets=frozenset(print_["bullets"]["signs"]),
            ambiguous_bullets=frozenset(print_["bullets"]["ambiguous"]),
            elision_gap=_elision_gap(print_["elisions"]),
            split_ligature=re.compile(
                rf"(?:(?<=\W)|^)[{''.join(print_['ligatures']['split'])}] (?=[a-zà-ÿ])"
            ),
            hyphen_prefixes=frozenset(print_["hyphens"]["prefixes"]),
            hyphen_words=frozenset(print_["hyphens"]["words"]),
            hyphen_seconds=frozenset(map(fold, print_["hyphens"]["second"])),
            abbreviations=frozenset(print_["abbreviations"]["words"]),
            abbreviations_that_may_end=frozenset(print_["abbreviations"]["may_end"]),
            page_number=_checked(folder, numbers, _numbers(numbers["explicit"])),
            bare_page_number=_numbers(numbers["bare"]),
            exclusions=_exclusions(folder),
        )
    except KeyError as missing:
        raise VocabularyError(
            f"a key is missing: {missing}.",
            file=folder.name,
            remedy="Compare the vocabulary files with those of the last release.",
        ) from missing


def _table(folder: Path, name: str) -> dict[str, Any]:
    return read_toml(folder / f"{name}.toml", error=VocabularyError)


def _checked(folder: Path, entry: dict[str, Any], pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Refuse a pattern that fails one of its own examples."""
    wrong = [text for text in entry["must_match"] if not pattern.match(text)]
    wrong += [text for text in entry["must_not_match"] if pattern.match(text)]
    if wrong:
        raise VocabularyError(
            f"a pattern does not do what its examples say: {wrong[0]!r}.",
            file=folder.name,
            remedy="Mend the pattern or the example.",
        )
    return pattern


def _declarations(
    declaration: dict[str, list[str]], languages: dict[str, Any]
) -> tuple[tuple[str, str], ...]:
    """Pair each printed declaration, folded, with the language of the text that carries it."""
    patterns = [p for p in declaration["patterns"] if p not in declaration["of_the_original"]]
    return tuple(
        (fold(pattern.format(name=name)), code)
        for code, entry in languages.items()
        for name in entry["names"]
        for pattern in patterns
    )


def _part(words: Iterable[str]) -> re.Pattern[str]:
    """Match a part heading: the word, then a numeral and perhaps a title, or nothing."""
    names = any_word(words)
    return re.compile(
        rf"(?P<word>{names})(?:\s+(?P<number>[IVXLC]+|\d{{1,3}}|[A-Z])\b"
        r"(?:\s*\([^()]*\))?(?:\s*[.:–—-]\s*(?P<title>\S.*))?)?\s*$",
        re.IGNORECASE | re.DOTALL | re.ASCII,
    )


def _caption(words: list[str]) -> re.Pattern[str]:
    """Match a caption: the word, then a numeral that ends or is followed by no small letter."""
    names = any_word(words)
    return re.compile(
        rf"(?:{names})\.?\s+(?:[A-Z]\.?)?(?:\d{{1,3}}(?:\.\d{{1,3}})*[a-z]?|[IVXLC]+)\b",
        re.IGNORECASE,
    )


def _elision_gap(entry: dict[str, list[str]]) -> re.Pattern[str]:
    """Match the gap after an apostrophe that is no word boundary."""
    before = "|".join(sorted(entry["before"], key=len, reverse=True))
    after = "|".join(sorted(entry["after"], key=len, reverse=True))
    return re.compile(
        rf"(?:(?<![\w’'])(?:{before})[’'])(?P<elision>\s+)(?=\w)"
        rf"|(?<=\w)[’'](?P<possessive>\s+)(?=(?:{after})(?![\w’']))",
        re.IGNORECASE,
    )


def _numbers(patterns: list[str]) -> re.Pattern[str]:
    whole = "|".join(re.escape(p).replace(r"\{n\}", NUMBER) for p in patterns)
    return re.compile(rf"(?:{whole})\s*$")


def _exclusions(folder: Path) -> tuple[Exclusion, ...]:
    rules = _table(folder, "exclusions")["rules"]
    return tuple(
        Exclusion(
            rule["rule_id"],
            rule["description"],
            _checked(folder, rule, re.compile(rule["pattern"])),
        )
        for rule in rules
    )

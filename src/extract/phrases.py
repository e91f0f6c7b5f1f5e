"""Declared phrases: patterns with the examples that they must and must not match.

Patterns are written for text that `even` has folded: offsets in it are those of the text itself.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.declared import Key, check_table, read_toml
from extract.errors import VocabularyError
from extract.expressions import Expression, Gated, one_of
from extract.model.text import even

STATUSES = "participant|member|observer|party|invited|attended|requesting|covered|other"
"""What parties take part as."""

_LIST = Key(list, each=str, required=True)
_PATTERNS = {"patterns": _LIST, "must_match": _LIST, "must_not_match": _LIST}


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a phrase means, and how it is written."""

    meaning: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Saying:
    """A way of saying that parties take part: as what, and where they and the date stand.

    `status` is that of parties of a process, treaty or programme, `at_event` of those at a meeting;
    empty where nobody says that of such a thing. `parties` stand `before` or `after` the words.
    `since` is what a date beside them is the date of, and `period` how it is meant: `from` then on,
    `until` then, or the date `at` which it happened; it is theirs without more words if `is_dated`.
    `joins`: a process is joined, whose parties may be called members. `has_subject`: what they take
    part in stands right before the words. `of_organizations`: an organization has such parties too.
    `repeats`: what was said last is said of other parties too ("so did"). `respects`: the names
    behind the words are territories in respect of which. `lapses`: a date is no day of joining.
    """

    pattern: Expression
    parties: str
    status: str = ""
    at_event: str = ""
    since: str = ""
    period: str = "from"
    is_dated: bool = True
    joins: bool = False
    has_subject: bool = False
    of_organizations: bool = False
    repeats: bool = False
    respects: bool = False
    lapses: bool = False


@dataclass(frozen=True, slots=True)
class ListWords:
    """The words around lists of parties (`participation.toml`)."""

    separators: frozenset[str]
    articles: tuple[str, ...]
    prepositions: tuple[str, ...]
    ditto: frozenset[str]
    totals: frozenset[str]
    closures: tuple[Pattern, ...]
    statuses: tuple[Pattern, ...]
    around: Mapping[str, re.Pattern[str]]
    capacities: tuple[Pattern, ...]
    labels: tuple[Pattern, ...]
    dates_of: tuple[Pattern, ...]
    things: frozenset[str]
    quantities: frozenset[str]
    sayings: Gated[Saying]
    loose: tuple[Saying, ...]


def list_words(folder: Path) -> ListWords:
    """Read `participation.toml`; raises `VocabularyError`."""
    file = "participation.toml"
    plain = read_toml(folder / file, error=VocabularyError)
    try:
        return ListWords(
            separators=frozenset(map(even, plain["separators"]["words"])),
            articles=tuple(map(even, plain["articles"]["words"])),
            prepositions=tuple(map(even, plain["prepositions"]["words"])),
            ditto=frozenset(plain["ditto"]["signs"]),
            totals=frozenset(map(even, plain["totals"]["words"])),
            closures=patterns(plain["closure"], file),
            statuses=patterns(plain["status"], file),
            around={each.meaning: each.pattern for each in patterns(plain["around"], file)},
            capacities=patterns(plain["capacity"], file),
            labels=patterns(plain["label"], file),
            dates_of=patterns(plain["date_of"], file),
            things=frozenset(map(even, plain["things"]["words"])),
            quantities=frozenset(map(even, plain["quantities"]["words"])),
            sayings=Gated(_sayings(plain["saying"], file, "saying")),
            loose=tuple(_sayings(plain["loose"], file, "loose")),
        )
    except KeyError as missing:
        raise VocabularyError(
            f"a key is missing: {missing}.", file=file, remedy="Add it."
        ) from missing


_STATUS = Key(str, pattern=re.compile(f"|{STATUSES}"), meaning="a status")
_SINCE = "joined|invited|accession|entry_into_force"
_SAID = {
    "parties": Key(str, required=True, pattern=re.compile("before|after"), meaning="a side"),
    "status": _STATUS,
    "at_event": _STATUS,
    "since": Key(str, pattern=re.compile(_SINCE), meaning="what a date is the date of"),
    "period": Key(str, pattern=re.compile("from|until|at"), meaning="from, until or at"),
    "is_dated": Key(bool),
    "joins": Key(bool),
    "has_subject": Key(bool),
    "of_organizations": Key(bool),
    "repeats": Key(bool),
    "respects": Key(bool),
    "lapses": Key(bool),
}


def _sayings(declared: Mapping[str, Any], file: str, group: str) -> list[Saying]:
    found = []
    for name, plain in declared.items():
        said = {key: value for key, value in plain.items() if key not in _PATTERNS}
        check_table(said, _SAID, file=file, where=f"[{group}.{name}]", error=VocabularyError)
        phrase = {key: value for key, value in plain.items() if key in _PATTERNS}
        check_table(phrase, _PATTERNS, file=file, where=f"[{group}.{name}]", error=VocabularyError)
        # what stands before the words is looked at once for all of them
        phrase["patterns"] = [rf"(?<![\w-])(?:{one_of(phrase['patterns'])})"]
        found.append(Saying(Expression.of(patterns({name: phrase}, file)[0].pattern), **said))
    return found


def patterns(declared: Mapping[str, Any], file: str) -> tuple[Pattern, ...]:
    """Return the patterns of a table of tables; refuses one that fails its own examples."""
    found = []
    for meaning, plain in declared.items():
        check_table(plain, _PATTERNS, file=file, where=f"[{meaning}]", error=VocabularyError)
        pattern = any_of(meaning, plain["patterns"], file)
        check_examples(meaning, plain, [pattern], file)
        found.append(Pattern(meaning, pattern))
    return tuple(found)


def any_of(meaning: str, parts: Iterable[str], file: str) -> re.Pattern[str]:
    """Return the pattern that any of `parts` matches, the first before the others."""
    try:
        return re.compile(one_of(parts))
    except re.error as broken:
        raise VocabularyError(
            f"a pattern of {meaning!r} cannot be read: {broken}.", file=file, remedy="Mend it."
        ) from broken


def check_examples(
    meaning: str, plain: Mapping[str, Any], found: Collection[re.Pattern[str]], file: str
) -> None:
    """Refuse patterns of which not one finds what they must, or one finds what they must not."""

    def matches(text: str) -> bool:
        folded = even(text)
        return any(pattern.search(folded) for pattern in found)

    wrong = [text for text in plain["must_match"] if not matches(text)]
    wrong += [text for text in plain["must_not_match"] if matches(text)]
    if wrong:
        raise VocabularyError(
            f"the patterns of {meaning!r} do not do what the example says: {wrong[0]!r}.",
            file=file,
            remedy="Mend the pattern or the example.",
        )

"""Ways of saying: the vocabularies of roles, attributes and claims.

Patterns are written over sentences with placeholders (see `clauses`) and checked by their examples
when they are read.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.declared import Key, check_table, read_toml
from extract.errors import VocabularyError
from extract.expressions import Expression, Gated
from extract.model.text import even
from extract.phrases import patterns
from extract.recognize.clauses.frames import framed, written
from extract.recognize.clauses.nouns import Nouns

WORD_LISTS = (
    "organs",
    "lower_organs",
    "bare_organs",
    "organ_modifiers",
    "offices",
    "seats",
    "bodies",
    "governments",
    "departments",
    "office_holders",
    "organ_nouns",
    "costs",
    "own_things",
    "generic",
    "works",
    "things",
    "compounds",
    "function",
)
"""Groups of words in `roles.toml`, by what they are for; see there."""

COUNT_LISTS = (
    "approximate",
    "amounting",
    "all",
    "references",
    "selecting",
    "never",
    "partitive",
    "determiners",
    "prenominal",
    "no_verbs",
    "no_kinds",
    "tails",
    "no_tails",
    "french_only",
)
"""Groups of words around counts in `claims.toml`, by what they are for; see there."""

_FILES = ("roles", "offices", "attributes", "claims", "references")
_GROUPS = (
    ("roles", "tense"),
    ("roles", "organ_roles"),
    ("roles", "around"),
    ("offices", "members"),
    ("references", "spoken"),
    ("claims", "counting"),
    ("attributes", "told"),
    ("attributes", "seated"),
    ("attributes", "paid"),
)
_LIST = Key(list, each=str, required=True)
_SAYING = {
    "means": Key(str, required=True),
    "shape": Key(str, required=True),
    "patterns": _LIST,
    "must_match": _LIST,
    "must_not_match": _LIST,
}


class Saying(NamedTuple):
    """A way of saying something: what it means, where its parts stand, how it is written.

    One without a pattern is found by other means.
    """

    key: str
    means: str
    shape: str
    pattern: Expression = Expression.of(re.compile(""))


@dataclass(frozen=True, slots=True)
class Sayings:
    """The vocabularies of roles, attributes and claims: ways of saying, and groups of words."""

    roles: Gated[Saying]
    attributes: Gated[Saying]
    nouns: Nouns
    words: dict[str, frozenset[str]]
    patterns: dict[str, Expression]
    numbers: dict[str, int]
    kinds: dict[str, str]
    kinds_of_processes: dict[str, str]
    collectives: dict[str, int]
    around_counts: dict[str, frozenset[str]]
    columns: dict[str, re.Pattern[str]]

    @classmethod
    def load(cls, folder: Path) -> "Sayings":
        """Read the files of `_FILES` in a folder; raises `VocabularyError`."""
        plain = {n: read_toml(folder / f"{n}.toml", error=VocabularyError) for n in _FILES}
        try:
            roles, claims = plain["roles"], plain["claims"]
            kinds, of_processes = claims["kinds"], claims["kinds_of_processes"]
            return cls(
                Gated(
                    [
                        *_sayings(roles["sayings"], "roles.toml"),
                        *(Saying(*each) for each in framed(plain["offices"])),
                    ]
                ),
                _sayings(_whole(plain["attributes"], "sayings"), "attributes.toml"),
                Nouns.of(claims["nouns"], claims["irregular"], claims["words"]["uncounted"]),
                {name: frozenset(roles["words"][name]) for name in WORD_LISTS},
                {
                    phrase.meaning: Expression.of(phrase.pattern)
                    for file, group in _GROUPS
                    for phrase in patterns(_whole(plain[file], group), f"{file}.toml")
                },
                _numbers(claims["numbers"]),
                {even(word): kind for kind, said in kinds.items() for word in said},
                {even(word): kind for kind, said in of_processes.items() for word in said},
                _numbers(claims["collectives"]),
                {name: frozenset(map(even, claims["words"][name])) for name in COUNT_LISTS},
                {
                    phrase.meaning: phrase.pattern
                    for phrase in patterns(plain["offices"]["columns"], "offices.toml")
                },
            )
        except KeyError as missing:
            raise VocabularyError(
                f"a key is missing: {missing}.",
                file=", ".join(f"{name}.toml" for name in _FILES),
                remedy="Add it.",
            ) from missing

    def names_one_of(self, group: str, words: str) -> bool:
        """Whether folded `words` contain a word of a group, in the singular or plural."""
        return _one_of(self.words[group]).search(words) is not None

    def compile_groups(self) -> None:
        """Compile what `names_one_of` looks for."""
        for words in self.words.values():
            _one_of(words)


def _whole(plain: dict[str, Any], group: str) -> dict[str, Any]:
    """Return a group of phrases with the declared parts of their patterns written out."""
    parts = plain.get("parts", {})
    return {
        meaning: {
            **phrase,
            "patterns": [written(each, parts) for each in phrase["patterns"]],
        }
        for meaning, phrase in plain[group].items()
    }


def _numbers(declared: dict[str, list[str]]) -> dict[str, int]:
    return {even(word): int(number) for number, said in declared.items() for word in said}


@cache
def _one_of(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})s?\b")


def _sayings(declared: dict[str, Any], file: str) -> Gated[Saying]:
    found = []
    for key, plain in declared.items():
        check_table(plain, _SAYING, file=file, where=f"[{key}]", error=VocabularyError)
        phrase = {name: plain[name] for name in ("patterns", "must_match", "must_not_match")}
        pattern = Expression.of(patterns({key: phrase}, file)[0].pattern)
        found.append(Saying(key, plain["means"], plain["shape"], pattern))
    return Gated(found)

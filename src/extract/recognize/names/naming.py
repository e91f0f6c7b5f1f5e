"""How running text names things that no vocabulary holds: `naming.toml`, with its examples."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from extract.declared import Key, check_table, read_toml
from extract.errors import VocabularyError
from extract.expressions import Expression
from extract.model.text import fold
from extract.phrases import patterns

FILE = "naming.toml"
WATERS = ("waters_of", "waters_before", "waters_behind")
JOINTS = ("links", "inner", "venue", "acting", "subject", "modes")
WORDS = (
    "common",
    "geographic",
    "of_places",
    "of_organs",
    "offices",
    "seats",
    "parts",
    "undertakings",
    *JOINTS,
    *WATERS,
)
CLASSES = ("standing", "occasional", "bodies", "public")
_LIST = Key(list, each=str, required=True)
_GROUPS = {
    "called": ("english", "french"),
    "lasting": ("before", "behind"),
    "listed": ("between",),
    "parties": ("before", "behind"),
    "bound": ("before", "behind"),
    "carried_on": ("before", "behind"),
    "founding": ("behind",),
    "signed": ("behind", "below", "within"),
    "amending": ("behind",),
    "also": ("english", "french"),
    "entitled": ("paper", "several", "statute"),
    "defined": ("bracket",),
    "once": ("behind",),
    "taken_up": ("before", "behind", "alone"),
    "title": ("lead", "list"),
    "treaty": ("ends", "other"),
    "french": ("adjective", "infinitive", "stop"),
    "demonym": ("of_state",),
}


@dataclass(frozen=True, slots=True)
class Naming:
    """Head nouns by class, as written in names; folded words by group; patterns by group."""

    heads: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    phrases: Mapping[tuple[str, str], Expression]

    @classmethod
    def load(cls, folder: Path) -> "Naming":
        """Read `naming.toml` in `folder`; raises `VocabularyError`."""
        plain = read_toml(folder / FILE, error=VocabularyError)
        tables = dict.fromkeys(("heads", "words", *_GROUPS), Key(dict, required=True))
        check_table(plain, tables, file=FILE, error=VocabularyError)
        groups = {"heads": CLASSES, "words": WORDS}
        for table, names in groups.items():
            keys = dict.fromkeys(names, _LIST)
            check_table(plain[table], keys, file=FILE, where=f"[{table}]", error=VocabularyError)
        for group, meanings in _GROUPS.items():
            keys = dict.fromkeys(meanings, Key(dict, required=True))
            check_table(plain[group], keys, file=FILE, where=f"[{group}]", error=VocabularyError)
        return cls(
            {noun: kind for kind in CLASSES for noun in plain["heads"][kind]},
            {name: frozenset(map(fold, words)) for name, words in plain["words"].items()},
            {
                (group, pattern.meaning): Expression.of(pattern.pattern)
                for group in _GROUPS
                for pattern in patterns(plain[group], FILE)
            },
        )

    def phrase(self, group: str, meaning: str) -> Expression:
        """Return the pattern of a meaning within its group."""
        return self.phrases[group, meaning]

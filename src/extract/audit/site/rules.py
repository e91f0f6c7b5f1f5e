"""Each rule in a sentence, as `pipeline/rules.toml` states it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.declared import Key, check_table, read_toml
from extract.errors import SchemaError

_FILE = "rules.toml"
_TOP = {"sentences": Key(dict, required=True), "families": Key(dict, required=True)}
_FAMILY = {
    "sentence": Key(str, required=True),
    "file": Key(str, required=True),
    "table": Key(str, required=True),
}
_PLACEHOLDER = re.compile(r"<([a-z])\d+>")
_STANDS_FOR = {
    "o": "organization", "x": "name", "c": "country", "p": "process", "e": "event", "d": "date",
    "g": "organ", "q": "programme", "w": "work",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rules:
    """Sentences by rule id."""

    sentences: Mapping[str, str]

    def sentence(self, rule_id: str | None) -> str:
        """Return what a rule does, in a sentence; empty for a rule that nothing describes."""
        return self.sentences.get(rule_id or "", "")


def load_rules(pipeline: Path) -> Rules:
    """Return the rules of a `pipeline/` folder: those with a sentence, and whole families.

    The members of a family are the entries of a table of a vocabulary; their sentence ends with the
    words that the vocabulary says they must match. Raises `SchemaError`.
    """
    declared = read_toml(pipeline / _FILE, error=SchemaError)
    check_table(declared, _TOP, file=_FILE, error=SchemaError)
    sentences = dict(declared["sentences"])
    for prefix, family in declared["families"].items():
        where = f"[families.{prefix}]"
        check_table(family, _FAMILY, file=_FILE, where=where, error=SchemaError)
        words = read_toml(pipeline / "vocabulary" / family["file"], error=SchemaError)
        sentences |= _family(prefix, family["sentence"], words[family["table"]])
    return Rules(sentences)


def _family(prefix: str, sentence: str, members: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, member in members.items():
        examples = " or ".join(f"“{_plain(text)}”" for text in member["must_match"][:2])
        yield f"{prefix}{key}", sentence.replace("{examples}", examples)


def _plain(example: str) -> str:
    """Return an example with what its placeholders stand for."""
    return _PLACEHOLDER.sub(lambda m: f"[{_STANDS_FOR.get(m[1], 'name')}]", example)

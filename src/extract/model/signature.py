"""The hash of what a person saw when confirming a row: its values and its words, not its place.

A sign-off holds as long as the hash of the row is the one that was signed. Text inserted elsewhere
moves a row to other offsets and pages and leaves the hash as it is.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from extract.model.identity import digest

UNSIGNED = frozenset(
    {"document_id", "source_id", "page", "locator", "quote", "derivation", "rule_id", "review"}
    | {"language", "entry_id"}
)
"""Columns of facts that say where a row stands or how it was made, not what it says."""


class SourceWords(NamedTuple):
    """Words [start, end) of a source, as they are printed there."""

    source_id: str
    start: int
    end: int
    words: str


def signature(
    table: str, key: str, values: Mapping[str, object], fragments: Iterable[SourceWords]
) -> str:
    """Return the hash of a row of a fact table whose id stands in the column `key`.

    `values` are its columns, whatever else stands among them aside; `fragments` the words of the
    row as a whole (`spans` with an empty field), in any order. White space does not count: how
    words are cut into lines is a matter of layout.
    """
    said = [
        f"{name}={value}"
        for name, value in sorted(values.items())
        if value is not None and name != key and name not in UNSIGNED
    ]
    return digest(table, *said, "words", *_words(fragments))


def _words(fragments: Iterable[SourceWords]) -> list[str]:
    """Return the words of each source as one text, what two fragments share once."""
    found: dict[str, str] = {}
    ends: dict[str, int] = {}
    for source_id, start, end, words in sorted(fragments):
        known = max(0, ends.get(source_id, 0) - start)
        found[source_id] = found.get(source_id, "") + "".join(words[known:].split())
        ends[source_id] = max(end, ends.get(source_id, 0))
    return [part for source_id in sorted(found) for part in (source_id, found[source_id])]

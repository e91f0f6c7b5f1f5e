"""Passages of a release: which one holds a character, what stands above it, which begins so."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from extract.audit.release import Release, Row
from extract.model.counting import normalized

LEAVES = frozenset({"sentence", "footnote", "list_item", "heading", "table_row"})


class Passages:
    """The passages of a release by id, by offset, and by their first words."""

    def __init__(self, release: Release) -> None:
        self.by_id = {row["passage_id"]: row for row in release.rows("passages")}
        self._stretches: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for row in release.rows("coverage"):
            if row["passage_id"]:
                self._stretches[row["source_id"]].append((row["char_start"], row["passage_id"]))
        for stretches in self._stretches.values():
            stretches.sort()

    def at(self, source_id: str, offset: int) -> str | None:
        """Return the id of the deepest passage that holds a character of a source."""
        stretches = self._stretches[source_id]
        at = bisect_right(stretches, (offset, chr(0x10FFFF))) - 1
        return stretches[at][1] if at >= 0 else None

    def lineage(self, passage_id: str | None) -> list[Row]:
        """Return a passage and those above it, the outermost first."""
        found: list[Row] = []
        while passage_id is not None:
            found.append(self.by_id[passage_id])
            passage_id = found[-1]["parent_id"]
        return found[::-1]

    def beginning(self, words: str, source_ids: frozenset[str]) -> Iterator[Row]:
        """Return the leaves of some sources that begin with `words`.

        A table row whose first cell is just those words comes first, other rows last.
        """
        start = normalized(words)
        own = [(r, text) for r, text in self._leaves if r["source_id"] in source_ids]
        yield from (row for row, _ in own if row["kind"] == "table_row" and _head(row) == start)
        yield from (row for row, text in own if text.startswith(start))

    @cached_property
    def _leaves(self) -> list[tuple[Row, str]]:
        parents = {row["parent_id"] for row in self.by_id.values() if row["kind"] in LEAVES}
        leaves = [
            (row, normalized(row["text"]))
            for row in self.by_id.values()
            if row["kind"] in LEAVES and (row["passage_id"] not in parents)
        ]
        return sorted(leaves, key=lambda item: item[0]["kind"] == "table_row")


def _head(row: Row) -> str:
    return normalized(row["text"].split(" | ")[0])

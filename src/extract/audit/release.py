"""The published tables, read back as they stand on the disk."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from extract.errors import OutputError

Row = dict[str, Any]

_WHERE = {
    "passages": "passage_id",
    "cells": "cell_id",
    "footnote_calls": "call_id",
    "mentions": "mention_id",
}
"""Tables whose rows stand in a source, with the column that names a row."""


@dataclass(frozen=True)
class Release:
    """All tables of a release by name, and what most checks ask of them."""

    tables: Mapping[str, list[Row]]

    def rows(self, table: str) -> list[Row]:
        """Return the rows of `table`; none where the release has no such table."""
        return self.tables.get(table, [])

    @cached_property
    def sources(self) -> dict[str, Row]:
        """The rows of `sources` by id."""
        return {row["source_id"]: row for row in self.rows("sources")}

    @cached_property
    def pages(self) -> dict[str, list[Row]]:
        """The pages of each source, in order."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in sorted(self.rows("pages"), key=lambda row: (row["source_id"], row["page"])):
            found[row["source_id"]].append(row)
        return found

    @cached_property
    def texts(self) -> dict[str, str]:
        """The canonical text of each source: its pages' texts one after the other."""
        return {
            source: "".join(
                row["text"] for row in sorted(rows, key=lambda row: int(row["char_start"]))
            )
            for source, rows in self.pages.items()
        }

    @cached_property
    def spans(self) -> dict[tuple[str, str], list[Row]]:
        """The fragments of each row as a whole, in order, by table and row id."""
        found: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in self.rows("spans"):
            if row["field"] == "":
                found[row["table_name"], row["row_id"]].append(row)
        for fragments in found.values():
            fragments.sort(key=lambda row: int(row["fragment"]))
        return found

    @cached_property
    def call_offsets(self) -> dict[str, frozenset[int]]:
        """The offsets of the characters that are footnote calls, by source."""
        found: dict[str, set[int]] = defaultdict(set)
        for (table, _), fragments in self.spans.items():
            for row in fragments if table == "footnote_calls" else ():
                found[row["source_id"]].update(range(row["char_start"], row["char_end"]))
        return {source: frozenset(offsets) for source, offsets in found.items()}

    @cached_property
    def excluded(self) -> dict[str, list[Row]]:
        """The stretches of each source that a rule leaves out."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows("coverage"):
            if row["part"] == "excluded":
                found[row["source_id"]].append(row)
        return found

    @cached_property
    def passages(self) -> dict[str, Row]:
        """The rows of `passages` by id, in the order of their sources' ordinals."""
        ordered = sorted(self.rows("passages"), key=lambda row: (row["source_id"], row["ordinal"]))
        return {row["passage_id"]: row for row in ordered}

    @cached_property
    def _by_source(self) -> dict[tuple[str, str], list[Row]]:
        found: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in self.passages.values():
            found["passages", row["source_id"]].append(row)
        for row in self.rows("cells"):
            found["cells", row["source_id"]].append(row)
        return found

    def of(self, table: str, source_id: str) -> list[Row]:
        """Return the passages, in order, or the cells of one source."""
        return self._by_source.get((table, source_id), [])

    def lineage(self, row_id: str | None) -> list[Row]:
        """Return a passage and those above it; one that is above itself is named once."""
        found: list[Row] = []
        seen: set[str] = set()
        while row_id is not None and row_id in self.passages and row_id not in seen:
            seen.add(row_id)
            found.append(self.passages[row_id])
            row_id = found[-1]["parent_id"]
        return found

    def placed(self, table: str) -> list[tuple[str, Row]]:
        """Return the rows of a table whose rows stand in a source, with their ids."""
        return [(row[_WHERE[table]], row) for row in self.rows(table)]


def is_pdf(source: Row) -> bool:
    """Whether a row of `sources` is of a PDF."""
    return bool(source["media_type"] == "application/pdf")


def place(fragment: Row) -> str:
    """Return in words where a fragment stands."""
    start, end = fragment["char_start"], fragment["char_end"]
    return f"{fragment['source_id']}, page {fragment['page']}, characters {start}-{end}"


def load_release(output: Path) -> Release:
    """Read all tables of `output/datasets`; raise `OutputError` where there are none."""
    import pyarrow.parquet as pq

    folder = output / "datasets"
    files = sorted(folder.glob("*.parquet"))
    if not files:
        raise OutputError(
            "there are no datasets to check.", file=output.name, remedy="Build them first."
        )
    return Release({path.stem: pq.read_table(path).to_pylist() for path in files})

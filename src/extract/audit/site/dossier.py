"""A document with what a person is to check of it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from extract.audit.release import Release, Row
from extract.audit.site.holdings import Holdings
from extract.audit.site.items import Item, items_of
from extract.schema import Table


@dataclass(frozen=True)
class Dossier(Holdings):
    """The rows of one document, and among them, worst first, those that a person is to check."""

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """What a person is to check, worst first; an item's number is its place."""
        return items_of(self)

    @cached_property
    def facts(self) -> tuple[Item, ...]:
        """The items that are rows of fact tables."""
        return tuple(item for item in self.items if item.is_fact)


def dossiers(
    release: Release, declared: Mapping[str, Table], datasets: Path
) -> tuple[Dossier, ...]:
    """Return a dossier per document of `release`, whose tables lie in the folder `datasets`."""
    hashes = {
        path.stem: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(datasets.glob("*.parquet"))
    }
    parts = _parted(release)
    documents = sorted(release.rows("documents"), key=lambda row: str(row["document_id"]))
    return tuple(Dossier(row, parts[row["document_id"]], declared, hashes) for row in documents)


def _parted(release: Release) -> dict[str, Release]:
    """Return the rows of each document by its id; each has the rows that are of no document."""
    owner = {row["source_id"]: row["document_id"] for row in release.rows("sources")}
    parts: dict[str, dict[str, list[Row]]] = {
        row["document_id"]: {table: [] for table in release.tables}
        for row in release.rows("documents")
    }
    for table, rows in release.tables.items():
        if table == "corrections" and rows and "document_id" not in rows[0]:
            rows = [{**row, "document_id": str(row["file"]).removesuffix(".jsonl")} for row in rows]
        if rows and not {"document_id", "source_id"} & rows[0].keys():
            for part in parts.values():
                part[table] = rows
            continue
        for row in rows:
            document_id = row["document_id"] if "document_id" in row else owner[row["source_id"]]
            if document_id in parts:
                parts[document_id][table].append(row)
    return {document_id: Release(tables) for document_id, tables in parts.items()}

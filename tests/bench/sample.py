"""A sample of the facts to read against the page: by table and report, as a seed has it.

    python -m tests.bench.sample --seed N --rows N [--datasets DIR]

Each table gets the same number of rows, or all it has; within a table each report gets its share,
and at least one. Of `links` only rows of the relation same_subject are drawn. Printed per row: id,
where it stands, the fields to be judged with what their ids stand for, the words. Judgements go by
hand into a CSV file in `pipeline/trust/`.
"""

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from extract.released.folder import datasets

Row = Mapping[str, Any]

TABLES: Mapping[str, tuple[str, ...]] = {
    "participations": (
        *("in_id", "in_kind", "in_name", "party_id", "party", "party_iso3", "party_iso3_current"),
        *("in_respect_of_id", "scope", "participation_status", "since", "since_kind", "note"),
    ),
    "lists": (
        *("in_id", "title", "stated_count", "listed_count", "closure", "closure_text"),
        *("as_of", "attributed_to_id"),
    ),
    "themes": ("in_id", "theme", "detail_of_id", "position"),
    "groupings": ("region", "entity_id", "name", "acronym", "focus"),
    "events": (
        *("title", "event_class", "event_kind", "in_id", "ordinal", "date", "place"),
        *("country_id", "country_basis", "event_status"),
    ),
    "roles": ("actor_id", "actor", "role", "in_id", "organ", "date", "role_status"),
    "attributes": ("in_id", "attribute", "value", "value_id", "date"),
    "claims": ("in_id", "measure", "value", "text"),
    "mentions": ("mention_kind", "text", "entity_id", "iso3", "date", "date_precision"),
    "links": ("left_passage_id", "right_passage_id", "relation", "entity_id", "facet"),
}
"""The tables that are sampled, each with the fields that a reader can judge against the page."""

KEYS = {table: f"{table.removesuffix('s')}_id" for table in TABLES}
KEYS["attributes"] = "attribute_id"


def main() -> int:
    """Print the sample."""
    parser = argparse.ArgumentParser(description="Draw rows to be read against the page.")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--rows", type=int, required=True, help="over all tables")
    parser.add_argument("--datasets", type=Path)
    asked = parser.parse_args()
    folder = datasets(asked.datasets)
    names = _names(folder)
    for table, fields in TABLES.items():
        groups = _groups(_eligible(folder, table))
        for row in drawn(groups, KEYS[table], asked.rows // len(TABLES), f"{asked.seed}/{table}"):
            sys.stdout.write("\n".join(_told(table, row, fields, names)) + "\n\n")
    return 0


def drawn(groups: Mapping[str, list[Row]], key: str, size: int, seed: str) -> Iterator[Row]:
    """Yield up to `size` rows: of each group its share, rounded, at least one; by their ids."""
    total = sum(map(len, groups.values()))
    for name, rows in sorted(groups.items()):
        share = min(len(rows), max(1, round(size * len(rows) / total)))
        ordered = sorted(rows, key=lambda row: str(row[key]))
        chosen = random.Random(f"{seed}/{name}").sample(ordered, share)  # noqa: S311  no secret
        yield from sorted(chosen, key=lambda row: str(row[key]))


def _read(folder: Path, table: str) -> list[dict[str, Any]]:
    import pyarrow.parquet as pq

    rows: list[dict[str, Any]] = pq.read_table(folder / f"{table}.parquet").to_pylist()
    return rows


def _eligible(folder: Path, table: str) -> list[dict[str, Any]]:
    rows = _read(folder, table)
    if table == "links":
        return [row for row in rows if row["relation"] == "same_subject"]
    if table == "mentions":
        words = _words(folder)
        documents = {row["source_id"]: row["document_id"] for row in _read(folder, "sources")}
        return [
            row | {"document_id": documents[row["source_id"]]} | words[row["mention_id"]]
            for row in rows
        ]
    return rows


def _words(folder: Path) -> dict[str, dict[str, Any]]:
    """Return per mention its page, and the words around it."""
    cells = {row["cell_id"]: row["text"] for row in _read(folder, "cells")}
    passages = {row["passage_id"]: row["text"] for row in _read(folder, "passages")}
    within = {
        row["mention_id"]: cells.get(row["cell_id"]) or passages.get(row["passage_id"])
        for row in _read(folder, "mentions")
    }
    return {
        span["row_id"]: {"page": span["page"], "quote": within[span["row_id"]]}
        for span in _read(folder, "spans")
        if span["table_name"] == "mentions" and not span["field"]
    }


def _groups(rows: list[dict[str, Any]]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["document_id"]].append(row)
    return groups


def _names(folder: Path) -> dict[str, str]:
    """Return what ids stand for: names of entities, titles of events, texts of passages."""
    names = {
        row["entity_id"]: f"{row['kind']} {row['name_en'] or row['name_fr'] or row['acronym_en']}"
        for row in _read(folder, "entities")
    }
    names |= {row["event_id"]: f"event {row['title']}" for row in _read(folder, "events")}
    names |= {row["theme_id"]: f"theme {row['theme']}" for row in _read(folder, "themes")}
    names |= {row["passage_id"]: row["text"] for row in _read(folder, "passages")}
    return names


def _told(table: str, row: Row, fields: tuple[str, ...], names: Mapping[str, str]) -> Iterator[str]:
    source, page = row.get("source_id"), row.get("page")
    yield f"{table} {row[KEYS[table]]}  {source} page {page} {row.get('locator') or ''}"
    for field in fields:
        value = row[field]
        meaning = f"  [{names[value]}]" if value in names else ""
        yield f"  {field}: {'-' if value is None else value}{meaning}"
    yield f"  quote: {row.get('quote') or ''}"


if __name__ == "__main__":
    sys.exit(main())

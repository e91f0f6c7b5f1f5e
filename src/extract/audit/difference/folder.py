"""A build read back for comparison: its tables, their columns and keys, and the words of rows."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from extract.errors import OutputError

Row = dict[str, Any]

_PACKAGE = "datapackage.json"
_LONGEST = 200


@dataclass(frozen=True)
class Build:
    """The tables of a build by name: columns with their types, rows, and the key of each."""

    columns: Mapping[str, Mapping[str, str]]
    rows: Mapping[str, list[Row]]
    keys: Mapping[str, tuple[str, ...]]

    @cached_property
    def _quotes(self) -> dict[tuple[str, str, str], list[str]]:
        found: dict[tuple[str, str, str], list[tuple[Any, ...]]] = defaultdict(list)
        for row in self.rows.get("spans", ()):
            at = (row["source_id"], row["char_start"], row["quote"])
            found[row["table_name"], row["row_id"], row["field"]].append(at)
        firsts = {key: min(places)[0] for key, places in found.items()}
        return {
            key: [quote for source_id, _, quote in sorted(places) if source_id == firsts[key]]
            for key, places in found.items()
        }

    def quote(self, table: str, row: Row, field: str = "") -> str | None:
        """Return the words of a field of a row, or else of the row, in one source, on one line."""
        row_id = str(row[self.keys[table][0]])
        words = self._quotes.get((table, row_id, field)) or self._quotes.get((table, row_id, ""))
        joined = " ".join(" ".join(words or ()).split()) or row.get("quote") or row.get("text")
        if not joined:
            return None
        return joined if len(joined) <= _LONGEST else joined[: _LONGEST - 1].rstrip() + "…"


def read_build(folder: Path) -> Build:
    """Return the build in `folder`: an output folder, or one of datasets.

    Raises `OutputError` where there is none, or its package does not say the keys of its tables.
    """
    import pyarrow.parquet as pq

    inner = folder / "datasets"
    datasets = inner if inner.is_dir() else folder
    files = sorted(datasets.glob("*.parquet"))
    if not files:
        raise OutputError(
            "there are no datasets to compare.",
            file=folder.name,
            remedy="Name an output folder, or a folder of datasets.",
        )
    tables = {path.stem: pq.read_table(path) for path in files}
    return Build(
        {name: {f.name: str(f.type) for f in table.schema} for name, table in tables.items()},
        {name: table.to_pylist() for name, table in tables.items()},
        _keys(datasets, folder),
    )


def _keys(datasets: Path, folder: Path) -> dict[str, tuple[str, ...]]:
    try:
        package = json.loads((datasets / _PACKAGE).read_text(encoding="utf-8"))
        tables = [r for r in package["resources"] if "schema" in r]  # not codebook and citation
        return {r["name"]: tuple(r["schema"]["primaryKey"]) for r in tables}
    except (OSError, ValueError, KeyError, TypeError) as broken:
        raise OutputError(
            f"{_PACKAGE} cannot be read ({type(broken).__name__}).",
            file=folder.name,
            remedy="Build the datasets again.",
        ) from broken

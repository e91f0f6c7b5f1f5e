"""The data package of a release: a Data Package (version 2) descriptor made from the schema."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from extract.schema import Field, Reference, Table

PACKAGE = "datapackage.json"

_PROFILES = "https://datapackage.org/profiles/2.0"


def descriptor(
    schema: Mapping[str, Table], folder: Path, counts: Mapping[str, int]
) -> dict[str, Any]:
    """Return the descriptor of the Parquet files in `folder`, which hold `counts` rows.

    Beside what the standard knows, a resource states its `rowCount` and a field its `unit`.
    """
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": "extract",
        "description": "Reports as tables whose every value leads back to the words on the page.",
        "resources": [
            _resource(table, folder / f"{name}.parquet", counts[name])
            for name, table in schema.items()
        ],
    }


def is_whole(folder: Path) -> bool:
    """Whether the release `folder` has all the files that its package lists, in their sizes."""
    try:
        files = [(folder / r["path"], r["bytes"]) for r in _resources(folder)]
    except (OSError, ValueError, KeyError):
        return False
    return all(path.is_file() and path.stat().st_size == size for path, size in files)


def row_counts(folder: Path) -> dict[str, int]:
    """Return how many rows each table of the release `folder` has."""
    return {r["name"]: r["rowCount"] for r in _resources(folder)}


def _resources(folder: Path) -> list[dict[str, Any]]:
    package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    resources: list[dict[str, Any]] = package["resources"]
    return resources


def _resource(table: Table, path: Path, count: int) -> dict[str, Any]:
    content = path.read_bytes()
    return {
        "name": table.name,
        "type": "table",
        "path": path.name,
        "description": table.description,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "rowCount": count,
        "schema": _table_schema(table),
    }


def _table_schema(table: Table) -> dict[str, Any]:
    made: dict[str, Any] = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(field) for field in table.fields],
        "primaryKey": list(table.key),
    }
    if table.references:
        made["foreignKeys"] = [_foreign_key(r, table.name) for r in table.references]
    return made


def _foreign_key(reference: Reference, own: str) -> dict[str, Any]:
    """Return a foreign key; the standard leaves the resource out where it is the table itself."""
    target: dict[str, Any] = {"fields": list(reference.to)}
    if reference.table != own:
        target["resource"] = reference.table
    return {"fields": list(reference.fields), "reference": target}


def _field(field: Field) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if field.required else {}
    if field.values:
        constraints["enum"] = list(field.values)
    described = {"name": field.name, "type": field.type, "description": field.description}
    if field.unit:
        described["unit"] = field.unit
    return {**described, **({"constraints": constraints} if constraints else {})}

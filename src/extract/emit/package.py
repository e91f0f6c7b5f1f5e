"""The data package of a release: a Data Package (version 2) descriptor made from the schema."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from extract.edition import Edition
from extract.schema import Field, Reference, Table

PACKAGE = "datapackage.json"

_PROFILES = "https://datapackage.org/profiles/2.0"
_PARQUET = {"format": "parquet", "mediatype": "application/vnd.apache.parquet"}
_MEDIA_TYPES = {
    ".md": "text/markdown",
    ".html": "text/html",
    ".cff": "application/yaml",
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".parquet": "application/vnd.apache.parquet",
}

Row = Mapping[str, Any]


def descriptor(
    edition: Edition,
    resources: Sequence[Mapping[str, Any]],
    documents: Sequence[Row],
    sources: Sequence[Row],
) -> dict[str, Any]:
    """Return the descriptor of a package of `resources`, made of these `documents`.

    Beside what the standard knows: the `schemaVersion`, what the licence covers (`rights`), and
    per source the hash, standing and licence of the file.
    """
    titles = {row["document_id"]: row for row in documents}
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": edition.name,
        "title": edition.title,
        "description": edition.description,
        "version": edition.dataset_version,
        "schemaVersion": edition.schema_version,
        "keywords": list(edition.keywords),
        "contributors": [{"title": name, "roles": ["author"]} for name in edition.authors],
        "licenses": [
            {
                "name": edition.licence.name,
                "title": edition.licence.title,
                "path": edition.licence.path,
            }
        ],
        "rights": edition.licence.note,
        "sources": [_source(row, titles[row["document_id"]]) for row in sources],
        "resources": list(resources),
    }


def _source(source: Row, document: Row) -> dict[str, Any]:
    told = {
        "title": document["title"] or source["file"],
        "documentId": source["document_id"],
        "sourceId": source["source_id"],
        "symbol": document["symbol"],
        "issuer": document["issuer"],
        "date": document["document_date"],
        "standing": source["standing"],
        "language": source["language"],
        "hash": f"sha256:{source['sha256']}",
        "licence": source["licence"] or "not stated",
        "rights": document["rights"],
    }
    return {name: value for name, value in told.items() if value is not None}


def table_resource(
    table: Table, path: Path, count: int, form: Mapping[str, Any] = _PARQUET
) -> dict[str, Any]:
    """Return the resource for the file at `path`, which holds `count` rows of `table`.

    `form` is what the standard says of the kind of file, Parquet unless told otherwise. Beside
    what the standard knows, a resource states its `rowCount` and a field its `unit`.
    """
    return {
        "name": table.name,
        "type": "table",
        "path": path.name,
        "description": table.description,
        **form,
        **_identity(path),
        "rowCount": count,
        "schema": _table_schema(table, as_text=form is not _PARQUET),
    }


def file_resource(path: Path, name: str, description: str) -> dict[str, Any]:
    """Return the resource for a file of the package that is no table."""
    return {
        "name": name,
        "path": path.name,
        "description": description,
        "format": path.suffix.removeprefix("."),
        "mediatype": _MEDIA_TYPES[path.suffix],
        **_identity(path),
    }


def _identity(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
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
    return {r["name"]: r["rowCount"] for r in _resources(folder) if "rowCount" in r}


def _resources(folder: Path) -> list[dict[str, Any]]:
    package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    resources: list[dict[str, Any]] = package["resources"]
    return resources


def _table_schema(table: Table, *, as_text: bool) -> dict[str, Any]:
    """Return the table schema.

    In a file of text an empty value stands for null and a day is a day; Parquet has nulls and
    types of its own, and holds days as texts (a field says so in `holds`).
    """
    made: dict[str, Any] = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(field, as_text=as_text) for field in table.fields],
        "primaryKey": list(table.key),
    }
    if as_text:
        made["missingValues"] = [""]
    if table.references:
        made["foreignKeys"] = [_foreign_key(r, table.name) for r in table.references]
    return made


def _foreign_key(reference: Reference, own: str) -> dict[str, Any]:
    """Return a foreign key; the standard leaves the resource out where it is the table itself."""
    target: dict[str, Any] = {"fields": list(reference.to)}
    if reference.table != own:
        target["resource"] = reference.table
    return {"fields": list(reference.fields), "reference": target}


def _field(field: Field, *, as_text: bool) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if field.required else {}
    if field.values:
        constraints["enum"] = list(field.values)
    kind = field.format if as_text and field.format else field.type
    described: dict[str, Any] = {"name": field.name, "type": kind, "description": field.description}
    if field.unit:
        described["unit"] = field.unit
    if as_text and field.required and kind == "string":
        described["missingValues"] = []  # never null: an empty one is an empty text
    if field.format and not as_text:
        described["holds"] = field.format
    return {**described, **({"constraints": constraints} if constraints else {})}

"""A release: the tables of all documents, as Parquet files with their data package."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract import failures, store
from extract.edition import Edition
from extract.emit.citation import CITATION, citation
from extract.emit.codebook import codebook_files
from extract.emit.declared import Declared
from extract.emit.package import PACKAGE, descriptor, file_resource, is_whole, table_resource
from extract.emit.rows import failed_document_row
from extract.model.identity import digest
from extract.schema import Table, arrow_schema, arrow_table, check_unique

if TYPE_CHECKING:
    import pyarrow as pa

ROW_GROUP = 65_536
"""Rows per Parquet row group; fixed, because it shows in the bytes."""

SHARED = frozenset({"entities", "names", "codes", "relations"})
"""Tables of which two documents may hold the row of one key: it is published once."""


def save_tables(tables: "Mapping[str, pa.Table]", folder: Path) -> None:
    """Write the tables of one document to `folder`, for `release`; raises `OutputError`."""

    def fill(temporary: Path) -> str:
        store.save_tables(tables, temporary)
        return folder.name

    store.write_folder(folder.parent, fill)


def release(
    parent: Path,
    key: str,
    documents: Sequence[Path],
    failed: Sequence[failures.Failure],
    declared: Declared,
) -> Path:
    """Write a release into a folder of `parent` and return its path.

    `documents` are the folders that `save_tables` wrote. A document that failed has its rows in
    `failures` and a row in `documents` that says so. The folder is named for `key`, which stands
    for all that went in, and for what came out: the same inputs give the same bytes. It appears
    whole or not at all. Raises `SchemaError` where two documents share a key of a table that is not
    `SHARED`, `OutputError` where nothing can be written.
    """
    schema, edition = declared.schema, declared.edition

    def fill(temporary: Path) -> str:
        first = {
            name: _joined(schema[name], documents, failed) for name in ("documents", "sources")
        }
        told, files = first["documents"].to_pylist(), first["sources"].to_pylist()
        metadata = parquet_metadata(edition, files)
        resources = []
        for name, table in schema.items():
            rows = first[name] if name in first else _joined(table, documents, failed)
            path = temporary / f"{name}.parquet"
            write_parquet(rows, path, metadata)
            resources.append(table_resource(table, path, rows.num_rows))
        resources += _described(temporary, declared, citation(edition, told, files))
        content = descriptor(edition, resources, told, files)
        package = json.dumps(content, ensure_ascii=False, indent=1)
        (temporary / PACKAGE).write_text(package + "\n", encoding="utf-8")
        return f"{key}-{digest(package)}"

    # what `output/datasets` leads to may be this very folder: it is not taken away for its twin
    return store.write_folder(parent, fill, keep=is_whole)


def parquet_metadata(edition: Edition, sources: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return what each Parquet file says of itself when it lies alone."""
    hashes = {row["source_id"]: row["sha256"] for row in sources}
    return {
        "extract.schema_version": edition.schema_version,
        "extract.dataset_version": edition.dataset_version,
        "extract.licence": edition.licence.name,
        "extract.sources": json.dumps(hashes, ensure_ascii=False, sort_keys=True),
    }


def _described(folder: Path, declared: Declared, cited: str) -> list[dict[str, Any]]:
    """Write the codebook and the citation to `folder` and return their resources."""
    texts = codebook_files(declared.schema, declared.edition, declared.codebook)
    made = []
    for file, text, what in (
        *(
            (name, text, "The codebook: every table, column and coded value.")
            for name, text in texts
        ),
        (CITATION, cited, "How to cite the tables and each document."),
    ):
        path = folder / file
        path.write_text(text, encoding="utf-8")
        made.append(file_resource(path, file.lower().replace(".", "-"), what))
    return made


def _joined(
    table: Table, documents: Sequence[Path], failed: Sequence[failures.Failure]
) -> "pa.Table":
    import pyarrow as pa

    parts = [store.load_tables(folder, table.name)[table.name] for folder in documents]
    own = _failed_rows(table.name, failed)
    if own or not parts:  # made of Python's own values, a table costs the import of pandas
        parts.append(arrow_table(table, own))
    described = arrow_schema(table)
    if len(parts) == 1:  # as `arrow_table` made it: sorted, each key once
        return pa.Table.from_arrays(parts[0].combine_chunks().columns, schema=described)
    rows = pa.concat_tables(part.cast(described) for part in parts)
    rows = rows.sort_by([(name, "ascending") for name in table.key]).combine_chunks()
    if table.name in SHARED:
        rows = _united(table, rows)
    check_unique(table, rows)
    return rows


def _united(table: Table, rows: "pa.Table") -> "pa.Table":
    """Make one row of those of a key: what one document leaves empty another may fill.

    Where they differ (one says in full what another has as a short name) the value that is first in
    the alphabet is taken, so that the order of the documents does not show.
    """
    others = [name for name in rows.column_names if name not in table.key]
    united = rows.group_by(list(table.key), use_threads=False).aggregate(
        [(name, "min") for name in others]
    )
    renamed = united.rename_columns([*table.key, *others])
    return renamed.select(rows.column_names).cast(rows.schema).combine_chunks()


def _failed_rows(name: str, failed: Sequence[failures.Failure]) -> list[dict[str, Any]]:
    if name == "failures":
        return failures.rows(failed)
    if name == "documents":
        return [failed_document_row(i) for i in sorted({f.document_id for f in failed})]
    return []


def write_parquet(rows: "pa.Table", path: Path, metadata: Mapping[str, str]) -> None:
    """Write `rows` to `path`, with `metadata` beside what their schema says."""
    import pyarrow.parquet as pq

    own = {key: value.encode() for key, value in metadata.items()}
    rows = rows.replace_schema_metadata({**(rows.schema.metadata or {}), **own})

    pq.write_table(
        rows,
        path,
        compression="zstd",
        row_group_size=ROW_GROUP,
        version="2.6",
        data_page_version="1.0",
        use_dictionary=True,
        write_statistics=True,
    )

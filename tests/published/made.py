"""A small release of rows that a test makes up; what a row leaves out is filled in."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from extract.emit.declared import Declared, load_declared
from extract.emit.release import release, save_tables
from extract.schema import Field, Table, arrow_table, check_references

Row = dict[str, Any]

PIPELINE = Path(__file__).resolve().parents[2] / "pipeline"
DOCUMENT, SOURCE = "doc", "doc/a.txt"


def declared() -> Declared:
    return load_declared(PIPELINE / "schema")


def publish(folder: Path, rows: Mapping[str, Sequence[Row]]) -> Path:
    """Publish `rows` by table, with one document and source unless they hold their own."""
    around = declared()
    whole: dict[str, Sequence[Row]] = {
        "documents": [{"document_id": DOCUMENT, "document_date": "2003-11-10", "symbol": "D/1"}],
        "sources": [{"source_id": SOURCE, "document_id": DOCUMENT, "file": "a.txt"}],
        **rows,
    }
    tables = {
        name: arrow_table(
            table, [_filled(table, n, row) for n, row in enumerate(whole.get(name, ()))]
        )
        for name, table in around.schema.items()
    }
    check_references(tables, around.schema)
    save_tables(tables, folder / "stored")
    return release(folder / "releases", "made", [folder / "stored"], [], around)


def _filled(table: Table, number: int, row: Row) -> Row:
    unknown = set(row) - set(table.columns)
    assert not unknown, f"{table.name} has no {unknown}"
    return {field.name: row.get(field.name, _usual(table, field, number)) for field in table.fields}


def _usual(table: Table, field: Field, number: int) -> Any:
    if field.name == "document_id":
        return DOCUMENT
    if field.name == "source_id":
        return SOURCE
    if table.key == (field.name,):
        return f"{table.name}-{number}"
    if not field.required:
        return None
    if field.values:
        return field.values[0]
    return {"string": "x", "integer": 1, "number": 0.0, "boolean": False}[field.type]

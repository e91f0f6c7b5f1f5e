"""References that no foreign key can state: to one of two tables, or to a table named beside."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from extract.errors import SchemaError
from extract.schema import Table

if TYPE_CHECKING:
    import pyarrow as pa

ABOUT = ("entities", "events")
"""The tables of one of which `in_id`, what a fact is about, is the key."""

ANYWHERE = ("spans", "witnesses")
"""Tables of which `row_id` is the key of the table that `table_name` names."""


def check_open_references(tables: "Mapping[str, pa.Table]", schema: Mapping[str, Table]) -> None:
    """Refuse, as `SchemaError`, a fact about a thing that is not there, and words of no row."""
    ids = {
        name: frozenset(tables[name][table.key[0]].to_pylist())
        for name, table in schema.items()
        if len(table.key) == 1
    }
    things = frozenset().union(*(ids[name] for name in ABOUT))
    for name, table in schema.items():
        if "in_id" in table.columns:
            for number, thing in enumerate(tables[name]["in_id"].to_pylist()):
                if thing is not None and thing not in things:
                    _refuse(table, tables[name], number, "in_id", " or ".join(ABOUT))
    for name in ANYWHERE:
        targets, row_ids = (tables[name][n].to_pylist() for n in ("table_name", "row_id"))
        for number, (target, row_id) in enumerate(zip(targets, row_ids, strict=True)):
            if row_id not in ids[target]:
                _refuse(schema[name], tables[name], number, "row_id", target)


def _refuse(table: Table, rows: "pa.Table", number: int, column: str, target: str) -> None:
    key = ", ".join(str(rows[name][number]) for name in table.key)
    raise SchemaError(
        f"table {table.name}, row ({key}), column {column}: "
        f"{rows[column][number]} is no row of {target}.",
        remedy="Report it with the file that causes it: the program made a wrong row.",
    )

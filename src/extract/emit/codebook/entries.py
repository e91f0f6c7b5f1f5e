"""What is declared about coded values: inclusion rule, printed example, borderline case."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.declared import Key, check_table, read_toml
from extract.errors import SchemaError
from extract.schema import Table

_FILE = "codebook.toml"
_TEXT = Key(str, required=True)
_BOOK = {
    "reading": Key(list, required=True, each=str),
    "correlates_of_war": Key(list, required=True, each=str),
    "values": Key(dict, required=True),
}
_ENTRY = {
    "rule": _TEXT,
    "example": _TEXT,
    "printed_in": Key(str),
    "borderline": _TEXT,
    "cow": Key(str),
}
_CODED = re.compile(r"(.*_)?(status|role|relation|missing)")
"""Columns whose every value must have an entry; others may."""

MISSING = "missing"
"""Under this name stand the reasons for null, which mean the same in every column."""


@dataclass(frozen=True, slots=True)
class Entry:
    """How one value is coded.

    `printed_in` is the document whose words the example is; None where no report at hand prints
    one and the example is made up. `cow` is how the value maps to Correlates of War's coding.
    """

    rule: str
    example: str
    borderline: str
    printed_in: str | None = None
    cow: str | None = None


@dataclass(frozen=True, slots=True)
class Codebook:
    """How to read the tables, in paragraphs, and the entries by list of values and value."""

    reading: tuple[str, ...]
    correlates_of_war: tuple[str, ...]
    values: Mapping[str, Mapping[str, Entry]]

    def entries(self, table: str, column: str) -> Mapping[str, Entry]:
        """Return the entries for a column: those for this table alone, or for every table."""
        name = MISSING if column.endswith(f"_{MISSING}") else column
        return self.values.get(f"{table}.{column}") or self.values.get(name, {})


def load_codebook(folder: Path) -> Codebook:
    """Return what `codebook.toml` in `folder` declares; raises `SchemaError`."""
    declared = read_toml(folder / _FILE, error=SchemaError)
    check_table(declared, _BOOK, file=_FILE, error=SchemaError)
    return Codebook(
        tuple(declared["reading"]),
        tuple(declared["correlates_of_war"]),
        {
            column: {
                value: _entry(entry, f"[values.{column}.{value}]") for value, entry in v.items()
            }
            for column, v in declared["values"].items()
        },
    )


def _entry(declared: Mapping[str, Any], where: str) -> Entry:
    check_table(declared, _ENTRY, file=_FILE, where=where, error=SchemaError)
    return Entry(**declared)


def undescribed(schema: Mapping[str, Table], codebook: Codebook) -> Iterator[str]:
    """Yield every status, role, relation and reason for null that has no entry.

    Where one value of any other column has an entry, all of that column must.
    """
    for table in schema.values():
        for field in table.fields:
            entries = codebook.entries(table.name, field.name)
            if entries or _CODED.fullmatch(field.name):
                for value in field.values:
                    if value not in entries:
                        yield f"{table.name}.{field.name}: {value}"


def stale(schema: Mapping[str, Table], codebook: Codebook) -> Iterator[str]:
    """Yield every entry for a value that no column of the schema has.

    Entries for a table that is not in the schema are let be.
    """
    known: dict[str, set[str]] = {}
    for table in schema.values():
        for field in table.fields:
            is_reason = field.name.endswith(f"_{MISSING}")
            for name in (f"{table.name}.{field.name}", MISSING if is_reason else field.name):
                known.setdefault(name, set()).update(field.values)
    for column, entries in codebook.values.items():
        table_name, dot, _ = column.partition(".")
        if not dot or table_name in schema:
            yield from (f"{column}: {v}" for v in entries if v not in known.get(column, set()))

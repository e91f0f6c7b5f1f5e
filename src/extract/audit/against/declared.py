"""The map: which table somebody's rows are about, and which of their columns are which fields."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.declared import Key, check_table, read_toml
from extract.errors import AgainstError
from extract.schema import Table

NAME, CODE, DATE, TEXT, NUMBER = "name", "code", "date", "text", "number"
KINDS = (NAME, CODE, DATE, TEXT, NUMBER)

_MAP = {
    "table": Key(str, required=True),
    "delimiter": Key(str),
    "columns": Key(dict, required=True),
    "constants": Key(dict),
    "key": Key(list, each=str),
    "within": Key(list, each=str),
}
_COLUMN = {"field": Key(str, required=True), "is": Key(str), "format": Key(str)}
_DATES = frozenset({"date", "since", "as_of", "date_start", "date_end"})
_REMEDY = "See “Audit somebody else's table” in pipeline/README.md."


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the audited table: the field that it states, and how (one of `KINDS`).

    `format` says how dates are written, as in `strptime`; empty: in EDTF or ISO 8601.
    """

    name: str
    field: str
    kind: str
    format: str = ""


@dataclass(frozen=True, slots=True)
class Map:
    """What an audited table is about.

    `constants` are fields whose value is the same for all rows. Rows are the same thing if they
    agree on the fields of `key`. A row of the report is missing if the audited table speaks of
    what it has in the fields `within`.
    """

    table: str
    columns: tuple[Column, ...]
    constants: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    within: tuple[str, ...]
    delimiter: str


def read_map(path: Path, schema: Mapping[str, Table]) -> Map:
    """Return the map at `path`; raises `AgainstError` for what it says of no table or field."""
    plain = read_toml(path, error=AgainstError)
    file = path.name
    check_table(plain, _MAP, file=file, error=AgainstError)
    table = schema.get(plain["table"])
    if table is None or "review" not in table.columns:
        known = sorted(name for name, t in schema.items() if "review" in t.columns)
        raise AgainstError(
            f"the table {plain['table']!r} is none of facts.",
            file=file,
            remedy=f"Use one of: {', '.join(known)}.",
        )
    columns = tuple(_column(name, entry, table, file) for name, entry in plain["columns"].items())
    constants = plain.get("constants", {})
    for name in constants:
        _check_field(name, table, "constants", file)
    fields = [*(column.field for column in columns), *constants]
    twice = sorted({name for name in fields if fields.count(name) > 1})
    if twice:
        raise AgainstError(
            f"the field {twice[0]!r} is stated twice.", file=file, remedy="Delete one of the two."
        )
    named = tuple(c.field for c in columns if c.kind in (NAME, CODE) or c.field == "document_id")
    key = tuple(plain.get("key", ())) or named
    within = tuple(plain.get("within", ())) or tuple(f for f in key if f in ("in_id", "in_name"))
    for name in (*key, *within):
        if name not in fields:
            raise AgainstError(
                f"{name!r} of key or within is stated by no column and no constant.",
                file=file,
                remedy=f"Use one of: {', '.join(sorted(fields))}.",
            )
    if not key:
        raise AgainstError("no column says what a row is about.", file=file, remedy=_REMEDY)
    texts = tuple((name, str(value)) for name, value in constants.items())
    return Map(table.name, columns, texts, key, within, plain.get("delimiter", ","))


def _column(name: str, entry: Any, table: Table, file: str) -> Column:
    plain = {"field": entry} if isinstance(entry, str) else entry
    where = f"[columns] {name!r}"
    if not isinstance(plain, dict):
        raise AgainstError(
            f"{where} is neither a field nor a table with one.", file=file, remedy=_REMEDY
        )
    check_table(plain, _COLUMN, file=file, where=where, error=AgainstError)
    _check_field(plain["field"], table, where, file)
    kind = plain.get("is", usual_kind(plain["field"], table))
    if kind not in KINDS:
        raise AgainstError(
            f"{where} is {kind!r}, which is nothing a column can be.",
            file=file,
            remedy=f"Use one of: {', '.join(KINDS)}.",
        )
    return Column(name, plain["field"], kind, plain.get("format", ""))


def usual_kind(field: str, table: Table) -> str:
    """Return what a column of this field states, unless the map says otherwise."""
    if field.endswith(("_iso3", "_iso3_current")):
        return CODE
    if field.endswith("_id") and field != "document_id":
        return NAME
    if field in _DATES:
        return DATE
    types = {f.name: f.type for f in table.fields}
    return NUMBER if types[field] == "integer" else TEXT


def _check_field(name: str, table: Table, where: str, file: str) -> None:
    if name not in table.columns:
        raise AgainstError(
            f"{name!r} in {where} is no column of {table.name}.",
            file=file,
            remedy=f"Use one of: {', '.join(table.columns)}.",
        )

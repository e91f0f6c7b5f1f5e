"""The tables as declared in `pipeline/schema/`: columns, keys, references, closed lists.

The same declaration gives the Arrow schemas, the data package, and the checks that every build
passes before anything is published.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from operator import eq, itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from extract.declared import Key, check_table, read_toml
from extract.errors import SchemaError
from extract.prepared import kept

if TYPE_CHECKING:
    import pyarrow as pa

TYPES = ("string", "integer", "number", "boolean")

_FIELD = {
    "type": Key(str, required=True),
    "format": Key(str, pattern=re.compile("date"), meaning="'date' (ISO 8601, a whole day)"),
    "unit": Key(str),
    "description": Key(str, required=True),
}
_NAMES = Key(list, each=str)
_NEEDED = Key(list, required=True, each=str)
_TABLE = {
    "description": Key(str, required=True),
    "fields": _NEEDED,
    "key": _NEEDED,
    "required": _NAMES,
    "references": Key(list, each=dict),
    "compare": _NAMES,
    "agree": _NAMES,
    "values": Key(dict),
    "notes": Key(dict),
}
_REFERENCE = {"fields": _NEEDED, "table": Key(str, required=True), "to": _NEEDED}
_MEND = "Mend the declaration in pipeline/schema/."


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a table: one of `TYPES`, its unit, its meaning, its closed list of values.

    `format` is `date` for texts that are whole days (ISO 8601), empty for all others.
    """

    name: str
    type: str
    unit: str
    description: str
    required: bool
    values: tuple[str, ...]
    format: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns whose values must stand in columns of another table, unless one of them is null."""

    fields: tuple[str, ...]
    table: str
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns in order, its key, and what it refers to."""

    name: str
    description: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...]
    compare: tuple[str, ...]
    agree: frozenset[str] = frozenset()

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(field.name for field in self.fields)


@kept
def load(folder: Path) -> dict[str, Table]:
    """Return the tables declared in `folder`, by name, in their order.

    Raises `SchemaError` for a declaration that contradicts itself.
    """
    fields = read_toml(folder / "fields.toml", error=SchemaError)
    for name, entry in fields.items():
        check_table(entry, _FIELD, file="fields.toml", where=f"[{name}]", error=SchemaError)
        if entry["type"] not in TYPES:
            _refuse(f"[{name}] has a type that is none of {', '.join(TYPES)}.", "fields")
    declared = read_toml(folder / "tables.toml", error=SchemaError)["tables"]
    tables = {name: _table(name, entry, fields) for name, entry in declared.items()}
    _check_declared(tables, fields)
    return tables


def _refuse(message: str, file: str) -> NoReturn:
    raise SchemaError(message, file=f"{file}.toml", remedy=_MEND)


def _table(name: str, entry: Mapping[str, Any], fields: Mapping[str, Any]) -> Table:
    where = f"[tables.{name}]"
    check_table(entry, _TABLE, file="tables.toml", where=where, error=SchemaError)
    for reference in entry.get("references", ()):
        check_table(reference, _REFERENCE, file="tables.toml", where=where, error=SchemaError)
    columns = entry["fields"]
    mentioned = [*entry["key"], *entry.get("required", ()), *entry.get("compare", ())]
    mentioned += entry.get("agree", ())
    mentioned += [*entry.get("values", ()), *entry.get("notes", ())]
    mentioned += [column for r in entry.get("references", ()) for column in r["fields"]]
    for column in mentioned:
        if column not in columns:
            _refuse(f"{where} speaks of {column!r}, which is none of its fields.", "tables")
    for column in columns:
        if column not in fields:
            _refuse(f"{where} has the field {column!r}, which fields.toml lacks.", "tables")
    return Table(
        name=name,
        description=entry["description"],
        fields=tuple(_field(column, entry, fields[column]) for column in columns),
        key=tuple(entry["key"]),
        references=tuple(
            Reference(tuple(r["fields"]), r["table"], tuple(r["to"]))
            for r in entry.get("references", ())
        ),
        compare=tuple(entry.get("compare", ())),
        agree=frozenset(entry.get("agree", ())),
    )


def _field(name: str, table: Mapping[str, Any], field: Mapping[str, Any]) -> Field:
    note = table.get("notes", {}).get(name)
    return Field(
        name=name,
        type=field["type"],
        unit=field.get("unit", ""),
        description=note or field["description"],
        required=name in table["key"] or name in table.get("required", ()),
        values=tuple(table.get("values", {}).get(name, ())),
        format=field.get("format", ""),
    )


def _check_declared(tables: Mapping[str, Table], fields: Mapping[str, Any]) -> None:
    for table in tables.values():
        for reference in table.references:
            target = tables.get(reference.table)
            if target is None or not set(reference.to) <= set(target.columns):
                _refuse(
                    f"[tables.{table.name}] refers to what is not there: {reference}.", "tables"
                )
    used = {column for table in tables.values() for column in table.columns}
    for name in fields:
        if name not in used:
            _refuse(f"[{name}] is a field of no table.", "fields")


def arrow_schema(table: Table) -> "pa.Schema":
    """Return the Arrow schema of `table`, with the descriptions as metadata."""
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
    }
    return pa.schema(
        [
            pa.field(
                field.name,
                types[field.type],
                nullable=not field.required,
                metadata={"description": field.description}
                | ({"unit": field.unit} if field.unit else {}),
            )
            for field in table.fields
        ],
        metadata={"description": table.description},
    )


def arrow_table(table: Table, rows: list[dict[str, Any]]) -> "pa.Table":
    """Return `rows` as an Arrow table, sorted by key; each has a value for every column.

    An empty text in a column that may be empty becomes null: not stated.

    Raises `SchemaError`, naming table, row and column, for a value of the wrong type, a key that
    is null or occurs twice, and a value that is in no closed list.
    """
    import pyarrow as pa

    schema = arrow_schema(table)
    records = list(map(itemgetter(*schema.names), rows))
    columns = list(zip(*records, strict=True)) or [()] * len(schema)
    for field, values in zip(table.fields, columns, strict=True):
        _check_values(table, field, rows, values)
    keys = list(zip(*(columns[schema.names.index(name)] for name in table.key), strict=True))
    order = sorted(range(len(rows)), key=keys.__getitem__)
    in_order = list(map(keys.__getitem__, order))
    if any(map(eq, in_order, islice(in_order, 1, None))):
        _twice(table, next(rows[at] for before, at in pairwise(order) if keys[before] == keys[at]))
    columns = list(zip(*map(records.__getitem__, order), strict=True)) or columns
    each = zip(table.fields, schema.types, columns, strict=True)
    return pa.table([pa.array(_stated(f, values), kind) for f, kind, values in each], schema=schema)


def _stated(field: Field, values: Sequence[Any]) -> Sequence[Any]:
    # an empty text and null would be one in CSV, and mean one thing
    if not field.required and field.type == "string" and "" in values:
        return [None if value == "" else value for value in values]
    return values


_PYTHON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (float, int),
    "boolean": (bool,),
}


def _check_values(
    table: Table, field: Field, rows: list[dict[str, Any]], values: Sequence[Any]
) -> None:
    right = _PYTHON_TYPES[field.type]
    closed = frozenset(field.values)
    nothing = () if field.required else (None,)
    kinds = {*right, *map(type, nothing)}
    if kinds.issuperset(map(type, values)) and (not closed or closed.union(nothing) >= set(values)):
        return  # the usual case; the values one by one, where something is wrong
    for row, value in zip(rows, values, strict=True):
        if value is None:
            wrong = "is empty, which it may not be" if field.required else ""
        elif not isinstance(value, right) or (isinstance(value, bool) and bool not in right):
            wrong = f"is {value!r}, which is no {field.type}"
        elif closed and value not in closed:
            wrong = f"is {value!r}, which is none of {', '.join(field.values)}"
        else:
            continue
        if wrong:
            key = ", ".join(str(row[name]) for name in table.key)
            _broken(f"table {table.name}, row ({key}), column {field.name}: {wrong}.")


def check_unique(table: Table, rows: "pa.Table") -> None:
    """Refuse `rows`, which are sorted by key, if two have the same key."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if rows.num_rows < 2:
        return
    same = None
    for name in table.key:
        column = rows[name].combine_chunks()
        equal = pc.equal(column[1:], column[:-1])
        same = equal if same is None else pc.and_(same, equal)
    if pc.any(same).as_py():
        at = pc.index(same, pa.scalar(value=True)).as_py()
        _twice(table, {name: rows[name][at] for name in table.key})


def _twice(table: Table, row: Mapping[str, Any]) -> NoReturn:
    key = ", ".join(str(row[name]) for name in table.key)
    _broken(f"table {table.name}, row ({key}), column {table.key[0]}: the key occurs twice.")


def check_references(tables: Mapping[str, "pa.Table"], schema: Mapping[str, Table]) -> None:
    """Refuse a reference of any of `tables` to a row that is not there."""
    for name, rows in tables.items():
        for reference in schema[name].references:
            known = set(_tuples(tables[reference.table], reference.to))
            values = _tuples(rows, reference.fields)
            wrong = {value for value in set(values) if None not in value} - known
            for number, value in enumerate(values if wrong else ()):
                if value in wrong:
                    key = ", ".join(str(rows[column][number]) for column in schema[name].key)
                    _broken(
                        f"table {name}, row ({key}), column {', '.join(reference.fields)}: "
                        f"{', '.join(map(str, value))} is no row of {reference.table}."
                    )


def _tuples(rows: "pa.Table", columns: tuple[str, ...]) -> "list[tuple[Any, ...]]":
    return list(zip(*(rows[name].to_pylist() for name in columns), strict=True))


def _broken(message: str) -> NoReturn:
    raise SchemaError(
        message, remedy="Report it with the file that causes it: the program made a wrong row."
    )

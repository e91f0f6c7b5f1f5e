"""Export as one DuckDB file: tables with keys and references enforced, and the joined views."""

from collections.abc import Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

from extract.emit.declared import Declared
from extract.errors import SchemaError
from extract.export.accompany import accompany
from extract.export.selection import Selection
from extract.released.database import create, literal, quoted
from extract.released.views import View
from extract.schema import Reference, Table

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

READING = """\
One DuckDB file, `{file}`: a table for each table, with its key, references and closed lists as
constraints and every meaning as a comment (`SELECT * FROM duckdb_columns()`), and views that join
them: {views}."""

_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}


def write(
    selection: Selection, declared: Declared, folder: Path, views: Sequence[View] = ()
) -> None:
    """Write the file and its companions into `folder`, which is empty.

    Raises `SchemaError` for rows that break a key, a reference or a closed list.
    """
    import duckdb

    path = folder / f"{selection.edition.name}.duckdb"
    names = ", ".join(f"`{view.name}`" for view in views) or "none"
    accompany(selection, declared, READING.format(file=path.name, views=names), folder)
    with duckdb.connect(str(path)) as connection:
        try:
            for name in in_order([table for table, _ in selection.tables.values()]):
                table, rows = selection.tables[name]
                connection.execute(_definition(table))
                _fill(connection, table, rows)
                for statement in _comments(table):
                    connection.execute(statement)
        except duckdb.ConstraintException as broken:
            raise SchemaError(
                f"the table {name} breaks its schema: {broken}.",
                file=path.name,
                remedy="Report it: the program made a wrong row.",
            ) from broken
        _add_views(connection, views)
        connection.execute("CHECKPOINT")


def in_order(tables: Sequence[Table]) -> list[str]:
    """Return the names of `tables` so that each comes after those it refers to.

    Raises `SchemaError` where two refer to each other.
    """
    graph = {
        table.name: {r.table for r in table.references if r.table != table.name} for table in tables
    }
    try:
        return list(TopologicalSorter(graph).static_order())
    except CycleError as cycle:
        raise SchemaError(
            f"tables refer to each other in a circle: {' -> '.join(cycle.args[1])}.",
            file="tables.toml",
            remedy="Leave one of the references out.",
        ) from cycle


def _definition(table: Table) -> str:
    columns = []
    for field in table.fields:
        needed = " NOT NULL" if field.required else ""
        values = ", ".join(map(literal, field.values))
        closed = f" CHECK ({quoted(field.name)} IN ({values}))" if values else ""
        columns.append(f"{quoted(field.name)} {_TYPES[field.type]}{needed}{closed}")
    key = f"PRIMARY KEY ({', '.join(map(quoted, table.key))})"
    return f"CREATE TABLE {quoted(table.name)} ({', '.join([*columns, key, *_references(table)])})"


def _references(table: Table) -> Iterator[str]:
    for reference in table.references:
        fields = ", ".join(map(quoted, reference.fields))
        to = ", ".join(map(quoted, reference.to))
        yield f"FOREIGN KEY ({fields}) REFERENCES {quoted(reference.table)} ({to})"


def _fill(connection: "duckdb.DuckDBPyConnection", table: Table, rows: "pa.Table") -> None:
    """Insert `rows`; those that refer to others of the same table after these, as DuckDB asks."""
    connection.register("incoming", rows)
    name = quoted(table.name)
    own = [reference for reference in table.references if reference.table == table.name]
    key = " AND ".join(f"t.{quoted(c)} = incoming.{quoted(c)}" for c in table.key)
    ready = "".join(f" AND {_is_there(reference, name)}" for reference in own)
    # names of the declared schema, quoted; no value goes in
    step = (
        f"INSERT INTO {name} SELECT * FROM incoming "  # noqa: S608  see above
        f"WHERE NOT EXISTS (FROM {name} AS t WHERE {key}){ready}"
    )
    left = rows.num_rows
    while left:
        ((inserted,),) = connection.execute(step).fetchall()
        if not inserted:
            raise SchemaError(
                f"{left} rows of {table.name} refer to rows of it that are not there.",
                file=f"{table.name}.parquet",
                remedy="Report it: the program made a wrong row.",
            )
        left -= inserted
    connection.unregister("incoming")


def _is_there(reference: Reference, name: str) -> str:
    missing = " OR ".join(f"incoming.{quoted(c)} IS NULL" for c in reference.fields)
    pairs = zip(reference.to, reference.fields, strict=True)
    same = " AND ".join(f"t.{quoted(to)} = incoming.{quoted(c)}" for to, c in pairs)
    return f"({missing} OR EXISTS (FROM {name} AS t WHERE {same}))"


def _comments(table: Table) -> Iterator[str]:
    yield f"COMMENT ON TABLE {quoted(table.name)} IS {literal(table.description)}"
    for field in table.fields:
        column = f"{quoted(table.name)}.{quoted(field.name)}"
        yield f"COMMENT ON COLUMN {column} IS {literal(field.description)}"


def _add_views(connection: "duckdb.DuckDBPyConnection", views: Sequence[View]) -> None:
    for view in views:
        create(connection, view)

"""The published tables, and views that join them, in DuckDB, to be read and not changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extract.errors import QueryError
from extract.released.folder import tables
from extract.released.views import View

if TYPE_CHECKING:
    from typing import Any

    import duckdb


class Answer(NamedTuple):
    """What a query gives: the names of its columns, and its rows."""

    columns: tuple[str, ...]
    rows: "list[tuple[Any, ...]]"


def connect(folder: Path, views: Sequence[View] = ()) -> "duckdb.DuckDBPyConnection":
    """Return a connection in memory to the Parquet files in `folder`, with the `views` over them.

    Queries see these files and no others, and write none.
    """
    import duckdb

    connection = duckdb.connect()
    connection.execute("SET threads = 2; SET enable_progress_bar = false")
    paths = {name: folder / f"{name}.parquet" for name in tables(folder)}
    for name, path in paths.items():
        connection.execute(f"CREATE VIEW {quoted(name)} AS FROM {literal(str(path))}")
    for view in views:
        create(connection, view)
    allowed = ", ".join(literal(str(path)) for path in paths.values())
    connection.execute(f"SET allowed_paths = [{allowed}]")
    connection.execute("SET enable_external_access = false; SET lock_configuration = true")
    return connection


def create(connection: "duckdb.DuckDBPyConnection", view: View) -> None:
    """Make `view` in the database of `connection`; raises `QueryError` for one that is wrong."""
    import duckdb

    try:
        connection.execute(f"CREATE VIEW {quoted(view.name)} AS {view.sql}")
        connection.execute(f"COMMENT ON VIEW {quoted(view.name)} IS {literal(view.description)}")
    except duckdb.Error as wrong:
        remedy = "Build the tables again (make datasets), or mend the view in pipeline/questions/."
        raise _refused(wrong, f"{view.name}.sql", remedy) from wrong


def ask(connection: "duckdb.DuckDBPyConnection", sql: str, name: str = "the query") -> Answer:
    """Return what the one query `sql`, called `name` in messages, gives.

    Raises `QueryError` for SQL that DuckDB refuses, for several statements, and for one that is no
    query (it would change something).
    """
    import duckdb

    try:
        statements = connection.extract_statements(sql)
        if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
            raise QueryError(
                "it is not one query.",
                file=name,
                remedy="Write one SELECT; the tables can be read and not changed.",
            )
        result = connection.execute(statements[0])
        columns = tuple(column[0] for column in result.description or ())
        return Answer(columns, result.fetchall())
    except duckdb.Error as wrong:
        raise _refused(wrong, name) from wrong


_MEND = (
    'Mend the SQL; `extract query "DESCRIBE participations"` lists a table\'s columns, '
    '`extract query "SHOW TABLES"` the tables and views.'
)


def _refused(wrong: Exception, name: str, remedy: str = _MEND) -> QueryError:
    said = " ".join(str(wrong).split())
    return QueryError(f"DuckDB cannot run it: {said.rstrip('.')}.", file=name, remedy=remedy)


def quoted(name: str) -> str:
    """Return `name` as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Return `text` as an SQL string."""
    return "'" + text.replace("'", "''") + "'"

"""Rows of a table with the words that they stand on, for a person at a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.errors import QueryError
from extract.released.database import Answer, ask, connect, literal, quoted
from extract.released.folder import table
from extract.released.layout import shown
from extract.released.views import View
from extract.schema import Table

if TYPE_CHECKING:
    import duckdb

_WHERE = ("document_id", "source_id", "page", "locator", "language")
_OF_THE_RECORD = frozenset({*_WHERE, "quote", "review", "rule_id", "derivation"})


def show(
    folder: Path, name: str, *, where: str | None, limit: int, views: Sequence[View] = ()
) -> Iterator[str]:
    """Yield lines for the rows of the table `name` for which the SQL condition `where` holds.

    For each of the first `limit` rows: its key, what it states, then its words with page and
    locator; the last line says how many there are. Raises `MissingFileError` for a table that is
    not there, `QueryError` for a condition that cannot be run.
    """
    described = table(folder, name)
    chosen = f"FROM {quoted(name)}{_condition(where)}"
    order = ", ".join(map(quoted, described.key))
    connection = connect(folder, views)
    count = ask(connection, f"SELECT count(*) {chosen}", "the condition").rows[0][0]
    first = f"SELECT * {chosen} ORDER BY {order} LIMIT {limit}"
    for row in _rows(ask(connection, first, "the condition")):
        yield from _row(connection, described, row)
        yield ""
    left = f"; the first {limit} are shown (--limit)" if count > limit else ""
    yield f"{count} row{'' if count == 1 else 's'} of {name}{left}"


def _condition(where: str | None) -> str:
    if where is None:
        return ""
    if not where.strip():
        raise QueryError(
            "the condition is empty.",
            file="--where",
            remedy="Leave --where out, or write a condition such as \"party_iso3 = 'NAM'\".",
        )
    # on lines of its own: a comment at its end leaves the bracket alone
    return f" WHERE (\n{where}\n)"


def _rows(answer: Answer) -> list[dict[str, Any]]:
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def _row(
    connection: "duckdb.DuckDBPyConnection", described: Table, row: Mapping[str, Any]
) -> Iterator[str]:
    key = " ".join(shown(row[name]) for name in described.key)
    yield f"{described.name} {key}"
    for name, value in row.items():
        if value is not None and name not in described.key and name not in _OF_THE_RECORD:
            yield f"  {name}: {shown(value)}"
    if "quote" in row:
        yield f"  “{shown(row['quote'])}”"
        yield f"  {_place(row)}"
    elif len(described.key) == 1:
        yield from _words(connection, described, key)


def _place(row: Mapping[str, Any]) -> str:
    page = f"page {row['page']}" if row.get("page") is not None else ""
    told = [row.get("source_id"), page, row.get("locator")]
    how = f" ({row['derivation']})" if row.get("derivation") else ""
    return ", ".join(shown(part) for part in told if part) + how


def _words(connection: "duckdb.DuckDBPyConnection", described: Table, key: str) -> Iterator[str]:
    """Yield the words in spans of a row that has no quote of its own."""
    # only names and ids of the tables themselves go in, as literals
    sql = f"""
        SELECT source_id, page, string_agg(quote, ' ' ORDER BY fragment) FROM spans
        WHERE table_name = {literal(described.name)} AND row_id = {literal(key)} AND field = ''
        GROUP BY source_id, page ORDER BY source_id, page
    """  # noqa: S608  see above
    found = ask(connection, sql)
    for source_id, page, quote in found.rows:
        yield f"  “{shown(quote)}”"
        yield f"  {source_id}, page {page}"

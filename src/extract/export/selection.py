"""What of the published tables an export holds: by default no whole texts and no long quotes."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.edition import Edition, Sharing
from extract.errors import SchemaError
from extract.released.folder import package, tables
from extract.schema import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

CUT = " […]"
"""What stands at the end of a quote that was cut."""

_SPANS = "spans"


@dataclass(frozen=True, slots=True)
class Selection:
    """The tables of an export with their rows, and sentences that say what was left out.

    `beside` holds the texts of further files, by name, that go with the tables.
    """

    edition: Edition
    tables: "Mapping[str, tuple[Table, pa.Table]]"
    left_out: tuple[str, ...]
    beside: "Mapping[str, str]" = field(default_factory=dict)

    def rows(self, name: str) -> list[dict[str, Any]]:
        """Return the rows of the table `name`."""
        rows: list[dict[str, Any]] = self.tables[name][1].to_pylist()
        return rows

    @property
    def row_count(self) -> int:
        """The number of rows of all tables."""
        return sum(rows.num_rows for _, rows in self.tables.values())


def select(folder: Path, edition: Edition, *, full_text: bool) -> Selection:
    """Return what of the tables in `folder` is exported.

    Unless `full_text`: columns that hold whole texts, and the spans of their rows, are left out,
    and quotes of a source without a stated licence are cut (`Sharing` says which and how long).
    Keys and references hold either way. Raises `SchemaError` where the tables were built for
    another version of the schema than `edition` declares.
    """
    import pyarrow.parquet as pq

    built = package(folder).get("schemaVersion")
    if built != edition.schema_version:
        raise SchemaError(
            f"the tables are of schema version {built}, declared is {edition.schema_version}.",
            file=folder.name,
            remedy="Build them again: make datasets.",
        )
    found = {
        name: (table, pq.read_table(folder / f"{name}.parquet"))
        for name, table in tables(folder).items()
    }
    if full_text:
        return Selection(edition, found, ())
    unlicensed = {
        row["source_id"] for row in found["sources"][1].to_pylist() if row["licence"] is None
    }
    kept = {
        name: _shared(table, rows, edition.sharing, unlicensed)
        for name, (table, rows) in found.items()
    }
    return Selection(edition, kept, _left_out(edition.sharing, found, unlicensed))


def _shared(
    table: Table, rows: "pa.Table", sharing: Sharing, unlicensed: set[str]
) -> "tuple[Table, pa.Table]":
    import pyarrow.compute as pc

    gone = sharing.full_text.get(table.name, ())
    if table.name == _SPANS:
        texts = [name for name, columns in sharing.full_text.items() if columns]
        rows = rows.filter(~pc.field("table_name").isin(texts))
        rows = rows.filter(_first_fragments(rows, sharing.longest_quote, unlicensed))
    rows = rows.drop_columns([name for name in gone if name in rows.column_names])
    for column in sharing.quotes:
        if column in rows.column_names and "source_id" in rows.column_names:
            rows = _cut(rows, column, sharing.longest_quote, unlicensed)
    fields = tuple(field for field in table.fields if field.name not in gone)
    return replace(table, fields=fields), rows


def _first_fragments(rows: "pa.Table", longest: int, unlicensed: set[str]) -> "pa.Array":
    """Return which rows of spans are kept: fragments that begin within the `longest` characters.

    Quotes that are cut would otherwise come back, line by line.
    """
    import pyarrow as pa

    names = ("table_name", "row_id", "field", "source_id", "quote")
    kept, before, length = [], None, 0
    for *whose, source_id, quote in zip(*(rows[n].to_pylist() for n in names), strict=True):
        here = (*whose, source_id)
        length = length if here == before else 0
        kept.append(source_id not in unlicensed or length < longest)
        before, length = here, length + len(quote)
    return pa.array(kept, pa.bool_())


def _cut(rows: "pa.Table", column: str, longest: int, unlicensed: set[str]) -> "pa.Table":
    import pyarrow as pa

    pairs = zip(rows[column].to_pylist(), rows["source_id"].to_pylist(), strict=True)
    values = [shortened(text, longest) if by in unlicensed else text for text, by in pairs]
    at = rows.schema.get_field_index(column)
    field = rows.schema.field(at)
    return rows.set_column(at, field, pa.array(values, field.type))


def shortened(quote: str | None, longest: int) -> str | None:
    """Return `quote` cut after its last whole word within `longest` characters, and marked so.

    >>> shortened("Madagascar is also invited", 18)
    'Madagascar is also […]'
    >>> shortened("Madagascar", 18)
    'Madagascar'
    """
    if quote is None or len(quote) <= longest:
        return quote
    head = quote[: longest + 1]
    whole = head.rpartition(" ")[0].rstrip()
    return (whole or quote[:longest]) + CUT


def _left_out(
    sharing: Sharing, found: "Mapping[str, tuple[Table, pa.Table]]", unlicensed: set[str]
) -> tuple[str, ...]:
    columns = [
        f"{name}.{column}"
        for name, columns in sharing.full_text.items()
        if name in found
        for column in columns
    ]
    told = []
    if columns:
        told.append(
            f"The whole texts are left out ({', '.join(columns)}), and with them the rows of spans "
            f"for {', '.join(sharing.full_text)}."
        )
    if unlicensed:
        told.append(
            f"Quotes longer than {sharing.longest_quote} characters are cut, with{CUT} at the end, "
            "and so are their fragments in spans, for sources of which no licence is stated: "
            f"{', '.join(sorted(unlicensed))}."
        )
    return tuple(told)

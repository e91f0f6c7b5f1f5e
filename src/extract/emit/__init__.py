"""Emit: from what is known of a document to rows of the published tables.

In: a report with what is expected of it, what the stages before gave of each of its sources, and
its reconciled facts. Out: one Arrow table per declared table, sorted by key; `release` joins those
of all documents and publishes them. Refused: a row that breaks its table's types, closed lists, key
or references.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

    from extract.emit.rows import Part
    from extract.model.fact import Reconciliation
    from extract.profile import Report
    from extract.schema import Table


def emit(
    report: "Report",
    parts: Sequence["Part"],
    facts: "Reconciliation",
    schema: Mapping[str, "Table"],
) -> "dict[str, pa.Table]":
    """Return the tables of `report`, whose sources are `parts`; raises `SchemaError`."""
    from extract.emit.expectations import expectation_rows
    from extract.emit.facts import fact_rows, used_stretches
    from extract.emit.references import check_open_references
    from extract.emit.rows import document_row, source_rows
    from extract.schema import arrow_table, check_references

    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in schema}
    rows["documents"].append(document_row(report))
    used = used_stretches(facts)
    for part in parts:
        for name, row in source_rows(part, used.get(part.source.source_id, []), facts.identities):
            rows[name].append(row)
    for name, row in fact_rows(report, parts, facts, schema):
        rows[name].append(row)
    rows["findings"] += expectation_rows(report, rows)
    tables = {name: arrow_table(table, rows[name]) for name, table in schema.items()}
    check_references(tables, schema)
    check_open_references(tables, schema)
    return tables

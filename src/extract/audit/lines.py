"""Corrections in the making: a built row as the line that corrects or confirms it has it."""

from collections.abc import Mapping
from typing import Any

from extract.audit.release import Release, Row
from extract.errors import CorrectionError
from extract.model.identity import CONTEXT
from extract.model.signature import SourceWords, signature
from extract.schema import Table


def line_of(
    release: Release, table: Table, row_id: str, operation: str, field: str | None = None
) -> dict[str, Any]:
    """Return a correction of a row without its reason, author and day.

    To confirm a list is to confirm its rows: `old_value` then has the hash of each. Raises
    `CorrectionError` where there is no such row.
    """
    row = _row(release, table, row_id)
    old: Any = row.get(field) if field else None
    if operation == "confirm":
        old = signature_of(release, table, row)
        if table.name == "lists":
            parties = [r for r in release.rows("participations") if r["list_id"] == row_id]
            old = {row_id: old} | {
                r["participation_id"]: _hash(release, "participations", "participation_id", r)
                for r in parties
            }
    return {
        "operation": operation,
        "selector": selector_of(release, table, row),
        "field": field,
        "old_value": old,
        "new_value": None,
        "reason": "",
        "author": "",
        "made_on": "",
    }


def _row(release: Release, table: Table, row_id: str) -> Row:
    for row in release.rows(table.name):
        if row[table.key[0]] == row_id:
            return row
    raise CorrectionError(
        f"{table.name} has no row {row_id!r}.",
        remedy=f"Give a value of {table.key[0]} in {table.name}.",
    )


def selector_of(release: Release, table: Table, row: Row) -> dict[str, str | None]:
    """Return the words of a row in its first source, with 32 characters on each side.

    An entity, and a name or relation that only a vocabulary holds, has no words: its id is all.
    """
    row_id = row[table.key[0]]
    found = release.spans.get((table.name, row_id), [])
    source_id = row.get("source_id") or (found[0]["source_id"] if found else None)
    spans = [span for span in found if span["source_id"] == source_id]
    text = release.texts[source_id] if source_id else ""
    start = min((span["char_start"] for span in spans), default=0)
    end = max((span["char_end"] for span in spans), default=0)
    return {
        "quote": text[start:end],
        "prefix": text[max(0, start - CONTEXT) : start],
        "suffix": text[end : end + CONTEXT],
        "source_id": source_id,
        "table_name": table.name,
        "row_id": row_id,
    }


def signature_of(release: Release, table: Table, row: Row) -> str:
    """Return the hash of a built row, which a confirmation of it states as its `old_value`."""
    return _hash(release, table.name, table.key[0], row)


def _hash(release: Release, name: str, key: str, row: Mapping[str, Any]) -> str:
    words = (
        SourceWords(span["source_id"], span["char_start"], span["char_end"], span["quote"])
        for span in release.spans.get((name, row[key]), ())
    )
    return signature(name, key, row, words)

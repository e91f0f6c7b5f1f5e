"""Keys, references, closed lists and places: whether the tables hold together."""

from collections import Counter
from typing import TYPE_CHECKING

from extract.audit.release import Release, Row
from extract.audit.verdict import Check

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.schema import Table

THINGS = ("entities", "events")
"""The tables of one of which `in_id`, what a fact is about, is the key."""

ALWAYS = ("documents",)
"""Tables that no release is without."""


def check_keys(release: Release, declared: "Mapping[str, Table]") -> list[Check]:
    """Check that every declared table is there and that its keys are unique and complete."""
    check = Check("keys", "rows")
    for name, table in declared.items():
        if name not in release.tables:
            check.fault(f"{name}: the release has no such table.")
            continue
        rows = release.rows(name)
        check.look(len(rows))
        seen = Counter(_values(row, table.key) for row in rows)
        for key, count in seen.items():
            if count > 1:
                check.fault(f"{name}: {count} rows have the key {key}.")
            if None in key:
                check.fault(f"{name}: the key {key} is not complete.")
    for name in ALWAYS:
        if not release.rows(name):
            check.fault(f"{name} is empty.")
    return [check]


def check_references(release: Release, declared: "Mapping[str, Table]") -> list[Check]:
    """Check that every row that is referred to is there."""
    check = Check("references", "references")
    for name, table in declared.items():
        for reference in table.references:
            there = {_values(row, reference.to) for row in release.rows(reference.table)}
            for row in release.rows(name):
                wanted = _values(row, reference.fields)
                if None in wanted:
                    continue
                check.look()
                if wanted not in there:
                    check.fault(f"{name} refers to {wanted}, which is not in {reference.table}.")
    _check_open_references(check, release, declared)
    return [check]


def _check_open_references(check: Check, release: Release, declared: "Mapping[str, Table]") -> None:
    """Check what no foreign key states: `in_id`, and `row_id` in the table named beside it."""
    ids = {
        name: {row[table.key[0]] for row in release.rows(name)} for name, table in declared.items()
    }
    things = set().union(*(ids[name] for name in THINGS))
    for name, table in declared.items():
        for row in release.rows(name) if "in_id" in table.columns else ():
            check.look()
            if row["in_id"] is not None and row["in_id"] not in things:
                check.fault(f"{name} is about {row['in_id']}, which is in none of {THINGS}.")
    for name in ("spans", "witnesses"):
        for row in release.rows(name):
            check.look()
            if row["row_id"] not in ids.get(row["table_name"], ()):
                check.fault(f"{name} has {row['row_id']}, which is not in {row['table_name']}.")


def check_values(release: Release, declared: "Mapping[str, Table]") -> list[Check]:
    """Check that required values are there and closed lists are kept to."""
    check = Check("values", "values")
    for name, table in declared.items():
        for field in table.fields:
            if not field.required and not field.values:
                continue
            for row in release.rows(name):
                check.look()
                value = row.get(field.name)
                if value is None:
                    if field.required:
                        check.fault(f"{name}.{field.name} is empty in {_values(row, table.key)}.")
                elif field.values and value not in field.values:
                    check.fault(f"{name}.{field.name} is {value!r}, which is not in its list.")
    return [check]


def check_places(release: Release) -> list[Check]:
    """Check that every row that has words says where they stand, and that spans have their rows."""
    check = Check("places", "rows")
    known: dict[tuple[str, str], str] = {}
    for table in ("passages", "cells", "footnote_calls"):
        for row_id, row in release.placed(table):
            check.look()
            known[table, row_id] = row["source_id"]
            has_words = bool(row.get("text", row.get("number")))
            fragments = release.spans.get((table, row_id), [])
            if has_words and not fragments:
                check.fault(f"{table} {row_id} ({row.get('text', '')[:40]!r}) has no span.")
            if [row["fragment"] for row in fragments] != list(range(1, len(fragments) + 1)):
                check.fault(f"{table} {row_id}: its fragments are not numbered from 1.")
    for (table, row_id), fragments in release.spans.items():
        if table in ("passages", "cells", "footnote_calls"):
            sources = {row["source_id"] for row in fragments}
            if sources != {known.get((table, row_id))}:
                check.fault(f"spans of {table} {row_id} have no row in that source.")
    return [check]


def _values(row: Row, columns: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(row[column] for column in columns)

"""A difference of two builds in words, for a terminal, and as data."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from extract.audit.difference.compare import (
    ADDED,
    CHANGED,
    REMOVED,
    Change,
    Difference,
    TableDifference,
)

_FIRST = (
    "documents", "sources", "participations", "lists", "events", "roles", "themes", "groupings",
    "attributes", "claims", "entities", "names", "relations", "codes", "comparisons", "links",
    "findings", "failures", "corrections",
)  # fmt: skip
"""Tables that are told first; all others follow in the order of their names."""

_SIGNS = {ADDED: "+", REMOVED: "-", CHANGED: "~"}


def lines(difference: Difference, limit: int) -> Iterator[str]:
    """Return a difference in words: at most `limit` changes of each table, 0 for all."""
    differing = sorted((t for t in difference.tables if not t.is_same), key=_order)
    for table in differing:
        yield _heading(table)
        yield from (f"  {said}" for said in table.columns)
        shown = table.changes[:limit] if limit else table.changes
        for change in shown:
            yield from _change(change)
        if len(shown) < len(table.changes):
            yield f"  and {len(table.changes) - len(shown):,} more (--limit 0 shows all)"
    same = len(difference.tables) - len(differing)
    yield f"{same} of {len(difference.tables)} tables are the same" + (
        "" if differing else ": the builds say the same"
    )


def _order(table: TableDifference) -> tuple[int, str]:
    known = table.table in _FIRST
    return (_FIRST.index(table.table) if known else len(_FIRST), table.table)


def _heading(table: TableDifference) -> str:
    counts = f"{_number(table.old_count)} → {_number(table.new_count)} rows"
    told = [
        f"{count:,} {kind}" for kind in (ADDED, REMOVED, CHANGED) if (count := table.count(kind))
    ]
    if table.moved:
        told.append(f"{table.moved:,} moved")
    return f"{table.table}: {counts}" + (f" ({', '.join(told)})" if told else "")


def _number(count: int | None) -> str:
    return "no" if count is None else f"{count:,}"


def _change(change: Change) -> Iterator[str]:
    key = ", ".join(map(str, change.key))
    says = f"  {change.says}" if change.says else ""
    rule = change.new_rule or change.old_rule
    if change.old_rule and change.new_rule and change.old_rule != change.new_rule:
        rule = f"{change.old_rule} → {change.new_rule}"
    yield f"  {_SIGNS[change.kind]} {key}{says}" + (f"  [{rule}]" if rule else "")
    if change.kind != CHANGED:
        quote = change.new_quote if change.kind == ADDED else change.old_quote
        if quote:
            yield f"      “{quote}”"
        return
    for cell in change.cells:
        yield f"      {cell.column}: {_shown(cell.old)} → {_shown(cell.new)}"
        if cell.old_quote == cell.new_quote:
            yield from (f"        “{q}”" for q in [cell.new_quote] if q)
        else:
            yield f"        “{cell.old_quote or ''}” → “{cell.new_quote or ''}”"


def _shown(value: Any) -> str:
    return "(empty)" if value is None else str(value)


def as_plain(difference: Difference) -> dict[str, Any]:
    """Return a difference as JSON can hold it: every table that differs, every change."""
    return {
        "is_same": difference.is_same,
        "tables": [asdict(table) for table in difference.tables if not table.is_same],
    }

"""What differs between two builds, table by table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from extract.audit.difference.folder import Build, Row

ADDED, REMOVED, CHANGED = "added", "removed", "changed"

PLACE = frozenset({"char_start", "char_end", "page", "x0", "top", "x1", "bottom", "ordinal"})
"""Columns that say where something stands. A row in which these alone differ has moved."""

Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A value that differs, with the words it stands on in each build."""

    column: str
    old: Any
    new: Any
    old_quote: str | None
    new_quote: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """A row that is in one build alone, or differs; its quotes, and the rules that made it."""

    kind: str
    key: Key
    old_quote: str | None
    new_quote: str | None
    old_rule: str | None
    new_rule: str | None
    cells: tuple[Cell, ...] = ()
    says: str = ""


@dataclass(frozen=True, slots=True)
class TableDifference:
    """What differs in a table; `moved` counts the rows of which only the place does."""

    table: str
    old_count: int | None
    new_count: int | None
    columns: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    moved: int = 0

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return self.old_count == self.new_count and not (self.columns or self.changes or self.moved)

    def count(self, kind: str) -> int:
        """Return how many rows were added, removed or changed."""
        return sum(change.kind == kind for change in self.changes)


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between two builds."""

    tables: tuple[TableDifference, ...] = field(default_factory=tuple)

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return all(table.is_same for table in self.tables)


def compare(old: Build, new: Build) -> Difference:
    """Return every difference between two builds: schema, counts, rows by key, cells."""
    names = sorted(old.columns.keys() | new.columns.keys())
    return Difference(tuple(_table(name, old, new) for name in names))


def _table(name: str, old: Build, new: Build) -> TableDifference:
    if name not in new.columns:
        return TableDifference(name, len(old.rows[name]), None, ("the table is gone",))
    if name not in old.columns:
        return TableDifference(name, None, len(new.rows[name]), ("the table is new",))
    columns = tuple(_columns(old.columns[name], new.columns[name]))
    key = new.keys[name]
    if key != old.keys[name] or not set(key) <= old.columns[name].keys():
        columns = (*columns, f"its key is now {', '.join(key)}: its rows cannot be compared")
        return TableDifference(name, len(old.rows[name]), len(new.rows[name]), columns)
    before, after = _keyed(old.rows[name], key), _keyed(new.rows[name], key)
    changes: list[Change] = []
    moved = 0
    for row_key in sorted(before.keys() | after.keys(), key=lambda k: tuple(map(str, k))):
        left, right = before.get(row_key), after.get(row_key)
        if left == right:
            continue
        change = _change(name, row_key, left, right, old, new)
        if change.kind == CHANGED and all(cell.column in PLACE for cell in change.cells):
            moved += bool(change.cells)
        else:
            changes.append(change)
    return TableDifference(name, len(before), len(after), columns, tuple(changes), moved)


def _columns(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[str]:
    for name in old:
        if name not in new:
            yield f"column {name} is gone"
        elif new[name] != old[name]:
            yield f"column {name} was {old[name]} and is {new[name]}"
    yield from (f"column {name} is new" for name in new if name not in old)


def _keyed(rows: list[Row], key: tuple[str, ...]) -> dict[Key, Row]:
    return {tuple(row[name] for name in key): row for row in rows}


def _change(
    table: str, key: Key, left: Row | None, right: Row | None, old: Build, new: Build
) -> Change:
    row = right or left or {}
    shared = [n for n in row if left is not None and right is not None and n in left and n in right]
    return Change(
        CHANGED if left and right else ADDED if right else REMOVED,
        key,
        old.quote(table, left) if left else None,
        new.quote(table, right) if right else None,
        left.get("rule_id") if left else None,
        right.get("rule_id") if right else None,
        tuple(
            Cell(
                name,
                left[name],
                right[name],
                old.quote(table, left, name),
                new.quote(table, right, name),
            )
            for name in shared
            if left and right and left[name] != right[name]
        ),
        _says(row, new.columns.get(table, {}), key),
    )


_TELLING = (
    "party", "party_iso3", "in_name", "title", "theme", "name", "actor", "role", "attribute",
    "value", "measure", "text", "date", "check_name", "message", "kind", "header", "operation",
    "outcome", "author",
)  # fmt: skip
"""Columns that tell a person which row is meant, in the order in which they are said."""

_MOST, _LONGEST = 3, 60


def _says(row: Row, columns: Mapping[str, str], key: Key) -> str:
    """Return in words which row is meant."""
    told = [
        str(row[name])
        for name in _TELLING
        if name in columns and row.get(name) is not None and row[name] not in key
    ]
    short = [t if len(t) <= _LONGEST else t[: _LONGEST - 1].rstrip() + "…" for t in told[:_MOST]]
    return ", ".join(" ".join(text.split()) for text in short)

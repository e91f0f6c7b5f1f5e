"""What the profile of a report expects of its tables: how many rows, how often a column is filled.

Declared as `[[expectations]]` with `table`, `minimum`, `maximum`, and `filled`: shares from 0 to 1
by column. A table or column that the schema does not know is refused by name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.declared import Key, check_table
from extract.errors import ProfileError

_EXPECTATION = {
    "table": Key(str, required=True),
    "minimum": Key(int),
    "maximum": Key(int),
    "filled": Key(dict),
}


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is expected of a table: rows, and the share of rows in which columns are filled."""

    table: str
    minimum: int | None = None
    maximum: int | None = None
    filled: tuple[tuple[str, float], ...] = ()


def read_expectations(
    entries: Sequence[Mapping[str, Any]], schema: Path, file: str
) -> tuple[Expectation, ...]:
    """Return the expectations that a profile, called `file` in messages, declares.

    `schema` is the folder of the declared tables; it is read only where there are entries. Raises
    `ProfileError` for what could never be met or checked.
    """
    if not entries:
        return ()
    from extract import schema as declared

    columns = {name: table.columns for name, table in declared.load(schema).items()}
    return tuple(
        _expectation(entry, columns, f"[[expectations]] number {number}", file)
        for number, entry in enumerate(entries, start=1)
    )


def _expectation(
    entry: Mapping[str, Any], columns: Mapping[str, Sequence[str]], where: str, file: str
) -> Expectation:
    check_table(entry, _EXPECTATION, file=file, where=where)
    table, filled = entry["table"], entry.get("filled", {})
    _check_known(table, columns, f"the table of {where}", file)
    for column, share in filled.items():
        _check_known(column, columns[table], f"a column of {where}", file)
        is_number = isinstance(share, int | float) and not isinstance(share, bool)
        if not is_number or not 0 <= share <= 1:
            raise ProfileError(
                f"the share {share!r} of {column!r} in {where} is no number from 0 to 1.",
                file=file,
                remedy="Write 0.9 for nine rows in ten.",
            )
    made = Expectation(
        table,
        entry.get("minimum"),
        entry.get("maximum"),
        tuple((column, float(share)) for column, share in sorted(filled.items())),
    )
    if made.minimum is not None and made.maximum is not None and made.maximum < made.minimum:
        raise ProfileError(
            f"the maximum of {where} is less than its minimum.",
            file=file,
            remedy="Exchange them, or delete one.",
        )
    if made == Expectation(table):
        raise ProfileError(
            f"{where} expects nothing.", file=file, remedy="Add minimum, maximum or filled."
        )
    return made


def _check_known(name: str, known: Mapping[str, Any] | Sequence[str], what: str, file: str) -> None:
    if name not in known:
        raise ProfileError(
            f"{name!r}, {what}, is not declared in pipeline/schema.",
            file=file,
            remedy=f"Use one of: {', '.join(sorted(known))}.",
        )


def to_plain(expectations: Sequence[Expectation]) -> list[list[Any]]:
    """Return expectations as JSON can hold them."""
    return [[e.table, e.minimum, e.maximum, [list(f) for f in e.filled]] for e in expectations]


def from_plain(plain: Sequence[Sequence[Any]]) -> tuple[Expectation, ...]:
    """Return the expectations that `to_plain` wrote out."""
    return tuple(
        Expectation(table, minimum, maximum, tuple((str(c), float(s)) for c, s in filled))
        for table, minimum, maximum, filled in plain
    )

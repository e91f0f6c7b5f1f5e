"""Readings: for a field of a row in a sample, whether it is what the page says."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.errors import ReadingsError
from extract.trust.files import rows_of

RIGHT, WRONG, CANNOT_TELL = "right", "wrong", "cannot_tell"
JUDGEMENTS = (RIGHT, WRONG, CANNOT_TELL)
FILLED, EMPTY = "filled", "empty"

COLUMNS = (
    *("sample", "report", "table_name", "row_id", "field", "built", "judgement"),
    *("page_says", "reader", "read_on"),
)
"""The columns of a file of readings; `built` says whether the field was filled or empty."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One judgement. `how` says which sample it is from, who read it, and when.

    `field` is empty where the row was judged as a whole. An empty field is right where the page
    states nothing for it, and wrong where it does.
    """

    table_name: str
    row_id: str
    field: str
    judgement: str
    how: str
    is_empty: bool = False


def is_readings(columns: Sequence[str]) -> bool:
    """Return whether a CSV file with these columns holds readings."""
    return "judgement" in columns


def load_readings(path: Path) -> list[Reading]:
    """Return the readings in the CSV file at `path`; raises `ReadingsError`."""
    found: dict[tuple[str, ...], Reading] = {}
    for number, row in enumerate(rows_of(path), start=2):
        if set(row) != set(COLUMNS):
            raise _refused(path, number, f"the columns are not {', '.join(COLUMNS)}")
        if row["judgement"] not in JUDGEMENTS:
            raise _refused(path, number, f"{row['judgement']!r} is none of {', '.join(JUDGEMENTS)}")
        if row["built"] not in (FILLED, EMPTY):
            raise _refused(path, number, f"{row['built']!r} is neither {FILLED} nor {EMPTY}")
        if row["judgement"] == WRONG and not row["page_says"]:
            raise _refused(path, number, "it is wrong, and what the page says is not told")
        key = tuple(row[name] for name in ("sample", "table_name", "row_id", "field", "reader"))
        if key in found:
            raise _refused(path, number, "the same reader has judged this field before")
        found[key] = _reading(row)
    return list(found.values())


def _reading(row: dict[str, str]) -> Reading:
    return Reading(
        table_name=row["table_name"],
        row_id=row["row_id"],
        field=row["field"],
        judgement=row["judgement"],
        how=f"sample {row['sample']}, by eye against the page, {row['reader']}, {row['read_on']}",
        is_empty=row["built"] == EMPTY,
    )


def _refused(path: Path, number: int, reason: str) -> ReadingsError:
    return ReadingsError(
        f"row {number}: {reason}.", file=path.name, remedy="Mend or delete the row."
    )

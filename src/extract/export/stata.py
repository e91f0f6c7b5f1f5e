"""Export for Stata: one `.dta` file per table (format 118, which is UTF-8)."""

from collections.abc import Hashable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from extract.emit.declared import Declared
from extract.export.accompany import accompany
from extract.export.selection import Selection

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from extract.schema import Table

LONGEST_NAME, LONGEST_LABEL, LONGEST_TEXT = 32, 80, 2045
"""What Stata's format allows: characters of a name, of a label, bytes of a text that is no strL."""

READING = f"""\
One `.dta` file per table, in Stata's format 118 (Stata 14 or later), texts in UTF-8, those longer
than {LONGEST_TEXT} bytes as strL. Stata has no missing texts: an empty text is a missing value.
Days are Stata days (%td), truth values 0 and 1. Names of columns longer than {LONGEST_NAME}
characters are cut; the label of each column begins with what it means."""

_STAMP = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""A fixed time, so that the same rows give the same bytes."""


def write(selection: Selection, declared: Declared, folder: Path) -> None:
    """Write the files into `folder`, which is empty."""
    accompany(selection, declared, READING, folder)
    for name, (table, rows) in selection.tables.items():
        _write(table, rows, folder / f"{name}.dta")


def _write(table: "Table", rows: "pa.Table", path: Path) -> None:
    frame = _frame(table, rows)
    names = dict(zip(rows.column_names, names_for_stata(rows.column_names), strict=True))
    days: dict[Hashable, Literal["td"]] = {
        names[field.name]: "td" for field in table.fields if field.format == "date"
    }
    long = [
        names[field.name]
        for field in table.fields
        if field.type == "string" and not field.format and _longest(rows, field.name) > LONGEST_TEXT
    ]
    frame.rename(columns=names).to_stata(
        path,
        version=118,
        write_index=False,
        time_stamp=_STAMP,
        convert_dates=days,  # type: ignore[arg-type]  # the stubs allow no key at all
        convert_strl=long,
        data_label=table.name[:LONGEST_LABEL],
        variable_labels={names[f.name]: f.description[:LONGEST_LABEL] for f in table.fields},
    )


def _longest(rows: "pa.Table", column: str) -> int:
    """Return the length of the longest text of `column`, in bytes."""
    return max((len((text or "").encode()) for text in rows[column].to_pylist()), default=0)


def _frame(table: "Table", rows: "pa.Table") -> "pd.DataFrame":
    """Return `rows` as Stata knows values: no text is null, numbers and days may be missing."""
    import pandas as pd

    made = {}
    for field in table.fields:
        values = rows[field.name].to_pylist()
        if field.format == "date":
            days = pd.to_datetime(
                pd.Series(values, dtype=object), format="%Y-%m-%d", errors="coerce"
            )
            made[field.name] = days.astype("datetime64[s]")
        elif field.type == "string":
            made[field.name] = pd.Series([value or "" for value in values], dtype=object)
        else:
            made[field.name] = pd.Series(
                values, dtype="Float64" if field.type == "number" else "Int64"
            )
    return pd.DataFrame(made)


def names_for_stata(columns: Iterable[str]) -> list[str]:
    """Return the names of `columns` as Stata allows them: cut, and none twice.

    >>> names_for_stata(["page", "a" * 40, "a" * 41])[1:]
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_2']
    """
    made: list[str] = []
    for column in columns:
        name, number = column[:LONGEST_NAME], 1
        while name in made:
            number += 1
            name = f"{column[: LONGEST_NAME - len(str(number)) - 1]}_{number}"
        made.append(name)
    return made

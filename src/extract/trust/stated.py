"""Rates that stand in a file as they were measured, as for a report that no rule was made for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.errors import ReadingsError
from extract.trust.files import header_of, rows_of


@dataclass(frozen=True, slots=True)
class Stated:
    """A file of rates: its name, its columns, its rows."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def is_stated(columns: Sequence[str]) -> bool:
    """Return whether a CSV file with these columns holds rates."""
    return {"report", "table", "precision", "recall", "how_read"} <= set(columns)


def load_stated(path: Path) -> Stated:
    """Return the rates in the CSV file at `path`."""
    columns = header_of(path)
    return Stated(path.name, columns, tuple(tuple(row.values()) for row in rows_of(path)))


def refuse(path: Path) -> ReadingsError:
    """Return the error for a CSV file that holds neither readings nor rates."""
    return ReadingsError(
        "the file holds neither readings (a column judgement) nor rates (report, table, precision,"
        " recall, how_read).",
        file=path.name,
        remedy="Name its columns so, or move it elsewhere.",
    )

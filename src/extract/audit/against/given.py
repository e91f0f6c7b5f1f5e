"""The audited table: a CSV, in which every cell means itself (`NA` is Namibia)."""

import csv
from pathlib import Path
from typing import NamedTuple

from extract.audit.against.declared import Map
from extract.errors import AgainstError


class GivenRow(NamedTuple):
    """A row of the audited table: its line in the file, from 1, and its values by column."""

    line: int
    values: dict[str, str]


class Given(NamedTuple):
    """The audited table."""

    columns: tuple[str, ...]
    rows: tuple[GivenRow, ...]


def read_given(path: Path, declared: Map) -> Given:
    """Return the rows of the CSV at `path`; raises `AgainstError` for one that is none."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, delimiter=declared.delimiter, strict=True)
            lines = [(reader.line_num, row) for row in reader if any(map(str.strip, row))]
    except FileNotFoundError as missing:
        raise AgainstError(
            "the table is not there.", file=path.name, remedy="Name a CSV file that exists."
        ) from missing
    except (OSError, UnicodeDecodeError, csv.Error, TypeError) as broken:
        raise AgainstError(
            f"not a readable CSV file: {broken}.",
            file=path.name,
            remedy="Save it as CSV in UTF-8, and give its delimiter in the map.",
        ) from broken
    if not lines:
        raise AgainstError("the table is empty.", file=path.name, remedy="Give one with rows.")
    columns = tuple(name.strip() for name in lines[0][1])
    _check_columns(columns, declared, path.name)
    for line, row in lines[1:]:
        if len(row) != len(columns):
            raise AgainstError(
                f"line {line} has {len(row)} values for {len(columns)} columns.",
                file=path.name,
                remedy="Put values that hold the delimiter into quotes.",
            )
    return Given(
        columns,
        tuple(
            GivenRow(line, {c: v.strip() for c, v in zip(columns, row, strict=True)})
            for line, row in lines[1:]
        ),
    )


def _check_columns(columns: tuple[str, ...], declared: Map, file: str) -> None:
    twice = sorted({name for name in columns if columns.count(name) > 1})
    if twice:
        raise AgainstError(
            f"the column {twice[0]!r} is there twice.", file=file, remedy="Rename one of them."
        )
    for column in declared.columns:
        if column.name not in columns:
            raise AgainstError(
                f"there is no column {column.name!r}, of which the map speaks.",
                file=file,
                remedy=f"Name one of: {', '.join(columns)}. Is the delimiter right?",
            )

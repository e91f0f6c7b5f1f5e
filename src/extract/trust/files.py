"""CSV files as people write them: read whole, missing values being nothing at all."""

import csv
from pathlib import Path

from extract.errors import ReadingsError


def header_of(path: Path) -> tuple[str, ...]:
    """Return the names in the first line of the CSV file at `path`."""
    return tuple(_lines(path)[0])


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of the CSV file at `path`; refused where a row has not a value per name."""
    names, *lines = _lines(path)
    for number, line in enumerate(lines, start=2):
        if len(line) != len(names):
            raise ReadingsError(
                f"row {number} has {len(line)} values, the first line {len(names)} names.",
                file=path.name,
                remedy="Put values that hold a comma into double quotes.",
            )
    return [dict(zip(names, line, strict=True)) for line in lines]


def _lines(path: Path) -> list[list[str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            lines = [line for line in csv.reader(file) if line]
    except (OSError, UnicodeDecodeError, csv.Error) as broken:
        raise ReadingsError(
            f"not a readable CSV file ({type(broken).__name__}).",
            file=path.name,
            remedy="Save it as CSV in UTF-8.",
        ) from broken
    if not lines:
        raise ReadingsError("the file is empty.", file=path.name, remedy="Delete or fill it.")
    return lines

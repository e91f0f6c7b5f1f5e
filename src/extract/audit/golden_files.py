"""Golden files as their readers wrote them: CSV in UTF-8, in which nothing means missing."""

import csv
from collections.abc import Iterable
from pathlib import Path

from extract.errors import ReadingsError


def read_rows(path: Path, columns: Iterable[str] = ()) -> list[dict[str, str]]:
    """Return the rows of the CSV file at `path`; no value means anything but itself.

    Raises `ReadingsError`, which names file and line, for what is no CSV in UTF-8, for a file that
    lacks one of `columns`, and for a row that has not a value for each name of the first line.
    """
    name = f"{path.parent.name}/{path.name}"
    rows = []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            lacking = sorted(set(columns) - set(reader.fieldnames or ()))
            if lacking:
                raise ReadingsError(
                    f"its first line lacks {', '.join(lacking)}.",
                    file=name,
                    remedy="Add each as a column; leave its values empty where nothing is stated.",
                )
            for row in reader:
                if None in row or None in row.values():
                    raise ReadingsError(
                        f"line {reader.line_num} has not a value for each name of the first line.",
                        file=name,
                        remedy="Put values that hold a comma into double quotes.",
                    )
                rows.append(row)
    except (OSError, UnicodeDecodeError, csv.Error) as broken:
        raise ReadingsError(
            f"not a readable CSV file ({broken}).", file=name, remedy="Save it as CSV in UTF-8."
        ) from broken
    return rows

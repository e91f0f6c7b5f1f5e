"""Export as CSV: one file per table, and a data package that describes them."""

import json
from collections.abc import Iterable
from pathlib import Path

from extract.emit.declared import Declared
from extract.emit.package import PACKAGE, descriptor, file_resource, table_resource
from extract.export.accompany import accompany
from extract.export.selection import Selection
from extract.released.delimited import csv_line

FORM = {
    "format": "csv",
    "mediatype": "text/csv",
    "encoding": "utf-8",
    "dialect": {
        "delimiter": ",",
        "quoteChar": '"',
        "doubleQuote": True,
        "lineTerminator": "\r\n",
        "header": True,
    },
}

READING = """\
One CSV file per table, in UTF-8; `datapackage.json` (Data Package, version 2) states types, keys
and references. Every value stands in quotes; nothing at all between two commas is a missing value.
`NA` is the code of Namibia and no missing value: in pandas read with `keep_default_na=False,
na_values=[""]`, in R with `readr::read_csv(file, na = "", quoted_na = FALSE)` or
`read.csv(file, na.strings = "")`.

A text that a spreadsheet would take for a formula, because it begins with = + - @ (also full
width), tab or a line end, has an apostrophe before it, and so has one that begins with apostrophes
before such a sign. To have the text as it was, take one apostrophe away from the beginning of each
text that begins with apostrophes and then such a sign."""


def write(selection: Selection, declared: Declared, folder: Path) -> None:
    """Write the files into `folder`, which is empty."""
    resources = write_tables(selection, folder)
    write_package(selection, folder, resources, accompany(selection, declared, READING, folder))


def write_tables(selection: Selection, folder: Path) -> list[dict[str, object]]:
    """Write the CSV files into `folder` and return their resources."""
    resources = []
    for name, (table, rows) in selection.tables.items():
        path = folder / f"{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            file.write(csv_line(rows.column_names))
            for batch in rows.to_batches():
                columns = [column.to_pylist() for column in batch.columns]
                file.writelines(map(csv_line, zip(*columns, strict=True)))
        resources.append(table_resource(table, path, rows.num_rows, FORM))
    return resources


def write_package(
    selection: Selection,
    folder: Path,
    resources: list[dict[str, object]],
    others: Iterable[Path],
) -> None:
    """Write the data package of `resources`, and of the `others` beside them, into `folder`."""
    described = [
        file_resource(path, path.name.lower().replace(".", "-"), f"See {path.name}.")
        for path in others
    ]
    content = descriptor(
        selection.edition,
        [*resources, *described],
        selection.rows("documents"),
        selection.rows("sources"),
    )
    text = json.dumps(content, ensure_ascii=False, indent=1)
    (folder / PACKAGE).write_text(text + "\n", encoding="utf-8")

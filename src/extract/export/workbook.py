"""Export as a workbook: one sheet per table, texts as texts, whatever they begin with."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.edition import DRAFT
from extract.emit.declared import Declared
from extract.errors import LimitError
from extract.export.accompany import accompany
from extract.export.selection import CUT, Selection

if TYPE_CHECKING:
    import pyarrow as pa
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from extract.schema import Table

MOST_ROWS, LONGEST_TEXT, LONGEST_NAME = 1_048_576, 32_767, 31
"""What a sheet, a cell and the name of a sheet can hold (Excel's own limits)."""

READING = f"""\
One workbook, `{{file}}`, with a sheet about the whole and one sheet per table. Texts are stored as
texts and never run as formulas; days are texts (ISO 8601), because a workbook has no days before
1900. A cell holds {LONGEST_TEXT} characters: a longer text is cut, with{CUT} at its end."""

_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""A fixed time, so that the same rows give the same bytes."""

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def write(selection: Selection, declared: Declared, folder: Path) -> None:
    """Write the workbook and its companions into `folder`, which is empty.

    Raises `LimitError` for a table with more rows than a sheet can hold.
    """
    import xlsxwriter

    path = folder / f"{selection.edition.name}.xlsx"
    accompany(selection, declared, READING.format(file=path.name), folder)
    with xlsxwriter.Workbook(str(path), _OPTIONS) as book:
        book.set_properties({"title": selection.edition.title, "created": _CREATED})
        _about(book, selection)
        for name, (table, rows) in selection.tables.items():
            _sheet(book, name, table, rows)


def _about(book: "Workbook", selection: Selection) -> None:
    edition = selection.edition
    lines = [
        ("title", edition.title),
        *([("draft", DRAFT)] if edition.is_draft else []),
        ("description", edition.description),
        ("dataset version", edition.dataset_version),
        ("schema version", edition.schema_version),
        ("licence", f"{edition.licence.title}. {edition.licence.note}"),
        *(("left out", sentence) for sentence in selection.left_out),
        *((name, table.description) for name, (table, _) in selection.tables.items()),
    ]
    sheet = book.add_worksheet("about")
    for number, line in enumerate(lines):
        _row(sheet, number, line)


def _sheet(book: "Workbook", name: str, table: "Table", rows: "pa.Table") -> None:
    if rows.num_rows >= MOST_ROWS:
        raise LimitError(
            f"the table {name} has {rows.num_rows} rows, more than a sheet can hold.",
            remedy="Export as csv or duckdb.",
        )
    sheet = book.add_worksheet(name[:LONGEST_NAME])
    sheet.freeze_panes(1, len(table.key))
    bold = book.add_format({"bold": True})
    for column, title in enumerate(rows.column_names):
        sheet.write_string(0, column, title, bold)
    columns = [column.to_pylist() for column in rows.columns]
    for number, values in enumerate(zip(*columns, strict=True), start=1):
        _row(sheet, number, values)
    if rows.num_rows:
        sheet.autofilter(0, 0, rows.num_rows, rows.num_columns - 1)


def _row(sheet: "Worksheet", number: int, values: Sequence[Any]) -> None:
    for column, value in enumerate(values):
        if isinstance(value, str):
            sheet.write_string(number, column, _fitting(value))
        elif isinstance(value, bool):
            sheet.write_boolean(number, column, value)
        elif value is not None:
            sheet.write_number(number, column, value)


def _fitting(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - len(CUT)] + CUT

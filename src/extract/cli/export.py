"""`extract export`: the published tables in other formats."""

import argparse
import sys
from pathlib import Path

from extract.cli.places import Commands, add_datasets, datasets_of, views_of
from extract.cli.terminal import printable, say

FORMATS = {
    "csv": "CSV files with a data package",
    "xlsx": "a workbook with one sheet per table",
    "dta": "Stata files",
    "duckdb": "one DuckDB file with keys and joined views",
    "archive": "a zip file to deposit: CSV and Parquet, codebook, citation, licence",
}
"""The formats, and what each gives; `extract.export` writes them."""

_EXPORT = """\
Write the published tables in another format, with codebook, citation and licence, into a folder
named for the format, which is replaced whole.

The whole texts of the reports are left out, and quotes are cut where no licence of the report is
stated; what was left out is printed and stands in the README of the export.

Until pipeline/schema/edition.toml names authors, an export is a draft: it says so in README and
citation, on the terminal, and in the name of an archive."""


def add(commands: Commands) -> None:
    """Declare the command."""
    export = commands.add_parser(
        "export",
        help="write the tables as CSV, workbook, Stata, DuckDB, archive",
        description=_EXPORT,
        epilog="formats:\n" + "\n".join(f"  {name:9} {what}" for name, what in FORMATS.items()),
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    export.add_argument("format", metavar="FORMAT", choices=tuple(FORMATS), help="see below")
    export.add_argument(
        "--to",
        type=Path,
        metavar="DIR",
        help="where the folder goes (default: output/export in the repository)",
    )
    export.add_argument(
        "--full-text",
        action="store_true",
        help="with the whole texts and quotes; the rights in the reports are then yours to see to",
    )
    add_datasets(export)
    export.set_defaults(run=_export)


def _export(asked: argparse.Namespace) -> int:
    from extract.edition import DRAFT
    from extract.emit.declared import load_declared
    from extract.export import export
    from extract.trust import exported, trust

    declared = load_declared(asked.root / "pipeline" / "schema")
    made = export(
        datasets_of(asked),
        asked.to or asked.root / "output" / "export",
        asked.format,
        declared,
        views=views_of(asked),
        full_text=asked.full_text,
        beside=exported(trust(asked.root / "pipeline" / "trust")),
    )
    told = f"wrote {made.folder}: {made.tables} tables, {made.rows} rows"
    for line in (told, *(f"  {sentence}" for sentence in made.left_out)):
        sys.stdout.write(printable(line) + "\n")
    if declared.edition.is_draft:
        say(DRAFT)
    return 0

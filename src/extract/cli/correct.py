"""`extract correct`: the line with which a row is corrected or confirmed, to be filled in."""

import argparse
import json
import sys

from extract.cli.places import Commands, add_places, output_of
from extract.errors import CorrectionError

_DESCRIPTION = """\
Print the line that corrects a row, for pipeline/corrections/<document_id>.jsonl: with the words it
stands on, and what it says now (to confirm it: the hash of what it says). Write in what it should
say, why, your name and the day."""


def add(commands: Commands) -> None:
    """Declare the command."""
    correct = commands.add_parser(
        "correct",
        help="print the line that corrects a row",
        description=_DESCRIPTION,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    correct.add_argument("table", metavar="TABLE", help="a table of facts")
    correct.add_argument("row_id", metavar="ID", help="the id of the row")
    correct.add_argument("--field", metavar="COLUMN", help="the column to set")
    correct.add_argument(
        "--operation",
        choices=("set", "delete", "merge", "split", "confirm"),
        help="what is to be done (default: set with --field, else confirm)",
    )
    add_places(correct)
    correct.set_defaults(run=_correct)


def _correct(asked: argparse.Namespace) -> int:
    from extract import schema
    from extract.audit.lines import line_of
    from extract.audit.release import load_release

    tables = schema.load(asked.root / "pipeline" / "schema")
    table = tables.get(asked.table)
    if table is None or "review" not in table.columns:
        known = sorted(name for name, t in tables.items() if "review" in t.columns)
        raise CorrectionError(
            f"{asked.table!r} is no table of facts.", remedy=f"Use one of: {', '.join(known)}."
        )
    if asked.field and asked.field not in table.columns:
        raise CorrectionError(
            f"{asked.field!r} is no column of {table.name}.",
            remedy=f"Use one of: {', '.join(table.columns)}.",
        )
    operation = asked.operation or ("set" if asked.field else "confirm")
    line = line_of(load_release(output_of(asked)), table, asked.row_id, operation, asked.field)
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    return 0

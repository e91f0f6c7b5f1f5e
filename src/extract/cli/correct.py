"""`extract correct`: the line with which a row is corrected or confirmed, to be filled in."""

import argparse
import json
import sys

from extract.cli.places import Commands, add_places, output_of
from extract.errors import CorrectionError

_DESCRIPTION = """\
Print the line that corrects a row, for pipeline/corrections/<document_id>.jsonl: with the words it
stands on, and what it says now (to confirm it: the hash of what it says). Write in what it should
say, why, your name and the day.

Rows of mentions, and relations that a text states, cannot be corrected: they follow from names.
Split a name that was given to the wrong thing (a row of names), or merge two entities."""


def add(commands: Commands) -> None:
    """Declare the command."""
    correct = commands.add_parser(
        "correct",
        help="print the line that corrects a row",
        description=_DESCRIPTION,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    correct.add_argument(
        "table",
        metavar="TABLE",
        help="a table of facts; to split also names and relations, to merge also entities",
    )
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
    from extract.reconcile.corrections.lines import GIVEN, TABLES

    operation = asked.operation or ("set" if asked.field else "confirm")
    if asked.table not in TABLES[operation]:
        raise CorrectionError(
            f"{operation} cannot be about a row of {asked.table!r}.",
            remedy=f"Use one of: {', '.join(sorted(TABLES[operation]))}; --help says what else.",
        )
    table = schema.load(asked.root / "pipeline" / "schema")[asked.table]
    columns = [name for name in table.columns if name not in GIVEN and name not in table.key]
    if asked.field and asked.field not in columns:
        raise CorrectionError(
            f"{asked.field!r} is no column of {table.name} that can be stated.",
            remedy=f"Use one of: {', '.join(columns)}.",
        )
    line = line_of(load_release(output_of(asked)), table, asked.row_id, operation, asked.field)
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    return 0

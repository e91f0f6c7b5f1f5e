"""`extract query`: SQL over the published tables."""

import argparse
import sys

from extract.cli.places import Commands, add_datasets, datasets_of, views_of
from extract.cli.terminal import printable

_QUERY = """\
Run one SQL query (DuckDB) over the published tables and print what it gives. Every table is there
by its name, and views that join them (participations_joined, events_joined, ...): list all with
"SHOW TABLES", the columns of one with "DESCRIBE participations". Nothing can be changed."""

_EXAMPLE = """\
example: extract query "SELECT party, page FROM participations WHERE party_iso3 = 'NAM'" """


def add(commands: Commands) -> None:
    """Declare the command."""
    query = commands.add_parser(
        "query",
        help="run SQL over the tables",
        description=_QUERY,
        epilog=_EXAMPLE,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    query.add_argument("sql", metavar="SQL", help="a SELECT, DESCRIBE, SUMMARIZE or SHOW")
    query.add_argument(
        "--csv", action="store_true", help="print CSV, all rows, values whole (default: a table)"
    )
    add_datasets(query)
    query.set_defaults(run=_query)


def _query(asked: argparse.Namespace) -> int:
    from extract.released.database import ask, connect
    from extract.released.delimited import as_csv
    from extract.released.layout import as_table

    found = ask(connect(datasets_of(asked), views_of(asked)), asked.sql)
    if asked.csv:
        sys.stdout.write(as_csv(found.columns, found.rows))
        return 0
    for line in as_table(found.columns, found.rows):
        sys.stdout.write(printable(line) + "\n")
    return 0

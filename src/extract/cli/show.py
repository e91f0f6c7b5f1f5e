"""`extract show`: rows of a table with the words that they stand on."""

import argparse
import sys

from extract.cli.places import Commands, add_datasets, count, datasets_of, views_of
from extract.cli.terminal import printable

_SHOW = """\
Print rows of a published table, each with what it states, the exact words of the report, their
page and where on it they stand."""

_EXAMPLE = """\
example: extract show participations --where "party_iso3 = 'NAM'" """


def add(commands: Commands) -> None:
    """Declare the command."""
    show = commands.add_parser(
        "show",
        help="print rows with the words they stand on",
        description=_SHOW,
        epilog=_EXAMPLE,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    show.add_argument("table", metavar="TABLE", help="the name of a table: participations, ...")
    show.add_argument("--where", metavar="SQL", help="a condition on the columns of the table")
    show.add_argument(
        "--limit", type=count, metavar="N", default=20, help="rows at most (default: 20)"
    )
    add_datasets(show)
    show.set_defaults(run=_show)


def _show(asked: argparse.Namespace) -> int:
    from extract.released.show import show

    folder, views = datasets_of(asked), views_of(asked)
    for line in show(folder, asked.table, where=asked.where, limit=asked.limit, views=views):
        sys.stdout.write(printable(line) + "\n")
    return 0

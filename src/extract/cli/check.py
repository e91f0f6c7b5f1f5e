"""`extract check`: the tables against their sources and the golden rows."""

import argparse
import sys
from pathlib import Path

from extract.cli.places import Commands, add_places, output_of
from extract.cli.terminal import printable


def add(commands: Commands) -> None:
    """Declare the command."""
    check = commands.add_parser(
        "check",
        help="check the tables against their sources",
        description="Check the tables that were built against their sources and the golden rows.",
        allow_abbrev=False,
    )
    check.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="a source of the tables not in raw/"
    )
    add_places(check, takes_files=True)
    check.set_defaults(run=_check)


def _check(asked: argparse.Namespace) -> int:
    from extract.audit import audit

    verdict = audit(output_of(asked), asked.root, asked.files)
    for line in verdict.lines:
        sys.stdout.write(printable(line) + "\n")
    return verdict.exit_code

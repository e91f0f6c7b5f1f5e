"""`extract diff`: two builds by schema, counts, rows and cells."""

import argparse
import json
import sys
from pathlib import Path

from extract.cli.exits import USAGE
from extract.cli.places import Commands, add_places, output_of
from extract.cli.terminal import printable, say
from extract.errors import ExtractError, OutputError

DIFFERENT = 1

_DESCRIPTION = """\
Compare two builds: the columns of their tables, their counts, their rows by key, and every value.
For each change the words behind it in both builds are shown, and the rule that made the row.

OLD and NEW are output folders or folders of datasets. Without NEW, the present build; without OLD,
the one before it."""

_EPILOG = "Exit code: 0 when both say the same, 1 when they differ, 2 when one cannot be read."


def add(commands: Commands) -> None:
    """Declare the command."""
    diff = commands.add_parser(
        "diff",
        help="compare two builds",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    diff.add_argument("old", nargs="?", type=Path, metavar="OLD", help="the build before")
    diff.add_argument("new", nargs="?", type=Path, metavar="NEW", help="the build after")
    diff.add_argument(
        "--format", choices=("text", "json"), default="text", help="for a person or a program"
    )
    diff.add_argument(
        "--limit",
        type=int,
        default=20,
        metavar="N",
        help="changes shown of each table, 0 for all (default: 20; JSON has all)",
    )
    add_places(diff)
    diff.set_defaults(run=_diff)


def _diff(asked: argparse.Namespace) -> int:
    from extract.audit.difference.compare import compare
    from extract.audit.difference.folder import read_build
    from extract.audit.difference.report import as_plain, lines

    try:
        new = asked.new or output_of(asked)
        found = compare(read_build(asked.old or _before(new)), read_build(new))
    except ExtractError as error:
        say(str(error))
        return USAGE
    if asked.format == "json":
        sys.stdout.write(json.dumps(as_plain(found), ensure_ascii=False, indent=1) + "\n")
    else:
        for line in lines(found, max(0, asked.limit)):
            sys.stdout.write(printable(line) + "\n")
    return 0 if found.is_same else DIFFERENT


def _before(output: Path) -> Path:
    """Return the release that was published before the one in `output`."""
    from extract import publish

    now = publish.published(output)
    releases = output / publish.RELEASES
    others = [p for p in releases.iterdir() if p != now] if releases.is_dir() else []
    kept = [p for p in others if not p.name.startswith(".")]
    if not kept:
        raise OutputError(
            "there is no build before the present one.",
            file=output.name,
            remedy="Name the two builds: extract diff OLD NEW.",
        )
    return max(kept, key=lambda p: p.stat().st_mtime)

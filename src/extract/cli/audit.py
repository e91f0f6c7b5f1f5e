"""`extract audit`: the site in which a person checks every value on its page."""

import argparse
import sys
from pathlib import Path

from extract.cli.places import Commands, add_places, output_of


def add(commands: Commands) -> None:
    """Declare the command."""
    audit = commands.add_parser(
        "audit",
        help="make the site in which a person checks every value on its page",
        description="Write OUTPUT/audit: pages that open from the disk, without server or network.",
        allow_abbrev=False,
    )
    audit.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="a source of the tables not in raw/"
    )
    add_places(audit)
    audit.set_defaults(run=_audit)


def _audit(asked: argparse.Namespace) -> int:
    from extract.audit.site import build_site

    site = build_site(output_of(asked), asked.root, asked.files)
    documents = f"{site.documents} document" + ("" if site.documents == 1 else "s")
    size = f"{site.files} files, {site.byte_count / 1e6:.1f} MB"
    sys.stdout.write(f"{documents}, {size}: open {site.index}\n")
    return 0

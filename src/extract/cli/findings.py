"""`extract findings`: what a person should know of the tables, in sentences, worst first."""

import argparse
import sys

from extract.audit.telling import VERDICTS
from extract.cli.places import Commands, add_places, output_of
from extract.cli.terminal import printable
from extract.errors import MissingFileError


def add(commands: Commands) -> None:
    """Declare the command."""
    findings = commands.add_parser(
        "findings",
        help="print what does not add up, with the words on both sides",
        description="Print the findings: stated counts that lists do not give, witnesses that"
        " contradict each other, what was guessed or lost; worst first, with the words and where"
        " they stand.",
        allow_abbrev=False,
    )
    add_places(findings)
    findings.add_argument("--document", metavar="ID", help="only those of this document")
    findings.add_argument("--verdict", choices=VERDICTS, help="only those with this verdict")
    findings.set_defaults(run=_findings)


def _findings(asked: argparse.Namespace) -> int:
    from extract.audit.release import load_release
    from extract.audit.telling import told

    release = load_release(output_of(asked))
    known = [row["document_id"] for row in release.rows("documents")]
    if asked.document is not None and asked.document not in known:
        raise MissingFileError(
            f"there is no document {asked.document!r}.",
            file="documents",
            remedy=f"Name one of: {', '.join(known)}.",
        )
    for line in told(release, document_id=asked.document, verdict=asked.verdict):
        sys.stdout.write(printable(line) + "\n")
    return 0

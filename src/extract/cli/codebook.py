"""`extract codebook`: the codebook of the tables, as declared."""

import argparse
import sys

from extract.cli.places import Commands, add_root


def add(commands: Commands) -> None:
    """Declare the command."""
    codebook = commands.add_parser(
        "codebook",
        help="print what every table, column and value means",
        description="Print the codebook that pipeline/schema/ gives, in Markdown.",
        allow_abbrev=False,
    )
    add_root(codebook)
    codebook.set_defaults(run=_codebook)


def _codebook(asked: argparse.Namespace) -> int:
    from extract.emit.codebook import codebook_files
    from extract.emit.declared import load_declared

    declared = load_declared(asked.root / "pipeline" / "schema")
    files = dict(codebook_files(declared.schema, declared.edition, declared.codebook))
    sys.stdout.write(files["codebook.md"])
    return 0

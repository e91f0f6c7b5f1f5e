"""`extract audit`: somebody else's table against what the reports state."""

import argparse
import sys
from pathlib import Path

from extract.cli.places import Commands, add_places, output_of
from extract.cli.terminal import printable
from extract.errors import AgainstError

_DESCRIPTION = """\
Hold a table that somebody else made (CSV) against the tables that were built: each of its rows is
supported by the report, contradicted, or not found in it, with the words; rows of the report that
it lacks are missing. MAP says which of its columns are which fields.

The result is printed, and written to OUTPUT/audit/against/ as CSV and JSON."""


def add(commands: Commands) -> None:
    """Declare the command."""
    audit = commands.add_parser(
        "audit",
        help="check somebody else's table",
        description=_DESCRIPTION,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    audit.add_argument("--against", type=Path, metavar="CSV", help="the table to be audited")
    audit.add_argument("--map", type=Path, metavar="MAP", help="what its columns are (TOML)")
    add_places(audit)
    audit.set_defaults(run=_audit)


def _audit(asked: argparse.Namespace) -> int:
    if asked.against is None or asked.map is None:
        raise AgainstError(
            "there is nothing to audit.",
            remedy="Give a table and its map: extract audit --against my.csv --map map.toml.",
        )
    from extract import publish, schema
    from extract.audit.against.compare import Auditor
    from extract.audit.against.declared import read_map
    from extract.audit.against.given import read_given
    from extract.audit.against.names import Names
    from extract.audit.against.written import as_csv, as_plain, lines
    from extract.audit.release import load_release
    from extract.store import writing

    tables = schema.load(asked.root / "pipeline" / "schema")
    declared = read_map(asked.map, tables)
    given = read_given(asked.against, declared)
    output = output_of(asked)
    release = load_release(output)
    table = tables[declared.table]
    names = Names(release, asked.root / "pipeline" / "vocabulary")
    results = Auditor(release, declared, table, names).judge(given)
    folder, name = output / "audit" / "against", asked.against.stem
    with writing("the folder audit/against"):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.csv").write_text(as_csv(table, given, results), encoding="utf-8")
    publish.write_json(folder / f"{name}.json", as_plain(name, table, given, results))
    for line in lines(given, results):
        sys.stdout.write(printable(line) + "\n")
    return 0

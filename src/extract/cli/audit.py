"""`extract audit`: the site in which a person checks every value, or somebody else's table."""

import argparse
import sys
from pathlib import Path

from extract.cli.places import Commands, add_places, output_of
from extract.cli.terminal import printable, say
from extract.errors import AgainstError

_DESCRIPTION = """\
Write OUTPUT/audit: pages that open from the disk, without server or network, in which a person
checks every value against its page.

With --against, hold a table that somebody else made (CSV) against the tables that were built first:
each of its rows is supported by the report, contradicted, or not found in it, with the words; rows
of the report that it lacks are missing. MAP says which of its columns are which fields. The result
is printed, written to OUTPUT/against/ as CSV and JSON, and shown in the site, which has a page for
each table audited so far: OUTPUT/audit/against/. Delete a result to be rid of its page."""


def add(commands: Commands) -> None:
    """Declare the command."""
    audit = commands.add_parser(
        "audit",
        help="make the site in which a person checks every value; check somebody else's table",
        description=_DESCRIPTION,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    audit.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="a source of the tables not in raw/"
    )
    audit.add_argument("--against", type=Path, metavar="CSV", help="the table to be audited")
    audit.add_argument("--map", type=Path, metavar="MAP", help="what its columns are (TOML)")
    add_places(audit, takes_files=True)
    audit.set_defaults(run=_audit)


def _audit(asked: argparse.Namespace) -> int:
    from extract.audit.site import build_site

    if (asked.against is None) != (asked.map is None):
        raise AgainstError(
            "a table and its map go together.",
            remedy="Give both: extract audit --against my.csv --map map.toml.",
        )
    if asked.against is not None:
        _hold_against(asked)
    site = build_site(output_of(asked), asked.root, asked.files)
    documents = f"{site.documents} document" + ("" if site.documents == 1 else "s")
    size = f"{site.files} files, {site.byte_count / 1e6:.1f} MB"
    sys.stdout.write(f"{documents}, {size}: open {site.index}\n")
    if site.undrawn:
        say(
            f"no pictures of the pages of {', '.join(site.undrawn)}: not in raw/. Name the files: "
            "extract audit FILE ..."
        )
    return 0


def _hold_against(asked: argparse.Namespace) -> None:
    import hashlib

    from extract import publish, schema
    from extract.audit.against.compare import Auditor
    from extract.audit.against.declared import read_map
    from extract.audit.against.given import read_given
    from extract.audit.against.names import Names
    from extract.audit.against.written import FOLDER, as_csv, as_plain, lines
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
    folder, name = output / FOLDER, asked.against.stem
    with writing(f"the folder {FOLDER}"):
        folder.mkdir(parents=True, exist_ok=True)
    sha256 = hashlib.sha256((output / "datasets" / f"{table.name}.parquet").read_bytes())
    plain = as_plain(name, table, sha256.hexdigest(), given, results)
    publish.write_text(folder / f"{name}.csv", as_csv(table, given, results))
    publish.write_json(folder / f"{name}.json", plain)
    for line in lines(given, results):
        sys.stdout.write(printable(line) + "\n")

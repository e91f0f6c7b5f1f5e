"""`extract trust`: error rates per table and field, and the rules, each in a sentence."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from extract.cli.places import ROOT, Commands
from extract.cli.terminal import printable, say

if TYPE_CHECKING:
    from extract.trust import Trust
    from extract.trust.rates import Rate

_TRUST = """\
Print error rates per table and field: of rows drawn at random, how many a reader found wrong who
held each against the page, with Wilson's interval at 95 %. Then, if measured, the rates of reports
that no rule was made for, as found at their first run.

Agreement with the golden rows, which `make check` prints, is no error rate: the rules were written
with those rows in view."""

_HOW = (
    "n: fields judged; empty: those of them without a value, right where the page states none;"
    " cannot tell: not part of n. A row is wrong if any of its fields is. A sample of rows says"
    " nothing of what was missed. Agreement with the golden rows is no error rate."
)


def add(commands: Commands) -> None:
    """Declare the command."""
    trust = commands.add_parser(
        "trust",
        help="print error rates per table and field; the rules in sentences",
        description=_TRUST,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    trust.add_argument(
        "--add",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="an audit.json of the audit site, whose samples are counted too; may be repeated",
    )
    trust.add_argument("--rules", action="store_true", help="print the rules instead")
    trust.add_argument("--root", type=Path, metavar="DIR", default=ROOT, help=argparse.SUPPRESS)
    trust.set_defaults(run=_trust)


def _trust(asked: argparse.Namespace) -> int:
    pipeline = asked.root / "pipeline"
    lines: Iterator[str]
    if asked.rules:
        from extract.audit.site.rules import load_rules

        lines = (f"{name}: {said}" for name, said in load_rules(pipeline).sentences.items())
    else:
        from extract.trust import trust

        found = trust(pipeline / "trust", asked.add)
        for remark in found.remarks:
            say(remark)
        lines = _told(found)
    for line in lines:
        sys.stdout.write(printable(line) + "\n")
    return 0


def _told(found: "Trust") -> Iterator[str]:
    from extract.released.layout import as_table

    for how in dict.fromkeys(rate.how for rate in found.rates):
        yield f"Rows held against the page: {how}"
        columns = ("table", "field", "n", "empty", "wrong", "rate", "95 % (Wilson)", "cannot tell")
        yield from as_table(columns, [_row(rate) for rate in found.rates if rate.how == how])
        yield ""
    for stated in found.unseen:
        yield f"Reports that no rule was made for ({stated.file}):"
        yield from as_table(stated.columns, stated.rows)
        yield ""
    if not (found.rates or found.unseen):
        yield "Nobody has held a sample against the page yet: pipeline/trust/ has no readings."
    yield _HOW


def _row(rate: "Rate") -> tuple[str | int, ...]:
    low, high = rate.interval
    share = "" if rate.share is None else f"{rate.share:.1%}"
    return (
        *(rate.table_name, rate.field, rate.count, rate.empty, rate.wrong, share),
        *(f"{low:.1%} to {high:.1%}", rate.cannot_tell),
    )

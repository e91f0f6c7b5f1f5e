"""Print how far passages are read rightly, table by table, and every difference.

python -m tests.passages FILE [ID ...] [--table NAME ...] [--keep DIR]
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.whole_rows import Score

from .check import COLUMNS, passages, scores


def main() -> int:
    """Build the passages of a file and print what differs; return 1 where anything does."""
    parser = argparse.ArgumentParser(prog="python -m tests.passages", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("ids", nargs="*", metavar="ID", help="only these passages")
    parser.add_argument("--table", nargs="+", choices=tuple(COLUMNS), default=tuple(COLUMNS))
    parser.add_argument("--keep", metavar="DIR", help="leave texts and tables in DIR (new)")
    options = parser.parse_args()
    chosen = [one for one in passages(options.file) if not options.ids or one["id"] in options.ids]
    with tempfile.TemporaryDirectory() as scratch:
        found = scores(chosen, Path(options.keep or scratch))
    shown = [one for one in found if one.table in options.table]
    for one in shown:
        if one.differences:
            sys.stdout.write(f"{one.report:24} {_figures(one)}\n")
        for difference in one.differences:
            sys.stdout.write(f"    {difference}\n")
    for table in options.table:
        whole = Score.sum(table, [one for one in shown if one.table == table])
        sys.stdout.write(f"{'all':24} {_figures(whole)}\n")
    return 1 if any(one.differences for one in shown) else 0


def _figures(one: Score) -> str:
    return (
        f"{one.table:15} P {one.precision:.3f}  R {one.recall:.3f}  F1 {one.f1:.3f}"
        f"  ({one.agreed} of {one.wanted} rows, {len(one.extra)} extra)"
    )


if __name__ == "__main__":
    sys.exit(main())

"""Print what is read of reports whose tables were made up.

python -m tests.tabled [--seed N] [--count N] [--only N ...] [--first N] [--keep DIR]
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.rewritten.compare import built
from tests.whole_rows import Score, score

from .drawing import TABLES
from .report import report


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the reports, print every difference, and return 1 where anything differs."""
    options = _options(arguments)
    chosen = [report(options.seed, n) for n in options.only or range(options.count)]
    with tempfile.TemporaryDirectory() as scratch:
        release = built(chosen, Path(options.keep or scratch))
    everything: list[Score] = []
    exact = 0
    for one in chosen:
        found = [score(release, table, one.truth[table], one.name) for table in TABLES]
        exact += not any(part.differences for part in found)
        everything += found
        figures = "  ".join(map(_figures, found))
        sys.stdout.write(f"{one.name:8} {one.setting:13} {one.language} {figures}\n")
        for part in found:
            for line in (*part.missing[: options.first], *part.extra[: options.first]):
                sys.stdout.write(f"    {part.table}: {line}\n")
    for table in TABLES:
        whole = Score.sum(table, [part for part in everything if part.table == table])
        sys.stdout.write(
            f"{table:15} P {whole.precision:.3f} R {whole.recall:.3f} F1 {whole.f1:.3f}\n"
        )
    sys.stdout.write(f"{exact} of {len(chosen)} reports are exactly what was put in\n")
    return 0 if exact == len(chosen) else 1


def _figures(one: Score) -> str:
    return f"{one.table[:5]} {one.agreed}/{one.wanted} +{len(one.extra)}"


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.tabled", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="what everything hangs on")
    parser.add_argument("--count", type=int, default=20, metavar="N", help="how many reports")
    parser.add_argument("--only", type=int, nargs="+", metavar="N", help="these reports alone")
    parser.add_argument(
        "--first", type=int, default=3, metavar="N", help="differences shown of each table"
    )
    parser.add_argument("--keep", metavar="DIR", help="leave reports and tables in DIR (new)")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

"""Print how far unseen reports are read rightly, table by table, and every difference.

python -m tests.unseen [ID ...] [--folder DIR] [--table NAME ...] [--first N] [--keep DIR]
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from extract.audit.golden_facts import FACTS
from tests.whole_rows import Score

from .score import HERE, reports, scores


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the reports, print their scores, and return 1 where anything differs."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        found = scores(Path(options.folder), Path(options.keep or scratch), options.reports)
    wanted = options.table or sorted({score.table for score in found})
    shown = [score for score in found if score.table in wanted]
    for score in shown:
        sys.stdout.write(f"{score.report:24} {_figures(score)}\n")
        for difference in score.differences[: options.first]:
            sys.stdout.write(f"    {difference}\n")
    for table in wanted:
        whole = Score.sum(table, [score for score in shown if score.table == table])
        sys.stdout.write(f"{'all':24} {_figures(whole)}\n")
    return 1 if any(score.differences for score in shown) else 0


def _figures(score: Score) -> str:
    return (
        f"{score.table:15} P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"
        f"  ({score.agreed} of {score.wanted} rows, {len(score.extra)} extra)"
    )


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.unseen", description=__doc__)
    parser.add_argument("reports", nargs="*", metavar="ID", help="only these reports")
    parser.add_argument("--folder", default=str(HERE), metavar="DIR", help="where they lie")
    parser.add_argument(
        "--table",
        nargs="+",
        choices=tuple(FACTS),
        metavar="NAME",
        help="only these tables; reports are named before it",
    )
    parser.add_argument(
        "--first", type=int, default=1000, metavar="N", help="differences shown of each table"
    )
    parser.add_argument("--keep", metavar="DIR", help="leave reports and tables in DIR (new)")
    options = parser.parse_args(arguments)
    unknown = set(options.reports) - {path.name for path in reports(Path(options.folder))}
    if unknown:
        parser.error(f"no such report: {', '.join(sorted(unknown))}")
    return options


if __name__ == "__main__":
    sys.exit(main())

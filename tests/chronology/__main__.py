"""Print what is read of chronological lists that were made up.

python -m tests.chronology [--seed N] [--count N] [--only N ...] [--first N] [--keep DIR]
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.rewritten.compare import built
from tests.whole_rows import Score, score

from .report import report


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the reports, print every difference, and return 1 where anything differs."""
    options = _options(arguments)
    chosen = [report(options.seed, n) for n in options.only or range(options.count)]
    with tempfile.TemporaryDirectory() as scratch:
        release = built(chosen, Path(options.keep or scratch))
    found = [score(release, "events", one.drawn.events, one.name) for one in chosen]
    for one, part in zip(chosen, found, strict=True):
        drawn = one.drawn
        kind = f"{drawn.form:12} {drawn.years:8} {drawn.owners:8} {drawn.language}"
        sys.stdout.write(f"{one.name:8} {kind} {part.agreed}/{part.wanted} +{len(part.extra)}\n")
        for line in (*part.missing[: options.first], *part.extra[: options.first]):
            sys.stdout.write(f"    {line}\n")
    whole = Score.sum("events", found)
    sys.stdout.write(f"P {whole.precision:.3f} R {whole.recall:.3f} F1 {whole.f1:.3f}\n")
    exact = sum(not part.differences for part in found)
    sys.stdout.write(f"{exact} of {len(chosen)} reports are exactly what was put in\n")
    return 0 if exact == len(chosen) else 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.chronology", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="what everything hangs on")
    parser.add_argument("--count", type=int, default=24, metavar="N", help="how many reports")
    parser.add_argument("--only", type=int, nargs="+", metavar="N", help="these reports alone")
    parser.add_argument("--first", type=int, default=3, metavar="N", help="differences shown")
    parser.add_argument("--keep", metavar="DIR", help="leave reports and tables in DIR (new)")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

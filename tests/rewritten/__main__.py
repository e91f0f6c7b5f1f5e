"""Print what is read of reports that were made up, or of those in `raw/` with less declared.

python -m tests.rewritten [--seed N] [--count N] [--first N] [--keep DIR]
    [--ablation | --prose | --further | --treaties]
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.whole_rows import Score, score

from .compare import TABLES, ablation, built, results
from .prose import Story, stories
from .told import told
from .treaties import TREATY_TABLES, TreatyReport, treaty_reports
from .variants import FURTHER, SETTINGS, Variant, variants

TARGET = 0.95
"""The least F1 of the participations of a report with less declared."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked and return 1 where anything differs, or an ablation is below target."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(options.keep or scratch)
        if options.ablation:
            return _ablation(folder, options.first)
        if options.prose:
            return _prose(stories(options.seed, options.count), folder, options.first)
        if options.treaties:
            return _treaties(treaty_reports(options.seed, options.count), folder, options.first)
        settings = FURTHER if options.further else SETTINGS
        reports = variants(options.seed, options.count, settings)
        release = built(reports, folder)
        _say(f"{'':8} {'':15} {'':4} {'':10} " + " ".join(f"{table:>20}" for table in TABLES))
        _say(f"{'report':8} {'setting':15} {'':4} {'date':10} " + f"{'P     R  differ.':>20} " * 5)
        everything: list[Score] = []
        wrong = 0
        for report in reports:
            found = results(release, report)
            wrong += any(one.differences for one in found)
            everything += found
            _say(_line(report, found))
            _show(found, options.first)
        totals = [
            Score.sum(table, [one for one in everything if one.table == table]) for table in TABLES
        ]
        _say(f"{'all':40} " + " ".join(map(_figures, totals)))
        _say(f"{len(reports) - wrong} of {len(reports)} reports are exactly what was put in")
    return 1 if wrong else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.rewritten", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="what everything hangs on")
    parser.add_argument("--count", type=int, default=20, metavar="N", help="how many reports")
    parser.add_argument(
        "--first", type=int, default=5, metavar="N", help="differences shown of each table"
    )
    parser.add_argument("--keep", metavar="DIR", help="leave reports and tables in DIR (new)")
    parser.add_argument(
        "--ablation", action="store_true", help="the reports of raw/ without profile and processes"
    )
    parser.add_argument(
        "--further", action="store_true", help="in further layouts, and as pdftotext reads pages"
    )
    parser.add_argument("--prose", action="store_true", help="reports in sentences, not in tables")
    parser.add_argument(
        "--treaties", action="store_true", help="proclamations, orders, notices, notes on status"
    )
    return parser.parse_args(arguments)


def _prose(reports: Sequence[Story], folder: Path, first: int) -> int:
    found = told(reports, folder)
    wrong = [one for one in found if one.differences]
    for one in wrong:
        _say(f"{one.story.name} {one.story.setting:12} {one.paragraph.number:>2} {one.saying[1]}")
        _say(f"    {one.paragraph.text}")
        for line in one.differences[:first]:
            _say(f"        {line}")
    _say(f"{len(found) - len(wrong)} of {len(found)} paragraphs are exactly what was put in")
    return 1 if wrong else 0


def _treaties(reports: Sequence[TreatyReport], folder: Path, first: int) -> int:
    release = built(reports, folder)
    everything: list[Score] = []
    wrong = 0
    for report in reports:
        found = [score(release, t, report.truth[t], report.name) for t in TREATY_TABLES]
        wrong += any(one.differences for one in found)
        everything += found
        _say(f"{report.name:8} {report.kind:12} {report.edition:6} {report.setting}")
        _show(found, first)
    for table in TREATY_TABLES:
        total = Score.sum(table, [one for one in everything if one.table == table])
        _say(f"{table:16} {_figures(total)}")
    _say(f"{len(reports) - wrong} of {len(reports)} documents are exactly what was put in")
    return 1 if wrong else 0


def _ablation(folder: Path, first: int) -> int:
    found = ablation(folder)
    for one in found:
        count = len(one.differences)
        _say(f"{one.report:12} {one.how:16} {one.language:2}  F1 {one.f1:.4f}  {count} differ")
        for line in one.differences[:first]:
            _say(f"    {line}")
    return 1 if any(one.f1 < TARGET for one in found if one.how != "loose files") else 0


def _line(report: Variant, found: Sequence[Score]) -> str:
    date = report.date or "loose"
    what = f"{report.name:8} {report.setting:15} {report.language:4} {date:10}"
    return f"{what} " + " ".join(map(_figures, found))


def _figures(one: Score) -> str:
    return f"{one.precision:6.3f} {one.recall:.3f} {len(one.missing):3}-{len(one.extra):<3}"


def _show(found: Sequence[Score], first: int) -> None:
    for one in found:
        for line in (*one.missing[:first], *one.extra[:first]):
            _say(f"    {one.table}: {line}")


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

"""Print, for each layout, what is read of it that was typeset.

python -m tests.layouts [LAYOUT ...] [--sample | --report] [--keep DIR] [--first N]
"""

import argparse
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

from .check import Checked, check
from .compare import Difference, describe
from .document import Document
from .layout import LAYOUTS, Layout
from .rows import Rows, rows_of_document
from .sample import SAMPLE
from .typeset import typeset


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the layouts named (or all) and return 1 where any differs."""
    options = _options(arguments)
    unknown = sorted(set(options.layouts) - set(LAYOUTS))
    if unknown:
        _say(f"no such layout: {', '.join(unknown)}\nlayouts: {' '.join(LAYOUTS)}")
        return 2
    layouts = [LAYOUTS[name] for name in options.layouts or LAYOUTS]
    document, expected = _subject(report=options.report)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(options.keep or scratch)
        folder.mkdir(parents=True, exist_ok=True)
        if options.typeset_only:
            for layout in layouts:
                _say(f"{layout.name:22} {typeset(document, layout, folder / _file(layout))} pages")
            return 0
        return _run(layouts, document, expected, folder, options.first)


def _file(layout: Layout) -> str:
    return f"{layout.name}.pdf"


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.layouts", description=__doc__)
    parser.add_argument("layouts", nargs="*", metavar="LAYOUT", help="all where none is named")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--sample", action="store_true", help="the invented report (default)")
    which.add_argument("--report", action="store_true", help="the report in raw/, typeset again")
    parser.add_argument("--keep", metavar="DIR", help="leave the PDFs in DIR")
    parser.add_argument(
        "--first", type=int, default=5, metavar="N", help="differences shown of each kind"
    )
    parser.add_argument("--typeset-only", action="store_true", help="write the PDFs, read nothing")
    return parser.parse_args(arguments)


def _subject(*, report: bool) -> tuple[Document, Rows]:
    if not report:
        return SAMPLE, rows_of_document(SAMPLE)
    from .rebuild import rebuilt_report

    return rebuilt_report()


def _run(
    layouts: Sequence[Layout], document: Document, expected: Rows, folder: Path, first: int
) -> int:
    _say(f"{'':22} {'':5}  passages            cells               calls")
    _say(f"{'layout':22} pages  same  miss. extra   same  miss. extra   same  miss. extra  order")
    different = 0
    for layout in layouts:
        try:
            checked = check(document, expected, layout, folder)
        except Exception as error:  # one layout that breaks a stage must not hide the others
            _say(f"{layout.name:22} {_broken(error)}")
            if first and len(layouts) == 1:
                _say(traceback.format_exc())
            different += 1
            continue
        different += not checked.outcome.is_same
        _say(_line(layout, checked))
        _show(checked, first)
    _say(f"{len(layouts) - different} of {len(layouts)} layouts give the document back")
    return 1 if different else 0


def _line(layout: Layout, checked: Checked) -> str:
    outcome = checked.outcome
    counts = "   ".join(_counts(d) for d in (outcome.passages, outcome.cells, outcome.calls))
    order = "kept" if outcome.is_ordered else "BROKEN"
    return f"{layout.name:22} {checked.pages:5}  {counts}  {order}"


def _broken(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"BROKEN {type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"


def _counts(difference: Difference) -> str:
    return f"{difference.same:4}  {len(difference.missing):5} {len(difference.extra):5}"


def _show(checked: Checked, first: int) -> None:
    outcome = checked.outcome
    for name in ("passages", "cells", "calls"):
        lines = describe(getattr(outcome, name), first)
        if lines and first:
            _say("\n".join([f"  {name}:", *lines]))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

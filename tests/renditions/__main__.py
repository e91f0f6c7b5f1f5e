"""Print, for each typesetter and style, what is read of it that was written.

python -m tests.renditions [NAME ...] [--sample | --report [--facts] | --editions]
    [--keep DIR] [--first N]

A NAME is a typesetter, a style, or both (`latex_columns`); all where none is given. Typesetters
that are not installed are named and left out.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.layouts.compare import Difference, describe
from tests.layouts.document import Document
from tests.layouts.rows import Rows, rows_of_document
from tests.layouts.sample import SAMPLE
from tests.whole_rows import Score

from .check import check, facts
from .style import STYLES, Style
from .typesetters import TYPESETTERS, Typesetter


def main(arguments: Sequence[str] | None = None) -> int:
    """Typeset and read the renditions named (or all) and return 1 where any differs."""
    options = _options(arguments)
    chosen = [pair for pair in _chosen(options.names) if options.editions or not pair[1].together]
    if not chosen:
        names = " ".join([*TYPESETTERS, *STYLES])
        _say(f"no such rendition: {' '.join(options.names)}\ntypesetters and styles: {names}")
        return 2
    missing = {setter.name: setter for setter, _ in chosen if setter.program is None}
    for setter in missing.values():
        _say(f"{setter.name} is left out: none of {', '.join(setter.programs)} is on the path")
        _say(f"  ({setter.remedy})")
    chosen = [pair for pair in chosen if pair[0].name not in missing]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(options.keep or scratch)
        folder.mkdir(parents=True, exist_ok=True)
        if options.editions:
            return _run_editions(chosen, folder, options.first)
        document, expected = _subject(report=options.report or options.facts)
        return _run(chosen, document, expected, folder, options)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.renditions",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="NAME")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--sample", action="store_true", help="the invented report (default)")
    which.add_argument("--report", action="store_true", help="the report in raw/, typeset again")
    which.add_argument(
        "--editions", action="store_true", help="the proclamation in raw/, both editions: its facts"
    )
    parser.add_argument("--facts", action="store_true", help="F1 of its facts too (of the report)")
    parser.add_argument("--keep", metavar="DIR", help="leave sources and PDFs in DIR")
    parser.add_argument("--first", type=int, default=5, metavar="N", help="differences shown")
    return parser.parse_args(arguments)


def _chosen(names: Sequence[str]) -> Iterator[tuple[Typesetter, Style]]:
    for setter in TYPESETTERS.values():
        for style in STYLES.values():
            known = {setter.name, style.name, f"{setter.name}_{style.name}"}
            if not names or known & set(names):
                yield setter, style


def _subject(*, report: bool) -> tuple[Document, Rows]:
    if not report:
        return SAMPLE, rows_of_document(SAMPLE)
    from tests.layouts.rebuild import rebuilt_report

    return rebuilt_report()


def _run(
    chosen: Sequence[tuple[Typesetter, Style]],
    document: Document,
    expected: Rows,
    folder: Path,
    options: argparse.Namespace,
) -> int:
    _say(f"{'':22}  passages            cells               calls")
    _say(f"{'rendition':22}  same  miss. extra   same  miss. extra   same  miss. extra  order")
    different = 0
    for setter, style in chosen:
        path = folder / f"{setter.name}_{style.name}.pdf"
        try:
            setter.typeset(document, style, path)
            outcome = check(path, expected)
        except Exception as error:  # one rendition that breaks a stage must not hide the others
            _say(f"{path.stem:22}  BROKEN {type(error).__name__}: {error}")
            different += 1
            continue
        different += not outcome.is_same
        counts = "   ".join(map(_counts, (outcome.passages, outcome.cells, outcome.calls)))
        _say(f"{path.stem:22}  {counts}  {'kept' if outcome.is_ordered else 'BROKEN'}")
        for name in ("passages", "cells", "calls"):
            lines = describe(getattr(outcome, name), options.first)
            if lines and options.first:
                _say("\n".join([f"  {name}:", *lines]))
        if options.facts:
            _say_scores(facts(path, folder / "built"), options.first, "")
    _say(f"{len(chosen) - different} of {len(chosen)} renditions give the document back")
    return 1 if different else 0


def _run_editions(chosen: Sequence[tuple[Typesetter, Style]], folder: Path, first: int) -> int:
    from .editions import typeset_editions

    different = 0
    for setter, style in chosen:
        name = f"{setter.name}_{style.name}"
        try:
            found = typeset_editions(setter, style, folder / name)
        except Exception as error:  # one rendition that breaks a stage must not hide the others
            _say(f"{name:22}  BROKEN {type(error).__name__}: {error}")
            different += 1
            continue
        different += any(one.differences for one in found.values())
        _say_scores(found, first, f"{name:22}")
    _say(f"{len(chosen) - different} of {len(chosen)} renditions give every fact back")
    return 1 if different else 0


def _say_scores(found: Mapping[str, Score], first: int, lead: str) -> None:
    _say(f"{lead}  F1 of " + "  ".join(f"{name} {one.f1:.4f}" for name, one in found.items()))
    for name, one in found.items():
        for line in one.differences[:first]:
            _say(f"    {name}: {line}")


def _counts(difference: Difference) -> str:
    return f"{difference.same:4}  {len(difference.missing):5} {len(difference.extra):5}"


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

"""Read a rendition, segment it, compare: and what its facts are, against the golden ones."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from extract.audit.golden_files import read_rows
from extract.profile import loose_reports
from tests.layouts.check import ROOT, segmented
from tests.layouts.compare import Outcome, compare
from tests.layouts.rebuild import REPORT
from tests.layouts.rows import Rows, rows_of_segmentation
from tests.rewritten.compare import declare, prepare, run
from tests.whole_rows import score

TABLES = (
    "participations",
    "lists",
    "themes",
    "groupings",
    "attributes",
    "events",
    "roles",
    "claims",
)
"""The tables of facts that are held against golden rows."""

GOLDEN = ROOT / "tests" / "golden" / REPORT
PRINTED_ON = "2003-11-10"
"""The day of the report in raw/ that is typeset again: codes of countries depend on it."""


def check(path: Path, expected: Rows) -> Outcome:
    """Compare what is read of the PDF, without a profile, with `expected`.

    Typewriter's apostrophes and points stand for the typographic ones: fonts choose them.
    """
    report = loose_reports([path])[0]
    found = rows_of_segmentation(segmented(report.sources[0], report))
    return compare(_plainly(expected), _plainly(found))


def _plainly(rows: Rows) -> Rows:
    return Rows(*(tuple(map(_plain_row, part)) for part in _parts(rows)))


def _parts(rows: Rows) -> Iterable[tuple[Any, ...]]:
    return rows.passages, rows.cells, rows.calls, rows.flow


def _plain_row(row: Any) -> Any:
    if not hasattr(row, "text"):
        return row
    return row._replace(text=re.sub("…", "...", row.text.replace("’", "'")))


def facts(path: Path, folder: Path) -> dict[str, tuple[float, tuple[str, ...]]]:
    """Build the PDF alone, in `folder`, and return each table's F1 of whole golden rows.

    With it, the rows that only one side has.
    """
    name = path.stem
    shutil.rmtree(folder, ignore_errors=True)
    prepare(folder)
    place = folder / "raw" / name / path.name
    place.parent.mkdir(parents=True)
    declare(Path(shutil.copy(path, place)), name, PRINTED_ON)
    release = run(folder)
    found = {}
    for table in TABLES:
        told = score(release, table, read_rows(GOLDEN / f"{table}.csv"), name)
        found[table] = (told.f1, tuple(told.differences))
    return found

"""Read a rendition, segment it, compare: and what its facts are, against the golden ones."""

import re
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from extract.audit.golden_files import read_rows
from extract.profile import load_report, loose_reports
from tests.layouts.check import ROOT, segmented
from tests.layouts.compare import Outcome, compare
from tests.layouts.rebuild import REPORT
from tests.layouts.rows import Rows, rows_of_segmentation
from tests.rewritten.compare import declare, prepare, run
from tests.whole_rows import Score, score

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


def facts(path: Path, folder: Path) -> dict[str, Score]:
    """Build the PDF of the report alone, in `folder`, and score each table of facts."""
    return scored([path], folder, REPORT, TABLES)


def scored(
    paths: Sequence[Path], folder: Path, document_id: str, tables: Sequence[str]
) -> dict[str, Score]:
    """Build PDFs as the sources of a document of raw/, in `folder`, and score each table.

    They have its date, on which codes of countries depend, and no profile.
    """
    shutil.rmtree(folder, ignore_errors=True)
    prepare(folder)
    place = folder / "raw" / document_id
    place.mkdir(parents=True)
    printed = str(load_report(ROOT, document_id).document_date)
    for path in paths:
        declare(Path(shutil.copy(path, place)), document_id, printed)
    release = run(folder)
    golden = ROOT / "tests" / "golden" / document_id
    return {
        table: score(release, table, read_rows(golden / f"{table}.csv"), document_id)
        for table in tables
    }

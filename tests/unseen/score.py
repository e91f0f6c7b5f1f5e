"""Build reports without a profile and compare the facts with the rows that people read in them."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from extract.audit.golden_facts import FACTS
from extract.audit.golden_files import read_rows
from tests.rewritten.compare import declare, prepare, run
from tests.whole_rows import Score, score

HERE = Path(__file__).resolve().parent


def reports(folder: Path) -> list[Path]:
    """Return the folders of reports: each holds `report.txt` or `report.pdf`, and golden rows."""
    return sorted({path.parent for path in folder.glob("*/report.*")})


def scores(folder: Path, scratch: Path, only: Sequence[str] = ()) -> list[Score]:
    """Build the reports of `folder` in `scratch` and score every golden file of facts."""
    chosen = [path for path in reports(folder) if not only or path.name in only]
    prepare(scratch)
    for path in chosen:
        for file in sorted(path.glob("report.*")):
            _place(file, scratch / "raw" / path.name, _date(path))
    release = run(scratch)
    return [
        score(release, file.stem, read_rows(file), path.name)
        for path in chosen
        for file in sorted(path.glob("*.csv"))
        if file.stem in FACTS
    ]


def _date(path: Path) -> str:
    return (path / "date").read_text(encoding="utf-8").strip()


def _place(file: Path, folder: Path, date: str) -> None:
    """Copy a report into `raw/` with a sidecar that declares its date."""
    folder.mkdir(parents=True, exist_ok=True)
    path = Path(shutil.copy(file, folder / f"{folder.name}{file.suffix}"))
    declare(path, folder.name, date)

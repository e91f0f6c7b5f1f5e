"""Build reports without a profile and compare the facts with the rows that people read in them."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from extract.audit.golden_facts import FACTS
from extract.audit.golden_files import read_rows
from extract.audit.release import Release
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
        score(_as_read(release, file), file.stem, read_rows(file), path.name)
        for path in chosen
        for file in sorted(path.glob("*.csv"))
        if file.stem in FACTS
    ]


def _as_read(release: Release, file: Path) -> Release:
    """Return the rows without places of projects, where the reader of a file gave none at all.

    The coding rules leave it open whether the countries in which a project runs are its place.
    """
    if file.stem != "events":
        return release
    projects = [row for row in read_rows(file) if row["event_class"] == "project"]
    if any(row["place"] for row in projects):
        return release
    no_place = dict.fromkeys(("place", "country_iso3", "country_basis"))
    rows = [
        {**row, **no_place} if row["event_class"] == "project" else row
        for row in release.rows("events")
    ]
    return Release({**release.tables, "events": rows})


def _date(path: Path) -> str:
    return (path / "date").read_text(encoding="utf-8").strip()


def _place(file: Path, folder: Path, date: str) -> None:
    """Copy a report into `raw/` with a sidecar that declares its date."""
    folder.mkdir(parents=True, exist_ok=True)
    path = Path(shutil.copy(file, folder / f"{folder.name}{file.suffix}"))
    declare(path, folder.name, date)

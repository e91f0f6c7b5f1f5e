"""Build reports without a profile and compare the facts with the rows that people read in them."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.audit.golden_facts import FACTS, compare_facts
from extract.audit.golden_files import read_rows
from extract.audit.golden_floors import f1
from extract.audit.release import Release
from tests.rewritten.compare import declare, prepare, run

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Score:
    """One table of one report: rows that agree, rows read by people, rows built, differences."""

    report: str
    table: str
    agreed: int
    wanted: int
    extra: int
    differences: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        """The share of the built rows that are true; 1 where none was built."""
        built = self.agreed + self.extra
        return self.agreed / built if built else 1.0

    @property
    def recall(self) -> float:
        """The share of the true rows that were built; 1 where there is none."""
        return self.agreed / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """F1 over whole rows; 1 where none is and none was built."""
        return f1(self.agreed, self.wanted, self.agreed + self.extra)

    @classmethod
    def sum(cls, table: str, scores: Sequence["Score"]) -> "Score":
        """Return the score of a table over several reports, every row of the same weight."""
        counted = (sum(getattr(s, name) for s in scores) for name in ("agreed", "wanted", "extra"))
        return cls("all", table, *counted)


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
        _score(release, path.name, file)
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


def _score(release: Release, report: str, file: Path) -> Score:
    rows = read_rows(file)
    empty = [dict.fromkeys(("in",), "")]
    _, differences = compare_facts(release, FACTS[file.stem], rows or empty, report)
    missing = [line for line in differences if line.startswith("missing: ") and rows]
    extra = [line for line in differences if line.startswith("extra: ")]
    agreed = len(rows) - len(missing)
    return Score(report, file.stem, agreed, len(rows), len(extra), (*missing, *extra))

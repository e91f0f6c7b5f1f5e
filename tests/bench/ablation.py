"""What is left of the participations without a profile and with an empty vocabulary of processes.

    python -m tests.bench.ablation

The reports of `raw/` are built from a copy of the folder in which `pipeline/reports/` is gone and
`pipeline/vocabulary/processes.toml` is empty, and compared with the golden rows.
"""

import csv
import shutil
import sys
import tempfile
from pathlib import Path

import pyarrow.parquet as pq

from extract.audit.golden_facts import FACTS, compare_facts
from extract.audit.release import Release
from extract.run import Request, build

ROOT = Path(__file__).resolve().parents[2]

LEAST = 0.95
"""The F1 to reach on each report."""


def main() -> int:
    """Print F1 and every difference; return 1 where a report stays below `LEAST`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("raw", "pipeline"):
            shutil.copytree(ROOT / part, folder / part)
        shutil.rmtree(folder / "pipeline" / "reports")
        (folder / "pipeline" / "vocabulary" / "processes.toml").write_text("")
        build(Request(root=folder, output=folder / "output", jobs=2))
        tables = (folder / "output" / "datasets").glob("*.parquet")
        release = Release({path.stem: pq.read_table(path).to_pylist() for path in tables})
    scores = [_report(release, path) for path in sorted((ROOT / "tests" / "golden").iterdir())]
    return int(min(score for score in scores if score is not None) < LEAST)


def _report(release: Release, folder: Path) -> float | None:
    path = folder / "participations.csv"
    if not path.exists():
        return None
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    score, differences = compare_facts(release, FACTS["participations"], rows, folder.name)
    sys.stdout.write(f"{folder.name}: participations F1 {score:.3f} over {len(rows)} golden rows\n")
    for difference in differences:
        sys.stdout.write(f"    {difference}\n")
    return score


if __name__ == "__main__":
    sys.exit(main())

"""`make bench`: how fast a build is, what one with nothing to do costs, and what a kill leaves."""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import pdfplumber

from extract.emit.package import row_counts
from tests.bench import kill, startup

REPOSITORY = Path(__file__).resolve().parents[2]
KILLS = 10
REPORT = "mc_inf_266"


def main() -> int:
    """Measure, print one figure per line, and return 1 where a kill left something half."""
    pdfs = sorted(REPOSITORY.glob("raw/*/*.pdf"))
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder)
        seconds, _ = _timed([*_command(output), "--jobs", "1", *map(str, pdfs)])
        pages = row_counts(output / "datasets")["pages"]
        ours = pages / seconds
        theirs = pages / _pdfplumber(pdfs)
        _say(f"whole build: {pages} pages in {seconds:.1f} s, {ours:.1f} pages per second")
        _say(f"pdfplumber (words and tables) on the same files: {theirs:.1f} pages per second")
        _say(f"share of the build: {_shares(output, seconds)}")
        _, processor = _timed([*_command(output), *map(str, pdfs)])
        for line in startup.compared(REPORT, output / "one"):
            _say(line)
        _say(f"build with nothing to do: {processor:.2f} s of processor time")
    wrong = kill.run(KILLS, seed=1)
    for line in wrong:
        _say(line)
    _say(f"killed {KILLS} builds at random moments: {len(wrong)} things wrong")
    return 1 if wrong else 0


def _command(output: Path) -> list[str]:
    return [sys.executable, "-m", "extract", "build", "--output", str(output)]


def _timed(command: list[str]) -> tuple[float, float]:
    """Run `command`; return seconds on the clock and of processor time, its children's included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  ours
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, processor


def _pdfplumber(pdfs: list[Path]) -> float:
    start = time.perf_counter()
    for path in pdfs:
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                page.extract_words()
                page.extract_tables()
    return time.perf_counter() - start


def _shares(output: Path, seconds: float) -> str:
    """Return each stage's part of the build; the rest is starting processes and the release."""
    taken: Counter[str] = Counter()
    for document in json.loads((output / "run.json").read_text(encoding="utf-8"))["documents"]:
        for part in (document, *document["sources"]):
            taken.update(part["seconds"])
    shares = [f"{stage} {spent / seconds:.0%}" for stage, spent in taken.items()]
    return ", ".join([*shares, f"the rest {1 - sum(taken.values()) / seconds:.0%}"])


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())

"""`make bench-hostile`: every broken, encrypted, scanned or oversized PDF of the corpus, built.

Each file is built by a process of its own (`extract build FILE`), within a time limit, and must end
as data or as a named error. What came of it is set beside what PDFium and pdfplumber make of it by
themselves (`EXPECTED.tsv`). A crash, a hang, or data that is short without a word fails the run.
"""

import argparse
import csv
import fnmatch
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from extract.model.counting import tally

REPOSITORY = Path(__file__).resolve().parents[2]
CORPUS = REPOSITORY.parent / "shared" / "corpus" / "hostile"
SECONDS = 120
FIRST = 5
"""`EXPECTED.tsv` counts the glyphs of this many first pages."""

SPOKEN = frozenset(
    {"page_count", "no_witness", "characters_from_pdfium", "witness_sees_less", "file_damaged"}
)
"""Findings that say that something about the pages or glyphs of a file is not as usual."""

ERROR = re.compile(r"^(\w+Error): (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Expected:
    """Pages and glyphs of the first pages, as the better of the two readers sees them."""

    pages: int
    glyphs: int
    by_pdfium: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: how it ended, in what words, and what it holds."""

    file: str
    ended: str
    words: str = ""
    seconds: float = 0.0
    pages: int = 0
    glyphs: int = 0
    faults: tuple[str, ...] = ()


def main(arguments: Sequence[str] | None = None) -> int:
    """Build every file, print what came of it, and return 1 where one crashed, hung or is short."""
    asked = _arguments(arguments)
    expected = read_expected(asked.corpus / "EXPECTED.tsv")
    passwords = read_passwords(asked.corpus / "PASSWORDS.tsv")
    tasks: list[tuple[str, str | None]] = [(name, None) for name in expected]
    tasks += [(name, word) for name in expected if (word := password_of(name, passwords))]
    with ThreadPoolExecutor(asked.jobs) as pool:
        outcomes = list(
            pool.map(lambda task: _built(asked.corpus, task[0], task[1], expected[task[0]]), tasks)
        )
    _report(outcomes[: len(expected)], "without passwords")
    _report(outcomes[len(expected) :], "with their passwords")
    return _verdict(outcomes)


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.hostile")
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    asked = parser.parse_args(arguments)
    if not (asked.corpus / "EXPECTED.tsv").is_file():
        parser.error("the corpus of hostile files is not there; name its folder with --corpus")
    return asked


def read_expected(path: Path) -> dict[str, Expected]:
    """Return what PDFium and pdfplumber make of each file, the better of them where they differ."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["file"]: _expected(row) for row in csv.DictReader(file, delimiter="\t")}


def _expected(row: dict[str, str]) -> Expected:
    pages, glyphs = _number(row["pdfium_pages"]), _number(row["pdfium_glyphs_first5"])
    if pages is not None:
        return Expected(pages, glyphs or 0, by_pdfium=True)
    return Expected(
        _number(row["pdfplumber_pages"]) or 0,
        _number(row["pdfplumber_glyphs_first5"]) or 0,
        by_pdfium=False,
    )


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() else None


def read_passwords(path: Path) -> list[tuple[str, str]]:
    """Return patterns of file names with their passwords, where one is known."""
    found: list[tuple[str, str]] = []
    with path.open(encoding="utf-8", newline="") as file:
        for names, word in list(csv.reader(file, delimiter="\t"))[1:]:
            if not word.startswith("not found"):
                for name in re.sub(r" \(\d+ files\)", "", names).split(", "):
                    found.append((name.replace("r2..r6-", "r[2-6]*-"), word))
    return found


def password_of(name: str, passwords: list[tuple[str, str]]) -> str | None:
    """Return the password of a file, if it has one that is known."""
    return next((word for pattern, word in passwords if fnmatch.fnmatch(name, pattern)), None)


def _built(corpus: Path, name: str, password: str | None, expected: Expected) -> Outcome:
    """Build one file into a folder of its own and say what came of it."""
    start = time.perf_counter()
    environment = {key: value for key, value in os.environ.items() if key != "EXTRACT_PASSWORD"}
    if password is not None:
        environment["EXTRACT_PASSWORD"] = password
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "extract", "build", str(corpus / name)]
        try:
            run = subprocess.run(  # noqa: S603  ours
                [*command, "--output", folder, "--jobs", "1"],
                env=environment,
                capture_output=True,
                text=True,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Outcome(name, "hang", f"more than {SECONDS} s", SECONDS)
        seconds = time.perf_counter() - start
        if run.returncode == 0:
            return _data(name, Path(folder) / "datasets", seconds, expected)
    error = ERROR.search(run.stderr)
    if run.returncode == 1 and error:
        return Outcome(name, error[1], error[2], seconds)
    return Outcome(name, "crash", f"exit code {run.returncode}: {run.stderr[-300:]}", seconds)


def _data(name: str, datasets: Path, seconds: float, expected: Expected) -> Outcome:
    """Count what was built against what was to be expected, and against itself."""
    pages, findings = _rows(datasets, "pages"), _rows(datasets, "findings")
    lost = Counter(row["page"] for row in _rows(datasets, "lost_glyphs"))
    pages.sort(key=lambda row: int(row["page"]))
    spoken = SPOKEN & {row["check_name"] for row in findings}
    faults = [
        f"page {row['page']}: {row['glyph_count']} glyphs read, {count} in the text"
        for row in pages
        if (count := tally([row["text"]]).total()) != row["glyph_count"]
    ]
    glyphs = sum(row["glyph_count"] + lost[row["page"]] for row in pages[:FIRST])
    if len(pages) < expected.pages and not spoken:
        faults.append(f"{len(pages)} pages of {expected.pages}")
    if glyphs < expected.glyphs and not spoken:
        faults.append(f"{glyphs} glyphs of {expected.glyphs} on the first pages")
    if not glyphs:
        faults.append("data without any glyph on the first pages")
    (source,) = _rows(datasets, "sources")
    ended = f"data ({source['characters_from']})"
    return Outcome(name, ended, ", ".join(spoken), seconds, len(pages), glyphs, tuple(faults))


def _rows(datasets: Path, table: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(datasets / f"{table}.parquet").to_pylist()
    return rows


def _report(outcomes: list[Outcome], title: str) -> None:
    """Print outcomes by the kind of file (its folder) and by how they ended."""
    _say(f"{len(outcomes)} files, {title}")
    kinds = sorted({outcome.file.split("/")[0] for outcome in outcomes})
    ends = sorted({outcome.ended for outcome in outcomes})
    width = max(map(len, [*ends, "total"]), default=0)
    for end in [*ends, "total"]:
        mine = [outcome for outcome in outcomes if end in (outcome.ended, "total")]
        share = Counter(outcome.file.split("/")[0] for outcome in mine)
        parts = ", ".join(f"{kind} {share[kind]}" for kind in kinds if share[kind])
        _say(f"  {end:{width}} {len(mine):4}  {parts}")


def _verdict(outcomes: list[Outcome]) -> int:
    crashes = [outcome for outcome in outcomes if outcome.ended == "crash"]
    hangs = [outcome for outcome in outcomes if outcome.ended == "hang"]
    short = [outcome for outcome in outcomes if outcome.faults]
    for outcome in (*crashes, *hangs, *short):
        _say(f"{outcome.file}: {outcome.ended} {outcome.words} {'; '.join(outcome.faults)}")
    slowest = max(outcomes, key=lambda outcome: outcome.seconds)
    _say(f"slowest: {slowest.file}, {slowest.seconds:.1f} s")
    _say(f"{len(crashes)} crashes, {len(hangs)} hangs, {len(short)} silent losses")
    return 1 if crashes or hangs or short else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

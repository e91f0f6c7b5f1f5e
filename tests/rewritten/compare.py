"""Build rewritten reports without a profile, and compare every row with what was put in."""

import csv
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from extract.audit.golden_facts import FACTS, compare_facts
from extract.audit.release import Release, Row, load_release
from extract.profile import loose_id
from extract.run import Request, build
from tests.whole_rows import Score, score

from .variants import Variant

ROOT = Path(__file__).resolve().parents[2]

TABLES = ("participations", "lists", "themes", "groupings", "attributes")


class Written(Protocol):
    """A made-up report: its name, the date that its sidecar declares ("": none), its file."""

    @property
    def name(self) -> str:
        """Its name, which is the id of its document."""

    @property
    def date(self) -> str:
        """Its date."""

    def write(self, folder: Path) -> Path:
        """Write its file into a folder and return the path."""


def built(reports: Sequence[Written], folder: Path) -> Release:
    """Build reports in `folder`, each without a profile, and return the tables.

    A report with a date is a folder with a sidecar that says so; the others are loose files.
    """
    prepare(folder)
    loose = [report.write(folder / "loose") for report in reports if not report.date]
    for report in reports:
        if not report.date:
            continue
        path = report.write(folder / "raw" / report.name)
        declare(path, report.name, report.date)
    releases = [run(folder, loose)] if loose else []
    if len(loose) < len(reports):
        releases.append(run(folder))
    names = {name for release in releases for name in release.tables}
    return Release({n: [row for each in releases for row in each.rows(n)] for n in names})


def declare(path: Path, title: str, date: str) -> None:
    """Write beside a made-up file the sidecar that declares its title and date."""
    stated = {
        "title": title,
        "document_date": date,
        **dict.fromkeys(("document_date_source", "source", "licence"), "made up"),
        "sha256": sha256(path.read_bytes()).hexdigest(),
    }
    lines = [f'{key} = "{value}"' for key, value in stated.items()]
    sidecar = path.with_name(f"{path.name}.toml")
    sidecar.write_text("\n".join([*lines, "obtained = 2026-01-01", ""]), encoding="utf-8")


def prepare(folder: Path) -> None:
    """Copy what is declared into `folder`, but no profile."""
    copied = shutil.copytree(ROOT / "pipeline", folder / "pipeline")
    for profile in (copied / "reports").glob("*.toml"):
        profile.unlink()


def run(folder: Path, loose: Sequence[Path] = ()) -> Release:
    """Build the `loose` files, or else what is in `folder`; raises where a report fails."""
    output = folder / ("loose_output" if loose else "output")
    jobs = os.cpu_count() or 1
    outcome = build(Request(root=folder, output=output, files=tuple(loose), jobs=jobs))
    if outcome.failures:
        raise RuntimeError("; ".join(map(str, outcome.failures)))
    return load_release(output)


def results(release: Release, report: Variant) -> list[Score]:
    """Compare each table of a report with the truth."""
    document_id = report.name if report.date else loose_id(Path(report.name))
    years = _only(release, "attributes", attribute="label_year")
    return [score(years, table, report.truth[table], document_id) for table in TABLES]


def _only(release: Release, table: str, **wanted: str) -> Release:
    rows = [
        row
        for row in release.rows(table)
        if all(row[column] == value for column, value in wanted.items())
    ]
    return Release({**release.tables, table: rows})


@dataclass(frozen=True, slots=True)
class Ablated:
    """A golden file of a report, and how a build without any process declared meets it."""

    report: str
    how: str
    language: str
    f1: float
    differences: tuple[str, ...]


def ablation(folder: Path) -> list[Ablated]:
    """Build the reports of `raw/` without profile and without a single declared process.

    Once each file as a loose one, of which not even the date is declared, once in its folder with
    its sidecars; then compare with the golden participations.
    """
    found: list[Ablated] = []
    for how in ("without profile", "loose files"):
        here = folder / how.replace(" ", "_")
        prepare(here)
        (here / "pipeline" / "vocabulary" / "processes.toml").write_text("", encoding="utf-8")
        shutil.copytree(ROOT / "raw", here / "raw")
        loose = sorted(here.glob("raw/*/*.pdf")) if how == "loose files" else []
        release = run(here, loose)
        for golden in sorted(ROOT.glob("tests/golden/*/participations.csv")):
            found += _ablated(release, golden, how)
    return found


def _ablated(release: Release, golden: Path, how: str) -> list[Ablated]:
    """Compare the golden participations with those of the documents of a report, by language."""
    with golden.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    report = golden.parent.name
    found = []
    for language in sorted({row.get("language", "") for row in rows}):
        wanted = [
            {key: value for key, value in row.items() if key != "language"}
            for row in rows
            if row.get("language", "") == language
        ]
        for name, part in _of_report(release, report, language):
            score, differences = compare_facts(part, FACTS["participations"], wanted, name)
            found.append(Ablated(report, how, language, score, tuple(differences)))
    return found


def _of_report(release: Release, report: str, language: str) -> list[tuple[str, Release]]:
    """Return the documents that are `report`, or a file of it, cut down to one language."""
    stems = {loose_id(path): path for path in ROOT.glob(f"raw/{report}/*.pdf")}
    found = []
    for document in sorted({row["document_id"] for row in release.rows("participations")}):
        if document != report and document not in stems:
            continue
        if language and document in stems and not stems[document].stem.endswith(f"_{language}"):
            continue
        found.append((document, _said_in(release, language) if document == report else release))
    return found


def _said_in(release: Release, language: str) -> Release:
    """Return a release whose participations are as the files named for `language` state them."""
    if not language:
        return release
    told: dict[str, Row] = {}
    for witness in release.rows("witnesses"):
        is_of = witness["source_id"].rsplit(".", 1)[0].endswith(f"_{language}")
        if is_of and witness["table_name"] == "participations":
            told.setdefault(witness["row_id"], {})[witness["field"]] = witness["stated_value"]
    rows = [
        {**dict.fromkeys(row), "document_id": row["document_id"], **told[row["participation_id"]]}
        for row in release.rows("participations")
        if row["participation_id"] in told
    ]
    return Release({**release.tables, "participations": rows})

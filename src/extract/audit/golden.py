"""Whether the tables say what two people read off the page.

A golden file is a CSV in `tests/golden/<document>/`, named for what its rows are. Each is compared
with every source of its document, key by key: rows that are missing, rows too many, rows that
differ, and the order of rows. Of a text source, pages and the ends of printed lines mean nothing.
How much of a file must be built is in `golden_floors`.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from extract.audit.golden_differences import check_differences, check_row_differences
from extract.audit.golden_entities import check_entities
from extract.audit.golden_facts import FACTS, check_facts
from extract.audit.golden_files import read_rows
from extract.audit.golden_floors import Floors, read_floors
from extract.audit.golden_links import check_links
from extract.audit.golden_mentions import BY_PAGE, check_mentions
from extract.audit.golden_rows import KINDS, Built, Kind
from extract.audit.golden_subjects import CHECKS as SUBJECTS
from extract.audit.golden_subjects import check_subjects
from extract.audit.release import Release, is_pdf
from extract.audit.verdict import Check
from extract.model.counting import normalized

Compared = Callable[[Release, Path, str, Floors], list[Check]]

PAGES = ("page", "page_end", "call_page")


def _one(compared: Callable[[Release, Path, str, Floors], Check]) -> Compared:
    return lambda release, path, document_id, floors: [compared(release, path, document_id, floors)]


def _links(release: Release, path: Path, document_id: str, _floors: Floors) -> list[Check]:
    return [check_links(release, path, document_id)]


def _row_pairs(release: Release, path: Path, document_id: str, _floors: Floors) -> list[Check]:
    links = check_links(release, path, document_id)
    return [links, *check_row_differences(release, path, document_id)]


WHOLE: dict[str, Compared] = {
    **dict.fromkeys(("mentions", BY_PAGE), check_mentions),
    "entities": _one(check_entities),
    "row_pairs": _row_pairs,
    "prose_alignment": _links,
    "prose_differences": check_differences,
    **dict.fromkeys(FACTS, _one(check_facts)),
    **dict.fromkeys(SUBJECTS, _one(check_subjects)),
}
"""The golden files that are compared with a document as a whole; others with each source of it."""


def check_golden(release: Release, root: Path) -> list[Check]:
    """Compare every golden file of every document of the release."""
    golden = root / "tests" / "golden"
    folders = sorted(path for path in golden.glob("*") if path.is_dir())
    built = {row["document_id"] for row in release.rows("documents") if row["document_id"]}
    from_raw = {document for document in built if (root / "raw" / document).is_dir()}
    checks: list[Check] = []
    for folder in folders:
        if folder.name in built:
            checks += _document(release, folder)
        elif from_raw:
            missing = Check(f"golden {folder.name}", "files")
            missing.fault("the release does not hold this document.")
            checks.append(missing)
    return checks or [Check("golden", "files", expected=golden.is_dir() and bool(from_raw))]


def _document(release: Release, folder: Path) -> list[Check]:
    checks: list[Check] = []
    sources = [row for row in release.rows("sources") if row["document_id"] == folder.name]
    floors = read_floors(folder)
    for path in sorted(folder.glob("*.csv")):
        if path.stem in WHOLE:
            checks += WHOLE[path.stem](release, path, folder.name, floors)
            continue
        for source in sources:
            check = Check(f"golden {folder.name}/{path.name} in {source['file']}", "rows")
            _file(check, release, path, source["source_id"], paged=is_pdf(source))
            checks.append(check)
    for key in floors:
        if not (folder / f"{key.partition('.')[0]}.csv").exists():
            stray = Check(f"golden {folder.name}/floors.toml", "floors")
            stray.fault(f"{key} is the floor of no golden file here.")
            checks.append(stray)
    if not checks:
        empty = Check(f"golden {folder.name}", "files")
        checks.append(empty)
    return checks


def _file(check: Check, release: Release, path: Path, source_id: str, *, paged: bool) -> None:
    kind = KINDS.get(path.stem)
    if kind is None:
        check.fault("nothing is known of what this file's rows are compared with.")
        return
    rows = read_rows(path)
    if rows and tuple(rows[0]) != kind.columns:
        check.fault(f"its columns should be {', '.join(kind.columns)}.")
        return
    check.look(len(rows))
    compare(check, kind, rows, list(kind.build(release, source_id)), paged=paged)


@dataclass(frozen=True, slots=True)
class _Keyed:
    """Rows by their key; the n-th of one key gets n, so that none hides another."""

    rows: dict[tuple[str, ...], dict[str, str]]
    places: dict[tuple[str, ...], str]


def _keyed(kind: Kind, rows: Iterable[Built]) -> _Keyed:
    found = _Keyed({}, {})
    seen: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        key = tuple(row.values[column] for column in kind.key)
        seen[key] += 1
        found.rows[(*key, str(seen[key]))] = row.values
        found.places[(*key, str(seen[key]))] = row.place
    return found


def compare(
    check: Check, kind: Kind, rows: list[dict[str, str]], built: list[Built], *, paged: bool
) -> None:
    """Compare golden `rows` with `built` ones and write every difference into `check`."""
    golden, ours = _keyed(kind, (Built(row, "") for row in rows)), _keyed(kind, built)
    for key, row in golden.rows.items():
        if key not in ours.rows:
            check.fault(f"missing: {_brief(row)}")
            continue
        found = ours.rows[key]
        for column in kind.columns:
            if not _same(column, row, found, paged=paged):
                check.fault(
                    f"changed: {', '.join(key[:-1])}: {column} is {found[column]!r}, "
                    f"should be {row[column]!r} ({ours.places[key]})"
                )
    for key in ours.rows.keys() - golden.rows.keys():
        check.fault(f"extra: {_brief(ours.rows[key])} ({ours.places[key]})")
    ordered = [key for key in ours.rows if key in golden.rows]
    if ordered != [key for key in golden.rows if key in ours.rows]:
        check.fault("the rows stand in another order.")


def _same(column: str, golden: dict[str, str], found: dict[str, str], *, paged: bool) -> bool:
    if paged or column not in (*PAGES, "quote"):
        return golden[column] == found[column]
    if column in PAGES:
        return True
    return normalized(found["whole"]).startswith(normalized(golden["quote"]))


def _brief(row: dict[str, str]) -> str:
    return ", ".join(value[:60] for name, value in row.items() if value and name != "whole")

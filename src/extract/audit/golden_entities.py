"""Whether the things named are those that people found named in the document.

A golden file `entities.csv` has one row per organization, organ, process, conference series,
initiative, programme and treaty that the document names, with its fullest printed name and its
short form in each language. A row agrees with the one built entity that goes by all of its names
and has its kind.
"""

from collections import defaultdict
from pathlib import Path

from extract.audit.golden_files import read_rows
from extract.audit.golden_floors import EXACT, Floors, f1, hold
from extract.audit.release import Release
from extract.audit.verdict import Check
from extract.model.text import fold

KINDS = frozenset(
    {"organization", "organ", "process", "conference_series", "initiative", "programme", "treaty"}
)
"""The kinds that golden rows list; states are compared as mentions."""

_NAMES = ("name_en", "acronym_en", "name_fr", "acronym_fr")


def check_entities(release: Release, path: Path, document_id: str, floors: Floors) -> Check:
    """Compare the entities that a document names with a golden file."""
    rows = read_rows(path, ("kind", *_NAMES))
    check = Check(f"golden {document_id}/{path.name}", "rows")
    check.look(len(rows))
    kinds = {row["entity_id"]: row["kind"] for row in release.rows("entities")}
    named = _named(release, document_id, kinds)
    ids: dict[str, set[str]] = defaultdict(set)
    for name in release.rows("names"):
        ids[_plain(name["name"])].add(name["entity_id"])
    found: set[str] = set()
    differences = []
    for row in rows:
        printed = [row[column] for column in _NAMES if row[column]]
        same = set.intersection(*(ids.get(_plain(name), set()) for name in printed))
        best = {one for one in same if kinds[one] == row["kind"]} - found
        if best:
            found.add(min(best & named or best))
        else:
            seen = sorted({kinds[one] for one in same})
            differences.append(f"missing: {row['kind']} {' | '.join(printed)} (built: {seen})")
    shown = {n["entity_id"]: n["name"] for n in release.rows("names")}
    extra = [one for one in named - found if kinds[one] in KINDS]
    differences += [f"extra: {kinds[one]} {shown.get(one)}" for one in sorted(extra)]
    score = f1(len(found), len(rows), len(found) + len(extra))
    hold(check, score, floors.get(path.stem, EXACT), differences)
    return check


def _named(release: Release, document_id: str, kinds: dict[str, str]) -> set[str]:
    """Return the entities that a source of the document mentions."""
    own = {s["source_id"] for s in release.rows("sources") if s["document_id"] == document_id}
    return {
        row["entity_id"]
        for row in release.rows("mentions")
        if row["source_id"] in own and row["entity_id"] in kinds
    }


def _plain(name: str) -> str:
    return " ".join(fold(name).replace("’", "'").split())

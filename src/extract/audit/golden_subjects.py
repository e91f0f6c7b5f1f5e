"""Whether links, stated counts and differences within a document are those that readers found.

Readers name a passage by its first words. Links are scored as pairs of passages; a pair that
readers say must not be linked is a fault, whatever the score. Of differences, contradictions count:
F1 of those that the readers found and those that were built.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.audit.golden_files import read_rows
from extract.audit.golden_floors import EXACT, Floors, f1, hold
from extract.audit.passages import Passages
from extract.audit.release import Release, Row
from extract.audit.verdict import Check
from extract.model.counting import normalized

Pair = frozenset[str]


def check_subjects(release: Release, path: Path, document_id: str, floors: Floors) -> Check:
    """Compare one golden file of links, look-alikes, counts or differences with a document."""
    rows = read_rows(path)
    check = Check(f"golden {document_id}/{path.name}", "rows")
    check.look(len(rows))
    floor = floors.get(path.stem, EXACT)
    CHECKS[path.stem](check, _Built.of(release, document_id), rows, floor)
    return check


@dataclass(frozen=True, slots=True)
class _Built:
    """What was built of a document, and the sources in which readers looked."""

    release: Release
    document_id: str
    passages: Passages
    sources: frozenset[str]

    @classmethod
    def of(cls, release: Release, document_id: str) -> "_Built":
        sources = frozenset(
            row["source_id"]
            for row in release.rows("sources")
            if row["document_id"] == document_id and not row["derived_from_id"]
        )
        return cls(release, document_id, Passages(release), sources)

    def rows(self, table: str) -> Iterator[Row]:
        return (r for r in self.release.rows(table) if r["document_id"] == self.document_id)

    def pair(self, check: Check, row: dict[str, str]) -> Pair | None:
        """Return the two passages that a golden row names; a fault where one is not there."""
        found = []
        for side in ("left", "right"):
            words = row[f"{side}_words"]
            if not words:
                return None
            passage = next(self.passages.beginning(words, self.sources), None)
            if passage is None:
                check.fault(f"no passage begins with {words!r}.")
                return None
            found.append(passage["passage_id"])
        return frozenset(found)

    def linked(self, relation: str) -> set[Pair]:
        return {
            frozenset((row["left_passage_id"], row["right_passage_id"]))
            for row in self.rows("links")
            if row["relation"] == relation
        }

    def conflicts(self) -> dict[Pair, str]:
        """Return the pairs of passages that contradict each other, each with its predicate."""
        found = {
            frozenset((row["left_passage_id"], row["right_passage_id"])): row["predicate"]
            for row in self.rows("comparisons")
            if row["relation"] == "conflict"
        }
        for row in self.rows("findings"):
            if row["verdict"] == "fails" and row["check_name"] in CONTRADICTIONS:
                pair = frozenset(self._quoted(row["finding_id"]).values())
                if len(pair) == 2:
                    found[pair] = row["check_name"]
        return found

    def _quoted(self, finding_id: str) -> dict[str, str]:
        """Return the passage in which each side of a finding begins: a list runs over many rows."""
        found: dict[str, str] = {}
        for span in self.release.rows("spans"):
            if span["table_name"] == "findings" and span["row_id"] == finding_id:
                passage = self.passages.at(span["source_id"], span["char_start"])
                if passage:
                    found.setdefault(span["field"], passage)
        return found

    def brief(self, pair: Pair) -> str:
        rows = sorted((self.passages.by_id[p] for p in pair), key=lambda row: row["ordinal"])
        return " | ".join(f"“{' '.join(row['text'].split())[:60]}”" for row in rows)


CONTRADICTIONS = frozenset({"stated_count", "years_in_table_and_prose", "enumeration_numbering"})
"""Checks that fail where two places of a document cannot both be right."""


def _check_links(check: Check, built: _Built, rows: list[dict[str, str]], floor: float) -> None:
    for relation in ("same_subject", "thematic"):
        wanted = {p for r in rows if r["relation"] == relation if (p := built.pair(check, r))}
        found = built.linked(relation)
        score = f1(len(wanted & found), len(wanted), len(found))
        if relation == "thematic":
            check.note(f"thematic: F1 {score:.3f}, {len(found)} built, {len(wanted)} read")
            continue
        missing = [f"missing: {built.brief(pair)}" for pair in sorted(wanted - found, key=sorted)]
        extra = [f"extra: {built.brief(pair)}" for pair in sorted(found - wanted, key=sorted)]
        hold(check, score, floor, [*missing, *extra])


def _check_look_alikes(
    check: Check, built: _Built, rows: list[dict[str, str]], _floor: float
) -> None:
    linked = built.linked("same_subject")
    for row in rows:
        pair = built.pair(check, row)
        if pair in linked:
            check.fault(f"linked, but about different things ({row['why']}): {built.brief(pair)}")


def _check_counts(check: Check, built: _Built, rows: list[dict[str, str]], floor: float) -> None:
    claims = {row["claim_id"]: normalized(row["text"]) for row in built.rows("claims")}
    verdicts = {
        claims[row["claim_id"]]: row["verdict"]
        for row in built.rows("findings")
        if row["check_name"] == "stated_count" and row["claim_id"] in claims
    }
    wrong = []
    for row in rows:
        text = normalized(row["text"])
        found = {v for words, v in verdicts.items() if words in text or text in words}
        if row["verdict"] not in found:
            said = ", ".join(sorted(found)) or "not taken for a count"
            wrong.append(f"{row['text']}: {said}, should be {row['verdict']}.")
    hold(check, 1 - len(wrong) / max(1, len(rows)), floor, wrong)


def _check_differences(
    check: Check, built: _Built, rows: list[dict[str, str]], floor: float
) -> None:
    wanted = {
        pair: row
        for row in rows
        if row["relation"] == "conflict" and (pair := built.pair(check, row))
    }
    found = built.conflicts()
    missing = [
        f"contradiction not found: {row['subject']}, {row['predicate']}."
        for pair, row in wanted.items()
        if pair not in found
    ]
    extra = [
        f"contradiction that readers do not see: {found[pair]}: {built.brief(pair)}"
        for pair in found.keys() - wanted.keys()
    ]
    score = f1(len(wanted.keys() & found.keys()), len(wanted), len(found))
    hold(check, score, floor, [*missing, *extra])


CHECKS = {
    "links": _check_links,
    "look_alikes": _check_look_alikes,
    "counts": _check_counts,
    "differences": _check_differences,
}
"""The golden files of what a document says twice, and how each is compared."""

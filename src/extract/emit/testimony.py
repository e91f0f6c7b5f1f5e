"""The rows of what was compared and checked, and of what people corrected."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from extract.emit.locators import Locators
from extract.emit.rows import Row, plain
from extract.model.fact import Comparison, Discrepancy, Reconciliation
from extract.model.identity import digest
from extract.profile import Report

CONFLICT = "conflict"


def testimony_rows(
    report: Report, facts: Reconciliation, locators: Mapping[str, Locators]
) -> Iterator[tuple[str, Row]]:
    """Return the rows; `locators` finds, by source, the words for a place."""
    yield from _witness_rows(facts)
    for link in facts.links:
        yield "links", {"document_id": report.document_id, **plain(link)}
    for comparison in facts.comparisons:
        row = _comparison_row(report, comparison, locators)
        yield "comparisons", row
        if comparison.relation == CONFLICT:
            yield "findings", _conflict(report, row)
    for item in facts.discrepancies:
        yield "findings", _difference(report, item)
    for check in facts.checks:
        yield "findings", {"document_id": report.document_id, **plain(check)}
    for outcome in facts.corrections:
        yield "corrections", {"document_id": report.document_id, **plain(outcome)}


def _witness_rows(facts: Reconciliation) -> Iterator[tuple[str, Row]]:
    heard: Counter[tuple[str, str, str, str]] = Counter()
    for witness in facts.witnesses:
        key = (witness.table, witness.row_id, witness.field, witness.source_id)
        heard[key] += 1
        yield (
            "witnesses",
            {
                "table_name": witness.table,
                "row_id": witness.row_id,
                "field": witness.field,
                "source_id": witness.source_id,
                "language": witness.language,
                "stated_value": witness.value,
                "ordinal": heard[key],
            },
        )


def _comparison_row(
    report: Report, comparison: Comparison, locators: Mapping[str, Locators]
) -> Row:
    row = {"document_id": report.document_id, **plain(comparison)}
    for side in ("left", "right"):
        cell_id, passage_id = row.pop(f"{side}_cell_id"), row[f"{side}_passage_id"]
        place = locators.get(row[f"{side}_source_id"])
        row[f"{side}_locator"] = place.of(passage_id, cell_id) if place else None
    return row


def _finding(report: Report, finding_id: str, **known: Any) -> Row:
    empty = dict.fromkeys(("source_id", "subject_id", "claim_id", "stated", "found"))
    row = {"finding_id": finding_id, "document_id": report.document_id, **empty}
    return {**row, "severity": "warning", "verdict": "fails", **known}


def _difference(report: Report, item: Discrepancy) -> Row:
    about = (item.table, item.row_id, item.field, item.message)
    return _finding(
        report,
        digest(report.document_id, "finding", "sources_differ", *about),
        check_name="sources_differ",
        source_id=item.source_id,
        subject_id=item.row_id,
        message=item.message,
    )


def _conflict(report: Report, comparison: Row) -> Row:
    stated, found = comparison["left_value"], comparison["right_value"]
    return _finding(
        report,
        digest(report.document_id, "finding", comparison["comparison_id"]),
        check_name="witnesses_conflict",
        source_id=comparison["left_source_id"],
        subject_id=comparison["subject_id"],
        stated=stated,
        found=found,
        message=(
            f"{comparison['predicate']}: {comparison['left_locator']} says {stated}, "
            f"{comparison['right_locator']} says {found}."
        ),
    )

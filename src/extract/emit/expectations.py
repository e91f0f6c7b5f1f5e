"""What the profile of a report expects of its tables, held against the rows that were made.

Too few rows, or a column filled more rarely than expected, is an error: something was lost. Too
many rows is a warning: the report may have grown.
"""

from collections.abc import Iterator, Mapping, Sequence

from extract.emit.rows import Row
from extract.expectations import Expectation
from extract.model.identity import digest
from extract.profile import Report

TOO_FEW, TOO_MANY, TOO_EMPTY = "too_few_rows", "too_many_rows", "too_many_empty"


def expectation_rows(report: Report, rows: Mapping[str, Sequence[Row]]) -> Iterator[Row]:
    """Return a row of `findings` for each expectation that `rows`, by table, do not meet."""
    for expectation in report.expectations:
        yield from _of_table(report, expectation, rows[expectation.table])


def _of_table(report: Report, expected: Expectation, rows: Sequence[Row]) -> Iterator[Row]:
    table, count = expected.table, len(rows)
    if expected.minimum is not None and count < expected.minimum:
        message = f"{table} has {_counted(count)}, fewer than the {expected.minimum} expected."
        yield _finding(report, TOO_FEW, table, "", str(expected.minimum), str(count), message)
    if expected.maximum is not None and count > expected.maximum:
        message = f"{table} has {_counted(count)}, more than the {expected.maximum} expected."
        yield _finding(report, TOO_MANY, table, "", str(expected.maximum), str(count), message)
    for field, rate in expected.filled:
        filled = sum(row[field] is not None for row in rows)
        if count and filled / count < rate:
            message = (
                f"{table}.{field} is filled in {filled} of {_counted(count)}, "
                f"fewer than the {rate:.0%} expected."
            )
            found = f"{filled / count:.4f}"
            yield _finding(report, TOO_EMPTY, table, field, str(rate), found, message)


def _counted(count: int) -> str:
    return f"{count} row" if count == 1 else f"{count} rows"


def _finding(
    report: Report,
    check_name: str,
    table: str,
    field: str,
    stated: str,
    found: str,
    message: str,
) -> Row:
    return {
        "finding_id": digest(report.document_id, "finding", check_name, table, field),
        "document_id": report.document_id,
        "source_id": None,
        "check_name": check_name,
        "severity": "warning" if check_name == TOO_MANY else "error",
        "verdict": "fails",
        "subject_id": None,
        "claim_id": None,
        "stated": stated,
        "found": found,
        "message": message,
    }

"""The result of an audit: as JSON and CSV (see the package), and in words for a terminal."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from extract.audit.against.compare import MISSING, STATUSES, Result
from extract.audit.against.given import Given
from extract.schema import Table

FORMAT = "extract-against/1"
FOLDER = "against"
"""The folder, in the output and in the site, of what became of audited tables."""

_FOUND = ("document_id", "source_id", "page", "locator", "quote")
_LONGEST = 100


def as_plain(
    name: str, table: Table, sha256: str, given: Given, results: Sequence[Result]
) -> dict[str, Any]:
    """Return the result as JSON can hold it; `sha256` is the hash of `table` as published."""
    counts = Counter(result.status for result in results)
    return {
        "format": FORMAT,
        "name": name,
        "table": table.name,
        "sha256": sha256,
        "documents": sorted({r.row["document_id"] for r in results if r.row}),
        "columns": list(given.columns),
        "counts": {status: counts[status] for status in STATUSES},
        "rows": [_plain(result, table) for result in results],
    }


def _plain(result: Result, table: Table) -> dict[str, Any]:
    row = result.row or {}
    return {
        "status": result.status,
        "line": result.line,
        "given": result.given,
        **{name: row.get(name) for name in _FOUND},
        "row_id": row.get(table.key[0]),
        "fields": [judged._asdict() for judged in result.fields],
        "note": result.note,
    }


def as_csv(table: Table, given: Given, results: Sequence[Result]) -> str:
    """Return the result as a CSV; the columns of the audited table keep their names."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["status", "line", *given.columns, "row_id", *_FOUND, "note"])
    for result in results:
        plain = _plain(result, table)
        found = [plain[name] for name in ("row_id", *_FOUND, "note")]
        own = [result.given.get(column, "") for column in given.columns]
        writer.writerow(
            ["" if v is None else v for v in (result.status, result.line, *own, *found)]
        )
    return text.getvalue()


def lines(given: Given, results: Sequence[Result]) -> Iterator[str]:
    """Return the result in words, what is wrong first, and a last line of counts."""
    order = sorted(results, key=lambda result: STATUSES.index(result.status))
    for result in order:
        row = result.row
        where = f" ({row['source_id']}, page {row['page']})" if row else ""
        quote = f": “{_short(row['quote'])}”{where}" if row else ""
        line = "" if result.line is None else f"line {result.line}  "
        own = " | ".join(result.given.get(column, "") for column in given.columns)
        what = own if result.status != MISSING or not row else row["locator"]
        yield f"{result.status:12}  {line}{what}{quote}"
        if result.note:
            yield f"{'':14}{result.note}"
    counts = Counter(result.status for result in results)
    told = ", ".join(f"{counts[s]} {s.replace('_', ' ')}" for s in STATUSES)
    yield f"{len(given.rows)} rows: {told}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"

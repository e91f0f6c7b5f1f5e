"""Findings in plain sentences, worst first, with the words they speak of and where those stand."""

from collections import defaultdict
from collections.abc import Iterator

from extract.audit.passages import Passages
from extract.audit.release import Release, Row

VERDICTS = ("fails", "cannot_be_checked", "holds")
SEVERITIES = ("error", "warning", "info")
"""In the order in which a person should look at them."""

_SAID_FIRST = ("stated", "left")
_LONGEST = 160
_HEADINGS = 2


def told(
    release: Release, *, document_id: str | None = None, verdict: str | None = None
) -> list[str]:
    """Return the lines that tell the findings of a release, or of one document or verdict."""
    rows = [
        row
        for row in release.rows("findings")
        if document_id in (None, row["document_id"]) and verdict in (None, row["verdict"])
    ]
    rows.sort(key=_order)
    places = _Places(release)
    lines = [line for row in rows for line in _lines(row, places)]
    counts = ", ".join(f"{sum(r['verdict'] == v for r in rows)} {_words(v)}" for v in VERDICTS)
    return [*lines, f"{len(rows)} findings: {counts}"]


def _order(row: Row) -> tuple[int, int, str, str, str]:
    return (
        VERDICTS.index(row["verdict"]),
        SEVERITIES.index(row["severity"]),
        row["document_id"],
        row["check_name"],
        row["message"],
    )


def _words(name: str) -> str:
    return name.replace("_", " ")


def _lines(row: Row, places: "_Places") -> Iterator[str]:
    yield f"{_words(row['verdict'])} ({row['severity']}), {row['document_id']}: {row['message']}"
    for field, quote, where in places.quotes(row):
        yield f"    {field}: “{quote}” ({where})"
    yield f"    {_words(row['check_name'])}, {row['finding_id']}"


class _Places:
    """The words that rows speak of, and where they stand."""

    def __init__(self, release: Release) -> None:
        self._spans: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in release.rows("spans"):
            if row["table_name"] in ("findings", "comparisons"):
                self._spans[row["table_name"], row["row_id"]].append(row)
        self._passages = Passages(release)
        self._files = {row["source_id"]: row["file"] for row in release.rows("sources")}
        self._of_comparison = {
            row["subject_id"]: ("comparisons", row["comparison_id"])
            for row in release.rows("comparisons")
            if row["relation"] == "conflict"
        }

    def quotes(self, finding: Row) -> Iterator[tuple[str, str, str]]:
        """Return field, words and place of each quote of a finding, or of what it compares."""
        rows = self._spans["findings", finding["finding_id"]]
        if not rows and finding["subject_id"] in self._of_comparison:
            rows = self._spans[self._of_comparison[finding["subject_id"]]]
        grouped: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in rows:
            grouped[row["field"], row["source_id"]].append(row)
        for (field, _), fragments in sorted(
            grouped.items(), key=lambda item: (item[0][0] not in _SAID_FIRST, item[0])
        ):
            words = " ".join(" ".join(row["quote"].split()) for row in fragments)
            quote = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
            yield field, quote, self._where(fragments[0])

    def _where(self, span: Row) -> str:
        lineage = self._passages.lineage(self._passages.at(span["source_id"], span["char_start"]))
        named = [" ".join(p["text"].split()) for p in lineage if p["kind"] == "section"]
        parts = [f"{self._files[span['source_id']]}, page {span['page']}", *named[:_HEADINGS]]
        numbered = [p for p in lineage if p["number"] and p["kind"] != "section"]
        parts += [f"{_words(p['kind'])} {p['number']}" for p in numbered[:1]]
        rows = [p for p in lineage if p["kind"] == "table_row"]
        parts += [f"table row “{' '.join(p['text'].split())[:40]}”" for p in rows[:1] if p["text"]]
        return ", ".join(parts)

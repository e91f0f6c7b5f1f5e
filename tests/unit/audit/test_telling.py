"""Findings are told worst first, with their words and where those stand."""

from typing import Any

from extract.audit.release import load_release
from extract.audit.telling import told
from tests.unit.audit.small import TEXT, Small

SOURCE = "birds/birds.txt"


def finding(small: Small, name: str, verdict: str, severity: str, *words: tuple[str, str]) -> None:
    """Add a finding whose quotes are `words`: a field and what stands in the text."""
    row: dict[str, Any] = {
        "finding_id": name,
        "document_id": "birds",
        "source_id": SOURCE,
        "check_name": "stated_count",
        "severity": severity,
        "verdict": verdict,
        "message": f"This is {name}.",
    }
    small.tables["findings"].append(row)
    for field, quote in words:
        start = TEXT.index(quote)
        small.tables["spans"].append(
            {
                "table_name": "findings",
                "row_id": name,
                "field": field,
                "source_id": SOURCE,
                "fragment": 1,
                "page": 1,
                "char_start": start,
                "char_end": start + len(quote),
                "quote": quote,
            }
        )


def lines(small: Small, **asked: str) -> list[str]:
    small.audited()
    return told(load_release(small.output), **asked)


def test_worst_comes_first(small: Small) -> None:
    finding(small, "holding", "holds", "info")
    finding(small, "doubted", "cannot_be_checked", "warning")
    finding(small, "mild", "fails", "info")
    finding(small, "failing", "fails", "error")
    said = [line for line in lines(small) if "This is" in line]
    assert [line.rpartition(" ")[2] for line in said] == [
        "failing.",
        "mild.",
        "doubted.",
        "holding.",
    ]


def test_both_quotes_say_where_they_stand(small: Small) -> None:
    finding(small, "one", "fails", "warning", ("found", "owl"), ("stated", "one bird"))
    said = lines(small)
    assert said[1] == "    stated: “one bird” (birds.txt, page 1, paragraph 1)"
    assert said[2] == "    found: “owl” (birds.txt, page 1, table row “owl | wood”)"


def test_verdict_and_document_can_be_asked_for(small: Small) -> None:
    finding(small, "one", "fails", "warning")
    finding(small, "two", "holds", "info")
    assert lines(small, verdict="holds")[-1].startswith("1 findings")
    assert lines(small, document_id="other")[-1].startswith("0 findings")

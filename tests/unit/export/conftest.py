from pathlib import Path

import pytest

from tests.published.made import publish

RISKY = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1", "＝1", "\n=1"]
PLAIN = [
    "NA",
    "'tis so",
    "a,b",
    'say "so"',
    "two\nlines",
    "Söderköping",
    "http://example.org",
    "007",
]
LONG = "word " * 1000
UNLICENSED = "Ruritania and Syldavia take part in the meetings of the Rome Process " * 3


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tables with texts that are trouble in one format or another, a tree, a day, a truth value."""
    named = [
        {"entity_id": f"e{number:02}", "kind": "state", "name_en": text}
        for number, text in enumerate([*RISKY, *PLAIN, LONG])
    ]
    return publish(
        tmp_path_factory.mktemp("made"),
        {
            "sources": [
                {"source_id": "s", "document_id": "doc", "file": "a.txt"},
                {"source_id": "free", "document_id": "doc", "file": "b.txt", "licence": "CC0"},
            ],
            "entities": [*named, {"entity_id": "nobody", "kind": "other"}],
            "passages": [
                {"passage_id": "a", "parent_id": "b", "source_id": "s", "text": "inner"},
                {"passage_id": "b", "parent_id": "c", "source_id": "s", "text": "outer"},
                {"passage_id": "c", "source_id": "s", "text": "outmost", "section": ""},
            ],
            "events": [
                {
                    "event_id": "v", "title": "Meeting", "date_start": "1066-10-14", "ordinal": 3,
                    "source_id": "s", "quote": UNLICENSED, "event_status": "held",
                },
                {"event_id": "w", "title": "Talk", "source_id": "free", "quote": UNLICENSED},
            ],
            "pages": [{"source_id": "s", "page": 1, "text": "whole text", "width": 1.5}],
            "spans": [span("events", "v", UNLICENSED), span("passages", "a", "inner")],
            "coverage": [{"source_id": "s", "char_start": 0, "is_used": True}],
        },
    )  # fmt: skip


def span(table: str, row_id: str, quote: str) -> dict[str, str]:
    return {"table_name": table, "row_id": row_id, "field": "", "source_id": "s", "quote": quote}

from pathlib import Path

import pytest

from tests.published.made import publish

STATED = "Ruritania and Syldavia take part"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two participations with their words, an event after the year 9999, and one in 2003."""
    states, code = ("Ruritania", "Syldavia"), {"acronym_en": "NA"}
    spans = [
        {"field": "party", "fragment": 1, "quote": "Ruritania", "page": 4},
        {"field": "", "fragment": 1, "quote": "Ruritania and Syldavia", "page": 4},
        {"field": "", "fragment": 2, "quote": "take part", "page": 5},
    ]
    return publish(
        tmp_path_factory.mktemp("made"),
        {
            "pages": [{"source_id": "doc/a.txt", "page": page} for page in (1, 4, 5)],
            "entities": [
                {"entity_id": "p", "kind": "process", "name_en": "Rome Process"},
                *({"entity_id": n, "kind": "state", "name_en": n} | code for n in states),
            ],
            "participations": [
                {
                    "participation_id": f"row-{name}", "in_id": "p", "in_kind": "process",
                    "party_id": name, "party": name, "participation_status": "member",
                    "quote": STATED, "page": 4, "locator": "para. 2", "derivation": "stated",
                }
                for name in states
            ],
            "spans": [
                {"table_name": "participations", "row_id": "row-Ruritania"} | span for span in spans
            ],
            "events": [
                {"event_id": "far", "date": "Y10000", "date_start": "10000-01-01"},
                {"event_id": "v", "date_start": "2003-05-06", "ordinal": 2},
            ],
            "failures": [{"message": "a\\x1b[2Jb", "failure_id": "f"}],
        },
    )  # fmt: skip

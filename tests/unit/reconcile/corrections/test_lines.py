"""A line that is no correction is refused with its file, its number and its words."""

import json
from pathlib import Path
from typing import Any

import pytest

from extract.errors import CorrectionError
from extract.reconcile.corrections.lines import read_corrections
from tests.unit.reconcile.corrections.made import SCHEMA, line

GOOD = line("set", "Niger", field="note", new_value="a")


def refused(tmp_path: Path, text: str) -> CorrectionError:
    path = tmp_path / "corrections" / "doc.jsonl"
    path.parent.mkdir()
    path.write_text(json.dumps(GOOD) + "\n\n" + text + "\n", encoding="utf-8")
    with pytest.raises(CorrectionError) as caught:
        read_corrections(path, SCHEMA)
    assert caught.value.file == "corrections/doc.jsonl"
    assert caught.value.message.startswith("line 3: ")
    assert caught.value.remedy
    return caught.value


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"operation": "mend"}, "the operation 'mend' is none"),
        ({"verb": "x"}, "unknown key 'verb'"),
        ({"made_on": "yesterday"}, "made_on is 'yesterday'"),
        ({"author": " "}, "author is empty"),
        ({"field": "review"}, "'review' is no column of participations that can be stated"),
        ({"field": "partei"}, "'partei' is no column"),
        ({"field": None}, "there is no field to set"),
        ({"field": "party", "new_value": None}, "party may not be empty"),
        ({"field": "position", "new_value": "first"}, "position is 'first', which is no whole"),
        ({"field": "since", "new_value": "May 2003"}, "since is 'May 2003', which is no date"),
        ({"field": "since_kind", "new_value": "born"}, "since_kind is 'born', which is none of"),
        ({"selector": "Niger"}, "the selector is no object"),
        ({"selector": {"table_name": "participations"}}, "neither a quote nor a row_id"),
        ({"selector": {"quote": "a", "table_name": "pages"}}, "table_name is 'pages'"),
        ({"selector": {"quote": 1}}, "quote of the selector is no text"),
        ({"selector": {"exact": "a"}}, "unknown key 'exact' in the selector"),
        ({"operation": "add", "new_value": "Norway"}, "new_value is no object of fields"),
        ({"operation": "add", "new_value": {"who": "Norway"}}, "'who' is no column"),
        ({"operation": "merge", "new_value": None}, "names nothing to merge with"),
        ({"operation": "split", "new_value": []}, None),
        ({"operation": "confirm"}, "old_value does not say what was confirmed"),
    ],
)
def test_line_that_says_nothing_usable_is_refused(
    tmp_path: Path, changes: dict[str, Any], says: str | None
) -> None:
    text = json.dumps({**GOOD, **changes})
    error = refused(tmp_path, text)
    assert (says or "") in error.message
    assert text[:40] in error.message


@pytest.mark.parametrize("text", ["{", "[]", '"set"', "[" * 100_000])
def test_line_that_is_no_object_is_refused(tmp_path: Path, text: str) -> None:
    assert len(refused(tmp_path, text).message) < 300


def test_missing_key_is_named(tmp_path: Path) -> None:
    assert "the key 'reason' is missing" in str(
        refused(tmp_path, json.dumps({k: v for k, v in GOOD.items() if k != "reason"}))
    )


def test_no_file_is_no_correction(tmp_path: Path) -> None:
    assert read_corrections(tmp_path / "doc.jsonl", SCHEMA) == ()


def test_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "doc.jsonl").write_bytes(b"\xff\xfe{}")
    with pytest.raises(CorrectionError, match="cannot be read"):
        read_corrections(tmp_path / "doc.jsonl", SCHEMA)

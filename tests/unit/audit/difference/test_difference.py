"""Two builds side by side: what differs is said with its words, and nothing else is."""

import json
import re
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extract.audit.difference.compare import compare
from extract.audit.difference.folder import read_build
from extract.audit.difference.report import as_plain, lines
from extract.cli import main
from extract.errors import OutputError

Row = dict[str, Any]
CHAD = {"row_id": "1", "party": "Chad", "since": "1999", "rule_id": "r"}
MALI = {"row_id": "2", "party": "Mali", "since": "2001", "rule_id": "r"}
SPAN: Row = {"table_name": "parties", "field": "", "source_id": "s", "fragment": 1, "page": 1}
SPANS = [
    {**SPAN, "row_id": "1", "char_start": 0, "quote": "Chad"},
    {**SPAN, "row_id": "2", "char_start": 6, "quote": "Mali"},
    {**SPAN, "row_id": "2", "char_start": 12, "quote": "2001", "field": "since"},
    {**SPAN, "row_id": "2", "char_start": 6, "quote": "Mali", "source_id": "t"},
]
KEYS = {
    "parties": ["row_id"],
    "spans": ["table_name", "row_id", "field", "source_id", "fragment"],
}


def build(folder: Path, parties: list[Row], spans: list[Row] = SPANS) -> Path:
    """Write a build of two tables, as an output folder."""
    datasets = folder / "datasets"
    datasets.mkdir(parents=True)
    for name, rows in (("parties", parties), ("spans", spans)):
        pq.write_table(pa.Table.from_pylist(rows), datasets / f"{name}.parquet")
    resources = [{"name": n, "schema": {"primaryKey": key}} for n, key in KEYS.items()]
    (datasets / "datapackage.json").write_text(json.dumps({"resources": resources}))
    return folder


def told(tmp_path: Path, old: list[Row], new: list[Row], spans: list[Row] = SPANS) -> list[str]:
    """What is said of two builds, of which the new one has other `spans`."""
    left = read_build(build(tmp_path / "old", old))
    right = read_build(build(tmp_path / "new", new, spans))
    return list(lines(compare(left, right), 20))


def test_same_builds_say_the_same(tmp_path: Path) -> None:
    assert told(tmp_path, [CHAD], [CHAD]) == ["2 of 2 tables are the same: the builds say the same"]


def test_changed_value_is_said_with_both_words_and_its_rule(tmp_path: Path) -> None:
    new = [{**span, "quote": "2002"} if span["field"] else span for span in SPANS]
    said = told(tmp_path, [CHAD, MALI], [CHAD, {**MALI, "since": "2002"}], new)
    assert said[:4] == [
        "parties: 2 → 2 rows (1 changed)",
        "  ~ 2  Mali  [r]",
        "      since: 2001 → 2002",
        "        “2001” → “2002”",
    ]


def test_row_that_came_or_went_is_said_with_its_words(tmp_path: Path) -> None:
    assert told(tmp_path, [CHAD], [MALI])[:5] == [
        "parties: 1 → 1 rows (1 added, 1 removed)",
        "  - 1  Chad  [r]",
        "      “Chad”",
        "  + 2  Mali  [r]",
        "      “Mali”",
    ]


def test_rows_that_only_moved_are_counted(tmp_path: Path) -> None:
    moved = [{**span, "char_start": span["char_start"] + 9} for span in SPANS]
    assert told(tmp_path, [CHAD], [CHAD], moved)[0] == "spans: 4 → 4 rows (4 moved)"


def test_columns_that_came_went_or_changed_are_said(tmp_path: Path) -> None:
    old = {**CHAD, "since": 1, "gone": "x"}
    said = told(tmp_path, [old], [{**CHAD, "since": "1", "fresh": "y"}])
    assert said[1:4] == [
        "  column since was int64 and is string",
        "  column gone is gone",
        "  column fresh is new",
    ]


def test_long_differences_are_cut_and_counted(tmp_path: Path) -> None:
    many = [{**CHAD, "row_id": f"x{n}"} for n in range(30)]
    found = compare(
        read_build(build(tmp_path / "old", [CHAD])),
        read_build(build(tmp_path / "new", [CHAD, *many])),
    )
    assert "  and 27 more (--limit 0 shows all)" in lines(found, 3)
    (table,) = as_plain(found)["tables"]
    assert len(table["changes"]) == 30


@pytest.mark.parametrize(("since", "code"), [("2001", 0), ("2003", 1)])
def test_exit_code_says_whether_they_differ(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], since: str, code: int
) -> None:
    old = build(tmp_path / "old", [MALI])
    new = build(tmp_path / "new", [{**MALI, "since": since}]) / "datasets"
    assert main(["diff", str(old), str(new), "--format", "json"]) == code
    assert json.loads(capsys.readouterr().out)["is_same"] is (code == 0)


def test_build_that_cannot_be_read_is_neither(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(tmp_path / "none"), str(tmp_path)]) == 2
    assert "OutputError" in capsys.readouterr().err


def test_build_without_keys_is_refused(tmp_path: Path) -> None:
    folder = build(tmp_path / "old", [CHAD])
    (folder / "datasets" / "datapackage.json").write_text("{}")
    with pytest.raises(OutputError, match=r"datapackage\.json cannot be read"):
        read_build(folder)


def test_release_is_compared_with_all_that_lies_beside_its_tables(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(published), str(published)]) == 0
    printed = capsys.readouterr().out
    assert re.fullmatch(r"(\d+) of \1 tables are the same: the builds say the same\n", printed)

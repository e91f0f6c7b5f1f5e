"""Files of readings, of rates, and of the audit site: what they say and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from extract.errors import ReadingsError
from extract.trust import exported, trust
from extract.trust.audits import load_audit
from extract.trust.readings import COLUMNS, Reading, load_readings

HEADER = ",".join(COLUMNS)
LINE = "7,r,events,e1,date,filled,right,in 1998,first reader,2026-01-02"
STATED = "report,table,precision,recall,how_read\nx,events,0.5,,by eye\n"


def written(folder: Path, text: str, name: str = "readings.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_reading_knows_its_sample_reader_and_day(tmp_path: Path) -> None:
    (reading,) = load_readings(written(tmp_path, f"{HEADER}\n{LINE}\n"))
    how = "sample 7, by eye against the page, first reader, 2026-01-02"
    assert reading == Reading("events", "e1", "date", "right", how)


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([LINE.replace("right", "fine")], "row 2: 'fine' is none of right, wrong, cannot_tell"),
        ([LINE.replace("filled", "full")], "'full' is neither filled nor empty"),
        ([LINE, LINE], "row 3: the same reader has judged this field before"),
        ([LINE.replace("right,in 1998", "wrong,")], "what the page says is not told"),
        ([LINE + ",more"], "row 2 has 11 values, the first line 10 names"),
    ],
)
def test_readings_that_cannot_be_counted_are_refused(
    tmp_path: Path, lines: list[str], says: str
) -> None:
    with pytest.raises(ReadingsError, match=says):
        load_readings(written(tmp_path, "\n".join([HEADER, *lines])))


@pytest.mark.parametrize(("text", "says"), [("a,b\n", "neither readings"), ("", "is empty")])
def test_a_file_of_something_else_is_refused(tmp_path: Path, text: str, says: str) -> None:
    written(tmp_path, text)
    with pytest.raises(ReadingsError, match=says):
        trust(tmp_path)


def test_rates_of_an_unseen_report_are_told_as_they_stand(tmp_path: Path) -> None:
    written(tmp_path, f"{HEADER}\n{LINE}\n")
    written(tmp_path, STATED, "error_rates.csv")
    found = trust(tmp_path)
    assert found.unseen[0].rows == (("x", "events", "0.5", "", "by eye"),)
    files = exported(found)
    assert list(files) == ["error_rates.csv", "error_rates_unseen.csv"]
    assert files["error_rates_unseen.csv"].splitlines()[1] == '"x","events","0.5",,"by eye"'
    assert '"events","date","1","0","0","0.0","0.0","0.7935","0",' in files["error_rates.csv"]


def test_rates_of_two_files_are_exported_as_two(tmp_path: Path) -> None:
    written(tmp_path, STATED, "first.csv")
    written(tmp_path, STATED, "second.csv")
    files = exported(trust(tmp_path))
    assert list(files) == ["error_rates_unseen_first.csv", "error_rates_unseen_second.csv"]
    assert all(text.count("how_read") == 1 for text in files.values())


def test_a_folder_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert exported(trust(tmp_path / "none")) == {}


def an_audit(**changed: Any) -> dict[str, Any]:
    """A sample of three rows, two judged, and of a sentence; one answer to a row of no sample."""
    rows = [{"table_name": "events", "row_id": name} for name in ("e1", "e2", "e3")]
    verdicts = {"e1": "right", "e2": "wrong", "e3": None, "e9": "wrong"}
    return {
        "format": "extract-audit/1",
        "who": "A. Reader",
        "made_at": "2026-02-03T04:05:06.000Z",
        "answers": [
            {"table_name": "events", "row_id": name, "verdict": verdict}
            for name, verdict in verdicts.items()
        ],
        "samples": [
            {"id": "1", "kind": "rows", "strata": "table", "rows": rows},
            {"id": "2", "kind": "units", "strata": "kind"},
        ],
        "units": [
            {"sample": "2", "verdict": "missing", "kind": "sentence", "source_id": "d/a.txt",
             "char_start": 3, "char_end": 9},
        ],
    } | changed  # fmt: skip


def test_only_answers_to_rows_of_a_sample_count(tmp_path: Path) -> None:
    audit = load_audit(written(tmp_path, json.dumps(an_audit()), "audit.json"))
    how = "audit site, sample {}, A. Reader, 2026-02-03"
    assert audit.readings == (
        Reading("events", "e1", "", "right", how.format(1)),
        Reading("events", "e2", "", "wrong", how.format(1)),
        Reading("text: sentence", "d/a.txt/3-9", "", "wrong", how.format(2)),
    )
    assert audit.remarks == ("audit.json: left out, answers to rows of no sample: 1.",)


@pytest.mark.parametrize(
    ("sample", "says"),
    [
        ({"id": "1", "kind": "rows", "strata": "reason", "rows": []}, "equal numbers by reason"),
        ({"id": "1", "kind": "rows", "strata": "table"}, "does not say which rows it drew"),
        ({"id": "2", "kind": "units", "strata": "use"}, "equal numbers by use"),
    ],
)
def test_a_sample_that_gives_no_rate_is_left_out_and_told(
    tmp_path: Path, sample: dict[str, Any], says: str
) -> None:
    path = written(tmp_path, json.dumps(an_audit(samples=[sample])), "audit.json")
    audit = load_audit(path)
    assert audit.readings == ()
    assert says in audit.remarks[0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        *(json.dumps(an_audit(**{key: [{}]})) for key in ("answers", "samples")),
        json.dumps(an_audit(units=None)),
    ],
)
def test_what_is_no_audit_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ReadingsError, match=r"no audit\.json"):
        load_audit(written(tmp_path, text, "audit.json"))

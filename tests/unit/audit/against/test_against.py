"""Somebody else's table: what the report supports, contradicts, does not know, and has beside."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extract import schema
from extract.audit.against.compare import Auditor, Result
from extract.audit.against.declared import read_map
from extract.audit.against.given import read_given
from extract.audit.against.names import Names
from extract.audit.release import Release
from extract.audit.site import Site
from extract.cli import main
from extract.errors import AgainstError

ROOT = Path(__file__).resolve().parents[4]
TABLES = schema.load(ROOT / "pipeline" / "schema")
Row = dict[str, Any]

MAP = """
table = "participations"
[columns]
Process = "in_id"
Country = "party_id"
Since = "since"
Status = "participation_status"
"""


def party(number: int, name: str, entity: str, code: str, **more: Any) -> Row:
    """A participation in the Tallinn Process, as the report of 2003-11 has it."""
    row: Row = dict.fromkeys(TABLES["participations"].columns)
    return {
        **row,
        "participation_id": f"p{number}",
        "in_id": "tallinn",
        "in_name": "Tallinn Process (2009)",
        "party": name,
        "party_id": entity,
        "party_iso3": code,
        "participation_status": "participant",
        "position": number,
        "document_id": "doc",
        "source_id": "doc/doc.txt",
        "page": 3,
        "locator": "Annex, row 2",
        "quote": f"{name} (2001-05)",
        **more,
    }


NAMES = [
    ("tallinn", "Tallinn Process", "en"),
    ("tallinn", "Processus de Tallinn", "fr"),
    ("namibia", "Namibia", "en"),
    ("namibia", "Namibie", "fr"),
    ("scg", "Serbia and Montenegro", "en"),
    ("romania", "Romania", "en"),
    ("norway", "Norvège", "fr"),
]
CODES = [
    ("namibia", "NAM", "1990", None),
    ("scg", "SCG", "2003-02-04", "2006-06"),
    ("romania", "ROM", "1974", "2002-02"),
    ("romania", "ROU", "2002-02", None),
    ("norway", "NOR", "1974", None),
]
RELEASE: dict[str, list[Row]] = {
    "participations": [
        party(1, "Namibia", "namibia", "NAM", since="2001-05"),
        party(2, "Serbia and Montenegro", "scg", "SCG"),
        party(3, "Romania", "romania", "ROU", since="1999"),
        party(4, "Finland", "finland", "FIN", in_id="bali", in_name="Bali Process"),
    ],
    "names": [{"entity_id": e, "name": n, "language": lang} for e, n, lang in NAMES],
    "codes": [
        {"entity_id": e, "code": c, "valid_from": first, "valid_to": last}
        for e, c, first, last in CODES
    ],
    "events": [],
    "documents": [{"document_id": "doc", "document_date": "2003-11"}],
    "spans": [
        {
            "table_name": "participations",
            "row_id": "p1",
            "field": "since",
            "source_id": "doc/doc.txt",
            "fragment": 1,
            "quote": "May 2001",
        },
        {
            "table_name": "participations",
            "row_id": "p1",
            "field": "in_name",
            "source_id": "doc/doc.txt",
            "fragment": 1,
            "quote": "Tallinn Process (2009)",
        },
    ],
}


def audited(tmp_path: Path, *rows: str, declared: str = MAP) -> list[Result]:
    (tmp_path / "map.toml").write_text(declared)
    (tmp_path / "my.csv").write_text("\n".join(("Process,Country,Since,Status", *rows)))
    found = read_map(tmp_path / "map.toml", TABLES)
    release = Release(RELEASE)
    names = Names(release, ROOT / "pipeline" / "vocabulary")
    auditor = Auditor(release, found, TABLES[found.table], names)
    return auditor.judge(read_given(tmp_path / "my.csv", found))


def statuses(results: list[Result]) -> list[str]:
    return [result.status for result in results]


@pytest.mark.parametrize("process", ["Tallinn Process", "processus de TALLINN"])
@pytest.mark.parametrize("country", ["Namibia", "Namibie", "NA", "NAM"])
def test_names_of_either_language_and_codes_are_the_same_thing(
    tmp_path: Path, process: str, country: str
) -> None:
    found = audited(tmp_path, f"{process},{country},,")[0]
    assert found.status == "supported"
    assert found.row is not None
    assert found.row["participation_id"] == "p1"


@pytest.mark.parametrize(
    ("code", "status"),
    [
        pytest.param("SCG", "supported", id="of the document's date"),
        pytest.param("ROU", "supported", id="of today"),
        pytest.param("RO", "supported", id="of today, two letters"),
        pytest.param("ROM", "not_found", id="withdrawn before the document's date"),
        pytest.param("SRB", "not_found", id="of a State that came later"),
    ],
)
def test_codes_are_of_the_day_or_of_today(tmp_path: Path, code: str, status: str) -> None:
    assert audited(tmp_path, f"Tallinn Process,{code},,")[0].status == status


@pytest.mark.parametrize(
    ("since", "status", "note"),
    [
        ("2001-05", "supported", ""),
        ("2001", "supported", "since (broader than the report) is 2001-05, not 2001"),
        ("2001-05-03", "supported", "since (narrower than the report) is 2001-05, not 2001-05-03"),
        ("2002", "contradicted", "since is 2001-05, not 2002"),
    ],
)
def test_dates_are_intervals(tmp_path: Path, since: str, status: str, note: str) -> None:
    found = audited(tmp_path, f"Tallinn Process,Namibia,{since},participant")[0]
    assert (found.status, found.note) == (status, note)
    assert next(f.quote for f in found.fields if f.field == "since") == "May 2001"


def test_each_field_has_its_own_words_or_those_of_the_row(tmp_path: Path) -> None:
    found = audited(tmp_path, "Tallinn Process,Namibia,2001-05,participant")[0]
    assert {judged.field: judged.quote for judged in found.fields} == {
        "in_id": "Tallinn Process (2009)",
        "party_id": "Namibia (2001-05)",
        "since": "May 2001",
        "participation_status": "Namibia (2001-05)",
    }


def test_what_the_report_leaves_open_is_no_contradiction(tmp_path: Path) -> None:
    found = audited(tmp_path, "Tallinn Process,SCG,2001,")[0]
    assert (found.status, found.note) == ("supported", "since is not stated")


def test_other_value_is_contradicted_with_what_stands_there(tmp_path: Path) -> None:
    found = audited(tmp_path, "Tallinn Process,Namibia,,member")[0]
    assert found.status == "contradicted"
    assert found.note == "participation_status is participant, not member"
    assert found.row is not None
    assert found.row["quote"] == "Namibia (2001-05)"


def test_rows_that_the_table_lacks_are_missing_where_it_speaks_of_them(tmp_path: Path) -> None:
    results = audited(tmp_path, "Tallinn Process,Namibia,,", "Tallinn Process,Norvège,,")
    assert statuses(results) == ["supported", "not_found", "missing", "missing"]
    lacking = [r.row["party"] for r in results if r.row is not None and r.line is None]
    assert lacking == ["Serbia and Montenegro", "Romania"]


def test_unknown_name_is_said(tmp_path: Path) -> None:
    found = audited(tmp_path, "Tallinn Process,Zembla,,")[0]
    assert (found.status, found.note) == ("not_found", "no document speaks of 'Zembla'")


def test_constants_narrow_what_is_compared(tmp_path: Path) -> None:
    declared = MAP.replace('Process = "in_id"\n', "") + '[constants]\nin_id = "Tallinn Process"\n'
    results = audited(tmp_path, "x,Finland,,", declared=declared)
    assert statuses(results) == ["not_found", "missing", "missing", "missing"]


def test_dates_in_another_form_are_read_as_said(tmp_path: Path) -> None:
    declared = MAP.replace('"since"', '{ field = "since", format = "%m/%Y" }')
    found = audited(tmp_path, "Tallinn Process,Romania,05/1999,", declared=declared)[0]
    assert found.status == "supported"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('table = "participations"', 'table = "pages"', "'pages' is none of facts"),
        ('"in_id"', '"in"', "'in' in [columns] 'Process' is no column"),
        ('"in_id"', '{ field = "in_id", is = "thing" }', "is 'thing', which is nothing"),
        ('"in_id"', "3", "is neither a field nor a table"),
        ('"in_id"', '{ column = "in_id" }', "unknown key 'column'"),
        ('"party_id"', '"in_id"', "'in_id' is stated twice"),
        ("[columns]", 'key = ["party"]\n[columns]', "'party' of key or within"),
        ("[columns]", "[column]", "unknown key 'column'"),
        ("[columns]", "[columns", "not a readable TOML file"),
        ("Process =", "Prozess =", "there is no column 'Prozess'"),
        ("[columns]", 'delimiter = ";"\n[columns]', "there is no column 'Process'"),
        ("[columns]", 'delimiter = ";;"\n[columns]', "not a readable CSV file"),
    ],
)
def test_map_that_speaks_of_nothing_is_refused(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    with pytest.raises(AgainstError) as caught:
        audited(tmp_path, "Tallinn Process,Namibia,,", declared=MAP.replace(old, new))
    assert says in caught.value.message
    assert caught.value.file in ("map.toml", "my.csv")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("Tallinn Process,Namibia", "line 2 has 2 values for 4 columns"),
        ("Tallinn Process,Namibia,last year,", "line 2: 'last year' in the column 'Since'"),
        ('Tallinn Process,"Namibia,,', "not a readable CSV file"),
    ],
)
def test_table_that_cannot_be_read_is_refused(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(AgainstError) as caught:
        audited(tmp_path, row)
    assert says in caught.value.message


def test_result_is_printed_and_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site, for which there are too few tables here, has tests of its own."""
    site = Site(tmp_path / "index.html", documents=1, files=1, byte_count=1)
    monkeypatch.setattr("extract.audit.site.build_site", lambda *given: site)
    datasets = tmp_path / "output" / "datasets"
    datasets.mkdir(parents=True)
    for name, rows in RELEASE.items():
        if rows:
            pq.write_table(pa.Table.from_pylist(rows), datasets / f"{name}.parquet")
    (tmp_path / "map.toml").write_text(MAP)
    (tmp_path / "my.csv").write_text("Process,Country,Since,Status\nTallinn Process,NA,,member\n")
    where = ["--output", str(tmp_path / "output"), "--map", str(tmp_path / "map.toml")]
    assert main(["audit", "--against", str(tmp_path / "my.csv"), *where]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("contradicted  line 2  Tallinn Process | NA |  | member: “Namibia")
    assert "1 rows: 1 contradicted, 2 missing, 0 not found, 0 supported" in printed
    folder = tmp_path / "output" / "against"
    result = json.loads((folder / "my.json").read_text())
    table = (datasets / "participations.parquet").read_bytes()
    assert result["sha256"] == hashlib.sha256(table).hexdigest()
    assert result["counts"] == {"contradicted": 1, "not_found": 0, "missing": 2, "supported": 0}
    assert result["rows"][0]["given"]["Country"] == "NA"
    assert (folder / "my.csv").read_text().splitlines()[1].startswith("contradicted,2,Tallinn")

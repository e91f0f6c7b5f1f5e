"""`extract audit`: the site of the tables in an output folder."""

from pathlib import Path

import pytest

from extract.cli import main
from tests.unit.audit.site.pages import parsed
from tests.unit.audit.small import Small


def audit(small: Small) -> int:
    return main(["audit", "--output", str(small.output), "--root", str(small.root)])


def test_a_folder_without_datasets_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", "--output", str(tmp_path)]) == 1
    assert "no datasets" in capsys.readouterr().err
    assert not (tmp_path / "audit").exists()


def test_the_site_is_written_and_where_to_open_it_is_said(
    small: Small, capsys: pytest.CaptureFixture[str]
) -> None:
    small.audited()
    assert audit(small) == 0
    assert "1 document," in capsys.readouterr().out
    assert (small.output / "audit" / "index.html").is_file()


def test_files_that_are_not_there_are_named(
    small: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small.audited()
    (small.raw / "birds.pdf").rename(tmp_path / "elsewhere.pdf")
    where = ["--output", str(small.output), "--root", str(small.root)]
    assert main(["audit", str(tmp_path / "nothing.pdf"), *where]) == 1
    assert "MissingFileError: nothing.pdf: the file is not there" in capsys.readouterr().err
    assert main(["audit", *where]) == 0
    assert "no pictures of the pages of birds.pdf" in capsys.readouterr().err
    assert main(["audit", str(tmp_path / "elsewhere.pdf"), *where]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("table", ["links", "corrections", "comparisons", "witnesses", "findings"])
def test_tables_that_are_not_there_are_done_without(small: Small, table: str) -> None:
    small.audited()
    (small.output / "datasets" / f"{table}.parquet").unlink(missing_ok=True)
    assert audit(small) == 0


def test_the_same_tables_give_the_same_bytes(small: Small) -> None:
    small.audited()
    assert audit(small) == 0
    first = contents(small.output / "audit")
    assert audit(small) == 0
    assert contents(small.output / "audit") == first
    assert len(first) > 50


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_corrections_are_counted_by_outcome_and_listed(small: Small) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    small.audited()
    row = {
        "correction_id": "c1", "file": "birds.jsonl", "operation": "set", "outcome": "orphaned",
        "table_name": "cells", "new_value": "a <b>new</b> owl",
    }  # fmt: skip
    path = small.output / "datasets" / "corrections.parquet"
    pq.write_table(pa.Table.from_pylist([row]), path)
    assert audit(small) == 0
    folder = small.output / "audit" / "birds"
    shown = [e for e in parsed(folder / "index.html") if e.tag == "b"]
    (number,) = [e.text for e in shown if e.attributes.get("data-number") == "corrections.orphaned"]
    assert number == "1"
    cells = parsed(folder / "lists" / "corrections-orphaned-1.html")
    assert "a <b>new</b> owl" in [e.text for e in cells if e.tag == "td"]

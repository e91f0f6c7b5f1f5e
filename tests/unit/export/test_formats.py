"""Each format, read back by another program than the one that wrote it."""

import csv
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest

from extract.edition import DRAFT, UNNAMED
from extract.emit.declared import Declared
from extract.errors import LimitError, OutputError, SchemaError
from extract.export import FORMATS, Exported, export, workbook
from extract.released.delimited import guarded, unguarded
from extract.released.views import View, load_views
from tests.published.made import PIPELINE, declared
from tests.unit.export.conftest import LONG, PLAIN, RISKY

VIEWS = load_views(PIPELINE / "questions" / "views")


def written(made: Path, target: Path, form: str, **options: Any) -> Exported:
    return export(made, target, form, declared(), views=VIEWS, **options)


def names(made: Path) -> list[str]:
    found: list[str] = pq.read_table(made / "entities.parquet")["name_en"].to_pylist()
    return found


def cells(sheet: Any) -> list[dict[str, Any]]:
    header, *lines = sheet.iter_rows(values_only=True)
    return [dict(zip(header, line, strict=True)) for line in lines]


@pytest.mark.parametrize("form", FORMATS)
def test_export_goes_with_readme_licence_citation_and_codebook(
    made: Path, tmp_path: Path, form: str
) -> None:
    folder = written(made, tmp_path, form).folder
    beside = {path.name for path in folder.iterdir()}
    assert {"README.md", "LICENSE.txt", "CITATION.cff", "codebook.md", "codebook.html"} <= beside
    readme = (folder / "README.md").read_text("utf-8")
    assert "pages.text, passages.text, cells.text" in readme
    assert "no licence is stated: s." in readme


@pytest.mark.parametrize("form", FORMATS)
def test_export_replaces_its_own_folder_and_no_other(made: Path, tmp_path: Path, form: str) -> None:
    first = written(made, tmp_path, form).folder
    (first / "stray").write_text("left from before")
    assert not (written(made, tmp_path, form).folder / "stray").exists()
    (first / "CITATION.cff").unlink()
    with pytest.raises(OutputError, match="no export made it"):
        written(made, tmp_path, form)
    assert (first / "README.md").exists()


def test_export_that_fails_leaves_the_one_before(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(made, tmp_path, "xlsx").folder
    before = (folder / "extract.xlsx").read_bytes()
    monkeypatch.setattr(workbook, "MOST_ROWS", 2)
    with pytest.raises(LimitError, match="more than a sheet can hold"):
        written(made, tmp_path, "xlsx")
    assert (folder / "extract.xlsx").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["xlsx"]


@pytest.mark.parametrize("form", ["csv", "xlsx", "dta", "archive"])
def test_same_rows_give_the_same_bytes(made: Path, tmp_path: Path, form: str) -> None:
    one, two = (written(made, tmp_path / name, form).folder for name in ("one", "two"))
    for path in one.iterdir():
        assert path.read_bytes() == (two / path.name).read_bytes(), path.name


def test_csv_cells_begin_no_formula_and_come_back(made: Path, tmp_path: Path) -> None:
    path = written(made, tmp_path, "csv").folder / "entities.csv"
    with path.open(encoding="utf-8", newline="") as file:
        found = [row["name_en"] for row in csv.DictReader(file)]
    assert not any(
        text[:1] in ("=", "+", "-", "@", "\t", "\r", "\n", "＝") for text in found if text
    )
    assert [unguarded(text) or None for text in found] == names(made)


def test_csv_leaves_numbers_and_plain_texts_alone(made: Path, tmp_path: Path) -> None:
    folder = written(made, tmp_path, "csv").folder
    lines = (folder / "entities.csv").read_text("utf-8")
    assert '"NA"' in lines
    assert '"\'tis so"' in lines
    assert '"nobody","other",,,' in lines
    assert '"true"' in (folder / "coverage.csv").read_text("utf-8")


@pytest.mark.parametrize("text", [*RISKY, *PLAIN, "", "'", "''", "'=", "'''@x"])
def test_guard_is_undone_whatever_the_text(text: str) -> None:
    assert unguarded(guarded(text)) == text


def test_workbook_holds_texts_and_no_formulas(made: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(made, tmp_path, "xlsx").folder / "extract.xlsx")
    assert book.sheetnames == ["about", *declared().schema]
    sheet = book["entities"]
    kinds = {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row}
    assert kinds == {"s", "n"}  # n is also openpyxl's word for an empty cell
    assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)
    found = [row["name_en"] for row in cells(sheet)]
    # XML knows no carriage return: the workbook writes it out, and openpyxl leaves it so
    assert [text and text.replace("_x000D_", "\r") for text in found] == names(made)
    assert cells(book["events"])[0]["ordinal"] == 3
    assert cells(book["coverage"])[0]["is_used"] is True


def test_workbook_cuts_a_text_longer_than_a_cell(made: Path, tmp_path: Path) -> None:
    assert len(workbook._fitting("a" * 40_000)) == workbook.LONGEST_TEXT
    assert workbook._fitting("a" * 40_000).endswith("[…]")


def test_stata_reads_texts_numbers_and_days(made: Path, tmp_path: Path) -> None:
    folder = written(made, tmp_path, "dta").folder
    found = pd.read_stata(folder / "entities.dta")["name_en"].tolist()
    assert found == [text or "" for text in names(made)]
    assert LONG in found
    events = pd.read_stata(folder / "events.dta")
    assert events["date_start"].dt.strftime("%Y-%m-%d").tolist()[0] == "1066-10-14"
    assert events["ordinal"].tolist()[0] == 3
    assert events["ordinal"].isna().tolist() == [False, True]
    with pd.read_stata(folder / "events.dta", iterator=True) as reader:
        assert reader.variable_labels()["event_status"].startswith("held, planned")
        assert reader.data_label == "events"


def test_every_declared_name_is_one_that_stata_allows() -> None:
    for table in declared().schema.values():
        assert all(len(name) <= 32 for name in table.columns)


def test_duckdb_file_enforces_keys_references_and_closed_lists(made: Path, tmp_path: Path) -> None:
    path = written(made, tmp_path, "duckdb").folder / "extract.duckdb"
    with duckdb.connect(str(path)) as connection:
        assert connection.sql("SELECT count(*) FROM passages").fetchall() == [(3,)]
        for wrong in (
            "INSERT INTO entities (entity_id, kind) VALUES ('nobody', 'state')",
            "INSERT INTO entities (entity_id, kind) VALUES ('new', 'kingdom')",
            "INSERT INTO entities (entity_id, kind, parent_id) VALUES ('new', 'state', 'no one')",
            "INSERT INTO entities (entity_id) VALUES ('new')",
        ):
            with pytest.raises(duckdb.ConstraintException):
                connection.execute(wrong)
        comments = connection.sql(
            "SELECT comment FROM duckdb_columns() WHERE table_name = 'entities' AND comment <> ''"
        ).fetchall()
        assert len(comments) == len(declared().schema["entities"].fields)


def test_duckdb_file_has_the_joined_views(made: Path, tmp_path: Path) -> None:
    path = written(made, tmp_path, "duckdb").folder / "extract.duckdb"
    with duckdb.connect(str(path), read_only=True) as connection:
        found = {name for (name,) in connection.sql("SHOW TABLES").fetchall()}
        assert {view.name for view in VIEWS} <= found
        ((title, year, quote, locator),) = connection.sql(
            "SELECT title, event_year, quote, locator FROM events_joined WHERE event_id = 'v'"
        ).fetchall()
    assert (title, year, locator) == ("Meeting", 1066, "x")
    assert quote.endswith("[…]")


def test_duckdb_refuses_a_view_that_is_wrong(made: Path, tmp_path: Path) -> None:
    from extract.errors import QueryError

    wrong = View("wrong", "Wrong.", "SELECT nothing FROM entities")
    with pytest.raises(QueryError, match="nothing"):
        export(made, tmp_path, "duckdb", declared(), views=[wrong])
    assert list(tmp_path.iterdir()) == []


def test_archive_holds_all_that_a_deposit_needs(made: Path, tmp_path: Path) -> None:
    folder = export(made, tmp_path, "archive", by("A. Reader")).folder
    (path,) = folder.glob("*.zip")
    assert path.name == f"extract-{declared().edition.dataset_version}.zip"
    assert DRAFT not in (folder / "README.md").read_text("utf-8")
    assert DRAFT not in (folder / "CITATION.cff").read_text("utf-8")
    with zipfile.ZipFile(path) as packed:
        packed.extractall(tmp_path / "unpacked")
    (inside,) = (tmp_path / "unpacked").iterdir()
    package = json.loads((inside / "datapackage.json").read_text("utf-8"))
    listed = {resource["path"] for resource in package["resources"]}
    assert listed == {p.name for p in inside.iterdir()} - {"datapackage.json"}
    assert {
        "entities.csv",
        "entities.parquet",
        "README.md",
        "LICENSE.txt",
        "CITATION.cff",
    } <= listed
    assert pq.read_table(inside / "entities.parquet")["name_en"].to_pylist() == names(made)


def test_archive_without_named_authors_says_that_it_is_a_draft(made: Path, tmp_path: Path) -> None:
    folder = export(made, tmp_path, "archive", by(UNNAMED)).folder
    (path,) = folder.glob("*.zip")
    assert path.name == f"extract-{declared().edition.dataset_version}-draft.zip"
    with zipfile.ZipFile(path) as packed:
        for name in ("README.md", "CITATION.cff"):
            assert DRAFT in (folder / name).read_text("utf-8")
            assert DRAFT in packed.read(f"{path.stem}/{name}").decode()


def by(*authors: str) -> Declared:
    """What is declared, with these authors."""
    around = declared()
    return replace(around, edition=replace(around.edition, authors=authors))


def test_tables_of_another_schema_version_are_refused(made: Path, tmp_path: Path) -> None:
    around = declared()
    other = replace(around, edition=replace(around.edition, schema_version="99.0.0"))
    with pytest.raises(SchemaError, match=r"declared is 99\.0\.0"):
        export(made, tmp_path, "csv", other)

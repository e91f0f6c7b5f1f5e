"""Releases: the tables of all documents in Parquet, the same bytes for the same inputs."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from extract.emit import emit
from extract.emit.declared import Declared
from extract.emit.package import PACKAGE, is_whole, row_counts
from extract.emit.release import release, save_tables
from extract.emit.rows import Part
from extract.errors import OutputError, SchemaError
from extract.failures import Failure
from extract.model.fact import Reconciliation
from extract.model.statement import Entity, Name
from extract.profile import Report
from extract.schema import Table

Schema = dict[str, Table]
FAILURE = Failure("x", "x.pdf", "read", "DamagedFileError", None, "message", "remedy")

NOTHING = Reconciliation((), (), (), (), (), (), (), (), ())
"""The facts of a document that states none."""


@pytest.fixture
def stored(tmp_path: Path, report: Report, part: Part, schema: Schema) -> Path:
    save_tables(emit(report, [part], NOTHING, schema), tmp_path / "stored")
    return tmp_path / "stored"


def test_tables_are_read_back_with_their_meanings(
    tmp_path: Path, stored: Path, declared: Declared
) -> None:
    made = release(tmp_path / "releases", "key", [stored], [], declared)
    table = pq.read_table(made / "passages.parquet")
    assert table["passage_id"].to_pylist() == ["p", "t"]
    assert b"Identifies a passage" in table.schema.field("passage_id").metadata[b"description"]


def test_failed_document_has_its_failure_and_no_other_rows(
    tmp_path: Path, stored: Path, declared: Declared
) -> None:
    made = release(tmp_path / "releases", "key", [stored], [FAILURE], declared)
    documents = pq.read_table(made / "documents.parquet").to_pylist()
    assert {row["document_id"]: row["status"] for row in documents} == {"d": "built", "x": "failed"}
    (failure,) = pq.read_table(made / "failures.parquet").to_pylist()
    assert (failure["document_id"], failure["file"]) == ("x", "x.pdf")
    assert row_counts(made)["sources"] == 1


def test_same_inputs_give_the_same_bytes(tmp_path: Path, stored: Path, declared: Declared) -> None:
    one = release(tmp_path / "one", "key", [stored], [FAILURE], declared)
    two = release(tmp_path / "two", "key", [stored], [FAILURE], declared)
    assert one.name == two.name
    for path in one.iterdir():
        assert path.read_bytes() == (two / path.name).read_bytes()


def test_order_of_documents_does_not_show(
    tmp_path: Path, stored: Path, report: Report, part: Part, schema: Schema, declared: Declared
) -> None:
    other = replace(report, document_id="e", sources=())
    save_tables(emit(other, [], NOTHING, schema), tmp_path / "other")
    one = release(tmp_path / "one", "key", [stored, tmp_path / "other"], [], declared)
    two = release(tmp_path / "two", "key", [tmp_path / "other", stored], [], declared)
    assert one.name == two.name


def test_key_of_two_documents_is_refused(tmp_path: Path, stored: Path, declared: Declared) -> None:
    with pytest.raises(SchemaError, match="the key occurs twice"):
        release(tmp_path / "releases", "key", [stored, stored], [], declared)
    assert list((tmp_path / "releases").iterdir()) == []


def test_what_two_documents_say_of_one_name_is_one_row(
    tmp_path: Path, stored: Path, report: Report, schema: Schema, declared: Declared
) -> None:
    entity = Entity("e", "process", "lima_process", None, None)
    folders = [stored]
    for number, (form, french) in enumerate([("short", ()), ("full", ("Processus de Lima",))]):
        names = [Name("e", "Lima Process", "en", form, "text")]
        names += [Name("e", name, "fr", "full", "text") for name in french]
        facts = replace(NOTHING, entities=(entity,), names=tuple(names))
        other = replace(report, document_id=f"d{number}", sources=())
        folders.append(tmp_path / other.document_id)
        save_tables(emit(other, [], facts, schema), folders[-1])
    one = release(tmp_path / "one", "key", folders, [], declared)
    two = release(tmp_path / "two", "key", folders[::-1], [], declared)
    assert one.name == two.name
    (row,) = pq.read_table(one / "entities.parquet").to_pylist()
    assert (row["name_en"], row["name_fr"]) == ("Lima Process", "Processus de Lima")
    rows = pq.read_table(one / "names.parquet").to_pylist()
    assert {(row["name"], row["form"]) for row in rows} == {
        ("Lima Process", "full"),
        ("Processus de Lima", "full"),
    }


def test_package_describes_every_file(tmp_path: Path, stored: Path, declared: Declared) -> None:
    made = release(tmp_path / "releases", "key", [stored], [], declared)
    package = json.loads((made / "datapackage.json").read_text())
    tables = [r for r in package["resources"] if r.get("type") == "table"]
    assert [r["name"] for r in tables] == list(declared.schema)
    assert {r["path"] for r in package["resources"]} == {p.name for p in made.iterdir()} - {PACKAGE}
    for resource in tables:
        content = (made / resource["path"]).read_bytes()
        assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
        assert resource["bytes"] == len(content)
        assert resource["rowCount"] == pq.read_metadata(made / resource["path"]).num_rows
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert names == pq.read_schema(made / resource["path"]).names
        assert set(resource["schema"]["primaryKey"]) <= set(names)


def test_package_states_foreign_keys_units_and_closed_lists(
    tmp_path: Path, stored: Path, declared: Declared
) -> None:
    made = release(tmp_path / "releases", "key", [stored], [], declared)
    package = json.loads((made / "datapackage.json").read_text())
    passages = next(r for r in package["resources"] if r["name"] == "passages")["schema"]
    assert passages["foreignKeys"][0]["reference"] == {
        "resource": "sources",
        "fields": ["source_id"],
    }
    assert passages["foreignKeys"][1]["reference"] == {"fields": ["passage_id"]}
    kind = next(f for f in passages["fields"] if f["name"] == "kind")
    assert "paragraph" in kind["constraints"]["enum"]
    pages = next(r for r in package["resources"] if r["name"] == "pages")["schema"]
    assert next(f for f in pages["fields"] if f["name"] == "width")["unit"].startswith("points")


def test_release_that_lost_a_file_is_not_whole(
    tmp_path: Path, stored: Path, declared: Declared
) -> None:
    made = release(tmp_path / "releases", "key", [stored], [], declared)
    assert is_whole(made)
    (made / "cells.parquet").unlink()
    assert not is_whole(made)


def test_release_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, stored: Path, declared: Declared
) -> None:
    (tmp_path / "releases").write_text("a file where the folder should be")
    with pytest.raises(OutputError, match="cannot be written"):
        release(tmp_path / "releases", "key", [stored], [], declared)

"""The published package, read by programs that know nothing of this one: the same rows, types."""

import hashlib
import json
import tomllib
from pathlib import Path
from typing import Any

import dplib
import duckdb
import jsonschema
import pandas as pd
import pyarrow.parquet as pq
import pytest
import yaml
from frictionless import Package

from extract.emit.declared import load_declared
from extract.export import export
from extract.export.selection import CUT
from extract.released.folder import tables
from extract.schema import Table

ROOT = Path(__file__).resolve().parents[1]
DECLARED = load_declared(ROOT / "pipeline" / "schema")
NAMES = list(DECLARED.schema)
SQL_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}

PROFILE = Path(dplib.__file__).parent / "profiles" / "2.0" / "datapackage.json"
"""The published JSON Schema of Data Package 2.0, as the package dplib-py ships it."""


@pytest.fixture(scope="session")
def package(published: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((published / "datapackage.json").read_text("utf-8"))
    return content


@pytest.fixture(scope="session")
def csv_folder(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(published, tmp_path_factory.mktemp("export"), "csv", DECLARED).folder


def sidecars(key: str) -> dict[str, str]:
    """What the sidecars in `raw/` say under `key`, by source."""
    said = {
        f"{path.parent.name}/{path.stem}": tomllib.loads(path.read_text("utf-8"))
        for path in (ROOT / "raw").glob("*/*.toml")
    }
    return {source: content[key] for source, content in said.items() if key in content}


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = pq.read_table(folder / f"{name}.parquet").to_pylist()
    return read


def errors(content: dict[str, Any]) -> list[str]:
    schema = json.loads(PROFILE.read_text("utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(content)]


def test_package_is_valid_against_the_published_schema(package: dict[str, Any]) -> None:
    assert errors(package) == []


def test_the_schema_can_refuse(package: dict[str, Any]) -> None:
    assert errors({**package, "resources": []})
    assert errors({**package, "licenses": [{}]})


def test_package_says_versions_sources_and_licence(package: dict[str, Any]) -> None:
    assert package["version"] == DECLARED.edition.dataset_version
    assert package["schemaVersion"] == DECLARED.edition.schema_version
    assert [licence["name"] for licence in package["licenses"]] == ["CC-BY-4.0"]
    assert "does not cover words quoted" in package["rights"]
    found = {source["sourceId"]: source["licence"] for source in package["sources"]}
    assert (
        found.items()
        >= {
            "mc_inf_266/mc_inf_266.pdf": "not stated",
            "mc_inf_266/mc_inf_266.txt": "not stated",
            "warsaw_1985/si_85_202_en.pdf": "Open Government Licence - Canada",
            "warsaw_1985/tr_85_202_fr.pdf": "Open Government Licence - Canada",
        }.items()
    )
    assert found == sidecars("licence")


@pytest.mark.parametrize("name", NAMES)
def test_parquet_says_of_itself_what_it_is_made_of(published: Path, name: str) -> None:
    metadata = pq.read_schema(published / f"{name}.parquet").metadata
    assert metadata[b"extract.schema_version"].decode() == DECLARED.edition.schema_version
    assert metadata[b"extract.dataset_version"].decode() == DECLARED.edition.dataset_version
    for source_id, sha256 in json.loads(metadata[b"extract.sources"]).items():
        assert sha256 == hashlib.sha256((ROOT / "raw" / source_id).read_bytes()).hexdigest()


@pytest.mark.parametrize("name", NAMES)
def test_duckdb_reads_the_same_rows_and_types(published: Path, name: str) -> None:
    path = published / f"{name}.parquet"
    with duckdb.connect() as connection:
        relation = connection.read_parquet(str(path))
        types = dict(zip(relation.columns, map(str, relation.types), strict=True))
        found = relation.fetchall()
    assert types == {f.name: SQL_TYPES[f.type] for f in DECLARED.schema[name].fields}
    assert found == [tuple(row.values()) for row in rows(published, name)]


@pytest.mark.parametrize("name", NAMES)
def test_pandas_reads_the_same_rows(published: Path, name: str) -> None:
    frame = pd.read_parquet(published / f"{name}.parquet")
    expected = rows(published, name)
    assert list(frame.columns) == list(DECLARED.schema[name].columns)
    assert len(frame) == len(expected)
    for column in frame.columns:
        values = [None if pd.isna(value) else value for value in frame[column]]
        assert values == [row[column] for row in expected]


@pytest.mark.parametrize("name", NAMES)
def test_keys_and_references_hold_in_duckdb(published: Path, name: str) -> None:
    table = DECLARED.schema[name]
    with duckdb.connect() as connection:
        for each in NAMES:
            connection.read_parquet(str(published / f"{each}.parquet")).create_view(each)
        assert broken_keys(connection, table) == 0
        for reference in table.references:
            given = " AND ".join(f"a.{c} IS NOT NULL" for c in reference.fields)
            same = " AND ".join(
                f"a.{c} = b.{t}" for c, t in zip(reference.fields, reference.to, strict=True)
            )
            lost = connection.sql(
                f"SELECT count(*) FROM {name} a "  # noqa: S608  declared names
                f"ANTI JOIN {reference.table} b ON {same} WHERE {given}"
            ).fetchall()
            assert lost == [(0,)], reference


def broken_keys(connection: duckdb.DuckDBPyConnection, table: Table) -> int:
    key = ", ".join(table.key)
    whole = " AND ".join(f"{column} IS NOT NULL" for column in table.key)
    ((total, distinct),) = connection.sql(
        f"SELECT count(*), count(DISTINCT ({key})) FILTER ({whole}) FROM {table.name}"  # noqa: S608  declared names
    ).fetchall()
    return int(total - distinct)


def ids_of(published: Path, table: Table) -> set[str]:
    return {row[table.key[0]] for row in rows(published, table.name)}


@pytest.mark.parametrize("name", ["spans", "witnesses"])
def test_rows_that_lead_to_any_table_lead_to_a_row(published: Path, name: str) -> None:
    """What no foreign key can state: row_id is a key of the table that table_name names."""
    known = {n: ids_of(published, t) for n, t in DECLARED.schema.items() if len(t.key) == 1}
    for row in rows(published, name):
        assert row["row_id"] in known[row["table_name"]]


@pytest.mark.parametrize("name", [n for n in NAMES if "in_id" in DECLARED.schema[n].columns])
def test_what_a_fact_is_about_is_an_entity_or_an_event(published: Path, name: str) -> None:
    schema = DECLARED.schema
    known = ids_of(published, schema["entities"]) | ids_of(published, schema["events"])
    assert {row["in_id"] for row in rows(published, name)} - {None} <= known


def test_frictionless_reads_the_descriptor_of_the_parquet_files(published: Path) -> None:
    package = Package(str(published / "datapackage.json"))
    for name, table in DECLARED.schema.items():
        schema = package.get_resource(name).schema
        assert [(f.name, f.type) for f in schema.fields] == [(f.name, f.type) for f in table.fields]
        assert schema.primary_key == list(table.key)
        assert len(schema.foreign_keys) == len(table.references)


def test_frictionless_finds_the_csv_package_in_order(csv_folder: Path) -> None:
    """Types, keys, references and closed lists, checked by the reference implementation."""
    package = Package(str(csv_folder / "datapackage.json"))
    for resource in list(package.resources):
        if not resource.schema.fields:
            package.remove_resource(resource.name)
    report = package.validate()
    assert report.flatten(["type", "title", "note"]) == []
    assert [task.name for task in report.tasks] == NAMES


def test_frictionless_sees_a_broken_reference(csv_folder: Path, tmp_path: Path) -> None:
    for path in csv_folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    broken = (tmp_path / "relations.csv").read_text("utf-8").replace('"part_of"', '"art_of"', 1)
    (tmp_path / "relations.csv").write_text(broken, "utf-8", newline="")
    report = Package(str(tmp_path / "datapackage.json")).get_resource("relations").validate()
    assert not report.valid


@pytest.mark.parametrize("name", NAMES)
def test_frictionless_reads_the_same_rows_from_csv(
    published: Path, csv_folder: Path, name: str
) -> None:
    found = comparable(Package(str(csv_folder / "datapackage.json")).get_resource(name))
    sharing = DECLARED.edition.sharing
    gone = sharing.full_text.get(name, ())
    expected = [
        {column: value for column, value in row.items() if column not in gone}
        for row in rows(published, name)
        if name != "spans" or row["table_name"] not in sharing.full_text
    ]
    if name == "spans":  # of a quote that is cut, only the first fragments are there
        keys = [tuple(row[column] for column in DECLARED.schema[name].key) for row in found]
        assert len(keys) == len(set(keys)) < len(expected)
        kept = set(keys)
        expected = [r for r in expected if tuple(r[c] for c in DECLARED.schema[name].key) in kept]
    assert len(found) == len(expected)
    for one, other in zip(found, expected, strict=True):
        assert {**one, "quote": None} == {**other, "quote": None}


def comparable(resource: Any) -> list[dict[str, Any]]:
    """The rows with numbers as floats and days as texts, and the marks of the CSV undone."""
    from extract.released.delimited import unguarded

    table = DECLARED.schema[resource.name]
    found = []
    for row in resource.read_rows():
        made: dict[str, Any] = {}
        for column, value in row.to_dict().items():
            field = next(f for f in table.fields if f.name == column)
            if value is not None and field.type == "number":
                made[column] = float(value)
            elif value is not None and field.format == "date":
                made[column] = value.isoformat()
            else:
                made[column] = unguarded(value) if isinstance(value, str) else value
        found.append(made)
    return found


def test_quotes_are_cut_where_no_licence_is_stated_and_there_alone(
    published: Path, csv_folder: Path
) -> None:
    longest = DECLARED.edition.sharing.longest_quote
    lists = pd.read_csv(csv_folder / "lists.csv", keep_default_na=False)
    whole = {row["list_id"]: row["quote"] for row in rows(published, "lists")}
    cut = 0
    for _, row in lists.iterrows():
        quote = whole[row["list_id"]]
        if row["document_id"] == "mc_inf_266" and len(quote) > longest:
            assert row["quote"].endswith(CUT)
            assert quote.startswith(row["quote"].removesuffix(CUT))
            assert len(row["quote"]) <= longest + len(CUT)
            cut += 1
        else:
            assert row["quote"] == quote
    assert cut
    assert any(len(quote) > longest for quote in lists["quote"])  # of the licensed document


def test_namibia_keeps_its_code_in_two_letters(tmp_path: Path) -> None:
    from tests.published.made import publish

    made = publish(
        tmp_path, {"entities": [{"kind": "state", "name_en": "Namibia", "acronym_en": "NA"}]}
    )
    folder = export(made, tmp_path / "export", "csv", DECLARED).folder
    frame = pd.read_csv(folder / "entities.csv", keep_default_na=False, na_values=[""])
    assert frame["acronym_en"].tolist() == ["NA"]
    assert frame["acronym_fr"].isna().all()
    resource: Any = Package(str(folder / "datapackage.json")).get_resource("entities")
    assert [row["acronym_en"] for row in resource.read_rows()] == ["NA"]


def test_citation_names_the_data_and_each_document(published: Path) -> None:
    cited = yaml.safe_load((published / "CITATION.cff").read_text("utf-8"))
    assert cited["cff-version"] == "1.2.0"
    assert cited["type"] == "dataset"
    assert cited["license"] == "CC-BY-4.0"
    assert cited["version"] == DECLARED.edition.dataset_version
    assert {"message", "title", "authors"} <= cited.keys()
    found = {(r["number"], r["year"], r["authors"][0]["name"]) for r in cited["references"]}
    assert len(found) == len(sidecars("symbol"))
    assert found >= {
        ("MC/INF/266", 2003, "International Organization for Migration"),
        ("SI/85-202, TR/85-202", 1985, "Government of Canada"),
    }


def test_tables_described_by_the_package_are_those_declared(published: Path) -> None:
    described = tables(published)
    assert list(described) == NAMES
    for name, table in DECLARED.schema.items():
        assert described[name].fields == table.fields
        assert described[name].key == table.key
        assert described[name].references == table.references

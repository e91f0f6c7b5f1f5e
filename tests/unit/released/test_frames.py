"""Tables as frames, and the words behind a row."""

import doctest
import importlib
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import extract
from extract.errors import MissingFileError
from extract.released.folder import VARIABLE, datasets
from tests.published.made import declared


def test_closed_lists_are_categories_with_all_their_values(made: Path) -> None:
    frame = extract.load("participations", made)
    field = next(f for f in declared().schema["participations"].fields if f.name == "review")
    assert list(frame["review"].cat.categories) == list(field.values)
    assert frame["participation_status"].tolist() == ["member", "member"]


def test_days_are_dates_where_pandas_can_hold_them(made: Path) -> None:
    frame = extract.load("events", made).set_index("event_id")
    assert frame["date_start"].dtype.kind == "M"
    assert frame.loc["v", "date_start"] == pd.Timestamp("2003-05-06")
    assert frame["date_start"].isna().to_dict() == {"far": True, "v": False}
    assert frame.loc["far", "date"] == "Y10000"


def test_whole_numbers_stay_whole_and_na_stays_a_code(made: Path) -> None:
    events = extract.load("events", made)
    assert str(events["ordinal"].dtype) == "Int64"
    assert [int(n) for n in events["ordinal"].dropna()] == [2]
    entities = extract.load("entities", made).set_index("entity_id")
    assert entities.loc["Ruritania", "acronym_en"] == "NA"
    assert entities["acronym_en"].isna().to_dict()["p"]


@pytest.mark.parametrize("name", list(declared().schema))
def test_every_table_loads(published: Path, name: str) -> None:
    frame = extract.load(name, published)
    assert list(frame.columns) == list(declared().schema[name].columns)


def test_evidence_gives_fields_first_and_the_row_last(made: Path) -> None:
    frame = extract.load("participations", made)
    words = extract.evidence(frame.iloc[0], made)
    assert list(zip(words["field"], words["quote"], words["page"], strict=True)) == [
        ("party", "Ruritania", 4),
        ("", "Ruritania and Syldavia", 4),
        ("", "take part", 5),
    ]


def test_evidence_takes_a_mapping_and_a_table_by_name(made: Path) -> None:
    row = {"list_id": "other", "participation_id": "row-Ruritania"}
    assert len(extract.evidence(row, made, of="participations")) == 3
    assert len(extract.evidence(row, made)) == 0  # the id that stands first is of lists


def test_row_without_an_id_is_refused(made: Path) -> None:
    with pytest.raises(MissingFileError, match="holds no id"):
        extract.evidence({"party": "Ruritania"}, made)
    with pytest.raises(MissingFileError, match="with the key source_id, page"):
        extract.evidence({"source_id": "doc/a.txt", "page": 1}, made, of="pages")


def test_table_that_is_not_there_is_refused_with_those_that_are(made: Path) -> None:
    with pytest.raises(MissingFileError) as caught:
        extract.load("participation", made)
    assert "participations" in caught.value.remedy


def test_tables_are_found_by_variable_and_refused_where_there_are_none(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(made))
    assert datasets() == made
    with pytest.raises(MissingFileError, match="no published tables"):
        datasets(tmp_path)


@pytest.mark.parametrize("name", ["frames", "evidence", "delimited"])
def test_examples_in_docstrings(
    published: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(VARIABLE, str(published))
    result = doctest.testmod(importlib.import_module(f"extract.released.{name}"))
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize("name", ["selection", "stata"])
def test_examples_in_docstrings_of_exports(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"extract.export.{name}"))
    assert result.attempted > 0
    assert result.failed == 0


def test_import_of_the_package_is_light() -> None:
    code = (
        "import extract, sys; heavy = {'pandas', 'numpy', 'pyarrow', 'duckdb', 'spacy'};"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603  ours


def test_what_the_package_gives_is_named() -> None:
    assert extract.__all__ == ["evidence", "load"]
    assert all(getattr(extract, name).__doc__ for name in extract.__all__)

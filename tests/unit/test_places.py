"""Cities lead to the country in which they lie today, and their names to nothing else."""

import csv
from pathlib import Path

import pytest

from extract.errors import VocabularyError
from extract.model.text import slug
from extract.places import COLUMNS, FILE, load

FOLDER = Path(__file__).resolve().parents[2] / "pipeline" / "vocabulary"
PLACES = load(FOLDER)
NAMED = {name: place for place in PLACES for name, _ in place.names}
GOOD = "geneva,Geneva,Genève,CHE,Genf,reference"


def column(file: str, name: str) -> list[str]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as opened:
        return [row[name] for row in csv.DictReader(opened)]


def written(folder: Path, *rows: str) -> Path:
    (folder / FILE).write_text("\n".join((",".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "country"),
    [
        pytest.param("Geneva", "CHE", id="English"),
        pytest.param("Le Caire", "EGY", id="French"),
        pytest.param("Leningrad", "RUS", id="a former name"),
        pytest.param("Bali", "IDN", id="an island"),
        pytest.param("Söderköping", "SWE", id="no capital"),
        pytest.param("Washington, D.C.", "USA", id="a comma in the name"),
        pytest.param("Birmingham", None, id="one in each of two countries"),
    ],
)
def test_name_leads_to_the_country_of_today(name: str, country: str | None) -> None:
    assert NAMED[name].country == country


def test_no_name_leads_to_two_countries() -> None:
    pairs = {(slug(name), place.country) for place in PLACES for name, _ in place.names}
    assert len(pairs) == len({name for name, _ in pairs})


def test_every_country_is_three_capitals() -> None:
    codes = {place.country for place in PLACES} - {None}
    assert [code for code in codes if code and not (len(code) == 3 and code.isupper())] == []


def test_every_country_is_one_of_today() -> None:
    today = {code for codes in column("countries.csv", "current") for code in codes.split()}
    assert {place.country for place in PLACES} - {None} <= today


def test_no_name_is_that_of_a_country() -> None:
    """In English: "Muscat" was one once, "São Tomé" is one in a cell, and "Mexico" is in French."""
    columns = (column("country_names.csv", name) for name in ("name", "form", "valid_to"))
    countries = {
        slug(name) for name, form, end in zip(*columns, strict=True) if form != "word" and not end
    }
    english = {name for name, place in NAMED.items() if (name, "fr") not in place.names}
    assert sorted(name for name in english if slug(name) in countries) == []


def test_name_is_of_a_language_only_where_the_other_differs() -> None:
    names = {place.key: place.names for place in PLACES}
    assert names["london"] == (("London", "en"), ("Londres", "fr"))
    assert names["dakar"] == (("Dakar", None),)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        pytest.param("geneva,Geneva,Genève,CHE", "has not 6 fields", id="fields are missing"),
        pytest.param("genf,Geneva,,CHE,,reference", "'genf' is not 'geneva'", id="another key"),
        pytest.param(",,,CHE,,reference", "'' is no name", id="no name"),
        pytest.param("geneva,Geneva,,Che,,reference", "'Che' is no code", id="no code"),
        pytest.param("geneva,Geneva,,CHE,Genf;,reference", "'Genf;' has an alias", id="no alias"),
        pytest.param("geneva,Geneva,,CHE,,", "'geneva' has no source", id="no source"),
    ],
)
def test_bad_row_is_refused_with_its_line_and_value(tmp_path: Path, row: str, words: str) -> None:
    with pytest.raises(VocabularyError) as refused:
        load(written(tmp_path, "dakar,Dakar,,SEN,,reference", row))
    assert refused.value.file == FILE
    assert refused.value.message.startswith("line 3: ")
    assert words in refused.value.message
    assert refused.value.remedy == "Mend or remove this line."


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("genf,Genf,,DEU,,reference", id="a name of another"),
        pytest.param(GOOD, id="the same row again"),
        pytest.param("geneva,Geneva,,USA,,reference", id="the same key"),
    ],
)
def test_name_of_an_earlier_row_is_refused(tmp_path: Path, row: str) -> None:
    with pytest.raises(VocabularyError, match=r"line 3: '\w+' is a name of line 2 already"):
        load(written(tmp_path, GOOD, row))


def test_other_columns_are_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("key,name\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="line 1: other columns"):
        load(tmp_path)


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="the file is not there"):
        load(tmp_path)


def test_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes("Genève".encode("latin-1"))
    with pytest.raises(VocabularyError, match="Save it as CSV in UTF-8"):
        load(tmp_path)

"""The tables against rows read off the page by eye."""

from pathlib import Path

import pytest

from extract.audit.golden_files import read_rows
from extract.errors import ReadingsError
from tests.unit.audit.small import GOLDEN, Small

TXT = "birds/birds.txt"


def rewrite(small: Small, name: str, old: str, new: str) -> None:
    assert old in GOLDEN[name]
    (small.golden / f"{name}.csv").write_text(GOLDEN[name].replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("sections", "1,title", "2,title"),
        ("sections", ",Of birds,en", ",Of Birds,en"),
        ("sections", ",en,1", ",fr,1"),
        ("paragraphs", "a-lot and:,Birds", "a-lot,Birds"),
        ("paragraphs", "Birds sing a-\n", "Birds sang a-\n"),
        ("list_items", "1,1,one", "1,2,one"),
        ("list_items", "en,1,one bird", "en,1,two birds"),
        ("footnotes", ",sing", ",sang"),
        ("footnotes", '"",1,"",sing', '"",1,2,sing'),
        ("footnotes", "1,1,Loudly", "2,1,Loudly"),
        ("cells", "body,1,owl", "body,1,oil"),
        ("cells", "1,1,wood", "1,1,Wood"),
        ("cells", "0,1,header", "0,1,body"),
    ],
)
def test_one_golden_row_changed_is_noticed_in_both_sources(
    small: Small, name: str, old: str, new: str
) -> None:
    rewrite(small, name, old, new)
    assert small.failed().keys() == {
        f"golden birds/{name}.csv in {file}" for file in ("birds.pdf", "birds.txt")
    }


def test_a_page_means_nothing_in_a_text_source(small: Small) -> None:
    rewrite(small, "cells", "1,1,owl", "2,2,owl")
    (failed,) = small.failed().values()
    assert failed.name == "golden birds/cells.csv in birds.pdf"
    assert "page is '1', should be '2' (birds/birds.pdf, page 1, characters" in failed.details[0]


def test_a_missing_row_is_noticed(small: Small) -> None:
    small.tables["cells"] = [r for r in small.tables["cells"] if r["cell_id"] != f"{TXT}:cell3"]
    details = small.failed()["golden birds/cells.csv in birds.txt"].details
    assert details == ["missing: 1, 1, body, 1, wood, 1, 1, wood"]


def test_an_extra_row_is_noticed(small: Small) -> None:
    rewrite(small, "cells", '"",1,1,body,1,wood,1,1,wood\n', "")
    failed = small.failed()["golden birds/cells.csv in birds.pdf"]
    assert failed.details[0].startswith("extra: ")
    assert "birds/birds.pdf, page 1" in failed.details[0]


def test_rows_in_another_order_are_noticed(small: Small) -> None:
    rows = GOLDEN["cells"].splitlines(keepends=True)
    (small.golden / "cells.csv").write_text("".join([*rows[:3], rows[4], rows[3]]), "utf-8")
    failed = small.failed()["golden birds/cells.csv in birds.pdf"]
    assert failed.details == ["the rows stand in another order."]


def test_a_second_row_of_one_key_does_not_hide_the_first(small: Small) -> None:
    row = GOLDEN["paragraphs"].splitlines()[1]
    (small.golden / "paragraphs.csv").write_text(GOLDEN["paragraphs"] + row + "\n", "utf-8")
    assert "missing" in small.failed()["golden birds/paragraphs.csv in birds.pdf"].details[0]


def test_items_of_one_cell_are_rows_of_their_own(small: Small) -> None:
    for row in small.tables["cells"]:
        row["text"] = row["text"].replace("owl", "owl\nowl")
    rewrite(
        small,
        "cells",
        "1,0,body,1,owl,1,1,owl\n",
        '1,0,body,1,owl,1,1,owl\n"",1,0,body,2,owl,1,1,owl\n',
    )
    assert not [name for name in small.failed() if name.startswith("golden")]


def test_a_golden_file_without_rows_does_not_pass(small: Small) -> None:
    (small.golden / "cells.csv").write_text(GOLDEN["cells"].splitlines()[0] + "\n", "utf-8")
    assert "golden birds/cells.csv in birds.pdf" in small.failed()


def test_a_golden_file_of_another_kind_does_not_pass(small: Small) -> None:
    (small.golden / "birds.csv").write_text("name\nowl\n", "utf-8")
    assert "golden birds/birds.csv in birds.pdf" in small.failed()


def test_a_golden_file_with_other_columns_does_not_pass(small: Small) -> None:
    rewrite(small, "cells", "item,text", "text,item")
    assert (
        "its columns should be" in small.failed()["golden birds/cells.csv in birds.pdf"].details[0]
    )


def test_golden_rows_of_a_document_that_is_not_built_do_not_pass(small: Small) -> None:
    (small.golden.parent / "fishes").mkdir()
    assert small.failed().keys() == {"golden fishes"}


def test_a_repository_without_any_golden_row_does_not_pass(small: Small) -> None:
    for path in small.golden.iterdir():
        path.unlink()
    small.golden.rmdir()
    assert small.failed().keys() == {"golden"}


def test_no_word_means_a_missing_value(tmp_path: Path) -> None:
    (tmp_path / "codes.csv").write_text("iso2,name\nNA,Namibia\nNO,null\n", "utf-8")
    assert read_rows(tmp_path / "codes.csv") == [
        {"iso2": "NA", "name": "Namibia"},
        {"iso2": "NO", "name": "null"},
    ]


def test_a_floor_of_no_golden_file_is_noticed(small: Small) -> None:
    (small.golden / "floors.toml").write_text("cels = 0.5\n", encoding="utf-8")
    details = small.failed()["golden birds/floors.toml"].details
    assert details == ["cels is the floor of no golden file here."]


def test_a_golden_file_that_lacks_a_column_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "codes.csv").write_text("iso2,name\nNA,Namibia\n", "utf-8")
    with pytest.raises(ReadingsError, match=r"first line lacks line, text\."):
        read_rows(tmp_path / "codes.csv", ("name", "text", "line"))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"name,code\nNamibia\n", "line 2 has not a value for each name"),
        (b"name,code\nNamibia,NA,x\n", "line 2 has not a value for each name"),
        (b'name,code\n"Namibia,NA\n', "not a readable CSV file"),
        (b"name,code\nR\xe9union,RE\n", "not a readable CSV file"),
    ],
)
def test_a_file_that_is_no_csv_is_refused_by_name(
    tmp_path: Path, content: bytes, says: str
) -> None:
    (tmp_path / "codes.csv").write_bytes(content)
    with pytest.raises(ReadingsError, match=says) as refused:
        read_rows(tmp_path / "codes.csv")
    assert refused.value.file.endswith("/codes.csv")

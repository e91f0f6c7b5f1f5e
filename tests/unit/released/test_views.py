"""Views and layouts: what is declared above the SQL, and lines for a person."""

from pathlib import Path

import pytest

from extract.errors import QueryError
from extract.released.layout import as_table
from extract.released.views import View, load_views, split


def test_view_is_named_for_its_file_and_described_by_its_comment(tmp_path: Path) -> None:
    (tmp_path / "2_b_c.sql").write_text("-- Of b,\n-- and c.\nSELECT 1\n-- not this\nAS a;\n")
    (tmp_path / "1_a.sql").write_text("-- Of a.\nSELECT 2")
    assert load_views(tmp_path) == (
        View("a", "Of a.", "SELECT 2"),
        View("b_c", "Of b, and c.", "SELECT 1\n-- not this\nAS a"),
    )


@pytest.mark.parametrize("text", ["SELECT 1", "-- Of a.\n", ""])
def test_view_without_comment_or_query_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "1_a.sql").write_text(text)
    with pytest.raises(QueryError, match="lacks a comment above its query, or the query"):
        load_views(tmp_path)


def test_folder_that_is_not_there_has_no_views(tmp_path: Path) -> None:
    assert load_views(tmp_path / "none") == ()


def test_comment_alone_is_split_from_nothing() -> None:
    assert split("-- a") == (["a"], "")


def test_table_stands_in_columns_with_numbers_to_the_right() -> None:
    rows = [("long  word\nand line", 5, None), ("a", 12, 1.5), (None, None, "x")]
    assert as_table(["text", "n", "mixed"], rows) == [
        "text                 n  mixed",
        "------------------  --  -----",
        "long word and line   5",
        "a                   12  1.5",
        "                        x",
    ]


def test_long_values_are_cut_at_a_word() -> None:
    (_, _, line) = as_table(["a"], [("word " * 20,)])
    assert line.endswith("word …")
    assert len(line) <= 48


def test_answer_without_rows_has_its_columns() -> None:
    assert as_table(["a", "bc"], []) == ["a  bc", "-  --"]

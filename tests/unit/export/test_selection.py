"""What of the documents' own words leaves the repository."""

from pathlib import Path

import pytest

from extract.export.selection import CUT, Selection, select, shortened
from tests.published.made import declared, publish
from tests.unit.export.conftest import UNLICENSED


@pytest.fixture(scope="module")
def usual(made: Path) -> Selection:
    return select(made, declared().edition, full_text=False)


@pytest.fixture(scope="module")
def whole(made: Path) -> Selection:
    return select(made, declared().edition, full_text=True)


def test_whole_texts_are_left_out(usual: Selection) -> None:
    for name in ("pages", "passages", "cells"):
        table, rows = usual.tables[name]
        assert "text" not in rows.column_names
        assert "text" not in table.columns
    assert {row["table_name"] for row in usual.rows("spans")} == {"events"}


def test_rows_stay_so_that_references_hold(usual: Selection, whole: Selection) -> None:
    for name in whole.tables:
        if name != "spans":
            assert usual.tables[name][1].num_rows == whole.tables[name][1].num_rows


def test_quotes_are_cut_where_no_licence_is_stated(usual: Selection) -> None:
    quotes = {row["event_id"]: row["quote"] for row in usual.rows("events")}
    assert quotes["v"].endswith(CUT)
    assert quotes["w"] == UNLICENSED
    assert all(row["quote"].endswith(CUT) for row in usual.rows("spans"))


def test_fragments_do_not_give_back_what_was_cut(tmp_path: Path) -> None:
    longest = declared().edition.sharing.longest_quote
    lines = [
        {"table_name": "lists", "row_id": "l", "field": "", "source_id": source, "fragment": number}
        | {"quote": "w" * 50}
        for source in ("doc/a.txt", "free")
        for number in (1, 2, 3, 4)
    ]
    sources = [
        {"source_id": "doc/a.txt", "document_id": "doc", "file": "a.txt"},
        {"source_id": "free", "document_id": "doc", "file": "b.txt", "licence": "CC0"},
    ]
    pages = [{"source_id": source["source_id"], "page": 1} for source in sources]
    made = publish(tmp_path, {"sources": sources, "pages": pages, "spans": lines})
    found = select(made, declared().edition, full_text=False).rows("spans")
    assert longest == 120
    assert [row["fragment"] for row in found if row["source_id"] == "doc/a.txt"] == [1, 2, 3]
    assert [row["fragment"] for row in found if row["source_id"] == "free"] == [1, 2, 3, 4]


def test_what_is_left_out_is_said(usual: Selection, whole: Selection) -> None:
    texts, quotes = usual.left_out
    assert "pages.text, passages.text, cells.text" in texts
    assert quotes.endswith("no licence is stated: s.")
    assert whole.left_out == ()


def test_full_text_has_it_all(whole: Selection) -> None:
    assert [row["text"] for row in whole.rows("pages")] == ["whole text"]
    assert [row["quote"] for row in whole.rows("events")] == [UNLICENSED] * 2


@pytest.mark.parametrize(
    ("quote", "longest", "cut"),
    [
        (None, 5, None),
        ("short", 5, "short"),
        ("one two", 5, f"one{CUT}"),
        ("one two", 3, f"one{CUT}"),
        ("onetwothree", 5, f"onetw{CUT}"),
        ("one  two", 5, f"one{CUT}"),
    ],
)
def test_quote_is_cut_at_a_word(quote: str | None, longest: int, cut: str | None) -> None:
    assert shortened(quote, longest) == cut

"""Every printed character is in the text once, or listed as lost."""

import pytest

from tests.unit.audit.small import TEXT, Small

PDF = "birds/birds.pdf"


def test_one_glyph_dropped_from_the_text_is_noticed(small: Small) -> None:
    """Consistently: its place in the text and in every quote is blank."""
    at = TEXT.index("birds")
    small.change("pages", lambda r: r["source_id"] == PDF, text=TEXT.replace("birds", " irds"))
    for row in small.tables["spans"]:
        if row["source_id"] == PDF and row["char_start"] <= at < row["char_end"]:
            row["quote"] = row["quote"].replace("birds", " irds")
    failed = small.failed()
    assert "1 characters are missing: 'b'" in failed["glyphs"].details[0]
    assert failed["boxes"].wrong == 1


def test_a_glyph_that_the_page_does_not_have_is_noticed(small: Small) -> None:
    small.change("pages", lambda r: r["source_id"] == PDF, text=TEXT.replace("lot", "lxt"))
    assert "1 characters are not on the page: 'x'" in small.failed()["glyphs"].details[0]


def test_a_lost_letter_does_not_stand_in_for_another(small: Small) -> None:
    """The two o of "wood" are listed as printed twice; the o of "lot" is not one of them."""
    small.tables["spans"] = [
        row
        for row in small.tables["spans"]
        if row["source_id"] != PDF or row["quote"] != "lot and:"
    ]
    details = " ".join(small.failed()["print"].details)
    assert "'o' at (26.0, " in details


@pytest.mark.parametrize("column", ["glyph_count", "lost_count", "witness_count"])
def test_a_count_off_by_one_is_noticed(small: Small, column: str) -> None:
    (row,) = [row for row in small.tables["pages"] if row["source_id"] == PDF]
    row[column] += 1
    assert small.failed().keys() == {"glyphs"}


def test_a_lost_glyph_that_is_not_listed_is_noticed(small: Small) -> None:
    small.tables["lost_glyphs"].pop()
    assert small.failed().keys() == {"glyphs"}


def test_a_page_too_few_is_noticed(small: Small) -> None:
    small.tables["pages"] = [row for row in small.tables["pages"] if row["source_id"] != PDF]
    assert "0 pages in the tables, 1 in PDFium" in " ".join(small.failed()["glyphs"].details)

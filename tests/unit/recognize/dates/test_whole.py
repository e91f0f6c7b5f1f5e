"""Cells of a table that are one date and nothing else."""

import pytest

from extract.recognize.dates import DateWords, parse_date

CASES = [
    ("August, 1, 1963", "en", "1963-08-01", "commas"),
    ("1er août 1963", "fr", "1963-08-01", "ordinal"),
    ("May 21, 1969", "en", "1969-05-21", "US order"),
    ("le 1er août 1963", "fr", "1963-08-01", "article"),
    ("  (1996)\n", None, "1996", "brackets and blanks"),
    ("3. May 2003", "en", "2003-05-03", "a point after the day: no paragraph can stand here"),
    ("September 7,\n1971", "en", "1971-09-07", "over two lines"),
    ("mil neuf cent quatre-vingt-cinq", "fr", "1985", "a year in words"),
    ("2000", "en", "2000", "a bare year"),
    ("since 1996", "en", "1996/..", "open"),
]
OTHERS = ["", "   ", "2000 participants", "1996 and 1997", "Geneva, 1996", "the", "Table 1996", "—"]


@pytest.mark.parametrize(("text", "language", "edtf", "remark"), CASES)
def test_cell_is_a_date(
    text: str, language: str | None, edtf: str, remark: str, words: DateWords
) -> None:
    found = parse_date(text, language, words)
    assert found is not None, remark
    assert found.edtf == edtf, remark
    assert text[found.start : found.end].strip() == text[found.start : found.end]


@pytest.mark.parametrize("text", OTHERS)
def test_cell_is_more_or_less_than_a_date(text: str, words: DateWords) -> None:
    assert parse_date(text, "en", words) is None


def test_ambiguous_cell_is_found_without_a_value(words: DateWords) -> None:
    found = parse_date("03/04/2003", "en", words)
    assert found is not None
    assert (found.edtf, found.kind) == (None, "ambiguous")

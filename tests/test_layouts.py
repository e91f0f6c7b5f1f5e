"""One report in many layouts: what was typeset is what is read, whatever the layout."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.layouts.check import check
from tests.layouts.compare import compare, describe
from tests.layouts.document import Document
from tests.layouts.layout import BASELINE, LAYOUTS
from tests.layouts.rebuild import rebuilt_report
from tests.layouts.rows import Rows, proses_of, rows_of_document
from tests.layouts.sample import SAMPLE
from tests.layouts.typeset import typeset

NOT_YET_OF_THE_SAMPLE: dict[str, str] = {}
"""Layouts of the invented report that do not give it back yet, each with the reason."""

NOT_YET_OF_THE_REPORT: dict[str, str] = {}
"""The same, of the report in raw/."""


def _cases(not_yet: dict[str, str]) -> list[object]:
    return [
        pytest.param(
            name,
            marks=[pytest.mark.xfail(strict=True, reason=not_yet[name])] if name in not_yet else [],
        )
        for name in LAYOUTS
    ]


@cache
def _report() -> tuple[Document, Rows]:
    return rebuilt_report()


def _assert_given_back(document: Document, rows: Rows, name: str, folder: Path) -> None:
    outcome = check(document, rows, LAYOUTS[name], folder).outcome
    for table in ("passages", "cells", "calls"):
        difference = getattr(outcome, table)
        assert difference.is_none, "\n".join([table, *describe(difference, 8)])
    assert outcome.is_ordered, "the passages are in another order"


@pytest.mark.parametrize("name", _cases(NOT_YET_OF_THE_SAMPLE))
def test_the_invented_report_is_given_back(name: str, tmp_path: Path) -> None:
    """Passages, cells and calls are those that the author of the sample wrote down."""
    _assert_given_back(SAMPLE, rows_of_document(SAMPLE), name, tmp_path)


@pytest.mark.parametrize("name", _cases(NOT_YET_OF_THE_REPORT))
def test_the_report_is_given_back(name: str, tmp_path: Path) -> None:
    """Passages, cells and calls of the report typeset again are those of its text layer."""
    document, rows = _report()
    _assert_given_back(document, rows, name, tmp_path)


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_letter_is_printed(name: str, tmp_path: Path) -> None:
    """PDFium finds each letter and digit of the sample at least as often as it was typeset."""
    import pypdfium2

    path = tmp_path / "sample.pdf"
    typeset(SAMPLE, LAYOUTS[name], path)
    printed: Counter[str] = Counter()
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            printed.update(page.get_textpage().get_text_range())
    typed = Counter("".join(prose.text for prose in proses_of(SAMPLE)))
    missing = {char: n for char, n in (typed - printed).items() if char.isalnum()}
    assert missing == {}


def test_a_changed_word_is_seen() -> None:
    """The comparison fails when one cell has one word more."""
    rows = rows_of_document(SAMPLE)
    cell = rows.cells[5]
    other = Rows(
        rows.passages,
        (*rows.cells[:5], cell._replace(text=cell.text + " lost"), *rows.cells[6:]),
        rows.calls,
        rows.flow,
    )
    assert compare(rows, rows).is_same
    assert not compare(other, rows).is_same


def test_the_same_layout_gives_the_same_bytes(tmp_path: Path) -> None:
    """Typesetting reads no clock."""
    typeset(SAMPLE, BASELINE, tmp_path / "one.pdf")
    typeset(SAMPLE, BASELINE, tmp_path / "two.pdf")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_the_report_is_rebuilt_whole() -> None:
    """The document made from the text layer's rows has the same rows, sentences aside."""
    document, rows = _report()
    again = rows_of_document(document)
    inside = [row for row in rows.passages if row.kind == "sentence"]
    foreign = [
        row
        for row in rows.passages
        if row.kind == "title" and any(row.text in s.text and row != s for s in inside)
    ]
    typed = Counter(rows.passages) - Counter(inside) - Counter(foreign)
    assert Counter(again.passages) == typed
    assert Counter(again.cells) == Counter(rows.cells)
    assert Counter(again.calls) == Counter(rows.calls)

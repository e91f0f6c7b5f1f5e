"""One report typeset by several programs: what was written is what is read."""

from pathlib import Path

import pytest

from tests.layouts.compare import describe
from tests.layouts.rows import rows_of_document
from tests.layouts.sample import SAMPLE
from tests.renditions.check import check
from tests.renditions.style import STYLES
from tests.renditions.typesetters import TYPESETTERS

KEPT = sorted((Path(__file__).parent / "fixtures" / "renditions").glob("*.pdf"))
"""Renditions of the invented report; their README says how they were made."""


def _assert_given_back(path: Path) -> None:
    outcome = check(path, rows_of_document(SAMPLE))
    for table in ("passages", "cells", "calls"):
        difference = getattr(outcome, table)
        assert difference.is_none, "\n".join([table, *describe(difference, 8)])
    assert outcome.is_ordered, "the passages are in another order"


def test_renditions_are_kept() -> None:
    """The fixtures are there: without them the next test would try nothing."""
    assert len(KEPT) == 6


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_a_kept_rendition_is_given_back(path: Path) -> None:
    """Passages, cells and calls are those that the author of the sample wrote down."""
    _assert_given_back(path)


@pytest.mark.parametrize("name", TYPESETTERS)
def test_what_a_program_on_this_machine_typesets_is_given_back(name: str, tmp_path: Path) -> None:
    """The same, of the plainest rendition of each program that is installed."""
    setter = TYPESETTERS[name]
    if setter.program is None:
        pytest.skip(f"none of {', '.join(setter.programs)} is on the path ({setter.remedy})")
    path = tmp_path / f"{name}.pdf"
    setter.typeset(SAMPLE, STYLES["plain"], path)
    _assert_given_back(path)

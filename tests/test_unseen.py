"""Unseen reports are read no worse than they have been: F1 over whole rows, table by table."""

import pytest

from extract.audit.golden_floors import read_floors
from tests.unseen.score import HERE, scores
from tests.whole_rows import Score


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Score]:
    """What every table of every report came to, built once."""
    return scores(HERE, tmp_path_factory.mktemp("unseen"))


@pytest.mark.parametrize(("part", "floor"), read_floors(HERE).items())
def test_a_table_is_read_as_well_as_before(part: str, floor: float, found: list[Score]) -> None:
    """Over the reports of a group, whose names begin alike, every row of the same weight."""
    group, _, table = part.partition(".")
    own = [one for one in found if one.table == table and one.report.startswith(group)]
    assert own
    assert Score.sum(table, own).f1 >= floor

"""Unseen reports are read no worse than they have been: F1 over whole rows, table by table."""

import tomllib
from pathlib import Path

import pytest

from tests.unseen.score import HERE, Score, scores


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Score]:
    """What every table of every report came to, built once."""
    return scores(HERE, tmp_path_factory.mktemp("unseen"))


FLOORS = tomllib.loads((Path(HERE) / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("group", "table"), [(g, t) for g in FLOORS for t in FLOORS[g]])
def test_a_table_is_read_as_well_as_before(group: str, table: str, found: list[Score]) -> None:
    """Over the reports of a group, whose names begin alike, every row of the same weight."""
    own = [one for one in found if one.table == table and one.report.startswith(group)]
    assert own
    assert Score.sum(table, own).f1 >= FLOORS[group][table]

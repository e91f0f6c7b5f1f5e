"""What short passages state of roles is read whole, and nothing is invented."""

from collections.abc import Mapping

import pytest

from .passages.check import HERE, passages, scores
from .whole_rows import Score

STATED = passages(HERE / "roles.toml")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Score]:
    """The score of each passage; all are built together."""
    folder = tmp_path_factory.mktemp("passages") / "roles"
    return {one.report: one for one in scores(STATED, folder)}


@pytest.mark.parametrize("passage", [one["id"] for one in STATED])
def test_a_passage_states_these_roles_and_no_other(
    passage: str, found: Mapping[str, Score]
) -> None:
    assert not found[passage].differences

"""What tests of several folders share."""

from pathlib import Path

import pytest

from extract.run import Request, build

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the reports in `raw/`, built once."""
    output = tmp_path_factory.mktemp("published")
    outcome = build(Request(root=ROOT, output=output, jobs=2))
    assert not outcome.failures
    return (output / "datasets").resolve()

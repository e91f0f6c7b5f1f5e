"""What tests of several folders share."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from extract.run import Request, build

# A property holds or does not, however busy the machine is that tries it; and what a change broke
# is told from what chance found, so only `make fuzz` looks for new examples.
for name, derandomize in (("repeated", True), ("searching", False)):
    settings.register_profile(
        name,
        deadline=None,
        derandomize=derandomize,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile("repeated")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the reports in `raw/`, built once."""
    output = tmp_path_factory.mktemp("published")
    outcome = build(Request(root=ROOT, output=output, jobs=2))
    assert not outcome.failures
    return (output / "datasets").resolve()

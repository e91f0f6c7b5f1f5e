"""The small document that audit tests change one value of."""

from pathlib import Path

import pytest

from tests.unit.audit.small import Small


@pytest.fixture
def small(tmp_path: Path) -> Small:
    return Small(tmp_path)

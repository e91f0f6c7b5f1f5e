"""The sites that several tests look at, made once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.audit.site import made


@pytest.fixture(scope="session")
def hostile() -> Iterator[Path]:
    yield made.hostile_site()
    made.forget()


@pytest.fixture(scope="session")
def reports() -> Iterator[Path]:
    yield made.reports_site()
    made.forget()

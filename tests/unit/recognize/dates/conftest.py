from pathlib import Path

import pytest

from extract.recognize.dates import DateWords

VOCABULARY = Path(__file__).resolve().parents[4] / "pipeline" / "vocabulary"


@pytest.fixture(scope="session")
def words() -> DateWords:
    return DateWords.load(VOCABULARY)

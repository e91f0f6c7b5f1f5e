"""Towns and the countries in which they lie."""

from pathlib import Path

import pytest

from extract.errors import VocabularyError
from extract.towns import Towns

VOCABULARY = Path(__file__).parents[2] / "pipeline" / "vocabulary"


def test_a_town_lies_in_the_country_that_has_its_code() -> None:
    towns = Towns(VOCABULARY, {"KEN": "kenya"}.get)
    assert towns.get("lodwar") == "kenya"
    assert towns.get("osaka") is None


def test_names_that_are_words_are_no_towns() -> None:
    towns = Towns(VOCABULARY, str)
    assert not {"march", "reading", "union", "council", "africa"} & set(towns)


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "towns.csv").write_text("town,country\nlima,PER\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="columns"):
        len(Towns(tmp_path, str))

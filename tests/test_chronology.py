"""Chronological lists that were made up: they state exactly what was put in, in every layout."""

from pathlib import Path

import pytest

from extract.audit.release import Release
from tests.chronology.report import report
from tests.rewritten.compare import built
from tests.whole_rows import score

SAMPLE = (0, 1, 3, 5, 8, 9, 10, 14, 15, 18, 21)
"""Reports of the first seed: text layers and PDFs, labels, titles and headings, both languages."""


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The tables of the whole sample, built once."""
    return built([report(1, number) for number in SAMPLE], tmp_path_factory.mktemp("chronology"))


@pytest.mark.parametrize("number", SAMPLE)
def test_the_events_are_what_was_put_in(number: int, release: Release) -> None:
    """No row more, no row less."""
    one = report(1, number)
    assert score(release, "events", one.drawn.events, one.name).differences == ()


def test_the_same_seed_gives_the_same_report(tmp_path: Path) -> None:
    """A report hangs on its seed and number alone."""
    one, two = report(1, 5), report(1, 5)
    assert one == two
    assert one.write(tmp_path / "one").read_bytes() == two.write(tmp_path / "two").read_bytes()

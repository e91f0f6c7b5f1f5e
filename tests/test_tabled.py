"""Reports whose tables were made up: they state exactly what was put in, in whatever words."""

from pathlib import Path

import pytest

from extract.audit.release import Release
from tests.rewritten.compare import built
from tests.tabled.drawing import TABLES
from tests.tabled.report import report, reports
from tests.whole_rows import score

SAMPLE = (0, 1, 5, 6, 7, 8, 9, 10, 12, 14, 17, 22, 25, 26, 28, 29)
"""Reports of the first seed: of parties, parts, treaties, matrices, meetings, projects, figures."""

NOT_YET: dict[int, str] = {}
"""Reports of the sample that are not read exactly yet, each with the reason."""


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The tables of the whole sample, built once."""
    return built([report(1, number) for number in SAMPLE], tmp_path_factory.mktemp("tabled"))


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(
            number,
            id=f"{number}-{report(1, number).setting}",
            marks=[pytest.mark.xfail(strict=True, reason=NOT_YET[number])]
            if number in NOT_YET
            else [],
        )
        for number in SAMPLE
    ],
)
def test_the_tables_are_what_was_put_in(number: int, release: Release) -> None:
    """Participations, lists and events: no row more, no row less."""
    one = report(1, number)
    found = [score(release, table, one.truth[table], one.name) for table in TABLES]
    assert [line for part in found for line in part.differences] == []


def test_a_table_that_is_not_read_is_seen() -> None:
    """Every row that was put in is missing where nothing was read."""
    one = report(1, SAMPLE[0])
    found = [score(Release({}), table, one.truth[table], one.name) for table in TABLES]
    assert sum(len(part.missing) for part in found) == sum(map(len, one.truth.values())) > 0


def test_the_same_seed_gives_the_same_report(tmp_path: Path) -> None:
    """A report hangs on its seed and number alone."""
    one, two = report(1, 2), reports(1, 3)[2]
    assert one == two
    assert one.write(tmp_path / "one").read_bytes() == two.write(tmp_path / "two").read_bytes()


def test_the_sample_has_every_table_in_both_languages() -> None:
    """Each table has rows in French and in English reports of the sample."""
    chosen = [report(1, number) for number in SAMPLE]
    for language in ("en", "fr"):
        own = [one for one in chosen if one.language == language]
        assert all(any(one.truth[table] for one in own) for table in TABLES)

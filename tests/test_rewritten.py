"""Reports that were made up: their tables give exactly the facts that were put in."""

from pathlib import Path

import pytest

from extract.audit.release import Release
from tests.rewritten.compare import TABLES, built, results
from tests.rewritten.variants import SETTINGS, variant, variants
from tests.whole_rows import score

_SAMPLE = (
    *((1, 7), (1, 9), (1, 17), (1, 18), (2, 1), (2, 19), (3, 11), (3, 13)),
    *((2, 0), (2, 2), (2, 8), (2, 9), (2, 10), (3, 4), (3, 14), (1, 15), (3, 15)),
)
"""Reports of the sample: a seed, and the number of the report within it."""

NOT_YET: dict[tuple[int, int], str] = {}
"""Reports that are not read exactly yet, each with the reason."""


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The tables of the whole sample, built once."""
    return built([variant(*case) for case in _SAMPLE], tmp_path_factory.mktemp("rewritten"))


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=f"{case[0]}-{case[1]}-{variant(*case).setting}",
            marks=[pytest.mark.xfail(strict=True, reason=NOT_YET[case])] if case in NOT_YET else [],
        )
        for case in _SAMPLE
    ],
)
def test_the_tables_are_what_was_put_in(case: tuple[int, int], release: Release) -> None:
    """Participations, lists, themes, groupings and years: no row more, no row less."""
    found = results(release, variant(*case))
    assert [one.table for one in found] == list(TABLES)
    differences = [line for one in found for line in one.differences]
    assert differences == []


def test_a_changed_fact_is_seen(release: Release) -> None:
    """The comparison tells a row that differs in one field from one that agrees."""
    report = variant(*_SAMPLE[0])
    rows = [dict(row) for row in report.truth["participations"]]
    rows[0]["party_iso3"] = "XXX"
    found = score(release, "participations", rows, report.name)
    assert (len(found.missing), len(found.extra)) == (1, 1)
    assert found.agreed == len(rows) - 1


def test_the_same_seed_gives_the_same_report(tmp_path: Path) -> None:
    """A report hangs on its seed and number alone."""
    one, two = variant(1, 2), variants(1, 3)[2]
    assert one == two
    assert one.write(tmp_path / "one").read_bytes() == two.write(tmp_path / "two").read_bytes()


def test_the_reports_cover_every_way_of_setting_them() -> None:
    """Twenty reports use all settings, both languages, with a date and without."""
    reports = variants(1, len(SETTINGS))
    assert {report.setting for report in reports} == set(SETTINGS)
    assert {report.language for report in reports} == {"en", "fr"}
    assert {bool(report.date) for report in reports} == {True, False}
    assert all(any(report.truth[table] for report in reports) for table in TABLES)

"""Treaty documents that were made up: proclamations, orders, notices and notes on status."""

import pytest

from extract.audit.release import Release
from extract.recognize.dates import DateWords, find_dates
from tests.rewritten.compare import ROOT, built
from tests.rewritten.spelled_days import spelled
from tests.rewritten.treaties import TREATY_TABLES, treaty_report, treaty_reports
from tests.whole_rows import score

_SAMPLE = (0, 1, 4, 5, 7, 8, 9, 11, 12)
"""Documents of the first seed: each kind, one language, both in turn, side by side, two files."""

NOT_YET: dict[int, str] = {}
"""Documents that are not read exactly yet, each with the reason."""


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The tables of the whole sample, built once."""
    return built([treaty_report(1, n) for n in _SAMPLE], tmp_path_factory.mktemp("treaties"))


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(
            number,
            id="-".join(
                (str(number), (one := treaty_report(1, number)).kind, one.edition, one.setting)
            ),
            marks=[pytest.mark.xfail(strict=True, reason=NOT_YET[number])]
            if number in NOT_YET
            else [],
        )
        for number in _SAMPLE
    ],
)
def test_what_a_document_states_is_what_was_put_in(number: int, release: Release) -> None:
    """Parties, lists, instruments: no row more, no row less, and nothing of other tables."""
    report = treaty_report(1, number)
    found = [score(release, table, report.truth[table], report.name) for table in TREATY_TABLES]
    assert [line for one in found for line in one.differences] == []


def test_the_documents_are_of_every_kind_and_edition() -> None:
    """Twenty documents take turns through kinds, editions and settings."""
    reports = treaty_reports(1, 20)
    assert {one.kind for one in reports} == {"proclamation", "notice", "status", "order"}
    assert {one.edition for one in reports} == {"en", "fr", "files", "turn", "facing"}
    assert all(any(one.truth[t] for one in reports) for t in ("participations", "lists", "events"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_day_in_words_is_a_date(language: str) -> None:
    """Each year of two centuries and each day of a year, as proclamations write them."""
    words = DateWords.load(ROOT / "pipeline" / "vocabulary")
    days = [f"{year}-{year % 12 + 1:02}-{year % 28 + 1:02}" for year in range(1901, 2100)]
    days += [f"1985-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    days += ["1985-01-29", "1985-01-30", "1985-01-31"]
    opening = {"en": "At Ottawa, this {} and", "fr": "À Ottawa, ce {}, le"}[language]
    wrong = {}
    for day in days:
        found = find_dates(opening.format(spelled(day, language)), language, words)
        if [one.edtf for one in found] != [day]:
            wrong[spelled(day, language)] = [one.edtf for one in found]
    assert wrong == {}

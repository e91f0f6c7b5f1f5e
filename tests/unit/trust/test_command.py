"""`extract trust`: what it prints, and that the README says the same."""

import re
from pathlib import Path

import pytest

from extract.cli import main
from extract.trust import trust
from extract.trust.rates import WHOLE_ROW
from tests.bench.sample import TABLES, Row, drawn
from tests.unit.printed import ROOT

Printed = pytest.CaptureFixture[str]


def test_agreement_with_golden_rows_is_called_no_error_rate(capsys: Printed) -> None:
    assert main(["trust"]) == 0
    printed = capsys.readouterr().out
    assert re.search(r"^attributes +value +12 ", printed, re.MULTILINE)
    assert "Agreement with the golden rows is no error rate." in printed


def test_without_readings_nothing_is_claimed(tmp_path: Path, capsys: Printed) -> None:
    assert main(["trust", "--root", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("Nobody has held a sample against the page yet")


def test_rules_are_printed_in_sentences(capsys: Printed) -> None:
    assert main(["trust", "--rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("sentence_member: A sentence lists the members") for line in lines)
    assert all(re.fullmatch(r"\w+: \S.*\.", line) for line in lines)


def test_the_readme_states_the_rates_that_were_measured() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for rate in trust(ROOT / "pipeline" / "trust").rates:
        if rate.field == WHOLE_ROW:
            low, high = rate.interval
            told = f"{rate.count} | {rate.wrong} | {rate.share or 0:.1%} | {low:.1%} to {high:.1%}"
            row = rf"^\| {rate.table_name}[^|]* \| {re.escape(told)} \|"
            assert re.search(row, readme, re.MULTILINE), (rate.table_name, told)


def test_every_field_of_the_sample_is_judged_for_every_row() -> None:
    found = trust(ROOT / "pipeline" / "trust").rates
    for table, fields in TABLES.items():
        judged = {r.field: r.count + r.cannot_tell for r in found if r.table_name == table}
        assert judged == dict.fromkeys((WHOLE_ROW, *fields), 12)


def test_a_sample_gives_each_report_its_share_and_at_least_one() -> None:
    groups: dict[str, list[Row]] = {
        "large": [{"id": f"{n:03}"} for n in range(90)],
        "small": [{"id": f"s{n}"} for n in range(3)],
    }
    rows = [str(row["id"]) for row in drawn(groups, "id", 10, "1/t")]
    assert (len(rows), sum(row.startswith("s") for row in rows)) == (11, 1)
    turned: dict[str, list[Row]] = {name: those[::-1] for name, those in groups.items()}
    assert rows == [row["id"] for row in drawn(turned, "id", 10, "1/t")]
    assert rows != [row["id"] for row in drawn(groups, "id", 10, "2/t")]

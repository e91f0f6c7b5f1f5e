"""The whole audit: what it says of right tables, and of none."""

from pathlib import Path

import pytest

from extract.audit import audit
from extract.errors import MissingFileError, OutputError
from tests.unit.audit.small import Small


def test_right_tables_pass_every_check(small: Small) -> None:
    verdict = small.audited()
    assert [check.name for check in verdict.checks if not check.ok] == []
    assert verdict.ok
    assert verdict.exit_code == 0


def test_no_check_of_right_tables_is_empty_but_of_what_nobody_declared(small: Small) -> None:
    empty = [check.name for check in small.audited().checks if not check.checked]
    assert empty == ["corrections", "expectations"]


def test_the_verdict_has_a_line_per_check_with_its_counts(small: Small) -> None:
    lines = small.audited().lines
    assert "ok   boxes: 19 fragments, 0 wrong" in lines
    assert "ok   golden birds/cells.csv in birds.pdf: 4 rows, 0 wrong" in lines
    assert lines[-1].endswith("checks, 0 failed")


def test_a_folder_without_datasets_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no datasets"):
        audit(tmp_path, tmp_path)


@pytest.mark.parametrize(
    ("table", "check"),
    [
        ("spans", "spans"),
        ("pages", "canonical text"),
        ("coverage", "coverage"),
        ("passages", "leaves"),
        ("cells", "golden birds/cells.csv in birds.pdf"),
        ("documents", "keys"),
        ("sources", "references"),
    ],
)
def test_an_empty_table_does_not_pass(small: Small, table: str, check: str) -> None:
    small.tables[table].clear()
    assert check in small.failed()


def test_a_source_that_is_not_in_raw_can_be_named(small: Small, tmp_path: Path) -> None:
    small.audited()
    elsewhere = tmp_path / "elsewhere.pdf"
    (small.raw / "birds.pdf").rename(elsewhere)
    failed = [check for check in audit(small.output, small.root).checks if not check.ok]
    assert "sources" in [check.name for check in failed]
    assert "Name it: extract check birds.pdf" in "".join(line for c in failed for line in c.lines)
    assert audit(small.output, small.root, [elsewhere]).ok
    with pytest.raises(MissingFileError, match=r"nothing\.pdf"):
        audit(small.output, small.root, [tmp_path / "nothing.pdf"])


def test_a_missing_table_does_not_pass(small: Small) -> None:
    del small.tables["footnote_calls"]
    assert "keys" in small.failed()

"""The least score of a golden file, and what happens below it."""

from pathlib import Path

import pytest

from extract.audit.golden_floors import f1, hold, read_floors
from extract.audit.verdict import Check
from extract.errors import ProfileError


def test_floors_are_read_by_file_and_by_part_of_a_file(tmp_path: Path) -> None:
    """A table of the file names a part."""
    (tmp_path / "floors.toml").write_text("roles = 0.5\n[mentions]\ncountry = 0.9\n")
    assert read_floors(tmp_path) == {"roles": 0.5, "mentions.country": 0.9}


def test_a_file_that_is_no_toml_is_refused_by_name(tmp_path: Path) -> None:
    """As any declared file is."""
    (tmp_path / "floors.toml").write_text("roles = \n")
    with pytest.raises(ProfileError, match="not a readable TOML file") as refused:
        read_floors(tmp_path)
    assert refused.value.file.endswith("/floors.toml")


def test_without_the_file_nothing_is_allowed_to_differ(tmp_path: Path) -> None:
    """What has no floor must be exact."""
    assert read_floors(tmp_path) == {}


def test_a_score_below_the_floor_makes_every_difference_a_fault() -> None:
    """Below: faults. At the floor: notes, and the score is told."""
    below, at = Check("below", "rows", checked=4), Check("at", "rows", checked=4)
    hold(below, 0.49, 0.5, ["missing: a"])
    hold(at, 0.5, 0.5, ["missing: a"])
    assert (below.ok, below.details) == (False, ["missing: a"])
    assert (at.ok, at.notes) == (True, ["missing: a", "score 0.500, at least 0.5"])


def test_a_score_below_the_floor_fails_even_when_no_difference_is_named() -> None:
    """A check cannot pass for want of words."""
    check = Check("below", "rows", checked=4)
    hold(check, 0.49, 0.5, [])
    assert not check.ok


def test_f1_counts_both_sides() -> None:
    """Two of three wanted among four built."""
    assert f1(2, 3, 4) == 4 / 7
    assert f1(0, 0, 0) == 1.0

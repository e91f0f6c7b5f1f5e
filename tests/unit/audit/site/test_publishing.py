"""A site appears whole or not at all."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from extract.audit.site.publishing import replace_folder
from extract.errors import OutputError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def site(folder: Path, name: str) -> None:
    """Write a site with one file of this name."""
    with replace_folder(folder) as fresh:
        (fresh / name).touch()


def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    folder = tmp_path / "audit"
    site(folder, "old")
    with replace_folder(folder) as fresh:
        assert names(folder) == ["old"]
        (fresh / "new").touch()
    assert names(folder) == ["new"]
    assert names(tmp_path) == ["audit", "sites"]
    assert len(names(tmp_path / "sites")) == 1


def test_what_fails_leaves_the_old_one(tmp_path: Path) -> None:
    folder = tmp_path / "audit"
    site(folder, "old")
    with pytest.raises(OutputError), replace_folder(folder) as fresh:
        (fresh / "half" / "of it").touch()
    assert names(folder) == ["old"]
    assert len(names(tmp_path / "sites")) == 1


def test_a_folder_that_is_no_link_is_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "audit"
    folder.mkdir()
    (folder / "old").touch()
    (tmp_path / ".tmp-audit").mkdir()
    site(folder, "new")
    assert names(folder) == ["new"]
    assert names(tmp_path) == ["audit", "sites"]


KILLED = """
import os, signal, sys
from pathlib import Path
from extract.audit.site import publishing

def dying(*path: object, is_after: bool = sys.argv[2] == "after") -> None:
    if is_after:
        lead(*path)
    os.kill(os.getpid(), signal.SIGKILL)

lead, publishing.lead = publishing.lead, dying
with publishing.replace_folder(Path(sys.argv[1])) as fresh:
    (fresh / "new").touch()
"""


@pytest.mark.parametrize(("moment", "left"), [("before", ["old"]), ("after", ["new"])])
def test_one_that_is_killed_leaves_the_old_one_or_the_new(
    tmp_path: Path, moment: str, left: list[str]
) -> None:
    folder = tmp_path / "audit"
    site(folder, "old")
    command = [sys.executable, "-c", KILLED, str(folder), moment]
    killed = subprocess.run(command, check=False)  # noqa: S603  ours
    assert killed.returncode == -signal.SIGKILL
    assert names(folder) == left
    site(folder, "next")
    assert names(folder) == ["next"]
    assert len(names(tmp_path / "sites")) == 1

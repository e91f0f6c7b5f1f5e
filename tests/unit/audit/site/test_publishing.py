"""A site appears whole or not at all."""

from pathlib import Path

import pytest

from extract.audit.site.publishing import replace_folder
from extract.errors import OutputError


def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    folder = tmp_path / "audit"
    folder.mkdir()
    (folder / "old").touch()
    with replace_folder(folder) as fresh:
        assert (folder / "old").exists()
        (fresh / "new").touch()
    assert [path.name for path in folder.iterdir()] == ["new"]
    assert [path.name for path in tmp_path.iterdir()] == ["audit"]


def test_what_fails_leaves_the_old_one(tmp_path: Path) -> None:
    folder = tmp_path / "audit"
    folder.mkdir()
    (folder / "old").touch()
    with pytest.raises(OutputError), replace_folder(folder) as fresh:
        (fresh / "half" / "of it").touch()
    assert [path.name for path in folder.iterdir()] == ["old"]
    assert [path.name for path in tmp_path.iterdir()] == ["audit"]

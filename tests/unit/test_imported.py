"""Modules from kept code are those that Python finds, for as long as it would find them so."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

_LOAD = """
import json, marshal, sys
from pathlib import Path
from extract import imported
kept, folder = Path(sys.argv[1]), sys.argv[2]
before = set(sys.modules)
if kept.exists():
    imported.restore(marshal.loads(kept.read_bytes()))
sys.path.insert(0, folder)
import package.part, single
told = [single.VALUE, package.part.VALUE, single.__file__, list(package.__path__)]
told += [package.part.__package__, single.__cached__]
told += [single.__spec__.loader.get_data(single.__file__).decode()]
kinds = {type(m.__loader__).__module__ for m in (single, package, package.part)}
if not kept.exists():
    kept.write_bytes(marshal.dumps(imported.gathered(before)))
print(json.dumps([told, "extract.imported" in kinds]))
"""

Import = Callable[..., tuple[list[object], bool]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "here"
    (folder / "package").mkdir(parents=True)
    (folder / "single.py").write_text("VALUE = 'one'\n")
    (folder / "package/__init__.py").write_text("")
    (folder / "package/part.py").write_text("VALUE = 'two'\n")
    return folder


@pytest.fixture
def load(tmp_path: Path, folder: Path) -> Import:
    """Import the modules in a new process; return what they are, and whether any was kept."""

    def run(where: Path = folder) -> tuple[list[object], bool]:
        asked = [sys.executable, "-c", _LOAD, str(tmp_path / "kept"), str(where)]
        said = subprocess.run(asked, check=True, capture_output=True, text=True)  # noqa: S603  ours
        told, is_kept = json.loads(said.stdout)
        return told, is_kept

    return run


def test_modules_from_kept_code_are_as_python_finds_them(load: Import) -> None:
    told, is_kept = load()
    assert not is_kept
    assert load() == (told, True)


def test_a_module_whose_source_changed_is_read_anew(load: Import, folder: Path) -> None:
    load()
    for path, text in (("single.py", "VALUE = 'three'\n"), ("package/part.py", "VALUE = 'six'\n")):
        (folder / path).write_text(text)
    os.utime(folder / "package/part.py", (1, 1))
    assert load()[0][:2] == ["three", "six"]


def test_a_module_that_is_gone_is_not_imported(load: Import, folder: Path) -> None:
    load()
    (folder / "single.py").unlink()
    with pytest.raises(subprocess.CalledProcessError):
        load()


def test_a_module_of_another_folder_of_the_path_is_that(load: Import, tmp_path: Path) -> None:
    load()
    other = tmp_path / "there"
    (tmp_path / "here").rename(other)
    (tmp_path / "here").mkdir()
    told, is_kept = load(other)
    assert told[2] == str(other / "single.py")
    assert not is_kept

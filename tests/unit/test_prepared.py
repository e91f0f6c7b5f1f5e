"""What is kept of the vocabularies between builds: taken if it is whole and of these very bytes."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from extract import prepared
from extract.keys import prepared_key, surroundings
from extract.profile import Limits

REPOSITORY = Path(__file__).resolve().parents[2]

_LOAD = """
import json, sys
from pathlib import Path
from extract import prepared
prepared.path = lambda part: Path(sys.argv[1], part)
pipeline = Path(sys.argv[2])
is_kept = prepared.restore(sys.argv[3], pipeline)

import dataclasses, re
if len(sys.argv) > 4:
    del re._compiler._code  # nothing can be compiled anew
from extract import regions, vocabulary
from extract.phrases import Pattern

@dataclasses.dataclass(frozen=True)
class Made:
    field: int

words = vocabulary.load(pipeline / "vocabulary")
found = regions.load(pipeline / "vocabulary")
said = [is_kept, bool(words.part("ANNEX II")), words.part_heading.pattern, found[0].names]
said += [bool(re.compile("(?P<a>é+)(b)?", re.IGNORECASE).match("ÉÉ")), repr(Made(1))]
if not is_kept:
    prepared.store(sys.argv[3], pipeline)
print(json.dumps(said))
"""

Load = Callable[..., tuple[bool, list[object]]]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Load vocabularies in a new process; return whether they were kept, and what they are."""

    def run(key: str = "key", *compiles_nothing: str) -> tuple[bool, list[object]]:
        pipeline = REPOSITORY / "pipeline"
        folders = [str(tmp_path / "kept"), str(pipeline)]
        asked = [sys.executable, "-c", _LOAD, *folders, key, *compiles_nothing]
        said = subprocess.run(asked, check=True, capture_output=True, text=True)  # noqa: S603  ours
        is_kept, *values = json.loads(said.stdout)
        return is_kept, values

    return run


def test_what_was_kept_is_what_is_loaded(load: Load) -> None:
    is_kept, loaded = load()
    assert not is_kept
    assert load() == (True, loaded)
    assert loaded[0] is True
    assert loaded[3] is True


def test_another_key_is_loaded_anew_and_kept_in_its_place(load: Load) -> None:
    load("old")
    assert load("new")[0] is False
    assert load("new")[0] is True
    assert load("old")[0] is False


def test_what_was_compiled_is_of_use_under_another_key(load: Load) -> None:
    _, loaded = load("old")
    assert load("new", "compiles nothing") == (False, loaded)


@pytest.mark.parametrize("part", prepared.PARTS)
@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"",
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole[:-1] + bytes([whole[-1] ^ 1]),
        lambda whole: whole[:40] + bytes([whole[40] ^ 1]) + whole[41:],
        lambda whole: b"something else",
    ],
    ids=["empty", "half", "last bit", "one bit", "foreign"],
)
def test_a_damaged_file_is_as_none(
    load: Load, tmp_path: Path, damage: Callable[[bytes], bytes], part: str
) -> None:
    _, loaded = load()
    path = tmp_path / "kept" / part
    path.write_bytes(damage(path.read_bytes()))
    assert load() == (False, loaded)
    assert load() == (True, loaded)


def test_the_key_is_another_for_other_bytes(tmp_path: Path) -> None:
    pipeline = tmp_path / "pipeline"
    for name in ("vocabulary", "schema"):
        shutil.copytree(REPOSITORY / "pipeline" / name, pipeline / name)
    keys = {prepared_key(surroundings(pipeline, Limits()))}
    for name in ("vocabulary/roles.toml", "vocabulary/towns.csv", "schema/tables.toml"):
        with (pipeline / name).open("a") as file:
            file.write("\n")
        keys.add(prepared_key(surroundings(pipeline, Limits())))
    assert len(keys) == 4


def test_a_file_that_cannot_be_read_or_written_is_as_none(load: Load, tmp_path: Path) -> None:
    (tmp_path / "kept" / "vocabulary").mkdir(parents=True)
    is_kept, loaded = load()
    assert load() == (False, loaded)
    assert not is_kept
    assert {path.name for path in (tmp_path / "kept").iterdir()} == set(prepared.PARTS)


def test_a_folder_that_cannot_be_written_is_let_be(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setattr(prepared, "path", lambda part: blocked / part)
    prepared.store("key", tmp_path)
    assert blocked.read_text() == "no folder"


def test_no_file_is_left_unfinished(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(prepared, "path", lambda part: tmp_path / part)

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "replace", refuse)
    prepared.store("key", tmp_path)
    assert not list(tmp_path.iterdir())


def test_kept_functions_work_once_for_a_folder(tmp_path: Path) -> None:
    asked = []

    @prepared.kept
    def count(folder: Path) -> int:
        asked.append(folder)
        return len(asked)

    assert [count(tmp_path / name) for name in "aba"] == [1, 2, 1]
    assert asked == [tmp_path / "a", tmp_path / "b"]

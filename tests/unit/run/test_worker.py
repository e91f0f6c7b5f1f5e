"""The real worker: limits, vanished files, a clean stdout."""

import subprocess
import sys
from pathlib import Path

from extract.pool import Done, run_all, workers
from extract.profile import Limits, loose_reports
from extract.stages import Task

REPOSITORY = Path(__file__).resolve().parents[3]


def outcome(path: Path, **settings: object) -> Done:
    (report,) = loose_reports([path])
    task = Task(
        report=report,
        number=0,
        todo=("read",),
        folders=({"read": str(path.parent / "stored/key")},),
        targets={},
        pipeline=str(REPOSITORY / "pipeline"),
        limits=Limits(**settings),  # type: ignore[arg-type]
        sha256="0" * 64,
    )
    with workers([task], REPOSITORY / "pipeline", "") as server:
        (done,) = run_all([task], jobs=1, finished=lambda done: None, server=server)
    return done


def test_file_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1. Words.\n")
    failure = outcome(tmp_path / "a.txt").failure
    assert failure
    assert (failure.error, failure.stage) == ("HashError", "read")
    assert not (tmp_path / "stored/key").exists()


def test_file_that_vanished_is_refused(tmp_path: Path) -> None:
    failure = outcome(tmp_path / "a.txt").failure
    assert failure
    assert failure.error == "MissingFileError"


def test_file_that_needs_more_memory_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1. Many words.\n" * 2_000_000)
    failure = outcome(tmp_path / "a.txt", memory_bytes=300 * 2**20).failure
    assert failure
    assert failure.error == "LimitError"
    assert "memory" in failure.message


def test_workers_need_neither_pandas_nor_numpy(tmp_path: Path) -> None:
    code = """
import sys
from importlib import import_module
from pathlib import Path
from extract.stages import MODULES_TO_PUBLISH, _MODULES
from extract.worker import _WithoutArrays
sys.meta_path.insert(0, _WithoutArrays())
for names in (MODULES_TO_PUBLISH, ["extract.read.pdf"], *_MODULES.values()):
    for name in names:
        import_module(name)
import pyarrow as pa
from extract.store import read_arrow, write_arrow
path = Path(sys.argv[1])
write_arrow(pa.table({"name": ["Namibia"], "page": [1]}), path)
assert read_arrow(path).to_pylist() == [{"name": "Namibia", "page": 1}]
sys.exit(", ".join({"numpy", "pandas"} & set(sys.modules)) or 0)
"""
    subprocess.run([sys.executable, "-c", code, tmp_path / "a.arrow"], check=True)  # noqa: S603

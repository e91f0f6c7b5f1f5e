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


def test_bare_spacy_matches_as_the_whole_does() -> None:
    code = """
import sys
if sys.argv[1] == "bare":
    from extract.worker import _BareSpacy
    sys.meta_path.insert(0, _BareSpacy())
from extract.recognize.names.forms import Forms
from extract.recognize.names.words import tokenized
forms = Forms()
forms.add("São Tomé", is_acronym=False)
forms.add("UN", is_acronym=True)
print(sorted(forms.matches(tokenized("In sao tome the UN, not un"))), "spacy.cli" in sys.modules)
"""
    said = [
        subprocess.run(  # noqa: S603  ours
            [sys.executable, "-c", code, how], check=True, capture_output=True, text=True
        ).stdout.strip()
        for how in ("bare", "whole")
    ]
    assert "'sao', 'tome'" in said[0]
    assert said == [said[0], said[0].replace("False", "True")]

"""The real worker: limits, vanished files, a clean stdout."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from extract.bare_spacy import TRIED
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
from pathlib import Path
if sys.argv[1] != "whole":
    from extract import bare_spacy
    if sys.argv[1] == "untried":
        bare_spacy.TRIED = "2.0."
    sys.meta_path.insert(0, bare_spacy.BareSpacy())
from extract import countries
from extract.recognize.names.forms import Forms
from extract.recognize.names.words import tokenized
forms = Forms()
names = [form.name for form in countries.load(Path(sys.argv[2])).names]
for number, name in enumerate(names):
    forms.add(name, is_acronym=number % 7 == 0)
text = tokenized("In sao tome the UN, not un. " + " and ".join(names[::3]))
print(sorted(forms.matches(text)), "spacy.cli" in sys.modules, "pydantic" in sys.modules)
"""
    vocabulary = REPOSITORY / "pipeline/vocabulary"
    bare, untried, whole = (
        subprocess.run(  # noqa: S603  ours
            [sys.executable, "-c", code, how, vocabulary],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        for how in ("bare", "untried", "whole")
    )
    assert bare.count("plain") > 500
    assert bare.removesuffix("False False") == whole.removesuffix("True True")
    assert untried == whole


def test_this_version_of_spacy_is_tried() -> None:
    assert version("spacy").startswith(TRIED)

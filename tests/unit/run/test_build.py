"""Builds: only what changed is done again, what fails fails alone, outputs are whole."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from extract.errors import BusyError, MissingFileError, OutputError, ProfileError
from extract.profile import Limits
from extract.publish import locked
from extract.run import Outcome

Build = Callable[..., Outcome]

ALL = ["read", "segment", "recognize", "reconcile", "emit"]
"""The stages that a report goes through."""

HEAVY = ("numpy", "pandas", "pdfminer", "pdfplumber", "pyarrow", "pypdfium2", "subprocess")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def documents(root: Path) -> dict[str, str]:
    rows = pq.read_table(root / "output/datasets/documents.parquet").to_pylist()
    return {row["document_id"]: row["status"] for row in rows}


def stage_seconds(root: Path) -> dict[str, list[str]]:
    """Which stages the last build ran, by document; `emit` among them."""
    recorded = json.loads((root / "output/run.json").read_text())["documents"]
    return {
        document["document_id"]: [
            *(stage for source in document["sources"] for stage in source["seconds"]),
            *document["seconds"],
        ]
        for document in recorded
    }


def test_build_publishes_every_report(root: Path, made: Build) -> None:
    outcome = made(from_stage="read")
    assert (outcome.reports, outcome.sources, outcome.failures) == (2, 2, ())
    assert outcome.counts["documents"] == 2
    assert documents(root) == {"one": "built", "two": "built"}


def test_build_with_nothing_to_do_changes_nothing(root: Path, made: Build) -> None:
    before = {p: p.stat().st_mtime_ns for p in (root / "output").rglob("*") if p.name != ".lock"}
    outcome = made()
    assert not outcome.is_changed
    assert before == {p: p.stat().st_mtime_ns for p in before}


def test_build_with_nothing_to_do_imports_nothing_heavy(root: Path) -> None:
    code = f"""
import sys
from extract.cli import main
assert main(["build", "--root", {str(root)!r}]) == 0
print(sorted(set({HEAVY!r}) & sys.modules.keys()))
"""
    run = subprocess.run(  # noqa: S603  our own code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    said, heavy = run.stdout.splitlines()
    assert said.startswith("nothing to do: 2 reports, 2 sources: ")
    assert heavy == "[]"


def test_command_line_builds_the_same_and_imports_nothing_of_the_current_folder(
    root: Path, made: Build, tmp_path: Path
) -> None:
    (tmp_path / "pyarrow.py").write_text("raise SystemError")
    (root / "raw/two/two.txt").write_text("1. Other words altogether.\n")
    build = [sys.executable, "-m", "extract", "build", "--root", str(root)]
    build += ["--output", str(root / "other")]
    subprocess.run(build, check=True, cwd=tmp_path)  # noqa: S603  ours
    made()
    assert contents(root / "other/datasets") == contents(root / "output/datasets")


def test_only_the_report_that_changed_is_built_again(root: Path, made: Build) -> None:
    (root / "raw/two/two.txt").write_text("1. Other words altogether.\n")
    made()
    assert stage_seconds(root) == {"one": [], "two": ALL}


def test_report_named_is_built_again_and_all_are_published(root: Path, made: Build) -> None:
    before = contents(root / "output/datasets")
    made(only="two")
    assert stage_seconds(root) == {"one": [], "two": ALL}
    assert contents(root / "output/datasets") == before


def test_stage_named_is_run_again_with_all_that_follow(root: Path, made: Build) -> None:
    made(from_stage="segment")
    assert stage_seconds(root) == {"one": ALL[1:], "two": ALL[1:]}


def test_sources_of_one_report_are_read_apart_and_recognized_together(
    root: Path, made: Build
) -> None:
    (root / "raw/two/three.txt").write_text("1. A paragraph of another file.\n")
    made()
    assert stage_seconds(root) == {"one": [], "two": ["read", "segment", *ALL[1:]]}
    made(from_stage="recognize")
    assert stage_seconds(root) == {"one": ALL[2:], "two": ALL[2:]}


def test_declaration_of_another_report_changes_nothing(root: Path, made: Build) -> None:
    (root / "pipeline/reports").mkdir()
    (root / "pipeline/reports/two.toml").write_text(
        '[[sources]]\nfile = "two.txt"\nstanding = "original"\nlanguage = "en"\n'
    )
    made()
    assert stage_seconds(root) == {"one": [], "two": ALL}


def test_undisturbed_builds_give_the_same_bytes(root: Path, made: Build) -> None:
    made(output=root / "other", jobs=1)
    assert contents(root / "output/datasets") == contents(root / "other/datasets")


def test_report_that_left_leaves_the_datasets_and_the_store(root: Path, made: Build) -> None:
    (root / "raw/two/two.txt").unlink()
    (root / "raw/two").rmdir()
    made()
    assert documents(root) == {"one": "built"}
    assert [p.name for p in (root / "output/stages/read").iterdir()] == ["one"]


def test_one_bad_file_fails_alone(root: Path, made: Build) -> None:
    (root / "raw/two/two.txt").write_bytes(b"")
    outcome = made()
    assert [f.document_id for f in outcome.failures] == ["two"]
    assert documents(root) == {"one": "built", "two": "failed"}
    for name in ("sources", "passages", "spans"):
        rows = pq.read_table(root / f"output/datasets/{name}.parquet").to_pylist()
        assert all("two" not in str(row.get("source_id")) for row in rows)


def test_failed_report_is_tried_again_and_nothing_else_is_done(root: Path, made: Build) -> None:
    (root / "raw/two/two.txt").write_bytes(b"")
    made()
    before = contents(root / "output/datasets")
    outcome = made()
    assert outcome.failed == 1
    assert contents(root / "output/datasets") == before


def test_report_with_a_wrong_profile_fails_alone(root: Path, made: Build) -> None:
    (root / "pipeline/reports").mkdir()
    (root / "pipeline/reports/two.toml").write_text('year = 1\n[[sources]]\nfile = "two.txt"\n')
    (failure,) = made().failures
    assert (failure.stage, failure.error, failure.file) == ("profile", "ProfileError", "two.toml")
    assert documents(root) == {"one": "built", "two": "failed"}


def test_nothing_is_switched_when_nothing_built(root: Path, made: Build) -> None:
    before = (root / "output/datasets").readlink()
    for name in ("one", "two"):
        (root / "raw" / name / f"{name}.txt").write_bytes(b"")
    assert made().failed == 2
    assert (root / "output/datasets").readlink() == before


def test_changed_hash_stops_its_report(root: Path, made: Build) -> None:
    (root / "raw/two/two.txt.toml").write_text(
        f'source = "s"\nlicence = "l"\nobtained = 2001-02-03\nsha256 = "{"0" * 64}"\n'
    )
    (failure,) = made().failures
    assert (failure.error, failure.file) == ("HashError", "two.txt")
    assert failure.remedy


def test_file_named_by_the_profile_and_not_there_is_a_failure(root: Path, made: Build) -> None:
    (root / "pipeline/reports").mkdir()
    (root / "pipeline/reports/two.toml").write_text(
        '[[sources]]\nfile = "gone.txt"\nstanding = "original"\n'
        '[[sources]]\nfile = "two.txt"\nstanding = "original"\n'
    )
    (failure,) = made().failures
    assert (failure.error, failure.file) == ("MissingFileError", "gone.txt")


def test_file_over_its_limit_is_a_failure(root: Path, made: Build) -> None:
    (root / "raw/two/two.txt").write_text("words " * 100)
    (failure,) = made(limits=Limits(max_bytes=500)).failures
    assert failure.error == "LimitError"


def test_loose_files_become_documents(root: Path, made: Build) -> None:
    loose = root / "Some Report.txt"
    loose.write_text("1. Words.\n")
    outcome = made(files=(loose, root / "missing.pdf"), output=root / "elsewhere")
    assert outcome.reports == 2
    (failure,) = outcome.failures
    assert (failure.error, failure.file) == ("MissingFileError", "missing.pdf")
    rows = pq.read_table(root / "elsewhere/datasets/documents.parquet").to_pylist()
    assert [row["document_id"] for row in rows] == ["missing", "some-report"]


def test_older_release_is_kept_one_before_it_is_not(root: Path, made: Build) -> None:
    releases = [(root / "output/datasets").resolve().name]
    for words in ("a", "b"):
        (root / "raw/two/two.txt").write_text(f"1. Words {words}.\n")
        made()
        releases.append((root / "output/datasets").resolve().name)
    kept = {path.name for path in (root / "output/releases").iterdir()}
    assert kept == set(releases[1:])


def test_damaged_release_is_written_again(root: Path, made: Build) -> None:
    before = contents(root / "output/datasets")
    (root / "output/datasets/cells.parquet").unlink()
    assert made().is_changed
    assert contents(root / "output/datasets") == before


def test_stale_results_are_swept_away(root: Path, made: Build) -> None:
    (root / "output/stages/read/two/two.txt/.tmp-1").mkdir()
    (root / "raw/two/two.txt").write_text("1. Other words.\n")
    made()
    assert len(list((root / "output/stages/read/two/two.txt").iterdir())) == 1


def test_tables_name_no_path(built: Path) -> None:
    for path in (built / "output/datasets/").iterdir():
        assert str(built).encode() not in path.read_bytes()


def test_file_in_no_folder_is_a_failure(root: Path, made: Build) -> None:
    (root / "raw/stray.txt").write_text("words")
    outcome = made()
    (failure,) = outcome.failures
    assert (outcome.reports, failure.file, failure.stage) == (3, "stray.txt", "profile")
    assert documents(root) == {"one": "built", "two": "built", "stray": "failed"}


def test_file_with_the_longest_name_is_built(root: Path, made: Build) -> None:
    loose = root / ("\N{ROMAN NUMERAL EIGHT}" * 83 + ".txt")
    loose.write_text("1. Words.\n")
    assert made(files=(loose,), output=root / "other").failures == ()


def test_report_that_failed_keeps_its_stored_results(root: Path, made: Build) -> None:
    stored = set((root / "output/stages").rglob("two/**/*.arrow"))
    (root / "raw/two/more.txt").write_bytes(b"")
    made()
    assert stored <= set((root / "output/stages").rglob("two/**/*.arrow"))


def test_same_release_built_again_leaves_the_one_before(root: Path, made: Build) -> None:
    (root / "raw/two/two.txt").write_text("1. Other words.\n")
    made()
    before = {path.name for path in (root / "output/releases").iterdir()}
    made(from_stage="emit")
    assert {path.name for path in (root / "output/releases").iterdir()} == before


def test_record_that_a_killed_build_left_old_is_written_anew(root: Path, made: Build) -> None:
    (root / "output/run.json").write_text('{"release": "another"}')
    made()
    record = json.loads((root / "output/run.json").read_text())
    assert record["release"] == (root / "output/datasets").resolve().name


def test_report_that_is_not_there_is_refused(made: Build) -> None:
    with pytest.raises(ProfileError, match="there is no report 'three'"):
        made(only="three")


def test_repository_without_reports_is_refused(tmp_path: Path, root: Path, made: Build) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(MissingFileError, match="there is no report to build"):
        made(root=tmp_path / "empty")


def test_datasets_that_are_no_link_are_left_alone(root: Path, made: Build) -> None:
    (root / "other/datasets").mkdir(parents=True)
    with pytest.raises(OutputError, match="is no link to a release"):
        made(output=root / "other")


def test_output_that_is_a_file_is_refused(root: Path, made: Build) -> None:
    (root / "other").write_text("")
    with pytest.raises(OutputError, match="cannot be written"):
        made(output=root / "other")


def test_second_build_says_so_or_gives_up(root: Path, made: Build) -> None:
    with (
        locked(root / "output", wait=True, say=lambda line: None),
        pytest.raises(BusyError, match="another build is at work"),
    ):
        made(wait=False)

"""The command line: what it says, and with which exit code it ends."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from extract import cli
from extract.audit.release import Release
from extract.audit.verdict import Check, Verdict
from extract.cli.build import last_line
from extract.errors import OutputError
from extract.failures import Failure
from extract.profile import Limits
from extract.run import Outcome, Request

FAILURE = Failure("x", "x.pdf", "read", "NoPagesError", 1, "it has none.", "Fetch it again.")
COUNTS = {"passages": 10, "cells": 1}


def outcome(*failures: Failure, reports: int = 2, is_changed: bool = True) -> Outcome:
    return Outcome(reports, 3, failures, COUNTS, is_changed, 3.24)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Request]:
    """Requests that reach the runner, which does nothing."""
    requests: list[Request] = []

    def build(request: Request) -> Outcome:
        requests.append(request)
        return outcome()

    monkeypatch.setattr("extract.run.build", build)
    return requests


def raises(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def build(request: Request) -> Outcome:
        raise error

    monkeypatch.setattr("extract.run.build", build)


@pytest.mark.parametrize(
    ("done", "says"),
    [
        (outcome(), "built 2 reports, 3 sources: 10 passages, 1 cell, 0 failures (3.2 s)"),
        (
            outcome(is_changed=False),
            "nothing to do: 2 reports, 3 sources: 10 passages, 1 cell, all up to date (3.2 s)",
        ),
        (
            outcome(FAILURE),
            "1 of 2 reports failed: see failures; the datasets hold the others, "
            "3 sources: 10 passages, 1 cell (3.2 s)",
        ),
        (
            outcome(FAILURE, reports=1),
            "nothing built: 1 report failed; the datasets are as they were",
        ),
    ],
)
def test_last_line_tells_the_truth(done: Outcome, says: str) -> None:
    assert last_line(done) == says


def test_failure_is_printed_and_ends_in_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("extract.run.build", lambda request: outcome(FAILURE))
    assert cli.main(["build"]) == 1
    assert "NoPagesError: x.pdf, page 1: it has none. Remedy: Fetch" in capsys.readouterr().err


def test_terminal_alone_sees_progress(
    asked: list[Request], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["build"]) == 0
    asked[0].progress(1, 2, "a.pdf")
    assert capsys.readouterr().err == ""


def test_loose_files_go_to_the_folder_one_works_in(asked: list[Request]) -> None:
    cli.main(["build", "a.pdf"])
    assert (asked[0].files, asked[0].output) == ((Path("a.pdf"),), Path("output"))


def test_limits_are_settings(asked: list[Request]) -> None:
    cli.main(["build", "--max-pages", "7", "--max-memory", "100", "--max-bytes", "2"])
    usual = Limits()
    assert asked[0].limits == Limits(
        max_bytes=2 * 2**20,
        max_pages=7,
        max_glyphs_per_page=usual.max_glyphs_per_page,
        max_text=usual.max_text,
        seconds=usual.seconds,
        memory_bytes=100 * 2**20,
    )


def test_passwords_come_from_a_file_and_the_environment(
    asked: list[Request], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXTRACT_PASSWORD", "other")
    (tmp_path / "passwords").write_text("a b.pdf\tse\tcret \n\n")
    cli.main(["build", "--password-file", str(tmp_path / "passwords")])
    assert asked[0].password("a b.pdf") == "se\tcret "
    assert asked[0].password("c.pdf") == "other"


@pytest.mark.parametrize("content", [b"a.pdf secret\n", b"\tsecret\n", b"a.pdf\t\xff"])
def test_wrong_password_file_is_refused_without_showing_it(
    asked: list[Request], tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (tmp_path / "passwords").write_bytes(content)
    assert cli.main(["build", "--password-file", str(tmp_path / "passwords")]) == 1
    said = capsys.readouterr().err
    assert said.startswith("ProfileError: passwords: ")
    assert "secret" not in said


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "--from", "nowhere"],
        ["build", "--jobs", "0"],
        ["build", "--password", "x"],
        ["codebook", "--output", "x"],
        [],
    ],
)
def test_wrong_usage_ends_in_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (OutputError("disk full.", remedy="Make room."), 1, "OutputError: disk full. Remedy: Make"),
        (KeyboardInterrupt(), 130, "interrupted: the datasets are whole, the old or the new ones"),
        (ValueError("oh"), 70, "a fault of this program: ValueError: oh. Please report it"),
    ],
)
def test_trouble_ends_in_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    says: str,
) -> None:
    raises(monkeypatch, error)
    assert cli.main(["build"]) == code
    said = capsys.readouterr().err
    assert said.startswith(says)
    assert said.count("\n") == 1


def test_nothing_in_a_file_name_steers_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        "extract.run.build", lambda request: outcome(replace(FAILURE, file="\x1b[2Ja\n.pdf"))
    )
    cli.main(["build"])
    assert "NoPagesError: \\x1b[2Ja\\x0a.pdf, page 1" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "findings"])
def test_nothing_in_a_report_steers_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    check = Check("made up", "words")
    check.fault("\x1b[2Jwords")
    monkeypatch.setattr("extract.audit.audit", lambda output, root, files: Verdict((check,)))
    monkeypatch.setattr("extract.audit.release.load_release", lambda output: Release({}))
    monkeypatch.setattr("extract.audit.telling.told", lambda release, **kinds: ["\x1b[2Jwords"])
    assert cli.main([command]) == (command == "check")
    assert "\\x1b[2Jwords\n" in capsys.readouterr().out


def test_findings_of_a_document_that_is_not_there_are_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    release = Release({"documents": [{"document_id": "talks"}]})
    monkeypatch.setattr("extract.audit.release.load_release", lambda output: release)
    assert cli.main(["findings", "--document", "tolks"]) == 1
    assert "there is no document 'tolks'. Remedy: Name one of: talks." in capsys.readouterr().err


def test_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    code = "from extract.cli import main; import sys; sys.exit(main(sys.argv[1:]))"
    (tmp_path / "a.txt").write_text("1. Words.\n")
    read, write = os.pipe()
    os.close(read)
    run = subprocess.run(  # noqa: S603  our own code
        [sys.executable, "-c", code, "build", "a.txt"],
        cwd=tmp_path, stdout=write, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(write)
    assert (run.returncode, run.stderr) == (1, "")

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from extract.errors import HashError, LimitError, MissingFileError, NotAReportError
from extract.model.page import Reading
from extract.profile import Limits
from extract.read.text_file import read_text_file
from tests.unit.printed import VOCABULARY, source


def read(path: Path, *, sha256: str | None = None, most: int = 1000) -> Reading:
    wanted = replace(source(path.name), path=path, sha256=sha256)
    return read_text_file(wanted, limits=replace(Limits(), max_text=most), vocabulary=VOCABULARY)


def test_a_detected_encoding_is_noted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Le Comité s’est réuni.".encode("cp1252"))
    (note,) = read(tmp_path / "a.txt").notes
    assert (note.check_name, note.severity, note.verdict) == (
        "encoding_detected",
        "info",
        "cannot_be_checked",
    )
    assert "cp1252" in note.message


def test_an_encoding_that_proves_itself_is_not_noted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Le Comité s’est réuni.".encode())
    assert read(tmp_path / "a.txt").notes == ()


def test_a_hash_may_be_written_in_capitals(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Text.")
    found = hashlib.sha256(b"Text.").hexdigest()
    assert read(tmp_path / "a.txt", sha256=found.upper()).sha256 == found


def test_another_file_than_the_sidecar_describes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Text.")
    with pytest.raises(HashError):
        read(tmp_path / "a.txt", sha256="0" * 64)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAReportError):
        read(tmp_path)
    with pytest.raises(MissingFileError):
        read(tmp_path / "gone.txt")


def test_more_text_than_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Text. " * 100)
    with pytest.raises(LimitError):
        read(tmp_path / "a.txt", most=100)

"""Profiles and sidecars: what they own, and what is refused by name."""

from pathlib import Path

import pytest

from extract.errors import ExtractError, MissingFileError, ProfileError
from extract.profile import Report, from_plain, load_report, loose_reports, to_plain

SIDECAR = 'source = "s"\nlicence = "l"\nobtained = 2001-02-03\nsha256 = "{}"\n'.format("0" * 64)
PROFILE = '[[sources]]\nfile = "a.txt"\nstanding = "original"\n'


def report(root: Path, *, profile: str = "", **sidecars: str) -> Report:
    """Write a report with the source a.txt and what a sidecar `a` or `b` says, and load it."""
    folder = root / "raw" / "r"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a.txt").write_text("words")
    for stem, text in sidecars.items():
        (folder / f"{stem}.txt").write_text("words")
        (folder / f"{stem}.txt.toml").write_text(SIDECAR + text)
    if profile:
        (root / "pipeline" / "reports").mkdir(parents=True)
        (root / "pipeline" / "reports" / "r.toml").write_text(profile)
    return load_report(root, "r")


def refused(caught: pytest.ExceptionInfo[ExtractError]) -> tuple[str, str]:
    return caught.value.file, caught.value.message


def test_folder_without_profile_has_each_file_as_source(tmp_path: Path) -> None:
    made = report(tmp_path, b="")
    assert [s.source_id for s in made.sources] == ["r/a.txt", "r/b.txt"]
    assert [s.standing for s in made.sources] == [None, None]


def test_sidecar_owns_what_is_known_about_the_document(tmp_path: Path) -> None:
    made = report(
        tmp_path, a='title = "T"\ndocument_date = "2003-11"\ndocument_date_source = "cover"\n'
    )
    assert (made.title, made.document_date) == ("T", "2003-11")
    assert (made.document_date_basis, made.document_date_source) == ("sidecar", "cover")
    assert made.sources[0].sha256 == "0" * 64


def test_date_is_none_where_no_sidecar_has_one(tmp_path: Path) -> None:
    assert report(tmp_path, a="").document_date_basis == "none"


def test_report_survives_the_way_to_another_process(tmp_path: Path) -> None:
    made = report(tmp_path, profile=PROFILE + '[[tables]]\nheading = "H"\ncolumns = ["A", "B"]\n')
    assert from_plain(to_plain(made)) == made


@pytest.mark.parametrize(
    ("sidecar", "says"),
    [
        ('titel = "T"', "unknown key 'titel'."),
        ("title = 3", "the value 3 of 'title' is not a text in quotes, not empty."),
        ('title = " "', "the value ' ' of 'title' is not a text in quotes, not empty."),
        ('document_date = "2003-11"', "document_date stands without document_date_source."),
        ('document_date = "10 novembre"', "'10 novembre' of 'document_date' is not a date"),
        ('document_date = "2003-02-30"\ndocument_date_source = "x"', "is not in the calendar"),
        ('original_language = "English"', "is not a language tag"),
        ("title = ", "not a readable TOML file"),
    ],
)
def test_wrong_sidecar_is_refused_by_file_and_key(tmp_path: Path, sidecar: str, says: str) -> None:
    with pytest.raises(ProfileError) as caught:
        report(tmp_path, a=sidecar)
    file, message = refused(caught)
    assert file == "a.txt.toml"
    assert says in message


def test_sidecar_without_hash_is_refused(tmp_path: Path) -> None:
    report(tmp_path)
    (tmp_path / "raw/r/a.txt.toml").write_text('source = "s"\nlicence = "l"\nobtained = 2001-02-03')
    with pytest.raises(ProfileError, match="the key 'sha256' is missing"):
        load_report(tmp_path, "r")


def test_two_sidecars_that_differ_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ProfileError) as caught:
        report(tmp_path, a='title = "T"', b='title = "U"')
    assert refused(caught) == ("b.txt.toml", "title is 'U' here and 'T' in a.txt.toml.")


def test_two_sidecars_that_agree_are_one(tmp_path: Path) -> None:
    assert report(tmp_path, a='title = "T"', b='title = "T"').title == "T"


@pytest.mark.parametrize(
    ("profile", "says"),
    [
        (PROFILE + "year = 1", "unknown key 'year' in [[sources]] number 1"),
        ("year = 1\n" + PROFILE, "unknown key 'year'."),
        ('supersedes = "x"', "the key 'sources' is missing"),
        ('[[sources]]\nfile = "a.txt"\nstanding = "copy"', "'copy' of 'standing' in [[sources]]"),
        (PROFILE + 'derived_from = "a.txt"', "which is no other source of this report"),
        (PROFILE + PROFILE, "the source 'a.txt' is listed twice"),
        (PROFILE.replace("a.txt", "../r/a.txt"), "does not name a file of the folder"),
        (PROFILE.replace("a.txt", "/etc/passwd"), "does not name a file of the folder"),
        (PROFILE.replace("a.txt", ".."), "does not name a file of the folder"),
        (PROFILE + '[[tables]]\nheading = "H"', "the key 'columns' in [[tables]] number 1"),
        (PROFILE + '[[tables]]\nheading = "H"\ncolumns = [1]', "of 'columns' in [[tables]]"),
    ],
)
def test_wrong_profile_is_refused_by_file_and_key(tmp_path: Path, profile: str, says: str) -> None:
    with pytest.raises(ProfileError) as caught:
        report(tmp_path, profile=profile)
    assert says in caught.value.message
    assert caught.value.remedy


def test_file_that_the_profile_leaves_out_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"holds 'b\.txt', which the profile does not list"):
        report(tmp_path, profile=PROFILE, b="")


def test_sidecar_of_no_file_is_refused(tmp_path: Path) -> None:
    report(tmp_path)
    (tmp_path / "raw/r/other.txt.toml").write_text(SIDECAR)
    with pytest.raises(ProfileError, match="describes a file that is no source"):
        load_report(tmp_path, "r")


@pytest.mark.parametrize("document_id", ["..", "../x", "/etc", "A", "a b", "", "-x", ".x", "é"])
def test_id_that_could_leave_its_folder_is_refused(tmp_path: Path, document_id: str) -> None:
    with pytest.raises(ProfileError, match="is not made of small letters"):
        load_report(tmp_path, document_id)


def test_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("words")
    report(tmp_path)
    (tmp_path / "raw/r/b.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(ProfileError, match="does not name a file of the folder"):
        load_report(tmp_path, "r")


def test_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    report(tmp_path)
    (tmp_path / "raw/s").symlink_to(tmp_path / "raw/r")
    with pytest.raises(ProfileError, match="the folder is a link"):
        load_report(tmp_path, "s")


def test_empty_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "raw/r").mkdir(parents=True)
    with pytest.raises(MissingFileError, match="holds no PDF and no text file"):
        load_report(tmp_path, "r")


@pytest.mark.parametrize(
    ("name", "document_id"),
    [
        ("Final Report (2).pdf", "final-report-2"),
        ("Rôle.txt", "role"),
        ("отчет.pdf", "document-"),
        ("報告 2003.pdf", "2003-"),
        ("...pdf", "document-"),
    ],
)
def test_loose_file_is_named_by_its_stem(tmp_path: Path, name: str, document_id: str) -> None:
    (made,) = loose_reports([tmp_path / name])
    assert made.document_id.startswith(document_id)
    assert made.document_id.isascii()


def test_loose_files_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="2 files would become one document, 'a'"):
        loose_reports([tmp_path / "x/a.pdf", tmp_path / "y/A.txt"])


def test_loose_pdf_without_its_suffix_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / "report").write_bytes(b"\n%PDF-1.4\n")
    (made,) = loose_reports([tmp_path / "report"])
    assert made.sources[0].media_type == "application/pdf"


def test_file_name_of_no_utf8_is_written_out(tmp_path: Path) -> None:
    (made,) = loose_reports([tmp_path / b"a\xff\n.txt".decode("utf-8", "surrogateescape")])
    assert made.sources[0].file == r"a\xff\x0a.txt"

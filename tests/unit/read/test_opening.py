"""A PDF opened with two readers: every problem a named error, every fallback a note."""

import hashlib
import os
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from extract.errors import (
    DamagedFileError,
    EmptyFileError,
    ExtractError,
    HashError,
    LimitError,
    MissingFileError,
    NoPagesError,
    NotAReportError,
    NoTextLayerError,
    PasswordError,
    ShortReadingError,
)
from extract.profile import Limits, SourceFile
from extract.read import characters, opening, readers
from extract.read.opening import OpenedPage, OpenedPdf, open_pages
from tests.unit.pdfs import FONTS, pdf, show, stream, written

SHARED = Path(__file__).resolve().parents[4] / "shared"
HOSTILE = SHARED / "corpus" / "hostile"
PICTURE = "q 50 0 0 50 100 100 cm\nBI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI\nQ"

Write = Callable[[bytes], SourceFile]


@pytest.fixture
def put(tmp_path: Path) -> Write:
    """Write a file and say what it is to be read as."""

    def write(data: bytes) -> SourceFile:
        path = tmp_path / "report.pdf"
        path.write_bytes(data)
        return SourceFile("report", "report/report.pdf", path.name, path, "application/pdf")

    return write


def read(
    source: SourceFile, limits: Limits | None = None, password: str | None = None
) -> tuple[OpenedPdf, list[OpenedPage]]:
    opened = open_pages(source, limits=limits or Limits(), password=password)
    return opened, list(opened.pages)


def text(page: OpenedPage) -> str:
    return "".join(glyph.text for glyph in page.content.glyphs)


def checks(opened: OpenedPdf) -> list[str]:
    return [note.check_name for note in opened.notes]


def test_a_good_file_is_read_whole(put: Write) -> None:
    data = pdf(show("one two", 50, 50), show("three", 50, 50))
    opened, pages = read(put(data))
    assert [text(page) for page in pages] == ["one two", "three"]
    assert [(page.number, page.glyph_count, page.witness_count) for page in pages] == [
        (1, 6, 6),
        (2, 5, 5),
    ]
    assert (opened.notes, opened.characters_from) == ((), "pdfplumber")
    assert (opened.byte_count, opened.page_count) == (len(data), 2)
    assert opened.sha256 == hashlib.sha256(data).hexdigest()


def test_labels_come_with_the_pages(put: Write) -> None:
    labels = "/PageLabels << /Nums [0 << /S /r /St 4 >>] >>"
    _, pages = read(put(pdf(show("A", 50, 50), catalog=labels)))
    assert pages[0].label == "iv"


def test_lost_glyphs_leave_the_page_and_are_listed(put: Write) -> None:
    data = pdf(show("A", 50, 50) + show("A", 50.2, 50) + show("B", 900, 50))
    _, pages = read(put(data))
    assert text(pages[0]) == "A"
    assert sorted((g.text, g.reason) for g in pages[0].lost) == [
        ("A", "duplicate"),
        ("B", "off_page"),
    ]


@pytest.mark.parametrize(
    ("data", "error", "said"),
    [
        (b"", EmptyFileError, "is empty"),
        (b" \n\0\n", EmptyFileError, "nothing but blanks"),
        (b"A report in plain text.\n", NotAReportError, "not a PDF"),
        (b"%PDF-1.7\nand nothing that follows from it", DamagedFileError, "neither reader"),
        (pdf(show("A", 9, 9))[:300], DamagedFileError, "neither reader"),
        (pdf(), NoPagesError, "no page"),
        (pdf(PICTURE), NoTextLayerError, r"1 of 1 pages are pictures .* \(a scan\)"),
        (pdf("", ""), NoTextLayerError, "blank"),
    ],
    ids=["empty", "blanks", "text", "no objects", "truncated", "no pages", "scan", "blank pages"],
)
def test_what_cannot_be_read_is_named(
    put: Write, data: bytes, error: type[ExtractError], said: str
) -> None:
    with pytest.raises(error, match=said) as raised:
        read(put(data))
    assert raised.value.file == "report.pdf"
    assert raised.value.remedy


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gone.pdf"
    with pytest.raises(MissingFileError):
        read(SourceFile("gone", "gone/gone.pdf", path.name, path, "application/pdf"))


def test_a_folder_is_no_report(tmp_path: Path) -> None:
    with pytest.raises(NotAReportError, match="folder"):
        read(SourceFile("x", "x/x.pdf", "x.pdf", tmp_path, "application/pdf"))


def test_a_pipe_is_no_report_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.pdf")
    with pytest.raises(NotAReportError):
        read(SourceFile("x", "x/x.pdf", "x.pdf", tmp_path / "x.pdf", "application/pdf"))


def test_a_file_that_may_not_be_read_is_named(put: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    source = put(pdf(show("A", 50, 50)))
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(DamagedFileError, match="Permission denied"):
        read(source)


def test_a_changed_file_stops_and_says_what_to_do(put: Write) -> None:
    source = put(pdf(show("A", 50, 50)))
    with pytest.raises(HashError, match="sidecar says 00") as raised:
        read(replace(source, sha256="00"))
    assert "state the new sha256" in raised.value.remedy


def test_the_hash_stated_may_be_in_capitals(put: Write) -> None:
    data = pdf(show("A", 50, 50))
    read(replace(put(data), sha256=hashlib.sha256(data).hexdigest().upper()))


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (Limits(max_bytes=100), "more than 100 bytes"),
        (Limits(max_pages=1), "more than 1 pages"),
        (Limits(max_glyphs_per_page=2), "more than 2 glyphs"),
        (Limits(max_text=5), "more than 5 characters"),
    ],
)
def test_a_limit_is_named_with_what_raises_it(put: Write, limits: Limits, said: str) -> None:
    with pytest.raises(LimitError, match=said) as raised:
        read(put(pdf(show("one", 50, 50), show("two", 50, 50))), limits)
    assert raised.value.file == "report.pdf"
    assert raised.value.remedy.startswith("Raise --max-")


def test_a_picture_within_a_text_is_a_note(put: Write) -> None:
    opened, pages = read(put(pdf(show("A", 50, 50), PICTURE)))
    assert [page.is_picture for page in pages] == [False, True]
    assert checks(opened) == ["picture_page"]


def test_a_cover_of_text_makes_no_text_of_a_scan(put: Write) -> None:
    with pytest.raises(NoTextLayerError, match="3 of 4 pages are pictures"):
        read(put(pdf(show("Downloaded", 50, 50), PICTURE, PICTURE, PICTURE)))


def test_a_page_that_pdfplumber_cannot_read_is_pdfiums(put: Write) -> None:
    """A page tree without a /MediaBox, which pdfplumber takes for none."""
    data = pdf(show("one", 50, 50)).replace(b"/MediaBox [0 0 400 300]", b"")
    opened, pages = read(put(data))
    assert text(pages[0]) == "one"
    assert (checks(opened), opened.characters_from) == (["characters_from_pdfium"], "pdfium")


def test_pages_that_pdfplumber_does_not_find_are_pdfiums(put: Write) -> None:
    data = pdf(show("one", 50, 50)).replace(b"/Type /Page ", b"            ", 1)
    opened, pages = read(put(data))
    assert [text(page) for page in pages] == ["one"]
    assert opened.characters_from == "pdfium"
    assert "characters_from_pdfium" in checks(opened)


def test_a_glyph_that_pdfplumber_misses_is_added(
    put: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def short(page: Any, most: int) -> Any:
        content = whole(page, most)
        return replace(content, glyphs=content.glyphs[:-1])

    whole = characters.page_content
    monkeypatch.setattr(readers, "page_content", short)
    opened, pages = read(put(pdf(show("number", 50, 50))))
    assert sorted(text(pages[0])) == sorted("number")
    assert checks(opened) == ["characters_from_pdfium"]
    assert opened.characters_from == "pdfplumber"


def test_a_character_that_the_readers_map_otherwise_is_the_printed_one(put: Write) -> None:
    """The c of the Symbol font prints a chi; only PDFium knows the font's own encoding."""
    opened, pages = read(put(pdf(show("abc", 50, 50) + show("c", 90, 50, font="F3"))))
    assert text(pages[0]) == "abcχ"
    assert checks(opened) == ["characters_from_pdfium"]


def test_a_page_that_neither_reads_whole_is_an_error(
    put: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Should a glyph get lost between the readers, the page fails rather than come out short."""
    monkeypatch.setattr(
        opening, "settle", lambda number, content: (replace(content, glyphs=()), ())
    )
    with pytest.raises(ShortReadingError, match="3 characters that we do not: 'eno'") as raised:
        read(put(pdf(show("one", 50, 50))))
    assert raised.value.page == 1


def test_a_file_that_only_pdfplumber_opens_has_no_witness(put: Write) -> None:
    """A header without a version, which PDFium does not accept."""
    opened, pages = read(put(pdf(show("one", 50, 50)).replace(b"%PDF-1.7", b"%PD_-1.7")))
    assert text(pages[0]) == "one"
    assert pages[0].witness_count is None
    assert checks(opened) == ["no_witness"]


def test_a_page_that_neither_reader_finds_is_noted(put: Write) -> None:
    data = pdf(show("one", 50, 50), show("two", 50, 50)).replace(
        b"/Type /Page ", b"/Type /Pag_ ", 1
    )
    opened, pages = read(put(data))
    assert [text(page) for page in pages] == ["two"]
    assert [note.message for note in opened.notes if note.check_name == "page_count"] == [
        "The file declares 2 pages; 1 found."
    ]


def test_a_page_tree_that_promises_too_much_is_noted(put: Write) -> None:
    data = pdf(show("one", 50, 50)).replace(b"/Count 1", b"/Count 7")
    opened, pages = read(put(data))
    assert len(pages) == 1
    assert checks(opened) == ["page_count"]


def test_an_end_that_is_cut_off_is_noted(put: Write) -> None:
    opened, _ = read(put(pdf(show("one", 50, 50)).removesuffix(b"%%EOF\n")))
    assert "file_damaged" in checks(opened)


def test_a_glyph_without_a_character_is_noted(put: Write) -> None:
    nameless = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 600] /FontMatrix [.001 0 0 .001 0 0] "
        "/FirstChar 1 /LastChar 1 /Widths [600] /CharProcs << /g1 3 0 R >> "
        "/Encoding << /Type /Encoding /Differences [1 /g1] >> >>"
    )
    box = stream("600 0 0 0 600 600 d1 0 0 500 500 re f")
    data = pdf("BT /N 10 Tf 50 50 Td <01> Tj ET", fonts={"N": nameless}, extra=[box])
    opened, pages = read(put(data))
    assert pages[0].glyph_count == 1
    assert checks(opened) == ["unmapped_glyphs"]


def test_a_page_tree_in_a_circle_ends(put: Write) -> None:
    circle = written(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>",
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources "
            f"<< /Font << /F1 {FONTS['F1']} >> >> >>",
            stream(show("A", 9, 9)),
        ]
    )
    opened, pages = read(put(circle))
    assert [text(page) for page in pages] == ["A"]
    assert opened.notes


def test_an_object_that_is_itself_does_not_stop_the_reading(put: Write) -> None:
    """pdfminer.six goes on for ever where an object refers to itself; PDFium does not."""
    data = pdf(show("one", 50, 50), page="/Rotate 3 0 R", extra=["3 0 R"])
    opened, pages = read(put(data), Limits(seconds=2))
    assert text(pages[0]) == "one"
    assert "runs in circles" in opened.notes[-1].message


def test_readers_keep_their_warnings_to_themselves(
    put: Write, capfd: pytest.CaptureFixture[str]
) -> None:
    """A font without a bounding box, at which pdfminer.six warns."""
    odd = "<< /Type /Font /Subtype /Type1 /BaseFont /Odd /FontDescriptor << /Flags 32 >> >>"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read(put(pdf("BT /O 10 Tf 50 50 Td (A) Tj ET", fonts={"O": odd})))
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the corpus of hostile files is not here")
@pytest.mark.parametrize(
    ("name", "password", "error"),
    [
        ("pypdf/encryption_r3-user-password.pdf", None, "no password was given"),
        ("pypdf/encryption_r3-user-password.pdf", "wrong", "does not open"),
        ("pypdf/encryption_r3-user-password.pdf", "asdfzxcv", None),
        ("pypdf/encryption_r6-both-passwords.pdf", "foo", None),
    ],
)
def test_an_encrypted_file_opens_with_its_password(
    name: str, password: str | None, error: str | None
) -> None:
    path = HOSTILE / name
    source = SourceFile("x", "x/x.pdf", path.name, path, "application/pdf")
    if error is None:
        _, pages = read(source, password=password)
        assert pages[0].glyph_count == pages[0].witness_count
        assert pages[0].glyph_count > 0
        return
    with pytest.raises(PasswordError, match=error):
        read(source, password=password)


GOOD = sorted((SHARED / "corpus" / "icdar2013_eu").glob("*.pdf"))
GOOD += sorted((SHARED / "raw").glob("*/*.pdf"))


@pytest.mark.skipif(not GOOD, reason="the corpus of good files is not here")
def test_good_files_count_the_same_in_both_readers() -> None:
    for path in GOOD:
        source = SourceFile("x", "x/x.pdf", path.name, path, "application/pdf")
        _, pages = read(source)
        counts = [(page.number, page.glyph_count) for page in pages]
        assert counts == [(page.number, page.witness_count) for page in pages], path.name

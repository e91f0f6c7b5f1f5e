"""Remarks of many pages said once per matter."""

from extract.read.readers import Tried
from extract.read.remarks import Remarks, in_words


def test_pages_are_drawn_together() -> None:
    assert in_words([4]) == "page 4"
    assert in_words([1, 2, 3, 7, 9, 10]) == "pages 1-3, 7, 9-10"


def test_pages_with_one_trouble_share_a_note() -> None:
    remarks = Remarks()
    for number in (1, 2, 5):
        remarks.mended(number, 100, 100, "PSEOF: Unexpected EOF")
    (note,) = remarks.notes()
    assert note.check_name == "characters_from_pdfium"
    assert note.message == ("PDFium gave the characters of pages 1-2, 5 (PSEOF: Unexpected EOF).")


def test_a_few_characters_of_a_page_are_no_fallback() -> None:
    remarks = Remarks()
    remarks.mended(3, 2, 100, "")
    (note,) = remarks.notes()
    assert (note.severity, remarks.from_pdfium) == ("info", [])
    assert "2 of 100 on page 3" in note.message


def test_a_page_without_a_witness_is_doubtful() -> None:
    remarks = Remarks()
    remarks.unwitnessed(1, Tried("text"))
    assert not remarks.is_doubtful
    remarks.unwitnessed(2, Tried(None, "PdfiumError: Failed to load page."))
    assert remarks.is_doubtful
    assert "page 2" in remarks.notes()[0].message


def test_nothing_to_remark_on_is_no_note() -> None:
    assert Remarks().notes() == ()

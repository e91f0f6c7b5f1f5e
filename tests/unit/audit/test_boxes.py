"""What PDFium reads in a fragment's box is its quote."""

import pytest

from extract.audit.boxes import Shelf, reads
from extract.audit.witness import Mark
from extract.model.counting import UNMAPPED
from tests.unit.audit.small import Small

TITLE = "birds/birds.pdf:title"


@pytest.mark.parametrize(
    ("edge", "by"), [("x0", 6.0), ("x0", -12.0), ("x1", -6.0), ("top", 8.0), ("bottom", 18.0)]
)
def test_one_box_moved_is_noticed(small: Small, edge: str, by: float) -> None:
    row = next(row for row in small.tables["spans"] if row["row_id"] == TITLE)
    row[edge] += by
    failed = small.failed()
    if (edge, by) == ("x0", -12.0):
        assert failed == {}  # there is nothing in the margin
    else:
        assert {"boxes"} <= failed.keys() <= {"boxes", "print"}
        assert failed["boxes"].wrong == 1


def test_a_fragment_without_a_box_is_noticed(small: Small) -> None:
    small.change("spans", lambda r: r["row_id"] == TITLE, x0=None)
    assert "it has no box" in small.failed()["boxes"].details[0]


def test_another_pdf_is_noticed(small: Small) -> None:
    path = small.raw / "birds.pdf"
    path.write_bytes(path.read_bytes().replace(b"400 300", b"401 300"))
    failed = small.failed()
    assert "not the one the tables were made from" in failed["sources"].details[0]
    assert {"boxes", "glyphs"} <= failed.keys()


def test_a_missing_pdf_is_noticed(small: Small) -> None:
    (small.raw / "birds.pdf").unlink()
    assert {"sources", "boxes", "glyphs"} <= small.failed().keys()


def test_a_source_cannot_name_a_file_elsewhere(small: Small) -> None:
    for row in small.tables["sources"]:
        row["file"] = "../birds/birds.pdf"
    assert "is not in raw/birds" in small.failed()["sources"].details[0]


def marks(text: str, *, x0: float = 0, top: float = 0) -> list[Mark]:
    return [
        Mark(char, x0 + 6 * at, top, x0 + 6 * at + 6, top + 10, x0 + 6 * at)
        for at, char in enumerate(text)
    ]


@pytest.mark.parametrize(
    ("seen", "quote", "same"),
    [
        ("abc", "abc", True),
        ("abc", "abd", False),
        ("ab", "abc", False),
        ("", "a", False),
        (f"con{UNMAPPED}rm", "confirm", True),
        (f"con{UNMAPPED}rm", "conform!", False),
    ],
)
def test_marks_read_as_a_quote(seen: str, quote: str, same: bool) -> None:
    assert reads(marks(seen), quote) is same


def test_marks_are_read_in_their_own_direction() -> None:
    upward = [
        Mark(char, 0, 90 - 6 * at, 10, 96 - 6 * at, -96 + 6 * at) for at, char in enumerate("abc")
    ]
    found = Shelf(upward[::-1]).within(0, 0, 20, 100)
    assert "".join(mark.text for mark in found) == "abc"


def test_a_box_holds_the_marks_whose_middle_it_holds() -> None:
    shelf = Shelf([*marks("abc"), *marks("def", top=10)])
    assert "".join(mark.text for mark in shelf.within(5, 1, 16, 9)) == "bc"

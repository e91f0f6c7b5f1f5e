"""Fragments quote the canonical text."""

from tests.unit.audit.small import TEXT, Small

TXT = "birds/birds.txt"


def test_one_character_changed_in_the_text_is_noticed(small: Small) -> None:
    small.change("pages", lambda r: r["source_id"] == TXT, text=TEXT.replace("lot", "Lot"))
    failed = small.failed()
    assert failed["spans"].wrong == 1
    assert "quotes 'lot and:', there stands 'Lot and:'" in failed["spans"].details[0]


def test_an_offset_moved_by_one_is_noticed(small: Small) -> None:
    row = next(row for row in small.tables["spans"] if row["source_id"] == TXT)
    row["char_start"] += 1
    assert small.failed()["spans"].wrong == 1


def test_a_fragment_on_another_page_is_noticed(small: Small) -> None:
    small.change("spans", lambda r: r["row_id"] == f"{TXT}:title", page=2)
    assert {"spans", "references"} <= small.failed().keys()


def test_pages_that_leave_a_gap_are_noticed(small: Small) -> None:
    small.change("pages", lambda r: r["source_id"] == TXT, char_end=len(TEXT) - 1)
    assert "canonical text" in small.failed()


def test_a_cleaned_text_with_another_letter_is_noticed(small: Small) -> None:
    for row in small.tables["passages"]:
        row["text"] = row["text"].replace("Loudly", "Loudlt")
    assert small.failed()["wording"].wrong == 2


def test_a_cell_with_another_letter_is_noticed(small: Small) -> None:
    small.change("cells", lambda r: r["cell_id"] == f"{TXT}:cell2", text="oil")
    assert small.failed()["wording"].wrong == 1


def test_a_word_left_out_of_a_cleaned_text_is_noticed(small: Small) -> None:
    small.change("passages", lambda r: r["passage_id"] == f"{TXT}:title", text="birds")
    assert "derived source, passages" in small.failed()

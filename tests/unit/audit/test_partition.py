"""Every character is in one leaf, and belongs where it is said to."""

from typing import Any

from tests.unit.audit.small import TEXT, Small

TXT = "birds/birds.txt"


def stretch(small: Small, words: str) -> dict[str, Any]:
    """The row of `coverage` of the text source that begins where `words` do."""
    return next(
        row
        for row in small.tables["coverage"]
        if row["source_id"] == TXT and row["char_start"] == TEXT.index(words)
    )


def test_a_gap_is_noticed(small: Small) -> None:
    small.tables["coverage"].remove(stretch(small, "lot"))
    assert {"coverage", "leaves"} == small.failed().keys()


def test_an_overlap_is_noticed(small: Small) -> None:
    stretch(small, "lot")["char_end"] += 1
    assert "coverage" in small.failed()


def test_a_text_that_is_not_covered_to_its_end_is_noticed(small: Small) -> None:
    last = max(small.tables["coverage"], key=lambda r: (r["source_id"] == TXT, r["char_start"]))
    small.tables["coverage"].remove(last)
    assert "the stretches end at" in small.failed()["coverage"].details[0]


def test_a_letter_in_white_space_is_noticed(small: Small) -> None:
    stretch(small, "lot").update(part="whitespace", passage_id=None)
    assert "no white space" in small.failed()["coverage"].details[0]


def test_a_stretch_left_out_by_no_declared_rule_is_noticed(small: Small) -> None:
    stretch(small, "lot").update(part="excluded", passage_id=None, rule_id="because")
    assert "which pipeline/ does not have" in small.failed()["coverage"].details[0]


def test_a_declared_rule_may_leave_a_stretch_out(small: Small) -> None:
    stretch(small, "lot").update(part="excluded", passage_id=None, rule_id="footnote_rule")
    assert "coverage" not in small.failed()


def test_a_leaf_without_a_passage_is_noticed(small: Small) -> None:
    stretch(small, "lot").update(passage_id=None)
    assert {"coverage", "leaves"} == small.failed().keys()


def test_a_character_in_another_passage_is_noticed(small: Small) -> None:
    stretch(small, "lot").update(passage_id=f"{TXT}:title")
    assert small.failed()["leaves"].wrong == len("lotand:")


def test_a_passage_that_is_not_the_deepest_is_noticed(small: Small) -> None:
    stretch(small, "owl").update(passage_id=f"{TXT}:table")
    assert small.failed()["leaves"].wrong == 3


def test_a_cell_that_is_none_is_noticed(small: Small) -> None:
    stretch(small, "lot").update(part="cell")
    assert "part cell, cell None" in small.failed()["leaves"].details[0]


def test_a_cell_that_is_called_a_passage_is_noticed(small: Small) -> None:
    stretch(small, "owl").update(part="passage")
    assert "leaves" in small.failed()


def test_two_passages_over_one_character_are_noticed(small: Small) -> None:
    small.change("passages", lambda r: r["passage_id"] == f"{TXT}:row1", parent_id=None)
    assert "both have it" in small.failed()["leaves"].details[0]


def test_two_cells_over_one_character_are_noticed(small: Small) -> None:
    at = TEXT.index("owl")
    small.change(
        "spans",
        lambda r: r["row_id"] == f"{TXT}:cell3",
        char_start=at,
        char_end=at + 3,
        quote="owl",
    )
    assert "cells" in " ".join(small.failed()["leaves"].details)

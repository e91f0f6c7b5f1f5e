"""Everything that PDFium sees lies in a box of something that was read."""

from typing import Any

from extract.audit.unread import check_unread
from extract.audit.verdict import Check
from extract.audit.witness import Mark

PAGE = {"source_id": "birds/birds.pdf", "page": 1}


def box(text: str, x0: float, x1: float) -> dict[str, Any]:
    return {"text": text, "x0": x0, "top": 0.0, "x1": x1, "bottom": 10.0}


def marks(text: str) -> list[Mark]:
    return [Mark(c, 6 * at, 0, 6 * at + 6, 10, 6 * at) for at, c in enumerate(text)]


def faults(seen: list[Mark], *, read: Any = (), lost: Any = (), left_out: str = "") -> list[str]:
    check = Check("print", "characters")
    check_unread(check, PAGE, seen, read, lost, left_out)
    assert check.checked == len(seen)
    return check.details


def test_what_lies_in_a_box_is_read() -> None:
    assert faults(marks("owl"), read=[box("", 0, 18)]) == []


def test_one_character_outside_all_boxes_is_noticed() -> None:
    assert faults(marks("owls"), read=[box("", 0, 18)]) == [
        "birds/birds.pdf, page 1: 's' at (18.0, 0.0) is in no box."
    ]


def test_a_lost_glyph_is_accounted_for_at_its_place_alone() -> None:
    seen = marks("owlo")
    assert faults(seen, read=[box("", 0, 18)], lost=[box("o", 18, 24)]) == []
    assert faults(seen, read=[box("", 6, 24)], lost=[box("o", 18, 24)]) != []
    assert faults(seen, read=[box("", 0, 18)], lost=[box("w", 18, 24)]) != []


def test_as_many_characters_as_a_rule_leaves_out_may_have_no_box() -> None:
    assert faults(marks("___"), left_out="___\n") == []
    assert len(faults(marks("___"), left_out="__\n")) == 1
    assert len(faults(marks("__a"), left_out="___\n")) == 1

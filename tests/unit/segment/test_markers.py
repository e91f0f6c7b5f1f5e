from dataclasses import replace

import pytest

from extract.segment.markers import Marker, follows, line_marker, marker_of, readings
from tests.unit.printed import VOCABULARY, Print, typeset


@pytest.mark.parametrize(
    ("line", "kind", "number", "remark"),
    [
        ("1. La gestion", "number", "1", "a paragraph number"),
        ("12.  Text", "number", "12", "two figures, two blanks"),
        ("2.1 Text", "number", "2.1", "a number in depth needs no point after it"),
        ("• Text", "bullet", None, "a bullet"),
        ("\ufffd Text", "bullet", None, "a bullet that a text layer lost"),
        ("(a) Text", "letter", "(a)", "a letter in brackets"),
        ("ii) Text", "letter", "ii)", "a roman numeral"),
        ("– Text", "bullet", None, "a dash may be a bullet"),
    ],
)
def test_markers_are_found(line: str, kind: str, number: str | None, remark: str) -> None:
    marker = marker_of(line, VOCABULARY)
    assert marker is not None, remark
    assert (marker.kind, marker.number) == (kind, number), remark
    assert line[marker.length :].startswith(("Text", "La")), remark


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("1999 was a year", "a year begins a line without a point"),
        ("2003.", "a year ends a sentence"),
        ("5+5 Dialogue", "a name with figures"),
        ("Annex I", "words"),
        ("a house", "a letter without a bracket"),
    ],
)
def test_what_only_looks_like_a_marker_is_none(line: str, remark: str) -> None:
    assert marker_of(line, VOCABULARY) is None, remark


def test_a_dash_is_a_weak_marker() -> None:
    assert marker_of("– Text", VOCABULARY) == Marker("bullet", None, 2, is_weak=True)


def test_numbers_run_on_or_begin_anew() -> None:
    assert follows("8", "7")
    assert follows("1", "13")
    assert follows("2.1", "1.4")
    assert follows("1.5", "1.4")
    assert not follows("3", "7")
    assert not follows("2003", "13")


@pytest.mark.parametrize(
    ("sign", "found", "remark"),
    [
        ("(a)", [("(a", 1)], "a letter"),
        ("c)", [("a", 3)], "a letter with one bracket is another style"),
        ("(ii)", [("(i", 2)], "a roman numeral"),
        ("(i)", [("(a", 9), ("(i", 1)], "a letter, or a roman numeral"),
        ("(7)", [("(1", 7)], "a figure"),
    ],
)
def test_signs_of_lists_are_read_in_all_their_ways(
    sign: str, found: list[tuple[str, int]], remark: str
) -> None:
    assert readings(sign) == found, remark


def test_a_bullet_that_is_drawn_marks_its_line_and_is_no_character_of_it() -> None:
    line, _ = typeset(Print("2003. An item"), Print("next")).lines
    drawn = replace(line, bulleted=True)
    assert line_marker(drawn, "2003. An item\nnext\n", VOCABULARY) == Marker("bullet", None, 0)

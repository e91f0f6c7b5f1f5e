"""The two sides of the head of a document."""

import pytest

from tests.unit.printed import segmented, text_lines

HEAD = """\
OFFICE FOR INLAND PORTS                                              OIP/42/7
Governing Board                                               4 October 2011
Orne, 14-16 November 2011                         Original: English

                      PORTS IN THE YEAR UNDER REVIEW

1.   The Board asked to be told of what had been done in the ports of the basin, and the
office reports below.
"""


def said(text: str) -> list[str]:
    return [text[line.start : line.end] for line in text_lines(text)]


def test_the_left_side_of_a_head_is_read_before_the_right_one() -> None:
    assert said(HEAD)[:6] == [
        "OFFICE FOR INLAND PORTS",
        "Governing Board",
        "Orne, 14-16 November 2011",
        "OIP/42/7",
        "4 October 2011",
        "Original: English",
    ]


def test_the_lines_of_the_right_side_may_go_on_below() -> None:
    text = HEAD.replace("Governing Board      ", "                     ")
    assert said(text)[:3] == ["OFFICE FOR INLAND PORTS", "Orne, 14-16 November 2011", "OIP/42/7"]


def test_each_line_of_a_head_is_a_passage_and_its_symbol_no_heading() -> None:
    kinds = {p.text: p.kind for p in segmented(HEAD).passages if p.kind != "sentence"}
    assert kinds["OFFICE FOR INLAND PORTS"] == "title"
    assert kinds["OIP/42/7"] == kinds["4 October 2011"] == "paragraph"


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("Port        Members      Since\nOrne        Arland       1990\n", "three columns"),
        ("Port   a line of the text that follows a name\nand goes on below it here", "no right"),
        ("Port                         Since\n" + "Orne                         1990\n" * 8,
         "a table of two columns"),
    ],
)  # fmt: skip
def test_what_is_no_head_is_read_across(text: str, remark: str) -> None:
    assert said(text) == [row.strip() for row in text.splitlines()], remark

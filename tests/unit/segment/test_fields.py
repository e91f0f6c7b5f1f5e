"""Fields of a form are blocks of their own."""

from dataclasses import replace

import pytest

from extract.model.page import Line
from extract.segment.blocks import blocks_of
from tests.unit.printed import VOCABULARY, below, text_lines, typeset

FORM = """\
Founded          3 May 2006, in the port of Orne
Participants     Arland, Borland, Cyprania, Dorland, Estmark, Farland, Gorland, Harmark,
                 Ingria, Jutmark
Observers        Kalmar, Lorland, and the Office for Inland Ports, which has its seat in
                 Orne
Secretariat      the Office
"""


def said(text: str) -> list[str]:
    return [" ".join(block.text.split()) for block in blocks_of(text_lines(text), text, VOCABULARY)]


def test_each_field_is_a_block_with_the_lines_that_go_on() -> None:
    assert [block.split()[0] for block in said(FORM)] == [
        "Founded",
        "Participants",
        "Observers",
        "Secretariat",
    ]


def spread(line: Line, at: int, by: float) -> Line:
    """The line with the blank at index `at` wider by so many points."""
    lefts = tuple(x + (by if n > at else 0.0) for n, x in enumerate(line.lefts))
    rights = tuple(x + (by if n >= at else 0.0) for n, x in enumerate(line.rights))
    return replace(line, lefts=lefts, rights=rights)


def test_a_field_of_a_pdf_begins_where_its_value_stands_as_the_one_above() -> None:
    reading = typeset(*below("Members of the basin and all", "Offices of the river and all"))
    lines = [spread(line, line.end - line.start - 21, 20.0) for line in reading.lines]
    assert len(blocks_of(reading.lines, reading.text, VOCABULARY)) == 1
    assert len(blocks_of(lines, reading.text, VOCABULARY)) == 2


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (
            "A sentence  that has two blanks in it and goes\non  below with two more of them.",
            "blanks",
        ),
        ("•    the first line of an item that goes on\n     below its first word", "a bullet"),
        (
            "Founded          in 2006 by the States of the\nbasin and by no one else",
            "no field below",
        ),
    ],
)
def test_what_is_no_field_goes_on(text: str, remark: str) -> None:
    assert len(said(text)) == 1, remark

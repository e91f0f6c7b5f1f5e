from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.segment.blocks import Block, blocks_of
from tests.unit.printed import VOCABULARY, Print, below, segmented, text_lines, typeset

FULL = "A line that fills the whole of its measure and goes"


def of_text(text: str) -> list[Block]:
    return blocks_of(text_lines(text), text, VOCABULARY)


def of_print(*prints: Print) -> list[Block]:
    reading = typeset(*prints)
    return blocks_of(reading.lines, reading.text, VOCABULARY)


def said(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks]


@pytest.mark.parametrize(
    ("text", "blocks", "remark"),
    [
        ("One line\nand two.", ["One line and two."], "lines without a blank one between"),
        ("One.\n\nTwo.", ["One.", "Two."], "a blank line"),
        ("One.\r\n\r\nTwo.", ["One.", "Two."], "a blank line of another system"),
        ("One\n\f\nTwo", ["One", "Two"], "a page"),
        ("1. One\n2. Two", ["1. One", "2. Two"], "numbers that run on"),
        ("It weighs\n7. Nothing else.", ["It weighs 7. Nothing else."], "a number that does not"),
        ("• one\n• two\nwraps", ["• one", "• two wraps"], "bullets"),
        ("Of these:\n– one\n– two;\n– three", ["Of these:", "– one", "– two;", "– three"],
         "a dash opens a line after a stop, or below a dash with room behind its line"),
        (f"{FULL}:\n\n– Mr A, Director\nFor Benin\n– Ms B, adviser of the\n  whole",
         [f"{FULL}:", "– Mr A, Director", "For Benin", "– Ms B, adviser of the whole"],
         "a line that goes back to where the dash stands, with room behind the item"),
        ("A word –\n– and a dash", ["A word – – and a dash"], "a dash in the run of a text"),
        (f"{FULL}:\nthese:\n(a) one;\n(b) two.", [f"{FULL}: these:", "(a) one;", "(b) two."],
         "letters"),
        ("See paragraph\n(b) above.", ["See paragraph (b) above."], "a letter out of its series"),
    ],
)  # fmt: skip
def test_the_blocks_of_a_text_layer(text: str, blocks: list[str], remark: str) -> None:
    assert said(of_text(text)) == blocks, remark


@pytest.mark.parametrize(
    ("prints", "count", "remark"),
    [
        (below(FULL, "on."), 1, "the ordinary step"),
        (below(FULL, FULL, "on.", "", FULL), 2, "a wider step"),
        ([*below(FULL, "on."), Print("Large", bottom=124, size=14)], 2, "another size"),
        ([*below("Bold", bold=1.0), Print(FULL, bottom=112)], 2, "a short bold line"),
        ([*below(FULL, bold=1.0), Print(FULL, bottom=112)], 1,
         "a bold line that fills its measure may run in"),
        ([*below(FULL, FULL), Print("Orne: It meets.", bottom=124, bold=0.4)], 2, "a head run in"),
        ([*below(FULL, FULL), Print("Orne: It meets.", bottom=124)], 1, "a label as its text is"),
        ([*below(FULL, FULL), Print("Orne: It meets.", bottom=124, bold=0.9)], 1,
         "bold that is no head"),
        ([*below("PORTS", bold=1.0), Print("Orne: It meets.", bottom=112, bold=0.4)], 2,
         "a heading in capitals above a head run in"),
        ([*below(FULL, FULL), Print(FULL, x0=70, bottom=124)], 2, "an indentation"),
        (below(FULL, "It ends.", FULL), 2, "a finished line with room for the next word"),
        (below(FULL, "It does not end", FULL.lower()), 1, "an unfinished one that goes on"),
        (below(FULL, "Mr. A, Aland", FULL), 2, "an entry with much room beside it"),
        ([*below(FULL), *below(FULL, page=2)], 2, "a page"),
        (below("1. " + FULL, "and on.", "Opening", "2. " + FULL), 3,
         "the next number under a heading without space between them"),
        ([*below("• " + FULL), Print(FULL, 60, 112), Print(FULL, 50, 124)], 2,
         "a hanging item ends where the left edge comes back"),
    ],
)  # fmt: skip
def test_the_blocks_of_a_pdf(prints: list[Print], count: int, remark: str) -> None:
    assert len(of_print(*prints)) == count, remark


def test_a_block_knows_what_stands_before_it() -> None:
    first, second, third = of_text("One.\n\nTwo.\n1. Three.")
    assert [first.is_first, second.is_first, third.is_first] == [True, False, False]
    assert [first.is_apart, second.is_apart, third.is_apart] == [True, True, False]


def test_a_block_that_ends_without_room_for_another_word_has_a_full_end() -> None:
    blocks = of_print(*below(FULL, FULL), *below(FULL, page=2))
    assert [block.has_full_end for block in blocks] == [True, False]


@pytest.mark.parametrize(
    ("text", "ended", "finished", "remark"),
    [
        ("It ends.", True, True, "a point"),
        ("It ends.”", True, True, "a quote after it"),
        ("It ends.12", True, True, "a call after it"),
        ("It goes on;", False, True, "a semicolon may end an item"),
        ("It goes on,", False, False, "a comma"),
        ("It goes on", False, False, "nothing"),
    ],
)
def test_how_a_block_ends(text: str, ended: bool, finished: bool, remark: str) -> None:
    (block,) = of_text(text)
    assert (block.is_ended, block.is_finished) == (ended, finished), remark


def test_the_size_of_a_block_is_that_of_most_of_it() -> None:
    reading = typeset(Print("A", size=12.0, bottom=100), Print(FULL.lower(), size=11.9, bottom=112))
    (block,) = blocks_of(reading.lines, reading.text, VOCABULARY)
    assert block.size == 11.9


def test_capitals_need_letters() -> None:
    blocks = of_text("TITLE 2\n\n12\n\nTitle")
    assert [block.is_capitals for block in blocks] == [True, False, False]


@given(
    st.lists(
        st.sampled_from(
            ["1. A", "2. b", "(a) c", "• d", "– e", "word.", "Word", "", ":", "\f", "3. f"]
        ),
        max_size=25,
    )
)
def test_every_line_is_in_one_block_in_its_order(rows: list[str]) -> None:
    text = "\n".join(rows)
    lines = text_lines(text)
    blocks = blocks_of(lines, text, VOCABULARY)
    assert [line for block in blocks for line in block.lines] == lines
    assert all(len({line.page for line in block.lines}) == 1 for block in blocks)


def test_a_number_may_stand_alone_above_its_paragraph() -> None:
    text = "THE ROLE OF THE OFFICE\n1.\nThis paper tells.\n2.\nMembers come and go.\n"
    found = segmented(text).passages
    assert [(p.number, p.text) for p in found if p.kind == "paragraph"] == [
        ("1", "This paper tells."),
        ("2", "Members come and go."),
    ]


def test_a_raised_number_pushes_its_line_down_and_opens_no_block() -> None:
    first, second, third = below(FULL, f"{FULL}7", FULL)
    pushed = replace(second, raised=(len(FULL), len(FULL) + 1))
    reading = typeset(first, pushed, third)
    tall = replace(reading.lines[1], bottom=119.0)
    lines = [reading.lines[0], tall, replace(reading.lines[2], bottom=131.0)]
    assert len(blocks_of(lines, reading.text, VOCABULARY)) == 1
    plain = [lines[0], replace(tall, raised=()), lines[2]]
    assert len(blocks_of(plain, reading.text, VOCABULARY)) == 2


def test_centred_lines_of_a_title_are_one_block_though_they_begin_at_other_places() -> None:
    prints = [
        Print(text, x0=300 - 2.5 * len(text), bottom=100 + 12 * n, bold=1.0)
        for n, text in enumerate(["A TITLE OF THREE", "LINES THAT", "STAND ON ONE MIDDLE"])
    ]
    assert len(of_print(*prints)) == 1


def test_a_larger_title_is_set_as_widely_as_the_text() -> None:
    title = [Print("A TITLE", bottom=60, size=14), Print("OF TWO LINES", bottom=86, size=14)]
    text = [Print(FULL, bottom=130 + 18 * n) for n in range(8)]
    assert said(of_print(*title, *text))[0] == "A TITLE OF TWO LINES"

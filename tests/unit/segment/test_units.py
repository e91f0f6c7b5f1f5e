import pytest

from extract.segment.blocks import blocks_of
from extract.segment.units import Unit, units_of
from tests.unit.printed import VOCABULARY, Print, below, text_lines, typeset

FULL = "A line that fills the whole of its measure and goes"
PROSE = "It is a sentence of some length that ends here, at last."


def of_text(text: str, *breaks: int) -> list[Unit]:
    return units_of(blocks_of(text_lines(text), text, VOCABULARY), breaks, VOCABULARY)


def of_print(*prints: Print) -> list[Unit]:
    reading = typeset(*prints)
    return units_of(blocks_of(reading.lines, reading.text, VOCABULARY), [], VOCABULARY)


def kinds(units: list[Unit]) -> list[tuple[str, str | None]]:
    return [(unit.kind, unit.number) for unit in units]


@pytest.mark.parametrize(
    ("text", "kind", "number", "remark"),
    [
        (PROSE, "paragraph", None, "prose"),
        (f"1. {PROSE}", "paragraph", "1", "a numbered paragraph"),
        (f"1.1 {PROSE}", "paragraph", "1.1", "a number in depth"),
        ("(a) the first of them;", "list_item", "(a)", "a letter"),
        ("• the first of them", "list_item", None, "a bullet"),
        ("THE RIVERS OF THE NORTH", "heading", None, "capitals"),
        ("1. THE RIVERS OF THE NORTH", "heading", "1", "numbered capitals"),
        ("Annex I", "heading", None, "the name of a part"),
        ("– they said no.", "paragraph", None, "a dash alone is no list"),
        ("THE RIVERS " * 21, "paragraph", None, "capitals too long for a heading"),
        ("12 / 2003", "paragraph", None, "no letter, no heading"),
    ],
)
def test_what_a_block_is(text: str, kind: str, number: str | None, remark: str) -> None:
    assert kinds(of_text(f"{text}\n\n{PROSE}"))[0] == (kind, number), remark


@pytest.mark.parametrize(
    ("text", "kind", "remark"),
    [
        (f"{PROSE}\n\nThe rivers of the north\n\n{PROSE}", "heading", "between two paragraphs"),
        (f"{PROSE}\n\nThe rivers flow.\n\n{PROSE}", "paragraph", "a sentence"),
        (f"{PROSE}\n\nthe rivers\n\n{PROSE}", "paragraph", "small letters"),
        (f"It goes on,\n\nThe rivers\n\n{PROSE}", "paragraph", "after an unfinished text"),
        (f"{PROSE}\n\nThe rivers", "paragraph", "nothing follows"),
        (f"{PROSE}\n\nThe rivers\n\nflow on.", "paragraph", "the text goes on"),
    ],
)
def test_a_line_alone_in_a_text_layer_may_be_a_heading(text: str, kind: str, remark: str) -> None:
    assert of_text(text)[1].kind == kind, remark


@pytest.mark.parametrize(
    ("printed", "kind", "remark"),
    [
        (Print("The rivers", bottom=50, bold=1.0), "heading", "bold"),
        (Print("The rivers", bottom=50, size=12.0), "heading", "larger"),
        (Print("The rivers.", bottom=50, bold=1.0), "paragraph", "bold, but a sentence"),
        (Print("The rivers", bottom=50), "paragraph", "as the text"),
        (Print("• The rivers", bottom=50, bold=1.0), "list_item", "a bold item"),
    ],
)
def test_a_heading_of_a_pdf_is_told_by_its_print(printed: Print, kind: str, remark: str) -> None:
    assert of_print(printed, *below(FULL, FULL, "on."))[0].kind == kind, remark


def test_dashes_one_below_the_other_are_a_list() -> None:
    assert kinds(of_text("– one\n\n– two")) == [("list_item", None)] * 2


def test_a_dash_after_a_colon_is_an_item() -> None:
    assert [unit.kind for unit in of_text("There are:\n\n– some of them")] == [
        "paragraph",
        "list_item",
    ]


@pytest.mark.parametrize(
    ("first", "second", "joined", "remark"),
    [
        ("1. It goes", "on over the page.", True, "small letters go on"),
        ("1. It goes on over the", "Rivers of the north.", True, "the sentence has not ended"),
        ("1. It ends here.", "2. The next begins.", False, "a number begins"),
        ("1. It says", "ANNEX OF RIVERS", False, "a heading begins"),
        ("1. It says", "Annex I", False, "a part begins"),
        ("THE RIVERS", "of the north.", False, "a heading does not go on"),
        ("• an item of", "two pages", True, "an item goes on"),
    ],
)
def test_paragraphs_are_made_whole_over_pages(
    first: str, second: str, joined: bool, remark: str
) -> None:
    assert (len(of_text(f"{first}\n\f{second}")) == 1) is joined, remark


def test_two_sentences_of_one_paragraph_are_joined_over_a_full_line() -> None:
    units = of_print(*below(FULL, FULL[:-4] + "it."), *below(FULL, "on.", page=2))
    assert [unit.kind for unit in units] == ["paragraph"]


def test_a_page_that_begins_with_an_indented_line_begins_a_paragraph() -> None:
    first = below(FULL, FULL[:-4] + "it.")
    second = [Print(FULL, 70, 100, page=2, zone=2), Print("on.", 50, 112, page=2, zone=2)]
    assert len(of_print(*first, *second)) == 2


def test_nothing_is_joined_over_a_table() -> None:
    text = "1. It goes\n\fon over the page."
    assert len(of_text(text, 11)) == 2


def test_a_unit_skips_its_marker() -> None:
    (unit,) = of_text("12. Text")
    assert (unit.number, unit.skip) == ("12", 4)


def test_every_line_is_in_one_unit() -> None:
    text = f"Annex I\n\nTHE RIVERS\n\n1. {PROSE}\n• one\n• two\n\fon\n\n2. {PROSE}"
    lines = [line for unit in of_text(text) for line in unit.lines]
    assert lines == text_lines(text)


@pytest.mark.parametrize("end", ["wa-", "wa\u2010", "water,"])
def test_a_line_that_breaks_off_is_no_heading(end: str) -> None:
    units = of_text(f"It rained.\n\nThe rivers of the north carry {end}\n\nTowns have ports.\n")
    assert units[1].kind == "paragraph"

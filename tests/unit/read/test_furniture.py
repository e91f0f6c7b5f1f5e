from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read.furniture import EdgeLine, furniture
from tests.unit.printed import VOCABULARY

HEIGHT = 800.0


def pages(*heights: dict[float, str], tabular: str = "") -> list[list[EdgeLine]]:
    """Pages of 800 points, each a line's text by its height; `tabular` looks like a table's row."""
    return [
        [
            EdgeLine(
                number, text, y, y / HEIGHT, is_tabular=text == tabular, key=number * 1000 + int(y)
            )
            for y, text in sorted(lines.items())
        ]
        for number, lines in enumerate(heights, start=1)
    ]


def body(*, at: float = 300.0, says: str = "Words of the text") -> dict[float, str]:
    return {at + 12 * number: f"{says} {number}." for number in range(20)}


def found(*heights: dict[float, str], tabular: str = "") -> list[tuple[int, int, str]]:
    """(page, height, role) of all furniture."""
    roles = furniture(pages(*heights, tabular=tabular), VOCABULARY)
    return [(key // 1000, key % 1000, role) for key, role in sorted(roles.items())]


def test_a_line_at_one_height_of_neighbouring_pages_is_a_running_head() -> None:
    assert found({40: "AB/CD/9"} | body(), {41: "AB/CD/9"} | body(says="Others")) == [
        (1, 40, "header"),
        (2, 41, "header"),
    ]


def test_a_line_printed_once_is_none() -> None:
    assert found({40: "A heading"} | body(), body(says="Others")) == []


@pytest.mark.parametrize(
    ("first", "second", "remark"),
    [
        ("Report of 2003, page 4", "Report of 2003, page 5", "its figures may differ"),
        ("Chapter and page iv", "Chapter and page v", "or its small roman numerals"),
        ("REPORT  ON RIVERS", "Report on Rivers", "or its blanks and capitals"),
    ],
)
def test_what_differs_in_numerals_alone_is_repeated(first: str, second: str, remark: str) -> None:
    assert len(found({40: first} | body(), {40: second} | body(says="Others"))) == 2, remark


def test_left_and_right_pages_may_have_heads_of_their_own() -> None:
    left, right = {40: "The Book"}, {40: "The Chapter"}
    heads = found(
        left | body(says="a"), right | body(says="b"), left | body(says="c"), right | body(says="d")
    )
    assert [place[:2] for place in heads] == [(1, 40), (2, 40), (3, 40), (4, 40)]


def test_the_same_words_on_pages_far_apart_are_no_running_head() -> None:
    plain = [body(says=sign) for sign in "abc"]
    assert found({40: "Introduction"} | body(), *plain, {40: "Introduction"} | body()) == []


def test_the_same_words_at_another_height_are_no_running_head() -> None:
    assert found({40: "Introduction"} | body(), {60: "Introduction"} | body(says="Others")) == []


def test_one_part_after_another_is_no_running_head() -> None:
    assert found({90: "Annex I"} | body(), {90: "Annex II"} | body(says="Others")) == []


def test_a_part_that_returns_with_its_numeral_is_a_running_head() -> None:
    assert len(found({90: "Annex II"} | body(), {90: "Annex II"} | body(says="Others"))) == 2


def test_a_page_number_that_says_so_needs_no_other_page() -> None:
    assert found(body() | {780: "Page 3"}) == [(1, 780, "footer")]


def test_bare_numbers_that_run_on_are_page_numbers() -> None:
    assert found(body() | {780: "12"}, body(says="b") | {780: "13"}) == [
        (1, 780, "footer"),
        (2, 780, "footer"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "remark"),
    [("12", "15", "they skip"), ("2003", "2003", "they stand still"), ("12", "x", "one alone")],
)
def test_bare_numbers_that_do_not_run_on_are_none(first: str, second: str, remark: str) -> None:
    heads = found(body() | {780: first}, body(says="b") | {760: second})
    assert heads == [], remark


def test_a_line_between_a_running_head_and_its_page_number_is_furniture_too() -> None:
    heads = found(
        {40: "AB/CD/9", 52: "Annex I (English only)", 64: "Page 1"} | body(),
        {40: "AB/CD/9", 52: "Page 2"} | body(says="Others"),
    )
    assert [place[:2] for place in heads] == [(1, 40), (1, 52), (1, 64), (2, 40), (2, 52)]


def test_what_stands_outside_a_running_head_keeps_it_from_being_one() -> None:
    assert found({20: "Only here", 40: "Page of text"} | body(), {40: "Page of text"} | body()) == [
        (2, 40, "header")
    ]


def test_the_header_of_a_table_printed_again_is_no_running_head() -> None:
    table = {80: "Country Date"}
    assert found(table | body(), table | body(says="Others"), tabular="Country Date") == []


def test_a_repeated_line_in_the_middle_of_the_page_is_text() -> None:
    assert found(body(at=250, says="Same"), body(at=250, says="Same")) == []


def test_a_foot_is_a_footer() -> None:
    foot = {770: "For official use"}
    assert {place[2] for place in found(body() | foot, body(says="b") | foot)} == {"footer"}


def printed(
    *pages_: list[tuple[float, str, float, bool]], notes_from: float = 1000.0
) -> list[tuple[int, int, str]]:
    """Furniture of pages of lines (height, text, size, bold); what is lower is under a rule."""
    made = [
        [
            EdgeLine(
                number,
                text,
                y,
                y / HEIGHT,
                is_tabular=False,
                key=number * 1000 + int(y),
                size=size,
                bold=bold,
                is_note=y > notes_from,
            )
            for y, text, size, bold in lines
        ]
        for number, lines in enumerate(pages_, start=1)
    ]
    roles = furniture(made, VOCABULARY)
    return [(key // 1000, key % 1000, role) for key, role in sorted(roles.items())]


def text_of(number: int, *, at: float = 120.0) -> list[tuple[float, str, float, bool]]:
    signs = "abcdefghij"
    return [(at + 14 * i, f"{signs[number]} {signs[i]} words", 11.0, False) for i in range(10)]


@pytest.mark.parametrize(
    ("head", "remark"),
    [
        (lambda n: (90.0, f"Resolution {n}", 14.0, True), "larger and bold"),
        (lambda n: (90.0, f"Article {n}", 11.0, True), "bold"),
        (lambda n: (90.0, f"Table {n}", 10.0, False), "a caption"),
        (lambda _: (106.0, "Country profile", 11.0, True), "repeated, but close to the text"),
        (lambda n: (90.0, f"Population: {n * 7},100", 11.0, False), "figures that do not run on"),
    ],
)
def test_what_opens_every_page_as_a_heading_or_figure_is_text(
    head: Callable[[int], tuple[float, str, float, bool]], remark: str
) -> None:
    assert printed(*([head(n), *text_of(n)] for n in range(1, 5))) == [], remark


def test_a_running_head_may_be_close_to_the_text_in_smaller_type() -> None:
    made = ([(108.0, f"Report, page {n}", 9.0, False), *text_of(n)] for n in (1, 2))
    assert [place[2] for place in printed(*made)] == ["header", "header"]


def test_a_bold_running_head_apart_from_the_text_is_furniture() -> None:
    made = ([(90.0, "Report", 11.0, True), *text_of(n)] for n in (1, 2))
    assert [place[2] for place in printed(*made)] == ["header", "header"]


def test_lines_of_text_that_chance_repeats_are_text() -> None:
    assert printed(*([(106.0, "The same words", 11.0, False), *text_of(n)] for n in (1, 2))) == []


def test_a_repeated_footnote_is_no_footer_and_a_page_number_below_it_is() -> None:
    pages_ = (
        [*text_of(n), (720.0, "1 Ibid.", 8.5, False), (770.0, f"{n}", 9.0, False)] for n in (1, 2)
    )
    assert printed(*pages_, notes_from=700) == [(1, 770, "footer"), (2, 770, "footer")]


@pytest.mark.parametrize(
    ("first", "second", "count", "remark"),
    [
        ("iv", "v", 2, "small roman numbers"),
        ("iii", "v", 0, "but not where they skip"),
        ("3/16", "4/16", 2, "numbers with the count of pages"),
        ("1999/2000", "2000/2001", 0, "years, which have no count that stays"),
        ("12/8", "13/8", 0, "nor a count that is too small"),
        ("2003/2004", "Words", 0, "nor one alone"),
    ],
)
def test_numbers_of_other_forms_must_run_on_too(
    first: str, second: str, count: int, remark: str
) -> None:
    heads = found(body() | {780: first}, body(says="b") | {780: second})
    assert len(heads) == count, remark


def test_what_stands_between_furniture_must_be_printed_like_it() -> None:
    head, foot = (40.0, "AB/CD/9", 9.0, False), (64.0, "Office of Rivers", 9.0, False)
    own = ("Own", "Other")
    pages_ = ([head, (52.0, own[n], 14.0, True), foot] for n in (0, 1))
    assert [place[1] for place in printed(*([*p, *text_of(i)] for i, p in enumerate(pages_)))] == [
        40,
        40,
    ]


@given(
    st.lists(
        st.dictionaries(
            st.integers(0, 800).map(float),
            st.sampled_from(["12", "13", "Page 3", "Annex I", "Head", "Head 2", "# -", "text"]),
            max_size=12,
        ),
        max_size=6,
    )
)
def test_furniture_is_a_run_of_lines_from_the_edge(heights: list[dict[float, str]]) -> None:
    made = pages(*heights)
    roles = furniture(made, VOCABULARY)
    for page in made:
        signs = "".join({"header": "h", "footer": "f"}.get(roles.get(e.key, ""), ".") for e in page)
        assert signs.strip("hf").strip(".") == "", signs
        assert "fh" not in signs.replace(".", "")


def test_a_head_with_the_number_of_its_page_needs_no_other_page() -> None:
    first = {40: "AB/CD/9 3 May 2019"} | body()
    assert found(first, {40: "AB/CD/9 page 2"} | body(says="Others")) == [(2, 40, "header")]
    assert found(first, {40: "Page 2 of 2 AB/CD/9"} | body(says="Others")) == [(2, 40, "header")]


def test_a_line_that_speaks_of_another_page_is_text() -> None:
    assert found(body(), {40: "The figures stand on page 7"} | body(says="Others")) == []


def test_only_the_outermost_line_is_a_head_by_its_number() -> None:
    page = {40: "A heading", 60: "AB/CD/9 page 2"} | body(says="Others")
    assert found(body(), page) == []


@pytest.mark.parametrize(
    ("heads", "count", "remark"),
    [
        (("AB/CD/9", "Page 2   AB/CD/9 · Annex II"), 2, "number and part on a left page"),
        (("AB/CD/9 · Annex I Page 1", "AB/CD/9 · Annex II Page 1"), 2, "parts of one page each"),
        (("AB/CD/9 3 May 2019", "AB/CD/9 · Annex II Page 1"), 1, "a date beside it is text"),
        (("AB/CD/9", "See AB/CD/9 for the list of all"), 1, "words around it are text"),
        (("AB/CD/9", "AB/XY/8"), 0, "another symbol"),
    ],
)
def test_the_symbol_of_the_document_is_a_head(
    heads: tuple[str, str], count: int, remark: str
) -> None:
    first, second = ({40: head} | body(says=f"Text {head[-1]}") for head in heads)
    assert len(found(first, second)) == count, remark

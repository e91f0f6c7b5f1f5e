import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read.furniture import EdgeLine, furniture, numerals_aside
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


@pytest.mark.parametrize(
    ("text", "pattern", "remark"),
    [
        ("Annexe III, page 12", "annexe #, page #", "roman and arabic"),
        ("Page iv", "page #", "small roman"),
        ("I live in Vi", "# live in vi", "letters within words are letters"),
    ],
)
def test_numerals_are_put_aside(text: str, pattern: str, remark: str) -> None:
    assert numerals_aside(text) == pattern, remark


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

import pytest

from extract.read.numerals import numerals_aside, step_with, value


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


@pytest.mark.parametrize(
    ("numeral", "worth"),
    [("12", 12), ("iv", 4), ("XIX", 19), ("xc", 90), ("iiii", None), ("vx", None), ("", None)],
)
def test_a_numeral_is_worth_what_it_says(numeral: str, worth: int | None) -> None:
    assert value(numeral) == worth


@pytest.mark.parametrize(
    ("first", "second", "pages", "steps", "remark"),
    [
        ("Page 4 of 9", "Page 5 of 9", 1, True, "one goes on, one stays"),
        ("28 The Journal 28/312", "30 The Journal 30/312", 2, True, "as far as the pages"),
        ("p. iv", "p. v", 1, True, "small roman"),
        ("Population 8", "Population 10", 1, False, "not as far as the pages"),
        ("Page 4", "Page 4", 1, False, "it stands still"),
        ("# of 2", "2 of #", 1, False, "the sign itself is no numeral"),
    ],
)
def test_numerals_go_on_with_the_pages(
    first: str, second: str, pages: int, steps: bool, remark: str
) -> None:
    assert step_with(first, second, pages) == steps, remark

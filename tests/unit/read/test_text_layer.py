from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read.text_layer import read_text
from tests.unit.printed import VOCABULARY

PROSE = "The river runs on.\nIt reaches the sea.\nThere it ends.\nNobody minds.\nThe tide comes.\n"
PAGE = 5 * PROSE


def page_starts(text: str) -> list[tuple[str, str]]:
    """The first words of each page, with how its start is known."""
    reading = read_text(text, VOCABULARY)
    return [
        (text[page.start : page.end].strip().split("\n")[0].strip(), page.start_basis)
        for page in reading.pages
    ]


def roles(text: str) -> list[tuple[str, str]]:
    reading = read_text(text, VOCABULARY)
    return [(text[line.start : line.end], line.role) for line in reading.lines]


@pytest.mark.parametrize(
    ("text", "starts", "remark"),
    [
        (PROSE, [("The river runs on.", "file_start")], "one page"),
        (
            f"One.\n\fTwo.\n\fThree.\n{PROSE}",
            [("One.", "file_start"), ("Two.", "form_feed"), ("Three.", "form_feed")],
            "a form feed before a page",
        ),
        (
            "One.\n\f\nTwo.\n",
            [("One.", "file_start"), ("Two.", "form_feed")],
            "a form feed on a line of its own",
        ),
        ("One.\n\f", [("One.", "file_start")], "a form feed at the end opens no page"),
        (
            f"{PAGE}_____\n1 A note.\n Two begins.\n{PAGE}",
            [("The river runs on.", "file_start"), ("Two begins.", "leading_space")],
            "the blank with which a tool begins a page, after footnotes",
        ),
        (
            f"{PAGE} Two goes on.\n{PAGE} Three too.\n{PAGE} Four.\n",
            [
                ("The river runs on.", "file_start"),
                ("Two goes on.", "leading_space"),
                ("Three too.", "leading_space"),
                ("Four.", "leading_space"),
            ],
            "several such blanks, a page apart",
        ),
        (
            f"{PAGE} Stray.\n{PAGE}",
            [("The river runs on.", "file_start")],
            "one alone, in the middle of the text, is a slip",
        ),
        (
            f"{PROSE}{PROSE} Stray.\n{PROSE}{PROSE} Stray.\n{PROSE}{PROSE} Stray.\n{PROSE}",
            [("The river runs on.", "file_start")],
            "and so are several too near to each other",
        ),
        (
            "One.\n\n- 1 -\n\nTwo.\n\n- 2 -\n",
            [("One.", "file_start"), ("Two.", "running_head")],
            "a number at the foot ends its page",
        ),
        (
            "One.\n\n- 1 -\n\nTwo.\n\n- 2 -\n\nThree.\n",
            [("One.", "file_start"), ("Two.", "running_head"), ("Three.", "running_head")],
            "also where the last page has lost its own",
        ),
        (
            "One.\n\n2/3\n\nTwo.\n\n3/3\n\nThree.\n",
            [("One.", "file_start"), ("2/3", "running_head"), ("3/3", "running_head")],
            "a number at the head begins it, and the first page may lack its own",
        ),
        (
            "Budget.\n\n1999/2000\n\nTen.\n\n2000/2001\n\nTwelve.\n\n12/2003\n\nIt was noted.\n",
            [("Budget.", "file_start")],
            "years and dates are no page numbers",
        ),
        (
            "One.\n\n- 4 -\n\nTwo.\n",
            [("One.", "file_start")],
            "nor is one alone that has no word",
        ),
        (
            " One.\n Two.\n Three.\n Four.\n",
            [("One.", "file_start")],
            "a text whose every line is indented has no such blanks",
        ),
        (
            f"{PROSE}   Indented.\n{PROSE}{PROSE}",
            [("The river runs on.", "file_start")],
            "an indentation is no such blank",
        ),
        (
            f"{PROSE}\nAB/CD/9\nPage 2\n\n{PROSE}",
            [("The river runs on.", "file_start"), ("AB/CD/9", "running_head")],
            "a running head that was kept, with its number",
        ),
        (
            f"One.\n\f Two.\n{PROSE}",
            [("One.", "file_start"), ("Two.", "form_feed")],
            "where there are form feeds nothing else is believed",
        ),
    ],
)
def test_page_starts_are_found_and_say_how(
    text: str, starts: list[tuple[str, str]], remark: str
) -> None:
    assert page_starts(text) == starts, remark


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("One.\nOne ends.\f\nTwo.\n", "a form feed before the line end"),
        ("One.\nOne ends.\fTwo.\n", "a form feed that stands for the line end"),
    ],
)
def test_a_form_feed_after_a_line_opens_the_next_page(text: str, remark: str) -> None:
    assert [start for start, _ in page_starts(text)] == ["One.", "Two."], remark


def test_a_line_of_a_page_carries_its_number() -> None:
    reading = read_text("One.\n\fTwo.\nStill two.\n", VOCABULARY)
    assert [(line.page, line.zone) for line in reading.lines] == [(1, 1), (2, 2), (2, 2)]


def test_a_kept_running_head_is_furniture() -> None:
    text = f"{PROSE}\nAB/CD/9\nAnnex I\nPage 2\n\nText.\n"
    assert roles(text)[-4:] == [
        ("AB/CD/9", "header"),
        ("Annex I", "header"),
        ("Page 2", "header"),
        ("Text.", "body"),
    ]


@pytest.mark.parametrize(
    ("head", "other", "count", "remark"),
    [
        ("AB/CD/9", "AB/CD/9", 2, "the same words beside each number"),
        ("AB/CD/9", "A note", 1, "words that open the file"),
        ("As said", "A note", 0, "words that come once"),
    ],
)
def test_a_head_with_its_number_at_the_other_side_needs_no_blank_line_before(
    head: str, other: str, count: int, remark: str
) -> None:
    text = (
        f"AB/CD/9\n\n{PROSE}A line.\n{head}                    page 2\n\n{PROSE}A line.\n"
        f"page 3                 {other}\n\n{PROSE}"
    )
    assert [role for _, role in roles(text)].count("header") == count, remark


def test_a_page_number_at_the_end_of_a_paragraph_is_text() -> None:
    text = (
        "A paragraph of\nseveral lines that\nends by chance in\na line that says\nPage 2\n\nText.\n"
    )
    assert {role for _, role in roles(text)} == {"body"}


def test_a_head_repeated_after_each_form_feed_is_furniture() -> None:
    pages = [f"AB/CD/9\n{number}\n{PROSE.replace('e', sign)}" for number, sign in enumerate("aio")]
    found = roles("\n\f".join(pages))
    heads = [text for text, role in found if role != "body"]
    assert heads == ["AB/CD/9", "0", "AB/CD/9", "1", "AB/CD/9", "2"]


def test_the_last_line_of_a_head_may_name_the_part_that_was_headed_before() -> None:
    second, third = "\fOR/1\nPage 2\n\n\n", "\fOR/1\nPage 3\nAnnex I\n\n\n"
    rest = f"{PAGE}{second}{PAGE}{third}{PAGE}"
    found = dict(roles(f"One.\n\nANNEX I\n\n{rest}"))
    assert (found["ANNEX I"], found["Page 3"], found["Annex I"]) == ("body", "header", "header")
    assert dict(roles(f"One.\n\n{rest}"))["Annex I"] == "body"


def test_a_number_kept_at_the_foot_is_a_footer() -> None:
    found = roles("One.\n\n- 1 -\n\nTwo.\n\n- 2 -\n")
    assert [role for _, role in found] == ["body", "footer", "body", "footer"]


def test_a_footnote_that_every_page_repeats_is_text() -> None:
    found = roles("\f".join(f"Part {sign}.\n\n_____\n1 Ibid.\n" for sign in "abc"))
    assert {role for _, role in found} == {"body"}


def test_without_form_feeds_repetition_alone_tells_no_running_head() -> None:
    text = "".join(f" {sign}\nAB/CD/9\n{PAGE}" for sign in "abcd")
    assert {role for _, role in roles(text)} == {"body"}


def test_a_line_of_no_break_spaces_is_blank() -> None:
    assert [text for text, _ in roles("One.\n\u00a0 \u2003\nTwo.\u00a0\n")] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("line", "count", "remark"),
    [
        (" " * 24, 1, "a line of many blanks"),
        ("________", 1, "a line of underscores"),
        (" " * 5, 0, "a few blanks"),
        ("__", 0, "a blank to fill in"),
        ("word ________", 0, "a blank to fill in after a word"),
    ],
)
def test_what_stands_for_a_footnote_rule(line: str, count: int, remark: str) -> None:
    text = f"Text.\n{line}\n1 A note.\n"
    found = read_text(text, VOCABULARY).separators
    assert [separator.offset for separator in found] == [6] * count, remark


def test_lost_characters_are_noted_once_with_their_places() -> None:
    (note,) = read_text("\ufffd one\nand \ufffd\n", VOCABULARY).notes
    assert (note.check_name, note.starts) == ("lost_characters", (0, 10))
    assert "2 characters" in note.message


def test_a_text_without_lost_characters_has_no_note() -> None:
    assert read_text(PROSE, VOCABULARY).notes == ()


ODD = st.lists(
    st.sampled_from([
        "\n", "\r\n", "\r", "\f", "\ufeff", "\ufffd", " ", "\t", "\u00a0", "\x85", "\u2028", "word",
        "Page 3", "12", "AB/CD/9", "_____", " " * 24, "1. ", "• ", ".",
    ]),
    max_size=40,
).map("".join)  # fmt: skip


@given(ODD | st.text(max_size=40))
def test_the_text_is_the_file_and_lines_and_pages_part_it(text: str) -> None:
    reading = read_text(text, VOCABULARY)
    assert reading.text == text
    found = sorted((line.start, line.end) for line in reading.lines)  # a head is read by its sides
    edges = [0, *(edge for line in found for edge in line), len(text)]
    assert edges == sorted(edges)
    left = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    assert all(char.isspace() or char == "\ufeff" for between in left for char in between)
    if reading.lines:
        pages = reading.pages
        assert [page.number for page in pages] == list(range(1, len(pages) + 1))
        assert (pages[0].start, pages[-1].end) == (0, len(text))
        assert all(a.end == b.start for a, b in pairwise(pages))
        for line in reading.lines:
            page = pages[line.page - 1]
            assert page.start <= line.start < line.end <= page.end


def test_a_part_after_footnotes_begins_a_page_where_nothing_else_tells_pages() -> None:
    notes = f"{' ' * 40}\n1 A note.\n"
    text = f"One.1\n\n{notes}\nAnnex I\n\nTwo.\n\nAnnex II\n\nThree.\n"
    assert page_starts(text) == [("One.1", "file_start"), ("Annex I", "part")]


def test_a_heading_of_notes_stands_for_the_rule_above_them() -> None:
    text = "One.1\n\nNotes\n1 A note\nof two lines.\n\nAnnex I\n\nTwo.\n"
    reading = read_text(text, VOCABULARY)
    assert [separator.offset for separator in reading.separators] == [text.index("\n1 A")]
    assert page_starts(text)[1:] == [("Annex I", "part")]

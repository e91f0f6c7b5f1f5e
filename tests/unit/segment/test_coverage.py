from extract.model.block import Cell, Coverage, Passage
from extract.model.page import Line
from extract.segment.coverage import coverage_of


def passage(passage_id: str, *spans: tuple[int, int], kind: str = "paragraph") -> Passage:
    starts, ends = tuple(start for start, _ in spans), tuple(end for _, end in spans)
    return Passage(passage_id, None, kind, "", None, None, None, "", 1, starts, ends)


def cell(start: int, end: int) -> Cell:
    return Cell(
        "c", "t", 0, 0, 1, 1, "body", None, "", "stated", False, starts=(start,), ends=(end,)
    )


def parts(found: list[Coverage]) -> list[tuple[int, int, str, str | None]]:
    return [(c.char_start, c.char_end, c.part, c.passage_id or c.rule_id) for c in found]


def test_an_empty_text_has_no_stretch() -> None:
    assert coverage_of("", [], [], []) == []


def test_what_is_in_a_passage_is_its_and_blanks_between_are_white_space() -> None:
    found = coverage_of("ab  cd\n", [passage("p", (0, 2)), passage("q", (4, 6))], [], [])
    assert parts(found) == [
        (0, 2, "passage", "p"),
        (2, 4, "whitespace", None),
        (4, 6, "passage", "q"),
        (6, 7, "whitespace", None),
    ]


def test_blanks_inside_a_passage_are_the_passages() -> None:
    assert parts(coverage_of("a b", [passage("p", (0, 3))], [], [])) == [(0, 3, "passage", "p")]


def test_the_deepest_passage_holds_a_character() -> None:
    nested = [passage("p", (0, 5)), passage("s", (3, 5), kind="sentence")]
    found = coverage_of("1. ab", nested, [], [])
    assert parts(found) == [(0, 3, "passage", "p"), (3, 5, "passage", "s")]


def test_a_passage_of_several_fragments_leaves_what_is_between() -> None:
    found = coverage_of("ab\ncd", [passage("p", (0, 2), (3, 5))], [], [])
    assert [part for _, _, part, _ in parts(found)] == ["passage", "whitespace", "passage"]


def test_headers_and_footers_are_furniture() -> None:
    edges = [passage("h", (0, 1), kind="header"), passage("f", (1, 2), kind="footer")]
    found = coverage_of("ab", edges, [], [])
    assert parts(found) == [(0, 1, "furniture", "h"), (1, 2, "furniture", "f")]


def test_a_cell_is_a_cell_of_its_row() -> None:
    found = coverage_of("ab", [passage("r", (0, 2), kind="table_row")], [(cell(0, 2), "r")], [])
    assert parts(found) == [(0, 2, "cell", "r")]


def test_an_excluded_line_names_its_rule() -> None:
    line = Line(page=1, start=0, end=4)
    assert parts(coverage_of("----", [], [], [(line, "footnote_rule")])) == [
        (0, 4, "excluded", "footnote_rule")
    ]


def test_a_character_that_nothing_holds_is_unplaced() -> None:
    found = coverage_of("ab x cd", [passage("p", (0, 2)), passage("q", (5, 7))], [], [])
    assert (3, 4, "excluded", "unplaced") in parts(found)


def test_a_mark_without_width_is_no_dropped_character() -> None:
    assert parts(coverage_of("\ufeffa", [passage("p", (1, 2))], [], []))[0][2] == "whitespace"


def test_a_sign_that_nothing_holds_is_no_white_space() -> None:
    for sign in ("•", "\ufffd", "_", "·", "\u00ad", "\x00"):
        assert parts(coverage_of(sign, [], [], [])) == [(0, 1, "excluded", "unplaced")], repr(sign)

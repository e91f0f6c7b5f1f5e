"""Columns of prose that stand side by side in the lines of a text layer."""

from itertools import zip_longest

from tests.unit.printed import segmented, text_lines

LEFT = """\
1. The harbours of the inner sea are run
by the towns that lie on them, and each
of these has a board of its own.

2. The boards meet once a year in one of
the towns, which then takes the chair
until the next meeting.

3. What they agree on is written down by
an office that is kept in the town of
Orne since the spring of 1998."""

RIGHT = """\
4. The office has three people, who are
paid by the towns in turn.

5. Ships of other flags may call at all
harbours of the inner sea, but they pay
a due that the boards fix every year in
the month of May, when they meet.

6. No harbour may ask for more than the
board has fixed, nor for less than half
of it at any time of the year."""


def side_by_side(left: str, right: str, gutter: int = 4) -> str:
    rows = zip_longest(left.splitlines(), right.splitlines(), fillvalue="")
    return "".join(f"{one:{40 + gutter}}{other}".rstrip() + "\n" for one, other in rows)


def said(text: str) -> list[str]:
    return [text[line.start : line.end] for line in text_lines(text)]


def test_the_left_column_is_read_before_the_right_one() -> None:
    lines = [line for line in f"{LEFT}\n{RIGHT}".splitlines() if line]
    assert said(side_by_side(LEFT, RIGHT)) == lines


def test_lines_across_the_page_part_columns() -> None:
    across = "THE HARBOURS OF THE INNER SEA AND THE DUES THAT ARE ASKED IN THEM\n\n"
    text = across + side_by_side(LEFT, RIGHT) + "\n" + across
    assert said(text)[0] == said(text)[-1] == across.strip()
    assert said(text)[1:-1] == said(side_by_side(LEFT, RIGHT))


def test_paragraphs_of_columns_are_whole() -> None:
    found = segmented(side_by_side(LEFT, RIGHT)).passages
    numbers = {p.number: p.text for p in found if p.kind == "paragraph"}
    assert list(numbers) == ["1", "2", "3", "4", "5", "6"]
    assert numbers["4"] == "The office has three people, who are paid by the towns in turn."


def test_lines_of_columns_may_take_turns() -> None:
    rows = side_by_side(LEFT, RIGHT).splitlines()
    turns = "".join(
        f"{row[:44].rstrip()}\n{' ' * 44}{row[44:]}".rstrip() + "\n" for row in rows[5:8]
    )
    text = "\n".join(rows[:5]) + "\n" + turns + "\n".join(rows[8:])
    found = {p.number: p.text for p in segmented(text).passages if p.kind == "paragraph"}
    assert found["2"].endswith("until the next meeting.")
    assert found["5"].endswith("when they meet.")


def test_a_table_of_two_columns_is_read_across() -> None:
    cells = [
        ("Harbours of the north coast alone", "Dues are fixed by the boards in May"),
        ("Harbours of the south coast and isles", "Dues are fixed by the towns themselves,"),
        ("", "each for a year or for two years, and"),
        ("", "are then sent to the office in Orne"),
        ("", "where they are written down in a book"),
        ("", ""),
    ]
    rows = [f"{one:44}{other}".rstrip() for one, other in cells * 4]
    lead = ["The dues of the harbours, as the office knows them."] * 12
    assert said("\n".join([*lead, *rows]))[12:] == [row.strip() for row in rows if row]


def test_a_list_of_names_beside_numbers_is_no_column() -> None:
    rows = [f"{name:44}{count} ships" for name in ("Orne", "Alt", "Bree", "Cole") for count in "12"]
    assert said("\n".join(rows) + "\n") == rows

from dataclasses import replace

import pytest

from extract.model.page import Note, Reading, Separator
from extract.read.text_layer import read_text
from extract.segment.calls import Call, calls_of
from extract.segment.footnotes import FootnoteText, footnotes_of
from tests.unit.printed import VOCABULARY, Print, below, segmented, typeset

RULE = " " * 24


def noted(reading: Reading) -> tuple[list[FootnoteText], list[Call], list[Note]]:
    """The notes of a reading, the calls in what is left, and what is doubtful."""
    body = [line for line in reading.lines if line.role == "body"]
    notes = footnotes_of(reading, body)
    taken = {line.start for note in notes for line in note.lines}
    calls, doubts = calls_of(reading, [line for line in body if line.start not in taken], notes)
    return notes, calls, doubts


def page(body: str, *notes: str) -> str:
    """A page of a text layer, a line of blanks between its text and its notes."""
    return "\n".join([body, RULE, *notes, ""]) if notes else body + "\n"


def texts(*pages: str) -> tuple[list[str], list[tuple[str, int | None]], list[Note]]:
    """The notes of a text layer as printed, its calls as (words before it, note), the doubts."""
    reading = read_text("\f".join(pages), VOCABULARY)
    notes, calls, doubts = noted(reading)
    text = reading.text
    return (
        [" ".join(text[line.start : line.end] for line in note.lines) for note in notes],
        [(text[: call.span.start].split()[-1], call.note) for call in calls],
        doubts,
    )


@pytest.mark.parametrize(
    ("body", "number", "word", "remark"),
    [
        ("La vie économique4, telle quelle.", 4, "économique", "after a word"),
        ("The GREAT PROCESSES11", 11, "PROCESSES", "after a word in capitals, two figures"),
        ("The Community (SADC).5 It grew.", 5, "(SADC).", "after a bracket and a point"),
        ("Several countries,8 all of them.", 8, "countries,", "after a comma"),
        ("the Group (Budapest)9 met.", 9, "(Budapest)", "after a bracket"),
        ("Situation (May 2011)9", 9, "2011)", "after a bracket that ends with a year"),
        ("A “quoted”3 word.", 3, "“quoted”", "after a closing quote"),
        ("It ended.2 Then it began.", 2, "ended.", "after a sentence"),
        ("an œuvre6 of art", 6, "œuvre", "after a ligature"),
    ],
)
def test_a_call_glued_to_a_word_is_found(body: str, number: int, word: str, remark: str) -> None:
    before = [f"word{n}" for n in range(1, number)]
    notes = [f"{n} See." for n in range(1, number + 1)]
    _, calls, doubts = texts(page(" ".join([*before, body]), *notes))
    assert calls[-1] == (word, number - 1), remark
    assert doubts == [], remark


@pytest.mark.parametrize(
    ("body", "remark"),
    [
        ("It met in 2001 and in 2011.", "years"),
        ("The 1+1 group met.", "a sum that is a name"),
        ("Resolution no 1055 says so.", "the number of a resolution"),
        ("The G8 met the G20.", "a name with another figure"),
        ("It cost 1,5 million.", "a decimal comma"),
        ("It cost 2.1 million.", "a decimal point"),
        ("No 1 of a series.", "a number after a blank"),
        ("A1a is a code.", "a figure within a code"),
        ("It is (1) here.", "a number in brackets"),
        ("word1% of it.", "a share"),
    ],
)
def test_other_figures_are_no_calls_of_note_1(body: str, remark: str) -> None:
    notes, calls, doubts = texts(page(body, "1 See."))
    assert (notes, calls) == (["1 See."], []), remark
    assert [(doubt.check_name, doubt.verdict) for doubt in doubts] == [("footnote_call", "fails")]


def test_where_there_are_no_notes_no_figure_is_a_call() -> None:
    assert texts(page("The economy4 of the G8 (SADC).5")) == ([], [], [])


def test_a_note_that_nobody_calls_is_a_finding_at_its_place() -> None:
    text = page("Nobody calls.", "1 See the source.")
    (doubt,) = texts(text)[2]
    assert "called nowhere" in doubt.message
    assert text[doubt.starts[0] : doubt.ends[0]] == "1 See the source."


def test_a_note_that_may_be_called_at_two_places_is_a_finding() -> None:
    _, calls, (doubt,) = texts(page("A word1 and another1 too.", "1 See."))
    assert calls == [("word", 0)]
    assert (doubt.verdict, len(doubt.starts)) == ("cannot_be_checked", 2)


def test_numbering_runs_on_over_pages() -> None:
    notes, calls, doubts = texts(page("A word1.", "1 One."), page("Next2.", "2 Two."))
    assert notes == ["1 One.", "2 Two."]
    assert calls == [("word", 0), ("Next", 1)]
    assert doubts == []


def test_numbering_that_begins_anew_on_each_page_leads_to_the_pages_own_note() -> None:
    notes, calls, doubts = texts(page("A word1.", "1 One."), page("Next1.", "1 Two."))
    assert notes == ["1 One.", "1 Two."]
    assert calls == [("word", 0), ("Next", 1)]
    assert doubts == []


def test_a_note_noted_on_the_page_before_is_found() -> None:
    assert texts(page("A word1 ends."), page("Next.", "1 See."))[1] == [("word", 0)]


def test_the_lines_of_a_note_belong_to_it() -> None:
    notes, _, _ = texts(page("A1 and b2.", "1 See the first", "of the sources.", "2 Two."))
    assert notes == ["1 See the first of the sources.", "2 Two."]


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("3 boats sailed.", "a number that does not run on"),
        ("See the source.", "no number"),
        ("1er juillet 1982 – 30 juin 1983", "a French ordinal"),
        ("1st session", "an English ordinal"),
    ],
)
def test_what_stands_under_a_rule_without_the_next_number_is_text(line: str, remark: str) -> None:
    assert texts(page("A word.", line))[0] == [], remark


def test_a_line_of_underscores_sets_notes_apart() -> None:
    found = segmented("A word1 here.\n________\n1 See.\n").passages
    assert [p.text for p in found if p.kind == "footnote"] == ["See."]


def called(text: str, *, bottom: float = 100.0, page: int = 1) -> Print:
    """A line of a PDF in which what stands between two carets is raised."""
    raised: list[int] = []
    while "^" in text:
        raised.append(text.index("^"))
        text = text.replace("^", "", 1)
    return Print(text, bottom=bottom, page=page, zone=page, raised=tuple(raised))


def small(text: str, *, bottom: float = 700.0, page: int = 1) -> Print:
    return replace(called(text, bottom=bottom, page=page), size=8.0)


def ruled(*prints: Print, above: int) -> Reading:
    """Lines of a PDF with a short rule above the line `above`."""
    reading = typeset(*prints)
    line = reading.lines[above]
    return replace(reading, separators=(Separator(line.page, line.start, 50, 150, 650),))


def test_small_print_at_the_foot_with_a_number_is_a_note() -> None:
    notes, calls, doubts = noted(typeset(called("Text^1^ here."), small("1 The note.")))
    assert [(note.number, note.skip) for note in notes] == [("1", 2)]
    assert [call.note for call in calls] == [0]
    assert doubts == []


def test_print_of_the_texts_size_under_a_short_rule_is_a_note() -> None:
    reading = ruled(called("Text^1^ here."), Print("1 The note.", bottom=700), above=1)
    assert [note.number for note in noted(reading)[0]] == ["1"]


def test_small_print_with_text_below_it_is_no_note() -> None:
    prints = [small("1 A small table", bottom=100), *below(*["Text of the page."] * 6, top=200)]
    assert noted(typeset(*prints))[0] == []


def test_small_print_below_a_table_with_the_numbers_raised_in_it_is_its_notes() -> None:
    cell = replace(called("Arland^1^", bottom=100), cell=(0, 0, 0))
    other = replace(called("Borland^2^", bottom=112), cell=(0, 1, 0))
    notes, calls, doubts = noted(
        typeset(
            cell,
            other,
            small("^1^ Not in the north.", bottom=130),
            small("^2^ Without a vote.", bottom=140),
            *below(*["Text of the page."] * 6, top=160),
        )
    )
    assert [note.number for note in notes] == ["1", "2"]
    assert [(call.number, call.note) for call in calls] == [("1", 0), ("2", 1)]
    assert doubts == []


@pytest.mark.parametrize(
    ("text", "note", "number", "remark"),
    [
        ("A star^*^ here.", "^*^ The note.", "*", "a star"),
        ("A dagger^††^ here.", "^††^ The note.", "††", "two daggers"),
        ("In brackets^(1)^ here.", "^(1)^ The note.", "1", "a number in brackets"),
        ("Late^7^ here.", "^7^ The note.", "7", "a number that a raised call announces"),
        ("Glued^1^ here.", "^1^The note.", "1", "a number glued to the note"),
    ],
)
def test_the_signs_of_notes(text: str, note: str, number: str, remark: str) -> None:
    notes, calls, _ = noted(typeset(*below(*["Text."] * 3, top=50), called(text), small(note)))
    assert [found.number for found in notes] == [number], remark
    assert [(call.number, call.note) for call in calls] == [(number, 0)], remark


def test_a_call_without_a_note_is_a_call_that_leads_nowhere() -> None:
    prints = [called("Text^1^ and^2^ on."), small("1 The note.")]
    assert [(call.number, call.note) for call in noted(typeset(*prints))[1]] == [
        ("1", 0),
        ("2", None),
    ]


def test_a_raised_figure_that_runs_on_from_no_call_is_an_exponent() -> None:
    assert noted(typeset(called("An area of 40 km^2^ or so.")))[1] == []


def test_a_note_that_runs_over_the_page_goes_on_under_the_rule_of_the_next() -> None:
    prints = [
        *below(*["Text of the page."] * 5, top=50),
        called("Text^1^ here.", bottom=120),
        small("1 The note runs"),
        called("Text of the next.", page=2),
        small("on to its end.", page=2),
        small("2 Two.", bottom=710, page=2),
    ]
    notes, _, _ = noted(ruled(*prints, above=-2))
    assert [len(note.lines) for note in notes] == [2, 1]


def test_a_call_in_brackets_is_told_by_its_note() -> None:
    text = page("It grew [1] and met[2]. A list has (1) this.", "[1] See.", "[2] Two.")
    notes, calls, doubts = texts(text)
    assert notes == ["[1] See.", "[2] Two."]
    assert calls == [("grew", 0), ("met", 1)]
    assert doubts == []
    assert "It grew and met. A list" in " ".join(
        p.text for p in segmented(text).passages if p.kind == "paragraph"
    ).replace("  ", " ")


def test_calls_in_brackets_lead_to_notes_at_the_end_of_the_document() -> None:
    pages = [page("It grew [1]."), page("It met [2]."), page("The end.", "[1] See.", "[2] Two.")]
    _, calls, doubts = texts(*pages)
    assert (calls, doubts) == ([("grew", 0), ("met", 1)], [])


def test_a_block_below_its_call_needs_no_rule() -> None:
    text = "The Forum grew in Lima.1 It met2.\n\nText.\n\n1 With Chad and\nMali.\n2 Two.\n"
    notes, calls, doubts = texts(text)
    assert notes == ["1 With Chad and Mali.", "2 Two."]
    assert (calls, doubts) == ([("Lima.", 0), ("met", 1)], [])


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("It met in Lima. It ended.\n\n1 With Chad.\n", "nothing calls it"),
        ("It met in Lima.1 It ended.\n1 With Chad.\n", "no space above it"),
        ("It met in Lima.4 It ended.\n\n4 With Chad.\n", "its number does not run on"),
        ("1 With Chad.\n\nIt met in Lima.1 It ended.\n", "it stands above"),
        ("It met in Lima.1 It ended.\n\n1. With Chad.\n", "a numbered paragraph"),
    ],
)
def test_a_block_without_all_signs_of_a_note_is_text(text: str, remark: str) -> None:
    assert texts(text)[0] == [], remark


def test_a_block_of_the_texts_size_below_its_call_is_a_note_of_a_page() -> None:
    prints = below(*["Text of the page."] * 4, "It met in Lima.1 It ended.", top=50)
    far = Print("1 With Chad.", bottom=700)
    near = Print("1 With Chad.", bottom=prints[-1].bottom + 12)
    assert [note.number for note in noted(typeset(*prints, far))[0]] == ["1"]
    assert noted(typeset(*prints, near))[0] == []


@pytest.mark.parametrize(("size", "runs_on"), [(8.0, True), (10.0, False)])
def test_a_note_runs_on_over_a_page_that_begins_with_small_print_only(
    size: float, runs_on: bool
) -> None:
    text = below("Text that calls a note1 and goes", *["on and on to what is its end."] * 4)
    first = replace(text[0], raised=(22, 23))
    note = [Print("1 Long ago, in many places and", bottom=300, size=8, raised=(0, 1))]
    rest = [Print("by many hands, it was said.", page=2, zone=2, size=size)]
    reading = typeset(first, *text[1:], *note, *rest)
    notes, _, _ = noted(reading)
    assert [len(found.lines) for found in notes] == [2 if runs_on else 1]


def test_a_number_with_a_point_opens_a_note_if_it_is_called() -> None:
    notes, calls, doubts = noted(
        typeset(
            *below(*["Text of the page."] * 6, top=200),
            called("It met^1^ and ended.", bottom=300),
            small("1. The note."),
            small("2. No note of a call.", bottom=710),
        )
    )
    assert [(note.number, note.skip, len(note.lines)) for note in notes] == [("1", 3, 2)]
    assert [(call.number, call.note) for call in calls] == [("1", 0)]
    assert doubts == []


def test_a_note_with_a_point_may_stand_on_a_later_page_than_its_call() -> None:
    prints = [
        *below(*["Text of the page."] * 6, top=200),
        called("It met^1^ and ended.", bottom=300),
        *below(*["Text of the page."] * 6, top=200, page=2),
        small("1. The note.", page=2),
    ]
    assert [note.number for note in noted(typeset(*prints))[0]] == ["1"]


@pytest.mark.parametrize(
    ("noted_on", "text", "numbers", "remark"),
    [
        (1, "It met in Lima,1 and ended.", ["1"], "on the page of the note"),
        (2, "It met in Lima,1 and ended.", ["1"], "on the page before"),
        (1, "It met in Lima, and ended.", [], "nowhere"),
        (1, "It met in Lima,2 and ended.", [], "another number"),
    ],
)
def test_a_number_with_a_point_opens_a_note_in_small_print_if_its_call_is_glued_to_a_word(
    noted_on: int, text: str, numbers: list[str], remark: str
) -> None:
    prints = [
        *below(*["Text of the page."] * 6, text, top=200),
        *below(*["Text of the page."] * 6, top=200, page=2),
        small("1. The note.", page=noted_on),
    ]
    notes, calls, _ = noted(typeset(*sorted(prints, key=lambda line: line.page)))
    assert [note.number for note in notes] == numbers, remark
    assert [call.number for call in calls] == numbers, remark


def test_the_call_of_a_note_may_stand_in_a_column_read_after_it() -> None:
    prints = [
        *below(*["Text of the page."] * 6, top=200),
        small("1. The note."),
        Print("It met in Lima,1 and ended.", bottom=300, zone=2),
    ]
    notes, calls, doubts = noted(typeset(*prints))
    assert [(call.number, call.note) for call in calls] == [("1", 0)]
    assert doubts == []
    assert len(notes[0].lines) == 1


def test_a_call_that_a_line_break_put_first_in_its_line_has_its_note() -> None:
    notes, calls, _ = noted(
        typeset(
            *below(*["Text of the page."] * 6, top=200),
            called("^6^ It went on.", bottom=300),
            small("6. The note."),
        )
    )
    assert [note.number for note in notes] == ["6"]
    assert [(call.number, call.note) for call in calls] == [("6", 0)]


def test_raised_numbers_that_the_text_calls_open_notes_of_its_own_size_at_the_end() -> None:
    prints = [
        *below("Text of the page.", "More of it.", top=50),
        called("It met^1^ and ended^2^ there.", bottom=76),
        called("^1^ The first note, which goes", bottom=150),
        called("on in a second line.", bottom=162),
        called("^2^ The second.", bottom=174),
    ]
    notes, calls, doubts = noted(typeset(*prints))
    assert [(note.number, len(note.lines)) for note in notes] == [("1", 2), ("2", 1)]
    assert [(call.number, call.note) for call in calls] == [("1", 0), ("2", 1)]
    assert doubts == []


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("^1^ It went on.", "the call itself, first in its line"),
        ("^3^ It went on.", "a number that nobody calls"),
    ],
)
def test_a_raised_number_in_the_texts_own_size_opens_no_other_line(line: str, remark: str) -> None:
    prints = [*below("Text.", "More of it.", top=50), called(line, bottom=76)]
    assert noted(typeset(*prints))[0] == [], remark


def test_notes_that_fill_the_end_of_a_page_go_on_with_the_next() -> None:
    prints = [
        *below(*["Text of the page."] * 6, top=200),
        called("It met^1^ and^2^ ended.", bottom=300),
        small("1 The note runs over the end of its page, in a", bottom=690),
        small("line that is as full as the others are, and"),
        *(small(text, bottom=60, page=2) for text in ("comes to its end.", "2 Two.")),
    ]
    assert [len(note.lines) for note in noted(typeset(*prints))[0]] == [3, 1]


def test_a_number_glued_to_a_word_far_before_a_note_calls_it_if_it_is_the_only_one() -> None:
    prints = [
        Print("The vie économique1 of it.", page=1),
        *below(*["Text."] * 6, top=50, page=2),
        *below(*["Text."] * 6, top=50, page=3),
        small("1 The note.", page=3),
    ]
    assert [call.note for call in noted(typeset(*prints))[1]] == [0]
    twice = [replace(prints[0], text="The word1 and another1 of it."), *prints[1:]]
    assert noted(typeset(*twice))[1] == []


def test_in_a_text_without_pages_notes_end_where_the_text_goes_on() -> None:
    text = "The sea1 rises.\n\nNotes\n\n1 It does\n\nso by night.\n\nThe land sinks.\n"
    found = segmented(text)
    notes = [passage.text for passage in found.passages if passage.kind == "footnote"]
    assert notes == ["It does so by night."]
    assert "The land sinks." in [passage.text for passage in found.passages]


def test_in_a_text_layer_a_number_alone_opens_the_note_below_it() -> None:
    notes, calls, _ = texts(
        "The ports agreed1 and met.2\n\nNotes\n\n1\nIn Orne.\n2\nIn Alt, then.\n"
    )
    assert notes == ["1 In Orne.", "2 In Alt, then."]
    assert calls == [("agreed", 0), ("met.", 1)]


def test_notes_at_the_end_of_a_part_are_called_on_pages_before() -> None:
    body = "The ports agreed1 in May.\nThey met again.2\n"
    notes, calls, _ = texts(
        body, "A page without a call.\n", "More of it.\n\n1 In Orne.\n2 In Alt.\n"
    )
    assert notes == ["1 In Orne.", "2 In Alt."]
    assert calls == [("agreed", 0), ("again.", 1)]


@pytest.mark.parametrize(
    ("body", "called", "remark"),
    [
        ("The ports agreed (in May). 1 They met.", ["May)."], "behind a sign"),
        ("The ports agreed 1 in May.", ["agreed"], "behind a word"),
        ("Of 1 port more, the ports, 1 they say, met.", ["ports,"], "one behind a sign"),
        ("The ports of 1 sea met for 1 day.", [], "two behind words"),
        ("The ports met in Hall 1 of the town.", [], "behind a name"),
    ],
)
def test_a_text_layer_may_set_calls_apart(body: str, called: list[str], remark: str) -> None:
    notes, calls, _ = texts(f"{body}\nSo it was.\nSo it is.\n\n\n1   In Orne, since then.\n")
    assert [word for word, _ in calls] == called, remark
    assert notes == (["1   In Orne, since then."] if called else []), remark

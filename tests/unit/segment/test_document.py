from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.block import Cell, Passage, Segmentation
from extract.model.page import Reading
from extract.profile import Report
from extract.read.text_layer import read_text
from extract.segment import segment
from tests.unit.printed import (
    VOCABULARY,
    Print,
    segmented,
    segmented_print,
    sheets,
    source,
    typeset,
)

PIECES = [
    "\n", "\n\n", "\r\n", "\r", "\f", "\ufeff", "\ufffd ", "• ", "– ", "1. ", "2. ", "12. ", "1.1 ",
    "(a) ", "b) ", "ii) ", "Annex I", "Section 2", "Table 3: Lakes", "Page 3", "12", "_____",
    " " * 24, "\t", "\u00a0", "\x0b", "\x1c", "\x85", "\u2028", "\u200b", "\u00ad", "-\n", "word",
    "WORDS OF A TITLE", "economy1", "1 See a note.", "l’ ", "œ uvre", "ﬁn", "Country Date",
    "the of and to in", "Alpha, Beta", "(SADC).1", "(", ")", "[", "”", ", ", "; ", ": ", ". ",
    "2003", "5+5", "²", "٣", "İ", " ",
]  # fmt: skip
ROWS = [
    "Annex I", "ANNEXE II", "Part B", "THE FIRST HEADING", "Another heading", "1. A paragraph.",
    "2. The second one1 is longer.", "3. It has items:", "(a) first,", "(b) second;", "• a bullet",
    "• another2", "wrapped on", "– a dash", "_____", " " * 24, "1 A note.", "2 Another note.",
    "Page 3", "12", "\f", " Opening", "Process Participants Themes", "Country Date", "Kenya",
    "North • one", "• two of", "Alpha, Beta (2003)", "it goes on", "semi-", "- - - - -",
    "A sentence that is (rather1) long. And another.",
    "voir K. Autor, The Role of Rivers in the Making of Towns. Et la suite de la phrase est ici.",
]  # fmt: skip
ODD = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
PAGES = st.lists(
    st.tuples(st.sampled_from(ROWS), st.sampled_from(["\n", "\n\n", "\r\n\r\n"])), max_size=30
).map(lambda rows: "".join(row + end for row, end in rows))


def ancestors(found: Segmentation) -> dict[str, set[str]]:
    """Every passage with all those above it; a parent stands before its children."""
    above: dict[str, set[str]] = {}
    for passage in found.passages:
        parents = above[passage.parent_id] if passage.parent_id else set()
        above[passage.passage_id] = {passage.passage_id, *parents}
    return above


def check_partition(text: str, found: Segmentation) -> None:
    """Every character has one place, and what holds it is one line of descent."""
    at = 0
    place: list[tuple[str, str | None]] = []
    for part in found.coverage:
        assert part.char_start == at < part.char_end
        at = part.char_end
        stretch = text[part.char_start : part.char_end]
        assert part.rule_id != "unplaced", stretch
        assert part.part != "whitespace" or not any(char.isalnum() for char in stretch)
        place += [(part.part, part.passage_id)] * len(stretch)
    assert at == len(text)
    above = ancestors(found)
    holders: dict[int, set[str]] = {}
    for passage in found.passages:
        for start, end in zip(passage.starts, passage.ends, strict=True):
            for index in range(start, end) if passage.kind != "table" else ():
                holders.setdefault(index, set()).add(passage.passage_id)
    for index, held in holders.items():
        deepest = place[index][1]
        assert deepest in held
        assert held <= above[deepest]
    in_cells = [
        index
        for cell in found.cells
        for start, end in zip(cell.starts, cell.ends, strict=True)
        for index in range(start, end)
    ]
    assert len(in_cells) == len(set(in_cells))
    assert set(in_cells) == {index for index, (part, _) in enumerate(place) if part == "cell"}


def check_rows(text: str, found: Segmentation) -> None:
    """Ids are unique and lead somewhere; every fragment quotes words of one line."""
    passages = [passage.passage_id for passage in found.passages]
    for ids in (passages, [c.cell_id for c in found.cells], [c.call_id for c in found.calls]):
        assert len(ids) == len(set(ids))
    assert [passage.ordinal for passage in found.passages] == list(range(1, len(passages) + 1))
    rows: list[Passage | Cell] = [*found.passages, *found.cells]
    for row in rows:
        spans = sorted(zip(row.starts, row.ends, strict=True))
        assert all(above[1] <= below[0] for above, below in pairwise(spans))
        for start, end in zip(row.starts, row.ends, strict=True):
            quote = text[start:end]
            assert quote == quote.strip() != ""
            assert "\n" not in quote
    assert {cell.table_id for cell in found.cells} <= set(passages)
    for call in found.calls:
        assert {call.from_passage_id, call.to_passage_id or call.from_passage_id} <= set(passages)


@given(ODD | PAGES | st.text(max_size=60))
def test_any_text_is_parted_exactly_and_quoted(text: str) -> None:
    found = segmented(text)
    check_partition(text, found)
    check_rows(text, found)


def in_zones(prints: list[Print]) -> list[Print]:
    """Zone after zone, without lines whose superscripts would lie beyond their end."""
    whole = [printed for printed in prints if max(printed.raised, default=0) <= len(printed.text)]
    return sorted(whole, key=lambda printed: printed.zone)


PRINTS = st.lists(
    st.builds(
        Print,
        text=st.sampled_from([row.strip() for row in ROWS if row.strip()]),
        x0=st.sampled_from([50.0, 60.0, 300.0]),
        bottom=st.integers(50, 780).map(float),
        size=st.sampled_from([8.0, 10.0, 10.0, 14.0]),
        bold=st.sampled_from([0.0, 0.0, 1.0]),
        page=st.just(1),
        zone=st.integers(1, 3),
        role=st.sampled_from(["body", "body", "body", "header", "footer"]),
        raised=st.sampled_from([(), (), (3, 4), (6, 8)]),
    ),
    max_size=12,
).map(in_zones)


@pytest.mark.parametrize(("text", "end"), [("1. It rained.", 1), ("1) It rained.", 2)])
def test_a_raised_number_that_opens_a_line_is_dropped_once(text: str, end: int) -> None:
    reading = typeset(Print(text, raised=(0, end)))
    check_partition(reading.text, segmented_print(reading))


@given(st.lists(PRINTS, max_size=3))
def test_any_lines_of_a_pdf_are_parted_exactly_and_quoted(pages: list[list[Print]]) -> None:
    reading = typeset(
        *(
            replace(printed, page=number, zone=10 * number + printed.zone)
            for number, page in enumerate(pages, start=1)
            for printed in page
        )
    )
    found = segmented_print(reading)
    check_partition(reading.text, found)
    check_rows(reading.text, found)


CELLS = st.sampled_from(
    ["", "River", "River", "Kenya,", "of it", "• one\n• two", "1999", "—", "semi-\nnaire"]
)


@given(
    st.lists(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=4), max_size=3)
)
def test_any_cells_of_a_pdf_are_parted_exactly_and_quoted(pages: list[list[list[str]]]) -> None:
    reading = sheets(*pages)
    found = segmented_print(reading)
    check_partition(reading.text, found)
    check_rows(reading.text, found)


WHOLE = (
    "THE REPORT\n\n1. It rained on the rivers1 for days.\n\n2. There were:\n• boats\n• nets\n\n"
    f"Country Date\n\nKenya\n\n1999\n\nPeru\n\n2001\n\n{' ' * 24}\n1 See the rain.\n"
)


def without(reading: Reading, index: int) -> Segmentation:
    """What `segment` makes of a reading from which a line was lost."""
    lines = reading.lines[:index] + reading.lines[index + 1 :]
    report = Report(document_id="report", sources=(source(),))
    return segment(replace(reading, lines=lines, encoding="utf-8"), source(), report, VOCABULARY)


def test_the_whole_text_is_placed_to_begin_with() -> None:
    found = segmented(WHOLE)
    kinds = {passage.kind for passage in found.passages}
    assert {"title", "paragraph", "list_item", "sentence", "footnote", "table"} <= kinds
    assert not any(part.rule_id for part in found.coverage)


@pytest.mark.parametrize("index", range(len(read_text(WHOLE, VOCABULARY).lines)))
def test_a_line_that_is_dropped_is_reported_and_fails_the_check(index: int) -> None:
    reading = read_text(WHOLE, VOCABULARY)
    line = reading.lines[index]
    found = without(reading, index)
    lost = [part for part in found.coverage if part.rule_id == "unplaced"]
    assert "".join(WHOLE[part.char_start : part.char_end] for part in lost) == "".join(
        WHOLE[line.start : line.end].split()
    )
    notes = [note for note in found.notes if note.check_name == "unplaced_text"]
    assert [note.starts[0] for note in notes] == [part.char_start for part in lost]
    assert {(note.severity, note.verdict) for note in notes} == {("error", "fails")}


@pytest.mark.parametrize("cut", ["start", "end"])
def test_a_single_character_that_is_dropped_is_reported(cut: str) -> None:
    reading = read_text(WHOLE, VOCABULARY)
    first = reading.lines[0]
    short = (
        replace(first, start=first.start + 1)
        if cut == "start"
        else replace(first, end=first.end - 1)
    )
    report = Report(document_id="report", sources=(source(),))
    found = segment(
        replace(reading, lines=(short, *reading.lines[1:]), encoding="utf-8"),
        source(),
        report,
        VOCABULARY,
    )
    lost = [part for part in found.coverage if part.rule_id == "unplaced"]
    assert [part.char_end - part.char_start for part in lost] == [1]


def test_what_a_rule_excludes_names_its_rule() -> None:
    found = segmented("It rained.\n\n- - - - -\n\nIt stopped.\n")
    (part,) = [part for part in found.coverage if part.part == "excluded"]
    assert part.rule_id == "footnote_rule"


SENTENCES = [
    f"The {name} is a river of the {place}, which runs for many days until it comes to {end}."
    for name, place, end in zip(
        ["Alba", "Bela", "Cora", "Dena", "Elva", "Fora", "Gana", "Hela"],
        ["north", "south", "east", "west", "coast", "hills", "plain", "woods"],
        ["Ameville", "Bourg", "Cité", "Domaine", "Ehof", "Fort", "Gare", "Hafen"],
        strict=True,
    )
]


HEADINGS = ["THE FIRST SECTION", "THE SECOND SECTION"]


def paragraphs(inserted: str | None = None, at: int = 0) -> str:
    """Two sections of four paragraphs each; one more is inserted before paragraph `at`."""
    found = list(SENTENCES)
    if inserted is not None:
        found.insert(at, inserted)
    found.insert(4 + (inserted is not None and at <= 3), HEADINGS[1])
    return "\n\n".join(["THE REPORT", HEADINGS[0], *found, ""])


def ids_of(text: str) -> dict[str, Passage]:
    return {passage.passage_id: passage for passage in segmented(text).passages}


@given(
    st.text("Abc. ", min_size=1, max_size=200).filter(lambda text: text[:1] == "A"),
    st.integers(0, 7),
)
def test_what_stands_32_characters_away_keeps_its_id(inserted: str, at: int) -> None:
    before, after = ids_of(paragraphs()), ids_of(paragraphs(f"{inserted.strip()} It ends.", at))
    above = SENTENCES[at - 1] if at % 4 else HEADINGS[at // 4]
    changed = {before[lost].text for lost in set(before) - set(after)}
    assert changed <= {above, SENTENCES[at]}


def test_a_section_keeps_the_ids_of_all_its_passages_when_another_grows() -> None:
    before, after = ids_of(paragraphs()), ids_of(paragraphs("Another river. It ends.", 1))
    second = {key for key, passage in before.items() if passage.section == "the-second-section"}
    assert len(second) == 2 + 2 * 4
    assert second <= set(after)


def test_the_same_words_twice_have_two_ids() -> None:
    text = "\n\n".join(["It rained."] * 9)
    assert len(ids_of(text)) == len(segmented(text).passages) == 18


def test_the_same_text_has_the_same_ids() -> None:
    assert segmented(WHOLE) == segmented(WHOLE)


def test_an_id_is_its_sources_own() -> None:
    reading = replace(read_text(WHOLE, VOCABULARY), encoding="utf-8")
    report = Report(document_id="report", sources=(source(),))
    one, two = (
        {p.passage_id for p in segment(reading, source(name), report, VOCABULARY).passages}
        for name in ("one.txt", "two.txt")
    )
    assert not one & two


def test_a_note_hangs_under_the_section_from_which_it_is_called() -> None:
    text = (
        "THE REPORT\n\nTHE RIVERS\n\nIt rained1 on them.\n\nTHE LAKES\n\nIt rained.\n"
        f"{' ' * 24}\n1 See the rain.\n"
    )
    found = segmented(text)
    (note,) = [passage for passage in found.passages if passage.kind == "footnote"]
    assert (note.section, note.number, note.text) == ("the-rivers", "1", "See the rain.")
    assert found.calls[0].to_passage_id == note.passage_id


def test_a_paragraph_is_whole_around_the_notes_and_over_the_page() -> None:
    notes = f"{' ' * 24}\n1 See the rain.\n"
    text = f"1. It rained1 on the\n{notes}\frivers and the lakes.\n\n2. It stopped.\n"
    found = segmented(text)
    texts = [passage.text for passage in found.passages if passage.kind == "paragraph"]
    assert texts == ["It rained on the rivers and the lakes.", "It stopped."]
    first = next(passage for passage in found.passages if passage.kind == "paragraph")
    assert len(first.starts) == 2


def test_furniture_is_one_passage_a_page() -> None:
    text = "It rains.\n\nAB/CD/9\nPage 2\n\nIt rained.\n\nAB/CD/9\nPage 3\n\nIt stopped.\n"
    heads = [passage.text for passage in segmented(text).passages if passage.kind == "header"]
    assert heads == ["AB/CD/9 Page 2", "AB/CD/9 Page 3"]


def test_what_the_reader_noted_is_kept() -> None:
    found = segmented("\ufffd one\n\ufffd two\n")
    assert [note.check_name for note in found.notes] == ["lost_characters"]


def test_a_text_of_nothing_has_no_rows() -> None:
    found = segmented("")
    assert (found.passages, found.cells, found.calls, found.coverage) == ((), (), (), ())

from collections.abc import Sequence

import pytest

from extract.model.block import Passage, Segmentation
from extract.model.page import Line
from extract.model.text import MappedText
from extract.segment.cleaning import cleaned
from extract.segment.detail import cell_text, fragments
from extract.segment.hyphens import hyphens_of
from tests.unit.printed import VOCABULARY, segmented, segmented_print, sheets, text_lines

FRENCH = "Les rivières sont dans la région et les villes sont sur les rivières."
ENGLISH = "The rivers are in the region and the towns are on the rivers."


def of_kind(found: Segmentation, kind: str) -> list[Passage]:
    return [passage for passage in found.passages if passage.kind == kind]


def test_sentences_hang_under_their_paragraph_before_its_items() -> None:
    found = segmented("It ends. It has parts:\n• one\n• two\n")
    (paragraph,) = of_kind(found, "paragraph")
    below = [p.kind for p in found.passages if p.parent_id == paragraph.passage_id]
    assert below == ["sentence", "sentence", "list_item", "list_item"]


def test_a_sentence_begins_after_its_paragraphs_number_and_quotes_its_own_words() -> None:
    text = "12. It rained. Then it\ndid not.\n"
    first, second = of_kind(segmented(text), "sentence")
    quotes = [
        [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)]
        for found in (first, second)
    ]
    assert quotes == [["It rained."], ["Then it", "did not."]]
    assert second.text == "Then it did not."


def test_a_call_after_the_end_of_a_sentence_belongs_to_it() -> None:
    text = f"It rained.1 Then it stopped.\n{' ' * 24}\n1 See the rain.\n"
    found = segmented(text)
    first = of_kind(found, "sentence")[0]
    assert (first.text, text[first.starts[0] : first.ends[-1]]) == ("It rained.", "It rained.1")
    assert found.calls[0].from_passage_id == first.passage_id


@pytest.mark.parametrize(
    ("text", "language", "basis", "remark"),
    [
        (FRENCH, "fr", "detected", "told by its words"),
        (f"{FRENCH}\n\nIt ends.\n\n{ENGLISH}", "en", "detected", "each passage has its own"),
        (f"{FRENCH}\n\nChine, Inde.", "fr", "detected", "a short one has its part's"),
        ("China, India.", None, None, "nothing tells"),
        (f"{FRENCH}\n\nTHE RIVERS (ENGLISH ONLY)\n\n{FRENCH}\n\nANNEX I (ENGLISH ONLY)\n\n{FRENCH}",
         "en", "declared", "a heading declares it, whatever the words say"),
        (f"{FRENCH}\n\nAB/CD/9\nAnnexe I (anglais seulement)\nPage 1\n\nANNEX I\n\n{FRENCH}",
         "en", "declared", "a running head of the part's page declares it"),
        (f"{FRENCH}\n\nANNEX I (ENGLISH ONLY)\n\n{ENGLISH}\n\nANNEX II\n\n{FRENCH}",
         "fr", "detected", "what is declared for one part holds for no other"),
    ],
)  # fmt: skip
def test_the_language_of_a_passage_and_its_basis(
    text: str, language: str | None, basis: str | None, remark: str
) -> None:
    last = of_kind(segmented(text), "paragraph")[-1]
    assert (last.language, last.language_basis) == (language, basis), remark


def test_a_running_head_has_the_language_of_its_words_not_the_one_it_declares() -> None:
    head = "AB/CD/9\nAnnexe I (anglais seulement)\nPage 1\n\n"
    (header,) = of_kind(segmented(f"{head}{FRENCH}\n\n{FRENCH}"), "header")
    assert (header.language, header.language_basis) == ("fr", "detected")


def test_a_title_in_another_language_hangs_under_its_sentence() -> None:
    title = "The Role of Rivers in the Making of Towns"
    text = f"{FRENCH} Pour en savoir plus, voir K. Autor, {title}."
    found = segmented(text)
    (node,) = of_kind(found, "title")
    parent = next(p for p in found.passages if p.passage_id == node.parent_id)
    assert (node.text, node.language, parent.kind) == (title, "en", "sentence")
    assert text[node.starts[0] : node.ends[0]] == title


@pytest.mark.parametrize(
    ("text", "readable", "remark"),
    [
        ("Kenya", "Kenya", "plain"),
        ("Kenya,\nUganda", "Kenya, Uganda", "wrapped"),
        ("• one of\nthem\n• two", "one of them\ntwo", "items one below the other"),
        ("– one\n– two", "one\ntwo", "dashes that open each line"),
        ("Kenya\n– Uganda", "Kenya – Uganda", "a dash within the text"),
        ("—", "—", "a sign alone is what the cell says"),
        ("", "", "an empty cell"),
    ],
)
def test_the_text_of_a_cell(text: str, readable: str, remark: str) -> None:
    def clean(lines: Sequence[Line], skip: int) -> MappedText:
        return cleaned(lines, text, VOCABULARY, hyphens_of((), VOCABULARY), skip=skip)

    assert cell_text(text_lines(text), clean, text, VOCABULARY).text == readable, remark


def test_fragments_are_one_per_line_without_outer_blanks() -> None:
    text = "one \n  two\n \nthree"
    lines = text_lines(text)
    assert [text[a:b] for a, b in fragments(lines, None, text)] == ["one", "two", "three"]


def test_fragments_keep_within_bounds() -> None:
    text = "one two\nthree four"
    found = fragments(text_lines(text), (4, 13), text)
    assert [text[a:b] for a, b in found] == ["two", "three"]


def test_a_table_has_a_passage_for_each_row() -> None:
    table = segmented_print(sheets([["River", "Mouth"], ["Alpha", "North"]]))
    assert [(p.kind, p.text) for p in table.passages] == [
        ("table", "River | Mouth"),
        ("table_row", "River | Mouth"),
        ("table_row", "Alpha | North"),
    ]


def test_a_header_printed_again_is_furniture_of_its_table() -> None:
    found = segmented_print(
        sheets([["River", "Mouth"], ["A", "N"]], [["River", "Mouth"], ["B", "S"]])
    )
    assert [p.kind for p in found.passages] == [
        "table",
        "table_row",
        "table_row",
        "header",
        "table_row",
    ]
    assert [(c.row_index, c.header) for c in found.cells if c.cell_role == "body"] == [
        (1, "River"),
        (1, "Mouth"),
        (2, "River"),
        (2, "Mouth"),
    ]


@pytest.mark.parametrize(
    ("text", "readable"),
    [("— Kenya", "— Kenya"), ("– Kenya\n– Uganda", "Kenya\nUganda"), ("• Kenya", "Kenya")],
)
def test_the_dash_of_a_stub_says_that_its_row_stands_below_the_one_above(
    text: str, readable: str
) -> None:
    def clean(lines: Sequence[Line], skip: int) -> MappedText:
        return cleaned(lines, text, VOCABULARY, hyphens_of((), VOCABULARY), skip=skip)

    found = cell_text(text_lines(text), clean, text, VOCABULARY, is_below=True)
    assert found.text == readable


def test_items_of_a_numbered_list_in_a_cell_stand_one_below_the_other() -> None:
    text = "1. Visas\n2. return of\n2003 people\n3. causes\n"
    lines = text_lines(text)

    def clean(held: Sequence[Line], skip: int) -> MappedText:
        return cleaned(held, text, VOCABULARY, hyphens_of((), VOCABULARY), skip=skip)

    assert cell_text(lines, clean, text, VOCABULARY).text == "Visas\nreturn of 2003 people\ncauses"
    assert cell_text(lines[:1], clean, text, VOCABULARY).text == "1. Visas"
    assert cell_text(lines[1:], clean, text, VOCABULARY).text.startswith("return of 2003")

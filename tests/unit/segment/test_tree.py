from collections.abc import Sequence

import pytest

from extract.model.page import Line
from extract.model.text import MappedText, Span
from extract.segment.tables import DraftTable
from extract.segment.tree import Node, tree_of
from extract.segment.units import Style, Unit
from tests.unit.printed import segmented

PROSE = "It is a sentence of some length that ends here, at last."


def heading(
    text: str,
    *,
    size: float = 10.0,
    bold: bool = False,
    number: str | None = None,
    rank: int | None = None,
) -> Unit:
    style = Style(size, text.upper() == text, bold)
    return Unit("heading", (), text, number, style=style, rank=rank)


def part(text: str, rank: int = 0) -> Unit:
    return heading(text, rank=rank)


def paragraph(text: str = PROSE, number: str | None = None) -> Unit:
    return Unit("paragraph", (), text, number)


def item(text: str) -> Unit:
    return Unit("list_item", (), text)


def grown(*units: Unit, tables: Sequence[int] = ()) -> list[Node]:
    """The tree of units that stand one after the other; `tables` are set before these units."""
    pairs: list[tuple[Unit, MappedText]] = []
    found: list[tuple[DraftTable, Node]] = []
    for at, unit in enumerate(units):
        line = Line(page=1, start=100 * at, end=100 * at + 99)
        if at in tables:
            node = Node("table", "", MappedText("", (), ()), ())
            node.add(Node("table_row", "", MappedText("", (), ()), ()))
            found.append((DraftTable((), 100 * at - 1, 2), node))
        placed = Unit(unit.kind, (line,), unit.text, unit.number, style=unit.style, rank=unit.rank)
        pairs.append((placed, MappedText.of(unit.text, [Span(0, len(unit.text))])))
    return tree_of(pairs, found)


def outline(tops: Sequence[Node]) -> list[tuple[str, str]]:
    """(kind, section) of all nodes, in order; the heading of a section stands for it."""
    return [
        (node.kind, node.section) for top in tops for node in top.walk() if node.kind != "section"
    ]


def test_the_first_heading_is_the_title_and_opens_nothing() -> None:
    assert outline(grown(heading("THE REPORT"), paragraph())) == [("title", ""), ("paragraph", "")]


def test_a_larger_heading_right_below_what_stands_first_is_the_title_too() -> None:
    tops = grown(heading("AB/CD/9"), heading("The Report", size=16), paragraph())
    assert [node.kind for node in tops] == ["title", "title", "paragraph"]


def test_headings_set_alike_open_sections_side_by_side() -> None:
    tops = grown(heading("TITLE"), heading("RIVERS"), paragraph(), heading("THE SEAS"), paragraph())
    assert outline(tops)[1:] == [
        ("heading", "rivers"),
        ("paragraph", "rivers"),
        ("heading", "the-seas"),
        ("paragraph", "the-seas"),
    ]


@pytest.mark.parametrize(
    ("outer", "inner", "remark"),
    [
        (heading("Rivers", size=14), heading("North", size=12), "larger print"),
        (heading("RIVERS"), heading("North"), "capitals"),
        (heading("Rivers", bold=True), heading("North"), "bold print"),
        (heading("Rivers", size=14), heading("NORTH", bold=True), "size before all else"),
        (heading("RIVERS"), heading("North", bold=True), "capitals before bold"),
        (heading("Rivers", number="2"), heading("North", number="2.1"), "numbers in depth"),
        (
            heading("rivers", number="2"),
            heading("NORTH", number="2.1", size=14),
            "numbers before print",
        ),
        (part("Annex I"), heading("RIVERS", size=20), "a part, whatever its print"),
        (part("Annex I"), part("Part II", rank=1), "a part of an outer part"),
    ],
)
def test_a_heading_stands_below_the_one_that_outranks_it(
    outer: Unit, inner: Unit, remark: str
) -> None:
    tops = grown(heading("TITLE", size=30), outer, paragraph(), inner, paragraph(), outer)
    sections = [section for kind, section in outline(tops) if kind == "heading"]
    assert sections[1].startswith(f"{sections[0]}/"), remark
    assert sections[2] == sections[0], remark


def test_parts_of_one_rank_stand_side_by_side() -> None:
    tops = grown(part("Annex I"), paragraph(), heading("RIVERS"), paragraph(), part("Annex II"))
    assert [top.section for top in tops] == ["annex-1", "annex-2"]


def test_the_heading_right_under_the_name_of_a_part_is_its_title() -> None:
    tops = grown(part("Annex I"), heading("RIVERS"), paragraph(), heading("NORTH"), paragraph())
    assert outline(tops) == [
        ("heading", "annex-1"),
        ("title", "annex-1"),
        ("paragraph", "annex-1"),
        ("heading", "annex-1/north"),
        ("paragraph", "annex-1/north"),
    ]


def test_a_part_that_prints_its_title_beside_its_name_has_it() -> None:
    tops = grown(part("Annex II: The Lakes"), heading("NORTH"), paragraph())
    assert outline(tops) == [
        ("heading", "annex-2-the-lakes"),
        ("heading", "annex-2-the-lakes/north"),
        ("paragraph", "annex-2-the-lakes/north"),
    ]


@pytest.mark.parametrize(
    ("name", "section", "number", "remark"),
    [
        ("Annex I", "annex-1", "I", "one"),
        ("ANNEXE IV", "annexe-4", "IV", "four"),
        ("Annex XIV", "annex-14", "XIV", "fourteen"),
        ("Annex XL", "annex-40", "XL", "forty"),
        ("Annexe 3", "annexe-3", "3", "figures stay"),
        ("Annex B", "annex-b", "B", "a letter that is no numeral"),
        ("Appendix", "appendix", None, "no numeral"),
        ("Annex V. The Sea", "annex-5-the-sea", "V", "a point after the numeral"),
    ],
)
def test_the_numeral_of_a_part(name: str, section: str, number: str | None, remark: str) -> None:
    (top,) = grown(part(name))
    assert (top.section, top.number) == (section, number), remark


@pytest.mark.parametrize("letter", ["C", "L"])
def test_a_letter_that_may_be_a_numeral_is_a_letter_after_letters(letter: str) -> None:
    before = chr(ord(letter) - 1)
    tops = grown(part(f"Annex {before}"), paragraph(), part(f"Annex {letter}"), paragraph())
    assert [top.section for top in tops] == [f"annex-{before.lower()}", f"annex-{letter.lower()}"]


def test_the_slug_is_of_the_whole_heading_without_its_accents() -> None:
    long = "L’Évolution des rivières côtières d’Asie, d’Océanie et d’œuvres (1990–2003)"
    tops = grown(heading("TITLE"), heading(long), paragraph())
    assert tops[-1].section == (
        "l-evolution-des-rivieres-cotieres-d-asie-d-oceanie-et-d-oeuvres-1990-2003"
    )


def test_the_number_of_a_heading_is_in_its_slug() -> None:
    tops = grown(heading("TITLE"), heading("The North", number="2.1"), paragraph())
    assert (tops[-1].section, tops[-1].number) == ("2-1-the-north", "2.1")


def test_items_hang_under_the_paragraph_that_leads_in() -> None:
    lead, after = grown(paragraph("They are:"), item("one"), item("two"), paragraph())
    assert [child.kind for child in lead.children] == ["list_item", "list_item"]
    assert after.children == []


@pytest.mark.parametrize(
    ("before", "tables", "remark"),
    [
        ([heading("TITLE"), heading("RIVERS")], [], "after a heading"),
        ([paragraph()], [1], "after a table"),
        ([], [], "at the start"),
    ],
)
def test_items_without_a_lead_in_stand_in_their_section(
    before: list[Unit], tables: list[int], remark: str
) -> None:
    found = grown(*before, item("one"), tables=tables)
    (node,) = [node for top in found for node in top.walk() if node.kind == "list_item"]
    assert node.parent is None or node.parent.kind == "section", remark


def test_a_table_stands_where_it_is_printed_its_rows_in_its_section() -> None:
    tops = grown(part("Annex I"), paragraph(), paragraph(), tables=[2])
    assert outline(tops) == [
        ("heading", "annex-1"),
        ("paragraph", "annex-1"),
        ("table", "annex-1"),
        ("table_row", "annex-1"),
        ("paragraph", "annex-1"),
    ]


def test_a_caption_is_a_title_that_opens_no_section() -> None:
    tops = grown(paragraph(), Unit("caption", (), "TABLE 3: RIVERS"), paragraph())
    assert outline(tops) == [("paragraph", ""), ("title", ""), ("paragraph", "")]


def test_every_unit_is_in_the_tree_once() -> None:
    units = [heading("TITLE"), part("Annex I"), heading("RIVERS"), paragraph(), item("one"),
             heading("NORTH", size=14), paragraph(), part("Part II", 1), item("two")]  # fmt: skip
    nodes = [node for top in grown(*units) for node in top.walk()]
    starts = [node.lines[0].start for node in nodes if node.kind != "section"]
    assert starts == [100 * at for at in range(len(units))]


@pytest.mark.parametrize(
    ("text", "section", "remark"),
    [
        ("Annex II", "annex-2", "a part"),
        pytest.param(
            "Capítulo IV",
            "capitulo-4",
            "a part with an accent",
        ),
    ],
)
def test_parts_of_a_document_are_its_top_sections(text: str, section: str, remark: str) -> None:
    found = segmented(f"THE REPORT\n\n{PROSE}\n\n{text}\n\n{PROSE}").passages
    assert [p.section for p in found if p.kind == "section"] == [section], remark


def test_an_i_without_its_dot_stops_nothing() -> None:
    assert segmented(f"Tıtle I\n\n{PROSE}").passages

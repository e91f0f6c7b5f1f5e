"""The numbers of themes by region, of what was compared and linked, and of the text's use."""

from typing import Any

from extract.audit.site.overview.regions import NO_REGION, themes_by_region
from extract.audit.site.overview.relations import comparisons, links
from extract.audit.site.overview.use import use_of_text
from tests.unit.audit.site.overview.hand import STATED, document


def theme(number: int, process: str, words: str, code: str | None = None) -> dict[str, Any]:
    return {
        **STATED, "theme_id": f"t{number}", "in_id": process, "theme": words, "theme_code": code,
    }  # fmt: skip


def grouping(number: int, region: str, process: str) -> dict[str, Any]:
    return {**STATED, "grouping_id": f"g{number}", "region": region, "entity_id": process}


THEMES = document(
    themes=[
        theme(1, "owls", "nests", "nesting"),
        theme(2, "owls", "nesting", "nesting"),
        theme(3, "larks", "building of nests", "nesting"),
        theme(4, "gulls", "Fish"),
    ],
    groupings=[grouping(1, "North", "owls"), grouping(2, "North", "larks"),
               grouping(3, "South", "larks")],
)  # fmt: skip


def test_a_process_counts_once_for_a_theme_in_each_of_its_regions() -> None:
    grid = themes_by_region(THEMES)
    assert grid.rows == ("nesting", "fish")
    assert grid.columns == ("North", "South", NO_REGION)
    assert grid.value("nesting", "North") == 2
    assert grid.value("nesting", "South") == 1
    assert grid.value("nesting", NO_REGION) is None


def test_a_process_under_no_region_is_not_left_out() -> None:
    assert themes_by_region(THEMES).value("fish", NO_REGION) == 1


def test_a_theme_stands_on_its_rows_and_on_those_of_the_region() -> None:
    rows = themes_by_region(THEMES).marks[0, 1].rows
    assert [row[0].href.rpartition("/")[2] for row in rows] == ["t3", "g3"]


def compared(number: int, predicate: str, relation: str) -> dict[str, Any]:
    return {
        "comparison_id": f"c{number}", "document_id": "d", "subject_id": "x",
        "predicate": predicate, "relation": relation, "left_value": f"l{number}",
    }  # fmt: skip


def test_comparisons_are_counted_by_what_and_how() -> None:
    dossier = document(
        comparisons=[
            compared(1, "events.date", "agree"),
            compared(2, "events.date", "conflict"),
            compared(3, "events.date", "agree"),
            compared(4, "role", "sideways"),
        ]
    )
    grid = comparisons(dossier)
    assert grid.columns == ("agree", "conflict", "sideways")
    assert grid.value("events: date", "agree") == 2
    assert grid.value("events: date", "conflict") == 1
    assert grid.value("role", "sideways") == 1
    assert grid.value("role", "agree") is None
    assert [row[1].text for row in grid.marks[0, 0].rows] == ["l1", "l3"]


def test_links_are_counted_by_their_sides() -> None:
    def link(number: int, left: str | None, right: str | None) -> dict[str, Any]:
        return {
            "link_id": f"k{number}", "document_id": "d", "relation": "same_subject",
            "facet": "role", "left_passage_id": left, "right_passage_id": right,
        }  # fmt: skip

    grid = links(document(links=[link(1, "a", "b"), link(2, None, "b"), link(3, "a", "c")]))
    assert grid.value("same subject: role", "both") == 2
    assert grid.value("same subject: role", "only right") == 1


def test_every_character_is_in_one_part() -> None:
    def stretch(start: int, end: int, part: str, *, is_used: bool) -> dict[str, Any]:
        return {
            "source_id": "d/d.txt", "char_start": start, "char_end": end, "part": part,
            "is_used": is_used,
        }  # fmt: skip

    dossier = document(
        coverage=[
            stretch(0, 40, "passage", is_used=True),
            stretch(40, 70, "passage", is_used=False),
            stretch(70, 80, "cell", is_used=True),
            stretch(80, 95, "furniture", is_used=False),
            stretch(95, 100, "whitespace", is_used=False),
        ]
    )
    grid = use_of_text(dossier)
    assert grid.rows == ("d.txt",)
    assert [grid.value("d.txt", name) for name in grid.columns] == [40, 30, 10, None, 15, 5, None]
    assert grid.marks[0, 1].href == "lists/characters-without_fact-1.html"

"""Groupings that lists give under a region and a focus, without a table."""

import pytest

from tests.unit.recognize.made import facts, recognized

WANTED = [
    ("North Sea", "Harbour Round", "HR", "migration_focus", "1"),
    ("North Sea", "Lisbon Dialogue", None, "migration_focus", "2"),
    ("North Sea", "Baltic Union of Ports", None, "migration_interest", "1"),
    ("South Sea", "Coast Forum", None, "migration_focus", "1"),
]

IN_LINES = (
    "North Sea. Migration focus: Harbour Round (HR); Lisbon Dialogue. "
    "Migration interest (often for its dues): Baltic Union of Ports.",
    "South Sea. Migration focus: Coast Forum.",
)

BELOW = (
    *("North Sea", "Migration focus", "• Harbour Round (HR)", "• Lisbon Dialogue"),
    *("Migration interest (often for its dues)", "• Baltic Union of Ports"),
    *("South Sea", "Migration focus", "• Coast Forum"),
)


@pytest.mark.parametrize("paragraphs", [IN_LINES, BELOW])
def test_lists_under_a_region_and_a_focus(paragraphs: tuple[str, ...]) -> None:
    rows = facts(recognized(*paragraphs), "groupings")
    found = [(r["region"], r["name"], r.get("acronym"), r["focus"], r["position"]) for r in rows]
    assert sorted(found, key=str) == sorted(WANTED, key=str)


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (IN_LINES[:1], "one region alone"),
        (("North Sea", "The migration focus of it: Baltic Union.", IN_LINES[1]), "a sentence"),
        (("North Sea: Harbour Round.", "South Sea: Coast Forum."), "no focus"),
    ],
)
def test_other_lists_are_none_of_groupings(text: tuple[str, ...], remark: str) -> None:
    assert facts(recognized(*text), "groupings") == [], remark


@pytest.mark.parametrize("sign", ["; ", "\n", ";\n"])
def test_groupings_in_a_cell_stand_on_lines_or_between_semicolons(sign: str) -> None:
    table = [
        ["Region", "Migration focus", "Migration interest"],
        [
            "North Sea",
            sign.join(["Harbour Round (HR)", "Lisbon Dialogue"]),
            "Baltic Union of Ports",
        ],
        ["South Sea", "Coast Forum", ""],
    ]
    rows = facts(recognized(table=table), "groupings")
    found = [(r["region"], r["name"], r.get("acronym"), r["focus"], r["position"]) for r in rows]
    assert sorted(found, key=str) == sorted(WANTED, key=str)

"""Sheets of facts: labels, and beside them what is said of the thing that the heading names."""

import pytest

from extract.model.statement import Recognition
from extract.recognize import recognize
from tests.unit.printed import segmented
from tests.unit.recognize.made import VOCABULARY, Fact, dated_report

SHEET = """1. An opening

This note looks at two arrangements that are of use to the harbours of the region and beyond.

2. Tarim Round

    Full name        Tarim Round on Harbour Pilots
    Established      3 May 2006, Lima, Peru
    Members (3)      Kenya, Oman,
                     Yemen
    Chair            Oman, since August 2016
    Secretariat      Harbour Institute of Mombasa, Mombasa
    Meets            every two years

The Tarim Round on Harbour Pilots was good to all.
"""


def _recognized(text: str) -> Recognition:
    report = dated_report("en", "2017-05")
    return recognize(segmented(text), report.sources[0], report, VOCABULARY)


def _rows(found: Recognition, table: str) -> list[Fact]:
    rows: dict[int, Fact] = {s.number: {} for s in found.statements if s.table == table}
    for value in found.values:
        if value.number in rows:
            rows[value.number][value.field] = value.value
    return list(rows.values())


@pytest.mark.parametrize("colon", ["", ":"])
def test_what_stands_beside_labels_is_said_of_what_the_heading_names(colon: str) -> None:
    labels = ("Full name", "Established", "Members (3)", "Chair", "Secretariat", "Meets")
    text = SHEET
    for label in labels if colon else ():
        text = text.replace(f"    {label} ", f"    {label}:")
    found = _recognized(text)
    names = {name.name: name.entity_id for name in found.names}
    thing = names["Tarim Round"]
    assert names["Tarim Round on Harbour Pilots"] == thing
    told = {
        table: [row for row in _rows(found, table) if row.get("in_id") == thing]
        for table in ("participations", "lists", "roles", "attributes")
    }
    assert [row["party_iso3"] for row in told["participations"]] == ["KEN", "OMN", "YEM"]
    assert [row["stated_count"] for row in told["lists"]] == ["3"]
    assert {row["role"] for row in told["roles"]} == {"chair", "secretariat"}
    assert {row["attribute"] for row in told["attributes"]} >= {"initiated", "frequency"}


def test_the_words_lead_back_to_where_they_are_printed() -> None:
    starts = {v.starts for v in _recognized(SHEET).values if v.value == "Kenya"}
    assert starts == {(SHEET.index("Kenya"),)}


def test_what_a_sheet_says_without_a_name_above_it_is_said_of_nothing() -> None:
    found = _recognized(SHEET.replace("2. Tarim Round\n", "2. Facts\n").replace("Full", "Port"))
    assert all(name.name != "Facts" for name in found.names)
    assert not any(row["role"] == "chair" and row.get("in_id") for row in _rows(found, "roles"))


def test_a_table_of_countries_and_years_is_no_sheet() -> None:
    text = """1. Tarim Round

    Kenya            joined in 2001
    Oman             joined in 2003
    Yemen            joined in 2004
"""
    assert not any(row["role"] for row in _rows(_recognized(text), "roles"))
    assert {n.name for n in _recognized(text).names} >= {"Kenya", "Oman"}


@pytest.mark.parametrize(
    ("heading", "name"),
    [("Sheet 2 – Tarim Round", "Tarim Round"), ("Chapter IV. Ports and Pilots", None)],
)
def test_what_numbers_a_heading_is_no_part_of_the_name(heading: str, name: str | None) -> None:
    text = SHEET.replace("2. Tarim Round\n", f"{heading}\n").replace("Full name", "Pilotage ")
    names = {each.name for each in _recognized(text).names}
    assert heading not in names
    assert name is None or name in names

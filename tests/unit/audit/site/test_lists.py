"""What the plain lists and tables show."""

from pathlib import Path

from tests.unit.audit.site.pages import parsed
from tests.unit.audit.site.test_items import documents
from tests.unit.audit.site.test_summary import rows_of


def texts(path: Path) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows_of(path)]


def test_a_sentence_with_a_country_and_no_fact_is_listed(hostile: Path) -> None:
    rows = texts(hostile / "hostile" / "lists" / "missed-1.html")
    (row,) = [row for row in rows if "Norway" in row[2]]
    assert "Norway" in row[3]
    assert "June 1999" in row[3]


def test_a_sentence_with_its_facts_is_not_listed(hostile: Path) -> None:
    rows = texts(hostile / "hostile" / "lists" / "missed-1.html")
    assert [row for row in rows if "Australia" in row[2]] == []


def test_names_have_the_code_of_the_documents_day_beside_todays(reports: Path) -> None:
    found = [
        row
        for document in documents(reports)
        for row in texts(document / "lists" / "names-1.html")
        if row[2] == "Belarus" and row[4]
    ]
    assert {(row[4], row[5]) for row in found} >= {("BYS", "BLR")}


def test_values_of_two_languages_stand_beside_each_other(reports: Path) -> None:
    rows = [
        row
        for document in documents(reports)
        for row in texts(document / "lists" / "languages-values-1.html")
    ]
    assert ["Belgium", "Belgique", "differ"] in [row[3:] for row in rows]


def test_tables_show_where_pages_break_and_headers_come_again(reports: Path) -> None:
    longest = max(
        (path for path in reports.glob("*/tables/*.html")), key=lambda path: path.stat().st_size
    )
    rows = [e for e in parsed(longest) if e.tag == "tr"]
    breaks = [e for e in rows if e.attributes.get("class") == "page-break"]
    repeats = [e for e in rows if e.attributes.get("class") == "repeat"]
    assert len(breaks) > 3
    assert len(repeats) == len(breaks) - 1
    printed = rows[1].text.split()  # with the numbers of values that stand on it
    assert [word for word in printed if not word.isdigit()] == repeats[0].text.split()

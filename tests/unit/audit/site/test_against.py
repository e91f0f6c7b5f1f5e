"""The page of a table that somebody else made: every row, worst first, with the words lit."""

import json
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from extract.audit.site import build_site
from extract.cli import main
from extract.errors import AgainstError
from tests.unit.audit.site import made
from tests.unit.audit.site.pages import Element, parsed
from tests.unit.audit.small import Small

STATUSES = ["contradicted", "missing", "not_found", "supported"]


def page(site: Path) -> list[Element]:
    (path,) = (site / "against").iterdir()
    return parsed(path)


def result(site: Path) -> dict[str, Any]:
    (path,) = (site.parent / "against").glob("*.json")
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def numbers(elements: list[Element]) -> dict[str, int]:
    return {
        e.attributes["data-number"]: int(e.text)
        for e in elements
        if e.attributes.get("data-number", "").startswith("against.")
    }


def rows_by_status(elements: list[Element]) -> dict[str, list[list[Element]]]:
    """The cells of each row under the heading of its status, headings in the page's order."""
    found: dict[str, list[list[Element]]] = {}
    for element in elements:
        if element.tag == "h2":
            found[element.attributes["id"]] = []
        elif element.tag == "tr":
            found[list(found)[-1]].append([])
        elif element.tag == "td":
            found[list(found)[-1]][-1].append(element)
    return {status: [row for row in rows if row] for status, rows in found.items()}


@pytest.mark.parametrize("name", ["hostile", "reports"])
def test_counts_are_those_of_the_result_and_lead_to_lists_of_that_length(
    name: str, request: pytest.FixtureRequest
) -> None:
    site = request.getfixturevalue(name)
    counts = {f"against.{status}": n for status, n in result(site)["counts"].items()}
    assert sum(counts.values()) > 3
    assert numbers(page(site)) == numbers(parsed(site / "index.html")) == counts
    shown = rows_by_status(page(site))
    assert list(shown) == STATUSES
    assert {f"against.{status}": len(rows) for status, rows in shown.items()} == counts
    ids = {e.attributes["id"] for e in page(site) if "id" in e.attributes}
    hrefs = [e.attributes.get("href", "") for e in page(site)]
    leads = [href for href in hrefs if href.startswith("#")]
    assert {f"#{status}" for status in STATUSES} <= set(leads)
    assert {lead.removeprefix("#") for lead in leads} <= ids


def test_a_row_has_its_own_values_the_words_and_what_was_judged(reports: Path) -> None:
    shown = rows_by_status(page(reports))
    (malta,) = shown["contradicted"]
    texts = [cell.text for cell in malta]
    assert texts[:7] == ["Check", "contradicted", "6", "5+5 Dialogue", "Malta", "observer", "Malta"]
    assert "differs Role: observer; the report: participant" in " ".join(texts[8].split())
    (egypt,) = shown["not_found"]
    assert [cell.text for cell in egypt][4] == "Egypt"
    (tunisia,) = shown["missing"]
    assert [cell.text for cell in tunisia][2] == "Tunisia"


def test_where_leads_to_the_words_on_the_page_without_scripts(reports: Path) -> None:
    elements = page(reports)
    leads = [e.attributes["href"] for e in elements if "/pages/" in e.attributes.get("href", "")]
    counts = result(reports)["counts"]
    assert len(leads) == sum(counts.values()) - counts["not_found"]
    for lead in leads:
        path, _, anchor = lead.partition("#")
        lit = [
            e.text for e in parsed(reports / "against" / path) if e.attributes.get("id") == anchor
        ]
        quotes = [row["quote"] for row in result(reports)["rows"] if row["quote"]]
        assert any(quote.startswith(lit[0].strip()) for quote in quotes)


def test_rows_lead_to_where_they_are_checked(reports: Path) -> None:
    leads = {e.attributes["href"] for e in page(reports) if e.tag == "a" and e.text == "Check"}
    ids = {row["row_id"] for row in result(reports)["rows"] if row["row_id"]}
    told = {f"../mc_inf_266/index.html#item/participations/{row_id}" for row_id in ids}
    assert leads == told


@pytest.mark.parametrize("text", [made.SCRIPT, made.IMAGE, made.TEMPLATE, made.RIGHT_TO_LEFT])
def test_hostile_values_are_shown_as_they_are(hostile: Path, text: str) -> None:
    assert text in [e.text for e in page(hostile) if e.tag == "td"]


def test_a_hostile_name_is_shown_and_led_to(hostile: Path) -> None:
    (heading,) = [e for e in page(hostile) if e.tag == "h1"]
    assert heading.text == made.AGAINST_NAME
    (lead,) = [
        e.attributes["href"]
        for e in parsed(hostile / "index.html")
        if e.tag == "a" and e.text == made.AGAINST_NAME
    ]
    assert (hostile / unquote(lead)).is_file()
    assert not {*"#<>\"'"} & {*lead}


MINE = {
    "format": "extract-against/1",
    "name": "mine",
    "table": "cells",
    "sha256": "0",
    "documents": ["birds"],
    "columns": ["Name"],
    "counts": {},
    "rows": [
        {
            "status": "supported", "line": 2, "given": {"Name": "owl"}, "document_id": "birds",
            "row_id": "gone", "source_id": "birds/birds.txt", "page": 1, "locator": "Table, row 1",
            "quote": "owl", "note": "", "fields": [],
        }
    ],
}  # fmt: skip


def with_result(small: Small, text: str) -> Path:
    small.audited()
    (small.output / "against").mkdir()
    (small.output / "against" / "mine.json").write_text(text, encoding="utf-8")
    return small.output / "audit"


def test_results_outlast_the_site_and_say_when_the_tables_have_changed(small: Small) -> None:
    site = with_result(small, json.dumps(MINE))
    for _ in range(2):
        build_site(small.output, small.root)
    text = " ".join(e.text for e in page(site) if e.tag in ("main", "td"))
    assert "The tables have changed since" in text
    assert "no longer in the tables" in text
    assert "The tables have changed since" in (site / "index.html").read_text(encoding="utf-8")


def test_a_page_goes_with_its_result(small: Small) -> None:
    site = with_result(small, json.dumps(MINE))
    build_site(small.output, small.root)
    shutil.rmtree(small.output / "against")
    build_site(small.output, small.root)
    assert not list(site.glob("against/*"))
    assert "against" not in (site / "index.html").read_text(encoding="utf-8")


def test_tables_that_have_not_changed_are_not_said_to(reports: Path) -> None:
    assert "have changed" not in next(e.text for e in page(reports) if e.tag == "main")


BROKEN = {
    "no JSON": "{",
    "another format": json.dumps({**MINE, "format": "extract-against/2"}),
    "no rows": json.dumps({**MINE, "rows": None}),
    "a status unknown": json.dumps({**MINE, "rows": [{**MINE["rows"][0], "status": "maybe"}]}),  # type: ignore[index]
    "a field half": json.dumps({**MINE, "rows": [{**MINE["rows"][0], "fields": [{}]}]}),  # type: ignore[index]
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_what_is_no_result_is_refused_and_the_site_stands(
    small: Small, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    site = with_result(small, json.dumps(MINE))
    build_site(small.output, small.root)
    (small.output / "against" / "mine.json").write_text(text, encoding="utf-8")
    assert main(["audit", "--output", str(small.output), "--root", str(small.root)]) == 1
    assert "against/mine.json" in capsys.readouterr().err
    assert (site / "against" / "mine.html").is_file()
    with pytest.raises(AgainstError):
        build_site(small.output, small.root)

"""The numbers as data are those on the page, and each leads to a list of that length."""

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.unit.audit.site.pages import Element, parsed
from tests.unit.audit.site.test_items import documents

PAGES = ("hostile", "reports")


def summary(site: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((site / "audit_summary.json").read_text(encoding="utf-8"))
    return loaded


def numbers(path: Path) -> dict[str, int]:
    return {
        e.attributes["data-number"]: int(e.text.replace(",", ""))
        for e in parsed(path)
        if "data-number" in e.attributes
    }


def links(path: Path) -> dict[str, str]:
    """Where each number leads."""
    found, href = {}, ""
    for element in parsed(path):
        if element.tag == "a":
            href = element.attributes["href"]
        if "data-number" in element.attributes:
            found[element.attributes["data-number"]] = href
    return found


def rows_of(first: Path) -> list[list[Element]]:
    """The rows of a list, all its parts together."""
    stem = first.name.rpartition("-")[0]
    found: list[list[Element]] = []
    for path in sorted(first.parent.glob(f"{stem}-*.html")):
        if not path.name.removeprefix(f"{stem}-").removesuffix(".html").isdigit():
            continue
        for element in parsed(path):
            if element.tag == "tr":
                found.append([])
            elif element.tag == "td":
                found[-1].append(element)
    return [row for row in found if row]


@pytest.mark.parametrize("name", PAGES)
def test_the_numbers_on_each_page_are_those_of_the_data(
    name: str, request: pytest.FixtureRequest
) -> None:
    site = request.getfixturevalue(name)
    told = summary(site)["documents"]
    assert told
    by_folder = {folder.name: folder for folder in documents(site)}
    for document_id, groups in told.items():
        page = by_folder[document_id] / "index.html"
        flat = {f"{g}.{n}": value for g, named in groups.items() for n, value in named.items()}
        assert numbers(page) == flat


@pytest.mark.parametrize("name", PAGES)
def test_each_number_leads_to_a_list_of_that_length(
    name: str, request: pytest.FixtureRequest
) -> None:
    for document in documents(request.getfixturevalue(name)):
        page = document / "index.html"
        shown, leads = numbers(page), links(page)
        assert len(shown) > 30
        for number, value in shown.items():
            rows = rows_of(document / leads[number])
            is_sum = number.startswith("characters.") or number in (
                "glyphs.printed", "glyphs.in_text",
            )  # fmt: skip
            length = (
                sum(int(row[-1].text.replace(",", "")) for row in rows) if is_sum else len(rows)
            )
            assert length == value, number


def test_the_totals_are_those_of_the_tables(reports: Path) -> None:
    totals, datasets = summary(reports)["totals"], reports.parent / "datasets"
    for table, count in totals["facts"].items():
        rows = pq.read_table(datasets / f"{table}.parquet", columns=["document_id"])
        assert count == rows.num_rows - rows["document_id"].null_count  # the rest: vocabularies
    sources = pq.read_table(datasets / "sources.parquet")
    assert totals["characters"]["all"] == sum(sources["char_count"].to_pylist())
    parts = ("passage", "cell", "furniture", "whitespace", "excluded")
    assert sum(totals["characters"][part] for part in parts) == totals["characters"]["all"]
    findings = pq.read_metadata(datasets / "findings.parquet").num_rows
    assert sum(totals["findings"].values()) == findings


def test_the_hashes_are_those_of_the_tables(reports: Path) -> None:
    import hashlib

    for path in (reports.parent / "datasets").glob("*.parquet"):
        told = summary(reports)["tables"][path.stem]
        assert told == hashlib.sha256(path.read_bytes()).hexdigest()

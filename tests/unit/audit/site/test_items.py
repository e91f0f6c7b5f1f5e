"""The order in which rows are looked at, and that none is left out."""

from pathlib import Path

import pyarrow.parquet as pq

from extract.audit.site.chunks import read_script
from extract.audit.site.items import REASONS
from tests.unit.audit.site.pages import parsed

FACTS = (
    "lists",
    "participations",
    "themes",
    "groupings",
    "events",
    "roles",
    "attributes",
    "claims",
)


def items(document: Path) -> list[dict[str, object]]:
    chunks = sorted(document.glob("data/items-*.js"), key=lambda path: int(path.stem.split("-")[1]))
    return [item for path in chunks for item in read_script(path.read_text(encoding="utf-8"))]


def documents(site: Path) -> list[Path]:
    return sorted(path.parent for path in site.glob("*/index.html"))


def test_the_worst_come_first(reports: Path) -> None:
    order = list(REASONS)
    for document in documents(reports):
        places = [order.index(str(item["reason"])) for item in items(document)]
        assert places == sorted(places)
        assert [item["number"] for item in items(document)] == list(range(len(places)))


def test_what_sources_contradict_each_other_on_is_worst(reports: Path) -> None:
    found = [[item["reason"] for item in items(document)] for document in documents(reports)]
    contradictory = [reasons for reasons in found if "conflicting" in reasons]
    assert len(contradictory) == 3
    assert {reasons[0] for reasons in contradictory} == {"conflicting"}


def test_every_fact_row_is_an_item_and_stands_in_a_plain_list(reports: Path) -> None:
    datasets = reports.parent / "datasets"
    shown: dict[str, set[str]] = {table: set() for table in FACTS}
    listed: dict[str, set[str]] = {table: set() for table in FACTS}
    for document in documents(reports):
        for item in items(document):
            shown.setdefault(str(item["table"]), set()).add(str(item["id"]))
        for table in FACTS:
            for path in document.glob(f"lists/facts-{table}-*.html"):
                links = [e.attributes.get("href", "") for e in parsed(path) if e.tag == "a"]
                listed[table] |= {
                    link.rpartition("/")[2] for link in links if f"#item/{table}/" in link
                }
    for table in FACTS:
        rows = pq.read_table(datasets / f"{table}.parquet")
        ids = set(rows[rows.column_names[0]].to_pylist())
        assert ids
        assert shown[table] == ids
        assert listed[table] == ids

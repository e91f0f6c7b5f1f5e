"""The golden rows of one report as published tables: what a pipeline without faults would publish.

Names stand for the entities: the same name is the same thing, another is another.
"""

import csv
from pathlib import Path
from typing import Any

from tests.published.made import SOURCE, publish

Row = dict[str, Any]

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def golden_rows(report: str, name: str) -> list[dict[str, str]]:
    with (GOLDEN / report / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def publish_golden(folder: Path, report: str) -> Path:
    """Publish the golden events, roles, attributes, themes and groupings of `report`."""
    events = golden_rows(report, "events")
    # the founding of a process has the process's name, and is not what others are about
    titles = {
        row["title"]: f"event-{n}"
        for n, row in enumerate(events)
        if row["event_class"] != "foundation"
    }
    things = _Things(titles)
    tables: dict[str, list[Row]] = {
        "events": [_event(n, row, things) for n, row in enumerate(events)],
        "roles": [_role(row, things) for row in golden_rows(report, "roles")],
        "attributes": [
            {
                "in_id": things[row["in"]],
                "attribute": row["attribute"],
                "value": row["value"],
                "date": row["date"] or None,
            }
            for row in golden_rows(report, "attributes")
        ],
        "themes": [
            {"in_id": things[row["in"]], "theme": row["theme"]}
            for row in golden_rows(report, "themes")
        ],
        "groupings": [
            {
                "region": row["region"],
                "entity_id": things.entity(row["name"]),
                "focus": row["focus"],
            }
            for row in golden_rows(report, "groupings")
        ],
    }
    tables["witnesses"] = [
        {
            "table_name": "roles",
            "row_id": f"roles-{n}",
            "field": "role",
            "source_id": SOURCE,
            "ordinal": number,
            "language": language,
        }
        for n, row in enumerate(golden_rows(report, "roles"))
        for number, language in enumerate(row["language"].split("+"), start=1)
    ]
    return publish(folder, {**tables, "entities": things.rows()})


class _Things:
    """Ids of names: of the event with that title, or of an entity that is made for it."""

    def __init__(self, titles: dict[str, str]) -> None:
        self.titles = titles
        self.names: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        return self.titles.get(name) or self.entity(name)

    def entity(self, name: str) -> str:
        return self.names.setdefault(name, f"entity-{len(self.names)}")

    def rows(self) -> list[Row]:
        return [{"entity_id": i, "kind": "process", "name_en": n} for n, i in self.names.items()]


def _event(number: int, row: dict[str, str], things: _Things) -> Row:
    return {
        "event_id": f"event-{number}",
        "title": row["title"],
        "event_class": row["event_class"],
        "event_kind": row["event_kind"],
        "in_id": things[row["in"]] if row["in"] else None,
        "date": row["date"] or None,
        "date_start": f"{row['date'][:4]}-01-01" if row["date"] else None,
        "place": row["place"] or None,
        "country_iso3": row["country_iso3"] or None,
        "country_basis": row["country_basis"] or None,
        "event_status": row["event_status"],
    }


def _role(row: dict[str, str], things: _Things) -> Row:
    return {
        "role": row["role"],
        "in_id": things[row["in"]],
        "actor": row["actor"] or None,
        "actor_id": things.entity(row["actor"]) if row["actor"] else None,
        "organ": row["organ"] or None,
        "date": row["date"] or None,
        "role_status": row["role_status"],
        "quote": row["actor"] or row["organ"],
    }

"""A document whose tables are written out by hand, a few columns each."""

from functools import cache
from typing import Any

from extract.audit.release import Release
from extract.audit.site.dossier import Dossier
from extract.schema import Table, load
from tests.unit.printed import ROOT

Values = dict[str, Any]

STATED = {
    "document_id": "d",
    "source_id": "d/d.txt",
    "derivation": "stated",
    "review": "unreviewed",
}
"""What every fact has: it stands in the one source, as printed."""


@cache
def declared() -> dict[str, Table]:
    """The tables as they are published."""
    return dict(load(ROOT / "pipeline" / "schema"))


def document(**tables: list[Values]) -> Dossier:
    """A document with these rows; the columns that they do not name are empty."""
    of_document = {"document_id": "d", "symbol": "D/1", "title": "Of birds", "status": "built"}
    source = {"source_id": "d/d.txt", "document_id": "d", "file": "d.txt", "char_count": 100}
    given: dict[str, list[Values]] = {"documents": [of_document], "sources": [source], **tables}
    given |= {name: [] for name in declared() if name not in given}
    filled = {
        name: [dict.fromkeys(declared()[name].columns) | row for row in rows]
        for name, rows in given.items()
    }
    return Dossier(filled["documents"][0], Release(filled), declared(), {})


def entity(entity_id: str, name: str, acronym: str | None = None) -> Values:
    return {
        "entity_id": entity_id, "kind": "process", "name_en": name, "acronym_en": acronym,
    }  # fmt: skip


def takes_part(
    number: int, party: str, process: str, status: str = "participant", **more: Any
) -> Values:
    """A row of `participations`; party and process are called by their ids."""
    return {
        **STATED, "participation_id": f"p{number}", "in_id": process, "in_kind": "process",
        "in_name": process, "party_id": party, "party": party, "participation_status": status,
        "quote": f"{party} takes part in {process}", "language": "en", **more,
    }  # fmt: skip


def event(number: int, status: str = "held", **more: Any) -> Values:
    """A row of `events`."""
    return {
        **STATED, "event_id": f"e{number}", "title": f"Meeting {number}", "event_class": "meeting",
        "event_status": status, "quote": f"Meeting {number}", **more,
    }  # fmt: skip

"""Somebody else's tables, as they were held against the reports: a page for each result."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from extract.audit.against.compare import STATUSES
from extract.audit.against.written import FOLDER, FORMAT
from extract.audit.site.dossier import Dossier
from extract.audit.site.items import Item
from extract.audit.site.listing import item_link, page_link
from extract.audit.site.strip import Figure, Group
from extract.errors import AgainstError
from extract.store import TEMPORARY

_LABELS = {
    "contradicted": "contradicted: the report says something else",
    "missing": "missing: the report has it, the table does not",
    "not_found": "not found: the report says nothing of it",
    "supported": "supported: the report says so",
}
_ROW = ("status", "line", "given", "document_id", "row_id", "source_id", "page", "quote", "fields")
_FIELD = ("field", "column", "given", "found", "verdict", "quote")


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A row as it was judged, `plain` as it stands in the result.

    `own` are the reader's values in the order of the columns, none for a missing row. `check` leads
    to the row of the report, `where` to its words on the page; both are empty where there is no
    such row, or it is no longer in the tables. `language` is that of its words.
    """

    plain: Mapping[str, Any]
    own: tuple[str, ...]
    check: str
    where: str
    language: str


@dataclass(frozen=True, slots=True)
class Held:
    """An audited table: its rows by status, worst first.

    `is_stale` tells that the table it was held against is not as it was then.
    """

    name: str
    table: str
    documents: tuple[str, ...]
    columns: tuple[str, ...]
    rows: Mapping[str, tuple[HeldRow, ...]]
    is_stale: bool
    labels: Mapping[str, str] = field(default_factory=lambda: _LABELS)

    @property
    def file(self) -> str:
        """The path of its page in the site."""
        return f"{FOLDER}/{self.name}.html"

    @property
    def href(self) -> str:
        """Where its page is, from the overview."""
        return quote(self.file)

    def counts(self, page: str) -> Group:
        """Return how many rows there are by status, each leading to its list on `page`."""
        figures = tuple(
            Figure(len(rows), status.replace("_", " "), f"against.{status}", f"{page}#{status}")
            for status, rows in self.rows.items()
        )
        return Group("against", "Rows by what the report says of them", figures)


def held_tables(output: Path, dossiers: Sequence[Dossier]) -> tuple[Held, ...]:
    """Return the results in `output/against`, by name.

    Raises `AgainstError` for a JSON file there that is no result of an audit.
    """
    items = {
        (dossier.document_id, item.table, item.row_id): (dossier, item)
        for dossier in dossiers
        for item in dossier.facts
    }
    hashes = dossiers[0].hashes if dossiers else {}
    paths = sorted((output / FOLDER).glob("*.json"))
    return tuple(
        _held(path.stem, _read(path), items, hashes)
        for path in paths
        if not path.name.startswith(TEMPORARY)
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        plain = None
    if not _is_result(plain):
        raise AgainstError(
            "not the result of an audit.",
            file=f"{FOLDER}/{path.name}",
            remedy="Delete the file, or audit the table again.",
        )
    return dict(plain)


def _is_result(plain: Any) -> bool:
    """Whether `plain` has all that a page shows."""
    return (
        isinstance(plain, dict)
        and plain.get("format") == FORMAT
        and all(isinstance(plain.get(name), str) for name in ("table", "sha256"))
        and all(_is_list_of(str, plain.get(name)) for name in ("documents", "columns"))
        and _is_list_of(dict, plain.get("rows"))
        and all(_is_row(row) for row in plain["rows"])
    )


def _is_row(row: Mapping[str, Any]) -> bool:
    return (
        all(name in row for name in _ROW)
        and row["status"] in STATUSES
        and isinstance(row["given"], dict)
        and _is_list_of(dict, row["fields"])
        and all(name in judged for judged in row["fields"] for name in _FIELD)
    )


def _is_list_of(kind: type, value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, kind) for one in value)


def _held(
    name: str,
    plain: Mapping[str, Any],
    items: Mapping[tuple[str, str, str], tuple[Dossier, Item]],
    hashes: Mapping[str, str],
) -> Held:
    table, columns = plain["table"], tuple(plain["columns"])
    rows = [
        _row(row, columns, items.get((row["document_id"], table, row["row_id"])))
        for row in plain["rows"]
    ]
    return Held(
        name,
        table,
        tuple(plain["documents"]),
        columns,
        {status: tuple(r for r in rows if r.plain["status"] == status) for status in STATUSES},
        hashes.get(table) != plain["sha256"],
    )


def _row(
    plain: Mapping[str, Any], columns: tuple[str, ...], found: tuple[Dossier, Item] | None
) -> HeldRow:
    given = plain["given"]
    own = tuple(str(given.get(column, "")) for column in columns) if given else ()
    if found is None:
        return HeldRow(plain, own, "", "", "")
    dossier, item = found
    at = item.at(plain["source_id"])
    up = f"../{dossier.folder}/"
    check = up + item_link(item).removeprefix("../")
    where = up + page_link(dossier, at).removeprefix("../") if at else ""
    return HeldRow(plain, own, check, where, str(item.row.get("language") or ""))

"""Whether the facts are those that people read off the page.

A golden file of facts has one row per fact of the document; a file with a column `language` has one
per fact and edition, and is compared with what the sources in that language state; a language like
`fr+en` is for what both state alike. `in` names a thing by any of its names, and an event by any
that a source gives it; what no entity stands for is compared by its words. The page is for the
person who looks it up, not compared. A table's score is F1 over whole rows.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from extract.audit.golden_files import read_rows
from extract.audit.golden_floors import EXACT, Floors, f1, hold
from extract.audit.release import Release, Row
from extract.audit.verdict import Check
from extract.model.text import fold

NAMED = frozenset({"in", "attributed_to", "in_respect_of", "actor"})
"""Columns that name a thing by any of its names."""

_HYPHENS = {0x2010: "-", 0x2011: "-"}
"""Hyphens that no eye can tell apart."""

_KIND = "event_kind"

_TITLES = frozenset({"title", "also_called"})
"""Fields whose values, in every source, name an event."""

IGNORED = frozenset({"page", "list"})
"""Columns for the reader of the golden file alone."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A kind of golden file of facts: its table, and what its columns are there."""

    table: str
    key: str
    columns: Mapping[str, str] = field(default_factory=dict)


FACTS = {
    "participations": Facts(
        "participations",
        "participation_id",
        columns={
            "in": "in_id",
            "status": "participation_status",
            "in_respect_of": "in_respect_of_id",
        },
    ),
    "lists": Facts(
        "lists", "list_id", columns={"in": "in_id", "attributed_to": "attributed_to_id"}
    ),
    "themes": Facts("themes", "theme_id", columns={"in": "in_id", "detail_of": "detail_of_id"}),
    "groupings": Facts("groupings", "grouping_id"),
    "attributes": Facts("attributes", "attribute_id", columns={"in": "in_id"}),
    "events": Facts("events", "event_id", columns={"in": "in_id"}),
    "roles": Facts("roles", "role_id", columns={"in": "in_id", "actor": "actor_id"}),
    "claims": Facts("claims", "claim_id", columns={"in": "in_id"}),
}
"""The golden files of facts by name."""


def check_facts(release: Release, path: Path, document_id: str, floors: Floors) -> Check:
    """Compare a golden file of facts with the tables of a document."""
    kind = FACTS[path.stem]
    rows = read_rows(path)
    check = Check(f"golden {document_id}/{path.name}", "rows")
    check.look(len(rows))
    score, differences = compare_facts(release, kind, rows, document_id)
    hold(check, score, floors.get(path.stem, EXACT), differences)
    return check


def compare_facts(
    release: Release, kind: Facts, rows: list[dict[str, str]], document_id: str
) -> tuple[float, list[str]]:
    """Return F1 over whole rows and every difference in words."""
    names = _Names(release, document_id)
    columns = [column for column in (rows[0] if rows else {}) if column not in IGNORED]
    languages = {row["language"] for row in rows} if "language" in columns else {""}
    ours = _editions(release, kind, document_id, languages, columns)
    names.use(value for row in ours for value in row.values())
    built = Counter(tuple(names.built(kind, c, row) for c in columns) for row in ours)
    wanted = Counter(tuple(names.golden(c, row[c]) for c in columns) for row in rows)
    agreed = sum((wanted & built).values())
    score = f1(agreed, wanted.total(), built.total())
    missing = [
        f"missing: {names.brief(columns, row)}" for row in sorted((wanted - built).elements())
    ]
    extra = [f"extra: {names.brief(columns, row)}" for row in sorted((built - wanted).elements())]
    return score, missing + extra


def _editions(
    release: Release,
    kind: Facts,
    document_id: str,
    languages: set[str],
    columns: list[str],
) -> list[Row]:
    """Return what is built in each language; what several state alike once, where rows ask that."""
    single = {part for language in languages for part in language.split("+")}
    own = {language: list(_built(release, kind, document_id, language)) for language in single}
    for several in [language for language in languages if "+" in language]:
        parts = several.split("+")
        told = [{row[kind.key]: row for row in own[part]} for part in parts]
        compared = [kind.columns.get(c, c) for c in columns if c != "language"]
        alike = [
            key
            for key, row in told[0].items()
            if all(
                key in other and all(other[key].get(c) == row.get(c) for c in compared)
                for other in told[1:]
            )
        ]
        own[several] = [{**told[0][key], "language": several} for key in alike]
        for part in parts:
            own[part] = [row for row in own[part] if row[kind.key] not in alike]
    return [row for rows in own.values() for row in rows]


def _built(release: Release, kind: Facts, document_id: str, language: str) -> Iterator[Row]:
    """Return the rows of a document, or what its sources in `language` state of each."""
    rows = [row for row in release.rows(kind.table) if row["document_id"] == document_id]
    if not language:
        yield from rows
        return
    told: dict[str, Row] = defaultdict(dict)
    for witness in release.rows("witnesses"):
        if witness["table_name"] == kind.table and witness["language"] == language:
            told[witness["row_id"]].setdefault(witness["field"], witness["stated_value"])
    for row in rows:
        if row[kind.key] in told:
            own = {**told[row[kind.key]], kind.key: row[kind.key], "language": language}
            yield {**dict.fromkeys(row), **own}


class _Names:
    """Every name of a document's entities and events, to compare what rows speak of."""

    def __init__(self, release: Release, document_id: str) -> None:
        self._ids: dict[str, set[str]] = defaultdict(set)
        self._also: dict[str, set[str]] = defaultdict(set)
        self._shown: dict[str, str] = {}
        self._used: set[str] = set()
        self._entities = {row["entity_id"] for row in release.rows("entities")}
        for name in release.rows("names"):
            self._add(name["name"], name["entity_id"])
        events = [row for row in release.rows("events") if row["document_id"] == document_id]
        for event in events:
            self._add(event["title"], event["event_id"])
        ids = {event["event_id"] for event in events}
        for witness in release.rows("witnesses"):
            if witness["row_id"] in ids and witness["field"] in _TITLES:
                self._also[_plain(witness["stated_value"])].add(witness["row_id"])
        for theme in release.rows("themes"):
            if theme["document_id"] == document_id:
                self._shown[theme["theme_id"]] = theme["theme"]

    def _add(self, name: str, thing: str) -> None:
        self._ids[_plain(name)].add(thing)
        self._shown.setdefault(thing, name)

    def use(self, ids: Iterable[object]) -> None:
        """Note which ids the built rows speak of: a name of several things means one of them."""
        self._used = {value for value in ids if isinstance(value, str)}

    def golden(self, column: str, value: str) -> str:
        """Return the golden value as it is compared: a name as the id of what it means.

        Readers write a kind of event of two words with a blank or with a line: `training_course`.
        """
        if column == _KIND:
            return value.replace("_", " ")
        if column in NAMED and value:
            own, also = self._ids.get(_plain(value), set()), self._also.get(_plain(value), set())
            can = own if own & self._used or not also else also
            can = can & self._entities & self._used or can
            return min(can & self._used or can) if can else f"?{value}"
        return value

    def built(self, kind: Facts, column: str, row: Row) -> str:
        """Return a built value in the form of a golden one."""
        value: object = row.get(kind.columns.get(column, column))
        if value is None:
            if column in NAMED and row.get(column):
                return f"?{row[column]}"
            missing = row.get(f"{column}_missing")
            return "?" if missing == "stated_unknown" else ""
        if column == "detail_of":
            return self._shown.get(str(value), str(value))
        text = str(value).translate(_HYPHENS)
        return text.replace("_", " ") if column == _KIND else text

    def brief(self, columns: list[str], row: tuple[str, ...]) -> str:
        """Return a row in words."""
        shown = (self._shown.get(value, value) for value in row)
        return ", ".join(f"{c}={v[:70]}" for c, v in zip(columns, shown, strict=True) if v)


def _plain(name: str) -> str:
    return " ".join(fold(name).replace("’", "'").split())

"""The judgement: each audited row against the rows of the report that are about the same thing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from extract.audit.against.declared import CODE, DATE, NAME, NUMBER, Column, Map, usual_kind
from extract.audit.against.given import Given, GivenRow
from extract.audit.against.names import Names, plain
from extract.audit.release import Release, Row
from extract.errors import AgainstError
from extract.model.interval import interval, relation
from extract.schema import Table

SUPPORTED, CONTRADICTED, NOT_FOUND, MISSING = "supported", "contradicted", "not_found", "missing"
STATUSES = (CONTRADICTED, MISSING, NOT_FOUND, SUPPORTED)
"""In the order in which a person should look at them."""

AGREE, DIFFERS, NOT_STATED, CONFLICT = "agree", "differs", "not_stated", "conflict"
_IDS = {"party_iso3": "party_id", "party_iso3_current": "party_id", "country_iso3": "country_id",
        "in_respect_of_iso3": "in_respect_of_id"}  # fmt: skip
_PRINTED = {"party_id": "party", "in_id": "in_name", "actor_id": "actor", "entity_id": "name",
            "country_id": "place", "value_id": "value"}  # fmt: skip
_CODES = {"party_id": ("party_iso3", "party_iso3_current"), "country_id": ("country_iso3",),
          "in_respect_of_id": ("in_respect_of_iso3",)}  # fmt: skip


class Judged(NamedTuple):
    """A field that an audited row states, beside what the report states."""

    field: str
    column: str
    given: str
    found: str | None
    verdict: str
    quote: str | None


@dataclass(frozen=True, slots=True)
class Result:
    """What became of an audited row; or a row of the report that the audited table lacks."""

    status: str
    line: int | None
    given: dict[str, str]
    row: Row | None
    fields: tuple[Judged, ...] = ()
    note: str = ""


@dataclass(slots=True)
class Auditor:
    """Holds audited rows against the rows of a table."""

    release: Release
    declared: Map
    table: Table
    names: Names
    _quotes: dict[tuple[str, str], list[Row]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        """Lay out the words of every field."""
        for span in self.release.rows("spans"):
            if span["table_name"] == self.table.name:
                self._quotes[span["row_id"], span["field"]].append(span)

    def judge(self, given: Given) -> list[Result]:
        """Return what became of every audited row, and the rows that are missing."""
        rows = [row for row in self.release.rows(self.table.name) if self._in_scope(row)]
        results = [self._judge_row(one, rows) for one in given.rows]
        found = {r.row[self.table.key[0]] for r in results if r.row is not None}
        missing = [
            row
            for row in rows
            if row[self.table.key[0]] not in found and self._is_spoken_of(row, given)
        ]
        missing.sort(key=_printed_order)
        return [*results, *(Result(MISSING, None, {}, row) for row in missing)]

    def _in_scope(self, row: Row) -> bool:
        return all(
            self._verdict(Column("", name, usual_kind(name, self.table)), value, row)[0] == AGREE
            for name, value in self.declared.constants
        )

    def _is_spoken_of(self, row: Row, given: Given) -> bool:
        columns = [c for c in self.declared.columns if c.field in self.declared.within]
        return any(
            all(self._verdict(c, one.values[c.name], row)[0] == AGREE for c in columns)
            for one in given.rows
        )

    def _judge_row(self, given: GivenRow, rows: Sequence[Row]) -> Result:
        stated = [c for c in self.declared.columns if given.values[c.name]]
        keys = [c for c in stated if c.field in self.declared.key]
        if not keys:
            return Result(NOT_FOUND, given.line, given.values, None, (), "It names nothing.")
        same = [
            row
            for row in rows
            if all(self._verdict(c, given.values[c.name], row)[0] == AGREE for c in keys)
        ]
        judged = [(row, tuple(self._fields(stated, given, row))) for row in same]
        if not judged:
            note = "; ".join(self._unknown(keys, given, rows))
            return Result(NOT_FOUND, given.line, given.values, None, (), note)
        row, fields = min(judged, key=lambda one: sum(f.verdict == DIFFERS for f in one[1]))
        status = CONTRADICTED if any(f.verdict == DIFFERS for f in fields) else SUPPORTED
        notes = [_said(f) for f in fields if f.verdict != AGREE]
        return Result(status, given.line, given.values, row, fields, "; ".join(notes))

    def _unknown(self, keys: list[Column], given: GivenRow, rows: Sequence[Row]) -> Iterator[str]:
        documents = {row["document_id"] for row in rows} or {""}
        for column in keys:
            text = given.values[column.name]
            if column.kind in (NAME, CODE) and not any(
                self.names.meant(text, document_id) for document_id in documents
            ):
                yield f"no document speaks of {text!r}"

    def _fields(self, stated: list[Column], given: GivenRow, row: Row) -> Iterator[Judged]:
        for column in stated:
            text = given.values[column.name]
            verdict, found = self._verdict(column, text, row, given.line)
            quote = self.quote(row, column.field)
            yield Judged(column.field, column.name, text, found, verdict, quote)

    def _verdict(
        self, column: Column, text: str, row: Row, line: int | None = None
    ) -> tuple[str, str | None]:
        """Return how what is given stands to what a row states, and the latter."""
        value = row.get(column.field)
        if column.kind in (NAME, CODE):
            return self._named(column.field, text, row)
        if value is None:
            return NOT_STATED, None
        if column.kind == DATE:
            how = relation(_date(column, text, line), str(value))
            return (DIFFERS if how == CONFLICT else how), str(value)
        if column.kind == NUMBER:
            return (AGREE if text.lstrip("+0") == str(value).lstrip("0") else DIFFERS), str(value)
        return (AGREE if plain(text) == plain(str(value)) else DIFFERS), str(value)

    def _named(self, name: str, text: str, row: Row) -> tuple[str, str | None]:
        field_id = _IDS.get(name, name)
        printed = row.get(_PRINTED.get(field_id, name))
        value = row.get(field_id)
        if value is None and printed is None:
            return NOT_STATED, None
        codes = [row[c] for c in _CODES.get(field_id, ()) if row.get(c)]
        found = str(printed or (codes[0] if codes else value))
        if value in self.names.meant(text, row["document_id"]) or self.names.code(text) in codes:
            return AGREE, found
        return (AGREE if printed and plain(text) == plain(printed) else DIFFERS), found

    def quote(self, row: Row, name: str) -> str | None:
        """Return the words of a field of a row, or else of the row, in its first source.

        The words of an id are those of the name that is printed for it.
        """
        row_id, printed = row[self.table.key[0]], _PRINTED.get(name, name)
        spans = [
            s
            for s in self._quotes.get((row_id, name), []) or self._quotes.get((row_id, printed), [])
            if s["source_id"] == row["source_id"]
        ]
        words = [s["quote"] for s in sorted(spans, key=lambda s: int(s["fragment"]))]
        return " ".join(" ".join(words).split()) or row["quote"]


def _date(column: Column, text: str, line: int | None) -> str:
    """Return a given date in EDTF; raises `AgainstError` for one that is not written as said."""
    written = text
    if column.format:
        try:
            written = datetime.strptime(text, column.format).date().isoformat()
        except ValueError:
            written = ""
    if interval(written) is None:
        where = f"line {line}: " if line else ""
        raise AgainstError(
            f"{where}{text!r} in the column {column.name!r} is no date.",
            remedy="Write 2003, 2003-05 or 2003-05-31, or say in the map how: format = '%d/%m/%Y'.",
        )
    return written


def _said(judged: Judged) -> str:
    if judged.verdict == NOT_STATED:
        return f"{judged.field} is not stated"
    how = "is" if judged.verdict == DIFFERS else f"({judged.verdict} than the report) is"
    return f"{judged.field} {how} {judged.found}, not {judged.given}"


def _printed_order(row: Row) -> tuple[str, int, str, int]:
    return row["source_id"], row["page"], row.get("list_id") or "", row.get("position") or 0

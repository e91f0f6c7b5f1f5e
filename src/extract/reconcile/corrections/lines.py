"""The file of corrections of a report: one JSON object a line, each held to what it may say."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from extract.errors import CorrectionError
from extract.model.correction import Correction, Selector
from extract.model.interval import interval
from extract.reconcile.merging import DATES
from extract.schema import Field, Table

FACTS = frozenset(
    {"lists", "participations", "themes", "groupings", "events", "roles", "attributes", "claims"}
)
"""The tables whose rows can be corrected."""

SET, ADD, DELETE, MERGE, SPLIT, CONFIRM = "set", "add", "delete", "merge", "split", "confirm"

TABLES = {
    SET: FACTS,
    ADD: FACTS,
    DELETE: FACTS,
    MERGE: FACTS | {"entities"},
    SPLIT: FACTS | {"names", "relations"},
    CONFIRM: FACTS,
}
"""What each operation can be about."""

GIVEN = frozenset(
    {"document_id", "source_id", "page", "locator", "language", "quote", "derivation", "rule_id"}
    | {"review", "entry_id"}
)
"""Columns that follow from where a row stands; nobody states them."""

_NEEDED = ("operation", "selector", "reason", "author", "made_on")
_KEYS = frozenset({*_NEEDED, "field", "old_value", "new_value"})
_LONGEST = 80
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_corrections(path: Path, schema: Mapping[str, Table]) -> tuple[Correction, ...]:
    """Return the corrections in the file at `path`, none where there is no such file.

    Empty lines count for nothing. Raises `CorrectionError`, naming file and line, for a line that
    is no correction of what `schema` declares.
    """
    if not path.is_file():
        return ()
    name = f"{path.parent.name}/{path.name}"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as broken:
        raise CorrectionError(
            f"the file cannot be read ({type(broken).__name__}).",
            file=name,
            remedy="Make it readable; it must be UTF-8.",
        ) from broken
    return tuple(
        _Line(name, number, text).correction(schema)
        for number, text in enumerate(lines, start=1)
        if text.strip()
    )


class _Line:
    """A line on its way to a correction; whatever is wrong with it is said with the line."""

    def __init__(self, file: str, number: int, text: str) -> None:
        self._file, self._number, self._text = file, number, text

    def correction(self, schema: Mapping[str, Table]) -> Correction:
        plain = self._object()
        operation = plain["operation"]
        if operation not in TABLES:
            self._refuse(f"the operation {operation!r} is none", f"Use one of: {_list(TABLES)}.")
        selector = self._selector(plain["selector"], TABLES[operation])
        correction = Correction(
            self._file,
            self._number,
            operation,
            selector,
            plain.get("field") or None,
            plain.get("old_value"),
            plain.get("new_value"),
            plain["reason"],
            plain["author"],
            plain["made_on"],
        )
        self._check(correction, schema)
        return correction

    def _object(self) -> dict[str, Any]:
        try:
            plain = json.loads(self._text)
        except (ValueError, RecursionError) as broken:
            raise self._error(f"it is no JSON ({broken})", "Write one JSON object.") from broken
        if not isinstance(plain, dict):
            self._refuse("it is no JSON object", "Write one JSON object.")
        for key in plain:
            if key not in _KEYS:
                self._refuse(f"unknown key {key!r}", f"Use one of: {_list(_KEYS)}.")
        for key in _NEEDED:
            if key not in plain:
                self._refuse(f"the key {key!r} is missing", f"Add {key}.")
        for key in ("operation", "reason", "author", "made_on"):
            if not isinstance(plain[key], str):
                self._refuse(f"{key} is no text", "Write it in quotes.")
        if not plain["author"].strip():
            self._refuse("author is empty", "Put a name to the correction.")
        if not _DAY.fullmatch(plain["made_on"]):
            self._refuse(f"made_on is {plain['made_on']!r}", "Write a day such as 2003-11-30.")
        return plain

    def _selector(self, plain: Any, tables: frozenset[str]) -> Selector:
        if not isinstance(plain, dict):
            self._refuse("the selector is no object", "Give quote, prefix, suffix, table_name.")
        for key, value in plain.items():
            if key not in Selector._fields:
                self._refuse(
                    f"unknown key {key!r} in the selector",
                    f"Use one of: {_list(Selector._fields)}.",
                )
            if value is not None and not isinstance(value, str):
                self._refuse(f"{key} of the selector is no text", "Write it in quotes.")
        made = Selector(
            plain.get("quote") or "",
            plain.get("prefix") or "",
            plain.get("suffix") or "",
            plain.get("source_id") or None,
            plain.get("table_name") or "",
            plain.get("row_id") or None,
        )
        if made.table_name not in tables:
            self._refuse(
                f"the selector's table_name is {made.table_name!r}", f"Use one of: {_list(tables)}."
            )
        if not made.quote.strip() and not made.row_id:
            self._refuse("the selector has neither a quote nor a row_id", "Give both.")
        return made

    def _check(self, correction: Correction, schema: Mapping[str, Table]) -> None:
        """Refuse values that no row of the table could have."""
        table = schema.get(correction.selector.table_name)
        if correction.operation == SET:
            if not correction.field:
                self._refuse("there is no field to set", "Name the column in field.")
            self._check_value(table, correction.field, correction.new_value)
        elif correction.operation == ADD:
            if not correction.selector.quote.strip():
                self._refuse("the selector has no quote", "Quote the words that state the row.")
            self._check_fields(table, correction.new_value)
        elif correction.operation == MERGE:
            if not isinstance(correction.new_value, str) or not correction.new_value.strip():
                self._refuse("new_value names nothing to merge with", "Give the id of what stays.")
        elif correction.operation == SPLIT and correction.selector.table_name in FACTS:
            parts = correction.new_value
            if isinstance(parts, list) and parts:
                for part in parts:
                    self._check_fields(table, part)
            elif not isinstance(parts, str) or not parts.strip():
                self._refuse(
                    "new_value does not say into what",
                    "Give a list of objects, or a text with a line for each row.",
                )
        elif correction.operation == CONFIRM and not correction.old_value:
            self._refuse(
                "old_value does not say what was confirmed",
                "Give the hash of the row, or an object of row ids and hashes (extract correct).",
            )

    def _check_fields(self, table: Table | None, fields: Any) -> None:
        if not isinstance(fields, dict) or not fields:
            self._refuse("new_value is no object of fields", 'Write {"field": "value", ...}.')
        for name, value in fields.items():
            self._check_value(table, name, value)

    def _check_value(self, table: Table | None, name: Any, value: Any) -> None:
        if table is None:
            self._refuse("its table is not declared", "Declare it in pipeline/schema.")
        known = {
            field.name: field
            for field in table.fields
            if field.name not in GIVEN and field.name not in table.key
        }
        if name not in known:
            self._refuse(
                f"{name!r} is no column of {table.name} that can be stated",
                f"Use one of: {_list(known)}.",
            )
        for fault in _faults(known[name], value):
            self._refuse(f"{name} {fault}", "Write a value that the column can hold.")

    def _refuse(self, what: str, remedy: str) -> NoReturn:
        raise self._error(what, remedy)

    def _error(self, what: str, remedy: str) -> CorrectionError:
        text = self._text.strip()
        shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        return CorrectionError(
            f"line {self._number}: {what}: {shown}", file=self._file, remedy=remedy
        )


def _faults(field: Field, value: Any) -> Iterator[str]:
    if value is None or value == "":
        if field.required:
            yield "may not be empty"
    elif isinstance(value, bool) or not isinstance(value, str | int):
        yield f"is {value!r}, which is neither a text nor a number"
    elif field.type == "integer" and not re.fullmatch(r"-?\d+", str(value)):
        yield f"is {value!r}, which is no whole number"
    elif field.name in DATES and interval(str(value)) is None:
        yield f"is {value!r}, which is no date in EDTF"
    elif field.values and value not in field.values:
        yield f"is {value!r}, which is none of {', '.join(field.values)}"


def _list(names: Any) -> str:
    return ", ".join(sorted(names))

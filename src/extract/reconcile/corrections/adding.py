"""Rows that were missed: stated on quoted words, or cut out of a row that was several in one."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from extract.model.correction import ALREADY_RIGHT, APPLIED, CONFLICTING, ORPHANED, Correction
from extract.model.identity import digest
from extract.model.statement import Statement
from extract.reconcile.corrections.board import RowKey, Told
from extract.reconcile.corrections.companions import (
    UnknownNameError,
    completed,
    printed_field,
)
from extract.reconcile.corrections.keys import new_row_id
from extract.reconcile.corrections.place import Place
from extract.reconcile.corrections.rows import CORRECTED, Desk, Result, recount, text_of
from extract.reconcile.testimony import Testimony
from extract.schema import Table

RULE = "corrected"
"""The rule of a row that a person stated."""

NAMED_BY = {
    "participations": "party",
    "themes": "theme",
    "groupings": "name",
    "events": "title",
    "roles": "actor",
    "attributes": "value",
    "claims": "text",
    "lists": "title",
}
"""The column of each table that its quoted words are, unless it is stated."""

_OF_THE_LIST = ("in_id", "in_kind", "in_name", "participation_status")
_ORDERED = frozenset({"themes", "groupings"})
_FILLED = frozenset(
    {"document_id", "source_id", "page", "locator", "quote", "derivation", "rule_id", "review"}
    | {"entry_id"}
)

Fields = dict[str, str | None]


def add_row(desk: Desk, correction: Correction, table: Table) -> Result:
    """State a row on the quoted words, in every source that has them."""
    places = desk.texts.places(correction.selector)
    if not places:
        return Result(ORPHANED, None, "Its words no longer stand in the report.")
    if len(places) > 1:
        return Result(CONFLICTING, None, f"Its words stand in {len(places)} places alike.")
    if leaf_at(testimony_of(desk, places[0].source_id), places[0].start)[0] is None:
        return Result(CONFLICTING, None, "Its words are page furniture, or left out by a rule.")
    stated = {name: text_of(value) for name, value in correction.new_value.items()}
    try:
        values = _filled(desk, table, stated, places[0], correction)
    except UnknownNameError as unknown:
        return Result(CONFLICTING, None, f"Nothing known is called {unknown}.")
    missing = [f.name for f in table.fields if f.required and f.name not in (*_FILLED, *values)]
    missing = [name for name in missing if name not in table.key]
    if missing:
        return Result(CONFLICTING, None, f"It does not say {', '.join(missing)}.")
    row_id = new_row_id(desk.board.document_id, table.name, values, RULE)
    row = table.name, row_id
    if row in desk.board.rows:
        return _there(desk, row, stated, values)
    if table.name == "participations":
        values["entry_id"] = digest(desk.board.document_id, "entries", row_id)
    for place in _everywhere(desk, places[0], correction):
        _state(desk, row, values, place)
    recount(desk.board, row, +1)
    desk.board.reviews[row] = CORRECTED
    return Result(APPLIED, row_id)


def _there(desk: Desk, row: RowKey, stated: Fields, values: Mapping[str, str]) -> Result:
    """Say of a row that is there already whether it says what was to be added."""
    now = desk.board.values(row)
    for name in stated:
        if name in values and name != "position" and now.get(name) != values[name]:
            message = f"The row is there, but its {name} is {now.get(name)!r}."
            return desk.dispute(row, message)
    return Result(ALREADY_RIGHT, row[1])


def _filled(
    desk: Desk, table: Table, stated: Fields, place: Place, correction: Correction
) -> dict[str, str]:
    """Return all values of a row: those stated, and those that follow from where it stands."""
    language = testimony_of(desk, place.source_id).source.language
    made: Fields = dict(stated)
    made.setdefault(NAMED_BY[table.name], " ".join(correction.selector.quote.split()))
    if table.name == "participations":
        made = {**_of_list(desk, made, place), **made}
    columns = {field.name for field in table.fields}
    if "in_id" in columns and not made.get("in_id"):
        made["in_id"] = _neighbours_in(desk, table.name, place)
    made |= completed(table.name, made, {}, desk.directory, language)
    if table.name in _ORDERED and not made.get("position"):
        made["position"] = str(_last_position(desk, table.name, made) + 1)
    return {name: value for name, value in made.items() if value is not None}


def _of_list(desk: Desk, made: Fields, place: Place) -> Fields:
    """Return what a party has in common with the others of its list."""
    list_id = made.get("list_id") or (None if made.get("in_id") else _list_at(desk, place))
    for told in desk.board.told:
        if told.statement.table == "participations" and list_id and told.get("list_id") == list_id:
            return {"list_id": list_id, **{name: told.get(name) for name in _OF_THE_LIST}}
    return {}


def _list_at(desk: Desk, place: Place) -> str | None:
    """Return the list that alone holds the words."""
    found = desk.board.at("lists", place)
    return found[0] if len(found) == 1 else None


def _neighbours_in(desk: Desk, table: str, place: Place) -> str | None:
    """Return what the other rows of the same passage are about, if that is one thing."""
    passage_id, cell_id = leaf_at(testimony_of(desk, place.source_id), place.start)
    found = {
        told.get("in_id")
        for told in desk.board.told
        if told.statement.table == table
        and (told.statement.passage_id, told.statement.cell_id) == (passage_id, cell_id)
    }
    return found.pop() if len(found) == 1 else None


def _last_position(desk: Desk, table: str, made: Fields) -> int:
    group = "in_id" if table == "themes" else "region"
    return max(
        (
            int(told.get("position") or 0)
            for told in desk.board.told
            if told.statement.table == table and told.get(group) == made.get(group)
        ),
        default=0,
    )


def _everywhere(desk: Desk, place: Place, correction: Correction) -> Iterator[Place]:
    """Return the place, and that of the same words in each other source that has them once."""
    yield place
    for testimony in desk.board.testimonies:
        if testimony.source_id != place.source_id:
            found = desk.texts.places_in(testimony.source_id, correction.selector)
            if len(found) == 1:
                yield found[0]


def _state(desk: Desk, row: RowKey, values: Mapping[str, str], place: Place) -> None:
    testimony = testimony_of(desk, place.source_id)
    number = [t.source_id for t in desk.board.testimonies].index(place.source_id)
    passage_id, cell_id = leaf_at(testimony, place.start)
    if passage_id is None:
        return
    language = next(
        (p.language for p in testimony.segmentation.passages if p.passage_id == passage_id), None
    )
    statement = Statement(
        0,
        row[0],
        row[1],
        passage_id,
        cell_id,
        language or testimony.source.language,
        "stated",
        RULE,
        (place.start,),
        (place.end,),
    )
    told = Told(number, statement, [])
    for name, value in values.items():
        printed = values.get(printed_field(row[0], name), value)
        words = desk.texts.within(place, printed)
        told.put(name, value, [words] if words else ())
    desk.board.add(told)


def testimony_of(desk: Desk, source_id: str) -> Testimony:
    """Return the testimony of a source."""
    return next(t for t in desk.board.testimonies if t.source_id == source_id)


def leaf_at(testimony: Testimony, offset: int) -> tuple[str | None, str | None]:
    """Return the smallest passage that holds a character, and its cell; None where none does."""
    found = (
        stretch.passage_id
        for stretch in testimony.segmentation.coverage
        if stretch.char_start <= offset < stretch.char_end
    )
    cells = (
        cell.cell_id
        for cell in testimony.segmentation.cells
        if any(s <= offset < e for s, e in zip(cell.starts, cell.ends, strict=True))
    )
    return next(found, None), next(cells, None)


def split_row(desk: Desk, correction: Correction, table: Table) -> Result:
    """Cut a row that was several in one: each part has its values but for those it states.

    A text says, line by line, the printed name of each part.
    """
    board = desk.board
    row, why = desk.find(
        correction, lambda row: row[1] == board.current(row[0], correction.selector.row_id)
    )
    parts = list(_parts(table.name, correction.new_value))
    if row is None:
        return why or Result(ORPHANED)
    before, told = board.values(row), list(board.rows[row])
    made: list[RowKey] = []
    try:
        wanted = [desk.complete(row, part, before) for part in parts]
    except UnknownNameError as unknown:
        return desk.dispute(row, f"Nothing known is called {unknown}.")
    rule_id = told[0].statement.rule_id
    ids = [_id_of_part(desk, table.name, {**before, **part}, rule_id) for part in wanted]
    if all((table.name, i) in board.rows for i in ids) and row[1] not in ids:
        return Result(ALREADY_RIGHT, row[1])
    board.remove(row)
    for row_id, part in zip(ids, wanted, strict=True):
        made.append((table.name, row_id))
        if made[-1] not in board.rows:
            for one in told:
                board.add(_part(desk, one, row_id, part, correction))
        board.reviews[made[-1]] = CORRECTED
    return Result(APPLIED, made[0][1], supersedes=row[1])


def _parts(table: str, parts: Any) -> Iterator[Fields]:
    if isinstance(parts, str):
        parts = [{NAMED_BY[table]: line.strip()} for line in parts.splitlines() if line.strip()]
    for part in parts:
        yield {name: text_of(value) for name, value in part.items()}


def _id_of_part(desk: Desk, table: str, values: Fields, rule_id: str) -> str:
    kept = {name: value for name, value in values.items() if value is not None}
    return new_row_id(desk.board.document_id, table, kept, rule_id)


def _part(desk: Desk, whole: Told, row_id: str, part: Fields, correction: Correction) -> Told:
    """Return what a source states of a part: on the quoted words, or else on those of the whole."""
    source_id = desk.board.testimonies[whole.source].source_id
    statement = replace(whole.statement, row_id=row_id)
    places = desk.texts.places_in(source_id, correction.selector)
    extent = Place(source_id, statement.starts[0], statement.ends[-1])
    if len(places) == 1:
        extent = places[0]
        statement = replace(statement, starts=(extent.start,), ends=(extent.end,))
    told = Told(whole.source, statement, list(whole.values))
    for name, value in part.items():
        printed = part.get(printed_field(whole.statement.table, name)) or value or ""
        words = desk.texts.within(extent, printed) if printed else None
        told.put(name, value, [words] if words else ())
    return told

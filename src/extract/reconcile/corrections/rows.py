"""Rows put right: a field set, a row deleted, or made one with another."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from extract.model.correction import (
    ALREADY_RIGHT,
    APPLIED,
    CONFLICTING,
    ORPHANED,
    Correction,
)
from extract.reconcile.corrections.board import Board, Clash, RowKey, Told
from extract.reconcile.corrections.companions import UnknownNameError, completed
from extract.reconcile.corrections.names import Directory
from extract.reconcile.corrections.place import Texts

CORRECTED, DISPUTED = "corrected", "disputed"


class Result(NamedTuple):
    """What became of a correction, the row it is about, and why it did not apply."""

    outcome: str
    row_id: str | None = None
    message: str = ""
    supersedes: str | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """What corrections are made with: the rows, the texts, the names."""

    board: Board
    texts: Texts
    directory: Directory

    def find(
        self, correction: Correction, fits: Callable[[RowKey], bool]
    ) -> tuple[RowKey | None, Result | None]:
        """Return the row that a correction is about, or what there is to say without one.

        It is the row of the id, if that `fits`; else the one row on the quoted words that does.
        """
        selector = correction.selector
        table = selector.table_name
        own_id = self.board.current(table, selector.row_id)
        if own_id and fits((table, own_id)):
            return (table, own_id), None
        places = self.texts.places(selector) if selector.quote.strip() else []
        there = [i for place in places for i in self.board.at(table, place)]
        fitting = [i for i in dict.fromkeys(there) if fits((table, i))]
        if len(fitting) == 1:
            return (table, fitting[0]), None
        if len(fitting) > 1:
            return None, Result(CONFLICTING, None, f"{len(fitting)} rows stand on its words.")
        if own_id:
            return (table, own_id), None
        if not places:
            return None, Result(ORPHANED, None, "Its words no longer stand in the report.")
        if there:
            return (table, there[0]), None
        return None, Result(ORPHANED, None, "No row stands on its words any more.")

    def dispute(self, row: RowKey, message: str) -> Result:
        """Leave a row as it is, and say so."""
        self.board.reviews[row] = DISPUTED
        return Result(CONFLICTING, row[1], message)

    def complete(
        self, row: RowKey, stated: dict[str, str | None], before: dict[str, str]
    ) -> dict[str, str | None]:
        """Return the fields stated of a row with all that follow; raises `UnknownNameError`."""
        language = self.board.rows[row][0].statement.language
        return completed(row[0], stated, before, self.directory, language)


def text_of(value: Any) -> str | None:
    """Return a value of a correction as the text that a field holds, None for nothing."""
    return None if value is None or value == "" else str(value)


def set_field(desk: Desk, correction: Correction) -> Result:
    """Give a field the value that it should have."""
    board, name = desk.board, correction.field or ""
    old, new = text_of(correction.old_value), text_of(correction.new_value)

    def says(row: RowKey, value: str | None) -> bool:
        told = [one.get(name) for one in board.rows[row]]
        return board.values(row).get(name) == value or (value is not None and value in told)

    meant = desk.directory.resolve(new) or new if new and name.endswith("_id") else new
    row, why = desk.find(correction, lambda row: says(row, old))
    if row is None or not says(row, old):
        row, why = desk.find(correction, lambda row: board.values(row).get(name) == meant)
    if row is None:
        return why or Result(ORPHANED)
    now = board.values(row)
    try:
        wanted = desk.complete(row, {name: new}, now)
    except UnknownNameError as unknown:
        return desk.dispute(row, f"Nothing known is called {unknown}.")
    if all(now.get(field) == value for field, value in wanted.items()):
        return Result(ALREADY_RIGHT, row[1])
    if not says(row, old):
        return desk.dispute(row, f"{name} is {now.get(name)!r}, not {old!r}.")

    def change(told: Told) -> None:
        if old is None or told.get(name) == old:
            for field, value in wanted.items():
                told.put(field, value)

    try:
        made = board.change(row, change)
    except Clash as clash:
        return desk.dispute(row, f"There is such a row already: {clash}.")
    board.reviews[made] = CORRECTED
    return Result(APPLIED, made[1], supersedes=row[1] if made != row else None)


def delete_row(desk: Desk, correction: Correction) -> Result:
    """Take a row away."""
    board, selector = desk.board, correction.selector
    stated = correction.old_value if isinstance(correction.old_value, dict) else {}
    is_known = bool(stated) or not selector.row_id

    def fits(row: RowKey) -> bool:
        now = board.values(row)
        return all(now.get(name) == text_of(value) for name, value in stated.items()) and (
            is_known or row[1] == board.current(selector.table_name, selector.row_id)
        )

    row, why = desk.find(correction, fits)
    if row is None:
        is_there = bool(desk.texts.places(selector)) if selector.quote.strip() else False
        if is_there and why and why.outcome == ORPHANED:
            return Result(ALREADY_RIGHT)
        return why or Result(ORPHANED)
    if not fits(row):
        return desk.dispute(row, "Another row stands on its words now.")
    if any(value.field == "in_id" for _, value in board.referring(row[1])):
        return desk.dispute(row, "Other rows are about it: delete them first.")
    for told, value in list(board.referring(row[1])):
        told.put(value.field, None)
    recount(board, row, -1)
    board.remove(row)
    return Result(APPLIED, row[1])


def merge_rows(desk: Desk, correction: Correction) -> Result:
    """Make a row one with another, which then stands on the words of both."""
    board, table = desk.board, correction.selector.table_name
    row, why = desk.find(
        correction, lambda row: row[1] == board.current(table, correction.selector.row_id)
    )
    if row is None:
        return why or Result(ORPHANED)
    kept = board.current(table, str(correction.new_value))
    if kept == row[1]:
        return Result(ALREADY_RIGHT, kept)
    if kept is None:
        return desk.dispute(row, f"There is no row {correction.new_value!r} to merge it with.")
    values = board.values((table, kept))
    for told in board.rows[row]:
        told.values = [v for v in told.values if values.get(v.field) == v.value]
    recount(board, row, -1)
    board.rename(row, kept)
    board.reviews[table, kept] = CORRECTED
    return Result(APPLIED, kept, supersedes=row[1])


def recount(board: Board, row: RowKey, change: int) -> None:
    """Keep the count of a list's entries when an entry comes or goes."""
    values = board.values(row)
    list_id, entry_id = values.get("list_id"), values.get("entry_id")
    if row[0] != "participations" or not list_id:
        return
    shared = [v for told, v in board.referring(entry_id or "") if told.row != row]
    if shared:
        return
    for told in board.rows.get(("lists", list_id), ()):
        count = told.get("listed_count")
        if count is not None:
            told.put("listed_count", str(int(count) + change))

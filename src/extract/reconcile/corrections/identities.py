"""Identities put right: two things that are one, and one that the pipeline made of two."""

from extract.model.correction import (
    ALREADY_RIGHT,
    APPLIED,
    CONFLICTING,
    ORPHANED,
    Correction,
    plain,
)
from extract.model.identity import digest
from extract.model.statement import Name
from extract.reconcile.corrections.board import Clash, Told
from extract.reconcile.corrections.companions import printed_field, spelled
from extract.reconcile.corrections.rows import CORRECTED, DISPUTED, Desk, Result

PART_OF = "part_of"


def merge_entities(desk: Desk, correction: Correction) -> Result:
    """Take one entity for another, in every row, mention and name."""
    directory, called = desk.directory, correction.selector.row_id or correction.selector.quote
    old_id = directory.resolve(called) or called
    new_id = directory.resolve(str(correction.new_value))
    if new_id is None:
        message = f"There is no entity {correction.new_value!r}."
        return Result(CONFLICTING, old_id, message)
    if new_id == old_id or any(i.entity_id == old_id for i in directory.identities):
        return Result(ALREADY_RIGHT, new_id)
    if directory.entity(old_id) is None:
        if desk.texts.places(correction.selector):
            return Result(ALREADY_RIGHT, new_id)
        return Result(ORPHANED, None, f"The report no longer names {called!r}.")
    directory.identify(old_id, new_id)
    _retell(desk, old_id, new_id, "")
    return Result(APPLIED, new_id, supersedes=old_id)


def split_name(desk: Desk, correction: Correction) -> Result:
    """Refuse that an entity goes by a name: what is called so is a thing of its own.

    `new_value` says what it is: an id, a name or a code of another entity.
    """
    directory, selector = desk.directory, correction.selector
    found = _name(desk, correction)
    if found is None:
        if selector.quote.strip() and desk.texts.places(selector):
            return Result(ALREADY_RIGHT)
        return Result(ORPHANED, None, "No entity goes by that name any more.")
    new_value = correction.new_value
    new_id = directory.resolve(str(new_value)) if new_value else None
    if new_value and new_id is None:
        return Result(CONFLICTING, found.entity_id, f"There is no entity {new_value!r}.")
    if new_id is None:
        new_id = directory.apart(found)
    if new_id == found.entity_id:
        return Result(ALREADY_RIGHT, new_id)
    directory.identify(found.entity_id, new_id, found.name)
    _retell(desk, found.entity_id, new_id, found.name)
    return Result(APPLIED, new_id, supersedes=found.entity_id)


def _name(desk: Desk, correction: Correction) -> Name | None:
    """Return the name that a correction refuses: that of the row, or the quoted one."""
    selector = correction.selector
    names = desk.directory.all_names()
    for name in names:
        if selector.row_id and selector.row_id == name_id(name):
            return name
    old = correction.old_value
    wanted = plain(selector.quote)
    same = [n for n in names if plain(n.name) == wanted and old in (None, n.entity_id)]
    return same[0] if wanted and len({n.entity_id for n in same}) == 1 else None


def name_id(name: Name) -> str:
    """Return the id of a row of `names`."""
    return digest(name.entity_id, name.name, name.language or "", name.basis)


def split_relation(desk: Desk, correction: Correction) -> Result:
    """Refuse that one entity is part of another."""
    for entity in desk.directory.all_entities():
        row_id = entity.parent_id and digest(entity.entity_id, PART_OF, entity.parent_id)
        if row_id == correction.selector.row_id:
            desk.directory.part(entity.entity_id)
            return Result(APPLIED, row_id)
    if desk.texts.places(correction.selector):
        return Result(ALREADY_RIGHT, correction.selector.row_id)
    return Result(ORPHANED, None, "There is no such relation, and its words are gone.")


def _retell(desk: Desk, old_id: str, new_id: str, name: str) -> None:
    """Let rows speak of the new entity; where they then say the same, they are one.

    A row that another one of the same words but other values stands in the way of is disputed.
    """
    board = desk.board
    for row in dict.fromkeys(told.row for told, _ in board.referring(old_id)):
        if row not in board.rows:
            continue

        def change(told: Told) -> None:
            for value in [v for v in told.values if v.value == old_id]:
                if value.field.endswith("_id") and _is_called(told, value.field, name):
                    made = spelled(told.statement.table, value.field, new_id, desk.directory)
                    for field, said in made.items():
                        told.put(field, said)

        before = board.values(row)
        try:
            made = board.change(row, change)
        except Clash as clash:
            if name:
                board.reviews[row] = DISPUTED
                continue
            for told in board.rows[row]:
                change(told)
            made = row[0], str(clash)
            board.rename(row, made[1])
        if board.values(made) != before:
            board.reviews[made] = CORRECTED


def _is_called(told: Told, field: str, name: str) -> bool:
    """Whether the row calls what the field is about by this name; any will do for ''."""
    if not name:
        return True
    printed = "in_name" if field == "in_id" else printed_field(told.statement.table, field)
    return plain(told.get(printed) or "") == plain(name)

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
from extract.reconcile.corrections.retelling import Meant, Retold, retell
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
    _review(desk, retell(desk.board, directory, old_id, new_id))
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
    names = _joined_with(desk, found)
    for name in names:
        directory.identify(found.entity_id, new_id, name.name)
    meant = Meant(
        frozenset(plain(name.name) for name in names), found.language if found.rule_id else None
    )
    _review(desk, retell(desk.board, directory, found.entity_id, new_id, meant))
    return Result(APPLIED, new_id, supersedes=found.entity_id)


def _joined_with(desk: Desk, name: Name) -> list[Name]:
    """Return the names that were taken with this one, by the same rule, for those of its entity."""
    same = (name.entity_id, name.language, name.rule_id)
    return [
        other
        for other in desk.directory.all_names()
        if other == name
        or (name.rule_id and (other.entity_id, other.language, other.rule_id) == same)
    ]


def _name(desk: Desk, correction: Correction) -> Name | None:
    """Return the name that a correction refuses: that of the row, or the quoted one."""
    selector = correction.selector
    names = desk.directory.all_names()
    for name in names:
        if selector.row_id and selector.row_id == name.name_id:
            return name
    old = correction.old_value
    wanted = plain(selector.quote)
    same = [n for n in names if plain(n.name) == wanted and old in (None, n.entity_id)]
    return same[0] if wanted and len({n.entity_id for n in same}) == 1 else None


def split_relation(desk: Desk, correction: Correction) -> Result:
    """Refuse that one entity is part of another."""
    for entity in desk.directory.all_entities():
        row_id = entity.parent_id and digest(entity.entity_id, PART_OF, entity.parent_id)
        if row_id == correction.selector.row_id:
            desk.directory.part(entity.entity_id)
            return Result(APPLIED, row_id)
    stated = desk.board.current("relations", correction.selector.row_id)
    if stated:
        message = "The text states it, from two names: split the name, or merge two entities."
        return Result(CONFLICTING, stated, message)
    if desk.texts.places(correction.selector):
        return Result(ALREADY_RIGHT, correction.selector.row_id)
    return Result(ORPHANED, None, "There is no such relation, and its words are gone.")


def _review(desk: Desk, retold: Retold) -> None:
    desk.board.reviews.update(dict.fromkeys(retold.changed, CORRECTED))
    desk.board.reviews.update(dict.fromkeys(retold.disputed, DISPUTED))

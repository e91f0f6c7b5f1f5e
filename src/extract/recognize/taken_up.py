"""Where a text takes what it is of up by its noun alone: "the Registry", "le Comité".

Such words are a name of it wherever no other thing with that noun has been named since. A treaty
is left out, whose organs and protocols are called alike, and so is a series of conferences, of
which one is meant as often.
"""

import re
from collections.abc import Iterator

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.main_thing import noun_of
from extract.recognize.names.matching import Found

RULE = "short_reference"
"""The rule by which such a name is resolved."""

_LEFT_OUT = frozenset({"treaty", "conference_series"})
_FURTHER = re.compile(r" [A-ZÀ-Ý]|-")
_NEAR = 8


def find_taken_up(context: Context, entity_id: str | None) -> None:
    """Note in the context where the text takes an entity up that no vocabulary holds."""
    entity = context.register.entities.get(entity_id or "")
    if entity is None or entity.key is not None or entity.kind in _LEFT_OUT:
        return
    nouns = _nouns(context, entity.entity_id)
    owner = dict.fromkeys(nouns, entity.entity_id)
    for leaf in context.leaves:
        named = context.found.get(id(leaf), [])
        own = [
            Found(start, end, "name", entity.entity_id, "inferred", RULE)
            for noun in nouns
            for start, end in places_of(context, leaf, noun)
            if not any(name.start < end and start < name.end for name in named)
            and _last(context, leaf, noun, start, owner[noun]) == entity.entity_id
        ]
        for noun in nouns:
            owner[noun] = _last(context, leaf, noun, len(leaf.text), owner[noun])
        if own:
            context.found[id(leaf)] = sorted([*named, *own])


def _nouns(context: Context, entity_id: str) -> set[str]:
    """Return the folded nouns of the names that the text gives an entity."""
    found = {
        noun_of(name.name, name.language)
        for name in context.register.names.values()
        if name.entity_id == entity_id and name.form != "acronym" and name.basis == "text"
    }
    return {fold(noun) for noun in found if noun}


def _last(context: Context, leaf: Leaf, noun: str, end: int, before: str) -> str:
    """Return the thing with a noun that is named last before `end`, or `before` the leaf."""
    for name in reversed(context.things(leaf, 0, end)):
        words = leaf.text[name.start : name.end]
        if fold(noun_of(words, leaf.language)) == noun and name.rule_id != RULE:
            return name.entity_id
    return before


def places_of(context: Context, leaf: Leaf, noun: str) -> Iterator[tuple[int, int]]:
    """Yield where a leaf has a noun alone, with an article and a capital and no name behind it."""
    before, behind = (context.words.naming.phrase("taken_up", at) for at in ("before", "behind"))
    plain = context.even(leaf)
    if noun not in plain or leaf.text.isupper():
        return
    for match in re.finditer(rf"(?<![\w-]){re.escape(noun)}(?![\w-])", plain):
        if (
            leaf.text[match.start()].isupper()
            and before.search(plain[max(0, match.start() - _NEAR) : match.start()])
            and not behind.match(plain[match.end() :])
            and not _FURTHER.match(leaf.text[match.end() :])
        ):
            yield match.span()

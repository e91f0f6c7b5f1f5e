"""Where a text takes what it or a section is of up by its noun alone: "the Registry", "le Comité".

Such words are a name of it wherever no other thing with that noun has been named since. A treaty
is left out, whose organs and protocols are called alike, and so is a series of conferences, of
which one is meant as often.
"""

import re
from collections.abc import Iterator

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.headings import thing_of_heading
from extract.recognize.leaves import Leaf
from extract.recognize.main_thing import noun_of
from extract.recognize.names.matching import Found

RULE = "short_reference"
"""The rule by which such a name is resolved."""

_LEFT_OUT = frozenset({"treaty", "conference_series"})
_FURTHER = re.compile(r" [A-ZÀ-Ý]|-")
_NEAR = 8


def find_taken_up(context: Context, entity_id: str | None) -> None:
    """Note in the context where the text takes a thing up that no vocabulary holds.

    It is `entity_id`, which the document is of, or within a section what its heading is named for.
    """
    of_section: dict[str, str] = {}
    main = [entity_id] if entity_id else []
    nouns = {each: _nouns(context, each) for each in main}
    owner = {noun: each for each in main for noun in nouns[each]}
    for leaf in context.leaves:
        headed = thing_of_heading(context, leaf) if leaf.kind == "heading" else None
        if headed is not None:
            of_section[leaf.section] = headed.entity_id
            nouns.setdefault(headed.entity_id, _nouns(context, headed.entity_id))
            owner |= dict.fromkeys(nouns[headed.entity_id], headed.entity_id)
        meant = {*main, *_of_section(of_section, leaf.section)}
        sought = {noun for each in meant for noun in nouns[each]}
        named = context.found.get(id(leaf), [])
        own = [
            Found(start, end, "name", last, "inferred", RULE)
            for noun in sought
            for start, end in places_of(context, leaf, noun)
            if not any(name.start < end and start < name.end for name in named)
            and (last := _last(context, leaf, noun, start, owner[noun])) in meant
        ]
        for noun in owner:
            owner[noun] = _last(context, leaf, noun, len(leaf.text), owner[noun])
        if own:
            context.found[id(leaf)] = sorted([*named, *own])


def learn_taken_up(context: Context) -> None:
    """Note the nouns by which things are taken up as names of them, where nothing else has one."""
    for leaf in context.leaves:
        for each in context.things(leaf):
            words = leaf.text[each.start : each.end]
            if each.rule_id == RULE and not context.register.by_name(words):
                spans = leaf.back(each.start, each.end)
                context.register.named(each.entity_id, words, leaf.language, "alias", spans)


def _of_section(things: dict[str, str], section: str) -> list[str]:
    """Return what the nearest heading above a section's passages is named for, if any is."""
    while section and section not in things:
        section = section.rpartition("/")[0]
    return [things[section]] if section in things else []


def _nouns(context: Context, entity_id: str) -> set[str]:
    """Return the folded nouns by which an entity is taken up, if it may be."""
    entity = context.register.entities[entity_id]
    if entity.key is not None or entity.kind in _LEFT_OUT:
        return set()
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

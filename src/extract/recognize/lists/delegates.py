"""Rolls of those who came, line by line: "H.E. Mr A, President of Benin", "Benin: Hon. B".

Who is listed is the State that a line begins with, or for which whoever has an office acts, or
the organization. Who only has held an office acts for nobody. Where lines that are a name alone,
"For the Republic of Benin", stand over lines of persons, they tell for whom these came.
"""

import re
from collections.abc import Iterator

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.entries import Item, Party, items_of, outermost
from extract.recognize.names.matching import Found
from extract.recognize.statements import Words

LONGEST = 250
"""A line of more signs is no entry of a roll."""

FEWEST = 2
"""Fewer lines are no roll."""

_OPENING = re.compile(r"[\s•*–—-]*(?:(?:the|le|la|les)\s|l['’])?", re.IGNORECASE)
_REST = re.compile(r"\s*(?:\([^()]*\))?\s*(?:\*|\d)?\s*[:.]?\s*")
"""Behind the name of a delegation: a bracket, the call of a note, a colon."""

_BETWEEN = re.compile(r"\s*[:,–—-]?\s*")


def delegates_below(context: Context, leaf: Leaf) -> list[tuple[Leaf, Item]]:
    """Return the entries of the roll that the lines behind `leaf` are; none where they are none."""
    found = list(_entries(context, leaf))
    return found if len(found) >= FEWEST else []


def _entries(context: Context, leaf: Leaf) -> Iterator[tuple[Leaf, Item]]:
    leaves = context.leaves
    at = next(i for i, each in enumerate(leaves) if each is leaf)
    is_headed = False
    for line in leaves[at + 1 :]:
        if line.kind == "footnote" or not line.text:
            continue
        item = delegation(context, line)
        if item is None and is_headed and is_person(context, line):
            continue
        item, is_headed = item or _person(context, line), item is not None or is_headed
        if item is None or _is_told(context, line):
            return
        yield line, item


def delegation(context: Context, leaf: Leaf) -> Item | None:
    """Return for whom the persons below a line came, where it names nothing else."""
    if len(leaf.text) > LONGEST:
        return None
    opening = context.words.lists.around["delegation"].match(context.even(leaf))
    start = opening.end() if opening else 0
    register = context.register
    bodies = [n for n in context.things(leaf, start) if register.kind(n.entity_id) in _BODIES]
    name = next(iter(outermost([*context.countries(leaf, start), *bodies])), None)
    if name is None or name.start != start or not _REST.fullmatch(leaf.text, name.end):
        return None
    return next(items_of(context, leaf, name.start, len(leaf.text)), None)


def is_person(context: Context, leaf: Leaf) -> bool:
    """Whether a line begins with a person: "– Mr A, Director of Roads"."""
    plain = context.even(leaf)
    opening = _OPENING.match(leaf.text)
    begin = opening.end() if opening else 0
    return context.words.lists.around["honorific"].match(plain[begin:]) is not None


def _person(context: Context, leaf: Leaf) -> Item | None:
    """Return who sent the person of a line."""
    name = _sent_by(context, leaf) if len(leaf.text) <= LONGEST else None
    if name is None:
        return None
    whole = Words(leaf, name.start, name.end)
    item = next(items_of(context, leaf, name.start, name.end), None)
    return item or Item(whole, Party(whole, name.entity_id, name.resolution), (), None)


def _is_told(context: Context, leaf: Leaf) -> bool:
    """Whether a line is a sentence of its own: "Mr A, of Benin, attended the summit."."""
    plain = context.even(leaf)
    sayings = context.words.lists.sayings.within(plain) if plain.endswith(".") else ()
    return any(saying.pattern.search(plain) for saying in sayings)


def _sent_by(context: Context, leaf: Leaf) -> Found | None:
    """Return for whom the person of a line came, None where it tells of none."""
    plain, around = context.even(leaf), context.words.lists.around
    countries = outermost(context.countries(leaf))
    opening = _OPENING.match(leaf.text)
    begin = opening.end() if opening else 0
    for name in countries[:1]:
        behind = _BETWEEN.match(plain, name.end)
        if name.start <= begin and behind and around["honorific"].match(plain[behind.end() :]):
            return name
    if around["honorific"].match(plain[begin:]) is None:
        return None
    office = around["office_held"].search(plain, begin)
    if office is None or around["office_once"].search(plain[: office.start()]):
        return None
    bodies = (n for n in context.things(leaf) if context.register.kind(n.entity_id) in _BODIES)
    acted_for = [*countries, *outermost(bodies)]
    return next((name for name in acted_for if name.start >= office.end()), None)


_BODIES = ("organization", "organ")

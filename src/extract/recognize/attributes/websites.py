"""Addresses of web sites, and whose they are."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.model.text import fold
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Words

MOST_BEFORE = 20
"""Characters that a note may have before an address and still be nothing but the address."""

LEAST_NAME = 3
"""Characters that a name has at least that is looked for in an address."""

_IN_BRACKET = re.compile(r"(?: \([A-Z]{2,}\))? \((?:see |voir )?")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”«»()\[\]]+")


class Website(NamedTuple):
    """An address as printed, and the name of whose it is."""

    address: Words
    owner: Unit
    owner_id: str


def websites_in(context: Context, sayings: Sayings, clauses: Sequence[Clause]) -> Iterator[Website]:
    """Return the web sites that prose gives for a named thing; cited publications are none."""
    saying = next(each for each in sayings.attributes if each.shape == "site")
    for leaf in context.prose():
        for match in _ADDRESS.finditer(leaf.text):
            end = match.start() + len(match.group().rstrip(".,;:"))
            owner = _owner(context, saying, leaf, match.start(), clauses)
            thing_id = owner and ((owner.letter == "e" and owner.of_id) or owner.thing_id)
            if owner and thing_id:
                yield Website(Words(leaf, match.start(), end), owner, thing_id)


def _owner(
    context: Context, saying: Saying, leaf: Leaf, at: int, clauses: Sequence[Clause]
) -> Unit | None:
    """Return whose address it is: that of the name before it, or before the call of its note."""
    own = next((c for c in clauses if c.leaf is leaf and c.start <= at <= c.end), None)
    if own is None:
        return None
    words = context.even(leaf)[own.start : at]
    is_site = saying.pattern.search(words) is not None
    named = [unit for unit in own.units if unit.letter in "peoqg" and unit.start < at]
    if named and _IN_BRACKET.fullmatch(leaf.text[named[-1].end : at]):
        return named[-1]
    if named and is_site:
        return named[-1]
    is_alone = is_site or len(words.strip()) <= MOST_BEFORE
    process = own.spoken.topic("p")
    if leaf.kind != "footnote":
        return _named_in_address(context, leaf, at) or (process if is_site else None)
    before = own.known.before
    if not is_alone or not before:
        return None
    things, events = ([u for u in before if u.letter == letter] for letter in "pe")
    return (things or ([process] if process and is_site else []) or events or before)[-1]


def _named_in_address(context: Context, leaf: Leaf, at: int) -> Unit | None:
    """Return the process whose name is part of an address: "www.limaprocess.org"."""
    address = _ADDRESS.match(leaf.text, at)
    host = fold(address.group()) if address else ""
    register = context.register
    found = {
        name.entity_id
        for name in register.names.values()
        if register.mention_kind(name.entity_id) == "process"
        and len(name.name) >= LEAST_NAME
        and re.sub(r"\W", "", fold(name.name)) in host
    }
    return Unit("p", leaf, at, at, found.pop(), is_reference=True) if len(found) == 1 else None

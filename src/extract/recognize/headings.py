"""Headings that are nothing but the name of a thing: what their sections are of."""

import re
from typing import TYPE_CHECKING

from extract.recognize.main_thing import noun_of
from extract.recognize.names.register import PROCESSES
from extract.recognize.names.subjects import start_of_name

if TYPE_CHECKING:
    from extract.recognize.context import Context
    from extract.recognize.leaves import Leaf
    from extract.recognize.names.matching import Found

_KINDS = PROCESSES | {"organization"}

_REST = re.compile(r"(?:\s*\([^()]{2,60}\))*[\s.:–—-]*")
"""What may stand behind the name: brackets with an acronym, a year or a place, and a sign."""


def thing_of_heading(context: "Context", heading: "Leaf") -> "Found | None":
    """Return the name that a heading is, behind its number and article; None if it is none.

    A body that a vocabulary knows is no such thing: what is told under its name is what others did
    with it.
    """
    name = _whole_name(context, heading)
    entity = context.register.entities[name.entity_id] if name else None
    if name is None or entity is None or (entity.key is not None and entity.kind not in PROCESSES):
        return None
    return body_of(context, heading, name)


def is_of_known_body(context: "Context", heading: "Leaf") -> bool:
    """Whether a heading is nothing but the name of a body that a vocabulary knows.

    What is told below it is not told of what the document is of, unless that is this body.
    """
    name = _whole_name(context, heading)
    if name is None or name.entity_id == context.main_id:
        return False
    entity = context.register.entities[name.entity_id]
    return entity.kind == "organization" and entity.key is not None


def _whole_name(context: "Context", heading: "Leaf") -> "Found | None":
    """Return the name of a process or body that a heading is, behind its number and article."""
    start = start_of_name(heading.text)
    for name in context.things(heading, start)[:1]:
        is_of_kind = context.register.entities[name.entity_id].kind in _KINDS
        is_whole = name.start - start <= len("the ") and _REST.fullmatch(heading.text, name.end)
        return name if is_of_kind and is_whole else None
    return None


def body_of(context: "Context", leaf: "Leaf", name: "Found") -> "Found":
    """Return a name as that of the body that it founds, if it is such a treaty's; else as it is.

    "Agreement Establishing the Vanilla Fund": what meets, acts and has members is the Fund.
    """
    register = context.register
    if register.kind(name.entity_id) != "treaty":
        return name
    text, plain = leaf.text[name.start : name.end], context.even(leaf)[name.start : name.end]
    behind = context.words.naming.phrase("founding", "behind")
    for gap in re.finditer(r" ", plain):
        founding = behind.match(plain[gap.start() :])
        if founding:
            rest = text[gap.start() + founding.end() :]
            known = register.by_name(rest) or register.by_name(noun_of(rest, leaf.language))
            return name._replace(entity_id=known) if known else name
    return name

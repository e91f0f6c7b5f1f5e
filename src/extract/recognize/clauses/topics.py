"""What a section is about: the process that its heading names, or that its sentences speak of."""

import re
from collections.abc import Callable, Sequence

from extract.recognize.clauses.clauses import Clause, subjects_of
from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf

_UNKNOWN = re.compile(r"(?:the |le |la |les |l')?<x(\d+)>,? (?!of\b|de\b|du\b|des\b)[a-z]")
_TAKES_UP = re.compile(r"(?:it|its|they|their|elles?|ils?|son|sa|ses|leurs?)\b")

HEADINGS = frozenset({"heading", "title"})
"""Kinds of leaves that head a section."""


def is_of_unknown(clause: Clause) -> bool:
    """Whether a sentence speaks of a name that nothing resolves, and so of nothing before it.

    It begins with one ("The Drina Forum has ..."), or with a word that takes up the subject of the
    sentence before, which is one ("It has ...").
    """
    first = _UNKNOWN.match(clause.plain)
    if first:
        unit = clause.units[int(first[1])]
        return unit.entity_id is None and " " in unit.words.text
    unknown = [u for u in clause.subject if u.letter == "x" and u.entity_id is None]
    return bool(unknown) and _TAKES_UP.match(clause.plain) is not None


def section_topics(context: Context, clauses: Sequence[Clause]) -> Callable[[Leaf], Unit | None]:
    """Return what tells the process that a leaf of a section is about; None if none is.

    It is the one that the heading names, or the nearest heading above that names one; where none
    does, the one that a sentence earlier in the section began with last.
    """
    headed = _headed(context)
    spoken = _spoken(clauses)

    def topic(leaf: Leaf) -> Unit | None:
        path = leaf.section
        while path and path not in headed:
            path = path.rpartition("/")[0]
        return headed[path] if path in headed else spoken.get(id(leaf))

    return topic


def _headed(context: Context) -> dict[str, Unit | None]:
    """Return the process that each heading names; None where it names several."""
    found: dict[str, Unit | None] = {}
    for leaf in context.prose():
        if leaf.kind in HEADINGS and leaf.section not in found:
            named = _processes(context, leaf)
            if named:
                found[leaf.section] = named[0] if len(named) == 1 else None
    return found


def _processes(context: Context, leaf: Leaf) -> list[Unit]:
    """Return the processes that a heading names, each once, as what is spoken of below it."""
    found: dict[str, Unit] = {}
    for name in context.things(leaf):
        if context.register.mention_kind(name.entity_id) == "process":
            unit = Unit("p", leaf, name.start, name.end, name.entity_id, is_reference=True)
            found.setdefault(name.entity_id, unit)
    return list(found.values())


def _spoken(clauses: Sequence[Clause]) -> dict[int, Unit]:
    """Return, per leaf, the process that a sentence of its section before it began with last."""
    found: dict[int, Unit] = {}
    last: dict[str, Unit] = {}
    for clause in clauses:
        leaf = clause.leaf
        if id(leaf) not in found and leaf.section in last:
            found[id(leaf)] = last[leaf.section]
        if clause.host is None and leaf.kind != "footnote":
            subjects = [unit for unit in subjects_of(clause) if unit.letter == "p"]
            if len(subjects) == 1:
                last[leaf.section] = subjects[0]
    return found

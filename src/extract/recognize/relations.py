"""What sentences say of two named things: one follows up, replaced, was later called the other.

The words that say it stand between the two names. A name that says it of another ("Suivi de la
Conférence de Rome", "Bali Follow-up Process") says it wherever it stands.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import Found
from extract.recognize.statements import Stated, Words

TABLE, RULE = "relations", "relation_between_names"

FORWARD = {
    "successor": "successor_of",
    "follow_up": "follow_up_of",
    "called": "later_called",
    "same": "same_as",
}
"""Meanings of words between the subject and the object, with the relation."""

BACKWARD = {"replaced_by": "successor_of", "followed_by": "follow_up_of"}
"""Meanings of words between the object and the subject, with the relation."""

_DATE_BEHIND = re.compile(r"(?:,? (?:in|on|en|le|since|depuis))? ?")
_ALIAS = re.compile(r"\s?\([^()]*\)")
_BASES = ("", " Conference", " Process")


class _Relation(NamedTuple):
    subject: Found
    relation: str
    object: Found


def read_relations(context: Context) -> None:
    """State the relations between things that the prose of a source names."""
    for leaf in context.prose():
        things = context.things(leaf)
        for one, other in pairwise(things):
            if one.entity_id != other.entity_id:
                for said in _between(context, leaf, one, other):
                    _state(context, leaf, said)
    for leaf in context.leaves:
        for name in context.things(leaf):
            base = _followed(context, leaf, name)
            if base is not None and base.entity_id != name.entity_id:
                _state(context, leaf, _Relation(name, "follow_up_of", base))


def _between(context: Context, leaf: Leaf, one: Found, other: Found) -> Iterator[_Relation]:
    if other.start > leaf.sentence_at(one.start).end:
        return
    gap = context.even(leaf)[one.end : other.start]
    alias = _ALIAS.match(gap)
    words = gap[alias.end() :] if alias else gap
    for meaning, relation in FORWARD.items():
        if context.words.events.phrase("relation", meaning).fullmatch(words):
            yield _Relation(one, relation, other)
    for meaning, relation in BACKWARD.items():
        if context.words.events.phrase("relation", meaning).fullmatch(words):
            yield _Relation(other, relation, one)


def _followed(context: Context, leaf: Leaf, name: Found) -> Found | None:
    """Return what a name says that it follows up, where that has a name of its own."""
    plain = context.even(leaf)
    lead = context.words.events.phrase("relation", "suit").match(plain, name.start, name.end)
    if lead is not None:
        known = context.register.by_name(leaf.text[lead.end() : name.end])
        return name._replace(start=lead.end(), entity_id=known) if known else None
    tail = context.words.events.phrase("relation", "tail").search(plain, name.start, name.end)
    if tail is None:
        return None
    base = leaf.text[name.start : tail.start()]
    for noun in _BASES:
        known = context.register.by_name(base + noun)
        if known is not None and known != name.entity_id and _is_thing(context, known):
            return name._replace(end=tail.start(), entity_id=known)
    return None


def _is_thing(context: Context, entity_id: str) -> bool:
    return context.register.mention_kind(entity_id) not in ("country", "place")


def _state(context: Context, leaf: Leaf, said: _Relation) -> None:
    first, last = sorted((said.subject, said.object), key=lambda name: (name.start, name.end))
    date = _date(context, leaf, first, last)
    whole = [Words(leaf, first.start, max(first.end, last.end))]
    if date is not None:
        whole.append(Words(leaf, date.start, date.end))
    statements = context.statements
    ids = (said.subject.entity_id, said.relation, said.object.entity_id)
    statements.add(
        TABLE,
        statements.id_of(TABLE, *ids),
        whole,
        [
            ("subject_id", _stated(leaf, said.subject)),
            ("relation", said.relation),
            ("object_id", _stated(leaf, said.object)),
            ("date", Stated(date.edtf, whole[-1]) if date and date.edtf else None),
        ],
        rule_id=RULE,
    )


def _stated(leaf: Leaf, name: Found) -> Stated:
    return Stated(name.entity_id, Words(leaf, name.start, name.end))


def _date(context: Context, leaf: Leaf, first: Found, last: Found) -> DateFound | None:
    """Return the date between two names or right behind the second."""
    for date in context.dates_in(leaf, first.end):
        is_between = date.end <= last.start
        is_behind = date.start >= last.end and _DATE_BEHIND.fullmatch(
            context.even(leaf)[last.end : date.start]
        )
        if date.edtf and date.kind != "open" and (is_between or is_behind):
            return date
    return None

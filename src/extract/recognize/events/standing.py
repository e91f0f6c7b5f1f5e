"""Conferences that last: "the Lima Conference on Crews (LCC) was founded in 1999", "its members".

A conference that no vocabulary knows is an event, unless the text founds it or tells of its
sessions, members or secretariat: then it is a process in which meetings are held.
"""

import re

from extract.recognize.context import Context
from extract.recognize.events.words import EventWords

_ALIAS = re.compile(r"(?:\s*\([^()]*\))?")


def find_standing(context: Context, words: EventWords) -> None:
    """Note in the context the conferences of a source that last."""
    context.standing = frozenset(
        name.entity_id
        for leaf in context.leaves
        for name in context.things(leaf)
        if context.register.kind(name.entity_id) == "conference_series"
        and _lasts(words, context.even(leaf), name.start, name.end)
    )


def _lasts(words: EventWords, plain: str, start: int, end: int) -> bool:
    """Whether the words around a name say that what it names lasts, and is no organ."""
    if words.phrase("frame", "organ").match(plain, start, end):
        return False
    if words.phrase("frame", "standing").search(plain, max(0, start - 60), start):
        return True
    alias = _ALIAS.match(plain, end)
    behind = alias.end() if alias else end
    return words.phrase("founding", "passive").match(plain, behind) is not None

"""What sentences say of lists that stand elsewhere: "the countries specified in Part I are"."""

import re

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.register import PROCESSES
from extract.recognize.statements import Words

STATUSES = frozenset({"party", "member", "observer", "participant"})
"""What those in such a list are."""

_LONGEST = len("part xxiii of the schedule")
"""Signs of a heading by which a list is spoken of."""

Opened = tuple[str, tuple[str, Words]]
"""As what those listed take part, and in what, with the words that name it."""


def said(context: Context, leaf: Leaf, start: int, end: int) -> Opened | None:
    """Return what words say of those listed, where they name in what they take part."""
    lists, plain = context.words.lists, context.even(leaf)
    ways = [(each.meaning, each.pattern) for each in lists.statuses if each.meaning in STATUSES]
    ways_said = [
        (match.end(), meaning)
        for meaning, pattern in [*ways, ("party", lists.around["consented"])]
        for match in pattern.finditer(plain, start, end)
        if not lists.around["negation"].search(plain[start : match.start()])
    ]
    for at, status in sorted(ways_said):
        for name in context.things(leaf, at, end):
            if context.register.kind(name.entity_id) in PROCESSES:
                return status, (name.entity_id, Words(leaf, name.start, name.end))
    only = _only_treaty(context) if ways_said else None
    return (min(ways_said)[1], only) if only else None


def _only_treaty(context: Context) -> tuple[str, Words] | None:
    """Return the treaty that a text names, where it names one alone: "party to the Convention"."""
    found = {
        context.register.settled(name.entity_id): Words(leaf, name.start, name.end)
        for leaf in reversed(list(context.prose()))
        for name in context.things(leaf)
        if context.register.kind(name.entity_id) == "treaty"
    }
    return next(iter(found.items())) if len(found) == 1 else None


def cited(context: Context, words: str, before: Leaf) -> Opened | None:
    """Return what a sentence before a list says of those "named in" it, by `words` over it."""
    heading = even(words).strip(" .:")
    if not heading or len(heading) > _LONGEST:
        return None
    named = re.compile(rf"\b{re.escape(heading)}(?![\w-])")
    lead = context.words.lists.around["listed_in"]
    for leaf in context.prose():
        if leaf is before:
            return None
        plain = context.even(leaf)
        for match in named.finditer(plain) if heading in plain else ():
            sentence = leaf.sentence_at(match.start())
            if lead.search(plain, sentence.start, match.start()):
                found = said(context, leaf, match.end(), sentence.end)
                if found is not None:
                    return found
    return None

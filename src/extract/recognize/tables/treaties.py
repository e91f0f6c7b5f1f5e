"""What a heading such as "Parties to the Convention" names."""

import re
from typing import TYPE_CHECKING

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.register import PROCESSES
from extract.recognize.names.subjects import start_of_name, subject_of
from extract.recognize.names.treaties import KIND
from extract.recognize.statements import Words

if TYPE_CHECKING:
    from extract.recognize.tables.table import Table

_OF = re.compile(
    r"\b(?:to|of|in|with|a l'egard de|aux?|a|de|des|du|dans)\s+(?:the |la |le |les |l')?(?=\w)"
)

_ENDS = re.compile(r"[,.;:(]| (?:as (?:at|of|on)|on|at|au|a la date|en date|[-–—]) |$")

_BEFORE_COLON = re.compile(r"[^:(–—]+(?<! )")
"""The name in a title that says more: "Lima Protocol: Parties on 1 May 2012"."""


def thing_of_heading(context: Context, heading: Leaf, table: "Table") -> tuple[str, Words] | None:
    """Return what the parties of a table are parties to, and the words that say so.

    A name in the heading itself; or else the words after "Parties to": a short name ("the
    Convention") is the longer one that the text above has introduced. A heading that says neither
    ("Participants") leaves it to the passage above, then to the heading of the section, then to the
    one process that the titles of the source name.
    """
    plain = context.even(heading)
    for name in context.things(heading):
        return name.entity_id, Words(heading, name.start, name.end)
    match = _OF.search(plain)
    if match is not None:
        words = Words(heading, match.end(), len(heading.text))
        known = _introduced(context, heading, words)
        if known is not None:
            short = " ".join(words.text.split())
            context.register.named(known, short, heading.language, "short", words.back())
            return known, words
        subject = subject_of(context, heading, match.end(), len(heading.text), "process")
        return (subject.entity_id, subject.words) if subject else None
    found = _above(context, heading, table) or _of_document(context)
    if found and table.has("parties") and context.register.kind(found[0]) != KIND:
        return _first_treaty(context) or found
    return found


def _of_document(context: Context) -> tuple[str, Words] | None:
    """Return what the document is of."""
    if context.main is None:
        return None
    leaf, name = context.main
    return name.entity_id, Words(leaf, name.start, name.end)


def _first_treaty(context: Context) -> tuple[str, Words] | None:
    """Return the treaty learnt from the text that its prose names first."""
    register = context.register
    named = (
        (name.entity_id, Words(leaf, name.start, name.end))
        for leaf in context.prose()
        for name in context.things(leaf)
        if register.kind(name.entity_id) == KIND and not register.entities[name.entity_id].key
    )
    return next(named, None)


def _captioned(context: Context, leaf: Leaf, start: int) -> tuple[str, Words] | None:
    """Return what the words right above a table name: "Members of the Consultation at 1 May"."""
    named = [name for name in context.things(leaf, start) if name.start == start]
    if named:
        return named[0].entity_id, Words(leaf, named[0].start, named[0].end)
    ends = _ENDS.search(context.even(leaf), start)
    words = Words(leaf, start, ends.start() if ends else len(leaf.text))
    known = _introduced(context, leaf, words)
    if known is not None:
        context.register.named(known, words.text, leaf.language, "short", words.back())
    return (known, words) if known is not None else None


def _introduced(context: Context, heading: Leaf, words: Words) -> str | None:
    """Return the entity whose longer name the text before the heading has given."""
    wanted = fold(words.text).strip()
    first = heading.mapped.starts[0]
    found: list[str] = []
    for leaf in context.leaves:
        if not leaf.text or leaf.mapped.starts[0] >= first or leaf.cell is not None:
            continue
        for name in context.things(leaf):
            text = fold(leaf.text[name.start : name.end])
            if text != wanted and (text.startswith(wanted + " ") or text.endswith(" " + wanted)):
                found.append(name.entity_id)
    return found[-1] if found and len(set(found)) == 1 else None


def _is_joined(context: Context, entity_id: str) -> bool:
    """Whether States take part in it: an organization named in passing only acts."""
    return context.register.mention_kind(entity_id) == "process"


def _above(context: Context, heading: Leaf, table: "Table") -> tuple[str, Words] | None:
    if not heading.mapped.starts:
        return None
    first = heading.mapped.starts[0]
    before = [
        leaf
        for leaf in context.prose()
        if leaf.text and leaf.mapped.starts[0] < first and leaf.section == heading.section
    ]
    for leaf in reversed(before):
        caption = _OF.search(context.even(leaf)) if leaf is before[-1] else None
        if caption is not None and leaf.text[caption.end()].isupper():
            return _captioned(context, leaf, caption.end())
        names = [n for n in context.things(leaf) if _is_joined(context, n.entity_id)]
        if names:
            return names[-1].entity_id, Words(leaf, names[-1].start, names[-1].end)
        if leaf.kind in ("heading", "title"):
            break
    titles = [leaf for leaf in before if leaf.kind in ("heading", "title")]
    title = titles[-1] if titles else None
    start = start_of_name(title.text) if title else 0
    name = _BEFORE_COLON.match(title.text, start) if title else None
    if title and name and context.words.nomenclature.kind_of(name.group(), "") in PROCESSES:
        subject = subject_of(context, title, start, name.end(), "process")
        return (subject.entity_id, subject.words) if subject else None
    return _titled(context, first)


def _titled(context: Context, before: int) -> tuple[str, Words] | None:
    """Return the one process that titles and headings of the source name before a place."""
    found: dict[str, Words] = {}
    for leaf in context.prose():
        if leaf.kind in ("heading", "title") and leaf.text and leaf.mapped.starts[0] < before:
            for name in context.things(leaf):
                if _is_joined(context, name.entity_id):
                    found.setdefault(name.entity_id, Words(leaf, name.start, name.end))
    return next(iter(found.items())) if len(found) == 1 else None

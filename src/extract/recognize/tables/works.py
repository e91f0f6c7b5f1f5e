"""The work that a table is taken from: a note on its heading, or a line "Source: ...".

A note may lead to it: "Names from OIM, Panorama (2004)" names a panorama.
"""

import re

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words
from extract.recognize.tables.captions import caption_of
from extract.recognize.tables.table import Table

LONGEST = 25
"""A note of more words says something else than where a table comes from."""

_HEADINGS = frozenset({"title", "heading", "section", "header", "table"})


def work_of(context: Context, table: Table) -> Stated | None:
    """Return the work that the document names as the source of a table, None if it names none."""
    for leaf, start in _notes(context, table):
        end = len(leaf.text[: leaf.sentence_at(start).end].rstrip(" ."))
        text = " ".join(leaf.text[start:end].split())
        is_told = context.words.lists.around["told"].search(context.even(leaf)[start:end])
        if not text or len(text.split()) > LONGEST or re.search(r"[.;:]\s", text) or is_told:
            continue
        entity_id = context.register.by_name(text) or context.register.learnt("work", text)
        words = Words(leaf, start, end)
        context.register.named(entity_id, text, leaf.language, "full", words.back())
        return Stated(entity_id, words)
    return None


def _names_work(leaf: Leaf) -> bool:
    """Whether a note may be an author and a title: it has capitals beside its first letter."""
    return any(word[0].isupper() for word in leaf.text.split()[1:])


def _notes(context: Context, table: Table) -> list[tuple[Leaf, int]]:
    """Return the notes on a table, its caption and headings, then source lines in its section."""
    cells = table.cells
    if not cells:
        return []
    section = cells[0].section
    rows = {leaf.passage_id for leaf in cells}
    caption = caption_of(context, table)
    if caption is not None:
        rows |= {caption.passage_id, *(part.passage_id for part in caption.sentences)}
    called = [
        call.note_id
        for call in context.text.calls
        if call.origin_id in rows
        or (call.origin_kind in _HEADINGS and call.origin_section == section)
    ]
    notes = (leaf for leaf in context.prose() if leaf.passage_id in called)
    found = [(leaf, _behind_lead(context, leaf)) for leaf in notes if _names_work(leaf)]
    for leaf in context.prose():
        start = _behind_lead(context, leaf) if leaf.section == section else 0
        if start and ":" in leaf.text[:start]:
            found.append((leaf, start))
    return found


def _behind_lead(context: Context, leaf: Leaf) -> int:
    """Return where a note names a work: behind "Source:", "Adapted from", or where it begins."""
    plain, start = context.even(leaf), 0
    while lead := context.words.lists.around["source"].match(plain[start:]):
        start += lead.end()
    return start

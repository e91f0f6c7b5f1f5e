"""Foundings that the title of a row of a table of meetings is: "Launch of the Lima Process"."""

from extract.recognize.context import Context
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import HELD
from extract.recognize.events.openings import without_article
from extract.recognize.events.surroundings import is_frame
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words

KIND = "foundation"
"""The kind, and the class, of an event by which something is founded."""

RULE = "event_founding"
"""The rule by which foundings are read."""


def launched(context: Context, words: EventWords, leaf: Leaf) -> Draft | None:
    """Return the founding that a title of a table is, undated."""
    plain = context.even(leaf)
    for name in context.things(leaf):
        if not is_frame(context, name) or leaf.text[name.end :].strip(" ."):
            continue
        head = without_article(words, plain, 0, name.start)
        verb = words.phrase("founding", "noun").search(plain, 0, head)
        if verb is not None and not plain[: without_article(words, plain, 0, verb.start())].strip():
            said = Words(leaf, *verb.span())
            return Draft(
                Words(leaf, name.start, name.end),
                Stated(KIND, said),
                KIND,
                RULE,
                Stated(HELD, said),
                of_id=name.entity_id,
            )
    return None

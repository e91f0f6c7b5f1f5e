"""What footnotes say of the events that call them, and what a footnote goes on from."""

from collections.abc import Sequence
from dataclasses import replace

from extract.recognize.context import Context
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import HELD, facts_behind
from extract.recognize.events.surroundings import stated_name, topics_in
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words

GAP = 2
"""How many signs may stand between a title and the call of its footnote."""


def noted(context: Context, words: EventWords, drafts: Sequence[Draft]) -> list[Draft]:
    """Return all drafts, instruments with what their footnotes say: "Adopted by the X, Lima, 2001".

    The footnote has the date, the place and the process, where the text itself has none.
    """
    found = list(drafts)
    for leaf in context.leaves:
        if leaf.kind != "footnote":
            continue
        adopted = words.phrase("before", "noted").match(context.even(leaf))
        if adopted is None:
            continue
        for caller, at in context.text.callers(leaf):
            for number, draft in enumerate(found):
                is_called = draft.title.leaf is caller and 0 <= at - draft.title.end <= GAP
                if is_called and draft.event_class == "instrument":
                    found[number] = _with_note(context, words, draft, leaf, adopted.end())
    return found


def adopted_at(context: Context, words: EventWords, drafts: Sequence[Draft]) -> None:
    """Give instruments the day and the place of the meeting that is said to have adopted them.

    Only where these follow it at once: "adopted by the First Session, Lima, 3 May 2001".
    """
    meetings = {
        (id(draft.title.leaf), draft.title.start): draft
        for draft in drafts
        if draft.event_class == "meeting" and draft.date is not None
    }
    for draft in drafts:
        leaf, verb = draft.title.leaf, draft.status.words
        if draft.event_class != "instrument" or draft.date is not None or verb is None:
            continue
        by = words.phrase("before", "agent").match(context.even(leaf), verb.end)
        meeting = meetings.get((id(leaf), by.end())) if by and verb.leaf is leaf else None
        if meeting is not None and leaf.text.startswith((", ", " ("), meeting.title.end):
            draft.date, draft.venue = meeting.date, meeting.venue
            draft.in_id = draft.in_id or meeting.in_id


def _with_note(context: Context, words: EventWords, draft: Draft, note: Leaf, verb: int) -> Draft:
    facts = facts_behind(context, words, note, 0, note.sentence_at(0).end)
    topics = topics_in(context, words, note)
    status = Stated(HELD, Words(note, 0, verb))
    date = facts.dates[0] if facts.dates and draft.date is None else None
    return replace(
        draft,
        date=date or draft.date,
        dated=note if date is not None else draft.dated,
        venue=draft.venue or facts.venue,
        in_id=stated_name(note, topics[0]) if topics else draft.in_id,
        status=status,
    )

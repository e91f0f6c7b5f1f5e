"""Meetings that did not come about: called off, put off, or put off to a day that is given."""

from extract.recognize.context import Context
from extract.recognize.events.facts import NOT_STATED, PLANNED, Facts, read_behind
from extract.recognize.events.places import place_near
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words


def read_change(
    context: Context, words: EventWords, leaf: Leaf, facts: Facts, at: int, stop: int
) -> None:
    """Take in that an event whose title ends at `at` was called off or put off, before `stop`.

    The dates and the place for which it had been planned stay its own; a later day that is given
    takes the place of the first.
    """
    plain = context.even(leaf)
    changes = list(words.phrase("status", "cancelled").finditer(plain, at, stop))
    if not changes:
        return
    change = changes[-1]
    facts.status = Stated(NOT_STATED, Words(leaf, *change.span()))
    facts.has_verb = True
    facts.add([date for date in context.dates_in(leaf, at, change.start()) if date.edtf][:1])
    facts.venue = facts.venue or place_near(context, leaf, at, change.start())
    said = (
        words.phrase("status", m).search(plain, change.end(), stop) for m in ("done", "planned")
    )
    for verb in filter(None, said):
        if words.phrase("status", "instead").match(plain[change.end() : verb.start()]):
            own = Facts(end=verb.start())
            read_behind(context, words, leaf, own, stop)
            if own.dates:
                facts.dates, facts.status = own.dates, own.status
                facts.venue = own.venue or facts.venue
                return
    for date in context.dates_in(leaf, change.start(), stop):
        if date.edtf and words.phrase("status", "moved").search(plain, change.start(), date.start):
            facts.dates = [date]
            facts.status = Stated(PLANNED, Words(leaf, *change.span()))
            return

"""Counted meetings that were learnt as things: "the Third Meeting of the Parties (MOP3)"."""

from collections.abc import Sequence

from extract.model.text import even, fold
from extract.recognize.clauses.units import Event
from extract.recognize.context import Context


def counted_events(context: Context, events: Sequence[Event]) -> dict[str, Event]:
    """Return the events by the ids of such things, whatever names these go by."""
    register = context.register
    counted = (event for event in reversed(events) if _is_counted(context, event.title))
    titles = {fold(event.title): event for event in counted}
    things = (e.entity_id for e in register.entities.values() if e.kind == "conference_series")
    named = ((one, fold(name)) for one in things for name in register.full_names(one))
    return {one: titles[name] for one, name in named if name in titles}


def _is_counted(context: Context, title: str) -> bool:
    return context.words.events.ordinal(even(title).split()[0]) is not None

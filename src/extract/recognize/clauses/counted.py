"""Meetings by other words than their titles: learnt as things, or told by noun and place.

"The Third Meeting of the Parties (MOP3)"; "the workshop", if a text has one; "the Lima seminar".
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extract.model.text import even, fold
from extract.recognize.clauses.units import Event
from extract.recognize.context import Context

_OWNER = re.compile(r" (?:of|du|de la|de l['’]|des|de) ?")
"""What stands behind the nouns of a title that say what it is: "meeting of the Forum" is none."""

_KIND = "*"


@dataclass(frozen=True, slots=True)
class Told:
    """The meetings of a text by a noun of their titles, and by that and the place.

    Keys are folded; those of a noun alone have the place "", those of a kind of meeting `_KIND`.
    Several of one key are none.
    """

    found: dict[tuple[str, str], Event | None] = field(default_factory=dict)

    @classmethod
    def of(cls, events: Iterable[Event]) -> "Told":
        """Note the meetings of a text."""
        told = cls()
        for event in events:
            if getattr(event, "event_class", "meeting") == "meeting":
                kind, place = getattr(event, "event_kind", ""), getattr(event, "place", None)
                told._note((kind, _KIND), event)
                if "_" in kind:
                    continue  # one word of "round table" does not tell it
                for noun in _OWNER.split(fold(event.title))[0].split():
                    told._note((noun, ""), event)
                    told._note((noun, fold(place or "-")), event)
        return told

    def _note(self, key: tuple[str, str], event: Event) -> None:
        known = self.found.setdefault(key, event)
        if known is not None and known.event_id != event.event_id:
            self.found[key] = None

    def meeting(self, noun: str, place: str = "") -> Event | None:
        """Return the only meeting with a noun in its title, or the only one of it at a place.

        Another of its kind may go by a title without the noun.
        """
        event = self.found.get((noun, fold(place)))
        of_kind = self.found.get((getattr(event, "event_kind", ""), _KIND))
        is_only = event and of_kind and event.event_id == of_kind.event_id
        return event if place or is_only else None


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

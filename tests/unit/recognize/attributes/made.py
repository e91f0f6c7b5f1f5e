"""Paragraphs made by hand, and what is read of them: owner, attribute, value, date."""

import re
from typing import NamedTuple

from extract.recognize.attributes.read import read_attributes
from extract.recognize.events.read import read_events
from tests.unit.recognize.roles.builder import context_of, rows, sayings

_SENTENCE = re.compile(r"(?<=\.) (?=[A-ZÀ-Ý])")


class Said(NamedTuple):
    """What is said of a thing, which goes by its first name in the text or vocabulary."""

    of: str
    attribute: str
    value: str
    date: str | None = None
    names: str | None = None


def said(*paragraphs: str, language: str = "en", attribute: str = "") -> list[Said]:
    """Return what paragraphs say, or the values of one `attribute` of it."""
    context = context_of(*(_SENTENCE.split(each) for each in paragraphs), language=language)
    events = read_events(context)
    read_attributes(context, events, sayings())
    names = {event.event_id: event.title for event in events}
    for name in context.register.names.values():
        names.setdefault(name.entity_id, name.name)
    return [
        Said(
            names.get(row["in_id"], row["in_id"]),
            row["attribute"],
            row["value"],
            row.get("date"),
            names.get(row.get("value_id", "")),
        )
        for row in rows(context, "attributes")
        if attribute in ("", row["attribute"])
    ]


def values(*paragraphs: str, language: str = "en", attribute: str) -> list[str]:
    """Return the values of an attribute that paragraphs say, of whatever."""
    return [each.value for each in said(*paragraphs, language=language, attribute=attribute)]

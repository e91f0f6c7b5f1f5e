"""Lines that begin with what they say: "Funding: annual subscriptions of members"."""

import re
from collections.abc import Iterator

from extract.recognize.attributes.found import Found
from extract.recognize.attributes.owners import Owners
from extract.recognize.attributes.seated import is_place
from extract.recognize.attributes.stretches import MOST_WORDS, first_words
from extract.recognize.clauses.sayings import Saying
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import Words, stated

_END = {
    "frequency": re.compile(r"[,;(.]"),
    "character": re.compile(r"[;(.]"),
    "funding": re.compile(r"\.|$"),
}
_PLACE, _BODIES = "label_place", ("organization", "organ", "process")
"""The label of a place that is a seat, where the thing is of one of these kinds."""

_CITY = re.compile(r"<x(\d+)>(?:, <c\d+>)?\s*\.?$")
_BODY = re.compile(r"secretariat|<g")
_ANY_END = re.compile(r"[;.]|$")


def labelled(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return what stands behind a label at the beginning of a line, said of its section."""
    clause = owners.clause
    topic = clause.spoken.process()
    start = match.end()
    if clause.host is not None or topic is None or start >= len(clause.plain):
        return
    if saying.means == "seat":
        if saying.key != _PLACE or _is_body(owners, topic):
            yield from _seat(owners, saying, start)
        return
    end = _END.get(saying.means, _ANY_END).search(clause.plain, start)
    stop = end.start() if end else len(clause.plain)
    if stop > start:
        yield Found(saying, topic, stated(first_words(clause, start, stop, MOST_WORDS)))


def _is_body(owners: Owners, topic: Unit) -> bool:
    entity_id = topic.entity_id
    return entity_id is not None and owners.context.register.kind(entity_id) in _BODIES


def _seat(owners: Owners, saying: Saying, start: int) -> Iterator[Found]:
    """Return the city that a line on the secretariat ends with, or that a line on the seat is."""
    clause = owners.clause
    match = _CITY.search(clause.plain, start)
    city = clause.units[int(match[1])] if match else None
    is_seat = match is not None and match.start() == start and not _BODY.match(clause.plain)
    if city is not None and (is_place(owners, city) or is_seat):
        words = Words(city.leaf, city.start, city.end)
        yield Found(saying, clause.spoken.process(), stated(words), None, city.entity_id)

"""Foundings: a process, a body, an organ is said to have been begun, at a date or a place.

What is founded, and when, is what the attributes of things are read from; where, the words behind
the verb tell, or those that the sentence opens with.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.recognize.attributes.foundings import founded
from extract.recognize.attributes.owners import Owners
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.clauses import clauses_of
from extract.recognize.clauses.units import Event, Unit
from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.drafts import Draft
from extract.recognize.events.extents import Place, proper_end
from extract.recognize.events.facts import HELD
from extract.recognize.events.frames import owner_in_name
from extract.recognize.events.hosts import hosted
from extract.recognize.events.launches import KIND, RULE
from extract.recognize.events.openings import opening
from extract.recognize.events.places import Venue, place_near
from extract.recognize.events.words import EventWords
from extract.recognize.statements import Stated, Words

_SHAPE = "founding"
_ALIAS = re.compile(r" \([A-Z][\w.&/-]*\) (?:for|of|on|pour|sur|de) ")
_LABEL = re.compile(r"\s?:")
_BY = re.compile(r" (?:by|par) ?(?:the |la |le |l')?<[po](\d+)>")
_NOT_FOUNDED = frozenset({"event", "programme"})
"""Kinds of things whose beginning is no founding."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d$")


def read_foundings(context: Context, words: EventWords, events: Sequence[Event]) -> list[Draft]:
    """Return the foundings that the clauses of a source tell, between other `events`."""
    sayings = context.words.sayings
    known = [saying for saying in sayings.attributes if saying.shape == _SHAPE]
    return [
        draft
        for clause in clauses_of(context, events, sayings)
        if clause.leaf.kind != "heading"
        for saying in known
        for match in saying.pattern.finditer(clause.plain)
        for unit, date in founded(Owners(context, clause, sayings), saying, match)
        if (draft := _draft(context, words, clause, match, unit, date)) is not None
    ]


def _draft(
    context: Context,
    words: EventWords,
    clause: Clause,
    match: re.Match[str],
    unit: Unit,
    dated: Unit | None,
) -> Draft | None:
    """Return the founding of a unit; None of one without date and place, and of an event."""
    said = clause.words(*match.span())
    date = _begun(dated.date) if dated is not None and dated.date is not None else None
    venue = _venue(context, words, clause, said)
    if not (date or venue) or _kind(context, unit) in _NOT_FOUNDED:
        return None
    return Draft(
        _whole(context, words, unit),
        Stated(KIND, said),
        KIND,
        RULE,
        Stated(HELD, said),
        date=date,
        dated=clause.leaf,
        venue=venue,
        in_id=_founder(context, clause, match.end()) or _whose(context, words, clause, unit),
        of_id=unit.entity_id,
        is_bare=unit.is_reference,
    )


def _whole(context: Context, words: EventWords, unit: Unit) -> Words:
    """Return a name with what follows its acronym: "Centre (TC) for Asia"."""
    leaf, start, end = unit.words
    place = Place(context, words, leaf, leaf.sentence_at(end - 1).end, (leaf.language or "en")[:2])
    alias = _ALIAS.match(leaf.text, end)
    return Words(leaf, start, proper_end(place, end)) if alias else unit.words


def _kind(context: Context, unit: Unit) -> str:
    entity = context.register.entities.get(unit.entity_id or "")
    return "event" if unit.event is not None else entity.kind if entity is not None else ""


def _venue(context: Context, words: EventWords, clause: Clause, said: Words) -> Venue | None:
    """Return the place behind the verb of a founding, or that with which its sentence opens."""
    leaf = clause.leaf
    plain = context.even(leaf)
    sentence = leaf.sentence_at(said.start)
    label = _LABEL.match(plain, said.end)
    first = label.end() if label else said.end
    cut = words.phrase("clause", "founding").search(plain, first, sentence.end)
    venue = place_near(context, leaf, first, cut.start() if cut else sentence.end)
    venue = venue or opening(context, words, leaf, sentence.start, said.start)[1]
    return hosted(context, words, leaf, venue, said.start, sentence.end) if venue else None


def _begun(date: DateFound) -> DateFound | None:
    """Return when something began that a text says to go on since; None where no year tells it."""
    if date.kind != "open":
        return date
    year = _YEAR.search((date.edtf or "").removesuffix("/.."))
    if year is None:
        return None
    days = (f"{year[0]}-01-01", f"{year[0]}-12-31")
    return replace(
        date,
        edtf=year[0],
        date_start=days[0],
        date_end=days[1],
        precision="year",
        kind="year",
    )


def _founder(context: Context, clause: Clause, at: int) -> Stated | None:
    """Return what the document is of, where it is said to have founded something."""
    by = _BY.match(clause.plain, at)
    unit = clause.units[int(by[1])] if by else None
    is_main = unit is not None and unit.thing_id is not None and unit.thing_id == context.main_id
    return Stated(context.main_id or "", unit.words) if unit is not None and is_main else None


def _whose(context: Context, words: EventWords, clause: Clause, unit: Unit) -> Stated | None:
    """Return what an organ belongs to; a process or an organization belongs to nothing."""
    if unit.letter == "p" or (unit.thing_id and unit.thing_id == context.main_id):
        return None
    leaf, start, end = unit.words
    entity = context.register.entities.get(unit.entity_id or "")
    owner = owner_in_name(context, leaf, start, end)
    if owner is not None:
        return owner
    if entity is not None and entity.parent_id:
        return Stated(entity.parent_id, unit.words)
    part = context.words.sayings.patterns["as_part_of"].search(clause.plain)
    if part is not None:
        return Stated(clause.units[int(part[1])].thing_id or "", clause.units[int(part[1])].words)
    is_organ = words.phrase("founding", "organ").search(context.even(leaf)[start:end])
    if not (is_organ or unit.letter == "g" or (unit.letter == "x" and unit.words.text.isupper())):
        return None
    if unit.of_id:
        return Stated(unit.of_id, unit.words)
    topic = clause.spoken.process(0)
    return Stated(topic.entity_id, topic.words) if topic is not None and topic.entity_id else None

"""Meetings told by their places and dates alone: "sessions in Lima (2001) and Quito (2003)".

Places and dates come in pairs, or in two lists of one length: "in Lima and Quito, in 2001 and 2003
respectively". Each pair is a meeting; numbers in front ("the second and third") are told in turn.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple, TypeVar

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.drafting import drafts_with
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import HELD, PLANNED, Facts
from extract.recognize.events.places import Venue, place_near
from extract.recognize.events.series import is_count
from extract.recognize.events.titles import Title
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words

T = TypeVar("T")
NEAR = 90
"""How far behind a noun or a verb the first place may stand, in characters."""

_IN = re.compile(r"(?:(?:in|at|a|en|au|aux|to) )?(?:the |la )?")
_INTO = re.compile(r",? (?=(?:in|at|a|en|au|aux) )")
_DATE = re.compile(
    r",? ?(?P<open>\()?(?:(?:in|on|from|of|en|le|les|du|au|de) )?(?:early |late |mid-|debut |fin )?"
)
_JOINT = re.compile(
    r"(?:,? (?:and|et|puis)|[,;]) (?:(?:(?:then|again|once more|finally|lastly|later|also|puis|"
    r"ensuite|enfin|encore|de nouveau|a nouveau|plus tard|and|et),? )*)"
)
_START = re.compile(
    r"(?:\b(?:in|at|a|en|au|aux) |: | \()(?=\S)|\b(?:on|from|le|les|du) (?=\d|[a-z]+ \d)"
)
_NUMBERS = re.compile(r"((?:[\w-]+, )*[\w-]+,? (?:and|et) )(?:the |la |le |les )?$")


class Session(NamedTuple):
    """Where and when one of several meetings was held; what is said of it ends at `end`."""

    venue: Venue
    date: DateFound
    end: int


def sessions_of(context: Context, words: EventWords, leaf: Leaf, title: Title) -> Iterator[Draft]:
    """Return the meetings that a plural noun tells by their places and dates; none without two."""
    if not title.form.is_plural or title.form.noun.event_class != "meeting" or title.is_named:
        return
    sentence = leaf.sentence_at(title.start)
    found = sessions_behind(context, words, leaf, title.noun[1], sentence.end)
    first, numbers = _numbers(context, words, leaf, title)
    first = first if numbers else _without_verb(words, leaf, context.even(leaf), title)
    if len(numbers) not in (0, len(found)):
        return
    plain = context.even(leaf)
    for number, session in enumerate(found):
        facts = Facts([session.date], session.venue, has_verb=True, end=session.end)
        facts.status = _status(words, leaf, plain, title.noun[1], session)
        whole = replace(title, first=first, start=first, tail=session.end, is_named=True)
        if numbers:
            whole = replace(whole, ordinal=numbers[number])
        yield from drafts_with(context, words, leaf, whole, facts)


def sessions_behind(
    context: Context, words: EventWords, leaf: Leaf, at: int, stop: int
) -> list[Session]:
    """Return the places with their dates that stand behind a noun or verb: two or more, or none."""
    plain = context.even(leaf)
    for lead in _START.finditer(plain, at, min(stop, at + NEAR)):
        if words.phrase("clause", "facts").search(plain[at : lead.start()]):
            break
        found = _pairs(context, leaf, lead.start(), stop)
        found = found or _respective(context, words, leaf, lead.start(), stop)
        if len(found) > 1:
            return found
    return []


def _pairs(context: Context, leaf: Leaf, at: int, stop: int) -> list[Session]:
    """Return what is told as "in Lima (2001), Quito (2003) and on 3 May 2005 in La Paz"."""
    plain = context.even(leaf)
    found: list[Session] = []
    here = at + 2 if plain[at] in ": " else at
    is_after_in = here == at
    while (session := _pair_at(context, leaf, here, stop, is_after_in=is_after_in)) is not None:
        found.append(session)
        joint = _JOINT.match(plain, session.end, stop)
        if joint is None:
            break
        here = joint.end()
    return found


def _pair_at(
    context: Context, leaf: Leaf, at: int, stop: int, *, is_after_in: bool
) -> Session | None:
    """Return the place and date, or date and place, that stand at `at`."""
    place = _venue_at(context, leaf, at, stop)
    if place is not None:
        is_known = is_after_in or place[0].country_id or place[0].place.start > at
        date = _date_at(context, leaf, place[1], stop) if is_known else None
        return Session(place[0], *date) if date else None
    date = _date_at(context, leaf, at, stop)
    lead = _INTO.match(context.even(leaf), date[1], stop) if date else None
    place = _venue_at(context, leaf, lead.end(), stop) if lead else None
    return Session(place[0], date[0], place[1]) if date and place else None


def _respective(
    context: Context, words: EventWords, leaf: Leaf, at: int, stop: int
) -> list[Session]:
    """Return what is told as "in Lima and Quito in 2001 and 2003 respectively"."""
    plain = context.even(leaf)
    if words.phrase("series", "respectively").search(plain, at, stop) is None:
        return []
    places, end = _run(plain, at, stop, lambda here: _venue_at(context, leaf, here, stop))
    dates, last = _run(plain, end, stop, lambda here: _date_at(context, leaf, here, stop))
    if len(places) != len(dates):
        return []
    return [Session(place, date, last) for place, date in zip(places, dates, strict=True)]


def _run(
    plain: str, at: int, stop: int, read: Callable[[int], tuple[T, int] | None]
) -> tuple[list[T], int]:
    """Return what is read one after the other, with commas and "and" between, and where it ends."""
    found, end = list[T](), at
    while (one := read(at)) is not None:
        found.append(one[0])
        end = one[1]
        joint = _JOINT.match(plain, end, stop)
        if joint is None:
            break
        at = joint.end()
    return found, end


def _venue_at(context: Context, leaf: Leaf, at: int, stop: int) -> tuple[Venue, int] | None:
    """Return the place that stands at `at`, behind "in" or not, and where it ends."""
    lead = _IN.match(context.even(leaf), at, stop)
    start = lead.end() if lead else at
    if not leaf.text[start : start + 1].isupper():
        return None
    venue = place_near(context, leaf, start, stop, is_strict=False)
    if venue is None or venue.place.start != start:
        return None
    end = venue.end
    is_open = "(" in leaf.text[venue.place.end : end]
    return venue, end + (is_open and leaf.text.startswith(")", end))


def _date_at(context: Context, leaf: Leaf, at: int, stop: int) -> tuple[DateFound, int] | None:
    """Return the date that stands at `at`, in brackets or not, and where it ends."""
    lead = _DATE.match(context.even(leaf), at, stop)
    first = lead.end() if lead else at
    for date in context.dates_in(leaf, at, stop):
        if date.start > first:
            return None
        if not date.edtf or date.kind == "open":
            continue
        is_open = lead is not None and lead["open"] is not None
        if is_open and not leaf.text.startswith(")", date.end):
            return None
        return date, date.end + is_open
    return None


def _numbers(
    context: Context, words: EventWords, leaf: Leaf, title: Title
) -> tuple[int, list[tuple[int, int, int]]]:
    """Return where the numbers of several meetings begin, and each with its words."""
    plain = context.even(leaf)
    found = [title.ordinal] if title.ordinal else []
    before = _NUMBERS.search(plain, leaf.sentence_at(title.start).start, title.start)
    if before is None or not found:
        return title.start, found
    found = [*words.ordinals_in(plain, *before.span(1)), *found]
    return found[0][1], found


def _without_verb(words: EventWords, leaf: Leaf, plain: str, title: Title) -> int:
    """Return where a title begins without the verb or the count before it: "has held four"."""
    first = title.start
    for word in re.finditer(r"[\w-]+", plain[title.start : title.noun[0]]):
        at, end = title.start + word.start(), title.start + word.end()
        is_verb = words.phrase("stop", "en").match(plain, at, end) is not None
        if is_verb or is_count(word.group()):
            first = end + 1
    return first if leaf.text[first - 1] == " " or first == title.start else title.start


def _status(words: EventWords, leaf: Leaf, plain: str, at: int, session: Session) -> Stated | None:
    """Return what the verb between a noun and the places says: held or planned."""
    for status, meaning in ((PLANNED, "planned"), (HELD, "done")):
        verb = words.phrase("status", meaning).search(plain, at, session.venue.place.start)
        if verb is not None:
            return Stated(status, Words(leaf, *verb.span()))
    return None

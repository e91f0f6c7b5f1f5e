"""What is said of an event in front of its title: a verb, and the date that opens the sentence."""

import re

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.calendar import LASTING, entry_of, of_chronicle
from extract.recognize.events.changes import read_change
from extract.recognize.events.facts import (
    HELD,
    PLANNED,
    Facts,
    read_behind,
    read_loosely,
)
from extract.recognize.events.hosts import hosted
from extract.recognize.events.periods import read_period
from extract.recognize.events.places import INFERRED, Venue, city_at, place_near
from extract.recognize.events.titles import Title
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words

_LABEL = re.compile(r"\b(?P<first>\w+) (?:\w+ )?\w+\s?:$")


def facts_of(context: Context, words: EventWords, leaf: Leaf, title: Title, stop: int) -> Facts:
    """Return what is said of the event before and after its title, up to `stop`."""
    facts = Facts(end=title.tail)
    plain = context.even(leaf)
    entry = entry_of(context, leaf, title.first)
    if title.lead is not None:
        facts.dates = [title.lead]
    elif entry is not None and entry[0].kind not in LASTING:
        facts.dates, facts.venue = [entry[0]], entry[1]
    read_behind(context, words, leaf, facts, stop)
    _read_before(context, words, leaf, title, facts)
    is_meeting = title.form.noun.event_class == "meeting"
    is_one = title.is_capital or title.ordinal or title.before in words.groups["determiners"]
    if is_meeting and not facts.dates and is_one:
        read_loosely(context, words, leaf, facts, title.tail, stop)
    past = words.phrase("opening", "past").match(plain, facts.end, stop)
    if facts.dates and facts.status is None and past:
        facts.status = Stated(HELD, Words(leaf, title.start, title.end))
    if facts.venue is not None:
        facts.venue = hosted(context, words, leaf, facts.venue, title.first, stop)
    if title.form.noun.event_class == "project":
        read_period(context, words, leaf, facts, title.first, title.tail)
    read_change(context, words, leaf, facts, title.tail, stop)
    if not (facts.dates or title.form.is_plural or title.is_bare):
        told = [*of_chronicle(context, leaf, title.first, has_verb=facts.has_verb)]
        facts.has_verb = facts.has_verb or bool(told)
        facts.dates = told or ([entry[0]] if entry is not None else [])
    return facts


def _read_before(
    context: Context, words: EventWords, leaf: Leaf, title: Title, facts: Facts
) -> None:
    """Take in the verb in front of a title, and the date that opens its sentence."""
    plain = context.even(leaf)
    sentence = leaf.sentence_at(title.start)
    head = without_article(words, plain, sentence.start, title.first)
    verb = None
    for status, meaning in ((PLANNED, "planned"), (HELD, "done")):
        verb = verb or words.phrase("before", meaning).search(plain, sentence.start, head)
        if verb is not None and facts.status is None:
            facts.status = Stated(status, Words(leaf, *verb.span()))
    if title.before and words.is_one_of("next", title.before) and facts.status is None:
        facts.status = Stated(PLANNED, Words(leaf, title.first, title.end))
    label = _LABEL.search(plain, sentence.start, head)
    if label and words.is_one_of("next", label["first"]) and facts.status is None:
        facts.status = Stated(PLANNED, Words(leaf, *label.span("first")))
    first = (plain[title.first : title.noun[1]].split() or [""])[0]
    if words.is_one_of("next", first) and facts.status is None:
        facts.status = Stated(PLANNED, Words(leaf, title.first, title.first + len(first)))
    if verb is None:
        verb = _verb_before_facts(context, words, leaf, facts, sentence.start, head)
    if verb is None and title.form.noun.event_class == "instrument":
        verb = words.phrase("before", "among").search(plain, sentence.start, head)
        if verb is not None and facts.status is None:
            facts.status = Stated(HELD, Words(leaf, *verb.span()))
    facts.has_verb = facts.has_verb or verb is not None
    if facts.has_verb:
        _open(context, words, leaf, title, verb, facts)


def _verb_before_facts(
    context: Context, words: EventWords, leaf: Leaf, facts: Facts, start: int, head: int
) -> re.Match[str] | None:
    """Return the verb that a date or a place parts from its title: "held in May a seminar"."""
    plain = context.even(leaf)
    at, dates, venue = head, list[DateFound](), None
    while at > start:
        at = start + len(plain[start:at].rstrip(" ,"))
        date = next((d for d in context.dates_in(leaf, start, at) if d.end == at), None)
        if date is not None and date.edtf:
            dates.append(date)
            at = date.start
            continue
        near = words.phrase("opening", "last_place").search(plain[start:at])
        found = near and place_near(context, leaf, start + near.start(), at)
        end = found.end if found else 0
        if near and end + plain.startswith(")", end) == at:
            venue, at = found, start + near.start()
            continue
        small = words.phrase("opening", "between").search(plain[start:at])
        if small is None:
            break
        at = start + small.start()
    verb = words.phrase("before", "done").search(plain, start, at) if at < head else None
    planned = words.phrase("before", "planned").search(plain, start, at) if at < head else None
    said = planned or verb
    if said is None or not (dates or venue):
        return None
    facts.add(dates)
    facts.venue = facts.venue or venue
    status = PLANNED if planned else HELD
    facts.status = facts.status or Stated(status, Words(leaf, *said.span()))
    return said


def without_article(words: EventWords, plain: str, start: int, at: int) -> int:
    """Return where the text before `at` ends, without its article and the blanks."""
    before = plain[start:at].rstrip(' “"«\xa0')
    match = re.search(r"(?:^|\s)(\w+|[ld]')$", before)
    is_article = match is not None and (
        match[1] == "les" or words.is_one_of("determiners", match[1])
    )
    if match and is_article and match[1] not in ("du", "au"):
        before = before[: match.start(1)].rstrip()
    return start + len(before)


def _open(
    context: Context,
    words: EventWords,
    leaf: Leaf,
    title: Title,
    verb: re.Match[str] | None,
    facts: Facts,
) -> None:
    """Take in the date and the place with which a sentence opens, and the place that hosts.

    A title with a date of its own has the place only if it follows the opening at once.
    """
    plain = context.even(leaf)
    sentence = leaf.sentence_at(title.start)
    date, venue, end = opening(context, words, leaf, sentence.start, title.first)
    is_next = words.phrase("opening", "next").fullmatch(plain, end, title.first) is not None
    if facts.venue is None and (venue is None or not facts.dates):
        facts.venue = _host_city(context, words, leaf, end, title.first)
    if date is not None and date.kind != "open" and not facts.dates:
        facts.dates, is_next = [date], True
    if verb is not None and words.phrase("opening", "next").fullmatch(plain, end, verb.start()):
        is_next = True
    if is_next:
        facts.venue = facts.venue or venue


def _host_city(
    context: Context, words: EventWords, leaf: Leaf, start: int, end: int
) -> Venue | None:
    """Return the city that is the subject of a verb of hosting: "Lima hosted the session"."""
    plain = context.even(leaf)
    is_country = any(country.start == start for country in context.countries(leaf, start, end))
    city = None if is_country else city_at(context, leaf, start, end)
    acts = words.phrase("host", "active").match(plain, city[0], end) if city else None
    if city is None or acts is None:
        return None
    return Venue(Words(leaf, start, city[0]), context.register.country(city[1]), None, INFERRED)


def opening(
    context: Context, words: EventWords, leaf: Leaf, start: int, end: int
) -> tuple[DateFound | None, Venue | None, int]:
    """Return the date and the place with which a sentence opens, and where the opening ends.

    "In May, at Lima,", "Before then, on 3 May", "It was in Lima, in May, that".
    """
    plain = context.even(leaf)
    date: DateFound | None = None
    venue: Venue | None = None
    lead = words.phrase("opening", "lead").match(plain, start, end)
    here = lead.end() if lead else start
    while here < end:
        that = words.phrase("opening", "that").match(plain, here, end)
        here = that.end() if that and venue and date is None else here
        small = words.phrase("clause", "small").match(plain, here, end)
        after = small.end() if small else here
        found = next((d for d in context.dates_in(leaf, here, end) if d.start <= after), None)
        if found is not None and found.edtf and date is None:
            date, here = found, found.end
            continue
        at = words.phrase("opening", "at").match(plain, here, end) if venue is None else None
        near = place_near(context, leaf, here, end, is_strict=False) if at else None
        if at is None or near is None or near.place.start != at.end():
            return date, venue, after
        venue, here = near, near.end + plain.startswith(")", near.end)
    return date, venue, here

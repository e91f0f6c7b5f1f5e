"""What is said of an event in front of its title: a verb, and the date that opens the sentence."""

import re

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.calendar import entry_of
from extract.recognize.events.changes import read_change
from extract.recognize.events.facts import (
    HELD,
    NOT_STATED,
    PLANNED,
    SMALL,
    Facts,
    ahead,
    read_behind,
    read_loosely,
)
from extract.recognize.events.hosts import hosted
from extract.recognize.events.periods import read_period
from extract.recognize.events.places import Venue, place_near
from extract.recognize.events.titles import Title
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words

_PAST = re.compile(r",? (?:was|were|had|fut|furent|etait|etaient|a|ont) ")
_LABEL = re.compile(r"\b(?P<first>\w+) (?:\w+ )?\w+\s?:$")
_AT = frozenset(("in", "at", "a", "au", "en", "aux"))
_CLEFT = re.compile(r"^(?:c'est|c'etait|ce fut|it was) ")
_LAST_PLACE = re.compile(
    r"\b(?:in|at|a|en|au) (?:(?!(?:in|at|a|en|au) )[\w'-]+ ?){1,4}(?:\([\w' -]+\))?$"
)
_SMALL = re.compile(r"\s(?:in|on|from|en|le|les|du|au)$")
_COMPANY = re.compile(
    r",? (?:(?:jointly|together|in (?:cooperation|co-operation|collaboration|partnership)|"
    r"(?:conjointement|en (?:cooperation|collaboration|partenariat))) )?"
    r"(?:with|avec) [^,;:]{2,160}$"
)


def facts_of(context: Context, words: EventWords, leaf: Leaf, title: Title, stop: int) -> Facts:
    """Return what is said of the event before and after its title, up to `stop`."""
    facts = Facts(end=title.tail)
    plain = context.even(leaf)
    entry = entry_of(context, leaf, title.first)
    if title.lead is not None:
        facts.dates = [title.lead]
    elif entry is not None:
        facts.dates, facts.venue = [entry[0]], entry[1]
        said = ahead(context, title.form.noun.event_class, Stated(NOT_STATED), entry[0])
        facts.status = None if said.value == NOT_STATED else Stated(said.value)
    read_behind(context, words, leaf, facts, stop)
    _read_before(context, words, leaf, title, facts)
    is_meeting = title.form.noun.event_class == "meeting"
    if is_meeting and not facts.dates and (title.is_capital or title.ordinal is not None):
        read_loosely(context, words, leaf, facts, title.tail, stop)
    if facts.dates and facts.status is None and _PAST.match(plain, facts.end, stop):
        facts.status = Stated(HELD, Words(leaf, title.start, title.end))
    if facts.venue is not None:
        facts.venue = hosted(context, words, leaf, facts.venue, title.first, stop)
    if title.form.noun.event_class == "project":
        read_period(context, words, leaf, facts, title.first, title.tail)
    read_change(context, words, leaf, facts, title.tail, stop)
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
    facts.has_verb = facts.has_verb or verb is not None
    if not facts.dates and facts.has_verb:
        _open(context, leaf, plain, sentence.start, title.first, facts)


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
        near = _LAST_PLACE.search(plain[start:at])
        found = near and place_near(context, leaf, start + near.start(), at)
        end = found.end if found else 0
        if near and end + plain.startswith(")", end) == at:
            venue, at = found, start + near.start()
            continue
        small = _SMALL.search(plain[start:at]) or _COMPANY.search(plain[start:at])
        if small is None:
            break
        at = start + small.start()
    verb = words.phrase("before", "done").search(plain, start, at) if at < head else None
    if verb is not None and (dates or venue):
        facts.add(dates)
        facts.venue = facts.venue or venue
        facts.status = facts.status or Stated(HELD, Words(leaf, *verb.span()))
        return verb
    return None


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


def _open(context: Context, leaf: Leaf, plain: str, start: int, at: int, facts: Facts) -> None:
    """Take in the date, and the place before it, with which a sentence opens."""
    for date in context.dates_in(leaf, start, at):
        if date.edtf and date.kind != "open":
            opens, venue = opening(context, leaf, plain, start, date.start)
            facts.dates = [date] if opens else facts.dates
            facts.venue = facts.venue or (venue if opens else None)
        return


def opening(
    context: Context, leaf: Leaf, plain: str, start: int, at: int
) -> tuple[bool, Venue | None]:
    """Return whether a sentence opens with the date at `at`, and the place that stands before it.

    "In May", "It was in May", "C'est à Lima, en mai".
    """
    before = plain[start:at].lstrip()
    first = at - len(before)
    cleft = _CLEFT.match(before)
    first += cleft.end() if cleft else 0
    if not SMALL.sub("", plain[first:at]).strip():
        return True, None
    venue = place_near(context, leaf, first, at, is_strict=False)
    if venue is None or plain[first : venue.place.start].strip() not in _AT:
        return False, None
    rest = plain[venue.end : at].strip(" )")
    return not SMALL.sub("", rest).strip(), venue

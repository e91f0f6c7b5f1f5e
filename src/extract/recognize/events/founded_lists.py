"""Foundings told of several things: "in 1996, when processes were set up, such as A and B"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import HELD
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import Found
from extract.recognize.statements import Stated, Words

KIND = "foundation"
"""The kind, and the class, of an event by which something is founded."""

RULE = "event_founding"
"""The rule by which foundings are read."""

NEAR = 60
"""How far behind the verb, or a name, the next name may stand, in characters."""

_WHEN = re.compile(r",? (?:when|lorsque|quand|annee ou|date a laquelle)\b")
_OPENS = re.compile(r"\s*(?:in|on|en|le)?\s*")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d$")
_FIRST = re.compile(r"[,:]? ?(?:the |le |la |les |l')?")
_BETWEEN = re.compile(
    r"(?: ?\([^()]*\))?(?: (?:in|en|aux?|a) (?:the |la |les |l')?[\w'-]+)?"
    r"(?:,| and| et|, and|, as well as| ainsi que|,? puis) ?(?:the |le |la |les |l')?"
)


def listed_foundings(context: Context, words: EventWords, leaf: Leaf) -> Iterator[Draft]:
    """Return the foundings of the things that a list names as examples of what was founded."""
    plain = context.even(leaf)
    for verb in words.phrase("founding", "many").finditer(plain):
        sentence = leaf.sentence_at(verb.start())
        date = _date(context, leaf, plain, sentence.start, *verb.span())
        if date is None:
            continue
        said = Words(leaf, *verb.span("verb" if verb["verb"] else "verbe"))
        for name in _listed(context, leaf, plain, verb.end(), sentence.end):
            title = Words(leaf, name.start, name.end)
            kind = Stated(KIND, said)
            status = Stated(HELD, said)
            yield Draft(title, kind, KIND, RULE, status, date=date, of_id=name.entity_id)


def _listed(context: Context, leaf: Leaf, plain: str, at: int, end: int) -> list[Found]:
    """Return the names that a list has from `at` on, as long as nothing else parts them."""
    found: list[Found] = []
    for name in context.things(leaf, at, end):
        between = plain[found[-1].end if found else at : name.start]
        if (_BETWEEN if found else _FIRST).fullmatch(between):
            found.append(name)
        elif not found or "(" not in between:
            break
    return found


def _date(
    context: Context, leaf: Leaf, plain: str, start: int, verb: int, end: int
) -> DateFound | None:
    """Return the date of the verb [verb, end): "since 1996, when"; one that opens; "set up in"."""
    for date in context.dates_in(leaf, start, end):
        if not date.edtf:
            continue
        is_within = verb <= date.start and date.kind != "open"
        opens = _OPENS.fullmatch(plain[start : date.start]) and date.kind != "open"
        if is_within or opens:
            return date
        if _WHEN.match(plain, date.end):
            return _without_since(leaf, date)
    return None


def _without_since(leaf: Leaf, date: DateFound) -> DateFound | None:
    """Return the year in which something began of which a text says that it goes on since."""
    if date.kind != "open":
        return date
    year = _YEAR.search(leaf.text[date.start : date.end])
    if year is None:
        return None
    first = date.start + year.start()
    days = (f"{year[0]}-01-01", f"{year[0]}-12-31")
    return replace(
        date,
        start=first,
        edtf=year[0],
        date_start=days[0],
        date_end=days[1],
        precision="year",
        kind="year",
    )

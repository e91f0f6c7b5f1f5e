"""What sort of thing it is and how often it meets: "an informal forum", "meets every two years"."""

import re
from collections.abc import Iterator

from extract.recognize.attributes.found import Found
from extract.recognize.attributes.owners import Owners
from extract.recognize.attributes.stretches import first_words, said_span
from extract.recognize.clauses.sayings import Saying
from extract.recognize.statements import Words, stated

MOST_WORDS = 20
"""Words that a predicate has at most where it is the value."""

_NOBODY = re.compile(r"(?:^|[;:] )(?:none|neither|no|aucune?)\b[^;,]*$")
_ORDINAL = re.compile(
    r"(?:[a-z-]*(?:first|second|third|th|ieme|premiere?)|\d+(?:st|nd|rd|th|e|eme)) (?=[a-z])"
)
_END = re.compile(r"[;:.,]| (?:and|et|but|mais) (?=[a-z]+(?:s|ed|e|ent)\b)|$")


def values(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return "informal" of "is an informal forum", "every two years" of "meets every two years"."""
    span = said_span(match)
    if span is None:
        return
    value = stated(owners.clause.words(*span))
    is_meeting = saying.means == "frequency"
    one = owners.meeting(match.start(), span[1]) if is_meeting else owners.process(*span)
    for owner in owners.each(match.start()) or (one,):
        yield Found(saying, owner, value)


def titled(owners: Owners, saying: Saying) -> Iterator[Found]:
    """Return "annual" of a meeting called so: "its tenth annual meeting"."""
    clause = owners.clause
    for event in clause.all("e"):
        plain = owners.context.even(event.leaf)[event.start : event.end]
        match = saying.pattern.match(plain, _ordinal(plain))
        span = said_span(match) if match else None
        if span is None or event.is_reference:
            continue
        words = Words(event.leaf, event.start + span[0], event.start + span[1])
        at = clause.plain.find(f"<e{clause.units.index(event)}>")
        own = clause.within(0, max(at, 0), "p")
        owner = event.of_id or (own[-1] if own else clause.spoken.process())
        yield Found(saying, owner, stated(words))


def _ordinal(plain: str) -> int:
    match = _ORDINAL.match(plain)
    return match.end() if match else 0


def predicates(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return the predicate of "the process takes no decisions that bind its members".

    Where its subject is what says no ("none of the three takes ..."), the value is all of it.
    """
    clause = owners.clause
    nobody = _NOBODY.search(clause.plain[: match.start()])
    is_no = match.lastindex is not None
    if not is_no and nobody is None:
        return
    start = match.start() if is_no or nobody is None else nobody.start()
    start += len(clause.plain[start:]) - len(clause.plain[start:].lstrip(";: "))
    end = _END.search(clause.plain, match.end())
    value = stated(first_words(clause, start, end.start() if end else match.end(), MOST_WORDS))
    for owner in owners.each(match.start()) or (owners.process(start, match.end()),):
        yield Found(saying, owner, value)


def remarks(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return "Although not considered as processes, the X and the Y ...": said of both."""
    span = said_span(match)
    if span is None:
        return
    clause = owners.clause
    for process in clause.within(match.end(), len(clause.plain), "p"):
        yield Found(saying, process, stated(clause.words(*span)))

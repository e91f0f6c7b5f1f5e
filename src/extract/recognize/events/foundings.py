"""Foundings: a process, a centre, a secretariat launched or created, at a date or a place."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import HELD
from extract.recognize.events.founded_lists import KIND, RULE, listed_foundings
from extract.recognize.events.founded_names import ARTICLES, founded_names, heads
from extract.recognize.events.frames import owner_in_name
from extract.recognize.events.heads import word_before
from extract.recognize.events.hosts import hosted
from extract.recognize.events.openings import opening, without_article
from extract.recognize.events.places import Venue, place_near
from extract.recognize.events.surroundings import (
    frame_around,
    is_frame,
    named_in,
    of_body,
    subject_of,
)
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import Found
from extract.recognize.statements import Stated, Words

NEAR = 90
"""How far behind a name or its verb the date may stand, in characters."""

_ALIAS = re.compile(r"\s*\((?:[^()]*\([^()]*\))*[^()]*\)")
_PART = re.compile(
    r"\b(?:as|comme|en tant qu[e']) ?(?:an? |une? )?"
    r"(?:organ|body|part|unit|office|subsidiary|organe|service|bureau) (?:of|de|du|d')"
    r" ?(?:the |la |le |l')?$"
)
_ASIDE = re.compile(r", (?:or )?[^.;:()]{2,90}?,(?= )")
_CLOSED = re.compile(r"\([^()]*\)")
_SUBJECT = re.compile(r", (?:(?:the|le|la|les) |l')?$")
_FINITE = re.compile(r"\b(?:was|were|is|are|has|had|est|sont|fut|a ete|ont)\b|[;:]")
_PRONOUN = re.compile(r", (?:it|they|elles?|ils?) ")
_WHEN = re.compile(r"^,?\s*(?:when|lorsque|quand|,)\b")


def foundings_in(context: Context, words: EventWords, leaf: Leaf) -> Iterator[Draft]:
    """Return the foundings that a leaf states with a date or a place."""
    seen: set[int] = set()
    for draft in listed_foundings(context, words, leaf):
        seen.update(range(draft.title.start, draft.title.end))
        yield draft
    for draft in _taken_up(context, words, leaf):
        seen.update(range(draft.title.start, draft.title.end))
        yield draft
    for start, end in founded_names(context, words, leaf):
        if any(start <= at < end for at in seen):
            continue
        found = _founding(context, words, leaf, start, end)
        if found is not None:
            seen.update(range(start, end))
            yield found


def launched(context: Context, words: EventWords, leaf: Leaf) -> Draft | None:
    """Return the founding that a title of a table is, undated: "Launch of the Lima Process"."""
    plain = context.even(leaf)
    for name in context.things(leaf):
        if not is_frame(context, name) or leaf.text[name.end :].strip(" ."):
            continue
        head = without_article(words, plain, 0, name.start)
        verb = words.phrase("founding", "noun").search(plain, 0, head)
        if verb is not None and not plain[: without_article(words, plain, 0, verb.start())].strip():
            return _draft(context, leaf, name.start, name.end, verb.span(), None, None)
    return None


def _taken_up(context: Context, words: EventWords, leaf: Leaf) -> Iterator[Draft]:
    """Return the foundings of what the sentence before is about: "It was founded in Lima"."""
    plain = context.even(leaf)
    for before, sentence in pairwise(leaf.sentences):
        told = plain[sentence.start : sentence.end]
        own = words.phrase("founding", "own").match(told)
        who = words.phrase("founding", "subject").match(told)
        verb = words.phrase("founding", "passive").match(told, who.end()) if who else own
        if verb is not None and who is None and not _PRONOUN.search(told, verb.end()):
            verb = None
        verb = verb or words.phrase("founding", "it").search(told)
        if verb is None:
            continue
        first, last = sentence.start + verb.start(), sentence.start + verb.end()
        name = subject_of(context, leaf, before.start, before.end) or _last_in(
            context, leaf, before.start, before.end
        )
        limit = min(sentence.end, last + NEAR)
        date = _date_in(context, words, leaf, plain, last, limit)
        venue = _venue(context, words, leaf, plain, last, limit)
        if name is not None and (date or venue):
            yield _draft(context, leaf, name.start, name.end, (first, last), date, venue)


def _last_in(context: Context, leaf: Leaf, start: int, end: int) -> Found | None:
    """Return the only process that [start, end) of a leaf names."""
    found = [f for f in context.things(leaf, start, end) if is_frame(context, f)]
    is_one = len({f.entity_id for f in found}) == 1
    return max(found, key=lambda f: f.end - f.start) if is_one else None


def _founding(
    context: Context, words: EventWords, leaf: Leaf, start: int, end: int
) -> Draft | None:
    plain = context.even(leaf)
    sentence = leaf.sentence_at(start)
    head = without_article(words, plain, sentence.start, start)
    alias = _ALIAS.match(leaf.text, end, sentence.end)
    behind = alias.end() if alias else end
    for meaning in ("active", "noun"):
        verb = words.phrase("founding", meaning).search(plain, sentence.start, head)
        if verb is None:
            continue
        is_next = meaning == "noun" or _is_entity(context, leaf, start, end)
        date = _date_in(context, words, leaf, plain, behind, min(sentence.end, behind + NEAR))
        date = date or _date_before(context, words, leaf, plain, sentence.start, verb.start())
        venue = _venue(context, words, leaf, plain, behind, sentence.end)
        venue = venue or opening(context, words, leaf, sentence.start, verb.start())[1]
        if is_next and (date or (venue and meaning == "active")):
            return _draft(context, leaf, start, end, verb.span(), date, venue)
    verb = _passive(words, plain, behind, sentence.end)
    is_meeting = _is_of_number(context, words, leaf, start, end)
    is_own = plain.startswith((", which ", ", that ", ", qui "), behind)
    within = words.phrase("founding", "within").search(plain, sentence.start, start)
    is_part = within is not None and not is_own
    if verb and not is_part and _is_entity(context, leaf, start, end) and not is_meeting:
        limit = min(sentence.end, verb.end() + NEAR)
        date = _date_in(context, words, leaf, plain, verb.end(), limit)
        venue = _venue(context, words, leaf, plain, verb.end(), limit)
        date = date or _date_before(context, words, leaf, plain, sentence.start, start)
        is_seat = words.phrase("founding", "seat").search(verb.group()) is not None
        if date or (venue and not is_seat):
            return _draft(context, leaf, start, end, verb.span(), date, venue)
    return _own(context, words, leaf, start, end)


def _passive(words: EventWords, plain: str, at: int, stop: int) -> re.Match[str] | None:
    """Return the verb of a founding behind a name that ends at `at`, a clause of its own aside."""
    passive = words.phrase("founding", "passive")
    aside = _ASIDE.match(plain, at, stop)
    return passive.match(plain, at, stop) or (
        passive.match(plain, aside.end(), stop) if aside else None
    )


def _is_of_number(context: Context, words: EventWords, leaf: Leaf, start: int, end: int) -> bool:
    """Whether words name a meeting of some number, which opens and is not founded."""
    own = context.even(leaf)[start:end]
    noun = words.nouns.search(own)
    is_meeting = noun is not None and words.forms[noun.group()].noun.event_class == "meeting"
    return is_meeting and any(words.ordinal(word) is not None for word in own.split())


def _own(context: Context, words: EventWords, leaf: Leaf, start: int, end: int) -> Draft | None:
    """Read "Since its inception in 1998, the X": the name is the next one, or the one before."""
    plain = context.even(leaf)
    sentence = leaf.sentence_at(start)
    verb = words.phrase("founding", "own").search(plain[sentence.start : sentence.end])
    if verb is None or not _is_entity(context, leaf, start, end):
        return None
    first, last = sentence.start + verb.start(), sentence.start + verb.end()
    dates = context.dates_in(leaf, last, min(sentence.end, last + NEAR))
    date = next((d for d in dates if d.edtf and d.kind != "open"), None)
    if date is None:
        return None
    if verb.start() == 0:
        return _opened(context, words, leaf, (start, end), (first, last), date)
    noun = words.nouns.search(plain, start, end)
    is_known = any((f.start, f.end) == (start, end) for f in context.things(leaf))
    if noun is not None and noun.end() == end and not is_known:
        return None  # a meeting of what was founded: "the sixth Lima Process Meeting since its"
    gap = plain[date.end : start] if start >= date.end else plain[end:first]
    if len(gap) > 40 or (start >= date.end and not re.match(r"\s*,\s*", gap)):
        return None
    if any(date.end <= f.start < start for f in context.things(leaf)):
        return None
    return _draft(context, leaf, start, end, (first, last), date, None)


def _opened(
    context: Context,
    words: EventWords,
    leaf: Leaf,
    name: tuple[int, int],
    verb: tuple[int, int],
    date: DateFound,
) -> Draft | None:
    """Read "Set up by Ghana in Lima in 1998, the X": the subject follows the first clause."""
    plain = context.even(leaf)
    clause = plain[verb[1] : name[0]]
    is_place = any(f.start == name[0] and f.kind != "name" for f in context.names(leaf))
    if is_place or date.end > name[0] or not _SUBJECT.search(clause) or _FINITE.search(clause):
        return None
    venue = _venue(context, words, leaf, plain, verb[1], name[0])
    return _draft(context, leaf, *name, verb, date, venue)


def _is_entity(context: Context, leaf: Leaf, start: int, end: int) -> bool:
    """Whether the words are a name of something that can be founded, no event."""
    is_known = any(f.start >= start and f.end <= end for f in context.things(leaf))
    plain = context.even(leaf)
    is_kind = bool(heads(context) & set(plain[start:end].split()))
    return is_known or is_kind or word_before(plain, start) in ARTICLES


def _date_in(
    context: Context, words: EventWords, leaf: Leaf, plain: str, start: int, end: int
) -> DateFound | None:
    """Return the date in [start, end) that stands in the clause which begins at `start`."""
    for date in context.dates_in(leaf, start, end):
        gap = _CLOSED.sub("", plain[start : date.start])
        if date.edtf and not words.phrase("clause", "founding").search(gap) and "(" not in gap:
            return date if date.kind != "open" else None
        break
    return None


def _date_before(
    context: Context, words: EventWords, leaf: Leaf, plain: str, start: int, verb: int
) -> DateFound | None:
    """Return the date before the verb: one that opens the sentence, or "in September 2001 when"."""
    for date in reversed(context.dates_in(leaf, start, verb)):
        if not date.edtf or date.kind == "open":
            continue
        opens = opening(context, words, leaf, start, verb)[0] == date
        if opens or _WHEN.match(plain[date.end :].lstrip()):
            return date
    return None


def _venue(
    context: Context, words: EventWords, leaf: Leaf, plain: str, start: int, end: int
) -> Venue | None:
    cut = words.phrase("clause", "founding").search(plain, start, end)
    venue = place_near(context, leaf, start, cut.start() if cut else end)
    return hosted(context, words, leaf, venue, start, end) if venue else None


def _draft(
    context: Context,
    leaf: Leaf,
    start: int,
    end: int,
    verb: tuple[int, int],
    date: DateFound | None,
    venue: Venue | None,
) -> Draft:
    first, last = verb
    while leaf.text[first] in " ,":
        first += 1
    said = Words(leaf, first, last)
    return Draft(
        Words(leaf, start, end),
        Stated(KIND, said),
        KIND,
        RULE,
        Stated(HELD, said),
        date=date,
        venue=venue,
        in_id=_frame(context, leaf, start, end),
        of_id=next(
            (t.entity_id for t in named_in(context, leaf) if (t.start, t.end) == (start, end)), None
        ),
    )


def _frame(context: Context, leaf: Leaf, start: int, end: int) -> Stated | None:
    """Return to what belongs what was founded: a secretariat, a centre "as an organ of" something.

    Of what is no process and no organization itself, it is the process that its section is about.
    """
    owner = owner_in_name(context, leaf, start, end)
    if owner is not None:
        return owner
    sentence = leaf.sentence_at(start)
    whose = next((f for f in named_in(context, leaf) if start - 3 <= f.end < start), None)
    if whose is not None and context.even(leaf)[whose.end : start] in ("'s ", "' "):
        return of_body(context, leaf, whose)
    for name in named_in(context, leaf):
        is_behind = end <= name.start and name.end <= sentence.end
        if is_behind and _PART.search(context.even(leaf), end, name.start):
            return of_body(context, leaf, name)
    known = [f for f in context.things(leaf) if f.start < end and start < f.end]
    is_own = any(context.register.kind(f.entity_id) != "organ" for f in known)
    words = context.words.events
    if is_own or not words.phrase("founding", "organ").search(context.even(leaf)[start:end]):
        return None
    return frame_around(context, words, leaf, taken_up="")

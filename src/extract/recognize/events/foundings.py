"""Foundings: a process, a centre, a secretariat launched or created, at a date or a place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.model.text import fold, slug
from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.drafts import Draft
from extract.recognize.events.extents import Place, plain_end, proper_end
from extract.recognize.events.facts import HELD
from extract.recognize.events.founded_lists import KIND, RULE, listed_foundings
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
from extract.recognize.events.translations import dates_agree
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.names.brackets import is_acronym
from extract.recognize.statements import Stated, Words

NEAR = 90
"""How far behind a name or its verb the date may stand, in characters."""

_ALIAS = re.compile(r"\s*\((?:[^()]*\([^()]*\))*[^()]*\)")
_PART = re.compile(
    r"\b(?:as|comme|en tant qu[e']) ?(?:an? |une? )?"
    r"(?:organ|body|part|unit|office|subsidiary|organe|service|bureau) (?:of|de|du|d')"
    r" ?(?:the |la |le |l')?$"
)
_CLOSED = re.compile(r"\([^()]*\)")
_ARTICLES = ("the", "an", "un", "une", "le", "la", "l'", "whose", "dont")
_SUBJECT = re.compile(r", (?:(?:the|le|la|les) |l')?$")
_FINITE = re.compile(r"\b(?:was|were|is|are|has|had|est|sont|fut|a ete|ont)\b|[;:]")
_PRONOUN = re.compile(r", (?:it|they|elles?|ils?) ")
_WHEN = re.compile(r"^,?\s*(?:when|lorsque|quand|,)\b")
_CAPITALS = re.compile(
    r"(?:[A-ZÀ-Ý][\w+’'&/-]*)(?: (?:of |de |du |des |for |on |d’)?[A-ZÀ-Ý0-9][\w+’'&/-]*)*"
)


def foundings_in(context: Context, words: EventWords, leaf: Leaf) -> Iterator[Draft]:
    """Return the foundings that a leaf states with a date or a place."""
    seen: set[int] = set()
    for draft in listed_foundings(context, words, leaf):
        seen.update(range(draft.title.start, draft.title.end))
        yield draft
    for draft in _taken_up(context, words, leaf):
        seen.update(range(draft.title.start, draft.title.end))
        yield draft
    for start, end in _names(context, words, leaf):
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
        if verb is None or (who is None and not _PRONOUN.search(told, verb.end())):
            continue
        first, last = sentence.start + verb.start(), sentence.start + verb.end()
        name = subject_of(context, leaf, before.start, before.end)
        limit = min(sentence.end, last + NEAR)
        date = _date_in(context, words, leaf, plain, last, limit)
        venue = _venue(context, words, leaf, plain, last, limit)
        if name is not None and (date or venue):
            yield _draft(context, leaf, name.start, name.end, (first, last), date, venue)


def _names(context: Context, words: EventWords, leaf: Leaf) -> list[tuple[int, int]]:
    """Return the names that may be founded, whole: known ones, and capitals that read like one."""
    things = named_in(context, leaf)
    found = [(t.start, _whole(context, words, leaf, t.end)) for t in things]
    for run in _CAPITALS.finditer(leaf.text):
        elided = re.match(r"[LDld][’']", run.group())
        start = run.start() + (elided.end() if elided else 0)
        first = fold(run.group().split()[0])
        if words.is_one_of("function", first) and " " not in run.group():
            continue
        if words.is_one_of("function", first) and " " in run.group():
            start += len(first) + 1
        end = _whole(context, words, leaf, run.end())
        if " " not in leaf.text[start : run.end()]:
            end = _in_small(context, words, leaf, run.end())
        is_known = any(
            t.start < start < t.end or (t.start == start and run.end() <= t.end) for t in things
        )
        if not is_known and _reads_like_name(context, words, leaf, start, end):
            found.append((start, end))
    return sorted(set(found), key=lambda each: (each[0], -each[1]))


def _reads_like_name(context: Context, words: EventWords, leaf: Leaf, start: int, end: int) -> bool:
    """Whether capitals name one thing: they have a noun of kinds, or an article before them."""
    plain = context.even(leaf)
    if context.dates_in(leaf, start, end):
        return False
    is_place = any(f.start <= start and f.kind != "name" for f in context.names(leaf, start, end))
    if " " not in leaf.text[start:end] or is_place:
        return False
    is_kind = bool(_heads(context) & set(plain[start:end].split()))
    return is_kind or word_before(plain, start) in _ARTICLES


def _heads(context: Context) -> set[str]:
    """Return the folded nouns of things that are founded: all but treaties."""
    kinds = context.words.nomenclature.kinds
    return {noun for noun, kind, _ in kinds if kind != "treaty"}


def _whole(context: Context, words: EventWords, leaf: Leaf, end: int) -> int:
    """Return the end of a name with what follows its acronym: "Centre (TC) for Asia"."""
    place = Place(context, words, leaf, leaf.sentence_at(end - 1).end, (leaf.language or "en")[:2])
    alias = re.compile(r" \([A-Z][\w.&/-]*\) (?:for|of|on|pour|sur|de) ").match(leaf.text, end)
    return proper_end(place, end) if alias else end


def _in_small(context: Context, words: EventWords, leaf: Leaf, end: int) -> int:
    """Return the end of a French name whose first word alone has a capital."""
    place = Place(context, words, leaf, leaf.sentence_at(end - 1).end, (leaf.language or "en")[:2])
    return plain_end(place, end) if place.language == "fr" and place.goes_on_small(end) else end


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
        if is_next and (date or (venue and meaning == "active")):
            return _draft(context, leaf, start, end, verb.span(), date, venue)
    verb = words.phrase("founding", "passive").match(plain, behind, sentence.end)
    is_meeting = _is_of_number(context, words, leaf, start, end)
    if verb is not None and _is_entity(context, leaf, start, end) and not is_meeting:
        limit = min(sentence.end, verb.end() + NEAR)
        date = _date_in(context, words, leaf, plain, verb.end(), limit)
        venue = _venue(context, words, leaf, plain, verb.end(), limit)
        date = date or _date_before(context, words, leaf, plain, sentence.start, start)
        is_seat = words.phrase("founding", "seat").search(verb.group()) is not None
        if date or (venue and not is_seat):
            return _draft(context, leaf, start, end, verb.span(), date, venue)
    return _own(context, words, leaf, start, end)


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
    is_kind = bool(_heads(context) & set(plain[start:end].split()))
    return is_known or is_kind or word_before(plain, start) in _ARTICLES


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


def settled(context: Context, drafts: Sequence[Draft]) -> list[Draft]:
    """Return all drafts, foundings without those of a conference that is its own first meeting.

    A founding that no English passage tells takes the name of the English passages too.
    """
    kept = [
        _named_in_full(context, d)
        for d in drafts
        if d.of_id is None or not _is_meeting(context, d, drafts)
    ]
    told = {d.of_id for d in kept if _language(d.title.leaf) == "en"}
    for draft in [d for d in kept if d.of_id is not None and d.of_id not in told]:
        told.add(draft.of_id)
        named = _named_in_english(context, draft.of_id)
        if named is not None:
            kept.append(replace(draft, title=named, date=None, venue=None, in_id=None))
    return kept


def _is_meeting(context: Context, founding: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether what was founded is a meeting of that date: "the 1996 Conference of Rome"."""
    own = {slug(name) for name in context.register.full_names(founding.of_id or "")}
    return any(
        draft.event_class == "meeting"
        and draft.ordinal is None
        and draft.slug in own
        and draft.date is not None
        and dates_agree(draft.date, founding.date)
        for draft in drafts
    )


def _named_in_full(context: Context, draft: Draft) -> Draft:
    """Return a founding that an acronym or a short reference names with its full name."""
    leaf, start, end = draft.title
    is_short = is_acronym(draft.name) or any(
        (f.start, f.end) == (start, end) for f in context.referred.get(id(leaf), ())
    )
    if draft.event_class != KIND or draft.of_id is None or not is_short:
        return draft
    full = set(context.register.full_names(draft.of_id))
    named = [
        Words(other, name.start, name.end)
        for other in context.prose()
        for name in context.things(other)
        if name.entity_id == draft.of_id and _language(other) == _language(leaf)
    ]
    named = [words for words in named if " ".join(words.text.split()) in full]
    if not named:
        return draft
    return replace(draft, title=max(named, key=lambda words: len(words.text)), dated=leaf)


def _named_in_english(context: Context, entity_id: str | None) -> Words | None:
    """Return the first place in English prose that gives a name of a thing, acronyms aside."""
    full = set(context.register.full_names(entity_id or ""))
    for leaf in context.prose():
        for name in context.things(leaf) if _language(leaf) == "en" else ():
            words = Words(leaf, name.start, name.end)
            if name.entity_id == entity_id and " ".join(words.text.split()) in full:
                return words
    return None


def _language(leaf: Leaf) -> str:
    return (leaf.language or "en")[:2]

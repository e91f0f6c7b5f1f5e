"""Events that no known noun names: meetings that a verb alone tells, and unknown nouns.

"The secretariats met in Lima on 3 May 2001" is a meeting, named by its subject and verb. "The
Brainstorming on Fees was held in Lima on 3 May 2001" is one of the kind that its noun says, and
"adopted the Lima Checklist" names an instrument: what they are, the frame says.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.events.drafts import Draft
from extract.recognize.events.extents import TOKEN, Place, proper_end
from extract.recognize.events.facts import HELD, NOT_STATED, Facts, facts_behind, status_of
from extract.recognize.events.frames import frame_of
from extract.recognize.events.surroundings import NUMBER, is_frame, named_in
from extract.recognize.events.venues import sessions_behind
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words

RULE = "event_untitled"

MOST_SUBJECT = 120
"""How many characters the subject of a verb of meeting takes at most."""

_ARTICLE = re.compile(r"(?:the |an? |its |their |le |la |les |des |une? |sa |son |leurs? |l')?")
_RELATIVE = frozenset(("that", "which", "who", "qui", "que"))
_PREPOSITION = re.compile(r" (?:of|on|for|in|to|at|de|du|des|sur|pour|a|au|aux) | d'")


def untitled_in(
    context: Context, words: EventWords, leaf: Leaf, taken: Sequence[tuple[int, int]]
) -> Iterator[Draft]:
    """Return the events of a leaf outside the words `taken` by those that have a title."""
    for group in (_meetings, _instruments):
        for draft in group(context, words, leaf):
            start, end = draft.title.start, draft.title.end
            if not any(a < end and start < b for a, b in taken):
                yield draft


def is_told_apart(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether an untitled meeting is not the one that its sentence names by a title.

    "The ministers met in Lima in May for the third session": the session is what they met for, and
    was held then and there.
    """
    leaf, start, end = draft.title
    sentence = leaf.sentence_at(start)
    meetings = [
        other
        for other in drafts
        if draft.event_class == other.event_class == "meeting"
        and other.title.leaf is leaf
        and sentence.start <= other.title.start < sentence.end
    ]
    for other in meetings:
        if other.date is None and other.ordinal is not None and other.title.start >= end:
            other.date, other.status = draft.date, draft.status
            other.venue = other.venue or draft.venue
    return not any(other.date == draft.date for other in meetings)


def _meetings(context: Context, words: EventWords, leaf: Leaf) -> Iterator[Draft]:
    plain = context.even(leaf)
    for meaning in ("met", "held"):
        for verb in words.phrase("untitled", meaning).finditer(plain):
            sentence = leaf.sentence_at(verb.start())
            start = _subject(words, plain, sentence.start, verb.start())
            if start is None:
                continue
            facts = facts_behind(context, words, leaf, verb.start(), sentence.end)
            if meaning == "met":
                several = sessions_behind(context, words, leaf, verb.end(), sentence.end)
                for one in several:
                    each = replace(facts, dates=[one.date], venue=one.venue)
                    yield _gathering(context, words, leaf, start, _verb_end(verb), each)
                if several:
                    continue
            if not facts.dates or facts.dates[0].kind == "open":
                continue
            if meaning == "met":
                yield _gathering(context, words, leaf, start, _verb_end(verb), facts)
            elif facts.venue is not None and facts.dates[0].kind != "year":
                draft = _unknown(context, words, leaf, start, verb.start(), facts)
                if draft is not None:
                    yield draft


def _verb_end(verb: re.Match[str]) -> int:
    """Return where a verb of meeting ends, how often it was done left out: "met twice"."""
    return verb.end() - len(verb["often"] or verb["often_fr"] or "")


def _subject(words: EventWords, plain: str, start: int, verb: int) -> int | None:
    """Return where the subject of a verb begins, without its article; None for a pronoun.

    An opening ("In May 2001, the ministers"), or the clause before a conjunction, is no part of it.
    """
    opening = words.phrase("untitled", "opening").match(plain, start, verb)
    here = opening.end() if opening else start
    is_relative = False
    for joint in words.phrase("untitled", "joint").finditer(plain, here, verb):
        here, is_relative = joint.end(), joint.group().strip() in _RELATIVE
    article = _ARTICLE.match(plain, here, verb)
    if is_relative and not (article and article.group()):
        return None  # "officials of those that make up the Forum met"
    here = article.end() if article else here
    subject = plain[here:verb].rstrip()
    is_plain = 2 < len(subject) <= MOST_SUBJECT and not words.phrase("untitled", "not").search(
        subject
    )
    return here if is_plain else None


def _gathering(
    context: Context, words: EventWords, leaf: Leaf, start: int, end: int, facts: Facts
) -> Draft:
    """Return the meeting that a verb tells: it has the words of its subject and the verb."""
    title = Words(leaf, start, end)
    kind = Stated("meeting", title)
    draft = Draft(title, kind, "meeting", RULE, Stated(NOT_STATED))
    return _with_facts(context, words, draft, facts)


def _unknown(
    context: Context, words: EventWords, leaf: Leaf, start: int, verb: int, facts: Facts
) -> Draft | None:
    """Return the meeting that an unknown noun names, which was held at a place on a day."""
    end = verb - len(leaf.text[start:verb]) + len(leaf.text[start:verb].rstrip(" ,"))
    noun = _head(leaf, start, end)
    plain = context.even(leaf)
    if noun is None or words.phrase("untitled", "no_meeting").search(plain, *noun):
        return None
    word = plain[slice(*noun)]
    is_name = any(f.start <= noun[0] and noun[1] <= f.end for f in context.names(leaf))
    if is_name or word in words.forms or word.endswith("s") or not word.isalpha():
        return None
    kind = Stated(fold(word), Words(leaf, *noun))
    draft = Draft(Words(leaf, start, end), kind, "meeting", RULE, Stated(NOT_STATED))
    return _with_facts(context, words, draft, facts)


def _with_facts(context: Context, words: EventWords, draft: Draft, facts: Facts) -> Draft:
    leaf, start, end = draft.title
    draft.date, draft.venue = facts.dates[0], facts.venue
    draft.status = status_of(
        facts, draft.event_class, context.report.document_date, draft.title, draft.date
    )
    frames = {f.entity_id for f in named_in(context, leaf) if start <= f.start and f.end <= end}
    several = [f for f in named_in(context, leaf) if f.entity_id in frames and is_frame(context, f)]
    if len({f.entity_id for f in several}) < 2:
        taken_up = NUMBER if draft.kind.words == draft.title else ""
        draft.in_id = frame_of(context, words, leaf, start, end, end, taken_up=taken_up)
    return draft


def _head(leaf: Leaf, start: int, end: int) -> tuple[int, int] | None:
    """Return the noun of a phrase: the last word before its first preposition; in French the first.

    A number or an adjective in front of a French noun is passed over.
    """
    text = fold(leaf.text[start:end])
    cut = _PREPOSITION.search(text)
    stop = start + (cut.start() if cut else len(text))
    found = list(TOKEN.finditer(leaf.text, start, stop))
    if not found:
        return None
    is_french = (leaf.language or "").startswith("fr")
    return (found[0] if is_french else found[-1]).span()


def _instruments(context: Context, words: EventWords, leaf: Leaf) -> Iterator[Draft]:
    """Return the instruments of unknown nouns that somebody adopted: two capitals at least."""
    plain = context.even(leaf)
    for verb in words.phrase("untitled", "adopted").finditer(plain):
        language = (leaf.language or "en")[:2]
        sentence = leaf.sentence_at(verb.start())
        place = Place(context, words, leaf, sentence.end, language)
        start = verb.end()
        end = proper_end(place, start) if leaf.text[start : start + 1].isupper() else start
        capitals = [w for w in TOKEN.findall(leaf.text[start:end]) if w[0].isupper()]
        names = (f for f in context.names(leaf) if f.kind != "place" or f.end == end)
        is_name = any(f.start <= start < f.end for f in names)
        noun = _head(leaf, start, end)
        if len(capitals) < 2 or is_name or noun is None:
            continue
        word = plain[slice(*noun)].removesuffix("s")
        if words.nouns.search(plain, start, end) or not word.isalpha():
            continue
        facts = facts_behind(context, words, leaf, end, sentence.end)
        kind = Stated(word, Words(leaf, *noun))
        status = Stated(HELD, Words(leaf, *verb.span()))
        in_id = frame_of(context, words, leaf, start, noun[1], end)
        yield Draft(
            Words(leaf, start, end), kind, "instrument", RULE, status,
            date=facts.dates[0] if facts.dates else None, venue=facts.venue, in_id=in_id,
        )  # fmt: skip

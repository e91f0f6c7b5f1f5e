"""From titles and items to events: which of them name an event, and what is said of it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.events.drafts import Draft, numbered
from extract.recognize.events.facts import (
    HELD,
    NOT_STATED,
    PLANNED,
    Facts,
    facts_behind,
    status_of,
)
from extract.recognize.events.frames import (
    called_frame,
    frame_of,
    owner_in_name,
)
from extract.recognize.events.items import Item
from extract.recognize.events.naming import OWNED, known_in, names_event
from extract.recognize.events.openings import facts_of
from extract.recognize.events.places import Venue, place_near, venue_in_title
from extract.recognize.events.series import Series
from extract.recognize.events.surroundings import (
    NUMBER,
    OWNER,
    is_frame,
    named_in,
    shared_frame,
    stated_name,
    topics_in,
)
from extract.recognize.events.titles import Title
from extract.recognize.events.words import EventWords, NounForm
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words

if TYPE_CHECKING:
    from extract.recognize.dates import DateFound

_NAME_IN_BRACKET = re.compile(r"(?P<gap>[^()]{0,40})\((?P<name>[A-ZÀ-Ý][^()]{8,120})\)")
_BETWEEN = re.compile(r"\b(?:between|entre)\b")
_PARTY = re.compile(
    r"\b(?:between|entre|and|et) (?:the |la |le |l[’'])?([A-ZÀ-Ý][\w-]+)\b(?! [A-ZÀ-Ý(])"
)
"""A party that one word names."""

_CONCLUDED = frozenset(
    ("memorandum", "agreement", "protocol", "treaty", "arrangement", "understanding", "convention")
)
_JOINED = re.compile(r",? (?:and|et) (?:the |la |le |les |l')?|, (?:the |la |le |les |l')?")


def drafts_of_title(
    context: Context, words: EventWords, leaf: Leaf, title: Title, stop: int
) -> Iterator[Draft]:
    """Return the events that a title names, one per session; none if it names no event."""
    yield from drafts_with(context, words, leaf, title, facts_of(context, words, leaf, title, stop))


def drafts_with(
    context: Context, words: EventWords, leaf: Leaf, title: Title, facts: Facts
) -> Iterator[Draft]:
    """Return the events that a title names of which these facts are said."""
    title = _named_in_bracket(words, context, leaf, title) or title
    if not names_event(context, words, leaf, title, facts):
        return
    noun = title.form.noun
    is_project = noun.event_class == "project"
    if noun.event_class == "study":
        facts.venue = None
    owner = None
    known = known_in(context, leaf, title)
    if known and noun.event_class != "meeting":
        owner = owner_in_name(context, leaf, title.start, title.end)
        facts.venue = None if is_project else facts.venue
    if is_project and len(context.countries(leaf, title.tail)) > 1:
        facts.venue = None
    if facts.venue is None:
        facts.venue = venue_in_title(context, title.form, leaf, title.noun, title.end)
    first = min(title.first, title.noun[0])
    in_id = owner or frame_of(
        context, words, leaf, first, title.noun[1], title.end, taken_up=_taken_up(title)
    )
    is_instrument = noun.event_class == "instrument"
    if is_instrument and in_id is not None and in_id.value == known:
        in_id = None  # a treaty is signed, not in itself
    if _is_of_before(context, words, leaf, title, first):
        in_id = None
    if owner is None and noun.kind in _CONCLUDED:
        in_id = _among_parties(context, leaf, title, in_id)
    if in_id is None and noun.event_class == "meeting":
        in_id = called_frame(context, words, leaf, noun.kind, title.tail)
    ordinal = numbered(leaf, title.ordinal)
    rule_id = "event_ellipsis" if title.is_elliptic else "event_title"
    draft = _draft(leaf, title.start, title.end, title.form, title.noun, rule_id)
    draft = replace(draft, ordinal=ordinal, in_id=in_id, is_bare=title.is_bare)
    if title.is_bare and noun.event_class == "meeting" and len(facts.dates) == 1:
        draft = _with_date(leaf, draft, facts.dates[0])
    yield from _sessions(context, draft, facts)


def _is_of_before(
    context: Context, words: EventWords, leaf: Leaf, title: Title, first: int
) -> bool:
    """Whether a process came out of what a title names, or others held it: it is in none."""
    plain, sentence = context.even(leaf), leaf.sentence_at(first)
    told = words.phrase("frame", "origin").search(plain, sentence.start, first)
    return told is not None or (
        title.form.noun.event_class == "meeting"
        and words.phrase("frame", "leading").search(plain, title.end, sentence.end) is not None
    )


def _is_main(context: Context, leaf: Leaf, start: int, end: int) -> bool:
    """Whether the body that the document is of is among parties: "between the Agency and X"."""
    names = context.register.full_names(context.main_id) if context.main_id else ()
    nouns = {word for name in names for word in re.findall(r"[\w-]+", even(name))}
    return any(even(match[1]) in nouns for match in _PARTY.finditer(leaf.text, start, end))


def _among_parties(
    context: Context, leaf: Leaf, title: Title, in_id: Stated | None
) -> Stated | None:
    """Return the frame of an agreement whose parties are named behind "between".

    It is the body of the document or the one process among them, none where there are two or none,
    or one that is not known; none, too, where two processes that are named together concluded it.
    """
    sentence = leaf.sentence_at(title.start)
    plain = context.even(leaf)
    end = sentence.end
    between = _BETWEEN.search(plain, title.noun[1], end)
    if between is None:
        named = [f for f in named_in(context, leaf) if sentence.start <= f.start < title.start]
        both = [f for f in named if is_frame(context, f)]
        is_of_both = any(
            _JOINED.fullmatch(plain[one.end : other.start]) and one.entity_id != other.entity_id
            for one, other in pairwise(both)
        )
        return None if is_of_both else in_id
    if context.main is not None and _is_main(context, leaf, between.start(), end):
        return stated_name(*context.main)
    parties = [f for f in named_in(context, leaf) if between.end() <= f.start and f.end <= end]
    frames = [name for name in parties if is_frame(context, name)]
    bodies = context.words.events.bodies_pattern.finditer(plain, between.end(), end)
    if any(
        leaf.text[b.start()].isupper() and not any(f.start <= b.start() < f.end for f in parties)
        for b in bodies
    ):
        return None
    return stated_name(leaf, frames[0]) if len({f.entity_id for f in frames}) == 1 else None


def _with_date(leaf: Leaf, draft: Draft, date: "DateFound") -> Draft:
    """Return a bare noun with the date that tells it from others: "the session of April 2011"."""
    if not re.fullmatch(
        r" (?:of|de|du|d[’'])(?: (?:the|la|le|l[’']))? ?", leaf.text[draft.title.end : date.start]
    ):
        return draft
    return replace(draft, title=Words(leaf, draft.title.start, date.end), is_bare=False)


def _taken_up(title: Title) -> str:
    """Return how a title goes back to something named before: "its session", "the third one"."""
    if title.form.noun.event_class != "meeting":
        return ""
    if title.before in OWNED:
        return OWNER
    return NUMBER if title.ordinal is not None or title.is_bare else ""


def drafts_of_series(context: Context, words: EventWords, series: Series) -> Iterator[Draft]:
    """Return the events that an enumeration names."""
    intro = series.intro
    frame = _frame_of_series(context, words, series)
    said = _status_of_series(context, words, series)
    venue = _venue_of_series(context, series)
    is_adopted = _is_adopted(context, words, series)
    for item in series.items:
        facts = Facts()
        if not _holds_other(words, context, series.leaf, item):
            facts = facts_behind(context, words, series.leaf, item.tail, item.stop)
        form = item.form or intro.form
        if facts.venue is None:
            facts.venue = venue_in_title(context, form, series.leaf, item.noun, item.end) or venue
        draft = _draft(series.leaf, item.start, item.end, form, item.noun, "event_series")
        if item.noun is None:
            draft.kind = Stated(draft.kind.value, Words(intro.leaf, *intro.noun))
            if is_adopted and draft.kind.value == "document":
                draft.event_class = "instrument"
        stop = item.noun[1] if item.noun else item.start
        numbers = words.ordinals_in(context.even(series.leaf), item.start, stop)
        draft.ordinal = numbered(series.leaf, next(numbers, None))
        draft.in_id = frame
        facts.status_of_series = said
        yield from _sessions(context, draft, facts)


def _venue_of_series(context: Context, series: Series) -> Venue | None:
    """Return where all meetings of a list were held: "These meetings were held in Lima:"."""
    intro = series.intro
    if intro.form.noun.event_class != "meeting" or intro.leaf is series.leaf:
        return None
    return place_near(context, intro.leaf, intro.noun[1], len(intro.leaf.text))


def _is_adopted(context: Context, words: EventWords, series: Series) -> bool:
    """Whether the documents of a series are adopted by those who meet: these are instruments."""
    plain = context.even(series.intro.leaf)
    noun = series.intro.noun[0]
    start = series.intro.leaf.sentence_at(noun).start
    ends = (_before_words(plain, start, noun, back) for back in range(3))
    adopted = words.phrase("before", "adopted")
    return any(adopted.search(plain[start:end]) is not None for end in ends)


def _holds_other(words: EventWords, context: Context, leaf: Leaf, item: Item) -> bool:
    """Whether the clause behind an item is about an event its title names: "Conclusions of"."""
    if leaf.text[item.tail : item.tail + 1] != ",":
        return False
    nouns = words.nouns.finditer(context.even(leaf), item.start, item.end)
    return any(leaf.text[m.start()].isupper() and (m.start(), m.end()) != item.noun for m in nouns)


def _named_in_bracket(
    words: EventWords, context: Context, leaf: Leaf, title: Title
) -> Title | None:
    """Return the name that a bracket gives a meeting: "the session of 2003 (World Reef Forum)"."""
    is_one = title.form.noun.event_class == "meeting" and not title.form.is_plural
    bracket = _NAME_IN_BRACKET.match(leaf.text, title.tail)
    if bracket is None or not is_one or title.is_capital or title.is_named:
        return None
    gap = bracket["gap"]
    for date in context.dates_in(leaf, title.tail, bracket.end("gap")):
        gap = gap.replace(leaf.text[date.start : date.end], "")
    start, end = bracket.span("name")
    noun = words.nouns.search(context.even(leaf), start, end)
    if (
        words.phrase("clause", "small").pattern.sub("", gap).strip()
        or noun is None
        or context.dates_in(leaf, start, end)
    ):
        return None
    form = words.forms[noun.group()]
    if form.noun.event_class != "meeting" or form.is_plural or leaf.text[noun.start()].islower():
        return None
    named = replace(title, form=form, noun=noun.span(), is_named=True)
    return replace(named, first=start, start=start, end=end)


def _frame_of_series(context: Context, words: EventWords, series: Series) -> Stated | None:
    intro = series.intro
    plain = context.even(intro.leaf)
    sentence = intro.leaf.sentence_at(intro.noun[0])
    start = min(sentence.start, intro.items) if intro.leaf is series.leaf else sentence.start
    for name in reversed(topics_in(context, words, intro.leaf)):
        if start <= name.start and name.end <= (intro.items or len(plain)):
            return Stated(name.entity_id, Words(intro.leaf, name.start, name.end))
    frame = frame_of(context, words, intro.leaf, *intro.noun, intro.noun[1])
    return frame or shared_frame(context, words, intro.leaf, sentence.start, intro.noun[1])


def _status_of_series(context: Context, words: EventWords, series: Series) -> Stated | None:
    """Return what the introducing sentence says: "has undertaken studies", "workshops held on".

    Of a series that has begun, nothing says that the rest of it is planned.
    """
    intro = series.intro
    plain = context.even(intro.leaf)
    sentence = intro.leaf.sentence_at(intro.noun[0])
    last = intro.items if intro.items > intro.noun[1] else sentence.end
    found: dict[str, Stated] = {}
    for status, meaning in ((PLANNED, "planned"), (HELD, "done")):
        verb = words.phrase("status", meaning).search(plain, intro.noun[1], last)
        for back in range(4):
            if verb is None:
                end = _before_words(plain, sentence.start, intro.noun[0], back)
                verb = words.phrase("before", meaning).search(plain, sentence.start, end)
        if verb is not None:
            found[status] = Stated(status, Words(intro.leaf, *verb.span()))
    said = next(iter(found.values())) if len(found) == 1 else Stated(NOT_STATED)
    is_past = said.value != HELD and _is_past(context, series)
    return Stated(NOT_STATED) if is_past else said if said.words else None


def _is_past(context: Context, series: Series) -> bool:
    """Whether an item of an enumeration is dated before the document: not all of it is planned."""
    on = context.report.document_date or ""
    dates = [d for i in series.items for d in context.dates_in(series.leaf, i.start, i.stop)]
    return any(date.date_end is not None and date.date_end < on for date in dates)


def _before_words(plain: str, start: int, at: int, count: int) -> int:
    """Return where the text before `at` ends without its last `count` words."""
    before = plain[start:at].rstrip()
    for _ in range(count):
        before = before[: max(0, before.rfind(" "))].rstrip()
    return start + len(before)


def _draft(
    leaf: Leaf, start: int, end: int, form: NounForm, noun: tuple[int, int] | None, rule_id: str
) -> Draft:
    words = Words(leaf, start, end)
    kind = Stated(form.noun.kind, Words(leaf, *noun) if noun else None)
    return Draft(words, kind, form.noun.event_class, rule_id, Stated(NOT_STATED))


def _sessions(context: Context, draft: Draft, facts: Facts) -> Iterator[Draft]:
    dates: list[DateFound | None] = [*facts.dates] or [None]
    for date in dates:
        status = status_of(
            facts, draft.event_class, context.report.document_date, draft.title, date
        )
        yield replace(draft, date=date, venue=facts.venue, status=status)

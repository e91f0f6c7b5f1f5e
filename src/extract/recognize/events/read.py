"""Events: meetings, projects, studies, instruments and foundings that a source names.

An event is named by a noun such as "workshop" with a title, a number or a date, or as an item of an
enumeration that such a noun introduces, or as a row of a table of meetings; the words around it say
when and where, and in whose frame.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from extract.recognize.context import Context
from extract.recognize.events.announced import announced
from extract.recognize.events.continued import continued
from extract.recognize.events.coordination import joined_to, share_verbs
from extract.recognize.events.datelined import datelined
from extract.recognize.events.drafting import drafts_of_series, drafts_of_title
from extract.recognize.events.drafts import Draft
from extract.recognize.events.ellipses import with_ellipses
from extract.recognize.events.facts import HELD, NOT_STATED, PLANNED
from extract.recognize.events.fields import fields_of
from extract.recognize.events.footnotes import adopted_at, noted
from extract.recognize.events.founded_later import founded_later
from extract.recognize.events.founded_once import settled
from extract.recognize.events.foundings import read_foundings
from extract.recognize.events.launches import KIND
from extract.recognize.events.locations import learn_places
from extract.recognize.events.merging import linked, merged
from extract.recognize.events.places import STATED
from extract.recognize.events.references import find_references
from extract.recognize.events.scenes import set_scenes
from extract.recognize.events.series import series_below, series_in
from extract.recognize.events.skipping import behind_clause
from extract.recognize.events.standing import find_standing
from extract.recognize.events.tabled import tabled_events
from extract.recognize.events.titles import Title, titles_in
from extract.recognize.events.translations import is_french
from extract.recognize.events.treaty import signed, signed_behind, signed_below
from extract.recognize.events.undertakings import told_further
from extract.recognize.events.untitled import is_told_apart, untitled_in
from extract.recognize.events.venues import sessions_of
from extract.recognize.events.words import EventWords
from extract.recognize.events.years import with_years
from extract.recognize.leaves import Leaf, Sentence
from extract.recognize.statements import Stated, Words
from extract.recognize.tables.captions import caption_of
from extract.recognize.tables.understood import tables_of

_WHICH = re.compile(r",? (?:which|that|que|qu') ?(?:the |la |le |les |l')?")

_ITEM = re.compile(r"\W*(?:(?:the|an?|la|les?|une?)\b|l')?\W*")
_BRACKET = re.compile(r",? ?\([^()]*(?:\([^()]*\)[^()]*)*\)")
_APPOSED = re.compile(r", ?(?:the |la |le |les |l')?")

READ = frozenset({"paragraph", "list_item", "footnote", "other"})
"""Kinds of leaves whose sentences name events; headings and titles only repeat them.

But for the title that says of which meeting the document is the record.
"""


@dataclass(frozen=True, slots=True)
class Event:
    """An event at a place that names it: [start, end) are the words of its title in `leaf`.

    Several places can name one event; they have its `event_id`.
    """

    event_id: str
    leaf: Leaf
    start: int
    end: int
    title: str
    event_class: str
    event_kind: str
    in_id: str | None
    date: str | None
    place: str | None
    sentence: Sentence


def read_events(context: Context) -> list[Event]:
    """State the events of a source; return every place that names one, in the order of the text."""
    known = context.words.events
    find_standing(context, known)
    find_references(context, known)
    learn_places(context, known)
    with with_years(context, known):
        drafts = list(_drafts(context, known))
        drafts += announced(context, known, drafts)
        drafts = told_further(context, known, drafts)
        drafts += signed_below(context, known, drafts)
        drafts += signed(context, known, drafts)
        drafts += signed_behind(context, known, drafts)
        named = _named(context, known, [d for d in drafts if d.event_class != KIND])
    found = list(_events(context, named))
    told = [d for d in drafts if d.event_class == KIND] + read_foundings(context, known, found)
    kept, foundings = settled(context, known, named, told)
    _forget_clauses(context, {each[0] for each in named} - {each[0] for each in kept})
    named = kept
    for group in foundings:
        named.append((_id_of(context, group[0], is_told_by_frame=False), group))
    for event_id, group in named:
        _state(context, event_id, group)
    found[:] = _events(context, named)
    return found


def _forget_clauses(context: Context, gone: Set[str]) -> None:
    """Have clauses read anew where they speak of meetings that turned out to be foundings."""
    clauses = context.clauses[2] if context.clauses and gone else []
    if any(unit.event and unit.event.event_id in gone for each in clauses for unit in each.units):
        context.clauses = None


def _named(
    context: Context, known: EventWords, drafts: Sequence[Draft]
) -> list[tuple[str, list[Draft]]]:
    """Return the events, foundings that have been aside, with their ids and all places of each."""
    drafts = continued(context, known, drafts)
    drafts = noted(context, known, drafts)
    share_verbs(context, drafts)
    adopted_at(context, known, drafts)
    set_scenes(context, drafts)
    groups = merged(drafts, known)
    for group in groups:
        _tell_status(group)
        _tell_venue(group)
        _tell_frame(group)
        _tell_title(group)
    ids: list[str] = []
    for group in groups:
        own = _id_of(context, group[0], is_told_by_frame=group[0].is_bare)
        ids.append(_id_of(context, group[0], is_told_by_frame=True) if own in ids else own)
    for number, frame in linked(groups, known).items():
        lead, meeting = groups[number][0], groups[frame][0]
        is_one_of_many = meeting.ordinal is not None or meeting.kind.value == "session"
        if meeting.in_id is None or not is_one_of_many:
            lead.in_id = Stated(ids[frame])
        else:
            lead.in_id = meeting.in_id
        if lead.event_class == "instrument" and lead.status.value == NOT_STATED:
            lead.status = Stated(HELD, lead.title)
    return list(zip(ids, groups, strict=True))


def _events(context: Context, named: Sequence[tuple[str, Sequence[Draft]]]) -> list[Event]:
    """Return every place that names an event, in the order of the text."""
    order = {id(leaf): number for number, leaf in enumerate(context.leaves)}
    found = [_event(event_id, group[0], draft) for event_id, group in named for draft in group]
    return sorted(found, key=lambda event: (order[id(event.leaf)], event.start))


def _tell_status(group: Sequence[Draft]) -> None:
    """Take the status of an event from another place where the leading one says nothing of it."""
    if group[0].status == Stated(NOT_STATED):
        said = (draft.status for draft in group if draft.status.value != NOT_STATED)
        group[0].status = next(said, group[0].status)


def _tell_venue(group: Sequence[Draft]) -> None:
    """Take the place from where it is printed most fully, the country from where it is stated."""
    venue = group[0].venue
    for other in [draft.venue for draft in group if draft.venue is not None]:
        if venue is None or other.place.text.startswith(f"{venue.place.text}, "):
            venue = other
        elif other.country_id in (venue.country_id, None) or venue.country_id is None:
            is_better = other.basis == STATED and venue.basis != STATED
            if is_better or (venue.country_id is None and other.country_id is not None):
                venue = replace(other, place=venue.place)
    group[0].venue = venue


def _tell_frame(group: Sequence[Draft]) -> None:
    """Take the frame from where it is said, if the leading place stands in that of the document."""
    lead = group[0]
    if lead.event_class != "meeting" or lead.in_id is None or _says_frame(lead):
        return
    lead.in_id = next((draft.in_id for draft in group if _says_frame(draft)), lead.in_id)


def _says_frame(draft: Draft) -> bool:
    """Whether the passage of a place names the frame itself."""
    words = draft.in_id.words if draft.in_id is not None else None
    return words is not None and words.leaf is draft.title.leaf


def _tell_title(group: Sequence[Draft]) -> None:
    """Take the title from where it is printed most fully in the language of the leading place.

    Capitals throughout are how a heading prints it.
    """
    lead = group[0]
    own = [d for d in group if d.rule_id != "event_ellipsis" and is_french(d) == is_french(lead)]
    numbers = {draft.slug for draft in own if draft.ordinal is not None}
    own = (
        own
        if len(numbers) < 2
        else [d for d in own if len(d.name.split()) > len(lead.name.split())]
    )
    lead.titled = max((lead, *own), key=lambda d: (not d.name.isupper(), len(d.name))).titled


def _drafts(context: Context, words: EventWords) -> Iterator[Draft]:
    leaves = context.leaves
    below: set[int] = set()
    led: dict[int, Stated | None] = {}
    tabled = tabled_events(context, words)
    below |= {id(caption_of(context, table)) for table in tables_of(context)}
    for number, leaf in enumerate(leaves):
        yield from datelined(context, words, leaves, number) if leaf.cell is None else ()
        if id(leaf) in tabled:
            yield from tabled[id(leaf)]
        elif leaf.cell is not None:
            yield from _numbered(context, words, leaf)
        elif _is_read(context, leaf) and id(leaf) not in below:
            items = _items_below(leaves, number)
            series = list(series_below(context, words, leaf, items))
            for each in series:
                yield from drafts_of_series(context, words, each)
            below |= {id(each.leaf) for each in series}
            lead = _leads(context, words, leaf)
            led |= dict.fromkeys(map(id, items), lead) if lead else {}
            for draft in _drafts_of(context, words, leaf):
                _told_by(context, led.get(id(leaf)), draft)
                yield draft


def _leads(context: Context, words: EventWords, leaf: Leaf) -> Stated | None:
    """Return what the verb says of the events of a list, on which it hangs: "has adopted:"."""
    plain = context.even(leaf).rstrip()
    if not plain.endswith(":"):
        return None
    start, last = leaf.sentence_at(len(plain) - 1).start, len(plain[:-1].rstrip())
    where = words.phrase("before", "agent").finditer(plain, start, last)
    for end in (last, *(match.start() for match in where)):
        for status, meaning in ((PLANNED, "planned"), (HELD, "done")):
            verb = words.phrase("before", meaning).search(plain, start, end)
            if verb is not None:
                return Stated(status, Words(leaf, *verb.span()))
    return None


def _told_by(context: Context, lead: Stated | None, draft: Draft) -> None:
    """Give an event that an item of a list begins with what is said of the whole list."""
    opens = _ITEM.match(context.even(draft.title.leaf))
    is_first = opens is not None and draft.title.start == opens.end()
    if lead is not None and is_first and draft.status.value == NOT_STATED:
        draft.status = lead


def _is_read(context: Context, leaf: Leaf) -> bool:
    record = context.words.lists.around["record"]
    is_of_record = leaf.kind == "title" and record.search(context.even(leaf)) is not None
    return is_of_record or leaf.kind in READ


def _items_below(leaves: Sequence[Leaf], number: int) -> list[Leaf]:
    """Return the list items that follow a leaf, footnotes aside."""
    found = []
    for leaf in leaves[number + 1 :]:
        if leaf.kind == "list_item":
            found.append(leaf)
        elif leaf.kind != "footnote":
            break
    return found


def _drafts_of(context: Context, words: EventWords, leaf: Leaf) -> Iterator[Draft]:
    """Return the events of a leaf."""
    taken: list[tuple[int, int]] = []
    asides: list[tuple[int, int]] = []
    found: list[Draft] = []
    titles = with_ellipses(context, words, leaf, list(titles_in(context, words, leaf)))
    for draft in [d for title in titles for d in sessions_of(context, words, leaf, title)]:
        taken.append((draft.title.start, draft.title.end))
        yield draft
    for series in series_in(context, words, leaf):
        for draft in drafts_of_series(context, words, series):
            taken.append((draft.title.start, draft.title.end))
            yield draft
    for draft in founded_later(context, words, leaf):
        taken.append((draft.title.start, draft.title.end))
        yield draft
    plain = context.even(leaf)
    for title in titles:
        if any(a < title.end and title.start < b for a, b in taken) and not title.needs_date:
            continue
        sentence = leaf.sentence_at(title.start)
        others = [t for t in titles if _follows(leaf, title, t)]
        aside = behind_clause(words, plain, title.tail, sentence.end) or title.tail
        others = [t for t in others if t.tail > aside and not _is_subject(plain, title, t)]
        stop = min([sentence.end, *(t.first for t in others)])
        if any(_is_subject(plain, t, title) for t in titles if t is not title):
            stop = title.tail
        within = [(a, b) for a, b in asides if a <= title.first < b]
        stop = min([stop, *(b for a, b in within if not _APPOSED.fullmatch(plain, a, title.first))])
        asides.append((title.tail, aside))
        other = joined_to(context, words, leaf, title, titles)
        drafts = list(_joined(context, words, leaf, title, other)) if other else []
        drafts = drafts or list(drafts_of_title(context, words, leaf, title, max(stop, title.tail)))
        around = next((a for a, b in taken if a <= title.start < b), None)
        if around is not None:
            drafts = [_apart(draft, around) for draft in drafts]
        if drafts:
            taken += [(title.start, title.end), *_bracket_behind(leaf, title)]
        found += drafts
        yield from drafts
    for draft in untitled_in(context, words, leaf, taken):
        if is_told_apart(draft, found):
            yield draft


def _joined(
    context: Context, words: EventWords, leaf: Leaf, title: Title, other: Title
) -> Iterator[Draft]:
    """Return the event of a title with what is said of it and of the one that it is joined to."""
    shared = replace(title, tail=other.tail)
    end = leaf.sentence_at(other.start).end
    for draft in drafts_of_title(context, words, leaf, shared, end):
        if draft.date is not None:
            yield draft


def _apart(draft: Draft, start: int) -> Draft:
    """Leave out a frame that is that of a paper whose title, at `start`, names the event."""
    at = draft.in_id.words if draft.in_id else None
    is_own = at is not None and at.leaf is draft.title.leaf and at.start >= start
    return draft if is_own else replace(draft, in_id=None)


def _follows(leaf: Leaf, title: Title, other: Title) -> bool:
    """Whether another title begins after this one and after the bracket behind it."""
    brackets = _bracket_behind(leaf, title)
    return other.first >= (brackets[0][1] if brackets else title.tail) and other is not title


def _is_subject(plain: str, title: Title, other: Title) -> bool:
    """Whether another title is the subject of a clause of this one: "which the X had"."""
    return _WHICH.fullmatch(plain[title.tail : other.first]) is not None


def _bracket_behind(leaf: Leaf, title: Title) -> list[tuple[int, int]]:
    """Return the bracket right behind a title."""
    match = _BRACKET.match(leaf.text, title.tail)
    return [match.span()] if match else []


def _numbered(context: Context, words: EventWords, leaf: Leaf) -> Iterator[Draft]:
    """Return the events that a cell names by their number: "joined at the sixth plenary"."""
    for title in titles_in(context, words, leaf):
        if title.ordinal is None:
            continue
        yield from drafts_of_title(context, words, leaf, title, len(leaf.text))


def _id_of(context: Context, lead: Draft, *, is_told_by_frame: bool) -> str:
    """Return the id of an event; one with no more than the name of its kind needs its frame."""
    date = lead.date.edtf if lead.date else None
    key = [lead.slug, date or "", lead.event_class]
    if is_told_by_frame and lead.in_id is not None:
        key.append(lead.in_id.value)
    return context.statements.id_of("events", *key)


def _state(context: Context, event_id: str, group: Sequence[Draft]) -> None:
    """State one event with all places that name it, the leading one first."""
    for draft in group:
        context.statements.add(
            "events", event_id, draft.whole, fields_of(context, draft), rule_id=draft.rule_id
        )


def _event(event_id: str, lead: Draft, draft: Draft) -> Event:
    leaf, start, end = draft.title
    return Event(
        event_id,
        leaf,
        start,
        end,
        draft.name,
        lead.event_class,
        lead.kind.value,
        lead.in_id.value if lead.in_id else None,
        lead.date.edtf if lead.date else None,
        lead.venue.place.text if lead.venue else None,
        leaf.sentence_at(start),
    )

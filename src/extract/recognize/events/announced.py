"""Events of a list that no noun names: "Calendar: Management Board, Lima, 3 May 2009".

Where a heading announces meetings, or most lines of a list name one, the other lines that have a
day or a month name meetings, too: by what stands before their date and place. The items below a
heading that announces publications are works: by their quotes, or what stands before a comma.
"""

import re
from collections.abc import Iterator, Sequence

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.calendar import LASTING
from extract.recognize.events.drafts import Draft, numbered
from extract.recognize.events.extents import TOKEN, quoted
from extract.recognize.events.facts import HELD, NOT_STATED, PLANNED, Facts, status_of
from extract.recognize.events.frames import frame_of
from extract.recognize.events.places import place_near
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words

RULE = "event_listed"

LEAST = 2
"""A list has at least so many lines."""

MOST_WORDS = 14
"""Words that the name of a meeting takes at most."""

LONGEST = 200
"""Characters that a line of a list of meetings takes at most."""

_LINES = frozenset({"list_item", "paragraph"})
_END = re.compile(r"\s?[,;(:.]\s|\s?[;(:.]|\s[–—-]\s|$")
_SIGN = re.compile(r"\s?[:–—-]\s")
_LABEL = re.compile(r"[^\W\d_a-z][^:.;]{3,80}?\s?: ")
_ARTICLE = re.compile(r"(?:[Tt]he|[Ll]es?|[Ll]a) |[Ll][’']")


def announced(context: Context, words: EventWords, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the meetings that lines of lists name without a noun for them."""
    named = {id(draft.title.leaf) for draft in drafts if draft.event_class == "meeting"}
    taken = {id(draft.title.leaf) for draft in drafts}
    for above, lines in _lists(context):
        free = [line for line in lines if id(line) not in taken]
        if above is not None and words.phrase("table", "works").search(context.even(above)):
            yield from (draft for line in free if (draft := _work(context, words, line)))
            continue
        is_told = above is not None and _announces(context, words, above)
        if is_told or 2 * sum(id(line) in named for line in lines) > len(lines):
            yield from (draft for line in free if (draft := _draft(context, words, line)))


def _lists(context: Context) -> Iterator[tuple[Leaf | None, list[Leaf]]]:
    """Yield the lists of lines that begin or end with a date, each with what stands above it."""
    above: Leaf | None = None
    lines: list[Leaf] = []
    for leaf in context.leaves:
        if leaf.kind == "footnote" or not leaf.text:
            continue
        if leaf.kind in _LINES and _is_line(context, leaf):
            lines.append(leaf)
            continue
        if len(lines) >= LEAST:
            yield above, lines
        above, lines = leaf, []
    if len(lines) >= LEAST:
        yield above, lines


def _is_line(context: Context, leaf: Leaf) -> bool:
    """Whether a leaf is a line of a list: an item, or an entry that begins with its day.

    A line that is no sentence and ends with a date is one, too.
    """
    if leaf.kind == "list_item" or context.entry_at(leaf, 0) is not None:
        return len(leaf.text) <= LONGEST
    dates = context.dates_in(leaf)
    return bool(dates) and dates[-1].end == len(leaf.text) and _LABEL.match(leaf.text) is not None


def _announces(context: Context, words: EventWords, above: Leaf) -> bool:
    """Whether a heading, or a line that ends with a colon, announces meetings."""
    plain = context.even(above)
    is_lead = above.kind == "heading" or plain.rstrip().endswith(":") or len(plain.split()) < LEAST
    return is_lead and words.phrase("table", "calendar").search(plain) is not None


def _draft(context: Context, words: EventWords, leaf: Leaf) -> Draft | None:
    """Return the meeting of a line, named by what stands before its date and its place."""
    entry = context.entry_at(leaf, 0)
    date = entry.date if entry is not None else _date_in(context, leaf)
    if date is None or date.edtf is None or (entry is not None and date.kind == "year"):
        return None
    start = entry.body if entry is not None else 0
    article = _ARTICLE.match(leaf.text, start)
    start = article.end() if article else start
    stop = date.start if date.start > start else len(leaf.text)
    venue = place_near(context, leaf, start, len(leaf.text), is_strict=False)
    sign = _END.search(leaf.text, start, stop)
    end = sign.start() if sign else stop
    if venue is not None and start < venue.place.start < end:
        end = venue.place.start
    title = Words(leaf, start, start + len(leaf.text[start:end].rstrip(" ,–—-(:")))
    if not _is_name(context, words, title):
        return None
    facts = Facts(dates=[date])
    on = context.report.document_date
    kind = _kind(words, context, title)
    draft = Draft(title, kind, "meeting", RULE, Stated(NOT_STATED), date=date)
    signs = list(_SIGN.finditer(leaf.text, title.end, max(date.start, title.end)))
    at = signs[-1].end() if signs else title.end
    draft.venue = place_near(context, leaf, at, len(leaf.text), is_strict=False)
    draft.status = status_of(facts, "meeting", on, title, date)
    draft.in_id = frame_of(context, words, leaf, title.start, title.end, title.end)
    numbers = words.ordinals_in(context.even(leaf), title.start, title.end)
    draft.ordinal = numbered(leaf, next(numbers, None))
    return draft


def _work(context: Context, words: EventWords, leaf: Leaf) -> Draft | None:
    """Return the work that an item of a list of publications is."""
    if leaf.kind != "list_item":
        return None
    inside = quoted(leaf.text, 0, len(leaf.text))
    sign = _END.search(leaf.text)
    start, end = inside[:2] if inside else (0, sign.start() if sign else len(leaf.text))
    title = Words(leaf, start, end)
    if not (title.text[:1].isupper() and len(title.text.split()) > 1):
        return None
    forms = [(m, words.forms[m.group()].noun) for m in words.nouns.finditer(context.even(leaf))]
    noun = next(((m, noun) for m, noun in forms if noun.event_class == "study"), None)
    kind = Stated(noun[1].kind, Words(leaf, *noun[0].span())) if noun else Stated("publication")
    date = next((d for d in context.dates_in(leaf, end) if d.edtf), None)
    facts = Facts(dates=[date] if date else [])
    status = status_of(facts, "study", context.report.document_date, title, date)
    if words.phrase("table", "in_press").search(context.even(leaf), end):
        status = Stated(PLANNED)
    elif date is None:
        status = Stated(HELD)
    draft = Draft(title, kind, "study", RULE, status, date=date)
    draft.in_id = frame_of(context, words, leaf, start, end, end)
    return draft


def _date_in(context: Context, leaf: Leaf) -> DateFound | None:
    """Return the only date of a line, if it is a day or a month."""
    dates = [date for date in context.dates_in(leaf) if date.edtf]
    is_one = len(dates) == 1 and dates[0].kind not in (LASTING - {"month"}) | {"open"}
    return dates[0] if is_one else None


def _is_name(context: Context, words: EventWords, title: Words) -> bool:
    """Whether words can name a meeting: with a capital or a number, and of no other happening."""
    plain = context.even(title.leaf)[title.start : title.end]
    tokens = TOKEN.findall(plain)
    if not 1 < len(tokens) <= MOST_WORDS or context.dates_in(*title):
        return False
    is_written = title.text[0].isupper() or words.ordinal(tokens[0]) is not None
    names = context.names(*title)
    is_place = any(f.kind != "name" and f.end - f.start > len(plain) - 2 for f in names)
    if not is_written or is_place or words.phrase("series", "sentence").search(plain):
        return False
    return not any(map(words.phrase("untitled", "no_meeting").search, tokens))


def _kind(words: EventWords, context: Context, title: Words) -> Stated:
    """Return the kind that a noun at the end or the beginning of a title says; else a meeting."""
    for noun in words.nouns.finditer(context.even(title.leaf), title.start, title.end):
        known = words.forms[noun.group()].noun
        is_head = noun.start() == title.start or noun.end() == title.end
        if known.event_class == "meeting" and is_head:
            return Stated(known.kind, Words(title.leaf, *noun.span()))
    return Stated("meeting")

"""Meetings that the rows of a table list: "Title | Date | Place"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.drafts import Draft, numbered
from extract.recognize.events.extents import quoted
from extract.recognize.events.facts import HELD, NOT_STATED, PLANNED, Facts, status_of
from extract.recognize.events.frames import frame_of
from extract.recognize.events.launches import launched
from extract.recognize.events.places import venue_of_cell
from extract.recognize.events.surroundings import is_frame, stated_name
from extract.recognize.events.tabled_columns import ANY, Calendar, calendar_of
from extract.recognize.events.tabled_projects import tabled_projects
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.names.treaties import KIND
from extract.recognize.statements import Stated, Words
from extract.recognize.tables.parts import parts_of
from extract.recognize.tables.table import Row, Table
from extract.recognize.tables.thing import thing_of
from extract.recognize.tables.understood import tables_of

RULE = "table_of_events"

FAR = 4
"""How many words before a noun its ordinal may stand."""

FEWEST = 4
"""How many words of a title tell it from others in prose at least."""

_HEAD = re.compile(r"[,:;(]| (?:of|on|for|in|to|with|de|du|des|sur|pour|en|a|au|aux) | d'")
_SIGN = re.compile(r"(?:\s?:|\s[–—-])\s")
_STOP = re.compile(r"(?<=[^\W\d_]{4})\.\s(?=[A-ZÀ-Ý0-9])")
_MARGIN = ' .\n“”«»"*'


def tabled_events(context: Context, words: EventWords) -> dict[int, list[Draft]]:
    """Return the events that rows of tables list by the `id` of the cell that has their title."""
    found: dict[int, list[Draft]] = {}
    for table in tables_of(context):
        for leaf, draft in (*_meetings(context, words, table), *tabled_projects(context, table)):
            found.setdefault(id(leaf), []).append(draft)
    return found


def _meetings(context: Context, words: EventWords, table: Table) -> Iterator[tuple[Leaf, Draft]]:
    """Yield the meetings of a table with the cells of their titles."""
    columns = calendar_of(context, words, table)
    if columns is None:
        return
    parts = parts_of(context, table)
    frame = _of_all(context, words, table, columns)
    for row in table.rows:
        if row.number in parts:
            of = parts[row.number].of
            frame = Stated(*of) if of else frame
        elif (leaf := _cell(row, columns.title)) is not None:
            for draft in _of_row(context, words, row, columns, frame):
                yield leaf, draft


def _of_all(context: Context, words: EventWords, table: Table, columns: Calendar) -> Stated | None:
    """Return what a table of meetings is of, where its titles do not name another thing.

    It is of a treaty only where the document is of nothing else.
    """
    thing = thing_of(context, table)
    leaves = [leaf for row in table.rows if (leaf := _cell(row, columns.title))]
    named = {own.value for leaf in leaves if (own := _own_frame(context, words, leaf))}
    if thing and context.register.kind(thing[0]) == KIND and context.main is not None:
        return stated_name(*context.main)
    return Stated(*thing) if thing and named <= {thing[0]} else None


def _cell(row: Row, column: int | None) -> Leaf | None:
    """Return the cell of a row in a column, None where it is empty."""
    for _, leaf in row.cells:
        if leaf.cell is not None and leaf.cell.column_index == column and leaf.text.strip():
            return leaf
    return None


def _of_row(
    context: Context,
    words: EventWords,
    row: Row,
    columns: Calendar,
    frame: Stated | None,
) -> Iterator[Draft]:
    """Return the events of a row, one for each date; a cell of figures alone is no title."""
    leaf, dated = _cell(row, columns.title), _cell(row, columns.date)
    if leaf is None or not re.search(r"[^\W\d_]{2}", leaf.text):
        return
    dates: list[DateFound | None] = [d for d in context.dates_in(dated) if d.edtf] if dated else []
    noun = _noun(context, words, leaf)
    if not dates and noun is None:
        return
    placed = _cell(row, columns.place)
    is_told = placed is not None and any(map(str.isupper, placed.text))  # "to be decided"
    venue = venue_of_cell(context, placed) if placed is not None and is_told else None
    draft = _draft(context, words, leaf, noun)
    is_head = noun is not None and _is_head(context, leaf, noun)
    if draft.event_class == "meeting" and not is_head:
        of_all = _kind_of_all(context, words, columns.caption)
        draft.kind = Stated(columns.kind) if columns.kind else of_all or draft.kind
    if draft.event_class == "meeting":
        draft.in_id = (
            _own_frame(context, words, leaf)
            or _frame_of_row(context, row, leaf)
            or _told(context, words, draft, noun)
            or frame
        )
    for date in dates or [None]:
        status = _status(context, words, draft, dated, date, columns.caption)
        yield replace(draft, date=date, dated=dated, venue=venue, status=status)


def _draft(context: Context, words: EventWords, leaf: Leaf, noun: tuple[int, int] | None) -> Draft:
    founding = launched(context, words, leaf)
    if founding is not None:
        return founding
    start = len(leaf.text) - len(leaf.text.lstrip(_MARGIN))
    end = max(start, len(leaf.text.rstrip(_MARGIN)))
    if noun is not None:
        start, end = _behind_label(context, leaf, start, noun[0]), _first(leaf, noun[1], end)
    stop = min(len(leaf.text), end + 2)
    inside = quoted(leaf.text, noun[1], stop) if noun is not None else None
    if inside is not None and inside[2] >= end:
        start, end = inside[:2]
    plain = context.even(leaf)
    kind = Stated("meeting")
    if noun is not None:
        kind = Stated(words.forms[plain[slice(*noun)]].noun.kind, Words(leaf, *noun))
    ordinal = _ordinal(words, leaf, plain, noun) if noun else None
    is_bare = noun == (start, end)
    state = words.phrase("table", "state").search(plain, start, end)
    title = Words(leaf, start, state.start() if state else end)
    return Draft(title, kind, "meeting", RULE, Stated(NOT_STATED), ordinal=ordinal, is_bare=is_bare)


def _is_head(context: Context, leaf: Leaf, noun: tuple[int, int]) -> bool:
    """Whether a noun stands before the first preposition of a title."""
    here = _behind_label(context, leaf, 0, noun[0])
    cut = next(
        (m for m in _HEAD.finditer(context.even(leaf), here) if m.group() not in ",:;("), None
    )
    return cut is None or noun[1] <= cut.start() + 1


def _kind_of_all(context: Context, words: EventWords, caption: Leaf | None) -> Stated | None:
    """Return the kind of meetings that a caption says to be listed: "Main courses of 2010"."""
    for noun in words.tabled.finditer(context.even(caption)) if caption else ():
        form = words.forms[noun.group()]
        if form.is_plural and form.noun.kind != ANY and caption is not None:
            return Stated(form.noun.kind, Words(caption, *noun.span()))
    return None


def _behind_label(context: Context, leaf: Leaf, start: int, noun: int) -> int:
    """Return where a title begins behind the name that labels it: "Lima Process: Third Session"."""
    label = next((n for n in context.things(leaf, start, noun) if n.start == start), None)
    sign = _SIGN.match(leaf.text, label.end) if label else None
    return sign.end() if sign and sign.end() <= noun else start


def _first(leaf: Leaf, noun: int, end: int) -> int:
    """Return where the first sentence of a cell ends, if others follow it."""
    stop = _STOP.search(leaf.text, noun, end)
    return stop.start() if stop else end


def _noun(context: Context, words: EventWords, leaf: Leaf) -> tuple[int, int] | None:
    """Return the noun of a title: its head, or else the first one; those of known names last."""
    plain = context.even(leaf)
    found = [m.span() for m in words.tabled.finditer(plain)]
    names = [name for name in context.things(leaf) if is_frame(context, name)]
    own = [n for n in found if not any(f.start <= n[0] and n[1] <= f.end for f in names)]
    if not own:
        return found[0] if found else None
    cut = _HEAD.search(plain, _behind_label(context, leaf, 0, own[0][0]))
    head = [noun for noun in own if cut is None or noun[1] <= cut.start() + 1]
    is_french = (leaf.language or "").startswith("fr")
    return head[-1] if head and not is_french else own[0]


def _ordinal(words: EventWords, leaf: Leaf, plain: str, noun: tuple[int, int]) -> Stated | None:
    """Return the number that stands nearest before the noun of a title, in its part of it."""
    start = max(plain.rfind(sign, 0, noun[0]) for sign in ",:;(") + 1
    near = [word.start() for word in re.finditer(r"[\w-]+", plain[start : noun[0]])][-FAR:]
    numbers = list(words.ordinals_in(plain, start + near[0], noun[0])) if near else []
    return numbered(leaf, numbers[-1] if numbers else None)


def _own_frame(context: Context, words: EventWords, leaf: Leaf) -> Stated | None:
    """Return the process that a title names as its own."""
    plain = context.even(leaf)
    within = words.phrase("frame", "within")
    for name in context.things(leaf):
        before = plain[: name.start].rstrip()
        is_own = not before or within.search(before) or plain[name.end :].startswith("'s")
        is_label = name.start == 0 and _SIGN.match(leaf.text, name.end) is not None
        if is_label or (is_frame(context, name) and is_own):
            return Stated(name.entity_id, Words(leaf, name.start, name.end))
    return None


def _frame_of_row(context: Context, row: Row, leaf: Leaf) -> Stated | None:
    """Return the only process that another cell of a row names under such a heading."""
    for other in row.of("process"):
        names = [name for name in context.things(other) if is_frame(context, name)]
        if len({name.entity_id for name in names}) == 1 and other is not leaf:
            return Stated(names[0].entity_id, Words(other, names[0].start, names[0].end))
    return None


def _told(
    context: Context, words: EventWords, draft: Draft, noun: tuple[int, int] | None
) -> Stated | None:
    """Return the process of the passage that tells of what a title names.

    That is the title in other letters, or what stands before its comma: "Task force on methane,
    second meeting" is of the process whose section tells of the task force.
    """
    leaf, start, end = draft.title
    plain = context.even(leaf)
    head = plain[start:end].split(",")[0]
    phrase = head if noun is None or noun[0] > start + len(head) else plain[start:end]
    if len(phrase.split()) < FEWEST:
        return None
    for other in context.prose():
        at = context.even(other).find(phrase) if other.kind in ("paragraph", "list_item") else -1
        if at >= 0:
            return frame_of(context, words, other, at, at, at + len(phrase))
    return None


def _status(
    context: Context,
    words: EventWords,
    draft: Draft,
    dated: Leaf | None,
    date: DateFound | None,
    caption: Leaf | None,
) -> Stated:
    """Return whether an event has been held: by its date, then by what the caption says of all."""
    if draft.event_class != "meeting":
        return draft.status
    facts = Facts()
    on = context.report.document_date
    said = _said(context, words, caption) if caption else None
    is_past = date is not None and on is not None and (date.date_end or "9999") < on
    if said is not None and not (said.value == PLANNED and is_past):
        facts.status_of_series = said
    whole = Words(dated or draft.title.leaf, 0, 0)
    return status_of(facts, draft.event_class, on, whole, date)


def _said(context: Context, words: EventWords, caption: Leaf) -> Stated | None:
    plain = context.even(caption)
    for word in re.finditer(r"\w+", plain):
        if words.is_one_of("next", word.group().removesuffix("s")):
            return Stated(PLANNED, Words(caption, *word.span()))
    for status, meaning in ((PLANNED, "planned"), (HELD, "done")):
        verb = words.phrase("status", meaning).search(plain)
        if verb is not None:
            return Stated(status, Words(caption, *verb.span()))
    return None

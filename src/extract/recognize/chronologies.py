"""Chronological lists: entries that begin with their day, under headings that are years or months.

"2008" stands above, "6-7 October  Iquique Process: Fifth Ordinary Meeting, Cartagena, Colombia" is
an entry, and the words before its colon or dash name the process that the meeting is one of. A day
without a year is of the year, a day without a month of the month, that stands above it; or of the
year of the entry before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.model.block import Cell
from extract.model.text import even, fold
from extract.recognize.context import Context, Entry
from extract.recognize.covered import covered_by
from extract.recognize.datelines import date_of
from extract.recognize.dates import DateFound, find_dates
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import Found
from extract.recognize.names.subjects import start_of_name, subject_of
from extract.recognize.statements import Words

RULE = "label_of_entry"
"""The rule by which what stands before the colon of an entry names the process of its meeting."""

MOST_WORDS = 7
"""How many words the day of an entry takes at most."""

_LEAD = re.compile(r"[\s•●▪*–—-]*")
_TOKEN = re.compile(r"\S+")
_BEHIND = re.compile(r"\s*(?P<sign>[:,]|[–—-](?=\s))?\s*")
_LABEL = re.compile(r"(?P<label>[^.:;“”«»\"]{2,110}?)(?:\s?:|\s[–—-])\s")
_PIECE = re.compile(r"[^,(]*[^,(\s]")
_YEAR = re.compile(r"\W*(?:[^\W\d_]+ )?(?P<year>(?:19|20)\d\d)\W*(?:\([^()\d]*\))?\W*")
_NEVER = DateFound(0, 0, None, None, None, None, "no_year")
_PERIODS = frozenset({"month", "range", "day"})
_DATED = re.compile(r"(?P<date>[^:;“«\"]{4,40}?)(?P<sign>\s?:|\s[–—-])\s")
_BARE = re.compile(r"(?P<year>(?:1[89]|20)\d\d)\s+(?=[“«A-ZÀ-Ý])")
"""A year and what happened in it, without any sign."""

_YEARS = 3
"""So many lines that begin with a bare year make a chronology of years."""


@dataclass(slots=True)
class _State:
    """The year and the month that stand above a leaf, and where; `is_listed`: by an entry.

    `has_years`: bare years are days of entries, too.
    """

    year: str = ""
    month: str = ""
    section: str | None = None
    is_listed: bool = False
    has_years: bool = False
    since: int = 0
    owner: Leaf | None = None

    def clear(self) -> None:
        """Forget all."""
        self.year = self.month = ""
        self.section, self.is_listed = None, False


def find_chronologies(context: Context) -> None:
    """Note the entries of chronological lists in the context, and what their labels name."""
    state = _State(has_years=_has_years(context))
    dated: Cell | None = None
    for leaf in context.leaves:
        if leaf.kind in ("footnote", "title") or _takes_heading(context, state, leaf):
            continue
        entries = list(_entries(context, state, leaf))
        if entries:
            labelled = [_with_label(context, entry) for entry in entries]
            context.entries[id(leaf)] = [_below(context, state, entry) for entry in labelled]
            dated = leaf.cell
        elif leaf.cell is not None and dated is not None and _is_beside(leaf.cell, dated):
            _with_label(context, Entry(leaf, len(leaf.text), _NEVER, 0))
        elif state.is_listed:
            state.since += leaf.cell is None
            if state.since > 1:
                state.clear()


def _has_years(context: Context) -> bool:
    """Whether several lines of the text begin with a bare year, or two with a sign behind it."""
    years: set[str | None] = set()
    signed: set[str | None] = set()
    for leaf in context.prose():
        date = None if leaf.kind == "footnote" else _dated_by_sign(context, leaf, 0)
        if date is not None and date.kind == "year":
            years.add(date.edtf)
            signed |= {date.edtf} if _DATED.match(leaf.text) else set()
    return len(years) >= _YEARS or len(signed) > 1


def _dated_by_sign(context: Context, leaf: Leaf, start: int) -> DateFound | None:
    """Return the date that stands as a whole before a colon or dash: "2008", "2008, 3 May"."""
    if not leaf.text[start : start + 1].isalnum():
        return None
    bare = _BARE.match(leaf.text, start)
    if bare is not None:
        dates = find_dates(bare["year"], leaf.language, context.words.dates)
        return replace(dates[0], start=start, end=bare.end("year")) if dates else None
    lead = _DATED.match(leaf.text, start)
    if lead is None or not any(map(str.isdigit, lead["date"])):
        return None
    date = date_of(lead["date"], leaf.language, context.words.dates)
    return replace(date, start=start, end=lead.end("date")) if date else None


def _is_beside(cell: Cell, dated: Cell) -> bool:
    """Whether a cell stands in the row of one that is a day."""
    return (cell.table_id, cell.row_index) == (dated.table_id, dated.row_index)


def _takes_heading(context: Context, state: _State, leaf: Leaf) -> bool:
    """Whether a leaf is a year or a month above entries; any other heading ends its year."""
    if leaf.cell is not None:
        return False
    text = leaf.text[start_of_name(leaf.text) :].strip()
    year = _YEAR.fullmatch(text)
    if year is not None:
        dated = _date_of(context, leaf, text)
        is_month = dated is not None and dated.kind == "month"
        state.year, state.month = year["year"], text[: year.start("year")] if is_month else ""
    elif state.year and not state.is_listed and _is_month(context, leaf, text):
        state.month = text.strip(" :")
    else:
        if leaf.kind in ("heading", "section"):
            is_below = state.section is not None and leaf.section.startswith(f"{state.section}/")
            if not is_below:
                state.clear()
            if leaf.kind == "heading":
                state.owner = leaf if _is_thing(context, leaf) else None
        return leaf.kind == "heading"
    state.section = leaf.section if leaf.kind == "heading" else None
    state.is_listed = False
    return True


def _is_thing(context: Context, heading: Leaf) -> bool:
    """Whether a heading is the name of a thing that has meetings, and no more."""
    name = heading.text[start_of_name(heading.text) :].strip()
    known = context.register.by_name(name) or context.register.by_declared_name(name)
    is_plural = any(
        context.words.events.forms[noun.group()].is_plural and noun.start() == 0
        for noun in context.words.events.nouns.finditer(even(name))
    )
    return known is not None or (
        bool(context.words.nomenclature.kind_of(name, "")) and not name.isupper() and not is_plural
    )


def _below(context: Context, state: _State, entry: Entry) -> Entry:
    """Return an entry without a label with the thing that the heading above it names."""
    heading, leaf = state.owner, entry.leaf
    if entry.in_id is not None or heading is None or leaf.cell is not None:
        return entry
    noun = context.words.events.nouns.search(context.even(leaf), entry.body, entry.end)
    if noun is None or any(map(str.isdigit, heading.text)):
        return entry
    start = start_of_name(heading.text)
    subject = subject_of(context, heading, start, len(heading.text), "process")
    if subject is None:
        return entry
    return replace(entry, in_id=subject.entity_id, label=subject.words)


def _date_of(context: Context, leaf: Leaf, text: str) -> DateFound | None:
    """Return the date that a text is as a whole."""
    found = find_dates(text, leaf.language, context.words.dates)
    is_whole = len(found) == 1 and found[0].edtf is not None
    if not is_whole or text[: found[0].start].strip() or text[found[0].end :].strip():
        return None
    return found[0]


def _is_month(context: Context, leaf: Leaf, text: str) -> bool:
    dated = _date_of(context, leaf, f"{text.strip(' :')} 2000") if text.istitle() else None
    return dated is not None and dated.kind == "month"


def _entries(context: Context, state: _State, leaf: Leaf) -> Iterator[Entry]:
    """Yield the entries of a leaf: one from its beginning, others from sentences with a day."""
    lead = _LEAD.match(leaf.text)
    first = lead.end() if lead else 0
    starts = [first, *(s.start for s in leaf.sentences if s.start > first)]
    found: list[tuple[DateFound, int]] = []
    for start in starts:
        date = _day_at(context, state, leaf, start, is_first=start == first)
        if date is None:
            if not found:
                return
            continue
        found.append((date, start))
        if date.date_start and state.section is None and (state.is_listed or not state.year):
            state.year, state.is_listed, state.since = date.date_start[:4], True, 0
    ends = [*(start for _, start in found[1:]), len(leaf.text)]
    for (date, _), end in zip(found, ends, strict=True):
        behind = _BEHIND.match(leaf.text, date.end)
        yield Entry(leaf, end, date, behind.end() if behind else date.end)


def _day_at(
    context: Context, state: _State, leaf: Leaf, start: int, *, is_first: bool
) -> DateFound | None:
    """Return the day of an entry that begins at `start`, with the year and month above it."""
    full = next((d for d in context.dates_in(leaf, start) if d.start == start and d.edtf), None)
    if full is not None and full.kind in _PERIODS:
        return full if _is_opened(leaf, full.end, is_first=is_first, is_day=True) else None
    alone = _dated_by_sign(context, leaf, start) if is_first and leaf.cell is None else None
    if alone is not None and (alone.kind != "year" or state.has_years):
        return alone
    year = state.year or _year_covered(context, leaf)
    if not year or not is_first:
        return None
    ends = [token.end() for token in _TOKEN.finditer(leaf.text, start)][:MOST_WORDS]
    for end in reversed(ends):
        stop = start + len(leaf.text[start:end].rstrip(" :,–—-"))
        words = leaf.text[start:stop]
        for above in ("", f" {state.month}") if state.month else ("",):
            if not above and not any(map(str.isalpha, words)):
                continue
            date = _date_of(context, leaf, f"{words}{above} {year}")
            if date is not None and date.kind in _PERIODS:
                is_opened = _is_opened(leaf, stop, is_first=True, is_day=not above)
                return replace(date, start=start, end=stop) if is_opened else None
    return None


def _year_covered(context: Context, leaf: Leaf) -> str:
    """Return the one year that the heading above, or else the document, covers."""
    period = covered_by(context, leaf)
    first, last = (
        ((period.date_start or "")[:4], (period.date_end or "")[:4]) if period else ("", "")
    )
    return first if first == last else ""


def _is_opened(leaf: Leaf, at: int, *, is_first: bool, is_day: bool) -> bool:
    """Whether an entry follows a day: behind a sign, or at once with a capital."""
    if leaf.cell is not None and at == len(leaf.text.rstrip()):
        return True
    behind = _BEHIND.match(leaf.text, at)
    rest = leaf.text[behind.end() :] if behind else ""
    has_sign = behind is not None and behind["sign"] not in (None, ",")
    if has_sign:
        return bool(rest)
    return is_first and (rest[:1].isupper() or (is_day and rest[:1] in '“«"' and rest != ""))


def _with_label(context: Context, entry: Entry) -> Entry:
    """Return an entry with what its label names, if it has one that names a process or a body."""
    leaf = entry.leaf
    label = _LABEL.match(leaf.text, entry.body, entry.end)
    if label is None or not _is_owner(context, leaf, entry, label):
        return entry
    start, end = label.span("label")
    known = [f for f in context.things(leaf) if (f.start, f.end) == (start, end)]
    if known:
        in_id = known[0].entity_id
    else:
        subject = subject_of(context, leaf, start, end, "process")
        if subject is None:
            return entry
        in_id = subject.entity_id
        kept = [f for f in context.found.get(id(leaf), ()) if f.end <= start or f.start >= end]
        kept.append(Found(start, end, "name", in_id, "inferred", RULE))
        context.found[id(leaf)] = sorted(kept)
    return replace(entry, label=Words(leaf, start, end), in_id=in_id, body=label.end())


def _is_owner(context: Context, leaf: Leaf, entry: Entry, label: re.Match[str]) -> bool:
    """Whether a label is a name, and no place, day or meeting; a meeting stands behind it."""
    words, plain = context.words.events, context.even(leaf)
    text = label["label"]
    sentence = leaf.sentence_at(label.end())
    stop = min(entry.end, max(sentence.end, label.end()))
    if words.nouns.search(plain, label.end(), stop) is None:
        return False
    if not text[0].isupper() or context.dates_in(leaf, *label.span("label")):
        return False
    if _is_place(context, leaf, label):
        return False
    folded = plain[slice(*label.span("label"))].split()
    if any(words.ordinal(word) is not None for word in folded):
        return False
    is_acronym = len(folded) == 1 and text.isupper()
    return is_acronym or len(folded) > 1 or bool(context.things(leaf, *label.span("label")))


def _is_place(context: Context, leaf: Leaf, label: re.Match[str]) -> bool:
    """Whether a label is where a meeting was held: "Lima", "Old Town (Peru)"."""
    start, end = label.span("label")
    piece = _PIECE.match(leaf.text, start, end)
    first = piece.end() if piece else end
    if context.country_of_town(fold(leaf.text[start:first])) is not None:
        return True
    places = [name for name in context.names(leaf, start, end) if name.kind != "name"]
    return any(
        (name.start, name.end) == (start, first)
        or (first < name.start and not leaf.text[name.end : end].strip(" )"))
        for name in places
    )

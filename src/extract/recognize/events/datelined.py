"""Meetings whose place and days stand on the line below: "Ninth Session", "Kozani, 3-5 May 2013".

The first lines of papers so name the meeting that they are for or of, and headings those that are
told of under them. The day on which the document was issued is no day of its meeting.
"""

import re
from collections.abc import Iterator, Sequence

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.drafting import drafts_with
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import Facts
from extract.recognize.events.places import place_near
from extract.recognize.events.titles import Title, titles_in
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf

LONGEST, MOST_LINE = 220, 90
"""Characters of the line that names a meeting at most, and of the line below it."""

MOST_TOP, MOST_BETWEEN, MOST_LABEL = 14, 2, 32
"""So many passages make up the top of a paper, where short lines may stand between the two."""

_LINES = frozenset({"title", "heading", "paragraph", "other"})
_DAYS = frozenset({"day", "range", "month"})
_BETWEEN = re.compile(
    r"[ ,;.()–—-]*(?:(?:le|du|on|from|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[ ,]*)*(?:(?:english|french) only)?"
)
"""What may stand between a place and a date, and behind the latter."""

_REST = re.compile(r"\W*(?:\([\w-]+\))?\W*")
_MARKS = " .,;()[]"


def datelined(
    context: Context, words: EventWords, leaves: Sequence[Leaf], number: int
) -> Iterator[Draft]:
    """Return the meeting that a line names at its end, if the line below says where and when."""
    leaf = leaves[number]
    text = leaf.text
    if leaf.kind not in _LINES or not text or len(text) > LONGEST or text.endswith((".", ":")):
        return
    below = _below(leaves, number)
    if not below or not any(sign.isdigit() for line in below[:2] for sign in line.text):
        return
    found = _dateline(context, below)
    title = _last_title(context, words, leaf) if found else None
    if found is None or title is None:
        return
    facts, dated = found
    facts.end = title.tail
    for draft in drafts_with(context, words, leaf, title, facts):
        draft.dated = dated
        yield draft


def _below(leaves: Sequence[Leaf], number: int) -> list[Leaf]:
    """Return the lines below a line; at the top of a paper, from the first that has a date on."""
    below = [leaf for leaf in leaves[number + 1 : number + 5] if leaf.text]
    for _ in range(MOST_BETWEEN if number < MOST_TOP else 0):
        is_label = below and len(below[0].text) <= MOST_LABEL and ":" in below[0].text
        below = below[1:] if is_label else below
    return [] if any(leaf.cell is not None for leaf in below[:1]) else below


def _dateline(context: Context, below: Sequence[Leaf]) -> tuple[Facts, Leaf] | None:
    """Return the place and days that one line is, or two; None if there is anything else."""
    facts = _read(context, below[0])
    if facts is None or facts.venue is None:
        return None
    dated = below[0]
    if not facts.dates and len(below) > 1:
        days = _read(context, below[1])
        dated = below[1]
        facts.dates = days.dates if days and days.venue is None else []
    is_days = len(facts.dates) == 1 and facts.dates[0].precision in _DAYS
    is_issued = is_days and _is_issued(context, facts.dates[0])
    return (facts, dated) if is_days and not is_issued else None


def _read(context: Context, line: Leaf) -> Facts | None:
    """Return what a line says if it is a place and a date, or one of them, and nothing else."""
    first = len(line.text) - len(line.text.lstrip(_MARKS))
    end = len(line.text.rstrip(_MARKS))
    if not first < end <= MOST_LINE or not (
        line.text[first].isupper() or line.text[first].isdigit()
    ):
        return None
    venue = place_near(context, line, first, end, is_strict=False)
    venue = venue if venue and venue.place.start == first else None
    dates = [date for date in context.dates_in(line, first, end) if date.edtf][:1]
    stops = (venue.end if venue else first, *((dates[0].start, dates[0].end) if dates else ()), end)
    between = (line.text[a:b] for a, b in zip(stops[::2], stops[1::2], strict=True))
    if not all(_BETWEEN.fullmatch(fold(words)) for words in between):
        return None
    return Facts(dates=dates, venue=venue)


def _is_issued(context: Context, date: DateFound) -> bool:
    """Whether a date is the day on which the document was issued."""
    return date.edtf == context.report.document_date


def _last_title(context: Context, words: EventWords, leaf: Leaf) -> Title | None:
    """Return the title of the meeting that a line ends with."""
    titles = [
        title
        for title in titles_in(context, words, leaf)
        if title.form.noun.event_class == "meeting" and not title.form.is_plural
    ]
    named = [title for title in titles if title.ordinal or title.has_topic]
    is_last = named and _REST.fullmatch(leaf.text, named[-1].tail)
    return named[-1] if is_last else None

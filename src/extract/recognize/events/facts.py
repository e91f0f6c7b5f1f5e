"""What is said of an event behind its title: dates, place, and whether it has been held.

Right after a title come brackets, commas and small words with dates and places; then perhaps a verb
of holding, behind which the date and the place may stand a few words off.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.calendar import opens_entry
from extract.recognize.events.hosts import hosted
from extract.recognize.events.places import Venue, place_near
from extract.recognize.events.skipping import behind_clause, behind_parties, without_themes
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words

HELD, PLANNED, ONGOING, BEGUN, NOT_STATED = "held", "planned", "ongoing", "begun", "not_stated"
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
NEAR = 70
"""How far a place and its date may stand apart, in characters."""
_VERBS = ((PLANNED, "planned"), (HELD, "done"), (ONGOING, "ongoing"), (BEGUN, "begun"))
FARTHEST = 140
"""How far behind a verb of holding its date may stand, in characters."""


@dataclass(slots=True)
class Facts:
    """What is known of an event; each date is a session of its own."""

    dates: list[DateFound] = field(default_factory=list)
    venue: Venue | None = None
    status: Stated | None = None
    status_of_series: Stated | None = None
    has_verb: bool = False
    end: int = 0

    def add(self, dates: Sequence[DateFound]) -> None:
        """Take in dates, unless there are some already."""
        if not self.dates:
            self.dates = list(dates)


def facts_behind(context: Context, words: EventWords, leaf: Leaf, at: int, stop: int) -> Facts:
    """Return what is said behind a title that ends at `at`, up to `stop`."""
    facts = Facts(end=at)
    read_behind(context, words, leaf, facts, stop)
    if facts.venue is not None:
        facts.venue = hosted(context, words, leaf, facts.venue, at, stop)
    return facts


def read_behind(context: Context, words: EventWords, leaf: Leaf, facts: Facts, stop: int) -> None:
    """Take in what stands behind a title, from `facts.end` on."""
    plain = without_themes(context, words, leaf)
    while facts.end < stop:
        at = facts.end
        if leaf.text[at] in '”»"’ ' or plain[at] == " ":
            facts.end = at + 1
        elif leaf.text[at] == ":" and not facts.has_verb:
            _read_label(context, leaf, facts, stop)
        elif (bracket := _bracket_at(leaf.text, at, stop)) is not None:
            _read_bracket(context, words, leaf, facts, *bracket)
            facts.end = bracket[1] + 1
        elif _read_relative(words, leaf, facts, plain, stop):
            continue
        elif _read_verb(context, words, leaf, facts, plain, stop) or not (
            _read_word(context, words, leaf, facts, plain, stop) or _skip(words, facts, plain, stop)
        ):
            return


def _read_relative(words: EventWords, leaf: Leaf, facts: Facts, plain: str, stop: int) -> bool:
    """Go on behind who holds an event: "a seminar, which Peru will organize in Lima in 2001"."""
    if facts.dates or facts.has_verb:
        return False
    said = words.phrase("status", "relative").match(plain, facts.end, stop)
    if said is None:
        return False
    facts.end, facts.has_verb = said.end(), True
    if facts.status is None:
        status = PLANNED if said["later"] else HELD
        facts.status = Stated(status, Words(leaf, said.start(), said.end()))
    return True


def _read_label(context: Context, leaf: Leaf, facts: Facts, stop: int) -> None:
    """Take in the place behind a title that labels a line: "Second Forum: Lima, 3 May 2001"."""
    facts.end += 1
    venue = place_near(context, leaf, facts.end, stop, is_strict=False)
    if facts.venue is None and venue is not None and venue.place.start <= facts.end + 1:
        facts.venue = venue
        facts.end = venue.end


def read_loosely(
    context: Context, words: EventWords, leaf: Leaf, facts: Facts, at: int, stop: int
) -> None:
    """Take in a place and a day that follow in the clause of a title, whatever its verb is.

    "The Second Forum sat in Lima on 3 May 2001": known places, or those before a country or a date.
    """
    plain = context.even(leaf)
    limit = min(stop, at + FARTHEST)
    apart = words.phrase("status", "apart").search(plain, at, limit)
    limit = apart.start() if apart else limit
    venue = facts.venue or place_near(context, leaf, at, limit)
    dates = [d for d in context.dates_in(leaf, at, limit) if d.edtf and d.kind != "open"][:1]
    if venue is None or not dates or dates[0].precision not in ("day", "month", "range"):
        return
    first, last = sorted((venue.place.start, dates[0].start))
    if last - first > NEAR or re.search(r"\b(?:and|et)\b", plain[at:first]):
        return
    later = words.phrase("status", "later").search(plain, at, first)
    facts.venue, facts.dates = venue, dates
    facts.has_verb = True
    if later is not None and facts.status is None:
        facts.status = Stated(PLANNED, Words(leaf, *later.span()))


def _skip(words: EventWords, facts: Facts, plain: str, stop: int) -> bool:
    """Go on behind the parties to an instrument, or behind a clause of the title's own."""
    end = behind_parties(words, plain, facts.end, stop)
    if end is None and not facts.dates:
        end = behind_clause(words, plain, facts.end, stop)
    facts.end = facts.end if end is None else end
    return end is not None


def _read_word(
    context: Context, words: EventWords, leaf: Leaf, facts: Facts, plain: str, stop: int
) -> bool:
    """Take in the date or the place that stands at the end of what has been read."""
    small = words.phrase("clause", "small").match(plain, facts.end, stop)
    dates = context.dates_in(leaf, facts.end, stop)
    if small and not facts.dates and words.phrase("clause", "and").search(small.group()):
        return False
    after = small.end() if small else facts.end
    date = next((d for d in dates if facts.end <= d.start <= after and d.edtf), None)
    if date is not None and opens_entry(leaf, date) is not None:
        return False
    if date is not None and (small or date.start == facts.end):
        is_other = plain[facts.end - 1] != ")" and _is_another(plain[facts.end : date.start])
        if facts.dates and not is_other:
            return False
        if date.edtf not in [known.edtf for known in facts.dates]:
            facts.dates.append(date)
        facts.end = date.end
        return True
    if small is None or facts.venue is not None:
        return False
    is_strict = "," not in small.group() and re.search(r"\b(?:in|at|a)\b", small.group()) is None
    is_listed = context.entry_at(leaf, facts.end) is not None
    is_strict = is_strict or not (facts.dates or is_listed)
    venue = place_near(context, leaf, facts.end, stop, is_strict=is_strict)
    if venue is None or venue.place.start > small.end():
        return False
    facts.venue = venue
    facts.end = venue.end
    is_bracketed = "(" in leaf.text[venue.place.end : facts.end]
    facts.end += is_bracketed and leaf.text.startswith(")", facts.end)
    return True


def _is_another(gap: str) -> bool:
    """Whether the words between two dates say that there are two sessions."""
    return re.fullmatch(r"\s*,?\s*(?:and|et)\s+(?:on|in|from|le|en|du)?\s*", gap) is not None


def _bracket_at(text: str, at: int, stop: int) -> tuple[int, int] | None:
    """Return where the bracket begins and ends, inside, that stands at `at`."""
    match = re.compile(r",?\s*\(").match(text, at, stop)
    if match is None:
        return None
    depth = 1
    for here in range(match.end(), min(stop, len(text))):
        depth += (text[here] == "(") - (text[here] == ")")
        if depth == 0:
            return match.end(), here
    return None


def is_fact(text: str) -> bool:
    """Whether the content of a bracket states a date."""
    return _YEAR.search(text) is not None


def _read_bracket(
    context: Context, words: EventWords, leaf: Leaf, facts: Facts, start: int, end: int
) -> None:
    plain = context.even(leaf)
    dates = [d for d in context.dates_in(leaf, start, end) if d.edtf]
    if words.phrase("clause", "as_of").search(plain, start, end):
        return
    facts.add(dates)
    if dates and facts.venue is None:
        facts.venue = place_near(context, leaf, start, end, is_strict=False)
    elif facts.venue is None and context.countries(leaf, start, end):
        facts.venue = place_near(context, leaf, start, end)
    for status, meaning in ((ONGOING, "ongoing"), (BEGUN, "begun")):
        match = words.phrase("going", meaning).search(plain, start, end)
        if match and is_fact(leaf.text[start:end]) and facts.status is None:
            facts.status = Stated(status, Words(leaf, *match.span()))
            facts.has_verb = True


def _read_verb(
    context: Context, words: EventWords, leaf: Leaf, facts: Facts, plain: str, stop: int
) -> bool:
    """Take in a verb of holding and what stands behind it in its clause."""
    for status, meaning in _VERBS:
        match = words.phrase("status", meaning).match(plain, _over_comma(plain, facts.end), stop)
        if match is None:
            continue
        facts.status = Stated(status, Words(leaf, *match.span()))
        facts.has_verb = True
        limit = _farthest(plain, match.end(), stop)
        facts.add(_dates_behind(context, words, leaf, plain, match.end(), limit))
        if facts.venue is None:
            cut = words.phrase("clause", "facts").search(plain, match.end(), limit)
            last = cut.start() if cut else min(stop, limit + NEAR)
            facts.venue = (
                place_near(context, leaf, match.end(), last)
                or _right_behind(context, leaf, match.end(), last)
                or _right_behind(context, leaf, max((d.end for d in facts.dates), default=0), last)
            )
        facts.end = match.end()
        return True
    return _read_present(context, words, leaf, facts, plain, stop)


def _read_present(
    context: Context, words: EventWords, leaf: Leaf, facts: Facts, plain: str, stop: int
) -> bool:
    """Take in a verb in the present in which an entry of a chronicle tells what was."""
    at = _over_comma(plain, facts.end)
    if facts.has_verb or context.entry_at(leaf, at) is None:
        return False
    verb = words.phrase("status", "present").match(plain, at, stop)
    if verb is None:
        return False
    facts.has_verb, facts.end = True, verb.end()
    limit = _farthest(plain, verb.end(), stop)
    facts.add(_dates_behind(context, words, leaf, plain, verb.end(), limit))
    if facts.venue is None:
        facts.venue = place_near(context, leaf, verb.end(), limit)
    return True


def _farthest(plain: str, at: int, stop: int) -> int:
    """Return how far behind a verb its facts may stand; blanks in place of a motto do not count."""
    blank = re.compile(r" {2,}").search(plain, at, min(stop, at + FARTHEST))
    return min(stop, at + FARTHEST + (blank.end() - blank.start() if blank else 0))


def _right_behind(context: Context, leaf: Leaf, at: int, end: int) -> Venue | None:
    """Return the unknown place right behind a verb or a date: "held in Lomé in"."""
    if at == 0:
        return None
    venue = place_near(context, leaf, at, end, is_strict=False)
    is_near = venue is not None and leaf.text[at : venue.place.start].strip() in ("in", "at", "à")
    return venue if is_near else None


def _over_comma(plain: str, at: int) -> int:
    """Return where the text goes on after a comma and blanks at `at`."""
    while at < len(plain) and plain[at] in ", ":
        at += 1
    return at


def _dates_behind(
    context: Context, words: EventWords, leaf: Leaf, plain: str, at: int, limit: int
) -> list[DateFound]:
    found: list[DateFound] = []
    for date in context.dates_in(leaf, at, limit):
        gap = plain[found[-1].end if found else at : date.start]
        if date.edtf is None or words.phrase("clause", "facts").search(gap):
            break
        if found and not _is_another(gap):
            break
        found.append(date)
    return found


def status_of(
    facts: Facts,
    event_class: str,
    document_date: str | None,
    whole: Words,
    date: DateFound | None,
) -> Stated:
    """Return whether an event has been held, by its words and its date.

    Its own words decide, also where they say that something was held after the document's date.
    What is said of a series does not: nothing in it that begins after that date has been held, and
    what lasts beyond it is not over. Where nothing is said, what begins after it is planned, and a
    meeting whose last day it is has been held: its own record is so dated.
    """
    own = facts.status
    if own is not None and (own.value != HELD or event_class != "project"):
        return own
    said = own or facts.status_of_series
    if said is not None and said.value not in (HELD, NOT_STATED):
        return said
    if date is None or document_date is None:
        return said or Stated(NOT_STATED)
    words = Words(whole.leaf, date.start, date.end)
    if date.date_start and date.date_start > document_date:
        return Stated(NOT_STATED) if said else Stated(PLANNED, words)
    is_said = said is not None and said.value == HELD
    is_last_day = date.date_end == document_date != date.date_start and event_class == "meeting"
    if date.date_end is not None and (date.date_end < document_date or is_last_day):
        return said if said and is_said else Stated(HELD, words)
    return said if said and is_said and event_class != "project" else Stated(NOT_STATED)

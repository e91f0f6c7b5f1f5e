"""Footnotes: the notes at the foot of a page, and the calls in the text that lead to them.

A note is known by its place (under a short rule, or a line of blanks that stands for one; in
smaller print at the end of its column, or right below the table that it is about; in a block of its
own below its call) together with its number, which must run on. A call is a raised number; in a
text layer, where it is glued to a word, and in brackets ("[1]") it is told from other digits by the
note that it leads to.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from statistics import median

from extract.model.page import Line, Note, Reading, Separator
from extract.model.text import Span
from extract.segment.blocks import ENDED

SMALLER = 0.93
"""Notes without a rule above them are set in less than this share of the text's size."""

SPACE = 0.3
"""A block has more space above it than lines have, by this share of the type size."""

OPENING = re.compile(
    r"[(\[]?(?P<number>\d{1,4}|[*†‡]{1,4}|[a-z])[)\]]?"
    r"(?:\s+|(?!(?:er|re|ère|e|ème|st|nd|rd|th)\b)(?=[^\W\d]))(?=\S)"
)
"""What a note opens with: "1er juillet" and "4th session" are no notes 1 and 4."""


@dataclass(frozen=True, slots=True)
class FootnoteText:
    """A note: its number, its lines, and how many characters its number takes at the start."""

    number: str
    lines: tuple[Line, ...]
    skip: int


@dataclass(frozen=True, slots=True)
class Call:
    """A call in the text: the digits' place, and the note it leads to (an index, or None)."""

    number: str
    span: Span
    note: int | None


def footnotes_of(reading: Reading, lines: Sequence[Line]) -> list[FootnoteText]:
    """Find the notes among `lines`: those of the source that are neither furniture nor table.

    Notes to a table are numbered for themselves.
    """
    body_size = _body_size(lines)
    notes: list[FootnoteText] = []
    of_tables: list[FootnoteText] = []
    tables = _grid_lines(reading)
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    for whole in _zones(lines):
        below = _below_table(whole, tables.get(whole[0].page, []), reading.text, body_size)
        of_tables += below
        zone = whole[sum(len(note.lines) for note in below) :]
        if not zone:
            continue
        called = _called(reading.text, pages[zone[0].page])
        awaited = _Awaited(_last(notes), called - {note.number for note in notes})
        start = _runs_over(zone, reading, notes, body_size)
        if start is None:
            start = _region(zone, reading, awaited, body_size)
        if start is not None:
            _take(notes, zone[start:], reading.text, awaited)
        else:
            for block in _called_blocks(zone, reading.text, awaited):
                _take(notes, block, reading.text, awaited)
    return sorted([*notes, *of_tables], key=lambda note: note.lines[0].start)


def _grid_lines(reading: Reading) -> dict[int, list[Line]]:
    """Return the lines in grids of each page."""
    found: dict[int, list[Line]] = {}
    for line in reading.lines:
        if line.grid is not None:
            found.setdefault(line.page, []).append(line)
    return found


def _below_table(
    zone: Sequence[Line], tabular: Sequence[Line], text: str, body_size: float
) -> list[FootnoteText]:
    """Return the notes in small print with which a zone begins right below a table on its page.

    They open with the numbers that are raised in the table.
    """
    above = [line for line in tabular if line.start < zone[0].start]
    if not above:
        return []
    called = _called(text, [line for line in above if line.grid == above[-1].grid])
    small = list(takewhile(lambda line: 0 < line.size < SMALLER * body_size, zone))
    opening = OPENING.match(text[small[0].start : small[0].end]) if small else None
    if opening is None or opening["number"] not in called:
        return []
    notes: list[FootnoteText] = []
    _take(notes, small, text, _Awaited(0, called))
    return notes


def _called_blocks(
    zone: Sequence[Line], text: str, awaited: "_Awaited"
) -> Iterator[Sequence[Line]]:
    """Yield the blocks, set apart by space, that open with a called number.

    The number is the next one, and is glued to a word above on the page: neither a rule nor smaller
    print is needed then.
    """
    usual = median(_gap(*pair, text) for pair in pairwise(zone)) if len(zone) > 1 else 0.0
    starts = [0]
    for at, (above, below) in enumerate(pairwise(zone), start=1):
        if _gap(above, below, text) > usual + SPACE * below.size:
            starts.append(at)
    for first, last in pairwise([*starts, len(zone)]):
        opening = OPENING.match(text[zone[first].start : zone[first].end])
        if opening is None or not opening["number"].isdigit():
            continue
        if int(opening["number"]) not in (awaited.last + 1, 1):
            continue
        pattern = _call_pattern(opening.group().strip())
        if any(pattern.search(text[line.start : line.end]) for line in zone[:first]):
            yield zone[first:last]


def _gap(above: Line, below: Line, text: str) -> float:
    """Return the space between two lines: points, or in a text layer lines."""
    if above.bottom is not None and below.top is not None:
        return below.top - above.bottom
    return re.sub("\r\n?", "\n", text[above.end : below.start]).count("\n") - 1.0


@dataclass(slots=True)
class _Awaited:
    """The notes that may come next: the one after `last`, and those `called` by raised numbers."""

    last: int
    called: set[str]

    def number_of(self, text: str, *, is_raised: bool) -> str | None:
        """Return the number that opens the line `text`, if a note of that number may come."""
        opening = OPENING.match(text)
        if opening is None:
            return None
        number = opening["number"]
        if number in self.called or is_raised:
            return number
        if not number.isdigit():
            return None if number.isalpha() else number
        return number if int(number) in (self.last + 1, 1) else None

    def take(self, number: str) -> None:
        """Go on after the note of this number."""
        self.called.discard(number)
        if number.isdigit():
            self.last = int(number)


def _called(text: str, lines: Sequence[Line]) -> set[str]:
    """Return the raised numbers in the lines of a page that hang on a word."""
    return {
        text[start:end].strip("()")
        for line in lines
        for start, end in zip(line.raised[::2], line.raised[1::2], strict=True)
        if start > line.start
    }


def calls_of(
    reading: Reading,
    lines: Sequence[Line],
    notes: Sequence[FootnoteText],
    units: frozenset[str] = frozenset(),
) -> tuple[list[Call], list[Note]]:
    """Find the calls in `lines` (all that are no furniture and no note), and what is amiss."""
    calls = _raised_calls(reading, lines, notes, units)
    doubts = [_unanswered(call) for call in calls if call.note is None]
    for index, note in enumerate(notes):
        if any(call.note == index for call in calls):
            continue
        found = _glued_calls(reading.text, lines, note, _after(calls, notes, index))
        if found:
            calls.append(Call(note.number, found[0], index))
        if len(found) != 1:
            doubts.append(_doubt(note, found))
    return sorted(calls, key=lambda call: call.span), doubts


def _zones(lines: Sequence[Line]) -> list[list[Line]]:
    zones: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        zones.setdefault((line.page, line.zone), []).append(line)
    return list(zones.values())


def _body_size(lines: Sequence[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += line.end - line.start
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _last(notes: Sequence[FootnoteText]) -> int:
    return int(notes[-1].number) if notes and notes[-1].number.isdigit() else 0


def _region(
    zone: Sequence[Line], reading: Reading, awaited: _Awaited, body_size: float
) -> int | None:
    """Return the index in `zone` of the first line of its notes, or None."""
    for index, line in enumerate(zone):
        is_small = 0 < line.size < SMALLER * body_size
        is_set_apart = (is_small or line.size == 0 or bool(awaited.called)) and _is_under_rule(
            line, zone[index - 1] if index else None, reading.separators
        )
        if not (is_set_apart or is_small):
            continue
        if is_small and not is_set_apart and _returns(zone[index:], body_size):
            continue
        printed = reading.text[line.start : line.end]
        if awaited.number_of(printed, is_raised=_opens_raised(line)) is not None:
            return index
    return None


def _is_under_rule(line: Line, previous: Line | None, separators: Sequence[Separator]) -> bool:
    after = previous.end if previous is not None and previous.page == line.page else -1
    return any(
        separator.page == line.page and after <= separator.offset <= line.start
        for separator in separators
    )


def _returns(lines: Sequence[Line], body_size: float) -> bool:
    """Whether the text's own size comes back below: then the small print was no foot."""
    return any(line.size >= SMALLER * body_size for line in lines)


def _opens_raised(line: Line) -> bool:
    return line.raised[:1] == (line.start,)


def _take(notes: list[FootnoteText], lines: Sequence[Line], text: str, awaited: _Awaited) -> None:
    """Add the notes that `lines` hold; what comes before a number goes on with the last note."""
    here = len(notes)
    for line in lines:
        printed = text[line.start : line.end]
        number = awaited.number_of(printed, is_raised=_opens_raised(line))
        opening = OPENING.match(printed)
        is_first_again = number == "1" and any(n.number.isdigit() for n in notes[here:])
        if number is not None and opening is not None and not is_first_again:
            notes.append(FootnoteText(number, (line,), opening.end()))
            awaited.take(number)
        else:
            note = notes[-1]
            notes[-1] = FootnoteText(note.number, (*note.lines, line), note.skip)


def _runs_over(
    zone: Sequence[Line], reading: Reading, notes: Sequence[FootnoteText], body_size: float
) -> int | None:
    """Return where the rest of a note of the page before begins: under a rule, in small print."""
    last = notes[-1].lines[-1] if notes else None
    if last is None or ENDED.search(reading.text[last.start : last.end]):
        return None
    if zone[0].page == last.page + 1 and all(0 < line.size < SMALLER * body_size for line in zone):
        return 0
    for index, line in enumerate(zone):
        previous = zone[index - 1] if index else None
        if 0 < line.size < SMALLER * body_size and _is_under_rule(
            line, previous, reading.separators
        ):
            return index if 0 <= line.page - last.page <= 1 else None
    return None


def _raised_calls(
    reading: Reading, lines: Sequence[Line], notes: Sequence[FootnoteText], units: frozenset[str]
) -> list[Call]:
    """Return the raised numbers that lead to a note, or that run on from those that do.

    A raised number right after a unit ("km2") is an exponent, unless it leads to a note that
    nothing else calls.
    """
    raised = [
        (line, Span(start, end), reading.text[start:end].strip("()"))
        for line in lines
        for start, end in zip(line.raised[::2], line.raised[1::2], strict=True)
    ]
    on_unit = [_is_on_unit(reading.text, line, span, units) for line, span, _ in raised]
    elsewhere = {n for (_, _, n), unit in zip(raised, on_unit, strict=True) if not unit}
    calls: list[Call] = []
    last = 0
    for (line, span, number), unit in zip(raised, on_unit, strict=True):
        note = _nearest(notes, number, line.page)
        if unit and (note is None or number in elsewhere):
            continue
        if note is not None or (number.isdigit() and int(number) == last + 1):
            calls.append(Call(number, span, note))
            last = int(number) if number.isdigit() else last
    return calls


def _is_on_unit(text: str, line: Line, span: Span, units: frozenset[str]) -> bool:
    before = re.search(r"[^\W\d_]*$", text[line.start : span.start])
    return before is not None and before[0].lower() in units


def _nearest(notes: Sequence[FootnoteText], number: str, page: int) -> int | None:
    """Return the note of this number that stands on `page`, or else next after it."""
    places = [
        (note.lines[0].page - page, index)
        for index, note in enumerate(notes)
        if note.number == number
    ]
    after = [place for place in places if place[0] >= 0]
    return min(after)[1] if after else (max(places)[1] if places else None)


def _after(calls: Sequence[Call], notes: Sequence[FootnoteText], index: int) -> int:
    """Return where the search for the call of note `index` begins: after the call before it."""
    before = [call.span.end for call in calls if call.note is not None and call.note < index]
    return max(before, default=0)


def _glued_calls(text: str, lines: Sequence[Line], note: FootnoteText, after: int) -> list[Span]:
    """Return where the note's mark is glued to a word, in print before the note, page by page.

    One in square brackets may stand apart from it. Of notes at the end of a document the pages are
    all those before.
    """
    first = note.lines[0]
    mark = text[first.start : first.start + note.skip].strip()
    pattern = _call_pattern(mark)
    above = [line for line in lines if line.start < first.start]
    nearest = [[line for line in above if line.page == at] for at in (first.page, first.page - 1)]
    for searched in [*nearest, above] if mark.startswith("[") else nearest:
        found = [
            Span(line.start + m.start(), line.start + m.end())
            for line in searched
            for m in pattern.finditer(text[line.start : line.end])
            if line.start + m.start() >= after
        ]
        if found:
            return found
    return []


def _call_pattern(mark: str) -> re.Pattern[str]:
    """Match a call that is printed as its note is marked: in brackets, or glued to a word."""
    if mark.startswith("["):
        return re.compile(re.escape(mark))
    return re.compile(
        rf"(?:(?<=[^\W\d_])|(?<=[^\W\d][)\]”’»\"'.,;:])|(?<=[)\]”’»\"'][.,;:]))"
        rf"{re.escape(mark)}(?![\w%]|[.,]\d)"
    )


def _unanswered(call: Call) -> Note:
    return Note(
        "footnote_missing",
        "warning",
        "fails",
        f"Footnote {call.number} is called, and no note of that number was found.",
        (call.span.start,),
        (call.span.end,),
    )


def _doubt(note: FootnoteText, found: Sequence[Span]) -> Note:
    first = note.lines[0]
    if not found:
        return Note(
            "footnote_call",
            "warning",
            "fails",
            f"Footnote {note.number} is called nowhere in the text.",
            (first.start,),
            (first.end,),
        )
    return Note(
        "footnote_call",
        "info",
        "cannot_be_checked",
        f"Footnote {note.number} may be called at {len(found)} places; the first is taken.",
        tuple(span.start for span in found),
        tuple(span.end for span in found),
    )

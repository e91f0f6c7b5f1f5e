"""Footnotes: the notes at the foot of a page or at the end of a document.

A note is known by its place (under a short rule, or a line of blanks that stands for one; in
smaller print at the end of its column, or right below the table that it is about; in a block of its
own below its call) or, in the text's own print, by a raised number that the text before calls;
together with its number, which must run on.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from statistics import median

from extract.model.page import Line, Reading, Separator
from extract.segment.blocks import ENDED
from extract.segment.marks import marked_apart, marks_in

SMALLER = 0.93
"""Notes without a rule above them are set in less than this share of the text's size."""

SPACE = 0.3
"""A block has more space above it than lines have, by this share of the type size."""

FULL = 0.85
"""A line that reaches this share of the way to the end of the longest one is full."""

UNPAGED = ("file_start", "part")
"""How the pages of a text begin that has lost where its pages end."""

OPENING = re.compile(
    r"[(\[]?(?P<number>\d{1,4}|[*†‡]{1,4}|[a-z])[)\]]?(?P<point>\.(?!\d))?"
    r"(?:\s+|(?!(?:er|re|ère|e|ème|st|nd|rd|th)\b)(?=[^\W\d]))(?=\S)"
)
"""What a note opens with: "1er juillet" and "4th session" are no notes 1 and 4.

With a point it looks like a numbered paragraph: only a number that is called opens a note then.
"""


@dataclass(frozen=True, slots=True)
class FootnoteText:
    """A note: its number, its lines, and how many characters its number takes at the start."""

    number: str
    lines: tuple[Line, ...]
    skip: int


def footnotes_of(reading: Reading, lines: Sequence[Line]) -> list[FootnoteText]:
    """Find the notes among `lines`: those of the source that are neither furniture nor table.

    Notes to a table are numbered for themselves.
    """
    body_size = _body_size(lines)
    notes: list[FootnoteText] = []
    of_tables: list[FootnoteText] = []
    unanswered: set[str] = set()
    above: Line | None = None
    since: list[Line] = []
    tables = _grid_lines(reading)
    is_paged = any(page.start_basis not in UNPAGED for page in reading.pages)
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
        known = {note.number for note in notes}
        unanswered = (unanswered | called) - known
        text_lines = [line for line in pages[zone[0].page] if line.size >= SMALLER * body_size]
        called |= {n for line in text_lines for n in _raised(reading.text, line)}
        earlier = [at for at in pages.get(zone[0].page - 1, ()) if at.size >= SMALLER * body_size]
        near = [reading.text[at.start : at.end] for at in (*earlier, *text_lines)]
        called |= _glued(zone, near, reading.text, _last(notes), body_size)
        awaited = _Awaited(_last(notes), called - known, unanswered)
        start = _runs_over(zone, reading, notes, body_size)
        if start is None and notes and above is notes[-1].lines[-1]:
            start = _goes_on(zone, reading, notes[-1], body_size)
        if start is None:
            start = _region(zone, reading, awaited, body_size)
        if start is None:
            start = _raised_region(zone, reading, awaited, unanswered)
        above = zone[-1]
        if start is not None:
            rest = zone[start:] if is_paged else _until_over(zone[start:], reading.text)
            _take(notes, rest, reading.text, awaited)
        else:
            for block in _called_blocks(zone, since, reading.text, awaited):
                _take(notes, block, reading.text, awaited)
        is_noted = bool(notes) and notes[-1].lines[-1] in zone
        since = [] if is_noted else [*since, *(line for line in zone if not line.size)]
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
    zone: Sequence[Line], since: Sequence[Line], text: str, awaited: "_Awaited"
) -> Iterator[Sequence[Line]]:
    """Yield the blocks, set apart by space, that open with a called number.

    The number is the next one, and is glued to a word above on the page, or of a text layer `since`
    the last note: neither a rule nor smaller print is needed then.
    """
    usual = median(_gap(*pair, text) for pair in pairwise(zone)) if len(zone) > 1 else 0.0
    starts = [0]
    for at, (above, below) in enumerate(pairwise(zone), start=1):
        if _gap(above, below, text) > usual + SPACE * below.size:
            starts.append(at)
    for first, last in pairwise([*starts, len(zone)]):
        opening = OPENING.match(text[zone[first].start : zone[first].end])
        if opening is None or not opening["number"].isdigit() or opening["point"]:
            continue
        if int(opening["number"]) not in (awaited.last + 1, 1):
            continue
        mark = opening.group().strip()
        is_glued = any(
            any(marks_in(mark, text[line.start : line.end])) for line in (*since, *zone[:first])
        )
        is_indented = opening.group().endswith("  ")
        if is_glued or (is_indented and marked_apart(mark, zone[:first], text)):
            yield zone[first:last]


def _gap(above: Line, below: Line, text: str) -> float:
    """Return the space between two lines: points, or in a text layer lines."""
    if above.bottom is not None and below.top is not None:
        return below.top - above.bottom
    return re.sub("\r\n?", "\n", text[above.end : below.start]).count("\n") - 1.0


@dataclass(slots=True)
class _Awaited:
    """The notes that may come next: the one after `last`, and those `called` by raised numbers.

    `called` are those of the page; those of pages before that have no note yet are `earlier`.
    """

    last: int
    called: set[str]
    earlier: set[str] = field(default_factory=set)

    def number_of(self, text: str, *, is_raised: bool) -> str | None:
        """Return the number that opens the line `text`, if a note of that number may come."""
        opening = OPENING.match(text)
        if opening is None:
            return None
        number = opening["number"]
        if number in self.called or is_raised:
            return number
        if opening["point"]:
            return number if number in self.earlier else None
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
        number
        for line in lines
        for number in _raised(text, line)[1 if _opens_raised(line) else 0 :]
    }


def _raised(text: str, line: Line) -> list[str]:
    """Return the raised numbers of a line."""
    places = zip(line.raised[::2], line.raised[1::2], strict=True)
    return [text[start:end].strip("()") for start, end in places]


def _glued(
    zone: Sequence[Line], near: Sequence[str], text: str, last: int, body_size: float
) -> set[str]:
    """Return the numbers that open lines in small print, run on, and are glued to a word `near`.

    So are calls printed where a typesetter does not raise them.
    """
    found: set[str] = set()
    for line in zone:
        if not 0 < line.size < SMALLER * body_size:
            continue
        opening = OPENING.match(text[line.start : line.end])
        if opening is None or not opening["number"].isdigit():
            continue
        number = int(opening["number"])
        runs_on = number == last + 1 or (number == 1 and not found)
        if runs_on and any(any(marks_in(opening["number"], printed)) for printed in near):
            found.add(opening["number"])
            last = number
    return found


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
        printed = _opening_words(line, reading.text)
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
        printed = (
            _opening_words(line, text) if line is not lines[-1] else text[line.start : line.end]
        )
        number = awaited.number_of(printed, is_raised=_opens_raised(line))
        opening = OPENING.match(printed)
        is_first_again = number == "1" and any(n.number.isdigit() for n in notes[here:])
        if number is not None and opening is not None and not is_first_again:
            notes.append(FootnoteText(number, (line,), min(opening.end(), line.end - line.start)))
            awaited.take(number)
        else:
            note = notes[-1]
            notes[-1] = FootnoteText(note.number, (*note.lines, line), note.skip)


def _opening_words(line: Line, text: str) -> str:
    """Return a line as it may open a note; in a text layer a number alone opens what is below."""
    printed = text[line.start : line.end]
    is_alone = printed.isdigit() and not line.size
    return f"{printed} …" if is_alone else printed


def _until_over(lines: Sequence[Line], text: str) -> Sequence[Line]:
    """Return the lines of notes up to where other text goes on, in a text that has lost its pages.

    That is below a blank line after a finished note, where nothing opens a note.
    """
    for at, (above, below) in enumerate(pairwise(lines), start=1):
        is_ended = ENDED.search(text[above.start : above.end]) and _gap(above, below, text) > 0
        if is_ended and not OPENING.match(text[below.start : below.end]):
            return lines[:at]
    return lines


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


def _goes_on(
    zone: Sequence[Line], reading: Reading, note: FootnoteText, body_size: float
) -> int | None:
    """Return 0 where notes that fill the end of a page or column go on with this zone, or None.

    The last one is cut in a full line, and nothing of the zone is set larger.
    """
    last = note.lines[-1]
    is_cut = not ENDED.search(reading.text[last.start : last.end])
    if not is_cut or not last.size or zone[0].page - last.page > 1:
        return None
    widest = max(line.x1 or 0.0 for line in note.lines)
    is_full = len(note.lines) > 1 and (last.x1 or 0.0) > FULL * widest
    is_alike = all(line.size <= last.size + 0.5 and line.bold < 0.5 for line in zone)
    return 0 if is_full and is_alike and last.size < 1.05 * body_size else None


def _raised_region(
    zone: Sequence[Line], reading: Reading, awaited: _Awaited, unanswered: set[str]
) -> int | None:
    """Return where notes of the text's own size begin: each opens with a raised number, or None.

    The number is the next one, is called before, and has no note yet. A call that a line break has
    put first in its line is called nowhere else.
    """
    for index, line in enumerate(zone):
        if not _opens_raised(line) or not line.size:
            continue
        number = awaited.number_of(reading.text[line.start : line.end], is_raised=True)
        if number is None or not number.isdigit() or number not in unanswered:
            continue
        rest = zone[index:]
        is_plain = all(one.size < line.size + 0.5 and one.bold < 0.5 for one in rest)
        if int(number) in (awaited.last + 1, 1) and is_plain:
            return index
    return None

"""Lines into blocks: runs of lines that belong together on one page.

A PDF's blocks are told by pitch, indentation, style and markers; a text layer's by blank lines and
markers. What a block is (heading, paragraph, item) is decided later, and a paragraph that runs over
a page or around a footnote is joined later.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from extract.model.page import Line
from extract.segment.fields import is_field, is_labelled
from extract.segment.markers import Marker, line_marker
from extract.segment.series import Series
from extract.vocabulary import Vocabulary

GAP = 1.3
"""A step from line to line wider than this many ordinary steps parts two blocks."""

PITCH = 1.2
"""A step from line to line in type sizes, where no text tells."""

MUCH_ROOM = 0.25
"""A line that leaves this share of its measure, beside the next word, was ended on purpose."""

LEADERS = re.compile(r"(?:\. ?){4,}\s*[\divxlc]+\s*$|(?:…\s?){2,}\s*[\divxlc]+\s*$|_{4,}\s*\d+\s*$")
"""An entry of a table of contents: a row of points, then a page number."""

LABEL_SLACK = 0.2
"""The bold part of a line is its heading where their lengths differ by this share at most."""

LEAST_STEPS = 5
"""Steps of a size that must be seen before the most usual one counts as its ordinary step."""

INDENT = 0.8
"""An indentation of more than this many font sizes opens a paragraph."""

FINISHED = re.compile(r"[.!?:;…]['’”»\")\]\d\s]*$")
"""A text that ends so may end a paragraph (a footnote call may follow)."""

_RUN_IN = re.compile(r"[^\W\d_a-z][^.:;]{2,100}:(?=\s|$)")
"""Words before a colon that may head a paragraph on its first line."""

_DASHED = re.compile(r"[–—•*-]\s")

ENDED = re.compile(r"[.!?…]['’”»\")\]\d\s]*$")
"""A text that ends so ends a sentence: only then may a page end with a paragraph."""


@dataclass(frozen=True)
class Block:
    """Lines that belong together, with the first one's marker.

    `is_first` says that nothing else stands before it in its zone, `is_apart` that white space
    stands before it, `has_full_end` that its last line had no room for another word.
    """

    lines: tuple[Line, ...]
    text: str
    marker: Marker | None
    is_first: bool
    is_apart: bool
    has_full_end: bool = False

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.lines[0].page

    @property
    def start(self) -> int:
        """Where it begins in the canonical text."""
        return self.lines[0].start

    @cached_property
    def size(self) -> float:
        """The size most of it is set in; 0 for a text source."""
        sizes = Counter[float]()
        for line in self.lines:
            sizes[round(line.size, 1)] += line.end - line.start
        return sizes.most_common(1)[0][0]

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold > 0.9 for line in self.lines)

    @property
    def is_capitals(self) -> bool:
        """Whether it has letters and all of them are capitals."""
        return _is_capitals(self.text)

    @property
    def is_ended(self) -> bool:
        """Whether its last line ends a sentence."""
        return bool(ENDED.search(self.text))

    @property
    def is_finished(self) -> bool:
        """Whether its last line may end a paragraph."""
        return bool(FINISHED.search(self.text))


def blocks_of(lines: Sequence[Line], text: str, vocabulary: Vocabulary) -> list[Block]:
    """Cut `lines` (the flow of a source: no furniture, no tables, no notes) into blocks."""
    pitches = _pitches(lines)
    edges = _right_edges(lines)
    series = Series()
    blocks: list[Block] = []
    current: list[Line] = []
    opening = (True, True)
    opener: Marker | None = None
    was_alone = False
    for index, line in enumerate(lines):
        previous = lines[index - 1] if index else None
        is_first = previous is None or previous.zone != line.zone or previous.page != line.page
        gap = is_first or _gap(previous, line, text, pitches)
        printed = text[line.start : line.end]
        is_entry = LEADERS.search(printed) is not None
        marker = None if is_entry else line_marker(line, text, vocabulary)
        if marker:
            before = text[previous.start : previous.end] if previous else ""
            room = previous is not None and (
                _has_room(previous, line, text, edges) or _is_shifted(previous, line)
            )
            is_apart = (
                gap
                or (marker.kind == "number" and marker.length == len(printed))
                or (previous is not None and _is_styled_apart(previous, line, text, edges))
            )
            marker = series.believed(marker, before, is_apart=is_apart, had_room=room)
        is_alone = is_entry or _names_part(printed, vocabulary)
        if current and not (
            gap
            or marker
            or is_alone
            or was_alone
            or _is_beside(current[-1], line, text)
            or is_field(current[-1], line, text)
            or (is_labelled(printed) and is_labelled(text[current[0].start : current[0].end]))
            or _is_indented_apart(current, line)
            or _was_ended(current[-1], line, text, edges)
            or _leaves_item(current, line, text, edges)
            or _is_styled_apart(current[-1], line, text, edges)
            or _runs_in(current[-1], line, text)
        ):
            current.append(line)
            continue
        was_alone = is_alone
        if current:
            blocks.append(_block(current, line, text, opener, opening, edges))
        current, opening, opener = [line], (is_first, gap), marker
    if current:
        blocks.append(_block(current, None, text, opener, opening, edges))
    return blocks


def _is_beside(previous: Line, line: Line, text: str) -> bool:
    """Whether a line of a text layer stands in the line before it, or above it: another side."""
    if line.top is not None:
        return False
    return line.start < previous.end or not re.search("[\r\n\f]", text[previous.end : line.start])


def _names_part(printed: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is the name of a part with its numeral, and nothing else ("Annex I")."""
    match = vocabulary.part(printed)
    return match is not None and match["number"] is not None and match["title"] is None


def _block(
    lines: Sequence[Line],
    following: Line | None,
    text: str,
    marker: Marker | None,
    opening: tuple[bool, bool],
    edges: dict[int, float],
) -> Block:
    return Block(
        lines=tuple(lines),
        text=" ".join(text[line.start : line.end] for line in lines),
        marker=marker,
        is_first=opening[0],
        is_apart=opening[1],
        has_full_end=following is not None and not _has_room(lines[-1], following, text, edges),
    )


def _gap(previous: Line | None, line: Line, text: str, pitches: dict[float, float]) -> bool:
    """Whether white space parts `line` from the line before it in its zone."""
    if previous is None:
        return True
    if line.top is None or previous.top is None:
        between = re.split("\r\n?|\n", text[previous.end : line.start])
        return len(between) > 2 and not _is_of_other_column(between, line, text)
    if line.bottom is None or previous.bottom is None:
        return True
    step = line.bottom - previous.bottom if line.turn == 0 else _sideways_step(previous, line)
    if line.raised and line.top is not None and not line.turn:
        # what is raised pushes its line down
        step -= max(0.0, (line.bottom - line.top) - (previous.bottom - previous.top))
    usual = _usual_pitch(line.size, pitches)
    return abs(step) > GAP * max(usual, 1.1 * line.size) or step < 0


def _is_of_other_column(between: Sequence[str], line: Line, text: str) -> bool:
    """Whether what is printed between a line of a text layer and the one above it is beside both.

    The lines of two columns whose baselines differ take turns; `between` are the rest of the line
    above, whole lines, and what stands before `line`.
    """
    above, *others, before = between
    if len(others) != 1 or above.strip() or before.strip() or not others[0].strip():
        return False
    begin = len(before)
    other = others[0]
    return len(other) - len(other.lstrip()) > begin + line.end - line.start or (
        len(other.rstrip()) < begin
    )


def _sideways_step(previous: Line, line: Line) -> float:
    if line.turn == 180:
        return (previous.top or 0.0) - (line.top or 0.0)
    return abs((line.x0 or 0.0) - (previous.x0 or 0.0))


def _pitches(lines: Sequence[Line]) -> dict[float, float]:
    """Return the most usual step between lines, by rounded font size."""
    tally: dict[float, Counter[float]] = {}
    for above, line in pairwise(lines):
        if above.zone != line.zone or line.bottom is None or above.bottom is None:
            continue
        step = line.bottom - above.bottom
        if abs(above.size - line.size) < 0.5 and 0.8 * line.size < step < 2.5 * line.size:
            tally.setdefault(round(line.size), Counter())[round(step * 2) / 2] += 1
    return {
        size: steps.most_common(1)[0][0]
        for size, steps in tally.items()
        if steps.total() >= LEAST_STEPS
    }


def _usual_pitch(size: float, pitches: dict[float, float]) -> float:
    """Return the most usual step between lines of a size; in proportion, of one hardly seen."""
    known = pitches.get(round(size))
    if known is not None or not pitches:
        return known or PITCH * size
    nearest = min(pitches, key=lambda other: abs(other - size))
    return max(PITCH, pitches[nearest] / nearest) * size


def _right_edges(lines: Sequence[Line]) -> dict[int, float]:
    """Return how far the text of each zone reaches: in points, or in characters for a text.

    Where most lines end at one place (justified text), that is it: a title may be wider.
    """
    ends: dict[int, list[float]] = {}
    for line in lines:
        reach = line.x1 if line.x1 is not None and not line.turn else float(line.end - line.start)
        ends.setdefault(line.zone, []).append(reach)
    edges: dict[int, float] = {}
    for zone, places in ends.items():
        ((usual, count),) = Counter(map(round, places)).most_common(1)
        justified = [place for place in places if abs(place - usual) <= 1]
        is_justified = count >= LEAST_STEPS and 2 * len(justified) >= len(places)
        edges[zone] = max(justified if is_justified else places)
    return edges


def _is_indented_apart(current: Sequence[Line], line: Line) -> bool:
    """Whether `line` opens a block by its indentation, or closes a hanging one."""
    previous = current[-1]
    if line.x0 is None or previous.x0 is None or line.turn or len(current) < 2:
        return False
    if all(_is_centred(one, line, least=0.0) for one in current):
        return False
    step = line.x0 - previous.x0
    if step > INDENT * line.size:
        return previous.bold < 0.9
    return step < -INDENT * line.size and _hangs(current)


def _leaves_item(current: Sequence[Line], line: Line, text: str, edges: dict[int, float]) -> bool:
    """Whether a line goes back to where a dash stands, or further out: it is no more of that item.

    "– Mr A, Director", and below it "For Benin": the next word would have fitted behind the first.
    """
    first, printed = current[0], text[line.start : line.end]
    if not _DASHED.match(text, first.start) or not printed[:1].isupper() or line.turn:
        return False
    step = _left(line, text) - _left(first, text)
    width = line.size or 1.0
    return step < INDENT * width and _has_room(current[-1], line, text, edges)


def _left(line: Line, text: str) -> float:
    """Return where a line begins: in points, or in characters for a text."""
    return line.x0 if line.x0 is not None else line.start - text.rfind("\n", 0, line.start)


def _hangs(current: Sequence[Line]) -> bool:
    """Whether the block's lines after the first are indented: a hanging item that now ends."""
    first, second = current[0], current[1]
    return (
        first.x0 is not None and second.x0 is not None and second.x0 - first.x0 > 0.3 * first.size
    )


def _was_ended(previous: Line, line: Line, text: str, edges: dict[int, float]) -> bool:
    """Whether a line was ended although the next word would have fitted on it.

    That ends a finished sentence's paragraph; plain lines with much room, each beginning with a
    capital, are entries of their own (an address, a list of names). In a text layer, where widths
    are not known, only much room counts.
    """
    printed = text[line.start : line.end]
    if printed[:1].islower() or not _has_room(previous, line, text, edges):
        return False
    has_much = _has_room(previous, line, text, edges, spare=MUCH_ROOM)
    if FINISHED.search(text[previous.start : previous.end]):
        announces = text[previous.start : previous.end].rstrip().endswith(":")
        return has_much or announces or previous.x1 is not None
    is_plain = max(previous.bold, line.bold) < 0.5 and not _is_capitals(printed)
    return has_much and is_plain and not _is_centred(previous, line)


def _is_shifted(previous: Line, line: Line) -> bool:
    """Whether a line begins further in, or further out, than the one before it."""
    if previous.x0 is None or line.x0 is None or line.turn:
        return False
    return abs(line.x0 - previous.x0) > INDENT / 2 * line.size


def _is_centred(previous: Line, line: Line, least: float = 1.0) -> bool:
    """Whether two lines have one middle, and begin at least so many type sizes apart."""
    if previous.x0 is None or previous.x1 is None or line.x0 is None or line.x1 is None:
        return False
    shift = (previous.x0 + previous.x1) - (line.x0 + line.x1)
    return abs(previous.x0 - line.x0) > least * line.size and abs(shift) < line.size


def _is_capitals(text: str) -> bool:
    """Whether `text` has letters with case, and all of them are capitals."""
    return text.upper() == text and any(char.isupper() for char in text)


def _has_room(
    previous: Line, line: Line, text: str, edges: dict[int, float], *, spare: float = 0.0
) -> bool:
    """Whether the first word of `line` would have fitted at the end of `previous`.

    `spare` is the share of the measure that must have been left over besides.
    """
    words = text[line.start : line.end].split(maxsplit=1)
    if not words:
        return False
    if not line.lefts or previous.x1 is None or previous.turn:
        room = (1 - spare) * edges[previous.zone]
        return previous.end - previous.start + 1 + len(words[0]) < room
    width = abs(line.rights[len(words[0]) - 1] - line.lefts[0])
    room = edges[previous.zone] - spare * (edges[previous.zone] - (line.x0 or 0.0))
    return previous.x1 + width + 0.7 * line.size < room


def _is_styled_apart(previous: Line, line: Line, text: str, edges: dict[int, float]) -> bool:
    """Whether the two lines are set in another size, or a short bold line ends a heading.

    A bold line that fills its measure may as well be the beginning of an item ("run in").
    """
    if not line.size or not previous.size:
        return False
    if abs(line.size - previous.size) > 0.06 * max(line.size, previous.size):
        return True
    if (line.bold > 0.9) == (previous.bold > 0.9) or min(line.bold, previous.bold) > 0.1:
        return False
    return line.bold > previous.bold or _has_room(previous, line, text, edges)


def _runs_in(previous: Line, line: Line, text: str) -> bool:
    """Whether a line begins with a heading in bold that its paragraph goes on behind.

    What is above it is not in bold, or is a heading in capitals.
    """
    printed = text[line.start : line.end]
    head = _RUN_IN.match(printed)
    if head is None:
        return False
    length = len("".join(head.group().split()))
    if abs(length - line.bold * len("".join(printed.split()))) > LABEL_SLACK * length:
        return False
    above = text[previous.start : previous.end]
    return previous.bold < 0.1 or (previous.bold > 0.9 and _is_capitals(above))

"""Calls: the numbers in the text that lead to notes.

A call is a raised number; in a text layer, where it is glued to a word, and in brackets ("[1]") it
is told from other digits by the note that it leads to.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.model.page import Line, Note, Reading
from extract.model.text import Span
from extract.segment.footnotes import FootnoteText
from extract.segment.marks import marked_apart, marks_in


@dataclass(frozen=True, slots=True)
class Call:
    """A call in the text: the digits' place, and the note it leads to (an index, or None)."""

    number: str
    span: Span
    note: int | None


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

    One in square brackets may stand apart from it, and in a text layer any. Of notes at the end of
    a document the pages are all those before; a number must then be the only one that looks like
    the call.
    """
    first = note.lines[0]
    mark = text[first.start : first.start + note.skip].strip().rstrip(".")
    above = [line for line in lines if line.start < first.start or _is_beside(line, first)]
    nearest = [[line for line in above if line.page == at] for at in (first.page, first.page - 1)]
    for searched in (*nearest, above):
        found = [
            Span(line.start + call.start, line.start + call.end)
            for line in searched
            for call in marks_in(mark, text[line.start : line.end])
            if line.start + call.start >= after
        ]
        if found:
            is_sure = searched is not above or len(found) == 1 or mark.startswith("[")
            return found if is_sure else []
    return marked_apart(mark, [line for line in nearest[0] if line.start >= after], text)


def _is_beside(line: Line, note: Line) -> bool:
    """Whether a line stands in larger print on the page of a note: in a column read after it."""
    return line.page == note.page and line.size > note.size > 0


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

"""Where tables of text stand: runs of lines whose pieces keep to the same columns.

Lines of several pieces that stand under each other make the core, as in pdf2table; lines of one
piece join it where they keep to a column of it (wrapped cells) or stand alone between its rows
(headings within the table). What numbers the text behind it (an item of a list, a note, a caption)
is no column.
"""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from extract.model.geometry import Box
from extract.read.tables.lines import Line, Piece, in_bold, is_day, is_figure, is_value, pieces_of

APART = 0.7
"""Text further apart than this share of the type size may stand in two columns."""

NARROW = 0.5
"""Text this far apart stands in two columns where a column of other lines begins."""

SHARED = 3
"""As many lines show where a column begins."""

ALIGNED = 0.15
"""What begins within this many type sizes begins at one place."""

REACH = 2.6
"""Lines further apart than this many type sizes belong to different tables."""

SET_APART = 0.5
"""Text with this much more space above it than rows have, in type sizes, is set apart."""

CLOSE = 0.6
"""A line no further below than this many type sizes may go on with a cell."""

CAPTION_WORDS = 4
"""What follows the number of a caption has at least this many words."""

MARK_GAP = 12.0
"""The text of an item begins within this many type sizes of its mark."""

SIGNS = frozenset("•●▪◦‣")
"""Signs that open an item of a list and are nothing else, as a dash may be."""

CROSSINGS = 2
"""As many lines in a row may cross the columns of a table without ending it."""

_MARK = re.compile(r"^(\W{1,2}|\W?\w{1,4}[.)\]:]|\W?\d{1,3}\W?)$")
_YEAR = re.compile(r"^\(\d{4}\)$")
_LABEL = re.compile(r"^\w+\.?\s\d+(\.\d+)*\w?[.:]?$")


@dataclass(frozen=True, slots=True)
class Cut:
    """Lines of a zone, cut into pieces; `unit` is the type size that widths are measured in.

    A line of nothing but leaders has no piece.
    """

    lines: Sequence[Line]
    pieces: Sequence[list[Piece]]
    unit: float

    def gap(self, index: int) -> float:
        """Return the space above line `index`, in type sizes."""
        return (self.lines[index].top - self.lines[index - 1].bottom) / self.unit

    def box(self, start: int, end: int) -> Box:
        """Return the box around the text of lines [start, end)."""
        held = self.lines[start:end]
        return Box(
            min(line.words[0].x0 for line in held),
            min(line.top for line in held),
            max(line.words[-1].x1 for line in held),
            max(line.bottom for line in held),
        )


def cut(lines: Sequence[Line], unit: float) -> Cut:
    """Cut lines into pieces, also at a narrower gap behind which a column of other lines begins."""
    pieces = [_pieces(line, unit) for line in lines]
    starts = sorted(piece.x0 for line in pieces for piece in line[1:])
    return Cut(lines, [_narrowly(line, starts, unit) for line in pieces], unit)


def _narrowly(pieces: list[Piece], starts: Sequence[float], unit: float) -> list[Piece]:
    """Cut a line of pieces where text that fills its cell comes close to that of the next one.

    `starts` are where the pieces of all lines but their first ones begin, from left to right.
    """
    found: list[Piece] = []
    for piece in pieces if len(pieces) > 1 else []:
        for part in pieces_of(piece.words, NARROW * unit):
            near = ALIGNED * unit
            shared = bisect(starts, part.x0 + near) - bisect(starts, part.x0 - near)
            if found and part.x0 > piece.x0 and shared < SHARED:
                last = found.pop()
                part = Piece(last.words + part.words, last.x0, part.x1)
            found.append(part)
    return found or pieces


def runs(page: Cut) -> list[tuple[int, int]]:
    """Return first and end of each run of lines that may be the rows of a table."""
    found: list[tuple[int, int]] = []
    index = 0
    while index < len(page.lines):
        if len(page.pieces[index]) < 2:
            index += 1
            continue
        end = _end(page, index)
        if end - index > 1:
            found.append((index, end))
        index = end
    return found


def _pieces(line: Line, unit: float) -> list[Piece]:
    """Cut a line; an item of a list, a numbered paragraph or note is one piece with its mark."""
    pieces = _with_bullets(pieces_of(line.words, APART * unit), unit)
    if (
        len(pieces) == 2
        and not is_figure(pieces[1].text)
        and _is_marked(pieces[0], pieces[1], unit)
    ):
        return [Piece(pieces[0].words + pieces[1].words, pieces[0].x0, pieces[1].x1)]
    return pieces


def _with_bullets(pieces: Sequence[Piece], unit: float) -> list[Piece]:
    """Join each bullet to the text behind it, which stands apart from it where it is centred."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last and last.text in SIGNS and piece.x0 - last.x1 <= MARK_GAP * unit:
            found[-1] = Piece(last.words + piece.words, last.x0, piece.x1)
        else:
            found.append(piece)
    return found


def _is_marked(mark: Piece, text: Piece, unit: float) -> bool:
    """Whether a piece numbers the text behind it: a list's, a note's or a caption's."""
    if text.x0 - mark.x1 > MARK_GAP * unit or _YEAR.match(mark.text):
        return False
    is_label = _LABEL.match(mark.text) is not None and len(text.words) >= CAPTION_WORDS
    return is_label or _MARK.match(mark.text) is not None


def _end(page: Cut, start: int) -> int:
    """Return the index after the last line of the run that begins at `start`."""
    core = [start]
    crossing: list[int] = []
    index = start + 1
    while index < len(page.lines) and page.gap(index) <= REACH:
        here = page.pieces[index]
        recent = [page.pieces[i] for i in core[-3:]]
        if len(here) > 1 and any(_agree(here, other) for other in recent):
            if _begins_anew(page, core, crossing[:1], index):
                break
            core.append(index)
            crossing = []
        elif len(here) > 1 or any(_crosses(piece, p) for piece in here for p in recent):
            crossing.append(index)
            if len(crossing) > CROSSINGS:
                break
        index += 1
    while len(core) > 3 and _is_note(page, core):
        core.pop()
    last = core[-1] + 1
    while last < index and _hangs_on(page, core, last):
        last += 1
    return last


def _agree(one: Sequence[Piece], other: Sequence[Piece]) -> bool:
    """Whether two lines keep to the same columns: their pieces stand one under the other."""
    matched = clashes = 0
    for piece in one:
        under = _under(piece, other)
        if len(under) > 1:
            clashes += 1
        elif under:
            matched += len(_under(under[0], one)) == 1
    return matched >= max(1, 2 * clashes) and (matched > 1 or clashes == 0)


def _under(piece: Piece, others: Sequence[Piece]) -> list[Piece]:
    return [other for other in others if other.x0 < piece.x1 and piece.x0 < other.x1]


def _crosses(piece: Piece, others: Sequence[Piece]) -> bool:
    return len(_under(piece, others)) > 1


def _begins_anew(page: Cut, core: Sequence[int], crossing: Sequence[int], index: int) -> bool:
    """Whether at a line without figures, its header, a new table begins.

    Text across the columns before it, its caption, is set apart from the rows above, or follows a
    heading that is; or what comes after those is set apart anywhere, and the line is in bold as
    they are not.
    """
    texts = [piece.text for piece in page.pieces[index]]
    if index - core[-1] == 1 or any(is_value(text) or is_day(text) for text in texts):
        return False
    gaps = sorted(page.gap(i) for i in range(core[0] + 1, core[-1] + 1))
    usual = gaps[len(gaps) // 2] if gaps else 0.0
    apart = [i for i in range(core[-1] + 1, index + 1) if page.gap(i) > usual + SET_APART]
    is_other = in_bold(page.lines[index]) and not in_bold(page.lines[core[-1]])
    return any(apart and i >= apart[0] for i in crossing) or (bool(apart) and is_other)


def _is_note(page: Cut, core: Sequence[int]) -> bool:
    """Whether the last line of a table of figures is a mark and its meaning."""
    figured = sum(any(is_figure(piece.text) for piece in page.pieces[i][1:]) for i in core[:-1])
    last = page.pieces[core[-1]]
    return len(last) == 2 and not is_figure(last[1].text) and 2 * figured > len(core)


def _hangs_on(page: Cut, core: Sequence[int], index: int) -> bool:
    """Whether a line of one piece after the last full one goes on with a cell of it."""
    if len(page.pieces[index]) != 1 or page.gap(index) > CLOSE:
        return False
    piece = page.pieces[index][0]
    if any(_crosses(piece, page.pieces[i]) for i in core):
        return False
    above = [p for i in core[-3:] for p in _under(piece, page.pieces[i])]
    return bool(above) and abs(above[-1].x0 - piece.x0) < 2 * page.unit

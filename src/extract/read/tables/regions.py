"""Where tables of text stand: runs of lines whose pieces keep to the same columns.

Lines of several pieces that stand under each other make the core, as in pdf2table; lines of one
piece join it where they keep to a column of it (wrapped cells) or stand alone between its rows
(headings within the table). Lines above that keep to its columns are its header, up to the topmost
of the hairlines that run over it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.model.geometry import Box
from extract.read.tables.gutters import gutters
from extract.read.tables.lines import Line, Piece, is_figure, is_value, pieces_of
from extract.read.tables.rulings import Ruling, lines_over

APART = 0.7
"""Text further apart than this share of the type size may stand in two columns."""

REACH = 2.6
"""Lines further apart than this many type sizes belong to different tables."""

DEEPEST = 8
"""A header has at most this many lines."""

CROSSINGS = 2
"""As many lines in a row may cross the columns of a table without ending it."""

_MARK = re.compile(r"^(\W{1,2}|\W?\w{1,4}[.)\]:]|\W?\d{1,3}\W?)$")


@dataclass(slots=True)
class Run:
    """Lines that may be a table, in order, with their pieces."""

    lines: list[Line] = field(default_factory=list)
    pieces: list[list[Piece]] = field(default_factory=list)

    def add(self, line: Line, pieces: list[Piece]) -> None:
        """Append a line."""
        self.lines.append(line)
        self.pieces.append(pieces)

    @property
    def box(self) -> Box:
        """The box around the text."""
        return Box(
            min(line.words[0].x0 for line in self.lines),
            min(line.top for line in self.lines),
            max(line.words[-1].x1 for line in self.lines),
            max(line.bottom for line in self.lines),
        )


def runs_of(lines: Sequence[Line], across: Sequence[Ruling], unit: float) -> list[Run]:
    """Return the runs of lines that may be tables, each with the header above it."""
    cut = [_pieces(line, unit) for line in lines]
    found: list[tuple[int, int]] = []
    index = 0
    while index < len(lines):
        if len(cut[index]) < 2:
            index += 1
            continue
        end = _end(lines, cut, index, unit)
        if end - index > 1:
            floor = found[-1][1] if found else 0
            found.append((_start(lines, cut, index, end, floor, across, unit), end))
        index = end
    return [
        Run(list(lines[start:end]), [list(pieces) for pieces in cut[start:end]])
        for start, end in found
    ]


def _pieces(line: Line, unit: float) -> list[Piece]:
    """Cut a line; an item of a list, a numbered paragraph or note is one piece with its mark."""
    pieces = pieces_of(line.words, APART * unit)
    if len(pieces) == 2 and _MARK.match(pieces[0].text) and not is_figure(pieces[1].text):
        return [Piece(pieces[0].words + pieces[1].words, pieces[0].x0, pieces[1].x1)]
    return pieces


def _end(lines: Sequence[Line], cut: Sequence[list[Piece]], start: int, unit: float) -> int:
    """Return the index after the last line of the run that begins at `start`."""
    core = [start]
    crossing: list[int] = []
    index = start + 1
    while index < len(lines):
        if lines[index].top - lines[index - 1].bottom > REACH * unit:
            break
        recent = [cut[i] for i in core[-3:]]
        if len(cut[index]) > 1 and any(_agree(cut[index], other) for other in recent):
            if crossing and _begins_anew(lines, cut, core, crossing[0], index, unit):
                break
            core.append(index)
            crossing = []
        elif len(cut[index]) > 1 or any(_crosses(piece, p) for piece in cut[index] for p in recent):
            crossing.append(index)
            if len(crossing) > CROSSINGS:
                break
        index += 1
    last = core[-1] + 1
    while last < index and _hangs_on(lines, cut, core, last, unit):
        last += 1
    return last


def _begins_anew(
    lines: Sequence[Line],
    cut: Sequence[list[Piece]],
    core: Sequence[int],
    crossing: int,
    index: int,
    unit: float,
) -> bool:
    """Whether after text across the columns, set apart from the rows above, a new table begins.

    It does with a header, a line without figures, unless the lines above have none either.
    """
    gaps = [lines[i].top - lines[i - 1].bottom for i in range(core[0] + 1, core[-1] + 1)]
    usual = sorted(gaps)[len(gaps) // 2] if gaps else 0.0
    apart = lines[crossing].top - lines[crossing - 1].bottom > usual + 0.5 * unit
    return apart and not any(is_value(piece.text) for piece in cut[index])


def _agree(one: Sequence[Piece], other: Sequence[Piece]) -> bool:
    """Whether two lines keep to the same columns: their pieces stand one under the other."""
    matched = clashes = 0
    for piece in one:
        under = [p for p in other if p.x0 < piece.x1 and piece.x0 < p.x1]
        if len(under) > 1:
            clashes += 1
        elif under:
            back = [p for p in one if p.x0 < under[0].x1 and under[0].x0 < p.x1]
            matched += len(back) == 1
    return matched >= max(1, 2 * clashes) and (matched > 1 or clashes == 0)


def _crosses(piece: Piece, others: Sequence[Piece]) -> bool:
    return sum(p.x0 < piece.x1 and piece.x0 < p.x1 for p in others) > 1


def _hangs_on(
    lines: Sequence[Line], cut: Sequence[list[Piece]], core: Sequence[int], index: int, unit: float
) -> bool:
    """Whether a line of one piece after the last full one goes on with a cell of it."""
    if len(cut[index]) != 1:
        return False
    piece, last = cut[index][0], cut[core[-1]]
    gap = lines[index].top - lines[index - 1].bottom
    if gap > 0.6 * unit or any(_crosses(piece, cut[i]) for i in core):
        return False
    above = [p for p in last if p.x0 < piece.x1 and piece.x0 < p.x1]
    return bool(above) and abs(above[0].x0 - piece.x0) < 2 * unit


def _start(
    lines: Sequence[Line],
    cut: Sequence[list[Piece]],
    start: int,
    end: int,
    floor: int,
    across: Sequence[Ruling],
    unit: float,
) -> int:
    """Return the index of the first line of the header above the run [start, end)."""
    xs = gutters([pieces for pieces in cut[start:end] if len(pieces) > 1])
    box = Run(list(lines[start:end]), []).box
    if not xs:
        return start
    first = start
    while first > floor:
        above = cut[first - 1]
        if lines[first].top - lines[first - 1].bottom > 1.3 * unit:
            break
        if not _may_head(above, xs, box, unit):
            break
        first -= 1
    rules = lines_over(across, box, unit)
    return _below_top_rule(lines, first, start, end, rules)


def _may_head(pieces: Sequence[Piece], xs: Sequence[float], box: Box, unit: float) -> bool:
    """Whether a line above the first full one may be of the header: it stands over columns."""
    if any(piece.x0 < box.x0 - unit or piece.x1 > box.x1 + 2 * unit for piece in pieces):
        return False
    if len(pieces) == 1:
        piece = pieces[0]
        return piece.x0 > xs[0] or piece.x1 < xs[0]
    return True


def _below_top_rule(
    lines: Sequence[Line], first: int, start: int, end: int, rules: Sequence[float]
) -> int:
    """Move `first` below the line across the table under which the header stands.

    It is the first of two lines across with few lines of text between them, at the top.
    """
    ruled = [
        index
        for index in range(first, min(start + DEEPEST, end))
        if any((lines[index - 1].baseline if index else 0.0) < y < lines[index].baseline for y in rules)
    ]
    return ruled[0] if len(ruled) > 1 else first

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
from extract.read.tables.spanners import CENTRED, Extent, Group, aligns, spanned

APART = 0.7
"""Text further apart than this share of the type size may stand in two columns."""

REACH = 2.6
"""Lines further apart than this many type sizes belong to different tables."""

PROSE_WORDS = 4
"""What follows the number of a caption has at least this many words."""

DEEPEST = 8
"""A header has at most this many lines."""

CROSSINGS = 2
"""As many lines in a row may cross the columns of a table without ending it."""

_MARK = re.compile(r"^(\W{1,2}|\W?\w{1,4}[.)\]:]|\W?\d{1,3}\W?)$")

_LABEL = re.compile(r"^\w+\.?\s\d+(\.\d+)*\w?[.:]?$")


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
    if len(pieces) == 2 and not is_figure(pieces[1].text) and _is_marked(*pieces):
        return [Piece(pieces[0].words + pieces[1].words, pieces[0].x0, pieces[1].x1)]
    return pieces


def _is_marked(mark: Piece, text: Piece) -> bool:
    """Whether a piece numbers the text behind it: a list's, a note's or a caption's."""
    return bool(
        _MARK.match(mark.text) or (_LABEL.match(mark.text) and len(text.words) >= PROSE_WORDS)
    )


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
    while len(core) > 3 and _is_note(cut, core):
        core.pop()
    last = core[-1] + 1
    while last < index and _hangs_on(lines, cut, core, last, unit):
        last += 1
    return last


def _is_note(cut: Sequence[list[Piece]], core: Sequence[int]) -> bool:
    """Whether the last line of a table of figures is a mark and its meaning."""
    figured = sum(any(is_figure(piece.text) for piece in cut[i][1:]) for i in core[:-1])
    last = cut[core[-1]]
    return len(last) == 2 and not is_figure(last[1].text) and 2 * figured > len(core)


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
    columns = _extents([piece for pieces in cut[start:end] for piece in pieces], xs, box)
    rules = lines_over(across, box, unit)
    first = start
    while first > floor:
        line, below = lines[first - 1], lines[first]
        short = [r for r in across if line.baseline - unit / 2 < r.at < below.baseline - unit / 2]
        topped = any(line.top - unit < y < line.baseline - unit / 2 for y in rules)
        if below.top - line.bottom > 1.3 * unit:
            break
        if not (topped or _may_head(cut[first - 1], columns, box, short, unit)):
            break
        first -= 1
    return _below_top_rule(lines, cut, first, start, end, rules)


def _extents(pieces: Sequence[Piece], xs: Sequence[float], box: Box) -> list[Extent]:
    """Return from where to where the pieces of each column go that keep to it."""
    found: list[Extent] = []
    for x0, x1 in zip([box.x0, *xs], [*xs, box.x1], strict=True):
        kept = [piece for piece in pieces if x0 <= piece.x0 and piece.x1 <= x1]
        found.append((min((p.x0 for p in kept), default=x0), max((p.x1 for p in kept), default=x1)))
    return found


def _may_head(
    pieces: Sequence[Piece],
    columns: Sequence[Extent],
    box: Box,
    rules: Sequence[Ruling],
    unit: float,
) -> bool:
    """Whether a line above the first full one may be of the header.

    Most of its pieces stand over one column, amid several, or on one of the short `rules`.
    """
    if any(piece.x0 < box.x0 - unit or piece.x1 > box.x1 + 2 * unit for piece in pieces):
        return False
    groups = spanned(pieces, columns, rules, unit)
    placed = sum(
        _is_over(piece, group, columns, rules, unit)
        for piece, group in zip(pieces, groups, strict=True)
    )
    return 3 * placed >= 2 * len(pieces)


def _is_over(
    piece: Piece, group: Group, columns: Sequence[Extent], rules: Sequence[Ruling], unit: float
) -> bool:
    """Whether a piece stands where a heading of the columns of `group` would."""
    first, last = group
    start, end = columns[first][0], columns[last][1]
    if first == last:
        return aligns(piece, group, columns, unit) or (start <= piece.x0 and piece.x1 <= end)
    amid = abs(piece.x0 + piece.x1 - start - end) < 2 * CENTRED * unit
    middle = (piece.x0 + piece.x1) / 2
    return first > 0 and (amid or any(rule.start <= middle <= rule.end for rule in rules))


def _below_top_rule(
    lines: Sequence[Line],
    cut: Sequence[list[Piece]],
    first: int,
    start: int,
    end: int,
    rules: Sequence[float],
) -> int:
    """Move `first` below the line across the table under which the header stands.

    It is the first of two lines across with few lines of text between them, at the top.
    """
    ruled = [
        index
        for index in range(first, min(start + DEEPEST, end))
        if any(
            (lines[index - 1].baseline if index else 0.0) < y < lines[index].baseline for y in rules
        )
    ]
    if len(ruled) < 2 or any(
        is_value(piece.text) for pieces in cut[ruled[0] : ruled[1]] for piece in pieces
    ):
        return first
    return ruled[0]

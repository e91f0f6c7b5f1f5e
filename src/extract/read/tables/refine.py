"""What lines leave open, text decides: columns and rows within the places of a lattice."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from extract.model.page import Word
from extract.read.tables.gutters import gutters
from extract.read.tables.header import bold_depth, header_bands, rules_below
from extract.read.tables.lattice import Lattice
from extract.read.tables.lines import Piece, extent_of, lines_of, pieces_of
from extract.read.tables.rows import Band, bands_of, is_bulleted, row_starts, stacks_figures
from extract.read.tables.rulings import Ruling
from extract.read.tables.spanners import Extent, spanned

BETWEEN = 0.45
"""A gap narrower than this share of the type size is a space between two words of one cell."""

COLUMN_GAP = 0.6
"""Pieces of text further apart than this share of the type size may be in two columns."""

MET = 0.05
"""Text that ends before the next column begins text this near its left edge, in type sizes."""

OPEN = 0.3
"""Hairlines part groups of rows, not rows, where figures stand one above the other in more than
this share of what follows each other between them."""

LISTED = 3
"""So many bulleted lines in one column are lists within cells."""

STACKED = 0.8
"""The share of the lines in a ruled row that must look like rows for it to hold several."""

PARTED = 3
"""More ruled rows than this, all but one of a single band, are what the lines drawn part."""

SUPPORT = 0.6
"""The share of the lines between two ruled lines that must have text on both sides of a gutter."""


def refined(
    lattice: Lattice, words: Sequence[Word], unit: float, rules: Sequence[Ruling] = ()
) -> Lattice:
    """Return `lattice` with the columns and rows that only the text shows.

    `rules` are short lines that part no rows but may underline headings.
    """
    soft = _soft_columns(lattice, words, unit)
    soft = _without_shifted_heads(lattice, soft, words, unit)
    lattice = _with_columns(lattice, soft)
    bands = bands_of(words, lattice.xs, unit)
    extents = _extents(bands, lattice)
    ruled = [False] + [_rule_between(lattice, a, b) for a, b in pairwise(bands)]
    head: list[bool] = []
    if _is_open(lattice, bands):
        head = header_bands(bands, ruled, extents, rules, unit)
        starts = [*head, *row_starts(bands[len(head) :], ruled[len(head) :], unit)]
    else:
        starts = _stacked_starts(lattice, bands, unit)
    cuts = [
        (above.bottom + below.top) / 2
        for above, below, begins, line in zip(bands, bands[1:], starts[1:], ruled[1:], strict=False)
        if begins and not line
    ]
    lattice = _cut(lattice, cuts)
    right = set(lattice.right)
    for index, band in enumerate(bands):
        held = rules_below(band, rules) if index < len(head) else None
        right -= _bridges(lattice, band, set(soft), extents, held, unit)
    return replace(lattice, right=frozenset(right))


def _without_shifted_heads(
    lattice: Lattice, soft: Sequence[float], words: Sequence[Word], unit: float
) -> list[float]:
    """Leave out boundaries between a column without a heading and a heading without a column.

    A heading centred over text that begins at the left may stand beside all of it.
    """
    if lattice.is_framed:
        return list(soft)
    xs = sorted({*lattice.xs, *soft})
    lines = lines_of(words)
    top = lattice.ys[1] if len(lattice.ys) > 2 else lines[0].bottom
    held: dict[bool, set[int]] = {True: set(), False: set()}
    for line in lines:
        for piece in pieces_of(line.words, BETWEEN * unit):
            if not any(piece.x0 < x < piece.x1 for x in soft):
                column = bisect_left(xs, (piece.x0 + piece.x1) / 2) - 1
                held[line.bottom <= top].add(column)
    shifted = set()
    for column in range(len(xs) - 2):
        head, body = ({column, column + 1} & columns for columns in (held[True], held[False]))
        # what is joined to the column before has its heading
        is_free = xs[column] not in shifted
        if is_free and len(head) == len(body) == 1 and head != body:
            shifted.add(xs[column + 1])
    return [x for x in soft if x not in shifted]


def _extents(bands: Sequence[Band], lattice: Lattice) -> list[Extent]:
    """Return from where to where the text of each column goes, by the lines that keep to it."""
    found: list[Extent] = []
    for column, (x0, x1) in enumerate(zip(lattice.xs, lattice.xs[1:], strict=False)):
        inside = [extent_of(line) for band in bands for line in band.cells.get(column, [])]
        kept = [(a, b) for a, b in inside if x0 <= a and b <= x1] or [(x0, x1)]
        found.append((min(a for a, _ in kept), max(b for _, b in kept)))
    return found


def _bridges(
    lattice: Lattice,
    band: Band,
    soft: set[float],
    extents: Sequence[Extent],
    rules: Sequence[Ruling] | None,
    unit: float,
) -> set[tuple[int, int]]:
    """Return the soft boundaries that text of a band lies across; in a header, spans over."""
    row = bisect_left(lattice.ys, (band.top + band.bottom) / 2) - 1
    found: set[tuple[int, int]] = set()
    for line in lines_of(band.words):
        pieces = pieces_of(line.words, BETWEEN * unit)
        for piece in pieces:
            found |= {
                (row, column)
                for column, x in enumerate(lattice.xs[1:-1])
                if x in soft
                and piece.x0 < x < piece.x1
                and not _is_met(piece, x, extents[column + 1][0], unit)
            }
        if rules is not None:
            for first, last in spanned(pieces, extents, rules, unit):
                found |= {(row, c) for c in range(first, last) if lattice.xs[c + 1] in soft}
    return found


def _is_met(piece: Piece, x: float, start: float, unit: float) -> bool:
    """Whether a word of `piece` begins right where the column behind x does, so that two meet."""
    return any(
        word.x0 > x > before.box.centre and abs(word.x0 - start) < MET * unit
        for before, word in pairwise(piece.words)
    )


def _soft_columns(lattice: Lattice, words: Sequence[Word], unit: float) -> list[float]:
    support = SUPPORT if lattice.is_framed else 0.0
    found: list[float] = []
    for x0, x1 in zip(lattice.xs, lattice.xs[1:], strict=False):
        inside = [w for w in words if x0 < (w.x0 + w.x1) / 2 <= x1]
        lines = [pieces_of(line.words, COLUMN_GAP * unit) for line in lines_of(inside)]
        lines = [line for line in lines if line]
        for x in gutters(lines):
            left = [line for line in lines if line[0].x1 <= x and not _is_listed(line, x)]
            right = [line for line in lines if line[-1].x0 >= x]
            both = [line for line in left if line[-1].x0 >= x]
            if min(len(left), len(right)) > 1 and len(both) >= support * len(lines):
                found.append(x)
    return found


def _is_listed(line: Sequence[Piece], x: float) -> bool:
    """Whether all that stands before `x` is a bullet."""
    before = [piece for piece in line if piece.x1 <= x]
    return len(before) == 1 and not any(c.isalnum() for c in before[0].text)


def _with_columns(lattice: Lattice, soft: Sequence[float]) -> Lattice:
    xs = tuple(sorted({*lattice.xs, *soft}))
    old = [bisect_left(lattice.xs, x) - 1 for x in xs[1:]]
    right = {
        (row, column)
        for column, x in enumerate(xs[1:])
        for row in range(lattice.rows)
        if x in soft or (row, old[column]) in lattice.right
    }
    below = {
        (row, column)
        for column in range(len(xs) - 1)
        for row in range(lattice.rows)
        if (row, old[column]) in lattice.below
    }
    return replace(lattice, xs=xs, right=frozenset(right), below=frozenset(below))


def _is_open(lattice: Lattice, bands: Sequence[Band]) -> bool:
    """Whether lines part few rows of the body, so that the text has to tell the others."""
    places = [bisect_left(lattice.ys, (band.top + band.bottom) / 2) - 1 for band in bands]
    tally = Counter(places)
    if lattice.is_framed:
        most = max(tally.values())
        return (
            lattice.rows <= 3
            and most >= max(4, 0.8 * (len(bands) - tally[0]))
            and (_stubs_apart(bands) or not _holds_lists(bands, lattice.columns))
        )
    if len(tally) < 3 or (len(tally) == 3 and not _holds_texts(bands, places)):
        return True
    within = [i for i in range(1, len(bands)) if places[i - 1] == places[i]]
    stacked = sum(stacks_figures(bands[i - 1], bands[i]) for i in within)
    return stacked > OPEN * len(within)


def _holds_texts(bands: Sequence[Band], places: Sequence[int]) -> bool:
    """Whether two ruled rows under a header hold text of several lines, few of them with a stub."""
    groups = [[b for b, at in zip(bands, places, strict=True) if at == place] for place in (1, 2)]
    return all(2 * sum(0 in b.cells for b in held) < len(held) or len(held) == 1 for held in groups)


def _stubs_apart(bands: Sequence[Band]) -> bool:
    """Whether text beside the stubs parts them: one row has one stub, whose lines keep together."""
    runs = [is_stub for is_stub, _ in groupby(0 in band.cells for band in bands)]
    return sum(runs) > 2


def _holds_lists(bands: Sequence[Band], columns: int) -> bool:
    """Whether the cells of a column hold bulleted items one under the other.

    What stands beside the first of them belongs to all: the lines drawn part the rows then.
    """
    return any(
        sum(is_bulleted(band.cells[column][0]) for band in bands if column in band.cells) >= LISTED
        for column in range(columns)
    )


def _stacked_starts(lattice: Lattice, bands: Sequence[Band], unit: float) -> list[bool]:
    """Return which bands begin a row within ruled ones: all where nearly all have a stub.

    Where most ruled rows of several bands look otherwise, or hold lists, or all others have one
    band each, the lines drawn part the rows.
    """
    groups = [
        [band for band in bands if top < (band.top + band.bottom) / 2 <= bottom]
        for top, bottom in pairwise(lattice.ys)
    ]
    stacked = [_is_stacked(held, unit) for held in groups]
    several = [looks for held, looks in zip(groups, stacked, strict=True) if len(held) > 1]
    is_parted = len(several) == 1 and len(groups) > PARTED
    if is_parted or 2 * sum(several) < len(several) or _holds_lists(bands, lattice.columns):
        stacked = [False] * len(groups)
    head = bold_depth(groups[0]) if len(groups) > 1 and not lattice.is_framed else 0
    return [
        not number or looks or (place == 0 and number == head)
        for place, (held, looks) in enumerate(zip(groups, stacked, strict=True))
        for number in range(len(held))
    ]


def _is_stacked(held: Sequence[Band], unit: float) -> bool:
    """Whether nearly all bands of a ruled row have a stub and look as if they began rows."""
    if len(held) < 2:
        return False
    rows = row_starts(held, [False] * len(held), unit)
    full = sum(0 in band.cells and len(band.cells) > 1 for band in held)
    return min(full, sum(rows)) >= STACKED * len(held)


def _rule_between(lattice: Lattice, above: Band, below: Band) -> bool:
    """Whether a boundary of the lattice runs between two bands."""
    return any(
        (above.top + above.bottom) / 2 < y < (below.top + below.bottom) / 2
        for y in lattice.ys[1:-1]
    )


def _cut(lattice: Lattice, cuts: Sequence[float]) -> Lattice:
    ys = tuple(sorted({*lattice.ys, *cuts}))
    old = [bisect_left(lattice.ys, y) - 1 for y in ys[1:]]
    right = {
        (row, column)
        for row in range(len(ys) - 1)
        for column in range(lattice.columns)
        if (old[row], column) in lattice.right
    }
    below = {
        (row, column)
        for row, y in enumerate(ys[1:])
        for column in range(lattice.columns)
        if y in cuts or (old[row], column) in lattice.below
    }
    return replace(lattice, ys=ys, right=frozenset(right), below=frozenset(below))

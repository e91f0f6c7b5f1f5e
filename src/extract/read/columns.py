"""Reading order: the words and grids of a page into zones that are read one after the other.

A zone is a column, a stretch of full width between columns, or a grid. Columns are found where a
run of lines leaves one vertical gutter free with real text on both sides: the whitespace idea of
Breuel (2002, "Two geometric algorithms for layout analysis") restricted to gutters, applied
recursively as in the X-Y cut of Nagy and Seth (1984). A gutter needs several lines on both sides
and text of some width, so that hanging bullets, numbers of paragraphs and notes make none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extract.model.geometry import Box, hull
from extract.model.page import Grid, Rule, Word

MIN_GUTTER = 0.9
"""Least width of a gutter, in font sizes."""

MIN_LINES = 8
"""Lines that must stand beside a gutter, both sides together,"""

MIN_LINES_EACH = 2
"""and on each side: the last column of a part may hold its last lines only."""

MIN_SIDE = 7.0
"""Least median width of the lines on each side of a gutter, in font sizes."""

PROSE_WORDS = 5.5
"""Median of the words in a line of a column of running text, at least."""

MOST_WHITE = 3.0
"""A gap counts as no wider than this many font sizes, when places for a gutter are compared."""

BASELINE_TOLERANCE = 0.3
"""Words whose baselines differ by less than this share of the size share a row."""

SAME_BASELINE = 0.01
"""Baselines that differ by no more than this many points are one."""

RAISED = 0.65
"""The usual size of a superscript, as a share of that of its line."""


@dataclass(frozen=True, slots=True)
class Row:
    """Words of one baseline from left to right, or a grid that stands in the flow."""

    words: tuple[Word, ...]
    box: Box
    grid: Grid | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """Rows that are read from top to bottom before anything else of the page."""

    rows: tuple[Row, ...]


def zones_of(words: Sequence[Word], grids: Sequence[Grid]) -> list[Zone]:
    """Return the zones of a page in reading order; a grid is a zone of its own."""
    rows = rows_of(words)
    rows += [Row((), grid.box, grid) for grid in grids]
    rows.sort(key=lambda row: (row.box.top, row.box.x0))
    return _split(rows, depth=0)


def prose_columns(words: Sequence[Word], rules: Sequence[Rule]) -> list[list[Word]]:
    """Return the words of each column of running text, where a page has such columns side by side.

    Columns of prose have many words to a line, those of a table few; and no rule runs across
    them. A table is then looked for within each column, and in what is left, but not across them.
    """
    rows = rows_of(words)
    found = _gutter(rows)
    if found is None:
        return []
    first, last, x = found
    held = sides(rows[first:last], x)
    around = [word for row in (*rows[:first], *rows[last:]) for word in row.words]
    if not all(_is_prose(side) for side in held) or _is_ruled(rows[first:last], x, rules):
        return []
    columns = [[word for row in side for word in row.words] for side in held]
    return columns + prose_columns(around, rules)


def _is_ruled(rows: Sequence[Row], x: float, rules: Sequence[Rule]) -> bool:
    """Whether a horizontal rule crosses the gutter at x beside one of `rows`."""
    top, bottom = rows[0].box.top, rows[-1].box.bottom
    slack = rows[0].box.height
    return any(
        rule.is_horizontal
        and rule.x0 < x - slack
        and rule.x1 > x + slack
        and top - slack < rule.top < bottom + slack
        for rule in rules
    )


def _is_prose(rows: Sequence[Row]) -> bool:
    """Whether most rows have many words, and few a gap as wide as between columns."""
    plain = [row for row in rows if row.grid is None]
    if len(plain) < MIN_LINES // 2 or median(len(row.words) for row in plain) < PROSE_WORDS:
        return False
    gapped = [
        row
        for row in plain
        if any(right.x0 - left.x1 > 2 * right.size for left, right in pairwise(row.words))
    ]
    return 4 * len(gapped) < len(plain)


def rows_of(words: Sequence[Word]) -> list[Row]:
    """Group words by baseline, top to bottom, each row from left to right.

    Words of one baseline are of one row, also where a line of another column, a little higher,
    began it.
    """
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.baseline, w.x0)):
        first, last = (groups[-1][0], groups[-1][-1]) if groups else (None, None)
        if (
            first
            and last
            and (
                word.baseline - last.baseline <= SAME_BASELINE
                or word.baseline - first.baseline <= BASELINE_TOLERANCE * _line_size(word, first)
            )
        ):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [_row(group) for group in groups]


def _line_size(*words: Word) -> float:
    """Return the smallest size of the lines of `words`; a superscript is smaller than its line."""
    return min(word.size / RAISED if word.raised else word.size for word in words)


def _row(words: Sequence[Word]) -> Row:
    ordered = tuple(sorted(words, key=lambda w: w.x0))
    return Row(ordered, hull(word[1:5] for word in ordered))  # its box, without making one


def _split(rows: list[Row], depth: int) -> list[Zone]:
    found = _gutter(rows) if depth < 4 else None
    if found is None:
        return _plain(rows)
    first, last, x = found
    left, right = sides(rows[first:last], x)
    return [
        *_split(rows[:first], depth),
        *_split(left, depth + 1),
        *_split(right, depth + 1),
        *_split(rows[last:], depth),
    ]


def _plain(rows: Sequence[Row]) -> list[Zone]:
    """Make zones of `rows` as they stand, cutting where a grid begins or ends."""
    zones: list[Zone] = []
    open_rows: list[Row] = []
    for row in rows:
        if row.grid is None:
            open_rows.append(row)
            continue
        if open_rows:
            zones.append(Zone(tuple(open_rows)))
            open_rows = []
        zones.append(Zone((row,)))
    if open_rows:
        zones.append(Zone(tuple(open_rows)))
    return zones


def sides(rows: Sequence[Row], x: float) -> tuple[list[Row], list[Row]]:
    """Part rows that leave x free into what stands left and right of it."""
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        if row.grid is not None:
            (left if row.box.centre < x else right).append(row)
            continue
        for side, words in (
            (left, [w for w in row.words if w.x1 <= x]),
            (right, [w for w in row.words if w.x1 > x]),
        ):
            if words:
                side.append(_row(words))
    return left, right


def _gutter(rows: Sequence[Row]) -> tuple[int, int, float] | None:
    """Find the first run of rows [first, last) that leaves a gutter at x, and its widest x."""
    text = [word for row in rows for word in row.words]
    if len(rows) < MIN_LINES // 2 or len(text) < 2 * MIN_LINES:
        return None
    size = median(word.size for word in text)
    best: tuple[float, int, int, float] | None = None
    for x in candidates(rows, size):
        for first, last in free_runs(rows, x, size):
            score = _evidence(rows[first:last], x, size)
            if score and (best is None or score > best[0]):
                best = (score, first, last, x)
    return None if best is None else best[1:]


def candidates(rows: Sequence[Row], size: float) -> list[float]:
    """Return places just left of where lines begin, first those with the most white before them.

    A line begins at the first word of a row, and after a wide gap within one. Squares tell the few
    lines of a last column from the many wide spaces of justified text.
    """
    page = hull([row.box for row in rows])
    tally: dict[int, list[tuple[float, float]]] = {}
    for row in rows:
        begins = [(word.x0, word.x0 - page.x0) for word in row.words[:1]]
        for left, right in pairwise(row.words):
            if right.x0 - left.x1 >= MIN_GUTTER * size:
                begins.append((right.x0, right.x0 - left.x1))
        for x, gap in begins:
            if page.x0 + MIN_SIDE * size < x < page.x1 - MIN_SIDE * size:
                white = min(gap / size, MOST_WHITE) ** 2
                tally.setdefault(round(x / size), []).append((x - 0.3 * size, white))
    whitest = sorted(tally.values(), key=lambda places: sum(w for _, w in places), reverse=True)
    return [min(x for x, _ in places) for places in whitest[:4] if len(places) >= MIN_LINES_EACH]


def free_runs(
    rows: Sequence[Row], x: float, size: float, least: int = MIN_LINES // 2
) -> list[tuple[int, int]]:
    """Return the maximal runs of `least` rows or more of which nothing touches the gutter at x."""
    runs: list[tuple[int, int]] = []
    start = 0
    for index, row in enumerate(rows):
        parts = [word.box for word in row.words] or [row.box]
        if any(box.x0 < x + 0.2 * size and box.x1 > x - 0.5 * size for box in parts):
            runs.append((start, index))
            start = index + 1
    runs.append((start, len(rows)))
    return [(first, last) for first, last in runs if last - first >= least]


def _evidence(rows: Sequence[Row], x: float, size: float) -> int:
    """Return how many rows speak for two columns at x; 0 where the sides are not text columns."""
    left, right = sides(rows, x)
    lines_left = [row.box.width for row in left if row.grid is None]
    lines_right = [row.box.width for row in right if row.grid is None]
    if min(len(lines_left), len(lines_right)) < MIN_LINES_EACH:
        return 0
    if len(lines_left) + len(lines_right) < MIN_LINES:
        return 0
    if min(median(lines_left), median(lines_right)) < MIN_SIDE * size:
        return 0
    return len(lines_left) + len(lines_right)

"""How far up a table reaches: to the first line of its header, not to its caption.

Lines above the first full one are of the header where their pieces stand over columns; a line
drawn across the table right above or below the header says where it begins. What is not in bold
above a line in bold is its caption.
"""

from collections.abc import Sequence

from extract.model.geometry import Box
from extract.read.tables.gutters import gutters
from extract.read.tables.lines import Piece, in_bold, is_day, is_value
from extract.read.tables.regions import Cut
from extract.read.tables.rulings import Ruling, lines_over
from extract.read.tables.spanners import Extent, Group, aligns, spanned

CLOSE = 0.6
"""Lines of one cell are no further apart than this many type sizes."""

NEXT = 1.3
"""Lines of a header are no further apart than this many type sizes."""

CLOSER = 0.1
"""A paragraph's last line is at least so many type sizes closer to it than to what follows."""

NEAR = 2.0
"""A caption stands no further above its table than this many type sizes."""

RUNGS = 3
"""As many lines drawn, one after each row, are drawn under all of them."""

DEEPEST = 8
"""A header has at most this many lines."""


def top_of(
    page: Cut, start: int, end: int, floor: int, across: Sequence[Ruling], *, goes_on: bool
) -> int:
    """Return the index of the first line, from `floor` on, of the table with rows [start, end).

    Where a table of the page before `goes_on`, the page may begin with rows of it.
    """
    rows = page.pieces[start:end]
    xs = gutters([pieces for pieces in rows if len(pieces) > 1])
    if not xs:
        return start
    box = page.box(start, end)
    columns = _extents([piece for pieces in rows for piece in pieces], xs, box)
    rules = lines_over(across, box, page.unit)
    first = start
    while first > floor and page.gap(first) <= NEXT:
        line, below = page.lines[first - 1], page.lines[first]
        if in_bold(below) and not any(word.bold for word in line.words):
            break
        half = page.unit / 2
        short = [r for r in across if line.baseline - half < r.at < below.baseline - half]
        topped = any(line.top - page.unit < y < line.baseline - half for y in rules)
        if not (topped or _may_head(page.pieces[first - 1], columns, box, short, page.unit)):
            break
        if _ends_prose(page, first - 1, xs) or _is_heading(page, first - 1, columns, box):
            break
        first -= 1
    if first == start:
        first = _over_rule(page, start, floor, xs, rules)
    return _below_top_rule(page, first, min(start + DEEPEST, end), rules, goes_on=goes_on)


def _ends_prose(page: Cut, index: int, xs: Sequence[float]) -> bool:
    """Whether a line is the last of a paragraph that is set across the columns.

    It begins where the line above it does, which runs over one of `xs`, and stands closer to it
    than to the table.
    """
    if index == 0 or len(page.pieces[index]) != 1 or len(page.pieces[index - 1]) != 1:
        return False
    (above,), (piece,) = page.pieces[index - 1], page.pieces[index]
    return (
        any(above.x0 < x < above.x1 for x in xs)
        and abs(above.x0 - piece.x0) < page.unit
        and page.gap(index) <= CLOSE
        and page.gap(index) + CLOSER < page.gap(index + 1)
    )


def _is_heading(page: Cut, index: int, columns: Sequence[Extent], box: Box) -> bool:
    """Whether a line is a heading above the table, and none of a column.

    It stands alone, in the middle of the table or above headings of all columns, over one of them
    or from the first on; and it is set apart or in bold as what follows is not. Below a line in
    columns it is the first row: the name of a part.
    """
    if len(page.pieces[index]) != 1:
        return False
    (piece,) = page.pieces[index]
    is_bold = in_bold(page.lines[index]) and not in_bold(page.lines[index + 1])
    if not (is_bold or page.gap(index + 1) > CLOSE):
        return False
    is_centred = abs(piece.x0 + piece.x1 - box.x0 - box.x1) < 2 * page.unit
    over = [n for n, (start, end) in enumerate(columns) if piece.x0 < end and start < piece.x1]
    is_full = len(page.pieces[index + 1]) == len(columns)
    is_full = is_full and (index == 0 or page.gap(index) > NEXT or len(page.pieces[index - 1]) < 2)
    return (is_centred and piece.x0 > box.x0 + page.unit) or (
        is_full and (len(over) < 2 or over[0] == 0)
    )


def _over_rule(
    page: Cut, start: int, floor: int, xs: Sequence[float], rules: Sequence[float]
) -> int:
    """Return the first line of a header that a line across parts from the rows below it.

    Its headings stand in the columns wherever they are set in them; a caption is one piece.
    """
    first = start
    while first > floor and page.gap(first) <= (NEXT if first == start else CLOSE):
        if any(piece.x0 < x < piece.x1 for piece in page.pieces[first - 1] for x in xs):
            break
        first -= 1
    if first == start or all(len(pieces) < 2 for pieces in page.pieces[first:start]):
        return start
    above, below = page.lines[start - 1], page.lines[start]
    return first if any(above.baseline < y < below.baseline for y in rules) else start


def foot_of(page: Cut, start: int, end: int, across: Sequence[Ruling]) -> int:
    """Return the index after the last line of the table in lines [start, end).

    Lines below that keep to its columns belong to its last row where the line drawn across the
    table stands under them.
    """
    xs = gutters([pieces for pieces in page.pieces[start:end] if len(pieces) > 1])
    rules = lines_over(across, page.box(start, end), page.unit)
    at = end
    while at < len(page.lines) and at - end < DEEPEST and page.gap(at) <= CLOSE:
        above, line = page.lines[at - 1], page.lines[at]
        if any(above.baseline < y < line.baseline - page.unit / 2 for y in rules):
            return end
        if any(piece.x0 < x < piece.x1 for piece in page.pieces[at] for x in xs):
            return end
        at += 1
        if any(line.baseline < y < line.bottom + page.unit for y in rules):
            return at
    return end


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
    return 3 * placed >= 2 * len(pieces) > 0


def _is_over(
    piece: Piece, group: Group, columns: Sequence[Extent], rules: Sequence[Ruling], unit: float
) -> bool:
    """Whether a piece stands where a heading of the columns of `group` would."""
    first, last = group
    start, end = columns[first][0], columns[last][1]
    if first == last:
        return aligns(piece, group, columns, unit) or (start <= piece.x0 and piece.x1 <= end)
    middle = (piece.x0 + piece.x1) / 2
    underlined = any(rule.start <= middle <= rule.end for rule in rules)
    return first > 0 and (underlined or aligns(piece, group, columns, unit))


def _below_top_rule(
    page: Cut, first: int, end: int, rules: Sequence[float], *, goes_on: bool
) -> int:
    """Move `first` below the line across the table under which the header stands.

    It is the first of two lines across at the top with no figures between them. A header in bold
    and in columns needs none above it: what stands between the two is then a row, which is not, as
    may be another above it. Nor does one above rows with a line under each; at the top of a page
    it may be a row of the table before, if that `goes_on`.
    """
    ruled = [
        index
        for index in range(first, end)
        if any(
            (page.lines[index - 1].baseline if index else 0.0) < y < page.lines[index].baseline
            for y in rules
        )
    ]
    if len(ruled) < 2:
        return first
    header = page.pieces[ruled[0] : ruled[1]]
    if any(is_value(p.text) for pieces in header for p in pieces):
        return first
    above = [i for i in range(first, ruled[0]) if len(page.pieces[i]) > 1]
    is_bold = bool(above) and in_bold(page.lines[above[0]])
    rows = [i for i in range(ruled[0], ruled[1]) if len(page.pieces[i]) > 1]
    is_header = is_bold and not any(in_bold(page.lines[i]) for i in rows)
    is_row = goes_on and (first == 0 or page.gap(first) > NEAR)
    is_header = is_header or (not is_row and _heads_ladder(page, above, ruled))
    while is_header and first > 0 and page.gap(first) < 0 and in_bold(page.lines[first - 1]):
        first -= 1  # beside it, a heading of more lines
    return first if is_header else ruled[0]


def _heads_ladder(page: Cut, above: Sequence[int], ruled: Sequence[int]) -> bool:
    """Whether the lines `above` head rows with a line under each.

    They are those in columns, `ruled` those right below lines drawn. One has as many headings as
    the rows have cells, and no figure or day.
    """
    if not above or len(ruled) < RUNGS:
        return False
    header = max((page.pieces[index] for index in above), key=len)
    rows = [page.pieces[index] for index in ruled]
    return (
        2 * sum(len(pieces) == len(header) for pieces in rows) >= len(rows)
        and max(map(len, rows)) == len(header)
        and not any(is_value(p.text) or is_day(p.text) for i in above for p in page.pieces[i])
    )

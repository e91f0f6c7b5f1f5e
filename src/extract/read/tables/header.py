"""The header of a table: where it ends, and what of its lines is one row."""

from collections.abc import Mapping, Sequence

from extract.model.page import Word
from extract.model.wrapping import goes_on
from extract.read.tables.lattice import Span
from extract.read.tables.lines import Piece, is_day, is_value, pieces_of, text_of
from extract.read.tables.rows import LOOSE, Band
from extract.read.tables.rulings import Ruling
from extract.read.tables.spanners import Extent, spanned

DEEPEST = 8
"""A header has at most this many lines."""

FIGURED = 0.3
"""The share of the lines below the header that have figures, where figures tell its end."""

VALUED = 0.9
"""The share of a column's cells that hold a figure or a day, where the first row only names it."""

TOLD = 2
"""In so many columns at least does a row of a header, or one below it, have text."""

WITHIN = 0.45
"""A gap narrower than this share of the type size is a space between two words of one cell."""


def header_bands(
    bands: Sequence[Band],
    ruled: Sequence[bool],
    columns: Sequence[Extent],
    rules: Sequence[Ruling],
    unit: float,
) -> list[bool]:
    """Return, for each band of the header, whether it begins a row; empty without a header.

    The header ends at the first line across the table above which no figure stands (years apart),
    or where figures begin that go on below. Within it, lines under each other are one cell's,
    except under text that spans several columns. `rules` are the short lines in the table.
    """
    depth = _depth(bands, ruled)
    lines = [_pieces(band, unit) for band in bands[:depth]]
    below = [rules_below(band, rules) for band in bands[:depth]]
    starts: list[bool] = []
    row: list[list[Piece]] = []
    for index, pieces in enumerate(lines):
        begins = (
            index == 0
            or ruled[index]
            or bool(below[index - 1])
            or any(_divides(above, pieces, columns, unit) for above in row)
        )
        row = [pieces] if begins else [*row, pieces]
        starts.append(begins)
    return starts


def _pieces(band: Band, unit: float) -> list[Piece]:
    return pieces_of(sorted(band.words, key=lambda w: w.x0), WITHIN * unit)


def _divides(
    above: Sequence[Piece], below: Sequence[Piece], columns: Sequence[Extent], unit: float
) -> bool:
    """Whether text over several columns stands above text of its columns, not of its own."""
    for piece, (first, last) in zip(above, spanned(above, columns, (), unit), strict=True):
        start, end = columns[first][0], columns[last][1]
        under = [p for p in below if p.x0 < end and start < p.x1]
        if last > first and under and not (len(under) == 1 and _wraps(piece, under[0], unit)):
            return True
    return False


def _wraps(above: Piece, below: Piece, unit: float) -> bool:
    """Whether two pieces begin or centre at one place, as lines of one cell do."""
    return (
        abs(above.x0 - below.x0) < unit / 3
        or abs(above.x0 + above.x1 - below.x0 - below.x1) < unit * 2 / 3
    )


def rules_below(band: Band, rules: Sequence[Ruling]) -> list[Ruling]:
    """Return the short lines right below a band."""
    height = band.bottom - band.top
    return [r for r in rules if band.top + height / 2 < r.at < band.bottom + height * 0.8]


def _depth(bands: Sequence[Band], ruled: Sequence[bool]) -> int:
    limit = min(DEEPEST, len(bands) - 1)
    figured = [_figures(band) for band in bands]
    for index in range(1, limit + 1):
        if ruled[index] and not any(figured[:index]):
            return index
    first = _first_figures(bands, figured)
    if 0 < first <= limit and sum(figured[first:]) >= FIGURED * len(figured[first:]):
        return _without_stubs(bands, first)
    bold = [_in_bold(band.words) for band in bands]
    plain = bold.index(False) if False in bold else 0
    return plain if plain <= limit and not any(bold[plain:]) else 0


def _first_figures(bands: Sequence[Band], figured: Sequence[bool]) -> int:
    """Return the index of the first line with figures; with a stub where such lines have one."""
    places = [index for index, has in enumerate(figured) if has]
    stubbed = [index for index in places if 0 in bands[index].cells]
    if len(stubbed) > 0.8 * len(places):
        return stubbed[0]
    return places[0] if places else 0


def _without_stubs(bands: Sequence[Band], depth: int) -> int:
    """Leave out of the header lines at its end that have a stub alone: they begin the body."""
    while depth > 0 and set(bands[depth - 1].cells) == {0}:
        last = bands[depth - 1]
        if depth > 1 and 0 in bands[depth - 2].cells:
            above, below = bands[depth - 2].cells[0][-1], last.cells[0][0]
            near = last.top - bands[depth - 2].bottom < 2 * LOOSE * below.words[0].size
            if near and goes_on(text_of(above), text_of(below)):
                break
        depth -= 1
    return depth


def _figures(band: Band) -> bool:
    """Whether half of the cells beside the stub hold figures other than years."""
    texts = [
        " ".join(word.text for line in lines for word in line.words)
        for column, lines in band.cells.items()
        if column > 0
    ]
    figures = [text for text in texts if is_value(text)]
    return bool(figures) and 2 * len(figures) >= len(texts)


def header_rows(texts: Mapping[Span, Sequence[Word]], row_count: int, lined: Sequence[int]) -> int:
    """Return how many rows at the top are header.

    `lined` are the rows with a hairline right below. A hairline under rows without figures (years
    apart) ends the header, unless rows with a stub stand between it and rows in bold, as where
    every other row is shaded. Otherwise the first row is header when it is set in bold and the body
    is not, when it names columns of figures or days without holding any itself, or when the place
    above the stub is empty; with it goes every row that a cell of the header reaches down to, and
    every row under a cell that spans several columns.
    """
    rows: list[list[Span]] = [[] for _ in range(row_count)]
    for span, words in texts.items():
        if words:
            rows[span.row].append(span)
    for row in lined:
        if any(rows[row + 1 :]) and any(rows[: row + 1]):
            if any(_is_value(texts[span]) for held in rows[: row + 1] for span in held):
                break
            return _in_bold_above(rows[: row + 1], texts) or row + 1
    first = next((row for row in range(row_count) if rows[row]), 0)
    if not _heads(first, rows, texts):
        return 0
    count = first + 1
    while count < row_count - 1:
        above = [s for row in rows[:count] for s in row]
        if not any(
            s.last_row >= count or (s.row == count - 1 and s.last_column > s.column) for s in above
        ):
            break
        count += 1
    return count if any(rows[count:]) else 0


def _in_bold_above(rows: Sequence[Sequence[Span]], texts: Mapping[Span, Sequence[Word]]) -> int:
    """Return how many rows in bold stand above others, of which the first has a stub; 0 if none."""
    bold = [[_in_bold(texts[span]) for span in held] for held in rows]
    count = next((i for i, held in enumerate(bold) if not all(held)), len(rows))
    below = rows[count] if count < len(rows) else []
    if len(below) < TOLD or below[0].column or any(any(held) for held in bold[count:]):
        return 0
    return count


def bold_depth(bands: Sequence[Band]) -> int:
    """Return how many bands at the top are in bold, where a band below is not and has a stub."""
    bold = [_in_bold(band.words) for band in bands]
    depth = bold.index(False) if False in bold else 0
    is_head = depth > 0 and 0 in bands[depth].cells and not any(bold[depth:])
    return depth if is_head and len(bands[0].cells) >= TOLD else 0


def _heads(
    first: int, rows: Sequence[Sequence[Span]], texts: Mapping[Span, Sequence[Word]]
) -> bool:
    body = [span for row in rows[first + 1 :] for span in row]
    if not body:
        return False
    bold = [_in_bold(texts[span]) for span in rows[first]]
    if all(bold) and sum(_in_bold(texts[span]) for span in body) < 0.5 * len(body):
        return True
    if all(span.column > 0 for span in rows[first]):
        return True
    if any(_is_value(texts[span]) for span in rows[first]):
        return False
    values = sum(_is_value(texts[span]) for span in body)
    return 2 * values >= len(body) or _names_values(rows[first], body, texts)


def _names_values(
    heads: Sequence[Span], body: Sequence[Span], texts: Mapping[Span, Sequence[Word]]
) -> bool:
    """Whether headings without figures stand over all columns, one of them of figures or days."""
    columns: dict[int, list[bool]] = {}
    for span in body:
        columns.setdefault(span.column, []).append(_is_value(texts[span]))
    return {span.column for span in heads} >= set(columns) and any(
        len(held) > 1 and sum(held) >= VALUED * len(held)
        for column, held in columns.items()
        if column > 0
    )


def _is_value(words: Sequence[Word]) -> bool:
    """Whether a cell of these words holds a figure, a year apart, or a day."""
    text = " ".join(word.text for word in words)
    return is_value(text) or is_day(text)


def _in_bold(words: Sequence[Word]) -> bool:
    return 2 * sum(word.bold for word in words) > len(words)

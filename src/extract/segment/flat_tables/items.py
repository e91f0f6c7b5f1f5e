"""Rows of a table whose cells are bulleted lists, with no mark left between the columns.

A row begins with words that carry no bullet. Which item opens the next column is told by a blank
line that no wrapped item explains; where there is none, by the words that the items share with
those of rows that were told, and a person should look.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extract.model.page import Line
from extract.model.text import fold
from extract.segment.flat_tables.header import parts_between
from extract.segment.markers import marker_of
from extract.vocabulary import Vocabulary

STEM = 5
"""Words count as the same when their first letters, this many, are."""

SKIPPED = -2.0
"""What it costs, in log odds, to leave a column of a row empty."""


@dataclass(slots=True)
class Item:
    """A bulleted item: its lines, and whether a blank line stands before or within it."""

    lines: list[Line]
    is_apart: bool
    is_broken: bool = False


@dataclass(slots=True)
class ItemRow:
    """The words a row begins with, and all its items in the order of the text."""

    stub: list[Line]
    items: list[Item] = field(default_factory=list)


def item_rows(
    blocks: Sequence[Sequence[Line]], text: str, pairs: frozenset[tuple[str, str]], v: Vocabulary
) -> list[ItemRow]:
    """Read `blocks` as rows; `pairs` are the pairs of words that the document prints elsewhere."""
    rows: list[ItemRow] = []
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else ()
        for index, line in enumerate(block):
            is_apart = index == 0 and number > 0
            _take(rows, line, is_apart, bool(_leads(block, following, text, v)), text, pairs, v)
    return rows


def _leads(block: Sequence[Line], following: Sequence[Line], text: str, v: Vocabulary) -> bool:
    """Whether the block has no bullet and the next one begins with one."""
    return not any(_bullet(line, text, v) for line in block) and bool(
        following and _bullet(following[0], text, v) == following[0].start
    )


def _bullet(line: Line, text: str, v: Vocabulary) -> int | None:
    """Return where in the line its first bullet stands, at its start or after other words."""
    printed = text[line.start : line.end]
    marker = marker_of(printed, v)
    if marker and marker.kind == "bullet":
        return line.start
    signs = "".join(map(re.escape, sorted(v.bullets - v.ambiguous_bullets)))
    inner = re.search(rf"\s[{signs}]\s", printed)
    return None if inner is None else line.start + inner.start() + 1


def _take(
    rows: list[ItemRow],
    line: Line,
    is_apart: bool,
    leads: bool,
    text: str,
    pairs: frozenset[tuple[str, str]],
    v: Vocabulary,
) -> None:
    bullet = _bullet(line, text, v)
    if bullet is not None:
        if bullet > line.start or not rows:
            rows.append(ItemRow(parts_between([line], line.start, bullet, text)))
        rows[-1].items.append(Item(parts_between([line], bullet, line.end, text), is_apart))
        return
    last = rows[-1] if rows else None
    begun = last.items[-1].lines if last and last.items else (last.stub if last else [])
    if last is None or (is_apart and leads and not _goes_on(begun, line, text, pairs, v)):
        rows.append(ItemRow([line]))
    elif last.items:
        last.items[-1].lines.append(line)
        last.items[-1].is_broken |= is_apart
    else:
        last.stub.append(line)


def _goes_on(
    before: Sequence[Line], line: Line, text: str, pairs: frozenset[tuple[str, str]], v: Vocabulary
) -> bool:
    """Whether `line` reads on from the lines before it although a blank line parts them."""
    printed = text[line.start : line.end]
    if printed[:1].islower() or printed[:1] in "(),;":
        return True
    words = re.findall(r"\w+", text[before[-1].start : before[-1].end]) if before else []
    first = re.findall(r"\w+", printed)
    if not words or not first:
        return False
    if any(words[-1] in listed for listed in v.function_words.values()):
        return True
    return (fold(words[-1]), fold(first[0])) in pairs


def column_of_items(
    rows: Sequence[ItemRow], columns: int, text: str, v: Vocabulary
) -> tuple[list[list[int]], frozenset[int]]:
    """Give each item of each row its column, 0 to `columns` - 1, and name the rows in doubt.

    Columns never go back within a row (Viterbi). The first pass believes blank lines alone; what
    it is sure of teaches the words of each column for the second, which decides where there are
    more blank lines than columns, or fewer.
    """
    stems = [[_stems(item, text, v) for item in row.items] for row in rows]
    leaves_blank = _wrapping_leaves_blank(rows)
    sure = [_told(row, leaves_blank=leaves_blank) for row in rows]
    counts = [Counter[str]() for _ in range(columns)]
    for row, words, told in zip(rows, stems, sure, strict=True):
        if told and len(told) == columns - 1:
            for column, found in zip(_cut(row, told), words, strict=True):
                counts[column].update(found)
    places: list[list[int]] = []
    doubtful: set[int] = set()
    for index, (row, words, told) in enumerate(zip(rows, stems, sure, strict=True)):
        if told and len(told) == columns - 1:
            places.append(_cut(row, told))
            continue
        doubtful.add(index)
        apart = [at for at, item in enumerate(row.items) if at and item.is_apart]
        if len(apart) == columns - 1:
            places.append(_cut(row, apart))
        else:
            places.append(_likeliest(row, words, counts))
    return places, frozenset(doubtful)


def _stems(item: Item, text: str, v: Vocabulary) -> list[str]:
    printed = " ".join(text[line.start : line.end] for line in item.lines)
    words = re.findall(r"[^\W\d_]+", printed)
    return [fold(word)[:STEM] for word in words if not v.is_function_word(word)]


def _wrapping_leaves_blank(rows: Sequence[ItemRow]) -> bool:
    """Whether this text prints a blank line after each item of several lines."""
    return not any(
        len(before.lines) > 1 and not before.is_broken and not item.is_apart
        for row in rows
        for before, item in pairwise(row.items)
    )


def _told(row: ItemRow, *, leaves_blank: bool) -> list[int]:
    """Return the items before which a blank line stands that no wrapped item explains.

    Where a wrapped item leaves one blank line, it stands after it or within it.
    """
    return [
        index
        for index, (before, item) in enumerate(pairwise(row.items), start=1)
        if item.is_apart and (not leaves_blank or len(before.lines) == 1 or before.is_broken)
    ]


def _cut(row: ItemRow, told: Sequence[int]) -> list[int]:
    return [sum(index >= cut for cut in told) for index in range(len(row.items))]


def _likeliest(
    row: ItemRow, words: Sequence[Sequence[str]], counts: Sequence[Counter[str]]
) -> list[int]:
    """Return the likeliest columns of a row's items, changing column at blank lines only."""
    columns = len(counts)
    best: list[tuple[float, list[int]]] = [(0.0, [])]
    for index, found in enumerate(words):
        fits = _fits(found, counts)
        options: list[tuple[float, list[int]]] = []
        for column in range(columns):
            reached = [
                (cost + SKIPPED * _skips(path, column), path)
                for cost, path in best
                if not path or path[-1] == column or (path[-1] < column and _may_turn(row, index))
            ]
            if reached:
                cost, path = max(reached, key=lambda option: option[0])
                options.append((cost + fits[column], [*path, column]))
        best = options
    return max(
        best, key=lambda option: option[0] + SKIPPED * _skips(option[1], columns - 1, at_end=True)
    )[1]


def _may_turn(row: ItemRow, index: int) -> bool:
    return row.items[index].is_apart


def _skips(path: Sequence[int], column: int, *, at_end: bool = False) -> int:
    """Return how many columns stay empty when `column` comes next (or, `at_end`, is the last)."""
    last = path[-1] if path else -1
    return max(0, column - last - (0 if at_end else 1))


def _fits(words: Sequence[str], counts: Sequence[Counter[str]]) -> list[float]:
    """Return how well the words of an item fit each column: log odds by each word's shares.

    A word that no column has speaks for none.
    """
    totals = [sum(count.values()) or 1 for count in counts]
    fits = [0.0] * len(counts)
    for word in words:
        shares = [count[word] / total + 0.01 for count, total in zip(counts, totals, strict=True)]
        for column, share in enumerate(shares):
            fits[column] += math.log(share / sum(shares))
    return fits

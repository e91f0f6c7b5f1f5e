"""Rows of a table whose cells are blocks of lines, some run together, some parted by a page end.

Every way of reading the blocks as rows of n cells is weighed by dynamic programming. What a column
looks like (lists or names, how its cells end, how long they are) is learnt from the reading itself,
starting from each stretch of n blocks in turn, as in hard expectation maximization; the reading
whose columns look most alike from row to row wins.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, zip_longest
from statistics import fmean

from extract.model.page import Line
from extract.segment.flat_tables.header import parts_between

ROUNDS = 3
SPREAD = 0.15
"""Least spread of a feature within a column, so that few rows do not look too certain."""

RUN_TOGETHER = 1.0
"""What it costs to read one block as two cells."""

PARTED = 1.0
"""What it costs to read the blocks before and after the end of a page as one cell."""

IN_TURN = 1.0
"""What it costs more to read the lines of one block as those of two cells in turn."""

BROKEN_OFF = 4.0
"""What it costs that a cell ends, or begins, in the middle of what it says."""

QUOTES = "“«\"'(["
"""What text may begin with; other signs are bullets."""

UNFINISHED = re.compile(r"(?:,|-|/|\b(?:and|or|et|ou|of|the|de|la|le|les|des|du|in|on))$", re.I)


@dataclass(frozen=True, slots=True)
class _Model:
    """A column: mean and spread of each feature, and what the spread costs whatever its cells are.

    `middles` is the share of its cells that begin in the middle of a sentence.
    """

    features: list[tuple[float, float, float]]
    middles: float


@dataclass(frozen=True, slots=True)
class Reading:
    """Rows of cells, each a list of (parts of) lines.

    `run_together` are the rows with a cell that was cut, `parted` those with one that a page end
    parts.
    """

    rows: list[list[list[Line]]]
    run_together: frozenset[int]
    parted: frozenset[int]
    cost: float


@dataclass(frozen=True, slots=True)
class _Option:
    """One way to read a block: as one cell, or as two; the lines of each in `parts`.

    Where it takes two `blocks`, they are one cell. `extra` is what it costs for its kind.
    """

    parts: tuple[Sequence[Line], ...]
    cells: tuple["_Look", ...]
    blocks: int = 1
    extra: float = 0.0

    @property
    def price(self) -> float:
        """What this way costs, whatever its cells look like."""
        run_together = RUN_TOGETHER * (len(self.cells) - 1)
        return run_together + PARTED * (self.blocks - 1) + self.extra


@dataclass(frozen=True, slots=True)
class _Look:
    """What a cell looks like: its features; whether it seems to break off, or to go on."""

    features: tuple[float, ...]
    is_unfinished: bool
    is_middle: bool


_Path = tuple[float, list[_Option]]
"""What a reading costs so far, and its options."""


def rows_of_blocks(
    sheets: Sequence[Sequence[Sequence[Line]]], columns: int, text: str
) -> Reading | None:
    """Read the blocks of `sheets` as rows of `columns` cells; None where no reading comes out even.

    No row runs over the end of a sheet, but for a cell that is parted there.
    """
    blocks = [block for sheet in sheets for block in sheet]
    ends = frozenset(accumulate(len(sheet) for sheet in sheets))
    options = [
        _options(block, following, text) for block, following in zip_longest(blocks, blocks[1:])
    ]
    best: _Path | None = None
    better: dict[tuple[int, ...], _Path | None] = {}  # many seeds come to the same readings
    for seed in range(len(blocks) - columns + 1):
        looks = [option[0].cells[0] for option in options[seed : seed + columns]]
        found: _Path | None = None
        for _ in range(ROUNDS):
            key = tuple(map(id, looks))
            if key not in better:
                models = [_model(looks[column::columns]) for column in range(columns)]
                better[key] = _cheapest(options, ends, models)
            found = better[key]
            if found is None:
                break
            looks = [look for option in found[1] for look in option.cells]
        if found is not None and (best is None or found[0] < best[0]):
            best = found
    return None if best is None else _written(best, columns)


def _printed(lines: Sequence[Line], text: str) -> str:
    return " ".join(text[line.start : line.end] for line in lines)


def _options(block: Sequence[Line], following: Sequence[Line] | None, text: str) -> list[_Option]:
    """Return the block whole, then cut at each place in its first line where a cell may begin.

    Then as two cells whose lines are printed in turn; last, where the next block stands on another
    page, both as one.
    """
    options = [_option([block], text)]
    first = block[0]
    for gap in re.finditer(r"\s+(?=[^\W_]|[“\"(])", text[first.start : first.end]):
        at = first.start + gap.end()
        if not text[at].islower():
            head = parts_between(block, first.start, at, text)
            tail = parts_between(block, at, block[-1].end, text)
            options.append(_option([head, tail], text))
    options += _in_turn(block, text)
    if following and following[0].page != block[-1].page:
        options.append(_option([[*block, *following]], text, blocks=2))
    return options


def _option(
    parts: Sequence[Sequence[Line]], text: str, *, blocks: int = 1, extra: float = 0.0
) -> _Option:
    looks = tuple(_look(_printed(part, text)) for part in parts)
    return _Option(tuple(parts), looks, blocks, extra)


def _in_turn(block: Sequence[Line], text: str) -> Iterator[_Option]:
    """Yield the ways to read lines as those of two cells side by side, left and right in turn.

    The longer cell has the lines below the last of the other; neither begins or breaks off in the
    middle of what it says, and there are no bullets to tell items by.
    """
    if any(not text[line.start].isalnum() and text[line.start] not in QUOTES for line in block):
        return
    for end in range(4, len(block) + 1, 2):
        left, right, rest = block[0:end:2], block[1:end:2], block[end:]
        for parts in ([[*left, *rest], right], [left, [*right, *rest]])[: 2 if rest else 1]:
            option = _option(parts, text, extra=IN_TURN)
            if not any(look.is_unfinished or look.is_middle for look in option.cells):
                yield option


def _look(cell: str) -> _Look:
    is_unfinished = bool(UNFINISHED.search(cell)) or cell.count("(") > cell.count(")")
    return _Look(_features(cell), is_unfinished, cell[:1].islower() or cell[:1] in "(),;")


def _features(cell: str) -> tuple[float, ...]:
    """Describe a cell by numbers between about 0 and 1."""
    words = cell.split() or [""]
    items = [item.strip() for item in re.split("[,;]", cell)]
    return (
        min(1.0, 3 * (len(items) - 1) / len(words)),
        fmean(1.0 if item[:1].isupper() else 0.0 for item in items),
        1.0 if cell.endswith(")") else 0.0,
        1.0 if re.search(r"\d{4}", cell) else 0.0,
        0.0 if cell[:1].isalnum() or cell[:1] in QUOTES else 1.0,
        min(1.0, math.log1p(len(words)) / 4),
    )


def _model(cells: Sequence[_Look]) -> _Model:
    """Return mean and spread of each feature over the cells of a column."""
    features: list[tuple[float, float, float]] = []
    for values in zip(*(cell.features for cell in cells), strict=True):
        mean = fmean(values)
        spread = math.sqrt(fmean((value - mean) ** 2 for value in values))
        spread = max(SPREAD, spread)
        features.append((mean, spread, math.log(spread / SPREAD)))
    return _Model(features, fmean(cell.is_middle for cell in cells))


def _cost(look: _Look, model: _Model) -> float:
    cost = BROKEN_OFF * (look.is_unfinished + abs(look.is_middle - model.middles))
    for value, (mean, spread, vague) in zip(look.features, model.features, strict=True):
        cost += 0.5 * ((value - mean) / spread) ** 2 + vague
    return cost


def _cheapest(
    options: Sequence[Sequence[_Option]], ends: frozenset[int], models: Sequence[_Model]
) -> _Path | None:
    """Find the cheapest reading of all blocks as full rows; a row is full at each of `ends`."""
    count = len(models)
    best: list[dict[int, _Path]] = [{} for _ in range(len(options) + 1)]
    best[0][0] = (0.0, [])
    for at, choices in enumerate(options):
        for column, (cost, path) in best[at].items():
            if at in ends and column:
                continue
            for option in choices:
                after = column + len(option.cells)
                if after > count:
                    continue
                total = cost + option.price
                known = best[at + option.blocks].get(after % count)
                if known is not None and known[0] <= total:
                    continue  # no cell costs less than nothing
                total += sum(_cost(look, models[column + n]) for n, look in enumerate(option.cells))
                if known is None or total < known[0]:
                    best[at + option.blocks][after % count] = (total, [*path, option])
    return best[-1].get(0)


def _written(found: _Path, columns: int) -> Reading:
    """Write a reading out as rows of lines."""
    cells: list[list[Line]] = []
    cut: set[int] = set()
    parted: set[int] = set()
    for option in found[1]:
        if option.blocks > 1:
            parted.add(len(cells) // columns)
        if len(option.parts) > 1:
            cut.add(len(cells) // columns)
        cells += map(list, option.parts)
    rows = [cells[i : i + columns] for i in range(0, len(cells), columns)]
    return Reading(rows, frozenset(cut), frozenset(parted), found[0])

"""Rows of a table whose cells are blocks of lines, some of them run together in one block.

Every way of reading the blocks as rows of n cells is weighed by dynamic programming. What a column
looks like (lists or names, how its cells end, how long they are) is learnt from the reading itself,
starting from each stretch of n blocks in turn, as in hard expectation maximization; the reading
whose columns look most alike from row to row wins.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from extract.model.page import Line
from extract.segment.flat_tables.header import parts_between

ROUNDS = 3
SPREAD = 0.15
"""Least spread of a feature within a column, so that few rows do not look too certain."""

RUN_TOGETHER = 1.0
"""What it costs to read one block as two cells."""

UNFINISHED = re.compile(r"(?:,|-|/|\b(?:and|or|et|ou|of|the|de|la|le|les|des|du|in|on))$", re.I)


_Model = list[tuple[float, float, float]]
"""Mean and spread of each feature of a column, and what the spread costs whatever its cells are."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Rows of cells, each a list of (parts of) lines; `run_together` are the rows with a cut."""

    rows: list[list[list[Line]]]
    run_together: frozenset[int]
    cost: float


@dataclass(frozen=True, slots=True)
class _Option:
    """One way to read a block: as one cell, or as two, cut at the canonical offset `cut`."""

    cut: int | None
    cells: tuple["_Look", ...]


@dataclass(frozen=True, slots=True)
class _Look:
    """What a cell looks like: its features, and whether it seems to break off."""

    features: tuple[float, ...]
    is_unfinished: bool


def rows_of_blocks(blocks: Sequence[Sequence[Line]], columns: int, text: str) -> Reading | None:
    """Read `blocks` as rows of `columns` cells; None where no reading comes out even."""
    options = [_options(block, text) for block in blocks]
    best: tuple[float, list[_Option]] | None = None
    for seed in range(len(blocks) - columns + 1):
        cells = [[option[0].cells[0]] for option in options[seed : seed + columns]]
        found: tuple[float, list[_Option]] | None = None
        for _ in range(ROUNDS):
            found = _cheapest(options, [_model(column) for column in cells])
            if found is None:
                break
            looks = [look for option in found[1] for look in option.cells]
            cells = [looks[column::columns] for column in range(columns)]
        if found is not None and (best is None or found[0] < best[0]):
            best = found
    return None if best is None else _written(blocks, best, columns, text)


def _printed(lines: Sequence[Line], text: str) -> str:
    return " ".join(text[line.start : line.end] for line in lines)


def _options(block: Sequence[Line], text: str) -> list[_Option]:
    """Return the block whole, then cut at each place in its first line where a cell may begin."""
    options = [_Option(None, (_look(_printed(block, text)),))]
    first = block[0]
    for gap in re.finditer(r"\s+(?=[^\W_]|[“\"(])", text[first.start : first.end]):
        at = first.start + gap.end()
        if text[at].islower():
            continue
        head = _printed(parts_between(block, first.start, at, text), text)
        tail = _printed(parts_between(block, at, block[-1].end, text), text)
        options.append(_Option(at, (_look(head), _look(tail))))
    return options


def _look(cell: str) -> _Look:
    return _Look(_features(cell), bool(UNFINISHED.search(cell)))


def _features(cell: str) -> tuple[float, ...]:
    """Describe a cell by numbers between about 0 and 1."""
    words = cell.split() or [""]
    items = [item.strip() for item in cell.split(",")]
    return (
        min(1.0, 3 * cell.count(",") / len(words)),
        fmean(1.0 if item[:1].isupper() else 0.0 for item in items),
        1.0 if cell.endswith(")") else 0.0,
        1.0 if re.search(r"\d{4}", cell) else 0.0,
        min(1.0, math.log1p(len(words)) / 4),
    )


def _model(cells: Sequence[_Look]) -> _Model:
    """Return mean and spread of each feature over the cells of a column."""
    model: _Model = []
    for values in zip(*(cell.features for cell in cells), strict=True):
        mean = fmean(values)
        spread = math.sqrt(fmean((value - mean) ** 2 for value in values))
        spread = max(SPREAD, spread)
        model.append((mean, spread, math.log(spread / SPREAD)))
    return model


def _cost(look: _Look, model: _Model) -> float:
    cost = 0.0
    for value, (mean, spread, vague) in zip(look.features, model, strict=True):
        cost += 0.5 * ((value - mean) / spread) ** 2 + vague
    return cost + (4.0 if look.is_unfinished else 0.0)


def _cheapest(
    options: Sequence[Sequence[_Option]], models: Sequence[_Model]
) -> tuple[float, list[_Option]] | None:
    """Find the cheapest reading of all blocks as full rows: its cost, and an option per block."""
    count = len(models)
    best: dict[int, tuple[float, list[_Option]]] = {0: (0.0, [])}
    for choices in options:
        reached: dict[int, tuple[float, list[_Option]]] = {}
        for column, (cost, path) in best.items():
            for option in choices:
                width = len(option.cells)
                if column + width > count:
                    continue
                total = cost + RUN_TOGETHER * (width - 1)
                total += sum(
                    _cost(look, models[column + at]) for at, look in enumerate(option.cells)
                )
                after = (column + width) % count
                if after not in reached or total < reached[after][0]:
                    reached[after] = (total, [*path, option])
        best = reached
    return best.get(0)


def _written(
    blocks: Sequence[Sequence[Line]],
    found: tuple[float, list[_Option]],
    columns: int,
    text: str,
) -> Reading:
    """Write a reading out as rows of lines."""
    cells: list[list[Line]] = []
    joined: set[int] = set()
    for block, option in zip(blocks, found[1], strict=True):
        if option.cut is None:
            cells.append(list(block))
            continue
        joined.add(len(cells) // columns)
        cells.append(parts_between(block, block[0].start, option.cut, text))
        cells.append(parts_between(block, option.cut, block[-1].end, text))
    rows = [cells[i : i + columns] for i in range(0, len(cells), columns)]
    return Reading(rows, frozenset(joined), found[0])
